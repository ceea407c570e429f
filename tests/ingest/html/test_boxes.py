"""Boxes that lead elsewhere: a linked title, a price or a call tells what stands around it."""

import pytest
from lxml import html

from vorleser.ingest.html.boxes import name_boxes
from vorleser.ingest.html.walk import HEADLINE_MARK, walk

TEXT = "<p>Der Bach führt seit dem Frühjahr wieder Wasser, und die Forellen sind zurück.</p>" * 8
TITLE = '<h4><a href="/l">Ein Luchs im Harz</a></h4>'
BYLINE = "von Ida Loos | 4. Mai 2023"
LYNX = "Im Harz ist ein junger Luchs in eine Kamera gelaufen."


def _silent(source: str, *quiet: str) -> list[str]:
    """Return the texts of *source* that stand in such a box, if all but links and *quiet* were to be read."""
    blocks = [*walk(html.fromstring(f"<body>{source}</body>"))]
    read = [block.linked < 0.9 and block.text not in quiet for block in blocks]
    return [blocks[number].text for number, _ in name_boxes(blocks, read)]


def test_a_paragraph_below_a_linked_title_is_a_teaser() -> None:
    """In a box of its own, the text below another article's title is that article's."""
    assert _silent(f"{TEXT}<div class='row'>{TITLE}<p>{LYNX}</p></div>{TEXT}") == [LYNX]


def test_a_text_of_such_paragraphs_is_no_list_of_teasers() -> None:
    """Where most of the text stands below linked titles, it is what the page is about."""
    assert _silent(f"<div>{TITLE}<p>{LYNX}</p></div>" * 6) == []
    assert _silent(f"<div>{TEXT}{TITLE}<p>{LYNX}</p>{TEXT}</div>") == []


@pytest.mark.parametrize(
    "offer",
    [
        "<p>Zelt Nordwald 2, grün</p><p>59,95 EUR, bei Händler ansehen</p>",
        "<ul><li>Packmaß: 20 mal 30 Zentimeter</li></ul><p>ab 39 € <a href='/x'>Zum Angebot</a></p>",
        "<p>Leicht und trocken</p><a rel='nofollow sponsored' href='/x'>Zelt Nordwald</a>",
    ],
)
def test_what_a_shop_offers_is_silent(offer: str) -> None:
    """All around a price with a call, or a paid link, belongs to it, up to the text."""
    assert len(_silent(f"{TEXT}<div class='p'>{offer}</div>{TEXT}")) >= 1
    assert not {*_silent(f"{TEXT}<div class='p'>{offer}</div>{TEXT}")} & {TEXT[3:-4]}


def test_prices_and_paid_links_in_sentences_are_heard() -> None:
    """A text may name a price, and link what it names."""
    price = "<p>Eine Tageskarte kostet an der Kasse 4,50 Euro, Kinder zahlen nichts.</p>"
    link = (
        "<p>Wir schliefen im <a rel='sponsored' href='/x'>Zelt</a>, und es blieb die ganze Nacht trocken.</p>"
    )
    assert _silent(f"<div>{TEXT}</div><div>{price}{link}</div>") == []


def test_the_heading_of_a_silent_box_is_silent() -> None:
    """Where the words of a box that calls are not read, its heading is not either; a chapter's is."""
    call = "Jeden Freitag das Wichtigste aus der Region in Ihrem Postfach."
    box = f"<div class='b'><h3>Der Auenbrief</h3><p>{call}</p></div>"
    assert _silent(f"{TEXT}{box}{TEXT}", call) == ["Der Auenbrief"]
    assert _silent(f"{TEXT}<div><h3>Am Oberlauf</h3>{TEXT}<p>{call}</p></div>", call) == []


def test_what_stands_below_the_headline_heads_no_box() -> None:
    """A second line of the headline, above a box of the author's name and a call."""
    call = "Jeden Freitag das Wichtigste aus der Region in Ihrem Postfach."
    headed = f"<div><h1 {HEADLINE_MARK}='1'>Die Au</h1><h2>Ein Fluss kehrt zurück</h2><p>{call}</p></div>"
    assert _silent(f"{headed}{TEXT}", call) == []


def test_texts_that_are_all_cut_are_teasers() -> None:
    """Three texts of one kind that break off amid a sentence are what other pages begin with; one is text."""
    cut = [
        f"Am {day} wurde im Harz ein Tier gesehen, das dort seit hundert Jahren niemand mehr"
        for day in ("Mai", "Juni", "Juli")
    ]
    teasers = "".join(f"<div class='t'><p>{text} …</p></div>" for text in cut)
    assert _silent(TEXT + teasers) == [f"{text} …" for text in cut]
    assert _silent(f"{TEXT}<div class='t'><p>{cut[0]} …</p></div>") == []


def test_what_a_subscription_costs_is_an_offer() -> None:
    """A box with a price for a month or a year, and words of subscriptions, is no text; a fare is."""
    offer = "<div><p>Jahresabo</p><p>99,00 EUR im Jahr</p><p>jederzeit kündbar</p></div>"
    assert _silent(TEXT + offer + TEXT) == ["Jahresabo", "99,00 EUR im Jahr", "jederzeit kündbar"]
    assert _silent(f"{TEXT}<div><p>Liegeplatz</p><p>99,00 EUR im Jahr</p></div>{TEXT}") == []


def test_between_a_title_and_its_teaser_may_stand_who_wrote() -> None:
    """A line of who wrote, and when, parts no teaser from its title."""
    byline = "<p class='byline'>von Ida Loos | 4. Mai 2023</p>"
    assert _silent(f"{TEXT}<div class='row'>{TITLE}{byline}<p>{LYNX}</p></div>{TEXT}", BYLINE) == [LYNX]


def test_the_heading_of_offers_goes_with_them() -> None:
    """A heading that calls to buy, above what shops offer, is one of theirs; a chapter's is not."""
    offers = "<p>Werkzeughof</p><p>129,00 € <a href='/x'>Zum Angebot</a></p>"
    note = "<p>Die Händler haben uns ihre Preise am Montag um acht Uhr genannt.</p>"
    assert "Zelt kaufen" in _silent(f"{TEXT}<div><h3>Zelt kaufen</h3><div>{offers}</div>{note}</div>{TEXT}")
    assert "Das Zelt" not in _silent(f"{TEXT}<div><h3>Das Zelt</h3><div>{offers}</div>{note}</div>{TEXT}")


def test_ingredients_beside_a_link_to_a_shop_are_text() -> None:
    """Rows with amounts are a recipe's, whatever link to a shop stands with them; what has a price is a shop's."""
    rows = "<p>100 ml Milch</p><p>250 g Mehl</p><p>3 EL Öl</p>"
    shop = "<p><a rel='sponsored' href='/x'>Lebensmittel hier kaufen</a></p>"
    assert _silent(f"{TEXT}<div><div>{rows}</div><div>{shop}</div></div>{TEXT}") == []
    priced = rows.replace("Mehl", "Mehl, 1,29 €")
    assert len(_silent(f"{TEXT}<div><div>{priced}</div><div>{shop}</div></div>{TEXT}")) == 3
