"""PDF documents with text, by pdfminer.six: lines become paragraphs, larger ones headings."""

import io
import logging
import re
import struct
import zlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from itertools import pairwise
from pathlib import PurePath
from typing import Any

from msgspec.structs import replace

from vorleser.article import Article, Block, Metadata, Role
from vorleser.errors import SourceError
from vorleser.ingest.document import library, line, put_headline_first
from vorleser.ingest.kinds import find_mistake
from vorleser.ingest.lines import join_lines
from vorleser.ingest.pdf_pages import SMALL, Line, TooLargeError, limit_unpacking, read_lines
from vorleser.ingest.pdf_tables import part_tables
from vorleser.ingest.reader import Raw, Reader
from vorleser.ingest.title import derive_title
from vorleser.regex import compile_late

_PICTURE = compile_late(rb"/Subtype\s*/Image\b")
_LARGER = 1.12  # times the body's size: a heading
_PAGE_NUMBER = compile_late(r"(?:seite\s)?[-–]?\s?\d{1,4}\s?[-–]?(?:\s?(?:/|von)\s?\d{1,4})?", re.IGNORECASE)
_PAGE_OF = compile_late(r"(?:seite|page|s\.)\s\d{1,4}(?:\s?(?:/|von|of)\s?\d{1,4})?", re.IGNORECASE)
_MARK = compile_late(r"\d{1,3}|[*†‡]")  # of a note, on a line of its own
_NOTE = compile_late(r"(\d{1,3}|[*†‡])\s*(?=\S)")
_SMALLER = 0.95  # times the body's size, at the most: a note
_EDGE = 0.1  # of a page's height, at the top and at the foot: heads, feet, page numbers
_SAME_SIZE = 0.6  # points
_NEAR = (
    0.35  # of a line's size: how much wider than usual the gap to the next line of a paragraph is at the most
)
_SHORTEST_TITLE = 8  # characters of a headline that is no coincidence in a head
_HEAD, _SHORT_HEAD = 0.06, 60  # of a page's height, and characters: a head in small type
_LONGEST_HEAD = 120  # characters
_BULLET = compile_late(r"[•·▪◦‣–-]\s+|\(cid:\d+\)\s*")
_CAPTION = compile_late(
    r"(?:abb(?:ildung|\.)|bild|foto|grafik|tab(?:elle|\.))\s?\d{1,3}\s?[:.|–-]\s?\S|(?:foto|grafik|bild)s?:\s\S",
    re.IGNORECASE,
)
_LONGEST_CAPTION = 400  # characters
_CAPTIONED, _SHORT_CAPTION = 0.9, 200  # times the body's size; characters of a caption without a mark
_PROSE = 60  # characters of a paragraph of the text
_BETWEEN = frozenset({Role.CAPTION, Role.FOOTNOTE, Role.IMAGE})
_ENDS = (".", "!", "?", ":", "…", "“", '"', "»")


def _read(raw: Raw) -> Article:
    """Return the article in the PDF *raw*; raises SourceError with a hint where its pages are pictures."""
    library("pdfminer.high_level", "pdfminer.six", raw)
    found, metadata = _open(raw)
    found = _without_running_heads(found)
    if not any(any(map(str.isalnum, each.text)) for each in found):
        raise _without_text(raw)
    blocks = [*_join_cut(_blocks(found))]
    title, blocks = put_headline_first(blocks, metadata, derive_title(blocks, PurePath(raw.name).stem))
    return Article(replace(metadata, title=title), tuple(blocks))


def _without_text(raw: Raw) -> SourceError:
    """Return the error for a PDF without text; its pictures, whose dictionaries are never packed, may be of some."""
    if _PICTURE.search(raw.data):
        return SourceError(
            f"{raw.name!r} holds no text, only pictures of it",
            "run it through text recognition first, e.g. ocrmypdf",
        )
    way_out = "are its pages empty? letters that are drawn need text recognition, e.g. ocrmypdf"
    return SourceError(f"{raw.name!r} holds no text and no picture", way_out)


def _open(raw: Raw) -> tuple[list[Line], Metadata]:
    from pdfminer.pdfdocument import PDFDocument, PDFPasswordIncorrect, PDFTextExtractionNotAllowed
    from pdfminer.pdfparser import PDFParser
    from pdfminer.psexceptions import PSException

    logging.getLogger("pdfminer").setLevel(logging.CRITICAL)  # it warns of every oddity that it handles
    limit_unpacking()
    try:
        document = PDFDocument(PDFParser(io.BytesIO(raw.data)))
        return [*read_lines(raw.data)], _metadata(document.info)
    except TooLargeError as error:
        raise SourceError(
            f"{raw.name!r} is no document to be read, {error}", "save its text as a file"
        ) from error
    except (PDFPasswordIncorrect, PDFTextExtractionNotAllowed) as error:
        raise SourceError(f"{raw.name!r} is locked by a password", "save it without one") from error
    except (
        PSException,
        ValueError,
        KeyError,
        TypeError,
        AttributeError,
        IndexError,
        RecursionError,
        AssertionError,
        OverflowError,
        zlib.error,
        struct.error,
    ) as error:
        damaged = SourceError(f"{raw.name!r} is a damaged PDF", "save it again")
        raise find_mistake(raw.name, raw.data, ".pdf") or damaged from error


def _metadata(info: list[dict[str, Any]]) -> Metadata:
    def said(key: str) -> str:
        value = next((entry[key] for entry in info if isinstance(entry.get(key), bytes)), b"")
        wide = value.startswith((b"\xfe\xff", b"\xff\xfe"))
        return line(value.decode("utf-16" if wide else "cp1252", "replace"))

    title = said("Title")
    usable = title and not re.search(
        r"\.(?:docx?|odt|indd|qxd|pdf)$|^(?:microsoft word|untitled|unbenannt)", title, re.IGNORECASE
    )
    authors = (name.strip() for name in re.split(r"[;,]", said("Author")))
    return Metadata(
        title=title if usable else "", authors=tuple(filter(None, authors)), summary=said("Subject")
    )


def _without_running_heads(found: list[Line]) -> list[Line]:
    """Leave out page numbers, and what stands at the same place of several pages with the same words."""
    places: defaultdict[tuple[str, int], set[int]] = defaultdict(set)
    numbered: defaultdict[tuple[int, int], set[int]] = defaultdict(set)
    text = _find_text(found)
    for each in found:
        places[_place(each)].add(each.page)
        for key in () if each in text else _numbers(each):
            numbered[key].add(each.page)
    title, body = _title(found), _body_size(found)
    return [
        each
        for each in found
        if len(places[_place(each)]) < (2 if _is_at_edge(each) else 3)
        and not (_is_head(each, body) and each not in text)
        and not (_PAGE_OF.fullmatch(each.text) or (_is_at_edge(each) and _PAGE_NUMBER.fullmatch(each.text)))
        and (each in text or not any(len(numbered[key]) > 1 for key in _numbers(each)))
        and not (
            each.page and _is_at_edge(each) and not _is_body(each, body) and title and title in each.text
        )
    ]


def _find_text(found: list[Line]) -> set[Line]:
    """Return the lines at a page's edge that run on into its text, line by line: no head or foot does."""
    usual, runs = _usual_gap(found), list[list[Line]]()
    for each in found:
        last = runs[-1][-1] if runs else each
        same = bool(runs) and last.page == each.page and abs(last.size - each.size) <= _SAME_SIZE
        if same and -each.size <= last.bottom - each.top <= usual + each.size * _NEAR:
            runs[-1].append(each)
        else:
            runs.append([each])
    return {each for run in runs if not all(map(_is_at_edge, run)) for each in run if _is_at_edge(each)}


def _title(found: list[Line]) -> str:
    """Return the largest line of the first page, which a head on the next ones says again, '' for one too short."""
    largest = max((each for each in found if not each.page), key=lambda each: each.size, default=None)
    return largest.text if largest and len(largest.text) >= _SHORTEST_TITLE else ""


def _is_at_edge(found: Line) -> bool:
    return not _EDGE < found.place < 1 - _EDGE


def _is_head(found: Line, body: float) -> bool:
    """Return whether a short line stands above the text in small type, where magazines say their name."""
    short = len(found.text) <= _SHORT_HEAD and not found.text.endswith(_ENDS)
    return short and found.place > 1 - _HEAD and found.size <= body * _CAPTIONED


def _numbers(found: Line) -> Iterator[tuple[int, int]]:
    """Yield what is the same on all pages whose heads or feet count them: place, and number less page."""
    if _is_at_edge(found) and len(found.text) < _LONGEST_HEAD:
        for number in re.findall(r"(?<!\d)\d{1,4}(?!\d)", found.text):
            yield round(found.top / 5), int(number) - found.page


def _place(found: Line) -> tuple[str, int]:
    return re.sub(r"\d+", "#", found.text), round(found.top / 5)


def _blocks(found: list[Line]) -> Iterator[Block]:
    """Yield paragraphs and headings: a new one where the size changes, the gap widens, or a line is indented."""
    body = _body_size(found)
    larger = sorted({each.size for each in found if each.size > body * _LARGER}, reverse=True)
    marks = {mark for each in found for mark in each.marks}
    feet = {
        each.page: each.bottom
        for each in sorted(found, key=lambda each: -each.bottom)
        if _is_body(each, body)
    }
    found = [each for each in found if not (each.size < body * SMALL and _MARK.fullmatch(each.text))]
    usual = _usual_gap(found)
    for part in part_tables(found):
        if isinstance(part, Block):
            yield part
            continue
        groups, begun = [*_groups(part, usual)], False
        for number, group in enumerate(groups):
            at_foot = group[0].top <= feet.get(group[0].page, 0.0)
            block = _block(group, body, larger, at_foot=at_foot, marks=marks)
            apart = begun and block.role is Role.PARAGRAPH and _is_set_apart(groups, number, body)
            begun = begun or _is_prose(group, body)
            yield replace(block, role=Role.CAPTION) if apart else block


def _is_set_apart(groups: list[list[Line]], number: int, body: float) -> bool:
    """Return whether a few small lines stand alone amid the text, as captions do; a box in small type has more."""
    small = groups[number][0].size <= body * _CAPTIONED
    beside = (groups[n] for n in (number - 1, number + 1) if 0 <= n < len(groups))
    alone = all(_is_body(each[0], body) for each in beside)
    short = sum(len(each.text) for each in groups[number]) <= _SHORT_CAPTION
    return small and alone and short


def _is_prose(group: list[Line], body: float) -> bool:
    return abs(group[0].size - body) <= _SAME_SIZE and sum(len(each.text) for each in group) >= _PROSE


def _join_cut(blocks: Iterable[Block]) -> Iterator[Block]:
    """Yield *blocks*; a paragraph that notes and captions cut in two, as at a page's foot, is one again."""
    cut: Block | None = None
    between: list[Block] = []
    for block in blocks:
        if cut is not None and block.role in _BETWEEN:
            between.append(block)
            continue
        goes_on = block.role is Role.PARAGRAPH and block.text[:1].islower()
        if cut is not None and between and goes_on:
            cut = replace(cut, text=join_lines((cut.text, block.text)))
        else:
            yield from [cut, *between] if cut is not None else []
            cut, between = block, []
        if cut.role is not Role.PARAGRAPH or cut.text.endswith(_ENDS):
            yield from [cut, *between]
            cut, between = None, []
    yield from [cut] if cut is not None else []
    yield from between


def _body_size(found: list[Line]) -> float:
    """Return the size in which most of the text is set, 0 where there is none."""
    sizes: Counter[float] = Counter()
    for each in found:
        sizes[each.size] += len(each.text)
    return sizes.most_common(1)[0][0] if sizes else 0.0


def _is_body(found: Line, body: float) -> bool:
    return found.size >= body * _SMALLER


def _groups(found: list[Line], usual: float) -> Iterator[list[Line]]:
    """Yield the lines of each paragraph or heading; *usual* is the gap between two lines of a paragraph."""
    group: list[Line] = []
    for each in found:
        if group and _is_break(group[-1], each, usual):
            yield group
            group = []
        group.append(each)
    if group:
        yield group


def _usual_gap(found: list[Line]) -> float:
    """Return the gap between two lines of a paragraph, which is the one that few are smaller than."""
    gaps = sorted(
        last.bottom - each.top
        for last, each in pairwise(found)
        if last.page == each.page and last.size == each.size and each.top < last.top
    )
    return gaps[len(gaps) // 4] if gaps else 0.0


def _is_break(last: Line, found: Line, usual: float) -> bool:
    if abs(last.size - found.size) > _SAME_SIZE or _BULLET.match(found.text):
        return True
    if last.page != found.page or found.top > last.top:  # next page or column: the sentence may go on
        return last.text.endswith(_ENDS)
    gap = last.bottom - found.top
    indented = found.left > last.left + 6 and last.text.endswith(_ENDS)
    apart = gap > usual * 1.35 + 1 or last.text.endswith(
        _ENDS
    )  # a manuscript may be set with wide gaps throughout
    return (gap > found.size * 0.75 and apart) or indented


def _block(group: list[Line], body: float, larger: list[float], *, marks: set[str], at_foot: bool) -> Block:
    """Return the block of *group*; *marks* are the marks of notes, *at_foot* tells whether it stands below the text."""
    text = join_lines(each.text for each in group)
    note = _NOTE.match(text)
    if note and (note[1] in marks or at_foot) and not _is_body(group[0], body):
        return Block(Role.FOOTNOTE, text[note.end() :])
    if group[0].size > body * _LARGER and len(text) < 250:
        return Block(Role.SUBHEAD, text, level=1 + larger.index(group[0].size))
    if len(text) < _LONGEST_CAPTION and _CAPTION.match(text) and group[0].size < body * _SMALLER:
        return Block(Role.CAPTION, text)
    if bullet := _BULLET.match(text):
        return Block(Role.LIST_ITEM, text[bullet.end() :], level=1)
    return Block(Role.PARAGRAPH, text)


READER = Reader(suffixes=(".pdf",), media_types=("application/pdf",), read=_read, begins=(b"%pdf-",))
