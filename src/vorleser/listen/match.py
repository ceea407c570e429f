"""Match a clip with a reference voice's, frame by frame, and find what of one has no counterpart in the other.

It needs no text and knows no words: both are compared as the recogniser's encoder has heard them. A word left out is a
piece of the reference that is like nothing in the clip, a word too many is such a piece of the clip. Where both have
one at the same place, they only differ in how a word sounds.

Source: dynamic time warping (Sakoe and Chiba 1978), with gaps of affine cost (Gotoh 1982).
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import msgspec
import numpy as np
from numpy.typing import NDArray

from vorleser.listen.recogniser import ENCODER_STEP, RATE
from vorleser.meter import Floats

_SLANTED = 0.75  # of the costs of both frames, where one voice says a frame twice as slowly
_SILENT, _LOUD = -3.0, 0.9  # powers of ten below the level that nine frames in ten stay below: silence
_TOGETHER = 10  # frames between two gaps at one place, at the most
_AUDIBLE = 0.5  # frames: a shorter gap is none
_NEVER = np.float32(1e9)
_PAIR, _SLOW, _FAST, _SURPLUS, _LACKING = range(5)  # the steps of a path

_Places = NDArray[np.int32]


class Costs(NamedTuple):
    """What a path costs besides what differs: a frame in a ``gap``, its ``opening``, a ``warp`` of time."""

    gap: float
    opening: float
    warp: float


COSTS = (Costs(0.45, 1.5, 0.1), Costs(0.4, 1.0, 0.2), Costs(0.35, 0.5, 0.3))
"""From gaps that are hardly allowed to gaps that are."""


class _Gap(NamedTuple):
    """A piece of the clip, from frame ``start`` to ``end``, or one of the reference, without a counterpart.

    ``frames`` are those of it that are no silence.
    """

    start: int
    end: int
    other_start: int
    other_end: int
    frames: float


class _Place(msgspec.Struct, frozen=True, array_like=True):
    """A place where the reference has ``lacking`` seconds without a counterpart, less than 0 where the clip has them.

    ``at`` are the seconds of its middle in the clip, ``at_reference`` those in the reference.
    """

    lacking: float
    at: float
    at_reference: float


class Match(msgspec.Struct, frozen=True):
    """How a clip matches a reference, by each of `COSTS`.

    ``lacking`` are the seconds of the reference that the clip lacks, ``surplus`` those of the clip that the reference
    has not, at the place where they are most, without silence. ``gained`` is how much less the best path costs with
    gaps than without; ``unlike`` is the mean difference of the frames that do match, 0 to 2. ``places`` are all places.
    """

    lacking: tuple[float, ...]
    surplus: tuple[float, ...]
    gained: tuple[float, ...]
    unlike: float
    places: tuple[tuple[_Place, ...], ...]


class Frames(NamedTuple):
    """A sound as it is compared: ``directions`` has shape (frames, size), ``weights`` are 0 where it is silent."""

    directions: Floats
    weights: Floats


def cut_frames(features: Floats, sound: Floats) -> Frames:
    """Return the frames of *sound*, mono at `RATE`, from its encoded *features*, (frames or more, size)."""
    length = round(ENCODER_STEP * RATE)
    count = min(len(features), -(-len(sound) // length))
    padded = np.zeros(count * length, np.float32)
    padded[: len(sound)] = sound[: len(padded)]
    levels = np.log10(np.square(padded).reshape(count, length).mean(axis=1) + np.float32(1e-9))
    weights = np.clip(levels - np.quantile(levels, _LOUD) - np.float32(_SILENT), 0, 1)
    centred = features[:count].astype(np.float32)
    centred = centred - centred.mean(axis=0)
    lengths = np.linalg.norm(centred, axis=1, keepdims=True) + np.float32(1e-6)
    return Frames(centred / lengths, weights.astype(np.float32))


def match(clip: Frames, reference: Frames) -> Match:
    """Return how *clip* matches *reference*."""
    differences = 1 - clip.directions @ reference.directions.T
    weights = clip.weights, reference.weights
    places, gained, unlike = [], [], 0.0
    for costs in COSTS:
        total, gaps, unlike = _find_path(differences, weights, costs)
        places.append(tuple(_places(gaps)))
        without_gaps = find_total(differences, costs.warp)
        gained.append(round(min(without_gaps - total, 99.0), 2))
    lacking = (max((place.lacking for place in found), default=0.0) for found in places)
    surplus = (max((-place.lacking for place in found), default=0.0) for found in places)
    return Match(
        tuple(max(0.0, each) for each in lacking),
        tuple(max(0.0, each) for each in surplus),
        tuple(gained),
        round(unlike, 3),
        tuple(places),
    )


def _find_path(
    differences: Floats, weights: tuple[Floats, Floats], costs: Costs
) -> tuple[float, list[_Gap], float]:
    """Return what the best path through *differences* costs, its gaps in order, and its mean difference.

    *differences* has shape (frames of the clip, frames of the reference), *weights* are those of both.
    """
    table = _Table(differences, weights, costs)
    gaps, unlike = table.trace()
    return table.total, gaps, unlike


def find_total(differences: Floats, warp: float) -> float:
    """Return what the best path through *differences* costs without gaps."""
    row, before = None, None
    slanted, steep = _slant(differences, warp), _steep(differences, warp)
    count = differences.shape[1]
    for number, costs in enumerate(differences):
        after = np.full(count + 1, _NEVER, np.float32)
        if row is None:
            row = np.full(count + 1, _NEVER, np.float32)
            row[0] = 0
        after[1:] = row[:-1] + costs
        np.minimum(after[2:], row[:-2] + slanted[number], out=after[2:])
        if before is not None:
            np.minimum(after[1:], before[:-1] + steep[number - 1], out=after[1:])
        before, row = row, after
    return float(row[-1]) if row is not None else 0.0


def _slant(differences: Floats, warp: float) -> Floats:
    """Return the costs of steps of one frame of the clip along two of the reference."""
    return (differences[:, 1:] + differences[:, :-1]) * np.float32(_SLANTED) + np.float32(warp)


def _steep(differences: Floats, warp: float) -> Floats:
    """Return the costs of steps of two frames of the clip along one of the reference."""
    return (differences[1:] + differences[:-1]) * np.float32(_SLANTED) + np.float32(warp)


class _Table:
    """The least cost of a path to each place, and the last step of it."""

    def __init__(self, differences: Floats, weights: tuple[Floats, Floats], costs: Costs) -> None:
        rows, columns = (size + 1 for size in differences.shape)
        self._differences = differences
        self._weights = weights
        self._costs = costs
        self._slanted = _slant(differences, costs.warp)
        self._steep = _steep(differences, costs.warp)
        self._least = np.full((rows, columns), _NEVER, np.float32)
        self._least[0, 0] = 0
        self._steps = np.zeros((rows, columns), np.int8)
        self._starts = np.zeros((2, rows, columns), np.int32)  # of the gap that ends here, if one does
        self._skipped = np.concatenate([[0], np.cumsum(weights[1])]).astype(np.float32) * np.float32(
            costs.gap
        )
        self._fill()
        self.total = float(self._least[-1, -1])

    def _fill(self) -> None:
        columns = np.arange(self._least.shape[1], dtype=np.int32)
        gap = np.full(len(columns), _NEVER, np.float32)
        starts = np.zeros(len(columns), np.int32)
        choices = np.full((4, len(columns)), _NEVER, np.float32)
        self._skip_reference(0, columns)
        for row in range(1, len(self._least)):
            before, costs = self._least[row - 1], self._differences[row - 1]
            choices[_PAIR, 1:] = before[:-1] + costs
            choices[_SLOW, 2:] = before[:-2] + self._slanted[row - 1]
            if row > 1:
                choices[_FAST, 1:] = self._least[row - 2, :-1] + self._steep[row - 2]
            opened = before + np.float32(self._costs.opening)
            starts = np.where(opened < gap, np.int32(row - 1), starts)
            gap = np.minimum(opened, gap) + np.float32(self._costs.gap) * self._weights[0][row - 1]
            choices[_SURPLUS] = gap
            self._starts[0, row] = starts
            self._steps[row] = choices.argmin(axis=0)
            self._least[row] = choices[self._steps[row], columns]
            self._skip_reference(row, columns)

    def _skip_reference(self, row: int, columns: _Places) -> None:
        """Let a gap of the reference end at each place of *row*, where that costs less."""
        least = self._least[row]
        opened = least + np.float32(self._costs.opening) - self._skipped
        best = np.minimum.accumulate(opened)
        starts = np.maximum.accumulate(np.where(opened <= best, columns, 0))
        skipped = best[:-1] + self._skipped[1:]
        better = np.append(False, skipped < least[1:])
        least[better] = skipped[better[1:]]
        self._steps[row, better] = _LACKING
        self._starts[1, row, 1:] = starts[:-1]

    def trace(self) -> tuple[list[_Gap], float]:
        """Return the gaps of the best path, in order, and the mean difference of all else."""
        row, column = (size - 1 for size in self._least.shape)
        gaps: list[_Gap] = []
        differences: list[float] = []
        while row or column:
            step = int(self._steps[row, column]) if row else _LACKING
            if step == _SURPLUS:
                start = int(self._starts[0, row, column])
                gaps.append(_Gap(start, row, column, column, float(self._weights[0][start:row].sum())))
                row = start
            elif step == _LACKING:
                start = int(self._starts[1, row, column])
                gaps.append(_Gap(row, row, start, column, float(self._weights[1][start:column].sum())))
                column = start
            else:
                differences.append(float(self._differences[row - 1, column - 1]))
                row, column = row - 1 - (step == _FAST), column - 1 - (step == _SLOW)
        return gaps[::-1], float(np.mean(differences)) if differences else 1.0


def _places(gaps: Sequence[_Gap]) -> Iterator[_Place]:
    """Yield the places of *gaps*, in order; of gaps at one place it is the difference that counts."""
    places: list[list[_Gap]] = []
    for gap in gaps:
        if gap.frames < _AUDIBLE:
            continue
        last = places[-1][-1] if places else None
        if last and gap.start - last.end + gap.other_start - last.other_end < 2 * _TOGETHER:
            places[-1].append(gap)
        else:
            places.append([gap])
    for place in places:
        surplus = sum(gap.frames if gap.end > gap.start else -gap.frames for gap in place)
        at = (place[0].start + place[-1].end) / 2
        at_reference = (place[0].other_start + place[-1].other_end) / 2
        yield _Place(
            round(-surplus * ENCODER_STEP, 3),
            round(at * ENCODER_STEP, 2),
            round(at_reference * ENCODER_STEP, 2),
        )
