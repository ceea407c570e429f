"""A hint, once a week at most after an edition by the usual engine, at engines that sound better."""

import sys
import time
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

import click

from vorleser.errors import VorleserError
from vorleser.runtime.machine import cache_folder

if TYPE_CHECKING:
    from vorleser.speak.voice.engine import EngineInfo

_WEEK = 7 * 86_400  # seconds
_MARK = "voices-hint"


def print_hint(engine: str, *, quiet: bool) -> None:
    """Print the hint if it is due, after an edition by *engine*."""
    if hint := hint_at_voices(engine, cache_folder(), quiet=quiet):
        click.echo(f"vorleser: {hint}", err=True)


def hint_at_voices(engine: str, cache: Path, *, quiet: bool) -> str:
    """Return the hint, '' if none is due: it is given on a terminal only, and once a week at most."""
    if quiet or not sys.stderr.isatty():
        return ""
    from vorleser.speak.voice.settings import SpeakSettings

    if engine != SpeakSettings().engine:
        return ""
    mark = cache / _MARK
    with suppress(OSError):
        if time.time() - mark.stat().st_mtime < _WEEK:
            return ""
    with suppress(OSError):
        cache.mkdir(parents=True, exist_ok=True)
        mark.touch()
        return _words(engine)
    return ""  # if its time can't be recorded, the hint would be given each time


def _words(engine: str) -> str:
    from vorleser.speak.voice.registry import engine_state

    better = _find_better(engine)
    if ready := next((info for info in better if engine_state(info.name).ready), None):
        better_than = f"{ready.name!r} sounds more natural than {engine!r}"
        return f"{better_than}: take it with --engine, or compare: vorleser audition"
    example = f", e.g. {better[0].voices[0]} of {better[0].name!r}" if better and better[0].voices else ""
    return f"there are voices that sound more natural: 'vorleser voices' says how to get each{example}"


def _find_better(engine: str) -> "list[EngineInfo]":
    """Return the engines on this machine that sound more natural than *engine*, the most natural first."""
    from vorleser.speak.voice.registry import engine_info, engine_names

    found = []
    for name in engine_names():
        with suppress(VorleserError):  # a broken one is no better
            found.append(engine_info(name))
    least = engine_info(engine).natural
    better = (info for info in found if info.natural > least and not info.network)
    return sorted(better, key=lambda info: -info.natural)
