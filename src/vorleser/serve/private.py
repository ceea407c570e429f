"""Serve private feeds: each subscriber has a key, which stands in the path of the feed and of all that it names.

Podcast clients know no other way: many ask for no password, and none sends one for a cover or a transcript.
"""

import logging

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import Headers, MutableHeaders
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from vorleser.audience.subscribers import PRIVATE, match_subscriber
from vorleser.catalogue import Show
from vorleser.catalogue.media_types import media_type_of
from vorleser.errors import OutputError
from vorleser.serve.listed import ListedFolder, ListedSounds, path_below

_logger = logging.getLogger(__name__)

_METHODS = {"GET", "HEAD", "OPTIONS"}
_PRIVATE_HEADERS = {
    "cache-control": "private, no-cache",  # no proxy keeps it; clients ask whether it has changed
    "referrer-policy": "no-referrer",  # else a link to the article would take the key along
    "x-robots-tag": "noindex",
}
_LONGEST_KEY = 100  # characters


class PrivateFeeds:
    """ASGI application for ``/KEY/PATH`` below its mount: feeds are rendered, other files come from *files*.

    A key that is not known is answered with 404: 401 would make clients ask for a password that does not exist. A
    revoked one is answered with 410, upon which clients stop asking.
    """

    def __init__(self, listed: ListedFolder, files: ASGIApp) -> None:
        self._listed = listed
        self._files = files

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        key, slash, name = path_below(scope).partition("/")
        try:
            refused = await self._refuse(scope, key)
        except OutputError as error:
            _logger.warning("no subscriber can be served: %s", error)
            refused = PlainTextResponse("Service Unavailable", 503, {"retry-after": "60"})
        if refused is not None:
            await refused(scope, receive, _PrivateAnswer(send).send)
        elif not slash:
            await RedirectResponse(f"{scope['path']}/", 308)(scope, receive, _PrivateAnswer(send).send)
        else:
            await self._answer(scope, receive, _PrivateAnswer(send).send, key, name)

    async def _refuse(self, scope: Scope, key: str) -> Response | None:
        """Return the answer to a request that must not be served, None if it may be."""
        if scope["method"] not in _METHODS:
            return PlainTextResponse("Method Not Allowed", 405, {"allow": ", ".join(sorted(_METHODS))})
        found = None
        if len(key) <= _LONGEST_KEY:
            found = await run_in_threadpool(match_subscriber, self._listed.folder, key)
        if found is None:
            return PlainTextResponse("Not Found", 404)
        return None if found.revoked is None else PlainTextResponse("Gone", 410)

    async def _answer(self, scope: Scope, receive: Receive, send: Send, key: str, name: str) -> None:
        if name.endswith(".xml"):
            try:
                listed = await run_in_threadpool(self._listed.read)
            except OutputError:
                await PlainTextResponse("Service Unavailable", 503)(scope, receive, send)
                return
            if name in listed.feeds:
                answer = await run_in_threadpool(
                    _feed, listed, name, f"{self._base(scope)}/{key}", Headers(scope=scope)
                )
                await answer(scope, receive, send)
                return
        root = f"{scope.get('root_path', '')}/{key}"
        try:
            await self._files({**scope, "root_path": root}, receive, send)
        except HTTPException as error:
            await PlainTextResponse(error.detail, error.status_code)(scope, receive, send)

    def _base(self, scope: Scope) -> str:
        request = Request(scope)
        here = f"{request.url.scheme}://{request.url.netloc}{scope.get('root_path', '')}"
        return private_base(self._listed.show) or here


def private_base(show: Show) -> str:
    """Return the URL below which subscribers of *show* are served, "" if neither it nor a base URL is set."""
    base = show.publication.url.rstrip("/")
    return show.settings.private_url.rstrip("/") or (f"{base}/{PRIVATE}" if base else "")


def _feed(listed: ListedSounds, name: str, address: str, asked: Headers) -> Response:
    """Return the feed called *name* for the subscriber at *address*, or that it has not changed."""
    tag = listed.tag_for(name, address)
    if tag in asked.get("if-none-match", ""):
        return Response(status_code=304, headers={"etag": tag})
    headers = {"etag": tag, "access-control-allow-origin": "*"}
    return Response(listed.feed_for(name, address), headers=headers, media_type=media_type_of(name))


class _PrivateAnswer:
    """Sends an answer with the headers that keep it and its address private."""

    def __init__(self, send: Send) -> None:
        self._send = send

    async def send(self, message: Message) -> None:
        """Send one ASGI message of the answer."""
        if message["type"] == "http.response.start":
            headers = MutableHeaders(raw=message.setdefault("headers", []))
            for name, value in _PRIVATE_HEADERS.items():
                headers[name] = value
        await self._send(message)
