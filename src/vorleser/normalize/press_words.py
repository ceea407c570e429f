"""What short words of police reports and sports pages stand for, by their neighbours: "verl.", "lg.", "Pol."."""

import re
from collections.abc import Callable

from vorleser.normalize.agreement import DATIVE_SOME, inflect
from vorleser.normalize.notices import moved, probation, stage
from vorleser.normalize.relatives import of_his
from vorleser.normalize.rule import Found
from vorleser.normalize.table import OPENED
from vorleser.text.regex import compile_late

_HARMED = compile_late(
    r"\b(?:Pers\.|Bew\.|schwer|leicht|tödl\.|tödlich|lebensgef\.|schw\.|l\.) $"
    r"|\b(?:wurden?|werden|sind|Personen|Pers\.|Mensch(?:en)?|Kind(?:er)?|Beamten?|Insass\w+|Bewohner\w*|[0-9]-?[Jj]\.|Fahrerin)\b[^.;]*$"
)
_ACCIDENT = compile_late(
    r"Unfall|Unfälle|Polizei|Pol\.|[Ff]ahrer|[0-9]-[Jj](?:\.|ähr)|Pers\.|Personen|Insass|Feuerwehr|Brand|brannte|Bew\.|Messer|Schläg|Crash"
    r"|Mensch|Kind|Beamt"
)
"""What is spoken of where somebody is hurt."""


def hurt_or_moved(found: Found) -> str | None:
    """Say "verl." of who was hurt, or of what is put off to another day."""
    if re.search(r"\bauf\b[^;]{0,24}$", found.before):
        return moved(found)
    if _DATED.search(found.before):
        return "verlegt"
    if found.after.startswith(" sich"):
        return "verletzte"
    is_hurt = re.search(r"\b(?:schwer|leicht|tödlich|lebensgefährlich) $", found.before) or (
        _HARMED.search(found.before) and _ACCIDENT.search(found.match.string)
    )
    return inflect("verletzt", found) if is_hurt else None


_DATED = compile_late(
    r"(?:[Ss]piel|Partie|Match|Prozess|Termin|Sitzung|Konzert|Veranstaltung|Haltestelle|[Mm]arkt)\b[^.;]*"
    r"\b(?:wird|wurden?|ist|sind)\b[^.;]*$"
)
"""What is put off or moved."""
_PLAYED = compile_late(
    r"[0-9]:[0-9]|Spiel|Sieg|Tor|Eishockey|Basketball|Handball|Punkte|Halbzeit|Pokal|Verlänger|Penalty|Liga"
)


def hurt_or_overtime(found: Found) -> str | None:
    """Say "Verl." of a match: its overtime; of an accident: who was hurt; elsewhere it is a publisher."""
    counted = re.search(r"(?:\bzwei|\bdrei|\b[2-5]) $", found.before)
    led = counted or re.search(
        r"[0-9]:[0-9][^.!?]{0,16}\b(?:nach|n\.) $|\b(?:in der|[1-5]\.) $", found.before
    )
    if led and _PLAYED.search(found.match.string):
        return "Verlängerungen" if counted else "Verlängerung"
    if re.search(r"\b(?:[Dd]ie|[Ii]n der|[Zz]ur|[Ee]iner?) $", found.before):
        return "Verlängerung"
    if re.search(r"\b(?:SC|S-C|Stadt|in|aus|gegen|nach|bei|für) $", found.before):
        return "Verl"  # the town
    is_count = re.search(r"(?:[0-9]+|\bmehrere|\bzwei|\bdrei|\bviele|\bkeine) $", found.before)
    if not (is_count and _ACCIDENT.search(found.match.string)):
        return None
    return "Verletzten" if DATIVE_SOME.search(found.before) else "Verletzte"


def behind_measure(adjective: str) -> Callable[[Found], str | None]:
    """Return a function that says *adjective* behind a measure: "12 m lg."."""
    return lambda found: adjective if _MEASURE.search(found.before) else None


_MEASURE = compile_late(r"[0-9] ?(?:[ckm]?m|Meter|Zentimeter) $")


def heavy_or_severe(found: Found) -> str | None:
    """Say "schw." of a weight and of harm: heavy or severe, not black."""
    if re.search(r"[0-9] ?(?:k?g|t|Kilo|Tonnen|Gramm) $", found.before) or re.match(
        r" (?:verl|verletzt|beschäd|erkrankt|krank|belastet)", found.after
    ):
        return "schwer"
    return None


def police(found: Found) -> str | None:
    """Say "Pol." as the authority: "Lt. Pol.", "die Pol. sucht"."""
    is_named = re.search(
        r"(?:\b(?:[Ll]t|[Dd])\.|\b(?:[Ll]aut|[Dd]ie|[Dd]er|[Vv]on|[Dd]urch|[Zz]ur)) $", found.before
    )
    at_end = r"|\s*$" if found.before.endswith((". ", "aut ")) else ""
    if is_named and re.match(rf" [a-zäöü(0-9]|[,;:)]{at_end}", found.after):
        return "Polizei"
    opens = OPENED.search(found.before) and re.match(r" [A-ZÄÖÜ][a-zäöü]", found.after)
    return inflect("politisch", found).capitalize() if opens else None


def given_away(found: Found) -> str | None:
    """Say "zu versch.": to give away; "wurde versch." of what is put off."""
    if found.before.endswith(("zu ", "Zu ")):
        return "verschenken"
    is_put_off = _PUT_OFF.search(found.before) and not re.match(
        r" (?:[a-zäöüß]+e[nrsm]? )?[A-ZÄÖÜ]", found.after
    )
    return "verschoben" if is_put_off else None


_PUT_OFF = compile_late(r"\b(?:[Ww]urden?|[Ww]ird|[Ww]erden)\b[^.;:!?]*$")
"""What "verschoben" belongs to."""


def advent(found: Found) -> str | None:
    """Say "Adv." behind an ordinal: a Sunday before Christmas."""
    return "Advent" if re.search(r"\b[1-4]\. (?:So\. (?:i\. )?)?$", found.before) else None


def aged_or_ordered(found: Found) -> str | None:
    """Say "i. A." before a count of years: at an age; amid a sentence: in general; elsewhere somebody signs."""
    if re.search(r"[a-zäöüß]{3} $", found.before) and re.match(
        r" (?!v\.|von|vom|de[rs]\b|d\.)[a-zäöüß]+", found.after
    ):
        is_age = re.match(r" (?:ab|zw\.|zwischen|bis) [0-9]", found.after)
        return "im Alter" if is_age else "im Allgemeinen"
    return "im Alter" if re.match(r" (?:v\.|von|ab|zw\.|zwischen|bis) [0-9]", found.after) else "im Auftrag"


def at_last(found: Found) -> str | None:
    """Say "zul." behind "als": at the last count; elsewhere it is what is allowed."""
    return "zuletzt" if found.before.endswith("als ") and re.match(r"\s*$|[,;:)]| \(", found.after) else None


def former(found: Found) -> str | None:
    """Say "ehem." in brackets before a name: what something was called."""
    return "ehemals" if found.before.endswith("(") and re.match(r" [A-ZÄÖÜ][\w-]+\)", found.after) else None


def performance(found: Found) -> str | None:
    """Say "Vorst." of a stage: a performance; elsewhere a board."""
    on_stage = re.search(r"Theater|Kino|Oper|Karten|ausverk|Bühne|Premiere|Stück|Ballett", found.match.string)
    return "Vorstellung" if on_stage or re.search(r"\b(?:[Dd]ie|[Ee]ine) $", found.before) else None


def residents(found: Found) -> str | None:
    """Say "Bew." of a house on fire: who lives there; elsewhere it is probation, or who applied."""
    at_home = re.search(
        r"brannte|Brand|Feuer|Rauch|Stock\b|Wohnhaus|[Hh]eim\b|Pflege|Senior|WG\b", found.match.string
    )
    return (
        "Bewohner" if at_home and re.search(r"(?:[0-9]|[Aa]lle|[Dd]ie) $", found.before) else probation(found)
    )


def proportion(found: Found) -> str | None:
    """Say "Verh." before two parts: "im Verh. 1:3"."""
    return "Verhältnis" if re.match(r" (?:von |v\. )?[0-9]+ ?(?::|zu) ?[0-9]", found.after) else None


def acting(found: Found) -> str | None:
    """Say "komm." before an office that somebody holds for a while; "Ich komm." is a verb."""
    is_office = re.match(
        r" (?:Leit|Vors|Direkt|Geschäftsf|Chef|Präsid|Bürgerm|Rektor|Schull|Amts|Abteil|Trainer)", found.after
    )
    return inflect("kommissarisch", found) if is_office else None


def evidence(found: Found) -> str | None:
    """Say "Nachw." of what a scholar cites: "mit zahlr. Nachw."; elsewhere an afterword."""
    return "Nachweisen" if re.search(r"\b(?:zahlr|weit|w|m|mit)\.? $", found.before) else None


_LANDS = {
    "Stmk.": "steiermärkisch",
    "Bgld.": "burgenländisch",
    "OÖ.": "oberösterreichisch",
    "NÖ.": "niederösterreichisch",
    "Österr.": "österreichisch",
}
_TOWNSFOLK = {"Sbg.": "Salzburger", "Ktn.": "Kärntner", "Vbg.": "Vorarlberger"}


def say_land(found: Found) -> str | None:
    """Say one of Austria's lands before a noun as an adjective: "Sbg. Festspiele"; elsewhere it is its name."""
    if not re.match(r" [A-ZÄÖÜ][a-zäöüß]{3}", found.after):
        return None
    if found[0] in _TOWNSFOLK:
        return _TOWNSFOLK[found[0]]
    return inflect(_LANDS[found[0]].capitalize(), found)


def say_leading(found: Found) -> str | None:
    """Say "Ltd." before an office: who leads it; behind a firm's name it is "Limited"."""
    is_office = re.match(
        r" (?:Ober|Chef|Arzt|Ärzt|Staatsanw|OStA|Regierung|Ministerial|Pol|Kriminal|Redakt|Pfarr)",
        found.after,
    )
    return inflect("Leitend", found) if is_office else None


def see(found: Found) -> str | None:
    """Say "s." before what one is sent to: "s. dazu", "s. § 5"; elsewhere it may be any letter."""
    leads = re.match(
        r" (?:dazu|hierzu|zuletzt|auch|etwa|bereits|nur|insbesondere|oben|unten|Bericht|Kasten|Seite|Foto|Karte)\b"
        r"| §| [„»]",
        found.after,
    )
    in_brackets = found.before.endswith("(") and re.match(r" [a-zäöü]{3,}[ ,)]", found.after)
    return "siehe" if leads or in_brackets else of_his(found)


def candidates(found: Found) -> str | None:
    """Say "Kand." of those who stand for something, one or several."""
    many = re.search(r"(?:\b[Dd]ie|\b[Vv]iele|\b[Aa]lle|\b[Mm]ehrere|[0-9]) $", found.before)
    weak = re.search(r"\b(?:[Dd]e[mns]|[Ee]ine[mn]|[Zz]um|[Vv]om|[Bb]eim) $", found.before)
    return "Kandidaten" if many or weak else "Kandidat"


def potatoes(found: Found) -> str | None:
    """Say "Kart." of food: potatoes; of a book it is its binding."""
    in_kitchen = re.search(r"(?:[0-9] ?(?:k?g|Pfd\.|Stück|St\.)|festk\.|mehl\.|gek\.|neue) $", found.before)
    return (
        "Kartoffeln"
        if in_kitchen or re.match(r" (?:[0-9.,]+ ?(?:kg|g\b)|schäl|koch|reib|wasch)", found.after)
        else None
    )


def promille(found: Found) -> str | None:
    """Say "Prom." behind a number: how drunk somebody was."""
    return "Promille" if re.search(r"[0-9] $", found.before) else None


def say_shares(found: Found) -> str | None:
    """Say "St." behind a company's name: its ordinary shares; elsewhere a stage, pieces or a saint."""
    is_share = re.search(
        r"\b(?:BMW|VW|Volkswagen|Henkel|Sixt|Fuchs|Sartorius|Dräger\w*|Jungheinrich|Schaeffler|Porsche)-? ?$",
        found.before,
    )
    return "Stammaktien" if is_share else stage(found)


def place_or_square(found: Found) -> str | None:
    """Say "Pl." behind a name, or as a rank: "auf Pl. 2"."""
    is_rank = re.search(r"\b(?:[Aa]uf|[Dd]en|[Uu]m|[Vv]on|[Mm]it) $", found.before)
    is_rank = is_rank and re.match(r" [1-9][0-9]?(?![0-9])", found.after)
    return "Platz" if is_rank or re.search(r"[A-ZÄÖÜ][\w-]+ $", found.before) else None


def deceased(found: Found) -> str | None:
    """Say "Verst." of a parish's masses: those who died."""
    return "Verstorbenen" if re.search(r"\b(?:f\.|für) (?:d\.|die) $", found.before) else None


def studied(found: Found) -> str | None:
    """Say "stud." of a life: where and what somebody studied; before a faculty it is a student."""
    return (
        "studierte"
        if re.match(r" (?:[0-9]|an |in |bei |seit |ab |Jus\b|[A-ZÄÖÜ])", found.after)
        else "Student"
    )


def unanimous(found: Found) -> str | None:
    """Say "einst." of a council's vote; elsewhere it is a word that ends its sentence."""
    is_vote = re.match(r" (?:an|be|ge|ver|ab|zu)[a-zäöüß]{3,}|\)", found.after)
    return "einstimmig" if is_vote else None


PRESS_WORDS: dict[str, Callable[[Found], str | None]] = {
    "verl.": hurt_or_moved,
    "versch.": given_away,
    "Verl.": hurt_or_overtime,
    "lg.": behind_measure("lang"),
    "Pol.": police,
    "Adv.": advent,
    "i.A.": aged_or_ordered,
    "Kand.": candidates,
    "Kart.": potatoes,
    "Prom.": promille,
    "zul.": at_last,
    "s.": see,
    "Ltd.": say_leading,
    "komm.": acting,
    "Nachw.": evidence,
    "Verh.": proportion,
    **dict.fromkeys((*_LANDS, *_TOWNSFOLK), say_land),
    "ehem.": former,
    "Vorst.": performance,
    "Bew.": residents,
    "St.": say_shares,
    "stud.": studied,
    "einst.": unanimous,
    "Pl.": place_or_square,
    "Verst.": deceased,
}
"""What the short words of reports stand for where their neighbours decide."""
