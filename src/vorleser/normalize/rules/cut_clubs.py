"""Names of clubs cut short behind their letters: "SC Vikt. Musterdorf", "TSV Germ. Au"."""

from vorleser.normalize.rule import Form, Found, Rule
from vorleser.text.names_of_clubs import CUT_CLUBS, is_club


def _in_full(found: Found) -> str | None:
    """Say the name of the club, if its letters stand before."""
    return CUT_CLUBS[found["name"]] if is_club(found.before.split()[-1]) else None


RULE = Rule(
    phase=14,
    forms=(Form(rf"(?<=\w )(?P<name>{'|'.join(CUT_CLUBS)})\.(?= [A-ZÄÖÜ0-9]|[,;:)]|\s*$)", _in_full),),
    examples=(
        ("Der SC Vikt. Musterdorf gewann.", "Der S-C Viktoria Musterdorf gewann."),
        ("TSV Germ. Au – SV Bor. Tal 3:2", "T-S-V Germania Au – S-V Borussia Tal drei zu zwei"),
    ),
)
