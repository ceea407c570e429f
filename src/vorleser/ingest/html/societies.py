"""Tell the names of clubs, parishes, schools and firms, which are the title of each page of their sites."""

import re

from vorleser.text.regex import compile_late

_MOST = 7  # words of such a name
_SMALL = frozenset(
    {"und", "für", "der", "die", "des", "dem", "im", "in", "am", "an", "zu", "zum", "zur", "von", "vom", "of"}
)
_OPENS = _SMALL | {
    "unser",
    "unsere",
    "mein",
    "meine",
    "ein",
    "eine",
    "das",
    "über",
    "neue",
    "neuer",
    "neues",
    "alle",
}
_KIND = compile_late(
    r"(?-i:\b(?:SV|TSV|TV|SC|FC|VfB|VfL|TuS|SG|LG|MV|DRK|DLRG|CVJM|AG|KG)\b)|\b(?:e\. ?V\.?|e\. ?G\.|g?gmbh|mbh)(?!\w)"
    r"|(?:verein|verband|vereinigung|club|klub|gemeinde|gemeinschaft|feuerwehr|kapelle|orchester|chor|schule|gymnasium|kindergarten"
    r"|bücherei|bibliothek|museum|stiftung|initiative|bündnis|gesellschaft|freunde|schützen|pfarrei|praxis|kanzlei|genossenschaft)s?\b",
    re.IGNORECASE,
)


def names_society(title: str) -> bool:
    """Return whether a *title* is nothing but the name of a club, parish, school or firm.

    In a sentence or headline, some other word is small: "Feuerwehr rettet Katze".
    """
    words = title.split()
    named = all(not word[:1].islower() or word in _SMALL or word == "e.V." for word in words)
    return (
        1 < len(words) <= _MOST
        and named
        and words[0].lower() not in _OPENS
        and _KIND.search(title) is not None
    )
