"""Doctor's letters and leaflets: 1-0-1, Rh-negativ, F32.1, Apgar 9/10/10, < 1/10.000."""

import re

from vorleser.normalize.clinic import in_clinic
from vorleser.normalize.numbers import FRACTION_SIGNS
from vorleser.normalize.rule import Form, Found, Rule
from vorleser.normalize.units import PLAIN_UNITS
from vorleser.text.numerals import cardinal

_PART = rf"(?:[0-9]{{1,2}}|[{''.join(FRACTION_SIGNS)}]|1/[24]|1[½¼]|1,5|0,5)"
_SHARES = {"1/2": "ein halb", "½": "ein halb", "1/4": "ein Viertel", "¼": "ein Viertel", "¾": "drei Viertel"}


def schedule(found: Found) -> str | None:
    """Say how much is taken in the morning, at noon, in the evening and at night: "1-0-1"."""
    parts = re.split("[-–]", found[0])
    if any(part.isdecimal() and int(part) > 12 for part in parts) or {*found[0]} & _RARE:
        return None
    is_dose = len(parts) == 4 or "0" in parts or re.search(_DOSE, found.before[-40:])
    return " ".join(map(dose, parts)) if is_dose else None


_RARE = {*FRACTION_SIGNS} - {*_SHARES}  # no tablet is cut so
_DOSE = r"(?:[0-9] ?(?:mg|µg|ml|g|IE)|Tbl\.|Tabl\w*\.?|Kps\.|Tropfen|Hub|Hübe) $"


def dose(part: str) -> str:
    """Return one dose in words."""
    if part in _SHARES:
        return _SHARES[part]
    if "," in part:
        return {"0": "ein halb", "1": "eineinhalb"}[part[0]]
    if part[-1] in FRACTION_SIGNS:
        return "eineinhalb" if part[-1] == "½" else f"eins {_SHARES[part[-1]]}"
    return cardinal(part)


def rhesus(found: Found) -> str:
    """Say the rhesus factor: "Rh-negativ", "A Rh+"."""
    sign = {
        "neg": "negativ",
        "pos": "positiv",
        "+": "positiv",
        "-": "negativ",
        "−": "negativ",
        "–": "negativ",
    }
    return f"Rhesus {sign.get(found['sign'].rstrip('.'), found['sign'])}"


def blood(found: Found) -> str:
    """Say the rhesus factor behind a blood group: "0 neg."."""
    return "negativ" if found["sign"] == "neg" else "positiv"


def diagnosis(found: Found) -> str:
    """Say a code of the classification of diseases: "F32.1"."""
    return f"{found['letter']} {cardinal(found['number'])} Punkt {cardinal(found['more'])}"


def variant(found: Found) -> str:
    """Say a variant of a virus: "BA.2.86"."""
    letters, *numbers = found[0].split(".")
    return " Punkt ".join(["-".join(letters), *map(cardinal, numbers)])


def scores_in_row(found: Found) -> str:
    """Say the three scores of a newborn one by one."""
    return ", ".join(map(cardinal, found["scores"].split("/")))


def one_in_many(found: Found) -> str:
    """Say how rare something is: "1/10.000"."""
    return f"{cardinal(found['upper'])} zu {cardinal(found['lower'].replace('.', '').replace(' ', ''))}"


def _unit(found: Found) -> str:
    """2,5 (bis 5) ml: the unit behind the greater of two doses, which stands in brackets."""
    return PLAIN_UNITS[found[0]].many


RULE = Rule(
    phase=11,
    forms=(
        Form(r"(?:(?<=\(bis [0-9]\) )|(?<=\(bis [0-9]{2}\) ))(?:ml|mg|g)(?![\w/])", _unit),
        Form(r"(?<!\w)(?:Hb|Hkt)(?=[: -])", lambda found: "-".join(found[0].upper())),
        Form(r"(?<!\w)INR(?= [0-9]|-Wert)", lambda found: "I-N-R" if in_clinic(found) else None),
        Form(r"(?<=[mn] )AZ(?!\w)", lambda found: "Allgemeinzustand" if in_clinic(found) else None),
        Form(rf"(?<![\w.,/–-]){_PART}(?:[-–]{_PART}){{2,3}}(?![\w.,/–-]*[0-9]|\w|-)", schedule),
        Form(r"(?:(?<=\b[AB0] )|(?<=\bAB ))(?P<sign>neg|pos)\.(?=[,;)]| und | u\. | oder |\s*$)", blood),
        Form(r"(?<!\w)Rh(?:-| |(?=[+−–-]))(?P<sign>neg(?:ativ|\.)|pos(?:itiv|\.)|[+−–-])(?!\w)", rhesus),
        Form(
            r"(?<![\w.-])(?P<letter>[A-Z])(?P<number>[0-9]{2})\.(?P<more>[0-9]{1,2})(?![\w.]*[0-9])",
            diagnosis,
        ),
        Form(
            r"(?i:(?<=apgar )|(?<=apgar: ))(?P<scores>[0-9]{1,2}/[0-9]{1,2}/[0-9]{1,2})(?![\w/])",
            scores_in_row,
        ),
        Form(
            r"(?<![\w.,/])(?P<upper>[1-9])/(?P<lower>[1-9]0{0,2}[. ]000(?:[. ]000)?)(?![\w.,/]*[0-9])",
            one_in_many,
        ),
    ),
    examples=(
        ("Ibuprofen 600 mg 1-0-1", "Ibuprofen sechshundert Milligramm eins null eins"),
        (
            "Metoprolol 47,5 mg ½–0–½",
            "Metoprolol siebenundvierzig Komma fünf Milligramm ein halb null ein halb",
        ),
        ("Blutgruppe 0 Rh-negativ", "Blutgruppe null Rhesus negativ"),
        ("Diagnose: F32.1", "Diagnose: F zweiunddreißig Punkt eins"),
        ("Apgar 9/10/10", "Apgar neun, zehn, zehn"),
        ("sehr selten (< 1/10.000)", "sehr selten (kleiner als eins zu zehntausend)"),
        ("Z. n. Appendektomie", "Zustand nach Appendektomie"),
        ("V. a. Pneumonie rechts", "Verdacht auf Pneumonie rechts"),
        ("mit 100 ml NaCl i. v. begonnen", "mit hundert Millilitern Natriumchlorid intravenös begonnen"),
        ("2 x tgl. 1 Tbl.", "zweimal täglich eine Tablette"),
        ("0,5 mg/kg KG/d", "null Komma fünf Milligramm pro Kilogramm Körpergewicht und Tag"),
    ),
)
