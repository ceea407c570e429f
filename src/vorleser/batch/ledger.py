"""The ledger: what was made from which source, so that the next run skips what is unchanged without reading it."""

import os
import sqlite3
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Self

import msgspec
from msgspec.structs import replace

from vorleser.batch import remote
from vorleser.batch.outcome import Job, Outcome
from vorleser.batch.renamed import describe_left_behind
from vorleser.config import Config
from vorleser.entry import ENTRY_SUFFIX
from vorleser.errors import EngineError
from vorleser.files import sqlite_damage
from vorleser.ingest import is_url
from vorleser.manifest import fingerprint
from vorleser.text import bounded
from vorleser.text.characters import printable
from vorleser.text.redaction import redact

LEDGER_NAME = "sources.sqlite"
_TABLE = """create table if not exists sources (
    output text, source text, content text, settings text, outcome blob, primary key (output, source))"""


class Ledger:
    """An index in the cache folder. If it is lost or damaged, it starts empty, and each source is read again."""

    def __init__(self, cache: Path, config: Config) -> None:
        self._path = cache / LEDGER_NAME
        self._index = _open(self._path)
        self._settings = _settings(config)
        self._folder = config.output.folder  # its address may hold a password, which is not kept
        away = remote.is_remote(self._folder)
        self._output = redact(self._folder) if away else printable(os.path.realpath(self._folder))

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._index.close()

    def find_unchanged(self, job: Job) -> Outcome | None:
        """Return the outcome of an earlier run if source, settings and published files are the same, else None."""
        content, settings, outcome = self._recall(job)
        if outcome is None or not settings or settings != self._settings:
            return None
        if content != _content(job, outcome.beside) or not _there(outcome):
            return None
        return replace(outcome, source=job.source, unchanged=True, seconds=0.0, tries=1)

    def find_left_behind(self, job: Job, outcome: Outcome) -> str:
        """Return what to tell of an earlier edition of *job* that stays beside that of *outcome*, "" if none does."""
        _, _, earlier = self._recall(job)
        return describe_left_behind(earlier, outcome) if earlier else ""

    def _recall(self, job: Job) -> tuple[str, str, Outcome | None]:
        """Return content and settings of which *job* was made last, and what came of it: None where it is not known."""
        query = "select content, settings, outcome from sources where output = ? and source = ?"
        try:
            found = self._index.execute(query, (self._output, _name(job))).fetchone()
            outcome = msgspec.msgpack.decode(found[2], type=Outcome) if found else None
        except (*sqlite_damage.FAULTS, msgspec.MsgspecError) as error:
            self._begin_anew(error)
            return "", "", None
        if outcome is None:
            return "", "", None
        outcome = replace(outcome, folder=self._full(outcome.folder), mp3=self._full(outcome.mp3))
        return found[0], found[1], outcome

    def _full(self, place: str) -> str:
        """Return a stored *place* with the user name and password of the current output folder put back."""
        known = redact(self._folder)
        return self._folder + place.removeprefix(known) if place.startswith(known) else place

    def keep(self, job: Job, outcome: Outcome) -> None:
        """Remember the *outcome* of *job*."""
        outcome = replace(outcome, folder=redact(outcome.folder), mp3=redact(outcome.mp3))
        if (
            self._settings
            and printable(outcome.mp3) == outcome.mp3
            and (content := _content(job, outcome.beside))
        ):
            kept = msgspec.msgpack.encode(replace(outcome, source=""))  # a source's name may not be UTF-8
            row = (self._output, _name(job), content, self._settings, kept)
            try:
                self._index.execute("insert or replace into sources values (?, ?, ?, ?, ?)", row)
                self._index.commit()
            except sqlite_damage.FAULTS as error:  # such as a full disk: the next run reads the source again
                self._begin_anew(error)

    def _begin_anew(self, error: Exception) -> None:
        """Replace a damaged index by an empty one; sources that it held are read again once."""
        if sqlite_damage.is_damage(error):
            self._index.close()
            with suppress(OSError):
                self._path.unlink()
            self._index = _open(self._path)


def _settings(config: Config) -> str:
    """Return the fingerprint of *config*, "" if this machine lacks the engine: a cluster's workers may have it."""
    with suppress(EngineError):
        return fingerprint(config)
    return ""


def _open(path: Path) -> sqlite3.Connection:
    """Return the index at *path*. A damaged one is replaced; if none can be written, it is kept in memory."""
    with suppress(OSError, *sqlite_damage.FAULTS):
        path.parent.mkdir(parents=True, exist_ok=True)
        return _connect(path)
    with suppress(OSError, *sqlite_damage.FAULTS):
        path.unlink()
        return _connect(path)
    return _connect(":memory:")


def _connect(path: Path | str) -> sqlite3.Connection:
    index = sqlite3.connect(path, timeout=60)
    try:
        index.execute("pragma synchronous = off")  # faster; rows lost in a crash cost a second look only
        index.execute(_TABLE)
    except sqlite_damage.FAULTS:
        index.close()
        raise
    return index


def _name(job: Job) -> str:
    return printable(os.path.realpath(job.source))


class _Named(msgspec.Struct, frozen=True):
    """What of an entry tells which edition lies there; the timeline, nearly all of it, is not decoded."""

    guid: str
    files: tuple[str, ...] = ()


_named = msgspec.json.Decoder(_Named)


def _content(job: Job, beside: tuple[str, ...]) -> str:
    """Return the SHA-256 of a source file, and of the pictures *beside* it, in hexadecimal.

    It is "" for standard input, URLs and unreadable files; a picture that can't be read is told as none.
    """
    if job.data is not None or is_url(job.source):
        return ""
    own = _digest(job.source)
    return " ".join((own, *map(_digest, beside))) if own else ""


def _digest(path: str) -> str:
    with suppress(OSError, ValueError):
        return bounded.digest_file(Path(path), bounded.LARGEST)
    return ""


def _there(outcome: Outcome) -> bool:
    """Return whether the MP3 is there with its size, and, on this machine, the same edition with all of its files."""
    if remote.is_remote(outcome.mp3):
        from vorleser.upload.target import open_target

        folder, _, name = outcome.mp3.rpartition("/")
        return open_target(folder).size(name) == outcome.size
    mp3 = Path(outcome.mp3)
    try:
        same = mp3.stat().st_size == outcome.size
        entry = _named.decode(mp3.with_name(mp3.name.removesuffix(".mp3") + ENTRY_SUFFIX).read_bytes())
    except (OSError, msgspec.DecodeError):
        return False
    whole = all((mp3.parent / name).exists() for name in entry.files)
    return same and whole and entry.guid == outcome.guid
