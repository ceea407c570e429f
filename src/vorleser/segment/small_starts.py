"""Whether a sentence begins with a small letter: an address, a name such as iPhone, de Gaulle or dpa."""

import re

from vorleser.segment.full_stops import REACH, ends_with_full_stop
from vorleser.text.dictionary import knows
from vorleser.text.regex import compile_late

_SMALL_NAMES = compile_late(
    r"(?:['’‘]s (?:[A-ZÄÖÜ]|(?:ist|war|wird|gibt|geht|kommt|hat|wär)\b)"
    r"|(?:de|du|von|van|vom|zu|di|da|dos|del|della|le|la|ter|ten)(?: (?:der|den|dem|la|le|las|los))? [A-ZÄÖÜ][a-zäöü]"
    r"|d[’'][A-ZÄÖÜ]|[a-z] (?:ist|sind|sei|hat)\b|gez\. [A-ZÄÖÜ]|(?:al|el|as|asch|ad|ar|an)-[A-Z]"
    r"|(?:dpa|apa|afp|epd|kna|sda|sid|dm|taz|arte|bitkom|easyJet|tesa|adidas|ver\.di|n-?tv)\b[^.])"
)
"""Names in small letters, and words cut at their head: de Gaulle, von der Leyen, al-Scharaa, dpa, ’s Licht."""
_ASIDE = compile_late(r"\([a-zäöüß][a-zäöüß ]{2,30}\) [A-ZÄÖÜ]")  # Bereuen Sie das? (lacht) Nein.
_CAMEL = compile_late(r"[a-z]{1,2}[A-ZÄÖÜ]|[a-z]{3,6}[A-Z]{2}")  # iPhone, eBay
_DOMAIN = compile_late(
    r"[„“\"‚‘'»«]?(?:[a-z0-9.-]{1,40}@)?(?:[a-z0-9-]{2,40}\.){1,4}(?:de|at|ch|com|net|org|eu|info|tv|io|li|lu)(?![\w-])"
)


def begins_small(text: str, start: int, place: re.Match[str]) -> bool:
    """Return whether a sentence begins with the small letter after *place*: iPhone, an address, "de Gaulle", "dpa"."""
    end = place.end()
    if text[end] in "@#" or _CAMEL.match(text, end) or _DOMAIN.match(text, end):
        return True
    if place["closers"]:
        return False
    before = text[max(start, place.start() - REACH) : place.start()]
    last = (before.split() or [""])[-1]
    # nobody who writes without capitals begins sentences with one
    is_small = len(before) < REACH and " " in before.strip() and before.islower()
    if place["stop"] != ".":
        return place["stop"].strip("!?") == "" and (
            is_small or bool(_SMALL_NAMES.match(text, end) or _ASIDE.match(text, end))
        )
    if not (is_small or _SMALL_NAMES.match(text, end)):
        return False
    if last.endswith(")"):
        return True
    return (
        len(last) > 1
        and last.isalpha()
        and not last.isupper()
        and knows(last)
        and ends_with_full_stop(before, "Xaver", "")
    )
