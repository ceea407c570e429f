"""What builders cut short: stages ("2. BA", "Ortskanal BA 05"), "best. Garage", "OK Gelände"."""

from vorleser.normalize.agreement import inflect
from vorleser.normalize.rule import Form, Found, Rule
from vorleser.text.regex import compile_late

_WORK = compile_late(
    r"(?i:kanal|kanalisation|versorgung|entsorgung|schutz|ausbau|neubau|umbau|sanierung|erschließung|verbauung"
    r"|beleuchtung|straße|brücke|leitung|kläranlage)(?: [A-ZÄÖÜ][a-zäöüß]+)?,? $"
)
"""What is built, before the number of its stage."""


def stage_of_building(found: Found) -> str | None:
    """Say "BA" behind what is built, before its number; elsewhere it is a district's council."""
    return "Bauabschnitt" if _WORK.search(found.before) else None


RULE = Rule(
    phase=39,
    forms=(
        Form(r"(?:(?<=[0-9]\. )|(?<=[IVX]\. ))BA(?![\w-])", lambda _: "Bauabschnitt"),
        Form(r"(?:(?<=[a-zäöüß] )|(?<=[a-zäöüß], ))BA(?= 0?[0-9](?![0-9]))", stage_of_building),
        Form(
            r"(?<![\w-])[OU]K(?= (?:Baugrube|Bauwerk|Gelände|Decke|Fußboden|Bodenplatte|Rohdecke|Rohfußboden"
            r"|Fertigfußboden|Straße|Gehweg|Bürgersteig|Mauer|Kellerdecke|Attika)[a-zäöüß]*)",
            lambda found: "Oberkante" if found[0] == "OK" else "Unterkante",
        ),
        Form(
            r"(?<![\w-])best\.(?= (?:[A-ZÄÖÜ][a-zäöüß]*)?(?:[Gg]aragen?|[Gg]ebäudes?|[Hh]aus(?:es)?|[Dd]ach(?:es|s)?"
            r"|[Hh]alle|[Ss]tall(?:es)?|[Ss]cheune|[Cc]arports?|[Tt]errasse|[Zz]ufahrt|[Mm]auer|[Aa]nbaus?|[Bb]alkons?)"
            r"(?!\w))",
            lambda found: inflect("bestehend", found),
        ),
    ),
    examples=(
        ("Im 2. BA wird gegraben.", "Im zweiten Bauabschnitt wird gegraben."),
        ("Ausbau Ortskanal BA 05", "Ausbau Ortskanal Bauabschnitt null fünf"),
        ("Anbau an die best. Garage", "Anbau an die bestehende Garage"),
        ("bis OK Gelände", "bis Oberkante Gelände"),
        ("Die Karte der BA", "Die Karte der B-A"),
    ),
)
