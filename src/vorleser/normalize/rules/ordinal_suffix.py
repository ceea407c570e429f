"""Ordinals whose ending is written out behind the figures: "der 2te", "zum 100sten Mal", "die 10.000ste Besucherin"."""

from vorleser.normalize.numbers import digits_of
from vorleser.normalize.rule import Form, Found, Rule
from vorleser.text.numerals import ordinal


def suffixed(found: Found) -> str:
    """2te, 100sten, 10.000ster."""
    return ordinal(digits_of(found["number"]), f"e{found['ending']}")


_ENGLISH = dict(
    enumerate(
        """first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth
        fifteenth sixteenth seventeenth eighteenth nineteenth twentieth""".split(),
        1,
    )
)
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()


def say_english(found: Found) -> str | None:
    """19th, 42nd: in an English name, "the 19th century"."""
    number = int(found["number"])
    if number in _ENGLISH:
        return _ENGLISH[number]
    if not _LAST_IN_WORDS < number < 100:
        return None
    tens = _TENS[number // 10 - 2]
    return f"{tens}-{_ENGLISH[number % 10]}" if number % 10 else f"{tens[:-1]}ieth"


_LAST_IN_WORDS = 20

RULE = Rule(
    phase=17,
    forms=(
        Form(
            r"(?<![\w.,:/–-])(?P<number>[1-9][0-9]{0,2}(?:[.’'][0-9]{3})+|[1-9][0-9]{0,5})\.?-?s?te(?P<ending>[rnsm]?)"
            r"(?![\w-])",
            suffixed,
        ),
        Form(
            r"(?:(?<=\b[Zz]um )|(?<=\b[Bb]eim ))(?P<number>[1-9][0-9]{0,2})\.[Mm]al(?![\w-])",
            lambda found: f"{ordinal(found['number'], 'en')} Mal",
        ),
        Form(r"(?<![\w.,:/–-])(?P<number>[1-9][0-9]?)(?:st|nd|rd|th)(?![\w.])", say_english),
    ),
    examples=(
        ("Er kam als 2ter ins Ziel.", "Er kam als zweiter ins Ziel."),
        ("zum 100sten Mal", "zum hundertsten Mal"),
        ("die 10.000ste Besucherin", "die zehntausendste Besucherin"),
        ("zum 8.mal dabei", "zum achten Mal dabei"),
        ("am 3.ten Tag", "am dritten Tag"),
        ("an der 42nd Street", "an der forty-second Street"),
    ),
)
