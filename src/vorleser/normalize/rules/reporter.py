"""Where courts and scholars cite: BGHZ 162, 1, 5 f.; NJW 2019, 1234; BVerfGE 7, 198 (208); VO (EU) 2016/679."""

import re

from vorleser.normalize.grammar import last_words
from vorleser.normalize.rule import Form, Found, Rule
from vorleser.normalize.spelling import spell
from vorleser.text.numerals import cardinal, year

REPORTERS = (
    r"(?:BGHZ|BGHSt|BVerfGE|BVerfGK|BVerwGE|BAGE|BSGE|BFHE|RGZ|RGSt|OGHZ|SZ|BGE|VfSlg|NJW(?:-RR)?|NZA(?:-RR)?|NVwZ(?:-RR)?"
    r"|NStZ(?:-RR)?|NZM|NZG|NZI|NZS|NZV|DÖV|DVBl|JZ|JuS|JA|MDR|WM|ZIP|DB|BB|GRUR(?:-RR|Int)?|FamRZ|VersR|WuM|DStR|EuZW|EuGRZ"
    r"|StV|wistra|ZUM|MMR|K&R|AfP|ZInsO|DAR|BauR|BStBl|Slg\.|JURA|ZRP|StraFo|ZStW|GA|RIW|VIZ|AG)"
)
_PLACE = r"[0-9]{1,4}(?: ?ff?\.)?"
_ACTS = {"VO": "Verordnung", "RL": "Richtlinie", "Rl": "Richtlinie"}
_WORDS = {
    "Slg.": "Sammlung",
    "wistra": "wistra",
    "BStBl": "Bundessteuerblatt",
    "GRUR": "Grur",
    "BVerfGE": "B-Verf-G-E",
    "BVerfGK": "B-Verf-G-K",
    "BVerwGE": "B-Verw-G-E",
    "BGHSt": "B-G-H-S-T",
    "RGSt": "R-G-S-T",
    "NStZ": "N-S-T-Z",
    "NVwZ": "N-V-W-Z",
    "DVBl": "D-V-B-L",
    "JuS": "Jus",
    "FamRZ": "Fam-R-Z",
    "VersR": "Vers-R",
    "WuM": "W-U-M",
    "BauR": "Bau-R",
    "StraFo": "Strafo",
    "ZInsO": "Z-Inso",
    "K&R": "K und R",
    "GRUR-RR": "Grur-R-R",
    "GRURInt": "Grur-Int",
    "EuZW": "E-U-Z-W",
    "EuGRZ": "E-U-G-R-Z",
}
"""Series that are not spelled letter by letter."""
_BODIES = r"(?:EU|EG|EWG|Euratom|EURATOM|EGKS|GASP)"


def reporter(found: Found) -> str:
    """Say a place in a series of rulings: its volume or year, page and place on it."""
    name = found["name"]
    words = [
        f"{_name(name)} {year(found['volume']) if len(found['volume']) == 4 else cardinal(found['volume'])}"
    ]
    words += [page(part) for part in re.findall(_PLACE, found["pages"])]
    inside = f" ({page(found['inside'])})" if found["inside"] else ""
    ends = "." if found[0].endswith(".") and not found.after.strip(" )“”»«\"'") else ""
    return ", ".join(words) + inside + ends


def _name(name: str) -> str:
    """Return a series as it is spelled: "B-G-H-Z"."""
    if name in _WORDS:
        return _WORDS[name]
    return "-".join(map(spell, name.split("-")))


def page(written: str) -> str:
    """Return a page, and whether more follow: "5 f."."""
    number = re.match("[0-9]+", written)
    assert number is not None  # noqa: S101 -- the pattern begins with digits
    return cardinal(number[0]) + (" und folgende" if "f" in written else "")


def say_act(found: Found) -> str:
    """Say an act of the European Union: "VO (EU) Nr. 2016/679", "RL 2011/83/EU"."""
    name = _ACTS.get(found["act"], found["act"])
    name = f"{spell(found['of'][:-1])}-{name}" if found["of"] else name
    body = f" ({bodies(found['body'])})" if found["body"] else ""
    numbered = " Nummer" if found["nr"] else ""
    first, second = (_figure(found[part]) for part in ("first", "second"))
    after = f" {bodies(found['after'])}" if found["after"] else ""
    return f"{name}{body}{numbered} {first} {second}{after}"


def bodies(written: str) -> str:
    """Return the body that made an act."""
    return written.capitalize() if written.lower() == "euratom" else spell(written)


def _figure(number: str) -> str:
    """Return a year or a number of an act."""
    return year(number) if re.fullmatch("(?:19|20)[0-9]{2}", number) else cardinal(number)


def ecli(found: Found) -> str:
    """Say a ruling's European number: "EU:C:2020:559"."""
    court = found["court"]
    return f"E-U {court} {year(found['year'])} {cardinal(found['number'])}"


def pages_on(found: Found) -> str | None:
    """Say "112 f." behind a comma or a name of a work, where pages are told."""
    if re.search(r"\b[A-ZÄÖÜ][a-zö]{1,4}\.? [0-9]{1,3}, $", found.before):
        return None  # a verse of the Bible
    words = last_words(found.before, 1)
    cites = re.search(r"(?:[0-9]|\b[A-Z]{2,6}|Rn\.|S\.|Bd\. [0-9IVX]+|[0-9]{4}\)),? $", found.before)
    if not cites and not (words and words[0] in {"Seite", "Blatt", "Spalte", "Kapitel"}):
        return None
    ends = "." if not found.after.strip(" \n“”»«\"'") else ""
    return f"{cardinal(found['n'])} und folgende{ends}"


RULE = Rule(
    phase=15,
    forms=(
        Form(
            rf"(?<![\w-])(?P<name>{REPORTERS}) (?P<volume>[0-9]{{1,4}}),(?P<pages> {_PLACE}(?:, ?{_PLACE}){{0,3}})"
            rf"(?: ?[(\[](?P<inside>{_PLACE})[)\]])?(?!\w|[.,:]?[0-9])",
            reporter,
        ),
        Form(
            r"(?<![\w-])(?P<of>E[UG]-)?(?P<act>VO|R[Ll]|Verordnung|Richtlinie|Beschluss) "
            rf"(?:\((?P<body>{_BODIES})\) )?(?P<nr>Nr\. )?"
            rf"(?P<first>[0-9]{{1,4}})/(?P<second>[0-9]{{1,4}})(?:/(?P<after>{_BODIES}))?(?![\w/])",
            say_act,
        ),
        Form(r"(?<!\w)EU:(?P<court>[CTF]):(?P<year>[0-9]{4}):(?P<number>[0-9]{1,4})(?!\w)", ecli),
        Form(r"(?<=, )(?P<n>[0-9]{1,4}) ff?\.(?=[ ,;)]|$)", pages_on),
    ),
    examples=(
        ("So auch BGHZ 162, 1, 5 f.", "So auch B-G-H-Z hundertzweiundsechzig, eins, fünf und folgende."),
        (
            "Vgl. BVerfGE 7, 198 (208).",
            "Vergleiche B-Verf-G-E sieben, hundertachtundneunzig (zweihundertacht).",
        ),
        ("NJW 2019, 1234", "N-J-W zweitausendneunzehn, tausendzweihundertvierunddreißig"),
        (
            "Die VO (EU) 2016/679 gilt.",
            "Die Verordnung (E-U) zweitausendsechzehn sechshundertneunundsiebzig gilt.",
        ),
        ("Die RL 2011/83/EU gilt.", "Die Richtlinie zweitausendelf dreiundachtzig E-U gilt."),
        ("EU:C:2020:559", "E-U C zweitausendzwanzig fünfhundertneunundfünfzig"),
    ),
)
