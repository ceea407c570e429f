"""The result of a check: the measured values, and the faults."""

import msgspec


class Fault(msgspec.Struct, frozen=True):
    """One promise that an MP3 does not keep: ``what`` is a name for programs, ``message`` a sentence for people."""

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
    """The measured values, and the faults; an MP3 that keeps every promise has none."""

    measured: Measured
    faults: tuple[Fault, ...]


class Promise(msgspec.Struct, frozen=True):
    """What an MP3 is checked against: LUFS and its tolerance in LU, the highest dBTP, the longest silence in ms."""

    loudness: float = -16.0
    tolerance: float = 0.5
    true_peak: float = -1.0
    silence_ms: int = 2500
