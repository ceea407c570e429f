"""The headline of a page, and the kicker in or above it."""

import re
from typing import TYPE_CHECKING

import msgspec

from vorleser.article import Role
from vorleser.ingest.html.roles import by_name
from vorleser.ingest.html.tree import label, linked, of_all
from vorleser.ingest.html.walk import HEADLINE_MARK

if TYPE_CHECKING:
    from lxml.html import HtmlElement

LOGO = re.compile(r"(?:^|[\s_-])(?:logo|brand|branding|site-?title|site-?name)(?:$|[\s_-])", re.IGNORECASE)
ALIKE = 0.3  # share of words a heading must have in common with the page's title
LONGEST_KICKER = 80


class Headline(msgspec.Struct, frozen=True):
    """The headline's ``element`` in the page, None where it has none; its text, and the kicker's."""

    element: object = None
    title: str = ""
    kicker: str = ""

    def __bool__(self) -> bool:
        return self.element is not None


def headline(root: "HtmlElement", titles: tuple[str, ...], holder: "HtmlElement") -> Headline:
    """Return the page's headline, its element marked so that the walk knows it."""
    element = likest(root, titles)
    if element is None:
        inside = [*holder.iter("h1")]
        everywhere = [found for found in root.iter("h1") if linked(found) < 0.9 and not _names_site(found)]
        element = next(iter(inside or everywhere), None)
    if element is None:
        return Headline()
    kicker = _inner_kicker(element)
    title = of_all(element)
    for said in titles:
        if not kicker and title != said and title.endswith(said) and len(title) - len(said) <= LONGEST_KICKER:
            kicker, title = title.removesuffix(said).rstrip(" :|–-"), said
    element.set(HEADLINE_MARK, "1")
    return Headline(element, title, kicker)


def likest(root: "HtmlElement", titles: tuple[str, ...]) -> "HtmlElement | None":
    """Return the heading that says what *titles* say, an h1 before an h2."""
    best, score = None, ALIKE
    for element in root.iter("h1", "h2"):
        if _names_site(element):
            continue
        own = _words(of_all(element))
        for title in filter(None, titles):
            said = _words(title)
            like = len(own & said) / (len(own | said) or 1)
            like += 0.2 if like and element.tag == "h1" else 0.0
            if like > score:
                best, score = element, like
    return best


def _names_site(element: "HtmlElement") -> bool:
    """Tell whether a heading is the site's name in its logo, not an article's."""
    around = (element, *element.iterancestors("div", "a", "header", "p"))
    return any(LOGO.search(label(above)) for above in around)


def _words(text: str) -> set[str]:
    return set(re.findall(r"\w{2,}", text.lower()))


def _inner_kicker(element: "HtmlElement") -> str:
    """Take the kicker out of a headline that holds one, and return it."""
    for inner in element.iterdescendants():
        if by_name(inner) is Role.KICKER:
            text = of_all(inner)
            inner.drop_tree()
            return text.rstrip(" :|–")
    return ""
