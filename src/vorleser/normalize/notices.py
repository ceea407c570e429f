"""What the shortest words of notices, recipes and ads stand for, by their neighbours: "i. d.", "bes."."""

import re
from collections.abc import Callable

from vorleser.normalize.agreement import inflect
from vorleser.normalize.grammar import MERGED, PREPOSITIONS, next_noun
from vorleser.normalize.local_words import in_honorary_office, mixed_or_common
from vorleser.normalize.nouns import Gender, gender
from vorleser.normalize.rule import Found
from vorleser.normalize.whole_nouns import PLACE_BEFORE, whole_noun
from vorleser.text.regex import compile_late


def in_years(found: Found) -> str | None:
    """Say "Lj.": of somebody's life after an ordinal."""
    return "Lebensjahr" if re.search(r"[0-9]\. $", found.before) else None


def nth_of_weeks(found: Found) -> str | None:
    """Say "Wo.": behind "pro", or an ordinal."""
    if re.search(r"\b(?:[Pp]ro|[Jj]e|[Jj]ede|[Dd]ie|[Dd]iese|[Dd]er) $|[0-9]\. $", found.before):
        return "Woche"
    return "Wochen" if re.search(r"[0-9] $", found.before) else None


def stage(found: Found) -> str | None:
    """Say "St.": a stage of an oven, pieces behind a number, a saint before a name."""
    if re.search(r"(?::[0-9]+|% d\.|[0-9] (?:gültige|abgegebene)n?) $", found.before):
        return "Stimmen"
    if re.search(r"[0-9] [13]/[24] $|[½¼¾] $|\bGehzeit [0-9] $", found.before):
        return "Stunden"  # of a walk
    on_stove = re.search(r"\b(?:[Aa]uf|Gas|Herd|Ofen|[Bb]ei|Grill)\b[^.]{0,12}$", found.before)
    return "Stufe" if on_stove and re.match(r" [1-9](?![0-9.,])", found.after) else None


def financial(word: str) -> Callable[[Found], str | None]:
    """Return a function that says *word* behind an ordinal or before a year: "1. HJ", "GJ 2022/23"."""
    return lambda found: (
        word
        if re.search(r"[0-9]\. $", found.before) or re.match(r" (?:19|20)[0-9]{2}", found.after)
        else None
    )


_OUTSIDE = compile_late(
    r" (?:Mühle|Dose|Region|Pfanne|Raum|Landkreis|Jahr|Zeit|Bereich|Umgebung|Haushalt|Hause|Buch|Stadt|Kreis)\w*\b"
    r"| [0-9]{1,2}\. (?:Jh|Jahrh)"
)
_BESIDE = compile_late(
    r" (?:Ostsee|Nordsee|Elbe|Donau|Mosel|Saale|Oder|Lahn|Ruhr|Weser|Isar|Küste|Grenze|Uni(?:versität)?|[FT]H|TU"
    r"|\w*[Ss]chule|V[Hh][Ss]|\w*[Kk]irche|\w*[Kk]asse|\w*[Bb]rücke|Ecke|Autobahn|\w*[Ss]traße|[ABLK] ?[0-9]+)\b"
)
"""What a place lies at, or somebody works at."""
_LANGUAGE = compile_late(r" (?:Engl|Frz|Franz|Amerik|Ital|Span|Russ|Lat|Griech|Schwed|Poln|Niederl)")


def out_of_the(found: Found) -> str | None:
    """Say "a. d.": from out of something, or at a river."""
    noun = next_noun(found.after)
    if _OUTSIDE.match(found.after) or _LANGUAGE.match(found.after):
        return "aus der" if gender(noun) is Gender.FEMININE else "aus dem"
    return "an der" if PLACE_BEFORE.search(found.before) or _BESIDE.match(found.after) else None


def combined(found: Found) -> str | None:
    """Say "verb." of cases that a court takes together."""
    return inflect("verbunden", found) if re.match(r" (?:Rs|Rechtss|Verf)", found.after) else None


def at_hand(found: Found) -> str | None:
    """Say "Verf." behind "zur": somebody is at hand; elsewhere an author."""
    if re.search(r"(?:\bz\.|\b[Zz]ur) $", found.before):
        return "Verfügung"
    if not re.search(r"\b(?:[Dd]ie|[Ii]n der|[Ll]aut|[Nn]ach der) $", found.before):
        return None
    is_law = re.match(
        r" (?:gilt|verbietet|garantiert|schützt|schreibt vor|von 1[0-9]{3}"
        r"|der Bundes|des Landes|der Weim)",
        found.after,
    )
    return (
        "Verfassung" if is_law else "Verfasserin" if re.match(r" (?:de[sr]|dies\w+) ", found.after) else None
    )


def visitors(found: Found) -> str | None:
    """Say "Bes." behind a number: visitors."""
    return "Besucher" if re.search(r"[0-9] $", found.before) else special(found)


def cases(found: Found) -> str | None:
    """Say "Rs." of several cases."""
    return "Rechtssachen" if re.search(r"\b(?:[Dd]en|[Dd]ie|verb\.) $", found.before) else None


def in_the(found: Found) -> str | None:
    """Say "i. d." before its noun: "i. d. Schulferien"."""
    noun = whole_noun(found.after) or next_noun(found.after)
    kind = gender(noun) if noun else None
    if kind is Gender.PLURAL or noun.lower().endswith(("ferien", "fer")):
        return "in den"
    return "im" if kind in {Gender.MASCULINE, Gender.NEUTER} else None


def emeritus(found: Found) -> str | None:
    """Say "em." before an office: "em. Erzb."; behind a title it stands as it is."""
    if found.before.endswith(("Pfr. ", "Pfarrer ", "Dekan ", "Bischof ")):
        return "emeritus"
    is_titled = found.before.endswith(("Prof. ", "Dr. ", "Professor "))
    return inflect("emeritiert", found) if re.match(r" [A-ZÄÖÜ]", found.after) and not is_titled else None


def in_alsace(found: Found) -> str | None:
    """Say "i. E." behind a town of the Alsace, and of a shoot-out before or behind a score."""
    if re.match(r" [0-9]{1,2}:[0-9]", found.after):
        return "im Elfmeterschießen"
    if re.search(r"[A-ZÄÖÜ]\w*(?:burg|heim|weiler|hausen|bach|mar|au) $", found.before):
        return "im Elsass"
    return in_honorary_office(found)


DATIVE_ER = frozenset("unter von mit bei aus nach zu den".split())
"""What the dative of a count follows."""


def probation(found: Found) -> str | None:
    """Say "Bew.": probation beside a sentence, else an probation."""
    on_trial = re.search(
        r"\b(?:auf|zur|z\.|[Ff]reiheitsstrafe|Haft|Mon\.|Monaten?|J\.|Jahren?)(?!\w)(?:[^.;]|\b[om]\.){0,30}$",
        found.before,
    )
    if many := re.search(r"\b(\w+ )?[0-9]+ $", found.before):
        return "Bewerbern" if (many[1] or "").strip().lower() in DATIVE_ER else "Bewerber"
    return "Bewährung" if on_trial else "Bewerbung"


def special(found: Found) -> str | None:
    """Say "bes." before a noun: "bes. Kennzeichen"; before a school it is what a pupil did."""
    if re.match(
        r" (?:das|die|den|eine?) (?:[A-ZÄÖÜ]\w*[ -])?(?:Gymn|Univ|Akad|Lyz|Real|Volkssch|Bürgersch|\w*schule)",
        found.after,
    ):
        return "besuchte"
    is_noun = re.match(r" (?!S\.|Kap\.|Bd\.|Abb\.|Rn\.|Art\.|Nr\.)[A-ZÄÖÜ]", found.after)
    said = inflect("besonder", found) if is_noun else None
    return said and (said.capitalize() if found[0][0] == "B" else said)


def ground(found: Found) -> str | None:
    """Say "gem." in a recipe, behind a spoon or a weight: "1 TL gem. Kümmel"."""
    in_recipe = re.search(r"\b[0-9½¼]+ ?(?:TL|EL|g|Pr\.|Msp\.|Prise) $", found.before)
    if found.before.endswith("bekannt ") and not re.match(r" (?:§|Art|[Aa]bs|Ziff|de[rmn]\b)", found.after):
        return "gemacht"
    if found.after.startswith(" mit "):
        return "gemeinsam"
    return inflect("gemahlen", found) if in_recipe else mixed_or_common(found)


def each_weekday(found: Found) -> str | None:
    """Say "jew." before a day, a time or a preposition: an adjective needs a noun."""
    if re.match(r" (?:(?:Mo|Di|Mi|Do|Fr|Sa|So)\b|[0-9]|[a-z] ?[<>=])", found.after):
        return "jeweils"
    follows = re.match(r" ([a-zäöü]+)\b\.?", found.after)
    is_led = follows and follows[1] in _LEADING and not re.search(r"\b(?:d\w\w|eine\w?) $", found.before)
    return "jeweils" if is_led else None


_LEADING = (
    PREPOSITIONS | MERGED | frozenset("v b f ca max mind mit circa etwa eine einen einem zwei drei".split())
)
"""What "jeweils" stands before, written out or cut short: "jew. v. 8–12 Uhr"."""


def every(found: Found) -> str | None:
    """Say "jd." before an ordinal: "jd. 2. Do."."""
    return "jeden" if re.match(r" (?:[0-9]{1,2}\.|(?:Mo|Di|Mi|Do|Fr|Sa|So)\b)", found.after) else None


def say_children(found: Found) -> str:
    """Say "Kdr." in the case of the preposition before it."""
    return (
        "Kindern"
        if re.search(r"\b(?:[Bb]ei|[Mm]it|[Vv]on|[Zz]u|[Nn]ach|[Dd]en|[bmvn]\.) $", found.before)
        else "Kinder"
    )


def building(found: Found) -> str | None:
    """Say "Geb." before a letter or a small number: "Geb. B"; behind an ordinal, a birthday."""
    if re.search(r"[0-9]\. $", found.before):
        return "Geburtstag"
    if re.match(r":? [0-9][0-9.,–-]* ?(?:€|Euro|CHF|EUR|Franken)", found.after):
        return "Gebühr"
    if re.match(r": [0-9]{2,3} (?:J\.|Jahre)", found.after):
        return "Geburtstage"
    return "Gebäude" if re.match(r" (?:[A-Z]|[0-9]{1,2}(?:\.[0-9]{2,3})?)(?![\w.])", found.after) else None


def at_latest(found: Found) -> str | None:
    """Say "spät." behind "bis" or before a day."""
    is_limit = found.before.endswith(("bis ", "Bis ")) or re.match(r" (?:[0-9]|am |bis |um )", found.after)
    return "spätestens" if is_limit else None


def moved(found: Found) -> str | None:
    """Say "verl." of what is put off to another day."""
    return "verlegt" if re.search(r"\bauf\b[^;]{0,24}$", found.before) else None


def registration(found: Found) -> str | None:
    """Say "Anm." where one has to register; elsewhere it is a note."""
    asks = re.match(r" (?:erf|erw|erb|unter |bis |bei |b\. |nötig|erbeten|tel)", found.after)
    asks = asks or re.search(r"\b(?:mit|ohne|nach|m\.|o\.|n\.) $", found.before)
    return "Anmeldung" if asks and not re.match(r" bei [0-9]", found.after) else None


def pupils(found: Found) -> str | None:
    """Say "Sch." in a school; elsewhere slices."""
    is_name = re.search(
        r"\b(?:Herrn?|Frau|Angeklagten?|Zeug(?:en?|in)|Beschuldigten?|[A-ZÄÖÜ][a-zäöü]+ [A-Z]\.) $",
        found.before,
    )
    if is_name:
        return "Sch." if found.after.lstrip()[:1].islower() else "Sch"
    return "Schüler" if re.search(r"Schul|Klasse|Lehr|Kl\.", f"{found.before}{found.after}") else None


def wide(found: Found) -> str | None:
    """Say "br." behind a measure."""
    if re.search(r"(?:S\.|Seiten), $", found.before):
        return "broschiert"
    return "breit" if re.search(r"[0-9] ?[cm]?m $", found.before) else None


def month_of(found: Found) -> str | None:
    """Say "Mon." behind "im" and the like, also with an ordinal: "im 1. Mon."."""
    return "Monat" if re.search(r"\b(?:im|i\.|pro|je|jeden|de[nm]|[0-9]{1,2}\.) $", found.before) else None


def not_done(found: Found) -> str | None:
    """Say "n." before a participle cut short: "n. zugel."; before a count, after it."""
    if re.match(r" (?:[0-9]{1,3}|zwei|drei|vier|fünf) (?:[A-ZÄÖÜ][a-zäöü]|J\.|h\b)", found.after):
        return "nach"
    if re.match(r" (?:d\. [A-ZÄÖÜ]|tel\. V)", found.after):
        return "nach"
    return (
        "nicht" if re.match(r" (?:[a-zäöü]+\.|rkr|enthalten|möglich|erlaubt|bekannt)", found.after) else None
    )


def either(found: Found) -> str | None:
    """Say "o." between two words; before a professor it is a full one, before probation "without"."""
    if re.match(r" Bew\.| Bewährung", found.after):
        return "ohne"
    if re.match(r" (?:Univ\.-?)?Prof(?:\.|essor)", found.after) and not found.before.endswith(
        (" u. ", " und ")
    ):
        led = re.search(r"\b(?:[dD]e[rmns]|[dD]ie|\w*eine?[mnrs]?|zum|vom|als) $", found.before)
        return inflect("ordentlich", found) if led else "ordentlicher"
    if re.search(r"(?:\bund|\bu\.|\bauch|\bm\.|,) $", found.before) and re.match(
        r" [A-ZÄÖÜ][a-zäöüß]{2,}", found.after
    ):
        return "ohne"
    return (
        "oder"
        if re.search(r"[\w.)-] $", found.before) and re.match(r" [a-zA-ZÄÖÜäöü]{2,}", found.after)
        else None
    )


_MAY_OWN = compile_late(
    r"(?:^|[:,;(] |\b(?:nach|aus|mit|in|im|zur|auf|laut|und|die|der|das|dem|den) )$", re.IGNORECASE
)
"""What stands before a noun's own adjective rather than before an adverb."""


def own(found: Found) -> str:
    """Say "eig." of somebody's own: "eig. Berechnung"; elsewhere it is "eigentlich"."""
    is_own = re.match(r" [A-ZÄÖÜ][a-zäöü]", found.after) and _MAY_OWN.search(found.before)
    said = inflect("eigen", found) if is_own else "eigentlich"
    return said.capitalize() if found[0][0] == "E" else said


def recorded(found: Found) -> str | None:
    """Say "erw." before a year: "urk. erw. 1216"."""
    return "erwähnt" if re.match(r" (?:(?:im Jahre? |um )?[1-9][0-9]{2,3}\b)", found.after) else None


def once(found: Found) -> str:
    """Say "s. Z.": at that time, but before a number a line to look up."""
    return "siehe Zeile" if re.match(r" [0-9]", found.after) else "seinerzeit"


BY_WHAT_FOLLOWS: dict[str, Callable[[Found], str | None]] = {
    "eig.": own,
    "erw.": recorded,
    "s.Z.": once,
}
"""Words cut short that the next word decides."""
