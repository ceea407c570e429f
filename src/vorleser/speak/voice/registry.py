"""Find engines: the files in ``speak/engines/`` and other packages' entry points ``vorleser.engines``."""

from collections.abc import Mapping
from pathlib import PurePath

import msgspec

from vorleser.errors import ConfigError, EngineError, VorleserError
from vorleser.runtime import plugins
from vorleser.speak.voice.engine import EngineInfo, VoiceStore
from vorleser.speak.voice.settings import SpeakSettings, Voices

ENGINES_PACKAGE = "vorleser.speak.engines"
GROUP = "vorleser.engines"


class EngineState(msgspec.Struct, frozen=True):
    """Whether an engine is ready, and facts for the user; if not, ``missing`` says what it lacks and the way out."""

    name: str
    ready: bool
    network: bool
    summary: str
    needs: str
    missing: str
    voices: tuple[str, ...]


def engine_names() -> tuple[str, ...]:
    """Return the names of all engines, sorted; none is loaded, so some may not be usable."""
    return tuple(sorted({*plugins.names(ENGINES_PACKAGE), *plugins.entry_points_in(GROUP)}))


def engine_info(name: str) -> EngineInfo:
    """Return what is known of engine *name*; raises ConfigError with the nearest name, EngineError if it is broken.

    Our own engines come first: another package can add engines, but not replace one unnoticed.
    """
    if name in plugins.names(ENGINES_PACKAGE):
        found = plugins.load_constant(ENGINES_PACKAGE, name, "ENGINE")
    elif name in plugins.entry_points_in(GROUP):
        found = _load_entry_point(name)
    else:
        raise ConfigError(f"no engine {name!r}", plugins.nearest(name, engine_names()))
    if not isinstance(found, EngineInfo):
        raise EngineError(f"engine {name!r} is no EngineInfo", "update or remove the package that brings it")
    return found


def choose_engine(settings: SpeakSettings) -> EngineInfo:
    """Return the engine that *settings* name; raises ConfigError if it, a voice of it, or the fallback is unknown."""
    if settings.fallback:
        engine_info(settings.fallback)
    info = engine_info(settings.engine)
    named = (settings.voice, *msgspec.structs.astuple(settings.voices))
    unknown = [voice for voice in named if voice and voice not in info.voices]
    if unknown and not info.more_voices:
        raise ConfigError(
            f"engine {info.name!r} has no voice {unknown[0]!r}", plugins.nearest(unknown[0], info.voices)
        )
    return info


def voice_name(settings: SpeakSettings) -> str:
    """Return the names of the voices that speak with *settings*: the edition's, then those of single roles.

    A voice that is a file is named without its folder.
    """
    info = engine_info(settings.engine)
    there = (*(info.downloads().voices() if info.downloads else ()), *info.voices, info.name)
    named = (settings.voice or there[0], *msgspec.structs.astuple(settings.voices))
    return ", ".join(dict.fromkeys(PurePath(voice).name.removesuffix(".onnx") for voice in named if voice))


def find_store(name: str, engine: str = "", usual: str = "") -> tuple[EngineInfo, VoiceStore]:
    """Return the engine that can download voice *name*, and its store: *engine*, else *usual*, else any.

    Raises ConfigError if no engine offers it, or several do.
    """
    if engine:
        info = engine_info(engine)
        if info.downloads is None:
            raise ConfigError(f"engine {engine!r} has no voices to download", "see 'vorleser voices'")
        return info, info.downloads()
    infos = [info for each in engine_names() if (info := engine_info(each)).downloads is not None]
    stores = {info.name: (info, info.downloads()) for info in infos if info.downloads}
    parts = {part.partition("*")[0].strip() for part in name.split("+")}
    offering = [each for each, (_, store) in stores.items() if parts <= {*store.offers(), *store.voices()}]
    if usual in offering or (usual in stores and not offering):
        return stores[usual]
    if len(offering) > 1:
        raise ConfigError(f"{name!r} is a voice of {' and '.join(offering)}", f"add --engine {offering[0]}")
    if offering:
        return stores[offering[0]]
    if "_" in name and "-" in name and "piper" in stores:  # Piper's own list has more of them
        return stores["piper"]
    raise ConfigError(f"no voice {name!r} can be downloaded", _nearest_offer(name, stores))


def _nearest_offer(name: str, stores: Mapping[str, tuple[EngineInfo, VoiceStore]]) -> str:
    offers = {offer for _, store in stores.values() for offer in store.offers()}
    close = plugins.nearest(name, offers)
    return close if close.startswith("did you") else "see 'vorleser voices'"


def fingerprints(settings: SpeakSettings) -> tuple[str, ...]:
    """Return the fingerprint of each voice that *settings* name; raises EngineError if the engine can't be opened."""
    info = choose_engine(settings)
    voices = dict.fromkeys((settings.voice, *filter(None, msgspec.structs.astuple(settings.voices))))
    return tuple(info.open(msgspec.structs.replace(settings, voice=voice)).fingerprint for voice in voices)


def fallback_settings(settings: SpeakSettings) -> SpeakSettings:
    """Return the settings of the engine that speaks everything when the chosen one can't."""
    return msgspec.structs.replace(settings, engine=settings.fallback, fallback="", voice="", voices=Voices())


def engine_state(name: str) -> EngineState:
    """Return whether engine *name* can be used; raises nothing, even if the engine is broken."""
    try:
        info = engine_info(name)
    except VorleserError as error:
        return EngineState(
            name, ready=False, network=False, summary="broken", needs="", missing=str(error), voices=()
        )
    missing = ""
    try:
        info.open(SpeakSettings(engine=name))
    except VorleserError as error:
        missing = str(error)
    except Exception as error:  # noqa: BLE001 -- another package's engine may fail in any way
        missing = f"engine {name!r} fails: {type(error).__name__}"
    return EngineState(name, not missing, info.network, info.summary, info.needs, missing, info.voices)


def _load_entry_point(name: str) -> object:
    point = plugins.entry_points_in(GROUP)[name]
    try:
        return point.load()
    except Exception as error:
        package = point.dist.name if point.dist else point.value
        raise EngineError(
            f"engine {name!r} can't be loaded ({type(error).__name__}: {error})",
            f"update or remove {package!r}",
        ) from error
