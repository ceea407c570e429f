"""Keep what takes long to make of the program's own files, for the next run, beside Python's bytecode.

Where Python may write none, as in a system's folder or a container, it lies in the user's cache. Each file is written
by ``marshal``, as bytecode is, with what it depends on and a checksum; what is not as expected is made anew.
"""

import marshal
import os
import sys
import zlib
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from importlib.util import cache_from_source
from pathlib import Path
from typing import Any, TypeVar, cast

_CHECKSUM = 4  # bytes
_SOURCES = (".py", ".tsv", ".txt", ".json")

_Made = TypeVar("_Made")


def make_once(module: str, sources: Sequence[str | Path], make: Callable[[], _Made], name: str = "") -> _Made:
    """Return what *make* makes of the files *sources* and of its *module*'s file, or what a run has kept of it.

    It is made of what ``marshal`` writes: strings, bytes, numbers, and tuples, lists, dictionaries and frozen sets of
    them. A *name* tells it from what else is made by the module.
    """
    file = name_kept_file(module, f".{name}made")
    stamp = stamp_files([module, *sources])
    kept = read_kept(file, stamp) if stamp else None
    if kept is None:
        kept = make()
        if stamp:
            write_kept(file, stamp, kept)
    return cast("_Made", kept)


def list_sources(*folders: Path) -> list[str]:
    """Return the files in *folders* and in those below that code and tables are read from."""
    return [
        f"{folder}{os.sep}{name}"
        for top in folders
        for folder, _, names in os.walk(top)
        for name in sorted(names)
        if name.endswith(_SOURCES)
    ]


def stamp_files(sources: Sequence[str | Path]) -> str:
    """Return what tells the Python and the files *sources* from others, '' where a file can't be asked."""
    try:
        files = [(os.path.basename(path), os.stat(path)) for path in sources]  # noqa: PTH116, PTH119 -- of hundreds
    except OSError:  # in a ZIP archive, for one
        return ""
    return f"{sys.version} {[(name, found.st_size, found.st_mtime_ns) for name, found in files]}"


def name_kept_file(module: str, suffix: str) -> Path:
    """Return where what belongs to the file *module* is kept."""
    return Path(cache_from_source(module)).with_suffix(suffix)


def find_kept_folder() -> Path:
    """Return the folder of the user's cache for what can't be kept beside the bytecode."""
    return user_cache() / "program"


def user_cache() -> Path:
    """Return the folder for all that is kept: VORLESER_CACHE, or the platform's cache folder."""
    import platformdirs

    return Path(os.environ.get("VORLESER_CACHE") or platformdirs.user_cache_dir("vorleser", appauthor=False))


def clear_kept() -> int:
    """Remove what lies in the user's cache; return how many bytes it was."""
    freed = 0
    for file in find_kept_folder().glob("*"):
        with suppress(OSError):
            size = file.stat().st_size
            file.unlink()
            freed += size
    return freed


def read_kept(file: Path, stamp: str) -> Any:  # noqa: ANN401 -- whatever was kept
    """Return what is kept in *file*, or by its name in the user's cache.

    The result is None if there is none, or it is damaged or depends on something else.
    """
    return next(read_each_kept(file, stamp), None)


def read_each_kept(file: Path, stamp: str) -> Iterator[Any]:
    """Yield what is kept in *file* and by its name in the user's cache, as far as it is there and sound.

    Both may be: whoever may write there may have kept less than this user needs.
    """
    for place in _places(file):
        found = read_stamped(place, stamp)
        if found is not None:
            yield found


def _places(file: Path) -> Iterator[Path]:
    yield file
    yield find_kept_folder() / file.name  # asked for last: finding it imports a library


def read_stamped(file: Path, stamp: str) -> Any:  # noqa: ANN401 -- as above
    """Return what is kept in *file* itself; None as `read_kept` has it."""
    with suppress(OSError, ValueError, EOFError, TypeError):  # of the file, and of what marshal finds in it
        data = file.read_bytes()
        body = memoryview(data)[_CHECKSUM:]
        if zlib.crc32(body) == int.from_bytes(data[:_CHECKSUM], "little"):
            found, kept = marshal.loads(body)  # noqa: S302 -- as Python reads the bytecode beside it
            return kept if found == stamp else None
    return None


def write_kept(file: Path, stamp: str, value: Any) -> None:  # noqa: ANN401 -- as above
    """Keep *value*, which depends on *stamp*, in *file*, or by its name in the user's cache.

    Where neither can be written, it is made anew each time.
    """
    if sys.dont_write_bytecode or not write_stamped(file, stamp, value):
        write_stamped(find_kept_folder() / file.name, stamp, value)


def write_stamped(file: Path, stamp: str, value: Any) -> bool:  # noqa: ANN401 -- as above
    """Write *value* to *file* itself and return whether it is there.

    A full disk or a folder that can't be written to leaves nothing behind.
    """
    body = marshal.dumps((stamp, value))
    data = zlib.crc32(body).to_bytes(_CHECKSUM, "little") + body
    part = file.with_name(f"{file.name}.{os.getpid()}")
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        part.write_bytes(data)
        part.replace(file)
    except OSError:
        with suppress(OSError):
            part.unlink()
        return False
    return True
