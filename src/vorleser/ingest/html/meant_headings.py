"""Headings that are none by their tag: named so for screen readers, or what opens a part that is closed at first.

See https://www.w3.org/TR/wai-aria-1.2/#heading and https://www.w3.org/WAI/ARIA/apg/patterns/disclosure/.
"""

import re
from typing import TYPE_CHECKING

from vorleser.ingest.html.inline import TAGS
from vorleser.ingest.html.tree import label, link_share, of_all
from vorleser.text.bounded import read_integer
from vorleser.text.regex import compile_late

if TYPE_CHECKING:
    from lxml.html import HtmlElement

OPENER_MARK = "data-vorleser-opener"
_LINES = frozenset("div p span a button li".split())  # elements that may be meant as a heading
_HEADINGS = frozenset("h1 h2 h3 h4 h5 h6 summary dt".split())
_TITLES = ("h2", "h3", "h4", "h5", "h6")
_PANELS = frozenset("div section dd".split())
_OPENER = compile_late(
    r"(?:^|[\s_-])(?:toggler|(?:accordion|akkordeon|toggle|collaps\w{0,20}|faq)[\w-]{0,60}?[_-]"
    r"(?:title|header|heading|headline|head|label|toggler|trigger|question|frage|q|button|btn))(?:$|[\s_-])",
    re.IGNORECASE,
)
_LONGEST, _SHORTEST = 150, 20  # characters of a heading, and of what it opens
_LINKED = 0.5  # share of that that is linked
_FAR = 2  # elements from an opener upwards beside which its panel stands
_TEXTS = frozenset({"p", "ul", "ol"})
_SENTENCE_ENDS = (".", ",", ";")
_LEVEL = 3  # of what opens a panel
_SIGNS = frozenset("+-–−×✕▾▼▸▶▲△▽⌄⌃^›»↓")  # that say whether a panel is open
_STYLED = compile_late(
    r"(?:^|\s)h([1-6])(?:\s|$)"
)  # a class by which frameworks let lines look like headings


def name_meant_headings(root: "HtmlElement") -> None:
    """Give elements of *root* that are meant as headings the tag of one, and open what such a one opens.

    Headings that link to themselves become plain ones: they lead to no other page.
    """
    for element in root.xpath("//*[@role='heading']"):
        if element.tag in _LINES and not _holds_heading(element) and of_all(element):
            element.tag = f"h{min(6, max(2, read_integer(element.get('aria-level'), 2)))}"
    for element in root.xpath("//p[@class] | //div[@class]"):
        _name_styled(element)
    named = (
        {part.get("id"): part for part in root.xpath("//*[@id]")} if root.xpath("//*[@aria-controls]") else {}
    )
    openers = root.xpath("//*[@aria-controls and @aria-expanded] | //*[contains(@class, 'toggle')]"
                         " | //*[contains(@class, 'ccordion')] | //*[contains(@class, 'kkordeon')]"
                         " | //*[contains(@class, 'faq')]")  # fmt: skip
    for element in openers:
        _name_opener(element, named)
    for link in root.xpath("//a[starts-with(@href, '#') or starts-with(@href, 'javascript:')]"):
        if _is_heading(link):  # it leads to the heading itself, or opens what stands below
            link.drop_tag()
    for part in root.iter("span", "i", "b", "div"):
        _drop_sign(part)


def _drop_sign(part: "HtmlElement") -> None:
    """Empty *part* if it is the sign behind a heading, or behind what opens a panel, that says whether it is open."""
    sign = (part.text or "").strip()
    if sign not in _SIGNS or len(part) or (part.tail or "").strip() or part.getnext() is not None:
        return
    if next(part.iterancestors(*_HEADINGS, "button"), None) is not None:
        part.text = ""


def _name_styled(element: "HtmlElement") -> None:
    """Make *element* the heading that its class lets it look like, above a text, unless it is a sentence itself."""
    level, text = _STYLED.search(element.get("class") or ""), of_all(element)
    if level is None or not 1 < len(text) <= _LONGEST or text.endswith(_SENTENCE_ENDS):
        return
    behind = element.getnext()
    heads = behind is not None and behind.tag in _TEXTS and link_share(behind) < _LINKED
    if (
        heads
        and len(of_all(behind)) >= _SHORTEST
        and not _holds_heading(element)
        and all(below.tag in TAGS for below in element.iterdescendants())
    ):
        element.tag = f"h{max(2, int(level[1]))}"


def _is_heading(link: "HtmlElement") -> bool:
    """Return whether a *link* is all of the heading that it stands in, or is around one."""
    around = next(link.iterancestors(*_TITLES), None)
    inner = next(link.iter(*_TITLES), None) if around is None else around
    return inner is not None and of_all(inner) == of_all(link)


def _name_opener(element: "HtmlElement", named: "dict[str | None, HtmlElement]") -> None:
    controls = element.get("aria-controls") if element.get("aria-expanded") is not None else None
    if element.tag not in _LINES or (controls is None and not _OPENER.search(label(element))):
        return
    text = of_all(element)
    if not 1 < len(text) <= _LONGEST or _holds_heading(element):
        return
    panel = _beside(element, text)
    wanted = named.get(controls) if controls else panel
    if panel is None or wanted is None or (panel is not wanted and wanted not in [*panel.iterdescendants()]):
        return
    if len(of_all(panel)) < _SHORTEST or link_share(panel) >= _LINKED:
        return
    element.tag = f"h{_LEVEL}"
    element.set(OPENER_MARK, "1")
    for part in (panel, wanted):
        for name in ("hidden", "aria-hidden", "style"):
            part.attrib.pop(name, None)


def _beside(element: "HtmlElement", text: str) -> "HtmlElement | None":
    """Return the part right behind *element*, or behind boxes that hold its *text* alone; None without one."""
    for _ in range(_FAR + 1):
        behind = element.getnext()
        if behind is not None:
            return behind if behind.tag in _PANELS else None
        above = element.getparent()
        if above is None or of_all(above) != text:
            return None
        element = above
    return None


def _holds_heading(element: "HtmlElement") -> bool:
    """Return whether a heading stands in or around *element*, or a menu around it."""
    around = any(above.tag in _HEADINGS or above.tag == "nav" for above in element.iterancestors())
    return around or next(element.iter(*_HEADINGS), None) is not None
