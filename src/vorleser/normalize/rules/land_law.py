"""Laws of a German land, by its letters before the law's: BbgBO, NKomVG, HmbRDG, SächsGemO."""

import re

from vorleser.normalize.grammar import adjective_ending
from vorleser.normalize.rule import Form, Found, Rule
from vorleser.normalize.rules.law import laws

_LANDS = {
    "Bay": "Bayerisch",
    "Bbg": "Brandenburgisch",
    "Bln": "Berliner",
    "Brem": "Bremisch",
    "Hmb": "Hamburgisch",
    "Hess": "Hessisch",
    "N": "Niedersächsisch",
    "Nds": "Niedersächsisch",
    "Saarl": "Saarländisch",
    "Sächs": "Sächsisch",
    "Thür": "Thüringer",
}
"""The adjectives of lands, without an ending, by the letters that their laws begin with."""
_OF_LANDS = {
    "BO": "Bauordnung",
    "LBO": "Landesbauordnung",
    "GO": "Gemeindeordnung",
    "KO": "Kommunalordnung",
    "KVerf": "Kommunalverfassung",
    "KAG": "Kommunalabgabengesetz",
    "BG": "Beamtengesetz",
    "DSG": "Datenschutzgesetz",
    "FwG": "Feuerwehrgesetz",
    "HG": "Hochschulgesetz",
    "KiBiG": "Kinderbildungs- und -betreuungsgesetz",
    "KitaG": "Kita-Gesetz",
    "PAG": "Polizeiaufgabengesetz",
    "RDG": "Rettungsdienstgesetz",
    "SchG": "Schulgesetz",
    "SchulG": "Schulgesetz",
    "StrG": "Straßengesetz",
    "WG": "Wassergesetz",
}
"""Laws that only lands have, by their letters."""


def land_law(found: Found) -> str | None:
    """Say a land's law with the adjective in its case: "nach der Brandenburgischen Bauordnung"."""
    row = laws().get(found["law"])
    name = _OF_LANDS.get(found["law"]) or (row[1] if row else "")
    if not name or (found["land"] == "N" and found["law"].isupper()):  # NGO, NGG
        return None
    genitive = name.endswith("gesetz") and re.search(r"\b(?:des|dieses) $", found.before)
    land = _LANDS[found["land"]]
    ending = "" if land.endswith("er") else adjective_ending(found.before, name.split()[-1])
    return f"{land}{ending} {name}{'es' if genitive else ''}"


RULE = Rule(
    phase=13,
    forms=(
        Form(rf"(?<![\w-])(?P<land>{'|'.join(_LANDS)})(?P<law>[A-Z][A-Za-zäöü]{{0,8}}[GOf])(?!\w)", land_law),
    ),
    examples=(
        ("nach § 6 BbgBO", "nach Paragraf sechs Brandenburgische Bauordnung"),
        ("in der SächsGemO", "in der Sächsischen Gemeindeordnung"),
        ("die Novelle des NKomVG", "die Novelle des Niedersächsischen Kommunalverfassungsgesetzes"),
    ),
)
