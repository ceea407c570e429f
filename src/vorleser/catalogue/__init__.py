"""Write the listings of all editions of a folder: feed, index page, cover. Nothing is written if one has a fault."""

from collections.abc import Iterator
from pathlib import Path

import msgspec

from vorleser.catalogue.cover import SMALL_NAME, make_show_cover, small_cover
from vorleser.catalogue.entries import scan
from vorleser.catalogue.listings import feed, index
from vorleser.catalogue.show import Show
from vorleser.catalogue.state import STATE_FILE, CatalogueState, ListedEdition, listing_alone
from vorleser.catalogue.tombstones import TOMBSTONES, Tombstone, read_tombstones, update_tombstones, withdraw
from vorleser.errors import OutputError
from vorleser.feed_settings import FeedPart
from vorleser.files import atomic

__all__ = [
    "Catalogue",
    "ListedEdition",
    "Show",
    "Tombstone",
    "catalogue",
    "read_catalogue",
    "render_feeds",
    "withdraw",
]


class Catalogue(msgspec.Struct, frozen=True):
    """What a feed holds: editions, newest first, and tombstones of those removed from it.

    ``returned`` are withdrawn editions that lie there again: nobody gets them.
    """

    editions: tuple[ListedEdition, ...]
    tombstones: tuple[Tombstone, ...]
    returned: tuple[ListedEdition, ...] = ()


def read_catalogue(root: Path) -> Catalogue:
    """Return the editions and tombstones below *root*, writing nothing; editions with a fault are left out."""
    found = scan(root, CatalogueState.read(root / STATE_FILE))
    return _hold(found.editions, read_tombstones(root))


def catalogue(root: Path, show: Show, now: str) -> Catalogue:
    """Write feed and index page of all editions below *root*, and return what they hold.

    *now*, in ISO 8601, dates new tombstones and nothing else. Raises OutputError with all faults if there are any,
    before any file is changed, or if another run does not end.
    """
    with listing_alone(root):
        return _catalogue(root, show, now)


def _catalogue(root: Path, show: Show, now: str) -> Catalogue:
    found = scan(root, CatalogueState.read(root / STATE_FILE))
    if found.faults:
        raise OutputError(f"the feed of {str(root)!r} is as it was", _describe_faults(found.faults))
    stones = update_tombstones(read_tombstones(root), found.editions, found.state, now)
    result = _hold(found.editions, stones)
    alive = result.editions
    files = dict(_files(root, result, show, make_show_cover(root, show)))
    for name, data in files.items():
        atomic.write(root / name, data)
    feed.clear_pages(root, files)
    index.clear_index_pages(root, len(alive))
    found.state.after_showing(alive).write(root / STATE_FILE)
    return result


def _hold(found: tuple[ListedEdition, ...], stones: tuple[Tombstone, ...]) -> Catalogue:
    withdrawn = {stone.guid for stone in stones if stone.withdrawn}
    alive = tuple(one for one in found if one.guid not in withdrawn)
    return Catalogue(alive, stones, tuple(one for one in found if one.guid in withdrawn))


def _describe_faults(faults: tuple[str, ...]) -> str:
    """Return *faults*, each on a line of its own where there are several."""
    return faults[0] if len(faults) == 1 else "\n  ".join((f"{len(faults)} faults", *faults))


def _files(root: Path, held: Catalogue, show: Show, picture: str) -> Iterator[tuple[str, bytes]]:
    """Yield each file's name and bytes; the feed's first page comes last, because it refers to all others."""
    if not any(one.folder == "." for one in held.editions):
        yield SMALL_NAME, small_cover(root)
        yield from reversed(list(index.render_index(held.editions, show, SMALL_NAME)))
    if held.tombstones or (root / TOMBSTONES).exists():
        yield TOMBSTONES, msgspec.json.format(msgspec.json.encode(held.tombstones), indent=1)
    yield from render_feeds(held, show, picture)


def render_feeds(held: Catalogue, show: Show, picture: str) -> Iterator[tuple[str, bytes]]:
    """Yield name and bytes of each page of all feeds of *show*; the first page of the whole feed comes last.

    *picture* is the name of the cover.
    """
    for part in show.settings.parts:
        some = [one for one in held.editions if _belongs(one, part)]
        yield from reversed(list(feed.render_feed(some, held.tombstones, show.of_part(part), picture)))
    yield from reversed(list(feed.render_feed(held.editions, held.tombstones, show, picture)))


def _belongs(one: ListedEdition, part: FeedPart) -> bool:
    """Return whether an edition belongs to *part* by its section and authors, ignoring case."""
    authors = {author.casefold() for author in one.metadata.authors}
    in_section = not part.sections or one.metadata.section.casefold() in map(str.casefold, part.sections)
    return in_section and (not part.authors or not authors.isdisjoint(map(str.casefold, part.authors)))
