"""What engines tell of their words is believed while it can be true; else the words are looked for in the sound."""

import math
from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from vorleser.article import Role
from vorleser.clip import TimedClip, Word
from vorleser.runtime import plugins
from vorleser.scripts import Segment
from vorleser.speak import SpeakSettings, engine_info
from vorleser.speak.words import believe_times, time_words
from vorleser.speak.words.told import differ_from_found, fill_gaps

TEXT = "Die Fähre legte am Abend wieder ab, und an Bord waren zweihundert Gäste."


def segment(text: str) -> Segment:
    """Return a sentence that is spoken as it is written."""
    return Segment(0, Role.PARAGRAPH, text, text)


def said(text: str, engine: str = "pico") -> Any:
    """Return the sound of *text*."""
    return engine_info(engine).open(SpeakSettings(engine=engine)).speak(segment(text))


def check(words: tuple[Word, ...], length: int, text: str) -> None:
    """Words stand in order in text and clip, each within both."""
    assert all(0 <= word.start <= word.end <= length for word in words)
    assert all(0 <= word.spoken_start < word.spoken_end <= len(text) for word in words)
    assert all(one.start <= two.start and one.spoken_end <= two.spoken_start for one, two in pairwise(words))


def told(*words: tuple[int, int, int, int]) -> TimedClip:
    """Return a clip of "Guten Morgen Welt" whose engine tells *words*."""
    clip = said("Guten Morgen Welt")
    return TimedClip(clip.samples, clip.rate, tuple(Word(*word) for word in words))


def even(length: int) -> list[tuple[int, int, int, int]]:
    """Return times of "Guten Morgen Welt" that share *length*."""
    return [(0, 5, 0, length // 3), (6, 12, length // 3, 2 * length // 3), (13, 17, 2 * length // 3, length)]


WRONG = {
    "backwards": lambda w: [(*one[:2], *two[2:]) for one, two in zip(w, w[::-1], strict=True)],
    "beyond the end": lambda w: [*w[:2], (*w[2][:2], w[2][3] + 9000, w[2][3] + 19_000)],
    "in milliseconds": lambda w: [(*one[:2], one[2] // 16, one[3] // 16) for one in w],
    "before the beginning": lambda w: [(0, 5, -800, 900), *w[1:]],
    "end before beginning": lambda w: [(0, 5, 900, 800), *w[1:]],
    "out of the text": lambda w: [*w[:2], (13, 99, *w[2][2:])],
    "missing": lambda w: w[:1],
    "no number": lambda w: [*w[:2], (*w[2][:2], math.nan, math.nan)],
    "endless": lambda w: [*w[:2], (*w[2][:2], w[2][2], math.inf)],
    "nothing": lambda w: [*w[:2], (*w[2][:2], None, None)],
    "words": lambda w: [(0, 5, "bald", "danach"), *w[1:]],
    "twice": lambda w: [w[0], *w],
    "none": lambda _: [],
}


@pytest.mark.parametrize("fault", WRONG)
def test_wrong_times_are_noticed(fault: str) -> None:
    """Times that can't be are not believed; the words are looked for instead, and found."""
    length = len(said("Guten Morgen Welt").samples)
    clip = told(*WRONG[fault](even(length)))
    believed = believe_times(clip, "Guten Morgen Welt")
    assert not isinstance(believed, TimedClip)
    words = time_words(believed, segment("Guten Morgen Welt"), "pico").words
    check(words, len(clip.samples), "Guten Morgen Welt")
    assert len(words) == 3


def test_right_times_are_kept() -> None:
    """What an engine tells stays as it is, in numbers that can be kept."""
    clip = said(TEXT, "espeak")
    odd = tuple(replace(word, start=np.int64(word.start), end=float(word.end)) for word in clip.words)
    believed = believe_times(TimedClip(clip.samples, clip.rate, odd), TEXT)
    words = time_words(believed, segment(TEXT), "voices").words
    assert words == clip.words
    assert {type(value) for word in words for value in (word.start, word.end)} == {int}


CHANGES: dict[str, Callable[[list[float], float], list[float]]] = {
    "late": lambda starts, _: [start + 0.12 for start in starts],
    "early": lambda starts, _: [max(0.0, start - 0.15) for start in starts],
    "of the word before": lambda starts, _: [0.0, *starts[:-1]],
    "evenly": lambda starts, length: [length * at / len(starts) for at in range(len(starts))],
}


@pytest.mark.parametrize("change", CHANGES)
def test_times_that_could_be_are_compared(change: str) -> None:
    """Times in order, within the clip and wrong all the same are noticed by the sound."""
    clip = said(TEXT, "espeak")
    length = len(clip.samples) / clip.rate
    starts = CHANGES[change]([word.start / clip.rate for word in clip.words], length)
    ends = [*starts[1:], length]
    wrong = tuple(
        replace(word, start=min(round(start * clip.rate), len(clip.samples)), end=round(end * clip.rate))
        for word, start, end in zip(clip.words, starts, ends, strict=True)
    )
    words = time_words(TimedClip(clip.samples, clip.rate, wrong), segment(TEXT), "voices").words
    right = {word.spoken_start: word.start for word in clip.words}
    errors = [abs(right[word.spoken_start] - word.start) / clip.rate for word in words]
    assert words != wrong
    assert np.median(errors) < 0.03


def test_words_that_are_left_out_are_filled_in() -> None:
    """An engine that leaves out a word now and then keeps its other times, and no other word is marked meanwhile."""
    clip = said(TEXT, "espeak")
    told_words = tuple(word for number, word in enumerate(clip.words) if number not in {0, 4, 9})
    words = time_words(TimedClip(clip.samples, clip.rate, told_words), segment(TEXT), "voices").words
    check(words, len(clip.samples), TEXT)
    assert [word.spoken_start for word in words] == [word.spoken_start for word in clip.words]
    assert {word.start for word in told_words} <= {word.start for word in words}
    assert (
        max(abs(one.start - two.start) for one, two in zip(words, clip.words, strict=True)) < clip.rate / 10
    )


_WORDS = st.lists(st.tuples(st.integers(0, 900), st.integers(0, 300)), max_size=8)


@given(_WORDS, _WORDS, st.sets(st.integers(0, 7)))
def test_what_is_filled_in_is_in_order(
    one: list[tuple[int, int]], other: list[tuple[int, int]], left: set[int]
) -> None:
    """Whatever was found, and wherever the gaps are: times in order, and what was told begins where it did."""

    def words(times: list[tuple[int, int]]) -> list[Word]:
        starts = sorted(start for start, _ in times)
        lengths = [length for _, length in times]
        return [Word(4 * at, 4 * at + 3, start, start + lengths[at]) for at, start in enumerate(starts)]

    told_words = [word for at, word in enumerate(words(one)) if at not in left]
    filled = fill_gaps(told_words, words(other))
    assert [word.start for word in filled] == sorted(word.start for word in filled)
    assert all(word.start <= word.end for word in filled)
    begins = {(word.spoken_start, word.start) for word in filled}
    assert {(word.spoken_start, word.start) for word in told_words} <= begins
    assert {place for place, _ in begins} == {word.spoken_start for word in (*told_words, *words(other))}


def test_a_voice_that_the_table_does_not_know_is_believed() -> None:
    """Where the words are hardly found at all, the engine knows better."""
    found = [Word(4 * at, 4 * at + 3, 9000 * at, 9000 * at + 9000, 0.35) for at in range(9)]
    late = [replace(word, start=word.start + 8000) for word in found]
    assert not differ_from_found(late, found, 16_000)
    assert differ_from_found(late, [replace(word, confidence=0.6) for word in found], 16_000)


LIAR = '''
import math
from vorleser.clip import TimedClip, Word
from vorleser.speak import SpeakSettings, engine_info
from vorleser.speak.voice.engine import EngineInfo


def moved(words, change):
    return [Word(word.spoken_start, word.spoken_end, *change(word.start, word.end)) for word in words]


LIES = {
    "Anna": lambda words, length: moved(words, lambda start, end: (length - end, length - start)),
    "Bernd": lambda words, length: moved(words, lambda start, end: (start + length, end + length)),
    "Clara": lambda words, length: moved(words, lambda start, end: (math.nan, math.inf)),
    "Dirk": lambda words, length: list(words)[:2],
    "Emma": lambda words, length: [*words, *words],
    "Fritz": lambda words, length: None,
    "Gerda": lambda words, length: moved(words, lambda start, end: (start + 3000, end + 3000)),
}


class Liar:
    """Speaks as espeak does, and tells other times, by the name in the text."""

    fingerprint = "liar 1"

    def __init__(self):
        self.voice = engine_info("espeak").open(SpeakSettings(engine="espeak"))

    def speak(self, segment):
        clip = self.voice.speak(segment)
        lie = next(lie for name, lie in LIES.items() if name in segment.spoken)
        return TimedClip(clip.samples, clip.rate, lie(clip.words, len(clip.samples)))


ENGINE = EngineInfo("liar", "lies", "nothing", "processes", lambda settings: Liar(), voices=("one",),
    habits=engine_info("espeak").habits)
'''
NAMES = ("Anna", "Bernd", "Clara", "Dirk", "Emma", "Fritz", "Gerda")


@pytest.fixture
def liar(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Install an engine that tells wrong times."""
    folder = tmp_path / "site"
    information = folder / "liar-1.0.dist-info"
    information.mkdir(parents=True)
    (folder / "liar.py").write_text(LIAR, "utf-8")
    (information / "METADATA").write_text("Metadata-Version: 2.1\nName: liar\nVersion: 1.0\n")
    (information / "entry_points.txt").write_text("[vorleser.engines]\nliar = liar:ENGINE\n")
    monkeypatch.syspath_prepend(str(folder))
    plugins.entry_points_in.cache_clear()
    yield
    plugins.entry_points_in.cache_clear()


@pytest.mark.usefixtures("liar", "nobody_waits")
def test_whatever_an_engine_tells_all_is_spoken(say: Any) -> None:
    """Backwards, beyond the end, no numbers, fewer, more, none, late: each take has all its words where they sound."""
    texts = [f"Am Abend legte die Fähre wieder ab, erzählte {name} den Gästen." for name in NAMES]
    takes = say(*texts, engine="liar", jobs=1)
    usual = say(*texts, engine="espeak", jobs=1)
    for text, take, right in zip(texts, takes, usual, strict=True):
        check(take.words, take.frames, text)
        starts = {word.spoken_start: word.start for word in take.words}
        errors = [abs(starts[word.spoken_start] - word.start) / take.rate for word in right.words]
        assert np.median(errors) < 0.03
        assert max(errors) < 0.25
