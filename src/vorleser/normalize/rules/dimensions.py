"""Lengths that stand together or behind other signs: 30 x 40 cm, 52° N, 12′, 27″."""

import re

from vorleser.normalize.numbers import NUMBER, SIGN, is_one, magnitude, say_number
from vorleser.normalize.rule import Form, Found, Rule
from vorleser.normalize.unit_plurals import say_plural
from vorleser.normalize.units import PLAIN_UNITS
from vorleser.text.numerals import cardinal
from vorleser.text.regex import compile_late

_START = r"(?<![\w.,:/])(?<![0-9][–-])"


def dimensions(found: Found) -> str:
    """30 x 40 cm, 2 × 3 × 4 m: a product of lengths."""
    units = re.findall(r"(?<=[0-9]) ?(km|cm|mm|m)(?!\w)", found["numbers"])
    if any(unit != found["unit"] for unit in units):
        sides = re.findall(rf"({NUMBER}) ?(km|cm|mm|m)?", f"{found['numbers']} {found['unit']}")
        return " mal ".join(
            f"{say_number(number, 'ein')} {PLAIN_UNITS[unit].many}" for number, unit in sides if unit
        )
    if found["unit"] == "m" and re.search(r"[0-9],[0-9]{2}(?![0-9])", found["numbers"]):
        return " mal ".join(map(_metres, re.findall(NUMBER, found["numbers"])))
    numbers = [say_number(number, "ein") for number in re.findall(NUMBER, found["numbers"])]
    return f"{' mal '.join(numbers)} {say_plural(found, PLAIN_UNITS[found['unit']])}"


def _metres(number: str) -> str:
    """Return a length in metres: 2,20 is "zwei Meter zwanzig"."""
    whole, _, rest = number.partition(",")
    said = f"{say_number(whole, 'ein')} Meter"
    if not rest.strip("0"):
        return said
    return f"{said} {cardinal(rest)}" if len(rest) == 2 else f"{say_number(number)} Meter"


def tall(found: Found) -> str:
    """1,90-m-Mann, 2,05-Meter-Sprung: metres and centimetres before what is as long."""
    return f"{_metres(found['number']).capitalize().replace(' meter', ' Meter').replace(' ', '-')}-"


def three_sides(found: Found) -> str:
    """4,28/1,79/1,49 m: length, breadth and height."""
    numbers = ", ".join(map(say_number, found["numbers"].split("/")))
    return f"{numbers} {PLAIN_UNITS[found['unit']].many}"


def mileage(found: Found) -> str:
    """85 Tkm: what a used car has run."""
    return f"{magnitude(found['number'], 'Tsd.', found.before)} Kilometer"


def rim(found: Found) -> str:
    """7,5J x 17: the breadth, shape and diameter of a rim."""
    return f"{say_number(found['number'].replace('.', ','))} J mal {say_number(found['inch'])}"


def _picture(found: Found) -> str:
    """32k x 16k: a picture by the thousands of its points."""
    return f"{cardinal(found['wide'])} K mal {cardinal(found['high'])} K"


def bearing(found: Found) -> str:
    """52° N, 13° 24′ O, 48° 5′ 12″ N: a place on the globe."""
    minutes, seconds = (
        f" {part_of_degree(found[part], name)}" if found[part] else ""
        for part, name in (("minutes", "Minute"), ("seconds", "Sekunde"))
    )
    names = {"N": "Nord", "S": "Süd", "W": "West", "O": "Ost", "E": "Ost"}
    degrees = say_number(found["number"].replace(".", ",") if "." in found["number"] else found["number"])
    return f"{degrees} Grad{minutes}{seconds} {names[found['side']]}"


def beside_other(found: Found) -> str | None:
    """63.90 N; 22.04 W: a place in degrees that have no sign, known by each other."""
    other = r"[0-9]{1,3}[.,][0-9]{1,6} [NSWOE]"
    known = re.match(rf" ?[;,/]? ?{other}\b", found.after) or re.search(rf"{other} ?[;,/]? ?$", found.before)
    return bearing(found) if known else None


def angle(found: Found) -> str:
    """+23° 06.6′: degrees of an angle and their minutes."""
    minutes = found["minutes"].lstrip("0").replace(".", ",")
    minutes = f"0{minutes}" if minutes[:1] in {"", ","} else minutes
    return f"{say_number(found['number'])} Grad {part_of_degree(minutes, 'Minute')}"


def part_of_degree(number: str, name: str) -> str:
    """Return *number* minutes or seconds of an angle, by their *name*."""
    bare = number if "," in number else number.lstrip("0") or "0"
    return f"eine {name}" if bare == "1" else f"{say_number(bare)} {name}n"


def _say_primed(found: Found) -> str:
    """12′: minutes of a game, or feet of a boat."""
    if re.match(r" (?:lang|breit|hoch|tief)| ?[x×]", found.after):
        return f"{say_number(found['number'])} Fuß"
    return "eine Minute" if is_one(found["number"]) else f"{say_number(found['number'])} Minuten"


_OF_SKY = compile_late(
    r"[Ss]tern|[Gg]alaxie|[Tt]eleskop|[Pp]lanet|[Kk]omet|Seeing|[Ww]inkel|Jupiter|Saturn|Venus|Mars\b"
)
"""Where the sign is an angle's."""


def feet(found: Found) -> str | None:
    """Say inches, unless the sign closes a quotation: "Bella 1"."""
    if found.before.count('"') % 2 or "„" in found.before[-40:] or "“" in found.before[-40:]:
        return None
    of_sky = found[0][-1] == "″" and _OF_SKY.search(found.match.string) and "Öffnung" not in found.after
    unit = "Bogensekunden" if of_sky else "Zoll"
    said = f"{say_number(found['number'])} {unit}"
    if found.after.startswith("-"):
        return said[0].upper() + said[1:].replace(" ", "-")
    return said


RULE = Rule(
    phase=33,
    forms=(
        Form(
            rf"{_START}(?P<number>[1-9][0-9]?,[0-9]{{2}})-(?:m|Meter)-(?=[A-ZÄÖÜ])",
            tall,
        ),
        Form(rf"{_START}(?P<numbers>{NUMBER}/{NUMBER}/{NUMBER}) ?(?P<unit>m|cm|mm)(?!\w)", three_sides),
        Form(
            rf"{_START}(?P<number>(?:1[0-2]|[4-9])(?:[,.]5)?) ?J{{1,2}}C? ?[x×] ?(?P<inch>1[3-9]|2[0-3])(?!\w|,[0-9])",
            rim,
        ),
        Form(
            r"(?<![\w.,])(?P<number>[0-9]{1,3}) ?[x×] (?=1 [A-ZÄÖÜ][a-zäöü])",
            lambda found: f"{cardinal(found['number'])} mal ",
        ),
        Form(r"(?<=[0-9]\)) ?[x×] ?(?=[0-9(])", lambda _: " mal "),
        Form(r"(?:(?<=\bM[0-9])|(?<=\bM1[0-9])|(?<=\bM2[0-9])) ?[x×] ?(?=[0-9])", lambda _: " mal "),
        Form(r"(?<![\w.,])(?P<wide>[0-9]{1,2})[kK] ?[x×] ?(?P<high>[0-9]{1,2})[kK](?!\w)", _picture),
        Form(
            r"(?<![\w.,-])(?P<cold>[0-9]{1,2})W-?(?P<hot>[2-6][05])(?![\w-])",
            lambda found: f"{cardinal(found['cold'])} W {cardinal(found['hot'])}",
        ),
        Form(rf"{_START}(?P<number>{NUMBER}) ?[Tt]km(?!\w)", mileage),
        Form(
            (
                rf"{_START}(?P<numbers>{NUMBER}(?: ?(?:m|cm|mm|km)? ?[x×] ?{NUMBER}){{1,3}})"
                rf" ?(?P<unit>km|cm|mm|m|px"
                rf"|MP)(?!\w)"
            ),
            dimensions,
        ),
        Form(
            (
                rf"{_START}(?P<number>[0-9]{{1,3}}\.[0-9]{{2,8}}|{NUMBER}) ?°"
                rf"(?: ?(?P<minutes>[0-9]{{1,2}}(?:,[0-9]+)?) ?[′']"
                rf"(?: ?(?P<seconds>[0-9]{{1,2}}(?:,[0-9]+)?) ?[″\"])?)? ?(?P<side>[NSWOE])(?!\w)"
            ),
            bearing,
        ),
        Form(
            r"(?<![\w.,:/-])(?P<number>[0-9]{1,3}[.,][0-9]{1,6}) (?P<side>[NSWOE])(?P<minutes>)(?P<seconds>)(?![\w.-])",
            beside_other,
        ),
        Form(
            rf"{_START}(?P<number>{SIGN}[0-9]{{1,3}}) ?° ?(?P<minutes>[0-9]{{1,2}}(?:[.,][0-9]+)?) ?[′'](?!\w)",
            angle,
        ),
        Form(
            rf"{_START}(?P<number>{NUMBER})′(?![\w″′ ]{{0,2}}[NSWO]\b)(?!\w)(?! ?[0-9]+ ?[″\"])", _say_primed
        ),
        Form(
            r"(?:(?<=\b[Ii]n )|(?<=\b[Tt]akt )|(?<=\b[Tt]akt: )|(?<=\b[Aa]lle )|(?<=zeit: ))"
            r"(?P<number>[0-9]{1,3})'(?![\w'])",
            _say_primed,
        ),
        Form(rf"{_START}(?P<number>[0-9]{{1,2}}(?:,[0-9])?)[\"″”](?=-[A-ZÄÖÜ]|[\s.,;)]|$)", feet),
    ),
    examples=(
        ("auf einer Fläche von 10 x 20 m", "auf einer Fläche von zehn mal zwanzig Metern"),
        ("nach 12′", "nach zwölf Minuten"),
        ("30 x 40 cm", "dreißig mal vierzig Zentimeter"),
        (
            "die Boje bei 52° N, 13° 24′ O",
            "die Boje bei zweiundfünfzig Grad Nord, dreizehn Grad vierundzwanzig Minuten Ost",
        ),
        ("48° 1′ 12″ N", "achtundvierzig Grad eine Minute zwölf Sekunden Nord"),
        ("ein 27″-Bildschirm", "ein Siebenundzwanzig-Zoll-Bildschirm"),
    ),
)
