"""Say an ordinal with its ending, or as the noun that a rank is: "als Zweiter", "die Dritte"."""

import re

from vorleser.normalize.agreement import BEFORE_WEAK
from vorleser.normalize.cases import is_object
from vorleser.normalize.grammar import (
    DAS,
    DATIVE,
    DER,
    DIE,
    EIN,
    EINE,
    MERGED,
    PREPOSITIONS,
    adjective_ending,
    last_words,
)
from vorleser.normalize.nouns import Gender, gender, is_one_after_die
from vorleser.normalize.ranks import (
    BESIDE_ADJECTIVE,
    PARTNER,
    RANKING_VERBS,
    as_rank,
    goes_on,
    is_name_in_genitive,
    is_rank_after,
    is_won_in_town,
)
from vorleser.normalize.rule import Found
from vorleser.text.enumeration import PLACING
from vorleser.text.numerals import cardinal, ordinal
from vorleser.text.regex import compile_late
from vorleser.text.wording import LONGEST_TABLE

OWNER_NEXT = compile_late(r" (?:und|sowie) [A-ZÄÖÜ][\w-]+(?:s|['’])(?!\w)")
"""Another's work after the first: "Mahlers 1. und Dvořáks" 9."""


CARDINAL_AFTER = frozenset(
    "platz rang nummer nr seite kapitel teil band artikel paragraf paragraph absatz ziffer "
    "punkt jahr jahre saal raum zimmer gleis linie stufe minute position "
    "klasse gruppe halle tor kilometer bahn etappe version phase level zone haus hausnummer "
    "startnummer größe channel schritt tipp regel grund frage fehler mythos irrtum these lektion aufgabe "
    "punkten punkte ziffern kapiteln seiten positionen variante szene abbildung tabelle szenario option gate".split()
)
"""Nouns whose number follows as a cardinal: a dot after it ends the sentence."""
_OF_CHILDREN = compile_late(r" von (?:[0-9]{1,2}|[a-zäöüß]+) (?:Kindern|Geschwistern)\b")
"""Whose birth is told: "als 3. von 5 Kindern"."""
LINKING = frozenset("und oder bis sowie u von".split())


def as_noun(  # noqa: PLR0911 -- one return for each place where a rank can stand
    found: Found, number: str, words: list[str], follows: str
) -> str:
    """Return *number* as a noun: "Er kam als Zweiter", "gute Siebte", "Jeder Dritte lebt allein"; '' if it is none."""
    if words[:1] in (["als"], ["Als"]) and _OF_CHILDREN.match(found.after):
        return ordinal(number, "es")
    # "Unter Ziffer 3. steht": the full stop is one too many
    if follows.islower() and follows not in LINKING and words and words[0].lower() in CARDINAL_AFTER:
        return cardinal(number)
    # one more rank of those before: "Er wurde 1. im Weitsprung und 2. im Hochsprung"
    if goes_on(found.before, follows):
        return ordinal(number, as_rank(found.before)).capitalize()
    if not words:
        return ""
    # a rank after its verb, or a place in a table: "Ulm ist 3. in der Liga"
    is_in_table = words[0] in {"ist", "war", "bleibt", "sind"} and int(number) < 25 and follows
    is_won = follows.islower() and is_won_in_town(found.before) and int(number) <= LONGEST_TABLE
    if is_rank_after(words[0].lower(), int(number)) or is_in_table or is_won:
        return ordinal(number, as_rank(found.before)).capitalize()
    joins = follows in {"und", "sowie"} and OWNER_NEXT.match(found.after)
    if (
        ((follows.islower() and follows not in LINKING) or joins)
        and is_name_in_genitive(words[0])
        and int(number) < 200
    ):
        return ordinal(number, of_owner(words)).capitalize()  # symphonies, mostly
    # an adjective between the verb and the rank has the rank's ending: "Sie wurde gute 7."
    if len(words) > 1 and words[1] in RANKING_VERBS and re.fullmatch("[a-zäöüß]{3,}er?", words[0]):
        return ordinal(number, "er" if words[0].endswith("er") else "e").capitalize()
    # an article, and no noun to come: "Der 3. gewann"; small for a minute ("in der 71. traf er") or after a list's noun
    if words[0].lower() in DER | DIE | DAS | EIN | EINE and follows.islower() and follows not in LINKING:
        said = ordinal(number, "e" if words == ["die"] else ordinal_ending(found.before, ""))
        is_minute = (
            words[0].lower() == "der" and int(number) > LONGEST_TABLE and preposition_before(found.before)
        )
        return said if is_minute or re.search(r"[0-9]\. [A-ZÄÖÜ]", found.before) else said.capitalize()
    return ""


def of_owner(words: list[str]) -> str:
    """Return the ending of what a name in the genitive owns, *words* nearest first: "mit Bruckners Siebter"."""
    return "er" if len(words) > 1 and words[1].lower() in DATIVE else "e"


def is_shared_rank(words: list[str], after: str) -> bool:
    """Return whether another rank follows: "Ben als 2. und Carl als 3.", "Ben wurde 2. und Carl 3."."""
    if words[:1] == ["als"]:
        return re.match(r" (?:und|sowie|oder)\b", after) is not None
    return bool(words) and words[0] in RANKING_VERBS and _ANOTHERS_RANK.match(after) is not None


_ANOTHERS_RANK = compile_late(r" (?:und|sowie) [A-ZÄÖÜ][\w-]+ [0-9]{1,3}\.(?: [a-zäöü]|\W*$|[,;])")
"""Somebody else's rank of the same verb: " und Carl 3. in der Wertung"."""


_EVENT = compile_late(r" (?:Große|Kleine|Offene|Neue|Freie|Lange|Alte|Junge)[rs]? [A-ZÄÖÜ]")


def is_yearly(number: str, after: str) -> bool:
    """Return whether *number* tells how often what begins in *after* took place: "34." Große Blumenschau."""
    return 20 < int(number) < 1000 and _EVENT.match(after) is not None


_WORD_PARTNER = compile_late(
    r"\b(?:[Dd]er|[Dd]ie|[Dd]as|[Dd]e[mns]|im|am|vom|zum|zur|beim|ihr\w*|sein\w*|unser\w*) "
    r"(?:erst|zweit|dritt|viert|fünft|sechst|siebt|acht|neunt|zehnt)(?P<end>e[nrsm]?) (?:und|oder|bis|sowie) $"
)
"""An ordinal in words that shares the noun: "der erste und" 2. Teil."""


_WHOSE = compile_late(r"\b[A-ZÄÖÜ][a-zäöüß]{2,}(?:er|in|e|t|n|d|g|f) der $")
"""Whose it is, behind its noun: "der Sieger der" 2. und der Sieger der 3. Gruppe."""
_NIGHT = compile_late(r"\b[Vv]om (?:[0-9]{1,2}\.|[a-zäöüß]+ten) auf $")
"""Before the later of two days: "in der Nacht vom 6. auf" 7."""
_BESIDE_ANOTHER = compile_late(r"[0-9]\. (?:und|oder|bis|sowie) (?:[a-zäöüß]+ )?[a-zäöüß]{3,}en $")
"""An adjective of the second of two ordinals: "im 19. und frühen" 20. Jahrhundert."""
_ATTRIBUTE = compile_late(
    r"\b(?!\w*zwischen)[a-zäöüß]{3,}(?:end|ig|lich|isch|bar|sam|los)(?P<end>e[nrsm]?) $"
)
"""An adjective, whose ending all that follow it share: "Der dafür zuständige" 3. Senat."""


def ordinal_ending(before: str, noun: str) -> str:
    """Return the ordinal's ending between *before* and *noun*."""
    before = (
        "" if before.endswith("(") else before
    )  # "fällt ab (6. Platz)": no preposition governs what a bracket adds
    if (
        BEFORE_WEAK.search(before)
        or _NIGHT.search(before)
        or (not noun and _WHOSE.search(before))
        or _BESIDE_ANOTHER.search(before)
    ):
        return "en"
    if beside := _WORD_PARTNER.search(before) or _ATTRIBUTE.search(before):
        return beside["end"]
    shared = PARTNER.sub("", before)
    if shared != before and (last_words(shared, 1) or [""])[0].lower() in PREPOSITIONS | MERGED:
        before = shared
    words = last_words(before, 1)
    article = words[0].lower() if words else ""
    # a rank on its own: "der Dritte", but "in der dritten"
    if not noun and article in DER | DIE | DAS | EINE:
        return "e" if article != "der" or not preposition_before(before) else "en"
    if BESIDE_ADJECTIVE.search(before):
        return "en"
    # these stand for one woman after "die", though their full nouns are masculine
    is_woman = article == "die" and noun in {"Vors", "Vorsitz", "Beigeordn", "Abg"}
    if is_woman or is_one_after_die(before, noun):
        return "e"
    if _AGREED.search(before):
        ending = "er" if gender(noun) is Gender.FEMININE else "em"
    else:
        ending = adjective_ending(before, noun)
    owner = _OWNER.search(before) if ending == "er" else None
    return (
        "en"
        if owner and gender(noun) is Gender.MASCULINE and is_object(before[: owner.start()], "")
        else ending
    )


_AGREED = compile_late(r"\b[Ss]timm(?:t|te|en|ten) $")
"""A verb that has a dative without an article in headlines: "Rat stimmt 2. Abschnitt zu"."""
_OWNER = compile_late(r"[A-ZÄÖÜ][\w-]*(?:s|[sxzß]['’]) $")
"""Whose what an ordinal counts: "Die Familie feierte Omas" 100. Geburtstag."""


def capital(said: str, follows: str) -> str:
    """Return an ordinal, with a capital where it is part of a name: der Zweite Weltkrieg."""
    return said[0].upper() + said[1:] if follows.startswith("Weltkrieg") else said


def preposition_before(before: str) -> bool:
    """Return whether a preposition stands before the article."""
    words = last_words(before, 2)
    return len(words) > 1 and words[1].lower() in PREPOSITIONS


def say_point(number: str, follows: str, before: str) -> str | None:
    """Return what is said for a *number* that counts points; in brackets it may be a place: "Muster (5. im Lauf)"."""
    if follows in PLACING | {"nach"} and before.endswith("("):
        return ordinal(number, "er").capitalize()
    return ordinal(number, "ens") if len(number) < 3 and follows not in LINKING else None
