"""Tell where the space behind the end of a sentence was forgotten: Er kam.Sie ging."""

import re

from vorleser.segment.abbreviations import COUNTING, EITHER, LEADING
from vorleser.segment.full_stops import OPENING_MARKS, REACH
from vorleser.text.dictionary import knows
from vorleser.text.regex import compile_late

EXCLAIMED = ("Yahoo", "FRITZ", "Fritz", "Wham", "Jeopardy", "Panic", "Oklahoma", "Hola")
"""Names with an exclamation mark: Yahoo! Japan."""
_JOINED = compile_late(r"(?:^|\W)[^\W\d_]*[a-zäöüß]{2}[)“\"]?$|\d{3,4}$")
_LETTERS = compile_late(r"(?:^|[\W\d])(?:[A-ZÄÖÜ]{2,5}|[GmbHeSoA]{3,4}H)$")
"""Letters that a sentence may end with: der Müller GmbH.Sie, in den USA.Dort."""
_DASH = compile_late(r"[-–] [A-ZÄÖÜ][a-zäöüß]+(?::| [a-zäöüß]{2,})")
"""A dash close to the stop, before what begins anew: gehalten.- Reserven: 3:1."""
_ADDRESS = compile_late(r"[@/\\_]|www\.|\.\w+\.")


def lacks_space(text: str, start: int, place: re.Match[str]) -> bool:
    """Return whether a space was forgotten after the stop at *place* (Er kam.Sie ging.)."""
    end = place.end()
    if text[end] == "„":
        return text[end + 1 : end + 2].isupper() and knows(_last_word(text, start, place))
    if _DASH.match(text, end):
        last = _last_word(text, start, place)
        return _JOINED.search(last) is not None and len(last) > 3 and knows(last)
    if len(place["stop"]) > 1 or not (text[end : end + 1].isupper() and text[end + 1 : end + 2].islower()):
        return False
    before = _last_word(text, start, place)
    after = (text[end : end + REACH].split() or [""])[0]
    if _ADDRESS.search(before + "." + after.rstrip(".!?:;,“\"'")):
        return False
    if place["stop"] != ".":
        return before[-1:].isalpha() and not (place["stop"] == "!" and before.endswith(EXCLAIMED))
    is_joined = _JOINED.search(before) or (_LETTERS.search(before) and knows(after.rstrip(".,:;!?")))
    return bool(is_joined) and before.lstrip(OPENING_MARKS) not in LEADING | COUNTING | EITHER


def _last_word(text: str, start: int, place: re.Match[str]) -> str:
    """Return what stands before the stop at *place*, back to a space or to *start*."""
    return (text[max(start, place.start() - REACH) : place.start()].split() or [""])[-1]
