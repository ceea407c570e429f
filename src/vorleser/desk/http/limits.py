"""Limits for one client: requests a minute, and the size of a request."""

import asyncio
import threading
import time

from starlette.requests import ClientDisconnect, Request

from vorleser.desk.http.problem import ProblemError
from vorleser.text.bounded import read_integer

BODY_SECONDS = 30.0  # for receiving the whole body of a request
_MOST_CLIENTS = 10_000


class RateLimit:
    """A token bucket for each client: *a_minute* requests, refilled evenly."""

    def __init__(self, a_minute: int) -> None:
        self._most = float(a_minute)
        self._lock = threading.Lock()
        self._buckets: dict[str, tuple[float, float]] = {}

    def take(self, client: str) -> None:
        """Take one request from the bucket of *client*; raises ProblemError (429) if it is empty."""
        now = time.monotonic()
        with self._lock:
            left, then = self._buckets.get(client, (self._most, now))
            left = min(self._most, left + (now - then) * self._most / 60)
            if left < 1:
                wait = int((1 - left) * 60 / self._most) + 1
                raise ProblemError(
                    429, "too-many-requests", f"try again in {wait} s", {"Retry-After": str(wait)}
                )
            if len(self._buckets) >= _MOST_CLIENTS:
                self._buckets.clear()
            self._buckets[client] = (left - 1, now)


async def read_body(request: Request, most: int) -> bytes:
    """Return the body of *request*; raises ProblemError if it is longer than *most* bytes or too slow."""
    too_large = ProblemError(
        413, "too-large", f"a request has at most {most:,} bytes", {"Connection": "close"}
    )
    announced = request.headers.get("content-length", "0")
    if read_integer(announced, 0) > most:
        raise too_large
    data = bytearray()
    try:
        async with asyncio.timeout(BODY_SECONDS):
            async for chunk in request.stream():
                data += chunk
                if len(data) > most:
                    raise too_large
    except TimeoutError as error:
        detail = f"the body was not there after {BODY_SECONDS:g} s"
        raise ProblemError(408, "too-slow", detail, {"Connection": "close"}) from error
    except ClientDisconnect as error:
        raise ProblemError(400, "gone", "the client went away") from error
    return bytes(data)
