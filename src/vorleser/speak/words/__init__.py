"""Find when each word of a clip is heard: from its engine's word times, or else from the sound."""

import logging
from typing import TYPE_CHECKING

from vorleser.clip import Clip, TimedClip
from vorleser.scripts import Segment

if TYPE_CHECKING:
    from vorleser.speak.words.align import Alignment

__all__ = ["believe_times", "time_words"]

_logger = logging.getLogger(__name__)


def believe_times(clip: Clip, text: str) -> Clip:
    """Return *clip*, without the word times of its engine where they can't be those of *text*."""
    from vorleser.speak.words.told import as_whole_numbers, find_wrong_times

    if not isinstance(clip, TimedClip):
        return clip
    words = as_whole_numbers(clip.words)
    wrong = find_wrong_times(clip, words, text) if words else "none are told"
    if not wrong:
        return TimedClip(clip.samples, clip.rate, words)
    _disbelieve(text, wrong)
    return Clip(clip.samples, clip.rate)


def time_words(clip: Clip, segment: Segment, sounds: str) -> "Alignment":
    """Return where the words of *segment* are in *clip*, as its engine tells or as is found by the table *sounds*.

    Those of the engine are kept unless they differ from those found; what it leaves out is filled in. Without a table
    there is nothing to compare.
    """
    from vorleser.speak.words.align import Alignment, align_words
    from vorleser.speak.words.table import load_table
    from vorleser.speak.words.told import differ_from_found, fill_gaps

    told = clip.words if isinstance(clip, TimedClip) else ()
    if not sounds:
        return Alignment(told)
    found = align_words(clip, segment, load_table(sounds))
    if told and not differ_from_found(told, found.words, clip.rate):
        return Alignment(fill_gaps(told, found.words), found.fit)
    if told:
        _disbelieve(segment.spoken, "they are heard elsewhere")
    return found


def _disbelieve(text: str, wrong: str) -> None:
    _logger.info("word times of %.80r are not its engine's: %s", text, wrong)
