"""The show of a folder, for the commands that put it on the web."""

import os
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from vorleser.catalogue import Show

_DATABASE = "desk.sqlite"  # it lies in a desk's folder, and nowhere else


def read_show(folder: Path, config: str | None, url: str = "", limit: int = 0) -> "Show":
    """Return the show of *folder*: from *config*, or the vorleser.toml nearest to it, or to the working folder.

    *url* overrides its base URL unless it is empty. Raises ConfigError.
    """
    from msgspec.structs import replace

    from vorleser.catalogue import Show
    from vorleser.cli._options import load_config
    from vorleser.config import find_config

    near = find_config(Path(os.path.realpath(folder)))
    found = load_config(config or (str(near) if near else None), {})
    publication = replace(found.publication, url=url) if url else found.publication
    return Show(publication, limit, found.feed)


def editions_below(folder: Path) -> Path:
    """Return *folder*, or the published editions in it if it is a desk's."""
    return folder / "published" if (folder / _DATABASE).exists() else folder


def public_below(folder: Path) -> tuple[Path, ...]:
    """Return the folders from which listeners are served: *folder*, or what a desk has published, and its teasers."""
    editions = editions_below(folder)
    return (editions,) if editions == folder else (editions, folder / "teasers")


def check_no_desk(folder: Path) -> None:
    """Raise ConfigError if a desk lies in *folder* or below it: its keys and drafts must not be public by a slip."""
    from vorleser.errors import ConfigError

    for found in sorted(folder.rglob(_DATABASE)):
        desk = found.parent
        published, teasers = str(desk / "published"), str(desk / "teasers")
        raise ConfigError(
            f"{str(desk)!r} is a desk's folder, and its keys and drafts would be public",
            f"name what is for all in it: {published!r}, or {teasers!r} where it makes them",
        )


_FOR_THE_WEB = frozenset((".epub", ".htm", ".html", ".pdf", ".xhtml"))
"""Suffixes that readers know, of what is also put on the web as it is."""
_FOR_ROBOTS = frozenset(("ads.txt", "humans.txt", "robots.txt", "security.txt"))


def holds_editions(folder: Path) -> bool:
    """Return whether an edition lies in *folder* or below it, or a feed says that there were some."""
    from vorleser.entry import ENTRY_SUFFIX
    from vorleser.publish.naming import FEED

    return (folder / FEED).exists() or any(folder.rglob(f"*{ENTRY_SUFFIX}"))


def find_manuscript(folder: Path) -> str:
    """Return the first file in *folder*, but in no edition's, that an edition is made of and nobody puts on the web."""
    from vorleser.batch.sources import Named, expand

    named = (Path(one.name) for one in expand([str(folder)]) if isinstance(one, Named))
    found = (
        path for path in named if path.suffix.lower() not in _FOR_THE_WEB and path.name not in _FOR_ROBOTS
    )
    return str(next(found, ""))
