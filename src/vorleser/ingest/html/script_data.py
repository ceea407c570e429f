"""Find an article that a page holds only as data for its scripts, as pages do that a framework fills.

Such a page shows nothing without JavaScript, yet all of its text is there: as HTML, or as a list of blocks.
"""

import re
from collections.abc import Iterator
from html import escape
from typing import TYPE_CHECKING

import msgspec

from vorleser.ingest.html.page_data import parse_data, read_page_data
from vorleser.ingest.html.tree import NEVER
from vorleser.text.regex import compile_late

if TYPE_CHECKING:
    from lxml.html import HtmlElement

DATA_MARK = "data-vorleser-data"  # on what was added: the name of the data
_OPENING, _INNER = ("{", "["), 200  # how JSON within a text begins, and characters that it has at the least
_DEEPEST = 30  # levels
_FEWEST = 60  # words of an article, and of a page that shows one
_LEAST = 3  # paragraphs
_NESTED = 8  # levels in a block: paragraphs hold links, which hold words
_LEAD = 2  # times as long as any other text in the data: which one is the article must be beyond doubt
_MARKUP = compile_late(r"</(?:p|h[2-4]|li|blockquote)>", re.IGNORECASE)
_TAGS = compile_late(r"<[^>]{0,2000}>")
_HEADING = compile_late(r"head|title|subhe|\bh[2-6]\b|zwischen|crosshead", re.IGNORECASE)
_QUOTE = compile_late(r"quote|zitat", re.IGNORECASE)
_NO_TEXT = compile_late(
    r"image|picture|photo|bild|video|audio|podcast|embed|galler|slid|\bads?\b|advert|anzeige|newsletter|promo|author|autor"
    r"|social|tweet|insta|iframe|script|poll|umfrage|map$|chart|button|caption|credit|tags?$",
    re.IGNORECASE,
)
_BESIDE = compile_late(
    r"teaser|related|recommend|comment|footer|header|navi|menu|sidebar|legal|consent|cookie|faq|seo",
    re.IGNORECASE,
)
_KINDS = ("style", "type", "nodeType", "__typename", "_type", "kind", "component", "name")
_TEXTS = ("html", "text", "content", "value", "body", "markup", "data", "children", "attributes", "props")
_TITLES = ("headline", "title", "heading")
_ITEMS = ("items", "listItems", "entries")
_ELSEWHERE = ("url", "href", "slug", "link", "path", "permalink")


class _Found(msgspec.Struct, frozen=True):
    """A text in the data: its HTML, how many words it has, and the headline beside it."""

    html: str
    words: int
    title: str


def add_article(source: str, root: "HtmlElement") -> str:
    """Return the page *source*, parsed as *root*, with the article that only its data hold, at the end of its body."""
    shown = count_words(root)
    if shown >= _FEWEST:
        return source
    named = [(name, found) for name, value in read_page_data(root) for found in _texts(value, "", 0)]
    found = _choose([found for _, found in named])
    if found is None or shown >= min(_FEWEST, found.words):
        return source
    name = next(name for name, each in named if each.html == found.html)
    title = f"<h1>{escape(found.title)}</h1>" if found.title and root.find(".//h1") is None else ""
    head, tag, rest = source.rpartition("</body>")
    article = f'<main {DATA_MARK}="{escape(name)}"><article>{title}{found.html}</article></main>'
    return f"{head}{article}{tag}{rest}" if tag else f"{source}{article}"


def count_words(root: "HtmlElement") -> int:
    """Return how many words the page shows, no more than are needed for an article."""
    words, left = 0, [root]
    while left and words < _FEWEST:
        element = left.pop()
        if isinstance(element.tag, str) and element.tag not in NEVER:
            words += len((element.text or "").split())
            left.extend(element)
        words += len((element.tail or "").split())
    return words


def _choose(texts: list[_Found]) -> _Found | None:
    """Return the text that is the article, None where there is none, or where two of about its length differ."""
    ranked = sorted({each.html: each for each in texts}.values(), key=lambda each: -each.words)
    if not ranked or ranked[0].words < _FEWEST:
        return None
    others = [each for each in ranked[1:] if _plain(each.html)[:200] not in _plain(ranked[0].html)]
    return None if others and others[0].words * _LEAD > ranked[0].words else ranked[0]


def _texts(value: object, title: str, depth: int) -> Iterator[_Found]:
    """Yield the texts of some length in *value*, which stands below the headline *title*."""
    if depth > _DEEPEST:
        return
    if isinstance(value, str):
        inner = parse_data(value) if value[:1] in _OPENING and len(value) > _INNER else None
        if inner is not None:
            yield from _texts(inner, title, depth + 1)
        elif len(_MARKUP.findall(value)) >= _LEAST:
            yield _Found(value, len(_plain(value).split()), title)
    elif isinstance(value, list):
        lines = "".join(map(_block, value))
        whole = lines.count("<p") >= _LEAST
        found = [_Found(lines, len(_plain(lines).split()), title)] if whole else []
        yield from found or (text for each in value for text in _texts(each, title, depth + 1))
    elif isinstance(value, dict):
        own = next((value[name] for name in _TITLES if isinstance(value.get(name), str)), title)
        for name, inside in value.items():
            if not _BESIDE.search(name):
                yield from _texts(inside, _plain(own), depth + 1)


def _block(value: object) -> str:
    """Return one block of a text as HTML, '' for what is none: pictures, teasers, embedded posts."""
    if not isinstance(value, dict) or _has(value, _ELSEWHERE):
        return ""
    kind = " ".join(said for name in _KINDS if isinstance(said := value.get(name), str))
    text = _text_of(value, 0)
    items: list[object] = next((value[name] for name in _ITEMS if isinstance(value.get(name), list)), [])
    listed = "".join(f"<li>{line}</li>" for item in items if (line := _text_of(item, 1)))
    if _BESIDE.search(kind) or _NO_TEXT.search(kind) or not (text or listed):
        return ""
    return _mark_up(kind, text, titled=_has(value, _TITLES)) + (f"<ul>{listed}</ul>" if listed else "")


def _mark_up(kind: str, text: str, *, titled: bool) -> str:
    """Return the *text* of a block of a *kind* with its tag, '' where it is *titled* as teasers are."""
    if not text or _HEADING.search(kind):
        return text and f"<h2>{text}</h2>"
    if _QUOTE.search(kind):
        return f"<blockquote>{text}</blockquote>"
    if titled:
        return ""
    return text if text.startswith("<p") else f"<p>{text}</p>"


def _has(value: dict[str, object], names: tuple[str, ...]) -> bool:
    return any(isinstance(value.get(name), str) and value[name] for name in names)


def _text_of(value: object, depth: int) -> str:
    """Return the text of a block as HTML: plain text is escaped, HTML stays."""
    if isinstance(value, str):
        return value if _TAGS.search(value) else escape(value)
    if isinstance(value, list) and depth < _NESTED:
        return "".join(_text_of(each, depth + 1) for each in value)
    if isinstance(value, dict) and depth < _NESTED:
        return next((text for name in _TEXTS if (text := _text_of(value.get(name), depth + 1))), "")
    return ""


def _plain(text: str) -> str:
    return " ".join(re.sub(r"\s+", " ", _TAGS.sub(" ", text)).split())
