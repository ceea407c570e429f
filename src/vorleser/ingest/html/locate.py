"""Where the article is in a page: its headline, and the element that holds its text.

trafilatura says which sentences belong to the article, and the page's own structure says where they stand;
neither alone is as good: trafilatura drops roles and short lines, pages put more into <article> than one.
"""

import re
from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING

from vorleser.ingest.html.headline import likest
from vorleser.ingest.html.tree import linked, of_all

if TYPE_CHECKING:
    from lxml.html import HtmlElement

ENOUGH = 0.9  # of the article's text must lie below the element that is taken for it
SHORTEST = 25  # characters of a line that counts as text
TEXT_TAGS = ("p", "li", "blockquote", "td", "dd", "div", "section", "article", "span", "h2", "h3")
HOLDERS = frozenset({"article", "main"})


def said_by_trafilatura(page: str) -> str:
    """Return the article's text as trafilatura finds it, empty where it finds none."""
    import logging

    import trafilatura

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)  # it warns of what we report ourselves
    return trafilatura.extract(page, include_comments=False, include_tables=True) or ""


def container(root: "HtmlElement", said: str, titles: tuple[str, ...]) -> "HtmlElement":
    """Return the smallest element of *root* that holds the article, given what trafilatura *said*."""
    lines = {key for line in said.split("\n") if len(key := _key(line)) >= SHORTEST}
    weights = dict(_texts(root))
    chosen = {element: weight for element, weight in weights.items() if _among(_key(_own(element)), lines)}
    if sum(chosen.values()) * 3 < len(said):
        chosen = weights
    around = _around_headline(likest(root, titles), chosen)
    return _holder(_smallest(root, chosen)) if around is None else around


def _around_headline(element: "HtmlElement | None", chosen: dict["HtmlElement", int]) -> "HtmlElement | None":
    """Return the article around the headline, if half of the text is in it: the others are teasers."""
    for above in () if element is None else element.iterancestors(*HOLDERS):
        inside = {*above.iter()}
        if sum(weight for text, weight in chosen.items() if text in inside) * 2 > sum(chosen.values()):
            return above
    return None


def _texts(root: "HtmlElement") -> Iterator[tuple["HtmlElement", int]]:
    """Yield the elements with text of their own and its length."""
    for element in root.iter(*TEXT_TAGS):
        own = _own(element)
        if len(own) >= SHORTEST and linked(element) < 0.6:
            yield element, len(own)


def _own(element: "HtmlElement") -> str:
    """Return the text of an element that is not a block below it: all of a p's, a div's loose words."""
    if element.tag in {"p", "li", "h2", "h3"}:
        return of_all(element)
    return " ".join(" ".join([element.text or "", *(child.tail or "" for child in element)]).split())


def _key(text: str) -> str:
    return re.sub(r"\W+", "", text)


def _among(key: str, lines: set[str]) -> bool:
    return key in lines or any(key in line or (len(line) > SHORTEST and line in key) for line in lines)


def _smallest(root: "HtmlElement", chosen: dict["HtmlElement", int]) -> "HtmlElement":
    below: Counter[HtmlElement] = Counter()
    for element, weight in chosen.items():
        below[element] += weight
        for above in element.iterancestors():
            below[above] += weight
    whole = sum(chosen.values())
    covering = [element for element, weight in below.items() if weight >= whole * ENOUGH]
    return max(covering, key=lambda element: sum(1 for _ in element.iterancestors()), default=root)


def _holder(element: "HtmlElement") -> "HtmlElement":
    """Return the article or main element around *element*, if there is one, else a paragraph's parent."""
    for above in (element, *element.iterancestors()):
        if (
            above.tag in HOLDERS
            or "articleBody" in (above.get("itemprop") or "")
            or above.get("role") == "main"
        ):
            return above
    body = element if element.tag in {"div", "section", "body", "td"} else element.getparent()
    return element if body is None else body


def between(first: "HtmlElement", holder: "HtmlElement") -> list["HtmlElement"]:
    """Return the elements from *first* on up to *holder*, in order, where *first* stands before *holder*."""
    above = {*first.iterancestors()}
    if holder in above or holder is first:
        return []
    ancestors = [holder, *holder.iterancestors()]
    shared = next((element for element in ancestors if element in above), None)
    if shared is None:
        return []
    path = ancestors[: ancestors.index(shared)]
    branch = next(child for child in shared if child is first or child in above)
    result: list[HtmlElement] = []
    for element in reversed(path):
        siblings = [*element.getparent()][: element.getparent().index(element)]
        if element.getparent() is shared:
            siblings = siblings[siblings.index(branch) :] if branch in siblings else []
        result += [sibling for sibling in siblings if isinstance(sibling.tag, str)]
    return result
