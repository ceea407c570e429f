"""Markdown with front matter: CommonMark, tables, notes, and what site generators and editors add."""

import re
from collections.abc import Iterator
from pathlib import PurePath
from typing import TYPE_CHECKING

from msgspec.structs import replace

from vorleser.article import Article, Block, Metadata, Role
from vorleser.errors import SourceError
from vorleser.ingest import newsletter
from vorleser.ingest.block_letterhead import take_head
from vorleser.ingest.bold_lines import (
    Emphasis,
    StyledBlock,
    begins_with_headline,
    name_bold_headings,
    name_turns,
    stands_above,
)
from vorleser.ingest.charset import text
from vorleser.ingest.dialects import count_values, strip_dialects
from vorleser.ingest.frontmatter import frontmatter
from vorleser.ingest.indented import read_indented
from vorleser.ingest.markdown_html import blocks_in, without_hidden
from vorleser.ingest.markdown_links import leads_away, without_last_links
from vorleser.ingest.markdown_parser import make_parser
from vorleser.ingest.markdown_text import (
    BREAK_TAG,
    columns_of,
    inline_text,
    join_pieces,
    phrases_in,
    rows_of,
    words_of_picture,
)
from vorleser.ingest.pasted_text import read_fence
from vorleser.ingest.phrases import within
from vorleser.ingest.reader import Raw, Reader
from vorleser.ingest.source_words import SOURCE_HEADING
from vorleser.ingest.title import derive_title
from vorleser.text.regex import compile_late

if TYPE_CHECKING:
    from markdown_it.tree import SyntaxTreeNode

_LEAD = 600  # characters a lead may have
_MOST_MEMORY = 350_000_000  # bytes that the tree may take
LINE_TAKES = 3400  # bytes, measured: of a line (an item of a list takes the most)
MARK_TAKES = 1100  # bytes of a sign
_MARKS = compile_late(r"[*_`<&~|>]|\[")
_TEXT_LINE = compile_late(r"^[ \t]*\S", re.MULTILINE)
_INSIDE = compile_late(r"(?<=[(<:\s])data:image/[\w.+-]+;base64,[A-Za-z0-9+/=\s]*")
_SMALL = compile_late(
    r"\s*<(?:small|figcaption)\b", re.IGNORECASE
)  # what stands so below a picture is its caption
_SPACED = compile_late(
    r"(!?\[[^\]\n]{0,300}\])\((?![<\s])([^()<>\n\"']{1,200} [^()<>\n\"']{1,200}\.[A-Za-z0-9]{2,4})\)"
)
"""A file whose name has spaces as the target of a picture or a link, which standard Markdown takes for text."""


def read_markdown(raw: Raw) -> Article:
    """Return the article in *raw*: front matter, and blocks with their roles."""
    front, body = frontmatter(text(raw), raw.name)
    metadata = front.metadata
    tree = _tree(_check_size(body, raw.name))
    styled = [
        one for one in _walk(without_last_links(tree)) if one.block.text or one.block.role is Role.IMAGE
    ]
    styled = [*_without_bare_sources(_without_mail_lines(styled))]
    metadata, styled = take_head(metadata, styled)
    headline, styled = _headline(metadata, styled)
    blocks = [one.block for one in styled]
    title = metadata.title or headline or derive_title(blocks, PurePath(raw.name).stem)
    top = [Block(Role.KICKER, metadata.kicker)] if metadata.kicker else []
    if headline:
        top.append(Block(Role.HEADLINE, headline))
    told = _lead([*name_bold_headings([*name_turns(styled)])])
    blocks = [*top, *told, *_correction(front.correction)]
    return Article(replace(metadata, title=title), tuple(blocks), (*front.notes, *_note_left_out(body)))


def _without_mail_lines(styled: list[StyledBlock]) -> list[StyledBlock]:
    """Return *styled* without what the issue of a newsletter says of its mail; other texts as they are."""
    blocks = [one.block for one in styled]
    kept = {id(block) for block in newsletter.without_asides(blocks)} if newsletter.is_issue(blocks) else None
    return styled if kept is None else [one for one in styled if id(one.block) in kept]


def _note_left_out(body: str) -> Iterator[str]:
    """Yield a note where sentences lack values that only a run of the program in *body* knows."""
    if count := count_values(body):
        what = "1 value is" if count == 1 else f"{count} values are"
        yield f"{what} worked out by a program: write down what is missing in its place"


def _check_size(body: str, name: str) -> str:
    """Return *body* in plain Markdown, its pictures left out; raises SourceError where it would fill the memory."""
    body = _SPACED.sub(r"\1(<\2>)", _INSIDE.sub("", body))
    signs = len(_MARKS.findall(body)) + body.count("[")
    takes = 20 * len(body) + LINE_TAKES * len(_TEXT_LINE.findall(body)) + MARK_TAKES * signs
    if takes > _MOST_MEMORY:
        raise SourceError(
            f"{name!r} holds {len(body):,} characters, {signs:,} of them marks", "split it into articles"
        )
    return strip_dialects(body, is_mdx=name.lower().endswith(".mdx"))


def _correction(note: str) -> Iterator[Block]:
    """Yield what the newsroom says of a correction, as the article's last words."""
    if note:
        yield Block(Role.CORRECTION, note if note.startswith("Korrektur") else f"Korrektur: {note}")


def _tree(body: str) -> "SyntaxTreeNode":
    from markdown_it.tree import SyntaxTreeNode
    from mdit_py_plugins.footnote import footnote_plugin

    parser = make_parser().use(footnote_plugin)
    return SyntaxTreeNode(without_hidden([*read_indented(parser.parse(body), parser.parse)]))


def _without_bare_sources(styled: list[StyledBlock]) -> Iterator[StyledBlock]:
    """Yield *styled* without headings over sources that a program would fill in, below which nothing stands."""
    below = Role.SUBHEAD
    kept = list[StyledBlock]()
    for one in reversed(styled):
        bare = one.block.role is Role.SUBHEAD and below is Role.SUBHEAD
        if bare and SOURCE_HEADING.fullmatch(one.block.text):
            continue
        kept.append(one)
        below = below if one.block.role is Role.FOOTNOTE else one.block.role
    return reversed(kept)


def _headline(metadata: Metadata, styled: list[StyledBlock]) -> tuple[str, list[StyledBlock]]:
    """Return the headline and the other blocks: a leading first-level heading, the given title, or a bold line."""
    for number, (block, _) in enumerate(styled):
        if block.role is Role.HEADLINE or (block.role is Role.SUBHEAD and block.level == 1):
            return block.text, [*styled[:number], *styled[number + 1 :]]
        if block.role is not Role.IMAGE:
            bold = begins_with_headline(styled[number:]) and not block.text.endswith("?")
            if (
                bold
                and not metadata.title
                and all((one.block.role, one.block.level) != (Role.SUBHEAD, 1) for one in styled)
            ):
                return block.text, [*styled[:number], *styled[number + 1 :]]
            break
    return metadata.title, styled


def _lead(styled: list[StyledBlock]) -> Iterator[Block]:
    """Yield the blocks; the first paragraph is the lead where it is set apart or stands alone before a subhead."""
    for number, (block, emphasis) in enumerate(styled):
        first = number == 0 and block.role is Role.PARAGRAPH
        if first and (emphasis is not Emphasis.NONE or _stands_alone(block, styled[1:2])):
            yield replace(block, role=Role.LEAD)
        else:
            yield block


def _stands_alone(first: Block, after: list[StyledBlock]) -> bool:
    return len(first.text) <= _LEAD and any(block.role is Role.SUBHEAD for block, _ in after)


_EMPHASISED, _BREAKS = frozenset({"strong", "em"}), frozenset({"softbreak", "hardbreak"})


def _walk(node: "SyntaxTreeNode", role: Role = Role.PARAGRAPH, depth: int = 0) -> Iterator[StyledBlock]:
    """Yield the blocks below *node*; paragraphs get *role*, list items the list's *depth* as their level."""
    html: list[str] = []
    below_picture = False
    for child in [*node.children, None]:
        if child is not None and child.type == "html_block":
            html.append(child.content)  # an empty line ends one amid a table
            continue
        if html:
            source = "\n".join(html)
            caption = below_picture and _SMALL.match(source) is not None
            yield from blocks_in(source, Role.CAPTION if caption else role, depth)
            html = []
        if child is not None:
            yield from _block(child, role, depth)
            below_picture = _is_picture(child)


def _is_picture(node: "SyntaxTreeNode") -> bool:
    """Return whether a *node* holds pictures and no words."""
    inline = node.children[0].children if node.type == "paragraph" and node.children else []
    return any(found.type == "image" for child in inline for found in child.walk()) and not inline_text(node)


def _block(node: "SyntaxTreeNode", role: Role, depth: int) -> Iterator[StyledBlock]:
    """Yield the blocks of a *node* that is no HTML."""
    if node.type == "heading":
        level, phrases = int(node.tag[1]), phrases_in(node)
        yield StyledBlock(Block(Role.SUBHEAD, inline_text(node), level=level, phrases=phrases))
    elif node.type == "paragraph":
        yield from _paragraph(node, role, depth)
    elif node.type in {"fence", "code_block"}:
        yield from read_fence(node.info if node.type == "fence" else "code", node.content, role)
    elif node.type == "table":
        rows, phrases = "\n".join(rows_of(node)), phrases_in(node)
        yield StyledBlock(Block(Role.TABLE, rows, align=columns_of(node), phrases=phrases))
    elif node.type != "hr":
        yield from _walk(
            node, _role_inside(node, role), depth + (node.type in {"bullet_list", "ordered_list"})
        )


def _role_inside(node: "SyntaxTreeNode", role: Role) -> Role:
    inside = {
        "blockquote": Role.QUOTE,
        "bullet_list": Role.LIST_ITEM,
        "ordered_list": Role.LIST_ITEM,
        "footnote_block": Role.FOOTNOTE,
    }
    return inside.get(node.type, role)


def _paragraph(node: "SyntaxTreeNode", role: Role, depth: int) -> Iterator[StyledBlock]:
    """Yield a paragraph's pictures with their captions, then its text, with an ordered list's number before it."""
    pictures = [found for found in node.walk() if found.type == "image"]
    for image in pictures:
        yield StyledBlock(Block(Role.IMAGE, words_of_picture(image), link=str(image.attrs.get("src", ""))))
        yield StyledBlock(Block(Role.CAPTION, " ".join(str(image.attrs.get("title", "")).split())))
    inline = [child for child in (node.children[0].children if node.children else []) if _has_words(child)]
    whole = len(inline) == 1 and inline[0].type in _EMPHASISED
    if whole and pictures:  # a line in italics below a picture
        role = Role.CAPTION
    elif role is Role.PARAGRAPH and leads_away(inline):
        role = Role.RELATED
    level, emphasis = depth if role is Role.LIST_ITEM else 0, Emphasis.NONE
    if whole and not pictures:
        emphasis = Emphasis.BOLD if _is_bold(inline[0]) else Emphasis.ITALIC
    heading, text = _part_heading(node)
    number, phrases = _number(node), phrases_in(node)
    if heading:
        above = Block(role, number + heading, level=level, phrases=within(heading, phrases))
        yield StyledBlock(above, Emphasis.BOLD)
        number = ""
    yield StyledBlock(Block(role, number + text, level=level, phrases=within(text, phrases)), emphasis)


def _has_words(node: "SyntaxTreeNode") -> bool:
    return bool(node.content.strip() or node.children) and node.type not in {"image", *_BREAKS}


def _is_bold(node: "SyntaxTreeNode") -> bool:
    """Return whether a node of a line is bold, in italics or not."""
    return node.type == "strong" or (node.type == "em" and all(map(_is_bold, node.children)))


def _part_heading(node: "SyntaxTreeNode") -> tuple[str, str]:
    """Return the bold line that a break parts from the paragraph below it, '' if there is none, and the paragraph."""
    inline = node.children[0].children if node.children else []
    for number, child in enumerate(inline):
        if child.type in _BREAKS:
            above, below = (
                " ".join("".join(join_pieces(part)).split()) for part in (inline[:number], inline[number:])
            )
            after = next((one for one in inline[number:] if _has_words(one)), None)
            bold = (
                after is not None
                and not _is_bold(after)
                and all(map(_is_bold, filter(_has_words, inline[:number])))
            )
            return (
                (above, below) if number and bold and stands_above(above, below) else ("", inline_text(node))
            )
        if child.type == "html_inline" and BREAK_TAG.fullmatch(child.content) is None:
            break
    return "", inline_text(node)


def _number(node: "SyntaxTreeNode") -> str:
    """Return ``3. `` for the first paragraph of the third item of an ordered list."""
    item = node.parent
    if item is None or item.type != "list_item" or item.children[0] is not node:
        return ""
    if item.parent is None or item.parent.type != "ordered_list":
        return ""
    first = int(item.parent.attrs.get("start", 1))
    return f"{first + item.parent.children.index(item)}. "


def _memory(data: bytes) -> int:
    return 4 * len(data) if b";base64," in data else 12 * len(data)  # pictures in it are left out first


READER = Reader(
    suffixes=(".md", ".markdown", ".mdx", ".qmd", ".rmd"),
    media_types=("text/markdown", "text/x-markdown", "text/mdx"),
    read=read_markdown,
    memory=_memory,
)
