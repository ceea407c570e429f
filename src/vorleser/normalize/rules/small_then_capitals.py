"""Acronyms with one small letter before their capitals: "qPCR", "tRNA"."""

from vorleser.normalize.lexicon.house import house
from vorleser.normalize.rule import Form, Found, Rule


def _spelled(found: Found) -> str | None:
    """Say it letter by letter, unless the lexicon knows it."""
    return None if house().find(found[0]) else "-".join((found["first"], *found["others"]))


RULE = Rule(
    phase=62,
    forms=(
        Form(
            r"(?<![\w.@/#&-])(?P<first>[a-z])(?P<others>[B-DF-HJ-NP-TV-Z]{2,4}[A-Z]{1,2})(?![\w@]|\.[a-z])",
            _spelled,
        ),
    ),
    examples=(("Sie prüfte das per qPCR und eGFR.", "Sie prüfte das per q-P-C-R und e-G-F-R."),),
)
