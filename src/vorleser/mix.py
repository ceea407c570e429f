"""The mix: every take and jingle in its place on one timeline, in whole samples."""

import msgspec

from vorleser.article import Role
from vorleser.clip import Take


class Cue(msgspec.Struct, frozen=True):
    """When a segment is heard: samples ``start`` to ``end`` of the timeline, its pause not included.

    ``words`` holds (start, end, shown_start, shown_end) for each word whose time was told by the engine or found: start
    and end in samples of the timeline, then the characters of ``shown``. ``foreign`` holds (start, end, lang) for
    characters of ``shown`` that are of another language than the rest.
    """

    start: int
    end: int
    block: int
    role: Role
    shown: str
    spoken: str
    lang: str
    anchor: str
    speaker: str = ""
    words: tuple[tuple[int, int, int, int], ...] = ()
    foreign: tuple[tuple[int, int, str], ...] = ()


class Chapter(msgspec.Struct, frozen=True):
    """A chapter: samples ``start`` to ``end``; chapters are contiguous and cover the timeline."""

    start: int
    end: int
    title: str
    anchor: str = ""
    level: int = 1


class Timeline(msgspec.Struct, frozen=True):
    """The one place where times come from: samples at ``rate`` hertz, ``length`` of them."""

    rate: int
    length: int
    cues: tuple[Cue, ...]
    chapters: tuple[Chapter, ...]

    def ms(self, sample: int) -> int:
        """Return *sample* as whole milliseconds, rounded half up, the same way for every format."""
        return (sample * 2000 + self.rate) // (2 * self.rate)


class Placed(msgspec.Struct, frozen=True):
    """A take that begins at sample ``start`` of the timeline, ``gain_db`` louder than it is kept."""

    start: int
    take: Take
    gain_db: float = 0.0


class RoomTone(msgspec.Struct, frozen=True):
    """A pause that sounds like the voice's room: samples ``start`` to ``end``, at ``level_db`` (RMS, full scale)."""

    start: int
    end: int
    level_db: float


class Mix(msgspec.Struct, frozen=True):
    """All that is heard, each list ordered by start; music already carries its fades and ducking.

    ``pauses`` are those that are filled with room tone: none for a voice whose own pauses are digital silence.
    """

    timeline: Timeline
    speech: tuple[Placed, ...]
    music: tuple[Placed, ...]
    pauses: tuple[RoomTone, ...] = ()
