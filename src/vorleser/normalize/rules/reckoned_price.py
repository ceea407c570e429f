"""An amount and what each of it costs: "3.500 kWh x 23,23 ct", "3 x 25,– €"."""

from vorleser.normalize.rule import Form, Found, Rule
from vorleser.text.regex import compile_late

_AMOUNT = compile_late(r"[0-9] ?[A-Za-zÄÖÜäöüß²³/.]{1,20} $")


def _times(found: Found) -> str | None:
    """Say the sign, if an amount with its unit stands before."""
    return "mal" if _AMOUNT.search(found.before) else None


RULE = Rule(
    phase=29,
    forms=(
        Form(r"(?<=[a-zäöü] )x(?= max\. [0-9])", lambda _: "mal"),
        Form(r"(?<=[0-9] )x(?= [0-9]{1,4},[–-])", lambda _: "mal"),
        Form(r"(?<=[a-z²³.R] )[x×](?= [0-9][0-9.,]* ?(?:ct|Ct|Cent|€|Euro|EUR|CHF|Fr\.))", _times),
    ),
    examples=(
        ("300 kWh x 23,5 ct", "dreihundert Kilowattstunden mal dreiundzwanzig Komma fünf Cent"),
        ("Kosten: 3 x 25,– €", "Kosten: drei mal fünfundzwanzig Euro"),
    ),
)
