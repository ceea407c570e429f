"""Age classes of sport: "AK 9/10 m", "AK 40 w", "AK U12"."""

from vorleser.normalize.rule import Form, Found, Rule
from vorleser.numerals import cardinal
from vorleser.regex import compile_late

_SEXES = {"m": " männlich", "w": " weiblich"}


def _age_class(found: Found) -> str | None:
    """Say the class of two ages, of those under one, or of one and a sex; "AK 47" is a rifle, "AK 22 €" a price."""
    first, second, sex = found["first"], found["second"], found["sex"]
    if not (second or sex or found["under"]):
        return None
    ages = " ".join(cardinal(age) for age in (first, second) if age)
    return f"Altersklasse {'U ' if found['under'] else ''}{ages}{_SEXES.get(sex, '')}"


RULE = Rule(
    phase=9,
    trigger=compile_late(r"\bAK U?[0-9]"),
    forms=(
        Form(
            r"(?<![\w/])AK (?P<under>U)?(?P<first>[0-9]{1,2})(?:/(?P<second>[0-9]{1,2}))?(?: (?P<sex>[mw])(?!\w))?"
            r"(?![\w/-]|[.,:][0-9]| ?(?:€|Euro|EUR|CHF|Fr\.|,[–-]))",
            _age_class,
        ),
    ),
    examples=(
        ("Meister der AK 9/10 m", "Meister der Altersklasse neun zehn männlich"),
        ("Sieg in der AK 40 w", "Sieg in der Altersklasse vierzig weiblich"),
        ("die U8 und die AK U12", "die U acht und die Altersklasse U zwölf"),
    ),
)
