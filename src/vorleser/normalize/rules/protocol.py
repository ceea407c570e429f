"""Protocols and their versions: "IPv6", "TLSv1.2"."""

import re

from vorleser.normalize.rule import Form, Found, Rule
from vorleser.normalize.spelling import spell
from vorleser.text.numerals import cardinal


def say_protocol(found: Found) -> str:
    """IPv6: the letters one by one, and the version behind them; with hyphens in a compound."""
    said = f"{spell(found['name'])} v {' Punkt '.join(map(cardinal, found['version'].split('.')))}"
    return said.replace(" ", "-") if re.match(r"-[^\W\d_]", found.after) else said


RULE = Rule(
    phase=49,
    forms=(
        Form(
            r"(?<![\w/@#.-])(?P<name>[A-Z]{2,5})v(?P<version>[0-9]{1,2}(?:\.[0-9]{1,2}){0,2})(?!\w)",
            say_protocol,
        ),
    ),
    examples=(
        ("Das Netz spricht IPv6.", "Das Netz spricht I-P v sechs."),
        ("Das TLSv1.2-Protokoll genügt.", "Das T-L-S-v-eins-Punkt-zwei-Protokoll genügt."),
    ),
)
