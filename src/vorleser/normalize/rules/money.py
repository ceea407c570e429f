"""Money: 2,50 €, € 3,2 Mrd., CHF 20.–, 50-€-Schein."""

import re

from vorleser.normalize.calendar import full_stop
from vorleser.normalize.currencies import CURRENCIES
from vorleser.normalize.numbers import (
    MAGNITUDE,
    MAGNITUDES,
    NUMBER,
    SIGN,
    digits_of,
    is_one,
    magnitude,
    one_for,
    say_number,
)
from vorleser.normalize.rule import Form, Found, Rule
from vorleser.normalize.units import PER
from vorleser.numerals import cardinal

WORDS = [name for name in CURRENCIES if (name.isalpha() and len(name) > 3) or name in {"D-Mark", "US-Dollar"}]
SIGNS = [name for name in CURRENCIES if name not in WORDS]


def either(names: list[str]) -> str:
    """Return a pattern for one of *names*, the longest first."""
    return "(?:" + "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True)) + ")"


SIGNED = either(SIGNS)
ANY = either([*SIGNS, *WORDS])
FLAT = r"(?:,(?:--|––|—|[-–—])|\.(?:--|[-–—]))"
"""The strokes after a round sum: 5,– and 20.–"""
TO = r"(?: ?[–—-] ?| ?/ ?| bis | oder | und )"
PRO = (
    r"(?:(?: ?/ ?| pro )(?P<per>"
    + "|".join(re.escape(sign) for sign in sorted(PER, key=len, reverse=True))
    + r")(?!\w))?"
)
START = r"(?<![\w.,:/])(?<![0-9][–-])"


def amount(found: Found) -> str | None:
    """Say a sum with its currency after or before it."""
    return said(found, found["currency"], found["number"], found["magnitude"])


def said(found: Found, currency: str, number: str, great: str) -> str | None:
    """Return a sum in words."""
    unit, hundredth = CURRENCIES[currency]
    name = unit.one if is_one(number) and not great else unit.many
    pro = f" pro {PER[found['per']]}" if found["per"] else ""
    first = f"{say_number(found['first'], 'ein')} {joint(found['to'].strip())} " if found["first"] else ""
    if great:
        spoken = f"{magnitude(number, great, found.before)} {name}"
    elif cents := split(number, hundredth):
        spoken = with_cents(found, cents, name, hundredth)
    elif is_one(number):
        spoken = f"{one_for(unit.gender, found.before, found.after)} {name}"
    else:
        spoken = f"{say_number(number)} {name}"
    end = currency if found[0].endswith(currency) else great
    return f"{first}{spoken}{pro}{full_stop(found.before, end, found.after)}"


def joint(written: str) -> str:
    """Return the word for what stands between two sums."""
    return written if written.isalpha() else "beziehungsweise" if written == "/" else "bis"


def split(number: str, hundredth: str) -> tuple[str, str] | None:
    """Return a sum's whole part and its two figures after the comma, None if it is no sum of that kind."""
    whole, _, cents = number.partition(",")
    return (whole, cents) if hundredth and len(cents) == 2 else None


def with_cents(found: Found, parts: tuple[str, str], name: str, hundredth: str) -> str:
    """Return a sum with its hundredths: "zwei Euro fünfzig", "fünfzig Cent"."""
    whole, cents = parts
    if not whole.strip("0−-–+"):
        minus = "minus " if whole[0] in "-−–" else ""
        one = one_for(CURRENCIES["Cent"][0].gender, found.before, found.after)
        return f"{minus}{cardinal(cents, one)} {hundredth}"
    one = one_for(CURRENCIES[found["currency"]][0].gender, found.before)
    euros = f"{say_number(whole, one if digits_of(whole) == '1' else 'eins')} {name}"
    return f"{euros} {cardinal(cents)}" if cents.strip("0") else euros


def note(found: Found) -> str:
    """50-€-Schein, 5-Euro-Münze."""
    number = say_number(found["number"], "ein").replace(" ", "-")
    if found["number"] == "1" and found["magnitude"]:
        return f"Eine-{MAGNITUDES[found['magnitude']][0]}-{CURRENCIES[found['currency']][0].many}-"
    great = f"-{MAGNITUDES[found['magnitude']][1]}" if found["magnitude"] else ""
    return f"{number[0].upper()}{number[1:]}{great}-{CURRENCIES[found['currency']][0].many}-"


def alone(found: Found) -> str:
    """Say a sign of currency without a sum: in €."""
    return CURRENCIES[found["currency"]][0].many + (f" pro {PER[found['per']]}" if found["per"] else "")


def thousands(found: Found) -> str:
    """T€ 500, 500 TEUR."""
    return f"{say_number(found['number'])} tausend Euro"


RULE = Rule(
    phase=30,
    trigger=re.compile(
        r"[€$£¥₽₺₹₩₴₿¢]|[0-9].{0,12}(?:Euro|Cent|Dollar|Mark|Pfund|Franken|[A-Zzk][A-Złč]|[CcF][tr])"
        r"|[A-Z]{2,3} ?[0-9]|Fr\. ?[0-9]"
    ),
    forms=(
        Form(rf"{START}(?P<number>{NUMBER}) ?(?:T€|TEUR|T-Euro|k€)(?!\w)", thousands),
        Form(
            (
                rf"{START}(?P<number>{NUMBER})[ -](?:(?P<magnitude>{MAGNITUDE})[ -])?(?P<currency>{ANY})-"
                rf"(?=[A-ZÄÖÜ])"
            ),
            note,
        ),
        Form(
            (
                rf"{START}(?:(?P<first>{NUMBER}) ?(?:€|Euro)?(?P<to>{TO}))?(?P<number>{SIGN}{NUMBER}){FLAT}?"
                rf"(?: ?(?P<magnitude>{MAGNITUDE}))?"
                rf" ?(?P<currency>{ANY})(?![\w-](?<![.]))(?!\w){PRO}"
            ),
            amount,
        ),
        Form(
            (
                rf"(?<![\w])(?P<currency>{SIGNED}) ?(?:(?P<first>{NUMBER})(?P<to> ?[–-] ?))?"
                rf"(?P<number>{SIGN}{NUMBER}){FLAT}?(?: ?(?P<magnitude>{MAGNITUDE}))?(?!\w){PRO}"
            ),
            amount,
        ),
        Form(rf"(?<![\w])(?P<currency>[€£¥₽₺₹₩₴₿]|US-\$|\$)(?!\w){PRO}", alone),
    ),
    examples=(
        ("2,50 €", "zwei Euro fünfzig"),
        ("€ 3,2 Mrd.", "drei Komma zwei Milliarden Euro"),
        ("für 1 €", "für einen Euro"),
        ("1,50 Euro", "ein Euro fünfzig"),
        ("1,05 €", "ein Euro fünf"),
        ("0,50 €", "fünfzig Cent"),
        ("50 Cent", "fünfzig Cent"),
        ("5,– €", "fünf Euro"),
        ("1.299,99 €", "tausendzweihundertneunundneunzig Euro neunundneunzig"),
        ("10–20 €", "zehn bis zwanzig Euro"),
        ("$ 5", "fünf Dollar"),
        ("CHF 20", "zwanzig Schweizer Franken"),
        ("£5", "fünf Pfund"),
        ("mit 1 Mio. Euro", "mit einer Million Euro"),
        ("1,5 Mio. US-Dollar", "eins Komma fünf Millionen U-S-Dollar"),
        ("ein 50-€-Schein", "ein Fünfzig-Euro-Schein"),
        ("12 €/kg", "zwölf Euro pro Kilogramm"),
    ),
)
