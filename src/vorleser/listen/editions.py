"""Listen to a finished MP3: which sentences of its edition are not heard as they are written."""

from collections.abc import Sequence
from pathlib import Path

import msgspec

from vorleser.entry import ENTRY_SUFFIX, Entry, parse_entry
from vorleser.errors import SoundError
from vorleser.listen.listener import Listener, Rewrite, Speaking
from vorleser.listen.recogniser import Recogniser
from vorleser.listen.stretch import Stretch
from vorleser.listen.verdict import Difference, Hearing
from vorleser.mix import Cue, Timeline
from vorleser.runtime.progress import Progress, ignore_progress
from vorleser.scripts import Segment


class _Sentence(msgspec.Struct, frozen=True):
    """A sentence that is not heard as written: when it sounds, what is shown, said and heard, and what differs."""

    start_ms: int
    end_ms: int
    shown: str
    spoken: str
    heard: str
    differences: tuple[Difference, ...]


class Listened(msgspec.Struct, frozen=True):
    """How many sentences a recogniser has heard, and those that are not as written."""

    sentences: int
    different: tuple[_Sentence, ...]


def read_beside(mp3: Path) -> Entry:
    """Return the entry beside *mp3*; raises SoundError if it is missing or can't be read."""
    beside = mp3.with_name(mp3.stem + ENTRY_SUFFIX)
    try:
        return parse_entry(beside.read_bytes())
    except OSError as error:
        raise SoundError(
            f"can't tell what {str(mp3)!r} was to say", f"{beside.name!r} is needed beside it"
        ) from error
    except msgspec.MsgspecError as error:
        raise SoundError(f"can't read {str(beside)!r}", "make the edition again") from error


def listen_to_edition(  # noqa: PLR0913 -- sound, text, ears and voice
    mp3: Path,
    timeline: Timeline,
    recogniser: Recogniser,
    speak_references: Speaking,
    *,
    jobs: int,
    say: Rewrite = str,
    progress: Progress = ignore_progress,
) -> Listened:
    """Return the sentences of *timeline* that are not heard as written in *mp3*.

    Raises SoundError if *mp3* can't be read.
    """
    cues = timeline.cues
    soundings = [(_segment(cue), Stretch(str(mp3), cue.start, cue.end - cue.start)) for cue in cues]
    hearings = Listener(recogniser, speak_references, jobs, say).hear(soundings, progress)
    return Listened(len(cues), tuple(_different(timeline, cues, hearings)))


def _segment(cue: Cue) -> Segment:
    return Segment(cue.block, cue.role, cue.shown, cue.spoken, cue.lang)


def _different(timeline: Timeline, cues: Sequence[Cue], hearings: Sequence[Hearing]) -> list[_Sentence]:
    return [
        _Sentence(
            timeline.ms(cue.start),
            timeline.ms(cue.end),
            cue.shown,
            cue.spoken,
            hearing.heard,
            hearing.differences,
        )
        for cue, hearing in zip(cues, hearings, strict=True)
        if hearing.differences
    ]
