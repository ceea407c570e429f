"""Pico's own ways: what may be left out of a sentence, and what may not."""

import re

import numpy as np
import numpy.typing as npt
import pytest
from py_nanotts import NanoTTS

from vorleser.article import Role
from vorleser.clip import Clip
from vorleser.runtime import malloc
from vorleser.scripts import Hint, Segment
from vorleser.speak.engines.pico import ENGINE, PICO_RATE, Pico, plain_text
from vorleser.speak.sound.trim import trim_silence
from vorleser.speak.sound.validate import Examined, examine

START = "Das gilt für Äpfel, Birnen und "


def as_written(text: str) -> Clip:
    """Return *text* as Pico says it when it is given all of it."""
    with malloc.zero_memory():
        pcm = NanoTTS().speak(text, voice="de-DE", speed=1.0, volume=0.4)
    return Clip(np.frombuffer(pcm, "<i2").astype(np.int16), PICO_RATE)


def said(text: str) -> Clip:
    """Return *text* as the engine says it."""
    return Pico("de-DE", 1.0).speak(Segment(0, Role.PARAGRAPH, text, text))


def levels(sound: Clip) -> npt.NDArray[np.float64]:
    """Return how loud each hundredth of a second is, in dB; what can't be heard counts as no louder than the rest."""
    frames = sound.samples[: len(sound.samples) // 160 * 160].reshape(-1, 160).astype(np.float64)
    level: npt.NDArray[np.float64] = 10 * np.log10(np.maximum(np.square(frames).mean(1), 300**2))
    return level


def alike(one: Clip, other: Clip) -> bool:
    """Say whether two clips are as long, and as loud at each moment.

    Samples may differ all the same, where Pico places its periods otherwise.
    """
    both = min(len(levels(one)), len(levels(other)))
    apart = np.abs(levels(one)[:both] - levels(other)[:both])
    return abs(len(one.samples) - len(other.samples)) < 0.06 * PICO_RATE and bool(
        np.percentile(apart, 95) < 2
    )


@pytest.mark.parametrize(
    "word",
    ["Kirschen", "gekocht", "frische Kräuter", "Zeitungen", "die Freiheit", "alles", "Tee", "„Flieder"],
)
@pytest.mark.parametrize("mark", ["", "“"])
def test_a_word_at_the_end_is_said_the_same_in_less_time(word: str, mark: str) -> None:
    """Its full stop changes nothing that is heard: only the silence after the word is half a second shorter."""
    text = f"{START}{word}.{mark}"
    ours, picos = said(text), as_written(text)
    assert len(picos.samples) - len(ours.samples) > 0.3 * PICO_RATE
    assert alike(trim_silence(ours), trim_silence(picos))


@pytest.mark.parametrize("word", ["App", "Art", "Kap", "Abt", "Span"])
def test_a_word_at_the_end_is_no_abbreviation(word: str) -> None:
    """Pico would make an Appartement of "App." and a Maximum of "Max.": what is short for something, the script knows.

    A space before the full stop keeps Pico from that, too.
    """
    assert alike(trim_silence(said(f"{START}{word}.")), trim_silence(as_written(f"{START}{word} .")))
    assert not alike(trim_silence(said(f"{START}{word}.")), trim_silence(as_written(f"{START}{word}.")))


@pytest.mark.parametrize(("word", "read"), [("Mitt", "Mittwoch"), ("Sonn", "Sonntag")])
def test_a_word_is_no_short_form(word: str, read: str) -> None:
    """What Pico takes for a short form without a full stop is the word itself: Mitt Romney is no Wednesday."""
    assert alike(trim_silence(as_written(f"{START}{word}")), trim_silence(as_written(f"{START}{read}")))
    assert not alike(trim_silence(said(f"{START}{word}")), trim_silence(as_written(f"{START}{read}")))


@pytest.mark.parametrize(
    "text",
    [
        "„Das ist – so sagt man – der Haupt- und Endpunkt“, rief er; wer (außer ihm) wusste das? Niemand!",
        "Wie geht's? Die U-S-A und die A-R-D, ein Café in Orléans: »schön« …",
        "Der <phoneme alphabet='xsampa' ph='\"laIfstRi:m'/> brach zweimal zusammen.",
        "Von A. Beispiel und M. Muster",
        "Der Preis von 3,50 Euro gilt ab 12:30 Uhr",
        "Am 3.5. kostet es 20 % mehr",
        "- Ein Punkt auf einer Liste",
        "Wort,Wort;Wort",
    ],
)
def test_all_else_is_the_same_sound(text: str) -> None:
    """Whether Pico is told that words are words or not: the same samples; it isn't told where it would not be."""
    assert np.array_equal(
        Pico("de-DE", 1.0)._sound(text, 1.0).samples, as_written(text.removesuffix(".")).samples
    )


@pytest.mark.parametrize(
    ("spoken", "letters"),
    [
        ("Die S-P-D und die C-D-U tagen.", "Die S P D und die C D U tagen."),
        ("Der T-V-Ö-D gilt.", "Der T V Ö D gilt."),
        ("Der D-F-B-Pokal beginnt.", "Der D F B Pokal beginnt."),
        ("Vitamin-C-Mangel ist selten.", "Vitamin C Mangel ist selten."),
    ],
)
def test_spelled_letters_are_said_one_by_one(spoken: str, letters: str) -> None:
    """Pico says letters with hyphens between them as one syllable, "spt", in half of the time."""
    assert np.array_equal(said(spoken).samples, said(letters).samples)
    assert len(said(spoken).samples) - len(trim_silence(as_written(spoken)).samples) > 0.15 * PICO_RATE


@pytest.mark.parametrize("text", ["Die E-Mail kam an.", "In Baden-Württemberg regnet es.", "Die S-Bahn kam."])
def test_other_hyphens_stay(text: str) -> None:
    """Pico knows "E-Mail" and the like; between words a hyphen is no border."""
    assert plain_text(text) == text


@pytest.mark.parametrize("marks", ["„“", '""', "»«", "«»", "‚‘", "''", "‘’", "›‹"])
@pytest.mark.parametrize(
    "text", ["Er sagte: {0}Ich komme nicht.{1}", "{0}Halt!{1} rief sie.", "Der {0}Stern{1}-Reporter kam."]
)
def test_quotation_marks_are_not_said(marks: str, text: str) -> None:
    """Pico would name single ones, and rest at others: what is quoted sounds as it does without them."""
    quoted, plain = said(text.format(*marks)), said(text.format("", ""))
    assert np.array_equal(quoted.samples, plain.samples)


@pytest.mark.parametrize(
    "signs", ["...", "(...)", "(…)", "[...]", "„...", "(„…)", "?!", ".", ". . .", "… (...) –", ": ..."]
)
@pytest.mark.parametrize("text", ["Sie ging verloren.", "Nein!"])
def test_signs_before_the_first_word_are_no_sentence(signs: str, text: str) -> None:
    """Pico would rest before it begins: what is left out before a sentence is not heard, and the clip is a good one."""
    clip = said(f"{signs} {text}")
    assert np.array_equal(clip.samples, said(text).samples)
    found = examine(clip, f"{signs} {text}", 1.0, ENGINE.habits)
    assert found == Examined(sounding=found.sounding)


def test_signs_between_words_are_heard_as_before() -> None:
    """A rest inside a sentence stays, and so does the first word, with or without a hint."""
    assert len(said("Nein. Sie ging.").samples) > len(said("Nein Sie ging.").samples) + PICO_RATE // 5
    assert not alike(said(".NET ist neu."), said("ist neu."))
    hinted = [Segment(0, Role.PARAGRAPH, "", text, hints=(Hint(len(text) - 4, len(text), ipa="ˈpaʁiː"),))
              for text in ("(...) Ulmi", "Ulmi")]  # fmt: skip
    one, other = (Pico("de-DE", 1.0).speak(segment) for segment in hinted)
    assert np.array_equal(one.samples, other.samples)


@pytest.mark.parametrize(
    ("written", "bare"),
    [
        ("Max’ Haus ist rot.", "Max Haus ist rot."),
        ("Ich hab' Zeit.", "Ich hab Zeit."),
        ("Wie geht’s?", "Wie geht's?"),
    ],
)
def test_an_apostrophe_is_not_said(written: str, bare: str) -> None:
    """One at a word's edge is nothing, one inside is what Pico knows."""
    assert np.array_equal(said(written).samples, said(bare).samples)


@pytest.mark.parametrize("dash", ["–", "—", "-"])
def test_pico_rests_at_a_dash(dash: str) -> None:
    """A dash between words is a rest, as a comma is, and only once beside one."""
    with_comma = said("Das Haus, ein Bau am Hang, ist rot.")
    assert np.array_equal(
        said(f"Das Haus {dash} ein Bau am Hang {dash} ist rot.").samples, with_comma.samples
    )
    assert np.array_equal(
        said(f"Das Haus, {dash} ein Bau am Hang, {dash} ist rot.").samples, with_comma.samples
    )


@pytest.mark.parametrize(
    ("written", "heard"), [("Das Haus!ist hier.", "Das Haus! ist hier."), ("acht.neun", "acht. neun")]
)
def test_a_mark_that_leans_on_a_word_is_not_named(written: str, heard: str) -> None:
    """What rules make of figures may leave one: "0!0"."""
    assert np.array_equal(said(written).samples, said(heard).samples)


def hinted(text: str) -> Clip:
    """Return *text* as the engine says it with phonemes for each "Team"."""
    hints = tuple(Hint(found.start(), found.end(), ipa="tiːm") for found in re.finditer("Team", text))
    return Pico("de-DE", 1.0).speak(Segment(0, Role.PARAGRAPH, text, text, hints=hints))


@pytest.mark.parametrize(
    ("written", "heard"),
    [
        ("Das Team – ein Bau – ist da.", "Das Team, ein Bau, ist da."),
        ("Ein Bau - Team und Haus.", "Ein Bau, Team und Haus."),
        ("Team- und Hausarbeit", "Team und Hausarbeit"),
        ("Team-, Haus- und Hofarbeit", "Team, Haus- und Hofarbeit"),
        ("Hausarbeit und -Team", "Hausarbeit und Team"),
    ],
)
def test_signs_beside_phonemes_are_heard_as_beside_words(written: str, heard: str) -> None:
    """A dash is a rest, and a hyphen in place of a part is nothing, though no letters stand beside it."""
    assert np.array_equal(hinted(written).samples, hinted(heard).samples)
