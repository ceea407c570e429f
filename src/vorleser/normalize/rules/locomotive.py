"""Numbers of locomotives and railcars, with their check digit: "218 204-6", "612 045-8"."""

from vorleser.normalize.rule import Form, Found, Rule
from vorleser.text.numerals import cardinal
from vorleser.text.regex import compile_late

_DIALLED = compile_late(
    r"(?:\bTel|\bFax|\bRuf|\bHandy|\bMobil|[Tt]elefon|\bunter|[Aa]nruf|\berreich"
    r"|☎|Konto|Kd\.|Kunden)[\w.:-]*(?: \w+){0,2} ?\(?[0-9 /)-]*$"
)


def unit_number(found: Found) -> str | None:
    """Say the class, the number and the check digit, which tells that it is one; a telephone number is none."""
    if _DIALLED.search(found.before) or _check_digit(found["series"] + found["number"]) != int(
        found["check"]
    ):
        return None
    leading = len(found["number"]) - len(found["number"].lstrip("0"))
    number = " ".join(["null"] * leading + [cardinal(found["number"][leading:])])
    return f"{cardinal(found['series'])} {number} {cardinal(found['check'])}"


def _check_digit(digits: str) -> int:
    """Return the check digit: each second figure counts twice, by the sum of its figures."""
    doubled = "".join(str(int(figure) * (1 + at % 2)) for at, figure in enumerate(digits))
    return -sum(map(int, doubled)) % 10


RULE = Rule(
    phase=8,
    forms=(
        Form(
            r"(?<![\w.,:/–-])(?<![0-9] )(?P<series>[1-9][0-9]{2}) (?P<number>[0-9]{2}[1-9]|[0-9][1-9]0|[1-9]00)"
            r"-(?P<check>[0-9])(?![\w/–-])",
            unit_number,
        ),
    ),
    examples=(
        (
            "Die 218 204-6 zog den Zug.",
            "Die zweihundertachtzehn zweihundertvier sechs zog den Zug.",
        ),
        ("hinter der 101 013-1", "hinter der hunderteins null dreizehn eins"),
        ("Tel. 218 204-6", "Telefon zwei eins acht zwei null vier sechs"),
    ),
)
