"""Letters that a name ends in without a hyphen: "MagentaTV", "SmartTVs", "BürgerEU"."""

from vorleser.normalize.lexicon.house import house
from vorleser.normalize.rule import Form, Found, Rule

_LETTERS = "TV|FM|HD|UHD|GP|PC|KI|VR|NRW|EU"
"""What is said letter by letter behind a name, as it is alone."""


def _parted(found: Found) -> str | None:
    """Say the name and the letters behind it, unless the lexicon has both as one word."""
    if house().find(found[0]):
        return None
    return f"{found['name']}-{'-'.join(found['letters'])}{found['many']}"


RULE = Rule(
    phase=61,
    forms=(
        Form(
            rf"(?<![\w@#./-])(?P<name>[A-ZÄÖÜ][a-zäöüß]{{2,}})(?P<letters>{_LETTERS})(?P<many>s?)(?!\w|\.[a-z])",
            _parted,
        ),
    ),
    examples=(
        ("Das läuft bei MusterTV.", "Das läuft bei Muster-T-V."),
        ("Die SmartTVs und die MusterTV-App sind neu.", "Die Smart-T-Vs und die Muster-T-V-App sind neu."),
    ),
)
