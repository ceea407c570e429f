"""Times of day and lengths of time: 14:30 Uhr, 9–17 Uhr, 2:03:15 Stunden."""

import re

from vorleser.normalize.clock import PARTS_OF_HOUR, lasts, say_clock
from vorleser.normalize.durations import at_clock, clock_or_length, duration, run_time
from vorleser.normalize.numbers import say_number
from vorleser.normalize.rule import Form, Found, Rule
from vorleser.normalize.score_or_time import is_score
from vorleser.text.numerals import cardinal
from vorleser.text.regex import compile_late

HOUR = r"(?:[01]?[0-9]|2[0-4])"
_MINUTE = r"[0-5][0-9]"
_NO = r"(?<![\w.,:/–−-])"
_NO_LENGTH = r"(?<![\w.,:–−-])(?<![0-9]/)"  # a club and a stroke may stand before a length: (SC Nord/2:32,68)
_TO = r"(?: ?[–—-] ?| bis )"
_ABOUT = (
    r"(?:ca\.|circa|zirka|etwa|ungefähr|rund|gegen|mind\.|mindestens|max\.|maximal|spätestens|voraussichtlich"
    r"|kurz (?:vor|nach)) "
)
_OFF = r"(?![\w%])(?![.:,/][0-9])"


def between(found: Found) -> str | None:
    """9–17 Uhr, 9:30–17 Uhr: the word Uhr is said once where only hours stand."""
    last = say_clock(found["hour2"], found["minute2"])
    if found["minute1"].strip("0") or found["uhr1"]:
        first = say_clock(found["hour1"], found["minute1"])
    else:
        first = cardinal(found["hour1"], "ein" if found["minute2"].strip("0") else "eins")
        first = first + (" Uhr" if found["minute2"].strip("0") else "")
    word = (
        "und" if found["to"].strip() in {"und", "/"} else "oder" if found["to"].strip() == "oder" else "bis"
    )
    return None if lasts(found) else f"{first} {word} {last}"


def _bare(found: Found) -> str | None:
    """20:15 without the word Uhr, unless it is a score."""
    return None if is_score(found) else say_clock(found["hour"], found["minute"])


_SUN = compile_late(r"Sonne|Mond|Aufgang|Untergang|\b(?:Mo|Di|Mi|Do|Fr|Sa|So)\b|tag\b|[Öö]ffn|Zeit")


def between_dotted(found: Found) -> str | None:
    """Mi 19.30–21.00: hours and minutes without the word Uhr; sections of a text have no such minutes."""
    is_even = int(found["minute1"]) % 5 == int(found["minute2"]) % 5 == 0
    if not (is_even and max(int(found["hour1"]), int(found["hour2"])) > 6) and not _SUN.search(found.before):
        return None
    return between(found)


_STATION = compile_late(
    r"(?:ARD|ZDF|RTL|SAT|Sat|Pro|ProSieben|Arte|arte|NDR|WDR|BR|MDR|SWR|HR|RBB|ORF|SRF|VOX|Vox|Kabel|3sat|KiKA|Servus\w*)\b"
)


def _programme(found: Found) -> str | None:
    """20.15 ARD: Tatort, 21.45 Anne Will: the times of a programme."""
    is_listed = _STATION.match(found["name"].lstrip("„")) or re.search(
        rf"(?:^|, |; | ){HOUR}\.[0-5][05] [A-ZÄÖÜ„]", f"{found.before}"
    )
    return at_clock(found) if is_listed or (int(found["hour"]) > 12 and found.before[-1:] != "(") else None


def before_hour(found: Found) -> str:
    """Um ½ 9, um halb 9: half an hour before it."""
    return f"{PARTS_OF_HOUR.get(found['part'], found['part'])} {cardinal(found['hour'])}"


def beside_clock(found: Found) -> str | None:
    """Der Zug um 6.04 Uhr fällt aus, der um 6.34 fährt: the word Uhr stands elsewhere."""
    is_sure = (
        int(found["hour"]) > 12
        and int(found["minute"]) % 5 == 0
        and re.search(r"\b(?:[Uu]m|[Gg]egen) $", found.before)
    )
    return at_clock(found) if is_sure or re.search(r"[0-9] ?Uhr\b", found.before + found.after) else None


def at_the_end(found: Found) -> str | None:
    """Theater: „Faust“, 19.30: the time that ends a listing; a price or a figure has others beside it."""
    is_price = re.search(r"[0-9][.,][0-9]{2}(?![0-9.])|Franken|Fr\.|CHF", found.before + found.after)
    return None if is_price else at_clock(found)


def in_brackets(found: Found) -> str | None:
    """Am Sonntag (15.00): a time of day in brackets after its day."""
    return say_clock(found["hour"], found["minute"]) if _DAY_BEFORE.search(found.before) else None


_DAY_BEFORE = compile_late(
    r"(?:tag|abend|[Mm]ittwoch|[Hh]eute|[Mm]orgen|nachmittag|Mo|Di|Mi|Do|Fr|Sa|So)\b[^.!?]{0,30}\($"
)


def at_clock_compound(found: Found) -> str:
    """18:30-Uhr-Spiel, 10.15-Uhr-Zug."""
    said = say_clock(found["hour"], found["minute"]).replace(" ", "-")
    return f"{said[0].upper()}{said[1:]}-"


def scale(found: Found) -> str:
    """1:50.000: the scale of a map, and no time."""
    return f"eins zu {say_number(found['b'])}"


RULE = Rule(
    phase=21,
    forms=(
        Form(
            r"(?<![\w.,/])(?P<part>[½¼¾]|(?:1/[24]|3/4)(?= )) ?(?P<hour>[1-9]|1[0-2])(?= Uhr\b)", before_hour
        ),
        Form(
            rf"{_NO}(?P<hour>{HOUR})[.:](?P<minute>{_MINUTE})[ -]Uhr-(?=[A-ZÄÖÜ])",
            at_clock_compound,
        ),
        Form(
            (
                rf"{_NO}(?P<hour1>{HOUR})(?:[.:,](?P<minute1>{_MINUTE}))?(?P<uhr1> ?Uhr)?(?P<to>{_TO}| ?/ ?)"
                rf"(?P<hour2>{HOUR})(?:[.:,](?P<minute2>{_MINUTE}))? ?(?:Uhr(?!\w)|h(?= |$|[,.;:)])"
                rf"(?:(?<=[0-9]{{2}} h)|(?<=[0-9]{{2}}h)))"
            ),
            between,
        ),
        Form(
            (
                rf"{_NO}(?P<hour1>{HOUR})(?:[.:,](?P<minute1>{_MINUTE}))?(?P<uhr1>)(?P<to> und | oder )"
                rf"(?P<hour2>{HOUR})(?:[.:,](?P<minute2>{_MINUTE}))? ?Uhr(?!\w)"
            ),
            between,
        ),
        Form(
            (
                rf"{_NO}(?P<hour>{HOUR})[.:](?P<minute>{_MINUTE})(?P<second>)(?=(?:, "
                rf"?{HOUR}[.:]{_MINUTE}){{0,12}}(?:, (?:an|ab|bis) |, ?| und | oder | bis "
                rf"| ?[/–-] ?){HOUR}[.:]{_MINUTE} ?Uhr)"
            ),
            at_clock,
        ),
        Form(
            rf"{_NO}(?P<hour>{HOUR})[.:](?P<minute>{_MINUTE})(?P<second>)"
            rf"(?= bis {_ABOUT}{HOUR}(?:[.:]{_MINUTE})? ?Uhr)",
            at_clock,
        ),
        Form(
            rf"{_NO}(?P<hour>{HOUR})(?:[.:,](?P<minute>{_MINUTE}))?(?:[.:](?P<second>{_MINUTE}))? ?Uhr(?!\w)",
            at_clock,
        ),
        Form(
            rf"{_NO}(?P<hour>[01][0-9]|2[0-3])(?P<minute>{_MINUTE})(?P<second>) Uhr(?!\w)",
            at_clock,
        ),
        Form(
            rf"{_NO}(?P<hour>{HOUR})[.:](?P<minute>{_MINUTE})(?P<second>) ?h(?!\w)",
            clock_or_length,
        ),
        Form(
            rf"{_NO}(?P<hour>{HOUR})h(?P<minute>{_MINUTE})(?P<second>)(?!\w)",
            clock_or_length,
        ),
        Form(
            r"(?<![\w.,:/–−-])1 ?: ?(?P<b>(?![0-5][0-9]\.[0-9]{2}[1-9](?![.0-9]))[0-9]{1,3}(?:[.] ?[0-9]{3}){1,3}"
            r"|[0-9]{4,8}|[0-9]{1,3}(?= M(?:io|rd|illi)))(?![\w:])(?![.,][0-9])(?! ?(?:[Mm]in\b|Minute|Std|h\b|Sek))",
            scale,
        ),
        Form(
            (
                rf"{_NO_LENGTH}(?P<a>[0-9]{{1,3}}):(?P<b>[0-5][0-9])(?::(?P<c>[0-5][0-9]))?(?:[,.]"
                r"(?P<fraction>[0-9]{1,3}))?[ -]?(?P<unit>Stunden?|Std\.|h|Minuten?|Min\.|min\.(?= [a-z]|[,;)])"
                r"|min)(?!\w)"
            ),
            duration,
        ),
        Form(
            r"(?<![\w.,:/–−-])(?P<a>[0-9]{1,2}):(?P<b>[0-5][0-9])(?P<c>):(?P<fraction>[0-9]{2}) "
            r"(?P<unit>Minuten)(?!\w)",
            duration,
        ),
        Form(
            (
                rf"{_NO_LENGTH}(?P<a>[0-9]{{1,2}}):(?P<b>[0-5][0-9]):(?P<c>[0-5][0-9])(?:[,.]"
                r"(?P<fraction>[0-9]{1,3}))?(?P<unit>)(?![\w:])"
            ),
            duration,
        ),
        Form(
            (
                rf"{_NO_LENGTH}(?P<a>[0-9]{{1,2}}):(?P<b>[0-5][0-9])(?P<c>)[,.](?P<fraction>[0-9]{{1,3}})"
                r"(?P<unit>m?)(?![\w:])(?<=[0-9])"
            ),
            duration,
        ),
        Form(
            (
                rf"{_NO}(?P<hour1>{HOUR}):(?P<minute1>{_MINUTE})(?P<uhr1>)(?P<to>{_TO})(?P<hour2>{HOUR}):"
                rf"(?P<minute2>{_MINUTE}){_OFF}"
            ),
            between,
        ),
        Form(
            (
                rf"{_NO}(?P<hour1>{HOUR})\.(?P<minute1>{_MINUTE})(?P<uhr1>)(?P<to>{_TO})(?P<hour2>{HOUR})\."
                rf"(?P<minute2>{_MINUTE})(?![\w%])(?![.:/][0-9])(?! ?(?:%|€|°|[A-Za-z]?[mgltWhzBV]\b|Euro"
                rf"|Prozent|Mi[ol]|Mrd|Punkt|Grad))"
            ),
            between_dotted,
        ),
        Form(
            rf"(?:^|(?<=, )|(?<=\n)|(?<=; ))(?P<hour>{HOUR})\.(?P<minute>[0-5][05])(?P<second>)(?=:? "
            rf"(?:\| )?(?P<name>(?:[„A-ZÄÖÜ]|3(?=sat)|(?=heute|aspekte|quer\b|logo\b))[\w]+))"
            r"(?! (?:Uhr|Euro|Prozent|Mi[ol]|Mrd|Punkt|Meter|Kilo|Franken|Liter|Grad|Sekunden|Minuten|Stunden|Dollar))",
            _programme,
        ),
        Form(
            rf"(?<=\()(?P<hour>{HOUR})\.(?P<minute>[0-5][05])(?P<second>)(?=(?:, |/)(?P<name>[A-Za-z0-9]+)\))",
            _programme,
        ),
        Form(
            r"(?:(?<=\b[Uu]m )|(?<=\b[Gg]egen )|(?<=\b[Nn]ach )|(?<=\b[Vv]or )|(?<=\b[Aa]b )|(?<=\b[Bb]is ))"
            r"(?P<part>½|¼|¾|1/2|halb|viertel|dreiviertel) (?P<hour>[1-9]|1[0-2])(?![\w.,:]*[0-9]| (?:[A-ZÄÖÜ]|%))",
            before_hour,
        ),
        Form(
            rf"(?:(?<=\b[Uu]m )|(?<=\b[Gg]egen )|(?<=\bab )|(?<=\bbis ))(?P<hour>{HOUR})"
            rf"\.(?P<minute>{_MINUTE})(?P<second>)(?=[,;)]| [a-zäöü]|\.?$)(?! (?:auf|an|zu|gegen)\b)",
            beside_clock,
        ),
        Form(
            rf"(?:(?<=[0-9]\., )|(?<=\.20[0-9][0-9], )|(?<=Boarding )|(?<=Einlass )|(?<=Beginn )|(?<=Abfahrt )"
            r"|(?<=Ankunft )|(?<=Einl\. )|(?<=tgl\. )|(?<=täglich )|(?<=Anpfiff )"
            rf"|(?<=Anstoß )|(?<=Start )|(?<=Abf\. )|(?<=Ank\. )|(?<=Boarding: )|(?<=Beginn: )|(?<=Einlass: )"
            r"|(?<=Abfahrt: ))"
            rf"(?P<hour>{HOUR})\.(?P<minute>{_MINUTE})(?P<second>)(?=[,;)]|\.?$)",
            at_clock,
        ),
        Form(
            r"(?:(?<=\b[Ii]n )|(?<=\b[Mm]it )|(?<=\bvon )|(?<=\bauf ))(?P<a>[0-9]{1,3}):(?P<b>[0-5][0-9])(?P<c>)"
            r"(?P<fraction>)(?P<unit>)(?![\w:])(?![.,][0-9])(?! ?(?:Std|Min|h\b|Uhr))",
            run_time,
        ),
        Form(
            r"(?:(?<=[^\W\d_], )|(?<=[“»)\"], )|(?<=(?:Mo|Di|Mi|Do|Fr|Sa|So)\. )|(?<=tag ))"
            r"(?P<hour>1[0-9]|2[0-3])\.(?P<minute>[0-5][05])(?P<second>)(?=,|\.?\s*$)",
            at_the_end,
        ),
        Form(rf"(?<=\()(?P<hour>{HOUR})\.(?P<minute>{_MINUTE})(?=\))", in_brackets),
        Form(rf"{_NO}(?P<hour>[01]?[0-9]|2[0-3]):(?P<minute>{_MINUTE}){_OFF}(?!-)", _bare),
    ),
    examples=(
        (
            "Dritte wurde Anna Lind (SC Nord/2:32,68).",
            "Dritte wurde Anna Lind (S-C Nord, zwei Minuten zweiunddreißig Komma sechs acht Sekunden).",
        ),
        ("um 14:30 Uhr", "um vierzehn Uhr dreißig"),
        ("8.15 Uhr", "acht Uhr fünfzehn"),
        ("das 18:30-Uhr-Spiel", "das Achtzehn-Uhr-dreißig-Spiel"),
        ("14:05 Uhr", "vierzehn Uhr fünf"),
        ("0:00 Uhr", "null Uhr"),
        ("von 9.30 bis ca. 12 Uhr", "von neun Uhr dreißig bis circa zwölf Uhr"),
        ("1 Uhr", "ein Uhr"),
        ("9–17 Uhr", "neun bis siebzehn Uhr"),
        ("von 9:30 bis 17 Uhr", "von neun Uhr dreißig bis siebzehn Uhr"),
        ("zwischen 14 und 16.30 Uhr", "zwischen vierzehn Uhr und sechzehn Uhr dreißig"),
        ("um 20:15", "um zwanzig Uhr fünfzehn"),
        ("10:30 Führung durch den Park", "zehn Uhr dreißig Führung durch den Park"),
        ("10:15 Führung zur Pause", "zehn zu fünfzehn Führung zur Pause"),
        ("20:15; Tatort; Krimi", "zwanzig Uhr fünfzehn; Tatort; Krimi"),
        ("5; Auental; 40:39; 17:15", "fünf; Auental; vierzig zu neununddreißig; siebzehn zu fünfzehn"),
        ("2:03:15 Stunden", "zwei Stunden drei Minuten fünfzehn Sekunden"),
        ("nach 1:30 Stunden", "nach einer Stunde dreißig Minuten"),
        ("1:14:95 Minuten", "eine Minute vierzehn Komma neun fünf Sekunden"),
        ("3:45 Minuten", "drei Minuten fünfundvierzig Sekunden"),
        ("1:45,32 Minuten", "eine Minute fünfundvierzig Komma drei zwei Sekunden"),
    ),
)
