"""What CommonMark takes for an item of a list, or for none.

A line "a. …" and a line "b. …" below it are items; a line that is nothing but a day, "3. Mai 2026", is no third item.
"""

import re

from vorleser.text.regex import compile_late

_ITEM = compile_late(r"(?m)^(?P<indent>[ \t]*)(?P<letter>[a-z])\.[ \t]+(?=[^\W_])")
_DAY = compile_late(
    r"(?m)(?:(?<=\n\n)|\A)(?P<day> {0,3}\d{1,2})\."
    r"(?=[ \t]+(?i:jan|feb|mär|apr|mai|jun|jul|aug|sep|okt|nov|dez)[a-zä]{0,6}\.? \d{4}[ \t]*(?:\n|\Z))"
)
_FIRST, _SECOND = "a", "b"


def mark_items(text: str) -> str:
    """Return *text* with its lettered lines as items of lists; a letter that no neighbour goes before stays."""
    indents = {_FIRST: set[str](), _SECOND: set[str]()}
    for found in _ITEM.finditer(text):
        indents.setdefault(found["letter"], set()).add(found["indent"])
    listed = indents[_FIRST] & indents[_SECOND]

    def item(found: re.Match[str]) -> str:
        is_listed = found["indent"] in listed
        return f"\n{found['indent']}- {found['letter']}) " if is_listed else found[0]

    return _ITEM.sub(item, text) if listed else text


def keep_days(text: str) -> str:
    """Return *text*, in which paragraphs that begin with a line that is a day are marked as no items of a list."""
    return _DAY.sub(r"\g<day>\.", text)
