"""A rest between a day and its time of day, where nothing parts them: "am 22.08.2023 08:23 Uhr"."""

from vorleser.normalize.calendar import MONTH
from vorleser.normalize.rule import Form, Found, Rule
from vorleser.text.regex import compile_late

_DAY = compile_late(
    r"(?<![\w.,])[0-3]?[0-9]\. ?(?:[01]?[0-9]\.(?: ?(?:(?:19|20)[0-9]{2}|[0-9]{2}))?"
    rf"|{MONTH}(?: (?:19|20)[0-9]{{2}})?)$"
)
_MINUTE = "(?:[.:][0-5][0-9])?"


def _rest(found: Found) -> str | None:
    """Put a comma behind the day."""
    return ", " if _DAY.search(found.before) else None


RULE = Rule(
    phase=19,
    forms=(
        Form(
            rf"(?<=[0-9a-z.]) (?=(?:[01]?[0-9]|2[0-4]){_MINUTE}(?: ?[–-] ?[0-9]{{1,2}}{_MINUTE})? ?Uhr\b)",
            _rest,
        ),
    ),
    examples=(
        (
            "am 22.08.2023 08:23 Uhr",
            "am zweiundzwanzigsten August zweitausenddreiundzwanzig, acht Uhr dreiundzwanzig",
        ),
        ("am 3.5.2021/15.02 Uhr", "am dritten Mai zweitausendeinundzwanzig, fünfzehn Uhr zwei"),
        ("am 3. Mai 14 Uhr", "am dritten Mai, vierzehn Uhr"),
        ("am 3.5. um 14 Uhr", "am dritten Mai um vierzehn Uhr"),
    ),
)
