"""Sums of money as English writes them: €27.90, $1,250.00, £3.50/kg, $500M, €1.2bn."""

from vorleser.normalize.calendar import full_stop
from vorleser.normalize.currencies import CURRENCIES
from vorleser.normalize.numbers import PLAIN_NUMBER, magnitude
from vorleser.normalize.ratios import PER
from vorleser.normalize.rule import Form, Found, Rule
from vorleser.normalize.rules.money import PRO
from vorleser.normalize.sums import with_cents

_SCALES = {"K": "Tsd.", "M": "Mio.", "Mn": "Mio.", "B": "Mrd.", "bn": "Mrd."}


def _exact(found: Found) -> str:
    """€27.90, $1,250.00: a point before the hundredths."""
    whole, cents = found["number"].replace(",", "").rsplit(".", 1)
    unit, hundredth = CURRENCIES[found["currency"]]
    stop = full_stop(found.before, found[0], found.after)
    pro = f" pro {PER[found['per']]}" if found["per"] else ""
    return with_cents(found, (whole, cents), unit.many, hundredth) + pro + stop


def _scaled(found: Found) -> str:
    """$500M, €1.2B: a sum with its magnitude."""
    number = found["number"].replace(".", ",") if found["number"].count(".") == 1 else found["number"]
    return (
        f"{magnitude(number, _SCALES[found['scale']], found.before)} {CURRENCIES[found['currency']][0].many}"
    )


RULE = Rule(
    phase=29,
    forms=(
        Form(
            rf"(?<!\w)(?P<currency>[€$£]) ?(?P<number>[0-9]{{1,3}}(?:,[0-9]{{3}})*\.[0-9]{{2}})(?!\.?\w){PRO}",
            _exact,
        ),
        Form(
            rf"(?<!\w)(?P<currency>US-\$|[€$£]) ?(?P<number>{PLAIN_NUMBER}(?:[.,][0-9]{{1,2}})?) ?"
            rf"(?P<scale>[MBK]|bn|Mn)(?!\w)",
            _scaled,
        ),
    ),
    examples=(
        ("Der Käse kostet €27.90 / kg.", "Der Käse kostet siebenundzwanzig Euro neunzig pro Kilogramm."),
        ("ein Fonds von $500M", "ein Fonds von fünfhundert Millionen Dollar"),
    ),
)
