"""The address below a text."""

import pytest

from vorleser.article import Block, Role
from vorleser.ingest.addresses import without_address

TEXT = Block(
    Role.PARAGRAPH,
    "Der Verein am See hat den Steg erneuert. Die Arbeiten haben zwei Monate gedauert, und viele haben geholfen. "
    "Nun können wieder Boote anlegen, und am Abend brennt ein Licht. Die Kosten trägt die Stadt, die den Steg pflegt. "
    "Das kostet sie im Jahr so viel wie ein Boot. "
    "Gebaut wurde er vor hundert Jahren, als die Fähre noch fuhr.",
)


def _kept(*lines: str) -> list[str]:
    return [
        block.text for block in without_address([TEXT, *(Block(Role.PARAGRAPH, line) for line in lines)])
    ][1:]


@pytest.mark.parametrize(
    "lines",
    [
        ("Freunde des Sees e.V.", "Uferstraße 3, 12345 Wittenau", "info@see.example"),
        ("Freunde des Sees e.V. · Uferweg 3 · 12345 Wittenau · Tel. 0123 456789",),
        (
            "Stadtwerke Wittenau GmbH",
            "Am Markt 1",
            "12345 Wittenau",
            "Telefon: 0123 456789",
            "www.stadtwerke.example",
        ),
    ],
)
def test_an_address_is_silent(lines: tuple[str, ...]) -> None:
    """Name, seat and numbers at the end are no text."""
    assert _kept(*lines) == []


def test_a_letters_last_words_and_name_stay() -> None:
    """A number below them is none of them."""
    assert _kept("Mit freundlichen Grüßen", "Eva Lind", "Tel. 0123 456 789") == [
        "Mit freundlichen Grüßen",
        "Eva Lind",
    ]


@pytest.mark.parametrize(
    "lines",
    [
        ("Ort: Haus am See, Uferstraße 3, 12345 Wittenau", "Anmeldung: info@see.example"),
        ("Mehr unter www.see.example",),
        ("Der Steg ist unter 0123 456789 zu mieten.",),
        ("Eva Lind", "Jan Ott"),
        ("Uferstraße 3",),
    ],
)
def test_where_an_event_takes_place_stays(lines: tuple[str, ...]) -> None:
    """So do sentences, names, and hints where more is said."""
    assert _kept(*lines) == [*lines]
