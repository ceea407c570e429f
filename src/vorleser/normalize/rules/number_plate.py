"""The letters of number plates, though some are words: Kfz-Kennzeichen: AN, ROT."""

from vorleser.normalize.rule import Form, Found, Rule
from vorleser.normalize.spelling import spell
from vorleser.text.regex import compile_late

_LED = compile_late(
    r"[Kk]ennzeichen(?: (?:lautet|lauten|ist|sind|war|waren|mit|hat|beginnt mit|beginnen mit))?:? [„»\"]?"
    r"(?:[A-ZÄÖÜ]{1,3}[“«\"]?(?:, | und | oder | / |/)[„»\"]?){0,20}$"
)
"""What stands before the letters, with others of them."""


def say_plate(found: Found) -> str | None:
    """Spell the letters behind the word for a number plate."""
    return spell(found[0]) if _LED.search(found.before) else None


RULE = Rule(
    phase=13,
    forms=(Form(r"(?<![\w-])[A-ZÄÖÜ]{2,3}(?![\w-])", say_plate),),
    examples=(
        ("Kfz-Kennzeichen: AN, ROT und FEU", "K-F-Z-Kennzeichen: A-N, R-O-T und F-E-U"),
        ("Das Kennzeichen ist rot.", "Das Kennzeichen ist rot."),
    ),
)
