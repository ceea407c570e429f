"""Every fault of a clip is found, and no good clip is refused."""

import itertools
import random
import re
from functools import cache

import numpy as np
import pytest
from faults import find_fault
from numpy.typing import NDArray

from vorleser.article import Role
from vorleser.clip import Clip
from vorleser.scripts import Hint, Segment
from vorleser.speak.engines import espeak, pico, tone
from vorleser.speak.sound import validate
from vorleser.speak.sound.duration import estimate_duration
from vorleser.speak.sound.habits import Habits
from vorleser.speak.sound.join import join
from vorleser.speak.sound.spectrum import find_no_speech
from vorleser.speak.voice.engine import EngineInfo
from vorleser.speak.voice.settings import SpeakSettings

Sound = NDArray[np.int16]
TEXT = "Die Gemeinde lädt am Sonntag zu einem Fest am Mühlbach ein, und alle sind willkommen."
ODD = "Ja. Nein. Oh! 7 1989 A. Psst! Hm. Ei ARD 3. Tschüss. „Nie“ Und? Äh, ja. 12.000 Euro".split(" ")
WORDS = (
    "der Rat die Brücke ein Fest am Sonntag trotz des Regens Straßenbahnhaltestelle sagte plant dreiundzwanzig und "
    "weil oder nicht Łódź São Angstschweiß Strumpf Ei Uhu Donaudampfschifffahrt 42 ZDF niemand immer"
).split()


@cache
def spoken(text: str, speed: float = 1.0) -> Clip:
    """Return *text* as Pico says it."""
    return pico.ENGINE.open(SpeakSettings(speed=speed)).speak(Segment(0, Role.PARAGRAPH, text, text))


def sentences(count: int) -> list[str]:
    """Return sentences of one to thirty-four words, always the same ones."""
    draw = random.Random(3)  # noqa: S311 -- no secret
    texts = []
    for _ in range(count):
        words = draw.choices(WORDS, k=draw.choice([1, 2, 3, 5, 8, 13, 34]))
        texts.append(draw.choice([" ", ", "]).join(words) + draw.choice([".", "!", "?", ""]))
    return texts


HABITS = pico.ENGINE.habits
TONES = tone.ENGINE.habits
OTHERS = (
    "Am Morgen lag Nebel über dem Fluss, und die Fähre legte trotzdem pünktlich ab.",
    "Wer ein Regal aufhängen will, geht in die Bücherei und leiht sich eine Bohrmaschine.",
    "Dort warten elf Menschen auf den Bus.",
    "Der Kran quietscht nachts.",
    "Niemand weiß, wann die Brücke wieder geöffnet wird, denn die Gutachten liegen noch nicht vor, sagte die Rätin.",
)


@pytest.mark.parametrize("speed", [0.5, 1.0, 2.0])
def test_good_clips_are_never_refused(speed: float) -> None:
    """Single words, numbers, letters and long sentences at any pace are all good, whatever is known of the engine."""
    for text in itertools.chain(ODD, OTHERS, sentences(25)):
        for habits in (HABITS, Habits()):
            assert not validate.examine(spoken(text, speed), text, speed, habits).fault, text


@pytest.mark.parametrize("text", ["Es ist dick.", "Mahlers Fünfte auch.", "Sie siegt."])
def test_a_few_words_at_twice_the_speed_are_not_refused(text: str) -> None:
    """What is over in half a second is neither a hum nor too long: few moments tell little, and pace bends there."""
    assert not validate.examine(spoken(text, 2.0), text, 2.0, HABITS).fault


def test_a_run_of_good_clips_has_no_outliers() -> None:
    """What is learned from a run never turns against a good clip of it."""
    texts = [*ODD, *OTHERS, *sentences(25)]
    sounding = [validate.Said(text, validate.examine(spoken(text), text).sounding) for text in texts]
    assert not any(validate.find_outliers(sounding).values())


def test_tones_are_good() -> None:
    """The test engine passes what an engine without speech can pass; it spells neither figures nor capitals."""
    engine = tone.ENGINE.open(SpeakSettings(engine="tone"))
    texts = [text for text in itertools.chain(ODD, sentences(40)) if not re.search(r"\d|[A-Z]{2}", text)]
    assert len(texts) > 20
    for text in texts:
        clip = engine.speak(Segment(0, Role.PARAGRAPH, text, text))
        assert not validate.examine(clip, text, 1.0, TONES).fault, text


def test_nothing_and_silence_are_found() -> None:
    """An empty clip and a silent one are no speech."""
    assert find_fault(Clip(np.zeros(0, np.int16), 16000), "Ja.") == "no sound at all"
    hiss = np.random.default_rng(1).integers(-3, 4, 60000).astype(np.int16)
    assert find_fault(Clip(hiss, 16000), TEXT) == "nothing but silence"


def test_a_dropout_is_found() -> None:
    """A steady vowel with a hole in it is found wherever the hole is."""
    vowel = (8000 * np.sin(np.arange(160000) * 2 * np.pi * 200 / 16000)).astype(np.int16)
    for start in range(2000, 150000, 7001):
        broken = vowel.copy()
        broken[start : start + 700] = 0
        assert "a dropout" in find_fault(Clip(broken, 16000), TEXT + TEXT, 1.0, TONES)
    assert not find_fault(Clip(vowel, 16000), TEXT + TEXT, 1.0, TONES)


def test_clipped_flat_is_found() -> None:
    """A voice pressed against the ceiling is refused; one that touches it now and then is not."""
    samples = spoken(TEXT).samples.astype(np.int32)
    assert (
        find_fault(Clip(np.clip(samples * 20, -32768, 32767).astype(np.int16), 16000), TEXT) == "clipped flat"
    )
    touched = np.clip(samples * 3 // 2, -32768, 32767).astype(np.int16)
    assert not find_fault(Clip(touched, 16000), TEXT)


def padded(samples: Sound) -> Sound:
    """Return *samples* with silence around them, so that no edge gives them away."""
    quiet = np.zeros(1600, np.int16)
    return np.concatenate((quiet, samples.astype(np.int16), quiet))


TIME = np.arange(48000) / 16000
CHANCE = np.random.default_rng(2)
NO_SPEECH = {
    "white noise": CHANCE.standard_normal(48000) * 3000,
    "brown noise": np.cumsum(CHANCE.standard_normal(48000) - 0.0) * 30 % 9000,
    "swelling noise": CHANCE.standard_normal(48000) * 3000 * (0.1 + np.abs(np.sin(TIME * 12))),
    "fading noise": CHANCE.standard_normal(48000) * 3000 * TIME / 3,
    "a hum": sum(4000 * np.sin(TIME * 2 * np.pi * 50 * k) / k for k in (1, 2, 3, 4, 6)),
    "a tone": 8000 * np.sin(TIME * 2 * np.pi * 440),
    "a swelling tone": 8000 * np.sin(TIME * 2 * np.pi * 220) * (0.1 + np.abs(np.sin(TIME * 12))),
    "a siren": 8000 * np.sin(np.cumsum(600 + 300 * np.sin(TIME * 6)) * 2 * np.pi / 16000),
    "a buzz": 16000 * ((TIME * 120) % 1 - 0.5),
    "clicks": 9000.0 * (np.arange(48000) % 800 < 20),
}


@pytest.mark.parametrize("name", NO_SPEECH)
@pytest.mark.parametrize("length", [6400, 12000, 48000])
def test_what_is_no_speech_is_found(name: str, length: int) -> None:
    """Noise, hum, tones, steady or swelling, short or long, are not a sentence, even where nothing is known."""
    sound = Clip(padded(np.asarray(NO_SPEECH[name])[:length]), 16000)
    assert find_no_speech(sound, 8)
    text = {6400: "Eine Ruine.", 12000: "Das war alles.", 48000: OTHERS[2]}[length]
    assert find_fault(sound, text)


@pytest.mark.parametrize("seconds", [0.3, 0.6, 1.5])
@pytest.mark.parametrize("name", ["white noise", "a hum", "a tone"])
def test_a_word_is_no_noise(name: str, seconds: float) -> None:
    """Even of a single syllable it is told that it is noise, a hum or a tone."""
    assert find_no_speech(Clip(padded(np.asarray(NO_SPEECH[name])[: int(seconds * 16000)]), 16000), 1)


def test_a_short_word_of_steady_sounds_is_a_word() -> None:
    """What lasts a quarter of a second, a vowel and an l, rises and falls little."""
    segment = Segment(0, Role.SUBHEAD, "Malls", "Malls", hints=(Hint(0, 5, "mɔːls"),))
    clip = pico.ENGINE.open(SpeakSettings()).speak(segment)
    assert not validate.examine(clip, "Malls", 1.0, HABITS).fault


@pytest.mark.parametrize("share", [0.05, 0.2, 0.3, 0.4])
def test_too_little_is_found(share: float) -> None:
    """A part of a sentence is no sentence, whoever speaks: it is too short, or ends in the middle of a sound."""
    samples = spoken(TEXT).samples
    assert validate.examine(Clip(samples[: int(len(samples) * share)], 16000), TEXT).fault


@pytest.mark.parametrize("text", OTHERS)
def test_cuts_are_found(text: str) -> None:
    """Of what ends anywhere between 60 and 85 %, or lacks its first fifth, nearly all is found where Pico speaks."""
    samples = spoken(text).samples
    cuts = [Clip(samples[: int(len(samples) * share / 100)], 16000) for share in range(60, 86)]
    cuts += [Clip(samples[int(len(samples) * share / 100) :], 16000) for share in range(15, 25)]
    found = sum(bool(find_fault(cut, text, 1.0, HABITS)) for cut in cuts)
    assert found >= 0.9 * len(cuts)


@pytest.mark.parametrize("text", OTHERS[1:4])
@pytest.mark.parametrize("engine", [pico.ENGINE, espeak.ENGINE], ids=["pico", "espeak"])
def test_a_beginning_that_was_cut_in_a_pause_of_the_voice_is_found(engine: EngineInfo, text: str) -> None:
    """Where sound breaks off in a closure its level says nothing: the silence that the engine leaves is missing."""
    clip = engine.open(SpeakSettings(engine=engine.name)).speak(Segment(0, Role.PARAGRAPH, text, text))
    begins = int(np.flatnonzero(np.abs(clip.samples) > 3)[0])
    found = validate.examine(Clip(clip.samples[begins:], clip.rate), text, 1.0, engine.habits)
    assert found.fault == "a sound that lacks its beginning"


@pytest.mark.parametrize("unlike", [0.0, 0.5])
def test_a_contour_unlike_the_rest_adds_to_a_length_that_is_odd(unlike: float) -> None:
    """A voice whose pace is not known is compared with itself; what fits neither in length nor in shape is doubtful."""
    texts = [f"{text} Das war Satz {word} von allen." for text in (TEXT,) for word in WORDS[:12]]
    run = [validate.Said(text, validate.examine(spoken(text), text).sounding, (), 0.45) for text in texts]
    run[5] = validate.Said(run[5].text, run[5].seconds * 1.12, (), 0.45 + unlike)
    assert list(validate.find_outliers(run)) == ([5] if unlike else [])


def test_another_text_of_the_same_length_is_unlike() -> None:
    """Where nothing is known of a voice, contour and syllables tell most others; its own clips pass."""
    texts = [text for text in OTHERS if estimate_duration(text).syllables > 15]
    doubts = []
    for text, other in itertools.permutations(texts, 2):
        samples = spoken(other).samples
        lengths = [validate.examine(spoken(each), each).sounding for each in (text, other)]
        stretched = np.linspace(0, len(samples) - 1, int(len(samples) * lengths[0] / lengths[1])).astype(int)
        doubts.append(find_fault(Clip(samples[stretched], 16000), text))
    assert sum(map(bool, doubts)) >= len(doubts) / 2
    assert not any(find_fault(spoken(text), text) for text in texts)


def test_letters_have_names() -> None:
    """A letter that stands alone is said by its name: a sentence with one is nearly as certain as others."""
    text = "Die Vitamine C und D sind wichtig, sagt die Köchin der Kantine."
    assert estimate_duration(text).certain
    assert not find_fault(spoken(text), text, 1.0, HABITS)


@pytest.mark.parametrize("word", ["Aha!", "Uhu", "Nie", "Berlin"])
def test_the_contour_of_a_word_refuses_nothing(word: str) -> None:
    """Words of few syllables have any shape: a voice's own are not judged by it."""
    texts = [f"{text} Das war Satz {word} von allen." for text in (TEXT,) for word in WORDS[:12]]
    run = [validate.Said(text, validate.examine(spoken(text), text).sounding, (), 0.4) for text in texts]
    run.append(validate.Said(word, 1.3 * validate.examine(spoken(word), word).sounding, (), 0.9))
    assert not validate.find_outliers(run)


STRANGE = (
    "Good morning, everybody, and welcome to the show.", "Mehr dazu unter W-W-W Punkt beispiel Punkt org.",
    "Die Muster G-M-B-H und Co K-G baut aus."
)  # fmt: skip


@pytest.mark.parametrize("text", STRANGE)
@pytest.mark.parametrize("factor", [0.5, 2.0])
def test_foreign_and_spelled_sentences_have_a_length(text: str, factor: float) -> None:
    """They pass as they are spoken; what is half or twice as long is refused, where the voice's pace is known."""
    assert not find_fault(spoken(text), text, 1.0, HABITS)
    assert validate.examine(spoken(text, 1 / factor), text, 1.0, HABITS).fault


def test_words_from_elsewhere_are_less_certain() -> None:
    """A name that is said as its own language says it may last longer or shorter than its letters."""
    text = "Der Brite Fjuhri und der Ukrainer Ussick wollen kommen."
    quicker = Clip(spoken(text, 1.3).samples, 16000)
    assert find_fault(quicker, text, 1.0, HABITS)
    assert not find_fault(quicker, text, 1.0, HABITS, ("Fjuhri", "Ussick"))


def test_ja_is_no_sentence() -> None:
    """A clip of "Ja." in the place of any sentence is found from the first on, whoever speaks."""
    for text in (*OTHERS, "Sie dauern bis zum Herbst."):
        assert validate.examine(spoken("Ja."), text, 1.0, Habits()).fault


FAR = [
    (text, other)
    for text, other in itertools.permutations(OTHERS, 2)
    if not 2 / 3 < estimate_duration(other).least / estimate_duration(text).least < 1.5
]


@pytest.mark.parametrize(("text", "other"), FAR)
def test_another_sentence_is_found_by_its_length(text: str, other: str) -> None:
    """Where it is shorter or longer by half and more, Pico's clip of another text is refused."""
    assert find_fault(spoken(other), text, 1.0, HABITS)


def test_too_much_is_found() -> None:
    """Five times the sentence is another sentence."""
    clip = spoken(TEXT)
    assert "s of sound for" in find_fault(join([clip] * 5, [TEXT.rstrip(".")] * 5), TEXT)


@pytest.mark.parametrize("factor", [0.5, 0.7, 1.4, 2.0])
@pytest.mark.parametrize("pace", [0.7, 1.0, 1.6])
def test_the_run_knows_its_pace(factor: float, pace: float) -> None:
    """What may be right for one voice is not for one that kept its pace all the time."""
    texts = [f"{text} Das war Satz {word} von allen." for text in (TEXT,) for word in WORDS[:12]]
    sounding = [validate.Said(text, pace * validate.examine(spoken(text), text).sounding) for text in texts]
    sounding[5] = validate.Said(sounding[5].text, sounding[5].seconds * factor)
    assert list(validate.find_outliers(sounding)) == [5]


@pytest.mark.parametrize(("text", "seconds"), [(TEXT, 3.0), (OTHERS[2], 1.2)])
def test_a_long_rest_inside_is_found(text: str, seconds: float) -> None:
    """Three seconds of quiet are not what a reader does, and one is not where nothing asks for a rest."""
    samples = spoken(text).samples
    ramp = np.minimum(1, np.arange(len(samples) // 2) / 800)
    first, last = samples[: len(ramp)] * ramp[::-1], samples[-len(ramp) :] * ramp
    held = np.concatenate([first, np.zeros(int(seconds * 16000)), last]).astype(np.int16)
    assert "silence of" in find_fault(Clip(held, 16000), text)
