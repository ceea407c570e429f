"""Settings of the segment stage."""

from typing import Annotated

import msgspec

from vorleser import disclosure
from vorleser.article import Role


class SegmentSettings(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What is read, what is announced, and how long the voice pauses.

    ``notice``: whether the notice, ``notice_text``, is spoken.
    ``opening``: whether author, date and publication are said after the headline.
    ``skip``: roles of blocks that are not read. ``announce``: roles of blocks that are announced instead of read;
    a table that is in neither is read row by row.
    ``*_ms``: pauses in milliseconds, one for each kind of border.
    ``longest``: characters; a longer sentence is cut at the end of a clause.
    ``short``: characters; a shorter text has a short opening: headline and notice, without author and date.
    ``teaser``: sentences after which the article is cut, 0 for none; then ``teaser_text`` is said, in which ``{bei}``
    stands for the publication.
    """

    notice: bool = True
    notice_text: str = disclosure.SPOKEN
    opening: bool = True
    announce: tuple[Role, ...] = ()
    skip: tuple[Role, ...] = (Role.CAPTION, Role.CODE, Role.FOOTNOTE, Role.IMAGE, Role.RELATED)
    sentence_ms: int = 350
    item_ms: int = 450
    paragraph_ms: int = 700
    subhead_ms: int = 800
    before_subhead_ms: int = 1200
    headline_ms: int = 900
    longest: int = 600
    short: int = 400
    teaser: Annotated[int, msgspec.Meta(ge=0)] = 0
    teaser_text: str = "Das war der Anfang. Den ganzen Beitrag gibt es {bei}."
