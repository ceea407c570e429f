"""Tours on foot: "Gehzeit 3:30 h", "42 KM", "+680 hm/-450 hm"; degrees below zero with a space: "bei - 8 Grad"."""

from vorleser.normalize.numbers import NUMBER, say_number
from vorleser.normalize.rule import Form, Found, Rule
from vorleser.normalize.unit_plurals import say_plural
from vorleser.normalize.units import PLAIN_UNITS
from vorleser.text.numerals import cardinal
from vorleser.text.regex import compile_late


def _on_the_way(found: Found) -> str:
    """Say how long somebody walks: "3:30 h"."""
    hours = "eine Stunde" if found["hours"].lstrip("0") == "1" else f"{cardinal(found['hours'])} Stunden"
    minutes = found["minutes"].lstrip("0")
    return f"{hours} {cardinal(minutes)} Minuten" if minutes else hours


def _descent(found: Found) -> str:
    """Say how many metres it goes down, behind those up: "/-450 hm"."""
    return f", minus {say_number(found['number'])} Höhenmeter"


_OF_RENT = compile_late(r"\bNK\b|[Mm]iet|\bZi\.|ZKB|\bWG\b|[Ww]ohnung|[Ww]arm|[Kk]alt|€|Euro")
"""Where KM is a rent without heating."""


def _loud_kilometres(found: Found) -> str | None:
    """Say "42 KM", where no rent is told of."""
    if _OF_RENT.search(found.match.string):
        return None
    return f"{say_number(found['number'])} {say_plural(found, PLAIN_UNITS['km'])}"


_TIME_OF_WALK = "|".join(
    rf"(?<={word}{mark} )"
    for word in (
        "[Gg]ehzeit",
        "[Ff]ahrzeit",
        "[Ll]aufzeit",
        "Wanderzeit",
        "[Gg]esamtzeit",
        "[Rr]eisezeit",
        "Dauer",
    )
    for mark in ("", ":")
)

RULE = Rule(
    phase=18,
    forms=(
        Form(
            rf"(?:{_TIME_OF_WALK})(?P<hours>[0-9]{{1,2}}):(?P<minutes>[0-5][0-9]) ?(?:h|Std\.?)(?![\w-])",
            _on_the_way,
        ),
        Form(
            r"(?<![\w:.,])(?P<hours>[0-9]{1,2}):(?P<minutes>[0-5][0-9]) ?(?:h|Std\.?)"
            r"(?= \([0-9]{1,2}[.:][0-9]{2} ?[-–] ?[0-9]{1,2}[.:][0-9]{2})",
            _on_the_way,
        ),
        Form(rf"(?<![\w.,:/])(?P<number>{NUMBER}) ?KM(?![\w-])", _loud_kilometres),
        Form(r"(?:(?<=hm)|(?<=Hm)|(?<=HM)) ?/ ?[-–−] ?(?P<number>[0-9.]{1,6}) ?[hH][mM](?!\w)", _descent),
        Form(
            r"(?:(?<=\bca\. )|(?<=\bbei )|(?<=\betwa )|(?<=\bwaren )|(?<=\bauf )|(?<=\bunter )"
            r"|(?<=\brund )|(?<=\bvon ))[-–−] (?=[0-9]{1,3}(?:,[0-9]+)? ?(?:Grad\b|°))",
            lambda _: "minus ",
        ),
    ),
    examples=(
        ("Gehzeit: 3:30 h", "Gehzeit: drei Stunden dreißig Minuten"),
        (
            "11:10 h (08.45 - 19.55)",
            "elf Stunden zehn Minuten (acht Uhr fünfundvierzig bis neunzehn Uhr fünfundfünfzig)",
        ),
        ("nach 42 KM am Ziel", "nach zweiundvierzig Kilometern am Ziel"),
        ("+680 hm/-450 hm", "plus sechshundertachtzig Höhenmeter, minus vierhundertfünfzig Höhenmeter"),
        ("Es sind bei uns bei - 8 Grad viele krank.", "Es sind bei uns bei minus acht Grad viele krank."),
    ),
)
