"""Worker processes are started early, wait for the next script, and are never in the way."""

from pathlib import Path
from typing import Any

import engine_package
import pytest

from vorleser.errors import SpeechError
from vorleser.runtime import plugins
from vorleser.speak import SpeakSettings, prestart
from vorleser.speak.pool import idle

pytestmark = pytest.mark.usefixtures("nobody_waits")

TEXTS = ("Der Rat tagt heute.", "Die Brücke ist offen.", "Morgen wird gefeiert.")


def waiting() -> list[int]:
    """Return the process ids of those that wait."""
    return [found._process.pid for found in idle._idle if found._process]


def test_one_that_waits_is_used_again(say: Any, tmp_path: Path) -> None:
    """The next script, of other settings and into another cache, is spoken by the same processes."""
    say(*TEXTS)
    before = waiting()
    assert len(before) == 2
    with idle.borrow_processes(SpeakSettings(speed=1.2), tmp_path / "other", 2) as lent:
        assert not waiting()
        assert sorted(found._process.pid for found in lent if found._process) == sorted(before)
    assert sorted(waiting()) == sorted(before)


def test_the_next_script_is_spoken_as_it_wants(say: Any) -> None:
    """What a process was told for one script does not colour the next one's sound."""
    (plain,) = say("Am Montag beginnt der Bau.")
    (fast,) = say("Am Montag beginnt der Bau.", speed=1.5)
    idle.shut_down()
    (afresh,) = say("Am Montag beginnt der Bau.", speed=1.5)
    assert fast.key == afresh.key
    assert fast.frames < 0.8 * plain.frames


def test_one_that_died_waiting_costs_nothing(
    say: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No sentence is asked for twice, and the others still have their retry."""
    folder = tmp_path / "site"
    folder.mkdir()
    diary = engine_package.install(folder)
    monkeypatch.syspath_prepend(str(folder))
    plugins.entry_points_in.cache_clear()
    say(*TEXTS, engine="moody")
    for found in idle._idle:
        found._process.kill()
        found._process.wait()
    say("Das ist neu.", "Wer stolpert, steht auf.", engine="moody")
    assert sorted(diary.read_text().splitlines()) == sorted(
        [*TEXTS, "Das ist neu.", *["Wer stolpert, steht auf."] * 2]
    )
    plugins.entry_points_in.cache_clear()


def test_after_a_failure_nobody_waits(say: Any) -> None:
    """A process that may be in the middle of something is not given the next script."""
    with pytest.raises(SpeechError):
        say(*TEXTS, "…")
    assert not waiting()


def test_another_path_is_another_process(say: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where modules are found is settled when a process starts."""
    say(*TEXTS)
    before = waiting()
    monkeypatch.syspath_prepend(str(tmp_path))
    say("Das ist neu.")
    assert not set(waiting()) & set(before)


@pytest.mark.parametrize(("engine", "count"), [("pico", 2), ("tone", 0), ("nobody", 0)])
def test_get_ready(tmp_path: Path, engine: str, count: int) -> None:
    """Processes are started where the engine speaks in some; what is wrong is not told yet."""
    prestart(SpeakSettings(engine=engine), tmp_path, jobs=2)
    assert len(waiting()) == count
