"""Measure how near the words' times are to what voices themselves tell, and write docs/words.md and its plot.

None of the sentences was seen when the tables were made (scripts/train_words). What is told is only compared with: each
clip is searched as if its engine told nothing. Beside it, on the first sentences, other ways of doing it.
"""

import argparse
import re
import time
from collections.abc import Callable, Iterator, Sequence
from difflib import SequenceMatcher
from itertools import cycle, islice
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray
from py_nanotts import NanoTTS

import train_words
import words_truth
from kokoro_truth import told_by_kokoro
from vorleser.clip import UNSURE, Clip, Word
from vorleser.meter import Floats
from vorleser.runtime import malloc
from vorleser.scripts import Segment
from vorleser.speak.engines.pico import PICO_RATE, mark_up
from vorleser.speak.words import align
from vorleser.speak.words.frames import STEP, frames_of_clip
from vorleser.speak.words.table import Table, load_table, make_table
from words_truth import Known

ROOT = Path(__file__).parents[1]
SENTENCES, FEWER, HEARD = 500, 150, 30
FAR = 0.25  # seconds
REST_MS = 200  # between the words of a reference that Pico speaks
COLOURS = ("#b5432a", "#3d6b99", "#5d8a3c", "#8a5aa3", "#6b6b6b", "#c08a1e")
TICKS = (2, 5, 10, 20, 50, 90, 250, 1000)


class Found(NamedTuple):
    """How far off a word's beginning is, in seconds, and whether its border is sure."""

    error: float
    sure: bool


class Row(NamedTuple):
    """What was measured: a voice or a way, its words, and seconds of work for an hour of sound."""

    name: str
    sentences: int
    found: list[Found]
    seconds: float

    def share(self, percent: float) -> float:
        """Return the error, in ms, that *percent* of the words keep within."""
        return 1000 * float(np.percentile([abs(one.error) for one in self.found], percent))

    def far(self, *, sure: bool) -> int:
        """Return how many words are off by more than FAR; only those that are *sure*, if so."""
        return sum(abs(one.error) > FAR and (one.sure or not sure) for one in self.found)


def measure(name: str, known: Sequence[Known], search: Callable[[Known], Sequence[Word]]) -> Row:
    """Return how far the words that *search* finds in clips are from those *known*."""
    found: list[Found] = []
    begin = time.process_time()
    searched = [search(one) for one in known]
    spent = time.process_time() - begin
    for one, words in zip(known, searched, strict=True):
        at = {(word.spoken_start, word.spoken_end): number for number, word in enumerate(words)}
        for place, second in one.onsets:
            if (number := at.get(place)) is not None:
                confidence = min(word.confidence for word in words[max(0, number - 1) : number + 1])
                error = words[number].start / one.clip.rate - second
                found.append(Found(error, confidence >= UNSURE))
    hours = sum(len(one.clip.samples) / one.clip.rate for one in known) / 3600
    return Row(name, len(known), found, spent / hours)


def searcher(table: str | Table) -> Callable[[Known], Sequence[Word]]:
    """Return what finds words by *table*."""
    chosen = load_table(table) if isinstance(table, str) else table
    return lambda known: align.align_words(known.clip, known.segment, chosen).words


def by_reference(known: Known, reference: Known | None) -> Sequence[Word]:
    """Return words as they are found by warping *reference*, whose words are known, onto the clip, as aeneas does."""
    if reference is None:
        return ()
    ours, theirs = frames_of_clip(known.clip), frames_of_clip(reference.clip)
    path = warp(theirs, ours)
    words = []
    for place, second in reference.onsets:
        frame = path[min(len(path) - 1, int(second / STEP))]
        words.append(Word(*place, round(frame * STEP * known.clip.rate), 0))
    return words


def warp(one: Floats, other: Floats) -> NDArray[np.intp]:
    """Return for each frame of *one* the first frame of *other* that the cheapest way leads to."""
    costs = np.sqrt(
        np.maximum(0, np.square(one).sum(1)[:, None] + np.square(other).sum(1) - 2 * one @ other.T)
    )
    best = np.empty_like(costs)
    before = np.full(len(other) + 1, np.inf)
    before[0] = 0
    for row, cost in enumerate(costs):
        entering = np.minimum(before[1:], before[:-1])
        sums = np.cumsum(cost)
        best[row] = sums + np.minimum.accumulate(entering - np.append(0, sums[:-1]))
        before = np.append(np.inf, best[row])
    column, path = len(other) - 1, np.zeros(len(one), np.intp)
    for row in range(len(one) - 1, 0, -1):
        while column and best[row, column - 1] < min(best[row - 1, column], best[row - 1, column - 1]):
            column -= 1
        path[row] = column
        column -= bool(column and best[row - 1, column - 1] <= best[row - 1, column])
    return path


def pico_with_rests(known: Known) -> Known | None:
    """Return the same words spoken by Pico with a rest between them: a reference whose words are known."""
    segment = known.segment
    places = [place for place, _ in known.onsets]
    texts = []
    for start, end in places:
        word = Segment(0, segment.role, "", segment.spoken[start:end])
        texts.append(" ".join(text for _, text in mark_up(word, words_truth.LONGEST)).rstrip(".,;:"))
    with malloc.zero_memory():
        pcm = NanoTTS().speak(f' <break time="{REST_MS}ms"/> '.join(texts), voice="de-DE", volume=0.4)
    clip = Clip(np.frombuffer(pcm, "<i2").astype(np.int16), PICO_RATE)
    rests = words_truth.rests(clip, REST_MS / 1000 * 0.9)
    begins = [rests[0][1], *(end for start, end in rests[1:] if end < len(clip.samples) / PICO_RATE)]
    if len(begins) != len(places):
        return None
    return known._replace(clip=clip, onsets=tuple(zip(places, begins, strict=True)))


def hear(folder: Path) -> Callable[[Known], Sequence[Word]]:
    """Return what finds words by a recogniser, Whisper's model in *folder*."""
    from faster_whisper import WhisperModel

    model: Any = WhisperModel(str(folder), device="cpu", compute_type="int8", cpu_threads=2)

    def search(known: Known) -> Sequence[Word]:
        sound = known.clip.samples.astype(np.float32) / 32768
        parts, _ = model.transcribe(sound, language="de", word_timestamps=True, beam_size=1)
        heard = [word for part in parts for word in part.words]
        ours = [re.sub(r"\W", "", known.segment.spoken[slice(*place)]).lower() for place, _ in known.onsets]
        theirs = [re.sub(r"\W", "", word.word).lower() for word in heard]
        matched = SequenceMatcher(None, ours, theirs, autojunk=False).get_matching_blocks()
        pairs = [(block.a + at, block.b + at) for block in matched for at in range(block.size)]
        rate = known.clip.rate
        return [
            Word(*known.onsets[mine][0], round(heard[its].start * rate), round(heard[its].end * rate))
            for mine, its in pairs
        ]

    return search


def rows(recogniser: Path | None, model: Path | None, kokoro: Path | None) -> Iterator[tuple[str, Row]]:
    """Yield the rows, each with the table it belongs in."""
    segments = words_truth.measured_segments()
    pico = [known for one in segments if (known := words_truth.pico(one))][:SENTENCES]
    for voice in ("de", "de+f2", "de+m3"):
        spoken = (words_truth.espeak(one, voice) for one in segments[:SENTENCES])
        robots = [known for known in spoken if known]
        if voice == "de":
            yield "voices", measure("Pico", pico, searcher("pico"))
        yield "voices", measure(f"espeak-ng, {voice}", robots, searcher("voices"))
    learned = zip(words_truth.learned_segments(), cycle(train_words.VOICES), strict=False)
    unmet = [known for one, voice in learned if (known := words_truth.espeak(one, voice))]
    table = make_table(
        *train_words.learn(list(zip(unmet, cycle(train_words.SIZES), strict=False))), foreign=True
    )
    yield "voices", measure("Pico, by a table that has met espeak-ng only", pico, searcher(table))
    if kokoro:
        neural = list(islice(told_by_kokoro(segments, kokoro), FEWER))
        yield (
            "voices",
            measure("Kokoro, nine voices of seven languages, speaking German", neural, searcher("voices")),
        )
    if model:
        neural = [known for one in segments[:FEWER] if (known := words_truth.piper(one, model))]
        yield "voices", measure("Piper, en_US-joe, speaking German", neural, searcher("voices"))
    fewer = pico[:FEWER]
    yield "ways", measure("the text's sounds, by Pico's table", fewer, searcher("pico"))
    rested = {id(one): pico_with_rests(one) for one in fewer}
    yield (
        "ways",
        measure(
            "warped: Pico with rests between words", fewer, lambda one: by_reference(one, rested[id(one)])
        ),
    )
    robot = {id(one): words_truth.espeak(one.segment, "de") for one in fewer}
    yield (
        "ways",
        measure("warped: espeak-ng, as aeneas does", fewer, lambda one: by_reference(one, robot[id(one)])),
    )
    if recogniser:
        yield "ways", measure("Whisper base's word times", pico[:HEARD], hear(recogniser))


def table_of(found: Sequence[Row], first: str) -> list[str]:
    """Return a table's lines."""
    heads = (first, "sentences", "words", "median", "90 %", "95 %", "99 %", "over 250 ms", "… unnoticed", "not sure",
             "an hour takes")  # fmt: skip
    lines = [f"| {' | '.join(heads)} |", "|" + " --- |" * len(heads)]
    for row in found:
        unsure = sum(not one.sure for one in row.found) / len(row.found)
        cells = (row.name, row.sentences, len(row.found), *(f"{row.share(p):.0f} ms" for p in (50, 90, 95, 99)),
                 row.far(sure=False), row.far(sure=True), f"{unsure:.1%}", f"{row.seconds:.1f} s")  # fmt: skip
        lines.append(f"| {' | '.join(map(str, cells))} |")
    return lines


def plot(found: Sequence[Row]) -> str:
    """Return an SVG: which share of the words is within how many milliseconds, for each row."""
    left, top, width, height = 60, 20, 560, 300
    low, high = np.log(TICKS[0]), np.log(TICKS[-1])

    def x(ms: float) -> float:
        return left + width * float((np.log(max(ms, TICKS[0])) - low) / (high - low))

    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 680 {top + height + 70 + 20 * len(found)}"',
        'font-size="13"',
        'font-family="sans-serif" role="img" aria-label="Share of words within an error">',
        '<rect width="100%" height="100%" fill="white"/>',
    ]
    for tick in TICKS:
        parts.append(f'<path d="M{x(tick):.1f} {top}v{height}" stroke="#e4e4e4"/>')
        parts.append(f'<text x="{x(tick):.1f}" y="{top + height + 18}" text-anchor="middle">{tick}</text>')
    for percent in (0, 25, 50, 75, 95, 100):
        y = top + height * (1 - percent / 100)
        parts.append(f'<path d="M{left} {y:.1f}h{width}" stroke="#e4e4e4"/>')
        parts.append(f'<text x="{left - 6}" y="{y + 4:.1f}" text-anchor="end">{percent} %</text>')
    parts.append(
        f'<text x="{left}" y="{top + height + 40}">words whose beginning is found within so many ms</text>'
    )
    for number, (row, colour) in enumerate(zip(found, cycle(COLOURS), strict=False)):
        shares = np.linspace(0, 100, 101)
        points = " ".join(f"{x(row.share(p)):.1f},{top + height * (1 - p / 100):.1f}" for p in shares)
        parts.append(f'<polyline points="{points}" fill="none" stroke="{colour}" stroke-width="2"/>')
        parts.append(
            f'<text x="{left}" y="{top + height + 64 + 20 * number}" fill="{colour}">{row.name}</text>'
        )
    return "\n".join([*parts, "</svg>", ""])


def write(found: Sequence[tuple[str, Row]]) -> None:
    """Write docs/words.md and its plot."""
    voices, ways = ([row for kind, row in found if kind == wanted] for wanted in ("voices", "ways"))
    text = (ROOT / "scripts" / "words.md").read_text("utf-8")
    text = text.replace("{voices}", "\n".join(table_of(voices, "voice")))
    text = text.replace("{ways}", "\n".join(table_of(ways, "way")))
    (ROOT / "docs" / "words.md").write_text(text, "utf-8")
    (ROOT / "docs" / "words.svg").write_text(plot(voices), "utf-8")


def main() -> None:
    """Measure and write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--recogniser", type=Path, help="folder of a Whisper model for faster-whisper")
    parser.add_argument(
        "--piper", type=Path, help="the voice en_US-joe-medium.onnx, patched to tell its alignments"
    )
    parser.add_argument("--kokoro", type=Path, help="Kokoro's kokoro-v1.0.int8.onnx, its voices beside it")
    given = parser.parse_args()
    found = []
    for kind, row in rows(given.recogniser, given.piper, given.kokoro):
        found.append((kind, row))
        print(table_of([row], "")[2], flush=True)
    write(found)


if __name__ == "__main__":
    main()
