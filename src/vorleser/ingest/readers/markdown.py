"""Markdown with front matter: CommonMark, tables, notes, and what site generators and editors add."""

import re
from collections.abc import Iterator, Sequence
from html.parser import HTMLParser
from pathlib import PurePath
from typing import TYPE_CHECKING

from msgspec.structs import replace

from vorleser.article import Article, Block, Metadata, Role
from vorleser.errors import SourceError
from vorleser.ingest.charset import text
from vorleser.ingest.dialects import strip_dialects
from vorleser.ingest.frontmatter import frontmatter
from vorleser.ingest.interview import Turn, assign_roles
from vorleser.ingest.phrases import between_tags
from vorleser.ingest.reader import Raw, Reader
from vorleser.ingest.superscript import read_superscript
from vorleser.ingest.title import derive_title
from vorleser.regex import compile_late

if TYPE_CHECKING:
    from markdown_it.tree import SyntaxTreeNode

_LEAD = 600  # characters a lead may have
_MOST_MEMORY = 350_000_000  # bytes that the tree may take
LINE_TAKES, MARK_TAKES = (
    3400,
    1100,
)  # bytes, measured: of a line (an item of a list takes the most), and of a sign
_MARKS = compile_late(r"[*_`<&~|>]|\[")
_TEXT_LINE = compile_late(r"^[ \t]*\S", re.MULTILINE)
_INSIDE = compile_late(r"(?<=[(<:\s])data:image/[\w.+-]+;base64,[A-Za-z0-9+/=\s]*")
_FIGCAPTION = compile_late(r"<figcaption\b[^>]*>(.*?)(?:</figcaption>|\Z)", re.DOTALL | re.IGNORECASE)
_HIDDEN = frozenset("script style template iframe video audio object svg noscript select button form".split())
_BREAK_TAG = compile_late(r"<br\b[^>]*>", re.IGNORECASE)
_RAISED_TAG = compile_late(r"<(/?)sup\b[^>]*>", re.IGNORECASE)


def read_markdown(raw: Raw) -> Article:
    """Return the article in *raw*: front matter, and blocks with their roles."""
    front, body = frontmatter(text(raw), raw.name)
    metadata = front.metadata
    blocks = [
        block for block in _walk(_tree(_check_size(body, raw.name))) if block.text or block.role is Role.IMAGE
    ]
    headline, blocks = _headline(metadata, blocks)
    title = metadata.title or headline or derive_title(blocks, PurePath(raw.name).stem)
    top = [Block(Role.KICKER, metadata.kicker)] if metadata.kicker else []
    if headline:
        top.append(Block(Role.HEADLINE, headline))
    body_blocks = (*_lead([*_interview(blocks)]), *_correction(front.correction))
    return Article(replace(metadata, title=title), (*top, *body_blocks), front.notes)


def _check_size(body: str, name: str) -> str:
    """Return *body* in plain Markdown, its pictures left out; raises SourceError where it would fill the memory."""
    body = _INSIDE.sub("", body)
    signs = len(_MARKS.findall(body)) + body.count("[")
    takes = 20 * len(body) + LINE_TAKES * len(_TEXT_LINE.findall(body)) + MARK_TAKES * signs
    if takes > _MOST_MEMORY:
        raise SourceError(
            f"{name!r} holds {len(body):,} characters, {signs:,} of them marks", "split it into articles"
        )
    return strip_dialects(body)


def _correction(note: str) -> Iterator[Block]:
    """Yield what the newsroom says of a correction, as the article's last words."""
    if note:
        yield Block(Role.CORRECTION, note if note.startswith("Korrektur") else f"Korrektur: {note}")


def _tree(body: str) -> "SyntaxTreeNode":
    from markdown_it import MarkdownIt
    from markdown_it.tree import SyntaxTreeNode
    from mdit_py_plugins.footnote import footnote_plugin

    parser = MarkdownIt("commonmark").enable(["table", "strikethrough"]).use(footnote_plugin)
    return SyntaxTreeNode(parser.parse(body))


def _headline(metadata: Metadata, blocks: list[Block]) -> tuple[str, list[Block]]:
    """Return the headline, a leading first-level heading or else the given title, and the other blocks."""
    for number, block in enumerate(blocks):
        if block.role is Role.SUBHEAD and block.level == 1:
            return block.text, [*blocks[:number], *blocks[number + 1 :]]
        if block.role is not Role.IMAGE:
            break
    return metadata.title, blocks


def _lead(blocks: list[Block]) -> Iterator[Block]:
    """Yield *blocks*; the first paragraph is the lead where it stands alone before the first subhead."""
    alone = (
        len(blocks) > 1
        and blocks[0].role is Role.PARAGRAPH
        and blocks[1].role is Role.SUBHEAD
        and len(blocks[0].text) <= _LEAD
    )
    for number, block in enumerate(blocks):
        first = number == 0 and block.role is Role.PARAGRAPH and (alone or block.speaker == _STRONG)
        role = Role.LEAD if first else block.role
        speaker = "" if block.speaker == _STRONG else block.speaker
        yield replace(block, role=role, speaker=speaker)


def _interview(blocks: list[Block]) -> Iterator[Block]:
    """Yield *blocks* with questions told from answers, where they are an interview."""
    turns = [Turn(block.role, block.text, is_strong=block.speaker == _STRONG) for block in blocks]
    for block, (role, speaker) in zip(blocks, assign_roles(turns), strict=True):
        yield replace(block, role=role, speaker=speaker or block.speaker)


_STRONG = "\x00strong"  # marks a paragraph emphasised as a whole, until the lead is chosen


def _walk(node: "SyntaxTreeNode", role: Role = Role.PARAGRAPH, depth: int = 0) -> Iterator[Block]:
    """Yield the blocks below *node*; paragraphs get *role*, list items the list's *depth* as their level."""
    for child in node.children:
        if child.type == "heading":
            yield Block(Role.SUBHEAD, _inline(child), level=int(child.tag[1]), phrases=_phrases(child))
        elif child.type == "paragraph":
            yield from _paragraph(child, role, depth)
        elif child.type in {"fence", "code_block"}:
            yield Block(Role.CODE, child.content.rstrip("\n"))
        elif child.type == "table":
            yield Block(Role.TABLE, "\n".join(_rows(child)), align=_columns(child), phrases=_phrases(child))
        elif child.type == "html_block":
            yield from (
                Block(Role.CAPTION, _text_of_html(caption)) for caption in _FIGCAPTION.findall(child.content)
            )
            yield Block(role, _text_of_html(_FIGCAPTION.sub("", child.content)))
        elif child.type != "hr":
            yield from _walk(
                child, _role_inside(child, role), depth + (child.type in {"bullet_list", "ordered_list"})
            )


def _role_inside(node: "SyntaxTreeNode", role: Role) -> Role:
    inside = {
        "blockquote": Role.QUOTE,
        "bullet_list": Role.LIST_ITEM,
        "ordered_list": Role.LIST_ITEM,
        "footnote_block": Role.FOOTNOTE,
    }
    return inside.get(node.type, role)


def _paragraph(node: "SyntaxTreeNode", role: Role, depth: int) -> Iterator[Block]:
    """Yield a paragraph's pictures with their captions, then its text, with an ordered list's number before it."""
    pictures = [found for found in node.walk() if found.type == "image"]
    for image in pictures:
        yield Block(Role.IMAGE, _plain(image), link=str(image.attrs.get("src", "")))
        yield Block(Role.CAPTION, " ".join(str(image.attrs.get("title", "")).split()))
    inline = [
        child
        for child in (node.children[0].children if node.children else [])
        if (child.content or child.children) and child.type not in {"image", "softbreak", "hardbreak"}
    ]
    whole = len(inline) == 1 and inline[0].type in {"strong", "em"}
    if whole and pictures:  # a line in italics below a picture
        role = Role.CAPTION
    level = depth if role is Role.LIST_ITEM else 0
    yield Block(
        role,
        _number(node) + _inline(node),
        level=level,
        speaker=_STRONG if whole and not pictures else "",
        phrases=_phrases(node),
    )


def _number(node: "SyntaxTreeNode") -> str:
    """Return ``3. `` for the first paragraph of the third item of an ordered list."""
    item = node.parent
    if item is None or item.type != "list_item" or item.children[0] is not node:
        return ""
    if item.parent is None or item.parent.type != "ordered_list":
        return ""
    first = int(item.parent.attrs.get("start", 1))
    return f"{first + item.parent.children.index(item)}. "


def _phrases(node: "SyntaxTreeNode") -> tuple[tuple[str, str], ...]:
    """Return what in *node* stands between HTML tags that mark it as another language."""
    pieces = (
        (child.content, "") if child.type == "html_inline" else ("", "".join(_pieces(child)))
        for child in node.walk()
        if not child.children
    )
    return tuple(between_tags(pieces))


def _inline(node: "SyntaxTreeNode") -> str:
    return " ".join("".join(_pieces(node)).split())


def _plain(image: "SyntaxTreeNode") -> str:
    return " ".join(
        "".join(piece for child in image.children for piece in _pieces(child, image.children)).split()
    )


def _pieces(node: "SyntaxTreeNode", leaves: "list[SyntaxTreeNode] | None" = None) -> Iterator[str]:
    if node.type in {"text", "code_inline"}:
        yield node.content
    elif node.type in {"softbreak", "hardbreak"}:
        yield " "
    elif node.type not in {"image", "html_inline", "footnote_ref", "footnote_anchor"} or leaves is not None:
        yield from _join_pieces(node.children)


def _join_pieces(children: "Sequence[SyntaxTreeNode]") -> Iterator[str]:
    """Yield the text of nodes in a line; what stands between ``<sup>`` and its end is an exponent or a note."""
    before, above = "", None
    for child in children:
        tag = _RAISED_TAG.fullmatch(child.content) if child.type == "html_inline" else None
        if child.type == "html_inline" and _BREAK_TAG.fullmatch(child.content):
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


def _rows(table: "SyntaxTreeNode") -> Iterator[str]:
    """Yield a table's rows, cells parted by tabs."""
    for row in (found for found in table.walk() if found.type == "tr"):
        yield "\t".join(_inline(cell) for cell in row.children)


def _columns(table: "SyntaxTreeNode") -> str:
    """Return where the table's columns stand, as Block.align holds it; empty where the source says nothing."""
    head = next((found for found in table.walk() if found.type == "tr"), None)
    styles = [str(cell.attrs.get("style", "")) for cell in head.children] if head else []
    letters = "".join(style.removeprefix("text-align:")[:1] or "-" for style in styles)
    return letters if letters.strip("-") else ""


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


def _text_of_html(html: str) -> str:
    parser = _Text()
    parser.feed(html)
    parser.close()
    return " ".join("".join(parser.pieces).split())


def _memory(data: bytes) -> int:
    return 4 * len(data) if b";base64," in data else 12 * len(data)  # pictures in it are left out first


READER = Reader(
    suffixes=(".md", ".markdown"),
    media_types=("text/markdown", "text/x-markdown"),
    read=read_markdown,
    memory=_memory,
)
