"""Join the clips of a text that was split, with the pause that belongs at each border."""

from collections.abc import Sequence

import numpy as np

from vorleser.clip import Clip
from vorleser.speak.sound.trim import find_heard_span

_PAUSES = {".": 0.35, "!": 0.35, "?": 0.35, "…": 0.35, ";": 0.25, ":": 0.25, "–": 0.2, "—": 0.2, ",": 0.15}
_BREATH = 0.03  # seconds between two words, besides the margins that trimming leaves


def join(clips: Sequence[Clip], texts: Sequence[str]) -> Clip:
    """Return *clips*, the sounds of *texts*, as one clip, with a pause by the punctuation at each border.

    The silence before the first and after the last stays: it shows that nothing was cut there. A single clip is
    returned as it is, with its word times.
    """
    if len(clips) == 1:
        return clips[0]
    rate = clips[0].rate
    parts = []
    for place, (clip, text) in enumerate(zip(clips, texts, strict=True)):
        pause = _PAUSES.get(text.rstrip().rstrip('“”"«»)')[-1:], _BREATH)
        start, end = find_heard_span(clip)
        last = place == len(clips) - 1
        parts.append(clip.samples[start if place else 0 : len(clip.samples) if last else end])
        parts.append(np.zeros(0 if last else round(rate * pause), np.int16))
    return Clip(np.concatenate(parts), rate)
