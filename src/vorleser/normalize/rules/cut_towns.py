"""Towns that are cut short, and their adjectives: "die Mannh. Polizei", "bei Karlsr.", "das Nürnb. Stadion"."""

from functools import lru_cache

from vorleser.dictionary import knows
from vorleser.normalize.cities import CITIES, FARTHER_CITIES
from vorleser.normalize.rule import Form, Found, Rule
from vorleser.normalize.sentence_end import begins_sentence
from vorleser.regex import compile_late

_ADJECTIVES = {
    "Basel": "Basler",
    "Bremen": "Bremer",
    "Dresden": "Dresdner",
    "Emden": "Emder",
    "Hannover": "Hannoveraner",
    "Münster": "Münsteraner",
    "München": "Münchner",
    "Saarbrücken": "Saarbrücker",
    "Schaffhausen": "Schaffhauser",
    "Zürich": "Zürcher",
}
"""Those that are not made by -er."""
_PLACED = compile_late(
    r"\b(?:in|aus|nach|bei|von|um|gegen|bis|über|ab|Raum|Stadt|Kreis|Landkreis|Region|Universität) $"
)
"""What stands before a town itself."""


@lru_cache(maxsize=256)
def town_of(cut: str) -> str:
    """Return the town that *cut* begins, '' if it is a word or begins several."""
    found = [town for town in CITIES | FARTHER_CITIES if town.startswith(cut) and len(town) - len(cut) >= 2]
    return found[0] if len(found) == 1 and not knows(cut) else ""


def adjective_of(town: str) -> str:
    """Return the adjective of *town*: "Mannheimer", "Göttinger"."""
    if town in _ADJECTIVES:
        return _ADJECTIVES[town]
    if town.endswith("ingen"):
        return f"{town[:-2]}er"
    return f"{town}r" if town.endswith("e") else f"{town}er"


def before_noun(found: Found) -> str | None:
    """Say the adjective: "die Mannh. Polizei"."""
    town = town_of(found[1])
    if not town or begins_sentence(found.after):
        return None
    return adjective_of(town)


def alone(found: Found) -> str | None:
    """Say the town: "bei Mannh. und"."""
    return town_of(found[1]) or None


def at_end(found: Found) -> str | None:
    """Say the town at an end, behind what stands before towns only: "Er kommt aus Mannh."."""
    town = town_of(found[1]) if _PLACED.search(found.before) else ""
    return f"{town}." if town else None


_CUT = r"(?<![\w.-])([A-ZÄÖÜ][a-zäöüß]{2,11}[b-df-hj-np-tv-zß])\."
RULE = Rule(
    phase=62,
    trigger=compile_late(r"[A-ZÄÖÜ][a-zäöüß]{3,12}\."),
    forms=(
        Form(rf"{_CUT}(?= [A-ZÄÖÜ][a-zäöüß]{{2}})", before_noun),
        Form(rf"{_CUT}(?= [a-zäöü0-9(]|[,;:])", alone),
        Form(rf"{_CUT}(?=\W*$)", at_end),
    ),
    examples=(
        ("Die Mannh. Polizei sucht Zeugen.", "Die Mannheimer Polizei sucht Zeugen."),
        ("Der Unfall bei Karlsr. war schwer.", "Der Unfall bei Karlsruhe war schwer."),
        ("Sie kommt aus Osnabr.", "Sie kommt aus Osnabrück."),
    ),
)
