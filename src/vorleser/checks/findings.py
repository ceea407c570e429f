"""What a check found: what was measured, and each fault in words."""

import msgspec


class Fault(msgspec.Struct, frozen=True):
    """One promise that an MP3 does not keep: ``what`` names it for programs, ``message`` says it in words."""

    what: str
    message: str


class Measured(msgspec.Struct, frozen=True):
    """What an MP3 measures: LUFS, dBTP, samples of sound at ``rate`` hertz, and milliseconds of silence."""

    loudness: float
    true_peak: float
    length: int
    rate: int
    bitrate: int
    frames: int
    chapters: int
    longest_silence_ms: int

    @property
    def duration_ms(self) -> int:
        """The length in whole milliseconds, rounded half up."""
        return (self.length * 2000 + self.rate) // (2 * self.rate)


class Findings(msgspec.Struct, frozen=True):
    """All that was found; an MP3 that keeps every promise has no faults."""

    measured: Measured
    faults: tuple[Fault, ...]


class Promise(msgspec.Struct, frozen=True):
    """What an edition was to be: LUFS and how far off it may be, the highest dBTP, the longest silence."""

    loudness: float = -16.0
    tolerance: float = 0.5
    true_peak: float = -1.0
    silence_ms: int = 2500
