"""Figures that stand alone are no text."""

from lxml import html

from vorleser.ingest.html.bare_figures import name_bare_figures
from vorleser.ingest.html.walk import walk

TEXT = "<p>Die Polenta zieht noch zehn Minuten.</p>"


def _silent(source: str) -> list[str]:
    blocks = [*walk(html.fromstring(f"<body>{TEXT}{source}{TEXT}</body>"))]
    return [blocks[number].text for number, _ in name_bare_figures(blocks, [True] * len(blocks))]


def test_numbers_to_choose_from_are_silent() -> None:
    """A list of rising numbers is one of portions or pages; other rows of numbers may be the text."""
    assert _silent("<ul><li>2</li><li>4</li><li>6</li></ul>") == ["2", "4", "6"]
    assert _silent("<ul><li>4</li><li>8</li><li>2</li></ul>") == []
    assert _silent("<ul><li>19523</li><li>29523</li><li>39523</li></ul>") == []
    assert _silent("<ul><li>2</li><li>4 Eier</li><li>6</li></ul>") == []
