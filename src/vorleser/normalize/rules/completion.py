"""Words cut short that the dictionary completes: "Führersch.", "barrierefr.", "Investit.", "bestät. das Urteil".

One word that alone begins so is the word. Of several, the one with an ending that cuts leave out: a noun's -ung, an
adjective's -isch where its noun follows, the -t of a verb elsewhere.
"""

import re

from vorleser.normalize.agreement import inflect, of_person
from vorleser.normalize.articles import fits
from vorleser.normalize.compound_parts import ends_in_short_noun, of_short_tail
from vorleser.normalize.grammar import next_noun
from vorleser.normalize.rule import Form, Found, Rule
from vorleser.normalize.sentence_end import stop
from vorleser.normalize.table import OPENED
from vorleser.text.dictionary import complete, compound, count, knows

SHORTEST_COMPLETION = 2
"""Letters that a completion must add: fewer are an ending."""
_NOUN_ENDS = """ung erung igung lung rung nung dung tung eit aft ion tion ation ition ät ität enz anz ik ium um ment
    ismus eister ur nis tum age erei ei and ent ant ist or ator eur är ar er ag el en""".split()
_ADJECTIVE_ENDS = (
    "isch ig lich ell iell al ial iv är ös end haft sam bar frei los voll ent ant t et iert".split()
)
_BEFORE_NOUN = "isch ig lich ell iell iv haft sam bar frei los voll".split()
_VERB_ENDS = "t et igt iert ert elt".split()


def complete_noun(found: Found) -> str | None:
    """Say a noun, where the sentence goes on behind its full stop."""
    if ends_in_short_noun(found[1]):
        return None
    word = _whole(found[1])
    if not (word and fits(word.capitalize(), found)):
        word = (
            of_short_tail(found[1], found) or _shorter(word or "", found) or with_ending(found[1], _NOUN_ENDS)
        )
    if word and word.endswith(_OF_ADJECTIVES) and not OPENED.search(found.before):
        word = of_person(word.lower(), found)  # "die Hilfsbed. bekommen Geld"
    return word and word[0].upper() + word[1:]


def _shorter(word: str, found: Found) -> str:
    """Return *word*, or of a compound that the article before it is none of its first part: "der Grunderw."."""
    parts = compound(word)
    first = parts[0].removesuffix("s") if parts else ""
    is_shorter = (
        len(first) > len(found[1]) and fits(first.capitalize(), found) and not fits(word.capitalize(), found)
    )
    return first if is_shorter else word


_OF_ADJECTIVES = ("ig", "lich", "isch", "los", "haft", "sam", "igt", "etzt", "agt")
"""How adjectives end that name persons when they have a capital."""


def complete_adjective(found: Found) -> str | None:
    """Say an adjective or a participle with the ending its noun asks for, or a verb."""
    cut = found[1]
    if word := _whole(cut):
        return inflect(word, found) + stop("adj", found)
    if knows(cut):
        return None
    if re.search(r"\b[Zz]u $", found.before):
        return with_ending(cut, ["en", "igen", "ieren", "ern", "eln"])
    if re.match(r" (?:[a-zäöüß.]+ )?[A-ZÄÖÜ]", found.after) and next_noun(found.after):
        word = with_ending(cut, _ADJECTIVE_ENDS)
        return word and inflect(word, found) + stop("adj", found)
    return with_ending(cut, _VERB_ENDS) or with_ending(cut, _ADJECTIVE_ENDS)


def complete_before_noun(found: Found) -> str | None:
    """Say an adjective before its noun, where the word alone is none: "vatikan. Konzil"."""
    cut = found[1]
    if knows(cut) or not next_noun(found.after):
        return None
    word = with_ending(cut, _BEFORE_NOUN)
    return word and inflect(word, found) + stop("adj", found)


def _whole(cut: str) -> str | None:
    """Return the only word that begins with *cut*, None if *cut* is one itself or may be several."""
    if knows(cut):
        return None
    word = complete(cut.lower())
    return word if len(word) - len(cut) >= SHORTEST_COMPLETION else None


def with_ending(cut: str, endings: list[str]) -> str | None:
    """Return *cut* with the first of *endings* that makes it a word of the dictionary."""
    if knows(cut):
        return None
    return next((f"{cut}{end}" for end in endings if count(f"{cut}{end}")), None)


RULE = Rule(
    phase=64,
    forms=(
        Form(r"(?<![\w.-])([A-ZÄÖÜ][a-zäöüß]{4,24})\.(?= [a-zäöü0-9(]|[,;:])", complete_noun),
        Form(
            r"(?<![\w.-])([a-zäöüß]{5,24})\.(?= [a-zäöü0-9(]|[,;:])",
            complete_adjective,
        ),
        Form(r"(?<![\w.-])([a-zäöüß]{5,24})\.(?= [A-ZÄÖÜ][a-zäöüß])", complete_before_noun),
    ),
    examples=(
        ("Der Führersch. der Klasse B", "Der Führerschein der Klasse B"),
        ("Der Weg ist barrierefr., aber lang.", "Der Weg ist barrierefrei, aber lang."),
        ("Die Investit. der Stadt", "Die Investition der Stadt"),
        ("Das Gericht bestät. das Urteil.", "Das Gericht bestätigt das Urteil."),
    ),
)
