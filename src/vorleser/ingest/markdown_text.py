"""Make text of Markdown's syntax tree, and of the HTML that stands in Markdown."""

import re
from collections.abc import Iterator, Sequence
from html.parser import HTMLParser
from typing import TYPE_CHECKING

from vorleser.ingest.phrases import between_tags
from vorleser.ingest.superscript import read_superscript
from vorleser.regex import compile_late

if TYPE_CHECKING:
    from markdown_it.tree import SyntaxTreeNode

_HIDDEN = frozenset("script style template iframe video audio object svg noscript select button form".split())
BREAK_TAG = compile_late(r"<br\b[^<>]*>", re.IGNORECASE)
_RAISED_TAG = compile_late(r"<(/?)sup\b[^<>]*>", re.IGNORECASE)


def phrases_in(node: "SyntaxTreeNode") -> tuple[tuple[str, str], ...]:
    """Return what in *node* stands between HTML tags that mark it as another language."""
    pieces = (
        (child.content, "") if child.type == "html_inline" else ("", "".join(_pieces(child)))
        for child in node.walk()
        if not child.children
    )
    return tuple(between_tags(pieces))


def inline_text(node: "SyntaxTreeNode") -> str:
    """Return all of a node's text as one line."""
    return " ".join("".join(_pieces(node)).split())


def words_of_picture(image: "SyntaxTreeNode") -> str:
    """Return a picture's alternative text."""
    return " ".join(
        "".join(piece for child in image.children for piece in _pieces(child, image.children)).split()
    )


def _pieces(node: "SyntaxTreeNode", leaves: "list[SyntaxTreeNode] | None" = None) -> Iterator[str]:
    if node.type in {"text", "code_inline"}:
        yield node.content
    elif node.type in {"softbreak", "hardbreak"}:
        yield " "
    elif node.type not in {"image", "html_inline", "footnote_ref", "footnote_anchor"} or leaves is not None:
        yield from join_pieces(node.children)


def join_pieces(children: "Sequence[SyntaxTreeNode]") -> Iterator[str]:
    """Yield the text of nodes in a line; what stands between ``<sup>`` and its end is an exponent or a note."""
    before, above = "", None
    for child in children:
        tag = _RAISED_TAG.fullmatch(child.content) if child.type == "html_inline" else None
        if child.type == "html_inline" and BREAK_TAG.fullmatch(child.content):
            yield " "
        if tag and tag[1] and above is not None:
            yield read_superscript(before, above)
            above = None
        elif tag and not tag[1]:
            above = ""
        piece = "".join(_pieces(child))
        if above is None:
            before = (before + piece)[-20:]
            yield piece
        else:
            above += piece
    yield above or ""


class _Text(HTMLParser):
    """Collects the text of a piece of HTML, without scripts, styles and comments."""

    def __init__(self) -> None:
        super().__init__()
        self.pieces: list[str] = []
        self.hidden = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002 -- the base class's
        self.hidden += tag in _HIDDEN

    def handle_endtag(self, tag: str) -> None:
        self.hidden -= tag in _HIDDEN

    def handle_data(self, data: str) -> None:
        if not self.hidden:
            self.pieces.append(data)


def text_of_html(html: str) -> str:
    """Return the text of a piece of HTML as one line."""
    parser = _Text()
    parser.feed(html)
    parser.close()
    return " ".join("".join(parser.pieces).split())
