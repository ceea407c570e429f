"""Offices of a club behind their holders: "Ute Muster (1. Vors.)", "Jan Beispiel (2. Vors.)"."""

from vorleser.normalize.rule import Form, Found, Rule
from vorleser.normalize.women import WOMAN_BEFORE
from vorleser.numerals import ordinal
from vorleser.regex import compile_late


def _rank(found: Found) -> str:
    """Say the rank and the office as the name before asks."""
    ending = "e" if WOMAN_BEFORE.search(found.before) else "er"
    deputy = f"stellvertretend{ending} " if found["deputy"] else ""
    return f"{ordinal(found['rank'], ending)} {deputy}Vorsitzend{ending}"


RULE = Rule(
    phase=39,
    trigger=compile_late(r"[(,] ?[1-4]\. (?:stv\. |stellv\. )?Vors\."),
    forms=(
        Form(
            r"(?:(?<=\()|(?<=[a-zäöüß], ))(?P<rank>[1-4])\. (?P<deputy>stv\. |stellv\. )?Vors\.(?=[),;])",
            _rank,
        ),
    ),
    examples=(
        ("Eva Muster (1. Vors.) dankte.", "Eva Muster (erste Vorsitzende) dankte."),
        ("Jan Muster (2. Vors.) dankte.", "Jan Muster (zweiter Vorsitzender) dankte."),
    ),
)
