"""Walk a page's elements, and yield their blocks in order, each with what its role is judged by."""

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from msgspec.structs import replace

from vorleser.article import Role
from vorleser.ingest.html import columns, phrases, roles
from vorleser.ingest.html import credits as credits_of
from vorleser.ingest.html.control_labels import CONTROL
from vorleser.ingest.html.found_block import Around, FoundBlock, yield_lines
from vorleser.ingest.html.inline import TAGS, InlineRun, of
from vorleser.ingest.html.item_numbers import counts_items, drop_own_numbers
from vorleser.ingest.html.layout_tables import lays_out, names_columns_alone
from vorleser.ingest.html.quotation_sources import take_source
from vorleser.ingest.html.tree import SILENT_MARK, link_share, of_all
from vorleser.text.bounded import read_integer

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_DEEPEST = 150  # levels; a page that is nested deeper is read as plain text from there
_APART = frozenset({Role.KICKER, Role.BYLINE, Role.LEAD, Role.CAPTION, Role.QUESTION})
_TURNS = {Role.QUESTION: Role.ANSWER, Role.ANSWER: Role.QUESTION}
LONGEST_NAMED = 1200  # characters of a lead or author's line in several blocks
_LINKED = 0.5  # share of a box's text that is linked, from which on it leads elsewhere
_BOXES = frozenset("div header article section main hgroup body".split())
_FIGURED = "img amp-img picture svg video audio iframe canvas object figcaption table pre blockquote".split()
HEADLINE_MARK = "data-vorleser-headline"
_OF_PHRASES = frozenset("p span a em strong i b h1 h2 h3 h4 h5 h6".split())  # they hold nothing but a line
_BLOCKS = frozenset(
    "address article aside blockquote body caption center col colgroup datalist dd details dialog dir div dl dt "
    "fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 header hgroup hr html img legend "
    "li main menu meter nav ol optgroup option output p pre progress search section select slot summary table tbody "
    "td textarea tfoot th thead title tr ul".split()
)
"""Elements that HTML knows, and that are no part of a line; a field for input stands in one."""
HEADING_LEVELS = {f"h{level}": max(level, 2) for level in range(1, 7)}


def walk(element: "HtmlElement", around: Around = Around()) -> Iterator[FoundBlock]:  # noqa: B008 -- it is frozen
    """Yield the blocks below *element*, whose own role is known already."""
    if around.depth > _DEEPEST:
        run = InlineRun()
        run.add(element.text_content())
        yield from yield_lines(run, around, element)
        return
    around = replace(around, depth=around.depth + 1, silent=around.silent or element.get(SILENT_MARK) or "")
    run = InlineRun()
    run.add(element.text)
    for child in element:
        if _is_inline(child):
            run.element(child)
            if images := list(_images(child)):
                yield from yield_lines(run, around, element)
                yield from images
        else:
            for block in yield_lines(run, around, element):
                yield block
                around = replace(around, number="")
            for block in _block(child, around):
                yield block
                around = replace(around, number="")
        run.add(child.tail)
    yield from yield_lines(run, around, element)


def _is_inline(element: "HtmlElement") -> bool:
    """Return whether an element is part of a line; a span outside of any line may call itself a kicker."""
    above = element.getparent()
    phrase = element.tag in TAGS or (above is not None and above.tag in _OF_PHRASES and _is_phrase(element))
    if not phrase or not all(map(_is_phrase, element.iterdescendants())):
        return False
    if above is None or above.tag not in _BOXES:
        return True
    apart = element.tag in {"span", "small", "em", "strong"} and roles.by_name(element) in _APART
    return not (apart or element.tag == "time")


def _is_phrase(element: "HtmlElement") -> bool:
    """Return whether *element* is part of a line where it stands in one: <b>, but also <x-term> and <keyword>.

    Browsers show elements that HTML does not know as they show a span; a button in a sentence explains a word of it.
    """
    if element.tag == "button":
        return not element.get(SILENT_MARK)
    return element.tag in TAGS or element.tag not in _BLOCKS


def _images(element: "HtmlElement") -> Iterator[FoundBlock]:
    for image in element.iter("img", "amp-img"):
        source = image.get("src") or ""
        if source.startswith("data:") or not source:
            source = image.get("data-src") or image.get("data-original") or ""
        tracking = image.get("width") == "1" or image.get("height") == "1"
        if source and not tracking:
            yield FoundBlock(Role.IMAGE, " ".join((image.get("alt") or "").split()), link=source)


def _block(element: "HtmlElement", around: Around) -> Iterator[FoundBlock]:
    """Yield the blocks of one block-level *element*."""
    read = _heading if element.tag in HEADING_LEVELS else TABLE_OF_TAGS.get(element.tag, _plain)
    silent = around.silent or element.get(SILENT_MARK) or ""
    card = element.get("href") is not None  # all of it leads elsewhere: a link, or a site's own kind of one
    for block in read(element, around):
        found = block if block.element is not None else replace(block, element=element, silent=silent)
        yield replace(found, linked=1.0) if card and found.role is not Role.IMAGE else found


def _plain(element: "HtmlElement", around: Around) -> Iterator[FoundBlock]:
    """Yield the blocks of a p, div, section or anything unknown: its name may tell the role."""
    role = roles.by_name(element)
    if element.tag == "header" and element.find(f".//*[@{HEADLINE_MARK}]") is not None:
        leads = around.role is Role.PARAGRAPH and len(of_all(element)) <= LONGEST_NAMED
        yield from walk(element, replace(around, role=Role.LEAD) if leads else around)
        return  # what stands with the headline leads in
    nested = any(below.tag in {"p", "div", "section", "h2", "h3"} for below in element.iterdescendants())
    if role is Role.SUBHEAD:
        yield from (replace(block, level=3) for block in walk(element, replace(around, role=role)))
    elif role is Role.QUOTE:
        yield from _quote(element, around, pulled=True)
    elif role in {Role.LEAD, Role.BYLINE, Role.KICKER} and nested and len(of_all(element)) > LONGEST_NAMED:
        yield from walk(element, around)  # a whole page may call itself "lead"
    elif role in _TURNS and any(roles.by_name(below) is _TURNS[role] for below in element.iterdescendants()):
        yield from walk(element, around)  # a question's box with its answer
    elif role is None or (role is not Role.FOOTNOTE and around.role not in {Role.PARAGRAPH, Role.LEAD}):
        yield from walk(element, around)
    else:
        yield from walk(element, replace(around, role=role))


def _heading(element: "HtmlElement", around: Around) -> Iterator[FoundBlock]:
    if element.get(HEADLINE_MARK):
        yield FoundBlock(Role.HEADLINE, of_all(element))
        return
    named = roles.by_name(element)
    role: Role = Role.SUBHEAD
    if around.role in {Role.RELATED, Role.FOOTNOTE, Role.CAPTION}:
        role = around.role
    elif named in {Role.KICKER, Role.LEAD, Role.RELATED}:
        role = named
    run = InlineRun()
    run.element(element)
    for line in run.lines():
        level = HEADING_LEVELS[element.tag] if role is Role.SUBHEAD else 0
        yield FoundBlock(role, line.text, level, strong=line.strong, linked=line.linked, plain=Role.SUBHEAD)
    yield from _images(element)


def _quote(element: "HtmlElement", around: Around, *, pulled: bool = False) -> Iterator[FoundBlock]:
    """Yield a quotation, its source as the speaker; what is no quotation but an embedded post is left out."""
    if "instagram" in (element.get("class") or ""):
        return
    speaker = take_source(element)
    role = around.role if around.role in {Role.RELATED, Role.FOOTNOTE} else Role.QUOTE
    for block in walk(element, replace(around, role=role, plain=Role.QUOTE)):
        of_quote = block.role is Role.QUOTE
        yield replace(block, speaker=block.speaker or speaker, pulled=pulled) if of_quote else block


def _list(element: "HtmlElement", around: Around) -> Iterator[FoundBlock]:
    named = roles.by_name(element)
    role = Role.LIST_ITEM if around.role in {Role.PARAGRAPH, Role.LIST_ITEM, Role.LEAD} else around.role
    if named in {Role.RELATED, Role.FOOTNOTE}:
        role = named
    number = read_integer(element.get("start"), 1)
    if element.tag == "ol":
        drop_own_numbers(element, number)
    silent = around.silent or element.get(SILENT_MARK) or ""
    inside = Around(role, Role.LIST_ITEM, around.lists + 1, around.depth, silent=silent)
    for child in element:
        if child.tag == "li":
            timed = next(child.iter("time"), None) is not None  # an entry of a live ticker
            ordered = role is Role.LIST_ITEM and not timed and counts_items(element)
            yield from _item(child, replace(inside, number=f"{number}. " if ordered else ""))
            number += 1
        elif isinstance(child.tag, str):
            yield from _block(child, inside)


def _item(element: "HtmlElement", inside: Around) -> Iterator[FoundBlock]:
    if roles.by_name(element) is Role.FOOTNOTE or (element.get("id") or "").startswith(("fn", "cite_note")):
        inside = replace(inside, role=Role.FOOTNOTE, number="")
    yield from walk(element, inside)


def _table(element: "HtmlElement", around: Around) -> Iterator[FoundBlock]:
    """Yield a table's caption and its rows; one that only lays out a page is read as if it were none."""
    if names_columns_alone(element):
        return
    if element.find(f".//*[@{HEADLINE_MARK}]") is not None or lays_out(element):
        for row in element.iter("tr"):
            if next(row.iterancestors("table")) is element:  # a table within this one is met on the way
                yield from walk(row, around)
        return
    for caption in element.iter("caption"):
        yield FoundBlock(Role.CAPTION, of_all(caption), element=caption)
    rows = ("\t".join(of(cell) for cell in row if cell.tag in {"td", "th"}) for row in element.iter("tr"))
    text = "\n".join(row for row in rows if row.strip())
    if text and "infobox" not in (element.get("class") or ""):
        linked, align = link_share(element), columns.alignment(element)
        yield FoundBlock(Role.TABLE, text, plain=Role.TABLE, linked=linked, align=align)


def _figure(element: "HtmlElement", around: Around) -> Iterator[FoundBlock]:
    """Yield a figure's pictures, then its caption; figures also hold tables, code and quotations.

    One that has neither pictures nor a caption nor such parts is a box around text.
    """
    if next(element.iter(*_FIGURED), None) is None:
        yield from walk(element, around)
        return
    for inside in element.iter("table", "pre", "blockquote"):
        source = take_source(element) if inside.tag == "blockquote" else ""
        for block in _block(inside, around):
            yield replace(block, speaker=source or block.speaker) if block.role is Role.QUOTE else block
        break
    yield from _images(element)
    credit = credits_of.credit(element)
    for caption in element.iter("figcaption"):
        heading = next(caption.iter("h2", "h3", "h4"), None)
        if heading is not None and not credits_of.is_credit(of_all(caption).removeprefix(of_all(heading))):
            yield from walk(caption, around)  # a picture's story, as galleries tell it
            continue
        text = f"{of(caption)} {credit}".strip()
        if text:
            yield FoundBlock(Role.CAPTION, text)
            credit = ""
    if credit:
        yield FoundBlock(Role.CAPTION, credit)


def _figcaption(element: "HtmlElement", around: Around) -> Iterator[FoundBlock]:
    """Yield a caption that stands outside any figure."""
    yield from walk(element, replace(around, role=Role.CAPTION))


def _definitions(element: "HtmlElement", around: Around) -> Iterator[FoundBlock]:
    """Yield questions and answers where the terms are questions, else list items."""
    terms = [term for term in element.iter("dt") if of_all(term)]
    asked = bool(terms) and all(of_all(term).endswith("?") for term in terms)
    for child in element.iter("dt", "dd"):
        role = (Role.QUESTION if child.tag == "dt" else Role.ANSWER) if asked else Role.LIST_ITEM
        level = around.lists + 1 + (child.tag == "dd")
        yield from walk(child, Around(role, role, level, around.depth, silent=around.silent))


def _aside(element: "HtmlElement", around: Around) -> Iterator[FoundBlock]:
    """Yield a box of facts as paragraphs, a box of links as related, a pulled quote as a quote."""
    if roles.by_name(element) is not None and not roles.is_box(element):
        yield from _plain(element, around)
    elif link_share(element) > _LINKED:
        yield from walk(element, replace(around, role=Role.RELATED))
    else:
        yield from walk(element, around)


def _code(element: "HtmlElement", _around: Around) -> Iterator[FoundBlock]:
    text = element.text_content().strip("\n")
    if text.strip():
        yield FoundBlock(Role.CODE, text)


def _summary(element: "HtmlElement", _around: Around) -> Iterator[FoundBlock]:
    if (text := of(element)) and phrases.name_phrase(text) != CONTROL:
        yield FoundBlock(Role.SUBHEAD, text, 3, plain=Role.SUBHEAD)


def _none(_element: "HtmlElement", _around: Around) -> Iterator[FoundBlock]:
    yield from ()


def _time(element: "HtmlElement", around: Around) -> Iterator[FoundBlock]:
    """Yield the hour of an entry of a live ticker, or an article's day: the arrangement tells which."""
    yield FoundBlock(around.role if around.role is Role.BYLINE else Role.DATE, of(element))


def _image(element: "HtmlElement", _around: Around) -> Iterator[FoundBlock]:
    yield from _images(element)


TABLE_OF_TAGS: dict[str, Callable[["HtmlElement", Around], Iterator[FoundBlock]]] = {
    "blockquote": _quote,
    "ul": _list,
    "ol": _list,
    "menu": _list,
    "table": _table,
    "figure": _figure,
    "dl": _definitions,
    "figcaption": _figcaption,
    "aside": _aside,
    "pre": _code,
    "summary": _summary,
    "address": _none,
    "hr": _none,
    "time": _time,
    "img": _image,
    "amp-img": _image,
}
