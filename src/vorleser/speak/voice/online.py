"""Ask a server over HTTP: kept connections, checked certificates, time-outs, and patience in measure.

Proxies and certificate authorities come from the environment as ``requests`` reads it (HTTPS_PROXY, NO_PROXY,
REQUESTS_CA_BUNDLE). Messages name a server by its host only: an address may hold a password, a header a key.
"""

import threading
import time
from collections.abc import Callable, Mapping
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING, Any, TypeVar
from urllib.parse import urlsplit

import msgspec

from vorleser.errors import EngineError

if TYPE_CHECKING:
    import requests
    from tenacity import RetryCallState

    from vorleser.clip import Clip

T = TypeVar("T")

CONNECT_SECONDS = 10.0
FIRST_WAIT, LONGEST_WAIT = 0.5, 30.0  # seconds between two tries; doubled each time, half of it at random
_PATIENCE = (
    120.0  # seconds: a server that asks to wait longer is asked again by the next run, not by this one
)
_LARGEST = 50_000_000  # bytes: ten minutes of the largest format; more is no answer to one sentence
_NETWORK = "see that the network is up, or take the embedded voice with --engine pico"
_CERTIFICATE = "if a proxy of your network signs connections anew, name its certificate in REQUESTS_CA_BUNDLE"
_ONCE: dict[str, Any] = {"stream": True, "allow_redirects": False}  # a redirect could lead the text anywhere
_LATER = "what was spoken is kept: run the same command again later, or take another --engine"


class RefusedError(EngineError):
    """The server will not answer this, however often it is asked."""


class UnansweredError(EngineError):
    """No good answer this time; ``wait`` is how long the server asked to be left alone, in seconds."""

    def __init__(self, what: str, way_out: str = _LATER, wait: float = 0.0) -> None:
        super().__init__(what, way_out)
        self.args = (what, way_out, wait)
        self.wait = wait


class Manners(msgspec.Struct, frozen=True):
    """How a server is treated.

    It is asked ``attempts`` times for each answer, given up after ``timeout`` seconds without a byte, and left
    ``pace`` seconds between two questions.
    """

    attempts: int
    timeout: float
    pace: float = 0.0


class Server:
    """One server, asked by any number of threads; each has its own kept connection."""

    def __init__(self, url: str, headers: Mapping[str, str], manners: Manners) -> None:
        self.host = urlsplit(url).hostname or "the server"
        self._url = url
        self._headers = dict(headers)
        self._manners = manners
        self._local = threading.local()
        self._lock = threading.Lock()
        self._next = 0.0
        self._stopped = threading.Event()

    def stop(self) -> None:
        """Ask nothing any more, and end all waiting."""
        self._stopped.set()

    def ask(self, read: Callable[[bytes], T], **question: Any) -> T:  # noqa: ANN401 -- what requests takes
        """POST *question* and return what *read* makes of the answer.

        Asks again where the connection or the server fails for now, or *read* raises UnansweredError. Raises the last
        UnansweredError when the attempts are used up, and RefusedError at once where asking again is of no use.
        """
        return ask_patiently(lambda: read(self._post(question)), self._manners.attempts, self._rest)

    def _post(self, question: dict[str, Any]) -> bytes:
        import requests

        self._take_turn()
        timeout = (CONNECT_SECONDS, self._manners.timeout)
        try:
            with self._session().post(
                self._url,
                headers=self._headers,
                timeout=timeout,
                stream=True,
                allow_redirects=False,
                **question,
            ) as answer:
                self._judge(answer)
                return self._body(answer)
        except requests.RequestException as error:
            raise self._explained(error) from None  # its words may hold the address with a password in it

    def _session(self) -> "requests.Session":
        if not hasattr(self._local, "session"):
            import requests

            self._local.session = requests.Session()
        session: requests.Session = self._local.session
        return session

    def _take_turn(self) -> None:
        """Wait until the pace, and what the server asked of any thread, allow a question."""
        with self._lock:
            now = time.monotonic()
            turn = max(now, self._next)
            self._next = turn + self._manners.pace
        self._rest(turn - now)

    def _rest(self, seconds: float) -> None:
        if self._stopped.wait(seconds):
            raise RefusedError(f"{self.host!r} is not asked any more", _LATER)

    def _body(self, answer: "requests.Response") -> bytes:
        import requests

        end = time.monotonic() + 6 * self._manners.timeout
        body = bytearray()
        try:
            for chunk in answer.iter_content(65536):
                body += chunk
                if len(body) > _LARGEST or time.monotonic() > end:
                    raise UnansweredError(f"{self.host!r} sends without end")
        except requests.RequestException:
            raise UnansweredError(f"{self.host!r} broke off in mid-answer") from None
        return bytes(body)

    def _judge(self, answer: "requests.Response") -> None:
        """Raise what *answer*'s status means."""
        status = answer.status_code
        if status == 200:
            return
        said = f"{self.host!r} answered {status} ({answer.reason})"
        if status in {408, 425, 429} or status >= 500:
            wait = _seconds(answer.headers.get("Retry-After", ""))
            with self._lock:
                self._next = max(self._next, time.monotonic() + min(wait, _PATIENCE))
            raise UnansweredError(said, _LATER, wait)
        if status in {401, 403}:
            raise RefusedError(said, "see that the key is valid and may use this service")
        if status in {301, 302, 303, 307, 308}:
            raise RefusedError(
                said, "another server, perhaps a sign-in page, stands in between; see the network settings"
            )
        raise RefusedError(said, "see that url, model and voice are right")

    def _explained(self, error: "requests.RequestException") -> EngineError:
        """Return *error* in words, without the address and the headers that the library's own words may hold."""
        import requests.exceptions as failed

        meanings = (  # the first that fits: the classes inherit from each other
            (
                failed.SSLError,
                RefusedError,
                f"{self.host!r} shows a certificate that can't be verified",
                _CERTIFICATE,
            ),
            (
                failed.ProxyError,
                UnansweredError,
                f"no way to {self.host!r} through the proxy",
                "see HTTPS_PROXY",
            ),
            (
                failed.ReadTimeout,
                UnansweredError,
                f"{self.host!r} was silent for {self._manners.timeout:g} s",
                _LATER,
            ),
            (failed.ConnectionError, UnansweredError, f"no connection to {self.host!r}", _NETWORK),
            (
                Exception,
                RefusedError,
                f"{self.host!r} can't be asked ({type(error).__name__})",
                "see the url",
            ),
        )
        for kind, meaning, what, way_out in meanings:
            if isinstance(error, kind):
                return meaning(what, way_out)
        raise AssertionError  # the last one fits everything


def _as_it_is(request: T) -> T:
    """Return *request* unchanged: without it, requests would put a password from ~/.netrc in the key's place."""
    return request


def decode_and_validate(body: bytes, text: str, speed: float) -> "Clip":
    """Return the sound in *body* if it is that of *text*; raises UnansweredError, so that it is asked for again."""
    from vorleser.speak.sound import validate
    from vorleser.speak.sound.decode import UnsoundError, decode

    try:
        clip = decode(body)
    except UnsoundError as error:
        raise UnansweredError(f"the server sent {error}") from error
    if fault := validate.find_fault(clip, text, speed):
        raise UnansweredError(f"the server sent {fault}")
    return clip


def ask_patiently(ask: Callable[[], T], attempts: int, rest: Callable[[float], None]) -> T:
    """Return what *ask* returns, calling it again while it raises UnansweredError, up to *attempts* times.

    Between two calls *rest* waits as long as the server wants, and then some: twice as long each time, partly at
    random, so that many clients do not come back together.
    """
    from tenacity import Retrying, retry_if_exception_type

    retrying = Retrying(
        retry=retry_if_exception_type(UnansweredError),
        stop=lambda state: state.attempt_number >= attempts or _last(state).wait > _PATIENCE,
        wait=_wait,
        sleep=rest,
        reraise=True,
    )
    return retrying(ask)


def _seconds(retry_after: str) -> float:
    """Return a Retry-After header in seconds; it may be a number or a date, 0 where it is neither."""
    try:
        return max(0.0, float(retry_after))
    except ValueError:
        pass
    try:
        return max(0.0, parsedate_to_datetime(retry_after).timestamp() - time.time())
    except ValueError:
        return 0.0


def _wait(state: "RetryCallState") -> float:
    import random

    backoff = min(LONGEST_WAIT, FIRST_WAIT * 2 ** (state.attempt_number - 1))
    return _last(state).wait + float(backoff * random.uniform(0.5, 1.0))  # noqa: S311 -- jitter is no secret


def _last(state: "RetryCallState") -> UnansweredError:
    error = state.outcome.exception() if state.outcome else None
    assert isinstance(error, UnansweredError)  # noqa: S101 -- nothing else is tried again
    return error
