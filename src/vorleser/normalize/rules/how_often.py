"""How often, in two words: "1-2 mal täglich", "3–4 mal pro Woche"."""

from vorleser.normalize.rule import Form, Found, Rule
from vorleser.text.numerals import cardinal


def _times(found: Found) -> str:
    """Say both numbers as parts of their word."""
    return f"{cardinal(found['first'], 'ein')}- bis {cardinal(found['last'], 'ein')}mal"


RULE = Rule(
    phase=49,
    forms=(Form(r"(?<![\w.,:/–-])(?P<first>[1-9][0-9]?) ?[–-] ?(?P<last>[1-9][0-9]?) mal(?![\w-])", _times),),
    examples=(
        ("Man nimmt 1-2 mal täglich eine Tablette.", "Man nimmt ein- bis zweimal täglich eine Tablette."),
    ),
)
