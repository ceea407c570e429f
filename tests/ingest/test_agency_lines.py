"""What agencies set around their copy is for newsrooms and machines."""

import pytest

from vorleser.ingest.reader import Raw, read_article
from vorleser.ingest.settings import IngestSettings

HEAD, TEXT = "Ente stoppt Zug", "Moorburg (xyz) - Eine Ente mit neun Küken hat am Freitag einen Zug gestoppt."


def _read(source: str) -> list[str]:
    return [block.text for block in read_article(Raw("a.txt", source.encode()), IngestSettings()).blocks]


@pytest.mark.parametrize(
    "above",
    [
        "bdt0412 3 vm 240 xyz 1187",
        "Tiere/Verkehr/Kurioses",
        "Tiere/",
        "(Zusammenfassung 1730 - neu: Zitat)",
        "(Eil)",
    ],
)
def test_codes_and_keywords_are_no_headline(above: str) -> None:
    """Nor are they read."""
    assert _read(f"{above}\n{HEAD}\n\n{TEXT}\n") == [HEAD, TEXT]


@pytest.mark.parametrize("head", ["Schwarz/Rot hält", "Das Spiel Ulm/Bonn", "(Kein) Zug für Ulm"])
def test_a_headline_with_such_signs_is_one(head: str) -> None:
    """Words parted by spaces say something."""
    assert _read(f"{head}\n\n{TEXT}\n") == [head, TEXT]


@pytest.mark.parametrize(
    "below",
    [
        "# Notizblock\n\n## Internet\n- [Bahn](https://bahn.example)",
        "Redaktionelle Hinweise\nBahn, Tel. 040 112233",
        "(Achtung: Bild vorhanden)\n\nxyz abc yy def n1\n081412 Mai 26",
        "081412 Mai 26",
    ],
)
def test_notes_and_time_stamps_below_are_silent(below: str) -> None:
    """They are for newsrooms."""
    assert _read(f"{HEAD}\n\n{TEXT}\n\n{TEXT}\n\n{below}\n") == [HEAD, TEXT, TEXT]
