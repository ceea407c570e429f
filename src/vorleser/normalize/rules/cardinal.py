"""Cardinals: every digit that no other class has claimed."""

import re

from vorleser.normalize.numerals import cardinal
from vorleser.normalize.rule import DIGIT, Form, Found, Rule


def plain(found: Found) -> str:
    """Say a whole number."""
    return cardinal(found[0])


RULE = Rule(
    phase=70,
    trigger=DIGIT,
    forms=(Form(re.compile(r"[0-9]+"), plain),),
    examples=(("201000 Menschen", "zweihunderteintausend Menschen"),),
)
