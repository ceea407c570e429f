"""What short words of politics, courts and match reports stand for, by their neighbours: "Ges.", "Pkt.", "HR", "FE"."""

import re
from collections.abc import Callable

from vorleser.normalize.agreement import DATIVE_SOME, inflect, of_person
from vorleser.normalize.articles import kinds_before
from vorleser.normalize.rule import Found
from vorleser.normalize.table import OPENED
from vorleser.text.regex import compile_late

_OF_NEUTER = compile_late(
    r"\b(?:[Dd]as|[Dd]e[ms]|[Ee]in(?:em|es)?|[Dd]iese[ms]|[Ii]m|[Vv]om|[Zz]um|[Bb]eim|[Nn]eue[sn]) $"
)


def act(found: Found) -> str | None:
    """Say "Ges." behind a neuter article: an act of parliament; at a head what is wanted; elsewhere a company."""
    if not found.before.strip() and found.after.startswith(":"):
        return "Gesucht"
    if re.match(r" (?:Werke|Schriften|Aufsätze|Abhandlungen|Gedichte)\b", found.after):
        return inflect("Gesammelt", found)
    article = _OF_NEUTER.search(found.before)
    return article and ("Gesetzes" if article[0].rstrip().lower().endswith(("des", "es")) else "Gesetz")


def points(found: Found) -> str | None:
    """Say "Pkt." behind a count: points, unless one is named ("TOP 3 Pkt. 2")."""
    many = re.search(r"(?<![0-9,.])([0-9]+) $", found.before)
    if not many or re.match(r" [0-9]", found.after):
        return None
    return "Punkt" if many[1] == "1" else "Punkte"


def councillor(found: Found) -> str | None:
    """Say "HR" before a title: a councillor of Austria; elsewhere a broadcaster."""
    return "Hofrat" if re.match(r" (?:Univ|Dr|Mag|DI|Dipl|Ing|Prof)\b", found.after) else None


def kick(kind: str) -> Callable[[Found], str | None]:
    """Return a function that says "FE" behind "per" or "durch": how a goal came about."""
    return lambda found: kind if re.search(r"\b(?:per|durch|nach|mit|vom|zum|beim) $", found.before) else None


def umpire(found: Found) -> str | None:
    """Say "SR:" before a name in a match report: who whistled; elsewhere a broadcaster."""
    return "Schiedsrichter" if re.match(r": [A-ZÄÖÜ]", found.after) else None


def speaker(found: Found) -> str | None:
    """Say "Ref.:" before a name on a programme: who speaks; elsewhere a department."""
    return "Referent" if re.match(r": (?:[A-ZÄÖÜ][\w.]* ){1,4}[A-ZÄÖÜ]", found.after) else None


def games(found: Found) -> str | None:
    """Say "Sp." behind a number: games; before one it is a column."""
    is_many = re.search(r"[0-9] $", found.before)
    if re.match(r" [0-9]", found.after) and not (is_many and _REACHED.match(found.after)):
        return "Spalte"
    if not is_many:
        return None
    return "Spielen" if _IN_GAMES.search(found.before) else "Spiele"


_IN_GAMES = compile_late(
    r"\b(?:aus|nach|in|i\.|von|v\.|mit|m\.|bei|seit)"
    r"(?: (?:den|seinen|ihren))?(?: (?:letzt|erst|vergangen|jüngst)en)? [0-9]+ $",
    re.IGNORECASE,
)
_REACHED = compile_late(r" [0-9:]+ (?:Pkt|Punkte|Tore|Siege|Zähler|Treffer|Niederlagen)")
"""What was reached in so many games: "in 5 Sp." 13 Pkt."""


def round_of(found: Found) -> str | None:
    """Say "Rd." behind an ordinal or a count: a round, or rounds; at a sentence's head before a number: about."""
    if OPENED.search(found.before) and re.match(r" [0-9]", found.after):
        return "Rund"
    if counted := re.search(r"(?<![0-9.,])([0-9]{1,2}) $", found.before):
        return "Runde" if counted[1] == "1" else "Runden"
    return "Runde" if re.search(r"\b[0-9]{1,2}\. $", found.before) else None


def open_to(found: Found) -> str | None:
    """Say "off." before a noun: open; elsewhere it is an English word."""
    return inflect("offen", found) if re.match(r" [A-ZÄÖÜ][a-zäöüß]", found.after) else None


def delegates(found: Found) -> str | None:
    """Say "Del." behind a count."""
    if not re.search(r"[0-9] $", found.before):
        return None
    is_dative = DATIVE_SOME.search(found.before) or re.search(r"\b(?:vor|seit) [0-9.]+ $", found.before)
    return "Delegierten" if is_dative else "Delegierte"


def episodes(found: Found) -> str | None:
    """Say "Ep." behind a count or before a number: parts of a series."""
    if re.match(r" [0-9]", found.after):
        return "Episode"
    return "Episoden" if re.search(r"[0-9] $", found.before) else None


def _catalogue(found: Found) -> str | None:
    """Say "Kat." before a price: the catalogue of a show; before another number a category."""
    if re.match(r":? (?:€ ?|Fr\. ?|CHF ?)?[0-9][0-9.,]* ?(?:€|Euro|Fr\.|CHF|$)", found.after):
        return "Katalog"
    if re.match(r" (?:im|bei|in der) [A-ZÄÖÜ]", found.after):  # Kat. im Muster-Verlag
        return "Katalog"
    is_rank = re.match(r" (?:[0-9]{1,2}|[A-D]|I{1,3})\b", found.after) or re.search(
        r"\b(?:[1-9]|höchste[nr]?|erste[nr]?|zweite[nr]?)\.? $", found.before
    )
    return "Kategorie" if is_rank else None


def premiere(found: Found) -> str | None:
    """Say "UA" of a work for the stage: when it was first shown."""
    is_stage = re.search(
        r"Stück|Oper|Theater|Regie|Ballett|Drama|Konzert|Komödie|Musical|Werk|Sinfonie|Bühne",
        found.match.string,
    )
    return "Uraufführung" if is_stage else None


def subject_or_firm(found: Found) -> str | None:
    """Say "Betr." inside a sentence: an enterprise; at the head of a letter what it is about."""
    if OPENED.search(found.before) or re.match(r":", found.after):
        return None
    several = re.search(
        r"(?:[0-9]|Drittel|Viertel|Hälfte|Teil|viele|alle|mehrere|die|Die|Prozent|%)(?: der)? $", found.before
    )
    is_dative = re.search(r"\b(?:den|vielen|allen|mehreren) $", found.before)
    return "Betrieben" if is_dative and several else "Betriebe" if several else "Betrieb"


_OFFICE_BEFORE = compile_late(
    r"\b(?:Kdt\.|LH|Bgm\.|[A-ZÄÖÜ][a-zäöüß]*(?:mann|meister|leiter|wart|[Kk]ommandant|[Pp]räsident|führer|rat)) $"
)


def deputy(found: Found) -> str | None:
    """Say "Stv." before an office or behind it: who stands in for it."""
    if _OFFICE_BEFORE.search(found.before):
        return "Stellvertreter"
    return inflect("stellvertretend", found) if re.match(r" [A-ZÄÖÜ][a-zäöüß]{3,}", found.after) else None


def strophe(found: Found) -> str | None:
    """Say "Str." of a song behind an ordinal; elsewhere it is a street."""
    is_sung = re.search(r"[Hh]ymne|[Ll]ied|Gedicht|[Ss]ang|[Ss]ing|Choral|Vers", found.match.string)
    return "Strophe" if is_sung and re.search(r"\b[0-9]{1,2}\. $", found.before) else None


def amount_to(found: Found) -> str | None:
    """Say "betr." before a sum: what something amounts to; elsewhere what a letter is about."""
    if not re.match(r" (?:rund |etwa |ca\. |nur )?[0-9]", found.after):
        attributive = re.search(r"\b(?:[Dd](?:er|ie|as|em|en|es)|sie|ihn|uns|ihnen) $", found.before)
        return inflect("betreffend", found) if attributive else "betreffend"
    return "betragen" if re.search(r"\b[Dd]ie [A-ZÄÖÜ]\w+e[nr]? $", found.before) else "beträgt"


def how_heavy(found: Found) -> str | None:
    """Say "Gew." before what something weighs; elsewhere it is a warranty."""
    return "Gewicht" if re.match(r":? (?:ca\. |etwa )?[0-9][0-9.,]* ?(?:k?g|t|lbs)\b", found.after) else None


def neighbours_near(found: Found) -> str | None:
    """Say "Anw." of several: who lives near; of a session who is there; elsewhere a lawyer or an instruction."""
    if re.match(
        r": (?:[0-9]+ (?:Mitgl|Pers|Stimm|Delegiert|Kinder|Eltern|von)|(?:alle|siehe|s\.) )", found.after
    ):
        return "Anwesend"
    is_many = found.before.endswith(("die ", "Die ")) and kinds_before(found) is None
    return "Anwohner" if is_many or re.search(r"[0-9] $", found.before) else None


def employees(found: Found) -> str | None:
    """Say "Besch." behind a count: who works there."""
    return of_person("Beschäftigt", found) if re.search(r"[0-9] $", found.before) else None


def begins(found: Found) -> str | None:
    """Say "beg." before a time: when something begins."""
    return "beginnt" if re.match(r" (?:um|am|mit|ab|erst|bereits|schon) ", found.after) else None


_GOVERNED = compile_late(
    r"\b(?:[Bb]ei|[Ff]ür|[Mm]it|[Gg]egen|[Oo]hne|[Dd]urch|[Vv]on|[Vv]or|[Üü]ber|[Nn]ach|[Aa]uf|[Aa]us|[Ww]egen|[Uu]m|[Zz]u"
    r"|[Aa]n|[Dd]er|[Dd]ie|[Dd]as|[Dd]e[mns]|[Ee]ine?[mnrs]?|(?:[SsMm]ein|[Ii]hr|[Uu]nser|[Kk]ein)e?[mnrs]?|[Aa]lle"
    r"|[Ss]ämtliche[rn]?) $"
)


def possibly(found: Found) -> str:
    """Say "evtl." as an adjective between what governs a noun and that noun: "bei evtl. Schäden"."""
    is_adjective = _GOVERNED.search(found.before) and re.match(r" [A-ZÄÖÜ][a-zäöüß]{2}", found.after)
    return inflect("eventuell", found) if is_adjective else "eventuell"


def organic(found: Found) -> str | None:
    """Say "org." before a matter: "org. Dünger" is organic."""
    return inflect("organisch", found) if _MATTER.match(found.after) else None


_MATTER = compile_late(
    r" (?:Dünger|Abfäll|Stoff|Substan|Material|Verbindung|Säure|Lösungsmittel|Halbleiter|Chem|Masse|Reste|Kohlenstoff)"
)


_OF_PIECE = compile_late(r"\b(?:[Dd](?:er|ie|as|em|en|es)|[Ee]ine?[mnrs]?) $")


def arranged(found: Found) -> str:
    """Say "arr." before the name of who arranged a piece, or as a participle."""
    named = re.match(r" [A-ZÄÖÜ][\w.'’-]+ (?:(?:de|van|von|der|di|da|del) ){0,2}[A-ZÄÖÜ]", found.after)
    led = _OF_PIECE.search(found.before)
    return "arrangiert von" if named and not led else inflect("arrangiert", found)


def optional(found: Found) -> str:
    """Say "opt.": what may be left out before a preposition and the like, else what is seen."""
    is_choice = re.match(
        r" (?:per|mit|ohne|als|auch|noch|etwas|zusätzlich|möglich|erhältlich|buchbar)\b", found.after
    )
    return "optional" if is_choice else inflect("optisch", found)


def at_church(found: Found) -> str | None:
    """Say "GD" before a day or an hour: a service; elsewhere they are letters of something else."""
    timed = re.match(
        r"[:,]? (?:(?:Mo|Di|Mi|Do|Fr|Sa|So)\b|[0-9]{1,2}(?:[.:][0-9]{2})? ?(?:Uhr|h)\b)", found.after
    )
    return "Gottesdienst" if timed else None


NEWS_WORDS: dict[str, Callable[[Found], str | None]] = {
    "Ges.": act,
    "arr.": arranged,
    "opt.": optional,
    "Pkt.": points,
    "Sp.": games,
    "Rd.": round_of,
    "off.": open_to,
    "Del.": delegates,
    "Ep.": episodes,
    "Kat.": _catalogue,
    "UA": premiere,
    "Betr.": subject_or_firm,
    "Stv.": deputy,
    "Str.": strophe,
    "betr.": amount_to,
    "Anw.": neighbours_near,
    "Besch.": employees,
    "beg.": begins,
    "evtl.": possibly,
    "evtl": possibly,
    "org.": organic,
    "GD": at_church,
    "HR": councillor,
    "SR": umpire,
    "Ref.": speaker,
    "FE": kick("Foulelfmeter"),
    "HE": kick("Handelfmeter"),
}
