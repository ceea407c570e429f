"""What the segment stage can be told."""

import msgspec


class SegmentSettings(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Pauses in milliseconds, one for each border; ``longest`` is the most characters a segment may hold."""

    sentence_ms: int = 350
    item_ms: int = 450
    paragraph_ms: int = 700
    before_subhead_ms: int = 1200
    after_subhead_ms: int = 800
    headline_ms: int = 900
    longest: int = 600
