"""Decimals with a point where German has a comma, as English and computers write them: 0.85, x = 12.25, 1.9812."""

import re

from vorleser.normalize.nouns import gender
from vorleser.normalize.ratios import PER
from vorleser.normalize.rule import Form, Found, Rule
from vorleser.normalize.rules.measure import metres
from vorleser.normalize.unit_plurals import say_plural
from vorleser.normalize.units import PLAIN_UNITS
from vorleser.normalize.version_or_day import is_numbered_release
from vorleser.text.dictionary import knows
from vorleser.text.numerals import decimal
from vorleser.text.regex import compile_late

_YEAR = compile_late(r"(?:1[0-9]|20)[0-9]{2}")
_NAME = compile_late(r"([A-Z][\w+-]*) $")
_SIGNS = {"-": "minus ", "−": "minus ", "–": "minus ", "+": "plus "}


def _say_decimal(found: Found) -> str | None:
    """Say the figures behind the point one by one; a release of software keeps its point."""
    named = _NAME.search(found.before)
    is_name = named is not None and (
        _PART.fullmatch(named[1]) or gender(named[1]) is None or not knows(named[1])
    )
    if _RELEASE_LIMIT.search(found.before) and not _OF_LETTER.search(found.before):
        return None
    numbers = [number.split(".") for number in (found["number"], found["last"]) if number]
    if is_name or is_numbered_release(found) or any(_YEAR.fullmatch(parts) for _, parts in numbers):
        return None
    said = " bis ".join(decimal(whole, parts) for whole, parts in numbers)
    return f"{_SIGNS.get(found['sign'], '')}{said}"


def _say_grouped(found: Found) -> str:
    """11'842.55 Punkte: Swiss thousands and a point."""
    whole, parts = found["number"].split(".")
    return f"{_SIGNS.get(found['sign'], '')}{decimal(re.sub('[^0-9]', '', whole), parts)}"


def _say_gap(found: Found) -> str:
    """+2.49: how many seconds behind the winner."""
    return f"plus {decimal(*found['number'].split('.'))}"


def _say_quantity(found: Found) -> str:
    """0.125 l, 0.003 s, 8.5 cm: a number with its unit."""
    if found["unit"] == "m" and not found["sign"] and _METRES.fullmatch(found["number"]):
        return metres(found, found["number"].replace(".", ","))
    number = decimal(*found["number"].split("."))
    return f"{_SIGNS.get(found['sign'], '')}{number} {say_plural(found, PLAIN_UNITS[found['unit']])}"


def _say_rate(found: Found) -> str:
    """8.5 m/s, 0.38mg/l: a number with its unit and what it is counted by."""
    return f"{_say_quantity(found)} pro {PER[found['per']]}"


_METRES = compile_late(r"[1-9][0-9]?\.[0-9]{2}")
"""1.40 m: metres and centimetres, as with a comma."""
_RELEASE_LIMIT = compile_late(r"[<>≤≥]=? ?$")
_OF_LETTER = compile_late(r"(?<!\w)[a-zA-Zα-ω][a-z]? ?[<>≤≥]=? ?$|\(?[<>]$")
"""What a limit is told of: "p < 0.05" is a number, "Name (>= 2.2)" a release."""
_PART = compile_late(
    r"\w*(?:[Kk]apitel|[Aa]bschnitt|[Pp]unkt|Ziffer|Teil|[Aa]ufgabe|Lektion|Modul|Nr|Nummer|Raum\w*|Zimmer|Band)"
)
"""Parts of a text and rooms, which are numbered with points."""


_SIGN = r"(?P<sign>(?<![\w)\]])[-−–+](?=[0-9]))?"
_SMALL = r"0\.[0-9]{1,12}"
_PRECISE = r"[1-9][0-9]{0,2}\.[0-9]{4,12}"
_ANY = r"(?:0\.[0-9]{1,12}|[1-9][0-9]{0,3}\.(?:[0-9]{1,2}|[0-9]{4,12}))"
_TO = r"(?: ?[–-] ?| bis )"
_BEFORE = (
    r"(?:(?<=[=≈~<>≤≥])|(?<=[=≈~<>≤≥] )|(?<=\bungefähr )|(?<=\bcirca )|(?<=\bca\. )|(?<=\betwa )|(?<=\brund )"
    r"|(?<=[Nn]ote von )|(?<=[Nn]ote )|(?<=[Ss]chnitt von )"
    r"|(?<=\bbeträgt )|(?<=\bbetrug )|(?<=\bFaktor )|(?<=\bWert von ))"
)
_END = r"(?!\w|[.,:/-]?[0-9])"
_UNIT = "|".join(map(re.escape, sorted(PLAIN_UNITS, key=len, reverse=True)))

_POINTED = (
    r"[mµn]?mol|mval|mmHg|km|k?m[²³23]|cm|mm|µm|nm|kg|mg|ml|GB|MB|TB|kWh|kW|MW|GHz|MHz|kHz|Hz|dB|°C|ha|kV|mA|kN|Nm|hPa|MPa|GPa"
    r"|(?:(?<=\.[0-9])|(?<=\.[0-9] ))h|(?<=\.[0-9]{2})m|(?:(?<=\.[0-9] )|(?<=\.[0-9]{2} ))[mtl]"
)
"""Units before which a point parts a number as in English, and no day or version."""

_WRITTEN = (
    r"Lichtjahren?|Punkten?|Promille|Million(?:en)?|Milliarden?|Billionen|Prozent|(?:Kilo|Zenti|Milli|Mikro|Nano|Quadrat|Kubik)?[Mm]etern?"
    r"|(?:Kilo|Milli|Mikro)?[Gg]ramm|Tonnen|Litern?|Grad|(?:Kilo)?[Vv]olt|(?:Kilo|Mega|Giga)?[Ww]att(?:stunden)?"
    r"|(?:Mega|Giga|Tera)byte|(?:Mega|Giga|Kilo)?[Hh]ertz|Sekunden|Parsec"
    r"|(?<=\.[0-9] )(?:Stunden|Tagen?|Wochen|Monaten?|Jahren?)"
)
"""Units in words before which a point parts a number as in English: 4.2 Lichtjahre."""

RULE = Rule(
    phase=33,
    forms=(
        Form(
            rf"(?<![\w.,:/–-]){_SIGN}(?P<number>[1-9][0-9]{{0,2}}(?:['’][0-9]{{3}})+\.[0-9]{{1,2}}){_END}(?!['’])",
            _say_grouped,
        ),
        Form(
            rf"(?<![\w.,:/])(?<![0-9][–-]){_SIGN}(?P<number>[0-9]{{1,3}}\.[0-9]{{1,2}}) ?"
            r"(?P<unit>k?m|[mµ]?g|m?l|kWh)/(?P<per>s|h|min|d?l|km|kg|m[²³]|100 km)(?![\w/²³*])",
            _say_rate,
        ),
        Form(
            rf"(?<![\w.,:/–-]){_SIGN}(?P<number>{_SMALL}) ?(?P<unit>{_UNIT})(?![\w/*²³]|\.\w)",
            _say_quantity,
        ),
        Form(
            rf"(?<![\w.,:/])(?<![0-9][–-]){_SIGN}(?P<number>[0-9]{{1,3}}\.[0-9]{{1,2}}) ?(?P<unit>{_POINTED})"
            r"(?![\w/²³]|\.[\w-]|\. ?o\b)",
            _say_quantity,
        ),
        Form(
            r"(?<![\w.,:/–-])(?P<sign>)(?P<number>[0-9]{1,3}\.[0-9]{1,2})(?P<last>)"
            rf"(?=,? (?:und|oder|bis|bzw\.) [0-9]{{1,3}}\.[0-9]{{1,2}} ?(?:{_POINTED})(?![\w/²³]))",
            _say_decimal,
        ),
        Form(
            rf"(?<![\w.,:/–-]){_SIGN}(?P<number>{_SMALL}|{_PRECISE})(?:{_TO}(?P<last>{_ANY}))?{_END}(?! ?° ?[NSWOE]\b)",
            _say_decimal,
        ),
        Form(
            rf"(?<![\w.,:/)–-])(?<![0-9] )[+](?P<number>[0-9]{{1,2}}\.[0-9]{{2}}){_END}",
            _say_gap,
        ),
        Form(
            rf"(?<![\w.,:/–-]){_SIGN}(?P<number>[0-9]{{1,3}}\.[0-9]{{1,2}})"
            rf"(?:{_TO}(?P<last>[0-9]{{1,3}}\.[0-9]{{1,2}}))?(?= (?:{_WRITTEN})\b| ?%)",
            _say_decimal,
        ),
        Form(rf"{_BEFORE}{_SIGN}(?P<number>{_ANY})(?:{_TO}(?P<last>{_ANY}))?{_END}", _say_decimal),
    ),
    examples=(
        (
            "Der Index schloss bei 11'842.55.",
            "Der Index schloss bei elftausendachthundertzweiundvierzig Komma fünf fünf.",
        ),
        ("Das Modell erreicht 0.85.", "Das Modell erreicht null Komma acht fünf."),
        ("Für x = 12.25 gilt das.", "Für x gleich zwölf Komma zwei fünf gilt das."),
        ("Der Faktor 1.9812 ist fest.", "Der Faktor eins Komma neun acht eins zwei ist fest."),
        ("Das Rohr ist 0.125 m dick.", "Das Rohr ist null Komma eins zwei fünf Meter dick."),
        ("Tendenz: -2.4 %", "Tendenz: minus zwei Komma vier Prozent"),
        ("Es waren -3.5 °C.", "Es waren minus drei Komma fünf Grad Celsius."),
        ("Er ist 4.2 Lichtjahre entfernt.", "Er ist vier Komma zwei Lichtjahre entfernt."),
        ("bei 4.3 und 15.3 µm", "bei vier Komma drei und fünfzehn Komma drei Mikrometer"),
        ("Er braucht 5.5 l/100 km.", "Er braucht fünf Komma fünf Liter pro hundert Kilometer."),
        ("Der Wind blies mit 8.5 m/s.", "Der Wind blies mit acht Komma fünf Metern pro Sekunde."),
        ("Die Version 0.1 ist da.", "Die Version null Punkt eins ist da."),
        ("mit der Wertnote 7.8", "mit der Wertnote sieben Komma acht"),
        ("Das Verhältnis beträgt 12.3.", "Das Verhältnis beträgt zwölf Komma drei."),
        ("Zweite wurde Lang (+2.49).", "Zweite wurde Lang (plus zwei Komma vier neun)."),
        ("Alpha = -0.9", "Alpha gleich minus null Komma neun"),
    ),
)
