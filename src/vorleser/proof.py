"""Listen to the takes if the settings ask for it: connects the listen stage with the voices that it needs."""

import logging
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec.structs import replace

from vorleser.article import Metadata
from vorleser.clip import Take
from vorleser.errors import EngineError
from vorleser.normalize import say_text
from vorleser.normalize.settings import NormalizeSettings
from vorleser.runtime.progress import Progress, ignore_progress
from vorleser.scripts import Script, Segment
from vorleser.speak import SpeakSettings, choose_engine, forget, keep_take, speak
from vorleser.speak.voice.registry import engine_state

if TYPE_CHECKING:
    from vorleser.listen.editions import Listened
    from vorleser.listen.verdict import Hearing

_logger = logging.getLogger(__name__)

REFERENCES = ("pico", "espeak")
"""Engines that say every word by rules, the same way each time; those that are usable serve as references."""
_OWN_PACE = 0.88
"""Of an engine that is its own reference: at its own pace it would be the same sound."""


class Speakers:
    """Speaks sentences again with *settings*, or with another voice for reference; clips are kept in *cache*."""

    def __init__(self, settings: SpeakSettings, cache: Path, jobs: int) -> None:
        self._settings = settings
        self._cache = cache
        self._jobs = jobs

    def speak_again(self, segments: tuple[Segment, ...]) -> tuple[Take, ...]:
        """Return new takes of *segments*."""
        forget(segments, self._settings, self._cache)
        return self._speak(segments, self._settings)

    def speak_references(self, segments: tuple[Segment, ...]) -> tuple[tuple[Take, ...], ...]:
        """Return takes of each of *segments* by those of `REFERENCES` that are installed, another engine's first.

        An item lacks the takes of a voice that can't say the sentence.
        """
        takes = [self._speak_reference(settings, segments) for settings in self._references()]
        return tuple(tuple(take for take in each if take) for each in zip(*takes, strict=True)) or (
            (),
        ) * len(segments)

    def _references(self) -> list[SpeakSettings]:
        own, cache_mb = self._settings.engine, self._settings.cache_mb
        other_pace = 1.0 if self._settings.speed < _OWN_PACE + 0.05 else _OWN_PACE
        names = sorted(filter(_is_ready, REFERENCES), key=lambda name: name == own)
        return [
            SpeakSettings(engine=name, cache_mb=cache_mb, speed=other_pace if name == own else 1.0)
            for name in names
        ]

    def _speak_reference(
        self, settings: SpeakSettings, segments: tuple[Segment, ...]
    ) -> tuple[Take | None, ...]:
        try:
            return self._speak(segments, settings)
        except EngineError:
            return tuple(self._try(segment, settings) for segment in segments)

    def keep(self, segment: Segment, take: Take) -> None:
        """Keep *take* as that of *segment*."""
        keep_take(segment, take, self._settings, self._cache)

    def _try(self, segment: Segment, settings: SpeakSettings) -> Take | None:
        with suppress(EngineError):
            return self._speak((segment,), settings)[0]
        return None

    def _speak(self, segments: tuple[Segment, ...], settings: SpeakSettings) -> tuple[Take, ...]:
        return speak(Script(Metadata(title=""), segments), settings, self._cache, jobs=self._jobs)


def _is_ready(engine: str) -> bool:
    return engine_state(engine).ready


def _say(text: str) -> str:
    """Return *text* as it is spoken, with the default settings."""
    return say_text(text, NormalizeSettings()).text


def is_wanted(settings: SpeakSettings) -> bool:
    """Return whether *settings* ask for listening to what they speak."""
    from vorleser.listen import models

    if settings.listen == "generative":
        return choose_engine(settings).generative and models.is_installed()
    return settings.listen == "all"


def prove(  # noqa: PLR0913 -- a stage's whole signature
    script: Script,
    takes: Sequence[Take],
    settings: SpeakSettings,
    cache: Path,
    *,
    jobs: int,
    progress: Progress,
) -> tuple[Take, ...]:
    """Return *takes*, after listening to them if *settings* ask for it; wrong ones are replaced by new takes.

    Raises SpeechError if a sentence is still not heard as written after all tries. If the recogniser can't be opened,
    raises EngineError, or only logs a warning with the default ``listen = "generative"``.
    """
    if not is_wanted(settings):
        return tuple(takes)
    from vorleser.listen.models import open_recogniser
    from vorleser.listen.stage import listen

    try:
        recogniser = open_recogniser(settings.listen_model, jobs)
    except EngineError as error:
        if settings.listen == "all":
            raise
        _logger.warning("nobody listens to what was spoken: %s", error)
        return tuple(takes)
    voices = Speakers(replace(settings, listen="none"), cache, jobs)
    return listen(
        script, takes, recogniser, voices, tries=settings.listen_tries, jobs=jobs, say=_say, progress=progress
    )


def find_misheard(script: Script, settings: SpeakSettings, cache: Path, *, jobs: int) -> "dict[int, Hearing]":
    """Return what was heard otherwise of *script*, by a segment's number, as it is kept in *cache* after making.

    Clips and what was heard of them are kept: usually nothing is spoken or heard for it. It is empty where *settings*
    ask for no listening, or nobody can listen.
    """
    if not is_wanted(settings):
        return {}
    from vorleser.listen.listener import Listener
    from vorleser.listen.models import open_recogniser
    from vorleser.listen.stretch import of_take

    try:
        recogniser = open_recogniser(settings.listen_model, jobs)
    except EngineError:
        return {}
    voices = Speakers(replace(settings, listen="none"), cache, jobs)
    takes = speak(script, settings, cache, jobs=jobs)
    listener = Listener(recogniser, voices.speak_references, jobs, _say)
    hearings = listener.hear([*zip(script.segments, map(of_take, takes), strict=True)])
    return {number: hearing for number, hearing in enumerate(hearings) if hearing.differences}


def listen_to_file(
    mp3: Path, settings: SpeakSettings, cache: Path, *, jobs: int, progress: Progress = ignore_progress
) -> "Listened":
    """Return which sentences of the edition of *mp3* are not heard as they are written.

    Raises SoundError if it has no entry beside it, ConfigError or EngineError if the recogniser can't be used.
    """
    from vorleser.listen.editions import listen_to_edition, read_beside
    from vorleser.listen.models import open_recogniser

    entry = read_beside(mp3)
    recogniser = open_recogniser(settings.listen_model, jobs)
    voices = Speakers(replace(settings, engine=entry.voice.engine), cache, jobs)
    return listen_to_edition(
        mp3, entry.timeline, recogniser, voices.speak_references, jobs=jobs, say=_say, progress=progress
    )
