"""What is wrong with a desk: found when somebody asks, shown on the page and in the status."""

import shutil
import time

import msgspec

from vorleser.desk.core import Desk
from vorleser.desk.store import events, jobs

CLOCK_SECONDS = 60.0  # that the clock may stand behind the newest event: other causes are smaller


class Trouble(msgspec.Struct, frozen=True):
    """Something that is wrong now: ``kind`` for programs, ``detail`` in one line for people."""

    kind: str
    detail: str


def find_troubles(desk: Desk) -> tuple[Trouble, ...]:
    """Return what is wrong with *desk* now."""
    found = [Trouble(kind, detail) for kind, detail in sorted(desk.faults.items())]
    waiting, free = jobs.count_waiting(desk.database), free_mb(desk)
    if waiting >= desk.settings.queue:
        found.append(Trouble("queue-full", f"{waiting:,} articles wait, no more are taken in"))
    if free < desk.settings.free_mb:
        found.append(Trouble("disk-full", f"the disk has {free:,.0f} MB left, no more articles are taken in"))
    behind = events.newest_moment(desk.database) - time.time()
    if behind > CLOCK_SECONDS:
        detail = f"this machine's clock is {behind / 60:,.0f} minutes behind what was done here before: set it right"
        found.append(Trouble("clock", detail))
    return tuple(found)


def free_mb(desk: Desk) -> float:
    """Return how much room the disk of *desk* has left, in MB."""
    return shutil.disk_usage(desk.folder.root).free / 2**20
