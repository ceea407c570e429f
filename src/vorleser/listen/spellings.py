"""How a recogniser may write a sentence: numbers in words, as they are said, or in figures, as they are shown."""

import re

from vorleser.scripts import Segment

_FIGURES = re.compile(r"\d+([.,]\d+)*[.%]?")


def spellings(segment: Segment) -> tuple[tuple[str, ...], ...]:
    """Return the words of *segment* as they are said, and, where numbers are shown in figures, with those."""
    said = tuple(segment.spoken.split())
    pieces = [
        segment.shown[span.shown_start : span.shown_end]
        if _FIGURES.fullmatch(segment.shown[span.shown_start : span.shown_end].strip())
        else segment.spoken[span.spoken_start : span.spoken_end]
        for span in segment.spans
    ]
    shown = tuple("".join(pieces).split())
    return (said, shown) if shown and shown != said else (said,)
