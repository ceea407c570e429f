"""Rules for every answer: the Host header must be ours, security headers are set, and a stalled answer is ended."""

import asyncio
from collections.abc import Callable, Collection

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from vorleser.serve.names import answers_to

_POLICY = "default-src 'self'; img-src 'self' data:; connect-src *; object-src 'none'; base-uri 'none'"
"""Pages send what listeners report to a desk, whose address only they know; scripts are ours alone."""
_STALLED = (
    60.0  # seconds for a client to accept the next 64 KB; a player that waited longer asks for the rest
)


class AnswerGuard:
    """ASGI middleware: answers to its own *names* only (None: to all).

    Closes the connection if an answer can't be sent whole, or the client accepts nothing for *stalled* seconds.
    *policy* is the Content-Security-Policy.
    """

    def __init__(
        self,
        app: ASGIApp,
        names: Collection[str] | None,
        stalled: float = _STALLED,
        *,
        policy: str = _POLICY,
    ) -> None:
        self._app = app
        self._names = names
        self._stalled = stalled
        self._policy = policy

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        answer = _Answer(send, self._stalled, self._policy, bodiless=scope["method"] == "HEAD")
        host = Headers(scope=scope).get("host", "")
        app = self._app
        if host and self._names is not None and not answers_to(host, self._names):
            app = PlainTextResponse("This server has another name; see 'vorleser serve --help'.\n", 421)
        try:
            await app(scope, receive, answer.send)
        except (OSError, RuntimeError):  # a file that is gone, can't be read any more, or became shorter
            if not answer.begun:
                await PlainTextResponse("Not Found", 404)(scope, receive, answer.send)
                return
            answer.broken = True
        if answer.broken:
            await _hang_up(scope.get("state", {}).get("abort"), receive)


async def _hang_up(abort: Callable[[], None] | None, receive: Receive) -> None:
    """Abort the connection, so that no client takes half a file for a whole one."""
    if abort is None:  # not run by our server: that one notices the incomplete answer itself
        return
    abort()
    while (await receive())["type"] != "http.disconnect":
        pass


class _Answer:
    """Sends an answer with the common headers, within the time limit, and exactly as long as announced."""

    def __init__(self, send: Send, stalled: float, policy: str, *, bodiless: bool) -> None:
        self._send = send
        self._stalled = stalled
        self._policy = policy
        self._bodiless = bodiless
        self._missing: int | None = None
        self._complete = False
        self.begun = self.broken = False

    async def send(self, message: Message) -> None:
        """Send one ASGI message of the answer; does nothing once the answer is broken or complete."""
        if self.broken or self._complete:
            return
        if message["type"] == "http.response.start":
            self._begin(message)
        elif message["type"] == "http.response.body":
            self._measure(message)
        if self.broken:
            return
        try:
            async with asyncio.timeout(self._stalled):
                await self._send(message)
        except TimeoutError:
            self.broken = True

    def _begin(self, message: Message) -> None:
        self.begun = True
        headers = MutableHeaders(raw=message.setdefault("headers", []))
        headers.setdefault("content-security-policy", self._policy)
        headers.setdefault("x-content-type-options", "nosniff")
        announced = headers.get("content-length", "")
        self._missing = int(announced) if announced.isdecimal() and not self._bodiless else None

    def _measure(self, message: Message) -> None:
        """Cut bytes beyond the announced length; mark the answer broken if too few come: the file has changed."""
        if self._missing is None:
            return
        body = message.get("body", b"")[: self._missing]
        self._missing -= len(body)
        self._complete = self._missing == 0
        self.broken = bool(self._missing) and not message.get("more_body", False)
        message.update(body=body, more_body=not self._complete)
