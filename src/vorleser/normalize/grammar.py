"""How German inflects what stands before a noun: which case the sentence asks for, and the ending it takes.

The endings are those of the three adjective declensions (Duden, Die Grammatik, § 1515 ff.).
"""

import re
from enum import Enum

from vorleser.normalize.nominalised import nominal_ending
from vorleser.normalize.nouns import Gender, cut_adjectives, gender, is_genitive, search_gender
from vorleser.text.enumeration import GRADES
from vorleser.text.headlines import is_about, takes_object
from vorleser.text.numerals import ONES, TENS
from vorleser.text.regex import compile_late


class Case(Enum):
    """The four cases."""

    NOMINATIVE = 0
    ACCUSATIVE = 1
    DATIVE = 2
    GENITIVE = 3


STRONG = {
    Gender.MASCULINE: ("er", "en", "em", "en"),
    Gender.NEUTER: ("es", "es", "em", "en"),
    Gender.FEMININE: ("e", "e", "er", "er"),
    Gender.PLURAL: ("e", "e", "en", "er"),
}
ONE = {
    Gender.MASCULINE: ("ein", "einen", "einem", "eines"),
    Gender.NEUTER: ("ein", "ein", "einem", "eines"),
    Gender.FEMININE: ("eine", "eine", "einer", "einer"),
    Gender.PLURAL: ("eine", "eine", "einen", "einer"),
}
THE = {
    Gender.MASCULINE: ("der", "den", "dem", "des"),
    Gender.NEUTER: ("das", "das", "dem", "des"),
    Gender.FEMININE: ("die", "die", "der", "der"),
    Gender.PLURAL: ("die", "die", "den", "der"),
}

DATIVE = frozenset(
    "ab aus außer bei binnen dank entgegen entsprechend gegenüber gemäß innert laut mit mitsamt nach nahe nebst samt "
    "seit von zu zufolge zuzüglich in an auf hinter neben über unter vor zwischen".split()
)
ACCUSATIVE = frozenset("bis durch für gegen ohne um pro je wider via per".split())
OFFERS = frozenset("verkaufe suche biete verschenke kaufe tausche vermiete".split())
"""Verbs that open a small ad, whose object has no article."""
GENITIVE = frozenset(
    "während wegen trotz statt anstatt innerhalb außerhalb oberhalb unterhalb aufgrund anlässlich infolge mangels "
    "mittels angesichts anhand hinsichtlich zugunsten diesseits jenseits seitens bezüglich einschließlich inklusive "
    "exklusive ungeachtet".split()
)
PREPOSITIONS = DATIVE | ACCUSATIVE | GENITIVE

MERGED = frozenset("am im vom zum beim unterm überm hinterm vorm zur".split())
"""Preposition and dative article in one word."""
MERGED_ACCUSATIVE = frozenset("ins ans aufs fürs durchs ums übers hinters vors unters".split())

POSSESSIVES = "ein kein mein dein sein ihr unser euer".split()
EIN = frozenset(POSSESSIVES)
EINE = frozenset([*(f"{word}e" for word in POSSESSIVES), "unsre", "eure"])
OBLIQUE = frozenset(
    [f"{word}{end}" for word in [*POSSESSIVES, "unsr", "eur"] for end in ("em", "en", "er", "es")]
    + "dem den des diesem diesen jenem jenen jedem jeden welchem welchen manchem manchen allen beiden".split()
)
"""Determiners after which every adjective ends in -en."""
DER = frozenset("der dieser jener jeder welcher mancher derselbe".split())
DIE = frozenset("die diese jene jede welche manche".split())
DAS = frozenset("das dieses jenes jedes welches manches".split())
FUNCTION_WORDS = (
    PREPOSITIONS
    | MERGED
    | MERGED_ACCUSATIVE
    | frozenset(
        """der die das dem den des ein eine einen einem einer eines und oder aber denn wer was wie wo wenn als
    dass ob ich du er es sie wir ihr man da hier dort nun nur noch schon auch etwa rund fast knapp genau
    mindestens höchstens nehmen haben sind ist war gibt nicht mehr weniger jeder jede
    jedes diese dieser dieses alle beide so dann weil bevor nachdem sobald bereits insgesamt""".split()
    )
)
DETERMINERS = EIN | EINE | OBLIQUE | DER | DIE | DAS

NUMBER_WORDS = frozenset((*ONES[2:13], *TENS[2:4], "hundert", "tausend"))
_WORD = compile_late(r"[\w’'-]+")
LAST_WORD = compile_late(r"([^\W\d_][\w’'-]*)[ „“»«\"'‚(]*$")
SEQUENCE = compile_late(
    r"(?:\b(?:[0-9]{1,4}|[IVX]{1,6})\. ?(?:[A-ZÄÖÜ][a-zäöü]+ (?=und|oder|od\.|bis|sowie))?(?:,|/|–|-|und|u\."
    r"|oder|od\.|bis|sowie|bzw\.|beziehungsweise)? ?(?:und |u\. |oder |bis )?(?:sogar |auch |zum )?)+$"
)
"""Ordinals before this one that share its determiner: "am 1., 2. und" 3. Mai."""
SEQUEL = compile_late(
    r"^(?:(?:,| und| oder| bis| sowie)? ?(?:und |oder )?(?:zum |zur |de[rmns] |die |das |[ia]m |[A-ZÄÖÜ][\w-]{2,}s )?"
    r"(?:[0-9]{1,4}|[IVX]{1,6})\.)+(?= )"
)
"""Ordinals after this one that share its noun: "in 2." und 3. Lesung, "Bruckners 7." und Mahlers 2. Sinfonie."""
CUT_PREPOSITIONS = {
    "z": "zum",
    "d": "des",
    "v": "vom",
    "m": "mit",
    "b": "bei",
    "n": "nach",
    "f": "für",
    "zw": "zwischen",
    "inkl": "einschließlich",
    "exkl": "außer",
    "einschl": "einschließlich",
    "bzgl": "bezüglich",
    "zzgl": "zuzüglich",
    "wg": "wegen",
    "lt": "laut",
    "verk": "verkaufe",
    "su": "suche",
}
"""Prepositions and the article, cut short, and what they stand for before a noun."""
_DATIVE_BEFORE = compile_late(r"\b(?:aus|in|an|auf|bei|mit|von|seit|nach|zu|vor|a\.) d\. $")
CUT_PREPOSITION = compile_late(rf"\b(?-i:(?![A-Z]\.))({'|'.join(CUT_PREPOSITIONS)})\. $", re.IGNORECASE)


def last_words(before: str, count: int = 6) -> list[str]:
    """Return the words at the end of *before*, nearest first, up to the nearest punctuation."""
    words: list[str] = []
    if before.endswith(". ") and (cut := CUT_PREPOSITION.search(before)):
        article = "dem" if cut[1] == "d" and _DATIVE_BEFORE.search(before) else ""
        before = f"{before[: cut.start()]}{article or CUT_PREPOSITIONS[cut[1].lower()]} "
    while len(words) < count and (match := LAST_WORD.search(before)):
        words.append(match[1])
        before = before[: match.start()].rstrip(" ")
    return words


def name_before(before: str) -> bool:
    """Return whether a noun stands right before, whose name a number is: "Platz 1", "Teil 2"."""
    if re.search(r"(?<!\w)(?:[A-ZÄÖÜ]\w*\.|§|[0-9]) $", before):
        return True
    words = last_words(before, 2)
    if not words or not words[0][0].isupper() or words[0].lower() in FUNCTION_WORDS:
        return False
    if len(words[0]) > 1 and words[0].isupper():
        return True
    return len(words) > 1 or not before.endswith(f"{words[0]} ") or gender(words[0]) is not None


BEFORE_ADJECTIVE = frozenset("neu völlig vollständig stark ganz sehr voll komplett gut schwer".split())
"""What may stand before an adjective of the noun: 5. neu bearbeitete Auflage."""
_CUT_ADJECTIVE = compile_late(r" ([a-zäöüß]{1,16}\.) (?=[A-ZÄÖÜ])")


def next_noun(after: str) -> str:
    """Return the first noun in *after*, past adjectives and numbers; '' if punctuation or another word is before it."""
    after = SEQUEL.sub("", after[:160])
    if (cut := _CUT_ADJECTIVE.match(after)) and cut[1] in cut_adjectives():
        after = after[cut.end() - 1 :]
    for match in list(_WORD.finditer(after[:120]))[:5]:
        gap = after[: match.start()].rstrip(" ")
        if gap and gap[-1] in ",.;:!?–)(]":
            return ""
        word = match[0]
        if numbered := _NUMBERED.match(after, match.start()):
            return numbered["noun"]
        if word.isdigit() or word in NUMBER_WORDS or word in {"und", "oder"}:
            continue
        if word[0].isupper():
            if stands_before_noun(word, after[match.end() :]):
                continue
            # "Abt" is a man, "Abt. 5" a department
            return "Abteilung" if word == "Abt" and after.startswith(". ", match.end()) else word
        if (
            not word.endswith(("e", "en", "er", "es", "em", "n"))
            or word in PREPOSITIONS
            or word in DETERMINERS
        ) and word not in BEFORE_ADJECTIVE:
            return ""
    return ""


_NUMBERED = compile_late(r"[0-9][0-9.,]*(?:-[\w.,%€]+)*-(?P<noun>[A-ZÄÖÜ][a-zäöüß]+)(?![\w-])")
"""A compound that begins with a number, and what it is: "3-Punkte-Plan"."""
TOWN_ADJECTIVE = compile_late(r"[A-ZÄÖÜ][a-zäöüß]{2,}(?:er|ische[mnrs]?)")
_OF_TOWN = compile_late(r"[a-zäöüß]{3}(?:heim|hausen|dorf|stadt|städt|burg|kirchen)er$")
"""How the adjectives of most towns end, which no noun does but a few: "Würmersheimer", though Eimer is one."""


def stands_before_noun(word: str, after: str) -> bool:
    """Return whether *word* is an adjective with a capital (Wiener, Brandenburgisches) of the noun in *after*."""
    follows = re.match(r" ([A-ZÄÖÜ][\w-]+)", after)
    if not follows or not TOWN_ADJECTIVE.fullmatch(word):
        return False
    if search_gender(word.lower()) is not None and not _OF_TOWN.search(word):
        return False
    return word.endswith(("ische", "ischer", "isches", "ischen", "ischem")) or gender(follows[1]) is not None


def case_of(before: str) -> Case | None:
    """Return the case that the preposition at the end of *before* asks for, None if there is none."""
    words = [word.lower() for word in last_words(before, 4)]
    if not words:
        return None
    first = words[0]
    if first in DATIVE or first in MERGED:
        return Case.DATIVE
    if first in ACCUSATIVE or first in MERGED_ACCUSATIVE:
        return Case.ACCUSATIVE
    return Case.GENITIVE if first in GENITIVE else None


def adjective_ending(  # noqa: C901, PLR0911 -- one return for each kind of determiner, as in a grammar's table
    before: str, noun: str, kind: Gender | None = None
) -> str:
    """Return the ending of an adjective (or ordinal) between *before* and *noun* of gender *kind*."""
    words = leading(last_words(SEQUENCE.sub("", before)))
    own = nominal_ending(noun)
    kind = kind or gender(noun) or Gender.MASCULINE
    if not words:
        return own or STRONG[kind][0]
    first = words[0].lower()
    if own and first not in BENDING:
        return own
    if first in OBLIQUE or first in MERGED:
        return "en"
    if first in DER:
        return "e" if kind is Gender.MASCULINE and not after_preposition(words) else "en"
    if first in DIE | EINE:
        return "e" if kind is Gender.FEMININE or first == "eine" else "en"
    if first in DAS:
        return "en" if first != "das" and is_genitive(noun) else "e"
    if first in MERGED_ACCUSATIVE:
        return "e"
    if first in EIN:  # no feminine stands behind it
        return STRONG[kind if kind is Gender.MASCULINE else Gender.NEUTER][0]
    if len(words) > 1 and words[0].islower() and (ending := _adjective(words)):
        return ending
    case = Case.ACCUSATIVE if is_about(words) or takes_object(words, noun) else strong_case(words)
    if case is Case.NOMINATIVE and (is_genitive(noun) or (noun in GRADES and words[0][0].isupper())):
        case = Case.GENITIVE
    return STRONG[kind][case.value]


BENDING = OBLIQUE | MERGED | MERGED_ACCUSATIVE | PREPOSITIONS
"""Words after which a noun is in another case than it is named in."""
_ADVERBS = frozenset(
    """insgesamt inzwischen bereits schon nunmehr mittlerweile jetzt erst erneut somit nun immerhin seither bisher noch
    auch nur jeweils gerade eben ebenfalls vermeintlich angeblich vermutlich offiziell gefühlt""".split()
)


BEFORE_PARTICIPLE = frozenset(
    "gut sehr frisch fein grob fast top bestens komplett voll gerade hervorragend".split()
)
"""Adverbs before a participle that is cut short: "gut erh. Kinderwagen"."""


def leading(words: list[str]) -> list[str]:
    """Return *words*, nearest first, without an adverb or a town's adjective that stands after a determiner."""
    if len(words) > 1 and words[0].lower() in BEFORE_PARTICIPLE:
        words = words[1:]
    if len(words) < 2 or words[1].lower() not in DETERMINERS | MERGED | MERGED_ACCUSATIVE:
        return words
    is_town = words[0].endswith("er") and words[0][0].isupper() and search_gender(words[0].lower()) is None
    return words[1:] if words[0].lower() in _ADVERBS or is_town else words


_LIMITS = frozenset(
    """spätestens frühestens längstens höchstens mindestens etwa circa ungefähr voraussichtlich einschließlich
    inklusive""".split()
)
"""What may stand between a preposition and its noun."""


def after_preposition(words: list[str]) -> bool:
    """Return whether a preposition stands before the determiner that *words* begin with."""
    return len(words) > 1 and words[1].lower() in PREPOSITIONS


def _adjective(words: list[str]) -> str:
    """Return the ending of the adjective that *words* begin with, if a determiner stands before it."""
    led = words[1].lower() in DETERMINERS | MERGED | MERGED_ACCUSATIVE | PREPOSITIONS
    if not led or words[0] in PREPOSITIONS | DETERMINERS | _ADVERBS | {"morgen", "heute"}:
        return ""
    return next((end for end in ("em", "en", "er", "es", "e") if words[0].endswith(end)), "")


def strong_case(words: list[str]) -> Case:
    """Return the case of a noun without an article after *words*; a genitive name may stand between."""
    if words[0] in _LIMITS and len(words) > 1:
        words = words[1:]
    if words[0] in NUMBER_WORDS and len(words) > 1:
        words = words[1:]
    head = words[0].lower()
    if words[0][0].isupper() and words[0].endswith(("s", "'", "’")) and len(words) > 1:
        head = words[1].lower()
    if head in DATIVE:
        return Case.DATIVE
    if head in ACCUSATIVE | OFFERS:
        return Case.ACCUSATIVE
    return Case.GENITIVE if head in GENITIVE else Case.NOMINATIVE
