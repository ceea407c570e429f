"""A feed in any format: a title, and items with what is known of them."""

import re
from datetime import UTC, datetime
from html import unescape

import msgspec

from vorleser.text.regex import compile_late

_WORDS_OF_AN_ARTICLE = 150  # an item with fewer is a teaser
_WORDS_OF_A_TEXT = 20  # a content with fewer can't stand for a page
_TAIL = compile_late(
    r"(?:(?:der|dieser|dieses) (?:beitrag|artikel|text|interview|post)\b.{0,400}\b(?:erschien|erscheint|ist|wurde)\b"
    r".{0,40}\b(?:zuerst|zunächst|erstmals|ursprünglich|erschienen|veröffentlicht)\b.{0,200}"
    r"|the (?:post|article) .{0,400}\b(?:first appeared|appeared first|was originally published)\b.{0,200})",
    re.IGNORECASE | re.DOTALL,
)
_CUT = compile_late(
    r"(?:\[?(?:…|\.\.\.)\]?\s*|(?:weiterlesen|mehr lesen|read more|continue reading)\W*)$", re.IGNORECASE
)

_TAIL_LIES_IN = 10_000  # characters of markup at the end
_ESCAPED = 2  # times that markup may be escaped too often
_TAG = compile_late(r"</?[a-z][^<>]{0,2000}>", re.IGNORECASE)
_ESCAPED_TAG = compile_late(
    r"&(?:amp;)?lt;/(?:p|div|a|strong|em|li|h[1-6]|span|figure)&(?:amp;)?gt;", re.IGNORECASE
)
_CAPTION = compile_late(
    r"\[caption\b[^\]]{0,500}\]\s*"
    r"((?:<a\b[^<>]{0,2000}>\s*)?<img\b[^<>]{0,4000}>(?:\s*</a>)?)"
    r"((?:(?!\[caption\b).){0,1000}?)\[/caption\]",
    re.IGNORECASE | re.DOTALL,
)
_CLOSING = compile_late(r"\[/([a-z][\w-]{1,40})\]")
_SHORTCODE = compile_late(
    r"\[/?([a-z][\w-]{1,40})((?:\s+[\w-]{1,40}=(?:\"[^\"\]]{0,500}\"|'[^'\]]{0,500}'|\d{1,9}))*)\s*/?\]"
)
_MORE = compile_late(
    r"(?<!\s)\s*(?:\[?(?:…|\.\.\.|&#8230;|&hellip;)\]?\s*)?<a\b[^<>]{0,2000}>\W*"
    r"(?:weiter\s?lesen|mehr lesen|mehr erfahren|read more|continue reading)\b[^<]{0,80}</a>\W{0,3}"
    r"(?=(?:\s*</\w{1,10}>)*\s*$)",
    re.IGNORECASE,
)


class FeedItem(msgspec.Struct, frozen=True):
    """An item: ``id`` never changes, ``date`` is ISO 8601 in UTC or empty, ``content`` is HTML, perhaps a teaser.

    ``is_content`` tells that the feed itself calls the content that, not a summary.
    """

    id: str
    title: str
    link: str = ""
    date: str = ""
    authors: tuple[str, ...] = ()
    content: str = ""
    section: str = ""
    is_content: bool = False


class Feed(msgspec.Struct, frozen=True):
    """A feed: its title, language and items in its own order; ``is_podcast`` if its items are sounds.

    ``url`` is where it came from; ``broken`` tells that it breaks off, so that its last item is missing. ``authors``
    wrote the items that name nobody.
    """

    title: str
    language: str
    items: tuple[FeedItem, ...]
    is_podcast: bool = False
    url: str = ""
    broken: bool = False
    authors: tuple[str, ...] = ()


def strip_tags(html: str) -> str:
    """Return the text of a piece of HTML."""
    return unescape(re.sub(r"<[^<>]{1,2000}>", "", html))


def in_utc(value: str) -> str:
    """Return a moment in ISO 8601 in UTC; a day, or a moment without a zone, is not changed."""
    found = datetime.fromisoformat(value)
    return value if found.tzinfo is None else found.astimezone(UTC).isoformat(timespec="seconds")


def without_tail(content: str) -> str:
    """Return HTML without the closing line that publishing systems add ("Der Beitrag … erschien zuerst auf …")."""
    marks = ("<p", "<br", "<div", "<h") if "<" in content else ("\n",)
    end = len(content)
    begin = max(0, end - _TAIL_LIES_IN)
    while end > begin:
        start = max(begin, *(content.rfind(mark, begin, end) for mark in marks))
        words = strip_tags(content[start:end]).strip()
        if _TAIL.fullmatch(words):
            return content[:start]
        if words:
            break
        end = start
    return content


def unwrap_markup(content: str) -> str:
    """Return HTML as a browser shows it: not escaped twice, and without the shortcodes of publishing systems.

    A caption's shortcode becomes a figure; others are dropped with their attributes, what they enclose stays.
    """
    for _ in range(_ESCAPED):
        if _TAG.search(content) or not _ESCAPED_TAG.search(content):
            break
        content = unescape(content)
    content = _CAPTION.sub(r"<figure>\1<figcaption>\2</figcaption></figure>", content)
    closed = {*_CLOSING.findall(content)}
    return _SHORTCODE.sub(lambda found: "" if found[2] or found[1] in closed else found[0], content)


def without_more(content: str) -> str:
    """Return HTML without the link at its end that leads to the rest ("Weiterlesen …")."""
    return _MORE.sub("", content)


def is_usable(item: FeedItem) -> bool:
    """Return whether the text of an item can stand for its page where that can't be read: it was not cut off."""
    text = strip_tags(item.content).strip()
    return item.is_content and len(text.split()) >= _WORDS_OF_A_TEXT and not _CUT.search(text)


def is_whole(item: FeedItem) -> bool:
    """Return whether an item holds its article, not only a teaser for the page it links to."""
    text = strip_tags(item.content).strip()
    if not item.link:
        return bool(text)
    return len(text.split()) >= _WORDS_OF_AN_ARTICLE and not _CUT.search(text)
