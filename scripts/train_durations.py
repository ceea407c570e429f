"""Make the table by which ``vorleser.speak.sound.duration`` tells how long a text sounds.

    python scripts/train_durations.py

Pico and espeak speak words of the dictionary at random, by ones and up to eights, and every other sentence of the test
data (`scripts/measure_validation` takes the others); least squares say how many milliseconds each part of them took.
What is relative to the length counts: a short text is to be met as well as a long one.
"""

import itertools
import random
from collections import Counter
from collections.abc import Iterator, Sequence

import numpy as np

from measure_validation import texts
from vorleser.article import Role
from vorleser.scripts import Segment
from vorleser.speak import SpeakSettings
from vorleser.speak.sound import duration, validate
from vorleser.speak.voice.registry import engine_info
from vorleser.text.dictionary import _lines

ENGINES = ("pico", "espeak")
PHRASES = 6000
LENGTHS = (1, 1, 1, 2, 2, 3, 3, 4, 5, 6, 8)  # words
FEWEST = 10  # times a part is met, to be kept
SMOOTH, SMOOTH_WORD = 0.3, 3.0  # ridge: words of their own are to take little more or less than their sounds
KINDS = ("long", "short", "weak", "hiss", "glide", "affricate", "stop", "sonorant")


def phrases(count: int) -> Iterator[str]:
    """Yield *count* phrases of words of the dictionary, those that are met more often more often."""
    draw = random.Random(1)  # noqa: S311 -- no secret
    lines = [line.split('"') for line in _lines("de").decode().splitlines() if '"' in line]
    counts = {line[1]: int(line[2].strip(": ,")) for line in lines if len(line[1]) > 1}
    words = [word for word, seen in counts.items() if seen >= 50]
    weights = list(itertools.accumulate(counts[word] ** 0.5 for word in words))
    for _ in range(count):
        chosen = [
            draw.choices(words, cum_weights=weights)[0] if draw.random() < 0.6 else draw.choice(words)
            for _ in range(draw.choice(LENGTHS))
        ]
        chosen = [
            word.capitalize() if draw.random() < 0.4 or not place else word
            for place, word in enumerate(chosen)
        ]
        joined = chosen[0] + "".join(draw.choice([", ", *[" "] * 7]) + word for word in chosen[1:])
        yield joined + draw.choice(("", ".", ".", "!", "?"))


def heard(name: str, said: Sequence[str]) -> list[tuple[str, float]]:
    """Return those of *said* that are plain German, and for how many seconds engine *name* sounds."""
    engine, found = engine_info(name).open(SpeakSettings(engine=name)), []
    for text in said:
        clip = engine.speak(Segment(0, Role.PARAGRAPH, text, text))
        if len(clip.samples) and (seconds := validate.examine(clip, text).sounding):
            found.append((text, seconds))
    return found


def named(text: str) -> Iterator[str]:
    """Yield the parts of *text*, and of each sound its kind as well: what is seldom met has that alone."""
    for part in duration.parts(text):
        yield part
        if (kind := part.partition(":")[0]) in KINDS:
            yield kind


def fit(spoken: Sequence[tuple[str, float]]) -> dict[str, float]:
    """Return the seconds of each part."""
    met = Counter(part for text, _ in spoken for part in set(named(text)))
    names = [part for part, count in met.items() if count >= FEWEST]
    column = {part: place for place, part in enumerate(names)}
    table = np.zeros((len(spoken), len(names)))
    for row, (text, seconds) in zip(table, spoken, strict=True):
        for part in named(text):
            if part in column:
                row[column[part]] += 1 / seconds
    ridge = [SMOOTH_WORD if part.startswith("word:") else SMOOTH for part in names]
    weights = np.linalg.solve(table.T @ table + np.diag(ridge), table.T @ np.ones(len(spoken)))
    found = dict(zip(names, weights.tolist(), strict=True))
    return {
        part: value + found.get(part.partition(":")[0], 0.0) * _is_sound(part)
        for part, value in found.items()
    }


def _is_sound(part: str) -> bool:
    kind, colon, _ = part.partition(":")
    return bool(colon) and kind in KINDS


def main() -> None:
    """Write the table."""
    said = [*phrases(PHRASES), *texts()[::2]]
    said = [text for text in said if duration.plain(text)]
    tables = {name: fit(heard(name, said)) for name in ENGINES}
    names = sorted(set.intersection(*(set(table) for table in tables.values())))
    rows = [
        "\t".join((name, *(str(round(1000 * tables[engine][name])) for engine in ENGINES))) for name in names
    ]
    duration._FILE.write_text("\n".join(["\t".join(("part", *ENGINES)), *rows]) + "\n", "utf-8")  # noqa: SLF001 -- it is what this script makes


if __name__ == "__main__":
    main()
