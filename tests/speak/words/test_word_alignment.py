"""Words are found where they are heard, and whatever is asked, something sensible comes of it."""

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from vorleser.article import Role
from vorleser.clip import UNSURE, Clip, TimedClip, Word
from vorleser.scripts import Hint, Segment
from vorleser.speak import SpeakSettings, engine_info
from vorleser.speak.words import believe_times, time_words
from vorleser.speak.words.path import find_path

TEXT = "Die Fähre legte am Abend wieder ab, und an Bord waren zweihundert Gäste."
RATE = 16_000


def segment(text: str, *hints: Hint) -> Segment:
    """Return a sentence that is spoken as it is written."""
    return Segment(0, Role.PARAGRAPH, text, text, hints=hints)


def said(text: str, engine: str = "pico", *hints: Hint) -> Clip:
    """Return the sound of *text*."""
    return engine_info(engine).open(SpeakSettings(engine=engine)).speak(segment(text, *hints))


def check(words: tuple[Word, ...], clip: Clip, text: str) -> None:
    """Words stand in order in text and clip, each within both."""
    assert all(0 <= word.start <= word.end <= len(clip.samples) for word in words)
    assert all(0 <= word.spoken_start < word.spoken_end <= len(text) for word in words)
    assert all(one.start <= two.start and one.spoken_end <= two.spoken_start for one, two in pairwise(words))
    assert all(0 <= word.confidence <= 1 for word in words)


def test_words_are_where_the_engine_says() -> None:
    """What espeak tells of its words is found in its sound, too: half of them within 30 ms, none 250 ms off."""
    clip = said(TEXT, "espeak")
    assert isinstance(clip, TimedClip)
    told = {(word.spoken_start, word.spoken_end): word.start for word in clip.words}
    found = time_words(Clip(clip.samples, clip.rate), segment(TEXT), "voices").words
    errors = [
        abs(word.start - told[word.spoken_start, word.spoken_end]) / clip.rate
        for word in found
        if (word.spoken_start, word.spoken_end) in told
    ]
    assert len(errors) > 10
    assert np.median(errors) < 0.03
    assert max(errors) < 0.25
    assert np.mean([word.confidence >= UNSURE for word in found]) > 0.8


def test_a_word_begins_after_the_pause() -> None:
    """Between "ab," and "und" Pico rests: "und" begins where the rest ends."""
    clip = said(TEXT)
    words = time_words(clip, segment(TEXT), "pico").words
    begin = words[7].start
    assert TEXT[words[7].spoken_start : words[7].spoken_end] == "und"
    before = clip.samples[begin - RATE // 20 : begin - RATE // 100]
    after = clip.samples[begin : begin + RATE // 20]
    assert np.abs(before).max() * 20 < np.abs(after).max()


def test_another_text_is_not_sure() -> None:
    """Words of another text than the clip's are mostly not sure."""
    other = "Guten Morgen, liebe Nachbarn: heute bleiben Schule, Rathaus und Bücherei leider geschlossen."
    words = time_words(said(TEXT), segment(other), "pico").words
    unsure = [one.confidence < UNSURE or two.confidence < UNSURE for one, two in pairwise(words)]
    assert np.mean(unsure) > 0.6


def test_a_hint_is_how_it_is_looked_for() -> None:
    """A word that is spoken otherwise than it is written is looked for as it is spoken."""
    text = "Er fuhr nach Bordeaux, bevor es Sommer wurde."
    hint = Hint(13, 21, ipa="bɔʁˈdoː")
    clip = said(text, "pico", hint)
    hinted, plain = (time_words(clip, segment(text, *hints), "pico").words[3] for hints in ((hint,), ()))
    assert hinted.confidence > plain.confidence


@pytest.mark.parametrize(
    "text",
    [
        "Donaudampfschifffahrtsgesellschaft" * 9,
        "§§ %% ++ ** // ## && == <> ~~ 🚲🚲 — ?!",
        "…",
        "",
        "a",
        "5",
        "Łódź und Ελλάδα und 日本",
        "NDR, ZDF, A. B. C.",
        "E\u0301cole\u200b \u202eoben",
    ],
)
def test_any_text(text: str) -> None:
    """A word of 300 letters, a sentence of signs, other scripts: words in order, or none; never an error."""
    clip = said(TEXT)
    check(time_words(clip, segment(text), "voices").words, clip, text)


def test_a_clip_too_short_for_its_text() -> None:
    """Where there is not even a moment for each sound, words follow each other evenly, and none is sure."""
    clip = Clip(said("Ja.").samples[:3000], RATE)
    words = time_words(clip, segment(TEXT), "pico").words
    check(words, clip, TEXT)
    assert {word.confidence for word in words} == {0.0}
    assert len(words) == len(TEXT.split())


def test_1500_words_in_one_segment() -> None:
    """The longest of texts is searched like any, in bounded memory, and its end is found, too."""
    clip = said(TEXT)
    text = " ".join([TEXT] * 115)
    long = Clip(np.tile(clip.samples, 115), clip.rate)
    words = time_words(long, segment(text), "pico").words
    check(words, long, text)
    assert len(words) == 13 * 115
    one = time_words(clip, segment(TEXT), "pico").words
    last = [word.start - 114 * len(clip.samples) for word in words[-13:]]
    assert max(abs(found - word.start) for found, word in zip(last, one, strict=True)) < RATE // 10


@pytest.mark.parametrize("rate", [8000, 11_025, 22_050, 24_000, 44_100, 48_000])
def test_any_rate(rate: int) -> None:
    """Words are found at whatever rate a voice has."""
    clip = said(TEXT)
    at = np.arange(0, len(clip.samples) - 1, RATE / rate)
    other = Clip(np.interp(at, np.arange(len(clip.samples)), clip.samples).astype(np.int16), rate)
    found, usual = (
        time_words(other, segment(TEXT), "voices").words,
        time_words(clip, segment(TEXT), "voices").words,
    )
    errors = [abs(one.start / rate - two.start / RATE) for one, two in zip(found, usual, strict=True)]
    assert np.median(errors) < 0.03


@settings(max_examples=40, deadline=None)
@given(st.integers(1, 3000), st.integers(0, 2**32 - 1), st.text(max_size=60))
def test_any_sound(length: int, seed: int, text: str) -> None:
    """Noise, silence, a click: words in order within the clip, or none."""
    samples = np.random.default_rng(seed).integers(-3000, 3000, length).astype(np.int16)
    for sound in (samples, np.zeros(length, np.int16)):
        clip = Clip(sound, RATE)
        check(time_words(clip, segment(text), "voices").words, clip, text)


@given(st.integers(0, 2**32 - 1), st.integers(1, 8), st.integers(1, 40))
def test_the_path_is_the_best_of_all(seed: int, states: int, frames: int) -> None:
    """No other way of sharing the frames fits better; each state has its least number of frames."""
    chance = np.random.default_rng(seed)
    fits = chance.normal(size=(3, frames))
    kinds = chance.integers(0, 3, states)
    least = chance.integers(0, 2, states)
    sums = np.concatenate([np.zeros((3, 1)), np.cumsum(fits, axis=1)], axis=1)
    path = find_path(sums, kinds.astype(np.intp), least.astype(np.intp))
    best = np.full(frames + 1, -np.inf)
    best[0] = 0.0
    for kind, fewest in zip(kinds, least, strict=True):
        ways = [
            max(
                (best[begin] + sums[kind, end] - sums[kind, begin] for begin in range(end - fewest + 1)),
                default=-np.inf,
            )
            for end in range(frames + 1)
        ]
        best = np.array(ways)
    if path is None:
        assert best[-1] == -np.inf
        return
    ends = np.append(path[1:], frames)
    assert path[0] == 0
    assert (ends - path >= least).all()
    reached = sum(
        sums[kind, end] - sums[kind, begin] for kind, begin, end in zip(kinds, path, ends, strict=True)
    )
    assert reached == pytest.approx(best[-1])


def test_espeak_tells_its_words() -> None:
    """Each word once and in order, also beside a name with a sound of its own."""
    text = "Bordeaux liegt, wie man weiß, an der Garonne."
    clip = said(text, "espeak", Hint(0, 8, ipa="bɔʁˈdoː"))
    assert isinstance(clip, TimedClip)
    check(clip.words, clip, text)
    assert " ".join(text[word.spoken_start : word.spoken_end] for word in clip.words) == text
    assert time_words(believe_times(clip, text), segment(text), "voices").words == clip.words


@pytest.mark.parametrize("sign", ["„", "(", "»", "/", "Haus-", "“, „", "“ ("])
def test_espeak_says_a_hinted_word_behind_any_sign(sign: str) -> None:
    """It skips phonemes right behind a quotation mark or a bracket: the word would be missing."""
    text = f"Die Rede ist von {sign}Bordeaux"
    hint = Hint(len(text) - 8, len(text), ipa="bɔʁˈdoː")
    rest = said(text[: hint.start], "espeak")
    whole = said(text, "espeak", hint)
    assert len(whole.samples) > len(rest.samples) + 0.25 * whole.rate
    assert isinstance(whole, TimedClip)
    assert text[whole.words[-1].spoken_start :].endswith("Bordeaux")


def test_a_rest_at_a_dash_is_known() -> None:
    """Words beside a dash, or a hyphen in its place, are found as sure as beside a comma."""
    texts = (f"Das Haus{mark} ein Bau am Hang{mark} ist rot." for mark in (",", " –", " -"))
    comma, *dashes = (
        [(word.start, word.confidence) for word in time_words(said(text), segment(text), "pico").words]
        for text in texts
    )
    assert comma
    assert dashes == [comma, comma]
