"""Quarters by a Roman numeral and the year: "Marktstart: IV/2026", "Preisspiegel 2026/I"."""

from vorleser.normalize.roman import value
from vorleser.normalize.rule import Form, Found, Rule
from vorleser.text.numerals import cardinal, ordinal, year
from vorleser.text.regex import compile_late

_OPEN = compile_late(
    r"(?:^|[:(,;–] ?|\b(?:Stand|\w*(?:[Ss]tart|[Bb]eginn)|ab|bis|seit|ist|war|für|auf|in|im|vom|zum|zu|gegenüber) )$"
)
"""What stands before a quarter; behind a noun the numeral is that noun's: "Heft IV/2026"."""
_DATIVE = compile_late(r"\b(?:ab|seit|in|im|vom|zum|zu|gegenüber) $")


def _quarter(found: Found) -> str | None:
    """IV/2026: the fourth quarter of that year."""
    if not _OPEN.search(found.before):
        return None
    if found.before.endswith(("für ", "auf ")):
        return f"das {ordinal(str(value(found['numeral'])))} Quartal {year(found['year'])}"
    ending = (
        "en"
        if found.before.endswith(("im ", "vom ", "zum "))
        else "em"
        if _DATIVE.search(found.before)
        else "es"
    )
    return f"{ordinal(str(value(found['numeral'])), ending)} Quartal {year(found['year'])}"


def _part(found: Found) -> str:
    """2026/I: what of a year comes first."""
    return f"{year(found['year'])} {cardinal(str(value(found['numeral'])))}"


RULE = Rule(
    phase=18,
    forms=(
        Form(r"(?<![\w./–-])(?P<numeral>I{1,3}|IV)/(?P<year>20[0-9]{2})(?![\w/-])", _quarter),
        Form(r"(?<![\w./–-])(?P<year>20[0-9]{2})/(?P<numeral>I{1,3}|IV)(?![\w/-])", _part),
    ),
    examples=(
        ("Marktstart: IV/2026", "Marktstart: viertes Quartal zweitausendsechsundzwanzig"),
        ("ab III/2026", "ab drittem Quartal zweitausendsechsundzwanzig"),
        ("der Preisspiegel 2026/I", "der Preisspiegel zweitausendsechsundzwanzig eins"),
    ),
)
