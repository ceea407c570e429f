"""Read superscripts: an exponent is said, the number of a note is not."""

from vorleser.text.regex import compile_late

_DIGITS = str.maketrans("0123456789+-−", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻")
_EXPONENT = compile_late(r"[+\-−]?\d{1,3}")
_BASE = compile_late(r"(?:\d|(?<![^\W\d_])(?:[^\W\d_]|[kcdmhµnM]m|ha|Pa|Hz))$")
"""What an exponent stands behind: a digit, a lone letter, or a unit."""
_NOTE = compile_late(r"[\s\d,;*†‡§()\[\]–-]*|\[?[a-z]\]?|\[[^\[\]]{1,40}\]")


def read_superscript(before: str, text: str) -> str:
    """Return the text to read for the superscript *text* after *before*: an exponent, or '' for a note's number.

    >>> [read_superscript(*each) for each in (("20 km", "2"), ("10", "6"), ("sagte er.", "3"), ("", "er"))]
    ['²', '⁶', '', 'er']
    >>> read_superscript("so heißt es.", "[Anm. 1]"), read_superscript("Mag.", "a")
    ('', 'ᵃ')
    """
    text = text.strip()
    if text == "a" and before.endswith("Mag."):
        return "ᵃ"  # Magistra, as Austrians write her
    if _EXPONENT.fullmatch(text) and _BASE.search(before):
        return text.translate(_DIGITS)
    return "" if _NOTE.fullmatch(text) else text
