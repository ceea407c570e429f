"""From IPA to what each voice reads: X-SAMPA for SVOX Pico, espeak's mnemonics, a German respelling for all others.

A voice swallows a symbol that it does not know, so the tables hold only what real synthesis showed to be spoken; a
foreign sound becomes the nearest German one ([θ] is "s", [w] a short "u"), as speakers of German do.
"""

import re
import unicodedata
from typing import NamedTuple


class Sound(NamedTuple):
    """One sound as each voice reads it: Pico's X-SAMPA, espeak's mnemonic, German letters."""

    pico: str
    espeak: str
    letters: str


VOWELS = {
    "a": Sound("a", "a", "a"),
    "aː": Sound("a:", "A:", "ah"),
    "ɑ": Sound("a", "a", "a"),
    "ɑː": Sound("a:", "A:", "ah"),
    "ɐ": Sound("6", "3", "er"),
    "ə": Sound("@", "@", "e"),
    "ɚ": Sound("6", "3", "er"),
    "ɛ": Sound("E", "E", "e"),
    "ɛː": Sound("E:", "E:", "äh"),
    "æ": Sound("E", "E", "ä"),
    "e": Sound("e", "e", "e"),
    "eː": Sound("e:", "e:", "eh"),
    "i": Sound("i", "i", "i"),
    "iː": Sound("i:", "i:", "ie"),
    "ɪ": Sound("I", "I", "i"),
    "ɨ": Sound("I", "I", "i"),
    "o": Sound("o", "o", "o"),
    "oː": Sound("o:", "o:", "oh"),
    "ɔ": Sound("O", "O", "o"),
    "ɔː": Sound("O", "O:", "o"),
    "ɒ": Sound("O", "O", "o"),
    "ʌ": Sound("a", "a", "a"),
    "u": Sound("u", "u", "u"),
    "uː": Sound("u:", "u:", "uh"),
    "ʊ": Sound("U", "U", "u"),
    "ɯ": Sound("u", "u", "u"),
    "y": Sound("y", "y:", "ü"),
    "yː": Sound("y:", "y:", "üh"),
    "ʏ": Sound("Y", "y", "ü"),
    "ø": Sound("2", "Y:", "ö"),
    "øː": Sound("2:", "Y:", "öh"),
    "œ": Sound("9", "W", "ö"),
    "œː": Sound("9", "W:", "ö"),
    "ɜ": Sound("9", "W", "ö"),
    "ɜː": Sound("2:", "Y:", "öh"),
    "ɤ": Sound("9", "W", "ö"),
    "a\u0303": Sound("a~:", "A~", "ang"),
    "ɑ\u0303": Sound("a~:", "A~", "ang"),
    "ɛ\u0303": Sound("E~:", "W~", "äng"),
    "e\u0303": Sound("E~:", "W~", "äng"),
    "æ\u0303": Sound("E~:", "W~", "äng"),
    "œ\u0303": Sound("9~:", "W~", "öng"),
    "ɔ\u0303": Sound("o~:", "O~", "ong"),
    "o\u0303": Sound("o~:", "O~", "ong"),
    "aɪ": Sound("a_I", "aI", "ei"),
    "ai": Sound("a_I", "aI", "ei"),
    "aʊ": Sound("a_U", "aU", "au"),
    "au": Sound("a_U", "aU", "au"),
    "ɔʏ": Sound("O_Y", "OY", "eu"),
    "ɔɪ": Sound("O_Y", "OY", "eu"),
    "ɔi": Sound("O_Y", "OY", "eu"),
    "ɔø": Sound("O_Y", "OY", "eu"),
    "eɪ": Sound("eI", "eI", "ey"),
    "ɛɪ": Sound("eI", "eI", "ey"),
    "oʊ": Sound("oU", "oU", "ou"),
    "əʊ": Sound("oU", "oU", "ou"),
    "ɔʊ": Sound("oU", "oU", "ou"),
}
GLIDES = {
    "i\u032f": Sound("i_^", "j", "i"),
    "ɪ\u032f": Sound("i_^", "j", "i"),
    "u\u032f": Sound("u_^", "w", "u"),
    "ʊ\u032f": Sound("u_^", "w", "u"),
    "o\u032f": Sound("u_^", "w", "o"),
    "y\u032f": Sound("y", "y:", "ü"),
    "ʏ\u032f": Sound("Y", "y", "ü"),
    "e\u032f": Sound("e", "e", "e"),
    "ɐ\u032f": Sound("6_^", "r", "r"),
    "w": Sound("u_^", "w", "u"),
    "ʍ": Sound("u_^", "w", "u"),
    "ɥ": Sound("y", "y:", "ü"),
}
CONSONANTS = {
    "p": Sound("p", "p", "p"),
    "b": Sound("b", "b", "b"),
    "t": Sound("t", "t", "t"),
    "d": Sound("d", "d", "d"),
    "k": Sound("k", "k", "k"),
    "g": Sound("g", "g", "g"),
    "q": Sound("k", "k", "k"),
    "c": Sound("k", "k", "k"),
    "ʈ": Sound("t", "t", "t"),
    "ɖ": Sound("d", "d", "d"),
    "ʔ": Sound("?", "?", ""),
    "m": Sound("m", "m", "m"),
    "n": Sound("n", "n", "n"),
    "ŋ": Sound("N", "N", "ng"),
    "ɲ": Sound("nj", "nj", "nj"),
    "ɱ": Sound("m", "m", "m"),
    "f": Sound("f", "f", "f"),
    "v": Sound("v", "v", "w"),
    "ʋ": Sound("v", "v", "w"),
    "β": Sound("v", "v", "w"),
    "ɸ": Sound("f", "f", "f"),
    "θ": Sound("s", "T", "s"),
    "ð": Sound("z", "D", "s"),
    "s": Sound("s", "s", "s"),
    "z": Sound("z", "z", "s"),
    "ʃ": Sound("S", "S", "sch"),
    "ʂ": Sound("S", "S", "sch"),
    "ɕ": Sound("S", "S", "sch"),
    "ʒ": Sound("Z", "Z", "sch"),
    "ʐ": Sound("Z", "Z", "sch"),
    "ʑ": Sound("Z", "Z", "sch"),
    "ç": Sound("C", "C", "ch"),
    "x": Sound("x", "x", "ch"),
    "χ": Sound("x", "x", "ch"),
    "ɣ": Sound("g", "g", "g"),
    "ħ": Sound("h", "h", "h"),
    "h": Sound("h", "h", "h"),
    "ɦ": Sound("h", "h", "h"),
    "j": Sound("j", "j", "j"),
    "ʝ": Sound("j", "j", "j"),
    "l": Sound("l", "l", "l"),
    "ɫ": Sound("l", "l", "l"),
    "ʎ": Sound("lj", "lj", "lj"),
    "r": Sound("R", "r", "r"),
    "ɾ": Sound("R", "r", "r"),
    "ɹ": Sound("R", "r", "r"),
    "ɻ": Sound("R", "r", "r"),
    "ʁ": Sound("R", "r", "r"),
    "ʀ": Sound("R", "r", "r"),
    "ts": Sound("t_s", "ts", "z"),
    "tʃ": Sound("t_S", "tS", "tsch"),
    "tɕ": Sound("t_S", "tS", "tsch"),
    "tʂ": Sound("t_S", "tS", "tsch"),
    "dʒ": Sound("d_Z", "dZ", "dsch"),
    "dʑ": Sound("d_Z", "dZ", "dsch"),
    "dz": Sound("dz", "dz", "ds"),
    "pf": Sound("p_f", "pF", "pf"),
    "l\u0329": Sound("l=", "@l", "el"),
    "m\u0329": Sound("m=", "@m", "em"),
    "n\u0329": Sound("n=", "@n", "en"),
    "ŋ\u0329": Sound("@N", "@N", "eng"),
}
SOUNDS = VOWELS | GLIDES | CONSONANTS
MARKS = {"ˈ": ('"', "'"), "ˌ": ("%", ",")}
"""Stress, as Pico and espeak write it."""
SILENT = ".‿|‖ ‑-"
PRIMARY = "ˈ"
SHORT = frozenset("a ɑ ɛ æ ɪ ɔ ɒ ʊ ʏ œ ʌ".split())
"""Vowels after which German doubles a single consonant."""
DOUBLES = {letter: letter * 2 for letter in "bdfglmnprst"} | {"k": "ck", "z": "tz"}

SAME = str.maketrans(
    {"ɡ": "g", "'": "ˈ", "’": "ˈ", ":": "ː", "ʦ": "ts", "ʧ": "tʃ", "ʤ": "dʒ", "ʣ": "dz", "ɝ": "ɜ", "ɬ": "l"}
)
DROPPED = re.compile(
    "[\u0361\u035c\u02b0\u02b2\u02b7\u02e0\u02e4\u031a\u0325\u030a\u032a\u031e\u031d\u0318\u0319ˑ/\\[\\]]"
)
"""Ties and fine shades that no voice distinguishes."""
TOKEN = re.compile(
    "|".join(sorted(map(re.escape, [*SOUNDS, *MARKS]), key=len, reverse=True)) + r"|.", re.DOTALL
)


def tokens(ipa: str) -> list[str]:
    """Return the sounds and stress marks of *ipa*, one by one; a long mark that adds nothing is left out."""
    plain = DROPPED.sub("", unicodedata.normalize("NFD", ipa).translate(SAME))
    plain = plain.replace("c\u0327", "ç")
    plain = re.sub("(?<=[aɔɛeoəɑ])([ɪʊʏiuø])\u032f", r"\1", plain)
    found = [sound for sound in TOKEN.findall(plain) if sound != "ː"]
    return [sound for sound in found if sound not in SILENT or sound == " "]


def unknown(ipa: str) -> tuple[str, ...]:
    """Return the symbols of *ipa* that no voice here can say, each once; all of them if it holds no sound."""
    found = tokens(ipa)
    strange = [sound for sound in found if sound not in SOUNDS and sound not in MARKS and sound != " "]
    return tuple(dict.fromkeys(strange)) if any(sound in SOUNDS for sound in found) else tuple(found) or ("",)


def pico(ipa: str) -> str:
    """Return *ipa* as the X-SAMPA that Pico's German voice takes, '' if it can't be said.

    It goes between single quotes, ``<phoneme alphabet='xsampa' ph='…'/>``, since a double quote marks stress.
    """
    if unknown(ipa):
        return ""
    found = tokens(ipa)
    said = "" if PRIMARY in found else MARKS[PRIMARY][0]
    begins = True
    for sound in found:
        if sound in SOUNDS:
            said += ("?" if begins and sound in VOWELS else "") + SOUNDS[sound].pico
        elif sound in MARKS:
            said += MARKS[sound][0]
        begins = sound == " " or (begins and sound in MARKS)
    return said


def espeak(ipa: str) -> str:
    """Return *ipa* as espeak's mnemonics in double brackets for its German voice, '' if it can't be said."""
    if unknown(ipa):
        return ""
    said = [
        SOUNDS[sound].espeak if sound in SOUNDS else MARKS.get(sound, ("", sound))[1] for sound in tokens(ipa)
    ]
    return f"[[{''.join(said)}]]"


def respelling(ipa: str) -> str:
    """Return *ipa* in German letters that sound alike, for voices that take only text; '' if it can't be said."""
    if unknown(ipa):
        return ""
    found = [sound for sound in tokens(ipa) if sound not in MARKS]
    return "".join(letters(found, at) for at in range(len(found)))


def letters(found: list[str], at: int) -> str:
    """Return the letters for the sound at *at*: "ss" keeps an s sharp, a double consonant its vowel short."""
    sound = found[at]
    if sound == " ":
        return " "
    before = found[at - 1] if at else " "
    after = found[at + 1] if at + 1 < len(found) else " "
    if sound == "s" and after in VOWELS and (before in VOWELS or before == " "):
        return "ss"
    said = SOUNDS[sound].letters
    single = after in VOWELS or after == " "
    return DOUBLES.get(said, said) if before in SHORT and single and sound in CONSONANTS else said
