"""Read from an MP3 what `picture` draws: envelope, short-term loudness, pauses and chapters."""

from dataclasses import dataclass
from pathlib import Path

import numpy as np
import soundfile
from msgspec.structs import replace

from vorleser import meter
from vorleser.characters import one_line
from vorleser.checks import tags
from vorleser.checks.sound import SILENCE_LEVEL, open_sound
from vorleser.mono import to_mono

STEP_MS = 10
_STEPS = 1000  # decoded at a time: 10 s
_SHORTEST_PAUSE_MS = 250
_SHORT_TERM = 30  # × 100 ms


@dataclass(frozen=True, eq=False)
class Trace:
    """``envelope`` is the largest absolute sample of each 10 ms; ``loudness`` that of 3 s around each 100 ms, in LUFS.

    ``pauses`` are (start, end) in seconds; ``chapters`` as the tag tells them; ``integrated`` in LUFS, ``peak`` in
    dBTP, ``seconds`` the length.
    """

    title: str
    seconds: float
    envelope: meter.Floats
    loudness: meter.Floats
    pauses: tuple[tuple[float, float], ...]
    chapters: tuple[tags.ChapterMark, ...]
    integrated: float
    peak: float


def trace(mp3: Path) -> Trace:
    """Return the trace of the MP3 at *mp3*; raises SoundError if it can't be decoded."""
    with open_sound(mp3) as file:
        envelope, energies, peak = _follow(file)
        seconds = file.tell() / file.samplerate
    tag, _ = tags.read_tag(mp3)
    title = one_line(" ".join(map(str, tag["TIT2"].text))) if "TIT2" in tag else ""
    return Trace(
        title=title or one_line(mp3.name),
        seconds=seconds,
        envelope=envelope,
        loudness=_short_term(energies),
        pauses=_pauses(envelope),
        chapters=tuple(replace(mark, title=one_line(mark.title)) for mark in tags.chapter_marks(tag)),
        integrated=meter.loudness(energies),
        peak=meter.to_db(peak),
    )


def _follow(file: soundfile.SoundFile) -> tuple[meter.Floats, meter.Floats, float]:
    """Return the envelope, the energies of each 100 ms and the true peak of *file*."""
    step = file.samplerate * STEP_MS // 1000
    loudness, peak = meter.Meter(file.samplerate), meter.TruePeak()
    tops: list[meter.Floats] = [np.zeros(0, np.float32)]
    while len(channels := file.read(step * _STEPS, dtype="float32", always_2d=True)):
        samples = to_mono(channels)
        loudness.feed(samples)
        peak.feed(samples)
        tops.append(np.maximum.reduceat(np.abs(samples), np.arange(0, len(samples), step)))
    return np.concatenate(tops), loudness.energies(), peak.end()


def _short_term(energies: meter.Floats) -> meter.Floats:
    """Return the loudness of the 3 s around each 100 ms, in LUFS, with the shape of *energies*."""
    around = np.pad(energies, (_SHORT_TERM // 2, _SHORT_TERM - 1 - _SHORT_TERM // 2))
    powers = np.maximum(meter.blocks(around, _SHORT_TERM), 1e-9)
    return (-0.691 + 10 * np.log10(powers)).astype(np.float32)


def _pauses(envelope: meter.Floats) -> tuple[tuple[float, float], ...]:
    """Return start and end, in seconds, of each silence of at least 250 ms."""
    quiet = np.concatenate(([False], envelope <= SILENCE_LEVEL, [False]))
    edges = np.flatnonzero(quiet[1:] != quiet[:-1]).reshape(-1, 2)
    long = edges[(edges[:, 1] - edges[:, 0]) * STEP_MS >= _SHORTEST_PAUSE_MS]
    return tuple((begin * STEP_MS / 1000, end * STEP_MS / 1000) for begin, end in long.tolist())
