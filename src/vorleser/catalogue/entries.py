"""Find all entries below a folder; those unchanged since the last run are taken from its state."""

import os
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path, PurePosixPath

import msgspec
from msgspec.structs import replace

from vorleser.article import Role
from vorleser.catalogue.state import CatalogueState, KnownFile, ListedEdition
from vorleser.entry import ENTRY_SUFFIX, is_inside
from vorleser.errors import reason_of
from vorleser.publish.naming import is_passed_over
from vorleser.text.characters import printable

_EXCERPT = 300  # characters


class _Shown(msgspec.Struct, frozen=True):
    role: Role
    shown: str


class _Cues(msgspec.Struct, frozen=True):
    cues: tuple[_Shown, ...]


class _Text(msgspec.Struct, frozen=True):
    timeline: _Cues


_entry = msgspec.json.Decoder(ListedEdition)
_text = msgspec.json.Decoder(_Text)


class Scan(msgspec.Struct, frozen=True):
    """The editions below a folder, newest first, the faults found, and the new state with the entry files read."""

    editions: tuple[ListedEdition, ...]
    faults: tuple[str, ...]
    state: CatalogueState


def scan(root: Path, state: CatalogueState) -> Scan:
    """Return all editions below *root*; an entry file with the size and time known to *state* is not read again."""
    files: dict[str, KnownFile] = {}
    faults: list[str] = []
    found = []
    for path, there in _entry_files(root, faults):
        name = path.relative_to(root).as_posix()
        if printable(name) != name:
            faults.append(f"{printable(name)}: a name that is not in UTF-8 has no address: rename it")
            continue
        try:
            status = path.stat()
            files[name] = _recall(state, name, status) or _read(path, name, status, state)
        except (OSError, ValueError, msgspec.MsgspecError) as error:
            faults.append(f"{name}: no entry of an edition ({error}): make the edition again, or delete it")
            continue
        found.append(_without_missing(files[name].listed, there))
        faults.extend(_faults_of_sound(root, found[-1]))
    faults.extend(_duplicates(found))
    editions = tuple(sorted(found, key=lambda one: (-one.published, one.folder, one.stem)))
    return Scan(editions, tuple(faults), replace(state, files=files))


def _entry_files(root: Path, faults: list[str]) -> Iterator[tuple[Path, frozenset[str]]]:
    """Yield the entry files below *root*, and the names beside them; add to *faults* what can't be looked into.

    Hidden folders and links to folders are left out. An edition that nobody can read is none that is gone.
    """
    waiting = [root]
    while waiting:
        folder = waiting.pop()
        try:
            there = _list_folder(folder)
        except FileNotFoundError:
            if folder == root:
                raise
            continue  # it has just been taken away
        except OSError as error:
            name = folder.relative_to(root).as_posix()
            faults.append(f"{name}: can't be read ({reason_of(error)}): let it be read, or take it away")
            continue
        names = frozenset(item.name for item in there)
        yield from (
            (Path(item.path), names)
            for item in there
            if item.name.endswith(ENTRY_SUFFIX) and not item.is_dir(follow_symlinks=False)
        )
        below = [Path(item.path) for item in there if item.is_dir(follow_symlinks=False)]
        waiting.extend(reversed(below))


def _list_folder(folder: Path) -> list[os.DirEntry[str]]:
    """Return what lies in *folder*, by name, without what is hidden, or the file system's own."""
    with os.scandir(folder) as items:
        shown = [item for item in items if not is_passed_over(item.name)]
    return sorted(shown, key=lambda item: item.name)


def _without_missing(listed: ListedEdition, there: frozenset[str]) -> ListedEdition:
    """Return *listed* without the files beside its entry that are not *there*, so that no feed names them."""
    left = tuple(file for file in listed.files if "/" in file or file in there)
    return listed if len(left) == len(listed.files) else replace(listed, files=left)


def _recall(state: CatalogueState, name: str, status: os.stat_result) -> KnownFile | None:
    known = state.files.get(name)
    same = known is not None and (known.mtime, known.size) == (status.st_mtime_ns, status.st_size)
    return known if same else None


def _read(path: Path, name: str, status: os.stat_result, state: CatalogueState) -> KnownFile:
    """Return the entry file at *path*, decoded; raises ValueError if its guid, MP3 or size can't be right."""
    data = path.read_bytes()
    entry = _entry.decode(data)
    if not entry.guid or not is_inside(entry.mp3) or entry.size <= 0:
        raise ValueError("guid, mp3 or size is empty or wrong")
    shown = state.shown.get(entry.guid)
    undated = shown.when if shown else float(int(status.st_mtime))
    listed = replace(
        entry,
        files=tuple(file for file in entry.files if is_inside(file)),
        folder=PurePosixPath(name).parent.as_posix(),
        published=_moment(entry.metadata.date, undated),
        excerpt=entry.metadata.summary or _excerpt(data),
    )
    return KnownFile(status.st_mtime_ns, status.st_size, listed)


def _moment(date: str, otherwise: float) -> float:
    """Return an ISO 8601 day or moment as seconds since 1970, UTC if it has no offset.

    It is *otherwise* where *date* is none, or lies before the first or behind the last year in UTC.
    """
    try:
        moment = datetime.fromisoformat(date)
        return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).astimezone(UTC).timestamp()
    except (ValueError, OverflowError):
        return otherwise


def _excerpt(data: bytes) -> str:
    """Return the lead, or else the first sentences, cut to about `_EXCERPT` characters."""
    cues = _text.decode(data).timeline.cues
    lead = [cue.shown for cue in cues if cue.role is Role.LEAD]
    text = " ".join(lead or [cue.shown for cue in cues if cue.role is Role.PARAGRAPH][:4])
    return text if len(text) <= _EXCERPT else text[:_EXCERPT].rsplit(" ", 1)[0] + " …"


def _faults_of_sound(root: Path, one: ListedEdition) -> Iterator[str]:
    path = root / one.folder / one.mp3
    try:
        size = path.stat().st_size
    except OSError:
        yield f"{one.folder}: no {one.mp3!r}: make the edition again, or delete its folder"
        return
    if size != one.size:
        yield f"{one.folder}: {one.mp3!r} has {size} bytes, its entry says {one.size}: make the edition again"


def _duplicates(found: list[ListedEdition]) -> Iterator[str]:
    first: dict[str, str] = {}
    for one in found:
        where = first.setdefault(one.guid, f"{one.folder}/{one.stem}")
        if where != f"{one.folder}/{one.stem}":
            yield f"{one.folder}/{one.stem}: the same guid {one.guid!r} as {where}: delete one of them"
