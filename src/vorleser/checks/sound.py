"""Measure the sound of an MP3 while decoding it block by block: loudness, true peak, silence, length."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

import msgspec
import numpy as np
import soundfile

from vorleser import meter
from vorleser.errors import SoundError, reason_of
from vorleser.files.sound_files import open_sound_file
from vorleser.mono import to_mono

STEP_MS = 10
_STEPS = 1000  # decoded at a time: 10 s
_SILENT = meter.from_db(-50.0)


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


class Walk(NamedTuple):
    """A sound walked through once: its length in samples, and what was measured on the way.

    ``envelope`` is the largest absolute sample of each 10 ms; ``energies`` are those of each 100 ms, ``peak`` the true
    peak, 1 for full scale.
    """

    length: int
    envelope: meter.Floats
    energies: meter.Floats
    peak: float


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
        rate, walk = file.samplerate, walk_through(file)
    step = rate * STEP_MS // 1000
    begin, end = max(find_silences(walk.envelope), key=lambda ends: ends[1] - ends[0], default=(0, 0))
    return MeasuredSound(
        loudness=meter.loudness(walk.energies),
        true_peak=meter.to_db(walk.peak),
        length=walk.length,
        rate=rate,
        silence=min((end - begin) * step, walk.length),
        silence_at=begin * step,
    )


def walk_through(file: soundfile.SoundFile) -> Walk:
    """Measure the opened *file* while decoding it block by block, its channels mixed to mono."""
    step = file.samplerate * STEP_MS // 1000
    loudness, peak, length = meter.Meter(file.samplerate), meter.TruePeak(), 0
    tops: list[meter.Floats] = [np.zeros(0, np.float32)]
    while len(channels := file.read(step * _STEPS, dtype="float32", always_2d=True)):
        samples = to_mono(channels)
        length += len(samples)
        loudness.feed(samples)
        peak.feed(samples)
        tops.append(np.maximum.reduceat(np.abs(samples), np.arange(0, len(samples), step)))
    return Walk(length, np.concatenate(tops), loudness.energies(), peak.end())


def find_silences(envelope: meter.Floats) -> list[tuple[int, int]]:
    """Return the first step and the end of each run of steps of *envelope* without a sample above -50 dBFS."""
    quiet = np.concatenate(([False], envelope <= _SILENT, [False]))
    edges = np.flatnonzero(quiet[1:] != quiet[:-1]).reshape(-1, 2)
    return [(begin, end) for begin, end in edges.tolist()]
