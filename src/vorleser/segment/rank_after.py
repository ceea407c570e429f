"""Whether a rank belongs to the points or the time before it: "Sie wurde mit 7 Pkt. Zweite."."""

from vorleser.segment.verbs import has_verb
from vorleser.text.regex import compile_late

_RESULT = compile_late(r"\d (?:Pkte?|Min|Sek|Std)$")
_RANK = compile_late(
    r"(?:(?:Erst|Zweit|Dritt|Viert|Fünft|Sechst|Siebt|Acht|Neunt|Zehnt|Vorletzt|Letzt)er?|Siegerin|Sieger)"
    r"(?:[.,;!]|$| (?:vor|hinter|und|in|im|bei|beim|der|des)\b)"
)


def is_rank_of_result(before: str, text: str, at: int) -> bool:
    """Return whether a rank stands in *text* at *at*, behind a result and a verb that end the clause *before*."""
    return bool(_RESULT.search(before) and _RANK.match(text, at) and has_verb(before))
