"""What every check of a public file is, and all of them at once."""

from collections.abc import Callable, Iterator

import msgspec

from vorleser import plugins
from vorleser.upload.public import Answer

_PACKAGE = "vorleser.upload.checks"


class PublicFile(msgspec.Struct, frozen=True):
    """A file as it should be had in public, and what the host answered.

    ``head`` is the answer to HEAD, ``first`` and ``last`` those to ranges at the beginning and the end; ``begins`` and
    ``ends`` are the bytes that stand there. ``is_sound`` is true of an MP3, which clients fetch in pieces.
    """

    media_type: str
    size: int
    is_sound: bool
    begins: bytes
    ends: bytes
    head: Answer
    first: Answer
    last: Answer


class Check(msgspec.Struct, frozen=True):
    """One promise of a public file: ``find`` returns what is wrong and the way out, empty where nothing is.

    ``order`` is its place: what is found wrong first is told, and nothing after it.
    """

    order: int
    find: Callable[[PublicFile], str]


def find_fault(file: PublicFile) -> str:
    """Return the first thing that is wrong with *file*, empty where it is as it should be."""
    return next(filter(None, (check.find(file) for check in _checks())), "")


def _checks() -> Iterator[Check]:
    found = [plugins.load_constant(_PACKAGE, name, "CHECK") for name in plugins.names(_PACKAGE)]
    yield from sorted((check for check in found if isinstance(check, Check)), key=lambda check: check.order)
