"""Lines that say whose report it is."""

import pytest

from vorleser.ingest import Raw, read_article
from vorleser.ingest.agency_credits import read_agency_credit
from vorleser.ingest.settings import IngestSettings

TEXT = "Am Deich grasen wieder Schafe, seit der Pächter seine Kühe verkauft hat. Abends bellt ein Hund."
CREDITS = [
    ("(Anna Lang/dpa)", ("Anna Lang",)),
    ("(Anna Lang und Jan Vogt, Kathpress)", ("Anna Lang", "Jan Vogt")),
    ("(Bearbeitung: Anna Lang/epd)", ("Anna Lang",)),
    ("(mit Material von dpa/AFP)", ()),
    ("(Mit Informationen von dpa und Reuters)", ()),
    ("Mit Material der Agenturen dpa und KNA", ()),
    ("(mit dpa/AFP)", ()),
    ("Unter Verwendung von Agenturmaterial", ()),
    ("(Quelle: dpa/eigene Recherche)", ()),
    ("dpa/AFP", ()),
]


@pytest.mark.parametrize("name", ["artikel.txt", "artikel.md"])
@pytest.mark.parametrize(
    ("line", "names", "border"),
    [(*credit, "\n\n") for credit in CREDITS] + [(*credit, " ") for credit in CREDITS if credit[0][0] == "("],
)
def test_whose_a_report_is_is_silent_and_whole_names_are_authors(
    line: str, names: tuple[str, ...], border: str, name: str
) -> None:
    """In a line of its own, or in brackets behind the last sentence; agencies are no authors."""
    found = read_article(
        Raw(name, f"# Die Schafe\n\n{TEXT}\n\n{TEXT}{border}{line}\n".encode()), IngestSettings()
    )
    assert found.metadata.authors == names
    assert [block.text for block in found.blocks if block.text.startswith("Am")] == [TEXT, TEXT]
    assert not any(line in block.text for block in found.blocks if block.role.value != "byline")


@pytest.mark.parametrize(
    "line",
    [
        "(dpa)",
        "(dpa/lno)",
        "(SPD/Grüne)",
        "(lacht)",
        "(Anna Lang)",
        "Nach Angaben der Polizei",
        "Quelle: Statistisches Bundesamt",
        "Mit Blick auf die Lage",
        "Archiv",
    ],
)
def test_what_else_ends_a_text_is_no_such_line(line: str) -> None:
    """Marks in brackets are left to the rule for them, and a name or a phrase is text."""
    assert read_agency_credit(line) is None
