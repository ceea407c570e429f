"""OpenDocument texts (.odt), by odfdo."""

import io
import re
from collections.abc import Iterator
from pathlib import PurePath
from typing import Any

from msgspec.structs import replace

from vorleser.article import Article, Block, Metadata, Role
from vorleser.errors import SourceError
from vorleser.ingest.dates import iso
from vorleser.ingest.document import headed, library, line, unpacked
from vorleser.ingest.reader import Raw, Reader
from vorleser.ingest.title import derived

STYLES = (
    (re.compile(r"(?:title|titel)$", re.IGNORECASE), Role.HEADLINE),
    (re.compile(r"subtitle|untertitel|vorspann|lead", re.IGNORECASE), Role.LEAD),
    (re.compile(r"quot|zitat", re.IGNORECASE), Role.QUOTE),
    (re.compile(r"caption|illustration|beschriftung|figure", re.IGNORECASE), Role.CAPTION),
    (re.compile(r"preformatted|source|code", re.IGNORECASE), Role.CODE),
)
INSIDE = {"text:section", "text:index-body", "office:text", "text:list-header"}


def read(raw: Raw) -> Article:
    """Return the article in the OpenDocument text *raw*."""
    odfdo = library("odfdo", "odfdo", raw)
    unpacked(raw).close()
    try:
        document = odfdo.Document(io.BytesIO(raw.data))
        if document.get_type() not in {"text", "text-template"}:
            raise SourceError(f"{raw.name!r} is no text document", "save its text as a file")
        blocks = [*_blocks(document.body, document)]
        metadata = _metadata(document.meta)
    except (KeyError, ValueError, AttributeError, SyntaxError, TypeError, OSError) as error:
        raise SourceError(f"{raw.name!r} is no OpenDocument text", "save it again as .odt") from error
    title, blocks = headed(blocks, metadata, derived(blocks, PurePath(raw.name).stem))
    return Article(replace(metadata, title=title), tuple(blocks))


def _metadata(meta: Any) -> Metadata:  # noqa: ANN401 -- the library's types are many; only texts are taken
    author = line(str(meta.initial_creator or meta.creator or ""))
    created = meta.creation_date
    return Metadata(
        title=line(str(meta.title or "")),
        authors=(author,) if author and author.lower() != "odfdo" else (),
        date=iso(created.date().isoformat()) if created and author else "",
        language=str(meta.language or "de"),
        summary=line(str(meta.description or "")),
    )


def _blocks(parent: Any, document: Any, depth: int = 0) -> Iterator[Block]:  # noqa: ANN401 -- the library has no types
    for element in parent.children:
        if element.tag == "text:h":
            level = int(element.get_attribute("text:outline-level") or 1)
            yield Block(Role.SUBHEAD, _text(element), level=level)
        elif element.tag == "text:p":
            yield from _paragraph(element, document, depth)
        elif element.tag == "text:list":
            yield from _list(element, document, depth + 1)
        elif element.tag == "table:table":
            yield _table(element)
        elif element.tag in INSIDE:
            yield from _blocks(element, document, depth)


def _list(element: Any, document: Any, depth: int) -> Iterator[Block]:  # noqa: ANN401 -- the library has no types
    for item in element.children:
        yield from _blocks(item, document, depth)


def _paragraph(element: Any, document: Any, depth: int) -> Iterator[Block]:  # noqa: ANN401 -- the library has no types
    text = _text(element)
    role = Role.LIST_ITEM if depth else _role(element, document)
    yield Block(role, text, level=depth if role is Role.LIST_ITEM else 0)
    for note in element.get_elements("descendant::text:note-body"):
        yield Block(
            Role.FOOTNOTE, line(" ".join(_text(paragraph) for paragraph in note.get_elements("text:p")))
        )


def _role(element: Any, document: Any) -> Role:  # noqa: ANN401 -- the library has no types
    """Return the role that the paragraph's style has, or the style that an automatic one is made from."""
    name = str(element.get_attribute("text:style-name") or "")
    style = document.get_style("paragraph", name) if name else None
    names = [name, str(style.get_attribute("style:parent-style-name") or "") if style is not None else ""]
    readable = (found.replace("_20_", " ") for found in names)
    found = (role for style_name in readable for pattern, role in STYLES if pattern.match(style_name))
    return next(found, Role.PARAGRAPH)


def _text(element: Any) -> str:  # noqa: ANN401 -- the library has no types
    """Return an element's text: spaces, tabs and breaks are white space, notes and pictures are left out."""
    return line("".join(_pieces(element)))


def _pieces(element: Any) -> Iterator[str]:  # noqa: ANN401 -- the library has no types
    yield element.text or ""
    for child in element.children:
        if child.tag in {"text:s", "text:tab", "text:line-break"}:
            yield " "
        elif child.tag not in {"text:note", "office:annotation", "draw:frame", "text:soft-page-break"}:
            yield from _pieces(child)
        yield child.tail or ""


def _table(table: Any) -> Block:  # noqa: ANN401 -- the library has no types
    rows = []
    for row in table.get_elements("descendant::table:table-row"):
        cells = row.get_elements("table:table-cell")
        rows.append(
            "\t".join(line(" ".join(_text(part) for part in cell.get_elements("text:p"))) for cell in cells)
        )
    return Block(Role.TABLE, "\n".join(row for row in rows if row.strip()))


READER = Reader(
    suffixes=(".odt",),
    media_types=("application/vnd.oasis.opendocument.text",),
    read=read,
)
