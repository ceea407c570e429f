"""What short words of minutes, leaflets, fees and menus stand for, by their neighbours: "entf.", "Proz."."""

import re
from collections.abc import Callable

from vorleser.normalize.agreement import inflect
from vorleser.normalize.rule import Found
from vorleser.text.regex import compile_late

_NOUN_NEXT = compile_late(r" (?:[a-zäöüß]+(?:e[nrsm]?|\.) )?[A-ZÄÖÜ]")
_SEVERAL = compile_late(
    r"\b(?:[Aa]lle|[Bb]eide|[Dd]ie|[Ss]ämtliche|[0-9]{2,}|[2-9]) (?:[\w-]+ )?[A-ZÄÖÜ][\w-]*(?:e|n|s|er) $"
)
_LED = compile_late(r"\b(?:ist|sind|war|waren|wird|werden|ganz|ersatzlos)\b[^.;:]{0,40}$")


def is_dropped(found: Found) -> str:
    """Say "entf." of a lesson or a meeting: it does not take place; before a noun or behind "ist" a participle."""
    if _NOUN_NEXT.match(found.after) or _LED.search(found.before) or not re.search(r"[\w.)] $", found.before):
        return inflect("entfallen", found)
    return "entfallen" if _SEVERAL.search(found.before) else "entfällt"


_OF_CHURCH = compile_late(
    r"\b(?:Hl\.|Heilige\w*|Messe|\w*[Gg]ottesd\w*|Gd\.|Hochamt|\w*[Aa]mt\b|Kirch\w*|Kapelle|Altar|Fronleichnam\w*|Prozession\w*"
    r"|Pfarr\w*|Maiandacht|Andacht|Palm\w+|Bittgang|Wallfahrt)"
)


def procession(found: Found) -> str | None:
    """Say "Proz." in a parish's notices, where no number stands before it; elsewhere it is per cent."""
    counted = re.search(
        r"(?:[0-9½¼¾]|\b(?:zwei|drei|vier|fünf|zehn|zwanzig|fünfzig|hundert|einige[nr]?|wenige[nr]?|paar"
        r"|mehrere[nr]?)) ?$",
        found.before,
    )
    return "Prozession" if not counted and _OF_CHURCH.search(found.match.string) else None


_OF_SESSION = compile_late(
    r"\b(?:[Aa]nw(?:es)?\.|[Aa]nwesend\w*|unentsch\w*|[Ff]ehl(?:en|t)|Mitgl|TOP|Protokoll|Prot\.)"
)


_OWNED = compile_late(r"\b(?:[Dd](?:er|ie|as|em|en|es)|[Ee]ine?[mnrs]?|[Ii]m)( noch nicht)? $")


def excused(found: Found) -> str:
    """Say "entsch." beside who was there: excused; before a noun what was decided; elsewhere that somebody decides."""
    is_of_session = _OF_SESSION.search(found.match.string) and not _NOUN_NEXT.match(found.after)
    if _NOUN_NEXT.match(found.after) and (owned := _OWNED.search(found.before)):
        return "entschiedenen" if owned[1] else inflect("entschieden", found)
    said = "entschuldigt" if is_of_session or found.after.startswith(":") else "entscheidet"
    return said.capitalize() if found[0][0] == "E" else said


_APPLIED = compile_late(
    r"\b(?:[Nn]icht|[Nn]ur|äußerl\.|äußerlich|tägl?\.|tgl\.|täglich|dünn|[0-9]x|mal|zu|länger|Salbe|Creme) $"
)


def present_or_apply(found: Found) -> str | None:
    """Say "anw." of a medicine: to apply it; elsewhere who is present."""
    if _NOUN_NEXT.match(found.after) or not _APPLIED.search(found.before):
        return None
    return "anzuwenden" if found.before.endswith("zu ") else "anwenden"


def equal(found: Found) -> str | None:
    """Say "gl." before what may be alike: "bei gl. Eignung"; elsewhere it is smooth, or a knitter's."""
    return inflect("gleich", found) if _ALIKE.match(found.after) else "gl."


_ALIKE = compile_late(
    r" (?:Eign|Quali|Befäh|Leist|Höhe|Art|Größe|Zeit|Teil|Alter|Bezahl|Lohn|Preis|Recht|Voraus|Punkt|Stell|Ort|Weise"
    r"|Datum)"
)
_BY_PHONE = compile_late(
    r" (?:\w*[Tt]ermin|Anm|Vorb|Vorverk|Ausk|Anfr|Bestell|Reserv|Sprechz|Berat|Erreichb|Rückfr|Abspr|Vereinb|Kontakt)"
)


def by_phone(found: Found) -> str | None:
    """Say "Tel." before what is done by telephone: "Tel. Anmeldung"; elsewhere it is the telephone itself."""
    return inflect("Telefonisch", found) if _BY_PHONE.match(found.after) else None


_DRY = compile_late(
    r"\b(?:\w*[Ww]ein|\w*[Ss]ekt|\w*[Rr]iesling|\w*[Bb]urgunder|\w*[Ss]ilvaner|Rosé|Rivaner|Kerner|Dornfelder|Merlot|\w*[Vv]eltliner"
    r"|Trollinger|Lemberger|Chardonnay|Müller-Thurgau|Cuvée|Prosecco|Cava|Sherry|Scheurebe|Bacchus|Kabinett|Spätlese"
    r"|Weißherbst|Regent|Sauvignon(?: Blanc)?|Gutedel|Zweigelt|Portugieser),? $"
)


def dry(found: Found) -> str:
    """Say "tr." behind a wine; elsewhere it stands for something else."""
    stem = "halbtrocken" if found[0][0] == "h" else "trocken"
    return stem if _DRY.search(found.before) else found[0]


def amounts_to(found: Found) -> str | None:
    """Say "entspr." before a number: what an amount is the same as; elsewhere it is an adjective."""
    return "entspricht" if re.match(r" (?:ca\. |etwa |rund |circa )?[0-9½¼¾]", found.after) else None


def side_effects(found: Found) -> str | None:
    """Say "Nebenw." at the head of a list of them."""
    return "Nebenwirkungen" if found.after.startswith(":") else None


def fried(found: Found) -> str | None:
    """Say "fr." behind "Pommes", or before where goods are brought; elsewhere it is French."""
    if re.match(r" (?:Lager|Haus|Werk|Hof|Grenze|Bord|Baustelle|Station)\b", found.after):
        return "frei"
    return "frites" if found.before.endswith("Pommes ") else None


def relative(found: Found) -> str:
    """Say "rel." right before a noun: an adjective; elsewhere an adverb."""
    is_own = re.match(r" [A-ZÄÖÜ][a-zäöüß]{2}", found.after)
    return inflect("relativ", found) if is_own else "relativ"


_PAID = compile_late(
    r"(?:\b\w*[Tt]arifl(?:\.|iche[rnm]?)|\b[Gg]ute[rn]?|\b[Ff]aire[rn]?|\b[Aa]ttraktive[rn]?"
    r"|\b[Ll]eistungsger\w*\.?|\b[Üü]berdurch\w+\.?) $"
)
_BY_RATE = compile_late(
    r":? (?:n\.|nach|gem\.|lt\.|laut|in Anl\w+\.? an(?: den)?) (?:dem |d\. )?(?:TV|Tarif|E[G ]|Vereinb|AVR|BAT)"
)


def pay(found: Found) -> str | None:
    """Say "Bez." of a job: what it pays; elsewhere it is a district."""
    return "Bezahlung" if _PAID.search(found.before) or _BY_RATE.match(found.after) else None


def protestant(found: Found) -> str | None:
    """Say "Prot." before what belongs to a church; elsewhere it is the minutes."""
    is_church = re.match(r" (?:Kirch|Pfarr|Gemeinde|Dekan|Landesk|Gottesd|Christ)", found.after)
    return inflect("Protestantisch", found) if is_church else None


OFFICE_WORDS: dict[str, Callable[[Found], str | None]] = {
    "entf.": is_dropped,
    "Proz.": procession,
    "entsch.": excused,
    "anw.": present_or_apply,
    "gl.": equal,
    "Tel.": by_phone,
    "entspr.": amounts_to,
    "Nebenw.": side_effects,
    "fr.": fried,
    "tr.": dry,
    "htr.": dry,
    "Prot.": protestant,
    "rel.": relative,
    "Bez.": pay,
}
