"""E-books (.epub), EPUB 2 and 3: chapters in reading order, their blocks read as those of web pages are.

Cover, title page and contents table are left out, page numbers are dropped, notes come with their role. A chapter
without a heading gets the one that the contents table has for it.
"""

import re
from collections.abc import Iterator
from itertools import chain
from pathlib import PurePath
from posixpath import dirname, join, normpath
from typing import TYPE_CHECKING
from urllib.parse import unquote

import msgspec
from msgspec.structs import replace

from vorleser.article import Article, Block, Metadata, Role
from vorleser.errors import SourceError
from vorleser.ingest.book_bylines import keep_bylines
from vorleser.ingest.book_matter import is_title_page, name_matter
from vorleser.ingest.book_notes import drop_numbers, kinds_of_element, take_notes
from vorleser.ingest.dates import iso
from vorleser.ingest.document import line, put_headline_first
from vorleser.ingest.html.arrange import arrange
from vorleser.ingest.html.decode import decode_page
from vorleser.ingest.html.tree import MOST, of_all, parse_html, strip, unheard
from vorleser.ingest.html.walk import walk
from vorleser.ingest.package import Package, attribute, child, children, local, tree_size
from vorleser.ingest.person_names import read_creators
from vorleser.ingest.reader import MOST_MEMORY, Raw, Reader
from vorleser.ingest.title import derive_title, without_placeholder
from vorleser.text.regex import compile_late

if TYPE_CHECKING:
    from lxml.etree import _Element
    from lxml.html import HtmlElement

_LONGEST = 20_000_000  # characters of a whole book: many times what one edition may hold
_LEFT_OUT = frozenset(
    "cover toc landmarks page-list loi lot lov loa title-page titlepage halftitlepage half-title-page copyright-page "
    "colophon index doc-index doc-toc doc-cover".split()
)
_LONGEST_IMPRINT = 3000  # characters
_IMPRINT = compile_late("Impressum|Copyright|©", re.IGNORECASE)
_MADE = compile_late(
    r"(\d{1,2})\. Auflage|(Umschlag|Cover)(?:gestaltung|motiv|abbildung|design|foto)?:|(Satz|Druck|Lektorat)"
    r"(?: und \w+)?:|(Printed in)\b|(©)|\b(GmbH|Verlag)\b",
    re.IGNORECASE,
)
_SIGNS = 3  # different ones that make a page an imprint
_RIGHTS = compile_late(r"ISBN|Alle Rechte\b.{0,20}\bvorbehalten", re.IGNORECASE)
_CHAPTER = compile_late(
    r"(?:^|[\s_-])(?:kapitel|chapter|ue?berschrift|überschrift|heading|headline)(?:-?(?:titel|title|head|heading|h?\d))?(?:$|[\s_-])",
    re.IGNORECASE,
)
_OF_ONE = frozenset({Role.KICKER, Role.LEAD})  # roles of one article; a book's chapters are many
_LONGEST_HEADING = 120  # characters of a chapter's heading that is a paragraph by its tag


class _Page(msgspec.Struct, frozen=True):
    """A page of the spine: the member that holds it, and what the contents table calls it."""

    member: str
    label: str = ""


def _read(raw: Raw) -> Article:
    """Return the book *raw* as one article: each chapter's heading is a subhead."""
    package = Package(raw, ".epub")
    if {"META-INF/encryption.xml", "META-INF/rights.xml"} <= {*package.names}:
        raise SourceError(f"{raw.name!r} is locked (DRM)", "name a book that is not")
    path = _root(package)
    book = package.tree(path, lenient=True)
    metadata = _metadata(book)
    blocks: list[Block] = []
    length = 0
    pages = [*_pages(package, book, dirname(path))]
    for number, page in enumerate(pages, 1):
        found = _blocks(package, page, metadata.authors)
        begun = any(block.role is not Role.IMAGE for block in blocks)
        if not begun and is_title_page(found, metadata):
            continue
        found = name_matter(found) if number * 2 > len(pages) else found
        blocks += found
        length += sum(len(block.text) for block in found)
        if length > _LONGEST:
            raise SourceError(
                f"{raw.name!r} holds more than {_LONGEST:,} characters", "split it into chapters"
            )
    title, blocks = put_headline_first(blocks, metadata, derive_title(blocks, PurePath(raw.name).stem))
    return Article(replace(metadata, title=title), tuple(blocks))


def _root(package: Package) -> str:
    """Return the member that describes the book: the one that the container names, or else the only one there."""
    if package.find("META-INF/container.xml"):
        for element in package.tree("META-INF/container.xml", lenient=True).iter():
            if local(element.tag) == "rootfile" and (found := package.find(attribute(element, "full-path"))):
                return found
    found = next((name for name in package.names if name.lower().endswith(".opf")), "")
    if not found:
        raise package.refuse("is no e-book we can read")
    return found


def _metadata(book: "_Element") -> Metadata:
    said: dict[str, list[str]] = {}
    for element in children(book, "metadata"):
        if text := line(element.text or ""):
            said.setdefault(local(element.tag), []).append(text)
    return Metadata(
        title=without_placeholder(next(iter(said.get("title", ())), "")),
        authors=tuple(
            chain.from_iterable(read_creators(name, pen_names=True) for name in said.get("creator", ()))
        ),
        date=next((day for value in said.get("date", ()) if (day := iso(value))), ""),
        language=next(iter(said.get("language", ())), "de"),
        summary=line(re.sub(r"<[^>]{1,200}>", " ", next(iter(said.get("description", ())), ""))),
        keywords=tuple(said.get("subject", ())),
    )


def _pages(package: Package, book: "_Element", folder: str) -> Iterator[_Page]:
    """Yield the pages of the spine in order, each once, without covers and tables of contents."""
    items = {attribute(item, "id"): item for item in children(book, "manifest")}
    labels, skipped = _contents(package, book, folder)
    members = []
    for entry in children(book, "spine"):
        item = items.get(attribute(entry, "idref"))
        if item is None or attribute(entry, "linear") == "no" or "html" not in attribute(item, "media-type"):
            continue
        member = package.find(_join_path(folder, attribute(item, "href")))
        if member and member not in skipped and "nav" not in attribute(item, "properties").split():
            members.append(member)
    if not members:
        raise SourceError(f"{package.name!r} is an e-book without pages", "save it again as EPUB")
    yield from (_Page(member, labels.get(member, "")) for member in dict.fromkeys(members))


def _contents(package: Package, book: "_Element", folder: str) -> tuple[dict[str, str], set[str]]:
    """Return the labels that the contents table gives to pages, and the pages that are no chapters."""
    labels: dict[str, str] = {}
    skipped = {
        package.find(_join_path(folder, attribute(reference, "href")))
        for reference in children(book, "guide")
        if attribute(reference, "type").lower() in _LEFT_OUT
    }
    for item in children(book, "manifest"):
        is_nav = "nav" in attribute(item, "properties").split()
        if not is_nav and attribute(item, "media-type") != "application/x-dtbncx+xml":
            continue
        member = package.find(_join_path(folder, attribute(item, "href")))
        if not member:
            continue
        tree = package.tree(member, lenient=True)
        for kind, target, label in _links(tree) if is_nav else _points(tree):
            page = package.find(_join_path(dirname(member), target))
            if kind in _LEFT_OUT:
                skipped.add(page)
            elif label:
                labels.setdefault(page, label)
    return labels, skipped - {""}


def _links(nav: "_Element") -> Iterator[tuple[str, str, str]]:
    """Yield the kind, target and label of the links in the nav of an EPUB 3; contents have no kind."""
    for part in nav.iter():
        if local(part.tag) == "nav" and attribute(part, "type") in {"toc", "landmarks"}:
            for link in part.iter():
                if local(link.tag) == "a":
                    kind = attribute(link, "type") if attribute(part, "type") == "landmarks" else ""
                    label = line("".join(map(str, link.itertext()))) if not kind else ""
                    yield kind, attribute(link, "href"), label


def _points(ncx: "_Element") -> Iterator[tuple[str, str, str]]:
    """Yield the targets and labels of the contents table of an EPUB 2."""
    for point in ncx.iter():
        target = child(point, "content")
        if local(point.tag) == "navPoint" and target is not None:
            label = child(point, "navLabel", "text")
            yield "", attribute(target, "src"), line((label.text if label is not None else "") or "")


def _join_path(folder: str, link: str) -> str:
    return normpath(join(folder, unquote(link.partition("#")[0])))


def _blocks(package: Package, page: _Page, authors: tuple[str, ...]) -> list[Block]:
    data = package.read(page.member)
    if 3 * tree_size(data) > MOST_MEMORY:
        raise SourceError(
            f"{package.name!r} holds {len(data) / 1e6:.0f} MB of text in one piece", "split it into chapters"
        )
    text = decode_page(Raw(package.name, data))
    if not text.strip():
        return []
    root = parse_html(text, package.name)
    strip(root)
    _drop_unread(root)
    if _is_imprint(root):
        return []
    notes = [*take_notes(root)]
    drop_numbers(root)
    for element in root.iter("p", "div"):
        if _CHAPTER.search(element.get("class") or "") and 0 < len(of_all(element)) <= _LONGEST_HEADING:
            element.tag = "h2"
    keep_bylines(root, authors)
    blocks = arrange(walk(root))
    blocks = [replace(block, role=Role.PARAGRAPH) if block.role in _OF_ONE else block for block in blocks]
    headed_already = any(block.role in {Role.SUBHEAD, Role.HEADLINE} for block in blocks[:2])
    if page.label and blocks and not headed_already and line(blocks[0].text) != page.label:
        blocks.insert(0, Block(Role.SUBHEAD, page.label, level=2))
    return [*blocks, *notes]


def _drop_unread(root: "HtmlElement") -> None:
    """Drop what is hidden in a page, and parts that are no chapters by what they say they are."""
    whole = len(of_all(root))
    for element in [*root.iter()]:
        if element.getparent() is None:
            continue
        hidden = unheard(element) == "hidden" and len(of_all(element)) < whole * MOST
        part = element.tag in {"body", "section", "div", "nav"}
        if hidden or (part and kinds_of_element(element) & _LEFT_OUT):
            element.drop_tree()


def _is_imprint(root: "HtmlElement") -> bool:
    """Return whether a page says, under a heading for it, who made the book."""
    text = line(root.text_content())
    if len(text) > _LONGEST_IMPRINT or not _IMPRINT.search(text):
        return False
    signs = {found.lastindex for found in _MADE.finditer(text)}
    return bool(_RIGHTS.search(text)) or len(signs) >= _SIGNS


READER = Reader(suffixes=(".epub",), media_types=("application/epub+zip",), read=_read)
