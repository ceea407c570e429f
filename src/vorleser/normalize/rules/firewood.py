"""Measures of firewood by their letters, where wood is told of: "1,5 RM Buche", "2 SRM"; else RM is a currency."""

from vorleser.normalize.nouns import Gender
from vorleser.normalize.numbers import NUMBER, is_one, one_for, say_number
from vorleser.normalize.rule import Form, Found, Rule
from vorleser.text.regex import compile_late

_STACKED = {"RM": "Raummeter", "SRM": "Schüttraummeter", "FM": "Festmeter"}
_OF_WOOD = compile_late(
    r"[Rr]aummeter|[Ff]estmeter|\bSter\b|(?:Brenn|Scheit|Buchen|Nadel|Laub|Hart|Weich)holz|Scheit"
)

_OLD = compile_late(r"\b1(?:9[2-4]|8[789])[0-9]\b|Reichsmark")
"""When RM was a currency."""


def say_stacked(found: Found) -> str | None:
    """Say how much wood it is, where the text tells of wood."""
    if not _OF_WOOD.search(found.match.string) or _OLD.search(found.match.string):
        return None
    number = found["number"]
    one = is_one(number)
    said = one_for(Gender.MASCULINE, found.before, found.after) if one else say_number(number)
    return f"{said} {_STACKED[found['unit']]}"


RULE = Rule(
    phase=18,
    forms=(Form(rf"(?<![\w.,:/])(?P<number>{NUMBER}) ?(?P<unit>S?RM|FM)(?![\w-])", say_stacked),),
    examples=(
        ("Brennholz: 1,5 RM Buche", "Brennholz: eins Komma fünf Raummeter Buche"),
        ("Das Pfund kostete 2 RM.", "Das Pfund kostete zwei Reichsmark."),
    ),
)
