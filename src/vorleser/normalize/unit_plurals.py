"""The plurals of units in the case that their sentence asks for: "mit drei Metern", "in drei Meter lange Stücke"."""

from vorleser.normalize.cases import ADVERBS, SHORTENED
from vorleser.normalize.grammar import last_words
from vorleser.normalize.rule import Found
from vorleser.normalize.unit import Unit
from vorleser.text.regex import compile_late

_SIZED = compile_late(
    r" (?:dick|dünn|stark|fein|schmal|lang|hoch|hoh|breit|tief|groß|weit|schwer|alt|entfernt|große|hohe)(?:e[mnrs]?)?\b"
    r"| (?:lg|br|gr|schw)\."
)
"""Adjectives whose measure is in the accusative even after a preposition: "in drei Meter lange Stücke"."""
_HOUSED = compile_late(
    r" ?(?:Fläche |Wohnfläche )?(?:wohn|leb|entst[ea][hn]|biet|bot|zeig|präsent|find|gib|gab|erstreck|w[aä]chs|stell)"
)
"""What happens on an area."""
_LIES = compile_late(r"\b(?:lieg|lag|befind|steh|stand)\w*[^.,;:!?]* auf (?:\w+ )?$")
_LEVEL = compile_late(r" (?:ü\. ?|über (?:dem )?(?:Meer|Normal|NN)|Höhe\b)")
_ROSE = compile_late(r"st[ie]{2}g|w[aäu]chs|erhöh|kletter|brach")
"""What stands beside a height that something lies on."""
_DATIVE_ER = frozenset("nach von mit bei zu aus ab seit in vor unter binnen innert innerhalb".split())
_INSTEAD = compile_late(
    r"[0-9][0-9.,]* mal $|[0-9][0-9.,]* ?(?:J\.|Mon\.|Wo\.|Tg\.|Std\.|h|min) (?:und |u\. )?$|"
    r"[0-9][0-9.,]* (?:an)?statt (?:(?:der )?(?:dort )?(?:erlaubten|zulässigen|geplanten) )?$"
)
"""A count in whose place this one stands, in the case of both: "mit 120 statt" 80 km/h, "von 4 mal" 5 m."""
_IN_A_DAY = compile_late(r"\b(?:in|pro|je|innerhalb von|binnen) [0-9.,]+ ?(?:Std\.|h|min|Tg\.|Mon\.) $")
"""How long so much took: "in 24 Std." 60 l."""
_ADDED = compile_late(r"[0-9] \w+\. u\. $")  # "2 J. u. 6 Mon.": elsewhere "u." means "unter"


def say_plural(found: Found, unit: Unit) -> str:
    """Return the name of many of *unit*, with the -n of the dative where the sentence asks for it."""
    before = SHORTENED.sub("", found.before)
    words = last_words(before if _IN_A_DAY.search(before) else _INSTEAD.sub("", before), 2)
    if [word.lower() for word in words] == ["zu", "bis"] or _SIZED.match(found.after):
        return unit.many
    governor = (words[0] if words[0] not in ADVERBS else words[-1]).lower() if words else ""
    lies = (
        governor == "auf"
        and (_LIES.search(found.before) or _LEVEL.match(found.after) or _HOUSED.match(found.after))
        and not _ROSE.search(found.before)
    )
    # in den letzten 10 J., nach weiteren 3 Mon.
    adjective, led_by = (*words, "", "")[:2]
    described = (
        adjective.islower() and adjective.endswith("en") and led_by.lower() in _DATIVE_ER | {"den", "diesen"}
    )
    led = found.before.endswith((" u. ", " ü. ", " v. ", " m. ")) and not _ADDED.search(found.before)
    governed = (
        governor in _DATIVE_ER
        or (governor == "den" and unit.many.endswith("ner"))
        or lies
        or led
        or described
    )
    many, per, other = unit.many.partition(" pro ")
    if governed and per and many.endswith("er"):
        return f"{many}n{per}{other}"
    if governed and per and many.endswith("Teile"):
        return f"{many}n{per}{other}"
    if (
        governed
        and unit.many.endswith(("er", "el", "hre", "ate", "age", "kte"))
        and not unit.many.endswith("bel")
    ):
        adjective, _, noun = unit.many.rpartition(" ")
        return f"{adjective}{'n' if adjective.endswith('e') else ''} {noun}n".lstrip()
    return unit.many
