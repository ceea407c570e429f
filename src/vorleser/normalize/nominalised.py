"""Adjectives and participles that are nouns: Vorsitzende, Befragter."""

from vorleser.normalize.nouns import KNOWN
from vorleser.text.regex import compile_late

_NOMINALISED = compile_late(
    r"(?i:[a-zäöüß-]*(?:(?:vorsitz|reis|ier|bild|leb|nehm|arbeit|zieh|streik|leit|pfleg|wart|fahr|forsch|lehr|les|hör"
    r"|schau|spiel|leid|trag|wohn)ende|igte|agte|ierte|ndte|hrte|rdnete|ngte|chte|lte|zte|eamte|ßte|sste|eutsche|liche|kranke"
    r"|wachsene|fangene|triebene|troffene|storbene|hörige|ständige|jährige|süchtige|tätige|[uäü]chtete|sicherte|ältere|ndete|ldete"
    r"|tote|freiwillige|fremde|grüne|linke|alte|blinde|obdachlose|arbeitslose))(?P<end>[nrs]?)"
)
"""Adjectives and participles that are nouns, and keep their endings: Vorsitzende, Befragter."""


_AGENT = compile_late(
    r"(?i:(?:[rdltw]i|[äöü]|fe)chtern?|(?:w|h|sch|f|sp|ver)altern?|filtern?|zeltern?|(?:^|[a-z]{3})lichtern?|^altern?|schwestern?)$"
)
"""Nouns of doers and others in -er that no adjective is: Richter, Verwalter, Filter."""


def nominal_ending(noun: str) -> str:
    """Return the ending of *noun* where it is an adjective or participle, '' where it is none."""
    match = _NOMINALISED.fullmatch(noun)
    if not match or (noun.lower() in KNOWN and match["end"] != "n") or _AGENT.search(noun):
        return ""
    return f"e{match['end']}"
