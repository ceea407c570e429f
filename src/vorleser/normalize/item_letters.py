"""Tell a letter that counts an item or a step, "2b. Wenden", "auf a. Antrag, b. Beschluss", from a word cut short."""

import re

from vorleser.normalize.rule import Found


def counts_item(letter: str, found: Found) -> bool:
    """Return whether *letter* leans on a number, or its neighbour in the alphabet stands before or after it."""
    if found.before[-1:].isdigit():
        return True
    previous, following = chr(ord(letter) - 1), chr(ord(letter) + 1)
    if letter == "a":
        return re.search(rf"[.,;:)] {following}\. ", found.after) is not None
    is_next = re.search(r"[.,;:)] $", found.before) and re.search(rf"(?<!\w){previous}\. ", found.before)
    return "a" < letter < "h" and bool(is_next)
