"""Clips of Kokoro whose word times are known: the model is made to tell how long it meant each of its sounds to last.

Its durations run 75 ms behind its sound, and a word begins in the middle of the space before it: so its own makers
count (``join_timestamps`` of the package kokoro). Its steps are 25 ms, which bounds what can be measured.
"""

from collections.abc import Iterator, Sequence
from itertools import cycle
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

import words_truth
from vorleser.clip import Clip
from vorleser.scripts import Segment
from vorleser.speak.engines.kokoro import Kokoro
from vorleser.speak.voice.kokoro_sounds import VOCABULARY, kokoro_sounds
from vorleser.speak.words.align import WORD
from words_truth import Known

if TYPE_CHECKING:
    import onnxruntime

_DURATIONS = "/encoder/Clip_output_0"  # what the model's graph calls them
_STEP = 0.025  # seconds that a duration of one stands for
_LAG = 3  # steps
_LONGEST = 110  # characters: it speaks no quicker than they last
_RATE = 24_000
VOICES = (
    "if_sara",
    "ff_siwis",
    "im_nicola",
    "ef_dora",
    "af_heart",
    "bm_george",
    "pm_alex",
    "zf_xiaobei",
    "hm_omega",
)


class _Telling(Kokoro):
    """A voice whose model tells its durations; all voices share one session."""

    def __init__(self, model: Path, voice: str, session: "onnxruntime.InferenceSession") -> None:
        super().__init__(model, voice, 1.0)
        self._telling = session

    def tell(self, numbers: Sequence[int]) -> tuple[Clip, list[float]]:
        """Return the clip of sounds, and at which step each of them begins."""
        inputs = {
            "tokens": np.array([[0, *numbers, 0]], np.int64),
            "style": self._style[len(numbers)].reshape(1, -1),
            "speed": np.ones(1, np.float32),
        }
        sound, steps = (np.asarray(part).reshape(-1) for part in self._telling.run(None, inputs))
        clip = Clip((np.clip(sound * 0.7, -1, 1) * 32767).astype(np.int16), _RATE)
        return clip, np.cumsum(steps).tolist()


def told_by_kokoro(segments: Sequence[Segment], model: Path) -> Iterator[Known]:
    """Yield short *segments* as the voices beside *model* say them in turn, where their words can be told apart."""
    import onnx
    import onnxruntime

    graph = onnx.load(str(model))
    graph.graph.output.append(onnx.helper.ValueInfoProto(name=_DURATIONS))
    session = onnxruntime.InferenceSession(graph.SerializeToString(), providers=["CPUExecutionProvider"])
    there = [name for name in VOICES if (model.parent / f"{name}.bin").is_file()]
    voices = [_Telling(model, name, session) for name in there]
    short = [one for one in segments if len(one.spoken) <= _LONGEST]
    for segment, voice in zip(short, cycle(voices), strict=False):
        if known := _known(segment, voice):
            yield known


def _known(segment: Segment, voice: _Telling) -> Known | None:
    places = [match.span() for match in WORD.finditer(segment.spoken)]
    said = "".join(sign for sign in kokoro_sounds(segment, 0, len(segment.spoken)) if sign in VOCABULARY)
    firsts = [match.start() + _signs(match[0]) for match in WORD.finditer(said)]
    if not places or len(firsts) != len(places):
        return None
    clip, begins = voice.tell([VOCABULARY[sign] for sign in said])
    seconds = []
    for first in firsts:
        space = begins[first] - begins[first - 1] if first and said[first - 1] == " " else 0
        seconds.append(max(0.0, begins[first] - _LAG - space / 2) * _STEP)
    return Known("kokoro", segment, clip, words_truth.onsets_after_pauses(clip, places, seconds))


def _signs(word: str) -> int:
    """Return how many signs that are not said *word* begins with."""
    return next((at for at, sign in enumerate(word) if sign.isalpha()), 0)
