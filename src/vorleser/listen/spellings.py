"""How a recogniser may write a sentence: numbers in words, as they are said, or in figures, as they are shown."""

from collections.abc import Iterator

from vorleser.regex import compile_late
from vorleser.scripts import Segment

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
