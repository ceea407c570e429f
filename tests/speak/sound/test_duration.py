"""How long a text sounds: syllables are counted, what is uncertain is bounded, and the borders are where they are."""

import math

import pytest

from vorleser.speak.sound.duration import Duration, estimate

SYLLABLES = {
    "Haus": 1, "Häuser": 2, "Straßenbahnhaltestelle": 7, "Donaudampfschifffahrt": 5, "Ei": 1, "Feuer": 2, "Knie": 1,
    "Schule": 2, "Bücherei": 3, "Angstschweiß": 2, "Reh": 1, "Quelle": 2, "niemand": 2, "beobachten": 4, "Museum": 3,
}  # fmt: skip


@pytest.mark.parametrize(("word", "count"), SYLLABLES.items())
def test_syllables_are_counted(word: str, count: int) -> None:
    """Within one of what a German says."""
    assert abs(estimate(word).syllables - count) <= (word in {"Donaudampfschifffahrt", "Feuer", "Museum"})


def test_words_add_up() -> None:
    """A text lasts as long as its words, one beginning and its marks."""
    one, two, both = (estimate(text).least for text in ("Der Hafen", "ist laut", "Der Hafen ist laut"))
    assert both == pytest.approx(one + two - 0.191)
    assert estimate("Der Hafen, ist laut").least == pytest.approx(both + 0.075)
    assert estimate("Der Hafen ist laut.").least == pytest.approx(both)


@pytest.mark.parametrize(
    "text", ["ARD", "1989", "50 %", "Łódź", "The quiet crane", "Pst", "A", "日本", "GmbH"]
)
def test_what_may_be_said_in_more_than_one_way_is_bounded(text: str) -> None:
    """Letters, digits, signs, other languages: the least is less than the most, and they are uncertain."""
    found = estimate(text)
    assert not found.certain
    assert 0 < found.least < found.most


@pytest.mark.parametrize("text", ["Der Hafen ist laut.", "„Ja“, sagte sie – leise.", "Café und Kiosk"])
def test_words_are_certain(text: str) -> None:
    """Plain German has one length."""
    assert estimate(text).certain


def test_unbroken_is_what_asks_for_no_rest() -> None:
    """A comma, a digit or a bracket may be a rest."""
    assert estimate("Der Hafen ist laut.").unbroken
    assert not any(
        estimate(text).unbroken for text in ("Laut, sehr laut", "Am 3. Mai", "Er (der Hafen) ruht")
    )


@pytest.mark.parametrize("pace", [0.5, 1.0, 2.0])
@pytest.mark.parametrize("factor", [0.6, 0.9, 1.0, 1.2, 1.7])
def test_the_deviation_of_a_known_pace(pace: float, factor: float) -> None:
    """It is the logarithm of the ratio, times the root of the syllables."""
    length = Duration(9, 2.0, 2.0)
    assert length.deviation(2.0 * pace * factor, pace) == pytest.approx(3 * math.log(factor))


def test_the_deviation_of_what_is_not_known() -> None:
    """Inside the least and the most, by the fastest and the slowest voice, it is 0, and it grows from there."""
    length = Duration(8, 1.0, 3.0)
    assert length.deviation(0.7) == length.deviation(3.0 * 1.6) == 0.0
    assert length.deviation(0.7 / 2) == pytest.approx(-2 * math.log(2))
    assert length.deviation(3.0 * 1.6 * 2) == pytest.approx(2 * math.log(2))
    assert Duration(100, 1.0, 1.0).deviation(2.0, 1.0) == pytest.approx(math.sqrt(40) * math.log(2))
    assert Duration(0, 0.0, 0.0).deviation(5.0) == 0.0
