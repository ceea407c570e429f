"""Bavarian and Saxon roads of a state, "St 2072", which no saint and no piece is."""

from vorleser.normalize.rule import Form, Rule
from vorleser.text.numerals import cardinal
from vorleser.text.regex import compile_late

RULE = Rule(
    phase=19,
    trigger=compile_late(r"\bSt ?[0-9]{3}"),
    forms=(
        Form(
            r"(?:(?<=der )|(?<=die )|(?<=Die )|(?<=Der )|(?<=/)|(?<=und )|(?<=zur )|(?<=\())"
            r"St ?(?P<number>[0-9]{3,4})(?![\w.,]*[0-9])",
            lambda found: f"Staatsstraße {cardinal(found['number'])}",
        ),
        Form(
            r"(?<=[Ss]taatsstraße )St ?(?P<number>[0-9]{3,4})(?![\w.,]*[0-9])",
            lambda found: cardinal(found["number"]),
        ),
    ),
    examples=(
        ("Die St 2072 ist gesperrt.", "Die Staatsstraße zweitausendzweiundsiebzig ist gesperrt."),
        ("Die Staatsstraße St 2072 ist frei.", "Die Staatsstraße zweitausendzweiundsiebzig ist frei."),
    ),
)
