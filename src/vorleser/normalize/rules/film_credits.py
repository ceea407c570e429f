"""Who did what for a film or a play, cut short before a colon: "Kam.: Jost Vogel", "Drehb.: Ina Reuter"."""

from vorleser.normalize.rule import Form, Found, Rule
from vorleser.text.regex import compile_late

_CRAFTS = dict(
    pair.split("=")
    for pair in """Kam=Kamera Schn=Schnitt Mus=Musik Drehb=Drehbuch Darst=Darsteller Prod=Produktion Kost=Kostüme
    Ausst=Ausstattung Bühnenb=Bühnenbild Insz=Inszenierung Choreogr=Choreografie Dirig=Dirigent Dramat=Dramaturgie
    Ltg=Leitung Mitw=Mitwirkende Übers=Übersetzung Illustr=Illustration Mod=Moderation
    Sprech=Sprecher Arr=Arrangement Sol=Solisten Leit=Leitung""".split()
)


def craft(found: Found) -> str:
    """Say the craft in full."""
    return _CRAFTS[found["craft"]]


_LETTERS = {"D": "Darsteller", "B": "Buch", "K": "Kamera", "M": "Musik", "S": "Schnitt"}
_FILM = compile_late(
    r"\bR: |Regie|\bFSK\b|[0-9] Min\b|\bOm[Ue]U?\b|\b(?:USA|D|F|GB|I|A|CH)[ /,][\w/ ,]{0,12}(?:19|20)[0-9]{2}"
)
"""Where a film is told of, whose crafts may be single letters."""


def lettered_craft(found: Found) -> str | None:
    """Say the craft that a letter stands for in the credits of a film: "D: Anna Muster"."""
    return _LETTERS[found["craft"]] if _FILM.search(found.match.string) else None


RULE = Rule(
    phase=58,
    forms=(
        Form(rf"(?<![\w-])(?P<craft>{'|'.join(_CRAFTS)})\.(?=: ?[A-ZÄÖÜ„])", craft),
        Form(r"(?<=[,;.] )(?P<craft>[DBKMS])(?=: [A-ZÄÖÜ](?:\.|[\w’'-]+) [A-ZÄÖÜ])", lettered_craft),
    ),
    examples=(
        (
            "Drama, F 2024, R: Jo Lang, D: Ina Kern",
            "Drama, Frankreich zweitausendvierundzwanzig, Regie: Jo Lang, Darsteller: Ina Kern",
        ),
        ("Kam.: Jost Muster, Schn.: Ina Beispiel", "Kamera: Jost Muster, Schnitt: Ina Beispiel"),
    ),
)
