"""What stands behind the days of a month: "jeden 1. Sa. i. M."."""

from vorleser.normalize.calendar import full_stop
from vorleser.normalize.rule import Form, Found, Rule


def _in_month(found: Found) -> str:
    return f"im Monat{full_stop(found.before, found[0], found.after)}"


RULE = Rule(
    phase=18,
    forms=(
        Form(
            r"(?:(?<=\b(?:Mo|Di|Mi|Do|Fr|Sa|So)\. )|(?<=\b(?:Mo|Di|Mi|Do|Fr|Sa|So) )|(?<=tag )|(?<=woch ))"
            r"i\. ?M\.(?!\w)",
            _in_month,
        ),
    ),
    examples=(("jeden 1. Sonntag i. M. um 14 Uhr", "jeden ersten Sonntag im Monat um vierzehn Uhr"),),
)
