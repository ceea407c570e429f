"""Names of small letters that nobody could read as a word, behind their article: "der vbw", "beim dbb"."""

from vorleser.normalize.rule import Form, Found, Rule

_SOUNDS = frozenset("pst psst hmm brr grr tss pfft".split())
"""What is no name, though it has no vowel: "das Hmm"."""


def _spelled(found: Found) -> str | None:
    """Say the name letter by letter."""
    return None if found[0] in _SOUNDS else "-".join(found[0].upper())


RULE = Rule(
    phase=61,
    forms=(
        Form(
            r"\b(?:(?<=\b[Dd]e[rsmn] )|(?<=\b[Dd]ie )|(?<=\b[Vv]om )|(?<=\b[Bb]eim ))"
            r"[b-df-hj-np-tv-xz]{3,5}(?![\w@/'’]|\.(?!\s*$)|-\s)",
            _spelled,
        ),
    ),
    examples=(
        ("Die Studie der vbw liegt vor.", "Die Studie der V-B-W liegt vor."),
        ("Das sagte der dbb.", "Das sagte der D-B-B."),
        (
            "Das teilte die bzgl. der Frage zuständige Stelle mit.",
            "Das teilte die bezüglich der Frage zuständige Stelle mit.",
        ),
    ),
)
