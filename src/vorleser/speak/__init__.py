"""Script to Takes: every segment spoken, proven and kept, or a SpeechError."""

from collections import Counter
from collections.abc import Callable
from pathlib import Path

from vorleser.clip import Take
from vorleser.script import Script
from vorleser.speak.registry import engine_info, engines
from vorleser.speak.settings import SpeakSettings

__all__ = ["SpeakSettings", "engine_info", "engines", "speak"]


def speak(
    script: Script, settings: SpeakSettings, cache: Path, *, jobs: int, progress: Callable[[int], None]
) -> tuple[Take, ...]:
    """Return the takes of *script*'s segments, in order; what is in the folder *cache* is not spoken again.

    Equal sentences are spoken once, by up to *jobs* processes where the engine gains by it; *progress* is
    called with the number of segments newly done. Raises SpeechError quoting the sentence an engine can't
    say, other EngineErrors where the engine can't be used; what was spoken until then stays in the cache.
    """
    from vorleser.speak.crew import crew, record_all  # noqa: PLC0415 -- 'vorleser engines' need not pay for it
    from vorleser.speak.studio import Studio  # noqa: PLC0415 -- as above
    from vorleser.speak.take import line  # noqa: PLC0415 -- as above

    with Studio(settings, cache) as studio:
        fingerprint = studio.engine(settings.voice).fingerprint
        lines = [line(segment, settings.voice, fingerprint) for segment in script.segments]
        times = Counter(line.key for line in lines)
        takes = studio.cache.find(times)
        done = sum(times[key] for key in takes)
        progress(done)
        missing = list({line.key: line for line in lines if line.key not in takes}.values())
        with crew(studio, min(jobs, len(missing))) as hands:
            for one, take in record_all(missing, hands):
                takes[one.key] = take
                done += times[one.key]
                progress(done)
        if missing:
            studio.cache.trim()
    return tuple(takes[line.key] for line in lines)
