"""Lines that only lead to what is not read are not read either."""

import pytest
from lxml import html

from vorleser.ingest.html.pointers import name_last_list, name_pointers
from vorleser.ingest.html.walk import walk

TEXT = "<p>Die Fähre legt um acht Uhr ab und braucht für die Überfahrt zwanzig Minuten.</p>"
LINK = "<p><a href='/x'>Fahrplan der Fähren</a></p>"


def _named(source: str, silent: frozenset[int]) -> list[int]:
    blocks = [*walk(html.fromstring(f"<body>{source}</body>"))]
    return [n for n, _ in name_pointers(blocks, [n not in silent for n in range(len(blocks))])]


@pytest.mark.parametrize("line", ["Mehr zu den Zeiten lest ihr hier:", "Anmeldung unter", "Hier geht’s zum"])
def test_a_line_above_a_silent_link(line: str) -> None:
    """A line that ends with a colon, or amid a sentence, above a link that is not read, is silent; else it is text."""
    assert _named(f"{TEXT}<p>{line}</p>{LINK}{TEXT}", frozenset({2})) == [1]
    assert _named(f"{TEXT}<p>{line}</p><p>Um neun, um zehn und um elf.</p>{TEXT}", frozenset()) == []


@pytest.mark.parametrize(
    "line", ["Fahrplan jetzt erstellen →", "📋 Packliste drucken", "English Version", "Weiter »"]
)
def test_a_link_to_press_is_silent(line: str) -> None:
    """A line that is one link and shows an arrow, a verb of the printer or another language is a button, not text."""
    assert _named(f"{TEXT}<p><a href='/x'>{line}</a></p>{TEXT}", frozenset()) == [1]
    assert _named(f"{TEXT}<p>{line}</p>{TEXT}", frozenset()) == []
    assert _named(f"{TEXT}<p><a href='/x'>Die Fähre fährt auch sonntags.</a></p>{TEXT}", frozenset()) == []


def test_a_bare_address_is_silent() -> None:
    """A line that is nothing but an address, as in a list of notes, is silent; one that says what it is is text."""
    assert _named(f"{TEXT}<p>5 https://faehre.example/plan.pdf</p>", frozenset()) == [1]
    assert _named(f"{TEXT}<p>bsky.example/profile/faehre/post/12</p>", frozenset()) == [1]
    assert _named(f"{TEXT}<p>Video: https://filme.example/12</p>", frozenset()) == [1]
    assert _named(f"{TEXT}<p>Treffpunkt: Anleger/Ufer</p>", frozenset()) == []
    assert _named(f"{TEXT}<p>Der Plan steht auf www.faehre.example im Netz.</p>", frozenset()) == []


def test_a_label_at_the_end_leads_nowhere() -> None:
    """A label with a colon at the end is silent; a sentence there is read, and so is a label above a picture."""
    assert _named(f"{TEXT}<p>Aus dem Archiv:</p>", frozenset()) == [1]
    assert _named(f"{TEXT}<p>Den ganzen Plan finden Sie im Aushang am Hafen:</p>", frozenset()) == []
    assert _named(f"{TEXT}<p>Unser Liegeplatz:</p><img src='a.jpg'>", frozenset({2})) == []


def test_a_heading_over_nothing_but_links() -> None:
    """A heading that speaks to the reader and stands over silent links only is silent."""
    links = "<ul><li><a href='/1'>Wind</a></li><li><a href='/2'>Tide</a></li></ul>"
    heading = "<h2>Hintergründe, für Sie gesammelt</h2>"
    assert _named(f"{TEXT}{heading}{links}{TEXT}", frozenset({2, 3})) == [1]
    assert _named(f"{TEXT}{heading}{links}{TEXT}", frozenset()) == []


def test_a_row_of_links_is_silent() -> None:
    """Where all words of a line are links, in brackets or between bars, it is a menu; a sentence with links is not."""
    row = "<p>[ <a href='/'>Start</a> ] [ <a href='/t'>Termine</a> ] [ <a href='/l'>Links</a> ]</p>"
    assert _named(f"{TEXT}{row}{TEXT}", frozenset()) == [1]
    said = "<p>Es kamen <a href='/a'>Angler aus Auenheim</a>, <a href='/b'>Ruderer</a> und <a href='/c'>Gäste</a>.</p>"
    assert _named(f"{TEXT}{said}{TEXT}", frozenset()) == []


@pytest.mark.parametrize(("chance", "behind", "silent"), [(0.4, "", [2, 3]), (0.9, "", []), (0.4, TEXT, [])])
def test_a_last_list_goes_with_its_silent_heading(chance: float, behind: str, silent: list[int]) -> None:
    """Doubtful items under a silent heading, with no text behind them, are a box beside the text."""
    source = f"{TEXT}<h3>Termine</h3><ul><li>12.03. Versammlung</li><li>01.05. Wanderung</li></ul>{behind}"
    blocks = [*walk(html.fromstring(f"<body>{source}</body>"))]
    read = [n != 1 for n in range(len(blocks))]
    assert sorted(n for n, _ in name_last_list(blocks, [chance] * len(blocks), read)) == silent


def test_an_invitation_to_what_a_house_has_besides() -> None:
    """At the end, above linked titles, a sentence that bids to look at them is silent; elsewhere it is text."""
    line = "<p>Lesen Sie, was unsere Leute am Hafen sonst noch beschäftigt.</p>"
    assert _named(f"{TEXT}{line}{LINK}", frozenset({2})) == [1]
    assert _named(f"{TEXT}{line}", frozenset()) == []
    assert _named(f"{line}{TEXT}{LINK}", frozenset({2})) == []


def test_a_row_of_sources_is_silent() -> None:
    """A line that only says where to look, link by link, is silent; one that tells something about it is text."""
    links = "<a href='/1'>Par. 25 GO</a> <a href='/2'>Par. 19 GO</a> <a href='/3'>Par. 22 GO</a>"
    assert _named(f"{TEXT}<p>Siehe: {links}</p>{TEXT}", frozenset()) == [1]
    assert _named(f"{TEXT}<p>Siehe: {links} und die Satzung der Stadt.</p>{TEXT}", frozenset()) == []


@pytest.mark.parametrize(
    "line",
    [
        "Hier geht’s zum Fahrplan",
        "Und hier geht es direkt zur Karte",
        "An dieser Stelle gelangen Sie zum Hafen",
    ],
)
def test_a_link_that_says_where_it_goes_is_silent(line: str) -> None:
    """A line that is one link and says that it leads to something is no text; without a link it is a sentence."""
    assert _named(f"{TEXT}<p><a href='/x'>{line}</a></p>{TEXT}", frozenset()) == [1]
    assert _named(f"{TEXT}<p>{line}</p>{TEXT}", frozenset()) == []
    assert (
        _named(f"{TEXT}<p><a href='/x'>Hier geht es seit Jahren ruhig zu.</a></p>{TEXT}", frozenset()) == []
    )


@pytest.mark.parametrize("line", ["Mehr zeigt unser Video:", "Nachfolgend der Plan zum Nachlesen:"])
def test_a_line_that_says_what_follows(line: str) -> None:
    """A line that leads on to what is not read is silent, be it the last one; above text it stays."""
    assert _named(f"{TEXT}<p>{line}</p><p>Der Hafen bei Nacht</p>{TEXT}", frozenset({2})) == [1]
    assert _named(f"{TEXT}<p>{line}</p>", frozenset()) == [1]
    assert _named(f"{TEXT}<p>{line}</p>{TEXT}", frozenset()) == []


def test_a_line_above_its_picture() -> None:
    """What says "here" and has a picture right below is text."""
    line = "<p>Hier ist ein Beispiel aus dem Hafen:</p>"
    assert _named(f"{TEXT}{line}<img src='a.jpg' alt='Hafen'>{TEXT}", frozenset({2})) == []
    assert _named(f"{TEXT}{line}<p>Der Hafen bei Nacht</p>{TEXT}", frozenset({2})) == [1]
