"""Decide whether a word of no list is German or of another language, by its letters and two dictionaries."""

import re
from functools import cache, lru_cache
from typing import NamedTuple

from vorleser import dictionary
from vorleser.normalize.foreign import english, spelling
from vorleser.normalize.foreign.letters import alphabets, languages_of, possible, rarity, signs
from vorleser.normalize.foreign.pinyin import pinyin_ipa
from vorleser.normalize.foreign.shapes import language_by_shape
from vorleser.normalize.lexicon.house import KnownWord, house, table

_PLAIN = frozenset("abcdefghijklmnopqrstuvwxyz")
GERMAN_END = re.compile(
    r"(?:mann|m[ae][iy]er|bach|burg|berg|feld|hausen|heim|stein|dorf|t?hal|wald|hof(?:er)?|inger|(?<!e)aue?r?|eck(?:er)?|hardt|"
    r"kirchen|bronn|furt|see|land|straße|platz|weg|ungs?|heit|keit|schaft|lich|isch|tsch|pf|ß|schke|tzki|[sz]ky|uhn|ehl|"
    r"ohl|tz|dt|ff|[aeiou]hr|mmel|ckl|schm[aei].*|[^aeiou]gen|igs?|ow|leben|häuser|hauser|[^aeiou]schi|gaier|[bdfghklmnprt]sen|[ae]yer|[bdfgkp]ler|[bdfghklmnprt]ner|tens|berl|scheid|hut|thurn|rat|stedt|stadt|büttel|moor|förde|münde|ingen|[hlnr]ij)"
    r"(?:s|e[nrs]?|ern?)?$",
    re.IGNORECASE,
)
"""How German names and compounds end."""
LEARNED = re.compile(
    r"(?:ion(?:en)?|ist(?:en|in(?:nen)?)?|iten|ität(?:en)?|ismus|ismen|ologie|ologe|ieren|iert\w*|[ut]id|azol|statin|ikum|"
    r"ik|akis|akos|[io]ulos|iker(?:in)?|isch\w*|ose|itis|anz|enz(?:en)?|ierung(?:en)?|ikat\w*|ium|ien)$"
)
"""How learned words end that German has made from Latin and Greek."""
GERMAN_START = re.compile(
    r"(?:Sch[aeiouäöülmnrw]|Pf|Kn[aeiou]|Zw|Ober|Unter|Haupt|Nieder|Wasser|Stadt|Kinder)"
)
_PAIRED = 60
"""Tenths of nats that a neighbour in a language speaks for it."""
IN_DICTIONARY = 35
"""What it speaks for English that its dictionary has a word."""
LATIN = re.compile(
    r"(?:us|um|ia|ion(?:en)?|os?|ol|i[td]|ose|ause|i[ks]|ist(?:en)?|iten|al|ie|isch\w*|iert?|ieren|är|ör|et|in|aner|"
    r"atik|a|os?)$"
)
"""How words end that German has from Latin and Greek, as English has."""
CLEAR, LISTED_CLEAR, SMALL_CLEAR, _SURE = 30, 12, 45, 85
"""How much stranger a word must look in German: with a sign of the other language; one that English's dictionary has;
one in small letters; and without a sign."""
_UNMET = 95
"""How much stranger in German a name must look that English's dictionary has, though no film: many are German ones."""
_APART = 16
"""Tenths of nats by which a language without a sign of its own must lead, if no name beside speaks for it."""
_RARE = frozenset(("da", "nl", "sv", "hu", "cs", "hr", "ro", "tr", "pt"))
"""Languages of few names in the news: without a sign of theirs, a word of plain letters is hardly of one."""
_SELDOM_ACUTE = frozenset(("da", "sv", "nl", "hu"))
_OFTEN, FREQUENT = 100, 2000
MUCH_RARER, SELDOM = 400, 60
"""Times an English word in small letters was met in film subtitles; and one beside another."""
_ALWAYS = "!"
"""After the language of given names that German hardly has."""
_SHORTEST = 4
"""Letters of a word without accents that is judged."""
FIRST_LETTERS = 4
SHORTEST_COMPOUND, SHORTEST_PART, SHORTEST_TAIL, _LONG = 8, 4, 5, 9
_LINKS = ("", "s")


FOREIGN_RULES = "rules"
"""The source of what no table says."""
_ROMANIZED = {"ar": True, "hi": True, "ja": True, "sw": True, "sq": True, "ru": False}
"""Languages with letters of their own, whose names are written in Latin ones, and whether a word that looks German is
never of one: Budanow ends as Pankow does."""


class WordPart(NamedTuple):
    """How ``word[start:end]`` is said: its sounds, its language, and the table or rules they are from.

    A language with letters of its own stands for how its names are written in Latin ones.
    """

    start: int
    end: int
    ipa: str
    lang: str
    source: str


def _language(word: str, neighbours: tuple[str, ...] = ()) -> str:
    """Return the language of *word*, '' if it may be German; *neighbours* are the languages of the names beside it."""
    if word in load_given_names()["de"]:
        return ""
    if tag := plain_language(word, neighbours):
        return tag
    odd = {char for char in word.lower() if char not in _PLAIN}
    strange = odd - set("äöüß")
    if (len(word) < _SHORTEST and not odd) or (
        not strange and (looks_german(word, neighbours) or is_german(word))
    ):
        return ""
    gain = gains(word, odd, neighbours)
    if not gain:
        return ""
    best = max(gain, key=lambda name: gain[name])
    if not strange and not neighbours and is_unclear(word, best, gain):
        return ""
    known = best == "en" and is_in_english(word)
    if not strange and word[0].islower():
        known = known and dictionary.count(word, "en") >= _OFTEN
        return "en" if known and gain["en"] > SMALL_CLEAR + IN_DICTIONARY else ""
    return best if strange or gain[best] > strangeness_needed(word, best, known=known) else ""


def plain_language(word: str, neighbours: tuple[str, ...]) -> str:
    """Return the language that *word* shows beyond doubt, as a given name or by its shape, '' if it shows none."""
    if (tag := always(word)) and not neighbours:
        return tag
    if "zh" in neighbours and pinyin_ipa(word) and not dictionary.count(word):
        return "zh"
    tag = language_by_shape(word)
    if tag in _ROMANIZED and (_ROMANIZED[tag] or neighbours) and is_german(word):
        return ""
    if not tag and (near := _ROMANIZED.keys() & {*neighbours}) and not is_german(word):
        tag = "" if is_in_english(word) and dictionary.count(word, "en") >= _OFTEN else min(near)
    return tag if tag and sounds(word, tag) else ""


def is_unclear(word: str, best: str, gain: dict[str, int]) -> bool:
    """Return whether *word* may as well be of another language than *best*, or Latin: then it counts as German."""
    if best == "en" and LATIN.search(word) and dictionary.count(word, "en") < FREQUENT:
        return True
    others = [value for name, value in gain.items() if name != best]
    if best in _RARE and set(word.lower()) <= _PLAIN and not signs()[best].search(word.lower()):
        return True
    met = best == "en" and dictionary.count(word, "en") >= _OFTEN
    close = bool(others) and gain[best] - max(others) < _APART
    return close and not met and not signs()[best].search(word.lower())


def looks_german(word: str, neighbours: tuple[str, ...]) -> bool:
    """Return whether the letters of *word* look so German that no dictionary entry could outweigh them."""
    looks = rarity(word)
    other = min(value for name, value in looks.items() if name != "de")
    english_bonus = SMALL_CLEAR // 2 if word[0].islower() else -IN_DICTIONARY // 2
    return not neighbours and looks["de"] - other <= CLEAR and looks["de"] - looks["en"] <= english_bonus


def gains(word: str, odd: set[str], neighbours: tuple[str, ...]) -> dict[str, int]:
    """Return for each possible language how much likelier than German it is for *word*, in tenths of nats."""
    able = [name for name, letters in alphabets().items() if odd <= letters]
    if odd == {"é"}:
        able = [name for name in able if name not in _SELDOM_ACUTE or signs()[name].search(word.lower())]
    if not neighbours:
        able = [name for name in able if name in possible(word) or (name == "en" and is_in_english(word))]
    if own := languages_of(word) & set(able):
        able = [name for name in able if name in own]
    looks = rarity(word) if able else {}
    gain = {name: looks["de"] - looks[name] + _PAIRED * neighbours.count(name) for name in able}
    if "en" in gain and is_in_english(word):
        gain["en"] += IN_DICTIONARY + (IN_DICTIONARY // 2 if dictionary.count(word, "en") >= _OFTEN else 0)
    elif "en" in gain and not english.say_joined(word):
        del gain["en"]
    return gain


def is_in_english(word: str) -> bool:
    """Return whether English's dictionary has *word*, or what it is a form of."""
    return bool(english.phones(word) or english.say_inflected(word))


def strangeness_needed(word: str, tag: str, *, known: bool) -> int:
    """Return by how many tenths of nats *tag* must beat German; *known* if the English dictionary has *word*."""
    if tag != "en" and has_german_tail(word):
        return _SURE + _PAIRED
    often = known and dictionary.count(word, "en") >= _OFTEN
    if not (often or signs()[tag].search(word.lower())) or (tag == "en" and LATIN.search(word)):
        return _SURE + 2 * IN_DICTIONARY * known
    if tag == "en" and known and not dictionary.count(word, "en"):
        return _UNMET
    return LISTED_CLEAR + IN_DICTIONARY if known else CLEAR


def has_german_tail(word: str) -> bool:
    """Return whether a long *word* ends in a German one, as a compound does whose head no dictionary has."""
    sizes = range(SHORTEST_TAIL, len(word) - 3) if len(word) >= _LONG else ()
    return any(dictionary.count(word[-size:]) for size in sizes)


@lru_cache(maxsize=4096)
def is_german(word: str) -> bool:
    """Return whether *word* is in the German dictionary, is a compound of its words, or ends or begins as names do."""
    stem = word.removesuffix("s")
    if is_given_name(word) or is_given_name(stem):
        return True
    if GERMAN_END.search(word) or GERMAN_START.match(word) or LEARNED.search(word):
        return True
    if dictionary.count(word) or dictionary.count(stem):
        return True
    return min(map(len, dictionary.compound(word.lower())), default=0) >= SHORTEST_PART


@cache
def load_given_names() -> dict[str, frozenset[str]]:
    """Return by language the given names that German has too, said in that language beside a surname of it."""
    return {tag: frozenset(names.split()) for tag, names in table("given_names")}


@lru_cache(maxsize=4096)
def is_german_only(name: str) -> bool:
    """Return whether the given *name* is a German one that no other language of the table has."""
    names = load_given_names()
    return name in names["de"] and not any(name in known for tag, known in names.items() if tag != "de")


def is_romanized(tag: str) -> bool:
    """Return whether the language *tag* has letters of its own."""
    return tag in _ROMANIZED


def is_given_name(word: str) -> bool:
    """Return whether *word* is a given name that German has."""
    return any(word in names for tag, names in load_given_names().items() if not tag.endswith(_ALWAYS))


def always(word: str) -> str:
    """Return the language of the given name *word* that German hardly has, '' if it is none."""
    names = (word, word.removesuffix("s"))
    return next(
        (tag[:-1] for tag, known in load_given_names().items() if tag.endswith(_ALWAYS) and known & {*names}),
        "",
    )


def sounds(word: str, tag: str) -> str:
    """Return the sounds of *word* in the language *tag*, '' if they are not known."""
    if tag == "en":
        return english.english_ipa(word)
    if tag == "zh":
        return pinyin_ipa(word)
    return spelling.spelling_ipa(word, tag) if tag in spelling.languages() else ""


@lru_cache(maxsize=8192)
def parts(word: str, neighbours: tuple[str, ...] = ()) -> tuple[WordPart, ...]:
    """Return how *word*, which no list has, is said where it is not German, () where it is."""
    if found := _compound(word):
        return found
    tag = _language(word, neighbours)
    if not tag:
        return ()
    stem = word.removesuffix("s") if tag != "en" and len(word) > _SHORTEST and neighbours else word
    said = sounds(stem, tag)
    if not said:
        return ()
    return (WordPart(0, len(word), said + ("s" if stem != word else ""), tag, FOREIGN_RULES),)


def beside_english(word: str) -> tuple[WordPart, ...]:
    """Return how *word* is said beside an English one; () unless it is far more frequent in English: Worst Case."""
    usual, german = dictionary.count(word, "en"), dictionary.count(word)
    if (
        usual < FREQUENT
        or german * MUCH_RARER > usual
        or german > SELDOM
        or not (said := english.english_ipa(word))
    ):
        return ()
    return (WordPart(0, len(word), said, "en", FOREIGN_RULES),)


def is_english_only(word: str) -> bool:
    """Return whether *word* is frequent in English and unknown in German."""
    return not dictionary.count(word) and dictionary.count(word, "en") >= FREQUENT


@cache
def heads() -> frozenset[str]:
    """Return the first letters of the words that German makes compounds of."""
    return frozenset(
        word[:FIRST_LETTERS].lower() for word, known in house().words.items() if is_in_compounds(known)
    )


@cache
def tails() -> frozenset[str]:
    """Return the last letters of the English words that German makes compounds of."""
    return frozenset(word[-3:] for word, known in house().words.items() if known.lang == "en")


def _compound(word: str) -> tuple[WordPart, ...]:
    """Return the English part of *word* where it is joined with a German one: Cyber in Cyberkriminalität."""
    if len(word) < SHORTEST_COMPOUND or dictionary.count(word) or english.phones(word):
        return ()
    words = house().words
    if word[:FIRST_LETTERS].lower() in heads():
        splits = range(FIRST_LETTERS, len(word) - 3)
        for at in sorted(splits, key=lambda at: (not dictionary.count(word[at:]), at)):
            known = words.get(word[:at])
            if known and is_in_compounds(known) and (said := _with_rest(word, at, known)):
                return said
    for ending in ("", "s", "n"):
        stem = word.removesuffix(ending) if ending else word
        if (ending and stem == word) or stem[-3:] not in tails():
            continue
        for at in range(4, len(stem) - 2):
            known = words.get(stem[at].upper() + stem[at + 1 :])
            if known and known.lang == "en" and len(stem) - at > 2 and is_first(word[:at]):
                return (WordPart(at, len(word), known.ipa + ending, "en", f"{known.field}.tsv"),)
    return ()


def is_in_compounds(known: KnownWord) -> bool:
    """Return whether German makes compounds of the lexicon's word: of all English ones, and of what is in daily use."""
    return known.lang == "en" or known.field == "wortschatz"


def _with_rest(word: str, at: int, known: KnownWord) -> tuple[WordPart, ...]:
    """Return how *known*, the first part of *word*, is said, and what begins at *at* if the lexicon has it too."""
    table, rest = f"{known.field}.tsv", word[at:]
    last = house().words.get(rest[:1].upper() + rest[1:])
    first = WordPart(0, at, known.ipa, known.lang, table)
    if last and last.lang == "en" and len(rest) >= SHORTEST_PART:
        return (first, WordPart(at, len(word), last.ipa.replace("ˈ", ""), "en", f"{last.field}.tsv"))
    if is_rest(rest) or (at > SHORTEST_PART and len(rest) == SHORTEST_PART and dictionary.count(rest)):
        linked = rest.startswith("s") and not dictionary.knows(rest) and not known.ipa.endswith("s")
        return (first._replace(end=at + 1, ipa=f"{known.ipa}s") if linked else first,)
    return ()


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
        and dictionary.knows(first.removesuffix(link))
        for link in ("", "s", "es", "n", "en")
    )
