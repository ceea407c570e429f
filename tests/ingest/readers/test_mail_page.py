"""What programs set into the HTML of mails: Word's lists, and advertising in rows."""

import pytest
from documents import read

from growth import grows_with_length

TEXT = (
    "Auf dem Markt stehen seit April vier neue Stände, und an jedem riecht es anders als am Tag zuvor. " * 4
)
MORE = (
    "Die Schleuse wurde vor hundert Jahren gebaut und seitdem nur einmal geschlossen, als das Eis kam. " * 4
)


def _told(html: str) -> list[tuple[str, str]]:
    mail = (
        f"From: Eva Lind <eva@hof.example>\nSubject: Brot\nContent-Type: text/html; charset=utf-8\n\n{html}"
    )
    return [(block.role.value, block.text) for block in read("a.eml", mail.encode()).blocks[1:]]


def _item(sign: str, text: str) -> str:
    return (
        "<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span>"
        f"<span style='mso-list:Ignore'>{sign}<span>&nbsp;&nbsp;</span></span></span><![endif]>{text}</p>"
    )


def test_lists_of_outlook_are_lists() -> None:
    """A bullet that Word typed is silent; a number stays before its words."""
    signs = {"·": "Zelte", "o": "alte", "1.": "Schlüssel", "a)": "Licht"}
    items = "".join(_item(sign, text) for sign, text in signs.items())
    told = ["Zelte", "alte", "1. Schlüssel", "a) Licht"]
    assert _told(f"<p>{TEXT}</p>{items}<p>{MORE}</p>")[1:-1] == [("list_item", text) for text in told]


def _rows(*rows: str) -> str:
    return f"<table>{''.join(f'<tr><td>{row}</td></tr>' for row in rows)}</table>"


def test_advertising_below_its_label_s_row_is_silent() -> None:
    """The row below is what is advertised, or all rows up to the word that ends it."""
    ad = "<b>Stiefel zum halben Preis</b><br>Bei Ruhl. <a href='x'>Mehr</a>"
    kept = [("paragraph", TEXT.strip()), ("paragraph", MORE.strip())]
    first, second = f"<p>{TEXT}</p>", f"<p>{MORE}</p>"
    assert _told(_rows(first, "ANZEIGE", ad, second)) == kept
    assert _told(_rows(first, "- Anzeige -", "<img src=a.png>", ad, "Anzeige Ende", second)) == kept


def test_text_below_a_label_is_read() -> None:
    """Where the advertisement is a picture, or is gone, the article below it is none."""
    for ad in ("Anzeige", "Anzeige<br><img src=a.png>"):
        assert _told(_rows(f"<p>{TEXT}</p>", ad, f"<p>{MORE}</p>"))[-1] == ("paragraph", MORE.strip())
    coloured = f"<table><tr><td bgcolor=white>{TEXT}<tr><td bgcolor=white>Anzeige"
    coloured += f"<tr><td bgcolor=white>{MORE}</table>"
    assert _told(coloured)[-1][1] == MORE.strip()


@pytest.mark.parametrize("row", ["<tr><td>Anzeige</td></tr><tr><td>Ein Wort</td></tr>", _item("1.", "Wort")])
def test_time_grows_with_the_rows_only(row: str) -> None:
    """Hundreds of labels or listed paragraphs are read in time that grows with their number."""
    assert grows_with_length(
        lambda rows: _told(f"<p>{TEXT}</p><table>{rows}</table>"), lambda n: row * (n // len(row)), 4000
    )
