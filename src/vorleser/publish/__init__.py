"""Edition to files: every format rendered, every file written whole, the entry last."""

from pathlib import Path

from vorleser import atomic, plugins
from vorleser.edition import Edition
from vorleser.entry import SUFFIX, Entry, dump, entry
from vorleser.errors import ConfigError
from vorleser.publish.format import Format

__all__ = ["ALWAYS", "format_named", "format_names", "publish"]

PACKAGE = "vorleser.publish.formats"
ALWAYS = "mp3"


def format_names() -> tuple[str, ...]:
    """Return the names of all formats."""
    return plugins.names(PACKAGE)


def format_named(name: str) -> Format:
    """Return the format called *name*; raises ConfigError that names the nearest."""
    if name not in format_names():
        raise ConfigError(f"no format {name!r}", plugins.nearest(name, format_names()))
    found = plugins.load(PACKAGE, name, "FORMAT")
    assert isinstance(found, Format)  # noqa: S101 -- a plugin without it is a programming error
    return found


def publish(edition: Edition, folder: Path, formats: tuple[str, ...]) -> Entry:
    """Write *edition* into *folder* in each of *formats*, the MP3 first, the entry last; return the entry.

    A folder whose entry is missing or older holds an unfinished or older edition; each file by itself is whole.
    """
    names = []
    for name in (ALWAYS, *(name for name in formats if name != ALWAYS)):
        for file in format_named(name).render(edition):
            atomic.write(folder / file.name, file.chunks)
            names.append(file.name)
    result = entry(edition, tuple(names))
    atomic.write(folder / f"{edition.imprint.stem}{SUFFIX}", dump(result))
    return result
