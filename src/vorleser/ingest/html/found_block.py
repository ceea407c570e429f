"""A block of a page as it was found, with what its role is judged by."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

import msgspec
from msgspec.structs import replace

from vorleser.article import Role
from vorleser.ingest import bold_lines
from vorleser.ingest.html.inline import Inline, InlineRun
from vorleser.text.regex import compile_late

if TYPE_CHECKING:
    from lxml.html import HtmlElement

ENDS = bold_lines.SENTENCE_END
_NUMBERS_PART = compile_late(r"(?:^|[-_])(?=[a-f]*\d)[0-9a-f]{5,}$")
_KIND = 3  # elements, from a block's own upwards, that make out its kind
_FIELD = 120  # characters of a field's label
_FIELD_LINES = frozenset({"p", "li", "label", "dt", "dd", "td", "div"})
_CELLS = frozenset({"th", "td"})
_FIELD_TYPES = frozenset({"text", "email", "url", "tel", "password", "search", "number"})


class FoundBlock(msgspec.Struct, frozen=True):
    """A block as it was found; ``strong`` and ``linked`` as in Inline, ``pulled`` for a quote set apart.

    ``element`` is the HTML element it stands in; ``silent`` says why it is never read, where that is certain;
    ``plain`` is the role it has by its tag alone, whatever the names around it say; ``align`` as in Block.
    """

    role: Role
    text: str
    level: int = 0
    link: str = ""
    speaker: str = ""
    strong: str = ""
    linked: float = 0.0
    pulled: bool = False
    element: "HtmlElement | None" = None
    silent: str = ""
    plain: Role = Role.PARAGRAPH
    align: str = ""


class Around(msgspec.Struct, frozen=True):
    """What surrounds an element: the role its paragraphs have, the depth of lists, an item's number."""

    role: Role = Role.PARAGRAPH
    plain: Role = Role.PARAGRAPH
    lists: int = 0
    depth: int = 0
    number: str = ""
    silent: str = ""


def kind_of(element: "HtmlElement | None") -> tuple[str, ...]:
    """Return the tags and classes of *element* and of those around it, by which the parts of a page are alike.

    Classes that number each part, as page builders give them, are left out.
    """
    kind = list[str]()
    while element is not None and len(kind) < _KIND:
        names = (element.get("class") or "").split()
        kind.append(f"{element.tag}.{' '.join(name for name in names if not _NUMBERS_PART.search(name))}")
        element = element.getparent()
    return tuple(kind)


def yield_lines(run: InlineRun, around: Around, element: "HtmlElement") -> Iterator[FoundBlock]:
    """Yield the lines of a *run* as blocks of *element*; only the first has an item's number."""
    for line in run.lines():
        yield _to_found(line, around, element)
        around = replace(around, number="")


def _to_found(line: Inline, around: Around, element: "HtmlElement") -> FoundBlock:
    return FoundBlock(
        around.role,
        around.number + line.text,
        around.lists if around.role is Role.LIST_ITEM else 0,
        strong=line.strong,
        linked=line.linked,
        element=element,
        silent=around.silent
        or ("a form's field" if len(line.text) < _FIELD and _holds_field(element) else ""),
        plain=around.plain,
    )


def _holds_field(element: "HtmlElement") -> bool:
    """Return whether *element* is the line of a form's field, or its label in a row of a table.

    Boxes to tick stand before text, too.
    """
    if element.tag in _CELLS or element.tag == "label":
        element = next(element.iterancestors("tr"), element)
    fields = (field for field in element.iter("input", "textarea") if field.getparent() is not None)
    return element.tag in {*_FIELD_LINES, "tr"} and any(
        field.tag == "textarea" or (field.get("type") or "text").lower() in _FIELD_TYPES for field in fields
    )


def lists_of(blocks: Sequence[FoundBlock], among: range) -> list[list[int]]:
    """Return the lists whose items are *among* the blocks, each as the numbers of its items."""
    lists: defaultdict[object, list[int]] = defaultdict(list)
    for number in among:
        element = blocks[number].element
        if blocks[number].plain is Role.LIST_ITEM and element is not None:
            lists[next(element.iterancestors("ul", "ol"), None)].append(number)
    lists.pop(None, None)
    return [*lists.values()]


def is_line(block: FoundBlock) -> bool:
    """Return whether a block may be a line of the text: neither silent, nor a picture or its caption."""
    return not block.silent and block.role not in {Role.IMAGE, Role.CAPTION}


def lines_below(blocks: Sequence[FoundBlock]) -> list[int]:
    """Return the number of the first line below each block, its own number where there is none."""
    below, found = [*range(len(blocks))], -1
    for number in reversed(below.copy()):
        below[number] = found if found >= 0 else number
        found = number if is_line(blocks[number]) else found
    return below


def join_blocks(
    found: Iterable[FoundBlock], join: Callable[[FoundBlock, FoundBlock], FoundBlock | None]
) -> Iterator[FoundBlock]:
    """Yield *found*, each with the one before it in its place where *join* makes one of the two."""
    before: FoundBlock | None = None
    for block in found:
        joined = join(before, block) if before is not None else None
        if before is not None and joined is None:
            yield before
        before = joined or block
    if before is not None:
        yield before
