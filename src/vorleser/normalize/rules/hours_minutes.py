"""Lengths of time whose units lean on their numbers: 2h 15m, 06h 21m 08s, 1h30m, 45m 10s."""

from vorleser.normalize.clock import say_count
from vorleser.normalize.numbers import say_number
from vorleser.normalize.rule import Form, Found, Rule
from vorleser.regex import compile_late


def length(found: Found) -> str:
    """Say hours, minutes and seconds; parts that are nought are left out."""
    hours, minutes, seconds = (found[part].lstrip("0") for part in ("hours", "minutes", "seconds"))
    said = [say_count(hours, "Stunde")] if hours else []
    said += [say_count(minutes, "Minute")] if minutes else []
    if "," in seconds:
        said.append(f"{say_number(found['seconds'])} Sekunden")
    elif seconds:
        said.append(say_count(seconds, "Sekunde"))
    return " ".join(said) or "null Minuten"


_SECONDS = r"(?P<seconds>[0-5]?[0-9](?:,[0-9]{1,3})?)s"
RULE = Rule(
    phase=21,
    trigger=compile_late(r"[0-9](?:h ?[0-9]{1,2}m|m ?[0-9]{1,2}(?:,[0-9]+)?s)(?!\w)"),
    forms=(
        Form(
            rf"(?<![\w.,:/])(?P<hours>[0-9]{{1,3}})h ?(?P<minutes>[0-5]?[0-9])m(?: ?{_SECONDS})?(?!\w)",
            length,
        ),
        Form(rf"(?<![\w.,:/])(?P<hours>)(?P<minutes>[0-9]{{1,3}})m ?{_SECONDS}(?!\w)", length),
    ),
    examples=(
        ("in 2h 15m", "in zwei Stunden fünfzehn Minuten"),
        ("06h 21m 08s", "sechs Stunden einundzwanzig Minuten acht Sekunden"),
        ("nach 45m 10s", "nach fünfundvierzig Minuten zehn Sekunden"),
    ),
)
