"""A cut "und" that is joined to the word before it: Aus-u. Einbau, Vor-u. Nachteile."""

from vorleser.normalize.rule import Form, Rule
from vorleser.text.regex import compile_late

RULE = Rule(
    phase=14,
    trigger=compile_late(r"[a-zäöüß]-u\."),
    forms=(Form(r"(?<=[a-zäöüß])-u\. ?(?=[A-ZÄÖÜ])", lambda _: "- und "),),
    examples=(("Aus-u. Einbau", "Aus- und Einbau"),),
)
