"""The desk itself: status, sessions of the review page, events, deliveries, reports."""

import time
from collections.abc import AsyncIterator
from urllib.parse import urlsplit

import msgspec
from starlette.concurrency import run_in_threadpool

from vorleser.desk import webhooks
from vorleser.desk.core import Desk
from vorleser.desk.http.principal import COOKIE, SESSION_SECONDS
from vorleser.desk.http.problem import ProblemError
from vorleser.desk.http.route import ApiAnswer, ApiReply, ApiRoute, Call, find_edition
from vorleser.desk.model import DeliveryQuery, EventQuery, ListenerReport, ReportInput, SessionInput, Status
from vorleser.desk.store import editions, events, jobs
from vorleser.desk.store.keys import Scope, match_key
from vorleser.desk.webhooks import Delivery
from vorleser.version import __version__

HEARTBEAT = 15.0  # seconds after which a silent stream says that it is alive
_MOST_STREAMS = 100
_MOST_REPORTS = 2000


def status(desk: Desk, call: Call) -> ApiReply:
    """Tell who asks, what they may do, and how much waits."""
    told = Status(
        version=__version__,
        name=call.principal.name,
        scopes=tuple(sorted(scope.value for scope in call.principal.scopes)),
        waiting=jobs.count_waiting(desk.database),
        review=desk.settings.review,
        reports=desk.settings.reports,
        engine=desk.config.speech.engine,
        settings=desk.settings.settings,
        upload=desk.upload if desk.settings.publish.to else None,
        counts=desk.settings.listeners.count,
    )
    return ApiReply(body=told)


def open_session(desk: Desk, call: Call) -> ApiReply:
    """Open a session of the review page with a key: the browser keeps a token that no script can read."""
    if match_key(desk.database, call.body.key) is None:
        raise ProblemError(
            401, "key-unknown", "this key is not known, or was revoked", {"WWW-Authenticate": "Bearer"}
        )
    token = call.sessions.open(call.body.key)
    secure = "; Secure" if call.secure else ""
    cookie = f"{COOKIE}={token}; Path=/; HttpOnly; SameSite=Strict; Max-Age={SESSION_SECONDS}{secure}"
    return ApiReply(204, headers={"Set-Cookie": cookie})


def close_session(_desk: Desk, call: Call) -> ApiReply:
    """Close the session of the review page."""
    from http.cookies import SimpleCookie

    if (morsel := SimpleCookie(call.headers.get("cookie", "")).get(COOKIE)) is not None:
        call.sessions.close(morsel.value)
    return ApiReply(204, headers={"Set-Cookie": f"{COOKIE}=; Path=/; HttpOnly; SameSite=Strict; Max-Age=0"})


def stream_events(desk: Desk, call: Call) -> ApiReply:
    """Stream what happens, from the event after the one named on (server-sent events)."""
    edition = find_edition(desk, call).id if "id" in call.path else ""
    given = call.headers.get("last-event-id", "")
    last = int(given) if given.isdecimal() and len(given) < 16 else call.query.after
    start = events.last_id(desk.database) if last is None else last
    return ApiReply(media_type="text/event-stream", stream=_stream(desk, edition, start))


_open_streams: set[object] = set()


async def _stream(desk: Desk, edition: str, last: int) -> AsyncIterator[bytes]:
    """Yield events as they come, and how far what is being made is."""
    import asyncio
    from contextlib import suppress

    mark = object()
    if len(_open_streams) >= _MOST_STREAMS:
        yield b"retry: 10000\n\n"
        return
    _open_streams.add(mark)
    told: dict[str, tuple[str, int, int]] = {}
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
                for each in [each for each in now if now[each] != told.get(each)]:
                    stage, done, steps = now[each]
                    yield _frame("progress", {"edition": each, "stage": stage, "done": done, "steps": steps})
                told = now
                if not found:
                    with suppress(TimeoutError):
                        async with asyncio.timeout(HEARTBEAT):
                            await changed.wait()
                            await asyncio.sleep(0.05)  # what comes at once is told at once
                            continue
                    yield b": still here\n\n"
    finally:
        _open_streams.discard(mark)


def _frame(name: str, data: object, number: int | None = None) -> bytes:
    head = f"id: {number}\n" if number is not None else ""
    return f"{head}event: {name}\ndata: ".encode() + msgspec.json.encode(data) + b"\n\n"


def show_deliveries(desk: Desk, call: Call) -> ApiReply:
    """List the newest callbacks, and how far each is."""
    return ApiReply(body=webhooks.list_deliveries(desk.database, call.query.edition))


def replay_delivery(desk: Desk, call: Call) -> ApiReply:
    """Send a callback again."""
    delivery = webhooks.replay(desk.database, call.path["id"])
    if delivery is None:
        raise ProblemError(404, "no-delivery", f"no delivery {call.path['id']!r}")
    return ApiReply(202, delivery)


def take_report(desk: Desk, call: Call) -> ApiReply:
    """Take what a listener found wrongly said, from the page of a published edition."""
    if not desk.settings.reports:
        raise ProblemError(403, "reports-off", "this desk takes no reports")
    told: ReportInput = call.body
    record = editions.find_by_guid(desk.database, told.guid)
    if record is None or not record.published:
        raise ProblemError(404, "no-edition", f"no published edition {told.guid!r}")
    ((count,),) = desk.database.rows("select count(*) from reports where state = 'open'")
    if count >= _MOST_REPORTS:
        raise ProblemError(503, "reports-full", "too many reports wait already", {"Retry-After": "3600"})
    row = (editions.new_id(), record.id, told.anchor, told.shown, told.note, time.time(), "open")
    with desk.database.change() as change:
        change.execute("insert into reports values (?, ?, ?, ?, ?, ?, ?)", row)
        events.add_event(change, record.id, "reported", {"shown": told.shown})
    return ApiReply(204, headers=cors(desk))


def cors(desk: Desk) -> dict[str, str]:
    """Return what lets pages of the show's own site send reports."""
    parts = urlsplit(desk.config.publication.url)
    return {"Access-Control-Allow-Origin": f"{parts.scheme}://{parts.netloc}"} if parts.netloc else {}


def list_reports(desk: Desk, _call: Call) -> ApiReply:
    """List what listeners reported and nobody has dealt with yet."""
    rows = desk.database.rows("select * from reports where state = 'open' order by created desc limit 500")
    return ApiReply(body=[ListenerReport(*row) for row in rows])


def settle_report(desk: Desk, call: Call) -> ApiReply:
    """Say that a report is dealt with."""
    with desk.database.change() as change:
        changed = change.execute(
            "update reports set state = 'done' where id = ? and state = 'open'", (call.path["id"],)
        )
        found = changed.rowcount
    if not found:
        raise ProblemError(404, "no-report", f"no open report {call.path['id']!r}")
    return ApiReply(204)


_EVENTS = ApiAnswer("server-sent events", media_type="text/event-stream")
_DONE = ApiAnswer("done")

ROUTES = (
    ApiRoute(
        method="GET",
        path="/v1/status",
        name="status",
        summary="Who asks, and how much waits",
        handler=status,
        answers={200: ApiAnswer("the status", Status)},
    ),
    ApiRoute(
        method="POST",
        path="/v1/session",
        name="open_session",
        summary="Open a session of the review page",
        handler=open_session,
        public=True,
        body=SessionInput,
        answers={204: _DONE},
        problems=(401, 413, 415, 422),
    ),
    ApiRoute(
        method="DELETE",
        path="/v1/session",
        name="close_session",
        summary="Close the session of the review page",
        handler=close_session,
        public=True,
        answers={204: _DONE},
    ),
    ApiRoute(
        method="GET",
        path="/v1/events",
        name="stream_events",
        summary="Stream what happens",
        handler=stream_events,
        scope=Scope.READ,
        query=EventQuery,
        answers={200: _EVENTS},
    ),
    ApiRoute(
        method="GET",
        path="/v1/editions/{id}/events",
        name="stream_edition_events",
        summary="Stream what happens to an edition",
        handler=stream_events,
        scope=Scope.READ,
        query=EventQuery,
        answers={200: _EVENTS},
        problems=(404,),
    ),
    ApiRoute(
        method="GET",
        path="/v1/deliveries",
        name="list_deliveries",
        summary="List callbacks",
        handler=show_deliveries,
        scope=Scope.READ,
        query=DeliveryQuery,
        answers={200: ApiAnswer("the deliveries", list[Delivery])},
    ),
    ApiRoute(
        method="POST",
        path="/v1/deliveries/{id}/replay",
        name="replay_delivery",
        summary="Send a callback again",
        handler=replay_delivery,
        scope=Scope.CREATE,
        answers={202: ApiAnswer("the delivery", Delivery)},
        problems=(404,),
    ),
    ApiRoute(
        method="POST",
        path="/v1/reports",
        name="take_report",
        summary="ListenerReport a sentence that is wrongly said",
        handler=take_report,
        public=True,
        body=ReportInput,
        answers={204: _DONE},
        problems=(403, 404, 413, 415, 422, 503),
    ),
    ApiRoute(
        method="GET",
        path="/v1/reports",
        name="list_reports",
        summary="List open reports",
        handler=list_reports,
        scope=Scope.REVIEW,
        answers={200: ApiAnswer("the reports", list[ListenerReport])},
    ),
    ApiRoute(
        method="POST",
        path="/v1/reports/{id}/done",
        name="settle_report",
        summary="Say that a report is dealt with",
        handler=settle_report,
        scope=Scope.REVIEW,
        answers={204: _DONE},
        problems=(404,),
    ),
)
