"""What a person's name is, and what several in a row are: "Dr. Eva Lind", "Eva und Max von Uhl, Ali Öz"."""

from vorleser.regex import compile_late

_CAPITAL = r"[^\W\d_a-zß-öø-ÿ]"
_SMALL = (
    r"(?:von\sund\szu|von|van|v\.|d\.|de|der|den|zu|la|le|di|da|e\.)"  # stand before capitals, as in "e. V."
)
_WORD = rf"(?:{_SMALL}\s){{0,2}}{_CAPITAL}[\w.’'-]*"
_AND = r"(?:und|UND|&)"
FULL_NAME = rf"{_WORD}(?:\s{_WORD}){{1,4}}"
"""One whole name, with its titles."""
_RELATED = rf"(?:{_WORD}\s{_AND}\s)?{FULL_NAME}"
FULL_NAMES = rf"{_RELATED}(?:(?:,|\s{_AND})\s{_RELATED}){{0,9}}"
"""Whole names in a row, of which two may share a surname."""
NAMES_AND_PLACES = rf"{_WORD}(?:(?:,?\s|\s{_AND}\s){_WORD}){{1,9}}"
"""What follows a label of credits: names in a row, among which a single word may be a place or a desk."""
_LONE = compile_late(rf"{_WORD}(?:\s{_WORD}){{0,5}}")
_BETWEEN = compile_late(rf",\s|\s{_AND}\s")
_BETWEEN_AUTHORS = compile_late(r"\s?[,;&|·]\s?|\s(?:und|and)\s")
_BEFORE_AUTHORS = compile_late(r"(?i:(?:eine?\s\w{4,15}\s)?(?:von|by|text|autor(?:in)?)(?:\s?:\s?|\s))")
_LONGEST = 160  # characters of a line of authors


def split_names(names: str) -> tuple[str, ...]:
    """Return the single names in what `FULL_NAMES` or `NAMES_AND_PLACES` matches, as they are written elsewhere."""
    return tuple(map(lower_capitals, _BETWEEN.split(names)))


def lower_capitals(name: str) -> str:
    """Return a *name* that was set in capitals as it is written elsewhere."""
    return name.title() if name.isupper() else name


def read_authors(line: str) -> list[str]:
    """Return the names in a *line* of authors, [] where it says anything else; a lone word beside names is a place."""
    if len(line) > _LONGEST:
        return []
    said = [
        name.strip()
        for name in _BETWEEN_AUTHORS.split(_BEFORE_AUTHORS.sub("", line, count=1))
        if name.strip()
    ]
    if not all(map(_LONE.fullmatch, said)):
        return []
    return [name for name in said if " " in name] or said
