"""Find what belongs to the text though the models doubt it: answers, farewells, what stands and looks as the text does.

They are short and stand at the end, as promotion does; what is around them tells.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import chain

from vorleser.article import Role
from vorleser.ingest.html.amid_text import name_amid
from vorleser.ingest.html.announced import name_announced
from vorleser.ingest.html.apart import name_apart
from vorleser.ingest.html.days import DAY
from vorleser.ingest.html.found_block import FoundBlock, is_line, kind_of, lines_below, lists_of
from vorleser.ingest.html.ingredients import (
    name_called_ingredients,
    name_ingredients,
    name_linked_ingredients,
)
from vorleser.ingest.html.meant_headings import OPENER_MARK
from vorleser.ingest.html.own_sections import asks, name_own_sections
from vorleser.ingest.html.quotations import name_quotations
from vorleser.ingest.html.sentences import CALLS, NAMED_ROLES, has_letters, is_sentence, parent_of
from vorleser.text.regex import compile_late

ANSWER, FAREWELL = "the answer to a question above", "a farewell at the end of the text"
LAST_WORDS = "a last sentence that stands as the paragraphs above it do"
ASKED, ALIKE = "a question whose answer is read", "a sentence that stands and looks as the text does"
HEADING = "a heading right above the text"
ITEM = "an item of a list that is read"
OPENS, NAMES = "what opens a text that is read", "the heading of a list in the page's own data"
OPEN = "the end of a sentence or quotation begun above"
_QUOTE_OPENS, _QUOTE_ENDS = compile_late(r"[„“»\"«][^„“”»«\"]*"), compile_late(r"^[^„»«\"]*[“”«»\"]\W{0,20}$")
_COUNT = compile_late(r"(?:Schritt\s)?\d{1,2}[.):]?", re.IGNORECASE)
_FAREWELL = compile_late(
    r"(?:(?:bis\s(?:bald|dann|nächste\w*|zum\snächsten|demnächst)|alles\sliebe|macht'?s\sgut"
    r"|(?:mit\s)?(?:viele|liebe|herzliche|freundliche|beste|sonnige|schöne)n?\s(?:liebe\s)?grü(?:ß|ss)en?)\b.{0,60}"
    r"|(?:eure?r?|deine?|x+|herzlichst|herzlich)[,\s]{1,2}\w[\w’'-]*(?:\s\w[\w’'-]*)?|viel\s(?:spaß|erfolg|freude|vergnügen)\b.{0,60})\W*",
    re.IGNORECASE,
)
_LAST_WORDS, _PARAGRAPHS = 8, 4  # words of a last sentence; paragraphs above that it stands like
_QUESTIONS = 2  # headings that ask, from which on a page is questions and answers
_LEAST = 0.03  # how likely a block must be text at the least
_NEAR = 4  # blocks between the text and a farewell, such as a picture or a box
_FAR = 8  # lines between alike sentences
_LINKED = 0.5  # share of a block that is linked, from which on it leads elsewhere
_BESIDE, _ALIKE = 0.2, 0.3  # how likely a sentence that looks as the text does must be: beside it, elsewhere
_SHARE, _FEW = 0.25, 200  # share of the text that such sentences may be, and characters that they always may
_LIKE, _MANY = 2, 8  # paragraphs read that a sentence must look like; of which it surely is one
_HEADING, _LIKE_OTHERS = 0.3, 0.25  # how likely a heading must be right above text; one of the kind of others
_OVER_QUESTIONS = 0.12  # how likely one above a question that is read must be
_OVER_PARTS = 0.1  # the same of one above lower headings that are read
_TEXT, _LONGEST = 0.8, 90  # how likely that text must be; characters of a heading
_ITEM = 0.25  # how likely an item beside others must be
_LIKELY = 0.35  # how likely, on the whole, the items must be of which one is read below a line that is read


def name_additions(
    blocks: Sequence[FoundBlock],
    chances: Sequence[float],
    read: Sequence[bool],
    sure: Sequence[bool] = (),
) -> list[str]:
    """Return, for each of *blocks* that is not *read* but belongs to the text, why; '' for all others.

    *sure* tells which blocks the page's own data name as ingredients, steps or answers.
    """
    found = [""] * len(blocks)
    kinds = (
        _answers(blocks, read),
        _farewells(blocks, read),
        _last_words(blocks, read),
        _alike(blocks, chances, read),
        _open(blocks, read),
        name_amid(blocks, chances, read),
        name_quotations(blocks, read),
    )
    lists = (
        _items(blocks, chances, read),
        _openers(blocks, read),
        _list_headings(blocks, sure),
        name_ingredients(blocks, read),
    )
    apart = name_apart(blocks, chances, read)
    for number, reason in chain(*kinds, _headings(blocks, chances, read), *lists, apart):
        doubted = not read[number] and not blocks[number].silent and chances[number] >= _LEAST
        if doubted and blocks[number].linked < _LINKED:
            found[number] = reason
    linked = name_linked_ingredients(blocks, read, sure or [False] * len(blocks))
    own = name_own_sections(blocks, chances, read)
    called = name_called_ingredients(blocks, read)
    for number, reason in chain(name_announced(blocks, chances, read), own, linked, called):
        found[number] = found[number] or reason
    return found


def _answers(blocks: Sequence[FoundBlock], read: Sequence[bool]) -> Iterator[tuple[int, str]]:
    asked = [number for number, block in enumerate(blocks[:-1]) if read[number] and asks(block)]
    if len(asked) >= _QUESTIONS:
        yield from ((number + 1, ANSWER) for number in asked if blocks[number + 1].plain is not Role.SUBHEAD)
    for number, block in enumerate(blocks[:-1]):
        if block.role is Role.QUESTION and blocks[number + 1].role is Role.ANSWER and read[number + 1]:
            yield number, ASKED
    yield from _questions(blocks, read)


def _questions(blocks: Sequence[FoundBlock], read: Sequence[bool]) -> Iterator[tuple[int, str]]:
    """Yield the bold questions of an interview, however short, each right above an answer that is read."""
    bold = [
        number
        for number, block in enumerate(blocks[:-1])
        if block.plain is Role.PARAGRAPH and block.strong == block.text and block.text.endswith("?")
    ]
    boxes = Counter(parent_of(blocks[number]) for number in bold)
    for number in bold:
        box, below = parent_of(blocks[number]), blocks[number + 1]
        answered = read[number + 1] and below.plain is Role.PARAGRAPH and parent_of(below) is box
        if box is not None and boxes[box] >= _QUESTIONS and answered:
            yield number, ASKED


def _alike(
    blocks: Sequence[FoundBlock], chances: Sequence[float], read: Sequence[bool]
) -> Iterator[tuple[int, str]]:
    """Yield the doubted sentences among the text and right behind it that have its tags and names around them."""
    text = [n for n, yes in enumerate(read) if yes and blocks[n].plain is Role.PARAGRAPH]
    kinds = Counter(kind_of(blocks[n].element) for n in text)
    all_of = Counter(kind_of(block.element) for block in blocks)
    parents = {parent_of(blocks[n]) for n in text} - {None}
    room = max(_FEW, sum(len(blocks[n].text) for n in text) * _SHARE)
    between, last = 0, text[-1] if text else -1
    for number in range(text[0] if text else 0, len(blocks)):
        block = blocks[number]
        between += number > last and is_line(block)
        if between > _FAR:
            break
        kind = kind_of(block.element)
        alike = kinds[kind] >= _LIKE and block.plain is Role.PARAGRAPH
        left = kinds[kind] >= _MANY and all_of[kind] == kinds[kind] + 1  # the only one that is not read
        least = _BESIDE if left or parent_of(block) in parents else _ALIKE
        above = blocks[number - 1] if number else block
        teaser = above.linked > _LINKED and above.plain is not Role.LIST_ITEM
        likely = (
            not read[number] and chances[number] >= least and block.role not in NAMED_ROLES and not teaser
        )
        if alike and likely and is_sentence(block) and len(block.text) <= room:
            room, between = room - len(block.text), 0
            yield number, ALIKE


def _open(blocks: Sequence[FoundBlock], read: Sequence[bool]) -> Iterator[tuple[int, str]]:
    """Yield what finishes a sentence or a quotation that a paragraph beside it has begun, such as a poem's lines."""
    going = [*read]
    for number in range(1, len(blocks)):
        before, block = blocks[number - 1], blocks[number]
        plain = before.plain is block.plain is Role.PARAGRAPH and block.role not in NAMED_ROLES
        if not plain or going[number] or not going[number - 1] or parent_of(before) is not parent_of(block):
            continue
        if before.text.endswith((",", ";")) or (block.text[:1].islower() and before.text[-1:].isalpha()):
            going[number] = True
            yield number, OPEN
    for number, block in enumerate(blocks):
        if read[number] and _QUOTE_OPENS.fullmatch(block.text):
            yield from ((at, OPEN) for at in _up_to_quote_end(blocks, number))


def _up_to_quote_end(blocks: Sequence[FoundBlock], first: int) -> range:
    """Return the paragraphs behind the *first*, in the same box, with which its quotation ends; none if it does not."""
    for at in range(first + 1, min(len(blocks), first + 1 + _FAR)):
        if blocks[at].plain is not Role.PARAGRAPH or parent_of(blocks[at]) is not parent_of(blocks[first]):
            break
        if _QUOTE_ENDS.search(blocks[at].text):
            return range(first + 1, at + 1)
    return range(0)


def _headings(
    blocks: Sequence[FoundBlock], chances: Sequence[float], read: Sequence[bool]
) -> Iterator[tuple[int, str]]:
    """Yield the doubted headings right above what is surely text, with text above them, too."""
    first = next((n for n, yes in enumerate(read) if yes), len(blocks))
    kinds = {
        kind_of(block.element)
        for block, yes in zip(blocks, read, strict=True)
        if yes and block.plain is Role.SUBHEAD
    }
    lines = lines_below(blocks)
    for number in range(max(0, first - 1), len(blocks) - 1):
        block, below = blocks[number], lines[number]
        heading = block.plain is Role.SUBHEAD and len(block.text) <= _LONGEST and not block.linked
        if not heading or read[number] or chances[number] < _OVER_PARTS:
            continue
        text = read[below] and chances[below] >= _TEXT and blocks[below].plain is Role.PARAGRAPH
        asked = (
            read[below] and blocks[below].plain is Role.SUBHEAD and blocks[below].text.rstrip().endswith("?")
        )
        over = read[below] and _heads_part(blocks, read, number, below)
        least = _LIKE_OTHERS if kind_of(block.element) in kinds else _HEADING
        opens = text and _opens_box(blocks, number, below)
        least = _OVER_QUESTIONS if asked or opens else _OVER_PARTS if over else least
        if (
            ((number > first and (text or asked)) or over or opens)
            and chances[number] >= least
            and not CALLS.search(block.text)
        ):
            yield number, HEADING


def _opens_box(blocks: Sequence[FoundBlock], number: int, below: int) -> bool:
    """Return whether heading *number* and the paragraph *below* it are all that stands in their box."""
    box = parent_of(blocks[number])
    alone = box is not None and box is parent_of(blocks[below]) and bool(blocks[number].level)
    around = range(max(0, number - 1), min(len(blocks), below + 2))
    return alone and all(n in {number, below} or parent_of(blocks[n]) is not box for n in around)


def _heads_part(blocks: Sequence[FoundBlock], read: Sequence[bool], number: int, below: int) -> bool:
    """Return whether heading *number* stands right above the first, *below*, of lower ones beside it that are read."""
    box, level = parent_of(blocks[number]), blocks[below].level
    deeper = blocks[below].plain is Role.SUBHEAD and 0 < blocks[number].level < level
    alike = (n for n in range(below, len(blocks)) if blocks[n].plain is Role.SUBHEAD and read[n])
    lower = [n for n in alike if blocks[n].level == level and parent_of(blocks[n]) is box]
    return deeper and box is not None and len(lower) >= _LIKE and lower[0] == below


def _items(
    blocks: Sequence[FoundBlock], chances: Sequence[float], read: Sequence[bool]
) -> Iterator[tuple[int, str]]:
    """Yield the doubted items of lists of which at least half are read."""
    for found in lists_of(blocks, range(len(blocks))):
        items = [n for n in found if not blocks[n].silent]
        texts = [blocks[n].text for n in items]
        bare = not any(blocks[n].linked for n in items) and not any(map(DAY.search, texts))
        above = bool(items) and items[0] > 0 and read[items[0] - 1]
        likely = above and any(read[n] for n in items) and _mean(chances, items) >= _LIKELY
        if bare and (sum(read[n] for n in items) * 2 >= len(items) or likely):
            counted = all(text[:1].isdecimal() for text in texts)  # steps: none of them is left out
            alone = len(items) > _LIKE + 1 and sum(not read[n] for n in items) == 1
            least = _LEAST if alone else _ITEM
            doubted = (n for n in items if not read[n] and (counted or chances[n] >= least))
            inner = items[1:-1] if alone else []  # a call stands at a list's end
            yield from (
                (n, ITEM)
                for n in doubted
                if has_letters(blocks[n]) and (n in inner or not CALLS.search(blocks[n].text))
            )


def _mean(chances: Sequence[float], items: Sequence[int]) -> float:
    return sum(chances[n] for n in items) / len(items)


def _openers(blocks: Sequence[FoundBlock], read: Sequence[bool]) -> Iterator[tuple[int, str]]:
    """Yield the lines by which readers open a text, where that is read."""
    for number, block in enumerate(blocks[:-1]):
        element = block.element
        opens = element is not None and (element.tag == "summary" or element.get(OPENER_MARK) is not None)
        if opens and read[number + 1]:
            yield number, OPENS


def _list_headings(blocks: Sequence[FoundBlock], sure: Sequence[bool]) -> Iterator[tuple[int, str]]:
    """Yield the headings right above what the page's data name; a step's number alone may stand between."""
    for number, yes in enumerate(sure):
        above = number - 1 - (number > 1 and _COUNT.fullmatch(blocks[number - 1].text) is not None)
        heading = above >= 0 and blocks[above].plain is Role.SUBHEAD
        if yes and blocks[number].linked < _LINKED and heading and len(blocks[above].text) <= _LONGEST:
            yield above, NAMES


def _farewells(blocks: Sequence[FoundBlock], read: Sequence[bool]) -> Iterator[tuple[int, str]]:
    last = max((number for number, yes in enumerate(read) if yes), default=len(blocks))
    around = {parent_of(block) for block, yes in zip(blocks, read, strict=True) if yes} - {None}
    for number in range(last + 1, min(len(blocks), last + 1 + _NEAR)):
        block = blocks[number]
        beside = parent_of(block) in around
        if beside and block.plain is Role.PARAGRAPH and _FAREWELL.fullmatch(block.text):
            yield number, FAREWELL


def _last_words(blocks: Sequence[FoundBlock], read: Sequence[bool]) -> Iterator[tuple[int, str]]:
    """Yield the short sentence right below the text, in the box and the tags of its paragraphs: "Ende offen."."""
    heard = [number for number, yes in enumerate(read) if yes]
    number = heard[-1] + 1 if heard else len(blocks)
    block = blocks[number] if number < len(blocks) else None
    if block is None or block.plain is not Role.PARAGRAPH or not is_sentence(block, least=1):
        return
    short = len(block.text.split()) <= _LAST_WORDS and not block.text[0].isdigit()  # as a note begins
    kind, box = kind_of(block.element), parent_of(block)
    plain = (n for n in heard if blocks[n].plain is Role.PARAGRAPH and not blocks[n].linked)
    alike = [n for n in plain if parent_of(blocks[n]) is box and kind_of(blocks[n].element) == kind]
    if short and len(alike) >= _PARAGRAPHS and alike[-1] == number - 1:
        yield number, LAST_WORDS
