"""What tests ask of a clip: whether anything is wrong with it, or doubtful."""

from vorleser.clip import Clip
from vorleser.speak.sound.habits import Habits
from vorleser.speak.sound.validate import examine

_USUAL = Habits()


def find_fault(
    clip: Clip, text: str, speed: float = 1.0, habits: Habits = _USUAL, foreign: tuple[str, ...] = ()
) -> str:
    """Return what is wrong with *clip* as the sound of *text*, or doubtful, in words; empty when nothing is."""
    found = examine(clip, text, speed, habits, foreign)
    return found.fault or found.doubt
