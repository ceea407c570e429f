"""What short words of the local press stand for, by their neighbours: "vorm.", "Lt.", "Vorw.", "Geschw.", "gem."."""

import re
from collections.abc import Callable

from vorleser.normalize.agreement import inflect
from vorleser.normalize.grammar import (
    DETERMINERS,
    MERGED,
    PREPOSITIONS,
    last_words,
    next_noun,
)
from vorleser.normalize.nouns import search_gender
from vorleser.normalize.office_words import OFFICE_WORDS
from vorleser.normalize.rule import Found
from vorleser.normalize.table import OPENED
from vorleser.text.regex import compile_late

_NAME = compile_late(r" (?:Dr\. |v\. |von )?(?P<name>[A-ZÄÖÜ][a-zäöüß]+)(?:-[A-ZÄÖÜ][a-zäöüß]+)?(?![\w-])")


def in_morning(found: Found) -> str | None:
    """Say "vorm." beside a day, hours or "nur": in the mornings; elsewhere it is what something was called."""
    near = re.search(
        r"(?:\b(?:[Nn]ur|[Aa]uch|[Jj]eweils|[Jj]eden|[Hh]eute|[Mm]orgen|[Gg]estern|[a-z]+tags|\w+tag,?|bis|ab|oder|ist|sind|Uhr)"
        r"|\b(?:Mo|Di|Mi|Do|Fr|Sa|So)\.?,?|[0-9]) $",
        found.before,
    )
    hours = re.match(
        r" (?:ge(?:öffnet|schlossen)|offen|von|ab|um|bis|zwischen|[0-9]|(?:und|u\.|oder|od\.) nachm|Uhr)",
        found.after,
    )
    return "vormittags" if near or hours else "vormals"


def foreword(found: Found) -> str | None:
    """Say "Vorw." of a book; of a shop or the weather it is the week before."""
    before = re.search(
        r"\b(?:[Dd]as|[Ee]in|[Ii]hr|[Ss]ein|[Mm]it|[Ii]m|[Mm]it einem|[Dd]em|[Ee]inem|[Ee]igenes) $",
        found.before,
    )
    behind = re.match(r" (?:von|v\.|zu|zur|des|der|hg|stammt|schrieb)\b", found.after)
    return "Vorwort" if before or behind else None


def lieutenant(found: Found) -> str | None:
    """Say "Lt." before a name, where no sentence begins: an officer; at its head it is "Laut"."""
    if re.match(r" (?:d\.|der) R(?:\.|es)", found.after):
        return "Leutnant"  # of the reserve
    if OPENED.search(found.before):
        return "Laut"
    named = _NAME.match(found.after)
    if not named or search_gender(named["name"].lower()) or _SAYS.match(found.after):
        return "laut" if found.before.endswith((", ", "(", "– ")) else None
    return "Leutnant"


_SAYS = compile_late(
    r" (?:Polizei|Bericht|Angaben|Aussage|Statistik|Medien|Umfrage|Studie|Gesetz|Verwaltung|Wetter"
    r"|[A-ZÄÖÜ]\w*(?:ung|amt|rat))\b"
)
"""What one says something by."""


def siblings(found: Found) -> str | None:
    """Say "Geschw." before a name or a discount, behind "die" and numbers: siblings; elsewhere it is speed."""
    named = re.match(r" (?:[A-ZÄÖÜ][a-zäöüß]+\b(?! [0-9])|[0-9]+ ?%)", found.after)
    counted = re.search(
        r"\b(?:[Dd]ie|[Dd]en|[Mm]einen?|[Ss]einen?|[Ii]hren?|[Vv]on|[Mm]it|zwei|drei|vier|fünf|[0-9]) $",
        found.before,
    )
    return (
        "Geschwister"
        if named or (counted and not re.match(r" (?:von|v\.|beträgt|liegt)", found.after))
        else None
    )


def manuscript(found: Found) -> str | None:
    """Say "Ms." behind an article: a manuscript; before a name it is a woman's title."""
    is_written = re.search(
        r"\b(?:[Dd](?:as|em)|[Ee]in(?:em)?|[Ii]m|[Aa]ls|[Zz]um|[Ss]ein(?:em)?|[Ii]hr(?:em)?|[Uu]nveröff\.) $",
        found.before,
    )
    if re.search(r"\b(?:[Dd]es|[Ee]ines|[Ss]eines) $", found.before):
        return "Manuskripts"
    return "Manuskript" if is_written else None


def mixed_or_common(found: Found) -> str | None:
    """Say "gem." as an adjective between an article and its noun: what is for the common good, or is shared."""
    if found.before.endswith(("f. ", "für ", "zu ", "m. ")) and re.match(
        r" (?:Unternehm|Freizeit|Zukunft|Leben|Haush|Urlaub|Reisen|Wander|Tanz)", found.after
    ):
        return inflect("gemeinsam", found)
    article = re.search(
        r"\b(?:[Dd](?:ie|er|as|em|en|es)|[Ee]ine?[mnrs]?|[Uu]nsere?[mnrs]?|[Ii]hre?[mnrs]?|[Ss]eine?[mnrs]?|[Ii]m|[Vv]om"
        r"|[Bb]eim|[Zz]um|[Zz]ur|[Ff]ür) $",
        found.before,
    )
    noun = next_noun(found.after)
    if not article or not noun:
        return None
    stem = "gemeinnützig" if _FOR_ALL.search(noun) else "gemeinsam"
    return inflect(stem, found)


_FOR_ALL = compile_late(
    r"(?:GmbH|[Vv]erein|[Ss]tiftung|[Oo]rganisation|[Gg]esellschaft|Träger|[Bb]augenossenschaft|UG)$"
)
"""What works for the common good."""


def secret_or_chopped(found: Found) -> str | None:
    """Say "Geh." before an office: secret, as councillors once were."""
    return inflect("Geheim", found) if _COUNCILLOR.match(found.after) else None


_COUNCILLOR = compile_late(
    r" (?:(?:Ober|Hof|Reg|Regierungs|Kommerzien|Med|Medizinal|Sanitäts|Justiz|Bau|Finanz|Leg|Legations"
    r"|Konsistorial|Kirchen)"
    r"[a-zäöü.-]*)?-?[Rr]at(?:es|s)?\b|\b Staatsarchiv"
)


def good_or_kept(found: Found) -> str | None:
    """Say "erh." behind "gut": in which state something is sold; behind a price or a fee, what is taken."""
    if re.search(r"\b(?:[Gg]ut|[Bb]estens|[Ss]ehr gut|[Tt]op|[Ww]enig) $", found.before):
        return inflect("erhalten", found) if next_noun(found.after) else "erhalten"
    return None


def connection(found: Found) -> str:
    """Say "Anschl." of trains and flats; at a sentence's head it is what comes next."""
    return (
        "Anschließend"
        if OPENED.search(found.before) and re.match(r" [a-zäöü0-9]", found.after)
        else "Anschluss"
    )


def book_index(found: Found) -> str | None:
    """Say "Reg." behind an article of neuters: a book's index; elsewhere it rules or is a region's."""
    return "Register" if re.search(r"\b(?:[Dd]as|[Ee]in|[Ii]m|[Mm]it einem) $", found.before) else None


def swabian(found: Found) -> str | None:
    """Say "Schw." before what is Swabian; before a name it is a sister."""
    return inflect("Schwäbisch", found) if _SWABIAN.match(found.after) else None


_SWABIAN = compile_late(
    r" (?:Zeitung|Ztg|Alb|Tagblatt|Tagbl|Post|Bund|Chor|Turn|Städte|Dialekt|Mundart|Küche|Meister|Verlag|Wald|Fasnet"
    r"|Kunst|Land|Bank|Heimat|Bauern)"
)


def upper_or_secret(found: Found) -> str | None:
    """Say "geh." of what no kitchen chops: secret votes and papers, the upper grades of a service."""
    if re.match(
        r" (?:[A-ZÄÖÜ]\w*(?:wahl|sitzung|abstimmung|akten?|treffen|papiere?)|Wahl|Sitzung|Abstimmung|Akte)",
        found.after,
    ):
        return inflect("geheim", found)
    return inflect("gehoben", found) if re.match(r" [A-ZÄÖÜ]", found.after) else None


def closed(found: Found) -> str:
    """Say "gesch." of a shop or an office: closed; of somebody it is divorced."""
    return (
        "geschlossen" if _OPEN_OR_CLOSED.search(found.before) and not next_noun(found.after) else "geschieden"
    )


_OPEN_OR_CLOSED = compile_late(
    r"\bbleib(?:t|en)\b[^.;]*$|\b\w*(?:[Ll]aden|[Bb]üro|[Aa]mt|[Pp]raxis|[Mm]useum|[Bb]ad|[Ss]chule|[Kk]ita|[Hh]alle"
    r"|[Gg]eschäft|[Bb]ücherei|[Bb]ibliothek|[Gg]aststätte|[Hh]ütte"
    r"|[Kk]asse|[Tt]heater)\b[^.;]* $|(?:tags|Uhr|vormittags|nachm\.|vorm\.) $"
)


def contract(found: Found) -> str | None:
    """Say "Vertr." of what is signed or ends: a contract; elsewhere somebody represents another."""
    is_signed = re.match(
        r" (?:(?:ist|wird|wurde) (?:gekündigt|unterz|geschl|verläng|gültig|ausgel"
        r"|aufgel)|läuft|endet|gilt|tritt|umfasst|über )",
        found.after,
    )
    stands_in = re.match(r": (?:[0-9]|Kl\.|Klasse|Raum|Std)", found.after)
    return "Vertretung" if stands_in else "Vertrag" if is_signed else None


def at_present(found: Found) -> str:
    """Say "derz." between an article and a noun as an adjective, elsewhere as an adverb."""
    article = re.search(r"\b(?:[Dd](?:er|ie|as|em|en|es)|[Ii]m|[Vv]om|[Bb]eim|[Zz]um|[Zz]ur) $", found.before)
    return inflect("derzeitig", found) if article and next_noun(found.after) else "derzeit"


def bad_or_slim(found: Found) -> str | None:
    """Say "schl." of weather, roads and states: bad."""
    is_bad = re.match(
        r" (?:Wetter|Witterung|Sicht|Zustand|Straßen|Qualität|Laune|Note"
        r"|Ernte|Gewissen|Lage)",
        found.after,
    )
    return inflect("schlecht", found) if is_bad else None


def invitation(found: Found) -> str | None:
    """Say "Einl." of who invites: an invitation; elsewhere the doors open."""
    is_invited = re.search(r"\b(?:[Aa]uf|[Dd]ie|[Dd]er|[Ee]ine|[Ii]hre|[Ss]eine) $", found.before)
    return "Einladung" if is_invited else None


def further(found: Found) -> str | None:
    """Say "Näh." at the head of a notice: who knows more."""
    return (
        "Näheres" if re.match(r" (?:bei|beim|unter|im|in|durch|siehe|s\.|auf|über)\b", found.after) else None
    )


def to_ask(found: Found) -> str | None:
    """Say "zu erfr."."""
    return "erfragen" if found.before.endswith(("zu ", "Zu ")) else None


def leaves_behind(found: Found) -> str | None:
    """Say "hinterl." behind who has died, or his pronoun: whom he leaves behind."""
    words = last_words(found.before, 1)
    is_subject = words and words[0].lower() not in DETERMINERS | PREPOSITIONS | MERGED | {"sich", "nur"}
    follows = re.match(r" [A-ZÄÖÜ]| (?:eine|einen|ein|seine|ihre|den|die|das)\b", found.after)
    return "hinterlässt" if is_subject and follows else None


def in_honorary_office(found: Found) -> str | None:
    """Say "i. E." behind a clergyman's office: in an honorary one."""
    is_office = re.search(
        r"\b(?:[Pp]farr\w+|Pfr\.|Pfrn\.|Pfrin\.|[Dd]iakon\w*|[Pp]rädikant\w*|[Vv]ikar\w*"
        r"|[Rr]ichter\w*|[Bb]ürgermeister\w*) $",
        found.before,
    )
    return "im Ehrenamt" if is_office else None


def school_days(found: Found) -> str | None:
    """Say "Schult." where days are told; elsewhere it is a surname: "sagte Schult."."""
    return "Schultagen" if re.search(r"\b(?:[Aa]n|[Nn]ur|[0-9]+|allen|den) $", found.before) else None


def chess_friends(found: Found) -> str | None:
    """Say "Sfr." before a town: a club of chess; elsewhere it is Swiss money."""
    return (
        "Schachfreunde"
        if re.match(r" ?[A-ZÄÖÜ][\w-]", found.after) and not found.before[-2:-1].isdigit()
        else None
    )


LOCAL_WORDS: dict[str, Callable[[Found], str | None]] = {
    **OFFICE_WORDS,
    "vorm.": in_morning,
    "Vorw.": foreword,
    "Geschw.": siblings,
    "Ms.": manuscript,
    "Geh.": secret_or_chopped,
    "erh.": good_or_kept,
    "Lt.": lieutenant,
    "hinterl.": leaves_behind,
    "Anschl.": connection,
    "Reg.": book_index,
    "derz.": at_present,
    "schl.": bad_or_slim,
    "Einl.": invitation,
    "Näh.": further,
    "erfr.": to_ask,
    "Schw.": swabian,
    "geh.": upper_or_secret,
    "gesch.": closed,
    "Vertr.": contract,
    "Schult.": school_days,
    "Sfr.": chess_friends,
}
"""What short words of the local press stand for where their neighbours decide."""
