"""The parties of a lawsuit, cut short: "der Kl.", "die ASt.", "des Bf."."""

import re

from vorleser.normalize.agreement import inflect
from vorleser.normalize.grammar import PREPOSITIONS, last_words
from vorleser.normalize.rule import Found
from vorleser.text.regex import compile_late

_COURT = compile_late(
    r"[Kk]lag|[Bb]eschw|[Aa]ntr[aä]g|[Gg]ericht|Urteil|Beschl|Bekl|begehr|[Rr]evision|[Bb]erufung|Senat|[Vv]erfahren|[Rr]echt"
    r"|Kammer|Zeug|bestr[ei]{2}t|verletz|rüg|[Ss]chaden|§|Bescheid|Vergleich|Partei|Prozess|[Hh]aft|anwalt|Art\.|[Vv]ertrag"
    r"|[Aa]nsp[r]uch|Forder|Frist|gemäß|gem\.|die Kosten|wendet ein"
)
"""What stands near a party to a lawsuit."""
_ARTICLE = compile_late(
    r"\b(der|die|das|des|dem|den|vom|zum|beim|zur|ein|eine[mnrs]?|diese[mnrs]?)(?: [a-zäöüß]+e[nrsm]?)? $",
    re.IGNORECASE,
)
_BOTH = compile_late(r"(?:\b[\w-]+\.? )(?:und|oder|sowie|u\.|od\.) $")
"""The first of two parties: "des Ast. und" der Ag."""
_PREPOSITION = PREPOSITIONS | {"gegenüber", "seitens", "zugunsten", "zulasten", "namens"}


def say_party(man: str, found: Found) -> str:
    """Return *man* as the article before has it, or the woman: "des Klägers", "von der Klägerin"."""
    article = _ARTICLE.search(found.before)
    word = article[1].lower() if article else ""
    if word in {"des", "eines", "dieses"}:
        return f"{man}s"
    if word in {"die", "zur", "eine", "einer", "diese"}:
        is_many = word == "die" and re.match(r" (?:sind|haben|hatten|waren|[a-zäöüß]{4,}en)\b", found.after)
        return man if is_many else f"{man}in"
    if article and word in {"der", "dieser"}:
        led = last_words(_BOTH.sub("", found.before[: article.start()]), 1)
        opened = re.search(r"(?:^|[.;:] )(?:D(?:as|er|ie)|Eine?) [A-ZÄÖÜ]", found.before[: article.start()])
        says = bool(led) and led[0].islower() and opened
        is_woman = bool(says) or (
            bool(led) and (led[0].lower() in _PREPOSITION | {"des", "dem"} or led[0][0].isupper())
        )
        return f"{man}in" if is_woman else man
    return man


def in_court(found: Found) -> bool:
    """Return whether an article stands before, and words of a lawsuit near."""
    return _ARTICLE.search(found.before) is not None and bool(
        _COURT.search(found.before[-80:]) or _COURT.search(found.after[:80])
    )


_MONASTIC = compile_late(
    r"\b(?:Abt|Äbtissin|Äbte|Mönche?n?|Nonnen?|Propst|Vogtei?|Pfarrei|Patronat|Lehen|Klosters?|Bischof|Urkunde\w*|Gut(?:es)?)\b"
    r".*\b1[0-9]{3}\b|\b1[0-7][0-9]{2}\b.*\b(?:Abt|Äbtissin|Mönche?n?|Nonnen?|Propst|Pfarrei|Patronat|Klosters?|Bischof|Gut(?:es)?)\b"
)
"""What tells of old monasteries: a year, and who lived there or what they had."""


def pupils_or_plaintiff(found: Found) -> str | None:
    """Say "Kl.": a form of a school before its number, a plaintiff in a lawsuit, small before a name."""
    if re.match(r" ?(?:[0-9IVX]|[A-H]\b)", found.after) or re.search(r"\b[0-9]{1,2}\. $", found.before):
        return None
    if in_court(found) or re.match(r" zu [0-9]", found.after):
        return say_party("Kläger", found)
    if _MONASTIC.search(found.match.string) and re.match(r" (?!Saal|Haus)[A-ZÄÖÜ][a-zäöüß]+", found.after):
        return "Klosters" if found.before.endswith("des ") else "Kloster"
    if re.match(r" [A-ZÄÖÜ][a-zäöüß]+", found.after) and not found.before.endswith(("der ", "die ")):
        return inflect("Klein", found)
    return None


def station_or_complainant(found: Found) -> str | None:
    """Say "Bf.": a complainant in a lawsuit, a station elsewhere."""
    is_place = re.match(r" [A-ZÄÖÜ][a-zäöüß]", found.after)
    if re.match(r" [A-ZÄÖÜ][a-zäöü]+ [IVX]+\.", found.after):  # Bf. Otto II.
        return "Bischof"
    if is_place and re.search(
        r"\b(?:EKD|Ratsvors\w*|Erzbf|Kard\.|[Kk]ath|[Ee]v|Papst|Bistum|Dom|Kirche|Kardinal|hl\.|Erzb|Weihb|Kloster)\b",
        found.before + found.after,
    ):
        return "Bischof"
    return say_party("Beschwerdeführer", found) if in_court(found) and not is_place else None
