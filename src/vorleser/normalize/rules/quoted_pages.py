"""Pages in angle brackets, as courts quote their collections: "BVerfGE 71, 108 <115>" is said as in brackets."""

from vorleser.normalize.rule import Form, Found, Rule
from vorleser.text.regex import compile_late

_PAGES = r"[0-9]{1,4}(?:[0-9 ,;.–-]|ff?\.|R[nz]\.|und|bis|m\. ?w\. ?N\.){0,60}"
_OPEN = compile_late(r"[0-9] ?< ?[^<>]*$")


def close_bracket(found: Found) -> str | None:
    """Say the bracket that ends the pages."""
    return ")" if _OPEN.search(found.before) else None


RULE = Rule(
    phase=13,
    forms=(
        Form(rf"(?:(?<=[0-9], [0-9])|(?<=[0-9]{{2}})) ?< ?(?={_PAGES}>)", lambda _: " ("),
        Form(r"(?<=\bSozR [0-9]) ?[-–] ?(?=[0-9]{4})", lambda _: " "),
        Form(r"(?<=[0-9.]) ?>(?=[\s;:,.)]|$)", close_bracket),
    ),
    examples=(
        (
            "BVerfGE 71, 108 <115>; 82, 236 < 269 f. >",
            (
                "B-Verf-G-E einundsiebzig, hundertacht (hundertfünfzehn); zweiundachtzig, zweihundertsechsunddreißig"
                " (zweihundertneunundsechzig und folgende)"
            ),
        ),
        ("Es gilt 3 < 5.", "Es gilt drei kleiner als fünf."),
    ),
)
