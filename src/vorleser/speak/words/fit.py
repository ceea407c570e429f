"""Tell a clip of other words from that of its own, by how its sounds fit where the text's must be.

A voice's own table knows its sounds so well that another sentence, or the same one backwards, can hardly pass; a
sentence of a few syllables, or of words that no rule has read, may be said otherwise than its letters say.
"""

from vorleser.scripts import Segment
from vorleser.speak.sound.duration import estimate_duration
from vorleser.speak.sound.habits import Habits
from vorleser.text.regex import compile_late

_FEWEST = 8  # syllables
_UNREAD = compile_late(r"[^\w\s.,;:!?…–—„“”‚‘’'\"»«›‹()-]|[\d_]")
_WORD = compile_late(r"[^\W\d_]{3,}")
_MOST_UNKNOWN = 0.3  # of a text's letters


def find_misfit(
    fit: float, segment: Segment, text: str, habits: Habits, foreign: tuple[str, ...] = ()
) -> str:
    """Return in words that a clip with this *fit* is not that of *text*, as *segment* is said; '' if it may be.

    Judged are sentences of German words, and of others that have hints, by voices whose fit is known.
    """
    if fit >= habits.fit or segment.lang not in {"", "de"} or _UNREAD.search(text):
        return ""
    length = estimate_duration(text, habits.table, foreign)
    if not length.bounded or length.syllables < _FEWEST or _unknown_share(segment) > _MOST_UNKNOWN:
        return ""
    return "it sounds like other words"


def _unknown_share(segment: Segment) -> float:
    """Return the share of letters that are in words that neither hints nor the dictionary know."""
    from vorleser.text import dictionary

    hinted = [(hint.start, hint.end) for hint in segment.hints]
    words = [*_WORD.finditer(segment.spoken)]
    unknown = [
        word[0]
        for word in words
        if not dictionary.knows(word[0])
        and not any(start < word.end() and word.start() < end for start, end in hinted)
    ]
    return sum(map(len, unknown)) / max(1, sum(len(word[0]) for word in words))
