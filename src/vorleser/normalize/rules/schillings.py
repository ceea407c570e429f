"""Sums in Austria's old money, and its old way to write them: "1,800.000 S", "S 375.000", "19.897,39 S"."""

from vorleser.normalize.numbers import say_number
from vorleser.normalize.rule import Form, Found, Rule

_GROUPS = r"[0-9]{1,3}(?:\.[0-9]{3})+"
_COINS = r"(?:,(?P<coins>[0-9]{2})|,--?|,[–—])?"


def schillings(found: Found) -> str:
    """S 375.000, 19.897,39 S: a sum in schillings and groschen."""
    coins = (found["coins"] or "").lstrip("0")
    return f"{say_number(found['number'])} Schilling{f' {say_number(coins)}' if coins else ''}"


def millions(found: Found) -> str:
    """1,800.000: a comma behind the millions, points behind the thousands."""
    said = say_number(found["number"].replace(",", "."))
    coins = (found["coins"] or "").lstrip("0")
    unit = " Schilling" if found["unit"] else ""
    return f"{said}{unit}{f' {say_number(coins)}' if coins and unit else ''}"


RULE = Rule(
    phase=28,
    forms=(
        Form(r"(?:(?<=[0-9] Mill\. )|(?<=[0-9] Mio\. ))ö?S(?![\w-])", lambda _: "Schilling"),
        Form(
            rf"(?<![\w.,])(?P<number>[0-9]{{1,3}},[0-9]{{3}}\.[0-9]{{3}}){_COINS}"
            r"(?P<unit> (?:ö?S|ATS))?(?!\w)(?!\.\w)",
            millions,
        ),
        Form(rf"(?<![\w-])(?:ö?S|ATS) (?P<number>{_GROUPS}){_COINS}(?![\w%])", schillings),
        Form(rf"(?<![\w.,])(?P<number>{_GROUPS}){_COINS} (?:öS|ATS)(?!\w)", schillings),
        Form(rf"(?<![\w.,])(?P<number>{_GROUPS}),(?P<coins>[0-9]{{2}}) S(?![\w-])", schillings),
    ),
    examples=(
        ("eine Hypothek über 1,800.000 S", "eine Hypothek über eine Million achthunderttausend Schilling"),
        (
            "Kosten von 19.897,39 S",
            "Kosten von neunzehntausendachthundertsiebenundneunzig Schilling neununddreißig",
        ),
        (
            "Der Streitwert beträgt S 375.000.",
            "Der Streitwert beträgt dreihundertfünfundsiebzigtausend Schilling.",
        ),
    ),
)
