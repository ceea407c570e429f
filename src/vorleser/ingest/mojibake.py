"""Mend UTF-8 that was read as Windows-1252 and saved again, amid text that is sound: "fÃ¼r", "â€žNeinâ€œ"."""

import re

from vorleser.text.regex import compile_late

_GERMAN = compile_late(r"Ã[¤¶¼Ÿ„–œ]")
"""A German letter that was damaged: no language has such pairs."""
_FOLLOWING = "\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ"
"""What Windows-1252 and Latin-1 have for the bytes that follow the first of a letter."""
_LETTER = compile_late(rf"[Â-ß][{_FOLLOWING}]|[à-ï][{_FOLLOWING}]{{2}}")


def mend_letters(text: str) -> str:
    """Return *text* with its letters as they were before it was read in the wrong encoding."""
    return _LETTER.sub(_mend, text) if _GERMAN.search(text) else text


def _mend(damaged: re.Match[str]) -> str:
    """Return one letter, or what stood there if it is none."""
    try:
        return b"".join(map(_byte, damaged[0])).decode("utf-8")
    except UnicodeError:
        return damaged[0]


def _byte(sign: str) -> bytes:
    """Return the byte that *sign* was read from."""
    try:
        return sign.encode("cp1252")
    except UnicodeEncodeError:
        return sign.encode("latin-1")
