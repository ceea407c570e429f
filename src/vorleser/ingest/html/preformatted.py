"""Open what is set in <pre> for its lines alone: poems and letters, not programs."""

from typing import TYPE_CHECKING

from vorleser.ingest.html.tree import label
from vorleser.ingest.pasted_text import read_prose
from vorleser.text.regex import compile_late

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_PROGRAM = compile_late(r"\b(?:lang(?:uage)?|highlight|code|brush|prettyprint|shiki|hljs|terminal|console)")
_PROGRAMS = ("code", "kbd", "samp", "table", "div", "p")


def open_prose(root: "HtmlElement") -> None:
    """Make a paragraph of each <pre> in *root* that holds German prose, or several where empty lines part it."""
    for element in root.xpath("//pre"):
        if next(element.iter(*_PROGRAMS), None) is not None or _PROGRAM.search(label(element).lower()):
            continue
        paragraphs = read_prose(element.text_content())
        if len(paragraphs) > 1 and not len(element):
            element.tag, element.text = "div", None
            for text in paragraphs:
                paragraph = element.makeelement("p")
                paragraph.text = text
                element.append(paragraph)
        elif paragraphs:
            element.tag = "p"
