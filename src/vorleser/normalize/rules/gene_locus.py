"""Where a gene lies on its chromosome: "17q21.31", "auf 5p15"."""

from vorleser.normalize.rule import Form, Found, Rule
from vorleser.text.numerals import cardinal
from vorleser.text.regex import compile_late

_OF_GENES = compile_late(
    r"Chromosom|\bGen(?:e|en|s|locus|ort|ortes|defekt\w*)?\b|[Ll]ocus|Deletion|Mutation|Translokation"
)


def _say(found: Found) -> str | None:
    """Say the chromosome, its arm, and the figures of the band one by one, as geneticists do."""
    if not _OF_GENES.search(found.match.string):
        return None
    band = [cardinal(figure) if figure.isdigit() else "Punkt" for figure in found["band"]]
    chromosome = cardinal(found["chromosome"]) if found["chromosome"].isdigit() else found["chromosome"]
    return " ".join([*([chromosome] if chromosome else []), found["arm"], *band])


RULE = Rule(
    phase=8,
    forms=(
        Form(
            r"(?<![\w.,-])(?P<chromosome>[1-9]|1[0-9]|2[0-2]|[XY]|)(?P<arm>[pq])(?P<band>[1-4][0-9](?:\.[0-9]{1,2})?)"
            r"(?![\w]|[.,][0-9])",
            _say,
        ),
    ),
    examples=(
        ("Das Gen liegt auf 17q21.31.", "Das Gen liegt auf siebzehn q zwei eins Punkt drei eins."),
        ("Eine Deletion bei 5p15 ist selten.", "Eine Deletion bei fünf p eins fünf ist selten."),
    ),
)
