"""Districts of Vienna before their streets: "1., Johannesgasse 26", "in Wien 7., Mariahilfer Straße"."""

from vorleser.normalize.rule import Form, Found, Rule
from vorleser.text.numerals import ordinal

_STREET = (
    r"(?=[A-ZÄÖÜ][\w-]*(?: [A-ZÄÖÜ][\w-]*)?"
    r"(?:gasse|[Ss]tra(?:ß|ss)e|platz|[Aa]llee|[Gg]ürtel|ring|kai|Hauptallee)\b)"
)


def say_district(found: Found) -> str:
    """Say the number of the district as its name."""
    nth = ordinal(found["number"], "er")
    return f"{nth} Bezirk, "


RULE = Rule(
    phase=24,
    forms=(
        Form(
            rf"(?:(?<=^)|(?<=, )|(?<=\bWien )|(?<=\) )|(?<=; ))(?P<number>[1-9]|1[0-9]|2[0-3])\., {_STREET}",
            say_district,
        ),
    ),
    examples=(
        (
            "Palais Muster, 1., Johannesgasse 26",
            "Palais Muster, erster Bezirk, Johannesgasse sechsundzwanzig",
        ),
        ("in Wien 7., Neubaugasse 3", "in Wien siebter Bezirk, Neubaugasse drei"),
    ),
)
