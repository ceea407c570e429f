"""Find words that an editor should look at before they are spoken: slips, and words that are unknown or guessed."""

import re
from collections.abc import Iterable, Iterator
from enum import StrEnum
from functools import lru_cache

import msgspec

from vorleser.normalize.foreign.german import is_german
from vorleser.normalize.foreign.given_names import is_given_name
from vorleser.normalize.foreign.listed import look_up
from vorleser.normalize.foreign.passages import TOKEN
from vorleser.normalize.foreign.word_part import FOREIGN_RULES
from vorleser.scripts import Hint, Segment
from vorleser.text import dictionary, phonemes
from vorleser.text.regex import compile_late

_LETTERS = "abcdefghijklmnopqrstuvwxyzäöüß"
_ENDINGS = tuple("ungen ung lich bar innen in ern en er em es n s e te ten t st end ende enden".split())
"""What a word of the dictionary may have lost."""
_LINKS = ("s", "n", "en", "es", "e")
SHORTEST_SLIP, SHORTEST_NAME_SLIP = 2, 7
"""Letters that a word must have to be compared with known ones; one with a capital, which may be a name, has more."""
_INFINITIVE = compile_late(
    r"^(ab|an|auf|aus|bei|durch|ein|fort|her(?:aus)?|hin(?:aus)?|los|mit|nach|nieder|über|um|vor(?:an)?|weg|weiter|zu|"
    r"zurück|zusammen)zu(?=.{4})"
)
"""Of a verb whose first part can stand alone: "auszuschlafen"."""
_TWICE = compile_late(r"(.)\1")
_NUMBERED = compile_late("(?:ein|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf)er")
ENGLISH = 100
"""Times that a word was met in English subtitles to be no slip."""
SPELLED = compile_late(r"(?<!\w)(?:\w-)+\w(?!\w)")
"""Letters that are said one by one."""


class Doubt(StrEnum):
    """Why a word is doubtful."""

    TYPO = "typo"
    UNKNOWN = "unknown"
    GUESSED = "guessed"


class Doubtful(msgspec.Struct, frozen=True):
    """A *word* of the *sentence* that may be wrong or said wrongly, and *how* it is meant or will be said."""

    doubt: Doubt
    word: str
    how: str
    sentence: str


def doubts(segments: Iterable[Segment]) -> tuple[Doubtful, ...]:
    """Return what is doubtful in *segments*, each word once: slips first, then unknown words, then guessed ones."""
    found: dict[str, Doubtful] = {}
    times: dict[str, int] = {}
    for segment in segments:
        if segment.lang.lower().startswith("de"):
            for each in of_segment(segment):
                found.setdefault(each.word, each)
                times[each.word] = times.get(each.word, 0) + 1
    order = list(Doubt)
    settled = (
        _as_name(each) if times[each.word] > 1 and each.word[0].isupper() else each for each in found.values()
    )
    return tuple(sorted(settled, key=lambda each: order.index(each.doubt)))


def _as_name(each: Doubtful) -> Doubtful:
    """Return *each* as unknown, not as a slip: a capital word that comes again is a name."""
    if each.doubt is not Doubt.TYPO:
        return each
    return msgspec.structs.replace(each, doubt=Doubt.UNKNOWN, how="as it is written")


def of_segment(segment: Segment) -> Iterator[Doubtful]:
    """Yield what is doubtful in *segment*."""
    text = segment.spoken
    hints = {hint.start: hint for hint in segment.hints}
    covered = [(hint.start, hint.end) for hint in segment.hints]
    covered += [match.span() for match in SPELLED.finditer(text)]
    covered += [
        (span.spoken_start, span.spoken_end)
        for span in segment.spans
        if any(char.isdigit() for char in segment.shown[span.shown_start : span.shown_end])
        and segment.shown[span.shown_start : span.shown_end] != text[span.spoken_start : span.spoken_end]
    ]  # words that a rule made of figures can't be slips, since nobody typed them
    for match in TOKEN.finditer(text):
        start, end = match.span()
        if (hint := hints.get(start)) and hint.source == FOREIGN_RULES:
            yield Doubtful(Doubt.GUESSED, match[0], sound(hint), segment.shown)
        elif any(first < end and start < last for first, last in covered) or is_known(match[0]):
            continue
        elif meant := slip(match[0]):
            yield Doubtful(Doubt.TYPO, match[0], f"perhaps {meant}", segment.shown)
        elif len(match[0]) > SHORTEST_SLIP and not (match[0][0].isupper() and is_german(match[0])):
            yield Doubtful(Doubt.UNKNOWN, match[0], "as it is written", segment.shown)


def sound(hint: Hint) -> str:
    """Return how a word with a *hint* will be said, for an editor: its language, sounds and German letters."""
    return f"{hint.lang}: [{hint.ipa}] {phonemes.respelling(hint.ipa)}"


@lru_cache(maxsize=8192)
def is_known(word: str) -> bool:
    """Return whether the lexicon or the dictionary has *word*, a word that it is a form of, or its parts."""
    if len(word) < SHORTEST_SLIP or look_up(word) or is_given_name(word):
        return True
    if dictionary.count(word):
        return True
    if joint_slip(word):
        return False
    small = re.split("[’']", _INFINITIVE.sub(r"\1", word.lower()))[0]
    if dictionary.knows(small) or ("ss" in small and dictionary.count(small.replace("ss", "ß"))):
        return True
    stems = (
        small.removesuffix(ending)
        for ending in _ENDINGS
        if small.endswith(ending) and len(small) > len(ending) + 3
    )
    return has_verbal_head(small) or any(
        dictionary.knows(form) for stem in stems for form in (stem, f"{stem}e", f"{stem}en")
    )


def has_verbal_head(small: str) -> bool:
    """Return whether *small* is a known word behind a verb's stem or a number: Lieferkette, Viererkette."""
    return any(
        dictionary.count(small[at:])
        and (dictionary.count(f"{small[:at]}n") or _NUMBERED.fullmatch(small[:at]))
        for at in range(5, len(small) - 3)
        if small[at - 2 : at] in {"er", "el"}
    )


@lru_cache(maxsize=1024)
def slip(word: str) -> str:
    """Return the known word that *word* may be a slip of, one letter away, '' if there is none."""
    if len(word) > dictionary.LONGEST_WORD or (word[0].isupper() and len(word) < SHORTEST_NAME_SLIP):
        return ""
    small = word.lower()
    if dictionary.count(word, "en") >= ENGLISH:
        return ""
    meant = joint_slip(word) or most_usual(small) or compound_slip(small)
    return meant[0].upper() + meant[1:] if meant and word[0].isupper() else meant


def joint_slip(word: str) -> str:
    """Return the compound *word* with the link between its parts that the dictionary has (lebenslang), '' if none."""
    parts = dictionary.compound(word) if word.islower() else ()  # nouns are joined in either way
    for at in range(1, len(parts)):
        first, last = "".join(parts[:at]), "".join(parts[at:])
        for link in _LINKS:
            if dictionary.count(first + link + last):
                return first + link + last
    return ""


def most_usual(word: str) -> str:
    """Return the known word one letter from *word*, '' if none: one with a doubled letter, or the most frequent."""
    known = {other: dictionary.count(other) for other in _near(word)}
    single = _TWICE.sub(r"\1", word)
    best = max(known, key=lambda other: (known[other] > 0, _TWICE.sub(r"\1", other) == single, known[other]))
    return best if known[best] else ""


def compound_slip(word: str) -> str:
    """Return the compound that *word* may be a slip of: one part known, the other one letter away."""
    for at in range(len(word) - 4, 3, -1):
        first, last = word[:at], word[at:]
        if (
            len(last) >= SHORTEST_NAME_SLIP
            and dictionary.count(first.removesuffix("s"))
            and (meant := most_usual(last))
        ):
            return first + meant
        if (
            min(len(first), len(last) + 1) >= SHORTEST_NAME_SLIP
            and dictionary.count(last)
            and (meant := most_usual(first))
        ):
            return meant + last
    return ""


def _near(word: str) -> Iterator[str]:
    """Yield every string one edit from *word*: a letter left out, added or replaced, or two swapped."""
    for at in range(len(word) + 1):
        head, tail = word[:at], word[at:]
        yield from (head + letter + tail for letter in _LETTERS)
        if tail:
            yield head + tail[1:]
            yield from (head + letter + tail[1:] for letter in _LETTERS)
        if len(tail) > 1:
            yield head + tail[1] + tail[0] + tail[2:]
