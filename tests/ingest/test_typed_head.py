"""What stands above a typed text."""

import pytest

from vorleser.article import Article, Role
from vorleser.ingest import Raw, read_article
from vorleser.ingest.settings import IngestSettings

TEXT = "Am Deich grasen wieder Schafe, seit der Pächter seine Kühe verkauft hat. Abends treibt ein Hund sie heim."


def _read(*parts: str) -> Article:
    return read_article(Raw("text.txt", "\n\n".join([*parts, TEXT, TEXT]).encode()), IngestSettings())


def _head(article: Article) -> list[tuple[Role, str]]:
    return [(block.role, block.text) for block in article.blocks if block.text != TEXT]


@pytest.mark.parametrize(
    "day", ["Olversum, 4. Mai 2026", "Husum/Olversum, den 04.05.2026", "Bad Tölz, 2026-05-04", "4. Mai 2026"]
)
@pytest.mark.parametrize("label", ["", "Presseinformation\n\n", "Pressemitteilung Nr. 18/2026\n"])
@pytest.mark.parametrize("deck", ["", "Ein Hund, 340 Tiere"])
def test_place_and_day_above_a_headline_are_the_date(day: str, label: str, deck: str) -> None:
    """With and without a label for the press above them, and a second line below the headline."""
    article = _read(f"{label}{day}", f"Bolle treibt die Herde heim\n{deck}".strip())
    assert _head(article) == [
        (Role.HEADLINE, "Bolle treibt die Herde heim"),
        *([(Role.LEAD, deck)] if deck else []),
    ]
    assert article.metadata.date == "2026-05-04"


def test_a_headline_may_go_on_in_a_second_line() -> None:
    """Below a label, where it begins in small letters."""
    article = _read("Pressemitteilung", "Bolle treibt die Herde heim\nund bekommt eine Wurst")
    assert _head(article) == [(Role.HEADLINE, "Bolle treibt die Herde heim und bekommt eine Wurst")]


def test_a_day_above_a_sentence_stays() -> None:
    """A diary begins so, and has more of them."""
    assert _read("4. Mai 2026").metadata.date == ""
    assert _read("4. Mai 2026", "Am Deich", TEXT, "5. Mai 2026", "Im Pferch").metadata.date == ""


@pytest.mark.parametrize("kicker", ["Dachzeile: Deichbau", "KICKER: Deichbau", "Spitzmarke: Deichbau"])
@pytest.mark.parametrize(
    "title", ["Titel: Bolle und die Herde", "Überschrift: Bolle und die Herde", "Bolle und die Herde"]
)
@pytest.mark.parametrize("between", ["\n", "\n\n"])
def test_named_parts_are_what_they_are_called(kicker: str, title: str, between: str) -> None:
    """Their names are silent; the headline may go without one."""
    article = _read(f"{kicker}{between}{title}{between}Von Gesche Lorenz")
    assert _head(article)[:2] == [(Role.KICKER, "Deichbau"), (Role.HEADLINE, "Bolle und die Herde")]
    assert article.metadata.authors == ("Gesche Lorenz",)


def test_named_authors_days_and_second_lines_are_known() -> None:
    """The second line is a lead."""
    parts = ["Titel: Bolle", "Unterzeile: Ein Hund hütet", "Autorin: Gesche Lorenz", "Datum: 4.5.2026"]
    article = _read("\n".join(parts))
    assert _head(article) == [(Role.HEADLINE, "Bolle"), (Role.LEAD, "Ein Hund hütet")]
    assert (article.metadata.authors, article.metadata.date) == (("Gesche Lorenz",), "2026-05-04")


@pytest.mark.parametrize("beside", ["Autor: Ole Maibaum\nDatum: 4.5.2026", "Von Ole Maibaum\n4. Mai 2026"])
def test_a_day_beside_the_byline_is_the_date(beside: str) -> None:
    """By itself or behind its name."""
    article = _read("Bolle treibt die Herde heim", beside)
    assert (article.metadata.authors, article.metadata.date) == (("Ole Maibaum",), "2026-05-04")
    assert len(_head(article)) == 1


@pytest.mark.parametrize("kicker", ["STADTGESCHICHTE", "KULTUR & LEBEN"])
@pytest.mark.parametrize("between", ["\n", "\n\n"])
def test_a_rubric_in_capitals_above_headline_and_byline_is_a_kicker(kicker: str, between: str) -> None:
    """Three lines tell their parts by their order."""
    article = _read(between.join([kicker, "Die letzte Weberin", "Von Gesche Lorenz"]))
    assert _head(article)[:2] == [(Role.KICKER, kicker), (Role.HEADLINE, "Die letzte Weberin")]


@pytest.mark.parametrize(
    "lines",
    [["SOMMER", "Eine kurze Geschichte", "von Rosa Lind"], ["DER SCHLÜSSEL", "Im Korb", "von Rosa Lind"]],
)
def test_a_title_in_capitals_is_the_headline(lines: list[str]) -> None:
    """What it is stands below it; and a rubric has no article."""
    assert _head(_read("\n".join(lines)))[0] == (Role.HEADLINE, lines[0])


def test_a_title_above_a_byline_is_the_headline_though_it_is_long() -> None:
    """Verses may be shorter than their title."""
    poem = "Am Zaun, wo der Holunder steht\nvon Thea Moll\n\nDer Sommer geht,\nder Wind, er weht."
    article = read_article(Raw("text.txt", poem.encode()), IngestSettings())
    assert (article.metadata.title, article.metadata.authors) == (
        "Am Zaun, wo der Holunder steht",
        ("Thea Moll",),
    )
