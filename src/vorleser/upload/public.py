"""A client that requests public files as podcast clients do, following redirects."""

from collections.abc import Mapping
from urllib.parse import urlencode, urljoin, urlsplit

import httpcore
import msgspec

from vorleser.errors import OutputError
from vorleser.network import route
from vorleser.network.address import to_uri
from vorleser.network.deadline import Deadline
from vorleser.network.exchange import HTTP_FAULTS, MOVED, read_headers, reason_of_fault
from vorleser.network.guard import Guard
from vorleser.text.redaction import quote_address, redact
from vorleser.version import __version__

Headers = tuple[tuple[str, str], ...]
RANGE_BYTES = 4096  # bytes asked for at the beginning and the end
ANSWER_SECONDS = 30.0
_MOST_MOVES = 5
_LIMITS = {"connect": 10.0, "read": 15.0, "write": 10.0, "pool": 10.0}  # seconds
_LARGEST = 1_000_000  # bytes kept of a body: a server without ranges sends all


class PublicAnswer(msgspec.Struct, frozen=True):
    """An HTTP answer: status, headers by lower-case name, and the beginning of the body."""

    url: str
    status: int
    headers: Mapping[str, str]
    body: bytes = b""


class PublicHost:
    """An HTTP client for public hosts that keeps its connections open."""

    def __init__(self) -> None:
        self._pools: dict[str, httpcore.ConnectionPool] = {}

    def post(self, url: str, fields: Mapping[str, str]) -> PublicAnswer:
        """Send a form with *fields* to *url* and return the answer; raises OutputError."""
        body = urlencode(fields).encode()
        headers = (("Content-Type", "application/x-www-form-urlencoded"), ("Content-Length", str(len(body))))
        return self._answer(url, "POST", headers, body)

    def ask(
        self, url: str, method: str = "GET", span: tuple[int, int] | None = None, origin: str = ""
    ) -> PublicAnswer:
        """Return the answer for *url*, redirects followed; raises OutputError.

        *span* is a range of bytes to ask for: the first and the last one, inclusive. *origin* is the web site that
        asks, if a page does.
        """
        ranges = (("Range", f"bytes={span[0]}-{span[1]}"),) if span else ()
        headers = (*ranges, *((("Origin", origin),) if origin else ()))
        for _ in range(_MOST_MOVES + 1):
            answer = self._answer(url, method, headers)
            if answer.status not in MOVED:
                return answer
            url = _follow(url, answer.headers.get("location", ""))
        raise OutputError(
            f"{quote_address(url)} redirects again and again", "mend the server's redirects, or the prefix"
        )

    def close(self) -> None:
        """Close all connections."""
        for pool in self._pools.values():
            pool.close()

    def _answer(self, url: str, method: str, headers: Headers, body: bytes | None = None) -> PublicAnswer:
        try:
            address = to_uri(url)
            with Deadline(ANSWER_SECONDS).apply():
                return self._exchange(address, method, headers, body)
        except (*HTTP_FAULTS, ValueError) as error:
            reason = redact(reason_of_fault(error))
            raise OutputError(
                f"can't reach {quote_address(url)}", f"{reason}; is the base URL right?"
            ) from error

    def _exchange(self, address: str, method: str, headers: Headers, sent_body: bytes | None) -> PublicAnswer:
        parts = urlsplit(address)
        sent = {"Host": parts.netloc, "User-Agent": f"Vorleser/{__version__}", "Accept": "*/*"}
        sent |= {"Accept-Encoding": "identity", **dict(headers)}
        pool = self._pool(f"{parts.scheme}://{parts.netloc}")
        lines = [(name.encode(), value.encode("latin-1")) for name, value in sent.items()]
        limits = {"timeout": _LIMITS}
        with pool.stream(method, address, headers=lines, content=sent_body, extensions=limits) as response:
            body = bytearray()
            for chunk in response.iter_stream():
                body += chunk
                if len(body) >= _LARGEST:
                    break
            return PublicAnswer(address, response.status, read_headers(response.headers), bytes(body))

    def _pool(self, origin: str) -> httpcore.ConnectionPool:
        if origin not in self._pools:
            self._pools[origin] = route.open_pool(origin + "/", Guard(allow_private=True))
        return self._pools[origin]


def _follow(url: str, location: str) -> str:
    """Return the address that *location*, in an answer from *url*, names; raises OutputError where it is none."""
    try:
        return urljoin(url, location)
    except ValueError as error:
        raise OutputError(
            f"{quote_address(url)} redirects to {quote_address(location)}, which is no address",
            "mend the server's redirects, or the prefix",
        ) from error
