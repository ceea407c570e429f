"""What short words of match reports, journeys and polls stand for, by their neighbours: "Rdn.", "HF", "WK"."""

import re
from collections.abc import Callable

from vorleser.normalize.agreement import inflect
from vorleser.normalize.calendar import MONTH
from vorleser.normalize.grammar import next_noun
from vorleser.normalize.news_words import how_heavy, round_of
from vorleser.normalize.rule import Found
from vorleser.text.regex import compile_late


def laps_or_margin(found: Found) -> str | None:
    """Say "Rdn." of a race or a fight, behind a count: laps, rounds; elsewhere a margin number of a book of law."""
    return round_of(found) if _RUN.search(found.match.string) else None


_RUN = compile_late(
    r"[Rr]ennen|[Ss]print|\bGP\b|Grand Prix|Formel|[Bb]ox|[Kk]ampf|[Pp]ilot|Strecke"
    r"|[0-9],?[0-9]* km|[Ss]tart|[Ss]ieg|[Rr]unden"
)
"""What runs, or is fought, over so many rounds."""


def of_round(name: str) -> Callable[[Found], str | None]:
    """Return a function that says "HF" of a tournament: "im HF", "das HF gegen Ulm"."""
    return lambda found: (
        name if _ROUND_LED.search(found.before) and _OF_CUP.search(found.match.string) else None
    )


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


def substitutes(found: Found) -> str | None:
    """Say "Eingew." of a match: who came on."""
    return "Eingewechselt" if re.match(r":? (?:[0-9]|[A-ZÄÖÜ])|:", found.after) else None


def strength(found: Found) -> str:
    """Say "Konz." of a matter in something else; elsewhere music is played."""
    is_matter = re.search(
        r"[0-9] ?(?:[mµn]?g|%|[mµ]?mol|ppm|Prozent)\b|Lösung|Stoff|Blut|Gehalt|CO2|Säure|Serum|Wirkst",
        found.match.string,
    )
    return "Konzentration" if is_matter else "Konzert"


def journey(found: Found) -> str | None:
    """Say "Fahrz." before how long it takes; elsewhere it is a vehicle."""
    lasts = re.match(r":? (?:ca\. |rd\. |etwa |ab )?[0-9][0-9:,.½ ]* ?(?:h\b|Std|Min|min|St\.)", found.after)
    return "Fahrzeit" if lasts else None


def constituency(found: Found) -> str | None:
    """Say "WK" before its number where people vote; elsewhere a war."""
    votes = re.search(r"[Ww]ahl|[Ss]timm|Kandidat|Mandat|Bewerber", found.match.string)
    return "Wahlkreis" if votes and re.match(r" [1-9][0-9]{0,2}\b", found.after) else None


def others(found: Found) -> str | None:
    """Say "Sonst." before or behind a share: the other parties."""
    shared = re.match(r":? \(?[0-9]{1,2}(?:,[0-9])?(?:\)| ?(?:%|Prozent)|[,;.]|\s*$)", found.after)
    led = re.search(r"\b(?:[Dd]ie|[Dd]en|[Aa]lle) $", found.before)
    return ("Sonstigen" if led else "Sonstige") if shared else None


def of_which(found: Found) -> str | None:
    """Say "dav." before a number or a share: "(dav. 9,8 g Zucker)"."""
    return (
        "davon"
        if re.match(r" (?:ca\. |rd\. )?(?:[0-9]|ges\.|gesätt|weibl|männl|Zucker)", found.after)
        else None
    )


_ON_SKIS = compile_late(r"\b[Ss]ki|[Aa]lpin|Slalom|Abfahrt|Kitzbühel|Weltcup|Läufer|Stangen|Tore\b|Super-G")


def on_skis(name: str) -> Callable[[Found], str | None]:
    """Return a function that says "RS" of a race on skis: "im RS"."""
    return lambda found: (
        name if _ROUND_LED.search(found.before) and _ON_SKIS.search(found.match.string) else None
    )


def revised(found: Found) -> str | None:
    """Say "rev." before a number: what was told anew."""
    return "revidiert" if re.match(r" (?:auf )?[0-9]", found.after) else None


def braked(found: Found) -> str | None:
    """Say "gebr." of a trailer: one with brakes; elsewhere it was used."""
    return "gebremst" if re.search(r"Anhäng|Stützlast|[Zz]uglast", found.before[-60:]) else None


def heats(found: Found) -> str | None:
    """Say "vorh." of an oven: it is heated before; elsewhere something is there."""
    return "vorheizen" if re.search(r"[Oo]fen|Grill|Umluft", found.match.string) else None


def kept(found: Found) -> str | None:
    """Say "bew." of a hut: somebody keeps it; elsewhere the sky is clouded."""
    return "bewirtschaftet" if re.search(r"[Hh]ütte|\bAlm\b|Lager\b", found.match.string) else None


def read_by(found: Found) -> str | None:
    """Say "gel. v.": who reads a book."""
    return "gelesen" if re.match(r" (?:v\.|von) ", found.after) else None


def pepper(found: Found) -> str | None:
    """Say "Pf." beside salt."""
    return "Pfeffer" if re.search(r"\bSalz(?:,| und| u\.| \+|/) ?$", found.before) else None


def by_weight(found: Found) -> str | None:
    """Say "n. Gew." of a dose: by weight."""
    by = re.search(r"\b(?:n\.|nach|pro|/) $", found.before) and re.search(
        r"[0-9] ?m?g\b|\bkg\b", found.match.string
    )
    return "Gewicht" if by else how_heavy(found)


def unknown_persons(found: Found) -> str | None:
    """Say "Unbek." before a verb: somebody whom nobody knows, or several."""
    if re.match(r" (?:haben|hatten|sind|waren|wurden|[a-zäöüß]{3,}en)\b", found.after):
        return "unbekannte"
    return "unbekannter" if re.match(r" (?:hat|hatte|ist|war|wurde)\b", found.after) else None


def around_hour(found: Found) -> str | None:
    """Say "Gg." at the head before a time: about then; before a name it is George."""
    return "Gegen" if re.match(r" [0-9]{1,2}(?:[.:][0-9]{2})?\b", found.after) else None


def sought(found: Found) -> str:
    """Say "ges." without a noun: somebody is wanted."""
    if re.search(r"\b(?:dav\.|davon) $", found.before) and re.match(r" [0-9]", found.after):
        return "gesättigt"
    noun = next_noun(found.after)
    return inflect("gesetzlich", found) if noun else "gesucht"


def holds(found: Found) -> str:
    """Say "enth." behind what holds something: "Die Creme enth. Alkohol"; elsewhere it is held."""
    is_verb = re.match(
        r" (?:[0-9]|kein|viel|wenig|auch |u\. a\.|ca\. |mehr |[A-ZÄÖÜ][a-zäöüß]{3,})", found.after
    )
    told = re.search(r"[A-ZÄÖÜ][\w-]+(?: \([^()]*\))? $", found.before)
    return "enthält" if is_verb and told else "enthalten"


def turning(found: Found) -> str | None:
    """Say "Abzw." behind an article that no feminine has: "am Abzw."."""
    is_man = re.search(r"\b(?:[Dd]e[mns]|[Aa]m|[Vv]om|[Zz]um|[Bb]eim) $", found.before)
    return "Abzweig" if is_man else None


def late_entry(found: Found) -> str | None:
    """Say "Nachm." of a race: who enters late; elsewhere it is another word."""
    is_race = re.search(r"[Ll]auf\b|Rennen|Startgeld|Start:|Turnier|Meldegeld", found.match.string)
    return (
        "Nachmeldung"
        if is_race and re.match(r":? (?:bis|am|vor Ort|\+|[0-9]|möglich)", found.after)
        else None
    )


def likely_then(found: Found) -> str | None:
    """Say "vorauss." before a month and its year: no adjective of theirs."""
    return "voraussichtlich" if re.match(rf" {MONTH} (?:19|20)[0-9]{{2}}\b", found.after) else None


def post_box(found: Found) -> str | None:
    """Say "PF" before its number and a postcode: a box at the post office."""
    return (
        "Postfach"
        if re.match(r" [0-9][0-9 ]{1,7}(?:,|;)? (?:[ADH]|CH)?-?[0-9]{4,5}\b", found.after)
        else None
    )


MATCH_WORDS: dict[str, Callable[[Found], str | None]] = {
    "Rdn.": laps_or_margin,
    "HF": of_round("Halbfinale"),
    "VF": of_round("Viertelfinale"),
    "AF": of_round("Achtelfinale"),
    "i.F.": finals,
    "E.": inhabitants,
    "Eingew.": substitutes,
    "Konz.": strength,
    "Fahrz.": journey,
    "RS": on_skis("Riesenslalom"),
    "SL": on_skis("Slalom"),
    "rev.": revised,
    "gebr.": braked,
    "vorh.": heats,
    "bew.": kept,
    "gel.": read_by,
    "Pf.": pepper,
    "Gew.": by_weight,
    "unbek.": unknown_persons,
    "Gg.": around_hour,
    "ges.": sought,
    "enth.": holds,
    "Abzw.": turning,
    "Nachm.": late_entry,
    "PF": post_box,
    "vorauss.": likely_then,
    "dav.": of_which,
    "WK": constituency,
    "Sonst.": others,
}
"""What such words stand for where their neighbours decide."""
