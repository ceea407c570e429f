"""Credit lines that name who wrote and who took the pictures: "Text: Eva Lind, Fotos: Max Uhl", "TEXT … | FOTOS …".

Magazines and newsletters set them below a headline or at the end of a text, with or without colons.
"""

from collections.abc import Sequence
from itertools import pairwise

from vorleser.ingest.person_names import NAMES_AND_PLACES, split_names
from vorleser.text.regex import compile_late

_WRITES = r"(?:texte?|interview|protokoll|reportage|bericht)"
_SHOWS = (
    r"(?:(?:titel|archiv)?(?:fotos?|bild(?:er)?)|fotografien?|illustration(?:en)?|grafik(?:en)?|zeichnung(?:en)?"
    r"|karten?|video|kamera)"
)
_LABEL = compile_late(
    rf"(?i:(?P<writes>{_WRITES}(?:\s?(?:und|&|\+)\s?{_SHOWS})?)|{_SHOWS}(?:\s?(?:und|&|\+)\s?{_SHOWS})?)"
    r"(?P<colon>\s?:)?\s(?=\S)"
)
_WHO = compile_late(NAMES_AND_PLACES)
_SIGNS = " ,;|/•·–—-()"  # what parts a credit from the next
_LONGEST, _LONGEST_SOURCE = 200, 60  # characters of a line, and of whoever took the pictures


def read_credits(line: str) -> tuple[str, ...]:
    """Return the names of those who wrote the text, if *line* is nothing but credits; () if it is not."""
    bare = line.strip(_SIGNS + ".") + ("." if line.rstrip(")").endswith(".") else "")
    if len(bare) > _LONGEST:
        return ()
    found = [label for label in _LABEL.finditer(bare) if _begins(bare, label.start(), label[0])]
    if not found or found[0].start() or not _is_told(bare, [label.start() for label in found]):
        return ()
    ends = [*(label.start() for label in found[1:]), len(bare)]
    names: tuple[str, ...] = ()
    for label, end in zip(found, ends, strict=True):
        who = bare[label.end() : end].strip(_SIGNS)
        if not label["writes"]:
            if not 1 < len(who) <= _LONGEST_SOURCE:
                return ()
        elif not _WHO.fullmatch(who):
            return ()
        else:
            names += split_names(who)
    return names


def _begins(line: str, start: int, label: str) -> bool:
    """Return whether a *label* begins a credit at *start*: what it is behind is no letter, and it has a capital."""
    return label[0].isupper() and (start == 0 or line[start - 1] in _SIGNS)


def _is_told(line: str, starts: Sequence[int]) -> bool:
    """Return whether a line is surely one of credits: colons say so, or there are two of them, parted by a sign."""
    parts = [line[begin:end] for begin, end in pairwise([*starts, len(line)])]
    colons = all(":" in part for part in parts)
    parted = len(parts) > 1 and all(part.rstrip().endswith(tuple("|/•·–—,;")) for part in parts[:-1])
    return colons or parted
