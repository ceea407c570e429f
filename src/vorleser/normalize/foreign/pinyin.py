"""Read Chinese names as pinyin spells them: Zhang, Xinhua, Qian."""

from functools import lru_cache

from vorleser.text.regex import compile_late

_INITIALS = {
    "zh": "dʒ", "ch": "tʃ", "sh": "ʃ", "b": "b", "p": "p", "m": "m", "f": "f", "d": "d", "t": "t", "n": "n", "l": "l",
    "g": "ɡ", "k": "k", "h": "h", "j": "dʒ", "q": "tʃ", "x": "ʃ", "r": "ʁ", "z": "ts", "c": "ts", "s": "s", "y": "j",
    "w": "v", "": "",
}  # fmt: skip
_FINALS = {
    "iang": "i̯aŋ", "iong": "i̯ʊŋ", "uang": "u̯aŋ", "ueng": "u̯əŋ", "ang": "aŋ", "eng": "əŋ", "ong": "ʊŋ", "ing": "ɪŋ",
    "iao": "i̯aʊ", "ian": "i̯ɛn", "uai": "u̯aɪ", "uan": "u̯an", "ai": "aɪ", "ao": "aʊ", "an": "an", "ou": "oʊ", "ei": "eɪ",
    "en": "ən", "er": "ɐ", "ia": "i̯a", "ie": "i̯ɛ", "iu": "i̯oʊ", "in": "ɪn", "ua": "u̯a", "uo": "u̯o", "ui": "u̯eɪ",
    "un": "ʊn", "ue": "yɛ", "üe": "yɛ", "a": "a", "o": "o", "e": "ə", "i": "i", "u": "u", "ü": "y",
}  # fmt: skip
_AFTER_PALATAL = {"u": "y", "uan": "yɛn", "ue": "yɛ", "un": "yn"}
"""What finals in u sound like after j, q, x and y."""
_AFTER_Y = {"i": "i", "in": "ɪn", "ing": "ɪŋ", "an": "jɛn", "e": "jɛ", **_AFTER_PALATAL}
_BUZZING = {"zh", "ch", "sh", "r", "z", "c", "s"}
"""Initials after which -i is hardly a vowel."""
_PALATAL = {"j", "q", "x"}
_NEVER_BEFORE_I = {"g", "k", "h", "f", "w", ""}
_SYLLABLE = (
    rf"({'|'.join(filter(None, _INITIALS))}|)({'|'.join(_FINALS)})"
    rf"(?=$|(?:{'|'.join(filter(None, _INITIALS))})(?:[aeiouü]))"
)
_WORD = compile_late(rf"(?:{_SYLLABLE}){{1,3}}")
_EACH = compile_late(_SYLLABLE)
_SIGN = compile_late(
    r"zh|x[iu]|q(?:i|u[^e])|ch(?:ua|uo|un)|[jl]iang|[gh]uang|guo|shuo|zeng|iao|xie|[a-z]chang$"
)
"""Spellings that hardly another language has."""

_OPEN = compile_late(r"(?:[^aeiouü]{1,2}[aeiouü]){3,}")
"""Three syllables of which none has a sound behind its vowel, as Qureshi has them."""


def is_pinyin(word: str) -> bool:
    """Return whether *word* is one to three syllables of pinyin and shows a spelling of its own."""
    small = word.lower()
    return bool(_SIGN.search(small) and not _OPEN.fullmatch(small) and pinyin_ipa(word))


@lru_cache(maxsize=1024)
def pinyin_ipa(word: str) -> str:
    """Return the sounds of *word*, '' if it is no pinyin; the stress lies on the last syllable, as German puts it."""
    small = word.lower()
    if not _WORD.fullmatch(small):
        return ""
    syllables = [(match[1], match[2]) for match in _EACH.finditer(small)]
    if not all(_exists(initial, final) for initial, final in syllables):
        return ""
    said = [_syllable(initial, final) for initial, final in syllables]
    return said[0] if len(said) == 1 else f"{''.join(said[:-1])}ˈ{said[-1]}"


def syllables(word: str) -> int:
    """Return how many syllables of Chinese *word* is, 0 if it is none."""
    return len(_EACH.findall(word.lower())) if pinyin_ipa(word) else 0


def _exists(initial: str, final: str) -> bool:
    """Return whether Chinese has the syllable of *initial* and *final*: no qui, no ro, no ki."""
    if initial in _PALATAL:
        return final[0] in "iü" or final in _AFTER_PALATAL
    if final == "o":
        return initial in {"b", "p", "m", "f", "w", "y"}
    if final[0] == "i" and final != "i":
        return initial not in {*_BUZZING, *_NEVER_BEFORE_I}
    return not (final[0] in "iü" and initial in _NEVER_BEFORE_I)


def _syllable(initial: str, final: str) -> str:
    """Return the sounds of one syllable."""
    if initial == "y" and final in _AFTER_Y:
        return _AFTER_Y[final]
    if initial == "w" and final == "u":
        return "u"
    if initial in _PALATAL and final in _AFTER_PALATAL:
        return _INITIALS[initial] + _AFTER_PALATAL[final]
    if initial in _BUZZING and final == "i":
        return f"{_INITIALS[initial]}ə"
    return _INITIALS[initial] + _FINALS[final]
