"""Rulers whose names are cut short, or have an s behind their number: "Kg. Fr. Aug. III.", "Ludwig XIV.s"."""

import re

from vorleser.normalize.calendar import CLOSING_SIGNS, opens_sentence
from vorleser.normalize.roman import KINGS, NUMERAL, QUEENS, value
from vorleser.normalize.rule import Form, Found, Rule
from vorleser.normalize.rulers import CUT_RULERS, NAME, bare_name, count_ruler
from vorleser.text.regex import compile_late

_OF_POPES = compile_late(
    r"Papst|Päpste|Konzil|Enzykli|Vatikan|\b(?:Pius|Paul|Benedikt|Gregor|Leo|Johannes) [IVX]"
)
_KINGS_JOHN = 4
"""Above this number, a "Joh." was pope."""


def _say_cut(found: Found) -> str | None:
    """Say a ruler with his first names in full."""
    name = CUT_RULERS[found["cut"]]
    if found["cut"] == "Joh" and not found["first"]:
        is_pope = value(found["numeral"]) > _KINGS_JOHN or _OF_POPES.search(found.match.string)
        name = "Johannes" if is_pope else name
    elif found["cut"] == "Fr" and not found["first"]:
        return None
    first = found["first"].strip(" .")
    counted = count_ruler(found, found["numeral"], female=False, genitive=False)
    said = f"{CUT_RULERS.get(first, first)} {name} {counted}".strip()
    return said + ("." if CLOSING_SIGNS.match(found.after) and opens_sentence(found.before) else "")


def _say_before_name(found: Found) -> str:
    """Fr. Wilhelm I.: a first name cut short before that of a ruler."""
    return CUT_RULERS[found["cut"]]


def _say_genitive(found: Found) -> str | None:
    """Ludwig XIV.s: the genitive of an English habit."""
    name = found["name"]
    if bare_name(name) not in KINGS | QUEENS:
        return None
    ending = "’" if re.search("[sxzß]$", name) else "s"
    return f"{name}{ending} {count_ruler(found, found['numeral'], female=name in QUEENS, genitive=True)}"


_CUT = "|".join(sorted(CUT_RULERS, key=len, reverse=True))
RULE = Rule(
    phase=40,
    forms=(
        Form(
            rf"(?<![\w.])(?P<first>(?:(?:{_CUT})\. |(?:Johann|Friedrich|Karl|Georg|Ernst|Franz|Adolf) )?)"
            rf"(?P<cut>{_CUT})\. (?P<numeral>{NUMERAL})\.(?![\w-])",
            _say_cut,
        ),
        Form(
            rf"(?<![\w.])(?P<cut>{_CUT})\."
            r"(?= (?:Wilhelm|August|Georg|Friedrich|Ludwig|Casimir|Philipp|Ernst) [IVX]+\.)",
            _say_before_name,
        ),
        Form(rf"(?<![\w.])(?P<name>{NAME}) (?P<numeral>{NUMERAL})\.['’]?s(?!\w)", _say_genitive),
    ),
    examples=(
        ("Kg. Fr. Aug. III. dankte ab.", "König Friedrich August der Dritte dankte ab."),
        ("unter Kf. Joh. Georg II. litt", "unter Kurfürst Johann Georg dem Zweiten litt"),
        ("Joh. XXIII. berief das Konzil.", "Johannes der Dreiundzwanzigste berief das Konzil."),
        ("Fr. Wilhelm I. sparte.", "Friedrich Wilhelm der Erste sparte."),
        ("Ludwig XIV.s Truppen", "Ludwigs des Vierzehnten Truppen"),
    ),
)
