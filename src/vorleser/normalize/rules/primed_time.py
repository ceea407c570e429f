"""Times of races with primes: 4'33", 3h14'47", 1‘06‘‘, 18'' zurück; minutes of play: in der 41‘."""

import re

from vorleser.normalize.clock import say_count
from vorleser.normalize.numbers import say_number
from vorleser.normalize.rule import Form, Found, Rule
from vorleser.normalize.rules.match import nth_minute
from vorleser.text.numerals import cardinal
from vorleser.text.regex import compile_late

_PRIME = "['’‘′´]"
_TWO = f'(?:["″”“]|{_PRIME}{{2}})'
_OWN = r"(?<![\w.,:°′'’‘+-])(?<!° )"
_BEHIND = r" (?:Rückstand|Vorsprung|zurück|später|hinter|dahinter|vor |schneller|langsamer|Abstand)"


def _height(found: Found) -> str:
    """6'02" groß: feet and inches."""
    return f"{cardinal(found['feet'])} Fuß {cardinal(found['inches'].lstrip('0') or '0')} Zoll"


def _duration(found: Found) -> str:
    """4'33", 3.14'47": hours, minutes and seconds."""
    said = [say_count(found[unit], unit) for unit in ("Stunde", "Minute") if found[unit]]
    if not found["parts"]:
        return " ".join([*said, say_count(found["Sekunde"], "Sekunde")])
    return " ".join([*said, say_number(f"{int(found['Sekunde'])},{found['parts']}"), "Sekunden"])


def _seconds(found: Found) -> str | None:
    """18'': seconds, unless the marks close a quotation."""
    if not re.search(_BEHIND, found.after[:14]) and re.search(r"''|``|‚‚|‘‘|’’", found.before):
        return None
    return say_count(found["Sekunde"], "Sekunde")


_LOST = compile_late(
    r"\b(?:fehl(?:en|t|ten|te)|Rückstand|Vorsprung|Abstand)\b(?:[^.;:!?]|(?<=[0-9])\.){0,40}$"
)


def _seconds_lost(found: Found) -> str | None:
    """Es fehlten nur 14": how much slower somebody was; elsewhere inches."""
    return say_count(found["Sekunde"], "Sekunde") if _LOST.search(found.before) else None


def _place(found: Found) -> str:
    """Bei Minute 0:28: a place in a film or a recording."""
    return f"{cardinal(found['Minute'])} {cardinal(found['Sekunde'])}"


def _minute(found: Found) -> str:
    """In der 41‘, ab der 70': a minute of play."""
    return nth_minute(found["minute"], "", found.before, noun=True)


def _of_ticker(found: Found) -> str:
    """77' Doppelwechsel: the minute that the line of a ticker begins with."""
    colon = "" if found.after.startswith(":") else ":"
    return f"{nth_minute(found['minute'], '', noun=True)}{colon}"


def _length(found: Found) -> str:
    """(D 2023, 90'): how long a film is."""
    return f"{cardinal(found['minutes'])} Minuten"


def _pace(found: Found) -> str:
    """4:35 min/km, 1:50/100 m: how long each of them takes."""
    said = [
        say_count(found[unit].lstrip("0") or "0", unit)
        for unit in ("Minute", "Sekunde")
        if found[unit].strip("0")
    ]
    far = {"km": "Kilometer", "mi": "Meile"}.get(found["far"], "hundert Meter")
    return f"{' '.join(said)} pro {far}"


def _repeated(found: Found) -> str:
    """2x20', 5 × 3': so many times so many minutes."""
    return f"{cardinal(found['n'])} mal {say_count(found['minutes'], 'Minute')}"


def _behind_winner(found: Found) -> str:
    """+0:34 Min., +1:02: how long behind the winner somebody came in."""
    return f"plus {_duration(found).removeprefix('null Minuten ')}"


_WINNER = compile_late(r"^\W*1\. [^:\n]{3,60}\([A-Z]{3}\),? [-–] [\w.&' -]{2,40} $")
"""Who came in first, from which country and for which team: "1. Muster (SUI) - Team 6:24"."""


def _of_winner(found: Found) -> str | None:
    """6:24 behind the winner of a race: minutes and seconds."""
    return _duration(found) if _WINNER.search(found.before) else None


_ORGAN = compile_late(r"Orgel|Pedal|Manual|Prinzipal|Gedackt")


def pipe(found: Found) -> str | None:
    """Prinzipal 8', Quinte 1 1/3': how many feet long the pipes of an organ's stop are."""
    if not _ORGAN.search(found.match.string):
        return None
    whole = cardinal(found["feet"])
    upper, _, lower = found["part"].partition("/")
    part = f" {cardinal(upper, 'ein')} {_PARTS[lower]}" if lower else ""
    return f"{whole}{part} Fuß"


_PARTS = {"3": "Drittel", "5": "Fünftel", "7": "Siebtel"}
_LASTS = compile_late(r"[Oo]fen|back|koch|gar|Blech|Pause|Min\.|Minuten|Fahrzeit|Gehzeit|alle\b|Takt|dauer")
"""Where a prime may be minutes."""


def _from_to(found: Found) -> str | None:
    """12-15': from so many minutes to so many, where something lasts."""
    if not _LASTS.search(found.match.string):
        return None
    return f"{cardinal(found['n'])} bis {cardinal(found['minutes'])} Minuten"


RULE = Rule(
    phase=19,
    forms=(
        Form(
            rf"{_OWN}(?P<feet>[3-8]){_PRIME} ?(?P<inches>0?[0-9]|1[01]){_TWO}(?= gro(?:ß|ss))",
            _height,
        ),
        Form(
            rf"{_OWN}(?P<Minute>[0-9]{{1,2}}):(?P<Sekunde>[0-5][0-9]) ?(?:[Mm]in\.?|Minuten|h)? ?/ ?"
            r"(?P<far>km|mi|100 ?m)(?![\w/])",
            _pace,
        ),
        Form(
            rf"(?<![\w.,:/–-])(?P<n>[0-9]{{1,2}}) ?[x×] ?(?P<minutes>[0-9]{{1,3}}){_PRIME}(?![\w'’‘′´\"″])",
            _repeated,
        ),
        Form(
            rf"(?<![\w.,:/–-])(?P<n>[1-9][0-9]?)[–-](?P<minutes>[1-9][0-9]{{0,2}}){_PRIME}(?![\w'’‘′´\"″])",
            _from_to,
        ),
        Form(r"(?<=\bMinute )(?P<Minute>[0-9]{1,3}):(?P<Sekunde>[0-5][0-9])(?![:0-9])", _place),
        Form(
            rf"{_OWN}(?:(?P<Stunde>[0-9]{{1,2}})(?: ?h ?|[.:]))?(?P<Minute>[0-9]{{1,3}}){_PRIME} ?"
            rf"(?P<Sekunde>[0-5][0-9])(?:{_TWO} ?(?P<parts>[0-9]{{1,3}})?)(?!\w)",
            _duration,
        ),
        Form(
            r"(?<![\w+])\+ ?(?P<Stunde>)(?P<Minute>[0-9]{1,2}):(?P<Sekunde>[0-5][0-9])(?P<parts>)"
            r"(?: Min\.)?(?![:,.]?[0-9]| ?Uhr| Std| h\b)",
            _behind_winner,
        ),
        Form(
            r"(?<=[\w)] )(?P<Stunde>)(?P<Minute>[0-9]{1,2}):(?P<Sekunde>[0-5][0-9])(?P<parts>)(?=\.?\s*$)",
            _of_winner,
        ),
        Form(rf"{_OWN}(?P<Sekunde>[0-9]{{1,3}}){_PRIME}{{2}}(?!\w)", _seconds),
        Form(rf"{_OWN}(?P<Sekunde>[0-9]{{1,3}})[\"″”](?={_BEHIND})", _seconds),
        Form(rf"{_OWN}(?P<Sekunde>[0-9]{{1,2}})[\"″](?![\w-])", _seconds_lost),
        Form(
            rf"(?<![\w.,:-])(?P<minutes>[1-9][0-9]{{1,2}}){_PRIME}"
            r"(?= (?:Regie|Drehbuch|[A-ZÄÖÜ][\wäöü]*(?:/[A-ZÄÖÜ][\wäöü]*)* (?:19|20)[0-9]{2}(?![0-9])))",
            _length,
        ),
        Form(
            rf"(?<![^\n])(?P<minute>[1-9][0-9]?|1[0-2][0-9]){_PRIME}(?=:? [A-ZÄÖÜ„])(?! ?[x×])",
            _of_ticker,
        ),
        Form(r"(?<=[0-9][,;] )(?P<minutes>[1-9][0-9]{1,2})['’′](?=\))", _length),
        Form(r"(?<=(?:19|20)[0-9]{2}[,;] )(?P<minutes>[1-9][0-9]{1,2})['’′](?=[.,;]|\s*$)", _length),
        Form(
            rf"(?:(?<=\bder )|(?<=\bzur ))(?P<minute>[1-9][0-9]?|1[0-2][0-9]){_PRIME}(?![\w\"]|{_PRIME})",
            _minute,
        ),
        Form(rf"{_OWN}(?P<feet>32|16|[1-8])(?: (?P<part>[1-6]/[357]))?{_PRIME}(?![\w'’]| ?[x×])", pipe),
    ),
    examples=(
        ('Ihm fehlten nur 14" aufs Podest.', "Ihm fehlten nur vierzehn Sekunden aufs Podest."),
        ("im Schnitt 4:35 min/km", "im Schnitt vier Minuten fünfunddreißig Sekunden pro Kilometer"),
        ("2x20' locker", "zwei mal zwanzig Minuten locker"),
        ("Bei Minute 0:28 lacht sie.", "Bei Minute null achtundzwanzig lacht sie."),
        ("Er lief 4'33\".", "Er lief vier Minuten dreiunddreißig Sekunden."),
        (
            "Nach 3h14'47\" war Schluss.",
            "Nach drei Stunden vierzehn Minuten siebenundvierzig Sekunden war Schluss.",
        ),
        ("Er kam 18‘‘ zurück.", "Er kam achtzehn Sekunden zurück."),
        (
            "Der Krimi (D 2023, 90') läuft.",
            "Der Krimi (Deutschland zweitausenddreiundzwanzig, neunzig Minuten) läuft.",
        ),
        ("96’ USA 2019", "sechsundneunzig Minuten U-S-A zweitausendneunzehn"),
        ("In der 41‘ traf er.", "In der einundvierzigsten Minute traf er."),
        ("Das Pedal hat Subbass 16'.", "Das Pedal hat Subbass sechzehn Fuß."),
        ("Er ist 6'02\" groß.", "Er ist sechs Fuß zwei Zoll groß."),
    ),
)
