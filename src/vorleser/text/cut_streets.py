"""Streets whose last part is cut short before the number of a house: "Kirchg. 4", "Mühlw. 3", "Lindenal. 12"."""

from functools import lru_cache

from vorleser.text.dictionary import begins_word, count, knows

_PARTS = {
    "al": ("allee", ()),
    "g": ("gasse", ("ung",)),
    "w": ("weg", ("werk", "wehr", "wahl", "weite", "woche")),
}
"""What each end stands for, and other words that may be cut to it."""
_SHORTEST = 4
_SURE = frozenset({"Schulg"})
"""What is a street, though another word is more frequent."""


@lru_cache(maxsize=1024)
def whole_street(stem: str) -> str:
    """Return the street that *stem* stands for, '' if it is a word or another's part."""
    end = "al" if stem.endswith("al") else stem[-1:]
    head = stem.removesuffix(end)
    if end not in _PARTS or len(head) < _SHORTEST or not head.istitle() or not head.isalpha() or knows(stem):
        return ""
    part, others = _PARTS[end]
    whole = f"{head}{part}"
    if stem in _SURE or (end == "al" and knows(whole)):
        return whole
    is_other = end == "al" or any(count(f"{head}{other}") for other in others)
    return whole if not is_other and (count(head) or begins_word(head.lower())) else ""
