"""Tombstones of editions removed from the feed: clients learn of the removal, and withdrawn ones never return."""

from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

import msgspec

from vorleser.catalogue.entries import scan
from vorleser.catalogue.state import STATE_FILE, CatalogueState, ListedEdition, listing_alone
from vorleser.entry import ENTRY_SUFFIX
from vorleser.errors import ConfigError, OutputError, reason_of
from vorleser.files import atomic

TOMBSTONES = "tombstones.json"


class Tombstone(msgspec.Struct, frozen=True):
    """An edition that is gone: ``withdrawn`` on purpose and for good, or only found missing. ``when`` is ISO 8601."""

    guid: str
    title: str
    when: str
    withdrawn: bool = False
    reason: str = ""


def read_tombstones(root: Path) -> tuple[Tombstone, ...]:
    """Return the tombstones kept in *root*; raises OutputError if their file is damaged."""
    path = root / TOMBSTONES
    try:
        return msgspec.json.decode(path.read_bytes(), type=tuple[Tombstone, ...])
    except FileNotFoundError:
        return ()
    except (OSError, msgspec.DecodeError) as error:
        raise OutputError(f"can't read {str(path)!r} ({error})", "mend it, or delete it") from error


def update_tombstones(
    stones: tuple[Tombstone, ...], found: Iterable[ListedEdition], state: CatalogueState, now: str
) -> tuple[Tombstone, ...]:
    """Return the new tombstones: added for editions now missing, removed for those found again if not withdrawn."""
    here = {one.guid for one in found}
    staying = tuple(stone for stone in stones if stone.withdrawn or stone.guid not in here)
    known = here | {stone.guid for stone in staying}
    new = (Tombstone(guid, shown.title, now) for guid, shown in state.shown.items() if guid not in known)
    return (*staying, *new)


def withdraw(root: Path, name: str, now: str, reason: str = "") -> Tombstone:
    """Take the edition called *name* (its guid, stem or folder) away for good, and return its tombstone.

    The tombstone is written before the files named in the entry are deleted, so that the edition does not return to
    the feed if the deletion is interrupted, and the entry goes last, so that it can be done again. Raises ConfigError
    unless exactly one edition matches, OutputError if a file can't be deleted.
    """
    with listing_alone(root):
        return _withdraw(root, name, now, reason)


def _withdraw(root: Path, name: str, now: str, reason: str) -> Tombstone:
    found = scan(root, CatalogueState.read(root / STATE_FILE)).editions
    matching = [one for one in found if name in {one.guid, one.stem, one.folder}]
    if len(matching) != 1:
        several = ", ".join(repr(one.folder) for one in matching[:5])
        way_out = (
            f"say which: {several}"
            if matching
            else "give its guid, its folder, or its file name without .mp3"
        )
        raise ConfigError(
            f"{'several editions' if matching else 'no edition'} {name!r} in {str(root)!r}", way_out
        )
    one = matching[0]
    stone = Tombstone(one.guid, one.metadata.title, now, withdrawn=True, reason=reason)
    others = tuple(other for other in read_tombstones(root) if other.guid != one.guid)
    atomic.write(root / TOMBSTONES, msgspec.json.format(msgspec.json.encode((*others, stone)), indent=1))
    _delete(root / one.folder, one)
    return stone


def _delete(folder: Path, one: ListedEdition) -> None:
    named = {folder / name for name in (one.mp3, *one.files)}
    try:
        for path in (*sorted(named), folder / f"{one.stem}{ENTRY_SUFFIX}"):
            path.unlink(missing_ok=True)
    except OSError as error:
        raise OutputError(f"can't delete the files in {str(folder)!r}", reason_of(error)) from error
    for above in (*sorted({path.parent for path in named} - {folder}, reverse=True), folder):
        with suppress(OSError):
            above.rmdir()  # removes empty folders only
