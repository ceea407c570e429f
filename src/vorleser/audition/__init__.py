"""The same lines by several voices: spoken, made equally loud, and set side by side on one page."""

import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path

import msgspec
from msgspec.structs import replace

from vorleser import meter
from vorleser.clip import Take
from vorleser.errors import VorleserError
from vorleser.scripts import Script
from vorleser.speak import SpeakSettings, engine_info, engine_names, estimate, speak
from vorleser.speak.spending import cost_of
from vorleser.speak.voice.engine import EngineInfo
from vorleser.speak.voice.registry import engine_state

LOUDNESS = -18.0  # LUFS of every sentence, or less where a peak forbids it
PEAK = -1.0  # dB, at the most
_LINES = (
    "Am Freitag wird die Brücke über den Mühlbach wieder für alle geöffnet.",
    "Die Arbeiten haben elf Monate gedauert und 2,4 Millionen Euro gekostet, also 15 % mehr als geplant.",
    "„Wir haben lange darauf gewartet“, sagt Bürgermeisterin Köhler – und lacht.",
    "Kommt jetzt auch der Radweg nach St. Märgen?",
    "Im Juli 2027 spielt dort um 19:30 Uhr die Band Northern Lights aus Glasgow.",
)
SAMPLE = "\n".join(_LINES)
"""What is said where nothing else is named: figures, names, a question, a quotation, words from elsewhere."""


class Sample(msgspec.Struct, frozen=True):
    """One line by one voice: its take, and the gain in dB that makes it as loud as all others."""

    take: Take
    gain: float


class Candidate(msgspec.Struct, frozen=True):
    """A voice that was heard.

    ``speed`` is seconds of speech in a second, on one core or as the server answers, 0 where all was kept from
    before; ``ready`` is how long the first sentence took, with all loading. ``cost`` is for an hour of speech, by the
    user's prices, None where there is no price.
    """

    info: EngineInfo
    voice: str
    samples: tuple[Sample, ...]
    speed: float
    ready: float
    cost: float | None


def ready_voices(*, online: bool) -> tuple[list[tuple[str, str]], list[str]]:
    """Return the voices that can speak now, as engine and voice, and the engines left out since they send the text.

    An engine's own voice stands for it; where voices were fetched, each of them speaks.
    """
    voices: list[tuple[str, str]] = []
    left_out: list[str] = []
    for name in engine_names():
        with suppress(VorleserError):
            info = engine_info(name)
            if not info.habits.speech or not engine_state(name).ready:
                continue
            if info.network and not online:
                left_out.append(name)
                continue
            there = info.downloads().voices() if info.downloads else ()
            voices += [(name, voice) for voice in there or info.voices[:1]]
    return voices, left_out


def hear(  # noqa: PLR0913 -- who, what, where, and whom to tell
    script: Script,
    voices: Sequence[tuple[str, str]],
    settings: SpeakSettings,
    cache: Path,
    scratch: Path,
    *,
    begin: Callable[[str, str], None],
    fail: Callable[[str, str, VorleserError], None],
) -> tuple[Candidate, ...]:
    """Return *voices* with *script* spoken by each; *begin* is told of each, *fail* of those that could not speak it.

    What a server has said before is in *cache* and not asked for again; what this machine says is said anew, to be
    timed, into the folder *scratch*.
    """
    heard = []
    for engine, voice in voices:
        begin(engine, voice)
        usual = SpeakSettings()
        own = engine == settings.engine
        chosen = replace(
            settings,
            engine=engine,
            voice=voice,
            fallback="",
            voices=usual.voices,
            url=settings.url if own else "",
            model=settings.model if own else "",
        )
        try:
            heard.append(_hear(script, chosen, cache if engine_info(engine).network else scratch))
        except VorleserError as error:
            fail(engine, voice, error)
    return _match(heard)


def _hear(script: Script, settings: SpeakSettings, cache: Path) -> Candidate:
    """Return the voice of *settings* with *script* spoken and timed: its first line apart, which pays for loading."""
    info = engine_info(settings.engine)
    kept = not estimate(script, settings, cache).characters
    begun = time.monotonic()
    first = speak(replace(script, segments=script.segments[:1]), settings, cache, jobs=1)
    loaded = time.monotonic()
    rest = speak(replace(script, segments=script.segments[1:]), settings, cache, jobs=1)
    spent = time.monotonic() - loaded
    seconds = sum(take.frames / take.rate for take in rest)
    takes = (*first, *rest)
    spoken = sum(len(segment.spoken) for segment in script.segments)
    cost = cost_of(settings, spoken)
    hours = sum(take.frames / take.rate for take in takes) / 3600
    return Candidate(
        info,
        settings.voice,
        tuple(Sample(take, 0.0) for take in takes),
        0.0 if kept else seconds / spent,
        loaded - begun,
        None if cost is None else cost / hours if hours else 0.0,
    )


def _match(heard: Sequence[Candidate]) -> tuple[Candidate, ...]:
    """Return *heard* with the gains that make every sentence of every voice equally loud, and none too loud."""
    levels = [_level(sample.take) for candidate in heard for sample in candidate.samples]
    peaks = [meter.to_db(sample.take.peak) for candidate in heard for sample in candidate.samples]
    target = min([LOUDNESS, *(level + PEAK - peak for level, peak in zip(levels, peaks, strict=True))])
    return tuple(
        replace(
            candidate,
            samples=tuple(replace(sample, gain=target - _level(sample.take)) for sample in candidate.samples),
        )
        for candidate in heard
    )


def _level(take: Take) -> float:
    """Return the loudness of *take* in LUFS."""
    return meter.loudness(meter.shares(take.energies, take.frames, take.rate))
