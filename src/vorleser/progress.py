"""How a stage reports its progress while an edition is made."""

from collections.abc import Callable

Progress = Callable[[int, int], None]
"""Told by a stage how many of its steps are done, and of how many."""

StageProgress = Callable[[str, int, int], None]
"""Told for all stages: the stage's name, how many of its steps are done, and of how many."""


def ignore_progress(_done: int, _steps: int) -> None:
    """Do nothing."""


def ignore_stages(_stage: str, _done: int, _steps: int) -> None:
    """Do nothing."""
