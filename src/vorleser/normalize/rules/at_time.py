"""Times of day with a full stop and without the word Uhr, after "um": "um 18.30", "um 7.02, 7.32 und 8.02"."""

import re

from vorleser.normalize.calendar import DAY_NAME
from vorleser.normalize.clock import say_clock
from vorleser.normalize.rule import Form, Found, Rule
from vorleser.normalize.rules.time import HOUR
from vorleser.text.numerals import cardinal
from vorleser.text.regex import compile_late

_TIME = rf"{HOUR}\.[0-5][0-9]"
_CHANGED = compile_late(
    r"st[ie]+g|s[aiu]nk|\bf[ai]e?ll?t?\b|fiel|gefallen|klett|rutsch|erhöh|senk|verteuer|verbillig|w[uä]chs|gewachs|leg(?:t|te)\b"
    r"|[Nn]achgab|gab nach|nahm|schrumpf|kürz|höher|niedriger|teurer|billiger|größer|kleiner|mehr\b|weniger|verbess"
    r"|verschlecht|[Pp]unkt|Prozent|Franken|Euro|Dollar|reduz|Index|Kurs|Zähler|drück|überbot|unterbot|verfehl"
)
"""What tells of something that changed by so much."""


def row_of_times(found: Found) -> str | None:
    """Say each of the times; "um 1.50 gestiegen" is an amount."""
    if _CHANGED.search(found.before[-80:]) or _CHANGED.search(found.after[:40]):
        return None
    return re.sub(_TIME, lambda match: say_clock(*match[0].split(".")), found[0])


_PLACE = r"(?: [A-ZÄÖÜ][\w.-]+){0,2}"
"""Where a train gets to: "ab 9.24, Ulm Hbf an" 15.02."""
_LEFT = compile_late(rf"\b[Aa]b {_TIME}(?: Uhr)?,{_PLACE} an $")


def arrival(found: Found) -> str | None:
    """Ab 8.14, an 9.02: when a train gets there."""
    return row_of_times(found) if _LEFT.search(found.before) else None


_LEFT_WITH_COLON = compile_late(rf"\b[Aa]b {HOUR}:[0-5][0-9](?: Uhr)?,{_PLACE} an $")


def arrival_with_colon(found: Found) -> str | None:
    """Ab 21:18, Linz Hbf an 22:57."""
    return say_clock(*found[0].split(":")) if _LEFT_WITH_COLON.search(found.before) else None


_STATION = (
    r"(?:ARD|ZDF|RTL|[Aa]rte|ARTE|NDR|WDR|BR|MDR|SWR|HR|RBB|ORF ?[123]?|SRF ?[12]?|VOX|Vox|3[sS]at|KiKA|ProSieben"
    r"|One|Phoenix|Servus ?TV)[:,]?"
)
_STATION_BEFORE = compile_late(rf"\b{_STATION} $")


def on_air(found: Found) -> str | None:
    """ARD 20.15 Tatort: when a station sends a programme."""
    return say_clock(*found[0].split(".")) if _STATION_BEFORE.search(found.before) else None


_PLAYED_SO_LONG = compile_late(r"\b[Nn]ach (?:[0-9]+|\w+) Minuten $")
"""What a score stands behind: "nach 60 Minuten" 27:27."""


def _on_the_clock(found: Found) -> str | None:
    """Minuten 12:20-15:50: where in a recording, in minutes and seconds."""
    if _PLAYED_SO_LONG.search(found.before):
        return None
    marks = re.findall("([0-9]+):([0-9]+)", found[0])
    return " bis ".join(f"{cardinal(minute)} {cardinal(second)}" for minute, second in marks)


_DAYTIME = compile_late(
    rf"(?<!jeden )(?<!Jeden )\b{DAY_NAME} ?"
    r"(?:[Aa]bend|[Mm]orgen|[Mm]ittag|[Nn]acht|[Ff]rüh|(?:[Vv]or|[Nn]ach)mittag)?,? "
    r"(?:(?:ca|zirka|circa|gegen|etwa)\.? )?$"
)
"""A day of the week and its part, before an hour."""


def _in_evening(found: Found) -> str | None:
    """Montagabend, ca. 19h: an hour behind its day, and no length."""
    return say_clock(found[0].rstrip(" h")) if _DAYTIME.search(found.before) else None


_MARK = "[0-9]{1,3}:[0-5][0-9]"

RULE = Rule(
    phase=19,
    forms=(
        Form(
            rf"(?<![\w.,]){HOUR}\.[0-5][05](?= [„0-9A-ZÄÖÜ])"
            r"(?! (?:Uhr|Euro|Meter|EUR|CHF|Fr\.|Franken|Punkte|Mi[ol]|Mrd))",
            on_air,
        ),
        Form(
            rf"(?:(?<=\bMinute )|(?<=\bMinuten )){_MARK}(?:(?: ?[–-] ?| bis ){_MARK})?(?![\w:])",
            _on_the_clock,
        ),
        Form(
            r"(?<![\w.,:/–-])(?<![–-] )24:00(?![\w:/]|[.,][0-9]| ?(?:Uhr|h\b|[–-]))",
            lambda _: say_clock("24"),
        ),
        Form(rf"(?<![\w.,:/–-]){HOUR} ?h(?=[.,;)]|\s*$| [A-ZÄÖÜa-zäöü(])(?!\.?[0-9])", _in_evening),
        Form(rf"(?<=\b[Aa]b ){_TIME}(?=(?: Uhr)?,{_PLACE} an {_TIME}(?![\w%.]))(?! Uhr)", row_of_times),
        Form(rf"(?<= an ){_TIME}(?![\w%]|[.,:][0-9]| Uhr)", arrival),
        Form(rf"(?<= an ){HOUR}:[0-5][0-9](?![\w%:]|[.,][0-9]| Uhr)", arrival_with_colon),
        Form(
            rf"(?:(?<=\b[Uu]m )|(?<=\b[Aa]b )(?=(?:[6-9]|1[0-9]|2[0-3])\.[0-5][05]))"
            rf"{_TIME}(?:(?:, | und | oder |, an ){_TIME})*(?![\w%])"
            r"(?!(?:, | und | oder | bis | ?[/–-] ?)[0-9])"
            r"(?![.,:][0-9])(?!\. ?(?:herum|[0-9]))"
            r"(?! ?(?:Uhr|h\b|%|[A-Z]?[a-z]?[€$£°]|[A-Z]{3}\b|[mckd]?[mgl]\b|Euro|Prozent|Franken|Dollar|Mi[ol]"
            r"|Mrd|Punkt|Meter|Kilo|Liter|Grad|Sekunden|Minuten|Stunden|Tonnen|Hektar|Zähler|Cent|Mark|Pfund|Zentimeter))",
            row_of_times,
        ),
    ),
    examples=(
        ("ARD 20.15 Krimi", "A-R-D zwanzig Uhr fünfzehn Krimi"),
        ("Sie treffen sich um 7.02.", "Sie treffen sich um sieben Uhr zwei."),
        ("um 7.02, 7.32 usw.", "um sieben Uhr zwei, sieben Uhr zweiunddreißig und so weiter."),
        ("Bahn um 23:00 | 24:00", "Bahn um dreiundzwanzig Uhr, vierundzwanzig Uhr"),
        ("(Minuten 12:20-15:50)", "(Minuten zwölf zwanzig bis fünfzehn fünfzig)"),
        ("S 1 ab 7.52, an 8.11", "S eins ab sieben Uhr zweiundfünfzig, an acht Uhr elf"),
        (
            "Bonn ab 21:18, Ulm an 22:57",
            "Bonn ab einundzwanzig Uhr achtzehn, Ulm an zweiundzwanzig Uhr siebenundfünfzig",
        ),
        ("Montag Abend, ca. 19h.", "Montag Abend, circa neunzehn Uhr."),
        ("Der Kurs stieg um 1.50.", "Der Kurs stieg um eins Punkt fünfzig."),
    ),
)
