"""How a photograph was taken: the aperture "f/2.8", the time "1/250 s"."""

from vorleser.normalize.nouns import Gender
from vorleser.normalize.numbers import one_for
from vorleser.normalize.rule import Form, Found, Rule
from vorleser.numerals import cardinal, ordinal
from vorleser.regex import compile_late


def aperture(found: Found) -> str:
    """Say "f/2.8" as "Blende zwei Komma acht"."""
    tenths = f" Komma {cardinal(found['tenths'])}" if found["tenths"] else ""
    named = "" if found.before.endswith("Blende ") else "Blende "
    return f"{named}{cardinal(found['whole'])}{tenths}"


def exposure_time(found: Found) -> str:
    """Say "1/250 s" as "eine zweihundertfünfzigstel Sekunde"."""
    return f"{one_for(Gender.FEMININE, found.before)} {ordinal(found['part'])}l Sekunde"


RULE = Rule(
    phase=10,
    trigger=compile_late(r"\bf ?/ ?[0-9]|\b1/[0-9]"),
    forms=(
        Form(
            r"(?<![\w/])f ?/ ?(?P<whole>[1-9][0-9]?)(?:[.,](?P<tenths>[0-9]))?(?![\w/]|[.,][0-9])", aperture
        ),
        Form(
            r"(?<![\w/.,])1/(?P<part>[1-9][0-9]{0,4}) ?(?:s|sec|Sek(?:\.(?= [a-z]))?)(?![\w])", exposure_time
        ),
    ),
    examples=(
        (
            "Fotografiert mit f/2.8, 1/250 s.",
            "Fotografiert mit Blende zwei Komma acht, eine zweihundertfünfzigstel Sekunde.",
        ),
        ("bei f/11", "bei Blende elf"),
        ("bei Blende f/4 mit 1/60 s", "bei Blende vier mit einer sechzigstel Sekunde"),
    ),
)
