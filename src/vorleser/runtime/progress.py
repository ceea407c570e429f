"""How a stage reports its progress while an edition is made."""

from collections.abc import Callable

Progress = Callable[[int, int], None]
"""Called by a stage with its steps done and its steps in all."""

StageProgress = Callable[[str, int, int], None]
"""Called with the name of a stage, its steps done and its steps in all."""


def ignore_progress(_done: int, _steps: int) -> None:
    """Do nothing."""


def ignore_stages(_stage: str, _done: int, _steps: int) -> None:
    """Do nothing."""
