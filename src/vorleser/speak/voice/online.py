"""Ask a server over HTTP: with reused connections, checked certificates, deadlines and retries.

Proxies and certificate authorities come from the environment (HTTPS_PROXY, NO_PROXY, REQUESTS_CA_BUNDLE), a key from
Vorleser's own settings, and nothing from anywhere else. Messages name a server by its host only: an address may hold a
password, a header a key, and what a server says may hold both.
"""

import ssl
import threading
import time
from collections.abc import Callable, Mapping
from http import HTTPStatus
from typing import TYPE_CHECKING, TypeVar
from urllib.parse import urlsplit

import msgspec

from vorleser.errors import ConfigError, EngineError
from vorleser.network.deadline import Deadline, open_deadline
from vorleser.speak.voice.retry import (
    LATER,
    OnlyWayOut,
    RefusedError,
    UnansweredError,
    ask_patiently,
    parse_wait,
)
from vorleser.speak.voice.settings import SpeakSettings
from vorleser.version import __version__

if TYPE_CHECKING:
    import httpcore

_T = TypeVar("_T")

CONNECT_SECONDS = 10.0
_LARGEST = 50_000_000  # bytes: ten minutes in the largest format, more than any sentence
_NETWORK = "see that the network is up, or take the embedded voice with --engine pico"
_OWN = (
    "start the server, see that its port is the one in the url, or take the embedded voice with --engine pico"
)
_NAME = (
    "see that the network is up, and that the url, or the region in it, is spelled right, or take the embedded voice "
    "with --engine pico"
)
_CERTIFICATE = "if a proxy of your network signs connections anew, name its certificate in REQUESTS_CA_BUNDLE"


class Manners(msgspec.Struct, frozen=True):
    """How often and how long a server is asked.

    Each answer is asked for ``attempts`` times; a try ends after ``timeout`` seconds without a byte, or
    ``answer_seconds`` in all. Between two questions ``pace`` seconds pass. ``sentence_seconds`` is what one sentence
    may take with all its answers and the waiting between them.
    """

    attempts: int
    timeout: float
    answer_seconds: float
    sentence_seconds: float
    pace: float = 0.0

    @classmethod
    def of(cls, settings: SpeakSettings, pace: float = 0.0) -> "Manners":
        """Return the manners by *settings*; *pace* is the engine's default."""
        rate = settings.limit.per_minute
        return cls(
            settings.attempts,
            settings.timeout,
            settings.answer_seconds,
            settings.sentence_seconds,
            60 / rate if rate else pace,
        )


class Server:
    """One server, asked by any number of threads over reused connections.

    *advise* takes a bad status and the beginning of the answer, and returns the way out, '' for the default one;
    with an `OnlyWayOut` it is not asked again.
    *sign* returns the headers that depend on a question's body.
    """

    def __init__(
        self,
        url: str,
        headers: Mapping[str, str],
        manners: Manners,
        advise: Callable[[int, bytes], str] | None = None,
        sign: Callable[[bytes], Mapping[str, str]] = lambda _: {},
    ) -> None:
        self._sign = sign
        self.host = urlsplit(url).hostname or "the server"
        self._url = url
        self._headers = dict(headers)
        self._manners = manners
        self._advise = advise
        self._pool: httpcore.ConnectionPool | None = None
        self._lock = threading.Lock()
        self._next = 0.0
        self._stopped = threading.Event()

    def stop(self) -> None:
        """Ask nothing any more, and end all waiting."""
        self._stopped.set()

    def sentence(self) -> Deadline:
        """Return the deadline of the current sentence; the time of its earlier tries is subtracted."""
        return open_deadline(self._manners.sentence_seconds)

    def get(self, read: Callable[[bytes], _T]) -> _T:
        """GET the address, within the time of one sentence, and return *read* of the answer; raises as `ask` does."""
        return self.ask(None, "", read, self.sentence())

    def ask(self, question: bytes | None, kind: str, read: Callable[[bytes], _T], sentence: Deadline) -> _T:
        """POST *question* with the media type *kind* (GET for None), and return *read* of the answer.

        Retries when the connection or the server fails temporarily, or *read* raises UnansweredError. Raises the last
        UnansweredError when the attempts or the time for the *sentence* are used up, and RefusedError at once if a
        retry is of no use.
        """
        return ask_patiently(
            lambda: read(self._exchange(question, kind, sentence)),
            self._manners.attempts,
            self._rest,
            sentence,
        )

    def _exchange(self, question: bytes | None, kind: str, sentence: Deadline) -> bytes:
        from vorleser.network.exchange import HTTP_FAULTS

        self._take_turn(sentence)
        answer = sentence.within(self._manners.answer_seconds)
        try:
            with answer.apply():
                return self._answer(question, kind)
        except (*HTTP_FAULTS, ValueError) as error:
            raise self._explain(error, answer, sentence) from None  # its message may hold anything

    def _answer(self, question: bytes | None, kind: str) -> bytes:
        timeout = self._manners.timeout
        limits = {"connect": CONNECT_SECONDS, "read": timeout, "write": timeout, "pool": timeout}
        with self._connections().stream(
            "GET" if question is None else "POST",
            self._url,
            headers=self._header_lines(question, kind),
            content=question,
            extensions={"timeout": limits},
        ) as response:
            if response.status != HTTPStatus.OK:
                advise = self._advise
                raise self._judge(response, advise(response.status, _beginning(response)) if advise else "")
            return self._body(response)

    def _header_lines(self, question: bytes | None, kind: str) -> list[tuple[bytes, bytes]]:
        """Return the headers: only our own, none from the environment."""
        place = urlsplit(self._url)
        host = place.netloc.rpartition("@")[2]
        ours = {"Host": host, "User-Agent": f"Vorleser/{__version__}", "Accept": "*/*"}
        ours["Accept-Encoding"] = "identity"
        posted = {} if question is None else {"Content-Type": kind, "Content-Length": str(len(question))}
        sent = {**ours, **self._headers, **posted, **self._sign(question or b"")}
        return [(name.encode("ascii"), value.encode("latin-1")) for name, value in sent.items()]

    def _connections(self) -> "httpcore.ConnectionPool":
        """Return the connection pool, made once for all threads; raises RefusedError."""
        from vorleser.network import route
        from vorleser.network.guard import Guard

        with self._lock:
            if self._pool is None:
                try:
                    self._pool = route.open_pool(self._url, Guard(allow_private=True))
                except ConfigError as error:
                    raise RefusedError(error.what, error.way_out) from None
            return self._pool

    def _take_turn(self, sentence: Deadline) -> None:
        """Wait until the pace and any Retry-After allow a question; raises EngineError if that is too late."""
        with self._lock:
            now = time.monotonic()
            wait = max(0.0, self._next - now)
            if sentence.over() or wait >= sentence.left():
                raise self._overdue(wait)
            self._next = now + wait + self._manners.pace
        self._rest(wait)

    def _overdue(self, wait: float) -> EngineError:
        if wait:
            return UnansweredError(f"{self.host!r} asks to be left alone for {wait:.0f} s", LATER, wait)
        return RefusedError(
            f"{self.host!r} took longer than {self._manners.sentence_seconds:g} s for a sentence",
            f"{LATER}, or raise 'sentence_seconds' in the table [speech]",
        )

    def _rest(self, seconds: float) -> None:
        if self._stopped.wait(seconds):
            raise RefusedError(f"{self.host!r} is not asked any more", LATER)

    def _body(self, response: "httpcore.Response") -> bytes:
        body = bytearray()
        for chunk in response.iter_stream():
            body += chunk
            if len(body) > _LARGEST:
                raise UnansweredError(f"{self.host!r} sends without end")
        return bytes(body)

    def _judge(self, response: "httpcore.Response", advice: str = "") -> EngineError:
        """Return the error for the bad status of *response*."""
        from vorleser.network.exchange import read_headers

        status = response.status
        named = f" ({HTTPStatus(status).phrase})" if status in set(HTTPStatus) else ""
        what = (
            f"{self.host!r} answered {status}{named}"  # our own words, since the server's may repeat the key
        )
        if isinstance(advice, OnlyWayOut):
            return RefusedError(what, advice)
        if status in {408, 425, 429} or status >= 500:
            wait = parse_wait(read_headers(response.headers).get("retry-after", ""))
            with self._lock:
                self._next = max(self._next, time.monotonic() + wait)
            asked = f", and asks to be left alone for {wait:.0f} s" if wait >= 1 else ""
            return UnansweredError(what + asked, advice or LATER, wait)
        if status in {401, 403}:
            return RefusedError(what, advice or "see that the key is valid and may use this service")
        if 300 <= status < 400:  # a redirect could send the text and the key anywhere
            return RefusedError(
                what, "another server, perhaps a sign-in page, stands in between; see the network settings"
            )
        return RefusedError(what, advice or "see that url, model and voice are right")

    def _explain(self, error: Exception, answer: Deadline, sentence: Deadline) -> EngineError:
        """Return the error to raise for *error*, without address and headers, which the library's message may hold."""
        import httpcore

        from vorleser.network.guard import UnknownNameError
        from vorleser.network.route import is_here

        if sentence.over():
            return self._overdue(0.0)
        if answer.over():
            return UnansweredError(
                f"{self.host!r} did not end its answer in {self._manners.answer_seconds:g} s",
                f"{LATER}, or raise 'answer_seconds' in the table [speech]",
            )
        if any(isinstance(cause, ssl.SSLError) for cause in error.args):
            what = f"{self.host!r} shows a certificate that can't be verified"
            return RefusedError(what, _CERTIFICATE)
        unconnected = _OWN if is_here(self.host) else _NETWORK
        meanings = (
            (UnknownNameError, f"no server is found under the name {self.host!r}", _NAME),
            (httpcore.ProxyError, f"no way to {self.host!r} through the proxy", "see HTTPS_PROXY"),
            (httpcore.ConnectError, f"no connection to {self.host!r}", unconnected),
            (httpcore.ConnectTimeout, f"no connection to {self.host!r}", unconnected),
            (httpcore.TimeoutException, f"{self.host!r} was silent for {self._manners.timeout:g} s", LATER),
            (httpcore.NetworkError, f"{self.host!r} broke off in mid-answer", LATER),
            (httpcore.RemoteProtocolError, f"{self.host!r} broke off in mid-answer", LATER),
        )
        for kind, what, way_out in meanings:
            if isinstance(error, kind):
                return UnansweredError(what, way_out)
        return RefusedError(
            f"{self.host!r} can't be asked ({type(error).__name__})", "see the url and the key"
        )


def _beginning(response: "httpcore.Response") -> bytes:
    """Return the first 4,096 bytes of *response* at most, for `advise`."""
    return next(iter(response.iter_stream()), b"")[:4096]
