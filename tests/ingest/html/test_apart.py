"""Hints in boxes of their own amid the text."""

from lxml import html

from vorleser.ingest.html.apart import APART, name_apart
from vorleser.ingest.html.walk import walk

RAIN = "<p>Es regnet nun seit drei Tagen, und der Bach steigt.</p>"
HINT = "<div class='{}'><p>Wichtig: Der Steg ist bei Hochwasser gesperrt.</p></div>"


def _named(source: str, chance: float = 0.05) -> list[tuple[int, str]]:
    blocks = [*walk(html.fromstring(f"<body>{source}</body>"))]
    read = [not block.text.startswith("Wichtig") for block in blocks]
    return [*name_apart(blocks, [0.9 if yes else chance for yes in read], read)]


def test_a_callout_may_end_its_section() -> None:
    """A callout by its name is read at a section's end, with text behind that; other boxes are not."""
    section = f"<section><h2>Der Steg</h2>{RAIN}{{}}</section>"
    behind = f"<section><h2>Der Deich</h2>{RAIN}</section>"
    assert _named(section.format(HINT.format("note-box")) + behind) == [(2, APART)]
    assert _named(section.format(HINT.format("hinweis")) + behind) == [(2, APART)]
    assert _named(section.format(HINT.format("teaser")) + behind, 0.15) == []
    assert _named(section.format(HINT.format("note-box"))) == []
    assert _named(section.format(HINT.format("note-box").replace("Der Steg", "Ihr Steg")) + behind) == []


def test_a_warning_by_its_name() -> None:
    """A box that is called a warning is a callout, as a hint is; a notice of the site by another name is not."""
    for name in ("warning", "box box--warning", "achtung"):
        assert _named(RAIN + HINT.format(name) + RAIN) == [(1, APART)]
    for name in ("warnings-list", "alert"):
        assert _named(RAIN + HINT.format(name) + RAIN) == []
