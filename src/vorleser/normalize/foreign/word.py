"""Decide whether a word of no list is German or of another language, by its letters and two dictionaries."""

from functools import lru_cache

from vorleser.normalize.foreign import english, spelling
from vorleser.normalize.foreign.compounds import say_compound
from vorleser.normalize.foreign.french_loans import say_declined
from vorleser.normalize.foreign.german import (
    SHORTEST_TAIL,
    has_german_tail,
    is_declined,
    is_german,
    is_german_compound,
    is_listed_german,
)
from vorleser.normalize.foreign.given_names import always, load_given_names
from vorleser.normalize.foreign.letters import alphabets, languages_of, possible, rarity, signs
from vorleser.normalize.foreign.misread import put_umlaut
from vorleser.normalize.foreign.pinyin import pinyin_ipa
from vorleser.normalize.foreign.shapes import language_by_shape
from vorleser.normalize.foreign.word_part import FOREIGN_RULES, WordPart
from vorleser.text import dictionary
from vorleser.text.regex import compile_late

_IRISH = compile_late(r"O['’]([A-Z][a-z]{2,})")
_PLAIN = frozenset("abcdefghijklmnopqrstuvwxyz")
_PAIRED = 60
"""Tenths of nats that a neighbour in a language speaks for it."""
IN_DICTIONARY = 35
"""What it speaks for English that its dictionary has a word."""
LATIN = compile_late(
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
_BRAND = compile_late(r"(?<![aeou])ix$|[aoy]x$|(?<![bdflmrtv])ex$")
"""How firms call themselves, and hardly a Frenchman's name ends: Quantagenix."""
_AGENT = compile_late(r"[a-zäöü]{3}(?<!eu)(?:er|ör)(?:in(?:nen)?|ei(?:en)?)$")
"""How German names women and trades after a word of any language; only English ones are said so: Cotrainerin."""
_ADJECTIVE = compile_late(r"[aiu]ble[mnrs]?$")
"""How adjectives in small letters end that are inflected German ones: die vulnerable Gruppe."""
_RARE = frozenset(("da", "nl", "sv", "hu", "cs", "hr", "ro", "tr", "pt", "pl"))
"""Languages of few names in the news: without a sign of theirs, a word of plain letters is hardly of one."""
_ITALIAN = compile_late(
    r"(?:[nt]oni|[nlr]one|[aeiou](?:ll|tt|cc|nn|zz|ss)[aio]|[aeiou]rini|[cdlnrst]ini|[deilrstv]ani|[cs]chi)$"
)
"""Endings of Italian surnames that English's dictionary has of Americans."""
_SELDOM_ACUTE = frozenset(("da", "sv", "nl", "hu", "cs"))
_OWN_S = {
    "fr": compile_late(r"(?:[aeo]i|[aiu]|è)s$|[qg]ues$|^des\w+s$|è[rn]es$|^villers$"),
    "hu": compile_late(r"[cz]s$|[^\Wb-df-hj-np-tv-zy]s$"),
    "pt": compile_late(r"[aeioãõ]s$"),
    "el": compile_late(r"[aeiou]s$"),
    "lt": compile_late(r"[aiuyėū]s$"),
}
"""How names of a language end in an s of their own, which it says otherwise than the genitive's, or not: Langlois."""
_AS_WRITTEN = frozenset(("it", "es", "pt"))
"""Languages that have no sound for the spellings of others, sh or ss, though a name of theirs stands beside."""
_OFTEN, FREQUENT = 100, 2000
MUCH_RARER = 400
"""Times an English word in small letters was met in film subtitles; and one beside another."""
_SHORTEST = 4
"""Letters of a word without accents that is judged."""
_ROMANIZED = {
    "ar": True,
    "hi": True,
    "ja": True,
    "sw": True,
    "sq": True,
    "ru": False,
    "ru-Latn": False,
    "el": False,
}
"""Languages with letters of their own, whose names are written in Latin ones, and whether a word that looks German is
never of one: Budanow ends as Pankow does."""


def _language(word: str, neighbours: tuple[str, ...] = ()) -> str:
    """Return the language of *word*, '' if it may be German; *neighbours* are the languages of the names beside it."""
    if tag := "" if len(word) == 1 else plain_language(word, neighbours):  # X is a letter in every language
        return tag
    odd = {char for char in word.lower() if char not in _PLAIN}
    strange = odd - set("äöüß")
    if (
        (len(word) < _SHORTEST and not odd)
        or (word[0].islower() and _ADJECTIVE.search(word))
        or (not strange and (is_german(word) or looks_german(word, neighbours)))
    ):
        return ""
    gain = gains(word, odd, neighbours)
    if not gain:
        return ""
    best = max(gain, key=lambda name: gain[name])
    if best not in neighbours and (of_name := _beside(gain, neighbours)):
        marks = strange - alphabets()[of_name]
        best = best if _is_own(word, best, marks) else of_name
    is_doubtful = (
        best not in neighbours and is_seldom(word, best) if neighbours else is_unclear(word, best, gain)
    )
    known = best == "en" and is_in_english(word)
    is_inflected = best != "en" and (_AGENT.search(word) or (not strange and is_declined(word)))
    if is_inflected or (not strange and (is_doubtful or (not known and is_german_compound(word)))):
        return ""
    if not strange and word[0].islower():
        known = known and dictionary.count(word, "en") >= _OFTEN
        return "en" if known and gain["en"] > SMALL_CLEAR + IN_DICTIONARY else ""
    return best if strange or gain[best] > strangeness_needed(word, best, known=known) else ""


def _is_own(word: str, tag: str, strange: set[str]) -> bool:
    """Return whether *word* bears a sign of its language *tag* that a name beside it does not outweigh: Jean Fernandez.

    English has taken in names of every language, so its signs are none.
    """
    return tag != "en" and bool(strange or signs()[tag].search(word.lower()))


def _beside(gain: dict[str, int], neighbours: tuple[str, ...]) -> str:
    """Return that of the *neighbours* that a word which others have as well may be of, '' if none: Benoît Quesnel."""
    able = [name for name in neighbours if gain.get(name, 0) > CLEAR]
    return max(able, key=lambda name: gain[name], default="")


def plain_language(word: str, neighbours: tuple[str, ...]) -> str:
    """Return the language that *word* shows beyond doubt, as a given name or by its shape, '' if it shows none."""
    if (tag := always(word)) and (not neighbours or tag in neighbours or tag == "zh"):
        return tag
    if "zh" in neighbours and pinyin_ipa(word) and not dictionary.count(word):
        return "zh"
    tag = language_by_shape(word)
    if tag in _ROMANIZED and {*neighbours} - {"en", tag}:
        tag = ""
    if tag in _ROMANIZED and (_ROMANIZED[tag] or neighbours) and (is_german(word) or has_german_tail(word)):
        return ""
    if (
        tag
        and word.isascii()
        and (is_german_compound(word) or is_declined(word) or has_german_tail(word, SHORTEST_TAIL + 1))
    ):
        return ""
    if not tag and (near := _ROMANIZED.keys() & {*neighbours}) and not is_german(word):
        if looks_german(word, ()):
            return ""
        tag = "" if is_in_english(word) and dictionary.count(word, "en") >= _OFTEN else min(near)
    return tag if tag and sounds_of_foreign(word, tag) else ""


def is_unclear(word: str, best: str, gain: dict[str, int]) -> bool:
    """Return whether *word* may as well be of another language than *best*, or Latin: then it counts as German."""
    if best == "en" and LATIN.search(word) and dictionary.count(word, "en") < FREQUENT:
        return True
    if best == "fr" and _BRAND.search(word):
        return True
    others = [value for name, value in gain.items() if name != best]
    if is_seldom(word, best):
        return True
    met = best == "en" and dictionary.count(word, "en") >= _OFTEN
    close = bool(others) and gain[best] - max(others) < _APART
    return close and not met and not signs()[best].search(word.lower())


def is_seldom(word: str, tag: str) -> bool:
    """Return whether *word* has no sign of *tag*, a language of few names in the news."""
    return tag in _RARE and set(word.lower()) <= _PLAIN and not signs()[tag].search(word.lower())


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
        able = [
            name
            for name in able
            if name not in _SELDOM_ACUTE or name in neighbours or signs()[name].search(word.lower())
        ]
    if not neighbours:
        able = [name for name in able if name in possible(word) or (name == "en" and is_in_english(word))]
    else:
        able = [name for name in able if name not in _AS_WRITTEN or name in possible(word)]
    if own := languages_of(word) & set(able):
        able = [name for name in able if name in own]
    looks = rarity(word) if able else {}
    gain = {name: looks["de"] - looks[name] + _PAIRED * neighbours.count(name) for name in able}
    if "en" in gain and is_in_english(word):
        gain["en"] += IN_DICTIONARY + (IN_DICTIONARY // 2 if dictionary.count(word, "en") >= _OFTEN else 0)
    elif "en" in gain and not english.say_joined(word):
        del gain["en"]
    if "en" in gain and "ij" not in word and "nl" not in neighbours:
        gain.pop("nl", None)  # Geekbench
    if "en" in gain and not dictionary.count(word, "en") and _ITALIAN.search(word):
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


def is_romanized(tag: str) -> bool:
    """Return whether the language *tag* has letters of its own."""
    return tag in _ROMANIZED


def sounds_of_foreign(word: str, tag: str) -> str:
    """Return the sounds of *word* in the language *tag*, '' if they are not known."""
    if tag == "en":
        return english.english_ipa(word)
    if tag == "zh":
        return pinyin_ipa(word)
    return spelling.spelling_ipa(word, tag) if tag in spelling.languages() else ""


@lru_cache(maxsize=8192)
def parts_of_unlisted(word: str, neighbours: tuple[str, ...]) -> tuple[WordPart, ...]:
    """Return how *word*, which no list has, is said where it is not German, () where it is."""
    if found := _say_irish(word) or say_compound(word):
        return found
    is_umlaut = "nl" not in neighbours and put_umlaut(word) != word  # in Dutch oe is an u
    is_known = (
        {word, word.removesuffix("s")} & load_given_names()["de"] or is_listed_german(word) or is_umlaut
    )
    tag = "" if is_known else _language(word, neighbours)
    if not tag:
        return ()
    is_genitive = tag != "en" and len(word) > _SHORTEST and neighbours
    stem = word.removesuffix("s") if is_genitive and not keeps_s(word, tag) else word
    said = (tag == "fr" and say_declined(word)) or sounds_of_foreign(stem, tag)
    if not said:
        return ()
    return (WordPart(0, len(word), said + ("s" if stem != word else ""), tag, FOREIGN_RULES),)


def _say_irish(word: str) -> tuple[WordPart, ...]:
    """Return how an Irish name with O' is said, () if *word* is none: O'Callaghan."""
    match = _IRISH.fullmatch(word)
    said = english.english_ipa(match[1]) if match else ""
    return (
        (WordPart(0, len(word), f"oʊ{said if 'ˈ' in said else f'ˈ{said}'}", "en", FOREIGN_RULES),)
        if said
        else ()
    )


def keeps_s(word: str, tag: str) -> bool:
    """Return whether the last s of a name of the language *tag* is rather its own than the German genitive's."""
    own = _OWN_S.get(tag)
    return own is not None and own.search(word.lower()) is not None


def beside_english(word: str) -> tuple[WordPart, ...]:
    """Return how *word* is said beside an English one, () where German has it: Worst Case, not Bank JPMorgan."""
    usual, german = dictionary.count(word, "en"), dictionary.count(word)
    if (
        usual < FREQUENT
        or is_listed_german(word)
        or german * MUCH_RARER > usual
        or german >= dictionary.SEEN
        or not (said := english.english_ipa(word))
    ):
        return ()
    return (WordPart(0, len(word), said, "en", FOREIGN_RULES),)


def is_english_only(word: str) -> bool:
    """Return whether *word* is frequent in English and unknown in German."""
    return not dictionary.count(word) and dictionary.count(word, "en") >= FREQUENT
