"""Expand the names on the command line into sources: files, addresses, standard input."""

import glob
import mimetypes
import os
from collections.abc import Iterable, Iterator
from pathlib import Path

import msgspec

from vorleser.entry import ENTRY_SUFFIX
from vorleser.errors import SourceError, reason_of
from vorleser.ingest import is_url, save_as, suffixes
from vorleser.ingest.load import refusal_of
from vorleser.text import bounded

STDIN = "-"
_BESIDE_TEXT = frozenset(
    ".css .js .mjs .json .toml .yaml .yml .xml .tsv .csv .lock .log .bak .tmp .ini .map".split()
)


class Named(msgspec.Struct, frozen=True):
    """A source: its name, and the bytes of standard input if the name is ``-``."""

    name: str
    data: bytes | None = None


def find_passed_over(names: Iterable[str]) -> tuple[str, ...]:
    """Return the suffixes in the folders among *names* that no reader knows, but for pictures and the like."""
    folders = [Path(name) for name in names if not is_url(name) and _is_folder(name)]
    files = [path for folder in folders for path in _files(folder)]
    if not files:  # so that no reader is imported only to be asked for its suffixes
        return ()
    suffixes_there = {path.suffix.lower() for path in files if path.suffix} - {*suffixes()}
    return tuple(sorted(suffix for suffix in suffixes_there if not _is_beside_text(suffix)))


def describe_passed_over(others: Iterable[str]) -> Iterator[str]:
    """Yield suffixes that no reader knows, with the format to save such files as, where there is one."""
    for suffix in others:
        yield f"{suffix} (save as {save_as(suffix)})" if save_as(suffix) else suffix


def _is_beside_text(suffix: str) -> bool:
    """Return whether files of a *suffix* are what lies beside articles: pictures, sounds, styles, settings."""
    kind = mimetypes.guess_type(f"a{suffix}")[0] or ""
    return suffix in _BESIDE_TEXT or kind.startswith(("image/", "audio/", "video/", "font/"))


def expand(names: Iterable[str], lists: Iterable[str] = ()) -> Iterator[Named | SourceError]:
    """Yield each source once, with folders, patterns and lists replaced by the sources they hold.

    *lists* are files with a path or address a line. A name ``@FILE`` is a list too, and so is a text file or standard
    input in which every line is an address, or a path with a suffix that a reader knows, if at least half of the
    files exist. A name that yields no source yields a SourceError.
    """
    seen: set[str] = set()
    named = (source for name in names for source in _expand_name(name))
    listed = (source for name in lists for source in _read_list(name))
    for source in (*named, *listed):
        if isinstance(source, SourceError):
            yield source
        elif source.name not in seen:
            seen.add(source.name)
            yield source


def _expand_name(name: str) -> Iterator[Named | SourceError]:
    if is_url(name):
        yield Named(name)
    elif name == STDIN:
        yield from _read_standard_input()
    elif name.startswith("@") and not os.path.lexists(name):
        yield from _read_list(name[1:])
    elif _is_folder(name):
        yield from _list_folder(Path(name))
    elif glob.has_magic(name) and not os.path.lexists(name):
        yield from _list_matches(name)
    elif bounded.is_stream(Path(name)):
        yield from _read_stream(name)
    elif name.lower().endswith(".txt") and (lines := _as_list(_read_head(name), Path(name).parent)):
        yield from lines
    else:
        yield Named(name)


def _is_folder(name: str) -> bool:
    try:
        return bool(name) and Path(name).is_dir()
    except (OSError, ValueError):  # a name that no file can have: reading it fails with a better message
        return False


def _read_head(name: str) -> bytes:
    try:
        with Path(name).open("rb") as file:
            return file.read(bounded.LARGEST)
    except (OSError, ValueError):
        return b""


def _read_stream(name: str) -> Iterator[Named | SourceError]:
    """Yield what a pipe holds, as of <(…) in a shell: it can be read only once."""
    try:
        data = bounded.read_bytes(Path(name))
    except OSError as error:
        yield refusal_of(name, error)
    else:
        yield Named(name, data)


def _read_standard_input() -> Iterator[Named | SourceError]:
    try:
        data = bounded.read_standard_input()
    except OSError as error:
        yield refusal_of(STDIN, error)
    else:
        yield from _as_list(data, Path()) or (Named(STDIN, data),)


def _list_folder(folder: Path) -> Iterator[Named | SourceError]:
    """Yield the files below *folder* that a reader knows, sorted by name, without hidden files and our own output."""
    known = suffixes()
    readable = [
        path for path in _files(folder) if path.suffix.lower() in known and not bounded.is_stream(path)
    ]
    yield from (Named(str(path)) for path in readable)
    if not readable:
        others = {path.suffix.lower() for path in _files(folder) if save_as(path.suffix.lower())}
        saved = f"not read: {', '.join(describe_passed_over(sorted(others)))}" if others else ""
        yield SourceError(
            f"no article in the folder {str(folder)!r}", saved or f"known are {', '.join(sorted(known))}"
        )


def _files(folder: Path) -> Iterator[Path]:
    for above, folders, files in os.walk(folder):
        if any(name.endswith(ENTRY_SUFFIX) for name in files):
            folders.clear()  # an edition's folder: its HTML pages and EPUBs are no articles
            continue
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        own = set(_find_own_pages(Path(above), folders, files))
        yield from (
            Path(above) / name for name in sorted(files) if not name.startswith(".") and name not in own
        )


def _find_own_pages(above: Path, folders: list[str], files: list[str]) -> Iterator[str]:
    """Yield the names of the pages that an earlier run has written into *above*: its report, a feed's index."""
    if {"report.html", "report.json"} <= {*files}:
        yield "report.html"
    if "index.html" in files and any(any((above / name).glob(f"*{ENTRY_SUFFIX}")) for name in folders):
        yield "index.html"


def _list_matches(pattern: str) -> Iterator[Named | SourceError]:
    matches = sorted(glob.glob(pattern, recursive=True))  # noqa: PTH207 -- a pattern may be absolute and go up
    files = [match for match in matches if not Path(match).is_dir()]
    yield from (Named(match) for match in files)
    if not files:
        yield SourceError(f"nothing matches {pattern!r}", "check the pattern, or name the files")


def _read_list(name: str) -> Iterator[Named | SourceError]:
    """Yield the sources listed in the file *name*, missing files included: each is reported by itself later."""
    try:
        data = bounded.read_standard_input() if name == STDIN else bounded.read_bytes(Path(name))
        text = data.decode("utf-8-sig")
    except (OSError, ValueError) as error:
        yield SourceError(f"can't read the list {name!r}", reason_of(error))
        return
    lines = _lines(text)
    yield from (Named(_beside(line, Path(name).parent)) for line in lines)
    if not lines:
        yield SourceError(f"the list {name!r} is empty", "write a path or an address on each line")


def _as_list(data: bytes, folder: Path) -> tuple[Named, ...]:
    """Return the sources that *data* lists, or nothing if it is no list of paths and addresses but an article."""
    try:
        lines = _lines(data.decode("utf-8-sig"))
    except UnicodeDecodeError:
        return ()
    paths = [Path(line).suffix.lower() for line in lines if not is_url(line)]
    # lines of an article have none: no reader is imported only to be asked for its suffixes
    if not lines or not all(paths) or (paths and not suffixes().issuperset(paths)):
        return ()
    found = tuple(Named(_beside(line, folder)) for line in lines)
    there = sum(is_url(source.name) or os.path.lexists(source.name) for source in found)
    return found if there * 2 >= len(found) else ()


def _lines(text: str) -> list[str]:
    return [line for raw in text.splitlines() if (line := raw.strip()) and not line.startswith("#")]


def _beside(line: str, folder: Path) -> str:
    """Return a line of a list as a source: a path relative to the working folder, or else to the list's *folder*."""
    if is_url(line) or os.path.lexists(line):
        return line
    beside = folder / line
    return str(beside) if os.path.lexists(beside) else line
