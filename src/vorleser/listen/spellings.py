"""How a recogniser may write a sentence: numbers in words, as they are said, or in figures, as they are shown.

And its words without the marks around them, which no recogniser hears.
"""

import re
from collections.abc import Iterator

from vorleser.scripts import Segment
from vorleser.text.regex import compile_late

_MARKS = ".,;:!?…„“”‚‘’»«()–-\"'"
_FIGURES = compile_late(r"\d+([.,]\d+)*%?")


def spellings(segment: Segment) -> tuple[tuple[str, ...], ...]:
    """Return the words of *segment* as they are said, and, where numbers are shown in figures, with those."""
    said = words_of(segment.spoken)
    shown = words_of("".join(_pieces(segment)))
    return (said, shown) if shown and shown != said else (said,)


def words_of(text: str) -> tuple[str, ...]:
    """Return the words of *text* with their punctuation; what is nothing but punctuation is no word."""
    words = text.split()
    return tuple(word for word in words if any(map(str.isalnum, word))) or tuple(words)


def _pieces(segment: Segment) -> Iterator[str]:
    """Yield the pieces of what is said, numbers as they are shown."""
    for span in segment.spans:
        shown = segment.shown[span.shown_start : span.shown_end].strip()
        said = segment.spoken[span.spoken_start : span.spoken_end]
        yield shown if _FIGURES.fullmatch(shown) and not said.endswith(":") else said


def strip_marks(word: str) -> str:
    """Return *word* without the punctuation around it, '' where it is nothing else."""
    return word.strip(_MARKS)


def without_signs(word: str, *, ahead: bool = True) -> str:
    """Return *word* without what is no letter or digit behind it and *ahead* of it; as it is if it is nothing else."""
    return re.sub(r"^\W+|\W+$" if ahead else r"\W+$", "", word) or word
