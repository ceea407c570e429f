"""Words that a percentage is part of: 10%ig, 1,5 %-Punkte, 12 % vol."""

from vorleser.normalize.numbers import NUMBER, SIGN, say_number
from vorleser.normalize.rule import Form, Found, Rule

_SHARE = "(?: ?(?:%|Prozent(?:punkte)?))?"
_START = r"(?<![\w.,:/])(?<![0-9][–-])"


def _points(found: Found) -> str:
    """1,5 %-Punkte."""
    return f"{say_number(found['number'])} Prozentp"


def by_volume(found: Found) -> str:
    """12 % vol: how strong a drink is."""
    return f"{say_number(found['number'])} Volumenprozent"


_SPANS = {"y": "Vorjahr", "q": "Vorquartal", "m": "Vormonat"}


def than_before(found: Found) -> str:
    """3 % yoy, 1 % q/q: what a percentage is compared with."""
    return f"zum {_SPANS[found['span'].lower()]}"


def _adjective(found: Found) -> str:
    """10%ig, 10 %ig, 10-%ig."""
    return f"{say_number(found['number'])}prozentig{found['end']}"


RULE = Rule(
    phase=32,
    forms=(
        Form(rf"(?<=\()[-–−] (?=[0-9]{{1,3}}(?:,[0-9]+)?{_SHARE}\))", lambda _: "minus "),  # (- 3,4 %)
        Form(
            rf"(?:(?<=\breal )|(?<=\bnominal )|(?<=bereinigt ))[-–−] (?=[0-9]{{1,3}}(?:,[0-9]+)?{_SHARE}[,;)])",
            lambda _: "minus ",
        ),
        Form(
            r"(?:(?<=\bvon )|(?<=\bum )|(?<=\bbei )|(?<=\bauf ))[-–−] (?=[0-9]{1,3}(?:,[0-9]+)? ?(?:%|Prozent))",
            lambda _: "minus ",
        ),
        Form(rf"{_START}(?P<number>{SIGN}{NUMBER}) ?%-P(?=unkt)", _points),
        Form(
            r"(?:(?<=%)|(?<=% )|(?<=% \()|(?<=Prozent )|(?<=Prozent \())"
            r"(?P<span>[yYqQmM])(?:[oO]|/|-?[oO]n?-?)(?i:(?P=span))(?![\w/])",
            than_before,
        ),
        Form(rf"{_START}(?P<number>{NUMBER}) ?% ?[Vv]ol(?!\w)\.?", by_volume),
        Form(rf"{_START}(?P<number>{SIGN}{NUMBER}) ?-?%-?ig(?P<end>e[mnrs]?)?(?!\w)", _adjective),
    ),
    examples=(
        ("Sie verlor (- 3,4).", "Sie verlor (minus drei Komma vier)."),
        ("Es fiel (real - 3,9 %).", "Es fiel (real minus drei Komma neun Prozent)."),
        ("eine Veränderung von – 0,1 %", "eine Veränderung von minus null Komma eins Prozent"),
        ("10%ige", "zehnprozentige"),
        ("um 1,5 %-Punkte", "um eins Komma fünf Prozentpunkte"),
        ("um 3 % yoy", "um drei Prozent zum Vorjahr"),
        ("0,4 % (q/q)", "null Komma vier Prozent (zum Vorquartal)"),
        ("12 % vol", "zwölf Volumenprozent"),
    ),
)
