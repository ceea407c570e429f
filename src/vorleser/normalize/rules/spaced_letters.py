"""Words whose letters stand apart, as an old page sets its kickers: "S T U D I U M : Viel Stoff"."""

from vorleser.dictionary import knows
from vorleser.normalize.rule import Form, Found, Rule
from vorleser.regex import compile_late


def _closed(found: Found) -> str | None:
    """Close the gaps between the letters of a word that the dictionary has."""
    word = found["letters"].replace(" ", "")
    if not knows(word):
        return None
    return f"{word.capitalize()}{':' if found['colon'] else ''}"


RULE = Rule(
    phase=3,
    trigger=compile_late(r"[A-ZÄÖÜ] [A-ZÄÖÜ] [A-ZÄÖÜ] [A-ZÄÖÜ]\b"),
    forms=(
        Form(
            r"(?<![\w.-] )(?<![\w.-])(?P<letters>(?:[A-ZÄÖÜ] ){3,30}[A-ZÄÖÜ])(?:(?P<colon> ?:)|(?! ?[\w-]))",
            _closed,
        ),
    ),
    examples=(
        ("S T U D I U M : Viel Stoff", "Studium: Viel Stoff"),
        ("A R B E I T", "Arbeit"),
        ("Die Noten A B C D E", "Die Noten A B C D E"),
    ),
)
