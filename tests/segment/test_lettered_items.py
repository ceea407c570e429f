"""Letters that count items begin sentences."""

import pytest

from vorleser.segment.sentences import sentences


def test_a_letter_belongs_to_the_item_behind_it() -> None:
    """Of items in a row each is a sentence of its own, with its letter at its head."""
    text = "So geht es: a. Öffne das Tor. b. Hole das Rad. Es steht im Hof. c. Fahre los."
    assert [piece.strip() for piece in sentences(text)] == [
        "So geht es: a. Öffne das Tor.",
        "b. Hole das Rad.",
        "Es steht im Hof.",
        "c. Fahre los.",
    ]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Er wohnt in Mühldorf a. Inn. Dort ist es schön.", 2),
        ("Sie nahm Plan b. Danach ging sie.", 2),
        ("Der Zug hielt b. München. Er war voll.", 2),
    ],
)
def test_single_letters_are_as_before(text: str, count: int) -> None:
    """A letter without its neighbours counts nothing."""
    assert len(sentences(text)) == count


@pytest.mark.parametrize(
    "text",
    [
        "WIDERSPRUCH NACH ART. 21 ABS. 1 LIT. A DSGVO IST MÖGLICH.",
        "DAS GILT BZW. ENDET HEUTE.",
        "Max. Teilnehmerzahl: 20",
    ],
)
def test_abbreviations_in_capitals_and_limits_end_no_sentence(text: str) -> None:
    """In a text in capitals abbreviations lead on as in any other, and so does "Max." before a noun."""
    assert sentences(text) == (text,)
