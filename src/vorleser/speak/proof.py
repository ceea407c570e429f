"""Prove that a clip is the sound of its text: audible, whole, unbroken, and as long as such a text plausibly is."""

from vorleser.clip import Clip
from vorleser.speak.silence import levels

_SILENT = 10 ** (-50 / 20)  # of full scale; the softest engine peaks 30 dB above


def fault(clip: Clip, text: str) -> str:
    """Return what is wrong with *clip* as the sound of *text*, in words; empty when nothing is."""
    if not len(clip.samples):
        return "no sound at all"
    if levels(clip.samples, clip.rate).max() < _SILENT:
        return "nothing but silence"
    return ""
