"""Cut a text that is too long for an engine where a reader would breathe."""

from vorleser.text.cutting import Gap, cut_text
from vorleser.text.regex import compile_late

_CONJUNCTION = compile_late(
    r"(?:und|oder|aber|sondern|doch|denn|sowie|dass|weil|wenn|als|wobei|während|nachdem)\s"
)
_CLOSERS = '“”"«»'
_LEAST = 0.3  # share of the longest: a worse border is better than a shorter piece
_SENTENCE, _CLAUSE, _AFTER_COMMA, _BEFORE_CONJUNCTION, _SPACE = range(5)


def split(text: str, longest: int) -> tuple[str, ...]:
    """Return *text* in pieces of at most *longest* characters, white space at their ends not counted.

    Joined, the pieces are *text*. They end at sentence, clause and word borders, in this order of preference, but no
    piece is shorter than three tenths of *longest*: rather than that, a long word is cut.
    """
    return cut_text(text, longest, _rank)


def _rank(gap: Gap, longest: int) -> int | None:
    """Return how good a cut in *gap* is, 0 is best; None if it must not be cut there."""
    if gap.end - gap.start < longest * _LEAST:
        return None
    before = gap.text[gap.start : gap.at]
    quoted = before.rstrip(_CLOSERS + ")")
    if quoted[-1:] in ".!?…":
        return _SENTENCE
    if before[-1:] in ";:–—":
        return _CLAUSE
    if quoted[-1:] == ",":
        return _AFTER_COMMA
    if gap.at - gap.start == longest:
        return None  # a piece of full length must end at a pause, else its sound would change
    return _BEFORE_CONJUNCTION if _CONJUNCTION.match(gap.text, gap.end) else _SPACE
