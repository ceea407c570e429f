"""A stretch of a sound file: a kept clip, or a sentence within a finished MP3."""

from pathlib import Path

import msgspec
import numpy as np
import soundfile
import soxr

from vorleser.clip import Take
from vorleser.errors import DamagedTakeError, SoundError
from vorleser.files.sound_files import open_sound_file
from vorleser.listen.recogniser import RATE
from vorleser.meter import Floats
from vorleser.mono import to_mono


class Stretch(msgspec.Struct, frozen=True):
    """``frames`` samples of the file at ``path`` from ``start`` on.

    ``key`` names the sound, where it is a kept clip: what is heard of it is kept beside it.
    """

    path: str
    start: int
    frames: int
    key: str = ""

    @property
    def beside(self) -> Path:
        """Where what is heard of a kept clip is kept."""
        return Path(self.path).with_suffix(".heard")


def of_take(take: Take) -> Stretch:
    """Return the whole of *take*."""
    return Stretch(take.path, 0, take.frames, take.key)


def read_sound(stretch: Stretch) -> Floats:
    """Return *stretch*, its channels mixed, at 16 kHz, full scale 1.0.

    Raises DamagedTakeError where a kept clip is not whole any more, SoundError where another file can't be read.
    """
    try:
        with open_sound_file(stretch.path) as file:
            file.seek(stretch.start)
            channels, rate = file.read(stretch.frames, dtype="float32", always_2d=True), file.samplerate
    except (soundfile.SoundFileError, OSError) as error:
        raise _damage(stretch) from error
    if len(channels) != stretch.frames:
        raise _damage(stretch)
    sound = np.asarray(to_mono(channels), np.float32)
    return sound if rate == RATE else np.asarray(soxr.resample(sound, rate, RATE), np.float32)


def _damage(stretch: Stretch) -> Exception:
    if stretch.key:
        return DamagedTakeError(stretch.path)
    return SoundError(f"can't decode {stretch.path!r}", "it is no MP3, or damaged")
