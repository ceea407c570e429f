"""Verbs from English and French with German endings: canceln, gecancelt, downgeloadet, lanciert."""

from functools import cache, lru_cache

from vorleser.normalize.lexicon.house import table
from vorleser.text import dictionary

_SOUNDS = {
    "e": "ə", "en": "ən", "n": "n", "t": "t", "et": "ət", "te": "tə", "ete": "ətə", "ten": "tn̩", "eten": "ətn̩",
    "ter": "tɐ", "eter": "ətɐ", "tes": "təs", "etes": "ətəs", "tem": "təm", "etem": "ətəm", "st": "st", "est": "əst",
    "end": "ənt", "ende": "əndə", "enden": "əndn̩", "ender": "əndɐ", "endes": "əndəs", "test": "təst", "tet": "tət",
    "nd": "nt", "nde": "ndə", "nden": "ndn̩", "ung": "ʊŋ", "ungen": "ʊŋən",
}  # fmt: skip
"""What verbs end in."""
_ENGLISH_FIRST = frozenset(("down", "up", "out", "high", "back", "cross", "live"))
"""First parts of verbs that some say ge before, since they hear one English word."""
_GERMAN = frozenset(
    "Posten Pranke Pranken muten mutet mutete muteten mutetest mutetet mutest mutend mutende mutenden Muten "
    "Mutet handle Handlung Handlungen".split()
)
"""Forms of German words that one of the verbs would have, too: der Posten, das mutet seltsam an, die Handlung."""
_BEFORE = {
    "durch": "dʊʁç", "herum": "hɛˈʁʊm", "hinter": "hɪntɐ", "hoch": "hoːx", "mit": "mɪt", "nach": "naːx", "raus": "ʁaʊs",
    "rein": "ʁaɪn", "rum": "ʁʊm", "runter": "ʁʊntɐ", "um": "ʊm", "vor": "foːɐ̯", "weg": "vɛk", "weiter": "vaɪtɐ",
    "zurück": "tsuˈʁʏk", "zusammen": "tsuˈzamən",
}  # fmt: skip
"""First parts that German puts before any verb, with their sounds: mitgestylt, weggescrollt."""
_NOUNS = frozenset(("en", "n", "t", "ung", "ungen"))
"""What nouns of verbs end in, and sentences begin with: das Canceln, die Lancierung."""
_HARD = {"ʁ": "ɐ\u032f", "dʒ": "tʃ", "d": "t", "b": "p", "ɡ": "k", "z": "s", "v": "f"}
_SONORANT = ("ɐ", "l\u0329", "l")
"""What a German n may follow in the same syllable."""


@cache
def stems() -> dict[str, tuple[str, str]]:
    """Return what stands before the verbs' endings: the sounds of the simple form, and of the participle."""
    found: dict[str, tuple[str, str]] = {}
    for stem, ipa in table("verbs", cells=2):
        first, _, last = stem.rpartition("|")
        first_ipa, _, last_ipa = ipa.rpartition("|")
        plain = ipa.replace("|", "")
        found.setdefault(first + last, (plain, ""))
        participle = ("", f"{first_ipa}ɡə{last_ipa}")
        found.setdefault(f"{first}ge{last}", participle)
        if last.endswith("e"):
            found.setdefault(f"{first}ge{last[:-1]}", participle)  # geframt, beside geframet
        if first in _ENGLISH_FIRST:
            found.setdefault(f"ge{first}{last}", ("", f"ɡə{plain}"))  # gedownloadet, beside downgeloadet
    return found


@lru_cache(maxsize=8192)
def verb_ipa(word: str) -> str:
    """Return the sounds of a form of one of the verbs, '' if *word* is none."""
    small = word[0].lower() + word[1:]
    known = stems()
    if word in _GERMAN:
        return ""
    for size in range(min(5, len(small) - 2), 0, -1):
        ending, stem = small[-size:], small[:-size]
        if ending not in _SOUNDS or stem not in known:
            continue
        plain, participle = known[stem]
        if participle and ending[0] not in "te":
            continue
        if word[0].isupper() and not participle and ending not in _NOUNS:
            continue
        return _join_ending(participle or plain, _SOUNDS[ending], stem)
    return _say_longer(small)


def _say_longer(small: str) -> str:
    """Return the sounds of a participle with one more part before it, '' if *small* is none: mitgestylt."""
    if "ge" not in small or dictionary.count(small):
        return ""
    for first, said in _BEFORE.items():
        rest = small.removeprefix(first)
        if (
            rest != small
            and rest.startswith("ge")
            and not dictionary.count(rest)
            and (found := verb_ipa(rest))
        ):
            stressed = said if "ˈ" in said else f"ˈ{said}"
            return stressed + found.replace("ˈ", "")
    return ""


def _join_ending(said: str, ending: str, stem: str) -> str:
    """Return the sounds *said* of *stem* with *ending*; the last consonant is voiceless before t.

    The e of vote is heard before a t, and the t that chatten has twice is one.
    """
    if ending[:1] == "t" and said[-1:] in {"t", "d"}:
        return said + (f"ə{ending}" if stem.endswith("e") else ending.removeprefix("t"))
    if said.endswith("ɐ") and ending[:1] == "ə":
        return said + ending[1:] if ending[:2] == "ən" else f"{said[:-1]}əʁ{ending}"  # featuren, covere
    if ending[:1] == "n" and not said.endswith(_SONORANT):
        return f"{said}ə{ending}"
    if ending[:1] in {"t", "s"}:
        last = next((voiced for voiced in _HARD if said.endswith(voiced)), "")
        said = said.removesuffix(last) + _HARD.get(last, "")
    return said + ending
