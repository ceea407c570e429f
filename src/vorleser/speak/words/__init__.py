"""Find when each word of a clip is heard: from its engine's word times, or else from the sound."""

import logging

from vorleser.clip import Clip, TimedClip, Word
from vorleser.scripts import Segment

__all__ = ["believe_times", "time_words"]

_logger = logging.getLogger(__name__)


def believe_times(clip: Clip, text: str) -> Clip:
    """Return *clip*, without the word times of its engine where they can't be those of *text*."""
    from vorleser.speak.words.told import find_wrong_times

    if not isinstance(clip, TimedClip):
        return clip
    wrong = find_wrong_times(clip, clip.words, text) if clip.words else "none are told"
    if not wrong:
        return clip
    _logger.info("word times of %.80r are not its engine's: %s", text, wrong)
    return Clip(clip.samples, clip.rate)


def time_words(clip: Clip, segment: Segment, sounds: str) -> tuple[Word, ...]:
    """Return the words of *segment* in *clip*: from its engine, else found by the table *sounds*; () if that is ''."""
    from vorleser.speak.words.align import align_words
    from vorleser.speak.words.table import load_table

    if isinstance(clip, TimedClip) and clip.words:
        return clip.words
    return align_words(clip, segment, load_table(sounds)) if sounds else ()
