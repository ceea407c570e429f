"""Tell units from letters of names: A 5 a, Nr. 3 a, 4 K, iPhone 4s, two B-29s."""

import re

from vorleser.normalize.cases import ADVERBS
from vorleser.normalize.grammar import PREPOSITIONS, last_words
from vorleser.normalize.nouns import gender
from vorleser.normalize.rule import Found
from vorleser.text.regex import compile_late

_FORCE = compile_late(
    r"(?:[Ss]pannung|[Ss]trom|[Kk]raft|Netzteil|Sicherung|[Bb]atterie|[Aa]kku|[Ll]adegerät|[Aa]nschluss)"
    r"(?: von| bis| mit)? $"
)
_RUNWAY = compile_late(r"(?:[Bb]ahn(?:en)?|[Pp]isten?|Runway) (?:[0-9]{2}[LRC](?:/| und | oder ))?$")
"""What the direction and the side of a runway stand behind: the Landebahn 26L."""
_DAYS = compile_late(
    r"\b(?:für|über|nach|alle|innerhalb von|binnen|seit|während)(?: ca\.)? $|[0-9] ?mg (?:für )?$"
)
_PHYSICS = compile_late(
    r"[Ff]eld|[Mm]agnet|[Ff]lussdichte|MRT|Tomogra|Spule|[Ll]adung|Elektron|Kondensator|Coulomb"
)
"""What stands before a number of teslas or coulombs."""
AGED = compile_late(
    r"[Hh]albwert|[Ll]ebensdauer|[Uu]mlauf|[Ll]aufzeit|[Aa]lter|[Pp]eriode|Haft|Frist"
    r"|[Dd]auer|Strafe|Vertrag|Zeitraum|\b[Vv]or (?:ca\. |etwa |rund |gut )?$|Ma\b|beträgt $"
)
"""What stands before a number of years that the sign "a" counts, and no area."""
_PHONE = compile_late(r"iPhone[^!?]{0,40}$")


_NAMED_ABOVE = compile_late(r"\b(?:oben|unten|unter|Ziff\w*\.?|Nr\.|Nummer|vgl\.|siehe|[IVX]+\.?) $")
"""What stands before a part of a text that a number and a letter name."""


_CLASSES = compile_late(r"(?<![\w.,])[1-9][0-9]? ?b(?!\w)")
"""What stands beside "3 a" if that is a class or a house: "die 3 a und die 3 b"."""
_FILE = compile_late(r" [0-9]{1,4}[./][0-9]{2}(?![0-9,.:%])")
"""What stands behind the register of a court's file: "6 PB 3.08"."""


def may_be_letter(found: Found, sign: str) -> bool:
    """Return whether *sign*, behind a number, may be a letter of a name rather than a unit."""
    if len(sign) == 1 and found.after.startswith(")") and found.before.rfind("(") < 0:
        return True
    if leads_team(found):
        return True
    cited = found.after.startswith(")") and _NAMED_ABOVE.search(found.before)
    if sign == "a" and (cited or (not found["first"] and _CLASSES.search(found.match.string))):
        return True
    if sign == "KG" and re.search(r"\bEZ $", found.before):
        return True  # a number of the land register, and its commune
    if sign.isupper() and len(sign) < 4 and _FILE.match(found.after):
        return True
    decide = _BY_SIGN.get(sign)
    return decide is not None and not is_electric(found, sign) and decide(found, sign)


_NO_DEVICE = compile_late(
    r"-?(?:Jugend|Junior|Juniorin|Schüler|Mädchen|Kader|Trainer|Lizenz|Klass|Rohr|Kurs|Bande|Wurf|Promi|Frage|Probe"
    r"|Leute|Männer|Mann|Träger|Shirt|Stück|Hörnchen|Note|Modell|Turnier|Wert|Prüfung|Schein|Spiel|Team|Mannschaft)"
)
"""What a letter before a hyphen tells the class or the kind of: zwei C-Rohre, drei A-Jugendliche."""


def leads_team(found: Found) -> bool:
    """Return whether a lone letter between a number and a noun names a class or a kind, and no unit."""
    return len(found["unit"]) == 1 and found["unit"].isupper() and _NO_DEVICE.match(found.after) is not None


def is_electric(found: Found, sign: str) -> bool:
    """Return whether volts, amperes or newtons are spoken of: "5 V/3 A", "die Spannung 400 V"."""
    beside = sign == "A" and re.search(r"[0-9] ?k?[VW]/$", found.before)
    return bool(beside or (sign in {"V", "A", "N"} and _FORCE.search(found.before)))


_WIRED = compile_late(
    r"-?(?:Anschl[uü]ss|Sicherung|Absicherung|Stecker|Steckdose|Leitung|Verkabelung|Netzteil|Strom|Ladeger|Ladesäule|Schutzschalter)"
)


def is_wired(found: Found) -> bool:
    """Return whether what follows amperes without a space is a device: a 40A-Anschluss."""
    return found["unit"] == "A" and _WIRED.match(found.after) is not None


def _is_plural(found: Found, _: str) -> bool:
    """Return whether "s" ends a model's name or its plural: iPhone 4s, the B-29s."""
    if _PHONE.search(found.before):
        return True
    if found["space"] or "," in found["number"]:
        return False
    return re.search(r"\b[A-ZÄÖÜ]\w*[a-zäöüß]\w* $|[A-Z]-$", found.before) is not None


def _is_no_physics(found: Found, sign: str) -> bool:
    """Return whether "d", "T" and "C" are no days, teslas and coulombs."""
    lasts = sign == "d" and found["space"] and _DAYS.search(found.before)
    return not (lasts or (AGED if sign == "d" else _PHYSICS).search(found.before[-100:]))


def _is_named(found: Found, sign: str) -> bool:
    """Return whether a name stands before the number: Haus 3 a, Linie 5 A."""
    if "," in found["number"] or (sign == "J." and (found["first"] or AGED.search(found.before))):
        return False
    is_column = sign == "A" and found.before.endswith(") ")  # Lang (SPD) 5 A
    if is_column or re.search(r"(?:str|[Pp]l|[Ww]eg|Nr|allee)\. $", found.before):
        return True
    words = last_words(found.before, 1)
    named = (
        bool(words)
        and found.before[-1:] != "("
        and (words[0][0].isupper() or words[0] == "§")
        and words[0].lower() not in ADVERBS | PREPOSITIONS | {"alle"}
    )
    names_next = re.match(r" ([A-ZÄÖÜ][\w-]+)", found.after)
    return (
        named
        or (not found["space"] and sign != "V")
        or (sign in {"J.", "St."} and names_next is not None and gender(names_next[1]) is None)
    )


_MODEL = compile_late(r"\b(?:Typs?|Modells?|[A-ZÄÖÜ][\w-]*[A-Z]{2,}) $")
_NAMED_SO = compile_late(r",? (?:geheißen|heißt|hieß|genannt|benannt)\b")


def _is_side_or_model(found: Found, _: str) -> bool:
    """Return whether "L" belongs to a model or is the left one of two runways."""
    is_runway = not found["space"] and _RUNWAY.search(found.before)
    return bool(is_runway or _MODEL.search(found.before) or _NAMED_SO.match(found.after))


_PACKED = compile_late(r" (?:[A-ZÄÖÜ]|[a-zäöüß]+[er] [A-ZÄÖÜ]|gem|ger)")
"""What is packed: "1 P. Vanillezucker"."""
_BY_SIGN = {
    "L": _is_side_or_model,
    "s": _is_plural,
    "P.": lambda found, _: not found["space"] or not _PACKED.match(found.after),  # Nexus 6P.; 31 P. (11/2)
    "mag": lambda found, _: "," not in found["number"],
    **dict.fromkeys(("d", "T", "C"), _is_no_physics),
    **dict.fromkeys(("a", "A", "V", "N", "J.", "St.", "K"), _is_named),
}
