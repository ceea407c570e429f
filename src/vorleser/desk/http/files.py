"""Send files at a limited rate, so that a hundred downloads do not delay other answers."""

import asyncio
import time
from collections.abc import Mapping
from pathlib import Path

from starlette.responses import FileResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

CHUNKS_A_SECOND = 800.0  # of 64 KB, of all downloads together: 50 MB/s


class Pacing:
    """Shares a limit of chunks a second among all current downloads."""

    def __init__(self, chunks_a_second: float = CHUNKS_A_SECOND) -> None:
        self._seconds = 1 / chunks_a_second
        self._next = 0.0

    async def wait(self) -> None:
        """Sleep until the next chunk may be sent; the chunks of all downloads are evenly spaced."""
        now = time.monotonic()
        self._next = max(now, self._next + self._seconds)
        await asyncio.sleep(self._next - now)


class PacedAnswers:
    """ASGI middleware that sends the answers of *app* at the pace of *pacing*."""

    def __init__(self, app: ASGIApp, pacing: Pacing) -> None:
        self._app = app
        self._pacing = pacing

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""

        async def send_paced(message: Message) -> None:
            if message["type"] == "http.response.body" and message.get("more_body"):
                await self._pacing.wait()
            await send(message)

        await self._pacing.wait()
        await self._app(scope, receive, send_paced)


class PacedFile(FileResponse):
    """A response with a file, or ranges of it, sent at the pace of a `Pacing`."""

    def __init__(self, path: Path, pacing: Pacing, headers: Mapping[str, str], media_type: str) -> None:
        text = media_type.startswith("text/") or media_type.endswith(("json", "subrip"))
        super().__init__(path, headers=headers, media_type=media_type)
        if text:
            self.headers["content-type"] = f"{media_type}; charset=utf-8"
        self._pacing = pacing

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Send the file or the ranges asked for."""
        await PacedAnswers(super().__call__, self._pacing)(scope, receive, send)
