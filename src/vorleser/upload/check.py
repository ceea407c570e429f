"""The interface of a check of a public file, and a function that runs all checks."""

from collections.abc import Callable, Iterator

import msgspec

from vorleser.runtime import plugins
from vorleser.upload.public import PublicAnswer

_PACKAGE = "vorleser.upload.checks"


class PublicFile(msgspec.Struct, frozen=True):
    """A file as it should be in public, and what the host answered.

    ``head`` is the answer to HEAD, ``first`` and ``last`` those to ranges at the beginning and the end; ``begins`` and
    ``ends`` are the bytes expected there. ``is_sound`` is true of an MP3, which clients fetch in pieces.
    """

    media_type: str
    size: int
    is_sound: bool
    begins: bytes
    ends: bytes
    head: PublicAnswer
    first: PublicAnswer
    last: PublicAnswer


class Check(msgspec.Struct, frozen=True):
    """One check of a public file: ``find`` returns the fault and the way out, "" if there is none.

    Checks run by ``order``, and only the first fault found is reported.
    """

    order: int
    find: Callable[[PublicFile], str]


def find_public_fault(file: PublicFile) -> str:
    """Return the first fault of *file*, "" if it has none."""
    return next(filter(None, (check.find(file) for check in _checks())), "")


def _checks() -> Iterator[Check]:
    found = [plugins.load_constant(_PACKAGE, name, "CHECK") for name in plugins.names(_PACKAGE)]
    yield from sorted((check for check in found if isinstance(check, Check)), key=lambda check: check.order)
