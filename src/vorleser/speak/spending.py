"""Estimate what speaking costs, and keep a run within its budget.

All processes of a run on one machine count into one table in the cache: ``VORLESER_RUN`` names the run.
"""

import os
import sqlite3
import time
from collections.abc import Container, Mapping
from contextlib import closing
from pathlib import Path

import msgspec

from vorleser.errors import ConfigError, EngineError, OutputError
from vorleser.speak.record import Utterance
from vorleser.speak.voice import registry
from vorleser.speak.voice.settings import SpeakSettings

RUN_VARIABLE = "VORLESER_RUN"
"""The variable that names the run whose budget counts; without it each edition is one."""

_TABLE = "create table if not exists spent (run text primary key, cost real not null, at real not null)"
_KEPT_DAYS = 30
_PATIENCE = 30.0  # seconds to wait for other processes that write to the table
_MILLION = 1_000_000


class Estimate(msgspec.Struct, frozen=True):
    """What is still to be spoken, in characters, and what it costs; None where no price is known."""

    characters: int
    cost: float | None


def count_characters(utterances: Mapping[str, Utterance], kept: Container[str]) -> int:
    """Return how many characters *utterances* have whose keys are not among those *kept*."""
    return sum(len(each.segment.spoken) for key, each in utterances.items() if key not in kept)


def cost_of(settings: SpeakSettings, characters: int) -> float | None:
    """Return what *characters* cost, 0 where the engine is on this machine, None where no price is known."""
    if settings.price is not None:
        return settings.price * characters / _MILLION
    return None if registry.engine_info(settings.engine).network else 0.0


def reserve(settings: SpeakSettings, characters: int, cache: Path) -> None:
    """Count *characters* into what the run costs; raises EngineError where that is beyond its budget.

    No engine has been asked by then. Raises ConfigError if there is a budget but no price.
    """
    if not settings.budget:
        return
    cost = cost_of(settings, characters)
    if cost is None:
        raise ConfigError(
            f"there is a budget, and no price for engine {settings.engine!r}",
            f"write what a million characters cost into the table [prices]: {settings.engine} = …",
        )
    before = _add(cache, os.environ.get(RUN_VARIABLE, ""), cost, settings.budget)
    if before + cost > settings.budget:
        spent = f" after {before:.2f}" if before else ""
        raise EngineError(
            f"{characters:,} characters would cost {cost:.2f}{spent}, the budget is {settings.budget:.2f}",
            "raise 'budget' in the table [speech], or take another --engine",
        )


def _add(cache: Path, run: str, cost: float, budget: float) -> float:
    """Return what *run* has cost before; add *cost* if the sum is within *budget*."""
    if not run:
        return 0.0
    try:
        cache.mkdir(parents=True, exist_ok=True)
        with closing(sqlite3.connect(cache / "spending.sqlite", _PATIENCE, isolation_level=None)) as table:
            table.execute(_TABLE)
            table.execute("begin immediate")
            found = table.execute("select cost from spent where run = ?", (run,)).fetchone()
            before = float(found[0]) if found else 0.0
            if before + cost <= budget:
                table.execute(
                    "insert or replace into spent values (?, ?, ?)", (run, before + cost, time.time())
                )
            table.execute("delete from spent where at < ?", (time.time() - _KEPT_DAYS * 86_400,))
            table.execute("commit")
    except (OSError, sqlite3.Error) as error:
        raise OutputError(
            f"can't count what is spent in {os.fspath(cache)!r} ({error})",
            "set VORLESER_CACHE to another folder",
        ) from error
    return before
