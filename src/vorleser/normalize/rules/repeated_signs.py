"""Signs written several times: a house's prices ("€€€"), and slips that are said once ("50 %%", "A && B")."""

from vorleser.normalize.rule import Form, Found, Rule
from vorleser.text.numerals import cardinal

_PRICES = {"€": "Euro-Zeichen", "$": "Dollar-Zeichen", "£": "Pfund-Zeichen"}


def prices(found: Found) -> str:
    """€€€: how dear a house is, by the number of signs."""
    return f"{cardinal(str(len(found[0])))} {_PRICES[found['sign']]}"


def _again(found: Found) -> str:
    """Say nothing for a sign that stands there again."""
    return " " if found.after[:1].isalnum() else ""


RULE = Rule(
    phase=5,
    forms=(
        Form(r"(?<![\w.,€$£])(?<![0-9] )(?P<sign>[€$£])(?P=sign){1,4}(?![\w€$£])", prices),
        Form(r"(?<=(?P<sign>[€$£%&×∑∞±≥≤≈→√])) ?(?P=sign)(?: ?(?P=sign))*", _again),
    ),
    examples=(
        ("Preisklasse €€€", "Preisklasse drei Euro-Zeichen"),
        ("Das kostet 5 €€.", "Das kostet fünf Euro."),
        ("50 %% der Leute", "fünfzig Prozent der Leute"),
        ("Kind && Kegel", "Kind und Kegel"),
    ),
)
