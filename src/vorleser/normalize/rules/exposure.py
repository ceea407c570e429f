"""How a photograph was taken: the aperture "f/2.8", the time "1/250 s"."""

from vorleser.normalize.nouns import Gender
from vorleser.normalize.numbers import one_for, say_number
from vorleser.normalize.rule import Form, Found, Rule
from vorleser.text.numerals import cardinal, ordinal


def aperture(found: Found) -> str:
    """Say "f/2.8" as "Blende zwei Komma acht"."""
    tenths = f" Komma {cardinal(found['tenths'])}" if found["tenths"] else ""
    named = "" if found.before.endswith("Blende ") else "Blende "
    return f"{named}{cardinal(found['whole'])}{tenths}"


def lens(found: Found) -> str:
    """Say "1:3,5-5,6", how wide a lens opens at either end of its zoom."""
    widest = found["open"].partition(":")[2].strip()
    return f"eins zu {say_number(widest.replace('.', ','))} bis {say_number(found['shut'].replace('.', ','))}"


def exposure_time(found: Found) -> str:
    """Say "1/250 s" as "eine zweihundertfünfzigstel Sekunde"."""
    return f"{one_for(Gender.FEMININE, found.before)} {ordinal(found['part'])}l Sekunde"


RULE = Rule(
    phase=8,
    forms=(
        Form(
            r"(?<![\w/])f ?/ ?(?P<whole>[1-9][0-9]?)(?:[.,](?P<tenths>[0-9]))?(?![\w/]|[.,][0-9])", aperture
        ),
        Form(r"(?<![\w/])f(?P<whole>[1-9][0-9]?)[.,](?P<tenths>[0-9])(?![\w/]|[.,][0-9])", aperture),
        Form(r"(?<![\w/])(?P<open>1: ?[0-9](?:[.,][0-9])?)-(?P<shut>[1-9](?:[.,][0-9])?)(?![\w.,:-])", lens),
        Form(
            r"(?<![\w/.,])1/(?P<part>[1-9][0-9]{0,4}) ?(?:s|sec|Sek(?:\.(?= [a-z]))?)(?![\w])", exposure_time
        ),
    ),
    examples=(
        (
            "Fotografiert mit f/2.8, 1/250 s.",
            "Fotografiert mit Blende zwei Komma acht, eine zweihundertfünfzigstel Sekunde.",
        ),
        ("von f1.8 bis f2.8", "von Blende eins Komma acht bis Blende zwei Komma acht"),
        ("ein Zoom 1:3,5-5,6", "ein Zoom eins zu drei Komma fünf bis fünf Komma sechs"),
        ("bei f/11", "bei Blende elf"),
        ("bei Blende f/4 mit 1/60 s", "bei Blende vier mit einer sechzigstel Sekunde"),
    ),
)
