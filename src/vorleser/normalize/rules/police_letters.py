"""Letters of police reports: "in FR Bremen", "am WE"."""

from vorleser.normalize.rule import Form, Rule

RULE = Rule(
    phase=30,
    forms=(
        Form(r"(?<=\b[Ii]n )FR(?= [A-ZÄÖÜ][a-zäöüß]{2})", lambda _: "Fahrtrichtung"),
        Form(r"(?:(?<=\b[Aa]m )|(?<=\b[Üü]bers )|(?<=\b[Dd]as ))WE(?=[ .,;:)]|$)", lambda _: "Wochenende"),
    ),
    examples=(
        ("Der Wagen fuhr in FR Bremen.", "Der Wagen fuhr in Fahrtrichtung Bremen."),
        ("Am WE ist Ruhe.", "Am Wochenende ist Ruhe."),
    ),
)
