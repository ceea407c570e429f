"""What a picture is made with and on: "Öl/Lw.", "Acryl/Holz", "Bleistift auf P."."""

import re

from vorleser.normalize.rule import Form, Found, Rule

_PAINTS = (
    "Öl|Acryl|Tempera|Eitempera|Gouache|Aquarell|Pastell|Kohle|Kreide|Bleistift|Tusche|Tinte|Mischtechnik|Radierung"
    "|Lithographie|Lithografie|Holzschnitt|Siebdruck|Kupferstich|Graphit|Feder|Pinsel|Farbstift|Collage|Fotografie"
)
_GROUNDS = {
    "Lw": "Leinwand",
    "Lwd": "Leinwand",
    "Hfp": "Hartfaserplatte",
    "Pap": "Papier",
    "P": "Papier",
    "Kt": "Karton",
    "Ktn": "Karton",
}
_WHOLE = "Leinwand|Holz|Papier|Karton|Pappe|Bütten|Kupfer|Seide|Malpappe|Hartfaser|Hartfaserplatte|Pergament|Malkarton"
_CUT = "|".join(sorted(_GROUNDS, key=len, reverse=True))


def painted(found: Found) -> str:
    """Say a paint and its ground."""
    return f"{found['paint']} auf {_GROUNDS.get(found['ground'], found['ground'])}"


RULE = Rule(
    phase=18,
    trigger=re.compile(r"[/a](?:(?<=/) ?[A-Z]|(?<=a)uf (?:Lwd?|Hfp|Pap|P|Ktn?)\b|(?<=a)\. ?[A-Z])"),
    forms=(
        Form(rf"(?<!\w)(?P<paint>{_PAINTS}) ?/ ?(?P<ground>{_WHOLE})(?!\w)", painted),
        Form(
            rf"(?<!\w)(?P<paint>{_PAINTS})(?: ?/ ?| auf | a\. ?)(?P<ground>{_CUT})\.?(?=[ ,;:)]|$)", painted
        ),
        Form(rf"(?<!\w)(?P<paint>{_PAINTS}) a\. ?(?P<ground>{_WHOLE})(?!\w)", painted),
    ),
    examples=(
        ("Öl/Lw., 55 x 71 cm", "Öl auf Leinwand, fünfundfünfzig mal einundsiebzig Zentimeter"),
        ("Acryl/Holz", "Acryl auf Holz"),
    ),
)
