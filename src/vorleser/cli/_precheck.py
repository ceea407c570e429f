"""Checks before the first word is spoken: formats, the output folder, missing pictures, jingles and sources."""

import codecs
import os
import tempfile
from collections.abc import Iterable
from pathlib import Path

from vorleser import ingest, publish
from vorleser.batch import remote
from vorleser.batch.outcome import Outcome
from vorleser.batch.sources import STDIN, Named
from vorleser.config import Config
from vorleser.errors import ConfigError, OutputError, SourceError, reason_of


def check_config(config: Config, *, here: bool = True) -> None:
    """Raise ConfigError for an unknown format, OutputError for an output folder that can't be written.

    Where the editions are made *here*, a missing cover or jingle is a ConfigError, too; a cluster may have it.
    """
    for name in config.output.formats:
        publish.check_format(name)
    if here:
        _check_files(config)
    if not remote.is_remote(config.output.folder):
        _check_folder(Path(config.output.folder))


def _check_files(config: Config) -> None:
    sound = config.sound
    jingles = (sound.intro, sound.outro, sound.separator) if sound.jingles else ()
    named = [("cover", config.publication.cover), *(("jingle", path) for path in (*jingles, sound.bed))]
    for what, path in named:
        if path and not _exists(path):
            raise ConfigError(f"can't use {what} {path!r}", "no such file")
        if path and not _begins_like(what, Path(path)):
            raise ConfigError(f"can't use {what} {path!r}", f"it is no {_KINDS[what]}")


_KINDS = {"cover": "picture (JPEG, PNG or WebP)", "jingle": "sound file (WAV, FLAC, Ogg or MP3)"}


def _begins_like(what: str, path: Path) -> bool:
    """Return whether the file at *path* may be *what* it is given as: what is text, or nothing, is no sound or picture.

    Its reader says what else may be wrong; this is asked before the first word is spoken, and costs nothing.
    """
    try:
        with path.open("rb") as file:
            head = file.read(64)
    except OSError as error:
        raise ConfigError(f"can't use {what} {str(path)!r}", reason_of(error)) from error
    try:
        text = codecs.getincrementaldecoder("utf-8")().decode(head)  # the last character may be cut
    except UnicodeDecodeError:
        return True
    return not all(character.isprintable() or character.isspace() for character in text)


def find_missing(sources: Iterable[Named]) -> list[Outcome]:
    """Return a failed outcome for each of *sources* that is the path of a missing file."""
    return [
        Outcome(
            source=source.name,
            error=f"can't read {source.name!r}",
            way_out="no such file or directory",
            kind=SourceError.__name__,
        )
        for source in sources
        if source.data is None
        and source.name != STDIN
        and not ingest.is_url(source.name)
        and not _exists(source.name)
    ]


def _exists(name: str) -> bool:
    try:
        return os.path.lexists(name)
    except ValueError:  # a NUL character in the name
        return False


def _check_folder(folder: Path) -> None:
    """Raise OutputError if *folder*, or else the nearest existing folder above it, can't be written."""
    try:
        there = next(above for above in (folder, *folder.absolute().parents) if _is_there(above))
        if not there.is_dir():
            raise OutputError(f"can't write to {str(folder)!r}", f"{str(there)!r} is no folder")
        if not os.access(there, os.W_OK | os.X_OK):
            raise OutputError(f"can't write to {str(folder)!r}", f"{str(there)!r} may not be written to")
        tempfile.TemporaryFile(dir=there).close()  # some that may be written to can't hold files: /proc
    except OSError as error:  # a loop of links, a name that is too long
        raise OutputError(f"can't write to {str(folder)!r}", reason_of(error)) from error


def _is_there(path: Path) -> bool:
    """Return whether *path* exists; raises OSError if it can't be a valid path."""
    try:
        path.stat()
    except (FileNotFoundError, NotADirectoryError):
        return False
    return True
