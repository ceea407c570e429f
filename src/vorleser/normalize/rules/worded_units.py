"""Units behind a number in words (fünf Mbit/s, drei GB, zwölf kW), and a sign whose word follows (37° Grad)."""

from vorleser.normalize.ratios import PER
from vorleser.normalize.rule import Form, Found, Rule
from vorleser.normalize.units import PLAIN_UNITS
from vorleser.text.regex import compile_late

_NUMBER_WORD = compile_late(
    r"(?i:zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|zwanzig|[dvfsan]\w+zehn|\w+ßig|\w+zig|hundert|tausend"
    r"|Millionen|Milliarden|halbe[ns]?|anderthalb|einige|wenige|mehrere|viele) $"
)
_UNITS = "[kMG][Bb]it(?=/)|[kMGT]B|[MGk]Hz|[kMG]W|[cm]m|ha"


def _say_unit(found: Found) -> str | None:
    """Say a unit in the plural, if a number in words stands before it."""
    if not _NUMBER_WORD.search(found.before) or found["unit"] not in PLAIN_UNITS:
        return None
    return PLAIN_UNITS[found["unit"]].many + (f" pro {PER[found['per']]}" if found["per"] else "")


RULE = Rule(
    phase=29,
    trigger=compile_late(rf"[a-zß] (?:{_UNITS})\b|[0-9] ?° ?Grad\b"),
    forms=(
        Form(rf"(?<=[a-zß] )(?P<unit>{_UNITS})(?:/(?P<per>s))?(?![\w/-])", _say_unit),
        Form(r"(?<=[0-9]) ?° ?(?=Grad\b)", lambda _: " "),
    ),
    examples=(
        ("fünf Mbit/s im Schnitt", "fünf Megabit pro Sekunde im Schnitt"),
        ("bei 37° Grad", "bei siebenunddreißig Grad"),
        ("mit drei GB Speicher", "mit drei Gigabyte Speicher"),
    ),
)
