"""Measure the sound of an MP3 while decoding it block by block: loudness, true peak, silence, length."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import msgspec
import numpy as np
import soundfile

from vorleser import meter
from vorleser.errors import SoundError, reason_of
from vorleser.mono import to_mono
from vorleser.sound_files import open_sound_file

_WINDOW_MS = 20
_WINDOWS = 500  # decoded at a time: 10 s
SILENCE_LEVEL = meter.from_db(-50.0)


class MeasuredSound(msgspec.Struct, frozen=True):
    """What was measured: LUFS, dBTP, length in samples at ``rate`` hertz.

    The longest silence begins at sample ``silence_at`` and lasts for ``silence`` samples.
    """

    loudness: float
    true_peak: float
    length: int
    rate: int
    silence: int
    silence_at: int


class _Silence:
    """Finds the longest run of windows of 20 ms with no sample above `SILENCE_LEVEL`."""

    def __init__(self, window: int) -> None:
        self.longest = self.begin = 0
        self._window, self._at, self._run = window, 0, 0

    def feed(self, samples: meter.Floats) -> None:
        edges = np.arange(0, len(samples), self._window)
        for loud in (np.maximum.reduceat(np.abs(samples), edges) > SILENCE_LEVEL).tolist():
            self._run = 0 if loud else self._run + self._window
            self._at += self._window
            if self._run > self.longest:
                self.longest, self.begin = self._run, self._at - self._run


@contextmanager
def open_sound(path: Path) -> Iterator[soundfile.SoundFile]:
    """Open the MP3 at *path* for decoding; raises SoundError if it is missing or can't be decoded."""
    try:
        path.open("rb").close()  # the decoder's error is the same for a missing and a damaged file
    except OSError as error:
        raise SoundError(f"can't read {str(path)!r}", reason_of(error)) from error
    try:
        with open_sound_file(path) as file:
            yield file
    except (soundfile.SoundFileError, OSError) as error:
        raise SoundError(f"can't decode {str(path)!r}", "it is no MP3, or damaged") from error


def measure_sound(path: Path) -> MeasuredSound:
    """Measure the MP3 at *path*, its channels mixed to mono; raises SoundError if it can't be decoded."""
    with open_sound(path) as file:
        return _measure(file)


def _measure(file: soundfile.SoundFile) -> MeasuredSound:
    rate = file.samplerate
    window = rate * _WINDOW_MS // 1000
    loudness, peak, silence, length = meter.Meter(rate), meter.TruePeak(), _Silence(window), 0
    while len(channels := file.read(window * _WINDOWS, dtype="float32", always_2d=True)):
        samples = to_mono(channels)
        length += len(samples)
        loudness.feed(samples)
        peak.feed(samples)
        silence.feed(samples)
    found = meter.loudness(loudness.energies())
    return MeasuredSound(
        found, meter.to_db(peak.end()), length, rate, min(silence.longest, length), silence.begin
    )
