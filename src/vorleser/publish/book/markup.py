"""A page's pieces as XHTML that is valid in EPUB 3 and in XHTML 1.0 alike: one element a sentence, each with its id."""

from collections.abc import Iterator, Mapping
from html import escape
from itertools import groupby

from vorleser.article import Role
from vorleser.publish.book.pages import BookPage, BookPassage, Piece
from vorleser.publish.book.pictures import BookPicture
from vorleser.publish.ties import TIE, find_tied_ranges
from vorleser.text.characters import fit
from vorleser.text.language import direction

_TAGS: Mapping[Role, tuple[str, str]] = {
    Role.QUOTE: ("<blockquote{a}><p>", "</p></blockquote>"),
    Role.CODE: ("<pre{a}>", "</pre>"),
    Role.FOOTNOTE: ("<div{a}><p>", "</p></div>"),
    Role.RELATED: ("<div{a}><p>", "</p></div>"),
}


def escape_text(value: str) -> str:
    """Return *value* as the content of an element or attribute, with nothing in it that could be markup."""
    return escape(fit(value))


def body_markup(
    page: BookPage, images: Mapping[int, BookPicture], types: Mapping[Role, str]
) -> Iterator[str]:
    """Yield the elements of *page*; *types* holds what a role adds to its element's attributes."""
    for (grouped, _), pieces in groupby(page.pieces, key=_gather):
        if grouped is Role.LIST_ITEM:
            yield from _list(list(pieces), types)
        elif grouped is Role.TABLE:
            yield from _table(list(pieces), types)
        else:
            for piece in pieces:
                yield _piece(piece, images.get(piece.block), types)


def _gather(piece: Piece) -> tuple[Role | None, int]:
    """Return the role of a piece whose element holds more than it: a list its neighbours, a table its rows."""
    if piece.role is Role.LIST_ITEM:
        return piece.role, -1
    if piece.role is Role.TABLE and any("\t" in passage.text for passage in piece.passages):
        return piece.role, piece.block
    return None, -1


def _piece(piece: Piece, image: BookPicture | None, types: Mapping[Role, str]) -> str:
    if piece.role is None:
        return "".join(f'<hr class="musik" id="{passage.id}"/>' for passage in piece.passages)
    if not piece.passages:
        return _picture(piece, image)
    attributes = _attributes(piece, types)
    inner = _passages(piece)
    if piece.depth:
        return f"<h{piece.depth}{attributes}>{inner}</h{piece.depth}>"
    start, end = _TAGS.get(piece.role, ("<p{a}>", "</p>"))
    return start.format(a=attributes) + inner + end


def _attributes(piece: Piece, types: Mapping[Role, str]) -> str:
    assert piece.role is not None  # noqa: S101 -- music has no role, and an element of its own
    return f' id="{piece.id}" class="{piece.role.value}"{types.get(piece.role, "")}'


def _picture(piece: Piece, image: BookPicture | None) -> str:
    if image is None:
        return ""
    return f'<p class="bild" id="{piece.id}"><img src="{image.name}" alt="{escape_text(image.alt)}"/></p>'


def _passages(piece: Piece) -> str:
    return " ".join(f"<span{_name_elements(passage)}>{_text(passage)}</span>" for passage in piece.passages)


def _text(passage: BookPassage) -> str:
    """Return the passage's text, each word an element of its own where it has a time of its own."""
    parts, place = [], 0
    for word in passage.words:
        parts.append(_phrases(passage, place, word.first))
        parts.append(f'<span id="{word.id}">{_phrases(passage, word.first, word.last)}</span>')
        place = word.last
    return "".join([*parts, _phrases(passage, place, len(passage.text))])


def _tie(text: str) -> str:
    """Return *text* as markup, what no line should break in elements that allow none."""
    parts, place = [], 0
    for begin, end in find_tied_ranges(text):
        parts += [
            escape_text(text[place:begin]),
            f'<span class="{TIE}">{escape_text(text[begin:end])}</span>',
        ]
        place = end
    return "".join([*parts, escape_text(text[place:])])


def _phrases(passage: BookPassage, begin: int, until: int) -> str:
    """Return the characters *begin* to *until* of *passage*, each phrase in another language with that language."""
    html, done = "", begin
    for first, last, lang in passage.foreign:
        start, end = max(first, begin), min(last, until)
        if start < end:
            turned = ' dir="rtl"' if direction(lang) == "rtl" else ""
            phrase = f'<span lang="{lang}" xml:lang="{lang}"{turned}>{_tie(passage.text[start:end])}</span>'
            html += _tie(passage.text[done:start]) + phrase
            done = end
    return html + _tie(passage.text[done:until])


def _name_elements(passage: BookPassage) -> str:
    lang = f' lang="{passage.lang}" xml:lang="{passage.lang}"' if passage.lang else ""
    lang += ' dir="rtl"' if direction(passage.lang) == "rtl" else ""
    return f' id="{passage.id}"{lang}'


def _list(pieces: list[Piece], types: Mapping[Role, str]) -> Iterator[str]:
    """Yield one list, nested as its items' levels say, never deeper by more than one at a time."""
    depth = 0
    for piece in pieces:
        level = min(max(piece.level, 1), depth + 1)
        if level > depth:
            yield "<ul>"
        else:
            yield "</li>" + "</ul></li>" * (depth - level)
        depth = level
        yield f"<li{_attributes(piece, types)}>{_passages(piece)}"
    yield "</li></ul>" * depth


def _table(pieces: list[Piece], types: Mapping[Role, str]) -> Iterator[str]:
    """Yield one table: each sentence a row, its cells parted by tabs, the first row their headings."""
    yield f"<table{_attributes(pieces[0], types)}>"
    head = True
    for passage in (passage for piece in pieces for passage in piece.passages):
        cells = list(_cells(passage))
        start, end = ('<th scope="col">', "</th>") if head and all(cells) else ("<td>", "</td>")
        inner = "".join(f"{start}{cell}{end}" for cell in cells)
        yield f"<tr{_name_elements(passage)}>{inner}</tr>"
        head = False
    yield "</table>"


def _cells(passage: BookPassage) -> Iterator[str]:
    """Yield the cells of a table's row, which are parted by tabs, as markup."""
    place = 0
    for cell in passage.text.split("\t"):
        begin = place + len(cell) - len(cell.lstrip())
        yield _phrases(passage, begin, max(begin, place + len(cell.rstrip())))
        place += len(cell) + 1
