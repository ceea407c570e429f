"""The tone engine: a sine whose length follows from the text exactly. For tests and for trying things out."""

from vorleser.clip import Clip
from vorleser.scripts import Segment
from vorleser.speak.sound.habits import Habits
from vorleser.speak.voice.engine import EngineInfo
from vorleser.speak.voice.settings import SpeakSettings

TONE_RATE = 44100  # hertz
_AMPLITUDE = 0.25  # full scale 1.0
_FADE = 441  # frames: 10 ms


def frames(text: str, speed: float = 1.0) -> int:
    """Return how long the tone for *text* is: 2,646 frames (60 ms) a character, at least 4; divided by the speed."""
    return round(max(4, len(text)) * 2646 / speed)


class Tone:
    """A sine of 220 Hz, or the voice's own pitch, 60 ms for each character, faded in and out over 10 ms."""

    def __init__(self, pitch: int, speed: float) -> None:
        self.fingerprint = f"tone 1 {pitch} Hz speed {speed:g}"
        self._pitch = pitch
        self._speed = speed

    def speak(self, segment: Segment) -> Clip:
        """Return the tone for *segment*, 16 bit at 44.1 kHz."""
        import numpy as np

        length = frames(segment.spoken, self._speed)
        sound = _AMPLITUDE * np.sin(2 * np.pi * self._pitch / TONE_RATE * np.arange(1, length + 1))
        ramp = np.arange(1, _FADE + 1) / _FADE
        sound[:_FADE] *= ramp
        sound[-_FADE:] *= ramp[::-1]
        return Clip(np.round(sound * 32767).astype(np.int16), TONE_RATE)


def _open(settings: SpeakSettings) -> Tone:
    return Tone(_PITCHES[settings.voice or "a"], settings.speed)


_PITCHES = {"a": 220, "e": 330, "h": 247}

ENGINE = EngineInfo(
    name="tone",
    summary="a tone instead of a voice, as long as its text: for tests",
    needs="nothing",
    scaling="none",
    open=_open,
    habits=Habits(speech=False, sounds="", digital=True),
    kind="algorithmicMedia",
    voices=tuple(_PITCHES),
)
