"""Read Korean names as they are written in Latin letters: Park Chung-hee, Jung-hoo Lee."""

from collections.abc import Iterator

from vorleser.normalize.foreign.word_part import FOREIGN_RULES
from vorleser.scripts import Hint
from vorleser.text.regex import compile_late

_SURNAMES = {
    "Ahn": "an", "An": "an", "Bae": "bɛ", "Baek": "bɛk", "Cho": "tʃo", "Choi": "tʃwe", "Chung": "tʃʌŋ", "Han": "han",
    "Hong": "hɔŋ", "Hwang": "hwaŋ", "Jang": "dʒaŋ", "Jeon": "dʒʌn", "Jeong": "dʒʌŋ", "Jo": "dʒo", "Jung": "dʒʌŋ",
    "Kang": "kaŋ", "Kim": "kɪm", "Ko": "ko", "Kwon": "kwɔn", "Lee": "liː", "Lim": "lɪm", "Moon": "muːn", "Nam": "nam",
    "Oh": "oː", "Paik": "pɛk", "Park": "pak", "Ri": "ʁiː", "Rhee": "ʁiː", "Ryu": "ʁjuː", "Seo": "sʌ", "Shin": "ʃɪn",
    "Sim": "ʃɪm", "Son": "sɔn", "Song": "sɔŋ", "Suh": "sʌ", "Woo": "uː", "Yang": "jaŋ", "Yoo": "juː", "Yoon": "juːn",
}  # fmt: skip
_STARTS = {
    "ch": "tʃ", "sh": "ʃ", "kk": "k", "tt": "t", "pp": "p", "ss": "s", "j": "dʒ", "g": "ɡ", "r": "ʁ", "": "",
    **{letter: letter for letter in "bdhklmnpst"},
}  # fmt: skip
_VOWELS = {
    "yeo": "jʌ", "you": "jʌ", "yae": "jɛ", "wae": "wɛ", "eui": "ʊi", "ae": "ɛ", "ai": "ɛ", "eo": "ʌ", "eu": "ʊ",
    "ee": "iː", "oo": "uː", "ou": "u", "oe": "we", "ui": "ʊi", "uh": "ʌ", "yu": "ju", "ya": "ja", "yo": "jo",
    "ye": "jɛ", "yi": "i", "wa": "wa", "wo": "wɔ", "we": "wɛ", "wi": "wi", "a": "a", "e": "ɛ", "i": "i", "o": "o",
    "u": "ʊ",
}  # fmt: skip
_ENDS = {"ng": "ŋ", "k": "k", "g": "k", "n": "n", "l": "l", "m": "m", "p": "p", "b": "p", "t": "t", "": ""}
_OPENED = {"o": "ɔ", "i": "ɪ", "wi": "wɪ", "jo": "jɔ"}
"""Vowels before a consonant of their syllable."""
_NEUTRAL = {"u": "ʌ", "yu": "jʌ"}
"""Vowels that families write so before ng, after English: Jung, Myung; in Hyun, too."""
_SYLLABLE = compile_late(f"({'|'.join(_STARTS)})({'|'.join(_VOWELS)})({'|'.join(_ENDS)})")
_FAMILY = "|".join(_SURNAMES)
_GIVEN = compile_late(r"[A-Z][a-z]{1,5}-[a-z]{1,6}(?![\w-])")
"""A given name of two syllables, or what looks like one."""
_NAME = compile_late(
    rf"(?<![\w-])(?:(?P<before>{_FAMILY}) )?(?P<first>[A-Z][a-z]{{1,5}})-(?P<last>[a-z]{{1,6}})"
    rf"(?: (?P<after>{_FAMILY}))?(?![\w-])"
)


def find_korean(text: str) -> Iterator[tuple[Hint, Hint]]:
    """Yield the hints for each name: for the two syllables of the given one, and for the surname beside it."""
    for match in _NAME.finditer(text) if _GIVEN.search(text) else ():
        surname = "before" if match["before"] else "after"
        said = _say_syllable(match["first"]), _say_syllable(match["last"])
        if match[surname] and all(said):
            found = [(match.span(surname), _SURNAMES[match[surname]])]
            found.append(((match.start("first"), match.end("last")), f"{said[0]}ˈ{said[1]}"))
            first, last = (Hint(*span, ipa=ipa, source=FOREIGN_RULES) for span, ipa in sorted(found))
            yield first, last


def _say_syllable(syllable: str) -> str:
    """Return the sounds of a *syllable*, '' if Korean has none like it."""
    match = _SYLLABLE.fullmatch(syllable.lower())
    if match is None:
        return ""
    start, vowel, end = match[1], match[2], match[3]
    is_neutral = end == "ng" or (start, vowel) == ("h", "yu")
    said = _NEUTRAL.get(vowel, "") if is_neutral else ""
    said = said or _VOWELS[vowel]
    return _STARTS[start] + (_OPENED.get(said, said) if end else said) + _ENDS[end]
