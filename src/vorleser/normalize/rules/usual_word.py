"""Words cut short that a frequent word of newspapers completes: "die Opp.", "langj.", "unterst.", "festgen.".

A short cut is completed where the list has one word for it, a longer one with the first, which is the likeliest.
"""

import re

from vorleser.dictionary import SEEN, begins_word, count, knows
from vorleser.normalize.agreement import inflect
from vorleser.normalize.frequent import (
    ADJECTIVES_OF_NEWS,
    NOUNS_OF_NEWS,
    PARTICIPLES_OF_NEWS,
    VERBS_OF_NEWS,
    genitive_of,
    several_with,
)
from vorleser.normalize.grammar import next_noun
from vorleser.normalize.rule import Form, Found, Rule
from vorleser.normalize.rules.abbreviations import noun
from vorleser.normalize.sentence_end import stop
from vorleser.regex import compile_late

_SURE = 5
"""Letters of a cut after which the first word of the list is the likeliest."""
_SHORTEST_HEAD, _SHORTEST_TAIL = 4, 3
_LINKS = ("", "s", "n", "en", "es")


def usual_noun(found: Found) -> str | None:
    """Say a noun, or a compound of one, where the sentence goes on behind its full stop."""
    cut = found[1]
    if knows(cut):
        return None
    word = _likeliest(cut, NOUNS_OF_NEWS) or _of_compound(cut)
    return noun((found[0], "noun", word, genitive_of(word)), found) if word else None


def _likeliest(cut: str, words: tuple[str, ...]) -> str:
    """Return the word of *words* that *cut* stands for, '' if it may stand for several."""
    found = several_with(cut, words)
    return found[0] if found and (len(found) == 1 or len(cut) >= _SURE) else ""


def _of_compound(cut: str) -> str:
    """Return the compound that *cut* begins, made of a whole word and a cut one of the list: "Musikkap."."""
    for at in range(_SHORTEST_HEAD, len(cut) - _SHORTEST_TAIL + 1):
        head, tail = cut[:at].lower(), cut[at:]
        if not any(head.endswith(link) and count(head.removesuffix(link)) for link in _LINKS):
            continue
        found = several_with(tail.capitalize(), NOUNS_OF_NEWS)
        usual = [word for word in found if begins_word(f"{head}{word.lower()}")]
        if usual or len(found) == 1:
            return f"{cut[:at]}{(usual or found)[0].lower()}"
    return ""


def usual_adjective(found: Found) -> str | None:
    """Say an adjective or a participle before its noun."""
    cut = found[1]
    if knows(cut) or not next_noun(found.after):
        return None
    word = _likeliest(cut, ADJECTIVES_OF_NEWS) or _likeliest(cut, PARTICIPLES_OF_NEWS)
    return (inflect(word, found) + stop("adj", found)) if word else None


_AUXILIARY = compile_late(
    r"\b(?:[Ww]urden?|[Ww]ird|[Ww]erden|[Ii]st|[Ss]ind|[Ww]ar(?:en)?|[Hh]at|[Hh]aben|[Hh]atten?|seien?)\b[^.;:!?]*$"
)
"""What a participle belongs to."""


def usual_verb(found: Found) -> str | None:
    """Say a participle beside its auxiliary, a finite verb elsewhere."""
    cut = found[1]
    if count(cut) > SEEN:  # rarer words are nouns, which begin with a capital: "unterst." is none
        return None
    is_participle = _AUXILIARY.search(found.before) is not None
    return _likeliest(cut, PARTICIPLES_OF_NEWS if is_participle else VERBS_OF_NEWS) or None


RULE = Rule(
    phase=63,
    trigger=re.compile(r"(?<=[a-zäöüß][b-df-hj-np-tv-zß])\.(?: |[,;:])"),
    forms=(
        Form(r"(?<![\w.-])([A-ZÄÖÜ][a-zäöüß]{1,24}[b-df-hj-np-tv-zß])\.(?= [a-zäöü0-9(]|[,;:])", usual_noun),
        Form(
            r"(?<![\w.-])([a-zäöüß]{3,24}[b-df-hj-np-tv-zß])\.(?= (?:[a-zäöüß]+ )?[A-ZÄÖÜ][a-zäöüß])",
            usual_adjective,
        ),
        Form(r"(?<![\w.-])([a-zäöüß]{3,24}[b-df-hj-np-tv-zß])\.(?= [a-zäöü0-9(]|[,;:])", usual_verb),
    ),
    examples=(
        ("Die Opp. stimmte dagegen.", "Die Opposition stimmte dagegen."),
        ("Die Musikkap. spielte auf.", "Die Musikkapelle spielte auf."),
        ("Der langj. Leiter geht.", "Der langjährige Leiter geht."),
        ("Die Stadt unterst. den Verein.", "Die Stadt unterstützt den Verein."),
        ("Er wurde festgen. und verhört.", "Er wurde festgenommen und verhört."),
    ),
)
