"""Footnote marks: [1], ², * and † behind a word are seen, not said."""

from vorleser.normalize.rule import Form, Found, Rule
from vorleser.text.notes import may_be_noted

_SUPERSCRIPT = "¹²³⁰⁴-⁹"
BEHIND = r"(?<=[\w.,;:!?“”»)\]%€])"

_GOING_ON = (
    "als|wie|und|oder|aber|sondern|denn|dass|weil|da|wenn|ob|obwohl|während|nachdem|bevor|wo|was|wobei|so|de[mnr]|d[ai][es]"
    "|de(?:ss|r)en|welche[mnrs]?"
)
"""What goes on with a sentence behind a comma and the mark of a note."""


def _unsaid(found: Found) -> str:  # noqa: ARG001 -- a Verbalise
    """Say nothing."""
    return ""


def _behind_word(found: Found) -> str | None:
    """Say nothing where a whole word that counts nothing stands before: "der Kirche.1", but "Abschn.3"."""
    return "" if may_be_noted(found.before[:-1].rsplit(None, 1)[-1]) else None


RULE = Rule(
    phase=15,
    forms=(
        Form(
            r" ?\[(?:[0-9]{1,3}(?:[,–-] ?[0-9]{1,3})*|[a-z]|[*†‡]{1,3}|Anm\. ?[0-9]{1,3})\](?![\w(])",
            _unsaid,
        ),
        Form(rf"(?:(?<=[^\W\d_]{{3}})|(?<=[.,;:!?“”»)]))[{_SUPERSCRIPT}]+(?![\w⁺⁻])", _unsaid),
        Form(r"(?:(?<=[a-zäöüß]{4}[.!?])|(?<=[”“\"«»’][.!?]))[0-9]{1,3}(?=\s*$)", _behind_word),
        Form(rf"(?<=[a-zäöüß]{{4}}[,;])[0-9]{{1,3}}(?= (?:{_GOING_ON})\b)", _behind_word),
        Form(r"(?<=[a-zäöüß][.!?][”“\"«’])[0-9]{1,3}(?!\w|[.,:][0-9])", _unsaid),
        Form(rf"{BEHIND}(?:\*{{1,3}}|[†‡]{{1,3}})\)?(?=[\s.,;:!?“”«»’)]|$)(?<!\*\))", _unsaid),
    ),
    examples=(
        ("Der Rat tagt[1].", "Der Rat tagt."),
        ("Das gilt seit [3] heute.", "Das gilt seit heute."),
        ("Sie kommt² aus Ulm.³", "Sie kommt aus Ulm."),
        ("„So war es.“2 Dann wurde es still.", "„So war es.“ Dann wurde es still."),
        ("Das Haus ist alt, so die Forschung.12", "Das Haus ist alt, so die Forschung."),
        ("Er kam später,5 als es hieß.", "Er kam später, als es hieß."),
        ("Der Preis gilt ohne Versand*.", "Der Preis gilt ohne Versand."),
    ),
)
