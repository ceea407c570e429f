"""Ranges of letters: A–Z, Gruppe A–D."""

import re

from vorleser.normalize.rule import Form, Found, Rule


def _spread(found: Found) -> str | None:
    """Say the stroke between two letters in their order."""
    return f"{found['first']} bis {found['last']}" if found["first"] < found["last"] else None


RULE = Rule(
    phase=60,
    trigger=re.compile(r"[–-] ?(?:[A-Za-z](?!\w)|[IVX])"),
    forms=(
        Form(
            r"(?<![\w.&/–-])(?P<first>[A-Z])(?: ?– ?|(?<=A)-(?=Z))(?P<last>[A-Z])(?![\w./&–-])",
            _spread,
        ),
        Form(r"(?<=[a-zäöü] )(?P<first>[a-z]) ?– ?(?P<last>[a-z])(?!\w)", _spread),
        Form(r"(?<=[ (][IVX])–(?=[IVX]{1,4}\b)|(?<=[IVX]{2})–(?=[IVX]{1,4}\b)", lambda _: " bis "),
        Form(r"(?<=[0-9] )(?P<first>[a-f]) ?[–-] ?(?P<last>[a-f])(?!\w)", _spread),
    ),
    examples=(
        ("von A–Z", "von A bis Z"),
        ("die Gruppen A–D", "die Gruppen A bis D"),
        ("Gleis 9 a–c", "Gleis neun a bis c"),
    ),
)
