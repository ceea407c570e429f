"""A page taken apart: what it says of itself, its blocks, and the votes on them."""

import re
from html import escape
from typing import TYPE_CHECKING

import msgspec

from vorleser.article import Metadata
from vorleser.ingest.frontmatter import frontmatter
from vorleser.ingest.html import votes
from vorleser.ingest.html.decode import decode_page
from vorleser.ingest.html.features import Known
from vorleser.ingest.html.found_block import FoundBlock
from vorleser.ingest.html.headline import Headline, headline
from vorleser.ingest.html.hidden_addresses import show_addresses
from vorleser.ingest.html.meant_headings import name_meant_headings
from vorleser.ingest.html.metadata import Page
from vorleser.ingest.html.preformatted import open_prose
from vorleser.ingest.html.script_data import add_article
from vorleser.ingest.html.tree import close_headings, label, link_share, of_all, parse_html, silence, strip
from vorleser.ingest.html.walk import walk
from vorleser.ingest.reader import Raw
from vorleser.text.regex import compile_late

if TYPE_CHECKING:
    from lxml.html import HtmlElement


_FRONT_MATTER = compile_late(r"\A\ufeff?---[ \t]*\n.*?\n---[ \t]*\n(?=\s*<)", re.DOTALL)
_INCLUDED = compile_late(r"\{%-?[^{}]{1,2000}?-?%\}|\{\{[^{}]{1,500}\}\}")  # what the generator puts in
_VIDEO = compile_late(r"video|youtube|youtu\.be|vimeo|dailymotion|peertube", re.IGNORECASE)


class Parts(msgspec.Struct, frozen=True):
    """A page's ``source``, its tree, what it says of its article, its headline, and all blocks in order.

    ``visible`` is all of its text; ``videos`` counts those it shows; ``links`` is the share
    of the text that is linked.
    """

    source: str
    root: "HtmlElement"
    page: Page
    metadata: Metadata
    top: Headline
    blocks: list[FoundBlock]
    votes: votes.Votes
    known: Known
    visible: str
    videos: int
    links: float


def take_apart(raw: Raw) -> Parts:
    """Return the page in *raw* taken apart; raises SourceError where it is none."""
    source = close_headings(_read_front_matter(decode_page(raw), raw.name))
    root = parse_html(source, raw.name)
    filled = add_article(source, root)
    if filled != source:
        source, root = filled, parse_html(filled, raw.name)
    page = Page(root, raw.name if "://" in raw.name else "")
    metadata = page.metadata()
    ballots = votes.poll(source, page)
    videos = sum(1 for _ in root.iter("video")) + sum(
        _VIDEO.search(f"{label(found)} {found.get('src') or ''}") is not None for found in root.iter("iframe")
    )
    strip(root)
    show_addresses(root)
    open_prose(root)
    name_meant_headings(root)
    silence(root)
    body = root if (found := root.find("body")) is None else found
    top = headline(body, page.titles)
    return Parts(
        source,
        root,
        page,
        metadata,
        top,
        [*walk(body)],
        ballots,
        _gather_known(page, metadata),
        of_all(root),
        videos,
        link_share(root),
    )


def _read_front_matter(source: str, name: str) -> str:
    """Return the page *source* with the front matter above it, if there is one, as its title and meta tags.

    Pages that a site's generator has not yet put into its frame begin with it.
    """
    found = _FRONT_MATTER.match(source)
    if not found:
        return source
    said = frontmatter(found[0], name)[0].metadata
    metas = (("author", author) for author in said.authors)
    metas = (
        (key, escape(value))
        for key, value in (*metas, ("date", said.date), ("description", said.summary))
        if value
    )
    head = "".join(f'<meta name="{key}" content="{value}">' for key, value in metas)
    text = _INCLUDED.sub(" ", source[found.end() :])
    return f"<title>{escape(said.title)}</title>{head}{text}"


def _gather_known(page: Page, metadata: Metadata) -> Known:
    labels = (*metadata.keywords, metadata.section, page.name)
    return Known(
        titles=tuple(filter(None, map(votes.key, page.titles))),
        summaries=tuple(map(str.lower, page.summaries())),
        authors=tuple(filter(None, map(votes.key, metadata.authors))),
        labels=tuple(filter(None, map(votes.key, labels))),
        news=page.is_news(),
        sites=tuple(filter(None, map(votes.key, page.sites))),
    )
