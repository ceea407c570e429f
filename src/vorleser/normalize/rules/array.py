"""Places in an array, as algorithms have them: "A[i]", "p[1] < p[m]"."""

from vorleser.normalize.rule import Form, Found, Rule
from vorleser.text.numerals import cardinal

_COMPARED = {"<": "kleiner als", ">": "größer als", "≤": "kleiner oder gleich", "≥": "größer oder gleich"}


def _say_place(found: Found) -> str:
    """Say the name and the place: "A i"; "Vitamin C[1]" has a note, which is another rule's."""
    place = found["place"]
    return f"{found['name']} {cardinal(place) if place.isdecimal() else place}"


RULE = Rule(
    phase=14,
    forms=(
        Form(r"(?<![\w.\])])(?:(?P<name>[A-Za-z])\[(?P<place>[i-nx])\])(?![\w(\[])", _say_place),
        Form(r"(?<![\w.\])])(?:(?P<name>[a-z])\[(?P<place>[0-9]{1,3})\])(?![\w(\[])", _say_place),
        Form(
            r"(?<=[a-z0-9]\]) ?(?P<sign>[<>≤≥]) ?(?=[A-Za-z]\[)",
            lambda found: f" {_COMPARED[found['sign']]} ",
        ),
    ),
    examples=(
        ("Das Feld A[i] ist sortiert.", "Das Feld A i ist sortiert."),
        ("Es gilt p[1]<p[m].", "Es gilt p eins kleiner als p m."),
        ("Vitamin C[1] hilft.", "Vitamin C hilft."),
    ),
)
