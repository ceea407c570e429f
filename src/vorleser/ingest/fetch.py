"""The only way to the network that reading has: one page, bounded in size and time, from public addresses only."""

import os
import ssl
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache
from typing import TYPE_CHECKING
from urllib.parse import urljoin, urlsplit
from urllib.request import getproxies, proxy_bypass

import msgspec

from vorleser import __version__
from vorleser.errors import SourceError
from vorleser.ingest.reader import Raw
from vorleser.ingest.settings import IngestSettings

if TYPE_CHECKING:
    import httpcore

    from vorleser.ingest.address import Deadline, Guard

AGENT = f"Vorleser/{__version__} (reads an article aloud)"
NAME_IN_ROBOTS = "Vorleser"
REDIRECTS = 5
MOVED = frozenset({301, 302, 303, 307, 308})
ROBOTS_LARGEST = 500 * 1024  # bytes of a robots.txt that count (RFC 9309)
ACCEPT = "text/html,application/xhtml+xml,application/xml;q=0.9,text/plain;q=0.8,*/*;q=0.5"
SAYINGS = {
    401: "asks for a password",
    402: "asks for payment",
    403: "is not for us",
    404: "is not there",
    410: "is not there any more",
    429: "is asked too often",
    451: "may not be shown for legal reasons",
}


class Answer(msgspec.Struct, frozen=True):
    """What a server answered: the last ``url``, its ``status`` (200 or 304), headers in lower case, the body."""

    url: str
    status: int
    headers: dict[str, str]
    data: bytes


def fetch(url: str, settings: IngestSettings) -> Raw:
    """Return the page at *url*; raises SourceError with the reason where it can't or may not be had."""
    answer = get(url, settings)
    kind, _, rest = answer.headers.get("content-type", "").partition(";")
    charset = next(
        (part.partition("=")[2].strip("\"' ") for part in rest.split(";") if "charset=" in part.lower()), ""
    )
    return Raw(name=answer.url, data=answer.data, media_type=kind.strip().lower(), charset=charset)


def get(url: str, settings: IngestSettings, headers: tuple[tuple[str, str], ...] = ()) -> Answer:
    """Return a good answer (200, 203 or 304) for *url*, redirects followed; *headers* are sent besides ours."""
    return _good(_followed(url, settings, headers), url)


def _followed(url: str, settings: IngestSettings, headers: tuple[tuple[str, str], ...] = ()) -> Answer:
    """Return the last answer for *url*, whatever its status; each redirect is checked like the first address."""
    from vorleser.ingest.address import Deadline  # noqa: PLC0415 -- httpcore is needed for URLs only

    deadline = Deadline(settings.seconds)
    first = url
    for _ in range(REDIRECTS + 1):
        _checked(url)
        if settings.robots:
            _ask_robots(url, settings)
        answer = _once(url, settings, deadline, headers)
        if answer.status not in MOVED or not answer.headers.get("location"):
            return answer
        url = urljoin(url, answer.headers["location"])
    raise SourceError(f"{first!r} is passed on more than {REDIRECTS} times", "name the address it ends at")


def _checked(url: str) -> None:
    """Raise SourceError where *url* is none that we ask."""
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError as error:
        raise SourceError(f"{url!r} is no address of a page", str(error)) from error
    if parts.scheme not in {"http", "https"}:
        raise SourceError(f"{url!r} is not fetched", "only http and https are; name a file by its path")
    if "@" in parts.netloc:
        raise SourceError(f"{url!r} carries a user name", "leave out what stands before the @")
    strange = "\\" in url or any(character.isspace() or not character.isprintable() for character in url)
    if strange or not parts.hostname or port == 0:
        raise SourceError(f"{url!r} is no address of a page", "write it as https://host/path")


def _good(answer: Answer, first: str) -> Answer:
    if answer.status in {200, 203, 304}:
        return answer
    saying = SAYINGS.get(answer.status, "gives no page")
    again = answer.status == 429 or answer.status >= 500
    way_out = (
        "try again later"
        if again
        else "look at it in a browser; if you may read it, save it and name the file"
    )
    raise SourceError(f"{first!r} {saying} (HTTP {answer.status})", way_out)


def _once(
    url: str, settings: IngestSettings, deadline: "Deadline", headers: tuple[tuple[str, str], ...]
) -> Answer:
    """Return one server's answer to one request."""
    import httpcore  # noqa: PLC0415 -- needed for URLs only

    sent = [("User-Agent", AGENT), ("Accept", ACCEPT), ("Accept-Language", "de,en;q=0.5")]
    sent += [("Accept-Encoding", "gzip, deflate"), *headers]
    limits = {"connect": 10.0, "read": 15.0, "write": 10.0, "pool": 10.0}
    try:
        with (
            _pool(url, settings, deadline) as pool,
            pool.stream(
                "GET",
                _ascii(url),
                headers=[(b"Host", _host(url)), *_encoded(sent)],
                extensions={"timeout": limits},
            ) as response,
        ):
            told = {
                name.decode("latin-1").lower(): value.decode("latin-1") for name, value in response.headers
            }
            data = (
                b""
                if response.status in MOVED
                else _body(url, response.iter_stream(), told, settings, deadline)
            )
            return Answer(url, response.status, told, data)
    except (
        httpcore.NetworkError,
        httpcore.TimeoutException,
        httpcore.ProtocolError,
        httpcore.ProxyError,
    ) as error:
        if deadline.over():
            raise _late(url, settings) from error
        reason = str(error) or type(error).__name__
        raise SourceError(
            f"can't fetch {url!r}", f"{reason}; try again later or check the address"
        ) from error
    except (UnicodeError, httpcore.UnsupportedProtocol) as error:
        raise SourceError(f"{url!r} is no address of a page", str(error)) from error


def _late(url: str, settings: IngestSettings) -> SourceError:
    return SourceError(
        f"{url!r} took longer than {settings.seconds:g} s",
        "try again later, or raise 'seconds' in the table [ingest] of vorleser.toml",
    )


def _encoded(headers: list[tuple[str, str]]) -> list[tuple[bytes, bytes]]:
    return [(name.encode("ascii"), value.encode("latin-1", "ignore")) for name, value in headers]


def _ascii(url: str) -> str:
    """Return *url* as a server understands it: the host in IDNA, the rest percent-encoded."""
    import httpx  # noqa: PLC0415 -- needed for URLs only

    return str(httpx.URL(url))


def _host(url: str) -> bytes:
    import httpx  # noqa: PLC0415

    return httpx.URL(url).netloc


@contextmanager
def _pool(url: str, settings: IngestSettings, deadline: "Deadline") -> Iterator["httpcore.ConnectionPool"]:
    """Open the way to *url*'s server: straight and guarded, or through the proxy that the environment names."""
    from vorleser.ingest.address import Guard  # noqa: PLC0415

    guard = Guard(deadline, allow_private=settings.allow_private)
    proxy = _proxy(url, guard)
    if proxy:
        guard = Guard(deadline, allow_private=True)  # the proxy itself stands in one's own network
    try:
        with _opened(proxy, guard) as pool:
            yield pool
    finally:
        guard.done()


def _opened(proxy: str, guard: "Guard") -> "httpcore.ConnectionPool":
    import httpcore  # noqa: PLC0415
    import httpx  # noqa: PLC0415

    if not proxy:
        return httpcore.ConnectionPool(ssl_context=_trust(), network_backend=guard)
    told = httpx.Proxy(proxy)
    return httpcore.HTTPProxy(
        str(told.url), proxy_auth=told.raw_auth, ssl_context=_trust(), network_backend=guard
    )


def _proxy(url: str, guard: "Guard") -> str:
    """Return the proxy for *url*, empty for none. It resolves names itself; what we can resolve is checked still."""
    import httpcore  # noqa: PLC0415

    parts = urlsplit(url)
    proxy = getproxies().get(parts.scheme, "")
    if not proxy or proxy_bypass(parts.hostname or ""):
        return ""
    try:
        guard.checked(parts.hostname or "", parts.port or 443)
    except httpcore.ConnectError:
        return proxy
    return proxy


def _trust() -> ssl.SSLContext:
    """Return whom we trust: the bundle the environment names, else certifi's."""
    import certifi  # noqa: PLC0415

    named = os.environ.get("SSL_CERT_FILE") or os.environ.get("REQUESTS_CA_BUNDLE") or certifi.where()
    return ssl.create_default_context(cafile=named)


def _body(
    url: str, chunks: Iterator[bytes], headers: dict[str, str], settings: IngestSettings, deadline: "Deadline"
) -> bytes:
    """Return the body, unpacked; raises SourceError as soon as it is larger than allowed, packed or unpacked."""
    largest = settings.largest_mb * 2**20
    too_large = SourceError(
        f"{url!r} is larger than {settings.largest_mb} MB", "save the article and name the file"
    )
    if headers.get("content-length", "0").isdigit() and int(headers.get("content-length", "0")) > largest:
        raise too_large
    unpacker = _unpacker(url, headers.get("content-encoding", "identity").strip().lower())
    data, packed = bytearray(), 0
    for chunk in _in_time(chunks, url, settings, deadline):
        packed += len(chunk)
        data += unpacker.unpack(chunk, largest + 1 - len(data))
        if packed > largest or len(data) > largest:
            raise too_large
    if not unpacker.whole():
        raise SourceError(f"{url!r} came only in part", "try again later")
    return bytes(data)


def _in_time(
    chunks: Iterator[bytes], url: str, settings: IngestSettings, deadline: "Deadline"
) -> Iterator[bytes]:
    """Yield *chunks* until the deadline; a connection that was cut then ends as if the page were complete."""
    for chunk in chunks:
        yield chunk
        if deadline.over():
            break
    if deadline.over():
        raise _late(url, settings)


def _unpacker(url: str, encoding: str) -> "_Plain | _Inflate":
    if encoding in {"", "identity"}:
        return _Plain()
    if encoding not in {"gzip", "x-gzip", "deflate"}:
        raise SourceError(f"{url!r} is packed as {encoding!r}", "save the article and name the file")
    return _Inflate(url)


class _Plain:
    """Hands through what is not packed."""

    def unpack(self, chunk: bytes, _most: int) -> bytes:
        """Return *chunk*."""
        return chunk

    def whole(self) -> bool:
        """Tell that nothing is missing, as far as can be seen."""
        return True


class _Inflate:
    """Unpacks gzip and deflate, never more than asked for."""

    def __init__(self, url: str) -> None:
        self._url = url
        self._tool = zlib.decompressobj(47)  # gzip or zlib, told by the header
        self._begun = False

    def unpack(self, chunk: bytes, most: int) -> bytes:
        """Return at most *most* bytes of what *chunk* holds."""
        try:
            found = self._tool.decompress(chunk, max(1, most))
        except zlib.error as error:
            if self._begun:
                raise SourceError(
                    f"{self._url!r} is packed wrongly", "save the article and name the file"
                ) from error
            self._tool = zlib.decompressobj(-15)  # some servers send deflate without its header
            self._begun = True
            return self.unpack(chunk, most)
        self._begun = True
        return found

    def whole(self) -> bool:
        """Tell whether the end was reached."""
        return self._tool.eof or not self._begun


def _ask_robots(url: str, settings: IngestSettings) -> None:
    """Raise SourceError where the server's robots.txt keeps us out."""
    parts = urlsplit(url)
    rules = _robots(f"{parts.scheme}://{parts.netloc}", settings)
    if rules is None:
        raise SourceError(f"the robots.txt of {parts.netloc!r} can't be had", "try again later")
    from protego import Protego  # noqa: PLC0415 -- needed for URLs only

    if not Protego.parse(rules).can_fetch(url, NAME_IN_ROBOTS):
        raise SourceError(
            f"{url!r} is not for programs: its server's robots.txt says so",
            "open it in a browser, save the page and name the file",
        )


@lru_cache(maxsize=256)
def _robots(origin: str, settings: IngestSettings) -> str | None:
    """Return the rules of *origin*: none where there is no robots.txt, None where the server fails (RFC 9309)."""
    from msgspec.structs import replace  # noqa: PLC0415 -- needed for URLs only

    bounded = replace(settings, robots=False, largest_mb=1, seconds=min(settings.seconds, 10.0))
    answer = _followed(f"{origin}/robots.txt", bounded)
    if answer.status >= 500 or answer.status == 429:
        return None
    return answer.data[:ROBOTS_LARGEST].decode("utf-8", "replace") if answer.status == 200 else ""
