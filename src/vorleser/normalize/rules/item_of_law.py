"""Items of laws behind a section: a Z is a "Ziffer" ("§ 3 Abs. 1 Z 2"), "5." a "Nummer" ("§ 9 (1) 5. BauGB")."""

from vorleser.normalize.rule import Form, Found, Rule
from vorleser.text.numerals import cardinal
from vorleser.text.regex import compile_late

_SECTION = compile_late(r"(?:§|\bArt\.) ?[0-9]+[a-z]? (?:\([0-9]+[a-z]?\)|Abs\. [0-9]+[a-z]?) $")


def numbered_item(found: Found) -> str | None:
    """Say "5." between a section and its law: the fifth number of its list."""
    return f"Nummer {cardinal(found['item'])}" if _SECTION.search(found.before) else None


RULE = Rule(
    phase=17,
    forms=(
        Form(
            r"(?:(?<=Abs\. [0-9] )|(?<=Abs\. [0-9][a-z] )|(?<=§ [0-9] )|(?<=§ [0-9]{2} )|(?<=§ [0-9]{3} )"
            r"|(?<=§ [0-9]{2}[a-z] )|(?<=§ [0-9]{3}[a-z] )|(?<=Art\. [0-9] )|(?<=Art\. [0-9]{2} )|(?<=Absatz [0-9] )"
            r"|(?<=Abs [0-9] ))Z(?= [0-9])",
            lambda _: "Ziffer",
        ),
        Form(r"(?<=[0-9a-z)] )(?P<item>[1-9][0-9]?)\.(?= [A-ZÄÖÜ][A-Za-zäöü]{0,9}[GOBV]\b)", numbered_item),
    ),
    examples=(
        ("Es gilt § 3 Abs. 1 Z 2.", "Es gilt Paragraf drei Absatz eins Ziffer zwei."),
        ("nach § 9 (1) 5. BauGB", "nach Paragraf neun Absatz eins Nummer fünf Baugesetzbuch"),
    ),
)
