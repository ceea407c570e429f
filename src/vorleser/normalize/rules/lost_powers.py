"""Powers of ten whose exponent has lost its place above the line: "1,6 x 10-19 C", "10-6 m"."""

from vorleser.normalize.numbers import NUMBER, say_number
from vorleser.normalize.rule import Form, Found, Rule
from vorleser.normalize.units import PLAIN_UNITS
from vorleser.text.numerals import cardinal
from vorleser.text.regex import compile_late

_OTHER_UNIT = compile_late(r" ?[a-z%€°]{1,3}(?!\w)")


def _say(found: Found) -> str | None:
    """Say the power; "3 x 10-15 Minuten" are three times ten to fifteen, which no decimal and no fall can be."""
    exponent = int(found["exponent"])
    if exponent > 9 and "," not in found["number"]:
        is_left = found["unit"] or _OTHER_UNIT.match(found.after)
        return (
            None if is_left else f"{say_number(found['number'])} mal zehn bis {cardinal(found['exponent'])}"
        )
    factor = (
        f"{'minus ' if found['sign'] else ''}{say_number(found['number'])} mal " if found["number"] else ""
    )
    unit = f" {PLAIN_UNITS[found['unit']].many}" if found["unit"] else ""
    return f"{factor}zehn hoch minus {cardinal(found['exponent'])}{unit}"


_UNIT = "|".join(
    sorted(
        ("m", "s", "g", "kg", "C", "J", "A", "V", "W", "Pa", "mol", "K", "N", "T", "cm", "mm", "Hz"),
        key=len,
    )
)
RULE = Rule(
    phase=8,
    forms=(
        Form(
            rf"(?<![\w.,:/])(?:(?P<sign>[-−–])(?=[0-9]))?(?P<number>{NUMBER}) ?[x×·∙⋅*] ?"
            rf"10[-−–](?P<exponent>[1-9][0-9]?)(?: ?(?P<unit>{_UNIT})(?![\w/]))?(?![0-9]|[.,/:–-][0-9])",
            _say,
        ),
        Form(
            rf"(?:(?<== )|(?<==))(?P<number>)10[-−–](?P<exponent>[1-9])(?: ?(?P<unit>{_UNIT})(?!\w))?"
            r"(?![0-9]|[.,/:–-][0-9])",
            _say,
        ),
        Form(
            rf"(?<![\w.,:/–-])(?P<number>)10[-−–](?P<exponent>[1-9]) ?(?P<unit>{_UNIT})(?!\w)",
            _say,
        ),
    ),
    examples=(
        (
            "Die Ladung ist −1,6 x 10-19 C.",
            "Die Ladung ist minus eins Komma sechs mal zehn hoch minus neunzehn Coulomb.",
        ),
        ("Mikrometer = 10-6m", "Mikrometer gleich zehn hoch minus sechs Meter"),
        ("3 x 10-15 Minuten", "drei mal zehn bis fünfzehn Minuten"),
        ("10-12 m hoch", "zehn bis zwölf Meter hoch"),
    ),
)
