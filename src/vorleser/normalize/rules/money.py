"""Money: 2,50 €, € 3,2 Mrd., CHF 20.–, 50-€-Schein."""

import re

from vorleser.normalize.calendar import full_stop
from vorleser.normalize.currencies import CURRENCIES
from vorleser.normalize.numbers import (
    MAGNITUDE,
    MAGNITUDES,
    NOUNS_OF_MAGNITUDE,
    NUMBER,
    PLAIN_NUMBER,
    SIGN,
    first_of_great,
    is_one,
    magnitude,
    one_for,
    say_number,
)
from vorleser.normalize.ratios import PER
from vorleser.normalize.rule import Form, Found, Rule
from vorleser.normalize.sums import currency_in_case, joint, split_sum, with_cents
from vorleser.text.numerals import cardinal

_WORDS = [
    name for name in CURRENCIES if (name.isalpha() and len(name) > 3) or name in {"D-Mark", "US-Dollar"}
]
_SIGNS = [name for name in CURRENCIES if name not in _WORDS]


def _either(names: list[str]) -> str:
    """Return a pattern for one of *names*, the longest first."""
    return "(?:" + "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True)) + ")"


SIGNED = _either([sign for sign in _SIGNS if sign not in {"ct", "Ct", "ct.", "Ct."}])
_ANY = _either([*_SIGNS, *_WORDS])
FLAT = r"(?:, ?(?:--|––|—|[-–—])|\.(?:--|[-–—]))"
"""The strokes after a round sum: 5,– and 20.–"""
_TO = r"(?: ?[–—-] ?| ?/ ?| bis | oder | und )"
THEN = r"(?: ?[–—/-] ?| (?:bis|und|oder|auf|statt|sowie|bzw\.|beziehungsweise|nach|zu|gegen|gegenüber|vs\.|versus) |, )"
"""What stands between two sums of which only the last has a currency: from 2,50 to 3 Euro."""
PRO = (
    r"(?:(?: ?/ ?| pro )(?P<per>"
    + "|".join(re.escape(sign) for sign in sorted(PER, key=len, reverse=True))
    + r")(?!\w))?"
)
_START = r"(?<![\w.,:/])(?<![0-9][–-])"
_JOINED = r"(?<![\w.,:/])(?:(?<![0-9][–-])|(?<=,[0-9][0-9][–-]))"
"""``_START``, or behind the sum that a range begins with: 3,50–4,50 €."""


def amount(found: Found) -> str | None:
    """Say a sum with its currency after or before it."""
    return _say_sum(found, found["currency"], found["number"], found["magnitude"])


def _say_sum(found: Found, currency: str, number: str, great: str) -> str | None:
    """Return a sum in words."""
    unit, hundredth = CURRENCIES[currency]
    name = currency_in_case(unit, found, single=is_one(number) and not great)
    pro = f" pro {PER[found['per']]}" if found["per"] else ""
    if thousand_shared(found, number):
        both = f"{cardinal(found['first'], 'ein')}- bis {say_number(number)} {name}"
        return both + full_stop(found.before, found[0], found.after)
    first = f"{_lone(found, found['first'])} {joint(found['to'].strip())} " if found["first"] else ""
    if great:
        spoken = f"{magnitude(number, great, found.before)} {name}"
    elif cents := split_sum(number, hundredth):
        spoken = with_cents(found, cents, name, hundredth)
    elif is_one(number):
        spoken = f"{one_for(unit.gender, found.before, found.after)} {name}"
    else:
        spoken = f"{say_number(number)} {name}"
    return f"{first}{spoken}{pro}{full_stop(found.before, found[0], found.after)}"


def thousand_shared(found: Found, number: str) -> bool:
    """Return whether the first of two sums leaves out its thousands: "5–10.000 Euro"."""
    first, to = found["first"], found["to"]
    return (
        bool(re.fullmatch(r"[0-9]{1,3}", first) and to in {"–", "-"} and number.endswith(".000"))
        and len(first) <= len(number) - 4
    )


def _lone(found: Found, number: str) -> str:
    """Return a *number* whose currency stands behind a later one: a sum if it has hundredths, else bare."""
    unit, hundredth = CURRENCIES[found["currency"]]
    cents = None if found["magnitude"] else split_sum(number, hundredth)
    if found["magnitude"] in NOUNS_OF_MAGNITUDE:
        return first_of_great(number, found.before)
    return with_cents(found, cents, unit.many, hundredth) if cents else say_number(number, "ein")


def say_carried(found: Found) -> str | None:
    """Say a sum whose currency stands behind a later one: the 2,50 in "von 2,50 auf 3 Euro"."""
    unit, hundredth = CURRENCIES[found["currency"]]
    cents = split_sum(found["number"], hundredth)
    return with_cents(found, cents, unit.many, hundredth) if cents else None


def swiss_great(found: Found) -> str:
    """Fr. 1.2 Mio., CHF 3.45 Mrd.: a point where others have a comma, before a magnitude."""
    number = magnitude(found["number"].replace(".", ","), found["magnitude"], found.before)
    return f"{number} {CURRENCIES[found['currency']][0].many}{full_stop(found.before, found[0], found.after)}"


def swiss(found: Found) -> str:
    """Fr. 29.90, 29.90 Franken: a point where others have a comma."""
    whole, cents = found["number"].rsplit(".", 1)
    unit, hundredth = CURRENCIES[found["currency"]]
    stop = full_stop(found.before, found[0], found.after)
    pro = f" pro {PER[found['per']]}" if found["per"] else ""
    return with_cents(found, (whole, cents), unit.many, hundredth) + pro + stop


def _tenths(found: Found) -> str:
    """6.5 EUR: a point where others have a comma, and one figure behind it."""
    unit = CURRENCIES[found["currency"]][0].many
    return f"{say_number(found['number'].replace('.', ','))} {unit}{full_stop(found.before, found[0], found.after)}"


def each(found: Found) -> str:
    """2 Stück à 4,50: a price without its currency."""
    whole, cents = found["number"].split(",")
    euros = f"{say_number(whole, 'ein')} Euro"
    return f"{euros} {cardinal(cents)}" if cents.strip("0") else euros


def note(found: Found) -> str | None:
    """50-€-Schein, 5-Euro-Münze; "18 Euro-Finanzminister" counts ministers."""
    if " " in found[0] and re.match(
        r"[A-ZÄÖÜ]\w*(?:minister|länder|staaten|mitglieder|partner|chefs)", found.after
    ):
        return None
    number = say_number(found["number"], "ein").replace(" ", "-")
    if found["number"] == "1" and found["magnitude"]:
        return f"Eine-{MAGNITUDES[found['magnitude']][0]}-{CURRENCIES[found['currency']][0].many}-"
    great = f"-{MAGNITUDES[found['magnitude']][1]}" if found["magnitude"] else ""
    return f"{number[0].upper()}{number[1:]}{great}-{CURRENCIES[found['currency']][0].many}-"


def _alone(found: Found) -> str:
    """Say a sign of currency without a sum: in €."""
    return CURRENCIES[found["currency"]][0].many + (f" pro {PER[found['per']]}" if found["per"] else "")


def _bare(found: Found) -> str:
    """Say a round sum whose currency stands behind a later one: the 3,– in "3,– bis 4,– Euro"."""
    return say_number(found["number"], "ein")


def flat(found: Found) -> str:
    """Say a round sum without a currency: 3,–."""
    return "ein Euro" if is_one(found["number"]) else f"{say_number(found['number'])} Euro"


def _times(found: Found) -> str:
    """3 x 2,50 €: how often a sum."""
    return f"{cardinal(found['number'], 'ein')}mal{' ' if found[0].endswith(' ') else ''}"


def cents_alone(found: Found) -> str:
    """-,50 €: a stroke where others have a nought."""
    return f"{cardinal(found['cents'])} {CURRENCIES[found['currency']][1]}"


RULE = Rule(
    phase=30,
    forms=(
        Form(
            (
                rf"{_START}(?P<number>{PLAIN_NUMBER},[0-9]{{2}})"
                rf"(?=(?:{THEN}{NUMBER}){{1,6}}{FLAT}? ?(?P<currency>{_ANY})(?!\w))"
                rf"(?![0-9])"
            ),
            say_carried,
        ),
        Form(
            rf"(?:(?<=[Ss]tatt )|(?<=bisher )|(?<=zuvor )|(?<=früher ))(?P<number>{PLAIN_NUMBER},[0-9]{{2}})"
            rf"(?! ?{_ANY})(?=[^0-9.;!?]{{1,60}}{PLAIN_NUMBER}(?:,[0-9]{{2}})? ?(?P<currency>{_ANY})(?!\w))",
            say_carried,
        ),
        Form(
            rf"(?:(?<=Euro statt )|(?<=€ statt ))(?P<number>{PLAIN_NUMBER},[0-9]{{2}})(?![0-9])(?! ?{_ANY}|%)",
            each,
        ),
        Form(rf"(?<=à )(?P<number>{PLAIN_NUMBER},[0-9]{{2}})(?![0-9])(?! ?[€$\w])", each),
        Form(
            rf"{_START}(?P<number>{PLAIN_NUMBER}\.[0-9]{{2}}) ?"
            rf"(?P<currency>CHF|Franken|Fr\.|Euro|€|EUR|Dollar)(?!\w){PRO}",
            swiss,
        ),
        Form(
            rf"{_START}(?P<number>[0-9]{{1,3}}\.[0-9]) ?(?P<currency>CHF|Franken|Fr\.|Euro|€|EUR|Dollar)(?!\w)",
            _tenths,
        ),
        Form(
            rf"(?<!\w)(?P<currency>CHF|[Ss]?Fr\.) ?(?P<number>[0-9]{{1,3}}(?:\.[0-9]{{1,2}})?) (?P<magnitude>"
            rf"{MAGNITUDE})",
            swiss_great,
        ),
        Form(
            rf"(?<!\w)(?P<currency>CHF|[Ss]?Fr\.) ?(?P<number>{PLAIN_NUMBER}\.[0-9]{{2}})(?!\.?\w){PRO}",
            swiss,
        ),
        Form(rf"(?<![\w.,])[-–—],(?P<cents>[0-9]{{2}}) ?(?P<currency>{_ANY})(?!\w)", cents_alone),
        Form(
            (
                rf"{_START}(?P<number>{NUMBER})[ -]?(?:(?P<magnitude>{MAGNITUDE})[ -])?(?P<currency>{_ANY})-"
                rf"(?=[A-ZÄÖÜ])"
            ),
            note,
        ),
        Form(
            (
                rf"{_JOINED}(?:(?P<first>{NUMBER})(?P<to>{_TO}))?(?P<number>{SIGN}{NUMBER}){FLAT}?"
                rf"(?: ?(?P<magnitude>{MAGNITUDE}))?"
                rf" ?(?P<currency>{_ANY})(?![\w-](?<![.]))(?!\w){PRO}"
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
        Form(
            rf"(?<=,[0-9]{{2}})(?P<to>[/–-])(?={NUMBER}{FLAT}? ?{_ANY}(?!\w))",
            lambda found: f" {joint(found['to'])} ",
        ),
        Form(
            rf"{_START}(?P<number>{NUMBER}){FLAT}(?= (?:bis|oder|und|statt) {NUMBER}|/{NUMBER}(?:{FLAT}|,[0-9]{{2}}))"
            r"(?! (?:bis|und|oder) [0-9]+\.-[A-ZÄÖÜ])",
            _bare,
        ),
        Form(
            rf"{_START}(?P<number>{NUMBER})(?:,[–—]|,--?)(?=[ .,;)/]|$)(?! ?{_ANY}| (?:bis|oder|und|statt) {NUMBER})",
            flat,
        ),
        Form(r"(?<=[0-9] €)/(?=[A-ZÄÖÜ][a-zäöüß]{2,})", lambda _: " pro "),
        Form(r"(?<=[0-9] €)/(?=[0-9]+ ?(?:Min|Std|m²|g\b|kg|km|l\b))", lambda _: " pro "),
        Form(
            r"(?<=[0-9] €)/(?=erm\.)|(?<=[0-9]€)/(?=erm\.)|(?<=[0-9] Euro)/(?=erm\.)",
            lambda _: ", ",
        ),
        Form(rf"(?<=,[–—-])/(?={NUMBER}(?:{FLAT}|,[0-9]{{2}}))", lambda _: ", "),
        Form(rf"{_START}(?P<number>[0-9]{{1,3}}) ?[x×] ?(?={NUMBER} ?(?:€|Euro|Cent)(?!\w))", _times),
        Form(rf"(?<=€|o) ?(?P<to>[/–-]) ?(?={NUMBER} ?(?:€|Euro))", lambda found: f" {joint(found['to'])} "),
        Form(rf"(?<![\w])(?P<currency>[€£¥₽₺₹₩₴₿]|US-\$|\$)(?!\w){PRO}", _alone),
    ),
    examples=(
        ("2,50 €", "zwei Euro fünfzig"),
        ("€ 3,2 Mrd.", "drei Komma zwei Milliarden Euro"),
        ("für 1 €", "für einen Euro"),
        ("1,50 Euro", "ein Euro fünfzig"),
        ("1,05 €", "ein Euro fünf"),
        ("0,50 €", "fünfzig Cent"),
        ("50 Cent", "fünfzig Cent"),
        ("5,– €, 1000,- €", "fünf Euro, tausend Euro"),
        ("1.299,99 €", "tausendzweihundertneunundneunzig Euro neunundneunzig"),
        ("10–20 €", "zehn bis zwanzig Euro"),
        ("$ 5", "fünf Dollar"),
        ("CHF 20", "zwanzig Schweizer Franken"),
        ("£5", "fünf Pfund"),
        ("mit 1 Mio. Euro", "mit einer Million Euro"),
        ("1,5 Mio. US-Dollar", "eins Komma fünf Millionen U-S-Dollar"),
        ("ein 50-€-Schein", "ein Fünfzig-Euro-Schein"),
        ("der 1€-Laden", "der Ein-Euro-Laden"),
        ("12 €/kg", "zwölf Euro pro Kilogramm"),
        ("27,50 € und 3 €", "siebenundzwanzig Euro fünfzig und drei Euro"),
        ("von 2,50 auf 3 Euro", "von zwei Euro fünfzig auf drei Euro"),
        ("Das Buch kostet Fr. 29.90.", "Das Buch kostet neunundzwanzig Franken neunzig."),
        ("Es fehlen Fr. 1.2 Mio. im Budget.", "Es fehlen eins Komma zwei Millionen Franken im Budget."),
        ("Es kostet 6.5 EUR.", "Es kostet sechs Komma fünf Euro."),
        ("13.50 Euro, ermäßigt 12 Euro", "dreizehn Euro fünfzig, ermäßigt zwölf Euro"),
    ),
)
