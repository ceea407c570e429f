"""List every voice of every engine: whether it can speak now, what it still needs, and what is known of it."""

from collections.abc import Iterator, Mapping
from importlib.metadata import PackageNotFoundError, version
from typing import Literal

import msgspec

from vorleser.errors import VorleserError
from vorleser.runtime.extras import name_install
from vorleser.speak.voice.engine import EngineInfo
from vorleser.speak.voice.registry import engine_info, engine_names, engine_state
from vorleser.speak.voice.settings import SpeakSettings

VoiceState = Literal["ready", "one command", "by key", "broken"]


class ListedVoice(msgspec.Struct, frozen=True):
    """A voice and what is known of it.

    ``state`` says whether it can speak now; ``way`` is the command or setting that it lacks, ``size`` in bytes what
    that fetches, ``price`` what a million characters cost (None: nobody said), ``network`` whether the text leaves.
    """

    engine: str
    voice: str
    state: VoiceState
    way: str
    languages: tuple[str, ...]
    licence: str
    size: int
    price: float | None
    word_times: bool
    network: bool
    generative: bool


def list_voices(
    settings: SpeakSettings, engine: str = "", *, everything: bool = False
) -> Iterator[ListedVoice]:
    """Yield the voices of all engines, or of *engine*; with *everything*, also all that can be downloaded."""
    for name in (engine,) if engine else engine_names():
        try:
            info = engine_info(name)
        except VorleserError as error:
            yield ListedVoice(
                name,
                "",
                "broken",
                str(error),
                (),
                "",
                0,
                None,
                word_times=False,
                network=False,
                generative=False,
            )
            continue
        yield from _voices_of(info, settings.prices, everything=everything)


def _voices_of(info: EngineInfo, prices: Mapping[str, float], *, everything: bool) -> Iterator[ListedVoice]:
    store = info.downloads() if info.downloads else None
    there = store.voices() if store else ()
    offers = store.offers() if store and everything else ()
    missing = _missing_package(info)
    state = engine_state(info.name) if not store else None
    for voice in dict.fromkeys((*there, *info.voices, *offers)):
        facts = info.describe(voice)
        parts = [part.partition("*")[0] for part in voice.split("+")]
        can, way = _state(info, voice, ready=store is None or {*parts} <= {*there}, missing=missing)
        if can == "ready" and state is not None and not state.ready:
            can, way = "by key" if info.network else "one command", state.missing
        yield ListedVoice(
            info.name,
            voice,
            can,
            way,
            facts.languages,
            facts.licence,
            facts.size if can == "one command" else 0,
            prices.get(info.name, None if info.network else 0.0),
            word_times=info.word_times,
            network=info.network,
            generative=info.generative,
        )


def _state(info: EngineInfo, voice: str, *, ready: bool, missing: bool) -> tuple[VoiceState, str]:
    get = f"vorleser voices get {voice} --engine {info.name}"
    install = name_install(info.name)
    if missing:
        return "one command", install if ready else f"{install} && {get}"
    return ("ready", "") if ready else ("one command", get)


def _missing_package(info: EngineInfo) -> bool:
    try:
        return bool(info.package) and not version(info.package)
    except PackageNotFoundError:
        return True
