"""How long a text sounds when it is spoken: from its syllables and the kinds of its sounds.

A word's letters tell which vowels are long, short or hardly there, and which consonants hiss, stop or sing; each kind
lasts as long as Pico takes for it. Times one figure for the voice, its pace, that holds for espeak and Piper, too, at
any speed; the longer a text, the nearer. Letters that are spelled, digits, signs and foreign words are less certain.
`scripts/measure_validation` shows how near.
"""

import math
import re
from functools import lru_cache

import msgspec

_VOWEL = "aeiouyäöüáàâãåæéèêëíìîïóòôõøœúùûýÿąęėěīōūőűů"
_SOUND = re.compile(
    rf"""(?P<long>ei|ai|au|eu|äu|ie|aa|ee|oo|ay|ey|[{_VOWEL}]h|[{_VOWEL}](?=[^{_VOWEL}][{_VOWEL}]|$))
    |(?P<hiss>sch|ch|ph|ß|([sfvw])\3?)
    |(?P<affricate>tz|zz?)
    |(?P<stop>ck|th|dt|qu|x|([pbtdkgc])\6?)
    |(?P<short>[{_VOWEL}])
    |(?P<sonorant>ng|([^\W\d_])\9?)""",
    re.VERBOSE,
)
_WEAK = re.compile(rf"(?<=[^\W{_VOWEL}])e(?=(?:n|r|l|m|s|rn|ln|st|t|nd|ns|rs)?$)|(?<=^[gb])e(?=[^{_VOWEL}])")
_WEIGHTS = {  # seconds, at speed 1
    "long": 0.109,
    "short": 0.081,
    "weak": 0.029,
    "hiss": 0.069,
    "stop": 0.063,
    "sonorant": 0.053,
    "affricate": 0.104,
}
_WORD, _MARK, _BEGIN = 0.029, 0.075, 0.191
_SPELLED, _FOREIGN_LETTER, _DIGIT, _SIGN = (
    (0.05, 0.55),
    (0.03, 0.9),
    (0.08, 0.8),
    (0.0, 0.7),
)  # seconds: least, most
_WORDS = re.compile(r"[^\W\d_]+")
_MARKS = re.compile(r"[,;:–—(](?=\s)|[.!?…](?=.*\w)")
_SIGNS = r"[\s.,;:!?…–—„“”‚‘’'\"»«()-]"  # that are rests at most; what else there is may be read as words
_PLAIN = re.compile(rf"{_SIGNS}*[^\W\d_]+(?:{_SIGNS}+[^\W\d_]+)*{_SIGNS}*")

_UNBROKEN = re.compile(r"\s*[a-zA-ZäöüÄÖÜß]+(?:\s+[a-zA-ZäöüÄÖÜß]+)*\s*[.!?]?\s*")
_GERMAN = re.compile(r"[\sa-zA-ZäöüÄÖÜßéèêàôç\W\d_]*")
_FOREIGN = re.compile(
    r"\b(?:the|and|of|to|is|my|you|good|on|with|le|la|les|et|est|une|je|il|della|del|los|el|y|och|ne|sit)\b",
    re.IGNORECASE,
)
_UNSURE = (-0.3, 0.4)  # of the usual: words of other languages
_FASTEST, _SLOWEST = 0.7, 1.6  # of Pico's pace: voices that are not known
_LONG = 40  # syllables: no longer text is nearer


class Duration(msgspec.Struct, frozen=True):
    """How long a text sounds at speed 1, in seconds without rests: at ``least`` and at ``most``, by Pico.

    ``syllables`` are those of its words; where all are words, and German, ``least`` and ``most`` are the same. An
    ``unbroken`` text has nothing that asks for a rest.
    """

    syllables: int
    least: float
    most: float
    unbroken: bool = False

    @property
    def certain(self) -> bool:
        """Whether nothing but German words is to be said."""
        return self.least == self.most > 0

    def deviation(self, seconds: float, pace: float = 0.0) -> float:
        """Return how far *seconds* of sound are from what a voice of *pace* needs; 1.0 is Pico's, 0 that of any voice.

        Below 0 is too short, above too long: the logarithm of the ratio, times the root of the syllables. One in a
        thousand of Pico's good clips is beyond 0.75, none beyond 0.9.
        """
        low, high = self.least * (pace or _FASTEST), self.most * (pace or _SLOWEST)
        weight = math.sqrt(min(_LONG, max(1.0, self.syllables if self.certain else self.syllables / 2)))
        if seconds < low:
            return math.log(max(seconds, 0.001) / low) * weight
        return math.log(seconds / high) * weight if high and seconds > high else 0.0


@lru_cache(1 << 12)
def estimate(text: str) -> Duration:
    """Return how long *text* sounds."""
    syllables, usual, least, most = 0, 0.0, 0.0, 0.0
    for word in _WORDS.findall(text):
        count, seconds = _say(word)
        syllables, usual = syllables + count, usual + seconds
        if not count:
            low, high = _SPELLED if word.isascii() else _FOREIGN_LETTER
            least, most = least + low * len(word), most + high * len(word)
    digits = sum(character.isdigit() for character in text)
    usual += _BEGIN * bool(usual) + _MARK * len(_MARKS.findall(text))
    signs = 0 if _PLAIN.fullmatch(text) else len(re.findall(r"[^\w\s]", text))
    least += _DIGIT[0] * digits
    most += _DIGIT[1] * digits + _SIGN[1] * signs
    if not _GERMAN.fullmatch(text) or _FOREIGN.search(text):
        least, most = least + _UNSURE[0] * usual, most + _UNSURE[1] * usual
    unbroken = bool(_UNBROKEN.fullmatch(text))
    return Duration(syllables, usual + least, usual + most, unbroken)


@lru_cache(1 << 14)
def _say(word: str) -> tuple[int, float]:
    """Return the syllables of *word* and its seconds; 0 of both where it may be spelled, or has no Latin letters."""
    if any(letter.isupper() for letter in word[1:]) or len(word) == 1 or any(ord(c) > 0x24F for c in word):
        return 0, 0.0
    word = word.lower()
    weak = {found.start() for found in _WEAK.finditer(word)}
    syllables, seconds = 0, _WORD
    for found in _SOUND.finditer(word):
        kind = found.lastgroup or ""
        if kind in {"long", "short"}:
            kind = "weak" if found.start() in weak and syllables else kind
            syllables += 1
        seconds += _WEIGHTS[kind]
    return (syllables, seconds) if syllables else (0, 0.0)
