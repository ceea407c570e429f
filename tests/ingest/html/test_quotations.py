"""A quotation set apart amid the text belongs to it."""

from lxml import html

from vorleser.ingest.html.quotations import name_quotations
from vorleser.ingest.html.walk import walk

TEXT = "<p>Der Bach führt seit dem Frühjahr wieder Wasser, und die Forellen sind zurück.</p>" * 3
SAID = "„Man hört das Wasser bis ins Dorf.“"


def _added(source: str) -> list[str]:
    blocks = [*walk(html.fromstring(f"<body><div>{source}</div></body>"))]
    read = ["Bach" in block.text for block in blocks]
    return [blocks[n].text for n, _ in name_quotations(blocks, read)]


def test_a_quotation_between_paragraphs_is_read() -> None:
    """Alone, or in a figure above the name of who said it."""
    assert _added(f"{TEXT}<blockquote><p>{SAID}</p></blockquote>{TEXT}") == [SAID]
    figure = f"<figure><blockquote><p>{SAID}</p></blockquote><figcaption>Ida Loos</figcaption></figure>"
    assert _added(f"{TEXT}{figure}{TEXT}") == [SAID]


def test_other_quotations_are_left_to_the_models() -> None:
    """Those behind the text, without marks, or with a link: posts of others, praise by customers."""
    quote = f"<blockquote><p>{SAID}</p></blockquote>"
    assert _added(f"{TEXT}{quote}") == []
    assert _added(f"{TEXT}<blockquote><p>Man hört das Wasser.</p></blockquote>{TEXT}") == []
    assert _added(f"{TEXT}<blockquote><p>{SAID} <a href='/p'>Ida</a></p></blockquote>{TEXT}") == []
    assert _added(f"{TEXT}<section>{quote}</section>{TEXT}") == []
