#!/usr/bin/env python3
"""Make the house's jingles in audio/, or in a folder given: intro.flac, outro.flac, separator.flac.

Soft mallets over a warm pad, all in D major pentatonic, so that any two notes agree. Nothing is random: the
same numbers, the same bytes.
"""

import sys
from pathlib import Path

import numpy as np
import soundfile
from numpy.typing import NDArray

RATE = 44_100
Sound = NDArray[np.float64]
Note = tuple[float, str, float]  # when in seconds, which, how loud

# the sign-in climbs to the fifth and opens; the sign-out comes home to the octave; the separator is two drops
INTRO: tuple[Note, ...] = (
    (0.00, "D4", 0.55), (0.26, "A4", 0.60), (0.52, "D5", 0.70), (0.78, "F#5", 0.75), (1.30, "A5", 0.85),
    (1.30, "D5", 0.35), (1.95, "E5", 0.50), (2.60, "F#5", 0.60), (2.60, "A4", 0.40),
)  # fmt: skip
OUTRO: tuple[Note, ...] = (
    (0.00, "A5", 0.75), (0.26, "F#5", 0.65), (0.52, "E5", 0.60), (1.04, "B4", 0.60), (1.30, "D5", 0.75),
    (1.30, "F#4", 0.45), (1.30, "D4", 0.50), (2.34, "D6", 0.30),
)  # fmt: skip
SEPARATOR: tuple[Note, ...] = ((0.00, "A4", 0.60), (0.22, "D5", 0.75))
INTRO_PAD = ((0.0, ("D3", "A3", "E4"), 2.2), (1.6, ("D3", "A3", "F#4", "A4"), 2.6))
OUTRO_PAD = ((0.0, ("B2", "F#3", "D4"), 1.7), (1.0, ("D3", "A3", "F#4"), 3.2))


def hertz(note: str) -> float:
    """Return the frequency of *note*, such as ``F#4``."""
    steps = {"C": -9, "D": -7, "E": -5, "F": -4, "G": -2, "A": 0, "B": 2}[note[0]] + note.count("#")
    return float(440.0 * 2 ** (steps / 12 + int(note[-1]) - 4))


def mallet(frequency: float, seconds: float) -> Sound:
    """Return a wooden bar struck with felt: a fundamental, its double octave and a short glint above."""
    time = np.arange(round(seconds * RATE)) / RATE
    partials = ((1.0, 1.0, 1.15), (2.0, 0.10, 0.60), (3.93, 0.16, 0.22), (9.2, 0.02, 0.06))
    fall = (440.0 / frequency) ** 0.35  # high bars die sooner
    sound = sum(
        a * np.sin(2 * np.pi * r * frequency * time) * np.exp(-time / (f * fall)) for r, a, f in partials
    )
    attack = np.sin(np.pi / 2 * np.clip(time / 0.012, 0, 1)) ** 2
    return np.asarray(sound * attack)


def pad(notes: tuple[str, ...], seconds: float) -> Sound:
    """Return a chord that swells and goes: two strings a hair apart for each note, few overtones."""
    time = np.arange(round(seconds * RATE)) / RATE
    swell = np.sin(np.pi * np.clip(time / seconds, 0, 1)) ** 1.5
    sound = np.zeros(len(time))
    for note in notes:
        for detune in (-1.2, 1.2):
            f = hertz(note) * 2 ** (detune / 1200)
            for overtone in range(1, 6):
                sound += np.sin(2 * np.pi * overtone * f * time + overtone) / overtone**2.2
    return sound * swell / len(notes)


def room(sound: Sound, seconds: float = 1.1, wet: float = 0.22) -> Sound:
    """Return *sound* in a small hall: an echo cloud from a fixed sequence, darker as it dies."""
    count = round(seconds * RATE)
    time = np.arange(count) / RATE
    cloud = np.sin(np.cumsum(np.sin(np.arange(count) ** 2 * 0.618033988749) + 1) * 2.399963)
    cloud *= np.exp(-time * 5.5) * np.clip((time - 0.012) / 0.03, 0, 1)
    size = 1 << (len(sound) + count).bit_length()
    spectrum = np.fft.rfft(cloud, size) / np.sqrt(np.square(cloud).sum())
    spectrum *= 1 / (1 + (np.fft.rfftfreq(size, 1 / RATE) / 2600) ** 2)
    echo = np.fft.irfft(np.fft.rfft(sound, size) * spectrum, size)[: len(sound)]
    return sound * (1 - wet) + echo * wet * 2.0


def compose(
    notes: tuple[Note, ...], chords: tuple[tuple[float, tuple[str, ...], float], ...], seconds: float
) -> Sound:
    """Return *notes* over *chords*, *seconds* long, with a release that ends in silence."""
    sound = np.zeros(round(seconds * RATE))
    for start, note, loudness in notes:
        begin = round(start * RATE)
        sound[begin:] += 0.5 * loudness * mallet(hertz(note), seconds)[: len(sound) - begin]
    for start, names, length in chords:
        begin = round(start * RATE)
        chord = pad(names, min(length, seconds - start))
        sound[begin : begin + len(chord)] += 0.28 * chord[: len(sound) - begin]
    sound = room(sound)
    release = round(min(1.2, seconds / 2) * RATE)
    sound[-release:] *= np.cos(np.linspace(0, np.pi / 2, release)) ** 2
    return sound


def main(folder: Path) -> None:
    """Write the three jingles into *folder*."""
    folder.mkdir(parents=True, exist_ok=True)
    pieces = {
        "intro": compose(INTRO, INTRO_PAD, 4.2),
        "outro": compose(OUTRO, OUTRO_PAD, 4.4),
        "separator": compose(SEPARATOR, (), 1.3),
    }
    for name, sound in pieces.items():
        scaled = np.rint(sound / np.abs(sound).max() * 0.5 * 32767).astype(np.int16)
        soundfile.write(
            folder / f"{name}.flac", scaled, RATE, format="FLAC", subtype="PCM_16", compression_level=1.0
        )
        print(folder / f"{name}.flac", f"{len(scaled) / RATE:.2f} s")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parents[1] / "audio")
