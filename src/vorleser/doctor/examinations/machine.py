"""Examine this machine: its cores, and whether the cache and the folder can be written and have room."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

from vorleser.doctor.finding import Examination, Finding, State, Subject
from vorleser.errors import reason_of
from vorleser.runtime.machine import cache_folder, cores

_LITTLE = 500_000_000  # bytes: a night's batch needs more


def _find(subject: Subject) -> Iterator[Finding]:
    yield Finding(State.OK, "cores", str(cores()))
    yield _folder("cache", cache_folder(), "set VORLESER_CACHE to a folder that can be written")
    yield _folder("folder", subject.folder, "name another folder, or let yourself write there")


def _folder(what: str, folder: Path, way_out: str) -> Finding:
    there = next((above for above in (folder, *folder.absolute().parents) if above.exists()), Path("/"))
    if not os.access(there, os.W_OK | os.X_OK):
        return Finding(State.FAULT, what, f"{folder} can't be written to", way_out)
    try:
        free = shutil.disk_usage(there).free
    except OSError as error:
        return Finding(State.FAULT, what, f"{folder}: {reason_of(error)}", way_out)
    room = f"{folder}, {free / 1e9:.1f} GB free"
    return Finding(State.OK, what, room) if free >= _LITTLE else Finding(State.NOTE, what, room, "make room")


EXAMINATION = Examination(order=2, find=_find)
