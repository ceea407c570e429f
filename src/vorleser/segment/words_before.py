"""Tell an ordinal from a cardinal by the words before it: genitives, adjectives and participles that want a noun."""

from collections.abc import Sequence

from vorleser.segment.abbreviations import DETERMINING, KING_PAIRS
from vorleser.segment.verbs import is_finite
from vorleser.text.dictionary import knows
from vorleser.text.regex import compile_late

_ADJECTIVE = compile_late(r"[a-zäöüß]{3,}(?:e|en|er|es|em)")
"""What may stand between a determiner and an ordinal: der große 2. Preis."""
_TOWN = compile_late(r"([A-ZÄÖÜ][a-zäöüß]{2,})er")
"""A town's adjective, made of its name: im Wiener 3. Bezirk."""
_ADVERB = compile_late(r"[a-zäöüß]{3,}(?:ell|lich|ig|isch|iv|bar|sam|weise|los)")
"""What may stand before such an adjective: ihr traditionell begangenes 60. Jubiläum."""
_ATTRIBUTE = compile_late(
    r"(?!\w*zwischen)(?:[a-zäöü]{2,10}ge[a-zäöüß]{3,}(?:t|en)|[a-zäöüß]{3,}(?:end|ig|lich|isch|bar|sam|los))(?:e|en|er|es|em)"
)
"""A participle or an adjective with its ending, after which a noun must follow: die dort untergebrachte 12. Klasse."""
_ADVERBS = frozenset("insgesamt bereits schon nunmehr mittlerweile inzwischen jetzt erst erneut nun".split())
_GENITIVE = compile_late(
    r"[A-ZÄÖÜ][\w-]{3,}s|[A-ZÄÖÜ][\w-]*[sxzß]['’]|[A-ZÄÖÜ][a-zäöü]?[bdfgklmnprtvz][aeio]s"
)
_PRODUCTS = frozenset("Windows Opus Airbus Mars Lotus Office Paris Neuss Worms Cottbus Kaktus Haus".split())
"""Names in -s that are no genitives, after which a number is part of the name."""
_BEFORE_OWNERS = frozenset(
    "an auf aus bei durch für gegen in mit nach ohne seit über um unter von vor während wegen zu zwischen".split()
)
_ARTICLES = frozenset("der die das dem den des einem einen eines einer".split())
_PREPOSITIONS = _BEFORE_OWNERS | frozenset("im am beim vom zum zur".split())
_FEW = frozenset("zwei drei vier fünf sechs sieben acht neun zehn elf zwölf beide mehrere".split())


def leans_back(tokens: Sequence[str], word: str) -> bool:
    """Return whether the number that ends *tokens* is an ordinal of the noun *word*, by what stands before it."""
    previous = tokens[-2] if len(tokens) > 1 else ""
    before = tokens[-3].lower() if len(tokens) > 2 else ""
    if not word[0].isupper() or not previous:
        return False
    town = _TOWN.fullmatch(previous)
    is_adjective = _ADJECTIVE.fullmatch(previous) or previous in _ADVERBS or (town and knows(town[1]))
    if is_adjective and len(tokens) > 2 and is_genitive_word(tokens[-3]) and knows(word):
        return True  # Mahlers unvollendete 10. Sinfonie
    if is_adjective and before in DETERMINING:
        return before not in {"und", "oder", "sowie", "bis"}
    is_widened = len(tokens) > 3 and tokens[-4].lower() in DETERMINING and _ADVERB.fullmatch(before)
    is_attribute = _ATTRIBUTE.fullmatch(previous) and not is_finite(previous)
    if (is_adjective and is_widened) or is_attribute or ends_attribute(tokens):
        return True
    if previous in {"als", "Als"} or previous.lower() in _FEW:
        return knows(word)
    return is_genitive_word(previous)


def ends_attribute(tokens: Sequence[str]) -> bool:
    """Return whether a participle before a number ends what began with a determiner and a preposition.

    No clause begins so: des in Bern stationierten 1. Bataillons.
    """
    return (
        len(tokens) > 4
        and tokens[-5].lower() in _ARTICLES
        and tokens[-4] in _PREPOSITIONS
        and _ADJECTIVE.fullmatch(tokens[-2]) is not None
    )


_CROWNED = frozenset(
    "Kaiser Kaiserin König Königin Papst Zar Zarin Herzog Herzogin Fürst Kurfürst Großherzog".split()
)


def goes_with_ruler(tokens: Sequence[str], word: str, *, is_whole: bool) -> bool:
    """Return whether *word* goes on behind a ruler and his number, which end *tokens*, all of it if *is_whole*.

    It is his other name, what he owns, or what he becomes under that name: als Karl I. Kaiser von Österreich.
    """
    is_crowned = "als" in tokens[-4:-1] and word in _CROWNED
    return is_crowned or owns_noun(tokens, is_whole=is_whole) or (tokens[-2], word) in KING_PAIRS


def owns_noun(tokens: Sequence[str], *, is_whole: bool) -> bool:
    """Return whether a ruler in the genitive ends *tokens* and the noun after it is his: unter Ludwigs XIV. Herrschaft.

    *is_whole* says that nothing precedes *tokens* in the sentence; a name in the genitive alone can't be one.
    """
    if len(tokens) < 2 or not is_genitive_word(tokens[-2]):
        return False
    return tokens[-3].lower() in _BEFORE_OWNERS if len(tokens) > 2 else is_whole


def is_genitive_word(word: str) -> bool:
    """Return whether *word* is a name or noun with its genitive's -s: Beethovens, Deutschlands, Brahms'."""
    if not _GENITIVE.fullmatch(word) or word in _PRODUCTS:
        return False
    return word[-1] != "s" or not knows(word) or knows(word[:-1])
