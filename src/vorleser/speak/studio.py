"""The engines of one run, each voice opened once, and the cache their takes go to."""

from pathlib import Path
from typing import Self

import msgspec

from vorleser.clip import Take
from vorleser.speak import registry
from vorleser.speak.cache import Cache
from vorleser.speak.engine import Engine
from vorleser.speak.settings import SpeakSettings
from vorleser.speak.take import Line, record


class Studio:
    """Where lines are recorded with the engine of *settings*; voices are opened when first needed."""

    def __init__(self, settings: SpeakSettings, cache: Path) -> None:
        self.cache = Cache(cache / "clips", settings.cache_mb * 1_000_000)
        self.settings = settings
        self.folder = cache
        self._info = registry.engine_info(settings.engine)
        self._engines: dict[str, Engine] = {}

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.cache.close()

    def engine(self, voice: str) -> Engine:
        """Return the engine with *voice*."""
        if voice not in self._engines:
            self._engines[voice] = self._info.open(msgspec.structs.replace(self.settings, voice=voice))
        return self._engines[voice]

    def record(self, line: Line) -> Take:
        """Return the take of *line*; raises SpeechError or another EngineError."""
        return record(self.engine(line.voice), line, self.cache)
