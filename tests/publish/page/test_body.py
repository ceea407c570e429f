"""The article as HTML: each role is the element that it is."""

from html.parser import HTMLParser

from hypothesis import given
from hypothesis import strategies as st

import editions
from vorleser.article import Article, Block, Metadata, Role
from vorleser.publish.page.align import passages
from vorleser.publish.page.body import Source, article_html, heading_levels

VOID = {"img"}
BLOCKS = st.builds(
    Block,
    st.sampled_from(Role),
    st.text("ab <&\"'\t\n1. ", max_size=20),
    st.sampled_from(["", "en", 'x"y']),
    st.integers(0, 9),
    st.sampled_from(["", "Herta Lindqvist"]),
)


class Balanced(HTMLParser):
    """Follows a page's elements and notes the text in them."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.text = ""
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002 -- the parser's
        """Note what opens."""
        self.text += "" if tag == "span" else " "
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        """Note what closes: it must be what opened last."""
        assert self.open.pop() == tag
        self.text += "" if tag == "span" else " "

    def handle_data(self, data: str) -> None:
        """Note the text."""
        self.text += data


def shown(article: Article) -> str:
    """Return the article's body as HTML."""
    timeline = editions.timeline(article)
    return str(article_html(Source(article, passages(article, timeline), {}, heading_levels(article))))


def test_roles() -> None:
    """Lists nest and count, tables have heads, quotes and answers name who speaks, languages are marked."""
    html = shown(editions.ARTICLE)
    for part in (
        "<h2><span",
        "<h3><span",
        "<ol><li><span",
        "<ul><li><span",
        '<th scope="col"><span',
        '<th scope="row"><span',
        "<footer>Herta Lindqvist</footer></blockquote>",
        '<span class="speaker">Uferblatt:</span>',
        '<p lang="en">',
        '<pre role="group" aria-label="Code" tabindex="0"><code>laerm = messen()</code></pre>',
        '<aside aria-label="Anmerkungen">',
        '<aside aria-label="Lesen Sie auch">',
        "<figcaption>Die alten Kräne am Nordufer.</figcaption>",
    ):
        assert part in html, part


def test_a_speaker_is_named_once() -> None:
    """A name that the text begins with is not put before it again, nor is one whose turn goes on; it stands out."""
    turns = (
        Block(Role.QUESTION, "Uferblatt: Wie war es?", speaker="Uferblatt"),
        Block(Role.ANSWER, "Herta Lindqvist: Kalt.", speaker="Herta Lindqvist"),
        Block(Role.ANSWER, "Und nass.", speaker="Herta Lindqvist"),
        Block(Role.QUESTION, "Und dann?", speaker="Uferblatt"),
    )
    html = shown(Article(Metadata("T"), (Block(Role.HEADLINE, "T"), *turns)))
    assert html.count('<span class="speaker">Uferblatt:</span>') == 2
    assert html.count("Herta Lindqvist:") == html.count('<span class="speaker">Herta Lindqvist:</span>') == 1


def test_bullets_and_numbers_make_lists_of_their_own() -> None:
    """Items with numbers behind items without are an ordered list of their own: no bullet stands before a number."""
    items = ("Mehl", "Wasser", "1. Rühren", "2. Backen", "Salz")
    blocks = (Block(Role.LIST_ITEM, text) for text in items)
    html = shown(Article(Metadata("T"), (Block(Role.HEADLINE, "T"), *blocks)))
    assert [part[:2] for part in html.split("<")[1:] if part[:2] in {"ul", "ol"}] == ["ul", "ol", "ul"]


@given(st.lists(BLOCKS, max_size=12))
def test_any_article(blocks: list[Block]) -> None:
    """Whatever blocks an article has, every element is closed where it should be, and no word is missing."""
    article = Article(Metadata("T"), (Block(Role.HEADLINE, "T"), Block(Role.PARAGRAPH, "Ein Satz."), *blocks))
    html = shown(article)
    parsed = Balanced(html)
    assert parsed.open == []
    said = (
        block for block in blocks if block.role in {Role.PARAGRAPH, Role.QUOTE, Role.SUBHEAD, Role.LIST_ITEM}
    )
    words = parsed.text.split()
    assert all(word in words for block in said for word in block.text.split())


@given(st.lists(st.integers(1, 6), min_size=1, max_size=20))
def test_headings_leave_none_out(levels: list[int]) -> None:
    """Headings begin below the headline, and none is more than one deeper than the one before."""
    article = Article(Metadata("T"), tuple(Block(Role.SUBHEAD, "Z", level=level) for level in levels))
    found = list(heading_levels(article).values())
    assert len(found) == len(levels)
    steps = zip([1, *found], found, strict=False)
    assert all(2 <= now <= min(6, before + 1) for before, now in steps)
