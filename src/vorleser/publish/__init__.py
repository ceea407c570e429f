"""Publish an edition: render each format and write all files atomically, the entry last."""

import logging
from functools import cache
from pathlib import Path

import msgspec
from msgspec.structs import replace

from vorleser.edition import Edition, Manifest
from vorleser.entry import ENTRY_SUFFIX, Entry, dump_entry, make_entry, parse_entry
from vorleser.errors import ConfigError
from vorleser.files import atomic
from vorleser.publish import places
from vorleser.publish.format import Format
from vorleser.runtime import plugins

_logger = logging.getLogger(__name__)

__all__ = [
    "check_format",
    "feed_formats",
    "find_unchanged",
    "format_named",
    "format_names",
    "media_types",
    "prepare_publishing",
    "publish",
]

_PACKAGE = "vorleser.publish.formats"
_ALWAYS = "mp3"


def format_names() -> tuple[str, ...]:
    """Return the names of all formats."""
    return plugins.names(_PACKAGE)


def check_format(name: str) -> None:
    """Raise ConfigError, which suggests the nearest name, if there is no format *name*."""
    if name not in format_names():
        raise ConfigError(f"no format {name!r}", plugins.nearest(name, format_names()))


def format_named(name: str) -> Format:
    """Return the format *name*; raises ConfigError as check_format does."""
    check_format(name)
    found = plugins.load_constant(_PACKAGE, name, "FORMAT")
    assert isinstance(found, Format)  # noqa: S101 -- a plugin without it is a programming error
    return found


def media_types() -> dict[str, str]:
    """Return the media types of the files that formats write, by suffix."""
    formats = [format_named(name) for name in format_names()]
    return {
        suffix: kind
        for each in formats
        for suffix, kind in {**each.others, **({each.suffix: each.media_type} if each.suffix else {})}.items()
    }


@cache
def feed_formats() -> tuple[Format, ...]:
    """Return the formats whose files a feed names."""
    return tuple(found for name in format_names() if (found := format_named(name)).feed_element)


def prepare_publishing(formats: tuple[str, ...]) -> None:
    """Load what *formats* need; raises ConfigError for an unknown format."""
    for name in _with_usual(formats):
        format_named(name).load()


def publish(edition: Edition, folder: Path, formats: tuple[str, ...]) -> Entry:
    """Write *edition* into *folder* in each of *formats*, the MP3 first, the entry last; return the entry.

    All files appear at the end, or none: a full disk leaves what was there before. Files of the edition that was there
    and that this one lacks, such as a picture or a format that is no longer wanted, are deleted.
    """
    edition = replace(edition, formats=_with_usual(formats))
    names = []
    with atomic.WholeSet(folder, places.list_former(folder, edition.manifest.stem)) as files:
        for name in edition.formats:
            for file in format_named(name).render(edition):
                files.add(file.name, file.chunks)
                names.append(file.name)
        result = make_entry(edition, tuple(names), edition.formats)
        files.add(f"{edition.manifest.stem}{ENTRY_SUFFIX}", dump_entry(result))
    return result


def find_unchanged(folder: Path, manifest: Manifest, formats: tuple[str, ...]) -> Entry | None:
    """Return the entry in *folder* if its edition is up to date with *manifest* and *formats*, else None."""
    try:
        found = parse_entry((folder / f"{manifest.stem}{ENTRY_SUFFIX}").read_bytes())
        sizes = {name: (folder / name).stat().st_size for name in found.files}
    except (OSError, msgspec.DecodeError):
        return None
    reasons = _find_changes(found, manifest)
    if sizes.get(found.mp3) != found.size or not all(sizes.values()):
        reasons.append("a file of it is not whole")
    if missing := set(_with_usual(formats)) - set(found.formats):
        reasons.append(f"formats are missing: {', '.join(sorted(missing))}")
    _logger.info("%s: %s", folder, f"made anew, because {', '.join(reasons)}" if reasons else "unchanged")
    return None if reasons else found


def _find_changes(entry: Entry, manifest: Manifest) -> list[str]:
    """Return, in words, each difference between an edition's *entry* and the *manifest* it would have now."""
    changes = {
        "it is another article's": entry.guid != manifest.guid,
        "the text changed": entry.text_hash != manifest.text_hash,
        "settings changed": entry.settings_hash != manifest.settings_hash,
    }
    versions = {
        f"{name} is now {version}": entry.versions.get(name) != version
        for name, version in manifest.versions.items()
    }
    return [what for what, changed in {**changes, **versions}.items() if changed]


def _with_usual(formats: tuple[str, ...]) -> tuple[str, ...]:
    """Return the names of all formats to be written: the MP3, then those asked for, or else the usual ones."""
    wanted = formats or tuple(name for name in format_names() if format_named(name).usual)
    return (_ALWAYS, *(name for name in dict.fromkeys(wanted) if name != _ALWAYS))
