"""Verbs from English with German endings: canceln, gecancelt, downgeloadet."""

from functools import cache, lru_cache

from vorleser.normalize.lexicon.house import table

_SOUNDS = {
    "e": "ə", "en": "ən", "n": "n", "t": "t", "et": "ət", "te": "tə", "ete": "ətə", "ten": "tn̩", "eten": "ətn̩",
    "ter": "tɐ", "eter": "ətɐ", "tes": "təs", "etes": "ətəs", "tem": "təm", "etem": "ətəm", "st": "st", "est": "əst",
    "end": "ənt", "ende": "əndə", "enden": "əndn̩", "ender": "əndɐ", "endes": "əndəs", "test": "təst", "tet": "tət",
    "nd": "nt", "nde": "ndə", "nden": "ndn̩",
}  # fmt: skip
"""What verbs end in."""
_HARD = {"d": "t", "b": "p", "ɡ": "k", "z": "s", "v": "f"}


@cache
def stems() -> dict[str, tuple[str, str]]:
    """Return what stands before the verbs' endings: the sounds of the simple form, and of the participle."""
    found: dict[str, tuple[str, str]] = {}
    for stem, ipa in table("verbs"):
        first, _, last = stem.rpartition("|")
        first_ipa, _, last_ipa = ipa.rpartition("|")
        plain = ipa.replace("|", "")
        found.setdefault(first + last, (plain, ""))
        found.setdefault(f"{first}ge{last}", ("", f"{first_ipa}ɡə{last_ipa}"))
    return found


@lru_cache(maxsize=8192)
def verb_ipa(word: str) -> str:
    """Return the sounds of a form of one of the verbs, '' if *word* is none."""
    small = word[0].lower() + word[1:]
    known = stems()
    for size in range(min(5, len(small) - 2), 0, -1):
        ending, stem = small[-size:], small[:-size]
        if ending not in _SOUNDS or stem not in known:
            continue
        plain, participle = known[stem]
        if participle and ending[0] not in "te":
            continue
        if word[0].isupper() and not participle and ending not in {"en", "n", "t"}:
            continue
        return _join_ending(participle or plain, _SOUNDS[ending])
    return ""


def _join_ending(stem: str, ending: str) -> str:
    """Return *stem* with *ending*; its last consonant is voiceless before t."""
    if ending[:1] in {"t", "s"} and stem[-1:] in _HARD:
        stem = stem[:-1] + _HARD[stem[-1]]
    return stem + ending
