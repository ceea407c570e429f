"""Ages and spans with a space that does not belong there: 14- Jährige, 3 Jährige, ein 16 jähriger Schüler."""

from vorleser.normalize.rule import Form, Found, Rule
from vorleser.text.numerals import cardinal


def _join(found: Found) -> str:
    """Say number and word as the one word that they are."""
    said = f"{cardinal(found['number'], 'ein')}{found['word'].lower()}"
    return said[0].upper() + said[1:] if found["word"][0].isupper() else said


RULE = Rule(
    phase=49,
    forms=(
        Form(r"(?<![\w.,:/–-])(?P<number>[0-9]{1,2})(?P<word>rundig(?:e[mnrs]?)?)(?!\w)", _join),
        Form(
            r"(?<![\w.,:/–-])(?P<number>[0-9]{1,3})-? "
            r"(?P<word>(?:[Jj]ährig|tägig|stündig|köpfig|minütig)(?:e[mnrs]?)?)(?!\w)",
            _join,
        ),
    ),
    examples=(
        ("Die 14- Jährige siegte.", "Die Vierzehnjährige siegte."),
        ("ein 5rundiges Turnier", "ein fünfrundiges Turnier"),
        ("ein 16 jähriger Schüler", "ein sechzehnjähriger Schüler"),
    ),
)
