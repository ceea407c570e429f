"""Words cut short that only one word of the dictionary completes: "Führersch.", "barrierefr."."""

import re

from vorleser.dictionary import complete, knows
from vorleser.normalize.agreement import inflect
from vorleser.normalize.rule import Form, Found, Rule
from vorleser.normalize.sentence_end import stop

SHORTEST_COMPLETION = 2
"""Letters that a completion must add: fewer are an ending."""


def complete_noun(found: Found) -> str | None:
    """Say a complete_noun, where the sentence goes on behind its full stop."""
    word = _whole(found[1])
    return word and word[0].upper() + word[1:]


def complete_adjective(found: Found) -> str | None:
    """Say an complete_adjective or a participle, with the ending its complete_noun asks for."""
    word = _whole(found[1])
    return word and inflect(word, found) + stop("adj", found)


def _whole(cut: str) -> str | None:
    """Return the only word that begins with *cut*, None if *cut* is one itself or may be several."""
    if knows(cut):
        return None
    word = complete(cut.lower())
    return word if len(word) - len(cut) >= SHORTEST_COMPLETION else None


RULE = Rule(
    phase=64,
    trigger=re.compile(r"(?<=[a-zäöüß]{4})\.(?: [a-zäöü0-9(]|[,;:])"),
    forms=(
        Form(r"(?<![\w.-])([A-ZÄÖÜ][a-zäöüß]{4,24})\.(?= [a-zäöü0-9(]|[,;:])", complete_noun),
        Form(
            r"(?<![\w.-])([a-zäöüß]{5,24})\.(?= [a-zäöü0-9(]|[,;:])",
            complete_adjective,
        ),
    ),
    examples=(
        ("Der Führersch. der Klasse B", "Der Führerschein der Klasse B"),
        ("Der Weg ist barrierefr., aber lang.", "Der Weg ist barrierefrei, aber lang."),
    ),
)
