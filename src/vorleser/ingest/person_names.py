"""What a person's name is, and what several in a row are: "Dr. Eva Lind", "Eva und Max von Uhl, Ali Öz"."""

import re

from vorleser.ingest.placeholder_names import is_handle
from vorleser.text.regex import compile_late

_CAPITAL = r"[^\W\d_a-zß-öø-ÿ]"
_SMALL = (
    r"(?:von\sund\szu|von|van|v\.|d\.|de|der|den|zu|la|le|di|da|e\.)"  # stand before capitals, as in "e. V."
)
_DEGREE = r"(?:h\.\s?c|jur|iur|med|dent|vet|phil|rer|nat|pol|oec|theol|techn|agr|habil|mult)\.\s?"
"""What stands behind a doctor's title, in small letters: "Dr. med. Eva Lind"."""
_WORD = rf"(?:{_SMALL}\s){{0,2}}(?:{_DEGREE}){{0,3}}{_CAPITAL}[\w.’'-]*"
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
_BETWEEN_GROUPS = compile_late(r"\s?[;|·]\s?")
_BETWEEN_PAIRS = compile_late(r"\s?&\s?|\s(?:und|and)\s")
_SORTED = compile_late(rf"((?:{_SMALL}\s)?{_CAPITAL}[\w’'-]+),\s({_CAPITAL}[\w.’'-]*(?:\s[\w.’'-]+){{0,2}})")
"""A name as catalogues sort it: "Lind, Eva"."""
_OFFICE = compile_late(r"\s?[\[(](?:hg|hrsg|herausgeber(?:in)?|autor(?:in)?)\.?[\])]", re.IGNORECASE)
_FIELD = compile_late(
    r"\d{3}|@|^\w+\.\w+$"
    r"|^(?:matrikel|seminar|modul|dozent|kurs|fach|klasse|semester|studiengang|betreu)[\w ‐-]*\.?\s?:",
    re.IGNORECASE,
)
"""What is no name: a field of a title page, a number, an address, or the name of an account."""
_BEFORE_AUTHORS = compile_late(r"(?i:(?:eine?\s\w{4,15}\s)?(?:von|by|text|autor(?:in)?)(?:\s?:\s?|\s))")
_FIRM = compile_late(r"\b(?:GmbH|GbR|OHG|KG|AG|SE|Co|e\.\s?[VGK])\b")
_ACCOUNT = compile_late(rf"{_CAPITAL}[^\W\dA-ZÄÖÜ_]+\d*")
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
    bare = _BEFORE_AUTHORS.sub("", line, count=1)
    parts = _part_names(bare, sorts=bare == line)
    names = [name for part in parts for name in _BETWEEN_PAIRS.split(part) if name]
    return names if all(map(_LONE.fullmatch, names)) else []


def read_creators(said: str, *, pen_names: bool = False) -> tuple[str, ...]:
    """Return the names in what a document's properties say of its authors; fields of a title page are none.

    A lone word is what somebody calls a computer ("Lisa", "Alfa"), unless it is in capitals ("NABU") or books may have
    *pen_names*.

    >>> read_creators("Lind, Eva"), read_creators("Eva Lind; Jan Ott"), read_creators("Eva Lind, Matrikel-Nr.: 12345")
    (('Eva Lind',), ('Eva Lind', 'Jan Ott'), ('Eva Lind',))
    """
    names = _part_names(_OFFICE.sub("", said), sorts=True)
    names = [name for name in names if not _FIELD.search(name) and not is_handle(name)]
    lone = len(names) == 1 and _ACCOUNT.fullmatch(names[0]) is not None
    return () if lone and not pen_names else tuple(names)


def _part_names(said: str, *, sorts: bool) -> list[str]:
    """Return the names in a row; *sorts* tells whether one may be said as catalogues do, its surname first."""
    names = list[str]()
    for group in _BETWEEN_GROUPS.split(said):
        turned = _SORTED.fullmatch(group) if sorts else None
        if turned and not _FIELD.search(group):
            names.append(f"{turned[2]} {turned[1]}")
            continue
        parts = [part.strip() for part in group.split(",") if part.strip()]
        whole = [part for part in parts if " " in part and _LONE.match(part)]
        names += [name for part in whole or parts for name in _part_pair(part)]
    return names


def _part_pair(part: str) -> list[str]:
    """Return two names that "und" joins, one of them whole at least; firms and clubs are called so, too."""
    names = _BETWEEN_PAIRS.split(part)
    joined = all(map(_LONE.fullmatch, names)) and any(" " in name for name in names)
    return names if joined and not _FIRM.search(part) else [part]
