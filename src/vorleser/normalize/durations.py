"""Lengths of time in hours, minutes and seconds, and what tells them from times of day."""

from vorleser.normalize.calendar import full_stop
from vorleser.normalize.clock import say_clock, say_count
from vorleser.normalize.nouns import Gender
from vorleser.normalize.numbers import one_for
from vorleser.normalize.rule import Found
from vorleser.text.numerals import cardinal, one_by_one
from vorleser.text.regex import compile_late


def at_clock(found: Found) -> str:
    """14:30 Uhr."""
    return say_clock(found["hour"], found["minute"], found["second"])


_RAN = compile_late(
    r"\b(?:lief|rannte|schwamm|fuhr|siegte|gewann|\w*[Zz]eit|km|Kilometer|Meter|m|[Mm]arathon\w*|Strecke|Ziel|Rekord)\b"
)


_TIME_RUN = (
    r"(?:(?:Best|Lauf|Klasse|End|Sieger|Sieges|Gesamt|Fabel|Top|Spitzen|Rekord|Ziel|Runden|Zwischen|Schwimm|Rad)zeit"
    r"|[Rr]ekord)"
)
_RAN_BEFORE = compile_late(rf"{_TIME_RUN}(?: (?!Uhr)[\w-]+){{0,3}} $")
_RAN_AFTER = compile_late(rf" [^.!?:;]{{0,40}}{_TIME_RUN}")


def run_time(found: Found) -> str | None:
    """Sie lief die 10 km in 34:12, mit der Bestzeit von 2:03, mit 4:12 eine neue Bestzeit: minutes and seconds."""
    if found.before.endswith(("in ", "In ")):
        return duration(found) if _RAN.search(found.before) else None
    return duration(found) if _RAN_BEFORE.search(found.before) or _RAN_AFTER.match(found.after) else None


def duration(found: Found) -> str:
    """2:03:15 Stunden, 1:30 Stunden, 3:45 Minuten."""
    if found["c"]:
        parts = zip((found["a"], found["b"], found["c"]), ("Stunde", "Minute", "Sekunde"), strict=True)
    elif (found["unit"] or "m")[0] in "Mm":
        parts = zip((found["a"], found["b"]), ("Minute", "Sekunde"), strict=True)
    else:
        parts = zip((found["a"], found["b"]), ("Stunde", "Minute"), strict=True)
    *larger, (last, smallest) = parts
    said = [(number.lstrip("0"), unit) for number, unit in larger if number.strip("0")]
    if last.strip("0") or found["fraction"]:
        said.append((last.lstrip("0") or "0", smallest))
    words = [say_count(number, unit) for number, unit in said]
    if found["fraction"]:
        words[-1] = f"{cardinal(said[-1][0])} Komma {one_by_one(found['fraction'])} {smallest}n"
    if said and said[0][0] == "1":
        words[0] = f"{one_for(Gender.FEMININE, found.before)} {said[0][1]}"
    return (" ".join(words) or "null Sekunden") + full_stop(found.before, found[0], found.after)


_EARLY = 6
"""An hour before this is seldom a time of day where "h" stands for it."""


_AT = compile_late(
    r"(?:\b(?:[Uu]m|[Aa]b|[Bb]is|[Gg]egen|[Vv]on|Uhr|Start|Beginn|Einlass|nachts)|[0-9]\.|tag|Mo|Di|Mi|Do|Fr"
    r"|Sa|So)[.,:]? $"
)


def clock_or_length(found: Found) -> str:
    """20:45 h is a time of day, 2:45 h how long something takes."""
    if int(found["hour"]) >= _EARLY or _AT.search(found.before):
        return at_clock(found)
    hours, minutes = say_count(found["hour"], "Stunde"), found["minute"]
    return f"{hours} {say_count(minutes, 'Minute')}" if minutes.strip("0") else hours
