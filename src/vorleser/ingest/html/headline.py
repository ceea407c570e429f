"""The headline of a page, and the kicker in or above it."""

import re
from itertools import pairwise
from typing import TYPE_CHECKING

import msgspec

from vorleser.ingest.html.inline import TAGS, of
from vorleser.ingest.html.kickers import LONGEST_KICKER, put_deck_below, runs_into_headline, take_inner_kicker
from vorleser.ingest.html.tree import SILENT_MARK, label, link_share, of_all
from vorleser.ingest.html.votes import key
from vorleser.ingest.html.walk import HEADING_LEVELS, HEADLINE_MARK
from vorleser.text.regex import compile_late

if TYPE_CHECKING:
    from lxml.html import HtmlElement

LOGO = compile_late(r"(?:^|[\s_-])(?:logo|brand|branding|site-?title|site-?name)(?:$|[\s_-])", re.IGNORECASE)
_ALIKE, _SAME = 0.25, 0.6  # shares of words that an h1, or an h2, must have in common with the page's title
_LINK = 0.9  # share of a heading that is linked, from which on it is a link
_SIGNS_AROUND = " :|–-[]>»›"
_DOMAIN = compile_late(r"\w\.[a-z]{2,4}$")
_LONGEST_TITLE, _FEWEST = 25, 4  # words of a headline; of one that is the last part of a title
_MENU = 3  # links or buttons that make a menu
_CALLED = compile_late(
    r"(?:^|[\s_-])(?:h1|headline|schlagzeile|(?:article|artikel)-?tit(?:le|el))(?:$|[\s_-])", re.IGNORECASE
)
_FEW = 3  # elements in a line that is a headline by its style
_BAR = compile_late(r"\s+(?:[|«»·•–—:-]|::)\s+|\s*[|«»]\s*")  # between an article's title and the site's name
_HOME = compile_late(r"(?:https?://[^/]+)?(?:\.{0,2}/)*(?:index\.\w{3,5})?", re.IGNORECASE)
_TOLD = 3  # words of a title that no section of a site is called by
_LONGEST_LOGO = 120  # characters; what holds more is named a logo since it was never closed


class Headline(msgspec.Struct, frozen=True):
    """The headline's ``element`` in the page, None where it has none; its text, and the kicker's."""

    element: object = None
    title: str = ""
    kicker: str = ""

    def __bool__(self) -> bool:
        return self.element is not None


def headline(root: "HtmlElement", titles: tuple[str, ...]) -> Headline:
    """Return the page's headline, its element marked so that the walk knows it."""
    first = _first(root)
    element = likest(root, titles, needed=_SAME if first is not None else _ALIKE)
    if element is None or _likeness(element, titles) < _SAME:
        ends = _lift_styled(
            root, tuple(part for title in titles if (part := _last_part(title, element, root)))
        )
        element = element if ends is None else ends
    element = first if element is None else element
    titled = _find_titled(root, element, titles)
    element = element if titled is None else titled
    element = _alone(root) if element is None and not any(titles) else element
    if element is None:
        element = _lift_styled(root, tuple(title for title in titles if not is_in_logo(root, title)))
    element = _lift_named(root) if element is None else element
    if element is None:
        return Headline()
    kicker = take_inner_kicker(element, titles)
    put_deck_below(element)
    title = of(element).lstrip(" :|–-")
    for said in titles:
        if (
            not kicker
            and title != said
            and title.endswith(said)
            and len(title) - len(said) <= LONGEST_KICKER
            and not runs_into_headline(title.removesuffix(said))
        ):
            kicker, title = title.removesuffix(said).strip(_SIGNS_AROUND), said
    if not kicker and (pair := _part_by_title(root, element, titles)) is not None:
        above, element = pair
        kicker, title = of(above).rstrip(" :|–"), of(element)
        above.set(SILENT_MARK, "the kicker")
    element.set(HEADLINE_MARK, "1")
    return Headline(element, title, kicker)


def _part_by_title(
    root: "HtmlElement", heading: "HtmlElement", titles: tuple[str, ...]
) -> "tuple[HtmlElement, HtmlElement] | None":
    """Return *heading* and its neighbour as kicker and headline if the page's title says both: "Sturm: Wie …"."""
    for above, below in pairwise(root.iter(*HEADING_LEVELS)):
        if heading not in (above, below) or _names_site(above) or _names_site(below):
            continue
        kicker, own = of(above).rstrip(" :|–"), of(below)
        both = f"{kicker}: {own}"  # behind a dash or bar, the site's name may stand
        if kicker and own and len(kicker) <= LONGEST_KICKER and any(said.startswith(both) for said in titles):
            return above, below
    return None


def _find_titled(
    root: "HtmlElement", heading: "HtmlElement | None", titles: tuple[str, ...]
) -> "HtmlElement | None":
    """Return the heading that says what a title begins with, where *heading* says the site's name behind the bar.

    If none does, it is the one h1 below a lower *heading* that names the site. None means that *heading* may stay.
    Where there is no *heading*, the page's one h1 is it, even if it is a single word.
    """
    alone = _alone(root) if heading is None else None
    own = "" if heading is None else key(of(heading))
    said = [[key(part) for part in _BAR.split(title)] for title in titles]
    for parts in said if all(own != parts[0] for parts in said) else ():
        if alone is not None and len(parts) > 1 and key(of(alone)) == parts[0]:
            return alone
        site = heading if own in parts else None
        home = site is not None and site.tag == "h1" and _names_home(site)
        unlike = site is None and (heading is None or _likeness(heading, titles) < _ALIKE)
        for element in root.iter("h1", "h2", "h3"):
            told = home or (unlike and len(of_all(element).split()) >= _TOLD)
            if told and key(of(element)) == parts[0] and not _names_site(element):
                return element
        if site is not None and site.tag != "h1":
            own_h1 = [one for one in root.iter("h1") if of_all(one) and not _names_site(one)]
            below = [one for one in own_h1 if key(of(one)) not in parts]
            order = [element for element in root.iter("h1", site.tag) if element in (site, *below)]
            return below[0] if len(own_h1) == len(below) == 1 and order[0] is site else None
    return None


def _names_home(heading: "HtmlElement") -> bool:
    """Return whether a *heading* is a link to the site's first page, as a blog's name is."""
    first = next(heading.iter("a"), None)
    return (
        link_share(heading) >= _LINK and first is not None and bool(_HOME.fullmatch(first.get("href") or ""))
    )


def _alone(root: "HtmlElement") -> "HtmlElement | None":
    """Return the one h1 of a page without a title, even if it is a single word."""
    found = [element for element in root.iter("h1") if of_all(element) and not _names_site(element)]
    return found[0] if len(found) == 1 and link_share(found[0]) < _LINK else None


def _last_part(title: str, heading: "HtmlElement | None", root: "HtmlElement") -> str:
    """Return what a page's *title* ends with behind the blog's name, or, if no *heading* is like it, the site's.

    It is empty where that is short or something else stands before it: "Interview: Teil 2".
    """
    if " » " in title:
        part, fewest, sited = title.rpartition(" » ")[2].strip(), 2, True
    else:
        site, part, fewest = title.partition(": ")[0], title.rpartition(": ")[2].strip(), _FEWEST
        sited = heading is None and (_DOMAIN.search(site) is not None or _is_a_line(root, site))
    return part if sited and part != title and len(part.split()) >= fewest else ""


def _is_a_line(root: "HtmlElement", text: str) -> bool:
    """Return whether *text* stands by itself on the page, as the name of a site does."""
    return any(of_all(element) == text for element in root.iter("td", "div", "p", "font", "span", "a"))


def likest(root: "HtmlElement", titles: tuple[str, ...], needed: float) -> "HtmlElement | None":
    """Return the heading most like *titles*: an h1, or else an h2 or h3; *needed* is the least share for an h2."""
    for tag, least in (("h1", _ALIKE), ("h2", needed), ("h3", _SAME)):
        alike = [
            (_likeness(element, titles), element) for element in root.iter(tag) if not _names_site(element)
        ]
        likeness, best = max(alike, key=lambda pair: pair[0], default=(0.0, None))
        if best is not None and likeness >= least and not _leads_home(best, likeness, root, titles):
            return best
    return None


def _leads_home(
    heading: "HtmlElement", likeness: float, root: "HtmlElement", titles: tuple[str, ...]
) -> bool:
    """Return whether a *heading* is a link, as a blog's name is, while a lower one is more like the page's title."""
    linked = heading.tag == "h1" and link_share(heading) >= _LINK
    return linked and any(
        _likeness(lower, titles) > likeness for lower in root.iter("h2", "h3") if not _names_site(lower)
    )


def _likeness(element: "HtmlElement", titles: tuple[str, ...]) -> float:
    own = _words(of(element))
    return max((len(own & said) / (len(own | said) or 1) for said in map(_words, titles)), default=0.0)


def _first(root: "HtmlElement") -> "HtmlElement | None":
    """Return the first h1 that is neither a link nor the site's name, one in an article before others."""
    said = [element for element in root.iter("h1") if of_all(element) and not _names_site(element)]
    named = any(map(_heads_site, root.iter("h1")))
    found = [
        element
        for element in said
        if link_share(element) < _LINK and (named or len(_words(of_all(element))) > 1)
    ]
    inside = [
        element for element in found if next(element.iterancestors("article", "main"), None) is not None
    ]
    return next(iter(inside or found), None)


def _lift_styled(root: "HtmlElement", titles: tuple[str, ...]) -> "HtmlElement | None":
    """Return the first line that is the page's title and a headline by its style alone, made one by its tag."""
    for element in root.iter("font", "big", "b", "strong", "span", "p", "div"):
        if len(element) > _FEW or not of_all(element) or any(below.tag not in TAGS for below in element):
            continue
        text = of_all(element)
        inside = next(element.iterancestors(*HEADING_LEVELS), None) is not None
        if text in titles and len(text.split()) > 1 and element.getparent() is not None and not inside:
            element.tag = "h1"
            return element
    return None


def _lift_named(root: "HtmlElement") -> "HtmlElement | None":
    """Return the first line that its class calls a headline, made one by its tag, on a page without headings."""
    if next(root.iter("h1", "h2", "h3"), None) is not None:
        return None
    for element in root.iter("div", "p", "span"):
        words = len(of_all(element).split())
        if 1 < words <= _LONGEST_TITLE and _CALLED.search(label(element)) and link_share(element) < _LINK:
            if any(below.tag not in TAGS for below in element) or _names_site(element):
                continue
            element.tag = "h1"
            return element
    return None


def _names_site(element: "HtmlElement") -> bool:
    """Return whether a heading is the site's name in its logo, not an article's."""
    around = (element, *element.iterancestors("div", "a", "header", "p"))
    return (
        any(above.get(SILENT_MARK) for above in element.iterancestors())
        or any(LOGO.search(label(above)) and len(of_all(above)) <= _LONGEST_LOGO for above in around)
        or (element.tag == "h1" and _heads_site(element))
    )


def is_in_logo(root: "HtmlElement", title: str) -> bool:
    """Return whether the site's logo says *title*: it is the site's name, and no article's."""
    named = root.iter("h1", "h2", "div", "p", "span", "a")
    return any(LOGO.search(label(element)) and of_all(element) == title for element in named)


def _heads_site(heading: "HtmlElement") -> bool:
    """Return whether an h1 stands in a header with the site's menu, and the page's one other h1 in none."""
    header = next(heading.iterancestors("header"), None)
    if header is None or sum(1 for _ in header.iter("a", "button")) < _MENU:
        return False
    others = [other for other in heading.getroottree().iter("h1") if other is not heading and of_all(other)]
    return len(others) == 1 and next(others[0].iterancestors("header"), None) is None


def _words(text: str) -> set[str]:
    return set(re.findall(r"\w{2,}", text.lower()))
