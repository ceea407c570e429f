"""Heights above the level of the sea without their "ü.": "228 m NN", "auf 95 m NHN"."""

from vorleser.normalize.rule import Form, Found, Rule
from vorleser.text.regex import compile_late

_LEVELS = {"NN": "Normalnull", "NHN": "Normalhöhennull"}


def say_level(found: Found) -> str:
    """Say the level, and what stands on it: "über Normalnull"."""
    return f"über {_LEVELS[found['level']]}"


RULE = Rule(
    phase=29,
    trigger=compile_late(r" N(?:H)?N\b"),
    forms=(Form(r"(?:(?<=[0-9] m )|(?<=[0-9] Meter ))(?P<level>NN|NHN)(?![\w-])", say_level),),
    examples=(
        (
            "Der Hof liegt auf 228 m NN.",
            "Der Hof liegt auf zweihundertachtundzwanzig Metern über Normalnull.",
        ),
        ("bei 5 m NHN", "bei fünf Metern über Normalhöhennull"),
    ),
)
