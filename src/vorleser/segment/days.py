"""Whether a day in figures goes with the noun behind it: "3.10. Köln; 5.10. Bonn", "Hier gilt ab 1.10. Tempo 30"."""

from vorleser.segment.verbs import has_verb, is_finite
from vorleser.text.first_words import OPENING
from vorleser.text.regex import compile_late

_DAY = r"(?:\d{1,2}\. ?(?:[/–-]|und) ?)?\d{1,2}\. ?\d{1,2}"
_ENDS_WITH_DAY = compile_late(r"\d\. ?\d{1,2}$")
_AND = r"(?:;|,|,? und|,? sowie) (?:am )?"
_ANOTHER_AHEAD = compile_late(rf"[A-ZÄÖÜ][^.!?;:\n]{{1,80}}?{_AND}{_DAY}\. [A-ZÄÖÜ]")
_ANOTHER_BEFORE = compile_late(rf"\d\. ?\d{{1,2}}\. [A-ZÄÖÜ][^.!?:\n]{{1,60}}?{_AND}{_DAY}$")
_FRONTED = compile_late(
    r"(?:^|[.!?:] )(?:A[bmn]|Auf|In|Im|Beim?|Hier|Dort|Seit|Zwischen|Vor|Für|Mit|Nach|Zu[mr]|Da(?:nn|nach)|Künftig"
    rf"|Zudem|Außerdem|Auch)\b(?:[^.!?;]|\.(?! [A-ZÄÖÜ]))* (?P<verb>[a-zäöüß]{{3,20}})"
    rf" (?:ab|am|bis(?: zum)?|seit|vom|zum) {_DAY}$"
)
"""A clause that has no subject yet: "Auf der L 12 gilt ab 1. 10"."""
_REST = compile_late(r"(?P<first>[A-ZÄÖÜ][\w-]+)(?P<more>[^.!?;:\n]{0,120})(?:[.!?;\n]|:[0-9]|\Z)")
"""What follows, up to the end of its clause."""


def leads_to_noun(before: str, text: str, at: int) -> bool:
    """Return whether the day that ends the clause *before* goes on in *text* at *at*.

    It is one of a row of days, each with its noun, or the clause has its verb and waits for its subject.
    """
    rest = _REST.match(text, at) if _ENDS_WITH_DAY.search(before) else None
    if not rest or rest["first"] in OPENING:
        return False
    if _ANOTHER_AHEAD.match(text, at) or _ANOTHER_BEFORE.search(before):
        return True
    fronted = _FRONTED.search(before)
    return fronted is not None and is_finite(fronted["verb"]) and not has_verb(rest["more"])
