"""Where a road leads: "A 3 i. R. Köln"; behind a name it is who no longer works."""

from vorleser.normalize.rule import Form, Found, Rule
from vorleser.text.regex import compile_late

_ROAD = compile_late(
    r"(?:\b(?:[ABKLS]|St) ?[0-9]{1,4}|[Ff]ahrtrichtung|[Ss]traße|[Ss]tr\.|[Aa]utobahn|[Aa]llee|[Dd]amm|\bRing"
    r"|[Ff]uhr(?:en)?|unterwegs|[Vv]erkehr|[Ss]tau|[Ff]ahrbahn|[Ss]trecke|[Zz]ug|[Bb]us)(?: \([^()]{1,20}\))?,? $"
)


def _say(found: Found) -> str | None:
    """Say where it goes, behind a road or what is on it."""
    if not _ROAD.search(found.before):
        return None
    return "Richtung" if found.before.endswith("ichtung ") else "in Richtung"


RULE = Rule(
    phase=59,
    forms=(
        Form(r"(?<=[Ff]ahrtrichtung )i\. ?R\. (?=[A-ZÄÖÜ])", lambda _: ""),
        Form(r"(?<![\w.])i\. ?R\.(?= [A-ZÄÖÜ][a-zäöüß])", _say),
    ),
    examples=(
        ("Auf der A 3 i. R. Köln staut es sich.", "Auf der A drei in Richtung Köln staut es sich."),
        ("gesperrt in Fahrtrichtung i. R. Bonn", "gesperrt in Fahrtrichtung Bonn"),
        ("Lehrer i. R. Huber", "Lehrer im Ruhestand Huber"),
    ),
)
