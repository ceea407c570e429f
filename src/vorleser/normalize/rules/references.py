"""References: S. 12 ff., Bd. II, Kap. 3, Abb. 4, Rn. 5, 240 S., opus numbers, episodes."""

import re

from vorleser.normalize.roman import value
from vorleser.normalize.rule import Form, Found, Rule
from vorleser.text.numerals import cardinal, ordinal, year
from vorleser.text.regex import compile_late

_PLACES = {
    "S": ("Seite", "Seiten"),
    "SS": ("Seiten", "Seiten"),
    "Bd": ("Band", "Bände"),
    "Bde": ("Bände", "Bände"),
    "Kap": ("Kapitel", "Kapitel"),
    "Abschn": ("Abschnitt", "Abschnitte"),
    "Abb": ("Abbildung", "Abbildungen"),
    "Tab": ("Tabelle", "Tabellen"),
    "Taf": ("Tafel", "Tafeln"),
    "Fig": ("Figur", "Figuren"),
    "Anh": ("Anhang", "Anhänge"),
    "Anl": ("Anlage", "Anlagen"),
    "Anm": ("Anmerkung", "Anmerkungen"),
    "Fn": ("Fußnote", "Fußnoten"),
    "FN": ("Fußnote", "Fußnoten"),
    "Rn": ("Randnummer", "Randnummern"),
    "Rz": ("Randziffer", "Randziffern"),
    "Rnd": ("Randnummer", "Randnummern"),
    "Rdnr": ("Randnummer", "Randnummern"),
    "Rdn": ("Randnummer", "Randnummern"),
    "Tz": ("Textziffer", "Textziffern"),
    "Z": ("Zeile", "Zeilen"),
    "Zl": ("Zeile", "Zeilen"),
    "V": ("Vers", "Verse"),
    "H": ("Heft", "Hefte"),
    "Hft": ("Heft", "Hefte"),
    "Lfg": ("Lieferung", "Lieferungen"),
    "Sp": ("Spalte", "Spalten"),
    "Bl": ("Blatt", "Blätter"),
    "Nr": ("Nummer", "Nummern"),
    "NR": ("Nummer", "Nummern"),
    "Nrn": ("Nummern", "Nummern"),
    "Ziff": ("Ziffer", "Ziffern"),
    "Pos": ("Position", "Positionen"),
    "Pkt": ("Punkt", "Punkte"),
    "Vol": ("Band", "Bände"),
    "Kat": ("Katalognummer", "Katalognummern"),
    "Cat": ("Kategorie", "Kategorien"),
    "Inv": ("Inventarnummer", "Inventarnummern"),
    "Zi": ("Zimmer", "Zimmer"),
    "Bsp": ("Beispiel", "Beispiele"),
    "Gl": ("Gleis", "Gleise"),
    "Kl": ("Klasse", "Klassen"),
    "Op": ("Opus", "Opera"),
    "op": ("Opus", "Opera"),
    "KV": ("Köchelverzeichnis", "Köchelverzeichnis"),
}
"""What a reference counts: one of it, and several."""
OF_ONE = {
    "Band": "Bandes",
    "Abschnitt": "Abschnitts",
    "Kapitel": "Kapitels",
    "Heft": "Heftes",
    "Anhang": "Anhangs",
}
"""The genitive of what a reference counts."""
NEEDS_DOT = frozenset({"KV"})

COUNT = (
    r"(?:[0-9]{1,4}(?![0-9])(?!\.[0-9])(?! ?(?:Prozent|%|€|Euro|Uhr|k?g(?![\w-])|ml\b))"
    r"|(?![LC]\b)[IVXLC]{1,7}(?:\.[0-9]{1,2}){0,2}(?!\w))"
)
REFERENCE = (
    rf"(?<![\w.])(?<!\.-)(?<!\b[A-Z]-)(?P<name>{'|'.join(sorted(_PLACES, key=len, reverse=True))})(?P<dot>\.?) ?"
    rf"(?P<first>{COUNT})(?P<small>[a-eg-z](?!\w))?"
    rf"(?P<more>(?:[–-]{COUNT}(?!\. [A-ZÄÖÜ]|[\w.]?\w)"
    rf"| ?(?:–|-|,|/|und|u\.|bis|sowie) ?{COUNT}(?!\. (?:[A-ZÄÖÜ]|verb|erw|überarb"
    rf"|durchges))(?![\w.]\w|\w| (?:[A-ZÄÖÜ]\w+"
    rf"|[a-z]+e[nrs]? [A-ZÄÖÜ])))*)(?P<follow> ?ff?\.| ?ff?\b)?(?!\w|,[0-9])"
)
_JOIN = compile_late(r" ?(–|-|,|/|und|u\.|bis|sowie) ?([0-9]+|[IVXLC]+)")
_JOINS = {"–": " bis ", "-": " bis ", ",": ", ", "/": " und ", "u.": " und "}


_RATED = compile_late(
    r"(?:Hurrikan|Taifun|Zyklon|Sturm|Wirbelsturm|Karten?|Tickets?|Plätze|Zimmer|Hotel)(?: der)? $|\b[Dd]er $"
)
"""What has a category rather than a number in a catalogue."""
_PRICED = compile_late(r"€|\bEuro\b|\bCHF\b|\bTickets?\b|[Ss]teuerklasse|[Ff]ührerschein")
"""Where categories are told of: what is paid for, what is licensed."""


def reference(found: Found) -> str | None:
    """Say a reference with all its numbers."""
    if not found["dot"] and found["name"] not in NEEDS_DOT:
        return None
    # "S. M. 12", "in 5 Sp. 13 Pkt."
    is_games = found["name"] == "Sp" and re.search(r"[0-9] $", found.before)
    is_initial = len(found["name"]) == 1 and re.search(r"\b[A-ZÄÖÜa-z]\. ?$", found.before)
    is_led = found["name"] == "S" and found.before.endswith((" v. ", " n. ", " u. "))  # v. S. 1 Hs. 2
    if (
        (is_initial and not is_led) or is_games or re.match(r"\. ?J(?:h|ahrh)", found.after)
    ):  # S. M. 12; 2. H. 18. Jh.
        return None
    of_law = found["name"] == "S" and (
        re.search(r"\bAbs(?:\.|atz) [0-9]+ $", found.before) or re.match(r" (?:Hs\. [12]|Halbs)", found.after)
    )
    one, many = ("Satz", "Sätze") if of_law else _PLACES[found["name"]]
    if found["name"] == "Kat" and (_RATED.search(found.before) or _PRICED.search(found.match.string)):
        one, many = "Kategorie", "Kategorien"
    if numbered := in_number(found, one):
        return numbered
    if re.search(r"\b[Dd]es $", found.before):
        one = OF_ONE.get(one, one)
    many = in_dative(many, found)
    # Bd. II, 69–73: a volume and its pages
    names_volume = found["name"] in {"Bd", "Vol"} and not found["first"].isdecimal()
    is_volume = names_volume and re.match(r" ?, ?[0-9]", found["more"]) is not None
    several = (found["more"] and not is_volume) or (
        re.search(r"\b(?:[Dd]en|[Dd]ie) $", found.before) and found["follow"]
    )
    said = f"{many if several else one} {_say_cardinal(found['first'])}"
    said += f" {found['small']}" if found["small"] else ""
    if year_after := re.fullmatch(r" ?/ ?((?:19|20)[0-9]{2})", found["more"]):
        return f"{one} {_say_cardinal(found['first'])} {year(year_after[1])}"
    for joint in _JOIN.finditer(found["more"]):
        said += f"{_JOINS.get(joint[1], f' {joint[1]} ')}{_say_cardinal(joint[2])}"
    if not found["follow"]:
        return said
    closed = found[0].endswith(".") and not found.after.strip(" \n“”»«\"'")
    return f"{said} und folgende{'.' if closed else ''}"


def in_dative(many: str, found: Found) -> str:
    """Return the plural *many* as the dative asks: "auf S. 3 und 4", "den Kap. 3 und 4", "von Pkt. 3 bis 4"."""
    if many == "Seiten" and found["more"] and found.before.endswith("auf "):
        return "den Seiten"
    asks = r"\b(?:[Vv]on|[Dd]en) $" if many == "Punkte" else r"\b[Dd]en $"
    return f"{many}n" if many.endswith(("el", "er", "te")) and re.search(asks, found.before) else many


def in_number(found: Found, one: str) -> str:
    """Return a number of two parts in words, '' where it is two numbers: "op. 59/1", "Nr. 3/2019", "Nr. 2023-114"."""
    if re.match(r"-[A-ZÄÖÜ][a-zäöü]", found.after) and not found["more"]:  # ein Nr. 1-Hit
        return f"{one}-{_say_cardinal(found['first'])}"
    section = re.fullmatch(r"/([IVX]{1,5})", found["more"])
    if section and found["name"] == "Nr" and found["first"].isdecimal():  # Bebauungsplan Nr. 14/II
        return f"{one} {cardinal(found['first'])} {_say_cardinal(section[1])}"
    parts = re.fullmatch(r" ?([/-]) ?([0-9]{1,4})", found["more"])
    if parts is None or not found["first"].isdecimal():
        return ""
    first, second = int(found["first"]), int(parts[2])
    if one == "Opus" and parts[1] == "/" and second < 100:
        return f"Opus {cardinal(found['first'])} Nummer {cardinal(parts[2])}"
    is_code = second <= first or len(parts[2]) > len(found["first"]) + 1
    is_number = is_code if parts[1] == "-" else found["name"] == "Nr" and second != first + 1
    return f"{one} {cardinal(found['first'])} {year(parts[2])}" if is_number else ""


def following(found: Found) -> str:
    """Say the pages after one that is written out: "Seite 3 f."."""
    closed = "." if not found.after.strip(" \n“”»«\"'") else ""
    return f"{cardinal(found['n'])} und folgende{closed}"


def _say_cardinal(number: str) -> str:
    """Return the cardinal of Arabic or Roman digits, or of parts with points between them: "II.3"."""
    if "." in number:
        return " Punkt ".join(map(_say_cardinal, number.split(".")))
    return cardinal(number) if number[0].isdecimal() else cardinal(str(value(number)))


def pages(found: Found) -> str:
    """Say how many pages a book has: "240 S."."""
    number = found["number"].replace(".", "")
    closed = not found.after.strip(" \n“”»«\"'") and "(" not in found.before[-40:]
    return f"{cardinal(number, 'eine')} {'Seite' if number == '1' else 'Seiten'}{'.' if closed else ''}"


def issue(found: Found) -> str:
    """Say an issue of a year: "Heft 3/2020"."""
    return f"{cardinal(found[1].lstrip('0') or '0')} {year(found[2])}"


def issues(found: Found) -> str:
    """Say several issues of a year: "Hefte 3–5/2024"."""
    return f"{cardinal(found['first'])} bis {cardinal(found['last'])} {year(found['year'])}"


def edition(found: Found) -> str:
    """Say which edition, before what has been done to it: "3., überarb. Aufl."."""
    in_dative = re.search(r"\b(?:[Ii]n|[Dd]er|[Mm]it|[Vv]on) $", found.before)
    ending = "en" if found.before.endswith(("der ", "Der ")) else "er" if in_dative else "e"
    return ordinal(found["n"], ending)


def raised_edition(found: Found) -> str:
    """Say which edition a small figure before a year tells: "²1987"."""
    number = found["n"].translate(str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789"))
    return f"{ordinal(number, 'e')} Auflage {year(found['year'])}"


def numbered_part(found: Found) -> str:
    """Say the number of a part of a chapter: "Tab. 4.1" is no day."""
    return f"{_PLACES[found['name']][0]} {_say_cardinal(found['part'])}"


def episode(found: Found) -> str:
    """Say the number of an episode: "S01E05"."""
    return f"Staffel {cardinal(found[1])} Folge {cardinal(found[2])}"


def cited_pages(found: Found) -> str | None:
    """Say a page behind a work and its year, and those that follow: "Muster 1953, 178ff."."""
    return following(found) if re.search(r"\b(?:1[5-9]|20)[0-9]{2}, $", found.before) else None


RULE = Rule(
    phase=16,
    forms=(
        Form(r"(?<!\w)[Ss]([0-9]{1,2}),? ?[Ee]([0-9]{1,3})(?!\w)", episode),
        Form(
            r"(?:(?<=Hefte )|(?<=Heft )|(?<=Ausgaben )|(?<=Ausgabe )|(?<=Nummern ))(?P<first>[0-9]{1,3})[–-]"
            r"(?P<last>[0-9]{1,3})/(?P<year>(?:19|20)[0-9]{2})(?!\w)",
            issues,
        ),
        Form(
            r"(?:(?<=Heft )|(?<=Nummer )|(?<=Folge )|(?<=Ausgabe ))([0-9]{1,3})/((?:19|20)[0-9]{2})(?!\w)",
            issue,
        ),
        Form(r"(?<![\w.,])(?P<n>[1-9][0-9]?)\.(?=, [^;:()]{3,60}Aufl)", edition),
        Form(r"(?<!\w)(?P<n>[²³⁴⁵⁶⁷⁸⁹]|¹[⁰¹²³⁴⁵])(?P<year>(?:1[5-9]|20)[0-9]{2})(?!\w)", raised_edition),
        Form(REFERENCE, reference),
        Form(
            r"(?:\A|(?<=[.!?] )|(?<=\())S\.(?= (?:Abb|Tab|Taf|Fig|Abschn|Kap|Anl|Seite|Bild|Foto|Abbildung"
            r"|Tabelle|Kapitel|Abschnitt|Anlage|Anhang)\.? ?[0-9IVX])",
            lambda _: "Siehe",
        ),
        Form(
            r"(?<![\w.])(?P<name>Abb|Tab|Taf|Fig|Bsp|Anl|Abschn|Ziff|Zi)\.? (?P<part>[0-9]{1,3}(?:\.[0-9]{1,3}){1,3})"
            r"(?!\w|\.[0-9]|,[0-9])",
            numbered_part,
        ),
        Form(r"(?:(?<=\()|(?<=\[))(?P<n>[0-9]{1,4}) ?ff?\.(?=[),;\]]| ?>)", following),
        Form(
            r"(?:(?<=Vers )|(?<=Zeile )|(?<=Randnummer )|(?<=Artikel ))(?P<n>[0-9]{1,4}) ?ff?\.(?=[ ,;)]|$)",
            following,
        ),
        Form(r"(?<![\w.,])(?P<n>[0-9]{1,4}) ?ff?\.(?= R[nz]\.| ?>)", following),
        Form(r"(?<=Seite )(?P<n>[0-9]{1,4}) ?ff?\.(?=[ ,;)]|$)", following),
        Form(r"(?<=[0-9], )(?P<n>[1-9][0-9]{0,3}) ?ff?\.?(?=[ ,;:)]|$)", cited_pages),
        Form(
            r"(?<![\w.,])(?P<number>[0-9]{1,3}(?:\.?[0-9]{3})?) S\.(?! ?[0-9IVX])(?! [A-ZÄÖÜ][a-zäöü]+[ ,.]*$)",
            pages,
        ),
    ),
    examples=(
        ("Siehe S. 12 ff.", "Siehe Seite zwölf und folgende."),
        ("S. Abb. 3", "Siehe Abbildung drei"),
        ("Auf den S. 8 und 9 sind Bilder.", "Auf den Seiten acht und neun sind Bilder."),
        ("Das steht in Bd. II, Kap. 3.", "Das steht in Band zwei, Kapitel drei."),
        ("Das Buch (320 S.) ist dick.", "Das Buch (dreihundertzwanzig Seiten) ist dick."),
        ("3., überarb. Aufl., Köln", "dritte, überarbeitete Auflage, Köln"),
    ),
)
