"""A star inside a word or between figures is heard as what it is; emphasis is still emphasis."""

import pytest

from vorleser.ingest.reader import Raw, read_article
from vorleser.ingest.settings import IngestSettings


def _read(line: str) -> str:
    """Return what is shown of *line*, a paragraph below a headline."""
    raw = Raw("text.md", f"# Neues vom Markt\n\n{line}\n".encode())
    return read_article(raw, IngestSettings()).blocks[-1].text


@pytest.mark.parametrize(
    "line",
    [
        "Die Bürger*innen und die Kolleg*innen fragen für jede*n Mitarbeiter*in nach einem Platz.",
        "Ärzt*innenkammern und Lehrer*innenverbände laden jede*r Teilnehmer*in ein.",
        "Wer ein*e Freund*in hat, bringt sie*ihn mit, und der*die Nachbar*in kommt auch.",
        "Das sind 5*3 Reihen und 2*2*2 Kisten.",
        "Es gilt 2*x = 4*y und (3+4)*(5-2) = 21.",
    ],
)
def test_stars_in_words_and_sums_stay(line: str) -> None:
    """Two of them in a paragraph are no emphasis, and none is lost."""
    assert _read(line) == line


@pytest.mark.parametrize(
    ("line", "shown"),
    [
        ("Das ist *sehr* schön und **ganz** neu.", "Das ist sehr schön und ganz neu."),
        ("Der **Land**kreis und der *Land*kreis.", "Der Landkreis und der Landkreis."),
        ("Das un*glaub*lich Gute.", "Das unglaublich Gute."),
        ("**Bürger*innen** und *Kolleg*innen* sind da.", "Bürger*innen und Kolleg*innen sind da."),
        ("Die Note *2* und die Note *3* gab es.", "Die Note 2 und die Note 3 gab es."),
        ("Die *Stadt*, *in* der es regnet.", "Die Stadt, in der es regnet."),
    ],
)
def test_emphasis_is_emphasis(line: str, shown: str) -> None:
    """Its stars are no text."""
    assert _read(line) == shown
