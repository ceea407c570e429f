"""Settings of the segment stage."""

from typing import Annotated

import msgspec

from vorleser import disclosure
from vorleser.article import Block, Role

Pause = Annotated[int, msgspec.Meta(ge=0, le=60_000)]


class SegmentSettings(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What is read, what is announced, and how long the voice pauses.

    ``notice``: whether the notice, ``notice_text``, is spoken.
    ``opening``: whether author, date and publication are said after the headline.
    ``skip``: roles of blocks that are not read. ``announce``: roles of blocks that are announced instead of read;
    a table that is in neither is read row by row, and what is in both is announced.
    ``*_ms``: pauses in milliseconds, a minute at most, one for each kind of border.
    ``longest``: characters, at least 40; a longer sentence is cut at the end of a clause.
    ``short``: characters; a shorter text has a short opening: headline and notice, without author and date.
    ``teaser``: sentences after which the article is cut, 0 for none; then ``teaser_text`` is said, in which ``{bei}``
    stands for the publication.
    """

    notice: bool = True
    notice_text: str = disclosure.SPOKEN
    opening: bool = True
    announce: tuple[Role, ...] = ()
    skip: tuple[Role, ...] = (Role.CAPTION, Role.CODE, Role.FOOTNOTE, Role.IMAGE, Role.RELATED)
    sentence_ms: Pause = 350
    item_ms: Pause = 450
    paragraph_ms: Pause = 700
    subhead_ms: Pause = 800
    before_subhead_ms: Pause = 1200
    headline_ms: Pause = 900
    longest: Annotated[int, msgspec.Meta(ge=40)] = 600
    short: Annotated[int, msgspec.Meta(ge=0)] = 400
    teaser: Annotated[int, msgspec.Meta(ge=0)] = 0
    teaser_text: str = "Das war der Anfang. Den ganzen Beitrag gibt es {bei}."

    def reads(self, block: Block) -> bool:
        """Return whether *block* is read, or announced: as it says itself, else as its role has it."""
        if block.read is not None:
            return block.read
        return block.role in self.announce or block.role not in self.skip
