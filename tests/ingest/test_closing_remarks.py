"""What ends a text for the press, and what only looks so."""

import pytest

from vorleser.article import Block, Role
from vorleser.ingest import Raw, read_article
from vorleser.ingest.closing_remarks import without_closing_remarks
from vorleser.ingest.settings import IngestSettings

TEXT = (
    "Der neue Radweg führt vom Hafen bis zum Leuchtturm und wird im Mai freigegeben.",
    "Die Kosten teilen sich Kreis und Land. Zwei Brücken werden dafür erneuert.",
)


def _kept(*lines: str) -> list[str]:
    """Return what is said of *lines* below a text."""
    blocks = [Block(Role.PARAGRAPH, line) for line in (*TEXT, *lines)]
    return [block.text for block in without_closing_remarks(blocks)][len(TEXT) :]


@pytest.mark.parametrize(
    "lines",
    [
        ("Verantwortlich i. S. d. P.: Carla Vogt",),
        ("V.i.S.d.P.: Carla Vogt, Deichweg 9, 95999 Olversum",),
        (
            "Verantwortlich im Sinne des Presserechts: Carla Vogt",
            "Telefon: 04451 85100 · presse@olversum.example",
        ),
        ("Impressum: Turnverein Olversum e. V., Deichweg 9, 95999 Olversum",),
        ("Abdruck honorarfrei, Belegexemplar erbeten",),
        ("behn@blatt.example",),
        ("Kontakt: behn@blatt.example",),
        ("jop",),
        ("(jop)",),
        ("Mitarbeit: Anna Lang",),
        ("Timo Garrels", "Pressewart", "Freiwillige Feuerwehr Olversum", "Mobil: 0170 1234567"),
        ("i. A. Sonja Kruse", "Öffentlichkeitsarbeit"),
    ],
)
def test_remarks_are_silent(lines: tuple[str, ...]) -> None:
    """Who answers for a text, how to reach him, and who helped."""
    assert _kept(*lines) == []


@pytest.mark.parametrize(
    "lines",
    [
        ("Die Nummer lautet", "04451 77 88 99"),
        ("Anmeldung bitte bis Freitag unter:", "04451 77 88 99"),
        ("Donnerstag, 5. März, 16 bis 18 Uhr", "Rathaus Olversum, Zimmer 12", "Telefon: 04451 85100"),
        ("Jan Pohl", "Öffentlichkeitsarbeit"),
        ("Für Karten bitte anrufen, Telefon 04451 85100.",),
        ("ein Rabe ruft", "nie"),
        ("Na ja",),
    ],
)
def test_text_is_heard(lines: tuple[str, ...]) -> None:
    """What goes on from the line above, verses, and people who are only named."""
    assert _kept(*lines) == [*lines]


def test_more_remarks_than_text_are_heard() -> None:
    """Such a text is about them."""
    blocks = [
        Block(Role.PARAGRAPH, "Kurz."),
        Block(Role.PARAGRAPH, "Verantwortlich für den Inhalt: Carla Vogt"),
    ]
    assert without_closing_remarks(blocks) == blocks


@pytest.mark.parametrize(
    "line",
    [
        "Das Interview führte Anna Lang.",
        "(Das Gespräch führte Anna Lang.)",
        "(Die Fragen stellte Anna Lang)",
        "Mit Wiebke Harms sprach Anna Lang.",
        "*Das Gespräch führte Anna Lang.*",
    ],
)
def test_who_asked_is_the_author(line: str) -> None:
    """The last line of an interview says so."""
    source = f"# Brot braucht Zeit\n\n{TEXT[0]}\n\n{TEXT[1]}\n\n{line}\n"
    found = read_article(Raw("a.md", source.encode()), IngestSettings())
    assert found.metadata.authors == ("Anna Lang",)
    assert found.blocks[-1].text == TEXT[1]


def test_a_byline_above_and_a_credit_below_are_both_silent() -> None:
    """They say the same."""
    source = (
        f"# Radweg am Deich\n\nEin Kommentar von Anna Lang\n\n{TEXT[0]}\n\n{TEXT[1]}\n\n(Anna Lang/dpa)\n"
    )
    found = read_article(Raw("a.md", source.encode()), IngestSettings())
    assert found.metadata.authors == ("Anna Lang",)
    assert [block.text for block in found.blocks[1:]] == [*TEXT]


def test_an_exported_newsletter_loses_what_it_says_of_its_mail() -> None:
    """A text about newsletters says all that it says."""
    below = "Sie erhalten diese Mail, weil Sie sich angemeldet haben. [Abmelden](https://example.org/ab)"
    source = f"[Im Browser ansehen](https://example.org/nl)\n\n# Brief im Mai\n\n{TEXT[0]}\n\n{TEXT[1]}\n\n{below}\n"
    found = read_article(Raw("a.md", source.encode()), IngestSettings())
    assert [block.text for block in found.blocks] == ["Brief im Mai", *TEXT]
    about = "Wer keine Mails mehr bekommen will, kann sich abmelden. Das Gesetz schreibt den Link vor."
    found = read_article(Raw("a.md", f"# Post\n\n{TEXT[0]}\n\n{about}\n".encode()), IngestSettings())
    assert found.blocks[-1].text == about
