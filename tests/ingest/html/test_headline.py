"""The headline of a page, and the kicker in or above it."""

import pytest
from lxml import html

from vorleser.ingest.html.headline import headline


@pytest.mark.parametrize(
    ("body", "title"),
    [
        ("<div class='er-h1'>Alte Sorten kehren zurück</div>", "Alte Sorten kehren zurück"),
        ("<p class='artikel-titel'>Alte Sorten kehren zurück</p>", "Alte Sorten kehren zurück"),
        ("<div class='er-h1'><a href='/b'>Alte Sorten kehren zurück</a></div>", ""),
        ("<div class='er-h1'><p>Ein Absatz.</p><p>Noch einer.</p></div>", ""),
        ("<h2>Rubriken der Ausgabe</h2><div class='er-h1'>Alte Sorten kehren zurück</div>", ""),
    ],
)
def test_a_class_names_the_headline_where_no_heading_does(body: str, title: str) -> None:
    """On a page without headings, a line that its class calls one; neither a link nor a box is."""
    assert (
        headline(html.fromstring(f"<body>{body}</body>"), ("Tageblatt vom 14. Oktober, Seite 7",)).title
        == title
    )


MENU = "<nav><a href='/a'>Verein</a> <a href='/b'>Termine</a> <a href='/c'>Kontakt</a></nav>"
TEXT = "<p>Im Herbst wurde das Dach gedeckt, und seither ist die Halle trocken.</p>"


def _title(body: str, title: str) -> str:
    return headline(html.fromstring(f"<body>{body}</body>"), (title,)).title


@pytest.mark.parametrize("own", ["Die Halle am Fluss", "Chronik"])
def test_a_header_with_the_menu_names_the_site(own: str) -> None:
    """An h1 above the site's menu is its name where one other h1 stands by the text; alone it is the headline."""
    header = f"<header><h1>Turnverein Hollern</h1>{MENU}</header>"
    assert _title(f"{header}<h1>{own}</h1>{TEXT}", "Turnverein Hollern") == own
    assert _title(f"{header}{TEXT}", "Turnverein Hollern") == "Turnverein Hollern"
    sections = f"<h1>Das Dach von 1912</h1>{TEXT}<h1>Der Boden von 1953</h1>{TEXT}"
    assert _title(header + sections, "Turnverein Hollern") == "Turnverein Hollern"


@pytest.mark.parametrize(
    ("heading", "title"),
    [
        ("<h1><a href='/blog'>Flussblick</a></h1>", "Flussblick » Das Dach ist neu"),
        ("<h2>Verein</h2>", "Flussblick.de: Runa Feld: Das Dach der Halle ist neu"),
    ],
)
def test_the_last_part_of_a_title_is_the_headline(heading: str, title: str) -> None:
    """A line that the page's title ends with is the headline where headings only name the site."""
    line = title.rpartition("» " if "»" in title else ": ")[2]
    assert _title(f"{heading}<p class='info'>{line}</p>{TEXT}", title) == line


def test_the_sites_name_behind_a_dash_is_no_headline() -> None:
    """What stands behind a dash is the site's name; a part of a heading is no headline by itself."""
    page = f"<h1>Umbau im Winter</h1><p>Der Bote am Fluss</p>{TEXT}"
    assert _title(page, "Die Halle ist zu - Der Bote am Fluss") == "Umbau im Winter"
    heading = f"<h1>Umbau: <span>Die Halle ist bis Mai zu</span></h1>{TEXT}"
    assert _title(heading, "Turnen: Die Halle ist bis Mai zu") == "Umbau: Die Halle ist bis Mai zu"
    kicked = f"<p><span>Umbau im Winter:</span></p><p>Die Halle ist bis Mai zu</p>{TEXT}"
    assert _title(kicked, "Umbau im Winter: Die Halle ist bis Mai zu") == ""


def test_a_logo_is_no_headline() -> None:
    """The site's name in its logo is no headline, wherever else it stands."""
    page = f"<div class='logo'>Turnverein Hollern</div>{TEXT}<p><b>Turnverein Hollern</b></p>"
    assert _title(page, "Turnverein Hollern") == ""


def test_a_kicker_in_a_heading_of_its_own() -> None:
    """Where the page's title is the heading, a sign and the next heading, the first is the kicker of the second."""
    page = "<h1>Sturmflut</h1><h2>Wie hoch die Deiche sein müssen</h2>"
    title = "Sturmflut: Wie hoch die Deiche sein müssen - Bote"
    found = headline(html.fromstring(f"<body>{page}{TEXT}</body>"), (title,))
    assert (found.title, found.kicker) == ("Wie hoch die Deiche sein müssen", "Sturmflut")
    assert _title(page + TEXT, "Sturmflut - Bote") == "Sturmflut"
    sited = f"<h1>Kleine Deichkunde</h1><h2>Deichbote</h2>{TEXT}"
    assert _title(sited, "Kleine Deichkunde - Deichbote") == "Kleine Deichkunde"
    assert _title(f"<h1>Die neue Halle am Fluss</h1><h2>Der Bau</h2>{TEXT}", "Die neue Halle am Fluss") == (
        "Die neue Halle am Fluss"
    )


def test_one_word_heads_a_page_without_a_title() -> None:
    """A page that says no title of itself has its one h1, even of one word, if that is no link."""
    whole = html.fromstring(f"<body><h1>Kiebitze</h1><h2>Wo brüten Kiebitze?</h2>{TEXT}</body>")
    assert headline(whole, ()).title == "Kiebitze"
    linked = html.fromstring(f"<body><h1><a href='/'>Vogelbuch</a></h1><h2>Wo brüten sie?</h2>{TEXT}</body>")
    assert headline(linked, ()).title == ""


@pytest.mark.parametrize(
    ("page", "title", "own"),
    [
        (
            "<h1><a href='/'>Ein Jahr am Meer</a></h1><h2><a href='/w4'>Woche 4</a></h2>",
            "Woche 4 « Ein Jahr am Meer",
            "Woche 4",
        ),
        (
            "<h1>Küchen-Blog</h1><h2>Rätselhaft: das Kuchen-Buch der Tante</h2>",
            "Rätselhaft: das Kuchenbuch der Tante - LÖFFEL",
            "Rätselhaft: das Kuchen-Buch der Tante",
        ),
        (
            "<h2>Verband der Setzer</h2><h1>Die 23. Jahrestagung</h1>",
            "VDS – Verband der Setzer",
            "Die 23. Jahrestagung",
        ),
        (
            "<h1>Kuchen vom Blech, wie Tante ihn buk</h1><h2>Kuchen vom Blech</h2>",
            "Kuchen vom Blech",
            "Kuchen vom Blech, wie Tante ihn buk",
        ),
        (
            "<h2>Fest am Hafen</h2><h1><a href='/'>Hollern aktuell</a></h1>",
            "Hollern aktuell » Fest am Hafen",
            "Fest am Hafen",
        ),
        ("<h1>Fest am Hafen</h1><h2>Aktuelles</h2>", "Aktuelles – Turnverein Hollern", "Fest am Hafen"),
        (
            "<h1><a href='/'>Hollern aktuell</a></h1><h1><a href='/f'>Fest am Hafen</a></h1>",
            "Hollern aktuell » Fest am Hafen",
            "Fest am Hafen",
        ),
        ("<h1>Turnverein Hollern</h1><h2>Fest am Hafen</h2>", "Hollern – Fest am Hafen", "Fest am Hafen"),
    ],
)
def test_what_a_title_says_before_the_sites_name_is_the_headline(page: str, title: str, own: str) -> None:
    """It is so even in smaller letters than the site's name or a section; a section's name in a title is none."""
    assert _title(page + TEXT, title) == own


def test_a_headline_that_ends_with_the_sites_name_is_whole() -> None:
    """What stands before it is a kicker only where it could stand alone."""
    page = html.fromstring(f"<body><h1>Geschichte des Turnvereins Hollern</h1>{TEXT}</body>")
    assert headline(page, ("Turnvereins Hollern",)).title == "Geschichte des Turnvereins Hollern"
    kicked = html.fromstring(f"<body><h1>Sport Halle bis Mai zu</h1>{TEXT}</body>")
    assert headline(kicked, ("Halle bis Mai zu",)).kicker == "Sport"


def test_a_logo_that_was_never_closed_holds_the_page() -> None:
    """A headline in a box that is named a logo, and holds all the text, is one."""
    page = f"<div class='logo'><a href='/'>Start</a><h1>Die Halle am Fluss</h1>{TEXT * 3}</div>"
    assert _title(page, "Turnverein Hollern") == "Die Halle am Fluss"


def test_the_one_h1_before_the_site_s_name_may_be_a_word() -> None:
    """What the title begins with before a bar or a spaced colon is the headline; what merely stands there is not."""
    for bar in (" : ", " | ", " – "):
        assert (
            _title(f"<h1>Deichbruch</h1>{TEXT}", f"Deichbruch{bar}Verein für die Küste im Norden")
            == "Deichbruch"
        )
    assert _title(f"<h1>Rundbrief</h1>{TEXT}", "Deichbruch : Verein für die Küste im Norden") == ""
    assert _title(f"<h1>Küste</h1><h2>Der Deich ist dicht</h2>{TEXT}", "Küste : Der Deich ist dicht") == (
        "Der Deich ist dicht"
    )
