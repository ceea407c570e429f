"""Record utterances in this process: each voice of the engine is opened once, and takes are kept in the cache."""

from collections import defaultdict
from collections.abc import Iterator
from contextlib import nullcontext
from pathlib import Path
from typing import Self

from msgspec.structs import replace

from vorleser.clip import Take
from vorleser.network.deadline import TimeBudget
from vorleser.scripts import Script, Segment
from vorleser.speak.cache import ClipCache
from vorleser.speak.record import NextUtterance, Utterance, make_utterance, record
from vorleser.speak.voice import registry
from vorleser.speak.voice.engine import Engine, Stoppable
from vorleser.speak.voice.settings import SpeakSettings


class Recorder:
    """Records with the engine of *settings* into the cache in *folder*; a voice is opened when it is first needed."""

    def __init__(self, settings: SpeakSettings, folder: Path) -> None:
        self.settings = settings
        self.folder = folder
        self.info = registry.choose_engine(settings)
        self.cache = ClipCache(folder / "clips", settings.cache_mb * 1_000_000)
        self._engines: dict[str, Engine] = {}
        self._budgets = defaultdict[str, TimeBudget](
            TimeBudget
        )  # by key: the time spent on an utterance, over all its requests

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.cache.close()

    def utterances(self, script: Script) -> list[Utterance]:
        """Return the utterance of each of *script*'s segments."""
        return [self.utterance(segment) for segment in script.segments]

    def utterance(self, segment: Segment) -> Utterance:
        """Return the utterance of *segment*, in the voice of its role."""
        voice = self.settings.voices.of(segment.role) or self.settings.voice
        return make_utterance(segment, voice, self.engine(voice).fingerprint)

    def engine(self, voice: str) -> Engine:
        """Return the engine opened with *voice*; '' is the engine's default."""
        if voice not in self._engines:
            self._engines[voice] = self.info.open(replace(self.settings, voice=voice))
        return self._engines[voice]

    def reuse_engines(self, earlier: "Recorder") -> None:
        """Use the engines that *earlier* has opened with the same settings."""
        self._engines = earlier._engines  # noqa: SLF001 -- of the same class

    def record(self, utterance: Utterance) -> Take:
        """Return the take of *utterance*; raises SpeechError quoting it."""
        with self._budgets[utterance.key].spend() if self.info.network else nullcontext():
            return record(self.engine(utterance.voice), self.info, utterance, self.settings.speed, self.cache)

    def record_all(self, next_utterance: NextUtterance) -> Iterator[tuple[Utterance, Take]]:
        """Yield utterances and their takes as long as *next_utterance* gives one."""
        while utterance := next_utterance(False):  # noqa: FBT003 -- not early: this worker is free
            yield utterance, self.record(utterance)

    def stop(self) -> None:
        """Make engines that wait for a server stop waiting."""
        for engine in self._engines.values():
            if isinstance(engine, Stoppable):
                engine.stop()
