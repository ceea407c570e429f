"""Regular expressions that are compiled when they are first used, and then kept compiled for the next run.

An article needs a third of the program's patterns, and compiling them took a quarter of the time in which a short
article becomes a script. Python keeps its modules compiled in ``__pycache__``; what `compile_late` compiles is kept
there as well, in one file, or else in the user's cache (see `kept`). Only patterns that stand in the program or its
tables may be given to it: what is made of a text's or a user's words would be kept, too, and is compiled by ``re``.

The file holds the arguments of ``_sre.compile``, with which ``re.compile`` ends and which checks the code it is given.
That is no public function: wherever it is not as expected, or the file is damaged or another Python's, ``re`` compiles.
"""

import atexit
import marshal
import re
import sys
import zlib
from array import array
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import cache
from importlib import import_module
from itertools import chain
from pathlib import Path
from threading import get_ident
from typing import Any, AnyStr, NamedTuple, cast

from vorleser.text.kept import name_kept_file, read_each_kept, write_kept

_FORMAT = 5  # of the file; raise it when what is kept changes
_MOST = 4096  # patterns in the file; beyond them, those of programs long gone are dropped


class _Code(NamedTuple):
    """A pattern as ``_sre`` wants it: all ``flags``, its ``code`` as 32-bit words, ``groups`` and their ``names``."""

    flags: int
    code: bytes
    groups: int
    names: dict[str, int]


class LatePattern:
    """Stands for a compiled pattern; what has been asked for once is an attribute, as quick as the pattern's own."""

    def __init__(self, source: str | bytes, flags: int) -> None:
        self.pattern, self.written_flags = source, flags

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 -- whatever re.Pattern has
        value = getattr(compile_kept(self.pattern, self.written_flags), name)
        setattr(self, name, value)
        return value


def compile_late(source: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    """Return what works like ``re.compile(source, flags)``; a faulty *source* raises re.error at its first use."""
    return cast("re.Pattern[AnyStr]", LatePattern(source, flags))


@cache
def compile_kept(source: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    """Return ``re.compile(source, flags)``, from the file of kept patterns if it is there."""
    if isinstance(source, bytes):  # hardly a dozen
        return re.compile(source, flags)
    with suppress(Exception):  # whatever differs from what is expected of a private function
        return _restore(source, _find_code(source, flags))
    return re.compile(source, flags)


@contextmanager
def keep_compiled() -> Iterator[None]:
    """Context manager: what this thread gives to ``re`` meanwhile, as a library's modules do, is kept as well.

    A library's 220 patterns take as long to compile as three pages' text to be judged.
    """
    compiler: Any = import_module("re._compiler")
    usual, owner = compiler.compile, get_ident()

    def compile_pattern(source: Any, flags: int = 0) -> Any:  # noqa: ANN401 -- whatever re.compile takes and returns
        if isinstance(source, str) and get_ident() == owner:
            with suppress(Exception):  # as above
                return _restore(source, _find_code(source, int(flags)))
        return usual(source, flags)

    compiler.compile = compile_pattern
    try:
        yield
    finally:
        compiler.compile = usual


def parse(source: str, flags: int = 0) -> Any:  # noqa: ANN401 -- a private type
    """Return what ``re`` makes of *source* before it compiles it."""
    return import_module("re._parser").parse(source, flags)


def _find_code(source: str, flags: int) -> _Code:
    """Return what *source* is compiled to, from the file if it is there."""
    key = zlib.crc32(f"{int(flags)} {source}".encode("utf-8", "surrogatepass"))
    if found := _new.get(key) or _find_kept(key):
        written, *code = marshal.loads(found)  # noqa: S302 -- what the file's checksum stands for
        if written == source:
            return _Code(*code)
    code = _code_of(source, flags)
    _new[key] = marshal.dumps((source, *code))
    return code


def _code_of(source: str, flags: int) -> _Code:
    """Return what ``re`` compiles *source* to."""
    parsed = parse(source, flags)
    words = import_module("re._compiler")._code(parsed, flags)  # noqa: SLF001 -- no public way to the code
    state = parsed.state
    return _Code(
        int(flags | state.flags), array("I", words).tobytes(), state.groups - 1, dict(state.groupdict)
    )


def _restore(source: str, kept: _Code) -> re.Pattern[str]:
    """Return the pattern that *source* was compiled to."""
    names: list[str | None] = [None] * (kept.groups + 1)
    for name, number in kept.names.items():
        names[number] = name
    make = import_module("_sre").compile
    code = array("I", kept.code).tolist()
    return cast("re.Pattern[str]", make(source, kept.flags, code, kept.groups, kept.names, tuple(names)))


_new: dict[int, bytes] = {}
_kept: list[dict[int, bytes]] = []
"""The patterns of each file read so far, by the checksum of flags and source; each is read when it is asked for."""


def _find_kept(key: int) -> bytes | None:
    """Return the pattern with the checksum *key*; the user's file is read only if the other one has not all."""
    return next((patterns[key] for patterns in chain(_kept, _read_more()) if key in patterns), None)


def _read_more() -> Iterator[dict[int, bytes]]:
    for patterns in _unread():
        _kept.append(patterns)
        yield patterns


@cache
def _unread() -> Iterator[dict[int, bytes]]:
    """Return the files that are still to be read."""
    atexit.register(keep_patterns)
    return read_each_kept(_file(), _stamp())


def keep_patterns() -> None:
    """Write what this process has compiled to the file, beside what is there."""
    if not _new:
        return
    patterns: dict[int, bytes] = {}
    for more in read_each_kept(_file(), _stamp()):
        patterns |= more
    write_kept(_file(), _stamp(), {**patterns, **_new} if len(patterns) + len(_new) <= _MOST else dict(_new))
    _new.clear()


def _file() -> Path:
    return name_kept_file(__file__, ".patterns")


def _stamp() -> str:
    """Return what the compiled code depends on."""
    sre = import_module("_sre")
    return f"{sys.version} {sre.MAGIC} {sre.CODESIZE} {_FORMAT}"
