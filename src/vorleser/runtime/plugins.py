"""Find plug-ins: modules in a folder, or entry points of other packages. Listing them imports none."""

import difflib
import pkgutil
from collections.abc import Iterable
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint


@cache
def names(package: str) -> tuple[str, ...]:
    """Return the sorted names of the modules in *package*, importing only its top-level package; raises LookupError."""
    parts = package.split(".")
    root = import_module(parts[0])
    folders = [str(Path(folder, *parts[1:])) for folder in root.__path__]
    if not any(Path(folder).is_dir() for folder in folders):
        raise LookupError(f"no package {package!r}")
    return tuple(sorted(module.name for module in pkgutil.iter_modules(folders)))


@cache
def entry_points_in(group: str) -> "dict[str, EntryPoint]":
    """Return other packages' entry points of *group* by name; none is loaded."""
    from importlib.metadata import entry_points  # to read what is installed takes a while

    return {point.name: point for point in entry_points(group=group)}


def load_constant(package: str, name: str, constant: str) -> object:
    """Import module *name* of *package* and return its *constant*."""
    return getattr(import_module(f"{package}.{name}"), constant)


def nearest(wrong: str, known: Iterable[str]) -> str:
    """Return a hint that names the known word nearest to *wrong*, or all of them when none is near."""
    known = sorted(known)
    by_fold = {word.casefold(): word for word in known}
    close = difflib.get_close_matches(wrong.casefold(), by_fold, n=1, cutoff=0.5)
    return f"did you mean {by_fold[close[0]]!r}?" if close else f"known are {', '.join(known)}"
