"""What a picture is made with and on, and where a work is listed: "Öl/Lw.", "Bleistift auf P.", "Hob. I:94"."""

import re

from vorleser.normalize.roman import value
from vorleser.normalize.rule import Form, Found, Rule
from vorleser.text.numerals import cardinal

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


def hoboken(found: Found) -> str:
    """Hob. XVI:52: the group and the number of a work by Haydn."""
    group = re.sub("[^IVX]", "", found["group"])
    letter = found["group"][len(group) :]
    return f"Hoboken-Verzeichnis {cardinal(str(value(group)))}{' ' if letter else ''}{letter}, {cardinal(found['nth'])}"


RULE = Rule(
    phase=18,
    forms=(
        Form(r"(?<!\w)Hob(?:\. ?| )(?P<group>[IVX]{1,5}[a-h]?) ?[:/] ?(?P<nth>[0-9]{1,3})(?![\w:])", hoboken),
        Form(rf"(?<!\w)(?P<paint>{_PAINTS}) ?/ ?(?P<ground>{_WHOLE})(?!\w)", painted),
        Form(
            rf"(?<!\w)(?P<paint>{_PAINTS})(?: ?/ ?| auf | a\. ?)(?P<ground>{_CUT})\.?(?=[ ,;:)]|$)", painted
        ),
        Form(
            r"(?<=[a-zäöüß] )a\. ?(?P<ground>Lwd?|Hfp)\.?(?=[ ,;:)]|$)",
            lambda found: f"auf {_GROUNDS[found['ground']]}",
        ),
        Form(rf"(?<!\w)(?P<paint>{_PAINTS}) a\. ?(?P<ground>{_WHOLE})(?!\w)", painted),
    ),
    examples=(
        ("Öl/Lw., 55 x 71 cm", "Öl auf Leinwand, fünfundfünfzig mal einundsiebzig Zentimeter"),
        ("Haydn, Hob. XVI:52", "Haydn, Hoboken-Verzeichnis sechzehn, zweiundfünfzig"),
        ("die Sinfonie Hob I:1", "die Sinfonie Hoboken-Verzeichnis eins, eins"),
        ("Öl u. Kreide a. Lw., 1932", "Öl und Kreide auf Leinwand, neunzehnhundertzweiunddreißig"),
        ("Acryl/Holz", "Acryl auf Holz"),
    ),
)
