"""Estimate how long a text sounds when spoken, from its syllables and the kinds of its sounds.

A word's letters show which vowels are long, short or reduced, and which consonants are fricatives, stops or sonorants;
a table says how long Pico or espeak takes for each. Pico's durations hold for other voices and any speed if multiplied
by one figure for the voice, its pace; the longer a text, the closer the estimate. Spelled letters, digits, signs and
foreign words are less certain.
`scripts/measure_validation` measures how close it is.
"""

import math
import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from itertools import pairwise
from pathlib import Path

import msgspec

_VOWEL = "aeiouyäöüáàâãåæéèêëíìîïóòôõøœúùûýÿąęėěīōūőűů"
_SOUND = re.compile(
    rf"""(?P<long>ei|ai|au|eu|äu|ie|aa|ee|oo|ay|ey|[{_VOWEL}]h|[{_VOWEL}](?=[^{_VOWEL}][{_VOWEL}]|$))
    |(?P<hiss>sch|ch|ph|ß|([sfv])\3?)
    |(?P<glide>ww?)
    |(?P<affricate>tz|zz?)
    |(?P<stop>ck|th|dt|qu|x|([pbtdkgc])\7?)
    |(?P<short>[{_VOWEL}])
    |(?P<sonorant>ng|([^\W\d_])\10?)""",
    re.VERBOSE,
)
_WEAK = re.compile(rf"(?<=[^\W{_VOWEL}])e(?=(?:n|r|l|m|s|rn|ln|st|t|nd|ns|rs)?$)|(?<=^[gb])e(?=[^{_VOWEL}])")
_SHORT_WORD = 4  # letters: such words may be said quicker or slower than their sounds
_MOST_SYLLABLES = 4  # of a word: beyond this many, syllables are not spoken faster
_LATIN = 0x24F  # the last letter of Latin Extended-B
_LEAST = 0.01  # seconds of a sound, whatever the table says
_VOWELS = frozenset({"long", "short", "weak"})
_FILE = Path(__file__).with_name("durations.tsv")  # milliseconds; scripts/train_durations.py makes it
_LETTER, _SPELLED, _FOREIGN_LETTER, _DIGIT, _SIGN = (
    (-0.1, 0.1),  # beside its name's
    (0.05, 0.55),
    (0.03, 0.9),
    (0.08, 0.8),
    (0.0, 1.1),
)  # seconds: least, most
_LETTERS = dict(
    zip(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÜ",
        "ah beh zeh deh eh eff geh hah ih jott kah ell emm enn oh peh kuh err ess teh uh vau weh iks üpsilon zett "
        "äh öh üh".split(),
        strict=True,
    )
)
_CHAIN = "[A-ZÄÖÜ](?:-[A-ZÄÖÜ])+(?![^\\W_])"  # letters that are spelled in a row, as one word
_TOKENS = re.compile(rf"{_CHAIN}|[^\W\d_]+|[,;:–—(.!?…]")
_SIGNS = r"[\s.,;:!?…–—„“”‚‘’'\"»«()-]"  # these are pauses at most; all other signs may be read as words
_LEADING = re.compile(f"{_SIGNS}*")
_SAID_SIGN = re.compile(rf"(?<=\d)[.,:](?=\d)|(?!{_SIGNS})[^\w\s]")
_PLAIN = re.compile(rf"{_SIGNS}*[^\W\d_]+(?:{_SIGNS}+[^\W\d_]+)*{_SIGNS}*")

_UNBROKEN = re.compile(r"\s*[a-zA-ZäöüÄÖÜß]+(?:\s+[a-zA-ZäöüÄÖÜß]+)*\s*[.!?]?\s*")
_BRAND = re.compile(
    r"(?=.*[aeiouyäöü])[^\W\d_]*[a-zäöüß][A-ZÄÖÜ][a-zäöüß]{2,}"
)  # "iPhone", "YouTube", but not "GmbH"
_GERMAN = re.compile(r"[\sa-zA-ZäöüÄÖÜßéèêàôç\W\d_]*")
_FOREIGN = re.compile(
    r"\b(?:the|and|of|to|is|my|you|good|on|with|le|la|les|et(?! (?:cetera|al))|est|une|je (?=ne|suis|sais|veux|vais)|"
    r"il|della|del|el|y|och|sit)\b",
    re.IGNORECASE,
)
_UNSURE = (-0.3, 0.4)  # of the usual: words of other languages
_CLOSE = 1.15  # times: nearer bounds are as good as one
_BOUNDED = 2.2  # times: bounds that are further apart are guesses
_FASTEST, _SLOWEST = 0.7, 1.6  # of Pico's pace: bounds for unknown voices
_LONG = 24  # syllables: the estimate gets no closer in longer texts


class Duration(msgspec.Struct, frozen=True):
    """How long Pico takes for a text at speed 1, in seconds without rests: at ``least`` and at ``most``.

    ``syllables`` are those of its words, and of the names of its letters; where all are words, and German, ``least``
    and ``most`` are the same. An ``unbroken`` text has nothing that asks for a rest.
    """

    syllables: int
    least: float
    most: float
    unbroken: bool = False

    @property
    def certain(self) -> bool:
        """Whether the text has German words only, but for a letter or two."""
        return 0 < self.most <= self.least * _CLOSE

    @property
    def bounded(self) -> bool:
        """Whether what is less certain, as foreign words and letters in a row, is a part only, or known well enough."""
        return 0 < self.most <= self.least * _BOUNDED

    @property
    def usual(self) -> float:
        """What lies in the middle, in seconds."""
        return (self.least + self.most) / 2

    @property
    def weight(self) -> float:
        """How much a difference counts: the longer the text, the more."""
        return math.sqrt(min(_LONG, max(1.0, self.syllables if self.bounded else self.syllables / 2)))

    def deviation(self, seconds: float, pace: float = 0.0) -> float:
        """Return how far *seconds* of sound are from what a voice of *pace* needs; 1.0 is Pico's, 0 that of any voice.

        Below 0 is too short, above too long: the logarithm of the ratio, times the root of the syllables. Good clips of
        Pico and espeak spread by 0.15.
        """
        low, high = self.least * (pace or _FASTEST), self.most * (pace or _SLOWEST)
        if seconds < low:
            return math.log(max(seconds, 0.001) / low) * self.weight
        return math.log(seconds / high) * self.weight if high and seconds > high else 0.0


@lru_cache(1 << 12)
def estimate(text: str, table: str = "pico", foreign: tuple[str, ...] = ()) -> Duration:
    """Return how long *text* sounds to a voice like Pico's or espeak's: *table* is a column of durations.tsv.

    The words in *foreign* are among those of *text*, spelled as a German would say them: how long they last is less
    certain.
    """
    seconds = _seconds(table)
    syllables, least, most = 0, 0.0, 0.0
    usual = sum(seconds.get(part, 0.0) for part in _marks(text))
    for word, final in _words(text):
        count, takes = _say(word, final, table)
        syllables, usual = syllables + count, usual + takes
        if not count:
            low, high = _SPELLED if word.isascii() else _FOREIGN_LETTER
            least, most = least + low * len(word), most + high * len(word)
    usual = max(0.0, usual + seconds["begin"] * bool(syllables))
    letters = sum(len(token) // 2 + 1 for token in _TOKENS.findall(text) if _is_spelled(token))
    least, most = least + _LETTER[0] * letters, most + _LETTER[1] * letters
    digits = sum(map(str.isdigit, text))
    signs = len(_SAID_SIGN.findall(text))
    least += _DIGIT[0] * digits
    most += _DIGIT[1] * digits + _SIGN[1] * signs
    if _FOREIGN.search(text):
        strange = usual
    else:
        strange = sum(_say(word, False, table)[1] for word in _foreign_words(text, foreign))  # noqa: FBT003 -- a key
    least, most = least + _UNSURE[0] * strange, most + _UNSURE[1] * strange
    unbroken = bool(_UNBROKEN.fullmatch(text))
    return Duration(syllables, usual + least, usual + most, unbroken)


def sounds(text: str) -> tuple[tuple[str, float], ...]:
    """Return (kind, seconds) of each sound in *text*, with a gap before each word.

    Returns () unless the `estimate` is certain, since other texts may be said in more than one way.
    """
    if not estimate(text).certain:
        return ()
    found = []
    for word, _ in _words(text):
        found.append(("gap", 0.03))
        found += [(kind, _sound_seconds(kind, letters)) for kind, letters in _sounds(word.lower())]
    return tuple(found)


def first_sound(text: str) -> str:
    """Return the kind of the sound that *text* begins with; '' unless that is a German word, which is not spelled."""
    word = next((word for word, _ in _words(text)), "")
    leading = _LEADING.match(text)
    begins = leading and word and text.startswith(word, leading.end())
    sure = (
        begins and _is_said(word) and _GERMAN.fullmatch(word) and not word.lower().startswith("gn")
    )  # "Gnocchi"
    return _sounds(word.lower())[0][0] if sure else ""


def plain(text: str) -> bool:
    """Return whether nothing but German words is in *text*, none of which may be spelled."""
    words = [token for token in _TOKENS.findall(text) if token[0].isalpha()]
    said = all(map(_is_said, words))
    return (
        bool(words)
        and said
        and bool(_PLAIN.fullmatch(text))
        and bool(_GERMAN.fullmatch(text))
        and not _FOREIGN.search(text)
    )


def parts(text: str) -> Iterator[str]:
    """Yield the parts of *text* that have a duration, by their names in the table."""
    yield "begin"
    yield from _marks(text)
    for word, final in _words(text):
        yield from _word_parts(word.lower(), final)


def _words(text: str) -> Iterator[tuple[str, bool]]:
    """Yield the words of *text*, the names of its letters among them, and whether a mark, or the end, follows."""
    for token, following in pairwise([*_TOKENS.findall(text), "."]):
        if token[0].isalpha():
            name = "".join(_LETTERS[letter] for letter in token[::2]) if _is_spelled(token) else token
            yield name, not following[0].isalpha()


def _is_spelled(token: str) -> bool:
    """Return whether *token* is a letter, or a chain of letters."""
    return token in _LETTERS or "-" in token


def _foreign_words(text: str, respelled: Sequence[str]) -> Iterator[str]:
    """Yield the words of *text* that no German word looks like, by their letters, and those in *respelled*."""
    yield from (word for word, _ in _words(text) if not _GERMAN.fullmatch(word) or _BRAND.fullmatch(word))
    yield from (word for each in respelled for word, _ in _words(each))


def _marks(text: str) -> list[str]:
    """Return the marks in *text*, and the one that it ends with, as the tables name them."""
    tokens = _TOKENS.findall(text)
    inner = [f"mark:{token}" for token in tokens[:-1] if not token[0].isalpha()]
    return inner + [f"end:{token}" for token in tokens[-1:] if not token[0].isalpha()]


@lru_cache(1 << 14)
def _say(word: str, final: bool, table: str) -> tuple[int, float]:  # noqa: FBT001 -- a key of the cache
    """Return the syllables of *word* and its seconds; 0 of both where it may be spelled, or has no Latin letters."""
    if not _is_said(word) and not _BRAND.fullmatch(word):
        return 0, 0.0
    syllables = sum(kind in _VOWELS for kind, _ in _sounds(word.lower()))
    seconds = _seconds(table)
    takes = 0.0
    for part in _word_parts(word.lower(), final):
        takes += seconds.get(part, seconds.get(part.partition(":")[0], 0.0))
    return syllables, takes


def _is_said(word: str) -> bool:
    """Return whether *word* is read as one: Latin letters, of which none but the first is large, and some vowel."""
    large = any(letter.isupper() for letter in word[1:])
    latin = all(ord(letter) <= _LATIN for letter in word)
    return latin and not large and len(word) > 1 and any(kind in _VOWELS for kind, _ in _sounds(word.lower()))


def _word_parts(word: str, final: bool) -> Iterator[str]:  # noqa: FBT001 -- as above
    """Yield the parts of *word*, in small letters, that have a duration; *final* adds the longer end before a mark."""
    found = _sounds(word)
    vowels = [place for place, (kind, _) in enumerate(found) if kind in _VOWELS]
    yield "word"
    yield f"syllables:{min(_MOST_SYLLABLES, len(vowels))}"
    if len(word) <= _SHORT_WORD:
        yield f"word:{word}"
    for place, (kind, letters) in enumerate(found):
        yield f"{kind}:{letters}"
        if final and vowels and place >= vowels[-1]:
            yield f"final:{kind}"


@lru_cache(1 << 14)
def _sounds(word: str) -> tuple[tuple[str, str], ...]:
    """Return the sounds of *word*, which is in small letters: their kinds and letters."""
    weak = {found.start() for found in _WEAK.finditer(word)}
    kinds: list[tuple[str, str]] = []
    for found in _SOUND.finditer(word):
        kind = found.lastgroup or ""
        if kind in {"long", "short"} and found.start() in weak and any(each in _VOWELS for each, _ in kinds):
            kind = "weak"
        kinds.append((kind, found.group()))
    return tuple(kinds)


def _sound_seconds(kind: str, letters: str) -> float:
    """Return how many seconds Pico takes for a sound in any word."""
    seconds = _seconds("pico")
    return max(_LEAST, seconds.get(f"{kind}:{letters}", seconds[kind]))


@cache
def _seconds(table: str) -> dict[str, float]:
    """Return the seconds that *table* has for each part."""
    rows = [line.split("\t") for line in _FILE.read_text("utf-8").splitlines()]
    column = rows[0].index(table)
    return {row[0]: int(row[column]) / 1000 for row in rows[1:]}
