"""What speech costs is told before, and a budget is never passed: not by one article, not by a run of many."""

import multiprocessing
import re
from pathlib import Path
from typing import Any

import msgspec
import pytest
import servers

from program import ARTICLE, Program
from spoken_scripts import script_of
from vorleser.errors import ConfigError, EngineError
from vorleser.speak import SpeakSettings, estimate, speak, spending
from vorleser.speak.voice.online import Manners
from vorleser.speak.voice.settings import Limit

TEXTS = ("Guten Tag, meine Damen und Herren.", "Am Nordufer wird gebaut.")
SIZE = sum(map(len, TEXTS))


def _settings(server: servers.Stand, **settings: Any) -> SpeakSettings:
    return SpeakSettings(engine="openai", url=f"{server.url}/v1", prices={"openai": 1000.0}, **settings)


def test_only_what_is_not_kept_is_paid_for(speech: servers.Stand, tmp_path: Path) -> None:
    """Characters by the user's price for a million; what was spoken before costs nothing."""
    script, settings = script_of(*TEXTS, *TEXTS), _settings(speech)
    assert estimate(script, settings, tmp_path) == spending.Estimate(SIZE, SIZE / 1000)
    speak(script_of(TEXTS[0]), settings, tmp_path, jobs=1)
    assert estimate(script, settings, tmp_path) == spending.Estimate(len(TEXTS[1]), len(TEXTS[1]) / 1000)


@pytest.mark.parametrize(
    ("settings", "cost"),
    [
        (SpeakSettings(), 0.0),
        (SpeakSettings(engine="azure"), None),
        (SpeakSettings(engine="azure", prices={"azure": 15.0}), 1.5),
        (SpeakSettings(engine="openai", model="big", prices={"openai": 15.0, "openai/big": 30.0}), 3.0),
        (SpeakSettings(prices={"pico": 1.0}), 0.1),
    ],
)
def test_prices_are_the_users(settings: SpeakSettings, cost: float | None) -> None:
    """For an engine, or for one of its models; nobody else's price is guessed."""
    found = spending.cost_of(settings, 100_000)
    assert found == (None if cost is None else pytest.approx(cost))


def test_beyond_the_budget_nothing_is_asked(speech: servers.Stand, tmp_path: Path) -> None:
    """Not a single sentence of it; within, all."""
    script = script_of(*TEXTS)
    with pytest.raises(
        EngineError, match=rf"{SIZE} characters would cost 0\.06, the budget is 0\.05"
    ) as error:
        speak(script, _settings(speech, budget=0.05), tmp_path, jobs=1)
    assert "\n" not in str(error.value)
    assert not speech.asked
    assert len(speak(script, _settings(speech, budget=0.06), tmp_path, jobs=1)) == 2


def test_a_budget_without_a_price_is_wrong(speech: servers.Stand, tmp_path: Path) -> None:
    """Nobody could keep it."""
    settings = msgspec.structs.replace(_settings(speech, budget=1.0), prices={})
    with pytest.raises(ConfigError, match=r"table \[prices\]: openai = "):
        speak(script_of("Ja."), settings, tmp_path, jobs=1)
    assert not speech.asked


def _reserve(cache: Path, paid: Any) -> None:
    settings = SpeakSettings(engine="azure", prices={"azure": 1_000_000.0}, budget=10.0)
    for _ in range(5):
        try:
            spending.reserve(settings, 1, cache)
        except EngineError:
            return
        paid.put(1)


def test_the_processes_of_a_run_share_its_budget(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Four of them that want to spend twice as much spend it to the last cent and no further."""
    monkeypatch.setenv(spending.RUN_VARIABLE, "one")
    context = multiprocessing.get_context("fork")
    paid = context.Queue()
    processes = [context.Process(target=_reserve, args=(tmp_path, paid)) for _ in range(4)]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
    assert paid.qsize() == 10
    monkeypatch.setenv(spending.RUN_VARIABLE, "another")
    _reserve(tmp_path, paid)
    assert paid.qsize() == 15


def test_a_dry_run_says_what_it_costs(
    speech: servers.Stand, vorleser: Program, place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """For each article and together, beside the budget; a run beyond it makes what is within."""
    monkeypatch.setenv(spending.RUN_VARIABLE, "dry")
    toml = f'[speech]\nengine = "openai"\nurl = "{speech.url}/v1"\n[prices]\nopenai = 1000\n'
    (place / "vorleser.toml").write_text(toml)
    (place / "eins.txt").write_text(ARTICLE, "utf-8")
    (place / "zwei.txt").write_text(
        "Ein anderer Titel\n\nHier wird etwas anderes erzählt. Und noch etwas.\n", "utf-8"
    )
    told = vorleser("make", "eins.txt", "zwei.txt", "--dry-run", "--json").out.splitlines()
    cost = msgspec.json.decode(told[0])["cost"]
    (place / "vorleser.toml").write_text(
        toml.replace("\n[prices]", f"\nbudget = {cost + 0.01:.3f}\n[prices]")
    )
    result = vorleser("make", "eins.txt", "zwei.txt", "--dry-run")
    assert [f" for {cost:.2f}" in line for line in result.out.splitlines()] == [True, False]
    assert "not all of it would be made" in result.err
    assert not speech.asked
    made = vorleser("make", "eins.txt", "zwei.txt")
    assert made.code == 1
    assert len(made.lines) == 1
    assert "the budget is" in made.lines[0]
    assert made.out.count(".mp3") == 1


@pytest.mark.parametrize(("at_once", "most"), [(0, 2), (1, 1), (4, 4)])
def test_so_many_questions_at_once(speech: servers.Stand, tmp_path: Path, at_once: int, most: int) -> None:
    """The user's limit, whatever the engine's own is, and however few jobs compute."""
    texts = [f"Das ist Satz {number}." for number in range(8)]
    settings = msgspec.convert(
        {"engine": "openai", "url": f"{speech.url}/v1", "limits": {"openai": {"at_once": at_once}}},
        SpeakSettings,
    )
    speak(script_of(*texts), settings, tmp_path, jobs=2)
    assert speech.at_once <= most
    assert sum(speech.asked.values()) == 8


def test_so_many_questions_a_minute() -> None:
    """The user's rate outranks the engine's own pace; for other engines it says nothing."""
    limits = {"azure": Limit(per_minute=300)}
    assert Manners.of(SpeakSettings(engine="azure", limits=limits), pace=0.5).pace == pytest.approx(0.2)
    assert Manners.of(SpeakSettings(engine="gtts", limits=limits), pace=0.5).pace == 0.5


def test_the_cost_of_an_hour_is_shown(vorleser: Program, speech: servers.Stand, place: Path) -> None:
    """By the user's price, on an audition's page; and what was paid for is not asked again."""
    (place / "vorleser.toml").write_text(
        f'[speech]\nengine = "openai"\nurl = "{speech.url}/v1"\n[prices]\nopenai = 15.0\n'
    )
    for _ in range(2):
        assert vorleser("audition", "Am Nordufer wird gebaut, und zwar bald.", "--engine", "openai").code == 0
    page = (place / "audition.html").read_text("utf-8")
    assert re.search(r"<td[^>]*>\d,\d\d je Stunde</td>", page)
    assert "aus dem Speicher" in page
    assert sum(speech.asked.values()) == 1
