"""Streets whose last part is cut short before the number of a house: "Kirchg. 4", "Mühlw. 3", "Lindenal. 12"."""

from functools import lru_cache

from vorleser.text.dictionary import begins_word, count, knows

_PARTS = {"al": ("allee", ()), "g": ("gasse", ("ung",)), "w": ("weg", ("werk", "wehr", "wahl", "woche"))}
"""What each end stands for, and other words that may be cut to it."""
_SHORTEST = 4


@lru_cache(maxsize=1024)
def whole_street(stem: str) -> str:
    """Return the street that *stem* stands for, '' if it is a word or another's part."""
    end = "al" if stem.endswith("al") else stem[-1:]
    head = stem.removesuffix(end)
    if end not in _PARTS or len(head) < _SHORTEST or not head.istitle() or not head.isalpha() or knows(stem):
        return ""
    whole, others = _PARTS[end]
    if knows(f"{head}{whole}"):
        return f"{head}{whole}"
    is_other = any(count(f"{head}{other}") for other in others)
    return "" if is_other or not (count(head) or begins_word(head.lower())) else f"{head}{whole}"
