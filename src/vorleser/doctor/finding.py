"""The interface of an examination: its subject, and its findings."""

from collections.abc import Callable, Iterator
from enum import StrEnum
from pathlib import Path

import msgspec

from vorleser.catalogue import Show
from vorleser.config import Config


class State(StrEnum):
    """The state of a finding: all right, a note, or a fault that must be mended."""

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
        """The base URL of the public host, "" if none is set."""
        return self.show.publication.url


class Finding(msgspec.Struct, frozen=True):
    """One thing that was examined: ``what`` it is, its ``state`` with what was ``found``, and a ``way_out`` if any."""

    state: State
    what: str
    found: str
    way_out: str = ""


class Examination(msgspec.Struct, frozen=True):
    """One examination: ``find`` yields its findings; examinations run by ``order``."""

    order: int
    find: Callable[[Subject], Iterator[Finding]]
