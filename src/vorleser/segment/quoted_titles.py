"""Whether quotation marks hold a title within a sentence, whose mark ends nothing: Mit „Wer fragt?“ Quote zu machen."""

from vorleser.segment.verbs import has_verb
from vorleser.text.first_words import OPENING
from vorleser.text.regex import compile_late

_LED = compile_late(
    r"\W*(?:(?:[Mm]it|[Ii]n|[Bb]ei|[Vv]on|[Zz]u|[Nn]ach|[Ff]ür|[Üü]ber|[Uu]nter|[Aa]us|[Aa]uf|[Aa]n|[Dd]urch|[Oo]hne"
    r"|[Ss]eit)"
    r"|(?:(?:[Mm]it|[Bb]ei|[Vv]on|[Zz]u|[Nn]ach|[Ff]ür) )?(?:[Dd](?:as|em|er|ie)|[Ss]ein\w*|[Ii]hr\w*"
    r"|[Zz]um|[Ii]m|[Bb]eim|[Uu]nterm?)"
    r" [A-ZÄÖÜ][\w-]+(?: (?:von|zu|mit|für|über|aus|in|nach|um))?) $"
)
"""A sentence that so far has a preposition or one noun only, or both, right before the quotation."""
_COUNTED = compile_late(r"[„»‚›](?:[IVX]+|\d{1,2})$")
_ROW = compile_late(r"[„»«“\"](?:[^\W\d_]{1,20}\. ){1,5}[^\W\d_]{1,20}\.[“”»«\"]")
_LONGEST_ROW = 140  # characters
_WORD = compile_late(r"\w+")
_FARTHEST = 600  # characters from the sentence's beginning to the end of the title


_NTH = compile_late(
    r"(?<![\w.])(?:[Dd](?:er|ie|as|e[mns])|[Zz]u[rm]|[Bb]eim|[IiAa]m|[Vv]om|(?:[Ee]in|[Ii]hr|[Ss]ein|[Uu]nser)(?:e[mnrs]?)?)"
    r" \d{1,3}$"
)
_TITLE = compile_late(
    r"„[^„“”\n]{1,60}[^„“”.!?,]“(?![,“])|»[^«»\n]{1,60}[^«».!?,]«(?!,)"
    r"|«[^«»\n]{1,60}[^«».!?,]»(?!,)|\"[^\"\n]{1,60}[^\".!?,]\"(?!,)"
)
"""A quotation that says nothing to an end, and that nobody says."""


def is_nth_of_title(text: str, end: int, before: str) -> bool:
    """Return whether a number with its article ends *before*, and the title that it counts begins at *end*."""
    return text[end : end + 1] in {"„", "»", "«", '"'} and bool(
        _NTH.search(before) and _TITLE.match(text, end)
    )


def holds_title(text: str, start: int, stop: int, end: int) -> bool:
    """Return whether the quotation that closes behind *stop* is a title in a sentence from *start* to beyond *end*."""
    if stop - start > _FARTHEST:
        return False
    opened = max(text.rfind(mark, start, stop) for mark in '„»«“"')
    if opened <= start:
        return False
    led = text[start:opened]
    following = _WORD.match(text, end)
    is_part = following is not None and following[0] not in OPENING
    return is_part and _LED.fullmatch(led) is not None and not has_verb(led)


def is_row_of_words(text: str, start: int, stop: int) -> bool:
    """Return whether *stop* is within a quotation of words that have a full stop each: „Er. Sie.“."""
    first = max(start, stop - _LONGEST_ROW)
    opened = max(text.rfind(mark, first, stop) for mark in '„»«“"')
    row = _ROW.match(text, opened) if opened >= 0 else None
    return row is not None and stop < row.end()


def counts_title(before: str) -> bool:
    """Return whether a number right behind a quotation mark ends *before*: das Kapitel „IX. Ausblick“."""
    return _COUNTED.search(before) is not None
