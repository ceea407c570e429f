"""Say "Mio." and "Mrd.", which are cut short before what they count, and stand alone as names."""

import re
from collections.abc import Callable

from vorleser.normalize.rule import Found
from vorleser.text.regex import compile_late

_HALF = r"(?<![0-9½/])(?<![0-9] )(?:½|1/2) ?$"
"""Half of one, which no whole number stands before: "½ Mio.", but "2 ½ Mio."."""


def great(singular: str, plural: str) -> Callable[[Found], str]:
    """Return a function that says *singular* after "eine", else *plural*."""
    return lambda found: (
        singular
        if re.search(rf"\b[Ee]iner?(?: (?:halbe|ganze|gute|knappe|weitere|runde)n?)? $|{_HALF}", found.before)
        else plural
    )


def million(singular: str, plural: str) -> Callable[[Found], str | None]:
    """Return a function that says "Mio" without its full stop beside a number or a currency; alone it is a name."""
    say_great = great(singular, plural)
    return lambda found: (
        say_great(found) if COUNT_BEFORE.search(found.before) or CURRENCY_AFTER.match(found.after) else None
    )


COUNT_BEFORE = compile_late(
    r"(?:[0-9½¼¾]|\b(?:in|mehrere|einige|viele|paar|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|zwölf|hundert|hunderte"
    r"|halbe|ganze|je|pro|Komma \w+|\w+(?:zehn|zig|hundert)))[ -]?\(?$"
)


CURRENCY_AFTER = compile_late(r"[ -](?:Euro|Dollar|Franken|Mark|EUR|USD|CHF|[€$£])")
