"""Austrian lands by their letters before a noun: "die NÖ Regierung"."""

from vorleser.normalize.agreement import inflect
from vorleser.normalize.rule import Form, Found, Rule
from vorleser.normalize.table import OPENED

_LANDS = {"NÖ": "niederösterreichisch", "OÖ": "oberösterreichisch"}


def of_land(found: Found) -> str | None:
    """Say "NÖ" before a noun as the adjective that it stands for."""
    said = inflect(_LANDS[found["land"]], found)
    return said.capitalize() if OPENED.search(found.before) else said


RULE = Rule(
    phase=18,
    forms=(
        Form(
            r"(?:(?<=\b[Dd]er )|(?<=\b[Dd]ie )|(?<=\b[Dd]as )|(?<=\b[Dd]en )|(?<=\b[Dd]em )|(?<=\b[Dd]es )"
            r"|(?<=\b[Ii]m )|(?<=\b[Vv]om )|(?<=\b[Zz]um )|(?<=\b[Zz]ur )|(?<=\b[Bb]eim ))"
            r"(?P<land>[NO]Ö)(?= [A-ZÄÖÜ][a-zäöüß]{3})",
            of_land,
        ),
        Form(r"(?:^|(?<=[.:!?] )|(?<=[„»(]))(?P<land>[NO]Ö)(?= [A-ZÄÖÜ][a-zäöüß]{3})", of_land),
    ),
    examples=(
        ("Die NÖ Landesregierung berät.", "Die niederösterreichische Landesregierung berät."),
        ("NÖ Jagdverband warnt", "Niederösterreichischer Jagdverband warnt"),
    ),
)
