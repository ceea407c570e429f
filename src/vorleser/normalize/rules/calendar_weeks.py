"""Weeks of the year from one to another: "19.–23. KW", "19. bis 23. KW"."""

from vorleser.normalize.rule import Form, Found, Rule
from vorleser.text.numerals import ordinal

_JOINTS = {"/": "und", "u.": "und", "und": "und"}


def _weeks(found: Found) -> str:
    """Say both weeks as ordinals."""
    joint = _JOINTS.get(found["to"].strip(), "bis")
    end = "en" if found.before.endswith((" der ", " den ")) else "e"
    return f"{ordinal(found['first'], end)} {joint} {ordinal(found['last'], end)} Kalenderwoche"


RULE = Rule(
    phase=11,
    forms=(
        Form(
            r"(?<![\w.,/–-])(?P<first>[1-5]?[0-9])\.(?P<to> ?[–/-] ?| bis | und | u\. )(?P<last>[1-5]?[0-9])\. ?KW\b",
            _weeks,
        ),
    ),
    examples=(
        ("Ausfall: 19.–23. KW", "Ausfall: neunzehnte bis dreiundzwanzigste Kalenderwoche"),
        ("In der 2. und 3. KW", "In der zweiten und dritten Kalenderwoche"),
    ),
)
