"""Lines of letters on covers: within their box, and broken where German breaks them."""

import pytest

from vorleser.text.lettering import LINE_HEIGHT, drawable, font, set_lines, wrap

BOX = (504, 404)
SIZES = range(72, 23, -4)


@pytest.mark.parametrize(
    "text",
    [
        "Der Hafen lernt leise zu sein",
        "Grundstücksverkehrsgenehmigungszuständigkeit",
        "Die Bund-Länder-Kommission tagt",
        "x" * 300,
        "Wort " * 80,
        "",
        "ß",
    ],
)
def test_every_line_fits(text: str) -> None:
    """No line is wider than the box, and all together are no higher."""
    lines, size = set_lines(drawable(text), BOX, SIZES)
    assert all(font(size).getlength(line.removesuffix("…")) <= BOX[0] for line in lines)
    assert (len(lines) - 1) * size * LINE_HEIGHT <= BOX[1]


@pytest.mark.parametrize(
    "word", ["Grundstücksverkehrsgenehmigung", "Straßenbahnhaltestelle", "Bund-Länder-Kommission"]
)
def test_long_words_are_hyphenated(word: str) -> None:
    """Every piece but the last ends in a hyphen; no letter is lost, and none stands alone."""
    lines = wrap(word, 72, 400)
    assert len(lines) > 1
    assert all(line.endswith("-") for line in lines[:-1])
    assert "".join(lines).replace("-", "") == word.replace("-", "")
    assert min(map(len, lines)) >= 3


def test_words_stay_whole_where_smaller_letters_do() -> None:
    """A word that fits at a little smaller size is not broken."""
    lines, _ = set_lines("Stadtentwicklung im Hafenviertel", BOX, SIZES)
    assert lines == ["Stadtentwicklung", "im Hafenviertel"]
