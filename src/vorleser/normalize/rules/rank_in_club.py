"""Ranks in a club: offices beside their holders ("Ute Muster (1. Vors.)"), first teams ("Au I gegen Au II")."""

from vorleser.normalize.rule import Form, Found, Rule
from vorleser.normalize.sentence_end import stop
from vorleser.normalize.table import OPENED
from vorleser.normalize.women import SHE_IS, WOMAN_BEFORE, WOMAN_NEXT
from vorleser.text.numerals import ordinal
from vorleser.text.regex import compile_late


def _rank(found: Found) -> str:
    """Say the rank and the office as the name before asks."""
    ending = "e" if WOMAN_BEFORE.search(found.before) else "er"
    deputy = f"stellvertretend{ending} " if found["deputy"] else ""
    return f"{ordinal(found['rank'], ending)} {deputy}Vorsitzend{ending}"


def _she(found: Found) -> str | None:
    """Say the rank and the office of a woman of whom it is said that she has it."""
    if not SHE_IS.search(found.before):
        return None
    nth = f"{ordinal(found['rank'][0], 'e')} " if found["rank"] else ""
    return f"{nth}{'stellvertretende ' if found['deputy'] else ''}Vorsitzende{stop('noun', found)}"


def _woman(found: Found) -> str | None:
    """Say the rank and the office before a woman's name."""
    if not WOMAN_NEXT.match(found.after):
        return None
    nth = ordinal(found["rank"], "e")
    return f"{nth.capitalize() if OPENED.search(found.before) else nth} Vorsitzende"


_AGAINST = r"(?:gegen|vs\.|[-–:])"
_SECOND_SIDE = compile_late(rf" {_AGAINST} (?:[A-ZÄÖÜ0-9][\w./-]* ){{1,4}}I{{1,3}}(?!\w)")
_FIRST_SIDE = compile_late(rf" (?:I{{1,3}}|eins|zwei|drei) {_AGAINST} (?:[A-ZÄÖÜ0-9][\w./-]* ){{1,4}}$")


def _first_team(found: Found) -> str | None:
    """Say the number of a first team where the other side has one, too: "Au I gegen Berg II"."""
    return "eins" if _SECOND_SIDE.match(found.after) or _FIRST_SIDE.search(found.before) else None


RULE = Rule(
    phase=39,
    forms=(
        Form(
            r"(?:(?<=\()|(?<=[a-zäöüß], ))(?P<rank>[1-4])\. (?P<deputy>stv\. |stellv\. )?Vors\.(?=[),;])",
            _rank,
        ),
        Form(r"(?<=[a-zäöüß]/)1\.(?= (?:FC|FFC|FSV|SC|SV|TC|CfR|BC|CSG) )", lambda _: "erster"),
        Form(r"(?<=[a-zäöüß] )I(?![\w-])", _first_team),
        Form(r"(?:^|(?<=[.:,;–] ))(?P<rank>[1-4])\. Vors\.(?= )", _woman),
        Form(r"(?<=[a-zäöü] )(?P<rank>[1-4]\. )?(?P<deputy>(?:stv|stellv)\. )?Vors\.(?=[ ,;]|$)", _she),
    ),
    examples=(
        ("Eva Muster (1. Vors.) dankte.", "Eva Muster (erste Vorsitzende) dankte."),
        ("2. Vors. Eva Muster sprach.", "Zweite Vorsitzende Eva Muster sprach."),
        ("Dorf Au I gegen Berg II", "Dorf Au eins gegen Berg zwei"),
        ("SG Au/1. FC Muster", "S-G Au erster F-C Muster"),
        ("Sie ist 1. Vors. des Chors.", "Sie ist erste Vorsitzende des Chors."),
        ("Eva Muster bleibt 2. Vors. im Verein.", "Eva Muster bleibt zweite Vorsitzende im Verein."),
        ("Jan Muster (2. Vors.) dankte.", "Jan Muster (zweiter Vorsitzender) dankte."),
    ),
)
