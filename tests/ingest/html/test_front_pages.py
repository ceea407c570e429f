"""A page whose text stands below the titles of other articles is none itself."""

from lxml import html

from vorleser.article import Role
from vorleser.ingest.html.front_pages import lists_articles
from vorleser.ingest.html.walk import walk

TEXT = "<p>Der Bach führt seit dem Frühjahr wieder Wasser, und die Forellen sind zurück.</p>"
TITLE = "<h3><a href='/l{}'>Ein Luchs im Harz</a></h3>"
LYNX = "<p>Im Harz ist in der Nacht ein junger Luchs in eine Kamera gelaufen.</p>"


def _lists(source: str, *, collection: bool = False) -> bool:
    blocks = [*walk(html.fromstring(f"<body>{source}</body>"))]
    return lists_articles(blocks, [len(block.text.split()) > 7 for block in blocks], collection=collection)


def _teasers(count: int, between: str = "") -> str:
    return "".join(f"<div>{TITLE.format(n)}{between}{LYNX}</div>" for n in range(count))


def test_a_front_page_lists_articles() -> None:
    """Each text stands below a linked title, with a line of who wrote or a picture between them."""
    assert _lists(_teasers(5))
    assert _lists(_teasers(5, "<img src='l.jpg'><p>Von Ida Loos</p>"))
    assert _lists(f"<a href='/x'><h3>Ein Luchs im Harz</h3>{LYNX}</a>" * 5)


def test_an_article_with_teasers_is_one() -> None:
    """A text is longer than what is told of others, and what has few of them is none of a site's front pages."""
    assert not _lists(TEXT * 9 + _teasers(5))
    assert not _lists(_teasers(3))


def test_chapters_with_plain_headings_are_an_article() -> None:
    """Without links, titles are the text's own; and below one that is read goes on what it begins."""
    assert not _lists(f"<h3>Am Oberlauf des Baches</h3>{TEXT}" * 5)


def test_all_headings_of_a_collection_are_titles() -> None:
    """On a page that says that it lists articles, a heading needs no link; what is long below it is a digest."""
    chapters = f"<h3>Am Oberlauf des Baches</h3>{TEXT}" * 5
    assert _lists(chapters, collection=True)
    assert not _lists(chapters.replace(TEXT, TEXT * 3), collection=True)


def test_a_few_words_of_a_collection_tell_what_it_lists() -> None:
    """Where all teasers are silent, what is left is no article; a longer text on such a page may be one."""
    assert _lists(TEXT, collection=True)
    assert not _lists(TEXT)
    assert not _lists(TEXT * 9, collection=True)


def test_a_digest_is_read() -> None:
    """What tells of each article as much as a report in brief does is worth hearing."""
    assert not _lists(_teasers(5, "").replace(LYNX, LYNX.replace("</p>", f" {TEXT[3:-4] * 3}</p>")))


def test_a_page_of_cards_lists_articles() -> None:
    """A page that says hardly more than a line, above headings that each stand over a link, is a page of links."""
    card = "<div><h3>Teil</h3><p><a href='/t'>Teil öffnen</a></p></div>"
    assert _listed(f"<p>Hier stehen alle Teile der Reihe.</p>{card * 4}")
    assert not _listed(f"<p>Hier stehen alle Teile der Reihe.</p>{card * 3}")
    assert not _listed(TEXT * 4 + card * 4)


def test_texts_that_are_cut_off_are_teasers() -> None:
    """However long they are, texts below linked titles that each end with a link to the rest list articles."""
    rest = "<a href='/l'>Weiterlesen: Ein Luchs im Harz</a>"
    long = LYNX.replace("</p>", " Niemand weiß, woher er kam und wohin er lief." * 4 + " {}</p>")
    assert _lists(f"{TITLE}{long.format(rest)}" * 4)
    assert not _lists(f"{TITLE}{long.format('')}" * 4)


def _listed(source: str) -> bool:
    """Return whether a page lists articles of which paragraphs without links are read."""
    blocks = [*walk(html.fromstring(f"<body>{source}</body>"))]
    return lists_articles(blocks, [block.plain is Role.PARAGRAPH and not block.linked for block in blocks])
