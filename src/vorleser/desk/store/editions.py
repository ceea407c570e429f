"""The editions of a desk: what was sent, their state, and what editors changed."""

import secrets
import sqlite3
import time
from enum import StrEnum
from typing import Any

import msgspec
from msgspec.structs import replace

from vorleser.article import Article
from vorleser.desk.store import events, jobs
from vorleser.desk.store.database import Database
from vorleser.normalize.lexicon import LexiconEntry

Tables = dict[str, dict[str, Any]]
"""Settings by table and key, as in vorleser.toml."""


class EditionState(StrEnum):
    """Where an edition is on its way."""

    QUEUED = "queued"
    WORKING = "working"
    REVIEW = "review"
    APPROVED = "approved"
    PUBLISHED = "published"
    FAILED = "failed"
    WITHDRAWN = "withdrawn"


class SourceText(msgspec.Struct, frozen=True, omit_defaults=True):
    """What was sent: a ``url``, a ``text`` of a media type, or an ``article``; ``id`` names it for ever."""

    url: str = ""
    text: str = ""
    media_type: str = ""
    article: Article | None = None
    id: str = ""


class EditionRecord(msgspec.Struct, frozen=True, omit_defaults=True):
    """All that is known of an edition but its text.

    ``revision`` counts what was changed by people; ``made`` is the revision that ``draft``, a folder below the drafts,
    holds, 0 for none; ``version`` is the draft's, ``published`` the public one's, 0 for none, which lies in ``place``.
    ``teaser_ms`` is the length of the teaser that everybody gets, 0 if there is none.
    """

    id: str
    state: EditionState
    created: float
    changed: float
    created_by: str = ""
    revision: int = 1
    made: int = 0
    version: int = 0
    published: int = 0
    title: str = ""
    guid: str = ""
    draft: str = ""
    place: str = ""
    mp3: str = ""
    files: tuple[str, ...] = ()
    duration_ms: int = 0
    teaser_ms: int = 0
    doubts: int = 0
    note: str = ""
    error: str = ""
    error_kind: str = ""
    way_out: str = ""
    settings: Tables = {}
    lexicon: tuple[LexiconEntry, ...] = ()
    webhook: str = ""
    publish: bool = False
    approved_by: str = ""


_decode = msgspec.json.Decoder(EditionRecord).decode
_decode_source = msgspec.json.Decoder(SourceText).decode
_decode_article = msgspec.json.Decoder(Article).decode
_encode = msgspec.json.encode
ALL_ROWS = -1
"""As the limit of `EditionFilter`: however many there are."""
_TEXTS = "select source, article from texts where edition = ?"


def new_id(prefix: str = "") -> str:
    """Return a new id that can't be guessed: *prefix* and 20 random hexadecimal digits."""
    return prefix + secrets.token_hex(10)


def insert_edition(change: sqlite3.Connection, record: EditionRecord, source: SourceText) -> None:
    """Add a new edition and the job that makes it."""
    change.execute("insert into texts values (?, ?, null)", (record.id, _encode(source)))
    save(change, record, "accepted")
    jobs.enqueue(change, record.id, record.revision)


def save(change: sqlite3.Connection, record: EditionRecord, kind: str) -> None:
    """Store *record*, and add an event of that *kind*."""
    row = (
        record.id,
        record.state.value,
        record.published,
        record.guid,
        record.created,
        record.created_by,
        record.title,
        _encode(record),
    )
    change.execute("insert or replace into editions values (?, ?, ?, ?, ?, ?, ?, ?)", row)
    events.add_event(change, record.id, kind, {"state": record.state.value, "revision": record.revision})


def change_edition(
    change: sqlite3.Connection,
    record: EditionRecord,
    kind: str,
    *,
    source: SourceText | None = None,
    article: Article | None = None,
) -> EditionRecord:
    """Store a person's change as the next revision, and queue it to be made; return the changed record."""
    now = time.time()
    result = replace(
        record,
        revision=record.revision + 1,
        state=EditionState.QUEUED,
        changed=now,
        error="",
        error_kind="",
        way_out="",
        approved_by="",
    )
    if source is not None:
        change.execute(
            "update texts set source = ?, article = null where edition = ?", (_encode(source), record.id)
        )
    if article is not None:
        keep_article(change, record.id, article)
    save(change, result, kind)
    jobs.enqueue(change, record.id, result.revision)
    return result


def keep_article(change: sqlite3.Connection, edition: str, article: Article) -> None:
    """Store the *article* of *edition*, as read from its source or changed by an editor."""
    change.execute("update texts set article = ? where edition = ?", (_encode(article), edition))


def find(database: Database, edition: str) -> EditionRecord | None:
    """Return the edition with that id, None if there is none."""
    rows = database.rows("select record from editions where id = ?", edition)
    return _decode(rows[0][0]) if rows else None


def find_within(change: sqlite3.Connection, edition: str) -> EditionRecord | None:
    """Return the edition with that id inside a transaction, None if there is none."""
    row = change.execute("select record from editions where id = ?", (edition,)).fetchone()
    return _decode(row[0]) if row else None


def find_by_guid(database: Database, guid: str) -> EditionRecord | None:
    """Return the edition of the article called *guid*, None if there is none or it was withdrawn."""
    rows = database.rows("select record from editions where guid = ? and state <> 'withdrawn'", guid)
    return _decode(rows[0][0]) if rows else None


def texts(database: Database, edition: str) -> tuple[SourceText, Article | None]:
    """Return what was sent, and the article read from it, None if it was not read yet."""
    ((source, article),) = database.rows(_TEXTS, edition)
    return _decode_source(source), _decode_article(article) if article else None


def texts_within(change: sqlite3.Connection, edition: str) -> tuple[SourceText, Article | None]:
    """Return the same as `texts`, inside a transaction."""
    source, article = change.execute(_TEXTS, (edition,)).fetchone()
    return _decode_source(source), _decode_article(article) if article else None


class EditionFilter(msgspec.Struct, frozen=True):
    """Which editions are asked for: of a ``state``, published or not, with words in the title, by whom."""

    state: str = ""
    published: bool | None = None
    search: str = ""
    by: str = ""
    before: float = 0.0
    before_id: str = ""
    limit: int = 50


def select(database: Database, asked: EditionFilter) -> list[EditionRecord]:
    """Return the editions that are *asked* for, newest first."""
    wanted: list[tuple[str, tuple[object, ...]]] = []
    if asked.state:
        wanted.append(("state = ?", (asked.state,)))
    if asked.published is not None:
        wanted.append(("(published > 0) = ?", (asked.published,)))
    if asked.search:
        wanted.append(("instr(fold(title), fold(?)) > 0", (asked.search,)))
    if asked.by:
        wanted.append(("created_by = ?", (asked.by,)))
    if asked.before:
        wanted.append(("(created, id) < (?, ?)", (asked.before, asked.before_id)))
    where = f"where {' and '.join(clause for clause, _ in wanted)}" if wanted else ""
    query = f"select record from editions {where} order by created desc, id desc limit ?"  # noqa: S608 -- fixed clauses
    values = [value for _, given in wanted for value in given]
    return [_decode(row[0]) for row in database.rows(query, *values, asked.limit)]
