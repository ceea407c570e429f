"""Korean names of no list are read by their syllables."""

import pytest

from vorleser.normalize.foreign import hints


def said(text: str) -> list[tuple[str, str]]:
    """Return the words of *text* that are hinted at, with their sounds."""
    return [(text[hint.start : hint.end], hint.ipa) for hint in hints(text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Damals kam Park Mun-hee.", [("Park", "pak"), ("Mun-hee", "mʊnˈhiː")]),
        ("Damals kam Choi Soon-bok.", [("Choi", "tʃwe"), ("Soon-bok", "suːnˈbɔk")]),
        ("Damals kam Jung-hoo Lee.", [("Jung-hoo", "dʒʌŋˈhuː"), ("Lee", "liː")]),
        ("Damals kam Seo Hyun-gyeong.", [("Seo", "sʌ"), ("Hyun-gyeong", "hjʌnˈɡjʌŋ")]),
    ],
)
def test_a_surname_and_two_syllables_are_korean(text: str, found: list[tuple[str, str]]) -> None:
    """The surname stands before or after them, and is said as Koreans say it: Park has no r."""
    assert said(text) == found


@pytest.mark.parametrize(
    "text",
    ["Im Park on-site arbeiten", "Der Park ist da", "Ein Ost-west Gefälle", "Kang schwieg, Min-gun auch"],
)
def test_other_words_with_hyphens_are_none(text: str) -> None:
    """Without a surname beside them, or with a syllable that Korean lacks, nothing is a Korean name."""
    assert not {("Park", "pak"), ("Kang", "kaŋ")} & {*said(text)}


def test_the_lexicon_goes_before() -> None:
    """Who is in it as a whole is said as it says."""
    assert said("Gestern sprach Kim Jong-un.") == [("Kim Jong-un", "kɪm dʒɔŋˈʊn")]
