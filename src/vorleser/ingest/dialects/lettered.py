"""Items with letters, which CommonMark takes for one paragraph: a line "a. …" and a line "b. …" below it."""

import re

from vorleser.text.regex import compile_late

_ITEM = compile_late(r"(?m)^(?P<indent>[ \t]*)(?P<letter>[a-z])\.[ \t]+(?=[^\W_])")
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
