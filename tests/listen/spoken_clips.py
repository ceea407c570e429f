"""Clips that tests listen to: what a local voice says, heard as the sound of a text."""

from functools import cache

import numpy as np
import soxr

from vorleser.article import Role
from vorleser.listen.listener import hear_sounds
from vorleser.listen.recogniser import RATE, Recogniser
from vorleser.listen.verdict import Hearing, judge_heard
from vorleser.meter import Floats
from vorleser.scripts import Segment
from vorleser.speak import SpeakSettings, engine_info
from vorleser.speak.sound.trim import trim_silence


@cache
def sound_of(text: str, engine: str = "pico", speed: float = 1.0) -> Floats:
    """Return *text* as *engine* says it at *speed*, at 16 kHz."""
    voice = engine_info(engine).open(SpeakSettings(engine=engine, speed=speed))
    clip = trim_silence(voice.speak(Segment(0, Role.PARAGRAPH, text, text)))
    return np.asarray(soxr.resample(clip.samples.astype(np.float32) / 32768, clip.rate, RATE), np.float32)


def hearing_of(recogniser: Recogniser, text: str, *sounds: Floats) -> Hearing:
    """Return what is heard of the first of *sounds* as the sound of *text*, beside the second, if there is one."""
    segment = Segment(0, Role.PARAGRAPH, text, text)
    return judge_heard(hear_sounds(recogniser, sounds, segment), None)
