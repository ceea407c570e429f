"""Glyphs of PDFs whose fonts don't say what they mean."""

import pytest

from vorleser.ingest.pdf_glyphs import name_glyphs


def _glyphs(text: str) -> str:
    codes = text.encode("mac-roman")
    numbers = (c - 29 if c < 0x80 else c - 30 - (c > 0xCA) for c in codes)
    return "".join(f"(cid:{number})" for number in numbers)


@pytest.mark.parametrize("text", ["Beitrag", "größte Fähre", "„am See“", "Übung"])
def test_runs_of_glyphs_are_letters(text: str) -> None:
    """Also umlauts and quotation marks, whose numbers skip the no-break space."""
    assert name_glyphs(f"Der {_glyphs(text)} endet") == f"Der {text} endet"


def test_other_glyphs_are_silent() -> None:
    """Signs of formulas, and numbers that no letter has; one at the beginning is a bullet."""
    assert name_glyphs("Ein Produkt (cid:81) von i") == "Ein Produkt  von i"
    assert name_glyphs("Summe (cid:3271)(cid:3280)(cid:3289)(cid:3296)") == "Summe "
    assert name_glyphs("(cid:0) Der Steg") == "• Der Steg"
    assert name_glyphs("Der Steg (am See)") == "Der Steg (am See)"
