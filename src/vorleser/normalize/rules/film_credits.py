"""Who did what for a film or a play, cut short before a colon: "Kam.: Jost Vogel", "Drehb.: Ina Reuter"."""

from vorleser.normalize.rule import Form, Found, Rule

_CRAFTS = dict(
    pair.split("=")
    for pair in """Kam=Kamera Schn=Schnitt Mus=Musik Drehb=Drehbuch Darst=Darsteller Prod=Produktion Kost=Kostüme
    Ausst=Ausstattung Bühnenb=Bühnenbild Insz=Inszenierung Choreogr=Choreografie Dirig=Dirigent Dramat=Dramaturgie
    Ltg=Leitung Mitw=Mitwirkende Übers=Übersetzung Illustr=Illustration Mod=Moderation
    Sprech=Sprecher Arr=Arrangement""".split()
)


def craft(found: Found) -> str:
    """Say the craft in full."""
    return _CRAFTS[found["craft"]]


RULE = Rule(
    phase=58,
    forms=(Form(rf"(?<![\w-])(?P<craft>{'|'.join(_CRAFTS)})\.(?=: ?[A-ZÄÖÜ„])", craft),),
    examples=(("Kam.: Jost Muster, Schn.: Ina Beispiel", "Kamera: Jost Muster, Schnitt: Ina Beispiel"),),
)
