"""Measures and percentages: 3,5 t, −5 °C, 10–12 %, 120 km/h, 5 %-Hürde, 100-m-Lauf."""

import re
from collections.abc import Iterable

from vorleser.normalize.calendar import full_stop
from vorleser.normalize.clock import sign_h_is_clock
from vorleser.normalize.grammar import EIN, EINE, last_words
from vorleser.normalize.nouns import Gender
from vorleser.normalize.numbers import (
    MAGNITUDE,
    MAGNITUDES,
    NOUNS_OF_MAGNITUDE,
    NUMBER,
    SIGN,
    first_of_great,
    is_one,
    magnitude,
    one_for,
    say_number,
)
from vorleser.normalize.ratios import PER
from vorleser.normalize.rule import Form, Found, Rule
from vorleser.normalize.unit import Unit
from vorleser.normalize.unit_letters import AGED, is_wired, leads_team, may_be_letter
from vorleser.normalize.unit_plurals import say_plural
from vorleser.normalize.units import PLAIN_UNITS, WRITTEN
from vorleser.text.numerals import cardinal
from vorleser.text.regex import compile_late


def _either(names: Iterable[str]) -> str:
    """Return a pattern for one of *names*, the longest first."""
    return "(?:" + "|".join(map(re.escape, sorted(sorted(names), key=len, reverse=True))) + ")"


_UNIT = _either(PLAIN_UNITS)
_PRO = rf"(?:(?: ?/ ?|\*)(?P<per>{_either(PER)})(?![\w²³]))?"
_START = (
    r"(?=[-−–+±0-9])(?:(?<![\w.,:/])|(?<=[0-9] [VAW]/)|(?<=[0-9][VAW]/)|(?<=[0-9] [GT]B/)|(?<=[0-9][GT]B/)"
    r"|(?<=[a-zäöüß]{3}/)(?<!uro/)(?=[0-9]{1,3},[0-9]{1,2} ?(?:s|m|sec|Sek\.)(?!\w)))"
    r"(?<![0-9][–-])"
)
_TO = r"(?: ?[–—-] ?|\.{3}|…| bis | und | oder | ?[x×] ?|/)"
END = r"(?!\w)(?!\.-|\. ?o\b)"
_POWERS = [sign + "[⁰¹²³⁴⁵⁶⁷⁸⁹]" * digits for sign in ("", "⁻") for digits in (1, 2, 3)]
_POWER_OF_TEN = f"(?:{'|'.join(f'(?<=10{power} )' for power in _POWERS)})"
IN_METRES = "[1-9][0-9]?,[0-9]{2}"
_HEIGHT = compile_late(IN_METRES)
_COOKED = compile_late(r"[0-9½] ?(?:g|ml|EL|TL|kg|l|Prise|Zehen?) [A-ZÄÖÜ]")
"""What stands in a recipe, where "Pkt." is a packet."""


def measure(found: Found) -> str | None:
    """Say a number with its unit."""
    sign = found["unit"]
    unit = PLAIN_UNITS["J."] if sign == "a" and AGED.search(found.before) else PLAIN_UNITS[sign]
    if sign == "Pkt." and _COOKED.search(found.match.string) and re.match(" [A-ZÄÖÜ]", found.after):
        unit = PLAIN_UNITS["Pck."]
    if may_be_letter(found, sign):
        return None
    number = quantity(found, unit)
    pro = f" pro {PER[found['per']]}" if found["per"] else ""
    last = found["per"] or sign
    return f"{first_number(found)}{number}{pro}{full_stop(found.before, last, found.after)}"


SINGLE = (
    EIN
    | EINE
    | frozenset("einer einem einen eines pro je per jede jeder jedes jeden jedem der das diese".split())
)
"""Words after which a unit stands in the singular."""


def quantity(found: Found, unit: Unit) -> str:
    """Return the number and the unit's name, agreeing."""
    number = found["number"]
    if found["magnitude"]:
        return f"{magnitude(number, found['magnitude'], found.before)} {say_plural(found, unit)}"
    if sign_h_is_clock(found):
        return f"{say_number(number, 'ein')} Uhr"
    if is_one(number) and not found["first"]:
        return _one_of(unit, found)
    if (
        not number[0].isdecimal()
        and is_one(number[1:].strip())
        and (unit.gender is not Gender.FEMININE or not found["first"])
    ):
        return f"{say_number(number, 'eine' if unit.gender is Gender.FEMININE else 'ein')} {unit.one}"
    if (
        found["unit"] == "m"
        and _HEIGHT.fullmatch(number)
        and (not found["first"] or _HEIGHT.fullmatch(found["first"]))
        and not found["per"]
    ):
        return metres(found, number)
    one = "" if number != "1" else "eine" if unit.gender is Gender.FEMININE else "ein"
    return f"{one or say_number(number)} {say_plural(found, unit)}"


def _one_of(unit: Unit, found: Found) -> str:
    """Return one of *unit*, whose name may begin with an adjective: "einen gehäuften Esslöffel"."""
    one = one_for(unit.gender, found.before, found.after)
    adjective, _, noun = unit.one.partition(" ")
    if noun[:1].isupper() and adjective.endswith(("er", "e")) and one in {"einen", "einem", "einer", "eines"}:
        return f"{one} {adjective.removesuffix('r')}n {noun}"
    return f"{one} {unit.one}"


def metres(found: Found, number: str, between: str = "") -> str:
    """Return a height or length of metres and centimetres, *between* it and the form's begin: "ein Meter achtzig"."""
    whole, centimetres = number.split(",")
    one = one_for(Gender.MASCULINE, f"{found.before}{between}", found.after)
    said = f"{say_number(whole, one if whole == '1' else 'eins')} Meter"
    return f"{said} {cardinal(centimetres)}" if centimetres.strip("0") else said


def first_number(found: Found) -> str:
    """Return the first number of a range with the word after it."""
    if not found["first"]:
        return ""
    to = found["to"].strip()
    word = to if to.isalpha() and to != "x" else {"x": "mal", "×": "mal", "/": "zu"}.get(to, "bis")
    if to == "/" and found["unit"] not in {"mmHg", "mm Hg"}:
        word = "pro" if re.fullmatch(r"10{0,2}[. ]?000", found["number"]) else "beziehungsweise"
    if found["unit"] == "m" and all(_HEIGHT.fullmatch(found[part]) for part in ("first", "number")):
        return f"{metres(found, found['first'])} {word} "
    if found["magnitude"] in NOUNS_OF_MAGNITUDE:
        return f"{first_of_great(found['first'], found.before)} {word} "
    return f"{say_number(found['first'], 'ein')} {word} "


def _compound(found: Found) -> str | None:
    """5%-Hürde, 100-m-Lauf, 3,5-t-Lkw, 5-km-Marke."""
    unit = PLAIN_UNITS[found["unit"]]
    if found["unit"] in {"a", "A", "C", "K", "N"} and not (found["gap"] or is_wired(found)):
        return None
    if leads_team(found):
        return None
    number = say_number(found["number"], "ein").replace(" ", "-")
    to = "mal" if found["to"].strip() in {"x", "×"} else "bis"
    first = f"{say_number(found['first']).replace(' ', '-')}-{to}-" if found["first"] else ""
    great = f"-{MAGNITUDES[found['magnitude']][1]}" if found["magnitude"] else ""
    name = unit.many.replace(" ", "-")
    if found["per"]:
        name += f"-pro-{PER[found['per']]}"
    said = f"{first}{number}{great}-{name}-"
    return said[0].upper() + said[1:]


def _alone(found: Found) -> str | None:
    """Say a unit without a number: in km/h, in %."""
    unit = PLAIN_UNITS.get(found["unit"])
    if unit is None:
        return None
    word = "".join(last_words(found.before, 1)).lower()
    if word in SINGLE:
        return unit.one + (f" pro {PER[found['per']]}" if found["per"] else "")
    if word == "in" and unit.many.endswith("er") and not found["per"]:
        return f"{unit.many}n"
    return unit.many + (f" pro {PER[found['per']]}" if found["per"] else "")


def _say_written(found: Found) -> str:
    """1 Kilometer, 1 Stunde: the number before a unit written out."""
    unit = next(unit for unit in WRITTEN.values() if unit.one == found["name"])
    if found["number"] != "1":
        return say_number(found["number"], "eine" if unit.gender is Gender.FEMININE else "ein")
    return f"{one_for(unit.gender, found.before, found.after[len(found['name']) :])}"


def thousand(found: Found) -> str:
    """1,5 Mio. without a unit; the noun follows or not."""
    stop = full_stop(found.before, found["magnitude"], found.after)
    to = found["to"].strip()
    word = to if to.isalpha() and to != "x" else {"x": "mal", "×": "mal"}.get(to, "bis")
    first = f"{say_number(found['first'], 'ein')} {word} " if found["first"] else ""
    return f"{first}{magnitude(found['number'], found['magnitude'], found.before)}{stop}"


def great_compound(found: Found) -> str:
    """100-Mrd.-Paket."""
    one = found["number"] == "1"
    number = say_number(found["number"], "eine").replace(" ", "-")
    said = f"{number}-{MAGNITUDES[found['magnitude']][0 if one else 1]}-"
    return said[0].upper() + said[1:]


_ONE_WRITTEN = _either({unit.one for unit in WRITTEN.values()})
_QUANTITY = (
    rf"(?:(?P<first>{SIGN}{NUMBER})(?:(?: ?(?:%|°C?)(?= ?[–—-]| bis ))|(?: ?{MAGNITUDE}(?= ?[–—-])))?(?P<to>{_TO}))?"
    rf"(?P<number>{SIGN}{NUMBER})"
)


RULE = Rule(
    phase=33,
    forms=(
        Form(
            (
                rf"{_START}(?P<number>{NUMBER})[ -](?P<magnitude>{MAGNITUDE})-(?=[A-ZÄÖÜ])"
                rf"(?!(?:Euro|Dollar|Franken|Mark)\b)"
            ),
            great_compound,
        ),
        Form(
            (
                rf"{_START}(?:(?P<first>{NUMBER})(?P<to>[–-]| bis | ?[x×] ?))?(?P<number>{NUMBER})(?P<gap>[ "
                rf"-]?)(?:(?P<magnitude>{MAGNITUDE})[ -])?(?P<unit>{_UNIT})(?:/(?P<per>{_either(PER)}))?-"
                rf"(?=[A-ZÄÖÜ][\w-])(?!Pkt\.)(?!(?<=T-)(?:GDI|Modell|Jet|Cross|Roc|Shirt))"
            ),
            _compound,
        ),
        Form(
            rf"{_START}{_QUANTITY}(?P<space> )?(?:(?P<magnitude>{MAGNITUDE}) ?)?(?P<unit>{_UNIT}){_PRO}{END}",
            measure,
        ),
        Form(rf"{_START}{_QUANTITY} ?(?P<magnitude>{MAGNITUDE})", thousand),
        Form(
            rf"{_START}(?P<number>{SIGN}1) (?=(?P<name>{_ONE_WRITTEN})(?!\w))",
            lambda found: f"{_say_written(found)} ",
        ),
        Form(
            (
                rf"(?<![\w/.])(?P<unit>km|kWh|m³|m²|mm³|mm²|km²|cm²|cm³|°C|µg|mg|kg|MWh|GWh|TWh|µm){_PRO}(?![\w-])"
                rf"(?!/)(?=[ ,.;)!?]|$)"
            ),
            _alone,
        ),
        Form(
            r"(?<![\w/.])(?P<unit>Bit|[kMGT]B|[kMG]bit|[kMG]Bit|[cm]?m|g|l|t|k?W)/(?P<per>s²|s|kWh|m²|m³|km|a|min|h|ha)"
            r"(?![\w/²³-])",
            _alone,
        ),
        Form(
            r"(?<![\w/.])(?P<unit>[mµn]?mol|g|IE|mU)/(?P<per>d?[lL]|kg)(?![\w/²³-])",
            _alone,
        ),
        Form(rf"{_POWER_OF_TEN}(?P<unit>{_UNIT}){_PRO}{END}", _alone),
        Form(r"(?<!\w)(?P<unit>[%‰])(?P<per>)(?!\w)", _alone),
        Form(
            r"(?:(?<=[Pp]ro )|(?<=\b[Jj]e ))(?P<unit>qm|cbm|ha|[mdkc]?m[23]|[mdkc]?[lgm]|t|h|min)(?P<per>)(?!\w|\.\w)",
            _alone,
        ),
    ),
    examples=(
        (
            "Sie gewann vor Ida Lind (SV Nord/12,95 s).",
            "Sie gewann vor Ida Lind (S-V Nord, zwölf Komma neun fünf Sekunden).",
        ),
        ("5 %", "fünf Prozent"),
        ("10–12 %", "zehn bis zwölf Prozent"),
        ("1 %", "ein Prozent"),
        ("−5 °C", "minus fünf Grad Celsius"),
        ("3,5 t", "drei Komma fünf Tonnen"),
        ("120 km/h", "hundertzwanzig Kilometer pro Stunde"),
        ("nach 1 km", "nach einem Kilometer"),
        ("1 kWh", "eine Kilowattstunde"),
        ("5 µg", "fünf Mikrogramm"),
        ("50 m²", "fünfzig Quadratmeter"),
        ("nach 100 m", "nach hundert Metern"),
        ("in 5 m Höhe", "in fünf Metern Höhe"),
        ("1 m lang", "einen Meter lang"),
        ("Sie ist 1,85 m groß.", "Sie ist einen Meter fünfundachtzig groß."),
        ("die 4 x 100-m-Staffel", "die Vier-mal-hundert-Meter-Staffel"),
        ("die 5-%-Hürde", "die Fünf-Prozent-Hürde"),
        ("5%-Hürde", "Fünf-Prozent-Hürde"),
        ("das 100-Mrd.-Paket", "das Hundert-Milliarden-Paket"),
        ("0,04 W/(m·K)", "null Komma null vier Watt pro Meter und Kelvin"),
        ("3·10⁸ m/s", "drei mal zehn hoch acht Meter pro Sekunde"),
        ("ab 65 dB", "ab fünfundsechzig Dezibel"),
        ("8.5 cm", "acht Komma fünf Zentimeter"),
        ("5 Ghz", "fünf Gigahertz"),
        ("zwischen 1 Mio. und 2 Mio. Euro", "zwischen einer Million und zwei Millionen Euro"),
        ("im 100-m-Lauf", "im Hundert-Meter-Lauf"),
        ("von 1 Mio. Menschen", "von einer Million Menschen"),
        ("2,5 Mio. t CO", "zwei Komma fünf Millionen Tonnen C-O"),
        ("2 h 15 min", "zwei Stunden fünfzehn Minuten"),
    ),
)
