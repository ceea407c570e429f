"""With which period figures are compared: "gg. Vj.", which elsewhere is against somebody."""

from vorleser.normalize.rule import Form, Rule

RULE = Rule(
    phase=58,
    forms=(Form(r"\b[Gg]g\.(?= V(?:[jqmwJQM]|orj|orq|orm)[a-z]*\b)", lambda _: "gegenüber"),),
    examples=(("Umsatz gg. Vq. höher", "Umsatz gegenüber Vorquartal höher"),),
)
