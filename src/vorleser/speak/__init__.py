"""Script to takes: every segment spoken, validated and kept, or a SpeechError."""

import logging
from collections import Counter
from collections.abc import Callable, Generator, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from vorleser.clip import Take
from vorleser.errors import VorleserError
from vorleser.progress import Progress, ignore_progress
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
    """Start *jobs* worker processes before there is a script, where the engine speaks in processes; returns at once.

    What is wrong with *settings* or with *cache*, speak will say.
    """
    with suppress(VorleserError):
        if choose_engine(settings).scaling == "processes":
            from vorleser.speak.pool.idle import prestart_processes

            prestart_processes(settings, cache, jobs)


@contextmanager
def prefetch(settings: SpeakSettings, cache: Path, *, jobs: int) -> Iterator[Callable[[Segment], None]]:
    """Yield what takes the segments of a script that is still being written, and records the first of them.

    Where no processes speak, or only one job may run, nothing is done with them.
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

    Equal sentences are spoken once, by up to *jobs* processes where the engine gains by it; *progress* counts the
    segments. Without *trust*, each clip in *cache* is read and checked before it counts.

    While some are still to come, *on_takes* is called with the takes that follow, in the script's order, those it was
    called with before; at the end one of them may still be replaced, if it is a pace outlier.

    Raises SpeechError quoting the sentence an engine can't say, ConfigError for an engine or voice there isn't,
    EngineError where something the engine needs is missing; what was spoken until then stays in the cache.
    """
    from vorleser.speak.pool.recorder import Recorder  # 'vorleser engines' need not pay for it

    with Recorder(settings, cache) as recorder:
        utterances = recorder.utterances(script)
        times = Counter(utterance.key for utterance in utterances)
        takes = recorder.cache.find(times, trust=trust)
        _logger.info(
            "%s speaks: %d of %d sentences are kept from before", settings.engine, len(takes), len(times)
        )
        done = sum(times[key] for key in takes)
        progress(done, len(utterances))
        if len(takes) < len(times):
            spending.reserve(settings, spending.count({each.key: each for each in utterances}, takes), cache)
            recording = _record_missing(recorder, utterances, takes, jobs=jobs, on_takes=on_takes)
            with closing(recording):  # an error of *progress* ends the workers, too
                for key in recording:
                    done += times[key]
                    progress(done, len(utterances))
            recorder.cache.trim()
    return tuple(takes[utterance.key] for utterance in utterances)


def estimate(script: Script, settings: SpeakSettings, cache: Path) -> Estimate:
    """Return what speaking *script* would come to: the characters that are not kept yet, and what they cost."""
    from vorleser.speak.pool.recorder import Recorder

    with Recorder(settings, cache) as recorder:
        utterances = {each.key: each for each in recorder.utterances(script)}
        takes = recorder.cache.find(utterances, count=False)
    characters = spending.count(utterances, takes)
    return Estimate(characters, spending.cost_of(settings, characters))


def forget(segments: Sequence[Segment], settings: SpeakSettings, cache: Path) -> None:
    """Drop the takes of *segments* from the folder *cache*: they are spoken anew when they are next needed."""
    from vorleser.speak.pool.recorder import Recorder

    with Recorder(settings, cache) as recorder:
        for segment in segments:
            recorder.cache.drop(recorder.utterance(segment).key)


def keep_take(segment: Segment, take: Take, settings: SpeakSettings, cache: Path) -> None:
    """Keep *take*, which was forgotten since it was spoken, as that of *segment* in the folder *cache*."""
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
    """Have those of *utterances* recorded whose keys *takes* lacks, add them to it, and yield each key."""
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
            respeak_outliers,  # while there are sentences to speak, numpy can wait
        )

        respeak_outliers({each.key: each for each in utterances}, takes, recorder, workers)


def _takes_in_order(
    utterances: "Sequence[Utterance]", takes: Mapping[str, Take]
) -> Iterator[tuple[Take, ...]]:
    """Yield, whenever asked, the takes that follow those yielded before, as far as none is missing between them."""
    end = 0
    while True:
        begin = end
        while end < len(utterances) and utterances[end].key in takes:
            end += 1
        yield tuple(takes[utterance.key] for utterance in utterances[begin:end])
