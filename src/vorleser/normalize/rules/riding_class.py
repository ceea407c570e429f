"""Classes of riders with their stars: "Kl. A*", "Klasse M**", "ein M-Springen**", "eine S***-Prüfung"."""

from vorleser.normalize.rule import Form, Found, Rule
from vorleser.text.numerals import cardinal


def _stars(found: Found) -> str:
    """Kl. A*, Kl. S***: how many stars the class has."""
    count = len(found["stars"])
    return " mit einem Stern" if count == 1 else f" mit {cardinal(str(count))} Sternen"


def _starred(found: Found) -> str:
    """M*-Prüfung, S***-Springen: the stars before what is ridden."""
    count = len(found["stars"])
    return "-Stern" if count == 1 else f"-{cardinal(str(count)).capitalize()}-Sterne"


RULE = Rule(
    phase=9,
    forms=(
        Form(
            r"(?:(?<=\bKl\. [EALMS])|(?<=\bKlasse [EALMS])|(?<=\b[EALMS]-Springen)|(?<=\b[EALMS]-Dressur)"
            r"|(?<=\b[EALMS]-Prüfung))"
            r"(?P<stars>\*{1,4})(?![\w*])",
            _stars,
        ),
        Form(
            r"(?<=\b[EALMS])(?P<stars>\*{1,4})(?=-[\w-]*(?:[Ss]pring|[Dd]ressur|[Pp]rüfung|Kür|Vielseitigkeit|Parcours|Qualifikation))",
            _starred,
        ),
    ),
    examples=(
        ("Springen der Kl. M**", "Springen der Klasse M mit zwei Sternen"),
        ("Sie gewann eine S**-Dressur.", "Sie gewann eine S-Zwei-Sterne-Dressur."),
        ("die M*-Prüfung", "die M-Stern-Prüfung"),
        ("Das L-Springen* gewann Lea.", "Das L-Springen mit einem Stern gewann Lea."),
    ),
)
