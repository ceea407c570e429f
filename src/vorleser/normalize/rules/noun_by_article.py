"""Nouns that are cut short as other words are, told by the article before them: "im Vgl. zu", "das EG"."""

from vorleser.normalize.calendar import WEEKDAY, WEEKDAYS
from vorleser.normalize.rule import Form, Found, Rule


def _day(found: Found) -> str:
    """Say the day to which a night leads: in der Nacht z. So."""
    return WEEKDAYS[found["day"]]


_STOP = r"(?:\.(?= ?[a-zäöüß0-9(,;:)]))?(?!\w)"
"""The stop of what is cut short, unless it ends the sentence."""

RULE = Rule(
    phase=59,
    forms=(
        Form(
            r"(?:(?<=\b[Ii]m )|(?<=\b[Zz]um )|(?<=\b[Bb]eim )|(?<=\b[Ee]in ))Vgl\.(?= (?:z|mit|zwischen))",
            lambda _: "Vergleich",
        ),
        Form(
            r"(?:(?<=\b[Dd]as )|(?<=\b[Ii]ns )|(?<=\b[Vv]om )|(?<=\b[Zz]um ))EG(?![\w-]|/EU)",
            lambda _: "Erdgeschoss",
        ),
        Form(
            r"(?:(?<=\bStudent d\. )|(?<=\bStudentin d\. )|(?<=\bStudent der )|(?<=\bStudentin der )"
            rf"|(?<=\bStudium d\. )|(?<=\bStudium der )|(?<=\bDoktor d\. )|(?<=\bDoktor der ))Med{_STOP}",
            lambda _: "Medizin",
        ),
        Form(
            r"(?:(?<=\bNacht z\. )|(?<=\bNacht zum )|(?<=\bNacht auf )|(?<=\bNacht a\. ))"
            rf"(?P<day>{WEEKDAY}){_STOP}",
            _day,
        ),
    ),
    examples=(
        ("im Vgl. zum Vorjahr", "im Vergleich zum Vorjahr"),
        ("Das EG ist frei.", "Das Erdgeschoss ist frei."),
        ("Sie ist Studentin d. Med.", "Sie ist Studentin der Medizin."),
        ("in der Nacht z. So. um 3 Uhr", "in der Nacht zum Sonntag um drei Uhr"),
    ),
)
