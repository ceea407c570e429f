"""Whether a noun that is cut short names several: by words before it, or the verb behind it at a sentence's head."""

import re

from vorleser.normalize.grammar import name_before
from vorleser.normalize.rule import Found
from vorleser.normalize.table import OPENED
from vorleser.text.regex import compile_late

_SEVERAL_BEFORE = compile_late(
    r"(?:\b(?:alle[nr]?|viele[nr]?|einige[nr]?|mehrere[nr]?|zahlreiche[nr]?|beiden?|etliche[nr]?|sämtliche[nr]?|wenige[nr]?"
    r"|zwei|drei|vier|fünf|sechs|sieben|acht|neun|elf|zwölf|(?:drei|vier|fünf|sech|sieb|acht|neun)?zehn|dreißig"
    r"|(?-i:[a-z]+und)?(?:zwan|vier|fünf|sech|sieb|acht|neun)zig|(?-i:[a-zäöü]+)?(?:hundert|tausend)|Dutzend|zahlr\."
    r"|versch\.|div\.) "
    r"(?-i:[a-zäöüß]{3,}e[nr]? |[a-zäöüß]{3,}\. )?"
    r"|(?P<figure>(?<![\w.,:/-])(?:[2-9]|[1-9][0-9]{1,2})) (?-i:[a-zäöüß]{3,}e[nr]? |[a-zäöüß]{3,}\. ))$",
    re.IGNORECASE,
)
"""What counts a noun, perhaps with an adjective between: "zwölf neue" Mitgl."""
_THEY_DO = compile_late(
    r" (?:sind|waren|haben|hatten|werden|wurden|können|müssen|dürfen|sollen|erhalten|finden|zahlen|bekommen"
    r"|beginnen|kosten)\b"
)
"""Verbs of several."""
_NTH = compile_late(r"[0-9]\. $")
"""An ordinal, whose full stop ends no sentence: "im 1." Hj. waren."""
_EVERYWHERE = compile_late(
    r"\b(?:mit|von|bei|aus|zu|nach|unter|seit|neben)(?: \w+)?(?: [a-zäöüß]+en)? $|\b(?:allen|vielen|mehreren|einigen"
    r"|zahlreichen|beiden|etlichen|sämtlichen|wenigen)(?: [a-zäöüß]+en)? $",
    re.IGNORECASE,
)


_OF_PLACES = compile_late(r"(?:Bez|Lkr|Ldkr|Gde|Gmd|Kt|Reg\.-Bez|Ortst)\.")
_TWO_NAMED = compile_late(r" [A-ZÄÖÜ][\w-]+(?:, [A-ZÄÖÜ][\w-]+)* (?:und|u\.|sowie) [A-ZÄÖÜ]")
"""Several places named: "in den Bez." Liezen und Murau."""


def names_several(found: Found) -> bool:
    """Return whether several are counted right before *found*, or do something behind it."""
    if some := _SEVERAL_BEFORE.search(found.before):
        return not (some["figure"] and name_before(found.before[: some.start()]))  # Platz 2
    if _OF_PLACES.fullmatch(found[0]) and found.before.endswith(("die ", "Die ", "den ", "Den ")):
        return _TWO_NAMED.match(found.after) is not None
    is_head = OPENED.search(found.before) and not _NTH.search(found.before)
    return bool(is_head) and _THEY_DO.match(found.after) is not None


def are_governed(found: Found) -> bool:
    """Return whether several, counted before *found*, stand in the dative: "mit zwölf neuen" Mitgl."""
    return _EVERYWHERE.search(found.before) is not None or found.before.endswith(("den ", "Den "))
