"""Decide whether a word of another language speaks for the language of the name beside it."""

import re

from vorleser.normalize.foreign.given_names import is_given_name
from vorleser.normalize.lexicon.house import DAILY, house
from vorleser.text import dictionary
from vorleser.text.regex import compile_late

MOST_PARTICLES = 2
"""Words that may stand between two names of a person: van der."""
_ARTICLE = compile_late(r"[Aa](l|sch|[sdnrtz])-$")
_LONGEST_ARTICLE = 5  # characters, with its space
_PARTICLES = "van|de[rn]?|la|l[oa]s|d[iau]|dal|dell[ao]|del|dei|degli|dos?"
_PARTICLE = compile_late(_PARTICLES)
_JOINED = compile_late(
    rf" (?:(?:van|de)(?: (?:de[rn]?|la|l[oa]s))? |(?!de[rn] |la |l[oa]s )(?:{_PARTICLES}) )?"
)
"""What stands between the names of one person: nothing, or a particle that is no German article."""
_LONG = compile_late(r"[^\W\d_]{4}")
_ROLES = frozenset(
    "Coach Headcoach Goalie Keeper Skipper Quarterback Rapper Frontman Songwriter Streamer Youtuber Pacemaker".split()
)
"""What people are, in words that other fields have."""


def follows_article(text: str, start: int) -> bool:
    """Return whether an Arabic article stands before the name that begins at *start*: al-Ghamdi, asch-Schami."""
    if not _LONG.match(text, start):
        return False
    article = _ARTICLE.search(text, max(0, start - _LONGEST_ARTICLE), start)
    if article is None or text[article.start() - 1 : article.start()].isalpha():
        return False
    return article[1] == "l" or text[start:].lower().startswith(article[1])


def past_particles(words: list[re.Match[str]], at: int, step: int) -> int:
    """Return the place of the name before (*step* -1) or behind the one at *at*, perhaps past the ends of *words*."""
    at += step
    for _ in range(MOST_PARTICLES):
        if 0 <= at < len(words) and _PARTICLE.fullmatch(words[at][0]):
            at += step
    return at


def joins_name(gap: str) -> bool:
    """Return whether the words on either side of *gap* are parts of one name: Dominique de Villepin."""
    return _JOINED.fullmatch(gap) is not None


def speaks_for(other: str, name: str, *, before: bool) -> bool:
    """Return whether the language of *other* speaks for that of *name*, which it stands *before* or behind.

    What somebody is does not: Coach Martin Huber; nor does whose it is: Trumps Version.
    """
    known = house().find(other)
    if known is None and before and other.endswith("s") and other[:-1] in house().words:
        return False
    is_daily = other in _ROLES or (known is not None and known.field == DAILY)
    return not ((is_daily or (before and dictionary.count(other) > 0)) and is_given_name(name))
