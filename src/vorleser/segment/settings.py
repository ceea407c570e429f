"""What the segment stage can be told."""

import msgspec

from vorleser import disclosure
from vorleser.article import Role


class SegmentSettings(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What is read, what is announced, and how long the voice pauses.

    ``notice`` switches the spoken sentence that the voice is synthetic, ``notice_text`` is that sentence, ``opening``
    switches author, date and publication after the headline; blocks whose role is in ``skip`` are not read, of those
    in ``announce`` it is only said that they are there (a table that is neither is read row by row); pauses
    are milliseconds, one for each border; a sentence longer than ``longest`` characters is cut at a clause's end;
    a text shorter than ``short`` characters has a short opening: headline and notice, without author and date.
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
