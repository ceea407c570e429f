"""What a text rests on is not read: literature, sources, bare addresses."""

from lxml import html

from vorleser.ingest.html.bibliographies import name_bibliographies
from vorleser.ingest.html.walk import walk

TEXT = "".join(
    f"<p>Der Deich von {place} wurde im Herbst um einen halben Meter erhöht. Gebaut hat ihn der Verband.</p>"
    for place in ("Osterhever", "Westerhever", "Tating")
)
BOOKS = "<li>Momsen, Ida: Deiche und Siele. Husum 1988.</li><li>Lorenz, T. (Hrsg.): Wasser im Land, S. 12–19.</li>"


def _named(source: str, silent: frozenset[int] = frozenset()) -> list[int]:
    blocks = [*walk(html.fromstring(f"<body>{source}</body>"))]
    return sorted({n for n, _ in name_bibliographies(blocks, [n not in silent for n in range(len(blocks))])})


def test_literature_below_its_heading_is_silent() -> None:
    """A list of books below a heading that says so is silent with the heading; so are lines that look alike."""
    assert _named(f"{TEXT}<h2>Literatur und Quellen</h2><ul>{BOOKS}</ul>") == [3, 4, 5]
    assert _named(f"{TEXT}<p><b>Quellen:</b></p>{BOOKS.replace('li>', 'p>')}") == [3, 4, 5]


def test_a_list_of_literature_ends_with_its_items() -> None:
    """What stands behind the list, be it much, does not make its entries text."""
    behind = "<p>Mara Lindt wohnt am Deich</p><p>Auch als Hörstück</p><p>Zum Nachhören</p>"
    assert _named(f"{TEXT}<h3>Quellen</h3><ul>{BOOKS}</ul>{behind}") == [3, 4, 5]
    plain = "<ul><li>der Brunnen am Markt</li><li>das Grundwasser</li></ul>"
    assert _named(f"{TEXT}<h3>Quellen</h3>{plain}{behind}") == []


def test_a_chapter_on_literature_is_text() -> None:
    """A heading that could stand over a list of books is read where prose stands below it, or at the top."""
    chapter = "<h2>Literatur</h2><p>Gelesen wird hier viel. Jeder Hof hat ein Regal voller Romane.</p>"
    assert _named(f"{TEXT}{chapter}{TEXT}") == []
    assert _named(f"<h2>Quellen</h2><ul>{BOOKS}</ul>{TEXT}") == []


def test_what_follows_a_list_of_books_is_read() -> None:
    """A heading or a paragraph of text ends the list."""
    more = "<h2>Ausblick</h2><p>Im Frühjahr folgt der nächste Abschnitt. Dann ist der Hafen dran.</p>"
    assert _named(f"{TEXT}<h2>Quellen</h2><ul>{BOOKS}</ul>{more}") == [3, 4, 5]


def test_bare_addresses_are_silent() -> None:
    """A line that is an address and nothing else is not read; one that says what is there is."""
    assert _named(f"{TEXT}<p>https://deich.example/karte</p>") == [3]
    assert _named(f"{TEXT}<p>Abb.: www.deich.example/bild</p>") == [3]
    assert _named(f"{TEXT}<p>[1] https://a.example [2] https://b.example</p>") == [3]
    assert _named(f"{TEXT}<p>Anmeldung ab Montag: www.deich.example</p>") == []


def test_a_list_of_notes_is_one() -> None:
    """Where most items of a list are notes, so is the rest."""
    notes = "".join(f"<li id='fn{n}'>Seite {n} des Buches.</li>" for n in range(3))
    assert _named(f"{TEXT}<ol>{notes}<li>Sonst wäre er gebrochen.</li></ol>") == [3, 4, 5, 6]
