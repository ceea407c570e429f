"""What a server has answered is encoded while it is asked for the rest; the edition is the same as without."""

import os
import shutil
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import servers

from vorleser import overlap
from vorleser.assemble import loudness, room
from vorleser.config import Config
from vorleser.errors import OutputError, SpeechError
from vorleser.pipeline import Run, make
from vorleser.speak import SpeakSettings

MARK = "Schlusswort"


def text(later: str = "leise", *, count: int = 12) -> str:
    """Return an article of *count* sentences of six seconds; those of its last third are told to be *later*."""
    states = ["leise"] * (count * 2 // 3) + [later] * (count - count * 2 // 3)
    told = [
        f"Die Meldung mit der Nummer {number} ist {state} und handelt vom Hafen."
        for number, state in enumerate(states)
    ]
    paragraphs = [" ".join(told[begin : begin + 4]) for begin in range(0, count, 4)]
    return "\n\n".join(["Der Hafen wird leiser", *paragraphs, f"Das {MARK} hat der Hafen selbst."])


def parts(cache: Path) -> set[str]:
    """Return the names of what has been encoded."""
    return {path.name for path in cache.glob("parts/[!.]*.part")}


def waited(true: Callable[[], Any]) -> bool:
    """Return whether *true* comes to be true within two minutes."""
    for _ in range(2400):
        if true():
            return True
        time.sleep(0.05)
    return False


def busy() -> bool:
    """Tell whether anything is encoded ahead in this process."""
    return any(thread.name.startswith("ahead") for thread in threading.enumerate())


BEGINNING = 24.0  # seconds, a third of what it is, for articles of a third
PROGRAM = f"""
from vorleser import overlap
from vorleser.assemble import loudness, room
overlap.BEGINNING_S = loudness.BEGINNING_S = room.BEGINNING_S = {BEGINNING}
from vorleser.__main__ import main
main()
"""


@pytest.fixture
def short_beginning(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have a beginning end early in this process."""
    for module in (overlap, loudness, room):
        monkeypatch.setattr(module, "BEGINNING_S", BEGINNING)


@pytest.fixture
def stand(
    request: pytest.FixtureRequest,
    tmp_path: Path,
    place: Path,
    short_beginning: None,  # noqa: ARG001 -- used by what is made
) -> Iterator[tuple[servers.Stand, Config]]:
    """Yield a network engine's server, openai's where the test doesn't say, and a config that leads there."""
    if getattr(request, "param", "openai") == "gtts":
        server, speech = request.getfixturevalue("google"), SpeakSettings(engine="gtts", attempts=1)
    else:
        server = request.getfixturevalue("speech")
        speech = SpeakSettings(engine="openai", url=f"{server.url}/v1", attempts=1, timeout=250)
    assert place.is_dir()
    (tmp_path / "hafen.txt").write_text(text(), "utf-8")
    yield server, Config(speech=speech)
    assert not busy()


def made(folder: Path, config: Config, cache: str = "cache", jobs: int = 2) -> bytes:
    """Return the MP3 of the article in *folder*, whether it was made before or not."""
    run = Run(folder / cache, jobs=jobs, afresh=True)
    (path,) = make(str(folder / "hafen.txt"), config, run).folder.glob("*.mp3")
    return path.read_bytes()


def again(folder: Path, server: servers.Stand, config: Config) -> bytes:
    """Return what is made of the kept clips alone, nothing having been encoded."""
    shutil.rmtree(folder / "cache" / "parts")
    asked = server.asked.total()
    data = made(folder, config)
    assert server.asked.total() == asked
    return data


@pytest.mark.parametrize(("stand", "jobs"), [("gtts", 2), ("openai", 1), ("openai", 2)], indirect=["stand"])
def test_parts_lie_there_before_the_last_answer_is_given(stand: Any, tmp_path: Path, jobs: int) -> None:
    """The last answer is held back until parts lie there; none was in vain, and the bytes are those without."""
    server, config = stand
    seen: list[set[str]] = []

    def hold(said: str) -> None:
        if MARK in said and waited(lambda: len(parts(tmp_path / "cache")) >= 3):
            seen.append(parts(tmp_path / "cache"))

    server.meanwhile = hold
    data = made(tmp_path, config, jobs=jobs)
    (before,) = seen
    assert before < parts(tmp_path / "cache")
    assert again(tmp_path, server, config) == data
    assert before < parts(tmp_path / "cache")
    assert len(parts(tmp_path / "cache")) <= len(before) + 3


def test_a_beginning_that_does_not_serve_changes_no_byte(stand: Any, tmp_path: Path) -> None:
    """What was encoded with a beginning's gains is left where the whole needs others."""
    server, config = stand
    (tmp_path / "hafen.txt").write_text(text("laut"), "utf-8")
    seen: list[set[str]] = []

    def hold(said: str) -> None:
        if "Nummer elf" in said and waited(lambda: parts(tmp_path / "cache")):
            seen.append(parts(tmp_path / "cache"))

    server.meanwhile = hold
    server.sound = lambda said: servers.mp3(said, 0.9 if "laut" in said else 0.1)
    data = made(tmp_path, config)
    assert again(tmp_path, server, config) == data
    assert seen[0] - parts(tmp_path / "cache")


def test_a_sentence_that_is_spoken_again_in_the_end_is_heard(tmp_path: Path, stand: Any) -> None:
    """A take that was far from the pace of the rest had been encoded, and is not what is delivered."""
    server, config = stand
    hasty = ["Meldung mit der Nummer fünf "]

    def sound(said: str) -> bytes:
        if hasty and hasty[0] in said and hasty.pop():
            return servers.mp3(said[: len(said) * 65 // 100])
        return servers.mp3(said)

    server.sound = sound
    data = made(tmp_path, config)
    (twice,) = (said for said, times in server.asked.items() if times == 2)
    assert "Nummer fünf " in twice
    assert again(tmp_path, server, config) == data
    assert made(tmp_path, config, "honest") == data


def test_an_error_in_speaking_ends_it(tmp_path: Path, stand: Any) -> None:
    """The sentence is named; no thread goes on, nothing half-written stays, and the next run asks for the rest only."""
    server, config = stand
    server.meanwhile = lambda said: MARK in said and waited(lambda: parts(tmp_path / "cache"))
    server.sound = lambda said: b"" if MARK in said else servers.mp3(said)
    with pytest.raises(SpeechError, match=MARK):
        made(tmp_path, config)
    assert not busy()
    assert parts(tmp_path / "cache")
    left = [path.name for path in (tmp_path / "cache").rglob("*")]
    assert not [name for name in left if name.startswith((".", "spool-"))]
    server.asked.clear()
    server.sound = servers.mp3
    data = made(tmp_path, config)
    assert all(MARK in said for said in server.asked)
    assert made(tmp_path, config, "calm") == data


def test_what_can_not_be_written_is_told_by_who_must_write_it(tmp_path: Path, stand: Any) -> None:
    """Where no part can be kept, everything is spoken first, and then one error says so."""
    server, config = stand
    (tmp_path / "cache").mkdir()
    (tmp_path / "cache" / "parts").touch()
    with pytest.raises(OutputError, match="parts"):
        made(tmp_path, config)
    assert any(MARK in said for said in server.answered)


@pytest.mark.usefixtures("short_beginning")
@pytest.mark.parametrize("kind", [signal.SIGINT, signal.SIGTERM, signal.SIGKILL])
def test_a_run_that_is_ended_goes_on_to_the_same_bytes(
    tmp_path: Path, speech: servers.Stand, place: Path, kind: signal.Signals
) -> None:
    """In the middle, parts being encoded: nothing half-written stays where it can be helped, and nothing is lost."""
    (tmp_path / "hafen.txt").write_text(text(), "utf-8")
    reached, go_on = threading.Event(), threading.Event()

    def hold(said: str) -> None:
        if MARK in said and not go_on.is_set():
            reached.set()
            go_on.wait(250)

    speech.meanwhile = hold
    command = [sys.executable, "-c", PROGRAM, "make", str(tmp_path / "hafen.txt")]
    command += ["--engine", "openai", "--url", f"{speech.url}/v1"]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True, start_new_session=True) as process:
        assert reached.wait(250)
        assert waited(lambda: parts(tmp_path / "cache"))
        os.killpg(process.pid, kind)
        told = process.communicate(timeout=200)[1]
    go_on.set()
    assert process.returncode != 0
    assert "Traceback" not in told
    left = [path.name for path in tmp_path.rglob("*")]
    assert kind is signal.SIGKILL or not [name for name in left if name.startswith((".", "spool-"))]
    before = parts(tmp_path / "cache")
    config = Config(speech=SpeakSettings(engine="openai", url=f"{speech.url}/v1"))
    data = made(tmp_path, config)
    assert before < parts(tmp_path / "cache")
    assert made(tmp_path, config, "calm") == data
    assert place.is_dir()


def test_who_keeps_the_cores_busy_encodes_afterwards(tmp_path: Path, place: Path) -> None:
    """An engine that computes gets the cores for itself."""
    assert place.is_dir()
    (tmp_path / "hafen.txt").write_text(text(), "utf-8")
    seen: list[bool] = []
    config = Config(speech=SpeakSettings(engine="tone"))
    run = Run(tmp_path / "cache", progress=lambda stage, *_: seen.append(stage == "speaking" and busy()))
    make(str(tmp_path / "hafen.txt"), config, run)
    assert len(seen) > 12
    assert not any(seen)
