"""Stages of a building, which letters stand for behind an ordinal: "der 2. BA"."""

from vorleser.normalize.rule import Form, Rule

RULE = Rule(
    phase=39,
    forms=(Form(r"(?:(?<=[0-9]\. )|(?<=[IVX]\. ))BA(?![\w-])", lambda _: "Bauabschnitt"),),
    examples=(
        ("Im 2. BA wird gegraben.", "Im zweiten Bauabschnitt wird gegraben."),
        ("Die Karte der BA", "Die Karte der B-A"),
    ),
)
