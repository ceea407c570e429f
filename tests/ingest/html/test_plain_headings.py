"""Short lines between paragraphs are headings though nothing marks them."""

from lxml import html

from vorleser.ingest.html.plain_headings import find_plain_headings
from vorleser.ingest.html.walk import walk

LONG = (
    "<p>Der Deich von {} wurde im Herbst um einen halben Meter erhöht. "
    "Gebaut hat ihn der Verband mit Erde vom Vorland.</p>"
)
TEXT = [LONG.format(place) for place in ("Osterhever", "Westerhever", "Tating", "Welt", "Garding", "Kating")]


def _found(*lines: str) -> set[int]:
    return find_plain_headings([*walk(html.fromstring(f"<body>{''.join(lines)}</body>"))])


def test_several_lines_between_paragraphs() -> None:
    """Two lines without a sign, each between long paragraphs, are headings."""
    lines = (*TEXT[:2], "<p>Erde vom Vorland</p>", *TEXT[2:4], "<p>Das Siel bleibt zu</p>", *TEXT[4:])
    assert _found(*lines) == {2, 5}


def test_one_line_needs_a_name() -> None:
    """A single line is a heading only where its class says so."""
    assert _found(*TEXT[:2], "<p>Erde vom Vorland</p>", *TEXT[2:]) == set()
    assert _found(*TEXT[:2], '<p class="zwiti">Erde vom Vorland</p>', *TEXT[2:]) == {2}


def test_verses_and_sentences_are_none() -> None:
    """Lines beside lines, with a sign, or of one word are text."""
    verse = "<p>Das Wasser steigt</p><p>Der Deich hält stand</p>"
    assert _found(*TEXT[:2], verse, *TEXT[2:4], verse, *TEXT[4:]) == set()
    said = "<p>Das Wasser steigt.</p>"
    assert _found(*TEXT[:2], said, *TEXT[2:4], said, *TEXT[4:]) == set()
