"""Make text of Markdown's syntax tree."""

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from vorleser.ingest.phrases import between_tags
from vorleser.ingest.superscript import read_superscript
from vorleser.text.regex import compile_late

if TYPE_CHECKING:
    from markdown_it.tree import SyntaxTreeNode

_SILENT = frozenset({"image", "html_inline", "s", "footnote_ref", "footnote_anchor"})  # "s" is deleted text
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
    elif node.type not in _SILENT or leaves is not None:
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


def rows_of(table: "SyntaxTreeNode") -> Iterator[str]:
    """Yield a table's rows, cells parted by tabs."""
    for row in (found for found in table.walk() if found.type == "tr"):
        yield "\t".join(inline_text(cell) for cell in row.children)


def columns_of(table: "SyntaxTreeNode") -> str:
    """Return where the table's columns stand, as Block.align holds it; empty where the source says nothing."""
    head = next((found for found in table.walk() if found.type == "tr"), None)
    styles = [str(cell.attrs.get("style", "")) for cell in head.children] if head else []
    letters = "".join(style.removeprefix("text-align:")[:1] or "-" for style in styles)
    return letters if letters.strip("-") else ""
