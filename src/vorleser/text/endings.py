"""Add German endings to the sounds of a word: Churer, Kiewer, Sommelierin, Kontroversen."""

from vorleser.text.regex import compile_late

ENDINGS = {
    "s": ("s", "s"),
    "es": ("əs", "es"),
    "e": ("ə", "e"),
    "n": ("n", "n"),
    "en": ("ən", "en"),
    "er": ("ɐ", "er"),
    "ern": ("ɐn", "ern"),
    "em": ("əm", "em"),
    "’s": ("s", "s"),
    "'s": ("s", "s"),
    "’": ("", ""),
}
"""German endings, in IPA and in letters."""
_LONGER = {"in": "ɪn", "innen": "ɪnən", "ers": "ɐs"}
"""Endings of the house's tables beyond those of any lexicon."""
_VOWELS = ("ə", "ɐ", "ɪ")
"""What a German ending begins with, if it is a vowel."""
_BEFORE_VOWEL = {"ɐ\u032f": "ʁ", "ɐ": "əʁ", "n\u0329": "ən"}
"""Sounds at the end of a word, and what they are before a vowel."""
_SOFT = {
    "b": {"p": "b"},
    "d": {"t": "d"},
    "g": {"k": "ɡ", "ɪç": "ɪɡ", "ʃ": "ʒ"},
    "v": {"f": "v", "u\u032f": "v"},
    "w": {"f": "v", "u\u032f": "v"},
}
"""For a last letter what it sounds like at the end of a word, and before a vowel."""
_CLOSED = compile_late("[bdfɡkpstvzʃʒθð]$")
"""Sounds at the end of a word that an n needs a vowel after."""
_ESS = {"s", "z", "ʃ", "ʒ"}
"""Sounds after which the genitive's s is not said again."""


def add_ending(ipa: str, stem: str, ending: str) -> str:
    """Return *ipa*, the sounds of *stem*, with the sound of a German *ending*."""
    sound = _LONGER.get(ending) or ENDINGS.get(ending, ("", ""))[0]
    if sound == "s" and ipa and ipa[-1] in _ESS:
        return ipa
    if sound == "n" and _CLOSED.search(ipa):
        sound = "ən"  # the e of beige is heard in beigen
    return _before_vowel(ipa, stem.removesuffix("e")) + sound if sound[:1] in _VOWELS else ipa + sound


def _before_vowel(ipa: str, stem: str) -> str:
    """Return *ipa*, the sounds of *stem*, as they are before a vowel of another syllable.

    An r is heard (Churer), and what is voiceless only at the end is voiced (Kiewer, Zagreber).
    """
    ipa = ipa if "ˈ" in ipa else f"ˈ{ipa}"
    if stem.endswith("ier") and ipa.endswith("eː"):
        return f"{ipa}ʁ"  # Sommelierin
    for end, sound in {**_BEFORE_VOWEL, **_SOFT.get(stem[-1:], {})}.items():
        if ipa.endswith(end):
            return ipa.removesuffix(end) + sound
    return ipa
