"""Numbers of parcels of land, and of parts of them: die Flurstücke 278/2 und 284/5, Fl.-Nrn. 573, 574/2."""

from vorleser.normalize.rule import Form, Found, Rule
from vorleser.text.numerals import cardinal
from vorleser.text.regex import compile_late

_LISTED = compile_late(
    r"(?:\b(?:Flurst|Flst|Parzelle|Gst\b|Flurnummer|Fl(?:ur)?\.?[ -]?N(?:umme)?r)"
    r"|\bGrundst(?:ück\w*|\.) (?:mit )?(?:den |der )?(?:Fl\w*\.?[ -]?)?N(?:umme)?r)\w*\.?"
    r"(?:(?:[ -]|N(?:umme)?r)+\w{0,2}\.)?:?"
    r"(?: (?=[0-9])(?: ?(?:[0-9/,]+|und|u\.|sowie|bis|bzw\.|–|-"
    r"|\([^()]{1,30}\)|Teil(?:fläche)?(?: aus| von)?|T\.|tlw\.|Tfl\.))+)?[ (]$"
)
"""What numbers of parcels follow, with those of them that come first."""


def parcel(found: Found) -> str | None:
    """Say the number of a parcel and that of its part, one after the other."""
    if not _LISTED.search(found.before):
        return None
    return f"{cardinal(found['parcel'])} {cardinal(found['part'])}"


RULE = Rule(
    phase=15,
    forms=(
        Form(r"(?<![\w/.,])(?P<parcel>[1-9][0-9]{0,4})/(?P<part>[1-9][0-9]{0,3})(?![\w/]|[.,][0-9])", parcel),
    ),
    examples=(
        (
            "die Flurstücke 78/2 und 84/5",
            "die Flurstücke achtundsiebzig zwei und vierundachtzig fünf",
        ),
        ("Flur Nrn. 78, 78/2 (Am Rain)", "Flur Nummern achtundsiebzig, achtundsiebzig zwei (Am Rain)"),
    ),
)
