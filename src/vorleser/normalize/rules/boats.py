"""Classes of boats: im 4x, den 1x, der M8+, W4-; x are sculls, + is with a cox, - without."""

from vorleser.normalize.rule import Form, Found, Rule
from vorleser.text.regex import compile_late

_ROWED = compile_late(
    r"[Rr]uder|\bDRV\b|Zweier|Vierer|Achter|[Ss]kull|[Bb]oot|Steuerm|\bStm\b|Regatta|[1248]x\b"
)
_BOATS = {
    "1x": "Einer",
    "2x": "Doppelzweier",
    "4x": "Doppelvierer",
    "2-": "Zweier ohne",
    "4-": "Vierer ohne",
    "2+": "Zweier mit",
    "4+": "Vierer mit",
    "8+": "Achter",
}
_ROWERS = {"M": "Männer-", "W": "Frauen-", "LM": "Leichtgewichts-Männer-", "LW": "Leichtgewichts-Frauen-"}
_BOAT = r"(?P<boat>[124]x|[24][+-]|8\+)(?![\w+-])(?!-?[A-ZÄÖÜ])(?! ?[0-9]| (?:bis|und|oder|u\.|o\.) [0-9])"


def boat(found: Found) -> str | None:
    """Say a class of boats where somebody rows."""
    if not _ROWED.search(found.match.string):
        return None
    return f"{_ROWERS.get(found['who'], '')}{_BOATS[found['boat']]}"


RULE = Rule(
    phase=20,
    forms=(
        Form(rf"(?<![\w-])(?P<who>L?[MW]){_BOAT}", boat),
        Form(rf"(?:(?<=\b[Ii]m )|(?<=\b[Dd]er )|(?<=\b[Dd]en )|(?<=\b[Dd]em ))(?P<who>){_BOAT}", boat),
    ),
    examples=(
        (
            "Im 4x und im 2- siegten Ruderer aus Ulm.",
            "Im Doppelvierer und im Zweier ohne siegten Ruderer aus Ulm.",
        ),
        (
            "Der W4- schlug den M8+ der Ruderer nicht.",
            "Der Frauen-Vierer ohne schlug den Männer-Achter der Ruderer nicht.",
        ),
        ("Im 2- bis 4-wöchigen Kurs wird gerudert.", "Im zwei- bis vierwöchigen Kurs wird gerudert."),
    ),
)
