"""Figures that are said as nothing else is: 24/7, 08/15, 50/50."""

import re

from vorleser.normalize.roman import value
from vorleser.normalize.rule import Form, Found, Rule
from vorleser.text.numerals import cardinal

IDIOMS = {
    "S. u. Pf.": "Salz und Pfeffer",
    "S.u.Pf.": "Salz und Pfeffer",
    "2G+": "zwei G plus",
    "3G+": "drei G plus",
    "24/7": "vierundzwanzig sieben",
    "50/50": "fünfzig fünfzig",
    "9/11": "nine eleven",
    "08/15": "null acht fünfzehn",
    "B2B": "B to B",
    "B2C": "B to C",
    "P2P": "P to P",
    "1&1": "eins und eins",
    "1001 Nacht": "tausendundeine Nacht",
    "aus 1001 Nacht": "aus tausendundeiner Nacht",
    "110-prozentig": "hundertzehnprozentig",
    "9-to-5": "nine to five",
    "O-/U-Hitze": "Ober- und Unterhitze",
    "O-/Unterhitze": "Ober- und Unterhitze",
    "O/U-Hitze": "Ober- und Unterhitze",
    "O/U": "Ober- und Unterhitze",
    "PM2,5": "P M zwei Komma fünf",
    "PM2.5": "P M zwei Komma fünf",
    "Gelb/Rot": "Gelb-Rot",
    "Gelb/Rote": "Gelb-Rote",
    "Gelb/Roten": "Gelb-Roten",
    "P&R": "Park and Ride",
    "P+R": "Park and Ride",
    "2Gplus": "zwei G plus",
    "3Gplus": "drei G plus",
}


def idiom(found: Found) -> str | None:
    """Say it as everyone does; "B 13 R 9/11" is a court's file."""
    if found[0] == "9/11" and re.search(r"[0-9] [A-Z]{1,3}[a-z]? $", found.before):
        return None
    said = IDIOMS[found[0]]
    return said[0].upper() + said[1:].replace(" ", "-") if re.match(r"-[A-ZÄÖÜ]", found.after) else said


_LANGUAGES = {
    "Engl": "Englischen",
    "Franz": "Französischen",
    "Frz": "Französischen",
    "Amerik": "Amerikanischen",
    "Ital": "Italienischen",
    "Span": "Spanischen",
    "Russ": "Russischen",
    "Poln": "Polnischen",
    "Schwed": "Schwedischen",
    "Norweg": "Norwegischen",
    "Dän": "Dänischen",
    "Niederl": "Niederländischen",
    "Türk": "Türkischen",
    "Griech": "Griechischen",
    "Lat": "Lateinischen",
    "Jap": "Japanischen",
    "Chin": "Chinesischen",
    "Ungar": "Ungarischen",
    "Tschech": "Tschechischen",
    "Portug": "Portugiesischen",
    "Arab": "Arabischen",
    "Hebr": "Hebräischen",
    "Finn": "Finnischen",
}


def translated(found: Found) -> str:
    """Say out of which language: "Aus d. Engl."."""
    return f"dem {_LANGUAGES[found[1]]}"


def coxed(found: Found) -> str:
    """Say whether a boat has a cox: "der Vierer o. St."."""
    return f"{'mit' if found['with'] == 'm' else 'ohne'} Steuermann"


def world_war(found: Found) -> str:
    """Im WK II: which of the two world wars."""
    nth = "Erste" if found["nth"] in {"I", "1"} else "Zweite"
    if re.search(r"\b(?:[Ii]m|[Dd]em|[Dd]en|[Vv]om|[Zz]um|[Bb]eim) $", found.before):
        return f"{nth}n Weltkrieg"
    if re.search(r"\b[Dd]es $", found.before):
        return f"{nth}n Weltkriegs"
    if re.search(r"\b(?:[Ss]eit|[Nn]ach|[Vv]or|[Aa]us|[Mm]it|[Vv]on|[Ii]n|und) $", found.before):
        return f"dem {nth}n Weltkrieg"
    return f"{nth} Weltkrieg" if found.before.endswith(("er ", "er. ")) else f"{nth}r Weltkrieg"


RULE = Rule(
    phase=12,
    forms=(
        Form(
            r"(?<=\b[Aa]us )(?:d\.|dem) (Engl|Franz|Frz|Amerik|Ital|Span|Russ|Poln|Schwed|Norweg|Dän|Niederl|Türk"
            r"|Griech|Lat|Jap|Chin|Ungar|Tschech|Portug|Arab|Hebr|Finn)\.",
            translated,
        ),
        Form(r"(?<![\w-])WK ?(?P<nth>II?|[12])(?!\w|\.[0-9])", world_war),
        Form(
            r"(?:(?<=Zürich )|(?<=Bern )|(?<=Luzern )|(?<=Winterthur )|(?<=Gallen ))HB(?!\w)",
            lambda _: "Hauptbahnhof",
        ),
        Form(r"(?<![\w.])[Kk]\.[Oo]\.?(?=-[A-ZÄÖÜ])", lambda _: "K-O"),
        Form(r"(?<=\b[A-G]-)Jun(?:\.(?!\w)|(?=[),;:]| [A-ZÄÖÜ(]))", lambda _: "Junioren"),
        Form(r"(?<=\b[A-G]-)Jgd(?:\.(?!\w)|(?=[),;: ]|\s*$))", lambda _: "Jugend"),
        Form(r"(?<=[a-zäöüß]-)[vV]\.(?= (?:d(?:er|em|\.) )?[A-ZÄÖÜ][a-zäöüß]{2})", lambda _: "von"),
        Form(r"(?<=[a-zäöüß]-)VO(?![\w-])", lambda _: "Verordnung"),
        Form(
            r"(?:(?<=SV )|(?<=FC )|(?<=SC )|(?<=VfL )|(?<=VfB )|(?<=TuS )|(?<=TV ))I(?= [–-] | [0-9]+:[0-9])",
            lambda _: "eins",
        ),
        Form(r"(?<![./@])(?<=[a-zäöüß]{3})\.(?=[A-ZÄÖÜ]{2,4}(?![\w.@/-]))", lambda _: " "),  # Die Linke.PDS
        Form(r"(?<=[0-9] )s\. ?t\.(?=[,;)]|\s|$)", lambda _: "sine tempore"),
        Form(
            r"(?:(?<=[Uu]nten )|(?<=[Oo]ben )|(?<=[Hh]inten )|(?<=[Vv]orne )|(?<=[Vv]orn ))[lr]\.(?=[:,)])",
            lambda found: "links" if found[0] == "l." else "rechts",
        ),
        Form(
            r"(?<=\b[Dd]rei )(?:\?\?\?|!!!)",
            lambda found: "Fragezeichen" if found[0] == "???" else "Ausrufezeichen",
        ),
        Form(r"(?<=(?:eier|erer|hter) )(?P<with>[mo])\. ?St\.(?!\w)", coxed),
        Form(r"(?<!\w)(?:CAN|LIN)(?=[ -](?:BUS|Bus)\b)", lambda found: found[0].capitalize()),
        Form(r"(?<!\w)km-(?=lang|hoh|hoch|weit|breit)", lambda _: "kilometer"),
        Form(r"(?<![\w.,])(?<![0-9–-] )EUR(?= [a-zäöü]|[.,;:!?)]|$)", lambda _: "Euro"),
        Form(
            r"(?:(?<=[Kk]leine )|(?<=[Gg]roße )|(?<=[Kk]leinen )|(?<=[Gg]roßen ))1 ?[x×] ?1(?!\w)"
            r"|(?<=\b[Dd]as )1 ?[x×] ?1(?= (?:der|des)\b)",
            lambda _: "Einmaleins",
        ),
        Form(r"(?<=[0-9] Grad )C(?=[ ,.;:)]|$)", lambda _: "Celsius"),
        Form(r"(?<=[0-9] Grad )F(?=[ ,.;:)]|$)", lambda _: "Fahrenheit"),
        Form(r"(?<=[0-9]0 m )H(?=[ ,.;:)]|$)", lambda _: "Hürden"),
        Form(
            r"(?<=\bQuartal )(?P<nth>I{1,3}|IV)\.?(?= (?:19|20)[0-9]{2})",
            lambda found: cardinal(str(value(found["nth"]))),
        ),
        Form(r"(?<=\b[12]\. )WK(?!\w)", lambda _: "Weltkrieg"),
        Form(
            rf"(?<![\w/])(?:{'|'.join(sorted(map(re.escape, IDIOMS), key=len, reverse=True))})(?![\w/])",
            idiom,
        ),
    ),
    examples=(
        ("rund um die Uhr, 24/7", "rund um die Uhr, vierundzwanzig sieben"),
        ("eine Lösung nach Schema 08/15", "eine Lösung nach Schema null acht fünfzehn"),
        ("Eva Lang-v. Ahlen kam.", "Eva Lang-von Ahlen kam."),
        ("Märchen aus 1001 Nacht", "Märchen aus tausendundeiner Nacht"),
    ),
)
