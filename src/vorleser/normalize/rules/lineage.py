"""Lineages of a virus: "B.1.1.7", "BA.5", "XBB.1.5"."""

from vorleser.normalize.rule import Form, Found, Rule
from vorleser.normalize.spelling import spell
from vorleser.text.numerals import cardinal


def _descent(found: Found) -> str:
    """Say the letters, and each number by itself."""
    numbers = [cardinal(number) for number in found["numbers"].strip(".").split(".")]
    joint = "-" if found.after[:1] == "-" else " "
    return joint.join([spell(found["letters"]), *numbers])


def _say_clade(found: Found) -> str:
    """Say the numbers of a clade, and its letter: "Klade 2.3.4.4b"."""
    numbers = [cardinal(number) for number in found["numbers"].split(".")]
    return " ".join([*numbers, *([found["last"]] if found["last"] else [])])


RULE = Rule(
    phase=3,
    forms=(
        Form(
            r"(?<=[CKck]lade )(?P<letters>)(?P<numbers>[1-9](?:\.[1-9]){1,4})(?P<last>[a-z]{0,2})(?![\w]|\.[0-9])",
            _say_clade,
        ),
        Form(
            r"(?<![\w.-])(?P<letters>(?!OK|VS)[A-Z]{1,3})(?P<numbers>(?:\.[0-9]{1,4}){2,4})(?![\w]|\.[0-9])",
            _descent,
        ),
        Form(
            r"(?<![\w.-])(?P<letters>BA|BQ|BF|CH|EG|JN|KP|LB|XBB|XEC)(?P<numbers>\.[0-9]{1,3})(?![\w]|\.[0-9])",
            _descent,
        ),
    ),
    examples=(
        ("Die Variante B.1.1.7 war neu.", "Die Variante B eins eins sieben war neu."),
        ("Auf BA.5 folgte XBB.1.5.", "Auf B-A fünf folgte X-B-B eins fünf."),
        ("H5N1 (Klade 2.3.4.4b)", "H fünf N eins (Klade zwei drei vier vier b)"),
        ("Die B.1.1.7-Welle kam.", "Die B-eins-eins-sieben-Welle kam."),
    ),
)
