"""Weekdays, weeks, quarters: Mo.–Fr., KW 12, Q3."""

import re

from vorleser.normalize.calendar import ANY_YEAR, WEEKDAY, WEEKDAYS, full_stop, full_year
from vorleser.normalize.day_endings import ENDS_DATE
from vorleser.normalize.grammar import adjective_ending, last_words
from vorleser.normalize.nouns import Gender
from vorleser.normalize.races import QUALIFYING
from vorleser.normalize.rule import Form, Found, Rule
from vorleser.text.dictionary import knows
from vorleser.text.numerals import cardinal, ordinal
from vorleser.text.regex import compile_late


def weekdays(found: Found) -> str | None:
    """Mo.–Fr., Sa./So."""
    word = {"/": "und", "+": "und", "&": "und", "und": "und", ",": "und", "u.": "und"}.get(
        found["to"].strip(), "bis"
    )
    stop = full_stop(found.before, found[0], found.after)
    return f"{WEEKDAYS[found['from']]} {word} {WEEKDAYS[found['until']]}{stop}"


FRANCS_BEFORE = compile_late(
    r"(?:kost\w*|zahl\w*|Preis:?|à|für|um|zu|statt|auf|ab|von|je|rund|nur|Eintritt:?|Franken|betr[aäu]g\w*"
    r"|Gebühr:?|Kosten:?|Lohn|[Bb]usse|spart\w*|spendet\w*|verdient\w*)[ (]*$"
)
PRICE = compile_late(r" [0-9]{1,3}(?:['’][0-9]{3})*\.[0-9]{2}(?![0-9])(?! ?(?:Uhr|bis|[–-]))")
DEAR = compile_late(r" (?:2[5-9]|[3-9][0-9])\.[0-9]{2}| [0-9]{1,2}\.[6-9][0-9]| [0-4]\.[0-9]{2}")
"""A price that can be no time."""
SWISS = compile_late(
    r"Franken|CHF|Rappen|Halbtax|Fr\. [0-9]+\.[0-9]{2}\b.*Fr\. [0-9]|[0-9]['’][0-9]{3}|[0-9]\.[–—-](?![0-9])"
)
"""Where "Fr." is rather money than Friday."""
_ROUND = compile_late(
    r" [0-9]{1,3}(?:\.[0-9]{1,2})? (?:Mio|Mrd|Mia|Tsd|Milli)| [0-9]{1,3}['’][0-9]{3}| [0-9]+\.(?:--|[–—]|-(?![0-9]))"
)
"""A sum that can be no time: 1.2 Mio., 12'500, 450.–."""


def is_franc(found: Found) -> bool:
    """Return whether "Fr." is the currency: after a number, or before a price."""
    if found["weekday"] != "Fr":
        return False
    after = found.after.lstrip(".")
    if re.match(r" [0-9]+\.[0-9]{2}(?!\.?[0-9:]| ?(?:Uhr|bis|[–-]))", after) and SWISS.search(
        found.match.string
    ):
        return True
    if _ROUND.match(after):
        return True
    if re.search(r"[0-9] (?:Mio|Mrd|Mia|Tsd)\.? $", found.before):
        return True
    if re.search(r"(?<![0-9][–-])\b[0-9]+ $", found.before) and not re.match(r",? ?[0-9]", after):
        return True
    return bool(PRICE.match(after) and (FRANCS_BEFORE.search(found.before) or DEAR.match(after)))


def say_listed_weekdays(found: Found) -> str:
    """Mo, Mi, Fr; Di., Do. u. Sa.; Mo+Mi–Sa."""
    days = [
        WEEKDAYS[day] for day in re.findall(WEEKDAY, found[0].removesuffix(".").removesuffix(found["until"]))
    ]
    last = " und " if re.search(r"und|u\.|[+&]", found[0]) else ", "
    until = f" bis {WEEKDAYS[found['until'].strip(' –-.')]}" if found["until"] else ""
    return f"{', '.join(days[:-1])}{last}{days[-1]}{until}{full_stop(found.before, found[0], found.after)}"


def lone_weekday(found: Found) -> str | None:
    """Mo., 14 Uhr."""
    if is_franc(found):
        return None
    return WEEKDAYS[found["weekday"]] + full_stop(found.before + "x ", found[0], found.after)


_BRACKETED = compile_late(rf"\({WEEKDAY}\.?\)")


def _day_in_brackets(found: Found) -> str | None:
    """Say "(Do.)"; without its full stop, or where it may be francs, another day must stand in brackets."""
    others = len(_BRACKETED.findall(found.match.string)) > 1
    is_sure = found[0].endswith(".") and found["weekday"] != "Fr"
    return WEEKDAYS[found["weekday"]] if others or is_sure or ENDS_DATE.search(found.before) else None


def before_noun_of_day(found: Found) -> str | None:
    """Mi-Abend; a name that only looks like it is none: Mi-Lei."""
    head = re.match(r"\w+", found.after)
    return f"{WEEKDAYS[found['weekday']]}s-" if head and knows(head[0]) else None


_SMALL = WEEKDAY.lower()


def habitual_days(found: Found) -> str:
    """Mo.–fr. 9–17 Uhr in small letters: every week."""
    days = [f"{WEEKDAYS[day.capitalize()].lower()}s" for day in re.findall(_SMALL, found[0])]
    return " bis ".join(days)


def nth_weekday(found: Found) -> str:
    """Jeden 1. So im Monat, am 1. u. 3. So im Monat."""
    ending = adjective_ending(re.sub(r"[Jj]d\. $", "jeden ", found.before), "Tag", Gender.MASCULINE)
    nths = (ordinal(number, ending) for number in re.findall("[0-9]+", found["nths"]))
    return f"{' und '.join(nths)} {WEEKDAYS[found['weekday']]}"


def or_holiday(found: Found) -> str:
    """Say "So/Fei": Sundays and holidays."""
    return f"{WEEKDAYS[found['weekday']]} und Feiertag"


def week(found: Found) -> str:
    """KW 12."""
    numbers = re.findall("[0-9]+", found["week"])
    return f"Kalenderwoche {' bis '.join(map(cardinal, numbers))}{full_year(found['year'])}"


def nth_week(found: Found) -> str:
    """12. KW, 12. SSW."""
    word = {"KW": "Kalenderwoche", "SSW": "Schwangerschaftswoche"}[found["what"]]
    return f"{ordinal(found['nth'], adjective_ending(found.before, word, Gender.FEMININE))} {word}"


_ARTICLES = {
    "in": "im",
    "von": "vom",
    "zu": "zum",
    "bei": "beim",
    "bis": "bis zum",
    "ab": "ab dem",
    "nach": "nach dem",
    "seit": "seit dem",
    "vor": "vor dem",
    "für": "das",
    "auf": "das",
}
"""A preposition before "Q3" with the article that newsrooms leave out."""
_LISTED = compile_late(r"\b(?:[Ii][nm]|[Vv][oe][mn]|[Zz]um?|[Bb]eim?) (?:Q[1-4](?:,| und| oder| bis)? )+$")
"""Quarters before this one that a preposition puts into the dative: "in Q1 und" Q2."""
_LED = compile_late(r"\b(?:[Ii]m|[Dd]as|[Dd]es|[Vv]om|[Zz]um|[Dd]em|[Ff]ürs|und|gegenüber) $|^$")
_MODEL = compile_late(r"\b(?:Audi|Infiniti|Leica|Pentax|Blackberry|Motorola)s? $")
_OF_HEADINGS = compile_late(r"\bH[3-6]\b|Überschrift|\bHTML|Heading|\bTags?\b|\AH[12] [A-ZÄÖÜ]")
"""Where H1 is the first of the headings of a page."""


def quarter(found: Found) -> str | None:
    """Q3, H1: the third quarter, the first half of the year."""
    noun = {"Q": "Quartal", "H": "Halbjahr"}[found["part"]]
    if found["part"] == "H" and found["nth"] not in {"1", "2"}:
        return None
    elsewhere = {"Q": QUALIFYING, "H": _OF_HEADINGS}[found["part"]]
    if not found["year"] and (_MODEL.search(found.before) or elsewhere.search(found.match.string)):
        return None
    genitive = "s" if last_words(found.before, 1)[:1] == ["des"] else ""
    when = full_year(found["year"] or (found["short"] and f"20{found['short']}"))
    nth = ordinal(found["nth"], "en")
    if found["part"] == "H" and not found["year"] and not _LED.search(found.before) and not found["led"]:
        return None
    if led := found["led"]:
        article = _ARTICLES[led.lower()]
        if article == "das":
            return f"{led} das {ordinal(found['nth'])} {noun}{when}"
        return f"{led[0]}{article[1:]} {nth} {noun}{when}"
    ending = "en" if _LISTED.search(found.before) else adjective_ending(found.before, noun, Gender.NEUTER)
    return f"{ordinal(found['nth'], ending)} {noun}{genitive}{when}"


RULE = Rule(
    phase=19,
    forms=(
        Form(
            rf"(?<=\b[Jj]d\. )(?P<nths>(?:[1-5]\. ?(?:u\.|und) )?[1-5])\. (?P<weekday>{WEEKDAY})\.?(?!\w)",
            nth_weekday,
        ),
        Form(
            r"(?<![\w.,])(?P<nths>[0-9]{1,2})\. (?P<weekday>So)\.?"
            r"(?= (?:n\.|nach|v\.|vor|i\.|im|in|der|d\.) (?:d\. |der )?[A-ZÄÖÜ])",
            nth_weekday,
        ),
        Form(
            (
                r"(?<!\w)KW ?(?P<week>[0-9]{1,2}(?: ?[–-] ?[0-9]{1,2})?)(?:/(?P<year>20[0-9]{2}))?(?![\w])"
                r"(?!,[0-9])"
            ),
            week,
        ),
        Form(
            (
                rf"(?<![\w.])(?:{WEEKDAY}\.?(?:, ?| und | u\. |/| ?[+&] ?)){{2,6}}{WEEKDAY}(?P<until>)"
                rf"(?:\.(?!\w)|(?![\w.]))(?=[ ,;:)]|$)"
            ),
            say_listed_weekdays,
        ),
        Form(
            (
                rf"(?<![\w.])(?:{WEEKDAY}\.?(?:, ?| und | u\. |/| ?[+&] ?)){{1,5}}{WEEKDAY}"
                rf"(?P<until>\.? ?[–-] ?{WEEKDAY})(?:\.(?!\w)|(?![\w.]))(?=[ ,;:)]|$)"
            ),
            say_listed_weekdays,
        ),
        Form(
            rf"(?<![\w.]){_SMALL}(?:\.?[–-]{_SMALL}\.?|\.)(?=,? [0-9]{{1,2}}(?:[.:][0-9]{{2}})?(?: ?[–-]| bis | Uhr))",
            habitual_days,
        ),
        Form(
            rf"(?<=(?:Mo|Di|Mi|Do|Fr|Sa|So), )(?P<weekday>{WEEKDAY})(?:\.(?!\w)|(?![\w.]))",
            lone_weekday,
        ),
        Form(rf"(?<![\w.])(?P<weekday>{WEEKDAY})(?=, [0-9]{{1,2}}\. und {WEEKDAY},? [0-9])", lone_weekday),
        Form(
            (
                rf"(?<![\w.])(?P<from>{WEEKDAY})\.?(?P<to> ?[–-] ?|/| ?[+&] ?| bis | und | u\. |, )"
                rf"(?P<until>{WEEKDAY})(?:\.(?!\w)|(?![\w.]))"
            ),
            weekdays,
        ),
        Form(
            (
                rf"(?<![\w.])(?P<weekday>{WEEKDAY})\.(?= [a-zäöü]|,| \([0-9+]| [0-9]{{1,2}}(?:[.:][0-9]{{2}})?(?:[–-]| "
                rf"bis | ?Uhr)| [0-9]{{1,2}}\. ?[0-9A-Z])"
            ),
            lone_weekday,
        ),
        Form(
            rf"(?<![\w.])(?P<weekday>{WEEKDAY})\.?-(?P<part>(?:Vor|Nach)?[Mm]ittags?|Abends?|Nacht|Morgens?|Früh)(?![\w-])",
            lambda found: f"{WEEKDAYS[found['weekday']]}{found['part'].lower()}",
        ),
        Form(
            rf"(?<![\w.])(?<![0-9]-)(?<![Tt]o-)(?P<weekday>{WEEKDAY})\.?-(?=[A-ZÄÖÜ][a-zäöü]+(?!\w|-[A-ZÄÖÜ]))",
            before_noun_of_day,
        ),
        Form(rf"(?<![\w.])(?P<weekday>{WEEKDAY})\.?[/+](?:Fei(?:ert)?|Ft)\b\.?", or_holiday),
        Form(rf"(?<=\()(?P<weekday>{WEEKDAY})\.?(?=\))", _day_in_brackets),
        Form(rf"(?:(?<=\b[Aa]m )|(?<=\bauß\. )|(?<=\baußer ))(?P<weekday>{WEEKDAY})\.?(?!\w)", lone_weekday),
        Form(
            rf"(?:(?<=\b[Aa]b )|(?<=\bbis )|(?<=\bseit ))(?P<weekday>{WEEKDAY})\.?(?=[,;:)]|$| [a-zäöü])",
            lone_weekday,
        ),
        Form(
            (
                rf"(?<![\w.])(?P<weekday>{WEEKDAY})\.?(?=,? [0-9]{{1,2}}(?:[.:][0-9]{{2}})?(?: ?[–-] "
                rf"?[0-9]{{1,2}}(?:[.:][0-9]{{2}})?)?(?: Uhr| ?h\b))"
            ),
            lone_weekday,
        ),
        Form(
            rf"(?<![\w.])(?P<weekday>{WEEKDAY})\.?(?=,? [0-9]{{1,2}}(?:[.:][0-9]{{2}})?"
            rf"(?:, [0-9.:]+)* und [0-9]{{1,2}}"
            rf"(?:[.:][0-9]{{2}})? Uhr)",
            lone_weekday,
        ),
        Form(rf"(?<=\bv\. )(?P<weekday>{WEEKDAY})\.(?!\w)", lone_weekday),
        Form(
            rf"(?<![\w.,])(?P<nths>(?:[1-5]\. ?(?:u\.|und|\+|&) ?)?[1-5]\.) (?P<weekday>{WEEKDAY})\.?"
            rf"(?= im Monat| d\. ?M\.| des Monats| i\. ?M\.)",
            nth_weekday,
        ),
        Form(
            rf"(?<![\w.])(?P<weekday>{WEEKDAY})\.?"
            rf"(?=,? [0-9]{{1,2}}[.:][0-9]{{2}} ?[–-] ?[0-9]{{1,2}}[.:][0-9]{{2}}(?![0-9]))",
            lone_weekday,
        ),
        Form(
            rf"(?<=, )(?P<weekday>{WEEKDAY})\.?(?= (?:bis|ab|von|nach|um|und) [0-9]{{1,2}}(?:[.:][0-9]{{2}})? ?"
            rf"(?:Uhr|h\b|[–-]|bis))",
            lone_weekday,
        ),
        Form(
            r"(?<!\w)(?P<weekday>Mo|Di|Mi|Do|Fr|Sa|(?<=, )So)\.?(?= (?:geschl|Ruhetag\b|geöffnet|frei\b|zu\b))",
            lone_weekday,
        ),
        Form(rf"^(?P<weekday>{WEEKDAY})(?:\.(?=; )|(?=; [0-9]))", lone_weekday),  # a table's row
        Form(r"(?<![\w.,])(?P<nth>[0-9]{1,2})\. ?(?P<what>KW|SSW)(?!\w)", nth_week),
        Form(
            rf"(?:(?<!\w)(?P<led>[Ii]n|[Vv]on|[Zz]u|[Bb]ei|[Bb]is|[Aa]b|[Nn]ach|[Ss]eit|[Vv]or|[Ff]ür|[Aa]uf) )?"
            rf"(?<!\w)(?P<part>[QH])(?P<nth>[1-4])(?:[ /]{ANY_YEAR}|/(?P<short>[0-9]{{2}}))?(?![\w-]| ?[=≈] ?[0-9])",
            quarter,
        ),
    ),
    examples=(
        ("Mo.–Fr.", "Montag bis Freitag"),
        ("Mo, Mi, Fr 9–13 Uhr", "Montag, Mittwoch, Freitag neun bis dreizehn Uhr"),
        ("Mo, 14 Uhr", "Montag, vierzehn Uhr"),
        ("Am Mi. ist Markt.", "Am Mittwoch ist Markt."),
        ("Sa/So", "Samstag und Sonntag"),
        ("So/Fei stündlich", "Sonntag und Feiertag stündlich"),
        ("Halle 1 (Do.), Halle 2 (Fr)", "Halle eins (Donnerstag), Halle zwei (Freitag)"),
        ("Sa.; 8 Uhr", "Samstag; acht Uhr"),
        ("KW 12", "Kalenderwoche zwölf"),
        ("in der 12. KW", "in der zwölften Kalenderwoche"),
        ("Ab 4. KW ist offen.", "Ab vierter Kalenderwoche ist offen."),
        ("Sie ist in der 12. SSW.", "Sie ist in der zwölften Schwangerschaftswoche."),
        ("Q3", "drittes Quartal"),
        ("im Q3 2023", "im dritten Quartal zweitausenddreiundzwanzig"),
        ("So fuhr Mo nach Fr.", "So fuhr Mo nach Fr."),
    ),
)
