"""Letters that a quotation was changed by, in brackets inside a word: „[W]egen“, „d[en] Mann“."""

from vorleser.normalize.rule import Form, Rule

RULE = Rule(
    phase=66,
    forms=(
        Form(r"(?<!\w)\[(?P<letter>[A-Za-zÄÖÜäöü])\](?=[a-zäöüß]{2})", lambda found: found["letter"]),
        Form(r"(?<=[A-Za-zÄÖÜäöüß])\[(?P<end>[a-zäöüß]{1,4})\](?![A-ZÄÖÜ])", lambda found: found["end"]),
    ),
    examples=(
        ("„[W]egen Regens fällt d[as] Fest aus“", "„Wegen Regens fällt das Fest aus“"),
        ("Der Text [sic] bleibt.", "Der Text [sic] bleibt."),
    ),
)
