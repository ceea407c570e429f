"""Streets whose last part is cut short: "Kirchg. 4", "Mühlw. 3", "Lindenal. 12"."""

from vorleser.normalize.rule import Form, Found, Rule
from vorleser.text.cut_streets import whole_street


def _in_full(found: Found) -> str | None:
    """Say the street whole, if its name is none."""
    return whole_street(found["stem"]) or None


RULE = Rule(
    phase=14,
    forms=(
        Form(
            r"(?<![\w.-])(?P<stem>[A-ZÄÖÜ][a-zäöüß]{3,}(?:g|w|al))\."
            r"(?= [1-9][0-9]{0,2} ?[a-f]?(?:[,;)/](?![0-9])|\s*$| (?:i[mn]|a[mn]|bei|neben)\b| \("
            r"| [0-9]{4,5} [A-ZÄÖÜ]| und [A-ZÄÖÜ]|\.\s*$))",
            _in_full,
        ),
    ),
    examples=(
        ("Treffpunkt: Kirchg. 4, Mühlw. 3", "Treffpunkt: Kirchgasse vier, Mühlweg drei"),
        ("Büro: Lindenal. 12", "Büro: Lindenallee zwölf"),
    ),
)
