"""Tell a clip of other words from that of its own, by how its sounds fit where the text's must be.

A voice's own table knows its sounds so well that another sentence, or the same one backwards, can hardly pass; a
sentence of a few syllables may hold a word that is read otherwise than its letters say.
"""

from vorleser.scripts import Segment
from vorleser.speak.sound.duration import estimate
from vorleser.speak.sound.habits import Habits

_FEWEST = 8  # syllables


def find_misfit(
    fit: float, segment: Segment, text: str, habits: Habits, foreign: tuple[str, ...] = ()
) -> str:
    """Return in words that a clip with this *fit* is not that of *text*, as *segment* is said; '' if it may be.

    Judged are German sentences in which little can be read in more than one way, and voices whose fit is known.
    """
    if fit >= habits.fit or segment.lang not in {"", "de"}:
        return ""
    length = estimate(text, habits.table, foreign)
    return "it sounds like other words" if length.bounded and length.syllables >= _FEWEST else ""
