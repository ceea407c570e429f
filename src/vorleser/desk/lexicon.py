"""The house lexicon, a TOML file in the owner's folder: each change is kept, and can be undone."""

import re
import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import msgspec

from vorleser.article import Article
from vorleser.desk.core import Desk
from vorleser.desk.store import editions
from vorleser.desk.store.editions import EditionFilter, EditionState, SourceText
from vorleser.errors import ConfigError
from vorleser.files import atomic
from vorleser.normalize.clean import clean_text
from vorleser.normalize.lexicon import LexiconEntry, clean_word, read_lexicon
from vorleser.normalize.lexicon.writing import (
    append_entry,
    cut_entry,
    read_lexicon_text,
    write_checked,
    writing_alone,
)


class LexiconChange(msgspec.Struct, frozen=True):
    """One change of the house lexicon: what was said of a ``word`` ``before`` and ``after``; None for nothing."""

    id: int
    word: str
    before: LexiconEntry | None
    after: LexiconEntry | None
    by: str
    at: float
    undone: bool


def read_house(desk: Desk) -> tuple[LexiconEntry, ...]:
    """Return the entries of the house lexicon."""
    path = desk.folder.lexicon
    return read_lexicon(path) if path.exists() else ()


def set_house_entry(desk: Desk, word: str, after: LexiconEntry | None, by: str) -> LexiconChange:
    """Set the entry of *word* in the house lexicon to *after*, or remove it if None; return the change.

    *by* is the name of the client. Raises ConfigError for an entry that can't be said, or is not for *word* alone;
    OutputError where the disk is full. Then the lexicon is as it was.
    """
    word = clean_word(word)
    with desk.lexicon_lock:
        before = _find_own(desk, word)
        if before is None and after is None:
            raise ConfigError(f"no entry for {word!r}", "GET /v1/lexicon lists them")
        cells = [msgspec.json.encode(each) if each else None for each in (before, after)]
        with _rewritten(desk.folder.lexicon, word, before, after), desk.database.change() as change:
            number = change.execute(
                "insert into lexicon_changes (word, before, after, by, at, undone) values (?, ?, ?, ?, ?, 0)",
                (word, *cells, by, time.time()),
            ).lastrowid
            _make_anew(desk, change, word)
    return next(one for one in list_changes(desk) if one.id == number)


def undo_change(desk: Desk, number: int) -> LexiconChange:
    """Undo the change *number* of the house lexicon; raises ConfigError if there is none or it is undone."""
    with desk.lexicon_lock:
        found = next((one for one in list_changes(desk) if one.id == number and not one.undone), None)
        if found is None:
            raise ConfigError(
                f"no change {number} that could be undone", "GET /v1/lexicon/changes lists them"
            )
        word = clean_word(found.word)
        now = _find_own(desk, word)
        with _rewritten(desk.folder.lexicon, word, now, found.before), desk.database.change() as change:
            change.execute("update lexicon_changes set undone = 1 where id = ?", (number,))
            _make_anew(desk, change, word)
    return msgspec.structs.replace(found, undone=True)


def list_changes(desk: Desk) -> list[LexiconChange]:
    """Return the changes of the house lexicon, newest first."""
    rows = desk.database.rows(
        "select id, word, before, after, by, at, undone from lexicon_changes order by id desc limit 500"
    )
    return [
        LexiconChange(number, word, _entry(before), _entry(after), by, at, bool(undone))
        for number, word, before, after, by, at, undone in rows
    ]


def _entry(cell: bytes | None) -> LexiconEntry | None:
    return msgspec.json.decode(cell, type=LexiconEntry) if cell else None


def _find_own(desk: Desk, word: str) -> LexiconEntry | None:
    """Return the entry of *word*, None if there is none; raises ConfigError if one change could not say all of it."""
    found = [entry for entry in read_house(desk) if word in entry.words]
    path = str(desk.folder.lexicon)
    if len(found) > 1:
        raise ConfigError(f"the lexicon has {len(found)} entries for {word!r}", f"change them in {path!r}")
    if found and found[0].words != (word,):
        raise ConfigError(f"the entry for {word!r} is for other words, too", f"change it in {path!r}")
    return found[0] if found else None


@contextmanager
def _rewritten(
    path: Path, word: str, before: LexiconEntry | None, after: LexiconEntry | None
) -> Iterator[None]:
    """Have the lexicon at *path* say *after* of *word* instead of *before*; what it said comes back on errors."""
    with writing_alone(path):
        text = read_lexicon_text(path)
        without = cut_entry(text, word, path) if before else text
        write_checked(path, append_entry(without, after, path) if after else without)
        try:
            yield
        except BaseException:
            atomic.write(path, text.encode())
            raise


def _make_anew(desk: Desk, change: sqlite3.Connection, word: str) -> None:
    """Queue every edition that contains *word* again, and is in review or being made with the lexicon of before.

    Only the sentences with it are spoken anew. What waits to be made gets the lexicon of then.
    """
    pattern = re.compile(rf"(?<!\w){re.escape(word)}", re.IGNORECASE)
    for state in (EditionState.REVIEW, EditionState.WORKING):
        for record in editions.select(
            desk.database, EditionFilter(state=state.value, limit=editions.ALL_ROWS)
        ):
            if _contains(*editions.texts(desk.database, record.id), pattern):
                editions.change_edition(change, record, "lexicon")


def _contains(source: SourceText, article: Article | None, pattern: re.Pattern[str]) -> bool:
    """Return whether *pattern* is in the text of an edition; it may be where that is not read yet."""
    known = article or source.article
    if known:
        return any(pattern.search(clean_text(block.text)[0]) for block in known.blocks)
    return not source.text or bool(pattern.search(clean_text(source.text)[0]))
