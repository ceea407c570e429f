"""Turn a script into takes: every segment is spoken, validated and kept, or SpeechError is raised."""

import logging
from collections import Counter
from collections.abc import Callable, Generator, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from vorleser.clip import Take
from vorleser.errors import VorleserError
from vorleser.runtime.progress import Progress, ignore_progress
from vorleser.scripts import Script, Segment
from vorleser.speak import spending
from vorleser.speak.spending import Estimate
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
    from vorleser.speak.pool.recorder import Recorder
    from vorleser.speak.record import Utterance

_logger = logging.getLogger(__name__)

__all__ = [
    "Estimate",
    "SpeakSettings",
    "choose_engine",
    "engine_info",
    "engine_names",
    "estimate",
    "fallback_settings",
    "fingerprints",
    "forget",
    "keep_take",
    "prefetch",
    "prestart",
    "speak",
    "voice_name",
]


def prestart(settings: SpeakSettings, cache: Path, *, jobs: int) -> None:
    """Start *jobs* worker processes before the script is ready, if the engine uses processes; returns at once.

    Errors in *settings* or *cache* are ignored here; `speak` raises them.
    """
    with suppress(VorleserError):
        if choose_engine(settings).scaling == "processes":
            from vorleser.speak.pool.idle import prestart_processes

            prestart_processes(settings, cache, jobs)


@contextmanager
def prefetch(settings: SpeakSettings, cache: Path, *, jobs: int) -> Iterator[Callable[[Segment], None]]:
    """Yield a function that takes the segments of an unfinished script, and records the first of them.

    The function does nothing if the engine does not use processes or *jobs* is 1.
    """
    if jobs == 1 or choose_engine(settings).scaling != "processes":
        yield lambda _: None
        return
    from vorleser.speak.pool.prefetch import prefetch_segments

    with prefetch_segments(settings, cache, jobs) as add:
        yield add


def speak(  # noqa: PLR0913 -- a stage's whole signature
    script: Script,
    settings: SpeakSettings,
    cache: Path,
    *,
    jobs: int,
    progress: Progress = ignore_progress,
    trust: bool = True,
    on_takes: Callable[[tuple[Take, ...]], None] = lambda _: None,
) -> tuple[Take, ...]:
    """Return the takes of *script*'s segments, in order; what is in the folder *cache* is not spoken again.

    Equal sentences are spoken once, by up to *jobs* processes if the engine uses processes; *progress* counts the
    segments. Without *trust*, each clip in *cache* is read and checked before it is used.

    While segments are still missing, *on_takes* is called with the next finished takes, in the script's order and each
    once; a pace outlier among them may still be replaced at the end.

    Raises SpeechError quoting the sentence an engine can't say, ConfigError for an unknown engine or voice, and
    EngineError if something the engine needs is missing; what was spoken until then stays in the cache.
    """
    from vorleser.speak.pool.recorder import Recorder  # imported late: 'vorleser engines' does not need it

    with Recorder(settings, cache) as recorder:
        utterances = recorder.utterances(script)
        times = Counter(utterance.key for utterance in utterances)
        takes = recorder.cache.find(times, trust=trust)
        _logger.info("%s speaks: %d of %d sentences are kept", settings.engine, len(takes), len(times))
        done = sum(times[key] for key in takes)
        progress(done, len(utterances))
        if len(takes) < len(times):
            new = spending.count_characters({each.key: each for each in utterances}, takes)
            spending.reserve(settings, new, cache)
            recording = _record_missing(recorder, utterances, takes, jobs=jobs, on_takes=on_takes)
            with closing(recording):  # an error of *progress* ends the workers, too
                for key in recording:
                    done += times[key]
                    progress(done, len(utterances))
            recorder.cache.trim()
    return tuple(takes[utterance.key] for utterance in utterances)


def estimate(script: Script, settings: SpeakSettings, cache: Path) -> Estimate:
    """Return the number of characters of *script* that are not in *cache* yet, and what speaking them costs."""
    from vorleser.speak.pool.recorder import Recorder

    with Recorder(settings, cache) as recorder:
        utterances = {each.key: each for each in recorder.utterances(script)}
        takes = recorder.cache.find(utterances, count=False)
    characters = spending.count_characters(utterances, takes)
    return Estimate(characters, spending.cost_of(settings, characters))


def forget(segments: Sequence[Segment], settings: SpeakSettings, cache: Path) -> None:
    """Drop the takes of *segments* from the folder *cache*, so that they are spoken again when next needed."""
    from vorleser.speak.pool.recorder import Recorder

    with Recorder(settings, cache) as recorder:
        for segment in segments:
            recorder.cache.drop(recorder.utterance(segment).key)


def keep_take(segment: Segment, take: Take, settings: SpeakSettings, cache: Path) -> None:
    """Keep *take*, a file of any folder, as the take of *segment* in the folder *cache*, in place of the one there."""
    from vorleser.speak.pool.recorder import Recorder

    with Recorder(settings, cache) as recorder:
        key = recorder.utterance(segment).key
        recorder.cache.drop(key)
        recorder.cache.add(key, Path(take.path).read_bytes(), take)


def _record_missing(
    recorder: "Recorder",
    utterances: "Sequence[Utterance]",
    takes: dict[str, Take],
    *,
    jobs: int,
    on_takes: Callable[[tuple[Take, ...]], None],
) -> Generator[str]:
    """Record the *utterances* whose keys are not in *takes*, add their takes to it, and yield each key."""
    from vorleser.speak.pool.dispatch import dispatch, open_workers

    missing = {utterance.key: utterance for utterance in utterances if utterance.key not in takes}
    following = _takes_in_order(utterances, takes)
    with open_workers(recorder, jobs, len(missing)) as workers:
        if takes:
            on_takes(next(following))
        for number, (utterance, take) in enumerate(dispatch(list(missing.values()), workers), 1):
            takes[utterance.key] = take
            yield utterance.key
            if number < len(missing):
                on_takes(next(following))
        from vorleser.speak.outliers import (
            respeak_outliers,  # imports numpy, which is not needed earlier
        )

        respeak_outliers({each.key: each for each in utterances}, takes, recorder, workers)


def _takes_in_order(
    utterances: "Sequence[Utterance]", takes: Mapping[str, Take]
) -> Iterator[tuple[Take, ...]]:
    """Yield at each step the takes after those yielded before, up to the first one that is missing."""
    end = 0
    while True:
        begin = end
        while end < len(utterances) and utterances[end].key in takes:
            end += 1
        yield tuple(takes[utterance.key] for utterance in utterances[begin:end])
