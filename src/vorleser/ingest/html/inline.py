"""The text of a line of HTML, and what is emphasised or linked in it."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

import msgspec

from vorleser.ingest.bold_lines import stands_above
from vorleser.ingest.html.tree import SILENT_MARK
from vorleser.ingest.superscript import read_superscript
from vorleser.text.regex import compile_late

if TYPE_CHECKING:
    from lxml.html import HtmlElement

BREAK = "\x1e"  # a <br>, until lines are parted
_SOFT = "\x1d"  # a single <br> within a line: white space, except in lists
TAGS = frozenset(
    "a abbr acronym b bdi bdo big br cite code data del dfn em font i ins kbd label mark picture q s samp "
    "small source span strike strong sub sup time tt u var wbr img amp-img rp rt ruby".split()
)
_STRONG = frozenset({"b", "strong"})
_MOST_PIECES = 100  # of a line that is a heading
LOOSE = frozenset({"span", "a", "time", "small", "label"})  # pages often set these apart by style alone
_NUMBER = compile_late(r"\d{1,3}")  # of a note; four digits are the year of a work that is cited
_MARK = compile_late(r"\[?\s*(?:\d{1,3}|[a-z]|\*{1,3}|†)\s*\]?")
_ITEM = compile_late(r"[•‣▪►✓✔*–-]\s|\d+(?:[.,/–-]\d+)?\.?\s?\w|[½¼¾⅓]|[A-ZÄÖÜ][\w /.-]{1,25}:\s\S")
_BULLET = compile_late(r"^[•‣▪►✓✔*–-]\s")
_ITEMS, _MOST, _LONGEST_ITEM = 3, 0.6, 80  # items of a list; share that looks like it; characters of one
_BEHIND = compile_late(r"(?<=[.!?…:;,”“\"»)])[⁰¹²³⁴-⁹₀-₉]{1,3}(?=\s|$)")  # notes' numbers behind a sentence
_NOTE_LINK = compile_late(
    r"#_?(?:fn|ftn|foot-?note|fu(?:ss|ß)note|note|anm|end-?note|cite|ref|lit|quelle)", re.IGNORECASE
)
_PICTURE_LINK = compile_late(r"\bpic\.(?:twitter|x)\.com/\w+")  # what an embedded post has for its picture
DROP_CAP = compile_late(r"drop-?cap|initial(?!i)|versal", re.IGNORECASE)
INITIAL = compile_late("\x1f\\s*")  # behind a drop cap: the word goes on, whatever space the source has there


class Inline(msgspec.Struct, frozen=True):
    """A line: its ``text``, the ``strong`` words it begins with, the share of it (0 to 1) ``linked``."""

    text: str
    strong: str = ""
    linked: float = 0.0


class InlineRun:
    """Collects pieces of text until a block ends; `lines` then returns the lines they make."""

    def __init__(self) -> None:
        self._pieces: list[tuple[str, bool, bool]] = []
        self._border = False  # an element that may be set apart begins or ends here

    def add(self, text: str | None, *, strong: bool = False, linked: bool = False) -> None:
        """Add *text* as it stands in the source."""
        if not text:
            return
        text = re.sub(r"[ \t\r\n\f\xa0]+", " ", text)
        before = self._pieces[-1][0][-1:] if self._pieces else ""
        if (
            self._border
            and text[0].isupper()
            and (before.islower() or before.isdigit() or before in "?!.:”“»")
        ):
            text = f" {text}"  # a kicker before its headline, a name before a day
        self._border = False
        self._pieces.append((text, strong, linked))

    def element(self, element: "HtmlElement", *, strong: bool = False, linked: bool = False) -> None:
        """Add the text of an inline *element*, not its tail; footnote marks are left out."""
        if _is_mark(element) or element.get(SILENT_MARK):
            return
        if element.tag == "sup":
            before = "".join(piece for piece, _, _ in self._pieces[-3:])
            self.add(read_superscript(before, element.text_content()), strong=strong, linked=linked)
            return
        if DROP_CAP.search(element.get("class") or "") and len(letter := element.text_content().strip()) == 1:
            self.add(f"{letter}\x1f", strong=strong, linked=linked)
            return
        self._border = self._border or element.tag in LOOSE
        strong = strong or element.tag in _STRONG or "font-weight:bold" in _style(element)
        linked = linked or (element.tag == "a" and element.get("href") is not None)
        if element.tag == "br":
            self._pieces.append((BREAK, strong, linked))
        self.add("„" if element.tag == "q" else "", strong=strong, linked=linked)
        self.add(element.text, strong=strong, linked=linked)
        for child in element:
            if child.tag not in {"rp", "rt"}:
                self.element(child, strong=strong, linked=linked)
            self.add(child.tail, strong=strong, linked=linked)
        self.add("“" if element.tag == "q" else "", strong=strong, linked=linked)
        self._border = element.tag in LOOSE

    def lines(self) -> Iterator[Inline]:
        """Yield the collected lines, split at double breaks, and start empty again."""
        pieces, self._pieces = self._pieces, []
        line: list[tuple[str, bool, bool]] = []
        breaks = 0
        for piece in pieces:
            if piece[0] == BREAK:
                breaks += 1
                continue
            if breaks and piece[0].strip() and (breaks > 1 or _is_heading(line, piece)):
                yield from _line(line)
                line = []
            elif breaks:
                line.append((_SOFT, piece[1], piece[2]))
            breaks = 0 if piece[0].strip() else breaks
            line.append(piece)
        yield from _line(line)


def _is_heading(line: list[tuple[str, bool, bool]], after: tuple[str, bool, bool]) -> bool:
    """Return whether a *line* is all strong, and parted as a heading from what comes *after* the break."""
    if after[1] or len(line) > _MOST_PIECES or not all(strong for text, strong, _ in line if text.strip()):
        return False
    above = "".join(text for text, _, _ in line if text.strip()).strip()
    return bool(above) and stands_above(above, after[0])


def _line(pieces: list[tuple[str, bool, bool]]) -> Iterator[Inline]:
    joined = INITIAL.sub("", "".join(piece for piece, _, _ in pieces))
    text = _BEHIND.sub("", _part_items(_PICTURE_LINK.sub("", joined)))
    if not text:
        return
    strong = []
    for piece, emphasised, _ in pieces:
        if piece.strip() and not emphasised:
            break
        strong.append(piece)
    linked = sum(len(piece.strip()) for piece, _, is_link in pieces if is_link)
    yield Inline(text, " ".join("".join(strong).split()), min(1.0, linked / len(text)))


def _part_items(joined: str) -> str:
    """Return a line with single spaces; the items of a list that breaks or bullets part stand on lines of their own."""
    parts = [" ".join(part.split()) for part in (joined if _SOFT in joined else "").split(_SOFT)]
    if len(parts) < _ITEMS and joined.count("•") >= _ITEMS:
        parts = [" ".join(part.split()) for part in joined.split("•")]
        return "\n".join(filter(None, parts))
    parts = [part for part in parts if part]
    begun = sum(_ITEM.match(part) is not None and len(part) <= _LONGEST_ITEM for part in parts)
    if len(parts) >= _ITEMS and begun >= len(parts) * _MOST:
        return "\n".join(_BULLET.sub("", part) for part in parts)
    return " ".join(joined.split())


def _is_mark(element: "HtmlElement") -> bool:
    """Return whether an element is a footnote's mark or the way back from one."""
    link = element if element.tag == "a" else next((found for found in element.iter("a")), None)
    inside = (link is not None and (link.get("href") or "").startswith("#")) or element.get(
        "role"
    ) == "doc-noteref"
    names = f"{element.get('class') or ''} {element.get('role') or ''} {element.get('id') or ''}"
    text = element.text_content().strip()
    if re.search(r"backlink|backref|footnote-?(?:ref|anchor|link|mark)|noteref|fnref|cite[_-]ref", names):
        return len(text) < 8
    if (
        element.tag == "a"
        and inside
        and _NUMBER.fullmatch(text)
        and _NOTE_LINK.match(element.get("href") or "")
    ):
        return True
    if element.tag == "sup":
        return bool(_MARK.fullmatch(text)) and (inside or "[" in text)
    return element.tag == "a" and inside and bool(re.fullmatch(r"\[\d{1,3}\]|[↑↩¶#§🔗⚓]\ufe0e?|\^", text))


def _style(element: "HtmlElement") -> str:
    return (element.get("style") or "").replace(" ", "").lower()


def of(element: "HtmlElement") -> str:
    """Return all of an element's text as one line."""
    run = InlineRun()
    run.element(element)
    return " ".join(" ".join(line.text.split()) for line in run.lines())
