"""Tell whether the full stop of an abbreviation also ends its sentence."""

import re

from vorleser.normalize.rule import Found
from vorleser.text.first_words import OPENING, SURNAMES
from vorleser.text.regex import compile_late

CLOSED = compile_late(r"[ \n\t]*[“”\"«»’‘›‹]*[ \n\t]*$")
"""Nothing follows but closing quotes: the text is at its end."""
_FIRST_WORD = compile_late(r"[“”\"«»’‘›‹)]* +[„»«“\"‚‘'(]?(?P<word>[A-ZÄÖÜ][a-zäöüß]*)(?![\w-]|\.,)")
CAPITAL_NEXT = compile_late(r"[“”\"«»’‘›‹)]* +[„»«“\"‚‘'(]?[A-ZÄÖÜ]")


_OPENING = OPENING - SURNAMES
LISTED = compile_late(r"usw|etc|usf|uvm|u\. ?(?:[aäv]|dgl|[sÄ]\. ?[wf])", re.IGNORECASE)
"""What closes a list, and so a sentence before any capital: no name follows it."""


def begins_sentence(after: str) -> bool:
    """Return whether *after* begins with a space and a word that opens sentences."""
    first = _FIRST_WORD.match(after)
    return first is not None and first["word"] in _OPENING


def stop(kind: str, found: Found) -> str:
    """Return '.' if the full stop of the abbreviation also ends the sentence, '' otherwise."""
    if not found[0].endswith("."):
        return ""
    if CLOSED.match(found.after):
        return "."
    if kind not in {"tail", "noun"} or not found.before.strip():
        return ""
    is_end = CAPITAL_NEXT.match(found.after) if LISTED.match(found[0]) else begins_sentence(found.after)
    return "." if is_end else ""


def gap(found: Found) -> str:
    """Return ' ' if a space is missing after the abbreviation ("Nr.5"), '' otherwise."""
    return " " if found[0].endswith(".") and found.after[:1].isalnum() else ""
