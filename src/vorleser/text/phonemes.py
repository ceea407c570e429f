"""Convert IPA to X-SAMPA for SVOX Pico, to espeak's mnemonics, and to a German respelling for all other voices.

Voices skip symbols that they do not know, so the tables hold only symbols that synthesis was shown to speak. A foreign
sound becomes the nearest German one ([θ] is "s", [w] a short "u"), as with speakers of German.
"""

import re
import unicodedata
from typing import NamedTuple

from vorleser.text.regex import compile_late


class _Sound(NamedTuple):
    """One sound as each voice reads it: Pico's X-SAMPA, espeak's mnemonic, German letters."""

    pico: str
    espeak: str
    letters: str


VOWELS = {
    "a": _Sound("a", "a", "a"),
    "aː": _Sound("a:", "A:", "ah"),
    "ɑ": _Sound("a", "a", "a"),
    "ɑː": _Sound("a:", "A:", "ah"),
    "ɐ": _Sound("6", "3", "er"),
    "ə": _Sound("@", "@", "e"),
    "ɚ": _Sound("6", "3", "er"),
    "ɛ": _Sound("E", "E", "e"),
    "ɛː": _Sound("E:", "E:", "äh"),
    "æ": _Sound("E", "E", "ä"),
    "e": _Sound("e", "e", "e"),
    "eː": _Sound("e:", "e:", "eh"),
    "i": _Sound("i", "i", "i"),
    "iː": _Sound("i:", "i:", "ie"),
    "ɪ": _Sound("I", "I", "i"),
    "ɨ": _Sound("I", "I", "i"),
    "o": _Sound("o", "o", "o"),
    "oː": _Sound("o:", "o:", "oh"),
    "ɔ": _Sound("O", "O", "o"),
    "ɔː": _Sound("O", "O:", "o"),
    "ɒ": _Sound("O", "O", "o"),
    "ʌ": _Sound("a", "a", "a"),
    "u": _Sound("u", "u", "u"),
    "uː": _Sound("u:", "u:", "uh"),
    "ʊ": _Sound("U", "U", "u"),
    "ɯ": _Sound("u", "u", "u"),
    "y": _Sound("y", "y:", "ü"),
    "yː": _Sound("y:", "y:", "üh"),
    "ʏ": _Sound("Y", "y", "ü"),
    "ø": _Sound("2", "Y:", "ö"),
    "øː": _Sound("2:", "Y:", "öh"),
    "œ": _Sound("9", "W", "ö"),
    "œː": _Sound("9", "W:", "ö"),
    "ɜ": _Sound("9", "W", "ö"),
    "ɜː": _Sound("2:", "Y:", "öh"),
    "ɤ": _Sound("9", "W", "ö"),
    "a\u0303": _Sound("a~:", "A~", "ang"),
    "ɐ\u0303": _Sound("a~:", "A~", "ang"),
    "ɑ\u0303": _Sound("a~:", "A~", "ang"),
    "ɛ\u0303": _Sound("E~:", "W~", "äng"),
    "e\u0303": _Sound("E~:", "W~", "äng"),
    "æ\u0303": _Sound("E~:", "W~", "äng"),
    "œ\u0303": _Sound("9~:", "W~", "öng"),
    "ɔ\u0303": _Sound("o~:", "O~", "ong"),
    "o\u0303": _Sound("o~:", "O~", "ong"),
    "a\u0303ʊ": _Sound("a_U", "aU", "au"),
    "a\u0303u": _Sound("a_U", "aU", "au"),
    "ɐ\u0303ʊ": _Sound("a_U", "aU", "au"),
    "ɐ\u0303u": _Sound("a_U", "aU", "au"),
    "a\u0303ɪ": _Sound("a_I", "aI", "ei"),
    "o\u0303ɪ": _Sound("O_Y", "OY", "eu"),
    "ɔ\u0303ɪ": _Sound("O_Y", "OY", "eu"),
    "aɪ": _Sound("a_I", "aI", "ei"),
    "ai": _Sound("a_I", "aI", "ei"),
    "aʊ": _Sound("a_U", "aU", "au"),
    "au": _Sound("a_U", "aU", "au"),
    "ɔʏ": _Sound("O_Y", "OY", "eu"),
    "ɔɪ": _Sound("O_Y", "OY", "eu"),
    "ɔi": _Sound("O_Y", "OY", "eu"),
    "ɔø": _Sound("O_Y", "OY", "eu"),
    "eɪ": _Sound("eI", "eI", "ey"),
    "ɛɪ": _Sound("eI", "eI", "ey"),
    "oʊ": _Sound("oU", "oU", "ou"),
    "əʊ": _Sound("oU", "oU", "ou"),
    "ɔʊ": _Sound("oU", "oU", "ou"),
}
GLIDES = {
    "i\u032f": _Sound("i_^", "j", "i"),
    "ɪ\u032f": _Sound("i_^", "j", "i"),
    "u\u032f": _Sound("u_^", "w", "u"),
    "ʊ\u032f": _Sound("u_^", "w", "u"),
    "o\u032f": _Sound("u_^", "w", "o"),
    "y\u032f": _Sound("y", "y:", "ü"),
    "ʏ\u032f": _Sound("Y", "y", "ü"),
    "e\u032f": _Sound("e", "e", "e"),
    "ɐ\u032f": _Sound("6_^", "r", "r"),
    "w": _Sound("u_^", "w", "u"),
    "ʍ": _Sound("u_^", "w", "u"),
    "ɥ": _Sound("y", "y:", "ü"),
}
_CONSONANTS = {
    "p": _Sound("p", "p", "p"),
    "b": _Sound("b", "b", "b"),
    "t": _Sound("t", "t", "t"),
    "d": _Sound("d", "d", "d"),
    "k": _Sound("k", "k", "k"),
    "g": _Sound("g", "g", "g"),
    "q": _Sound("k", "k", "k"),
    "c": _Sound("k", "k", "k"),
    "ʈ": _Sound("t", "t", "t"),
    "ɖ": _Sound("d", "d", "d"),
    "ʔ": _Sound("?", "?", ""),
    "m": _Sound("m", "m", "m"),
    "n": _Sound("n", "n", "n"),
    "ŋ": _Sound("N", "N", "ng"),
    "ɲ": _Sound("nj", "nj", "nj"),
    "ɱ": _Sound("m", "m", "m"),
    "f": _Sound("f", "f", "f"),
    "v": _Sound("v", "v", "w"),
    "ʋ": _Sound("v", "v", "w"),
    "β": _Sound("v", "v", "w"),
    "ɸ": _Sound("f", "f", "f"),
    "θ": _Sound("s", "T", "s"),
    "ð": _Sound("z", "D", "s"),
    "s": _Sound("s", "s", "s"),
    "z": _Sound("z", "z", "s"),
    "ʃ": _Sound("S", "S", "sch"),
    "ʂ": _Sound("S", "S", "sch"),
    "ɕ": _Sound("S", "S", "sch"),
    "ʒ": _Sound("Z", "Z", "sch"),
    "ʐ": _Sound("Z", "Z", "sch"),
    "ʑ": _Sound("Z", "Z", "sch"),
    "ç": _Sound("C", "C", "ch"),
    "x": _Sound("x", "x", "ch"),
    "χ": _Sound("x", "x", "ch"),
    "ɣ": _Sound("g", "g", "g"),
    "ħ": _Sound("h", "h", "h"),
    "h": _Sound("h", "h", "h"),
    "ɦ": _Sound("h", "h", "h"),
    "j": _Sound("j", "j", "j"),
    "ʝ": _Sound("j", "j", "j"),
    "l": _Sound("l", "l", "l"),
    "ɫ": _Sound("l", "l", "l"),
    "ʎ": _Sound("lj", "lj", "lj"),
    "r": _Sound("R", "r", "r"),
    "ɾ": _Sound("R", "r", "r"),
    "ɹ": _Sound("R", "r", "r"),
    "ɻ": _Sound("R", "r", "r"),
    "ʁ": _Sound("R", "r", "r"),
    "ʀ": _Sound("R", "r", "r"),
    "ts": _Sound("t_s", "ts", "z"),
    "tʃ": _Sound("t_S", "tS", "tsch"),
    "tɕ": _Sound("t_S", "tS", "tsch"),
    "tʂ": _Sound("t_S", "tS", "tsch"),
    "dʒ": _Sound("d_Z", "dZ", "dsch"),
    "dʑ": _Sound("d_Z", "dZ", "dsch"),
    "dz": _Sound("dz", "dz", "ds"),
    "pf": _Sound("p_f", "pF", "pf"),
    "l\u0329": _Sound("l=", "@l", "el"),
    "m\u0329": _Sound("m=", "@m", "em"),
    "n\u0329": _Sound("n=", "@n", "en"),
    "ŋ\u0329": _Sound("@N", "@N", "eng"),
}
SOUNDS = VOWELS | GLIDES | _CONSONANTS
_MARKS = {"ˈ": ('"', "'"), "ˌ": ("%", ",")}
"""Stress, as Pico and espeak write it."""
_SILENT = ".‿|‖ ‑-"
PRIMARY = "ˈ"
_SHORT = frozenset("a ɑ ɛ æ ɪ ɔ ɒ ʊ ʏ œ ʌ".split())
"""Vowels after which German doubles a single consonant."""
DOUBLES = {letter: letter * 2 for letter in "bdfglmnprst"} | {"k": "ck", "z": "tz"}

SAME = str.maketrans({
    "ɡ": "g", "'": "ˈ", "’": "ˈ", ":": "ː", "ʦ": "ts", "ʧ": "tʃ", "ʤ": "dʒ", "ʣ": "dz", "ɝ": "ɜ", "ɬ": "l", "ʉ": "u",
    "ɵ": "ø", "ɘ": "ə", "ɳ": "n", "ɭ": "l", "ɽ": "r", "ɟ": "dj", "ɓ": "b", "ɗ": "d", "ʕ": "ʔ",
})  # fmt: skip
_DROPPED = compile_late(
    "[\u0361\u035c\u02b0\u02b2\u02b7\u02e0\u02e4\u031a\u0325\u030a\u032a\u031e\u031d\u0318\u0319ˑ/\\[\\]]"
)
"""Ties and diacritics that no voice distinguishes."""
_TOKEN = compile_late(
    "|".join(sorted(map(re.escape, [*SOUNDS, *_MARKS]), key=len, reverse=True)) + r"|.", re.DOTALL
)


def tokens(ipa: str) -> list[str]:
    """Return the sounds, stress marks and spaces of *ipa*, without length marks that belong to no known long sound."""
    plain = _DROPPED.sub("", unicodedata.normalize("NFD", ipa).translate(SAME))
    plain = plain.replace("c\u0327", "ç")
    plain = re.sub("(?<=[aɔɛeoəɑ\u0303])([ɪʊʏiuø])\u032f", r"\1", plain)
    found = [sound for sound in _TOKEN.findall(plain) if sound != "ː"]
    return [sound for sound in found if sound not in _SILENT or sound == " "]


def unknown(ipa: str) -> tuple[str, ...]:
    """Return the symbols of *ipa* that no voice here can say, each once; all of them if it holds no sound."""
    found = tokens(ipa)
    strange = [sound for sound in found if sound not in SOUNDS and sound not in _MARKS and sound != " "]
    return tuple(dict.fromkeys(strange)) if any(sound in SOUNDS for sound in found) else tuple(found) or ("",)


def pico(ipa: str) -> str:
    """Return *ipa* as the X-SAMPA that Pico's German voice takes, '' if it can't be said.

    It goes between single quotes, ``<phoneme alphabet='xsampa' ph='…'/>``, since a double quote marks stress.
    """
    if unknown(ipa):
        return ""
    found = tokens(ipa)
    said = "" if PRIMARY in found else _MARKS[PRIMARY][0]
    begins = True
    for sound in found:
        if sound in SOUNDS:
            said += ("?" if begins and sound in VOWELS else "") + SOUNDS[sound].pico
        elif sound in _MARKS:
            said += _MARKS[sound][0]
        begins = sound == " " or (begins and sound in _MARKS)
    return said


def espeak(ipa: str) -> str:
    """Return *ipa* as espeak's mnemonics in double brackets for its German voice, '' if it can't be said."""
    if unknown(ipa):
        return ""
    said = [
        SOUNDS[sound].espeak if sound in SOUNDS else _MARKS.get(sound, ("", sound))[1]
        for sound in tokens(ipa)
    ]
    return f"[[{''.join(said)}]]"


def respelling(ipa: str) -> str:
    """Return *ipa* in German letters that sound alike, for voices that take only text; '' if it can't be said."""
    if unknown(ipa):
        return ""
    found = [sound for sound in tokens(ipa) if sound not in _MARKS]
    return "".join(_letters(found, at) for at in range(len(found)))


def _letters(found: list[str], at: int) -> str:
    """Return letters for the sound at index *at*: "ss" for a voiceless s, a doubled consonant after a short vowel."""
    sound = found[at]
    if sound == " ":
        return " "
    before = found[at - 1] if at else " "
    after = found[at + 1] if at + 1 < len(found) else " "
    if sound == "s" and after in VOWELS and (before in VOWELS or before == " "):
        return "ss"
    said = SOUNDS[sound].letters
    single = after in VOWELS or after == " "
    return DOUBLES.get(said, said) if before in _SHORT and single and sound in _CONSONANTS else said
