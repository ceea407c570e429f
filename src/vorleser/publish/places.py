"""Find the folder of an article's edition: the one it had before, or a new one that no other article uses."""

import hashlib
import os
import sqlite3
import time
from collections.abc import Callable
from contextlib import closing, suppress
from pathlib import Path

import msgspec

from vorleser.article import Article, Metadata
from vorleser.entry import ENTRY_SUFFIX, Entry, is_inside, list_sentences, parse_entry
from vorleser.files import sqlite_damage
from vorleser.publish import naming
from vorleser.text.characters import printable

MEMORY = "editions.sqlite"
_TABLE = (
    "create table if not exists editions (output text, guid text, folder text, primary key (output, guid))"
)
_CLAIMS = "create table if not exists claims (output, guid, file, since real, primary key (output, guid))"
_BEING_MADE = 3600  # seconds that a file without an edition may still be about to get one


class Place(msgspec.Struct, frozen=True):
    """An article's ``folder`` and file ``stem``, and the entry of its ``earlier`` edition, if there is one."""

    folder: Path
    stem: str
    earlier: Entry | None = None


def find_place(output: Path, metadata: Metadata, cache: Path) -> Place:
    """Return the place of an article's edition; an edited article keeps its place even if the headline changes.

    Another article of the same day and headline gets a folder with a part of its identity in the name.
    """
    guid = naming.guid(metadata)
    plain = output / naming.folder(metadata)
    mark = hashlib.sha256(guid.encode()).hexdigest()[:8]
    own = plain.with_name(f"{plain.name}-{mark}")
    remembered = _recall(output, guid, cache)
    for folder in (*((output / remembered,) if remembered else ()), plain, own):
        entry = _entry_in(folder)
        if entry is not None and entry.guid == guid:
            return Place(folder, entry.stem, entry)
    taken = _entry_in(plain) is not None
    return Place(own if taken else plain, naming.stem(metadata.title))


def claim_guid(  # noqa: PLR0913 -- whose, of what, where, and whether at all
    output: Path, article: Article, source: str, earlier: Entry | None, cache: Path, *, dry: bool = False
) -> str:
    """Note in *cache* that the edition of *article* below *output* is that of the file *source*; return ''.

    Two articles with one headline and day, and neither id nor URL, would replace each other. Where the edition is that
    of another file, which is still there, the result is that file: if the *earlier* edition says something else, or if
    it is just being made. A copy of an article is the same article. A *dry* question notes nothing.
    """
    file = os.path.realpath(source)
    if not os.path.isfile(file):  # noqa: PTH113 -- False where Path.is_file raises: for a name that is too long
        return ""
    about, now, own = article.metadata, time.time(), printable(file)
    known = (printable(os.path.realpath(output)), naming.guid(about))

    def claim(memory: sqlite3.Connection) -> str:
        memory.execute(_CLAIMS)
        memory.execute("insert or ignore into claims values (?, ?, ?, ?)", (*known, own, now))
        query = "select file, since from claims where output = ? and guid = ?"
        first, since = memory.execute(query, known).fetchone()
        is_other = first != own and os.path.isfile(first) and not (about.id or about.url)  # noqa: PTH113 -- as above
        if is_other and (now - since < _BEING_MADE if earlier is None else not _is_said(earlier, article)):
            return str(first)
        memory.execute("delete from claims where output = ? and file = ?", (known[0], own))
        memory.execute("insert or replace into claims values (?, ?, ?, ?)", (*known, own, now))
        if dry:
            memory.rollback()
        return ""

    return _change(cache, claim)


def _is_said(earlier: Entry, article: Article) -> bool:
    """Return whether half of what the *earlier* edition says below its headline stands in *article*."""
    text = " ".join(" ".join(block.text for block in article.blocks).split())
    said = list_sentences(earlier)
    return sum(" ".join(sentence.split()) in text for sentence in said) * 2 >= len(said)


def remember(output: Path, guid: str, folder: Path, cache: Path) -> None:
    """Note in *cache* that the edition called *guid* lies in *folder* below *output*."""
    values = (printable(os.path.realpath(output)), guid, folder.name)

    def keep(memory: sqlite3.Connection) -> str:
        memory.execute(_TABLE)
        memory.execute("insert or replace into editions values (?, ?, ?)", values)
        return folder.name

    _change(cache, keep)


def _change(cache: Path, change: Callable[[sqlite3.Connection], str]) -> str:
    """Return what *change* returns of the database in *cache*, '' where it can't be written."""
    for _ in range(2):  # a damaged database is deleted and begun anew
        try:
            with closing(sqlite3.connect(cache / MEMORY, timeout=60)) as memory, memory:
                memory.execute(
                    "pragma synchronous = off"
                )  # a memory only: an edition is found without it, too
                return change(memory)
        except sqlite_damage.FAULTS as error:
            if not sqlite_damage.is_damage(error):
                return ""
            with suppress(OSError):
                (cache / MEMORY).unlink()
    return ""


def _recall(output: Path, guid: str, cache: Path) -> str:
    """Return the name of the last folder of *guid*, or an empty string if it is unknown."""
    path = cache / MEMORY
    if not os.path.exists(path):  # noqa: PTH110 -- False where Path.exists raises: for a name that is too long
        return ""
    try:
        with closing(sqlite3.connect(path, timeout=60)) as memory:
            query = "select folder from editions where output = ? and guid = ?"
            found = memory.execute(query, (printable(os.path.realpath(output)), guid)).fetchone()
    except sqlite_damage.FAULTS:  # a memory that is damaged is as good as none
        return ""
    return str(found[0]) if found else ""


def list_former(folder: Path, stem: str = "*") -> tuple[str, ...]:
    """Return the names of the files of the edition in *folder*, or of that called *stem*, which another replaces."""
    found = _entry_in(folder, stem)
    return tuple(filter(is_inside, found.files)) if found else ()


def _entry_in(folder: Path, stem: str = "*") -> Entry | None:
    """Return the entry in *folder*, or that of the edition called *stem*; None where there is none that can be read."""
    for path in sorted(folder.glob(f"{stem}{ENTRY_SUFFIX}")):
        try:
            return parse_entry(path.read_bytes())
        except (OSError, msgspec.DecodeError):
            continue
    return None
