"""Editions: made, listed, corrected, changed, approved, published, withdrawn."""

import hashlib
import re
import sqlite3
import time

import msgspec
from msgspec.structs import replace

from vorleser.desk import publishing, webhooks
from vorleser.desk.core import Desk, lay_settings
from vorleser.desk.health import free_mb
from vorleser.desk.http.problem import ProblemError
from vorleser.desk.http.route import (
    ACCEPTED,
    EDITION,
    ApiAnswer,
    ApiReply,
    Call,
    api,
    check_alive,
    check_revision,
    current_edition,
    entity_tag,
    find_edition,
)
from vorleser.desk.model import (
    ONE_SOURCE,
    EditionPage,
    EditionQuery,
    Submission,
    Withdrawal,
    view_edition,
)
from vorleser.desk.store import editions, jobs
from vorleser.desk.store.editions import EditionFilter, EditionRecord, EditionState, SourceText
from vorleser.desk.store.keys import Scope
from vorleser.text.regex import compile_late

TEXTS = ("text/plain", "text/markdown", "text/html")
_KEY = {"Idempotency-Key": r"^[\x21-\x7e]{1,200}$"}


@api(
    "POST /v1/editions",
    ACCEPTED,
    (503, 507),
    scope=Scope.CREATE,
    body=Submission,
    body_schema=ONE_SOURCE,
    texts=TEXTS,
    headers=_KEY,
)
def create_edition(desk: Desk, call: Call) -> ApiReply:
    """Take an article in: it is kept, and queued, when this returns; the same key brings the same edition."""
    submission, source = _submission(desk, call)
    now = time.time()
    record = EditionRecord(
        id=editions.new_id(),
        state=EditionState.QUEUED,
        created=now,
        changed=now,
        created_by=call.principal.name,
        title=guess_title(source),
        settings=submission.settings,
        webhook=submission.webhook,
        publish=submission.publish,
    )
    _check_disk(desk)
    key = call.headers.get("idempotency-key", "")
    digest = hashlib.sha256(msgspec.json.encode((submission, source), order="deterministic")).digest()
    with desk.database.change() as change:
        earlier = _find_request(change, call.principal.name, key, digest)
        if earlier is None:
            _check_queue(desk, change, record.id)
            editions.insert_edition(change, record, source)
            if key:
                row = (call.principal.name, key, digest, record.id, now)
                change.execute("insert into requests values (?, ?, ?, ?, ?)", row)
    if earlier is not None:
        record = editions.find(desk.database, earlier) or record
    return accept_reply(desk, record)


_FRONT_TITLE = compile_late(
    r"\ufeff?---[ \t]*\n(?:(?!---)[^\n]*\n){0,40}?(?:title|titel)[ \t]*:[ \t]*([^\n]+)", re.IGNORECASE
)
"""The title in a front matter."""
_FRONT = compile_late(r"\A\ufeff?---[ \t]*\n(?:(?!---)[^\n]*\n){1,40}---[ \t]*\n")


def guess_title(source: SourceText) -> str:
    """Return what an article is called in lists until it is read."""
    if source.article is not None or source.url:
        return source.article.metadata.title if source.article else source.url
    head = source.text[:20_000]
    titled = re.search(r"<(?:title|h1)\b[^>]*>([^<]+)", head, re.IGNORECASE) or _FRONT_TITLE.match(head)
    lines = (titled[1] if titled else _FRONT.sub("", head, count=1)[:2000]).strip("\"'").split("\n")
    return next((line.strip("#*_ \t\r")[:200] for line in lines if line.strip("#*_- \t\r")), "")


def _submission(desk: Desk, call: Call) -> tuple[Submission, SourceText]:
    """Return what was sent, checked; raises ProblemError or ConfigError."""
    submission = call.body
    if call.media_type in TEXTS:
        if not call.body.strip():
            raise ProblemError(422, "no-text", "the body is empty: send the article's text")
        submission = Submission()
        source: SourceText | None = SourceText(text=call.body, media_type=call.media_type)
    else:
        source = submission.source()
    if source is None:
        raise ProblemError(422, "one-source", "give exactly one of url, html, markdown, text and article")
    needed = {Scope.PUBLISH, Scope.REVIEW} if desk.settings.review else {Scope.PUBLISH}
    if submission.publish and (missing := needed - {*call.principal.scopes}):
        lacks = " and ".join(sorted(missing))
        raise ProblemError(
            403,
            "scope-missing",
            f"to publish at once, the key {call.principal.name!r} needs the scope {lacks}, too",
        )
    if submission.webhook:
        webhooks.check_webhook(submission.webhook, desk.settings.webhooks)
    lay_settings(desk.config, submission.settings, desk.settings.settings)
    return submission, source


def _check_queue(desk: Desk, change: sqlite3.Connection, edition: str) -> None:
    """Raise ProblemError where the queue is full, and *edition* does not wait in it: then nothing more is taken in."""
    if jobs.count_others(change, edition) >= desk.settings.queue:
        detail = f"{desk.settings.queue:,} articles wait already; try again later"
        raise ProblemError(503, "queue-full", detail, {"Retry-After": "60"})


def _check_disk(desk: Desk) -> None:
    """Raise ProblemError where the disk is full: then nothing more is taken in."""
    free = free_mb(desk)
    if free < desk.settings.free_mb:
        raise ProblemError(507, "disk-full", f"the disk has {free:,.0f} MB left, too little for an edition")


def _find_request(change: sqlite3.Connection, owner: str, key: str, digest: bytes) -> str | None:
    """Return the edition that the same request has made already; raises ProblemError where it was another request."""
    row = change.execute(
        "select digest, edition from requests where owner = ? and key = ?", (owner, key)
    ).fetchone()
    if row is None:
        return None
    if row[0] != digest:
        raise ProblemError(422, "idempotency-key-used", "this Idempotency-Key has come with another article")
    return str(row[1])


def accept_reply(desk: Desk, record: EditionRecord) -> ApiReply:
    """Return the answer for an edition that will be made: its place, its revision, what is known of it."""
    headers = {"Location": f"/v1/editions/{record.id}", "ETag": entity_tag(record)}
    return ApiReply(202, view_edition(desk, record), headers=headers)


@api(
    "GET /v1/editions",
    ApiAnswer("a page of the list", EditionPage),
    (422,),
    scope=Scope.READ,
    query=EditionQuery,
)
def list_editions(desk: Desk, call: Call) -> ApiReply:
    """List editions, newest first."""
    query: EditionQuery = call.query
    before, _, identity = query.after.partition("~")
    asked = EditionFilter(
        state=query.state.value if query.state else "",
        published=query.published,
        search=query.search,
        by=query.by,
        before=float(before or 0),
        before_id=identity,
        limit=query.limit + 1,
    )
    found = editions.select(desk.database, asked)
    shown, further = found[: query.limit], len(found) > query.limit
    following = _next_page(query, shown[-1]) if further else ""
    return ApiReply(body=EditionPage(tuple(view_edition(desk, one) for one in shown), following))


def _next_page(query: EditionQuery, last: EditionRecord) -> str:
    from urllib.parse import urlencode

    told = msgspec.to_builtins(replace(query, after=f"{last.created!r}~{last.id}"))
    pairs = {name: str(value).lower() if isinstance(value, bool) else value for name, value in told.items()}
    return (
        f"/v1/editions?{urlencode({name: value for name, value in pairs.items() if value not in (None, '')})}"
    )


@api("GET /v1/editions/{id}", EDITION, scope=Scope.READ)
def show_edition(desk: Desk, call: Call) -> ApiReply:
    """Tell what is known of an edition: state, progress, doubts, files."""
    record = find_edition(desk, call)
    return ApiReply(body=view_edition(desk, record), headers={"ETag": entity_tag(record)})


@api(
    "PUT /v1/editions/{id}",
    ACCEPTED,
    (503, 507),
    scope=Scope.CREATE,
    body=Submission,
    body_schema=ONE_SOURCE,
    texts=TEXTS,
    match="possible",
)
def correct_edition(desk: Desk, call: Call) -> ApiReply:
    """Take a correction in: the same GUID, the next version."""
    find_edition(desk, call)
    submission, source = _submission(desk, call)
    _check_disk(desk)
    with desk.database.change() as change:
        record = current_edition(change, call)
        _check_queue(desk, change, record.id)
        before, _ = editions.texts_within(change, record.id)
        source = replace(source, id=record.guid or before.id or source.id)
        settled = replace(
            record,
            settings=submission.settings or record.settings,
            webhook=submission.webhook or record.webhook,
            publish=submission.publish,
            created_by=call.principal.name,
        )
        record = editions.change_edition(change, settled, "corrected", source=source)
    return accept_reply(desk, record)


@api("POST /v1/editions/{id}/retry", ACCEPTED, (409, 503), scope=Scope.CREATE, match="possible")
def retry_edition(desk: Desk, call: Call) -> ApiReply:
    """Have an edition that failed made again."""
    find_edition(desk, call)
    with desk.database.change() as change:
        record = current_edition(change, call)
        if record.state is not EditionState.FAILED:
            raise ProblemError(
                409, "not-failed", f"it is {record.state.value}, and only what failed is tried again"
            )
        _check_queue(desk, change, record.id)
        record = editions.change_edition(change, record, "retried")
    return accept_reply(desk, record)


@api("DELETE /v1/editions/{id}", EDITION, scope=Scope.CREATE, query=Withdrawal, match="possible")
def withdraw_edition(desk: Desk, call: Call) -> ApiReply:
    """Take an edition away for good: its files go, its GUID does not come back."""
    with desk.publishing:
        record = check_revision(check_alive(find_edition(desk, call)), call)
        if record.published and Scope.PUBLISH not in call.principal.scopes:
            raise ProblemError(
                403, "scope-missing", f"it is public, and the key {call.principal.name!r} may not publish"
            )
        record = publishing.withdraw_record(desk, record, call.query.reason)
    return ApiReply(body=view_edition(desk, record), headers={"ETag": entity_tag(record)})


ROUTES = (create_edition, list_editions, show_edition, correct_edition, retry_edition, withdraw_edition)
