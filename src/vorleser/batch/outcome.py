"""The job that a worker is given (paths and settings), and the outcome that it returns (file names and messages)."""

import msgspec

from vorleser.config import Config
from vorleser.pipeline import Result


class Job(msgspec.Struct, frozen=True):
    """One source to be made into an edition. ``data`` is the content of standard input, for the source ``-``.

    ``cache`` is a folder's path, empty for the worker's own; ``jobs`` is how many processes the article itself may use.
    """

    source: str
    config: Config
    cache: str
    jobs: int = 1
    afresh: bool = False
    data: bytes | None = None


class Outcome(msgspec.Struct, frozen=True):
    """What came of a source: a finished edition, or an ``error`` with its ``way_out``.

    ``kind`` is the error's class, ``tries`` how often it was tried, ``seconds`` how long the last try took;
    ``note`` is a remark on a finished edition: what was assumed while it was read, or that the fallback spoke it
    instead of the chosen engine (``is_fallback``);
    ``beside`` are the pictures of this machine that the article names; ``trace`` is the traceback of an error, for
    --debug.
    """

    source: str
    folder: str = ""
    mp3: str = ""
    guid: str = ""
    title: str = ""
    duration_ms: int = 0
    size: int = 0
    loudness: float = 0.0
    true_peak: float = 0.0
    version: int = 1
    unchanged: bool = False
    error: str = ""
    way_out: str = ""
    kind: str = ""
    tries: int = 1
    seconds: float = 0.0
    note: str = ""
    is_fallback: bool = False
    beside: tuple[str, ...] = ()
    trace: str = ""

    @property
    def message(self) -> str:
        """What happened and the way out, on one line."""
        return f"{self.error}: {self.way_out}" if self.way_out else self.error


def outcome_of(made: Result, seconds: float) -> Outcome:
    """Return the outcome of an edition that was made in *seconds*."""
    entry = made.entry
    return Outcome(
        source=made.source,
        folder=str(made.folder),
        mp3=str(made.folder / entry.mp3),
        guid=entry.guid,
        title=entry.metadata.title,
        duration_ms=entry.duration_ms,
        size=entry.size,
        loudness=entry.levels.loudness,
        true_peak=entry.levels.true_peak,
        version=entry.version,
        unchanged=made.unchanged,
        note=made.note,
        is_fallback=made.is_fallback,
        beside=made.beside,
        seconds=seconds,
    )
