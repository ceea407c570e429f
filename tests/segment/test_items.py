"""Numbered headings, steps and items are said as such, in every format, whatever stands between them."""

import pytest

from vorleser.article import Article, Block, Metadata, Role
from vorleser.normalize import normalize
from vorleser.normalize.settings import NormalizeSettings
from vorleser.segment import segment
from vorleser.segment.settings import SegmentSettings


def spoken(blocks: list[tuple[Role, str]], settings: NormalizeSettings | None = None) -> list[str]:
    """Return what is said of an article of *blocks*."""
    article = Article(Metadata("Titel"), tuple(Block(role, text) for role, text in blocks))
    script = segment(article, SegmentSettings(notice=False, opening=False))
    return [piece.spoken for piece in normalize(script, settings or NormalizeSettings()).segments]


def test_headings() -> None:
    """Headings that count are said alike; the paragraph between them keeps its ordinal."""
    said = spoken(
        [
            (Role.SUBHEAD, "1. Viel trinken"),
            (Role.PARAGRAPH, "Am 2. Tag ist es leichter."),
            (Role.SUBHEAD, "2. Fahrradschloss kaufen, 3. Gang nutzen"),
        ]
    )
    assert said == [
        "Erstens: Viel trinken",
        "Am zweiten Tag ist es leichter.",
        "Zweitens: Fahrradschloss kaufen, dritter Gang nutzen",
    ]


def test_items_that_are_sentences_of_one_paragraph() -> None:
    """Each sentence knows its number by the others, the first one after its colon, too."""
    said = spoken(
        [(Role.PARAGRAPH, "\u00adBeschlossen: 1. Baubeginn ist im Mai. 2. Die Halle wird\u00ad saniert.")]
    )
    assert said == ["Beschlossen: Erstens: Baubeginn ist im Mai.", "Zweitens: Die Halle wird saniert."]


@pytest.mark.parametrize(
    ("policy", "said"),
    [
        ("erstens", ["Erstens: Ofen heizen", "Zweitens: Teig rühren"]),
        ("punkt", ["Punkt eins: Ofen heizen", "Punkt zwei: Teig rühren"]),
        ("dropped", ["Ofen heizen", "Teig rühren"]),
    ],
)
def test_the_house_chooses(policy: str, said: list[str]) -> None:
    """The number is said as the setting asks."""
    settings = NormalizeSettings(enumeration=policy)  # type: ignore[arg-type] - one of its three
    assert spoken([(Role.LIST_ITEM, "1. Ofen heizen"), (Role.LIST_ITEM, "2. Teig rühren")], settings) == said


def test_ingredients_are_no_items() -> None:
    """Bare numbers among quantities say how much of something is taken, even if they happen to count up."""
    lines = ["500 g Mehl", "1 TL Salz", "125 g Butter", "2 Eier"]
    assert spoken([(Role.LIST_ITEM, line) for line in lines]) == [
        "Fünfhundert Gramm Mehl",
        "Ein Teelöffel Salz",
        "Hundertfünfundzwanzig Gramm Butter",
        "Zwei Eier",
    ]
    assert spoken([(Role.SUBHEAD, "1 Pflanzen"), (Role.SUBHEAD, "2 Tiere")]) == [
        "Erstens: Pflanzen",
        "Zweitens: Tiere",
    ]


def test_leagues_are_no_items() -> None:
    """What is numbered by nature stays an ordinal."""
    assert spoken([(Role.SUBHEAD, "2. Bundesliga"), (Role.SUBHEAD, "3. Liga")]) == [
        "Zweite Bundesliga",
        "Dritte Liga",
    ]
    assert (
        spoken([(Role.SUBHEAD, "2. Bauabschnitt"), (Role.PARAGRAPH, "Es wird gebaut.")])[0]
        == "Zweiter Bauabschnitt"
    )
    assert spoken([(Role.SUBHEAD, "1. Änderung des Plans")]) == ["Erste Änderung des Plans"]


def test_tables_keep_their_numbers() -> None:
    """A table's rows are read cell by cell; nothing in them is taken for an item of the text around."""
    assert spoken([(Role.TABLE, "1. Anna\t3\n2. Ben\t4")])[0].startswith("Erste")


def test_lines_of_a_result_are_ranks() -> None:
    """Names with their times, a line each, are places; a list of other things counts its items."""
    lines = ("1. Jan Muster (Ulm) 1:44,63", "2. Kai Beispiel (Au) +0,40", "3. Uwe Probe (Berg) +0,41")
    said = spoken([(Role.LIST_ITEM, line) for line in lines])
    assert [line.split()[0] for line in said] == ["Erster", "Zweiter", "Dritter"]
    goods = ("1. Milch 1,5 Liter", "2. Mehl 500 g")
    assert spoken([(Role.LIST_ITEM, line) for line in goods])[0].startswith("Erstens: ")


def test_lines_of_a_race_are_ranks() -> None:
    """With a country, a team and the time, or with what a runner took longer in words; an agenda's times are none."""
    lines = ["1. Jan Muster (SUI) - Team Au 6:24", "2. Tim Kern (GER) - Team Ulm +0:08"]
    assert spoken([(Role.LIST_ITEM, line) for line in lines]) == [
        "Erster Jan Muster (Schweiz) - Team Au sechs Minuten vierundzwanzig Sekunden",
        "Zweiter Tim Kern (Deutschland) - Team Ulm plus acht Sekunden",
    ]
    lines = ["1. Jan Muster (Ö)", "2. Tim Kern (Sz), + 1,22 Sekunden"]
    assert spoken([(Role.LIST_ITEM, line) for line in lines]) == [
        "Erster Jan Muster (Österreich)",
        "Zweiter Tim Kern (Schweiz), plus eins Komma zwei zwei Sekunden",
    ]
    lines = ["1. Begrüßung 19:30", "2. Vortrag 20:00"]
    assert spoken([(Role.LIST_ITEM, line) for line in lines]) == [
        "Erstens: Begrüßung neunzehn Uhr dreißig",
        "Zweitens: Vortrag zwanzig Uhr",
    ]


def test_steps_with_a_colon() -> None:
    """An ordinal and its noun before a colon stay together, even where the other items are of another kind."""
    said = spoken([(Role.LIST_ITEM, "1. Mehl sieben"), (Role.LIST_ITEM, "2. Schritt: Den Teig kneten.")])
    assert said == ["Erstens: Mehl sieben", "Zweiter Schritt: Den Teig kneten."]
