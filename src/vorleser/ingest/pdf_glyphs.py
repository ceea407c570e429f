"""Read the letters of PDFs whose fonts don't say what their glyphs mean: the library gives the glyphs' numbers."""

import re

from vorleser.text.regex import compile_late

_RUN = compile_late(r"(?:\(cid:\d{1,5}\))+")
_NUMBER = compile_late(r"\d+")
_BULLET = compile_late(r"^\(cid:\d{1,5}\)(?=\s+\S)")
_FEWEST = 4  # glyphs of a run that is read: in formulas single ones stand
_SPACE, _ACCENTED, _NO_BREAK, _LAST = (
    3,
    98,
    172,
    225,
)  # numbers of glyphs: space, Ä, the one that fonts leave out
_LETTERS = 0.6  # share of a run that is letters and spaces


def name_glyphs(text: str) -> str:
    """Return *text* in which runs of glyphs are letters, in the order of most fonts; others are left out.

    A glyph alone at the beginning is a bullet.
    """
    if "(cid:" not in text:
        return text
    return _RUN.sub(_read_run, _BULLET.sub("•", text))


def _read_run(found: re.Match[str]) -> str:
    numbers = [int(number) for number in _NUMBER.findall(found[0])]
    if len(numbers) < _FEWEST or not all(_SPACE <= number < _LAST for number in numbers):
        return ""
    letters = "".join(map(_letter, numbers))
    known = sum(letter.isalpha() or letter.isspace() for letter in letters)
    return letters if known >= len(letters) * _LETTERS else ""


def _letter(number: int) -> str:
    """Return the letter of a glyph: they follow the order of Mac OS Roman, but for its no-break space."""
    if number < _ACCENTED:
        return chr(ord(" ") + number - _SPACE)
    code = number - _ACCENTED + (number >= _NO_BREAK)
    return bytes([0x80 + code]).decode("mac-roman")
