"""A cut "und" that is joined to the word before it: Aus-u. Einbau, Vor-u. Nachteile."""

from vorleser.normalize.rule import Form, Rule

RULE = Rule(
    phase=14,
    forms=(Form(r"(?<=[a-zäöüß])-u\. ?(?=[A-ZÄÖÜ])", lambda _: "- und "),),
    examples=(("Aus-u. Einbau", "Aus- und Einbau"),),
)
