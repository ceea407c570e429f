"""Estimate how long a text sounds when spoken, from its syllables and the kinds of its sounds.

A word's letters show which vowels are long, short or reduced, and which consonants are fricatives, stops or sonorants;
a table says how long Pico or espeak takes for each. Pico's durations hold for other voices and any speed if multiplied
by one figure for the voice, its pace; the longer a text, the closer the estimate. Spelled letters, digits, signs and
foreign words may be read in more than one way: they have bounds. `scripts/measure_validation` measures how close it is.
"""

import math
import re
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from itertools import pairwise
from pathlib import Path

import msgspec

from vorleser.speak.sound.foreign import BRAND, FOREIGN, GERMAN_LETTERS, is_strange
from vorleser.speak.sound.readings import (
    NUMBER_IN_FIGURES,
    ONE_WORD,
    as_word,
    is_spelled,
    letter_names,
    readings,
    spell_numbers,
)
from vorleser.text.regex import compile_late
from vorleser.text.small_tables import read_small_table

_VOWEL = "aeiouyäöüáàâãåæéèêëíìîïóòôõøœúùûýÿąęėěīōūőűů"
_SOUND = compile_late(
    rf"""(?P<long>ei|ai|au|eu|äu|ie|aa|ee|oo|ay|ey|[{_VOWEL}]h|[{_VOWEL}](?=[^{_VOWEL}][{_VOWEL}]|$))
    |(?P<hiss>sch|ch|ph|ß|([sfv])\3?)
    |(?P<glide>ww?)
    |(?P<affricate>tz|zz?)
    |(?P<stop>ck|th|dt|qu|x|([pbtdkgc])\7?)
    |(?P<short>[{_VOWEL}])
    |(?P<sonorant>ng|([^\W\d_])\10?)""",
    re.VERBOSE,
)
_WEAK = compile_late(
    rf"(?<=[^\W{_VOWEL}])e(?=(?:n|r|l|m|s|rn|ln|st|t|nd|ns|rs)?$)|(?<=^[gb])e(?=[^{_VOWEL}])"
)
_SHORT_WORD = 4  # letters: such words may be said quicker or slower than their sounds
_MOST_SYLLABLES = 4  # of a word: beyond this many, syllables are not spoken faster
_LATIN = 0x24F  # the last letter of Latin Extended-B
_LEAST = 0.01  # seconds of a sound, whatever the table says
_VOWELS = frozenset({"long", "short", "weak"})
_FILE = Path(__file__).with_name("durations.tsv")  # milliseconds; scripts/train_durations.py makes it
# Seconds beside what the table says, least and most: a letter alone, one in a chain, one that may be part of a word,
# a Y besides, a vowel to Pico; or the seconds themselves, for a letter of another script, a digit of no number, a sign.
_LETTER, _CHAINED, _SPELLED, _VOWEL_Y = (-0.1, 0.05), (0.0, 0.1), (-0.04, 0.1), (-0.3, 0.0)
_FOREIGN_LETTER, _DIGIT, _SIGN = (0.03, 0.9), (0.08, 0.8), (0.0, 1.1)
_TOKENS = compile_late(rf"{ONE_WORD}|[,;:–—(.!?…]")
_SIGNS = r"[\s.,;:!?…–—„“”‚‘’'\"»«›‹()\[\]-]"  # pauses at most; all other signs may be read as words
_LEADING = compile_late(f"{_SIGNS}*")
_SAID_SIGN = compile_late(rf"(?![¿¡]|{_SIGNS})[^\w\s]|(?<!\w)-(?=[,;:.])")  # a minus in place of a word
_PLAIN = compile_late(rf"{_SIGNS}*[^\W\d_]+(?:{_SIGNS}+[^\W\d_]+)*{_SIGNS}*")
_UNBROKEN = compile_late(r"\s*[a-zA-ZäöüÄÖÜß]+(?:\s+[a-zA-ZäöüÄÖÜß]+)*\s*[.!?]?\s*")
# Of the usual: foreign words as written, and respelled, which some voices say from phonemes, one syllable unstressed.
_UNSURE, _RESPELLED, _UNSTRESSED = (-0.2, 0.15), (-0.2, 0.1), (-0.45, 0.1)
# Times what a number's words, and Latin letters, last.
_QUICK_NUMBER, _SLOW_NUMBER, _QUICKEST = 0.9, 1.15, 0.7
_CLOSE, _BOUNDED = 1.15, 2.2  # times: nearer bounds are as good as one, bounds further apart are guesses
_FASTEST, _SLOWEST = 0.7, 1.6  # of Pico's pace: bounds for unknown voices
_LONG = 24  # syllables: the estimate gets no closer in longer texts
_Bounds = tuple[float, float]


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
def estimate_duration(text: str, table: str = "pico", foreign: tuple[str, ...] = ()) -> Duration:
    """Return how long *text* sounds to a voice like Pico's or espeak's: *table* is a column of durations.tsv.

    The words in *foreign* are among those of *text*, spelled as a German would say them: how long they last is less
    certain.
    """
    seconds, said = _seconds(table), spell_numbers(text)
    words = [(word, *_say(word, final, table)) for word, final in _words(said)]
    usual = sum(seconds.get(part, 0.0) for part in _marks(said)) + sum(takes for _, _, takes in words)
    unread = [_unread(word, table) for word, count, _ in words if not count]
    syllables = sum(each[1] for each in words) + sum(each[0] for each in unread)
    usual = max(0.0, usual + seconds["begin"] * bool(syllables))
    bounds = [
        *((low, high) for _, low, high in unread),
        *(_number_bounds(number, table) for number in NUMBER_IN_FIGURES.findall(text)),
        *_letter_bounds(said),
        *[_DIGIT] * sum(map(str.isdigit, said)),
        *[_SIGN] * len(_SAID_SIGN.findall(said)),
        *_foreign_bounds(said, foreign, usual, table),
    ]
    least, most = (usual + sum(bound[side] for bound in bounds) for side in (0, 1))
    return Duration(syllables, least, most, bool(_UNBROKEN.fullmatch(text)))


def _letter_bounds(text: str) -> Iterator[_Bounds]:
    """Yield for each letter that is spelled how much less and more it may last than its name."""
    for token in filter(is_spelled, _TOKENS.findall(text)):
        yield from [_LETTER if len(token) == 1 else _CHAINED] * sum(map(str.isalpha, token))
        yield from [_VOWEL_Y] * token.count("Y")


def _foreign_bounds(text: str, hinted: Iterable[str], usual: float, table: str) -> Iterator[_Bounds]:
    """Yield how much less and more than *usual* the words of other languages may last; *hinted* are respelled."""
    known = 0.0
    for word, _ in _words(" ".join(hinted)):
        syllables, takes = _say(word, False, table)  # noqa: FBT003 -- a key
        low, high = _RESPELLED if syllables > 1 else _UNSTRESSED
        known += takes
        yield low * takes, high * takes
    strange = filter(is_strange, (word for word, _ in _words(text)))
    takes = max(0.0, usual - known) if FOREIGN.search(text) else _words_seconds(" ".join(strange), table)
    yield _UNSURE[0] * takes, _UNSURE[1] * takes


def _number_bounds(number: str, table: str) -> _Bounds:
    """Return how much less and more *number* may last than the reading that it has most often."""
    takes = [_words_seconds(reading, table) for reading in readings(number)]
    return _QUICK_NUMBER * min(takes) - takes[0], _SLOW_NUMBER * max(takes) - takes[0]


def _unread(word: str, table: str) -> tuple[int, float, float]:
    """Return the syllables of *word*, which may be said as one or spelled, and its least and most seconds."""
    small = word.lower()
    if not small.isascii() and not GERMAN_LETTERS.fullmatch(small):
        from anyascii import anyascii

        latin = _words_seconds(anyascii(word).lower(), table)
        return 0, max(_FOREIGN_LETTER[0] * len(word), _QUICKEST * latin), _FOREIGN_LETTER[1] * len(word)
    whole = sum(_sound_seconds(*sound) for sound in _sounds(small))
    names = letter_names(word)
    spelled = _words_seconds(" ".join(names), table) + _FOREIGN_LETTER[1] * (len(small) - len(names))
    count = sum(kind in _VOWELS for kind, _ in _sounds(small))
    least = min(whole, spelled) + _SPELLED[0] * len(word)
    return count, max(_LEAST, least), max(whole, spelled) + _SPELLED[1] * len(word)


def sounds(text: str, *, bounded: bool = False) -> tuple[tuple[str, float], ...]:
    """Return (kind, seconds) of each sound in *text*, with a gap before each word.

    Returns () unless the duration is certain, or *bounded* where that is enough, since other texts may be said in
    more than one way.
    """
    length = estimate_duration(text)
    if not (length.certain or (bounded and length.bounded)):
        return ()
    found = []
    for word, _ in _words(spell_numbers(text)):
        found += [("gap", 0.03)] + [
            (kind, _sound_seconds(kind, letters)) for kind, letters in _sounds(word.lower())
        ]
    return tuple(found)


def first_sound(text: str) -> str:
    """Return the kind of the sound that *text* begins with; '' unless that is a German word, which is not spelled."""
    word = next((word for word, _ in _words(text)), "")
    leading = _LEADING.match(text)
    sure = leading and text.startswith(word, leading.end()) and _is_said(word) and not is_strange(word)
    return _sounds(word.lower())[0][0] if sure and not word.lower().startswith("gn") else ""  # "Gnocchi"


def plain(text: str) -> bool:
    """Return whether nothing but German words is in *text*, none of which may be spelled."""
    words = [token for token in _TOKENS.findall(text) if token[0].isalpha()]
    said = not any(map(is_spelled, words)) and all(_is_said(as_word(word)) for word in words)
    german = _PLAIN.fullmatch(text) and GERMAN_LETTERS.fullmatch(text) and not FOREIGN.search(text)
    return bool(words) and said and bool(german)


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
            yield as_word(token), not following[0].isalpha()


def _words_seconds(text: str, table: str) -> float:
    """Return how many seconds the words of *text* take, without marks and a beginning."""
    return sum(_say(word, False, table)[1] for word, _ in _words(text))  # noqa: FBT003 -- a key


def _marks(text: str) -> list[str]:
    """Return the marks in *text*, and the one that it ends with, as the tables name them."""
    tokens = _TOKENS.findall(text)
    inner = [f"mark:{token}" for token in tokens[:-1] if not token[0].isalpha()]
    return inner + [f"end:{token}" for token in tokens[-1:] if not token[0].isalpha()]


@lru_cache(1 << 14)
def _say(word: str, final: bool, table: str) -> tuple[int, float]:  # noqa: FBT001 -- a key of the cache
    """Return the syllables of *word* and its seconds; 0 of both where it may be spelled, or has no Latin letters."""
    if not _is_said(word) and not BRAND.fullmatch(word):
        return 0, 0.0
    seconds, small = _seconds(table), word.lower()
    takes = [
        seconds.get(part, seconds.get(part.partition(":")[0], 0.0)) for part in _word_parts(small, final)
    ]
    return sum(kind in _VOWELS for kind, _ in _sounds(small)), sum(takes)


def _is_said(word: str) -> bool:
    """Return whether *word* is read as one: Latin letters, of which none but the first is large, and some vowel."""
    small = len(word) > 1 and not any(letter.isupper() for letter in word[1:])
    return (
        small and max(map(ord, word)) <= _LATIN and any(kind in _VOWELS for kind, _ in _sounds(word.lower()))
    )


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
    head, *rows = read_small_table(_FILE, cells=3)
    column = head.index(table)
    return {row[0]: int(row[column]) / 1000 for row in rows}
