"""Read from an MP3 what `picture` draws: envelope, short-term loudness, pauses and chapters."""

from dataclasses import dataclass
from pathlib import Path

import numpy as np
from msgspec.structs import replace

from vorleser import meter
from vorleser.checks import tags
from vorleser.checks.sound import STEP_MS, find_silences, open_sound, walk_through
from vorleser.text.characters import one_line

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
        walk = walk_through(file)
        seconds = walk.length / file.samplerate
    tag, _ = tags.read_tag(mp3)
    title = one_line(" ".join(map(str, tag["TIT2"].text))) if "TIT2" in tag else ""
    return Trace(
        title=title or one_line(mp3.name),
        seconds=seconds,
        envelope=walk.envelope,
        loudness=_short_term(walk.energies),
        pauses=_pauses(walk.envelope),
        chapters=tuple(replace(mark, title=one_line(mark.title)) for mark in tags.chapter_marks(tag)),
        integrated=meter.loudness(walk.energies),
        peak=meter.to_db(walk.peak),
    )


def _short_term(energies: meter.Floats) -> meter.Floats:
    """Return the loudness of the 3 s around each 100 ms, in LUFS, with the shape of *energies*."""
    around = np.pad(energies, (_SHORT_TERM // 2, _SHORT_TERM - 1 - _SHORT_TERM // 2))
    powers = np.maximum(meter.blocks(around, _SHORT_TERM), 1e-9)
    return (-0.691 + 10 * np.log10(powers)).astype(np.float32)


def _pauses(envelope: meter.Floats) -> tuple[tuple[float, float], ...]:
    """Return start and end, in seconds, of each silence of at least 250 ms."""
    silences = ((begin * STEP_MS, end * STEP_MS) for begin, end in find_silences(envelope))
    return tuple((begin / 1000, end / 1000) for begin, end in silences if end - begin >= _SHORTEST_PAUSE_MS)
