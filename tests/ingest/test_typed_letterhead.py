"""What stands above the headline of a press release in plain text."""

import pytest

from vorleser.ingest import Raw, read_article
from vorleser.ingest.readers.text import read_text
from vorleser.ingest.settings import IngestSettings

TITLE = "Kreis baut 4,8 km Radweg am Deich"
TEXT = (
    "Der neue Radweg führt vom Hafen bis zum Leuchtturm und wird im Mai freigegeben. Das hat der Kreistag "
    "beschlossen.\n\nDie Kosten teilen sich Kreis und Land. Zwei Brücken werden erneuert."
)
HEADS = [
    "Pressemitteilung Nr. 112/2026\nLandratsamt Olversum – Pressestelle\nOlversum, 27.11.2026",
    "PRESSEMITTEILUNG\n\nLandratsamt Olversum\nMarktplatz 1\n95999 Olversum\n\n27. November 2026",
    "Landratsamt Olversum\nPressestelle\n\nPressemitteilung vom 27.11.2026",
    "Landkreis Olversum | Presseinformation | 27.11.2026",
    "FEUERWEHR OLVERSUM\nPresse- und Öffentlichkeitsarbeit\n\nOlversum, den 27. November 2026",
    "Olversum, 27. November 2026\nPressemitteilung",
    "27.11.2026 – Landratsamt Olversum",
    "*** Pressemitteilung der Ratsfraktion Olversum ***\n\n27.11.26",
    "Kreisverwaltung Olversum, Pressereferat\nNr. 112 vom 27.11.2026",
    "Medien-Info der Polizei Olversum\n\n27.11.2026, 14.30 Uhr",
    "Caritasverband Olversum – Pressedienst\nFreitag, 27. November 2026",
]


def _read(head: str, below: str = "\n\n") -> tuple[str, str, list[str]]:
    source = f"{head}\n\n{TITLE}{below}{TEXT}\n"
    found = read_article(Raw("artikel.txt", source.encode()), IngestSettings())
    return (
        found.metadata.title,
        found.metadata.date,
        [f"{block.role.value}: {block.text}" for block in found.blocks],
    )


@pytest.mark.parametrize("head", HEADS)
def test_who_sends_it_and_when_is_no_headline(head: str) -> None:
    """The line below that says more is; the day is known, and nothing of the letterhead is read."""
    title, date, blocks = _read(head)
    assert (title, date) == (TITLE, "2026-11-27")
    assert blocks[0] == f"headline: {TITLE}"
    assert blocks[1].startswith("paragraph: Der neue Radweg")


def test_a_second_line_below_the_headline_is_the_lead() -> None:
    """A deck stands right below the headline, as it does without a letterhead."""
    _, _, blocks = _read(
        "Medieninformation\nTheater am Deich gGmbH\n27. November 2026", "\nFreigabe ist im Mai\n\n"
    )
    assert blocks[:2] == [f"headline: {TITLE}", "lead: Freigabe ist im Mai"]


def test_from_when_on_it_may_be_printed_is_not_its_day() -> None:
    """An embargo ends later than the text was written."""
    assert _read("SPERRFRIST: 28.11.2026, 10 Uhr\nPressemitteilung der Stadt Olversum")[:2] == (TITLE, "")


def test_a_sender_alone_is_the_kicker() -> None:
    """A club's name above a headline says whose report it is."""
    title, _, blocks = _read("Radverein Olversum 1921 e. V.")
    assert title == TITLE
    assert blocks[0] == "kicker: Radverein Olversum 1921 e. V."
    source = f"Radverein Olversum 1921 e. V.\n\n{TITLE}\n\n{TEXT}\n".encode()
    found = read_text(Raw("artikel.rtf", source))  # as rich text is read
    assert [block.text for block in found.blocks[:2]] == ["Radverein Olversum 1921 e. V.", TITLE]


@pytest.mark.parametrize(
    "head", ["Der Hafen", "Stadtrat\nMehrheit stimmt zu", "Brief an die Gemeinde\n\nLiebe Nachbarn,"]
)
def test_other_lines_above_are_no_letterhead(head: str) -> None:
    """Without a label, a day, a contact or a sender's name, the first line is the headline."""
    assert _read(head)[0] == head.split("\n", 1)[0]


def test_a_line_of_names_above_the_headline_is_the_kicker() -> None:
    """It may be what the text is about."""
    _, _, blocks = _read("Pressemitteilung\n27. November 2026\n\nKonzert in der Marienkirche")
    assert blocks[:2] == ["kicker: Konzert in der Marienkirche", f"headline: {TITLE}"]


def test_an_hour_without_a_label_is_that_of_an_event() -> None:
    """It is heard, and so is where that is."""
    _, day, blocks = _read("Heimatverein Olversum e. V.\n06.12.2026, 17 Uhr")
    assert day == ""
    assert "06.12.2026, 17 Uhr" in " ".join(blocks)
