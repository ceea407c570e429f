"""Find when each word shown is heard, by mapping the word times of a take to the text shown through the spans.

"14:30 Uhr" is one word of the timeline while "vierzehn Uhr dreißig" is said. A word whose beginning is unsure is merged
with its neighbours, so that a reader sees a phrase marked rather than a wrong word.
"""

from collections.abc import Iterable, Iterator, Sequence

import msgspec

from vorleser.clip import UNSURE, Take, Word
from vorleser.scripts import Segment

_MARKS = " \t\n.,;:!?…–—-\"'„“”‚‘’»«›‹()[]"

CueWord = tuple[int, int, int, int]


class _Stretch(msgspec.Struct, frozen=True):
    """Frames of a take, and the characters shown that are heard in them; ``sure`` if the beginning is reliable."""

    start: int
    end: int
    shown_start: int
    shown_end: int
    sure: bool

    @property
    def shows(self) -> bool:
        """True if the stretch has characters shown."""
        return self.shown_start < self.shown_end


def cue_words(segment: Segment, take: Take, start: int, rate: int) -> Iterator[CueWord]:
    """Yield start, end, first and past-the-last shown character of each word of *take*, which begins at *start*.

    Times are samples at *rate* hertz; neither they nor the characters of two words overlap.
    """
    for found in _join(_stretches(segment, take.words)):
        begin, end = (start + round(frame * rate / take.rate) for frame in (found.start, found.end))
        yield begin, end, found.shown_start, found.shown_end


def _stretches(segment: Segment, words: Sequence[Word]) -> Iterator[_Stretch]:
    """Yield a stretch for each of *words*, with the characters of ``segment.shown`` without surrounding marks."""
    sure_before = True
    for word in words:
        first, last = _strip(segment.shown, *range_of_shown(segment, word.spoken_start, word.spoken_end))
        sure = word.confidence >= UNSURE
        yield _Stretch(word.start, word.end, first, last, sure and sure_before)
        sure_before = sure


def _join(stretches: Iterable[_Stretch]) -> Iterator[_Stretch]:
    """Yield *stretches*, merging neighbours that share characters, show none, or have an unsure border."""
    held: _Stretch | None = None
    for one in stretches:
        if held is not None and held.shows and one.shows and one.sure and one.shown_start >= held.shown_end:
            yield held
            held = one
        else:
            held = _merge(held, one) if held is not None else one
    if held is not None and held.shows:
        yield held


def _merge(one: _Stretch, two: _Stretch) -> _Stretch:
    """Return both stretches as one; a stretch that shows nothing adds only its time."""
    showing = [each for each in (one, two) if each.shows] or [one]
    return _Stretch(
        one.start,
        max(one.end, two.end),
        min(each.shown_start for each in showing),
        max(each.shown_end for each in showing),
        one.sure,
    )


def _strip(shown: str, start: int, end: int) -> tuple[int, int]:
    """Return the characters *start* to *end* of *shown* without the marks and spaces around them."""
    text = shown[start:end]
    inner = text.strip(_MARKS)
    if not inner:
        return start, end
    begin = start + text.index(inner)
    return begin, begin + len(inner)


def range_of_shown(segment: Segment, spoken_start: int, spoken_end: int) -> tuple[int, int]:
    """Return (start, end) of the characters shown for a range of characters spoken.

    A border within a span is exact if the span's text shown and text spoken are equally long; else all of it counts.
    """
    touched = [s for s in segment.spans if s.spoken_start < spoken_end and spoken_start < s.spoken_end]
    if not touched:
        return (0, 0) if segment.spans else (spoken_start, spoken_end)
    first, last = touched[0], touched[-1]
    start, end = first.shown_start, last.shown_end
    if first.shown_end - first.shown_start == first.spoken_end - first.spoken_start:
        start += max(0, spoken_start - first.spoken_start)
    if last.shown_end - last.shown_start == last.spoken_end - last.spoken_start:
        end -= max(0, last.spoken_end - spoken_end)
    return start, end
