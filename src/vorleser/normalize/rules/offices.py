"""Offices and titles before a name: "MinR Steger", "Stud.-Dir. Lang", "Obergefr. Lang", "LH Huber"; and "Prof.in".

The words stand in ``tables/offices.tsv``.
"""

import re

from vorleser.normalize.foreign.given_names import is_given_name
from vorleser.normalize.nouns import search_gender
from vorleser.normalize.offices import (
    WOMAN_LED,
    as_woman,
    inflect_office,
    office_fields,
    offices,
    woman_of_cut,
)
from vorleser.normalize.rule import Form, Found, Rule
from vorleser.normalize.sentence_end import gap
from vorleser.normalize.women import WOMAN_NEXT
from vorleser.text.regex import compile_late

_FIELDS = {
    "fire": compile_late(r"[Ff]euer|FF\b|FFW|[Bb]rand|[Ee]insatz|[Ww]ehr|[Kk]ommand|[Ll]ösch"),
    "police": compile_late(r"[Kk]ri[mp]|[Ee]rmittl|PI\b|Revier|Wache|Streife|Dienststelle|[Ii]nspektion"),
    "church": compile_late(r"[Pp]farr|[Kk]irch|[Pp]riester|[Mm]esse\b|[Gg]ottes|[Dd]ekan|Landesbischof"),
    "science": compile_late(r"Dr\.|Klinik|[Uu]niv|Institut|Vortrag|[Ff]orsch"),
    "clinic": compile_late(r"\b[OC]A (?:Priv|Dr|Prof|PD)|Klinik|[Aa]bteilung|oper"),
    "taxes": compile_late(r"[Ss]teuer|Kanzlei|[Bb]ilanz|[Pp]rüf"),
    "church music": compile_late(r"[Kk]irch|[Kk]antor|[Oo]rgel|[Cc]hor|[Mm]usi[kz]"),
    "music": compile_late(r"[Oo]rchester|[Oo]per|[Kk]onzert|[Dd]irig|[Mm]usik"),
    "authorities": compile_late(r"[Aa]mt|[Rr]egierung|[Mm]inist|[Bb]ehörde"),
    "schools": compile_late(r"[Ss]chul|Dir\.|[Dd]irektor"),
    "forest": compile_late(r"[Ff]orst|[Ww]ald"),
    "army": compile_late(r"Bundeswehr|[Bb]ataillon|[Kk]ommand|[Kk]asern|[Ss]oldat|[Rr]eserv"),
    "parliament": compile_late(
        r"\bMotion|Postulat|Ständerat|Nationalrat|Kommission|Kanton|Kt\.|Bern\b"
        r"|\((?:SVP|SP|FDP|Mitte|[SFÖ]PÖ|ÖVP|NEOS|Neos)"
    ),
    "council": compile_late(
        r"[Gg]emeinde|Stadtr[aä]t|Rathaus|Bgm|[Bb]ürgermeister|\bOB\b|Fraktion|\bRat\b|[Aa]ntrag|[Bb]eantrag"
        r"|[Aa]bstimm|Haushalt|\((?:SVP|SP|FDP|SPD|CDU|CSU|[SFÖ]PÖ|ÖVP|NEOS|Neos|Grünen?|GRÜNE|AfD|FWV?|Freie Wähler"
        r"|UWG|BZÖ|KPÖ|Mitte|parteilos)\b"
    ),
}
"""What tells that a field is spoken of, for letters that mean other things as well."""
_IN_PLACE = compile_late(r"\b[Ii]n (?:der|einer|seiner|ihrer) $")
"""What no person stands behind."""
_NO_NAME = compile_late(
    r" (?:Markt|Baumarkt|Filiale|Feier|Party|Ball|Consulting|Group|GmbH|Zeitung|Treffen|Prüfung|Jahrgang|Mannschaft)\b"
)
"""What stands behind a firm, a school's end or a newspaper."""
_FIRM = compile_late(r" (?:Group|Cargo|Bank|Airlines|Health|Bau|Ahlen)\b")
_NAMED = compile_late(
    r" (?:Dr\. |Mag\. |DI |\(FH\) |[A-Z]\. )?[A-ZÄÖÜ][a-zäöüß]+(?:-[A-ZÄÖÜ][a-zäöüß]+)?(?: [A-ZÄÖÜ][a-zäöüß]+)?"
)
_NEEDED = {
    "HR": compile_late(r" (?:Dr|DI|Mag|Ing)\b"),
    "DI": compile_late(r" (?:\(FH\) |Dr\. |Mag\. ){0,2}[A-ZÄÖÜ][a-zäöüß]+ [A-ZÄÖÜ][a-zäöüß]"),
}
"""What must follow letters that mean other things as well."""


_OF_AUTHORITY = compile_late(r"\b(?:[Dd]as|[Dd]ie|[Ii]m|[Vv]om|[Bb]eim|[Zz]um|[Dd]er|[Zz]ur) $")
_NAMED_HOLDER = compile_late(r" (?:Dr\. )?[A-ZÄÖÜ][a-zäöüß]+ [A-ZÄÖÜ][a-zäöüß]|[.,;)]|\s*$")
"""A given name and a surname, or nobody: who holds an office, which else is an authority of a town."""


def of_her(found: Found) -> str | None:
    """Say the title before ".in" as a woman's, or as several women's."""
    title = woman_of_cut(found["title"])
    if found["many"] and title.endswith("in"):
        return f"{title}nen{gap(found)}"
    return title or None


def of_two(found: Found) -> str | None:
    """Say an office of two parts with a hyphen: "Stud.-Dir.", "Krim.-Rätin", "Gen.-Mus.-Dir."."""
    firsts = offices("first")
    first = firsts[found["first"]] + firsts.get(found["middle"].rstrip("-."), "").lower()
    if first == "Ministerial" and (found["whole"] or found["second"]).lower().startswith("präs"):
        first = "Minister"  # a Ministerpräsident heads a government, all other offices are of a ministry
    if found["whole"]:
        return f"{first}{found['whole'].lower()}"
    if (
        found["second"] in {"Präs", "Insp"}
        and _OF_AUTHORITY.search(found.before)
        and not _NAMED_HOLDER.match(found.after)
    ):
        return None  # das Reg.-Präs. Stuttgart, die Pol.-Insp. Ulm
    return inflect_office(f"{first}{offices('second')[found['second']]}", found)


def of_one(found: Found) -> str | None:
    """Say an office whose end is cut short: "Obergefr.", "Kreisbrandm.", "Staatsanw."."""
    if found["cut"]:
        return inflect_office(offices("cut")[found["cut"]], found)
    return inflect_office(f"{found['rank']}{offices('end')[found['end']]}", found)


def _is_named(after: str) -> bool:
    """Return whether a given name and a surname follow: "OBI" Otto Muster."""
    named = re.match(r" (?P<given>[A-ZÄÖÜ][a-zäöüß]+) [A-ZÄÖÜ][a-zäöüß]", after)
    return bool(named and is_given_name(named["given"]))


def title_before_name(found: Found) -> str | None:
    """Say the title, a woman's by its ending, her article or her given name."""
    field = office_fields().get(("title", found["letters"]))
    if field and (
        _IN_PLACE.search(found.before)
        or _NO_NAME.match(found.after)
        or not (_FIELDS[field].search(found.match.string) or (field == "fire" and _is_named(found.after)))
    ):
        return None
    return inflect_office(offices("title")[found["letters"]], found, is_woman=bool(found["in"]))


def seat_before_name(found: Found) -> str | None:
    """Say the office of a member of a government or council before a name, or behind its article."""
    letters = found[0]
    office = offices("seat")[letters]
    named = _NAMED.match(found.after)
    led = re.search(r"\b(?:[Dd](?:er|ie|em|en)|[Mm]it|[Vv]on) $", found.before)
    if letters in {"LH", "LR"} and led and re.match(r" (?:von|für|in|aus|und) ", found.after):
        return as_woman(office) if WOMAN_LED.search(found.before) else office
    field = office_fields().get(("seat", letters), "")
    is_thing = (
        named
        and field != "parliament"
        and (search_gender(named[0].split()[-1].lower()) or _FIRM.match(found.after))
    )
    if not named or is_thing or (letters in _NEEDED and not _NEEDED[letters].match(found.after)):
        return None
    if field and not (
        _FIELDS[field].search(found.match.string) or (letters == "NR" and _is_named(found.after))
    ):
        return None
    is_woman = WOMAN_LED.search(found.before) or WOMAN_NEXT.match(found.after)
    return as_woman(office) if is_woman else office


_NAME = (
    r"(?= (?:(?:Dr|Prof|Mag|Ing|DI|Dipl|med|h|c|i|a|D|R|d|FH)\b[.)]*[ -]?(?:in )?){0,4}(?:v\. |von )?"
    r"(?!(?:Der|Die|Das|Ein|Eine|Er|Sie|Es|Wir|Im|In|Am|An|Auf|Bei|Mit|Nach|Dann|Da|Doch|Und|Aber|Auch|Wer|Wie|Was|Als)\b)"
    r"[A-ZÄÖÜ][a-zäöüß]+)"
)
"""A name behind a full stop, perhaps with a degree before it."""
_NEXT = r"(?= (?:\(?(?:Dr|Prof|Mag|Ing|DI|Dipl|dent|med|h|c|mult|iR|FH|a|i|D|R|d)\b[.)]*[ -]?){0,4}[A-ZÄÖÜ][a-zäöüß]+)"
"""A name behind letters, likewise."""
_FIRST, _SECOND, _CUT, _END, _TITLE, _SEAT = (
    "|".join(sorted(offices(kind), key=len, reverse=True))
    for kind in ("first", "second", "cut", "end", "title", "seat")
)
_WHOLE = (
    "(?:Ober|Haupt)?(?:[Rr]at|[Rr]ätin|[Dd]irektor(?:in)?|[Kk]ommissar(?:in)?|[Mm]eister(?:in)?|[Ii]nspektor(?:in)?)"
    "|Präsident(?:in)?|Dirigent(?:in)?|Assessor(?:in)?|Dozent(?:in)?|Professor(?:in)?|Sekretär(?:in)?|Vikar(?:in)?"
    "|Superintendent(?:in)?|Amtmann|Amtfrau|Kapitän|Leutnant|Major"
)
"""Second parts that are whole: "Krim.-Rätin"."""
_RANK = (
    r"(?:(?:Polizei|Kriminal|Zoll|Justiz|Kreis|Stadt|Bezirks|Landes|Gemeinde|Orts|Abschnitts|Ehren|Alt|Vize|Chef|Gruppen"
    r"|Abteilungs|Revier|Kontroll|Unter|Ober|Haupt|Stabs|Oberst|Erst|General|Brigade|Dom|Schul|Kon|Real|Pro|Bau|Pfarr|Dorf"
    r"|Militär)(?:unter|ober|haupt|stabs|feuer|wehr|brand|lösch|pfarr|schul|staats|bürger|oberst){0,3}"
    r"|Brand|Lösch|Feuerwehr|Feuer)"
)
RULE = Rule(
    phase=16,
    forms=(
        Form(
            r"(?<![\w./-])(?P<title>(?:Assoz\. )?[A-ZÄÖÜ]\w*(?:\.?-[A-ZÄÖÜ]\w*)?)\.in(?P<many>nen)?(?![\w.-]\w)",
            of_her,
        ),
        Form(
            rf"(?<![\w./-])(?P<first>{_FIRST})\.?-(?P<middle>(?:Mus|Brand|Forst|Bau|Schul|Stud)\.?-)?"
            rf"(?:(?P<second>{_SECOND})\.|(?P<whole>{_WHOLE})){_NAME}",
            of_two,
        ),
        Form(
            rf"(?<![\w./-])(?:(?P<cut>{_CUT})|(?P<rank>{_RANK})(?P<end>{_END}))\.{_NAME}",
            of_one,
        ),
        Form(rf"(?<![\w./-])(?P<letters>{_TITLE})(?P<in>in)?\.?{_NEXT}", title_before_name),
        Form(
            rf"(?<![\w/.-])(?:{_SEAT})(?= (?:(?:[A-Z]\. )?[A-ZÄÖÜ][a-zäöüß]|von |für |in |aus |und |DI |\(FH\)))",
            seat_before_name,
        ),
    ),
    examples=(
        ("Mit Prof.in Anna Lang beginnt es.", "Mit Professorin Anna Lang beginnt es."),
        ("Die Bgm.in lädt ein.", "Die Bürgermeisterin lädt ein."),
        ("Die Chorl.in und zwei Schausp.innen kamen.", "Die Chorleiterin und zwei Schauspielerinnen kamen."),
        ("Der LMinR Lang geht.", "Der Leitende Ministerialrat Lang geht."),
        ("Stud.-Dir. Karl Lang geht.", "Studiendirektor Karl Lang geht."),
        (
            "Laut Pol.-Hauptkomm. Anna Lang war es ruhig.",
            "Laut Polizeihauptkommissarin Anna Lang war es ruhig.",
        ),
        ("Es spricht Krim.-Rätin Anna Lang.", "Es spricht Kriminalrätin Anna Lang."),
        ("Dem Obergefr. Karl Lang wird gedankt.", "Dem Obergefreiten Karl Lang wird gedankt."),
        ("Die Wehr führt Kreisbrandm. Karl Lang.", "Die Wehr führt Kreisbrandmeister Karl Lang."),
        ("Aus Wien kam MinR Steger.", "Aus Wien kam Ministerialrat Steger."),
        ("Es sprach KommR Anton Gruber.", "Es sprach Kommerzialrat Anton Gruber."),
        (
            "Die Leiterin, OStDin Paula Reiter, dankte.",
            "Die Leiterin, Oberstudiendirektorin Paula Reiter, dankte.",
        ),
        ("Die Feuerwehr führt HBI Huber.", "Die Feuerwehr führt Hauptbrandinspektor Huber."),
        ("RegDir Anna Lang sprach.", "Regierungsdirektorin Anna Lang sprach."),
        ("Er dankte dem MinDirig Dr. Lang.", "Er dankte dem Ministerialdirigenten Doktor Lang."),
        ("LH Huber eröffnete die Messe.", "Landeshauptmann Huber eröffnete die Messe."),
        ("Die LH von Salzburg sprach.", "Die Landeshauptfrau von Salzburg sprach."),
        (
            "NR Muster und SR Beispiel reichten eine Motion ein.",
            "Nationalrat Muster und Ständerat Beispiel reichten eine Motion ein.",
        ),
        ("StR Anna Huber stellte den Antrag.", "Stadträtin Anna Huber stellte den Antrag."),
        ("DI Jan Huber plant.", "Diplomingenieur Jan Huber plant."),
    ),
)
