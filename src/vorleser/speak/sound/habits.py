"""What was measured of how an engine speaks."""

import math

import msgspec


class Habits(msgspec.Struct, frozen=True):
    """Figures measured on an engine's clips; the defaults, for what is not known, are generous.

    ``pace`` is the ratio of its voices' durations to those in ``table`` of `duration` (0: not known), valid from speed
    ``slowest`` to ``fastest``: beyond these, durations do not scale evenly. Levels, in dB of a clip's loudest 5 ms,
    are the highest of good clips, and some more: ``start`` of the first 5 ms, ``end`` of the last, ``fade`` of the last
    that are heard at all. ``lead`` is how many seconds of silence, least and most, come before the first sound (where
    it speaks slowly, there may be more), ``rest`` how many at least after the last; ``silent_before`` names the kinds
    of sounds, as in `duration`, before which there is always some. Without ``speech`` it is for tests, and need not
    sound like a voice. ``sounds`` names the table of what its sounds look like, by which words are found where it
    tells none ('': they are not looked for). ``attack`` is how much quicker its sound rises than it falls, as in
    `direction`, at least (-inf: it need not). ``fit`` is the least that sounds of good clips fit the table, as in
    `words.align` (-inf: not known). ``digital`` says that its pauses are digital silence: it has no room
    tone.
    """

    pace: float = 0.0
    table: str = "pico"
    slowest: float = 0.0
    fastest: float = 10.0
    start: float = 0.0
    end: float = -30.0
    fade: float = 0.0
    lead: tuple[float, float] = (0.0, math.inf)
    rest: float = 0.0
    silent_before: tuple[str, ...] = ()
    speech: bool = True
    sounds: str = "voices"
    attack: float = -math.inf
    fit: float = -math.inf
    digital: bool = False

    def pace_at(self, speed: float) -> float:
        """Return the pace at *speed*, 0 where it is not known."""
        return self.pace if self.slowest <= speed <= self.fastest else 0.0
