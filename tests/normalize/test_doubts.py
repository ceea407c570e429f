"""What an editor should look at: slips, unknown words, guessed ones, and nothing else."""

from pathlib import Path

import pytest

from vorleser.article import Role
from vorleser.normalize import say_segment
from vorleser.normalize.doubts import Doubt, Doubtful, doubts, is_known, slip
from vorleser.normalize.settings import NormalizeSettings
from vorleser.scripts import Segment

GERMAN = Path(__file__).parent.parent / "data" / "names" / "german.txt"


def found(*texts: str) -> tuple[Doubtful, ...]:
    """Return what is doubtful in an article of these sentences."""
    segments = [Segment(0, Role.PARAGRAPH, text, text) for text in texts]
    return doubts(say_segment(segment, NormalizeSettings(), ()) for segment in segments)


def test_slips_are_told_from_unknown_and_guessed_words() -> None:
    """A slip comes with what is meant, an unknown word as it is, a guessed one with its sounds."""
    told = found("Das traf ie Zivilbevölerung ein lebenlang.", "Herr Xantrowk sah Monsieur Retailleau.")
    assert [(each.doubt, each.word) for each in told] == [
        (Doubt.TYPO, "ie"),
        (Doubt.TYPO, "Zivilbevölerung"),
        (Doubt.TYPO, "lebenlang"),
        (Doubt.UNKNOWN, "Xantrowk"),
        (Doubt.GUESSED, "Retailleau"),
    ]
    assert [each.how for each in told[:3]] == [
        "perhaps die",
        "perhaps Zivilbevölkerung",
        "perhaps lebenslang",
    ]
    assert told[-1].how.startswith("fr: [")


def test_a_name_that_comes_again_is_no_slip() -> None:
    """Twice the same slip in a capital word is a name."""
    assert [each.doubt for each in found("Herr Wagnner kam.", "Dann ging Herr Wagnner.")] == [Doubt.UNKNOWN]


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("Regierng", "Regierung"),
        ("nciht", "nicht"),
        ("Bundeskanlzer", "Bundeskanzler"),
        ("vielleich", "vielleicht"),
    ],
)
def test_a_letter_too_few_too_many_or_in_the_wrong_place(word: str, meant: str) -> None:
    """One letter away from a known word."""
    assert slip(word) == meant


def test_ordinary_words_are_no_doubts() -> None:
    """Compounds, inflected forms, verbs with zu inside and Swiss spelling are known."""
    assert all(
        map(
            is_known,
            "Straßenbahnhaltestellen auszuschlafen regelmässige Stürmung geht’s Gesetzentwürfe".split(),
        )
    )
    german = [
        word for line in GERMAN.read_text("utf-8").splitlines() if line[0] != "#" for word in line.split()
    ]
    unknown = [word for word in german[:700] if word.islower() and not is_known(word)]
    assert not unknown


@pytest.mark.parametrize("word", ["Lieferkette", "Viererkette", "Kletterseil"])
def test_a_word_behind_a_verb_or_a_number_is_known(word: str) -> None:
    """No slip is looked for in a compound that no dictionary has but that is German."""
    assert is_known(word)


def test_a_letter_that_was_to_come_twice_is_meant_first() -> None:
    """Of several known words the one that only doubles a letter is proposed."""
    assert slip("Austellung") == "Ausstellung"
