"""Who said a quotation is heard behind it, wherever a page names them, and is no author of the article."""

import pytest
from lxml import html

from vorleser.article import Role
from vorleser.ingest.html.authors import find_authors
from vorleser.ingest.html.quotation_sources import say_sources, take_source
from vorleser.ingest.html.walk import walk

WORDS, WHO = "Wir fangen klein an.", "Karin Holz, Leiterin"


def _heard(source: str) -> list[tuple[Role, str]]:
    blocks = say_sources(walk(html.fromstring(f"<article>{source}</article>")))
    return [(block.role, block.text) for block in blocks if block.role is not Role.IMAGE]


@pytest.mark.parametrize(
    "quotation",
    [
        f"<blockquote><p>{WORDS}</p><footer>— {WHO}</footer></blockquote>",
        f"<blockquote>{WORDS}<cite>{WHO}</cite></blockquote>",
        f"<blockquote><p>{WORDS}</p><cite>Karin Holz<br>Leiterin</cite></blockquote>",
        f"<figure><blockquote>{WORDS}</blockquote><figcaption>{WHO}</figcaption></figure>",
        f"<figure><blockquote><p>{WORDS}</p><cite>{WHO}</cite></blockquote></figure>",
        f"<figure><img src='a.jpg'><blockquote>{WORDS}</blockquote><figcaption>{WHO}</figcaption></figure>",
        f"<div class='pullquote'><p>{WORDS}</p><p class='pullquote__author'>{WHO}</p></div>",
        f"<div class='quote'><p>{WORDS}</p><p class='author'><i class='name'>Karin Holz</i>, Leiterin</p></div>",
        f"<div class='quote'><p>{WORDS}</p><p><b class='name'>Karin Holz</b><br><i class='job'>Leiterin</i></p></div>",
        f"<blockquote>{WORDS}<div class='name'>Karin Holz</div><div class='job-role'>Leiterin</div></blockquote>",
        f"<blockquote><p>{WORDS}</p><footer>Karin Holz, <cite>Leiterin</cite></footer></blockquote>",
    ],
)
def test_who_said_it_is_heard_behind_the_quotation(quotation: str) -> None:
    """As its last line, and once; commas stand where the page breaks the line."""
    assert _heard(quotation) == [(Role.QUOTE, WORDS), (Role.QUOTE, f"— {WHO}")]


def test_a_title_amid_the_words_stays_among_them() -> None:
    """<cite> marks works as well as people."""
    assert _heard("<blockquote>Ich mag den <cite>Faust</cite> sehr.</blockquote>") == [
        (Role.QUOTE, "Ich mag den Faust sehr.")
    ]


def test_the_source_of_several_paragraphs_is_heard_behind_the_last() -> None:
    """Another quotation's source is not taken for it."""
    first = "<blockquote><p>Eins.</p><p>Zwei.</p><footer>Ada Lund</footer></blockquote>"
    assert _heard(f"{first}<blockquote>Drei.<cite>Ole Lund</cite></blockquote>") == [
        (Role.QUOTE, "Eins."),
        (Role.QUOTE, "Zwei."),
        (Role.QUOTE, "— Ada Lund"),
        (Role.QUOTE, "Drei."),
        (Role.QUOTE, "— Ole Lund"),
    ]


@pytest.mark.parametrize("source", ["https://muster.example/zitat", "@karin", "Foto: Lena Moor"])
def test_addresses_and_credits_name_nobody(source: str) -> None:
    """Neither is said as who spoke."""
    quotation = html.fromstring(f"<blockquote><p>{WORDS}</p><footer>{source}</footer></blockquote>")
    assert take_source(quotation) == ""


def test_an_article_named_after_a_quotation_keeps_its_parts() -> None:
    """Themes name whole posts by their format: the footers and captions in them are no sources."""
    post = html.fromstring(f"<div class='quote'>{'<p>Ein Absatz.</p>' * 400}<footer>Lena Moor</footer></div>")
    assert take_source(post) == ""
    assert post.find("footer") is not None


def test_who_is_quoted_is_not_the_author() -> None:
    """A class that says "author" in a quotation speaks of its words."""
    quoted = f"<div class='pullquote'><p>{WORDS}</p><p class='pullquote__author'>Karin Holz</p></div>"
    page = html.fromstring(f"<html><body><article>{quoted}<p>Text.</p></article></body></html>")
    assert find_authors(page, None, []) == ()
    page = html.fromstring(f"<html><body><p class='author'>Lena Moor</p>{quoted}</body></html>")
    assert find_authors(page, None, []) == ("Lena Moor",)
