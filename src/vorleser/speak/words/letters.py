"""Which sounds a German word is made of, read from its letters: near enough to find it in a recording.

The sounds bear the names that X-SAMPA gives them. Stops and affricates count as one sound each, closure and all; "6" is
the r after a vowel; "*" is anything that is spoken.
"""

import re
import unicodedata
from functools import lru_cache

from vorleser.text import phonemes
from vorleser.text.regex import compile_late

ANY = "*"
REST = "_"
_V = "aeiouyäöü"
_LONG = rf"(?=[^{_V}\W][{_V}]|$)"  # before a single consonant and a vowel
_RULES: tuple[tuple[str, str], ...] = (  # the first that fits at a place says the letters it matches
    (r"tsch", "t_S"),
    (r"sch", "S"),
    (r"chs(?=$|[^\W])", "k s"),
    (r"(?<=[aou])ch(?=[^s]|$)", "x"),
    (r"^ch(?=[aolru])", "k"),
    (r"ch", "C"),
    (r"ck", "k"),
    (r"tion", "t_s j o: n"),
    (r"tz|zz?", "t_s"),
    (r"pf", "p_f"),
    (r"ph", "f"),
    (r"dt|th|tt?", "t"),
    (r"qu", "k v"),
    (r"x", "k s"),
    (r"nk", "N k"),
    (r"ng", "N"),
    (r"^s(?=[tp])", "S"),
    (r"ss|ß", "s"),
    (rf"(?:^|(?<=[{_V}lmnr]))s(?=[{_V}])", "z"),
    (r"s", "s"),
    (r"v|ff?", "f"),
    (r"ww?", "v"),
    (r"(?<=i)g$", "C"),
    (r"bb?(?=$|[stfk])", "p"),
    (r"dd?(?=$|[stfk])", "t"),
    (r"gg?(?=$|[stf])", "k"),
    (r"bb?", "b"),
    (r"dd?", "d"),
    (r"gg?", "g"),
    (r"pp?", "p"),
    (r"c(?=[eiy])", "t_s"),
    (r"kk?|cc?", "k"),
    (r"mm?", "m"),
    (r"nn?", "n"),
    (r"ll?", "l"),
    (r"j", "j"),
    (rf"(?<=[{_V}])h(?![{_V}])", ""),
    (r"h", "h"),
    (r"ei|ai|ey|ay", "a_I"),
    (r"äu|eu", "O_Y"),
    (r"au", "a_U"),
    (r"ieh?", "i:"),
    (r"(?<=[^\W{V}])er(?=$|[^\W{V}])".replace("{V}", _V), "6"),
    (r"(?<=^[gb])e(?=[^\W{V}][^\W])".replace("{V}", _V), "@"),
    (r"(?<=[^\W{V}])e(?=(?:n|l|m|s|t|st|nd|rn|ln|ns|ls|nt|mt|nen|ren|len)?$)".replace("{V}", _V), "@"),
    (rf"rr?(?=[{_V}])|^r", "R"),
    (r"rr?h?", "6"),
    *(
        (rf"{letter}(?:{letter}|h)|{letter}{_LONG}", long)
        for letter, long in zip("aeiouäöü", "a: e: i: o: u: E: 2: y:".split(), strict=True)
    ),
    (r"a", "a"),
    (r"[eä]", "E"),
    (r"i", "I"),
    (r"o", "O"),
    (r"u", "U"),
    (r"ö", "9"),
    (r"[üy]", "Y"),
    (r".", ""),
)
_RULE = compile_late(
    "|".join(f"(?P<r{number}>{pattern})" for number, (pattern, _) in enumerate(_RULES)), re.DOTALL
)
_SOUNDS = tuple(tuple(sounds.split()) for _, sounds in _RULES)
_NAMES = dict(
    zip(
        "abcdefghijklmnopqrstuvwxyzäöüß",
        "a:|b e:|t_s e:|d e:|e:|E f|g e:|h a:|i:|j O t|k a:|E l|E m|E n|o:|p e:|k u:|E 6|E s|t e:|u:|f a_U|v e:|I k s"
        "|Y p s i: l O n|t_s E t|E:|2:|y:|E s t_s E t".split("|"),
        strict=True,
    )
)
_SAME = {
    "a~:": "a: N", "E~:": "E: N", "9~:": "9 N", "o~:": "o: N", "eI": "e: I", "oU": "o: U", "e": "e:", "i": "i:",
    "o": "o:", "u": "u:", "y": "y:", "2": "2:", "6_^": "6", "i_^": "j", "u_^": "U", "nj": "n j", "lj": "l j",
    "dz": "t_s", "d_Z": "t_S", "Z": "S", "l=": "@ l", "m=": "@ m", "n=": "@ n", "@N": "@ N", "r": "R",
}  # fmt: skip
_VOWELS = frozenset("a E I O U 9 Y a: E: e: i: o: u: 2: y: @ 6 a_I a_U O_Y".split())
_CONSONANTS = frozenset("p b t d k g m n N f v s z S C x h j l R t_s p_f t_S ?".split())
TABLE_SOUNDS = (*sorted(_VOWELS), *sorted(_CONSONANTS), ANY, REST)


@lru_cache(1 << 14)
def sounds_of_word(word: str) -> tuple[str, ...]:
    """Return the sounds of *word*; those of its letters' names where it is spelled, and ANY for what is no letter."""
    letters = _plain(word)
    found: list[str] = []
    for part in re.findall(r"[a-zäöüß]+|[^\sa-zäöüß'’.,;:!?…\"„“”‚‘»«()–—-]", letters):
        if not part.isalpha():
            found += [ANY] * 4
        elif _is_spelled(part, word):
            found += [sound for letter in part for sound in _NAMES[letter].split()]
        else:
            found += _read(part)
    return tuple(found)


def sounds_of_ipa(ipa: str) -> tuple[str, ...]:
    """Return the sounds of a transcription."""
    found: list[str] = []
    for token in phonemes.tokens(ipa):
        if token in phonemes.SOUNDS:
            said = phonemes.SOUNDS[token].pico
            found += _SAME.get(said, said).split()
    return tuple(found)


def _plain(word: str) -> str:
    """Return *word* in small German letters, where it has Latin ones."""
    word = word.lower()
    if word.isascii():
        return word
    if not all(letter in "äöüß" or letter.isascii() for letter in word):
        from anyascii import anyascii

        word = "".join(
            letter if letter.isascii() or letter in "äöüß„“”‚‘’»«–—…" else anyascii(letter).lower()
            for letter in unicodedata.normalize("NFC", word)
        )
    return word


def _is_spelled(part: str, word: str) -> bool:
    return (len(part) > 1 and part.upper() in word and word.isupper()) or not set(part) & set(_V)


def _read(part: str) -> list[str]:
    found: list[str] = ["?"] if part[0] in _V else []
    for match in _RULE.finditer(part):
        if match[0] == "er" and not _VOWELS.intersection(found):
            found.append("E")  # "Herbst" has a full vowel, "Wetter" none
        found += _SOUNDS[int((match.lastgroup or "r0")[1:])]
    return found
