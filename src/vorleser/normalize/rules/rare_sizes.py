"""Sizes of plants and animals with rare ones in brackets: "(2)3–6 cm", "20–50(60) cm", "(3–)5–8(–10) mm"."""

from vorleser.normalize.rule import Form, Found, Rule
from vorleser.normalize.units import PLAIN_UNITS
from vorleser.text.numerals import cardinal


def say_least(found: Found) -> str:
    """Say the rare size before the usual ones: "(zwei) drei bis sechs"."""
    return f"({cardinal(found['n'])}{' bis' if found['dash'] else ''}) "


def say_most(found: Found) -> str:
    """Say the rare size behind the usual ones, and the unit of both: "zwanzig bis fünfzig (sechzig) Zentimeter"."""
    unit = f" {PLAIN_UNITS[found['unit']].many}" if found["unit"] else ""
    return f" ({'bis ' if found['dash'] else ''}{cardinal(found['n'])}){unit}"


RULE = Rule(
    phase=29,
    forms=(
        Form(
            r"(?<![\w.,)])\((?P<n>[0-9]{1,3})(?P<dash>[–-]?)\)(?=[0-9]{1,3}(?:,[0-9])?(?:[–-][0-9]|\([–-]?[0-9]))",
            say_least,
        ),
        Form(
            r"(?:(?<=[–-][0-9])|(?<=[–-][0-9]{2})|(?<=[–-][0-9]{3}))\((?P<dash>[–-]?)(?P<n>[0-9]{1,3})\)"
            r"(?: (?P<unit>mm|cm|dm|m|kg|g)(?![\w/²³-])|(?= [A-ZÄÖÜ]))",
            say_most,
        ),
    ),
    examples=(
        ("Das Blatt ist (2)3–6 cm lang.", "Das Blatt ist (zwei) drei bis sechs Zentimeter lang."),
        ("Höhe 20–50(60) cm", "Höhe zwanzig bis fünfzig (sechzig) Zentimeter"),
    ),
)
