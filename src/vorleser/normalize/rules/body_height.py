"""How tall somebody is, in metres without their unit: "Er ist 1,85 groß"."""

from vorleser.normalize.rule import Form, Found, Rule
from vorleser.text.numerals import cardinal


def _say(found: Found) -> str:
    """Say metres and centimetres as people do."""
    metres = "einen" if found["metres"] == "1" else "zwei"
    centimetres = "" if found["rest"] == "00" else f" {cardinal(found['rest'].lstrip('0'))}"
    return f"{metres} Meter{centimetres}"


RULE = Rule(
    phase=29,
    forms=(
        Form(
            r"(?<![\w.,])(?P<metres>[12]),(?P<rest>[0-9]{2})"
            r"(?= (?:groß|lang|hoch|breit|tief)(?![\w-])| (?:groß|lang|hoh|breit|tief)e[nrms]? [A-ZÄÖÜ])",
            _say,
        ),
    ),
    examples=(
        ("Er ist 1,85 groß.", "Er ist einen Meter fünfundachtzig groß."),
        ("der 2,05 große Center", "der zwei Meter fünf große Center"),
    ),
)
