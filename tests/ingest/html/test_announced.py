"""Lists of the text are read whole, by the sentence above them or the paragraphs around them."""

import pytest
from lxml import html

from vorleser.ingest.html.announced import ANNOUNCED, IN_LINE, ITEM_AMID, STEP_BELOW, name_announced
from vorleser.ingest.html.walk import walk

TEXT = "<p>Die Fähre legt jeden Morgen um sechs Uhr ab.</p>"
LIST = "<ul><li>langsam fahren</li><li>das Licht einschalten</li></ul>"
ROWS = "<div class='b'><div class='r'>Langsam fahren</div><div class='r'>Hupen</div><div class='r'>Warten</div></div>"


def _named(source: str, chance: float = 0.2) -> set[str]:
    """Return why the items of *source* are read, were all else read and they likely text by *chance*."""
    blocks = [*walk(html.fromstring(f"<body>{source}</body>"))]
    listed = [block.element is not None and block.element.tag in {"li", "div"} for block in blocks]
    chances = [chance if item else 0.9 for item in listed]
    return {reason for _, reason in name_announced(blocks, chances, [not item for item in listed])}


@pytest.mark.parametrize("items", [LIST, ROWS])
def test_a_list_that_a_sentence_announces(items: str) -> None:
    """Behind a colon, with its tag or without; where it is hardly likely to be text, it is not."""
    assert _named(f"{TEXT}<p>Die Polizei rät:</p>{items}") == {ANNOUNCED}
    assert _named(f"{TEXT}<p>Die Polizei rät:</p>{items}", 0.01) == set()
    assert _named(f"{TEXT}<p>Zum Weiterlesen:</p>{items}") == set()


def test_links_that_go_on_with_the_sentence() -> None:
    """Links are items of the text where they go on with its sentence; titles of other articles have a capital."""
    links = "<ul><li><a href='/a'>das Haus am Fluss</a></li><li><a href='/b'>die alte Mühle</a></li></ul>"
    said = "<p>Und hier noch zwei Orte zum Schauen:</p>"
    assert _named(f"{TEXT}{said}{links}", 0.03) == {ANNOUNCED}
    assert _named(f"{TEXT}{said}{links.replace('das Haus', 'Das Haus')}", 0.03) == set()


def test_a_list_between_two_paragraphs() -> None:
    """It has no name of its own, and stands in one element with both."""
    assert _named(f"{TEXT}{LIST}{TEXT}") == {ITEM_AMID}
    assert _named(f"{TEXT}{LIST.replace('<ul>', '<ul class=box>')}{TEXT}") == set()
    assert _named(f"{TEXT}{LIST}") == set()


def test_steps_below_a_heading() -> None:
    """Numbered sentences below a heading that is read are a recipe's steps; names below it are a ranking."""
    lines = (
        "Das Mehl in eine Schüssel sieben.",
        "Die Eier mit dem Zucker rühren.",
        "Alles in die Form geben.",
    )
    steps = f"<ol>{''.join(f'<li>{line}</li>' for line in lines)}</ol>"
    names = "<ol><li>Lisbeth Ahrens</li><li>Jonte Peters</li><li>Merle Ohm</li></ol>"
    assert _named(
        f"{TEXT}<h2>Zubereitung</h2>{steps}{TEXT.replace('<p>', '<h2>').replace('</p>', '</h2>')}"
    ) == {STEP_BELOW}
    assert _named(f"{TEXT}<h2>Zubereitung</h2>{names}<h2>Ende</h2>") == set()


NAMES = "<p><b>Ida Loos</b> (<a href='/s'>Seglerheim</a>)<br><b>Jan Ohm</b> (<a href='/w'>Werft</a>)</p>"
SAID = "<p>Den Fahrplan haben in diesem Jahr vier Leute gemacht:</p>"


def _in_line(source: str, chance: float = 0.2) -> list[str]:
    blocks = [*walk(html.fromstring(f"<body><div>{source}</div></body>"))]
    named = ["Ida" in block.text for block in blocks]
    chances = [chance if name else 0.9 for name in named]
    found = name_announced(blocks, chances, [not name for name in named])
    return [reason for _, reason in found]


def test_names_that_a_sentence_announces() -> None:
    """Names with linked places are text below a sentence with a colon and above more text, unless they are contacts."""
    assert _in_line(TEXT + SAID + NAMES + TEXT) == [IN_LINE]
    assert _in_line(TEXT + SAID + NAMES + TEXT, 0.05) == []
    assert _in_line(TEXT + SAID + NAMES) == []
    assert _in_line(f"{TEXT}<p>Kontakt zur Reederei:</p>{NAMES}{TEXT}") == []
    assert _in_line(TEXT + SAID + NAMES.replace("Ohm", "Ohm, Tel. 0461 / 55 23") + TEXT) == []
    assert _in_line(TEXT + SAID + "<p><a href='/i'>Ida und das Meer</a></p>" + TEXT) == []
