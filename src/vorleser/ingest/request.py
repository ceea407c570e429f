"""One request and its answer, bounded in size and time."""

import zlib
from collections.abc import Iterable, Iterator
from contextlib import suppress
from urllib.parse import urlsplit

import httpcore
import msgspec

from vorleser.errors import ConfigError, SourceError, UnavailableError
from vorleser.ingest.settings import IngestSettings
from vorleser.network import route
from vorleser.network.address import to_uri
from vorleser.network.deadline import Deadline
from vorleser.network.exchange import HTTP_FAULTS, MOVED, read_headers, reason_of_fault
from vorleser.network.guard import Guard
from vorleser.text.bounded import read_integer
from vorleser.text.redaction import quote_address
from vorleser.version import __version__

AGENT = f"Vorleser/{__version__} (reads an article aloud)"
SENT = (
    ("User-Agent", AGENT),
    ("Accept", "text/html,application/xhtml+xml,application/xml;q=0.9,text/plain;q=0.8,*/*;q=0.5"),
    ("Accept-Language", "de,en;q=0.5"),
    ("Accept-Encoding", "gzip, deflate"),
)
_LIMITS = {"connect": 10.0, "read": 15.0, "write": 10.0, "pool": 10.0}  # seconds
_LONGEST_ENCODING = 40  # characters of an encoding's name that are shown in an error


class Answer(msgspec.Struct, frozen=True):
    """What a server answered: the last ``url``, its ``status`` (200 or 304), headers in lower case, the body."""

    url: str
    status: int
    headers: dict[str, str]
    data: bytes


def ask(
    url: str, settings: IngestSettings, deadline: Deadline, headers: tuple[tuple[str, str], ...]
) -> Answer:
    """Return one server's answer to one request, whatever its status; raises SourceError if there is none."""
    try:
        with deadline.apply():
            return _answer(url, settings, deadline, headers)
    except HTTP_FAULTS as error:
        if deadline.over():
            raise _late(url, settings) from error
        raise UnavailableError(
            f"can't fetch {quote_address(url)}",
            f"{reason_of_fault(error)}; try again later or check the address",
        ) from error
    except ValueError as error:  # UnicodeError is one
        raise SourceError(f"{quote_address(url)} is no address of a page", str(error)) from error
    except ConfigError as error:
        raise SourceError(f"can't fetch {quote_address(url)}: {error.what}", error.way_out) from error


def _answer(
    url: str, settings: IngestSettings, deadline: Deadline, headers: tuple[tuple[str, str], ...]
) -> Answer:
    address = to_uri(url)
    sent = [(b"Host", urlsplit(address).netloc.encode()), *_encode((*SENT, *headers))]
    with (
        _pool(address, settings) as pool,
        pool.stream("GET", address, headers=sent, extensions={"timeout": _LIMITS}) as response,
    ):
        answered = read_headers(response.headers)
        moved = response.status in MOVED
        data = b"" if moved else _body(url, response.iter_stream(), answered, settings, deadline)
        return Answer(url, response.status, answered, data)


def _late(url: str, settings: IngestSettings) -> UnavailableError:
    return UnavailableError(
        f"{quote_address(url)} took longer than {settings.seconds:g} s",
        "try again later, or raise 'seconds' in the table [ingest] of vorleser.toml",
    )


def _encode(headers: Iterable[tuple[str, str]]) -> list[tuple[bytes, bytes]]:
    return [(name.encode("ascii"), value.encode("latin-1", "ignore")) for name, value in headers]


def _pool(address: str, settings: IngestSettings) -> httpcore.ConnectionPool:
    """Return a connection pool for *address*.

    A proxy resolves names itself; a name that can be resolved here is checked nevertheless.
    """
    guard = Guard(allow_private=settings.allow_private)
    if route.find_proxy(address) is not None:
        parts = urlsplit(address)
        with suppress(httpcore.ConnectError):
            guard.check(parts.hostname or "", parts.port or 443)
    return route.open_pool(address, guard)


def _body(
    url: str, chunks: Iterator[bytes], headers: dict[str, str], settings: IngestSettings, deadline: Deadline
) -> bytes:
    """Return the body, unpacked; raises SourceError as soon as it is larger than allowed, packed or unpacked."""
    largest = settings.largest_mb * 2**20
    too_large = SourceError(
        f"{quote_address(url)} is larger than {settings.largest_mb} MB", "save the article and name the file"
    )
    announced = headers.get("content-length", "0")
    if read_integer(announced, 0) > largest:
        raise too_large
    unpacker = _unpacker(url, headers.get("content-encoding", "identity").strip().lower()[:_LONGEST_ENCODING])
    data, packed = bytearray(), 0
    for chunk in _in_time(chunks, url, settings, deadline):
        packed += len(chunk)
        data += unpacker.unpack(chunk, largest + 1 - len(data))
        if packed > largest or len(data) > largest:
            raise too_large
    if not unpacker.whole():
        raise UnavailableError(f"{quote_address(url)} came only in part", "try again later")
    return bytes(data)


def _in_time(
    chunks: Iterator[bytes], url: str, settings: IngestSettings, deadline: Deadline
) -> Iterator[bytes]:
    """Yield *chunks* until the deadline; raises SourceError after it, since a cut connection looks complete."""
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
        raise SourceError(
            f"{quote_address(url)} is packed as {encoding!r}", "save the article and name the file"
        )
    return _Inflate(url)


class _Plain:
    """Passes through a body that is not compressed."""

    def unpack(self, chunk: bytes, _most: int) -> bytes:
        """Return *chunk*."""
        return chunk

    def whole(self) -> bool:
        """Return True, since the end of an uncompressed body can't be checked."""
        return True


class _Inflate:
    """Unpacks gzip and deflate, never more than asked for."""

    def __init__(self, url: str) -> None:
        self._url = url
        self._tool = zlib.decompressobj(47)  # gzip or zlib, by the header
        self._begun = False

    def unpack(self, chunk: bytes, most: int) -> bytes:
        """Return at most *most* bytes unpacked from *chunk*."""
        try:
            found = self._tool.decompress(chunk, max(1, most))
        except zlib.error as error:
            if self._begun:
                raise SourceError(
                    f"{quote_address(self._url)} is packed wrongly", "save the article and name the file"
                ) from error
            self._tool = zlib.decompressobj(-15)  # some servers send deflate without its header
            self._begun = True
            return self.unpack(chunk, most)
        self._begun = True
        return found

    def whole(self) -> bool:
        """Return whether the end was reached."""
        return self._tool.eof or not self._begun
