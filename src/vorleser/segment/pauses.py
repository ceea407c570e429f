"""How long the voice pauses, by the border between two segments."""

from collections.abc import Iterator, Sequence
from itertools import zip_longest

from vorleser.article import Role
from vorleser.scripts import Segment
from vorleser.segment.settings import SegmentSettings


def pauses_of(segments: Sequence[Segment], settings: SegmentSettings, quick: int = 0) -> Iterator[int]:
    """Yield the pause after each of *segments* in milliseconds, for the first *quick* at most ``sentence_ms``."""
    for number, (this, following) in enumerate(zip_longest(segments, segments[1:])):
        usual = pause(this, following, settings)
        yield min(usual, settings.sentence_ms) if number < quick else usual


def pause(this: Segment, following: Segment | None, settings: SegmentSettings) -> int:
    """Return the pause in milliseconds between *this* segment and the *following* one."""
    if following is None:
        return settings.paragraph_ms
    same = this.block == following.block and this.role == following.role
    if same and this.role is not Role.TABLE:
        return settings.sentence_ms
    if this.role is following.role is Role.QUOTE and following.shown[0] in "—–":
        return settings.sentence_ms  # who said it belongs to what was said
    if following.role is Role.SUBHEAD and this.role is not Role.SUBHEAD:
        return settings.before_subhead_ms
    if this.role is following.role and this.role in {Role.LIST_ITEM, Role.TABLE}:
        return settings.item_ms
    after = {
        Role.KICKER: settings.headline_ms,
        Role.HEADLINE: settings.headline_ms,
        Role.SUBHEAD: settings.subhead_ms,
    }
    return after.get(this.role, settings.paragraph_ms)
