"""Items of an agenda or a law: "TOP 9: Versch.", and the last dot of "TOP 1.1." and "lit. f." within a sentence."""

from vorleser.normalize.rule import Form, Found, Rule
from vorleser.text.numerals import cardinal
from vorleser.text.regex import compile_late


def various(_: Found) -> str:
    """Say "Versch." where nothing follows: what else there is to say."""
    return "Verschiedenes"


_NUMBERED = compile_late(
    r"\b(?:TOP|Punkt\w*|Kapiteln?|Kap\.|Abschnitt\w*|Ziff(?:er|\.)|Nr\.|Nummer) [0-9]{1,2}(?:\.[0-9]{1,2}){1,3}$"
    r"|\bAbs\.? [0-9]{1,2}$"
)


def dotted(found: Found) -> str | None:
    """Drop the dot behind the last figure of "TOP 1.1." before a small letter."""
    return "" if _NUMBERED.search(found.before) else None


def _bracketed(found: Found) -> str:
    """Say "Abs. (7)" as "Abs. 7"."""
    return f"Absatz {cardinal(found['n'])}"


RULE = Rule(
    phase=9,
    forms=(
        Form(r"(?:(?<=[:,.] )|(?<=und )|(?<=[0-9] ))Versch\.(?=\s*$|[,;])", various),
        Form(r"(?:(?<=\b[Ll]it\. [a-z])|(?<=\bBuchst\. [a-z]))\.(?= [A-Z][a-z]*[A-Z])", lambda _: ""),
        Form(r"(?<!\w)Bst\.(?= [a-z](?:[,;)]| (?:und|bis|oder|des|der)\b|$))", lambda _: "Buchstabe"),
        Form(r"(?<![\w-])TOP(?=: (?:Ö |N |NÖ )?[0-9])", lambda _: "Tagesordnungspunkt"),
        Form(r"(?<!\w)Abs(?:\.|atz)? ?\((?P<n>[1-9][0-9]?)\)(?! ?[A-Z]?[a-z]?\))", _bracketed),
        Form(r"(?:\A|(?<=[.;] ))Koll\.(?=: [A-ZÄÖÜ])", lambda _: "Kollekte"),
        Form(r"(?<=[0-9])\.(?= (?!Januar|d\.)[a-zäöü])", dotted),
    ),
    examples=(
        ("nach § 3 Abs. (7) gilt", "nach Paragraf drei Absatz sieben gilt"),
        ("gemäß § 10 Abs 1. der Satzung", "gemäß Paragraf zehn Absatz eins der Satzung"),
        ("Absatz 2 Bst. f und h", "Absatz zwei Buchstabe f und h"),
        ("TOP: Ö 6", "Tagesordnungspunkt: Ö sechs"),
        ("Koll.: Brot für die Welt", "Kollekte: Brot für die Welt"),
        ("Bericht, Wahlen, Versch.", "Bericht, Wahlen, Verschiedenes"),
        (
            "Das wird als TOP 1.1.2. behandelt.",
            "Das wird als Tagesordnungspunkt eins Punkt eins Punkt zwei behandelt.",
        ),
    ),
)
