"""Classes of riders with their stars: "Kl. A*", "Klasse M**", "ein M-Springen**"."""

from vorleser.normalize.rule import Form, Found, Rule
from vorleser.text.numerals import cardinal


def _stars(found: Found) -> str:
    """Kl. A*, Kl. S***: how many stars the class has."""
    count = len(found["stars"])
    return " mit einem Stern" if count == 1 else f" mit {cardinal(str(count))} Sternen"


RULE = Rule(
    phase=9,
    forms=(
        Form(
            r"(?:(?<=\bKl\. [EALMS])|(?<=\bKlasse [EALMS])|(?<=\b[EALMS]-Springen)|(?<=\b[EALMS]-Dressur)"
            r"|(?<=\b[EALMS]-Prüfung))"
            r"(?P<stars>\*{1,4})(?![\w*])",
            _stars,
        ),
    ),
    examples=(
        ("Springen der Kl. M**", "Springen der Klasse M mit zwei Sternen"),
        ("Das L-Springen* gewann Lea.", "Das L-Springen mit einem Stern gewann Lea."),
    ),
)
