"""Count downloads of what is served: bytes that were sent of each sound, except to crawlers."""

import logging
import re
from collections.abc import Callable

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import Headers
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from vorleser.audience.downloads import DownloadCounter
from vorleser.errors import ConfigError, OutputError
from vorleser.runtime.extras import name_install
from vorleser.serve.client import find_client
from vorleser.serve.listed import ListedFolder, path_below
from vorleser.text.regex import compile_late

_logger = logging.getLogger(__name__)

_CONTENT_RANGE = compile_late(r"bytes (\d+)-\d+/")
_CLIENT = compile_late(r"podcast app", re.IGNORECASE)  # clients that name their web site, as crawlers do


class CountedDownloads:
    """ASGI middleware around *files*, which serves the sounds of *listed*.

    Raises ConfigError if the list of crawlers is not installed.
    """

    def __init__(self, files: ASGIApp, listed: ListedFolder) -> None:
        self._files = files
        self._listed = listed
        self._counter = DownloadCounter(listed.folder)
        self._is_crawler = load_crawlers()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request, and note what was sent of a sound."""
        name = path_below(scope)
        agent = Headers(scope=scope).get("user-agent", "")
        if scope["method"] != "GET" or not name.endswith(".mp3") or self._is_crawler(agent):
            await self._files(scope, receive, send)
            return
        sent = _SentBytes(send, scope.get("state", {}).get("is_gone"))
        try:
            await self._files(scope, receive, sent.send)
        finally:
            if sent.end > sent.first:
                await run_in_threadpool(self._note, name, find_client(scope), agent, (sent.first, sent.end))

    def _note(self, name: str, address: str, agent: str, span: tuple[int, int]) -> None:
        try:
            file = self._listed.read().sounds.get(name)
            if file is not None:
                self._counter.note(address, agent, file, span)
        except OutputError as error:
            _logger.warning("a download was not counted: %s", error)


def load_crawlers() -> Callable[[str], bool]:
    """Return a function that says whether a user agent is no listener; raises ConfigError if its list is missing."""
    try:
        from crawleruseragents import is_crawler
    except ModuleNotFoundError as error:
        raise ConfigError("counting downloads needs 'crawler-user-agents'", name_install("desk")) from error
    return lambda agent: not agent.strip() or (bool(is_crawler(agent)) and not _CLIENT.search(agent))


class _SentBytes:
    """Passes an answer on, and keeps which bytes of the file it has sent: from ``first`` to ``end``."""

    def __init__(self, send: Send, is_gone: Callable[[], bool] | None) -> None:
        self._send = send
        self._is_gone = is_gone or (lambda: False)
        self._counts = False
        self.first = self.end = 0

    async def send(self, message: Message) -> None:
        """Send one ASGI message of the answer."""
        if message["type"] == "http.response.start":
            self._begin(message)
        await self._send(message)
        if message["type"] == "http.response.body" and self._counts and not self._is_gone():
            self.end += len(message.get("body", b""))

    def _begin(self, message: Message) -> None:
        said = _CONTENT_RANGE.match(Headers(raw=message.get("headers", [])).get("content-range", ""))
        self._counts = message["status"] == 200 or (message["status"] == 206 and said is not None)
        self.first = self.end = int(said[1]) if said else 0
