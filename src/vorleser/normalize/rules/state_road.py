"""Roads: "St 2072" of a state, which no saint and no piece is; "km 4.5", where on them, which is no day."""

from vorleser.normalize.rule import Form, Rule
from vorleser.text.numerals import cardinal, decimal

RULE = Rule(
    phase=19,
    forms=(
        Form(
            r"(?<=\b[Kk]m )(?P<whole>[0-9]{1,3})\.(?P<part>[0-9]{1,3})(?![\w,]|[.:][0-9])",
            lambda found: decimal(found["whole"], found["part"]),
        ),
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
        ("Der Bus hält bei km 4.5.", "Der Bus hält bei Kilometer vier Komma fünf."),
        ("Die St 2072 ist gesperrt.", "Die Staatsstraße zweitausendzweiundsiebzig ist gesperrt."),
        ("Die Staatsstraße St 2072 ist frei.", "Die Staatsstraße zweitausendzweiundsiebzig ist frei."),
    ),
)
