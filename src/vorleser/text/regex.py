"""Regular expressions that are compiled when they are first used, and then kept compiled for the next run.

An article needs a half of the program's patterns, and compiling that half took a quarter of the time in which a short
article becomes a script. Python keeps its modules compiled in ``__pycache__``; what `compile_late` compiles is kept
there as well, in one file, by the same rules: where Python may not write bytecode, or may not find it, neither do we.
Only patterns that stand in the program or its tables may be given to it: what is made of a text's or a user's words
would be kept, too, and is compiled by ``re``.

The file is written by ``marshal``, as Python's bytecode is, and holds the arguments of ``_sre.compile``, with which
``re.compile`` ends and which checks the code it is given. That is no public function: wherever it is not as expected,
or the file is damaged or another Python's, ``re`` compiles.
"""

import atexit
import marshal
import os
import re
import sys
import zlib
from array import array
from contextlib import suppress
from functools import cache
from importlib import import_module
from importlib.util import cache_from_source
from pathlib import Path
from typing import Any, AnyStr, NamedTuple, cast

_MOST = 4096  # patterns in the file; beyond them, those of programs long gone are dropped
_CHECKSUM = 4  # bytes


class _Code(NamedTuple):
    """A pattern as ``_sre`` wants it: all ``flags``, its ``code`` as 32-bit words, ``groups`` and their ``names``."""

    flags: int
    code: bytes
    groups: int
    names: dict[str, int]


class LatePattern:
    """Stands for a compiled pattern; what has been asked for once is an attribute, as quick as the pattern's own."""

    def __init__(self, source: str | bytes, flags: int) -> None:
        self._source, self._flags = source, flags

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 -- whatever re.Pattern has
        value = getattr(compile_kept(self._source, self._flags), name)
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
    key = f"{int(flags)} {source}"
    with suppress(Exception):  # whatever differs from what is expected of a private function
        if known := _load_kept().get(key):
            return _restore(source, _Code(*known))
        _new[key] = code = _code_of(source, flags)
        return _restore(source, code)
    return re.compile(source, flags)


def _code_of(source: str, flags: int) -> _Code:
    """Return what ``re`` compiles *source* to."""
    parser, compiler = import_module("re._parser"), import_module("re._compiler")
    parsed = parser.parse(source, flags)
    code = array("I", compiler._code(parsed, flags)).tobytes()  # noqa: SLF001 -- no public way to the code
    return _Code(int(flags | parsed.state.flags), code, parsed.state.groups - 1, dict(parsed.state.groupdict))


def _restore(source: str, kept: _Code) -> re.Pattern[str]:
    """Return the pattern that *source* was compiled to."""
    names: list[str | None] = [None] * (kept.groups + 1)
    for name, number in kept.names.items():
        names[number] = name
    make = import_module("_sre").compile
    code = array("I", kept.code).tolist()
    return cast("re.Pattern[str]", make(source, kept.flags, code, kept.groups, kept.names, tuple(names)))


_Kept = tuple[int, bytes, int, dict[str, int]]
_new: dict[str, _Kept] = {}


@cache
def _load_kept() -> dict[str, _Kept]:
    """Return the patterns in the file, by their flags and source."""
    atexit.register(keep_patterns)
    return _read()


def _read() -> dict[str, _Kept]:
    with suppress(OSError, ValueError, EOFError, TypeError):  # of the file, and of what marshal finds in it
        data = _file().read_bytes()
        body = data[_CHECKSUM:]
        if zlib.crc32(body) == int.from_bytes(data[:_CHECKSUM], "little"):
            stamp, patterns = marshal.loads(body)  # noqa: S302 -- as Python reads the bytecode beside it
            return patterns if stamp == _stamp() else {}
    return {}


def keep_patterns() -> None:
    """Write what this process has compiled to the file, beside what is there."""
    if not _new or sys.dont_write_bytecode:
        return
    patterns = _read()
    patterns = {**patterns, **_new} if len(patterns) + len(_new) <= _MOST else dict(_new)
    _new.clear()
    body = marshal.dumps((_stamp(), {key: tuple(code) for key, code in patterns.items()}))
    path = _file()
    part = path.with_name(f"{path.name}.{os.getpid()}")
    try:
        part.write_bytes(zlib.crc32(body).to_bytes(_CHECKSUM, "little") + body)
        part.replace(path)
    except OSError:  # a full disk, or a folder that can't be written to: compiled anew each time
        with suppress(OSError):
            part.unlink()


def _file() -> Path:
    return Path(cache_from_source(__file__)).with_suffix(".patterns")


def _stamp() -> str:
    """Return what the compiled code depends on."""
    sre = import_module("_sre")
    return f"{sys.version} {sre.MAGIC} {sre.CODESIZE}"
