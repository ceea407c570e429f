"""Goals in match reports: the signs that tell how one came about."""

import re

WAYS = {
    "FE": "Foulelfmeter",
    "HE": "Handelfmeter",
    "ET": "Eigentor",
    "E": "Elfmeter",
    "EM": "Elfmeter",
    "Elfm.": "Elfmeter",
    "Pen.": "Penalty",
    "Eig.": "Eigentor",
    "GR": "Gelb-Rot",
    "FM": "Foulelfmeter",
    "HM": "Handelfmeter",
    "SH": "Unterzahl",
    "P": "Penalty",
    "PP": "Powerplay",
    "PP1": "Powerplay",
    "PP2": "doppelte Überzahl",
    "ÜZ": "Überzahl",
    "UZ": "Unterzahl",
    "EN": "Empty Net",
}
"""How a goal came about, as the lists of goals have it."""

WAY = "|".join(map(re.escape, sorted(WAYS, key=len, reverse=True)))
"""A pattern of these signs, the longest first."""
