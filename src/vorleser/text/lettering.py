"""Text on covers: typeface, colours, and line breaks with German hyphenation."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from PIL import ImageFont

if TYPE_CHECKING:
    from pyphen import Pyphen

INK, PAPER, ACCENT = "#1c2430", "#f6f2ea", "#8f1d2c"
LINE_HEIGHT = 1.18  # of the type's size
_PLAIN = ImageFont.Layout.BASIC  # gives the same picture with and without libraqm
_UNKNOWN = "\U0010ffff"  # in no font
_WHOLE = 0.6  # of the largest size: down to it, smaller letters are preferred to hyphenating a word
_PARTS = 3  # the fewest letters on either side of a hyphen


@cache
def font(size: int) -> ImageFont.FreeTypeFont:
    """Return Source Sans at *size* pixels: Pillow's own font has no umlauts."""
    spec = find_spec("font_source_sans_pro")
    folder = Path((spec and spec.origin) or "").parent / "files"
    return ImageFont.truetype(str(folder / "SourceSansPro-Semibold.ttf"), size, layout_engine=_PLAIN)


def drawable(text: str) -> str:
    """Return *text* with single spaces, without characters that the font lacks and would show as boxes."""
    letters = font(24)
    box = bytes(letters.getmask(_UNKNOWN))
    unknown = {
        ord(letter): ""
        for letter in {*text}
        if not letter.isspace() and bytes(letters.getmask(letter)) == box
    }
    return " ".join(text.translate(unknown).split())


def set_lines(text: str, box: tuple[int, int], sizes: Sequence[int]) -> tuple[list[str], int]:
    """Return *text* in lines, and the largest of *sizes* at which they fit into *box* (width, height), all in pixels.

    *sizes* must fall. A long word is kept whole if the letters need not become much smaller for it, else it is
    hyphenated. A text that fits at no size is cut short.
    """
    width, height = box
    for size in (size for size in sizes if size >= sizes[0] * _WHOLE):
        widest = max((font(size).getlength(word) for word in text.split()), default=0)
        if widest <= width and len(lines := wrap(text, size, width)) * size * LINE_HEIGHT <= height:
            return lines, size
    for size in sizes:
        if len(lines := wrap(text, size, width)) * size * LINE_HEIGHT <= height:
            return lines, size
    room = max(1, int(height / (sizes[-1] * LINE_HEIGHT)))
    return [*lines[: room - 1], lines[room - 1][:-1] + "…"], sizes[-1]


def wrap(text: str, size: int, width: int) -> list[str]:
    """Return *text* in lines of at most *width* pixels at *size*; a wider word is hyphenated, or cut."""
    lines = [""]
    for word in text.split():
        joined = f"{lines[-1]} {word}".strip()
        if font(size).getlength(joined) <= width:
            lines[-1] = joined
            continue
        lines.extend(_pieces(word, size, width))
    return [line for line in lines if line] or [""]


def _pieces(word: str, size: int, width: int) -> Iterator[str]:
    """Yield *word* in pieces that fit *width*, each but the last with its hyphen."""
    length = font(size).getlength
    while length(word) > width:
        fitting = max(1, bisect_right(range(1, len(word)), float(width), key=lambda at: length(word[:at])))
        breaks = [at for at in _positions(word) if at <= fitting and length(_before(word, at)) <= width]
        yield _before(word, breaks[-1]) if breaks else word[:fitting]
        word = word[breaks[-1] if breaks else fitting :]
    yield word


def _before(word: str, at: int) -> str:
    return word[:at] if word[at - 1] in "-–/" else f"{word[:at]}-"


def _positions(word: str) -> list[int]:
    """Return where *word* may be broken, in rising order: behind hyphens of its own, and between syllables."""
    own = {at + 1 for at, letter in enumerate(word[:-1]) if letter in "-–/"}
    between = {at for at in _hyphenation().positions(word) if _PARTS <= at <= len(word) - _PARTS}
    return sorted(own | between)


@cache
def _hyphenation() -> "Pyphen":
    from pyphen import Pyphen  # its patterns take a moment to load, and few headlines need them

    return Pyphen(lang="de_DE", left=_PARTS, right=_PARTS)
