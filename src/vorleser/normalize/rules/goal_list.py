"""Lists of goals: the minute, perhaps the clock, the scorer, who passed to him and the score.

"31. Herzog 1:5", "4. (3:08) Muster (Beispiel) 0:1", "22. Muster (Pen.) 0:2".
"""

from vorleser.normalize.clock import say_count
from vorleser.normalize.goals import WAY, WAYS
from vorleser.normalize.nouns import search_gender
from vorleser.normalize.rule import Form, Found, Rule
from vorleser.text.enumeration import ORDINAL_NOUNS
from vorleser.text.numerals import ordinal
from vorleser.text.regex import compile_late

_LISTED = compile_late(r"\b(?:Tor(?:e|folge|schützen?)?|Treffer): (?:[^!?\n]{0,150}[.,;:] )?$")
"""What stands before the first goal of a list."""
_SURE = compile_late(r"[^()]*\(|.{0,80}[.,;] [0-9]{1,3}\. [A-ZÄÖÜ][^.!?]{2,60} [0-9]{1,2}:[0-9]")
"""Who passed stands in brackets, or another goal follows."""
_WHOLE = compile_late(r" [A-ZÄÖÜ][\w’'.-]+(?: [A-ZÄÖÜ][\w’'.-]+)? [0-9]{1,2}:[0-9][.,;]?\s*$")
"""A sentence of nothing but a goal."""
_COUNTED = compile_late(
    rf".*(?:{'|'.join(noun for noun in ORDINAL_NOUNS if len(noun) > 2)}|spiel|treff(?:er|en)|sieg|tor)|[ou]g|fc"
)
"""Nouns that an ordinal counts; a Herzog is none."""
_LATEST_ROUND = 20
"""A greater number with a score behind a name is no round, set or place."""


def _minute(found: Found) -> str | None:
    """Return the minute in which a goal fell; None before a noun that an ordinal counts: "2. Halbzeit 3:1"."""
    name, is_late = found["name"].lower(), int(found["minute"]) > _LATEST_ROUND
    if _COUNTED.fullmatch(name) and not found["clock"]:
        return None
    is_listed = found["clock"] or _LISTED.search(found.before) or _SURE.match(found.after)
    is_whole = not found.before and _WHOLE.match(found.after)
    is_name = search_gender(name) is None or is_whole
    is_initial = len(name) == 2 and is_whole and found.after.rstrip().endswith(".")
    if not is_listed and not is_initial and not (is_late and is_name):
        return None
    minute = f"{ordinal(found['minute'])} Minute{_clock(found)}"
    return minute if found.before else f"{minute[0].upper()}{minute[1:]}"


def _clock(found: Found) -> str:
    """Return how long had been played: " (drei Minuten acht Sekunden)"."""
    units = ((found["played"], "Minute"), (found["seconds"], "Sekunde"))
    parts = [say_count(number.lstrip("0"), unit) for number, unit in units if number.strip("0")]
    return f" ({' '.join(parts)})" if parts else ""


def _way(found: Found) -> str:
    return WAYS[found[0]]


_SCORE = r"(?:[0-9]{1,2}:[0-9](?![0-9:.,/]?[0-9])|0:[0-9]{2}(?![0-9:]|,[0-9]))(?! (?:zurück|Min|Sek|Std|Stunden|h)\b)"
_PASSED = r" \((?![A-Z]{3}[/)])[^()\n]{1,60}\)"
"""Who passed, in brackets; a country there belongs to somebody in a race."""
_NAME = r"[A-ZÄÖÜ][\w’'-]*[a-zäöüßéèíáóćčšž][\w’'-]*"
_SCORER = rf"(?P<name>{_NAME}|[A-Z]\.)(?: (?:[A-ZÄÖÜ][\w’'.-]+|van|von|de|di|da|la)){{0,3}}"

RULE = Rule(
    phase=14,
    forms=(
        Form(
            r"(?:(?<![^\n])|(?<=[:.,;–-] ))(?P<minute>[0-9]{1,3})\."
            r"(?P<clock> \((?P<played>[0-9]{1,2}):(?P<seconds>[0-5][0-9])\))?"
            rf"(?= {_SCORER}(?:{_PASSED})? {_SCORE})",
            _minute,
        ),
        Form(rf"(?<=[a-zäöüßéè] \()(?:{WAY})(?=\) {_SCORE})", _way),
    ),
    examples=(
        ("31. Herzog 1:5.", "Einunddreißigste Minute Herzog eins zu fünf."),
        (
            "Tore: 4. (3:08) Meier (Huber) 0:1.",
            "Tore: vierte Minute (drei Minuten acht Sekunden) Meier (Huber) null zu eins.",
        ),
        ("22. Meier (Pen.) 0:2.", "Zweiundzwanzigste Minute Meier (Penalty) null zu zwei."),
        ("In der 2. Halbzeit 3:1.", "In der zweiten Halbzeit drei zu eins."),
    ),
)
