"""Words whose letters stand apart: an old page's kickers ("S T U D I U M : Viel Stoff"), emphasis ("n i c h t")."""

from vorleser.normalize.rule import Form, Found, Rule
from vorleser.text.dictionary import knows


def _close(found: Found) -> str | None:
    """Close the gaps between the letters of a word that the dictionary has."""
    word = found["letters"].replace(" ", "")
    if not knows(word):
        return None
    return f"{word.capitalize()}{':' if found['colon'] else ''}"


def stressed(found: Found) -> str | None:
    """Close the gaps between the letters of a word that is set apart for emphasis: "n i c h t"."""
    word = found[0].replace(" ", "")
    return word if knows(word) else None


RULE = Rule(
    phase=3,
    forms=(
        Form(
            r"(?<![\w.-] )(?<![\w.-])(?P<letters>(?:[A-ZÄÖÜ] ){3,30}[A-ZÄÖÜ])(?:(?P<colon> ?:)|(?! ?[\w-]))",
            _close,
        ),
        Form(r"(?<!\b\w )(?<![\w.-])[A-ZÄÖÜa-zäöüß](?: [a-zäöüß]){3,30}(?![\w-])(?! \w\b)", stressed),
    ),
    examples=(
        ("S T U D I U M : Viel Stoff", "Studium: Viel Stoff"),
        ("A R B E I T", "Arbeit"),
        ("Das war n i c h t so gemeint.", "Das war nicht so gemeint."),
        ("Die Noten A B C D E", "Die Noten A B C D E"),
    ),
)
