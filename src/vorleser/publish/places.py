"""Find the folder of an article's edition: the one it had before, or a new one that no other article uses."""

import hashlib
import os
import sqlite3
from collections.abc import Callable
from contextlib import closing, suppress
from pathlib import Path

import msgspec

from vorleser.article import Metadata
from vorleser.entry import ENTRY_SUFFIX, Entry, is_inside, parse_entry
from vorleser.files import sqlite_damage
from vorleser.publish import naming
from vorleser.text.characters import printable

MEMORY = "editions.sqlite"
_TABLE = (
    "create table if not exists editions (output text, guid text, folder text, primary key (output, guid))"
)
_FILES = "create table if not exists files (output text, guid text, file text, primary key (output, guid))"


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


def claim_guid(output: Path, metadata: Metadata, source: str, cache: Path) -> str:
    """Note in *cache* that the edition of an article below *output* is that of the file *source*; return ''.

    Of two articles with one headline and day, and neither id nor URL, each would replace the other. Where the edition
    is that of another file, which is still there, the result is that file.
    """
    file = os.path.realpath(source)
    if not os.path.isfile(file):  # noqa: PTH113 -- False where Path.is_file raises: for a name that is too long
        return ""
    known, own = (printable(os.path.realpath(output)), naming.guid(metadata)), printable(file)

    def claim(memory: sqlite3.Connection) -> str:
        memory.execute(_FILES)
        memory.execute("insert or ignore into files values (?, ?, ?)", (*known, own))
        query = "select file from files where output = ? and guid = ?"
        first = str(memory.execute(query, known).fetchone()[0])
        if first != own and os.path.isfile(first) and not (metadata.id or metadata.url):  # noqa: PTH113 -- as above
            return first
        memory.execute("delete from files where output = ? and file = ?", (known[0], own))
        memory.execute("insert or replace into files values (?, ?, ?)", (*known, own))
        return ""

    return _change(cache, claim)


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
