"""A page as a tree: parsed, and rid of what is never part of an article."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from vorleser.errors import SourceError
from vorleser.ingest.charset import clean

if TYPE_CHECKING:
    from lxml.html import HtmlElement

XML_DECLARATION = re.compile(r"\A\s*<\?xml[^>]*\?>")
NEVER = frozenset(
    "head script style template svg math iframe object embed canvas noscript audio video map "
    "amp-ad amp-analytics amp-iframe amp-sticky-ad".split()
)
CONTROLS = frozenset("form button input select textarea nav dialog amp-sidebar amp-consent".split())
HIDDEN_ROLES = frozenset(
    "navigation banner contentinfo complementary dialog alertdialog search menu toolbar".split()
)
NOISE = re.compile(
    r"(?:^|[\s_-])(?:share|sharing|shares|sharebar|social|socialmedia|teilen|newsletter|comments?|kommentare?|"
    r"disqus|cookies?|consent|cmp|ads?|adslot|advert|advertisement|anzeige|werbung|sponsored|outbrain|taboola|"
    r"breadcrumbs?|brotkrumen|pagination|pager|nav|navi|navbar|navigation|menu|sidebar|marginalspalte|toolbar|"
    r"bookmark|merken|merkliste|drucken|audioplayer|player|subscribe|subscription|abobox|login|popup|modal|"
    r"overlay|skiplink|skip-link|sr-only|visually-hidden|visuallyhidden|screen-reader-text|toc|"
    r"inhaltsverzeichnis|author-?bio|author-?box|autorenbox|autoreninfo|about-author|tags|tag-list|taglist|"
    r"schlagworte|stichworte|keywords|rating|bewertung|feedback|pushmeldung|footer|footerbar|promo|eigenwerbung|"
    r"mw-editsection|navbox|noprint|mw-jump-link|catlinks|hatnote|sistersitebox|mw-indicators|printfooter|"
    r"wp-block-buttons|sharedaddy|jp-relatedposts|post-meta|entry-meta|entry-footer|reading-time|lesezeit)"
    r"(?:$|[\s_-])",
    re.IGNORECASE,
)
KEEP = frozenset({"html", "body", "main", "article", "h1", "header"})
MOST = 0.4  # of a page's text: what holds more is the page itself, whatever its class says


def parse(text: str, name: str) -> "HtmlElement":
    """Return the page's tree; raises SourceError where there is none."""
    from lxml import etree, html

    try:
        root = html.document_fromstring(XML_DECLARATION.sub("", text))
    except (etree.ParserError, etree.XMLSyntaxError, ValueError, RecursionError) as error:
        raise SourceError(f"{name!r} is no HTML page", str(error)) from error
    for element in root.iter():
        if element.text and isinstance(element.tag, str):
            element.text = clean(element.text)  # entities may hide soft hyphens and control characters
        if element.tail:
            element.tail = clean(element.tail)
    return root


def label(element: "HtmlElement") -> str:
    """Return an element's classes, id and data names in one string, camelCase parted."""
    names = " ".join(element.get(key) or "" for key in ("class", "id", "data-component", "data-testid"))
    return re.sub(r"(?<=[a-z])(?=[A-Z])", "-", names)


def of_all(element: "HtmlElement") -> str:
    """Return all text of *element* on one line."""
    return " ".join(element.text_content().split())


def linked(element: "HtmlElement") -> float:
    """Return the share of an element's text that is linked."""
    whole = len(of_all(element)) or 1
    return sum(len(of_all(link)) for link in element.iter("a")) / whole


def strip(root: "HtmlElement") -> None:
    """Drop from *root* what no reader sees: scripts, styles, comments."""
    for element in [*root.iter()]:
        if not isinstance(element.tag, str) or element.tag in NEVER:
            _drop(element)


def prune(root: "HtmlElement") -> None:
    """Drop from *root* what is never part of an article: menus, hidden things, boxes of all kinds."""
    whole = len(of_all(root)) or 1
    for element in _suspects(root):
        if element.getparent() is not None and len(of_all(element)) < whole * MOST:
            _drop(element)


def _suspects(root: "HtmlElement") -> Iterator["HtmlElement"]:
    for element in [*root.iter()]:
        if (
            element.tag in CONTROLS
            or _hidden(element)
            or (element.tag not in KEEP and NOISE.search(label(element)))
        ) or (
            element.tag == "footer"
            and not any(above.tag == "blockquote" for above in element.iterancestors())
        ):
            yield element


def _hidden(element: "HtmlElement") -> bool:
    style = (element.get("style") or "").replace(" ", "").lower()
    return (
        element.get("hidden") is not None
        or element.get("aria-hidden") == "true"
        or "display:none" in style
        or "visibility:hidden" in style
        or (element.get("role") or "") in HIDDEN_ROLES
    )


def _drop(element: "HtmlElement") -> None:
    if element.getparent() is not None:
        element.drop_tree()
