"""Words that encyclopaedias cut short and whose neighbours decide: "dt. Titel", "Hl. Anna", "eigentl. Karl May"."""

import re
from collections.abc import Callable

from vorleser.normalize.agreement import inflect
from vorleser.normalize.foreign.given_names import is_given_name
from vorleser.normalize.grammar import adjective_ending
from vorleser.normalize.nouns import Gender, search_gender
from vorleser.normalize.persons import noble
from vorleser.normalize.roman import KINGS
from vorleser.normalize.rule import Found
from vorleser.normalize.sentence_end import CLOSED, begins_sentence
from vorleser.normalize.women import IS_WOMANS
from vorleser.text.regex import compile_late

_NAME = compile_late(r" ([A-ZÄÖÜ][a-zäöüß]+)(?![\w-])")
_TITLED = compile_late(
    r" (?:[A-ZÄÖÜ][a-zäöüß]*(?:titel|ausgabe|übersetzung|fassung|aufführung|ausstrahlung|start|text|verleih|sprecher)"
    r"|Titel|Ausgabe|Übersetzung|Fassung|Name|Bezeichnung|Version|Verleih|Premiere|Sprecher(?:in)?|Text)\b"
)
"""What a language tells the kind of, where a name is a word of it: "Buda, dt. Ofen"."""


def in_language(stem: str) -> Callable[[Found], str | None]:
    """Return what says a language in brackets before what is in it: "(1954, dt. Titel …)"."""

    def say(found: Found) -> str | None:
        noun = _TITLED.match(found.after)
        inflected = noun and found[0][0].islower() and _BRACKET.search(found.before)
        return f"{stem}{adjective_ending('', noun[0].strip())}" if noun and inflected else None

    return say


_BRACKET = compile_late(r"(?:^|\([^()]{0,60}, |\(|; )$")


def saint(found: Found) -> str | None:
    """Say "hl." with the ending that a saint's name asks for: "Hl. Johannes", "Hl. Anna", "Hl. Peter und Paul"."""
    named = _NAME.match(found.after)
    if not named or not _is_saints(named[1]):
        return None
    kind = Gender.FEMININE if IS_WOMANS.fullmatch(named[1]) else Gender.MASCULINE
    several = re.match(r" und ([A-ZÄÖÜ][a-zäöüß]+)", found.after[named.end() :])
    if several and is_given_name(several[1]):
        kind = Gender.PLURAL
    before = found.before if not _FULL_STOP.search(found.before) else ""
    return f"{found[0][0]}eilig{adjective_ending(before, named[1], kind)}"


def _is_saints(name: str) -> bool:
    """Return whether *name* is a given name, and no noun that is holy: "Hl. Messe"."""
    if IS_WOMANS.fullmatch(name) or name in KINGS or name.endswith("us"):
        return True
    return search_gender(name.lower()) is None and is_given_name(name)


_FULL_STOP = compile_late(r"[a-zäöüß]{2}\. $")


def properly(found: Found) -> str | None:
    """Say "eigentl." before somebody's name, whose real one follows: "Karl May, eigentl. Emil Muster"."""
    named = _NAME.match(found.after)
    return "eigentlich" if named and is_given_name(named[1]) and found[0][0] == "e" else None


def georgian(found: Found) -> str | None:
    """Leave "Georg." at the end of a sentence, which is a name."""
    return found[0] if found[0][0] == "G" else None


def of_swabia(found: Found) -> str | None:
    """Say "Württ." before the noun that it belongs to: "des Württ. Landessportbundes"."""
    if not _NAME.match(found.after) or begins_sentence(found.after) or found.before.endswith("-"):
        return None
    return inflect("Württembergisch", found)


def half(found: Found) -> str | None:
    """Say "H." of a century: "2. H. d. 19. Jh."."""
    is_half = found.before.endswith(". ") and re.match(
        r" (?:d\. |des )?[0-9]{1,2}\. ?(?:Jh|Jahrh)", found.after
    )
    return "Hälfte" if is_half else None


def say_house(found: Found) -> str | None:
    """Say "Hs." before a number: "Hs. 4"; behind one, houses; before a first name, Hans; elsewhere a manuscript."""
    if re.search(r"\b(?:S\.|Satz) [0-9]{1,2} $", found.before) and re.match(r" [12]\b", found.after):
        return "Halbsatz"
    first = re.match(r" ([A-ZÄÖÜ][a-zäöüß]+)(\. [A-ZÄÖÜ])?", found.after)
    if first and not found.before.endswith("die "):
        return "Hans" if first[2] or is_given_name(first[1]) else None
    if re.search(r"(?<![.,0-9])[0-9]{2,3} $", found.before) and re.match(r"[,;)]| u\. | und ", found.after):
        return "Häuser"
    is_near = not re.search(r"Bibl|Cod|Universit|Museum|Blatt|Bl\.|Pergament", found.match.string)
    return "Haus" if is_near and re.match(r" [0-9]{1,3}[a-z]?\b", found.after) else None


def maker(found: Found) -> str | None:
    """Say "Herst." of who made a thing: "lt. Herst."; elsewhere how it was made."""
    return (
        "Hersteller"
        if re.search(r"\b(?:[Ll]t\.|[Ll]aut|[Vv]om|[Bb]eim|[Dd]e[mrn]|[Zz]um) $", found.before)
        else None
    )


def parcels(found: Found) -> str | None:
    """Say "Fl." of land: a part of a district; elsewhere a bottle."""
    of_land = re.search(r"\bGem\.|Gemarkung|Grundst|Flst|Flurst|\bGrdst", found.match.string)
    return "Flur" if of_land and re.match(r" [0-9]", found.after) else None


def reformed(found: Found) -> str | None:
    """Say "ref." before whom or what belongs to a church."""
    return inflect("reformiert", found) if found[0][0] == "r" and _OF_CHURCH.match(found.after) else None


_OF_CHURCH = compile_late(
    r" (?:Kirch|Gemeinde|Famili|Pfarr|Konfession|Glaube|Schul|Christ|Theolog|Bekenntnis|Stadt|Ort|Ehe|Taufe)"
)


def dividend(found: Found) -> str | None:
    """Say "Div." where shares pay: a dividend; elsewhere it is a division."""
    return "Dividende" if _OF_SHARES.search(found.match.string) else None


def of_militia(found: Found) -> str | None:
    """Say "d. L." behind a rank: of the militia; elsewhere of a list."""
    return "der Landwehr" if _RANK.search(found.before) else None


def army_reserve(found: Found) -> str | None:
    """Say "Res." of an army, "Lt. der Res.", and of a wine."""
    if _OF_WINE.search(found.match.string) and _NAMED.search(found.before):
        return "Reserve"
    is_military = re.search(
        r"\b(?:Lt|Oblt|Ltn|Hptm|Leutnant|Hauptmann|[Oo]ffizier\w*|Major|Uffz)\.? (?:d\.|der) $", found.before
    )
    return "Reserve" if is_military or re.match(r"-?(?:Inf|Reg|Batl|Bat|Div|Art)", found.after) else None


_NAMED = compile_late(r"\b(?!(?:Die|Eine|Ihre|Nur|Um|Für|Mit|Ohne) )[A-ZÄÖÜ][\w-]+ $")
"""What a wine is called, before its kind: "Riesling" Res."""
_OF_WINE = compile_late(
    r"Riesling|\b[Ww]ein|[Ww]ein(?:e|gut)?\b|Veltliner|trocken|burgunder|Blaufränkisch|Zweigelt|Barrique|Cuvée|\bDAC\b|Chardonnay"
)


def department(found: Found) -> str | None:
    """Say "Abt." as a department; leave it where a man is spoken of: "wurde Abt."."""
    return found[0].rstrip(".") if _BEFORE_MAN.search(found.before) and CLOSED.match(found.after) else None


def say_hertz(found: Found) -> str:
    """Say "Hz." before a name: a duke; of a match: its half; elsewhere it is the unit."""
    if duke := noble("Herzog")(found):
        return duke
    return "Halbzeit" if _PLAYED.search(found.match.string) else "Hertz"


def asked(found: Found) -> str | None:
    """Say "Befr.": those who were asked."""
    if re.search(
        r"\b(?:[Dd]\.|[Dd]er|[Dd]ie|[Aa]lle[nr]?|(?:von|unter|bei|mit|den) [0-9.]+) $", found.before
    ):
        return "Befragten"
    return "Befragte" if re.search(r"(?:\b[Jj]ede[rs]? (?:[0-9]+\. )?|[0-9] )$", found.before) else None


def shelfmark(found: Found) -> str | None:
    """Say "Sign." before a letter or a number: where a book stands; elsewhere a work is signed."""
    return "Signatur" if re.match(r":? (?:[A-Z]{1,4}\b|[IVX]+\b|[0-9])", found.after) else None


def retired(found: Found) -> str | None:
    """Say "i. P." behind an office: of somebody who has retired; behind a town of the Pongau that."""
    if re.search(
        r"(?:Johann|Bischofshofen|Radstadt|Wagrain|Flachau|Altenmarkt|Goldegg|Werfen) $", found.before
    ):
        return "im Pongau"
    return "in Pension" if _OFFICE_BEFORE.search(found.before) else None


_OFFICE_BEFORE = compile_late(
    r"\b(?:(?:Ober|Volks|Schul|Amts|Hof|Regierungs|Bezirks|Brand|Stadt)?(?:[Pp]farrer|[Dd]irektor|[Ll]ehrer|[Rr]at|[Ii]nspektor"
    r"|[Rr]ichter|[Oo]berst|[Aa]rzt|[Pp]olizist|[Bb]eamter|[Mm]eister|[Pp]rofessor)(?:in)?|Dir\.|Prof\.) $"
)
_PLAYED = compile_late(r"[0-9]:[0-9]|\b(?:[12]\.|erste[rn]?|zweite[rn]?) Hz\.|[Ss]piel|Tor|Pause|Minute")
_BEFORE_MAN = compile_late(
    r"\b(?:wurde|war|ist|blieb|werden|zum|als|[Nn]euer|[Ee]rster|[Ll]etzter|[Ee]in|[Dd]e[mn]|Der) (?:[0-9]{1,2}\. )?$"
)
"""What an abbot's office stands behind, and a department does not."""

_RANK = compile_late(
    r"(?:\b(?:Uffz|Lt|Oblt|Hptm|Gefr|Feldw|Fw|Vfw|Vzfw|Wehrm)\.|[Ll]eutnant|[Hh]auptmann|[Gg]efreiter|[Uu]nteroffizier"
    r"|[Ff]eldwebel|Wehrmann|Major) $"
)


_OF_SHARES = compile_late(
    r"\bAktien?\b|Aktionär|Hauptversammlung|\bHV\b|\bDiv\. (?:von |auf )?[0-9]+,[0-9]{2}|\bKGV\b|Rendite"
)


_LANGUAGES = (
    *(("dt.", "deutsch"), ("engl.", "englisch"), ("frz.", "französisch"), ("franz.", "französisch")),
    *(("ital.", "italienisch"), ("span.", "spanisch"), ("russ.", "russisch"), ("poln.", "polnisch")),
)
ENCYCLOPAEDIC: dict[str, Callable[[Found], str | None]] = {
    **{cut: in_language(stem) for cut, stem in _LANGUAGES},
    "Hl.": saint,
    "hl.": saint,
    "eigentl.": properly,
    "georg.": georgian,
    "Württ.": of_swabia,
    "H.": half,
    "Div.": dividend,
    "d.L.": of_militia,
    "Hs.": say_house,
    "Herst.": maker,
    "Fl.": parcels,
    "ref.": reformed,
    "Abt.": department,
    "Befr.": asked,
    "Res.": army_reserve,
    "Hz.": say_hertz,
    "Sign.": shelfmark,
    "i.P.": retired,
}
