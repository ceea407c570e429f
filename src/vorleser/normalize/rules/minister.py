"""A minister cut short before a surname: "Min. Schulz"; before a noun it is the least, behind a figure minutes."""

from vorleser.normalize.nouns import gender, search_gender
from vorleser.normalize.rule import Form, Found, Rule


def _in_office(found: Found) -> str | None:
    """Say the office, if what follows is no noun and no other word."""
    name = found["name"]
    is_noun = search_gender(name.lower()) or (gender(name) and not name.endswith("er"))
    return None if is_noun else "Minister"


RULE = Rule(
    phase=15,
    forms=(
        Form(
            r"(?:(?<![^\n])|(?<=\b[Vv]on )|(?<=\b[Mm]it )|(?<=\b[Dd]er )|(?<=\b[Dd]urch )|(?<=\b[Ll]aut ))"
            r"Min\.(?= (?P<name>[A-ZÄÖÜ][a-zäöüß]{2,})\b(?! ?[:0-9]))",
            _in_office,
        ),
    ),
    examples=(
        ("Min. Schulz eröffnete die Sitzung.", "Minister Schulz eröffnete die Sitzung."),
        ("Min. Abstand: 2 m", "Minimaler Abstand: zwei Meter"),
    ),
)
