"""The engines of one run, each voice opened once, and the cache their takes go to."""

from collections.abc import Iterator
from pathlib import Path
from typing import Self

from msgspec.structs import replace

from vorleser.clip import Take
from vorleser.scripts import Script, Segment
from vorleser.speak.cache import ClipCache
from vorleser.speak.record import NextUtterance, Utterance, make_utterance, record
from vorleser.speak.voice import registry
from vorleser.speak.voice.engine import Engine, Stoppable
from vorleser.speak.voice.settings import SpeakSettings


class Recorder:
    """Where lines are recorded with the engine of *settings*; voices are opened when first needed."""

    def __init__(self, settings: SpeakSettings, folder: Path) -> None:
        self.settings = settings
        self.folder = folder
        self.info = registry.choose_engine(settings)
        self.cache = ClipCache(folder / "clips", settings.cache_mb * 1_000_000)
        self._engines: dict[str, Engine] = {}

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.cache.close()

    def lines(self, script: Script) -> list[Utterance]:
        """Return what is to be said, each segment by its role's voice."""
        return [self.line(segment) for segment in script.segments]

    def line(self, segment: Segment) -> Utterance:
        """Return what is to be said of *segment*, by its role's voice."""
        voice = self.settings.voices.of(segment.role) or self.settings.voice
        return make_utterance(segment, voice, self.engine(voice).fingerprint)

    def engine(self, voice: str) -> Engine:
        """Return the engine with *voice*, its own for an empty one."""
        if voice not in self._engines:
            self._engines[voice] = self.info.open(replace(self.settings, voice=voice))
        return self._engines[voice]

    def take_over(self, earlier: "Recorder") -> None:
        """Speak with the engines that *earlier*, of the same settings, has opened."""
        self._engines = earlier._engines  # noqa: SLF001 -- of the same class

    def record(self, line: Utterance) -> Take:
        """Return the take of *line*; raises SpeechError quoting it."""
        return record(self.engine(line.voice), line, self.settings.speed, self.cache)

    def records(self, next_line: NextUtterance) -> Iterator[tuple[Utterance, Take]]:
        """Yield lines and their takes as long as *next_line* gives one."""
        while line := next_line(False):  # noqa: FBT003 -- one that is spoken at once
            yield line, self.record(line)

    def dismiss(self) -> None:
        """Have engines that wait for a server stop waiting."""
        for engine in self._engines.values():
            if isinstance(engine, Stoppable):
                engine.stop()
