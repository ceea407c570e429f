"""Find what a noun that is cut short stands for, where another short word must agree with it."""

import re
from functools import cache

from vorleser.normalize.table import rows
from vorleser.text.regex import compile_late

PLACE_BEFORE = compile_late(r"[A-ZÄÖÜ][\w-]+ $")
"""A name of a place or a person, right before."""
LIMITED_NOUN = compile_late(
    r" \w*(?:[Zz]ahl|[Aa]lter|[Gg]ewicht|[Gg]röße|[Ll]änge|[Hh]öhe|[Bb]reite|[Dd]auer|[Ll]aufzeit|[Zz]eit|[Tt]emperatur"
    r"|[Ll]eistung|[Bb]elastung|[Tt]empo|[Gg]eschwindigkeit|[Dd]osis|[Bb]etrag|[Uu]msatz|[Tt]eilnehmer|[Pp]ersonen|[Gg]ruppe"
    r"|[Ll]ohn|[Pp]reis|[Mm]enge|[Ff]rist|[Aa]bstand|[Vv]orlauf)\b"
)
"""What has a limit: "Max. Teilnehmerzahl"."""


@cache
def nouns_with_genitive() -> dict[str, tuple[str, str]]:
    """Return the nouns of the table that have a genitive, by what is written for them."""
    return {row[0]: (row[2], row[3]) for row in rows("abbreviations") if row[3]}


def whole_noun(after: str) -> str:
    """Return the noun that *after* begins with cut short, '' if it begins with another."""
    written = re.match(r" ([A-ZÄÖÜ][\w-]*\.)", after)
    return nouns_with_genitive().get(written[1], ("", ""))[0] if written else ""
