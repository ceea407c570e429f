"""Ordinals whose ending is written out behind the figures: "der 2te", "zum 100sten Mal", "die 10.000ste Besucherin"."""

from vorleser.normalize.numbers import digits_of
from vorleser.normalize.rule import Form, Found, Rule
from vorleser.numerals import ordinal
from vorleser.regex import compile_late


def suffixed(found: Found) -> str:
    """2te, 100sten, 10.000ster."""
    return ordinal(digits_of(found["number"]), f"e{found['ending']}")


RULE = Rule(
    phase=17,
    trigger=compile_late(r"[0-9]\.?-?s?te"),
    forms=(
        Form(
            r"(?<![\w.,:/–-])(?P<number>[1-9][0-9]{0,2}(?:[.’'][0-9]{3})+|[1-9][0-9]{0,5})\.?-?s?te(?P<ending>[rnsm]?)"
            r"(?![\w-])",
            suffixed,
        ),
    ),
    examples=(
        ("Er kam als 2ter ins Ziel.", "Er kam als zweiter ins Ziel."),
        ("zum 100sten Mal", "zum hundertsten Mal"),
        ("die 10.000ste Besucherin", "die zehntausendste Besucherin"),
        ("am 3.ten Tag", "am dritten Tag"),
    ),
)
