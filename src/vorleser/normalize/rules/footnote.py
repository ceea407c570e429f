"""Footnote marks: [1], ², * and † behind a word are seen, not said."""

from vorleser.normalize.rule import Form, Found, Rule
from vorleser.text.regex import compile_late

_SUPERSCRIPT = "¹²³⁰⁴-⁹"
BEHIND = r"(?<=[\w.,;:!?“”»)\]%€])"


def _unsaid(found: Found) -> str:  # noqa: ARG001 -- a Verbalise
    """Say nothing."""
    return ""


RULE = Rule(
    phase=15,
    trigger=compile_late(rf"[\[*†‡{_SUPERSCRIPT}]|[.!?][”“\"«’][0-9]"),
    forms=(
        Form(
            r" ?\[(?:[0-9]{1,3}(?:[,–-] ?[0-9]{1,3})*|[a-z]|[*†‡]{1,3}|Anm\. ?[0-9]{1,3})\](?![\w(])",
            _unsaid,
        ),
        Form(rf"(?:(?<=[^\W\d_]{{3}})|(?<=[.,;:!?“”»)]))[{_SUPERSCRIPT}]+(?![\w⁺⁻])", _unsaid),
        Form(r"(?<=[a-zäöüß][.!?][”“\"«’])[0-9]{1,3}(?!\w|[.,:][0-9])", _unsaid),
        Form(rf"{BEHIND}(?:\*{{1,3}}|[†‡]{{1,3}})\)?(?=[\s.,;:!?“”«»’)]|$)(?<!\*\))", _unsaid),
    ),
    examples=(
        ("Der Rat tagt[1].", "Der Rat tagt."),
        ("Das gilt seit [3] heute.", "Das gilt seit heute."),
        ("Sie kommt² aus Ulm.³", "Sie kommt aus Ulm."),
        ("„So war es.“2 Dann wurde es still.", "„So war es.“ Dann wurde es still."),
        ("Der Preis gilt ohne Versand*.", "Der Preis gilt ohne Versand."),
    ),
)
