"""What short words of match reports, journeys and polls stand for, by their neighbours: "Rdn.", "HF", "Fahrz.", "WK"."""

import re
from collections.abc import Callable

from vorleser.normalize.news_words import round_of
from vorleser.normalize.rule import Found
from vorleser.text.regex import compile_late


def laps_or_margin(found: Found) -> str | None:
    """Say "Rdn." of a race or a fight, behind a count: laps, rounds; elsewhere a margin number of a book of law."""
    return round_of(found) if _RUN.search(found.match.string) else None


_RUN = compile_late(
    r"[Rr]ennen|[Ss]print|\bGP\b|Grand Prix|Formel|[Bb]ox|[Kk]ampf|[Pp]ilot|Strecke|[0-9],?[0-9]* km|[Ss]tart|[Ss]ieg|[Rr]unden"
)
"""What runs, or is fought, over so many rounds."""


def of_round(name: str) -> Callable[[Found], str | None]:
    """Return a function that says "HF" of a tournament: "im HF", "das HF gegen Ulm"."""
    return lambda found: name if _ROUND_LED.search(found.before) and _OF_CUP.search(found.match.string) else None


_ROUND_LED = compile_late(r"\b(?:[Ii]m|[Ii]ns|[Dd]as|[Dd]em|[Vv]om|[Zz]um|[Ff]ürs) $")
_OF_CUP = compile_late(
    r"[Ff]inale|Pokal|\bCup\b|\b[WE]M\b|Turnier|Titel|[Ss]ieg|[Gg]ewann|[Ss]chied|[0-9]:[0-9]|Runde\b|Spiel|trifft|Aus\b"
)
"""Where a tournament is told of."""


def finals(found: Found) -> str | None:
    """Say "i. F." behind a score: in the final."""
    return "im Finale" if re.search(r"[0-9]:[0-9]{1,2} $", found.before) else None


def inhabitants(found: Found) -> str | None:
    """Say "E." behind a number of three figures or more: who lives there."""
    return "Einwohner" if re.search(r"\b[0-9]{0,3}[.]?[0-9]{3} $", found.before) else None


def came_on(found: Found) -> str | None:
    """Say "Eingew." of a match: who came on."""
    return "Eingewechselt" if re.match(r":? (?:[0-9]|[A-ZÄÖÜ])|:", found.after) else None


def strength(found: Found) -> str:
    """Say "Konz." of a matter in something else; elsewhere music is played."""
    is_matter = re.search(
        r"[0-9] ?(?:[mµn]?g|%|[mµ]?mol|ppm|Prozent)\b|Lösung|Stoff|Blut|Gehalt|CO2|Säure|Serum|Wirkst", found.match.string
    )
    return "Konzentration" if is_matter else "Konzert"


def journey(found: Found) -> str | None:
    """Say "Fahrz." before how long it takes; elsewhere it is a vehicle."""
    lasts = re.match(r":? (?:ca\. |rd\. |etwa |ab )?[0-9][0-9:,.½ ]* ?(?:h\b|Std|Min|min|St\.)", found.after)
    return "Fahrzeit" if lasts else None


def spectators(found: Found) -> str | None:
    """Say "Z.:" of a match: how many watched it."""
    return "Zuschauer" if re.match(r": [0-9]", found.after) else None


def constituency(found: Found) -> str | None:
    """Say "WK" before its number where people vote; elsewhere a war."""
    votes = re.search(r"[Ww]ahl|[Ss]timm|Kandidat|Mandat|Bewerber", found.match.string)
    return "Wahlkreis" if votes and re.match(r" [1-9][0-9]{0,2}\b", found.after) else None


def others(found: Found) -> str | None:
    """Say "Sonst." before or behind a share: the other parties."""
    shared = re.match(r":? \(?[0-9]{1,2}(?:,[0-9])?(?:\)| ?(?:%|Prozent)|[,;.]|\s*$)", found.after)
    return "Sonstige" if shared else None


def of_which(found: Found) -> str | None:
    """Say "dav." before a number or a share: "(dav. 9,8 g Zucker)"."""
    return "davon" if re.match(r" (?:ca\. |rd\. )?(?:[0-9]|ges\.|gesätt|weibl|männl|Zucker)", found.after) else None


MATCH_WORDS: dict[str, Callable[[Found], str | None]] = {
    "Rdn.": laps_or_margin,
    "HF": of_round("Halbfinale"),
    "VF": of_round("Viertelfinale"),
    "AF": of_round("Achtelfinale"),
    "i.F.": finals,
    "E.": inhabitants,
    "Eingew.": came_on,
    "Konz.": strength,
    "Fahrz.": journey,
    "Z.": spectators,
    "dav.": of_which,
    "WK": constituency,
    "Sonst.": others,
}
"""What such words stand for where their neighbours decide."""
