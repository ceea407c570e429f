"""Download one large file over HTTPS, resuming after a broken connection, within two deadlines."""

import time
from contextlib import contextmanager
from http import HTTPStatus
from typing import TYPE_CHECKING, Protocol
from urllib.parse import urljoin, urlsplit

import msgspec

from vorleser.errors import ConfigError, EngineError
from vorleser.network.deadline import Deadline
from vorleser.speak.voice.retry import parse_wait
from vorleser.speak.voice.settings import SpeakSettings
from vorleser.version import __version__

if TYPE_CHECKING:
    from collections.abc import Iterator

    import httpcore

_REDIRECTS = 5
_PIECE = 65_536  # bytes that must arrive within *stalled* seconds, or the connection counts as broken
_FIRST_WAIT, _LONGEST_WAIT = 0.5, 60.0  # seconds
_AGAIN = "what has come is kept: run the same command again"


class Patience(msgspec.Struct, frozen=True):
    """Limits of a download: *stalled* seconds for the next 64 KB, *whole* in all, *attempts* without a new byte."""

    stalled: float = 20.0
    whole: float = 3600.0
    attempts: int = 5

    @classmethod
    def of(cls, settings: SpeakSettings) -> "Patience":
        """Return the limits in *settings*."""
        return cls(settings.timeout, settings.download_seconds, settings.attempts)


class Sink(Protocol):
    """Takes the bytes of a download in order."""

    def size(self) -> int:
        """Return how many bytes it has."""
        ...

    def add(self, chunk: bytes) -> None:
        """Append *chunk*."""
        ...

    def restart(self) -> None:
        """Drop all bytes: the download starts from the first one."""
        ...


class BrokenLineError(Exception):
    """The download was cut short; ``wait`` is how many seconds the server asked to wait before a retry."""

    def __init__(self, reason: str, wait: float = 0.0) -> None:
        super().__init__(reason, wait)
        self.reason = reason
        self.wait = wait


def transfer(url: str, sink: Sink, patience: Patience, deadline: Deadline, size: int = 0) -> None:
    """Add to *sink* the rest of *url* beyond what it has; *size* is the total in bytes, 0 if unknown.

    Retries when the connection breaks, but only *attempts* times without a new byte. Raises EngineError if it fails;
    *sink* keeps what has arrived.
    """
    idle, before = 0, sink.size()
    while True:
        try:
            _exchange(url, sink, patience, deadline)
            if sink.size() >= size:
                return
            raise BrokenLineError("broke off")  # noqa: TRY301 -- a silent end counts as a broken connection
        except BrokenLineError as error:
            idle = 0 if sink.size() > before else idle + 1
            before = sink.size()
            wait = error.wait or min(_LONGEST_WAIT, _FIRST_WAIT * 2**idle)
            if deadline.over():
                raise EngineError(
                    f"{host_of(url)!r} did not send all in {patience.whole:g} s",
                    f"{_AGAIN}, or raise 'download_seconds' in the table [speech]",
                ) from None
            if idle >= patience.attempts or wait > deadline.left():
                raise EngineError(f"{host_of(url)!r} {error.reason}", _AGAIN) from None
            time.sleep(wait)


def host_of(url: str) -> str:
    """Return the host of *url*, for messages."""
    return urlsplit(url).hostname or "the hub"


def _exchange(url: str, sink: Sink, patience: Patience, deadline: Deadline) -> None:
    """Request what *sink* still lacks, follow redirects, and add the answer to it."""
    from vorleser.network.exchange import HTTP_FAULTS, MOVED, read_headers

    for _ in range(_REDIRECTS + 1):
        _check_encrypted(url)
        try:
            with (
                deadline.within(patience.stalled).apply(),
                _answer(url, sink.size(), patience) as response,
            ):
                if response.status in MOVED:
                    url = _follow(url, read_headers(response.headers).get("location", ""))
                    continue
                _judge(response, host_of(url), sink)
                _read(response, patience, deadline, sink)
                return
        except HTTP_FAULTS as error:
            raise _explain(error, host_of(url)) from None  # its message may hold an address with a key
    raise EngineError(f"{host_of(url)!r} passes on without end", "try again later")


def _follow(url: str, location: str) -> str:
    """Return the address that *location*, in an answer from *url*, names; raises EngineError where it is none."""
    try:
        found = urljoin(url, location)
        urlsplit(found).port  # noqa: B018 -- raises where it is none
        found.encode("ascii")
    except ValueError:
        raise EngineError(f"{host_of(url)!r} passes on to what is no address", _AGAIN) from None
    return found


@contextmanager
def _answer(url: str, start: int, patience: Patience) -> "Iterator[httpcore.Response]":
    """Yield the server's response to a request for *url* from byte *start* on."""
    from vorleser.network import route
    from vorleser.network.guard import Guard

    headers = [
        (b"Host", urlsplit(url).netloc.encode()),
        (b"User-Agent", f"Vorleser/{__version__}".encode()),
        (b"Accept", b"*/*"),
        (b"Accept-Encoding", b"identity"),
        *([(b"Range", b"bytes=%d-" % start)] if start else []),
    ]
    stalled = patience.stalled
    limits = {"connect": min(10.0, stalled), "read": stalled, "write": stalled, "pool": stalled}
    with (
        route.open_pool(url, Guard(allow_private=True)) as pool,
        pool.stream("GET", url, headers=headers, extensions={"timeout": limits}) as response,
    ):
        yield response


def _read(response: "httpcore.Response", patience: Patience, deadline: Deadline, sink: Sink) -> None:
    """Add the body to *sink*; raises ReadTimeout if less than 64 KB arrive in *stalled* seconds."""
    import httpcore

    piece, late = 0, deadline.within(patience.stalled)
    chunks = iter(response.iter_stream())
    while True:
        with late.apply():
            chunk = next(chunks, None)
        if chunk is None:
            return
        sink.add(chunk)
        piece += len(chunk)
        if piece >= _PIECE:
            piece, late = 0, deadline.within(patience.stalled)
        elif late.over():
            raise httpcore.ReadTimeout("too little comes")


def _judge(response: "httpcore.Response", host: str, sink: Sink) -> None:
    """Raise the error for a bad status of *response*; restart *sink* if the answer begins at the first byte."""
    from vorleser.network.exchange import read_headers

    status, start, headers = response.status, sink.size(), read_headers(response.headers)
    named = f"answered {status}"
    if status in set(HTTPStatus):
        named += f" ({HTTPStatus(status).phrase})"
    if status == HTTPStatus.PARTIAL_CONTENT and start:
        if not headers.get("content-range", "").startswith(f"bytes {start}-"):
            sink.restart()
            raise BrokenLineError("sends another part than was asked for")
    elif status == HTTPStatus.OK:
        sink.restart()
    elif status == HTTPStatus.REQUESTED_RANGE_NOT_SATISFIABLE:
        sink.restart()
        raise BrokenLineError(named)
    elif status in {408, 425, 429} or status >= 500:
        raise BrokenLineError(named, parse_wait(headers.get("retry-after", "")))
    elif status in {401, 403}:
        raise EngineError(f"{host!r} {named}", "it may want you to accept a licence on its page first")
    else:
        raise EngineError(
            f"{host!r} {named}", "see that the voice's name is right, or look for a newer Vorleser"
        )


def _check_encrypted(url: str) -> None:
    """Raise ConfigError if *url* is not https, unless it is on this machine."""
    from vorleser.network import route

    place = urlsplit(url)
    if not place.scheme or not place.hostname:
        raise ConfigError(f"{url!r} is no address", "one begins with https:// (see HF_ENDPOINT)")
    if place.scheme != "https" and not (place.scheme == "http" and route.is_here(place.hostname)):
        raise ConfigError(f"{place.hostname!r} would be asked unencrypted", "weights come over https only")


def _explain(error: Exception, host: str) -> Exception:
    """Return the error to raise for *error*: BrokenLineError if a retry may help, else EngineError."""
    import ssl

    import httpcore

    if any(isinstance(cause, ssl.SSLError) for cause in error.args):
        return EngineError(
            f"{host!r} shows a certificate that can't be verified",
            "if a proxy of your network signs connections anew, name its certificate in REQUESTS_CA_BUNDLE",
        )
    if isinstance(error, httpcore.ProxyError | httpcore.UnsupportedProtocol):
        return EngineError(f"no way to {host!r} ({type(error).__name__})", "see HTTPS_PROXY")
    if isinstance(error, httpcore.ConnectError | httpcore.ConnectTimeout):
        return BrokenLineError("can't be reached")
    late = isinstance(error, httpcore.TimeoutException)
    return BrokenLineError("was silent for too long" if late else "broke off")
