"""What Swiss judgements cite: "BGE 117 II 273 E. 4a", "(Erw. 2 b)", "i.S. Meier gegen Huber"."""

from vorleser.normalize.rule import Form, Found, Rule
from vorleser.regex import compile_late

_COURT = compile_late(r"BGE|BGer|Bundesgericht|Urteil|Entscheid|vgl\.|\((?:siehe |s\. )?$")
"""What stands before the part of a judgement that gives its reasons."""


def reasons(found: Found) -> str | None:
    """E. 4a, Erw. 2: the consideration of a judgement, and no adults who pay."""
    return "Erwägung" if _COURT.search(found.before) else None


RULE = Rule(
    phase=13,
    trigger=compile_late(r"\bE(?:rw)?\. ?[0-9]|\bi\. ?S\. "),
    forms=(
        Form(
            r"(?<!\w)(?:E|Erw)\.(?= ?[0-9]{1,2}(?:\.[0-9]{1,2}){0,3}(?: ?[a-z]{1,2}\b)?(?:[ –-]*[a-z0-9]{0,3})"
            r"(?:[).,;:]|$| [a-z]{3}))(?! ?[0-9]+(?:,[0-9–-]| ?(?:€|Euro|Fr)))",
            reasons,
        ),
        Form(
            r"(?<!\w)i\. ?S\.(?= [A-ZÄÖÜ][^.;!?]{0,60}\b(?:gegen|c\.|vs\.) )",
            lambda _: "in Sachen",
        ),
    ),
    examples=(
        ("Urteil i.S. Meier gegen Huber", "Urteil in Sachen Meier gegen Huber"),
        (
            "nach BGE 117 II 273 E. 4a",
            "nach B-G-E hundertsiebzehn zwei zweihundertdreiundsiebzig Erwägung vier a",
        ),
    ),
)
