"""Switzerland's insurances by their letters: "die IV zahlt", "ihre IV-Rente" are no Roman four."""

from vorleser.normalize.rule import Form, Found, Rule

_KINDS = (
    "Stelle|Rente|Rentner|Bezüger|Revision|Grad|Anmeldung|Leistung|Ausweis|Verfahren|Fall|Fälle|Taggeld|Gutacht|Gesetz"
    "|Entscheid|Verfügung|Beitr|Schuld|Defizit|Arzt|Ärzt|Anspruch|Berat|Betr[uü]g"
)


def _whole(found: Found) -> str:  # noqa: ARG001 -- a Verbalise
    """Say the insurance by its name: its two letters alone would be a range of Roman numbers."""
    return "Invalidenversicherung"


def say_insurance(found: Found) -> str:  # noqa: ARG001 -- a Verbalise
    """Say the letters of the insurance."""
    return "I-V"


RULE = Rule(
    phase=39,
    forms=(
        Form(rf"(?<![\w.-])IV(?=-(?:{_KINDS}))", say_insurance),
        Form(
            r"(?<=[Dd]ie )IV(?=[,;:)?!]|\.?\s*$| [a-zäöüß]+)(?! (?:und|oder|bis|sowie) [IVX]+\b)",
            _whole,
        ),
    ),
    examples=(
        ("Die IV-Stelle lehnte ab.", "Die I-V-Stelle lehnte ab."),
        ("Das bezahlt die IV nicht.", "Das bezahlt die Invalidenversicherung nicht."),
    ),
)
