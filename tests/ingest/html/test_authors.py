"""Who wrote a page's article."""

import pytest
from lxml import html

from vorleser.ingest.html.authors import find_authors, names_of


@pytest.mark.parametrize(
    ("page", "said", "names"),
    [
        ("", {"givenName": "Runa", "familyName": "Feld"}, ("Runa Feld",)),
        ("", [{"name": "Runa Feld"}, {"name": "Enno Patt"}], ("Runa Feld", "Enno Patt")),
        ("<h4 class='author-name'><a href='/f'>Runa Feld</a></h4>", None, ("Runa Feld",)),
        ("<p class='author'>Von Runa Feld, Hollern</p>", {"name": "Inselblatt Nachrichten"}, ("Runa Feld",)),
        ("<p class='author'>Von Runa Feld</p>", {"name": "redaktion@insel.example"}, ("Runa Feld",)),
        ("<a class='follow-author-btn'>Themen bearbeiten</a>", {"name": "Inselblatt"}, ("Inselblatt",)),
        ("<span class='post-author'>Eingestellt von Karl Ortner</span>", None, ("Karl Ortner",)),
    ],
)
def test_names_before_desks_and_addresses(page: str, said: object, names: tuple[str, ...]) -> None:
    """Persons come from the data, or from the page where the data names only a desk, an address, or nobody."""
    assert find_authors(html.fromstring(f"<body>{page}</body>"), said, []) == names


@pytest.mark.parametrize(
    ("page", "metas", "names"),
    [
        ("<p class='by-author'><span>Autorin</span><a>Runa Feld</a></p>", [], ("Runa Feld",)),
        ("<p class='author'><span>Geschrieben von</span><a>Runa Feld</a></p>", [], ("Runa Feld",)),
        ("<a rel='author'>Zeige alle Beiträge von Runa Feld</a>", [], ("Runa Feld",)),
        ("<form><div class='comment-author'>Name</div></form>", [], ()),
        ("<span class='meta-author'>Posted</span> <b>heute</b>", [], ()),
        ("<footer>Design von <a rel='author'>Musterwerkstatt</a></footer>", [], ()),
        ("<dd class='createdby'>Geschrieben von: Runa Feld</dd>", [], ("Runa Feld",)),
        (
            "<ul id='r'><li class='recentcomments'><span class='comment-author'>Runa Feld</span></li></ul>",
            [],
            (),
        ),
        ("", ["Projektgruppe von der Schule Hollern"], ("Projektgruppe von der Schule Hollern",)),
        ("", ["Gastbeitrag von Runa Feld"], ("Runa Feld",)),
        ("", ["Pressemitteilung von Runa Feld"], ("Runa Feld",)),
        ("", ["verfasst von Runa Feld"], ("Runa Feld",)),
        ("", ["Walter von Hollern"], ("Walter von Hollern",)),
        ("", ["Albrecht von Hollern", "Hagen von Feld"], ("Albrecht von Hollern", "Hagen von Feld")),
        ("", ["Eingestellt von Runa Feld"], ("Runa Feld",)),
        ("", ["Ein Gastbeitrag von Runa Feld"], ("Runa Feld",)),
        ("<a class='author-info__link'>Zum Newsletter</a>", [], ()),
        ("<a class='author-link'>Alle Texte</a><a rel='author'>Runa</a>", [], ("Runa",)),
        ("<div class='author'>Publiziert am</div>", [], ()),
        ("", ["KOCHMIX ® REZEPT"], ()),
        ("", ["Presse"], ()),
        ("", ["Pressewart"], ()),
        ("", ["admin"], ()),
        ("", ["wpadmin1"], ()),
        ("", ["runa.feld"], ("Runa Feld",)),
        ("", ["vom Inselkrämer"], ("dem Inselkrämer",)),
        ("", ["Sand und Wort GmbH, Hollern, Germany"], ("Sand und Wort GmbH",)),
    ],
)
def test_labels_logins_and_places_are_no_names(page: str, metas: list[str], names: tuple[str, ...]) -> None:
    """A label, what a program filled in, the designer of the site and a sender's town are not those who wrote."""
    assert find_authors(html.fromstring(f"<body>{page}</body>"), None, metas) == names


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Verfasst von Runa am 7. April 2024", ("Runa",)),
        ("Posted by Runa & Enno on 28 October 2023", ("Runa", "Enno")),
        ("Beitrag von Runa Feld und Enno Patt", ("Runa Feld", "Enno Patt")),
        ("✍️ Runa Feld ⏱️ 12 Min. Lesezeit", ("Runa Feld",)),
        ("Von Runa Feld", ("Runa Feld",)),
        ("Von Runa", ()),
        ("24.08.2023 – von Runa", ("Runa",)),
        ("Am 24.08.2023 – von Hollern bis Feld", ()),
        ("Veröffentlicht von Redaktion am 3. Mai 2020", ()),
        ("Beitrag von gestern", ()),
        ("Verfasst von Runa im Zug nach Hollern.", ()),
    ],
)
def test_a_line_names_who_wrote(line: str, names: tuple[str, ...]) -> None:
    """A line that says in full who wrote may name one word; a mere "Von" needs first name and surname."""
    assert names_of(line) == names


@pytest.mark.parametrize(
    ("meta", "names"),
    [
        ("Runa Feld, Heilpraktikerin", ("Runa Feld",)),
        ("Runa Feld, stellv. Chefredakteurin", ("Runa Feld",)),
        ("Runa Feld, Rechtsanwältin für Mietrecht", ("Runa Feld",)),
        ("Runa Feld, Jan Gärtner und Eva Meister", ("Runa Feld", "Jan Gärtner", "Eva Meister")),
        ("Runa Feld, dpa", ("Runa Feld", "dpa")),
        ("Gärtner", ("Gärtner",)),
    ],
)
def test_what_somebody_is_is_no_second_name(meta: str, names: tuple[str, ...]) -> None:
    """A trade or an office behind a name goes; whoever is called so in full, or alone, stays."""
    assert find_authors(html.fromstring("<body><p>Text.</p></body>"), None, [meta]) == names
