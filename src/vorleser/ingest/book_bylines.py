"""Keep the bylines of a magazine's articles, which are no bylines of the whole: a page's own would not be read."""

from typing import TYPE_CHECKING

from vorleser.article import Role
from vorleser.ingest.document import line
from vorleser.ingest.html import roles
from vorleser.ingest.html.tree import of_all
from vorleser.ingest.person_names import read_authors

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_LONGEST = 160  # characters
_NAMING = ("class", "id", "itemprop", "rel")  # attributes by which an element says what it is


def keep_bylines(root: "HtmlElement", authors: tuple[str, ...]) -> None:
    """Make lines that name who wrote a page of a book paragraphs like others, unless they are its *authors*."""
    for element in root.iter("p", "div", "span"):
        if roles.by_name(element) is not Role.BYLINE or len(element) > 2 or len(of_all(element)) > _LONGEST:
            continue
        names = read_authors(line(of_all(element)))
        if names and not all(any(name in known for known in authors) for name in names):
            for name in _NAMING:
                element.attrib.pop(name, None)
