"""Letters with full stops that are no page and no initial: S.V. Muster, a club; T. +43 512, a telephone."""

from vorleser.normalize.rule import Form, Found, Rule
from vorleser.normalize.spelling import spell

_TOLD = {"T": "Telefon", "F": "Fax", "M": "Mobil", "Tel": "Telefon"}


def _club(found: Found) -> str:
    """S.V. Muster: letters one by one, and no page five."""
    return spell(found[0].replace(".", "").replace(" ", ""))


def _line(found: Found) -> str:
    """T. +43 512: what sort of number it is."""
    return _TOLD[found["sort"]]


RULE = Rule(
    phase=9,
    forms=(
        Form(
            r"(?<![\w.])(?<!\()(?<![.,;] )(?<!iehe )(?<!auf )S\. ?[VC]\."
            r"(?= (?!D(?:er|ie|as) |I[mn] |Ein)[A-ZÄÖÜ][a-zäöüß]{2})",
            _club,
        ),
        Form(r"(?<![\w.])(?P<sort>Tel)(?=: ?[+(]?[0-9])", _line),
        Form(r"(?<![\w.])(?P<sort>[TFM])\.?(?=:? \+[1-9][0-9] ?\(?[0-9])", _line),
    ),
    examples=(
        ("S.V. Grünau spielt heute.", "S-V Grünau spielt heute."),
        ("Tel: 0512 123", "Telefon: null fünf eins zwei eins zwei drei"),
        ("T. +43 512 123", "Telefon plus vier drei fünf eins zwei eins zwei drei"),
    ),
)
