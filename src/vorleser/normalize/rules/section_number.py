"""Numbers of sections with three parts, which are no days: Nr. 1.1.12; with a Roman numeral: Ziffer II.2."""

from vorleser.normalize.roman import value
from vorleser.normalize.rule import Form, Found, Rule
from vorleser.text.numerals import cardinal
from vorleser.text.regex import compile_late

_BEFORE = compile_late(
    r"(?:\b(?:Nr|Nrn|Ziff|Abschn|Kap|Pkt)\. |\b(?:Nummern?|Ziffern?|Abschnitte?n?|Kapiteln?|Punkte?n?) )"
    r"(?:[0-9]{1,2}(?:\.[0-9]{1,2}){2}(?:, | und | bis | oder | sowie ))*$"
)


def _say_parts(found: Found) -> str | None:
    """Say each part, behind a word that such a number follows."""
    if not _BEFORE.search(found.before):
        return None
    return " Punkt ".join(cardinal(part) for part in found[0].split("."))


def say_roman_part(found: Found) -> str:
    """Say the Roman number of a part and that of a section in it: Ziffer II.2."""
    return f"{cardinal(str(value(found['part'])))} Punkt {cardinal(found['number'])}"


RULE = Rule(
    phase=11,
    forms=(
        Form(
            r"(?:(?<=Ziffer )|(?<=Ziffern )|(?<=Ziff\. )|(?<=Nummer )|(?<=Nr\. )|(?<=Abschnitt )|(?<=Kapitel ))"
            r"(?P<part>I{1,3}|IV|VI{0,3}|IX|X)\.(?P<number>[1-9][0-9]?)(?![\w]|\.[0-9])",
            say_roman_part,
        ),
        Form(r"(?<![\w.,:/–-])[1-9][0-9]?\.[0-9]{1,2}\.[0-9]{1,2}(?![\w]|\.[0-9])", _say_parts),
    ),
    examples=(
        ("in Ziffer II.2 des Bescheids", "in Ziffer zwei Punkt zwei des Bescheids"),
        (
            "Das steht in Nr. 1.1.12 und 1.1.13.",
            "Das steht in Nummer eins Punkt eins Punkt zwölf und eins Punkt eins Punkt dreizehn.",
        ),
    ),
)
