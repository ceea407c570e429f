"""Tables of contents are silent, and so are lists of which only strays would be read."""

from lxml import html

from vorleser.ingest.html.contents import CONTENTS, STRAY, name_contents
from vorleser.ingest.html.walk import walk

TEXT = "".join(
    f"<h2>{part}</h2><p>Für {part} braucht es Geduld, einen ruhigen Nachmittag und eine Kanne Tee.</p>"
    for part in ("Das Garn", "Die Nadeln", "Der Anschlag")
)


def _named(source: str, silent: frozenset[int] = frozenset()) -> dict[int, str]:
    blocks = [*walk(html.fromstring(f"<body>{source}</body>"))]
    return dict(name_contents(blocks, [n not in silent for n in range(len(blocks))]))


def test_a_list_of_the_headings_below_is_silent() -> None:
    """A list whose items are headings further down is a table of contents; the line above it goes with it."""
    listed = "<p>Inhalt</p><ol><li>Das Garn</li><li>Die Nadeln</li><li>Der Anschlag</li></ol>"
    assert _named(listed + TEXT) == dict.fromkeys(range(4), CONTENTS)
    assert _named(TEXT + listed) == {}


def test_stray_items_go_with_their_list() -> None:
    """Of a list that is silent but for one short item, nothing is read; of one that is mostly read, all is."""
    listed = "<ul><li>Heute gestrickt.</li><li>Neues Garn.</li><li>Fertig.</li><li>Kalt hier.</li></ul>"
    assert _named(TEXT + listed, frozenset({6, 7, 9})) == {8: STRAY}
    assert _named(TEXT + listed, frozenset({7})) == {}


def test_a_title_of_contents_is_silent() -> None:
    """What is named the title of a table of contents is none of the text, though the list is still empty."""
    text = "<p>Die Fähre fährt den ganzen Winter, solange das Eis sie lässt.</p>"
    assert [*_named(f"<div id='toctitle'>Inhalt</div>{text}")] == [0]
    assert [*_named(f"<div class='lw-toc_title'>Inhalt</div>{text}")] == [0]
    assert [*_named(f"<div id='stocktitle'>Inhalt</div>{text}")] == []


def test_a_list_that_ends_a_sentence_is_text() -> None:
    """What a sentence announces is told, even if headings further down say it again; what links is a table."""
    listed = "<ul><li>Das Garn</li><li>Die Nadeln</li><li>Die Geduld</li></ul>"
    assert _named(f"<p>Entscheidend sind:</p>{listed}{TEXT}") == {}
    linked = listed.replace("Das Garn", "<a href='#garn'>Das Garn</a>")
    assert [*_named(f"<p>Entscheidend sind:</p>{linked}{TEXT}")] == [1, 2, 3]
    assert [*_named(f"<p>Das erwartet dich:</p>{listed}{TEXT}")] == [0, 1, 2, 3]


def test_the_name_of_a_silent_menu_is_silent() -> None:
    """A heading "Inhaltsverzeichnis" over a menu that is not read goes with it; over a text it is the text's."""
    menu = "<h2>Inhaltsverzeichnis</h2><ul><li><a href='#a'>Das Garn</a></li><li><a href='#b'>Nadeln</a></li></ul>"
    assert _named(menu + TEXT, frozenset({1, 2})) == {0: CONTENTS}
    assert _named(f"<h2>Inhalt</h2>{TEXT}") == {}
    assert _named(menu.replace("Inhaltsverzeichnis", "Was man braucht") + TEXT, frozenset({1, 2})) == {}
