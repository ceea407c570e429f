"""What stands beside the text, in other cells of a layout or in lists to share with, is silent."""

from lxml import html

from vorleser.article import Role
from vorleser.ingest.html.page_frame import name_page_frame
from vorleser.ingest.html.walk import walk

TEXT = "<p>Die Fähre legt jeden Morgen um sechs Uhr ab und kommt erst in der Nacht zurück.</p>" * 6
PRICES = "<table><tr><th>Ware</th><th>Mark</th></tr><tr><td>Ziegel</td><td>18</td></tr></table>"


def _silent(source: str) -> list[str]:
    blocks = [*walk(html.fromstring(f"<body>{source}</body>"))]
    read = [block.role is not Role.HEADLINE for block in blocks]
    return [" ".join(blocks[n].text.split()) for n, _ in name_page_frame(blocks, read)]


def test_other_cells_of_a_layout() -> None:
    """Where one cell holds the text, short ones around it are a frame; tables in that cell are part of it."""
    head, side = "<tr><td colspan=2><b>Verein am Fluss</b></td></tr>", "<td>Termine<br>Fest im Mai</td>"
    page = f"<table>{head}<tr><td>{TEXT}{PRICES}</td>{side}</tr></table>"
    assert _silent(page) == ["Verein am Fluss", "Termine Fest im Mai"]


def test_a_text_in_several_cells_is_whole() -> None:
    """Where no cell holds most of the text, or there is no layout, all of it is text."""
    assert _silent(f"<table><tr><td>{TEXT}</td><td>{TEXT}</td></tr></table>") == []
    assert _silent(f"{TEXT}{PRICES}<p>Fest im Mai</p>") == []


def test_a_list_of_services() -> None:
    """Two services and more to share with, most of a list; one named in a list of the text is none."""
    services = "<ul><li>Facebook</li><li>Als E-Mail verschicken</li><li>Link kopieren</li></ul>"
    assert _silent(f"{TEXT}{services}") == ["Facebook", "Als E-Mail verschicken", "Link kopieren"]
    assert _silent(f"{TEXT}<ul><li>Facebook</li><li>die Zeitung am Ort</li><li>der Rundfunk</li></ul>") == []
