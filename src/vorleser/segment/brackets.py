"""Tell a bracket that goes on with a sentence from one that begins another."""

import re

from vorleser.text.regex import compile_late

_ADDED = compile_late(
    r"\(?\+ ?\d|\([−±–-] ?\d|[–—-] ?\d{1,4} [nv]\. ?(?:Chr|u)\b"
    r"|\(\d{1,2}:\d|\(\d{1,3}\),? [a-zäöüß]|(?<= [A-ZÄÖÜ]\. )\(\d{1,3}\.(?:[,/)]| Min)"
)
_SOURCE = compile_late(r"\([^()]{1,40}\)(?:[.,;:–]| (?:[–—-] )?[a-zäöüß])")
"""A bracket after a quotation that goes on with its sentence: „Wer?“ (4 Mio.), „Nie!“ (Kant)."""
_RESUMED = compile_late(
    r"\([^()!?]{1,60}\) [a-zäöüß]|\(\d[^()!?]{1,60}\)[.,;:]"
    r"|(?:(?<=\b[IVXL]\. )|(?<=[IVX][IVX]\. ))\(\D{0,8}[1-9]\d{2,3}[–/)-]"
)
"""A bracket after which words or the stop go on (aus dem 15. Jh. (1444 vollendet).), or years behind a ruler."""
_NUMBERED = compile_late(r"(?<![\w.,])(?:[IVXL]+|(?:[0-9]{1,2}\.)?[0-9]{1,2})\Z")
"""The number of a ruler, a work or a day, behind which a bracket tells more: Friedrich II. (1712–86) und."""


def goes_on_in_bracket(text: str, start: int, place: re.Match[str]) -> bool:
    """Return whether the sentence from *start* goes on, after the stop at *place*, in a bracket or with minutes."""
    end = place.end()
    numeral = _NUMBERED.search(text, max(start, place.start() - 8), place.start())
    is_quoted = place["closers"].strip(")]}*") or numeral
    is_resumed = place["stop"] == "." and _RESUMED.match(text, end)
    return bool((is_quoted and _SOURCE.match(text, end)) or _ADDED.match(text, end) or is_resumed)
