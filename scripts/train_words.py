"""Make the tables of what German sounds look like, src/vorleser/speak/words/*.tsv, from voices whose words are known.

Within each word, whose beginning and end are known, its sounds share the time: first equally, then, over and over, as
the table made so far finds them. A table holds the mean and the deviation of every number of a frame, for each half
of each sound. ``pico`` is Pico's alone; ``voices`` is made of Pico and five voices of espeak, each also as if its
speaker were smaller or larger, so that it fits voices it has not met.
"""

from collections.abc import Iterator, Sequence
from itertools import cycle, pairwise
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

import words_truth
from vorleser.clip import Clip
from vorleser.meter import Floats
from vorleser.speak.words import align
from vorleser.speak.words.frames import LEVEL, NUMBERS, STEP, frames_of_clip
from vorleser.speak.words.letters import ANY, REST, TABLE_SOUNDS
from vorleser.speak.words.table import HALVES, REST_STATE, STATES, Table, make_table, score_frames
from words_truth import Known

FOLDER = Path(__file__).parents[1] / "src" / "vorleser" / "speak" / "words"
VOICES = ("de", "de+f2", "de+m3", "de+f4", "de+m7")
SIZES = (1.0, 0.88, 1.12, 0.94, 1.07)  # of the speaker, beside the voice's own
ROUNDS = 6
SPEECH = -6.0  # level from which a frame belongs to a word, at first
SELDOM = 20.0  # frames of all speech that each state is mixed with: what is seldom met stays near the mean
NARROW = 0.05  # of the variance of all speech: no state is narrower

Sums = NDArray[np.float64]


class Tally:
    """What was found of each state: its frames' sums and squares, and how many."""

    def __init__(self) -> None:
        self.sums = np.zeros((len(TABLE_SOUNDS) * HALVES, NUMBERS))
        self.squares = np.zeros_like(self.sums)
        self.count = np.zeros(len(self.sums))

    def add(self, state: int, frames: Floats) -> None:
        """Count *frames* for *state*."""
        self.sums[state] += frames.sum(axis=0)
        self.squares[state] += np.square(frames).sum(axis=0)
        self.count[state] += len(frames)

    def table(self) -> tuple[Sums, Sums]:
        """Return means and deviations."""
        speech = [
            state for name, first in STATES.items() if name not in {ANY, REST} for state in (first, first + 1)
        ]
        count = self.count[speech].sum()
        mean = self.sums[speech].sum(axis=0) / count
        variance = self.squares[speech].sum(axis=0) / count - mean**2
        weight = (self.count + SELDOM)[:, None]
        means = (self.sums + SELDOM * mean) / weight
        variances = (self.squares + SELDOM * (variance + mean**2)) / weight - means**2
        for state in (STATES[ANY], STATES[ANY] + 1):
            means[state], variances[state] = mean, variance
        means[REST_STATE + 1], variances[REST_STATE + 1] = means[REST_STATE], variances[REST_STATE]
        return means, np.sqrt(np.maximum(variances, NARROW * variance))


def learn(known: Sequence[tuple[Known, float]]) -> tuple[Sums, Sums]:
    """Return the table of clips, each with the size of its speaker."""
    items = [(frames_of_clip(_resized(one.clip, size)), list(_words(one, size))) for one, size in known]
    means, deviations = np.zeros(0), np.zeros(0)
    for number in range(ROUNDS):
        tally = Tally()
        table = make_table(means, deviations) if number else None
        for frames, words in items:
            _count(tally, frames, words, table)
        means, deviations = tally.table()
    return means, deviations


def _resized(clip: Clip, size: float) -> Clip:
    return Clip(clip.samples, round(clip.rate * size))


def _words(known: Known, size: float) -> Iterator[tuple[int, int, list[int]]]:
    """Yield each word's first frame, the one after its last, and its states."""
    end = len(known.clip.samples) / known.clip.rate
    begins = [second for _, second in known.onsets] + [end]
    for (place, _), (begin, stop) in zip(known.onsets, pairwise(begins), strict=True):
        sounds = align.sounds_between(known.segment, *place)
        states = [STATES[sound] + half for sound in sounds for half in range(HALVES)]
        yield round(begin / size / STEP), round(stop / size / STEP), states


def _count(
    tally: Tally, frames: Floats, words: list[tuple[int, int, list[int]]], table: Table | None
) -> None:
    scores = score_frames(frames, table) if table else None
    for begin, end, states in words:
        part = frames[begin:end]
        if scores is None:
            heard = np.flatnonzero(part[:, LEVEL] > SPEECH)
            part = part[: heard[-1] + 1] if len(heard) else part[:0]
            tally.add(REST_STATE, frames[begin + len(part) : end])
            edges = np.linspace(0, len(part), len(states) + 1).astype(int)
            parts = list(zip(states, pairwise(edges.tolist()), strict=True))
        else:
            whole = np.array([REST_STATE, *states, REST_STATE])
            path = align.find_states(scores[begin:end], whole)
            edges = np.append(path, len(part)) if path is not None else np.zeros(1, int)
            parts = list(
                zip(whole.tolist() if path is not None else [], pairwise(edges.tolist()), strict=True)
            )
        if STATES[ANY] not in states and len(part) >= len(states):
            for state, (first, last) in parts:
                tally.add(state, part[first:last])


def write_table(name: str, means: Sums, deviations: Sums) -> None:
    """Write the table called *name*, a row for each half of each sound."""
    rows = ["# made by scripts/train_words: sound, half, 26 means, 26 deviations"]
    for state, (mean, deviation) in enumerate(zip(means, deviations, strict=True)):
        numbers = (f"{value:.3g}" for value in (*mean, *deviation))
        rows.append("\t".join((TABLE_SOUNDS[state // HALVES], str(state % HALVES + 1), *numbers)))
    (FOLDER / f"{name}.tsv").write_text("\n".join([*rows, ""]), "utf-8")


def main() -> None:
    """Make both tables."""
    segments = words_truth.learned_segments()
    pico = [known for segment in segments if (known := words_truth.pico(segment))]
    write_table("pico", *learn([(known, 1.0) for known in pico]))
    robots = [
        words_truth.espeak(segment, voice) for segment, voice in zip(segments, cycle(VOICES), strict=False)
    ]
    both = [*pico, *(known for known in robots if known)]
    write_table("voices", *learn(list(zip(both, cycle(SIZES), strict=False))))


if __name__ == "__main__":
    main()
