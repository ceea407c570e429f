"""Tell headings among bold lines, one way for pages, Markdown and documents.

Many write a heading as a bold line: alone, or above its text in the same paragraph, parted by a mere break.
"""

from collections.abc import Iterable, Iterator, Sequence
from enum import Enum
from typing import NamedTuple

from msgspec.structs import replace

from vorleser.article import HEADINGS, Block, Role
from vorleser.ingest.interview import Turn, assign_roles
from vorleser.text.regex import compile_late

_LONGEST_ABOVE = 120  # characters of a bold line that a break parts from its paragraph
_LONGEST_ALONE, _SHORTEST_TEXT = 80, 60  # characters of a bold line, and of the paragraphs beside it
SENTENCE_END = compile_late(r"[.!?…][\"'“”»«’)\]]*$")  # the end of a sentence
_BARE = compile_late(
    r"[^\W_]$|^[„“\"»«‚][^.!?…]*[^\W_][“”\"»«‘]$"
)  # no sentence's end, or words that are quoted as a whole
_SYMBOLS = compile_late(r"^[^\w\s„“”\"»«'(\[]+\s*")  # that a line begins with, such as an emoji
_COUNTED = compile_late(r"\d{1,2}[.)]\s+\w")
_ENDED = frozenset({Role.QUOTE, Role.TABLE})
_PASSED = frozenset({Role.IMAGE, Role.CAPTION, Role.RELATED, Role.FOOTNOTE})  # they may stand between


class Emphasis(Enum):
    """How a block is set as a whole."""

    NONE = ""
    ITALIC = "italic"
    BOLD = "bold"


class StyledBlock(NamedTuple):
    """A block as a reader finds it, before headings and lead are told by how they are set."""

    block: Block
    emphasis: Emphasis = Emphasis.NONE


def stands_above(line: str, after: str) -> bool:
    """Return whether a bold *line* is parted by its break from the plain text *after* it, as a heading is."""
    begin = _SYMBOLS.sub("", line)[:1]
    return (
        (begin.isupper() or begin.isdigit())
        and len(line) <= _LONGEST_ABOVE
        and not line.endswith((",", ";", "-", "–"))
        and after.lstrip()[:1].isupper()
    )


def find_bold_headings(lines: Sequence[tuple[Role, str, bool]]) -> Iterator[bool]:
    """Yield for each of *lines* (role, text, bold as a whole) whether it is a heading: short, and no sentence.

    Above and below a heading stand paragraphs or lists; above it also a quotation or a table. Where two headings are
    counted, the other counted lines above text are headings, too, whatever they end with.
    """
    told = [line for line in lines if line[0] not in _PASSED]
    number = -1
    found, counted = list[bool](), list[int]()
    for at, (role, text, is_bold) in enumerate(lines):
        number += role not in _PASSED
        beside = [*told[max(0, number - 1) : number], *told[number + 1 : number + 2]]
        alone = is_bold and role is Role.PARAGRAPH and len(beside) > 1 and _is_text(*beside[1])
        bare = len(text) <= _LONGEST_ALONE and (_BARE.search(text) is not None or text.endswith("?"))
        found.append(alone and bare and (beside[0][0] in _ENDED or _is_text(*beside[0])))
        if alone and len(text) <= _LONGEST_ABOVE and _COUNTED.match(text):
            counted.append(at)
    several = sum(found[at] for at in counted) > 1
    yield from (yes or (several and at in counted) for at, yes in enumerate(found))


def _is_text(role: Role, text: str, is_bold: bool) -> bool:  # noqa: FBT001 -- as a line has it
    """Return whether a line is text: long, or a sentence that is not set as a heading."""
    if role not in {Role.PARAGRAPH, Role.LEAD}:
        return role is Role.LIST_ITEM
    sentence = not is_bold and len(text.split()) > 1 and SENTENCE_END.search(text) is not None
    return sentence or len(text) > _SHORTEST_TEXT


def mark_bold(text: str) -> str:
    """Return *text* marked as bold, until `part_bold_lines` reads the marks; no document has these characters."""
    return f"{_ON}{text}{_OFF}" if text.strip() else text


def without_marks(text: str) -> str:
    """Return *text* without the marks of bold words."""
    return text.replace(_ON, "").replace(_OFF, "")


def part_bold_lines(marked: str) -> Iterator[tuple[str, Emphasis]]:
    """Yield a paragraph's lines and how they are set: a heading above its text is a line of its own."""
    head, _, rest = _BREAK_INSIDE.sub(rf"{_OFF}\n", marked.strip()).partition("\n")
    above, below = _one_line(head), _one_line(rest)
    if below and _is_all_bold(head) and not rest.lstrip().startswith(_ON) and stands_above(above, below):
        yield above, Emphasis.BOLD
        yield below, Emphasis.NONE
    else:
        yield _one_line(marked), Emphasis.BOLD if _is_all_bold(marked) else Emphasis.NONE


def name_bold_headings(styled: Sequence[StyledBlock]) -> Iterator[StyledBlock]:
    """Yield *styled*, the bold lines among them as headings where they are some."""
    level = 3 if any(one.block.role is Role.SUBHEAD for one in styled) else 2
    lines = [(block.role, block.text, emphasis is Emphasis.BOLD) for block, emphasis in styled]
    for one, is_heading in zip(styled, find_bold_headings(lines), strict=True):
        yield StyledBlock(replace(one.block, role=Role.SUBHEAD, level=level)) if is_heading else one


def name_bold_headline(styled: Iterable[StyledBlock]) -> list[Block]:
    """Return a document's blocks with bold headings, the line that begins it as its headline if it has no other."""
    told = [one for one in styled if one.block.text]
    first = len(told) > 1 and _is_headline(told[0]) and not told[0].block.text.endswith("?")
    told[first:] = name_turns(told[first:])
    found = [*name_bold_headings(told)]
    blocks = [one.block for one in found]
    headed = any(
        block.role is Role.HEADLINE or block.level == 1 for block in blocks if block.role in HEADINGS
    )
    if not headed and begins_with_headline(found):
        blocks[0] = replace(blocks[0], role=Role.HEADLINE)
    return blocks


def begins_with_headline(styled: Sequence[StyledBlock]) -> bool:
    """Return whether the first line is set as a headline, and the next one otherwise."""
    return len(styled) > 1 and _is_headline(styled[0]) and not _is_bold_paragraph(styled[1])


def name_turns(styled: Sequence[StyledBlock]) -> Iterator[StyledBlock]:
    """Yield *styled* with questions told from answers, where they are an interview.

    Its questions are all set alike: where they are bold, lines in italics are the lead, or stand beside.
    """
    asking = [one.emphasis for one in styled if one.block.text.rstrip('“”"» ').endswith("?")]
    set_as = Emphasis.BOLD if asking.count(Emphasis.BOLD) > 1 else Emphasis.ITALIC
    turns = [Turn(block.role, block.text, emphasis in {set_as, Emphasis.BOLD}) for block, emphasis in styled]
    for one, (role, speaker) in zip(styled, assign_roles(turns), strict=True):
        beside = one.emphasis is Emphasis.ITALIC and set_as is Emphasis.BOLD
        kept = one.block.role if beside else role
        level = one.block.level or (_BETWEEN_TURNS if kept is Role.SUBHEAD else 0)
        block = replace(one.block, role=kept, speaker=speaker or one.block.speaker, level=level)
        yield one._replace(block=block)


def _is_headline(one: StyledBlock) -> bool:
    text = one.block.text
    return _is_bold_paragraph(one) and len(text) <= _LONGEST_ABOVE and text[-1:] not in {*".:;,"}


def _is_bold_paragraph(one: StyledBlock) -> bool:
    return one.emphasis is Emphasis.BOLD and one.block.role is Role.PARAGRAPH


_BETWEEN_TURNS = 3  # level of a heading between an interview's turns
_ON, _OFF = "\x02", "\x03"
_BREAK_INSIDE = compile_late(rf"[ \t]*\n\s*{_OFF}")
_IN_BOLD = compile_late(rf"{_ON}[^{_OFF}]*{_OFF}")


def _is_all_bold(marked: str) -> bool:
    return _ON in marked and not _IN_BOLD.sub("", marked).strip()


def _one_line(marked: str) -> str:
    return " ".join(without_marks(marked).split())
