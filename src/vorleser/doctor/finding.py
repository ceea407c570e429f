"""What an examination is given, and what it finds."""

from collections.abc import Callable, Iterator
from enum import StrEnum
from pathlib import Path

import msgspec

from vorleser.catalogue import Show
from vorleser.config import Config


class State(StrEnum):
    """How it is: as it should be, a thing to know, or something that must be mended."""

    OK = "ok"
    NOTE = "note"
    FAULT = "fault"


class Subject(msgspec.Struct, frozen=True):
    """What is examined: the settings, and the ``show`` of the ``folder``; its base URL may be empty."""

    config: Config
    folder: Path
    show: Show

    @property
    def public(self) -> str:
        """The base URL of the public place, empty where none is known."""
        return self.show.publication.url


class Finding(msgspec.Struct, frozen=True):
    """One thing that was looked at: ``what`` it is and how it is; a ``way_out`` where something can be done."""

    state: State
    what: str
    found: str
    way_out: str = ""


class Examination(msgspec.Struct, frozen=True):
    """One subject matter: ``find`` looks at it; ``order`` is its place among the others."""

    order: int
    find: Callable[[Subject], Iterator[Finding]]
