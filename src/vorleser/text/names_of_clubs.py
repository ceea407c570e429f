"""Names that sports clubs share, as lists of results cut them short."""

from vorleser.text.regex import compile_late

CUT_CLUBS = {
    "Alem": "Alemannia",
    "Arm": "Arminia",
    "Bav": "Bavaria",
    "Bor": "Borussia",
    "Conc": "Concordia",
    "Dyn": "Dynamo",
    "Einh": "Einheit",
    "Eintr": "Eintracht",
    "Fort": "Fortuna",
    "Frank": "Frankonia",
    "Germ": "Germania",
    "Hert": "Hertha",
    "Lok": "Lokomotive",
    "Mot": "Motor",
    "Olymp": "Olympia",
    "Phön": "Phönix",
    "Preuß": "Preußen",
    "Sax": "Saxonia",
    "Teut": "Teutonia",
    "Trakt": "Traktor",
    "Vikt": "Viktoria",
    "Vorw": "Vorwärts",
    "Wack": "Wacker",
}
_CLUB = compile_late(
    r"[A-Z]*(?:SC|SV|FC|TSV|FSV|BSV|BSC|VfL|VfB|VfR|TuS|SpVgg|SpVg|SG|TV|TTC|TSG|SSV|ESV|HSG|KSV|TTV)"
)


def is_club(word: str) -> bool:
    """Return whether *word* is the letters of a club, before its name."""
    return _CLUB.fullmatch(word) is not None
