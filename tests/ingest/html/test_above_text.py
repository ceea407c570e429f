"""What stands above the text, and is no sentence of it, is silent."""

from lxml import html

from vorleser.article import Role
from vorleser.ingest.html.above_text import name_above_text
from vorleser.ingest.html.features import Known
from vorleser.ingest.html.walk import HEADLINE_MARK, walk

TEXT = "<p>Die Fähre legt jeden Morgen um sechs Uhr ab und kommt erst in der Nacht zurück.</p>" * 6
HEADLINE = f"<h1 {HEADLINE_MARK}='1'>Die Fähre fährt</h1>"


def _silent(source: str) -> list[str]:
    blocks = [*walk(html.fromstring(f"<body>{source}</body>"))]
    read = [block.role is not Role.HEADLINE for block in blocks]
    return [blocks[n].text for n, _ in name_above_text(blocks, read, Known())]


def test_a_greeting_opens_the_text() -> None:
    """What stands above the lead is a kicker or a slogan, but a greeting is the text's first line."""
    lead = "Die Fähre legt jeden Morgen um sechs Uhr ab und kommt erst in der Nacht zurück."
    blocks = [*walk(html.fromstring(f"<body><p>Liebe Gäste,</p><p>Fähre</p>{TEXT}</body>"))]
    known = Known(summaries=(lead.lower(),))
    found = name_above_text(blocks, [True] * len(blocks), known)
    assert [blocks[n].text for n, _ in found] == ["Fähre"]


def test_a_path_of_short_items() -> None:
    """Where in the site the page lies, told by a list without links; what holds a sentence is text."""
    path = "<ul><li>Hafen</li><li>Fähren</li></ul>"
    assert _silent(f"{path}{HEADLINE}{TEXT}") == ["Hafen", "Fähren"]
    assert _silent(f"<ul><li>Hafen.</li><li>Die Fähre fährt wieder.</li></ul>{HEADLINE}{TEXT}") == []
    assert _silent(f"{HEADLINE}{TEXT}{path}") == []


def test_lines_of_a_ticker() -> None:
    """A line with a time of day above the headline, or above the first heading where there is no headline."""
    line = "<div>11:31 Museumsbahn sucht Karten</div>"
    assert _silent(f"{line}{HEADLINE}{TEXT}") == ["11:31 Museumsbahn sucht Karten"]
    assert _silent(f"{line}<h2>Die Fähre</h2>{TEXT}") == ["11:31 Museumsbahn sucht Karten"]
    assert _silent(f"{HEADLINE}{TEXT}{line}") == []


def test_a_ticker_of_several_messages() -> None:
    """Messages parted by signs run above the headline; below it, or alone, such a line is of the text."""
    line = "<div>+++ Fähre: Kapitän verlängert um zwei Jahre +++ Markt fällt aus +++</div>"
    assert len(_silent(f"{line}{HEADLINE}{TEXT}")) == 1
    assert _silent(f"{HEADLINE}{line}{TEXT}") == []
    assert _silent(f"<div>+++ Die Fähre fährt wieder +++</div>{HEADLINE}{TEXT}") == []


def test_all_before_the_sites_path() -> None:
    """A slogan above "Sie befinden sich hier:" is on every page of its site."""
    source = f"<p>Der Verein am Fluss</p><p>Sie befinden sich hier: Start</p>{TEXT}"
    assert _silent(source) == ["Der Verein am Fluss"]
    assert _silent(f"{TEXT}<p>Sie befinden sich hier: Start</p>") == []


def test_what_a_site_says_of_itself() -> None:
    """Above the headline, a site tells what it is; the same words below it are of the text."""
    said = "Fährwissen ist eine Gemeinschaft für alle, die gern übersetzen. Die Anmeldung dauert eine Minute."
    assert _silent(f"<p>{said}</p>{HEADLINE}{TEXT}") == [said]
    assert _silent(f"{HEADLINE}<p>{said}</p>{TEXT}") == []
    assert _silent(f"<p>Die Fähre ist ein Geschenk für alle, die am Ufer wohnen.</p>{HEADLINE}{TEXT}") == []


def test_news_of_the_site_above_the_headline() -> None:
    """A box named after news stands above the headline on every page; so named below it, or unnamed, it is text."""
    news = "Im Winter ist der Hafen geschlossen, und die Führungen ruhen bis zum April."
    box = f"<div id='recentHead'><p>{news}</p></div>"
    assert _silent(f"{box}{HEADLINE}{TEXT}") == [news]
    assert _silent(f"{HEADLINE}{box}{TEXT}") == []
    assert _silent(f"<div class='has-sidebar'><p>{news}</p>{HEADLINE}{TEXT}</div>") == []
    assert _silent(f"<div class='newsroomy'><p>{news}</p></div>{HEADLINE}{TEXT}") == []


def test_what_a_site_says_of_this_page() -> None:
    """A sentence about the site stands above the headline of every page; below it, it belongs to the text."""
    line = "Dieses Portal wird von der Reederei betrieben und finanziert."
    assert _silent(f"<p>{line}</p>{HEADLINE}{TEXT}") == [line]
    assert _silent(f"{HEADLINE}<p>{line}</p>{TEXT}") == []
    assert _silent(f"<p>Dieses Schiff fährt seit sechzig Jahren über den See.</p>{HEADLINE}{TEXT}") == []


def test_a_line_of_parts_that_tells_how_long_reading_takes() -> None:
    """Who wrote, when, and how long it takes stand in one line below the headline; a sentence is text."""
    line = "Talbote Redaktion · August 2026 · Lesezeit 8 Minuten"
    assert _silent(f"{HEADLINE}<p>{line}</p>{TEXT}") == [line]
    assert _silent(f"{HEADLINE}{TEXT * 2}<p>{line}</p>") == []
    assert _silent(f"{HEADLINE}<p>Die Fähre legt um sechs ab · sie fährt bis acht.</p>{TEXT}") == []


def test_a_motto_opens_the_text() -> None:
    """A quotation by its tag above the lead is the text's own; a slogan is none."""
    lead = "Die Fähre legt jeden Morgen um sechs Uhr ab und kommt erst in der Nacht zurück."
    motto = "<blockquote>Am Ufer wartet, wer Zeit hat</blockquote><p>Fähren seit achtzig Jahren</p>"
    blocks = [*walk(html.fromstring(f"<body>{motto}{TEXT}</body>"))]
    found = name_above_text(blocks, [True] * len(blocks), Known(summaries=(lead.lower(),)))
    assert [blocks[n].text for n, _ in found] == ["Fähren seit achtzig Jahren"]


def test_a_bold_heading_right_above_the_lead() -> None:
    """It heads the text where other bold lines head its chapters; alone it is a kicker or a slogan."""
    lead = "Die Fähre legt jeden Morgen um sechs Uhr ab und kommt erst in der Nacht zurück."
    known = Known(summaries=(lead.lower(),))

    def silent(source: str) -> list[str]:
        blocks = [*walk(html.fromstring(f"<body>{source}</body>"))]
        return [blocks[n].text for n, _ in name_above_text(blocks, [True] * len(blocks), known)]

    chapters = f"<p><b>Die Kriegsjahre</b></p>{TEXT}<p><b>Die Fähre heute</b></p>{TEXT}"
    assert silent(f"<p><b>Die Anfänge</b></p>{TEXT}{chapters}") == []
    assert silent(f"<p><b>Die Anfänge</b></p>{TEXT}") == ["Die Anfänge"]


def test_a_heading_right_above_the_headline() -> None:
    """It names the section; where text stands between, it heads that."""
    assert _silent(f"<h4>Nachrichten</h4>{HEADLINE}{TEXT}") == ["Nachrichten"]
    assert _silent(f"<h4>Nachrichten</h4>{TEXT}{HEADLINE}{TEXT}") == []


def test_when_and_where_something_is_stays() -> None:
    """A place behind the hour is that of an event; a day and an hour alone say when a text appeared."""
    told = "<p>Samstag, 5. Dezember 2026, 20 Uhr, Stadtbad Olversum</p>"
    assert _silent(f"{HEADLINE}{told}{TEXT}") == []
    assert _silent(f"{HEADLINE}<p>Samstag, 5. Dezember 2026, 20.14 Uhr</p>{TEXT}") != []
    assert _silent(f"{HEADLINE}<p>Samstag, 5. Dezember 2026, 20.14 Uhr, Von Eva Lind</p>{TEXT}") != []
