"""Streams of what happens, as server-sent events."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import suppress

import msgspec
from starlette.concurrency import run_in_threadpool

from vorleser.desk.core import Desk
from vorleser.desk.http.route import ApiAnswer, ApiReply, Call, api, find_edition
from vorleser.desk.model import EventQuery
from vorleser.desk.store import events
from vorleser.desk.store.keys import Scope

HEARTBEAT = 15.0  # seconds after which a silent stream says that it is alive
MOST_STREAMS = 100  # of one desk
_TYPE = "text/event-stream"
_EVENTS = ApiAnswer("server-sent events", media_type=_TYPE)


@api("GET /v1/events", _EVENTS, scope=Scope.READ, query=EventQuery)
def stream_events(desk: Desk, call: Call) -> ApiReply:
    """Stream what happens, from the event after the one named on."""
    return _reply(desk, call, "")


@api("GET /v1/editions/{id}/events", _EVENTS, scope=Scope.READ, query=EventQuery)
def stream_edition_events(desk: Desk, call: Call) -> ApiReply:
    """Stream what happens to an edition, from the event after the one named on."""
    return _reply(desk, call, find_edition(desk, call).id)


def _reply(desk: Desk, call: Call, edition: str) -> ApiReply:
    given = call.headers.get("last-event-id", "")
    last = int(given) if given.isdecimal() and len(given) < 16 else call.query.after
    start = events.last_id(desk.database) if last is None else last
    return ApiReply(media_type=_TYPE, stream=_stream(desk, edition, start))


async def _stream(desk: Desk, edition: str, last: int) -> AsyncIterator[bytes]:
    """Yield events as they come, and the progress of what is being made."""
    mark = object()
    if len(desk.streams) >= MOST_STREAMS:
        yield b"retry: 10000\n\n"
        return
    desk.streams.add(mark)
    shown: dict[str, tuple[str, int, int]] = {}
    try:
        yield b"retry: 2000\n\n"
        with desk.notifier.listen() as changed:
            while not desk.stopping.is_set():
                changed.clear()
                found = await run_in_threadpool(events.since, desk.database, last, edition)
                for event in found:
                    last = event.id
                    yield _frame("edition", event, event.id)
                now = {each: far for each, far in list(desk.progress.items()) if edition in {"", each}}
                for each in [each for each in now if now[each] != shown.get(each)]:
                    stage, done, steps = now[each]
                    yield _frame("progress", {"edition": each, "stage": stage, "done": done, "steps": steps})
                shown = now
                if not found:
                    with suppress(TimeoutError):
                        async with asyncio.timeout(HEARTBEAT):
                            await changed.wait()
                            await asyncio.sleep(0.05)  # what comes at once is sent at once
                            continue
                    yield b": still here\n\n"
    finally:
        desk.streams.discard(mark)


def _frame(name: str, data: object, number: int | None = None) -> bytes:
    head = f"id: {number}\n" if number is not None else ""
    return f"{head}event: {name}\ndata: ".encode() + msgspec.json.encode(data) + b"\n\n"


ROUTES = (stream_events, stream_edition_events)
