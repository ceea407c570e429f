"""English parts of German compounds: Cyber in Cyberkriminalität."""

import re
from functools import cache

from vorleser.normalize.foreign import english
from vorleser.normalize.foreign.name_compounds import say_name_in_compound
from vorleser.normalize.foreign.word_part import WordPart
from vorleser.normalize.lexicon.house import DAILY, KnownWord, house, house_files
from vorleser.text import dictionary
from vorleser.text.endings import add_ending
from vorleser.text.kept import make_once
from vorleser.text.regex import compile_late

FIRST_LETTERS = 4  # of a word, by which those that no compound has are passed over
SHORTEST_COMPOUND, SHORTEST_PART = 8, 4
_LINKS = ("", "s")
_BEFORE_N = ("er", "el")
"""How the stems end that have an n in the dative plural."""
_FEW = 2
"""Parts of a German compound; what is cut into more of them may be no German one: Shop-pin-gange-bote."""
_SUFFIX = compile_late(
    r"log[eini]\w*|t?ier\w*|end\w{0,3}|ent\w{0,3}|ös\w*|ion\w*|anden|erweise|ellen|t?asten|rens|eur\w*|nieren?|"
    r"essen|bar\w*|soviel|innen|ung|änder\w*"
)
"""What follows an English word's letters in a German word and is no word there."""
_BANDS = compile_late(
    "(?:Rock|Pop|Jazz|Big|Schüler|Mädchen|Boy|Girl|Hochzeits|Blues|Punk|Metal|Cover|Live|Vor|Lieblings|Nachwuchs|Kult|"
    "Indie|Garagen|Party|Haus|Musik|Studio|Roma|Teenie|Tribute|Begleit|Stamm)$"
)
"""What stands before bands that play; others bind."""
_ACCENT = compile_late("[^a-zäöüß]", re.IGNORECASE)
_TAKES_S = compile_late("(?:ung|ion|tät|heit|keit|schaft|tum|ling|[kl]auf|wissen)$")
"""How first parts of compounds end that are joined with an s: Verkaufs-hits, but Daten-sticks."""
_SPEECH = frozenset((DAILY, "kultur", "sport"))
"""Fields whose English words German ends compounds in; the names of politics and companies it does not."""
_GERMAN_HEADS = frozenset(
    "Boots Brut Stick Walz Musk Kate Sade Universal Bush Beige Portier Intel Adams Metal Massie Assist Revolut Amour "
    "Ravens Troll Posts Meta Marge Logis".split()
)
_NOT_BEFORE = {"Tech": "n"}
"""English words, and the letter before which they are the begin of another: technische."""
_RESTS = ("", "in", "innen")
"""Endings of what stands last in a compound."""
_READ_AS_ENGLISH = frozenset(("manager", "managerin", "management"))
"""Words that the lexicon marks as German, since it has taken them in, and that have kept their English sounds."""
_LONG_HEAD = 5  # letters of a first part before a brief last one
_BRIEF = frozenset("tag tage tagen tags abo abos typ typen zug art ort amt box boxen".split())
"""German words of few letters that follow a long English one: Homeofficetag."""
_SHORT = frozenset(("App", "Cup", "Fan", "Jet", "Job", "Web"))
"""English words of three letters that begin compounds if a German word follows at once: Jobangebot."""
_WOVEN = compile_late("Web(?:stuhl|stühl|fehler|kante|pelz|ware|muster|rahmen|kunst)")
"""Compounds of weaving."""
_GERMAN_TAILS = frozenset(
    "boot boots bot bots off offs pie pies loser losers gender genders moore hub hubs rap raps burger burgers sale "
    "sales stone stones trade chicken chickens meta troll date walker warner packer sade eton madonna police login "
    "logins hume humes kane bug bugs master masters latte spielende staubecken model hacker loge logen beige alien "
    "aliens stare staren stares posts leger legers legern agens".split()
)
"""Words of the lexicon whose letters begin or end German compounds: Bootsfahrt, Angebot, arbeitsloser, Hochmoore."""


@cache
def _edges() -> tuple[frozenset[str], frozenset[str]]:
    """Return the first letters of the words that German makes compounds of, and the last of those that end some."""
    return make_once(__file__, house_files(), _find_edges)


def _find_edges() -> tuple[frozenset[str], frozenset[str]]:
    words = [(word, KnownWord._make(row)) for word, row in house().words.items()]
    return (
        frozenset(word[:FIRST_LETTERS].lower() for word, known in words if is_in_compounds(known)),
        frozenset(word[-3:].lower() for word, known in words if is_tail(word, known)),
    )


def say_compound(word: str) -> tuple[WordPart, ...]:
    """Return the English part of *word* where it is joined with a German one: Cyber in Cyberkriminalität."""
    if len(word) < SHORTEST_COMPOUND and not _ACCENT.search(word):
        return ()
    found = _say_head(word) or _say_tail(word)
    if not found:
        return () if english.phones(word) else say_name_in_compound(word)
    if english.phones(word) or _is_cut_elsewhere(word, found):
        return ()
    return () if dictionary.count(word) and _is_derived(word, found) else found


def _is_derived(word: str, found: tuple[WordPart, ...]) -> bool:
    """Return whether the dictionary's *word* has an ending rather than a second part: Techno-logen, Girl-anden."""
    if found[0].start:
        return not dictionary.count(word[: found[0].start])
    rest = word[found[0].end :]
    return len(found) == 1 and (not dictionary.count(rest) or _SUFFIX.fullmatch(rest) is not None)


def _say_head(word: str) -> tuple[WordPart, ...]:
    """Return the first part of *word* if the lexicon has it, and what follows it if that is English, too."""
    words = house().words
    if word[:3] in _SHORT and len(word) - 3 > SHORTEST_PART and not _WOVEN.match(word):
        rest = dictionary.count(word[3:]) or (word[3] == "s" and dictionary.count(word[4:]))
        if rest and (short := house().find(word[:3])) and (said := _with_rest(word, 3, short)):
            return said
    if word[:FIRST_LETTERS].lower() not in _edges()[0]:
        return ()
    noun = word[0].upper() + word[1:]
    splits = [at for at in range(FIRST_LETTERS, len(word) - 2) if noun[:at] in words]
    for at in sorted(splits, key=lambda at: (not dictionary.count(word[at:]), at)):
        known = KnownWord._make(words[noun[:at]])
        if not is_in_compounds(known) or noun[:at] in _GERMAN_HEADS or _NOT_BEFORE.get(noun[:at]) == word[at]:
            continue
        if said := _with_rest(word, at, known):
            return said
    return ()


def _say_tail(word: str) -> tuple[WordPart, ...]:
    """Return the last part of *word* if it is one of the lexicon behind a German one: Fußball-club."""
    words = house()
    for ending in ("", "s", "n"):
        stem = word.removesuffix(ending) if ending else word
        if (
            (ending and stem == word)
            or stem[-3:] not in _edges()[1]
            or (ending == "n" and stem[-2:] not in _BEFORE_N)
        ):
            continue
        for at in range(3 if _ACCENT.search(stem) else 4, len(stem) - 2):
            known = words.find(stem[at].upper() + stem[at + 1 :])
            if known and is_tail(stem[at:], known) and is_first(word[:at]) and not _is_bound(word, stem, at):
                said = add_ending(known.ipa, stem[at:], ending)
                return (WordPart(at, len(word), said, known.lang, f"{known.field}.tsv"),)
    return ()


def say_cut_off(word: str) -> tuple[WordPart, ...]:
    """Return how the small *word* is said that ends a compound cut short before it: -service; () if it is German."""
    for ending in ("", "s", "n"):
        stem = word.removesuffix(ending) if ending else word
        known = house().find(stem[:1].upper() + stem[1:])
        if known and is_tail(stem, known) and stem != "band":
            return (
                WordPart(0, len(word), add_ending(known.ipa, stem, ending), known.lang, f"{known.field}.tsv"),
            )
    return ()


def _is_bound(word: str, stem: str, at: int) -> bool:
    """Return whether *stem* of *word* ends in a longer German word than the one at *at*: Blanko-scheck, Farb-band."""
    if stem[at:] in {"band", "bands"}:
        return not _BANDS.search(word[:at])
    is_linked = _TAKES_S.search(word[: at - 1]) is not None
    return word[at - 1] == "s" and not is_linked and dictionary.count(stem[at - 1 :]) > 0


def is_tail(word: str, known: KnownWord) -> bool:
    """Return whether German ends compounds in the lexicon's *word*: in English ones, and in what is in daily use."""
    if known.field not in _SPEECH or word.lower() in _GERMAN_TAILS:
        return False
    return known.lang == "en" or (
        known.field == DAILY and (len(word) > SHORTEST_PART or _ACCENT.search(word) is not None)
    )


def _is_cut_elsewhere(word: str, found: tuple[WordPart, ...]) -> bool:
    """Return whether *word* is a compound of other, German words: Revolutions-garden, Fasten-gebot."""
    german = dictionary.compound(word.lower())
    if not german:
        return False
    if found[0].start == 0:
        at, cut = found[0].end, len(german[0])
        between = german[0][at:]
        if cut > at and between != "s":
            if dictionary.count(german[0]) > dictionary.SEEN:
                return True  # Start-rampe, Punkt-richter
            return not (dictionary.count(word[at:]) or _is_word(between.removesuffix("s")))
        return cut < at - 1 and len(german) <= _FEW
    at, cut = found[0].start, len(word) - len(german[-1])
    if cut == at + 1 and word[at] == "s":
        return _TAKES_S.search(word[:at]) is not None
    return (cut < at and not _is_word(word[cut:at])) or (cut > at and len(german) <= _FEW)


def _is_word(part: str) -> bool:
    return len(part) >= SHORTEST_PART and dictionary.count(part) > 0


def is_in_compounds(known: KnownWord) -> bool:
    """Return whether German makes compounds of the lexicon's word: of all English ones, and of what is in daily use."""
    return known.lang == "en" or known.field == DAILY


def _with_rest(word: str, at: int, known: KnownWord) -> tuple[WordPart, ...]:
    """Return how *known*, the first part of *word*, is said, and what begins at *at* if the lexicon has it too."""
    table, rest = f"{known.field}.tsv", word[at:]
    if rest == "innen":
        return (WordPart(0, len(word), add_ending(known.ipa, word[:at], rest), known.lang, table),)
    first = WordPart(0, at, known.ipa, known.lang, table)
    if last := _say_rest(rest):
        return (first, last._replace(start=at, end=len(word)))
    if rest in _BRIEF and at >= _LONG_HEAD:
        return (first,)
    is_clear = at > SHORTEST_PART or _ACCENT.search(word[:at])
    if is_rest(rest) or (is_clear and len(rest) == SHORTEST_PART and dictionary.count(rest)):
        linked = (
            rest[0] == "s"
            and not dictionary.count(rest)
            and dictionary.knows(rest[1:])
            and known.ipa[-1] != "s"
        )
        return (first._replace(end=at + 1, ipa=f"{known.ipa}s") if linked else first,)
    return ()


def _say_rest(rest: str) -> WordPart | None:
    """Return how *rest*, the end of a compound, is said if the lexicon has it and it is not read as German is."""
    words = house()
    for ending in _RESTS:
        stem = rest.removesuffix(ending)
        last = words.find(stem[:1].upper() + stem[1:]) if rest.endswith(ending) else None
        if last is None or len(stem) < SHORTEST_PART:
            continue
        said = add_ending(last.ipa, stem, ending)
        if last.lang == "en" or stem in _READ_AS_ENGLISH:
            return WordPart(0, 0, said.replace("ˈ", ""), "en", f"{last.field}.tsv")
        if is_tail(stem, last):
            return WordPart(0, 0, said, last.lang, f"{last.field}.tsv")
    return None


def is_rest(rest: str) -> bool:
    """Return whether *rest* is a German word or compound, perhaps after a linking s."""
    return any(
        dictionary.knows(rest.removeprefix(link))
        for link in _LINKS
        if rest.startswith(link) and len(rest) > 4
    )


def is_first(first: str) -> bool:
    """Return whether *first* is a German word or compound, perhaps with a link after it."""
    return any(
        first.endswith(link)
        and len(first.removesuffix(link)) > 2
        and (dictionary.is_part(first.removesuffix(link)) or dictionary.knows(first.removesuffix(link)))
        for link in ("", "s", "es", "n", "en")
    )
