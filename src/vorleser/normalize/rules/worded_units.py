"""Units behind a number in words (fünf Mbit/s, drei GB), a sign whose word follows (37° Grad), and 1,80 Meter."""

from vorleser.normalize.ratios import PER
from vorleser.normalize.rule import Form, Found, Rule
from vorleser.normalize.rules.measure import IN_METRES, metres
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


def _in_metres(found: Found) -> str:
    """1,80 Meter, 1,50 bis 2,20 Metern: metres and centimetres, as people say them."""
    if not found["first"]:
        return metres(found, found["number"])
    to = f" {found['to']} "
    return f"{metres(found, found['first'])}{to}{metres(found, found['number'], found['first'] + to)}"


RULE = Rule(
    phase=29,
    forms=(
        Form(rf"(?<=[a-zß] )(?P<unit>{_UNITS})(?:/(?P<per>s))?(?![\w/-])", _say_unit),
        Form(r"(?<=[0-9]) ?° ?(?=Grad\b)", lambda _: " "),
        Form(r"(?<![\w/])(?<![0-9] )(?<!Dezibel )dB ?\(A\)", lambda _: "Dezibel A"),
        Form(r"(?<=Dezibel )dB ?\(A\)", lambda _: "A"),
        Form(
            rf"(?<![\w.,:/–-])(?:(?P<first>{IN_METRES}) (?P<to>bis|und|oder|mal|auf) )?(?P<number>{IN_METRES}) Metern?"
            r"(?![\w/-]| (?:pro|je|in der) )",
            _in_metres,
        ),
        Form(
            rf"(?<![\w.,:/–-])(?P<first>{IN_METRES}) (?P<to>auf) (?P<number>{IN_METRES}) m(?![\w/²³-])",
            _in_metres,
        ),
    ),
    examples=(
        ("fünf Mbit/s im Schnitt", "fünf Megabit pro Sekunde im Schnitt"),
        ("der Pegel in dB(A)", "der Pegel in Dezibel A"),
        ("bei 37° Grad", "bei siebenunddreißig Grad"),
        ("mit drei GB Speicher", "mit drei Gigabyte Speicher"),
        ("der 1,80 Meter große Mann", "der einen Meter achtzig große Mann"),
        ("1,50 bis 2,20 Meter hoch", "einen Meter fünfzig bis zwei Meter zwanzig hoch"),
        ("von 2,20 auf 3,40 m", "von zwei Meter zwanzig auf drei Meter vierzig"),
    ),
)
