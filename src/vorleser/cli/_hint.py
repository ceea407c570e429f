"""A hint, once a week at most after an edition by Pico, at engines that sound better and how to get them."""

import sys
import time
from contextlib import suppress
from pathlib import Path

import click

from vorleser.machine import cache_folder

_WEEK = 7 * 86_400  # seconds
_MARK = "voices-hint"
_NATURAL = ("pocket", "supertonic", "kokoro", "piper")
"""Engines on this machine that sound better, the best first."""


def print_hint(engine: str, *, quiet: bool) -> None:
    """Print the hint if it is due, after an edition by *engine*."""
    if hint := hint_at_voices(engine, cache_folder(), quiet=quiet):
        click.echo(f"vorleser: {hint}", err=True)


def hint_at_voices(engine: str, cache: Path, *, quiet: bool) -> str:
    """Return the hint, '' if none is due: it is given on a terminal only, and once a week at most."""
    if quiet or engine != "pico" or not sys.stderr.isatty():
        return ""
    mark = cache / _MARK
    with suppress(OSError):
        if time.time() - mark.stat().st_mtime < _WEEK:
            return ""
    with suppress(OSError):
        cache.mkdir(parents=True, exist_ok=True)
        mark.touch()
        return _words()
    return ""  # if its time can't be recorded, the hint would be given each time


def _words() -> str:
    from vorleser.speak.voice.registry import engine_names, engine_state

    ready = [name for name in _NATURAL if name in engine_names() and engine_state(name).ready]
    if ready:
        return f"{ready[0]!r} sounds more natural than 'pico': take it with --engine, or compare: vorleser audition"
    return "there are voices that sound more natural: 'vorleser voices' says how to get each, e.g. juergen of 'pocket'"
