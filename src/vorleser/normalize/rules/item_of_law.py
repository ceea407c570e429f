"""Items of Austrian laws: "§ 3 Abs. 1 Z 2", "Art. 7 Z 4": a Z behind a section is a "Ziffer"."""

from vorleser.normalize.rule import Form, Rule
from vorleser.regex import compile_late

RULE = Rule(
    phase=17,
    trigger=compile_late(r"[0-9][a-z]? Z [0-9]"),
    forms=(
        Form(
            r"(?:(?<=Abs\. [0-9] )|(?<=Abs\. [0-9][a-z] )|(?<=§ [0-9] )|(?<=§ [0-9]{2} )|(?<=§ [0-9]{3} )"
            r"|(?<=§ [0-9]{2}[a-z] )|(?<=§ [0-9]{3}[a-z] )|(?<=Art\. [0-9] )|(?<=Art\. [0-9]{2} )|(?<=Absatz [0-9] )"
            r"|(?<=Abs [0-9] ))Z(?= [0-9])",
            lambda _: "Ziffer",
        ),
    ),
    examples=(("Es gilt § 3 Abs. 1 Z 2.", "Es gilt Paragraf drei Absatz eins Ziffer zwei."),),
)
