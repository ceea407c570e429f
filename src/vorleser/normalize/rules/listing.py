"""What small ads, guides and recipes cut short beside a price or a date: "KM 890 €", "EZ 3/19", "D/F 2021"."""

import re

from vorleser.normalize.agreement import inflect
from vorleser.normalize.flats import rooms, say_family_house, say_flat, storey
from vorleser.normalize.grammar import PREPOSITIONS, adjective_ending, last_words
from vorleser.normalize.nouns import Gender
from vorleser.normalize.numbers import NUMBER, whole_number
from vorleser.normalize.rule import Form, Found, Rule
from vorleser.text.numerals import cardinal, ordinal, year
from vorleser.text.regex import compile_late
from vorleser.text.wording import MONTHS

_NO = r"(?<![\w.,:/])(?<![0-9]-)"
_WHOLE = r"(?:[0-9]{1,3}(?:\.[0-9]{3})+(?![0-9])|[0-9]+)"
_PRICES = {
    "KM": "Kaltmiete",
    "WM": "Warmmiete",
    "NKM": "Nettokaltmiete",
    "JNKM": "Jahresnettokaltmiete",
    "NK": "Nebenkosten",
    "BK": "Betriebskosten",
    "HK": "Heizkosten",
    "KP": "Kaufpreis",
    "NP": "Neupreis",
    "FP": "Festpreis",
    "VB": "Verhandlungsbasis",
    "VHB": "Verhandlungsbasis",
    "VP": "Vollpension",
    "HP": "Halbpension",
    "ÜF": "Übernachtung mit Frühstück",
    "AK": "Abendkasse",
    "VVK": "Vorverkauf",
}
_MONEY = r"(?:€|Euro|EUR|T€|CHF|,[-–])"
_AMOUNT = rf"[0-9][0-9.]*(?:,[0-9]{{2}})? ?{_MONEY}"
_DATED = {"EZ": "Erstzulassung", "TÜV": "Tüv", "HU": "H-U", "AU": "A-U"}
_COUNTRIES = {
    "A": "Österreich",
    "AUS": "Australien",
    "B": "Belgien",
    "BR": "Brasilien",
    "CAN": "Kanada",
    "CDN": "Kanada",
    "CH": "Schweiz",
    "CZ": "Tschechien",
    "D": "Deutschland",
    "DK": "Dänemark",
    "E": "Spanien",
    "F": "Frankreich",
    "FIN": "Finnland",
    "GB": "Großbritannien",
    "I": "Italien",
    "IRL": "Irland",
    "J": "Japan",
    "N": "Norwegen",
    "NL": "Niederlande",
    "PL": "Polen",
    "S": "Schweden",
    "UK": "Großbritannien",
    "USA": "U-S-A",
}
_COUNTRY = "|".join(sorted(_COUNTRIES, key=len, reverse=True))
_NUTRIENTS = {"E": "Eiweiß", "EW": "Eiweiß", "F": "Fett", "KH": "Kohlenhydrate", "B": "Ballaststoffe"}


def _price(found: Found) -> str:
    """Say what a price is for: "KM 890 €", "890 € KM + NK"."""
    return _PRICES[found[0]]


def dated(found: Found) -> str:
    """Say when a car was registered or checked: "EZ 3/19"."""
    month, when = int(found["month"]), found["year"]
    full = when if len(when) == 4 else f"20{when}"
    return f"{_DATED[found['what']]} {MONTHS[month - 1]} {year(full)}"


def countries(found: Found) -> str:
    """Say where a film is from: "D/F 2021"."""
    return ", ".join(_COUNTRIES[code] for code in re.split("[/,] ?", found[0]))


def share(_: Found) -> str:
    """Say "MA" beside a share of viewers."""
    return "Marktanteil"


_FILM = compile_late(r"(?:19|20)[0-9]{2}|Min\.|FSK|D: |Uhr|Film")


def directed(found: Found) -> str | None:
    """Say "R: A. Muster" of a film or a play."""
    return "Regie:" if _FILM.search(f"{found.before[-60:]}{found.after[:60]}") else None


def from_hand(found: Found) -> str:
    """Say of how many owners a car is: "1. Hd., VB 9.000 €"."""
    ending = "er" if found.before.endswith(("aus ", "Aus ")) else "e"
    return f"{ordinal(found['nth'], ending)} Hand"


def balance(found: Found) -> str:
    """3 S/2 U/1 N: games won, drawn and lost."""
    won, drawn, lost = (found[part] for part in ("won", "drawn", "lost"))
    wins = "ein Sieg" if won == "1" else f"{cardinal(won)} Siege"
    losses = "eine Niederlage" if lost == "1" else f"{cardinal(lost)} Niederlagen"
    return f"{wins}, {cardinal(drawn, 'ein')} Unentschieden, {losses}"


def of_sex(found: Found) -> str:
    """Say "(w., 22)": a woman of that age."""
    return "weiblich" if found["sex"] == "w" else "männlich"


def nutrient(found: Found) -> str | None:
    """Say what food holds: "E 24 g, F 31 g"."""
    is_listed = re.search(r"\b(?:kcal|kJ|KH|Nährwert|Kalorien)", f"{found.before[-60:]} {found.after[:60]}")
    is_line = found[0] in {"EW", "KH"} and not found.before.strip(" -–•")
    return _NUTRIENTS[found[0]] if is_listed or is_line else None


def part_of(found: Found) -> str | None:
    """Say "Folge 3/6": which of how many."""
    first, last = int(found["nth"]), int(found["all"])
    return f"{cardinal(found['nth'])} von {cardinal(found['all'])}" if 0 < first <= last < 100 else None


_BROADCAST = compile_late(
    r"\b(?:Uhr|ZDF|ARD|Arte|Das Erste|RTL|Film|Serie|Doku\w*|Krimi|Reihe|Staffel|Teil)\b|[“«»\"]"
)


def part_in_brackets(found: Found) -> str | None:
    """Say "Die Spur (1/2)": one part of a film of several."""
    return part_of(found) if _BROADCAST.search(found.before) else None


_TIDES = {"HW": "Hochwasser", "NW": "Niedrigwasser"}


_COUNTED = {
    "Pers": "Personen",
    "Pkt": "Punkte",
    "Std": "Stunden",
    "Min": "Minuten",
    "Sek": "Sekunden",
    "Mon": "Monats",
    "W": "Wochen",
    "G": "Gang",
}
"""What a number counts in a compound: "2-Pers.-Haushalt"."""


_OF_HER = compile_late(r"\b(?:[Ee]iner?|[Dd]ie|[Zz]ur) $")


_YOUNGER = compile_late(r"[0-9]+-? ?(?:bis|und|oder|u\.|–) ?$")
"""The first of two ages: "für 3- bis" 6-J."""


def aged(found: Found) -> str:
    """Der 17-J., eine 19-j. Frau."""
    if found["word"] == "j":
        return inflect(f"{whole_number(found['number'])}jährig", found)
    said = whole_number(found["number"])
    before = _YOUNGER.sub("", found.before)
    several = before != found.before and (last_words(before, 1) or [""])[0].lower() in PREPOSITIONS
    gender = Gender.PLURAL if several else Gender.FEMININE if _OF_HER.search(before) else Gender.MASCULINE
    ending = adjective_ending(before, "", gender)
    return f"{said[0].upper()}{said[1:]}jährige{ending.removeprefix('e')}"


RULE = Rule(
    phase=18,
    forms=(
        Form(
            r"(?<![\w/])(?P<won>[0-9]{1,2}) ?S ?[/,-] ?(?P<drawn>[0-9]{1,2}) ?U ?[/,-] ?(?P<lost>[0-9]{1,2}) ?N(?!\w)",
            balance,
        ),
        Form(
            rf"{_NO}(?P<number>{_WHOLE})-J\.-(?=[A-ZÄÖÜ])",
            lambda found: f"{whole_number(found['number']).capitalize()}-Jahres-",
        ),
        Form(
            rf"{_NO}(?P<number>{_WHOLE})-(?P<word>{'|'.join(_COUNTED)})\.-(?=[A-ZÄÖÜ])",
            lambda found: f"{whole_number(found['number']).capitalize()}-{_COUNTED[found['word']]}-",
        ),
        Form(rf"{_NO}(?P<number>{_WHOLE})[- ]?(?P<word>j)\.(?=[,;)])", aged),
        Form(rf"{_NO}(?P<number>{_WHOLE})(?P<word>j)\.(?= [A-ZÄÖÜ][a-zäöü])", aged),
        Form(rf"{_NO}(?P<number>{_WHOLE})-(?P<word>j|J(?:ähr)?)\.(?!\w)", aged),
        Form(
            rf"{_NO}(?P<number>[1-9])[- ]?[Ff]am\.-?(?:Haus|Hs\.|Wohnhaus|Whs\.)(?!\w)",
            say_family_house,
        ),
        Form(
            rf"{_NO}(?:(?P<first>{NUMBER})(?:-?[–-]|-? bis ))?(?P<number>{NUMBER})"
            r"-(?:Zi\.?|Zimmer)-?(?:Whg(?!\w)\.?|Wohng\.)",
            say_flat,
        ),
        Form(
            rf"(?<![\w-])(?:{'|'.join(_PRICES)})(?=:? (?:bis |ca\. )?{_AMOUNT}"
            rf"|:? ?[0-9]+[.,]?[0-9]* ?{_MONEY})(?![\w-])",
            _price,
        ),
        Form(
            rf"(?:(?<=€ )|(?<=Euro )|(?<=[+] )|(?<=,- )|(?<=zzgl\. )|(?<=plus ))(?:{'|'.join(_PRICES)})(?![\w-])",
            _price,
        ),
        Form(
            rf"(?<!\w)(?P<what>{'|'.join(_DATED)}):? (?P<month>0?[1-9]|1[0-2])[/.](?P<year>20[0-9]{{2}}"
            rf"|[0-9]{{2}})(?![\w./])",
            dated,
        ),
        Form(
            rf"(?:(?<=\()|(?<=, )|(?<=; )|(?<=: ))(?:{_COUNTRY})(?:[/,] ?(?:{_COUNTRY})){{0,4}}(?=,? (?:19"
            rf"|20|['’])[0-9]{{2}}(?![0-9]))",
            countries,
        ),
        Form(
            rf"(?<![\w/-])(?:{_COUNTRY})(?:/(?:{_COUNTRY})){{1,4}}(?=,? (?:19|20)[0-9]{{2}}(?![0-9]))",
            countries,
        ),
        Form(
            rf"(?<=\()(?P<code>{_COUNTRY})/(?=(?:[A-ZÄÖÜ][a-zäöü]{{3,}}/?)+,? (?:19|20)[0-9]{{2}}(?![0-9]))",
            lambda found: f"{_COUNTRIES[found['code']]}, ",
        ),
        Form(r"(?:(?<=[,;(–.] )|(?<=^)|(?<=\())R:(?= [A-ZÄÖÜ])", directed),
        Form(r"(?<![\w.,])(?P<nth>[12])\. (?:Hd\.|Hand)(?=[,;]|\s*$)", from_hand),
        Form(
            r"(?:(?<=\bin )|(?<=\b[Vv]oll- o\. ))(?P<part>[TV])Z(?![\w-])",
            lambda found: "Teilzeit" if found["part"] == "T" else "Vollzeit",
        ),
        Form(r"(?<=\()(?P<sex>[mw])\.?(?=, ?[0-9]{1,3}\))", of_sex),
        Form(r"(?<![\w-])(?P<rooms>[1-9])[ -]?ZKB?B?(?![\w-])", rooms),
        Form(
            r"(?:(?<=\bab )|(?<=, )|(?<=/ ))(?P<floor>EG|DG|UG|OG|TG)(?=[,./;]|\s*$| (?:o\.|oder|m\.|mit)(?!\w))",
            storey,
        ),
        Form(r"(?<=% )MA(?!\w)", share),
        Form(r"(?<![\w-])(?<![0-9] )MA(?=[^.!?]{0,20}[0-9],?[0-9]* ?(?:%|Prozent))(?![\w-])", share),
        Form(rf"(?<!\w)(?:{'|'.join(_NUTRIENTS)})(?=:? [0-9]+(?:,[0-9]+)? ?g\b)", nutrient),
        Form(
            r"(?<![\w-])(?:HW|NW)(?=:? (?:um |ca\. |gegen )?[0-2]?[0-9][.:][0-5][0-9](?![.0-9]| ?€))",
            lambda found: _TIDES[found[0]],
        ),
        Form(
            r"(?:(?<=Folge )|(?<=Teil )|(?<=Schritt )|(?<=Lektion )|(?<=Etappe )|(?<=Episode )|(?<=Kapitel ))"
            r"(?P<nth>[1-9][0-9]?)/(?P<all>[1-9][0-9]?)(?![\w/])",
            part_of,
        ),
        Form(r"(?<=\()(?P<nth>[1-9][0-9]?)/(?P<all>[1-9][0-9]?)(?=\))", part_in_brackets),
    ),
    examples=(
        ("890 € KM + NK", "achthundertneunzig Euro Kaltmiete plus Nebenkosten"),
        ("Golf, EZ 3/19", "Golf, Erstzulassung März zweitausendneunzehn"),
        ("Der Film (D/F 2021)", "Der Film (Deutschland, Frankreich zweitausendeinundzwanzig)"),
        ("Der Film (D/Österreich 2019)", "Der Film (Deutschland, Österreich zweitausendneunzehn)"),
        ("Folge 3/6", "Folge drei von sechs"),
    ),
)
