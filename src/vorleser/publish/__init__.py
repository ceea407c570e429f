"""Edition to files: every format rendered, every file written whole, the entry last."""

from pathlib import Path

import msgspec

from vorleser import atomic, plugins
from vorleser.edition import Edition, Imprint
from vorleser.entry import SUFFIX, Entry, dump, entry, parse
from vorleser.errors import ConfigError
from vorleser.publish.format import Format

__all__ = ["ALWAYS", "format_named", "format_names", "get_ready", "kept", "publish"]

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


def get_ready(formats: tuple[str, ...]) -> None:
    """Load what *formats* need; raises ConfigError for one that there isn't."""
    for name in _rendered(formats):
        format_named(name).load()


def publish(edition: Edition, folder: Path, formats: tuple[str, ...]) -> Entry:
    """Write *edition* into *folder* in each of *formats*, the MP3 first, the entry last; return the entry.

    A folder whose entry is missing or older holds an unfinished or older edition; each file by itself is whole.
    """
    names = []
    for name in _rendered(formats):
        for file in format_named(name).render(edition):
            atomic.write(folder / file.name, file.chunks)
            names.append(file.name)
    result = entry(edition, tuple(names), _rendered(formats))
    atomic.write(folder / f"{edition.imprint.stem}{SUFFIX}", dump(result))
    return result


def kept(folder: Path, imprint: Imprint, formats: tuple[str, ...]) -> Entry | None:
    """Return the entry in *folder* if the edition there is the one that would be made: nothing needs to be done."""
    try:
        found = parse((folder / f"{imprint.stem}{SUFFIX}").read_bytes())
        sizes = {name: (folder / name).stat().st_size for name in found.files}
    except (OSError, msgspec.DecodeError):
        return None
    wanted = (imprint.guid, imprint.text_hash, imprint.settings_hash, imprint.versions)
    same = (found.guid, found.text_hash, found.settings_hash, found.versions) == wanted
    whole = sizes.get(found.mp3) == found.size and all(sizes.values())
    return found if same and whole and set(_rendered(formats)) <= set(found.formats) else None


def _rendered(formats: tuple[str, ...]) -> tuple[str, ...]:
    """Return the names of all formats to be written: the MP3, then those asked for, or else the usual ones."""
    wanted = formats or tuple(name for name in format_names() if format_named(name).usual)
    return (ALWAYS, *(name for name in dict.fromkeys(wanted) if name != ALWAYS))
