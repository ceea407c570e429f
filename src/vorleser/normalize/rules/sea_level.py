"""Heights above the level of the sea without their "ü.": "228 m NN", "auf 95 m NHN"."""

from vorleser.normalize.calendar import full_stop
from vorleser.normalize.numbers import NUMBER, say_number
from vorleser.normalize.rule import Form, Found, Rule

_LEVELS = {
    "NN": "Normalnull",
    "NHN": "Normalhöhennull",
    "Sh.": "dem Meer",
    "ü.M": "Meer",
    "ü.NN": "Normalnull",
}


def say_level(found: Found) -> str:
    """Say the level, and what stands on it: "über Normalnull"."""
    stop = full_stop(found.before, found[0], found.after) if found["level"].endswith(".") else ""
    return f"über {_LEVELS[found['level']]}{stop}"


def _glued(found: Found) -> str:
    """1100 m.ü.M.: metres and the level in one."""
    stop = full_stop(found.before, found[0], found.after) if found[0].endswith(".") else ""
    return f"{say_number(found['number'])} Meter über {_LEVELS[found['level']]}{stop}"


RULE = Rule(
    phase=29,
    forms=(
        Form(r"(?:(?<=[0-9] m )|(?<=[0-9] Meter ))(?P<level>NN|NHN|Sh\.)(?![\w-])", say_level),
        Form(rf"(?<![\w.,])(?P<number>{NUMBER}) ?m\. ?(?P<level>ü\.M|ü\.NN)\b\.?", _glued),
    ),
    examples=(
        ("die Hütte (1100 m.ü.M.)", "die Hütte (tausendeinhundert Meter über Meer)"),
        (
            "Der Hof liegt auf 228 m NN.",
            "Der Hof liegt auf zweihundertachtundzwanzig Metern über Normalnull.",
        ),
        ("bei 5 m NHN", "bei fünf Metern über Normalhöhennull"),
    ),
)
