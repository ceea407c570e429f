"""OpenDocument texts (.odt, .ott): the text with all changes accepted.

Text boxes follow the paragraph that they hang on; contents tables, headers, footers, hidden text and comments are
silent; notes come with their role.
"""

import re
from collections.abc import Iterable, Iterator
from pathlib import PurePath
from typing import TYPE_CHECKING

import msgspec
from msgspec.structs import replace

from vorleser.article import Article, Block, Metadata, Role
from vorleser.errors import SourceError
from vorleser.ingest.beside_text import is_beside
from vorleser.ingest.block_letterhead import read_document_head
from vorleser.ingest.bold_lines import (
    StyledBlock,
    mark_bold,
    name_bold_headline,
    part_bold_lines,
    without_marks,
)
from vorleser.ingest.dashed_items import name_dashed_items
from vorleser.ingest.dates import iso
from vorleser.ingest.document import BULLET_OF_ITEM, line, put_headline_first
from vorleser.ingest.first_lines import read_day
from vorleser.ingest.newsroom_styles import NEWSROOM_HEADING, NEWSROOM_STYLES
from vorleser.ingest.package import Package, attribute, child, children, local
from vorleser.ingest.pasted_text import name_pasted_text
from vorleser.ingest.person_names import read_creators
from vorleser.ingest.reader import Raw, Reader
from vorleser.ingest.superscript import read_superscript
from vorleser.ingest.title import derive_title, without_placeholder
from vorleser.ingest.title_lines import TitleLines
from vorleser.text.bounded import read_integer
from vorleser.text.regex import compile_late

if TYPE_CHECKING:
    from lxml.etree import _Element

_STYLES = (
    *NEWSROOM_STYLES,
    (compile_late(r"(?:title|titel)$", re.IGNORECASE), Role.HEADLINE),
    (compile_late(r"subtitle|untertitel|vorspann|lead", re.IGNORECASE), Role.LEAD),
    (compile_late(r"quot|zitat", re.IGNORECASE), Role.QUOTE),
    (compile_late(r"caption|illustration|beschriftung|figure|abbildung", re.IGNORECASE), Role.CAPTION),
    (compile_late(r"preformatted|source|code", re.IGNORECASE), Role.CODE),
)
_HEADING = compile_late(r"(?:Heading|Überschrift)_20_(?P<level>[1-6])$")
_INSIDE = frozenset({"section", "text", "list-header", "numbered-paragraph", "text-box"})
_WHITE = frozenset({"s", "tab", "line-break"})
_SILENT = frozenset(
    "note annotation frame soft-page-break ruby-text hidden-text page-number page-count tracked-changes "
    "bibliography-mark custom-shape desc title".split()
)
_DEEPEST = 80  # lists in text boxes in lists


class _Style(msgspec.Struct, frozen=True):
    """What is known of a style: whether it is ``raised``, ``hidden`` or ``bold``, and which style it is made from.

    ``hidden`` is None where it says nothing of it.
    """

    parent: str = ""
    raised: bool = False
    hidden: bool | None = None
    bold: bool = False


def _read(raw: Raw) -> Article:
    """Return the article in the OpenDocument text *raw*."""
    package = Package(raw, ".odt")
    if b"encryption-data" in (
        package.read("META-INF/manifest.xml") if package.find("META-INF/manifest.xml") else b""
    ):
        raise SourceError(f"{raw.name!r} is locked by a password", "save it without one")
    root = package.tree("content.xml")
    body = child(root, "body", "text")
    if body is None:
        raise SourceError(f"{raw.name!r} is no OpenDocument text", "save its text as .odt")
    shared = package.tree("styles.xml", lenient=True) if package.find("styles.xml") else None
    document = _Document(root, shared)
    styled = name_pasted_text(one for one in document.styled_blocks(body) if not is_beside(one.block))
    styled = name_dashed_items(styled)
    day, styled = read_document_head(styled)
    blocks = name_bold_headline(styled)
    metadata = document.title_lines.complete(_metadata(package), day)
    title, blocks = put_headline_first(blocks, metadata, derive_title(blocks, PurePath(raw.name).stem))
    return Article(replace(metadata, title=title, date=read_day(blocks) or metadata.date), tuple(blocks))


def _metadata(package: Package) -> Metadata:
    meta = child(package.tree("meta.xml", lenient=True), "meta") if package.find("meta.xml") else None
    said = {local(element.tag): line(element.text or "") for element in children(meta)}
    author = said.get("initial-creator") or said.get("creator", "")
    converted = said.get("generator", "").startswith("Pandoc")  # its day is the day of the conversion
    own = next((e.text for e in children(meta) if attribute(e, "name").lower() in {"date", "datum"}), None)
    day = own or "" if converted else said.get("creation-date", "")[:10]
    return Metadata(
        title=without_placeholder(said.get("title", "")),
        authors=read_creators(author),
        date=iso(day) if author or converted else "",
        language=said.get("language") or "de",
        summary=said.get("description", ""),
    )


class _Document:
    """An OpenDocument text: its styles and lists, from which its blocks are read."""

    def __init__(self, *roots: "_Element | None") -> None:
        self.title_lines = TitleLines()
        self._styles: dict[str, _Style] = {}
        self._lists: dict[str, dict[str, int]] = {}  # by name: first numbers of the levels that have numbers
        for root in roots:
            for group in children(root):
                if local(group.tag) in {"styles", "automatic-styles"}:
                    self._learn(group)

    def _learn(self, group: "_Element") -> None:
        for element in group:
            name = attribute(element, "name")
            if local(element.tag) == "style":
                properties = child(element, "text-properties")
                place = attribute(properties, "text-position") if properties is not None else ""
                shown = attribute(properties, "display") if properties is not None else ""
                hidden = shown == "none" if shown else None
                above = place.startswith("super") or bool(re.match(r"[1-9]\d*%", place))
                bold = properties is not None and attribute(properties, "font-weight") == "bold"
                self._styles[name] = _Style(attribute(element, "parent-style-name"), above, hidden, bold)
            elif local(element.tag) == "list-style":
                numbers = (level for level in element if local(level.tag) == "list-level-style-number")
                self._lists[name] = {
                    attribute(level, "level"): read_integer(attribute(level, "start-value"), 1)
                    for level in numbers
                    if attribute(level, "num-format") == "1"
                }

    def styled_blocks(self, parent: "Iterable[_Element]", depth: int = 0) -> Iterator[StyledBlock]:
        """Yield the blocks below *parent*, in order; *depth* counts lists."""
        if depth > _DEEPEST:
            return
        for element in parent:
            name = local(element.tag)
            if name == "h":
                level = attribute(element, "outline-level")
                yield from self._line(element, Role.SUBHEAD, read_integer(level, 1))
            elif name == "p":
                heading = 0 if depth else self._heading_level(element)
                role = Role.SUBHEAD if heading else Role.LIST_ITEM if depth else self._role(element)
                yield from self._line(element, role, heading or depth)
            elif name == "list":
                yield from self._list(element, depth + 1, "")
            elif name == "table":
                yield StyledBlock(self._table(element))
            elif name in _INSIDE and attribute(element, "display") != "none" and not _is_hidden(element):
                yield from self.styled_blocks(element, depth)

    def _list(self, element: "_Element", depth: int, above: str) -> Iterator[StyledBlock]:
        style = attribute(element, "style-name") or above
        number = self._lists.get(style, {}).get(str(depth))
        for item in element:
            inner = [part for part in item if local(part.tag) == "list"]
            lines = [part for part in item if local(part.tag) != "list"]
            number = None if number is None else read_integer(attribute(item, "start-value"), number)
            for place, part in enumerate(lines):
                for block, emphasis in self.styled_blocks([part], depth):
                    first = place == 0 and number is not None and block.role is Role.LIST_ITEM and block.text
                    text = f"{number}. {block.text}" if first else block.text
                    yield StyledBlock(replace(block, text=text), emphasis)
            number = number + 1 if number is not None and lines else number
            for part in inner:
                if depth < _DEEPEST:
                    yield from self._list(part, depth + 1, style)

    def _line(self, element: "_Element", role: Role, level: int) -> Iterator[StyledBlock]:
        """Yield a paragraph or heading, then its notes, then what stands in its text boxes."""
        kept = level if role in {Role.LIST_ITEM, Role.SUBHEAD} else 0
        pieces: list[str] = []
        self._gather(element, pieces)
        marked = "".join(pieces)
        styles = [] if level else [name.replace("_20_", " ") for name in self._style_names(element)]
        marked = "" if self.title_lines.take(styles, line(without_marks(marked))) else marked
        if self._styles.get(attribute(element, "style-name"), _Style()).bold:
            marked = mark_bold(without_marks(marked))
        for text, emphasis in part_bold_lines(marked):
            bullet = BULLET_OF_ITEM.match(line(text)) if role is Role.PARAGRAPH else None
            item = Block(Role.LIST_ITEM, line(text)[bullet.end() :], level=1) if bullet else None
            yield StyledBlock(item or Block(role, line(text), level=kept), emphasis)
        for below in element.iter():
            if local(below.tag) == "note-body":
                yield StyledBlock(Block(Role.FOOTNOTE, line(" ".join(self._text(part) for part in below))))
            elif local(below.tag) == "text-box" and not _is_boxed(below, element):
                yield from self.styled_blocks(below, 0)

    def _style_names(self, element: "_Element") -> list[str]:
        """Return the names of a paragraph's or span's style, and of those that it is made from."""
        name, names = attribute(element, "style-name"), list[str]()
        while name and name not in names:
            names.append(name)
            name = self._styles.get(name, _Style()).parent
        return names

    def _is_hidden(self, element: "_Element", *, around: bool) -> bool:
        """Return whether the style of *element* hides it; one that says nothing leaves it as what is *around* it."""
        said = (self._styles[name].hidden for name in self._style_names(element) if name in self._styles)
        return next((hidden for hidden in said if hidden is not None), around)

    def _heading_level(self, element: "_Element") -> int:
        """Return the level of a paragraph that is a heading by its style alone, 0 if it is none."""
        found = next((found for name in self._style_names(element) if (found := _HEADING.match(name))), None)
        within = any(map(NEWSROOM_HEADING.match, self._style_names(element)))
        return read_integer(found["level"], 0) if found else 2 * within

    def _role(self, element: "_Element") -> Role:
        """Return the role that the paragraph's style has, or a style that it is made from."""
        readable = (found.replace("_20_", " ") for found in self._style_names(element))
        found = (role for style_name in readable for pattern, role in _STYLES if pattern.match(style_name))
        return next(found, Role.PARAGRAPH)

    def _text(self, element: "_Element") -> str:
        pieces: list[str] = []
        self._gather(element, pieces)
        return line(without_marks("".join(pieces)))

    def _gather(
        self, element: "_Element", pieces: list[str], depth: int = 0, *, hidden: bool = False
    ) -> None:
        """Gather an element's text: spaces, tabs and breaks are white space, notes and pictures are left out."""
        kind = local(element.tag)
        if depth > _DEEPEST or (kind in {"p", "h"} and any(map(_is_hiding, element))):
            return
        style = self._styles.get(attribute(element, "style-name"), _Style()) if kind == "span" else _Style()
        if kind in {"span", "p", "h"}:
            hidden = self._is_hidden(element, around=hidden)
        inside: list[str] = [] if style.raised or style.bold else pieces
        inside.append("" if hidden else element.text or "")
        for below in element:
            name = local(below.tag)
            if name in _WHITE:
                inside.append("\n" if name == "line-break" else " ")
            elif name and name not in _SILENT:
                self._gather(below, inside, depth + 1, hidden=hidden)
            inside.append("" if hidden else below.tail or "")
        if style.raised:
            pieces.append(
                read_superscript(without_marks("".join(pieces[-3:])), without_marks("".join(inside)))
            )
        elif style.bold:
            pieces.append(mark_bold(without_marks("".join(inside))))

    def _table(self, table: "_Element") -> Block:
        rows = (row for row in table.iter() if local(row.tag) == "table-row")
        lines = (
            "\t".join(
                line(
                    " ".join(
                        block.text for block, _ in self.styled_blocks(cell) if block.role is not Role.FOOTNOTE
                    )
                )
                for cell in row
                if local(cell.tag) == "table-cell"
            )
            for row in rows
        )
        return Block(Role.TABLE, "\n".join(text for text in lines if text.strip()))


def _is_hiding(field: "_Element") -> bool:
    """Return whether a field hides the paragraph that it stands in."""
    return local(field.tag) == "hidden-paragraph" and _is_hidden(field)


def _is_hidden(element: "_Element") -> bool:
    """Return whether a condition hides *element* now."""
    return attribute(element, "is-hidden") == "true"


def _is_boxed(box: "_Element", within: "_Element") -> bool:
    """Return whether a text box stands in another one, or in a note, below the paragraph *within*."""
    for above in box.iterancestors():
        if above is within:
            return False
        if local(above.tag) in {"text-box", "note-body"}:
            return True
    return False


READER = Reader(
    suffixes=(".odt", ".ott"),
    media_types=(
        "application/vnd.oasis.opendocument.text",
        "application/vnd.oasis.opendocument.text-template",
    ),
    read=_read,
)
