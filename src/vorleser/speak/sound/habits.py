"""What is known of how an engine speaks."""

import msgspec


class Habits(msgspec.Struct, frozen=True):
    """What was measured of an engine's clips; what is not known of one is assumed generously.

    ``pace`` is how long its voices speak beside what ``table`` of `duration` says (0: not known), from the speed
    ``slowest`` to ``fastest``: beyond, some sounds are spared and others not. Levels, in dB of a clip's loudest 5 ms,
    are the highest of good clips, and some more: ``start`` of the first 5 ms, ``end`` of the last, ``fade`` of the last
    that are heard at all. Without ``speech`` it is for tests, and need not sound like a voice. ``sounds`` names the
    table of what its sounds look like, by which words are found where it tells none ('': they are not looked for).
    """

    pace: float = 0.0
    table: str = "pico"
    slowest: float = 0.0
    fastest: float = 10.0
    start: float = 0.0
    end: float = -30.0
    fade: float = 0.0
    speech: bool = True
    sounds: str = "voices"

    def pace_at(self, speed: float) -> float:
        """Return the pace at *speed*, 0 where it is not known."""
        return self.pace if self.slowest <= speed <= self.fastest else 0.0
