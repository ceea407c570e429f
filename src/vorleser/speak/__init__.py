"""Script to Takes: every segment spoken, proven and kept, or a SpeechError."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from vorleser.clip import Take
from vorleser.errors import VorleserError
from vorleser.scripts import Script, Segment
from vorleser.speak.voice.registry import (
    choose_engine,
    engine_info,
    engine_names,
    fallback_settings,
    fingerprints,
    voice_name,
)
from vorleser.speak.voice.settings import SpeakSettings

if TYPE_CHECKING:
    from vorleser.speak.record import Utterance

__all__ = [
    "SpeakSettings",
    "choose_engine",
    "engine_info",
    "engine_names",
    "fallback_settings",
    "fingerprints",
    "prefetch",
    "prestart",
    "speak",
    "voice_name",
]


def prestart(settings: SpeakSettings, cache: Path, *, jobs: int) -> None:
    """Have an engine that speaks in processes start *jobs* of them, while there is no script yet; returns at once.

    What is wrong with *settings* or with *cache*, speak will say.
    """
    with suppress(VorleserError):
        if choose_engine(settings).scaling == "processes":
            from vorleser.speak.pool.process import prestart_processes

            prestart_processes(settings, cache, jobs)


@contextmanager
def prefetch(settings: SpeakSettings, cache: Path, *, jobs: int) -> Iterator[Callable[[Segment], None]]:
    """Yield who is told of the segments of a script that is still being written: some are spoken meanwhile.

    Only where *jobs* processes speak, and a core is idle until then; what is told is otherwise forgotten.
    """
    if jobs == 1 or choose_engine(settings).scaling != "processes":
        yield lambda _: None
        return
    from vorleser.speak.pool.prefetch import prefetch_segments

    with prefetch_segments(settings, cache, jobs) as hear:
        yield hear


def speak(  # noqa: PLR0913 -- a stage's whole signature: what, how, where, and who is told
    script: Script,
    settings: SpeakSettings,
    cache: Path,
    *,
    jobs: int,
    progress: Callable[[int], None],
    trust: bool = True,
    spoken: Callable[[tuple[Take, ...]], None] = lambda _: None,
) -> tuple[Take, ...]:
    """Return the takes of *script*'s segments, in order; what is in the folder *cache* is not spoken again.

    Equal sentences are spoken once, by up to *jobs* processes where the engine gains by it; *progress* is called with
    the number of segments done. Without *trust*, each clip in *cache* is read and checked before it counts. While some
    are still to come, *spoken* is called with the takes that follow, in the script's order, those it was called with
    before; at the end one of them may still be replaced, if it turns out to be far from the pace of the rest.

    Raises SpeechError quoting the sentence an engine can't say, ConfigError for an engine or voice there isn't,
    EngineError where something the engine needs is missing; what was spoken until then stays in the cache.
    """
    from vorleser.speak.pool.recorder import Recorder  # 'vorleser engines' need not pay for it

    with Recorder(settings, cache) as studio:
        lines = studio.lines(script)
        times = Counter(line.key for line in lines)
        takes = studio.cache.find(times, trust=trust)
        progress(done := sum(times[key] for key in takes))
        missing = {line.key: line for line in lines if line.key not in takes}
        if missing:
            from vorleser.speak.pool.dispatch import dispatch, open_workers

            gapless = _gapless(lines, takes)
            with open_workers(studio, min(jobs, len(missing))) as hands:
                spoken(next(gapless))
                for line, take in dispatch(list(missing.values()), hands):
                    takes[line.key] = take
                    progress(done := done + times[line.key])
                    if done < len(lines):
                        spoken(next(gapless))
                from vorleser.speak.outliers import (
                    respeak_outliers,  # while there are sentences to speak, numpy can wait
                )

                respeak_outliers({line.key: line for line in lines}, takes, studio.cache, hands)
            studio.cache.trim()
    return tuple(takes[line.key] for line in lines)


def _gapless(lines: "Sequence[Utterance]", takes: Mapping[str, Take]) -> Iterator[tuple[Take, ...]]:
    """Yield, whenever asked, the takes that have come to follow those yielded before without a gap."""
    at = 0
    while True:
        begin = at
        while at < len(lines) and lines[at].key in takes:
            at += 1
        yield tuple(takes[line.key] for line in lines[begin:at])
