"""Headings without a space behind their signs, as old programs allowed them: ``##Titel``."""

from vorleser.text.regex import compile_late

_LOOSE = compile_late(r"(?m)^(#{2,6})(?=[^\s#!\d])")
_LOOSE_TITLE = compile_late(r"(?m)^#(?=[^\W\d_][^#\n]{0,100}$)")


def part_headings(text: str) -> str:
    """Return *text* with spaces in its headings; one sign alone may be a hashtag, and is a heading beside others."""
    parted = _LOOSE.sub(r"\1 ", text)
    return parted if parted == text else _LOOSE_TITLE.sub("# ", parted)
