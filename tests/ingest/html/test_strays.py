"""A line that would be read amid a row of silent ones is a stray."""

from lxml import html

from vorleser.ingest.html.strays import name_stray_lines
from vorleser.ingest.html.walk import HEADLINE_MARK, walk

TEXT = "<p>Die Fähre legt jeden Morgen um sechs Uhr ab und kommt erst in der Nacht zurück.</p>"
FIGURES = "".join(
    f"<div class='f'><div class='n'>{number}</div><div class='l'>{said}</div></div>"
    for number, said in (
        ("1816", "gegründet"),
        ("200+", "Jahre Fahrt"),
        ("50", "Leute an Bord"),
        ("9 €", "Preis/Mon."),
    )
)


def _named(source: str, heard: set[str]) -> set[str]:
    """Return the texts of *source* that are named, if only those *heard*, and the long ones, are read."""
    blocks = [*walk(html.fromstring(f"<body>{source}</body>"))]
    read = [block.text in heard or len(block.text) > 50 for block in blocks]
    return {blocks[number].text for number, _ in name_stray_lines(blocks, read)}


def test_a_figure_among_silent_ones() -> None:
    """Where most of a row of figures and labels is silent, all of it is, the first one, too."""
    assert _named(f"{TEXT}{FIGURES}{TEXT}", {"1816"}) == {"1816"}
    assert _named(f"{TEXT}{FIGURES}{TEXT}", {"Jahre Fahrt"}) == {"Jahre Fahrt"}
    most = {"1816", "gegründet", "200+", "Jahre Fahrt"}
    assert _named(f"{TEXT}{FIGURES}{TEXT}", most) == set()


def test_a_line_at_the_end_of_a_row_may_head_the_text() -> None:
    """Below a site's menu stands the headline; behind the text stands who signs it."""
    menu = "".join(f"<p>{said}</p>" for said in ("Start", "Boote", "Hafen", "Termine", "Kontakt", "Suche"))
    assert _named(f"{menu}<p>Bericht von der Fahrt</p>{TEXT}", {"Bericht von der Fahrt"}) == set()
    assert _named(f"{TEXT}<div>Euer Fährmann</div>{menu}", {"Euer Fährmann"}) == set()


def test_few_lines_are_no_row() -> None:
    """A day between two sentences is a chapter's."""
    assert _named(f"{TEXT}<p>2002</p><p>Der Umbau</p>{TEXT}", {"2002"}) == set()


def test_a_headline_ends_a_row() -> None:
    """A line below the headline stands in no row with those above it."""
    signs = "".join(f"<p>{sign}</p>" for sign in ("Start", "Boote", "Hafen", "Termine"))
    below = "<p>Achtzig Jahre auf dem See</p><p>1945 bis heute</p><p>mehr</p>"
    page = f"{signs}<h1 {HEADLINE_MARK}='1'>Die Fähre</h1>{below}{TEXT}"
    assert _named(page, {"Achtzig Jahre auf dem See"}) == set()


def test_a_label_above_a_heading() -> None:
    """A line named a label stands above a heading, or above what is not read; right above text it heads that."""
    label = "<p class='section-label'>Ferien am See</p>"
    assert _named(f"{TEXT}{label}<h2>Die Woche auf dem Boot</h2>{TEXT}", {"Ferien am See"}) == {
        "Ferien am See"
    }
    assert _named(f"{TEXT}{label}<p>Jetzt buchen</p>", {"Ferien am See"}) == {"Ferien am See"}
    assert _named(f"{TEXT}{label}{TEXT}", {"Ferien am See"}) == set()
    plain = label.replace("section-label", "absatz")
    assert _named(f"{TEXT}{plain}<h2>Die Woche auf dem Boot</h2>{TEXT}", {"Ferien am See"}) == set()
