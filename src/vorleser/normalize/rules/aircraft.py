"""Aircraft by their types: "737-MAX", "787-9", "Do 328 J", which are no measures and no numbers of thousands."""

from vorleser.normalize.rule import Form, Found, Rule
from vorleser.text.numerals import cardinal, one_by_one
from vorleser.text.regex import compile_late

_FLIES = compile_late(
    r"Boeing|Airbus|[Ff]lug|[Ff]lieg|[Ff]log|Airline|Lufthansa|\b[Jj]ets?\b|Pilot|Maschine|Start|Land"
)


def boeing(found: Found) -> str | None:
    """737-MAX, 737 MAX 8, 787-9: a type of Boeing, in a text about flying; "727-9" may be a score."""
    if not _FLIES.search(found.match.string):
        return None
    number = one_by_one(found["number"])
    if found["max"]:
        return f"{number} Max" + (f" {cardinal(found['type'])}" if found["type"] else "")
    return f"{number} {cardinal(found['variant'])}" + (
        f" {' '.join(found['letters'])}" if found["letters"] else ""
    )


def variant_letter(found: Found) -> str | None:
    """Do 328 J, Bf 109 G: a maker, a number and the letter of a variant."""
    return f"{found['maker']} {cardinal(found['number'])} {found['letter']}"


RULE = Rule(
    phase=19,
    forms=(
        Form(
            r"(?<![\w.,:/–-])(?P<number>7[0-8]7)(?:[ -](?P<max>MAX|Max)\b(?:[ -](?P<type>[1-9]0?)(?!\w|[.,][0-9]))?"
            r"|-(?P<variant>[1-9]|[1-9]00) ?(?P<letters>ER|LR|F(?= )|SP)?(?!\w|[.,:/-][0-9]))",
            boeing,
        ),
        Form(
            r"(?<![\w.-])(?P<maker>Do(?= [0-9]{3})|Ju|He|Bf|Fw|Il|Tu|Su|Ka|Yak) (?P<number>[1-9][0-9]{1,2}) ?"
            r"(?P<letter>[A-Z])"
            r"(?!\w|[.,'’]\w)",
            variant_letter,
        ),
    ),
    examples=(
        (
            "Die 737-MAX blieb am Boden, Piloten warten.",
            "Die sieben drei sieben Max blieb am Boden, Piloten warten.",
        ),
        ("Die Airline kauft zehn 787-9.", "Die Airline kauft zehn sieben acht sieben neun."),
        ("Eine Do 328 J landete.", "Eine Do dreihundertachtundzwanzig J landete."),
        ("Die Energie von 328 J reicht.", "Die Energie von dreihundertachtundzwanzig Joule reicht."),
    ),
)
