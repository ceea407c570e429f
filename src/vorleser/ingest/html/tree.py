"""Parse a page into a tree, without what is never part of an article."""

import re
from typing import TYPE_CHECKING

from vorleser.errors import SourceError
from vorleser.ingest.charset import clean_source
from vorleser.text.regex import compile_late

if TYPE_CHECKING:
    from lxml.html import HtmlElement

XML_DECLARATION = compile_late(r"\A\s*<\?xml[^>]*\?>")
NEVER = frozenset(
    "head meta link script style template svg math iframe object embed canvas noscript audio video map "
    "amp-ad amp-analytics amp-iframe amp-sticky-ad".split()
)
IN_HEAD = frozenset("base link meta noscript script style template title".split())
_HEADINGS = frozenset({"h2", "h3", "h4", "h5", "h6", "dt"})
_SENTENCE_OPEN, _SENTENCE_GOES_ON = compile_late(r"[\w,] *$"), compile_late(r"[ ,] *\w")
_HEADING_TAGS = compile_late(r"<(/?)[hH]([1-6])(?=[\s>/])")
_CONTROLS = frozenset("button input select option textarea dialog template".split())
MENUS = frozenset("nav menu amp-sidebar amp-consent".split())
MENU_ROLES = frozenset("navigation dialog alertdialog search menu menubar tablist toolbar tooltip".split())
_UNSEEN = compile_late(
    r"(?:^|[\s_-])(?:sr-?only|visually-?hidden|screen-?reader(?:-?text)?|skip-?link|no-?tts|a11y-hidden"
    r"|aural|text-hide|hide-text|off-?screen|assistive-?text|invisible)"
    r"(?:$|[\s_-])",
    re.IGNORECASE,
)
EDITING = compile_late(r"(?:^|\s)(?:mw-editsection|noprint|mw-jump-link|navbox|catlinks|printfooter)(?:$|\s)")
COMMENTS = "readers' comments"
_COMMENT_LIST = compile_late(r"(?:^|\s)(?:commentlist|comment-list|comments-area|comments-list)(?:$|\s)")
_CONSENT = compile_late(r"cookie|consent|gdpr|dsgvo", re.IGNORECASE)
SILENT_MARK = "data-vorleser-silent"
MOST = 0.4  # of a page's text: what holds more is the page itself, whatever it says of itself


def close_headings(source: str) -> str:
    """Return the page *source* with headings closed by their own tags: in browsers, any heading's tag closes one."""
    opened, done, pieces = "", 0, list[str]()
    for tag in _HEADING_TAGS.finditer(source):
        if tag[1] and opened and tag[2] != opened:
            pieces += (source[done : tag.start(2)], opened)
            done = tag.end(2)
        if not tag[1] and opened:
            pieces += (source[done : tag.start()], f"</h{opened}>")
            done = tag.start()
        opened = "" if tag[1] else tag[2]
    return "".join((*pieces, source[done:])) if pieces else source


def parse_html(text: str, name: str) -> "HtmlElement":
    """Return the page's tree; raises SourceError where there is none."""
    from lxml import etree, html

    try:
        root = html.document_fromstring(XML_DECLARATION.sub("", text))
    except (etree.ParserError, etree.XMLSyntaxError, ValueError, RecursionError) as error:
        raise SourceError(f"{name!r} is no HTML page", str(error)) from error
    _part_head_and_body(root)
    for element in root.iter():
        if element.text and isinstance(element.tag, str):
            element.text = clean_source(element.text)  # entities may hide soft hyphens and control characters
        if element.tail:
            element.tail = clean_source(element.tail)
    return root


def _part_head_and_body(root: "HtmlElement") -> None:
    """Move what libxml2 has left in the head into the body, which begins with it.

    A page may leave out ``<body>``, and HTML's newer elements don't tell libxml2 that the head is over.
    """
    head, body = root.find("head"), root.find("body")
    if head is None:
        return
    children = [*head]
    first = next(
        (n for n, child in enumerate(children) if child.tag not in IN_HEAD and isinstance(child.tag, str)),
        None,
    )
    if first is None:
        return
    if body is None:
        body = root.makeelement("body")
        root.append(body)
    for place, child in enumerate(children[first:]):
        body.insert(place, child)


_HUMP = compile_late(r"(?<=[a-z])(?=[A-Z])")
_NAMING = ("class", "id", "data-component", "data-testid", "data-role")


def label(element: "HtmlElement") -> str:
    """Return an element's classes, id and data names in one string, camelCase parted."""
    names = " ".join(element.get(key) or "" for key in _NAMING)
    return names if names.islower() else _HUMP.sub("-", names)


def of_all(element: "HtmlElement") -> str:
    """Return all text of *element* on one line."""
    return " ".join(element.text_content().split())


def link_share(element: "HtmlElement") -> float:
    """Return the share of an element's text that is linked."""
    whole = len(of_all(element)) or 1
    return sum(len(of_all(link)) for link in element.iter("a")) / whole


def strip(root: "HtmlElement") -> None:
    """Drop from *root* what is not visible: scripts, styles, comments."""
    for element in [*root.iter()]:
        if not isinstance(element.tag, str) or element.tag in NEVER:
            _drop(element)


def silence(root: "HtmlElement") -> None:
    """Mark the elements of *root* that are never read, such as hidden parts and menus, with the reason."""
    whole = len(of_all(root)) or 1
    opened = _find_openable(root)
    for element in root.iter():
        reason = unheard(element) if isinstance(element.tag, str) and element not in opened else ""
        sure = reason == COMMENTS or (reason and _asks_consent(element))
        if sure or (reason and len(of_all(element)) < whole * MOST):
            element.set(SILENT_MARK, reason)


def _asks_consent(element: "HtmlElement") -> bool:
    """Return whether *element* is named as a panel about cookies: beside a short text it holds most of the page."""
    parts = (element.find(f".//{tag}") for tag in ("h1", "main", "article"))
    return bool(_CONSENT.search(label(element))) and all(part is None for part in parts)


def _find_openable(root: "HtmlElement") -> "set[HtmlElement]":
    """Return the buttons that stand in headings, and the parts that they open: both are text, though closed at first.

    See https://www.w3.org/WAI/ARIA/apg/patterns/accordion/.
    """
    found: set[HtmlElement] = set()
    named: set[str] = set()
    for button in root.iter("button", "a", "span", "div"):
        heading = button.getparent()
        opens = (button.get("data-bs-target") or button.get("data-target") or "").removeprefix("#")
        whole = button.tag == "button" and heading is not None and of_all(button) == of_all(heading)
        headed = button.tag == "button" and any(part.tag in _HEADINGS for part in button[:1])
        if button.get("aria-expanded") is None and not whole and not headed:
            continue
        if button.find("./*") is not None and button[0].tag in _HEADINGS:
            heading = button  # some put the heading into the button
        if heading is None or (heading is not button and heading.tag not in _HEADINGS):
            continue
        found.update((button, heading))
        named.update((button.get("aria-controls") or "", opens))
        behind = heading.getnext()
        if behind is not None and behind.tag in {"div", "section"}:
            found.add(behind)
    parts = root.iter("div", "section")
    found.update(e for e in parts if e.get("id") in named - {""} or e.get("role") == "tabpanel")
    return found


def unheard(element: "HtmlElement") -> str:
    """Return why an element is never read, '' if it may be."""
    if element.tag in _CONTROLS:
        return "" if element.tag == "button" and _is_in_sentence(element) else "a control"
    role = element.get("role") or ""
    if element.tag in MENUS or role in MENU_ROLES:
        return "a menu"
    if element.get("data-nosnippet") is not None or element.get("data-no-tts") is not None:
        return "marked as not to be read"
    names = element.get("class") or ""
    named = "comments" in {element.get("id"), element.get("data-role")}
    listed = _COMMENT_LIST.search(names) or _COMMENT_LIST.search(element.get("id") or "")
    if (named or listed) and element.find(".//h1") is None:
        return COMMENTS
    style = (element.get("style") or "").replace(" ", "").lower()
    if (
        element.get("hidden") is not None
        or element.get("aria-hidden") == "true"
        or "display:none" in style
        or "visibility:hidden" in style
        or _UNSEEN.search(names)
    ):
        return "hidden"
    return "a control" if EDITING.search(names) else ""


def _is_in_sentence(element: "HtmlElement") -> bool:
    """Return whether words of one sentence stand before and behind *element*, as around a term with an explanation."""
    above, prior = element.getparent(), element.getprevious()
    before = ((above.text if prior is None else prior.tail) or "") if above is not None else ""
    return bool(_SENTENCE_OPEN.search(before) and _SENTENCE_GOES_ON.match(element.tail or ""))


def _drop(element: "HtmlElement") -> None:
    if element.getparent() is not None:
        element.drop_tree()
