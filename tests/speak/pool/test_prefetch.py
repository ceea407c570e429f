"""Sentences spoken before the script is whole: nothing is said twice, and nothing that goes wrong is told twice."""

import threading
import time
from pathlib import Path
from typing import Any

import pytest

from vorleser.article import Role
from vorleser.errors import SpeechError
from vorleser.scripts import Segment
from vorleser.speak import SpeakSettings, prefetch
from vorleser.speak.pool import idle

pytestmark = pytest.mark.usefixtures("nobody_waits")

TEXTS = tuple(
    f"Das ist Satz Nummer {word} von einigen." for word in ("eins", "zwei", "drei", "vier", "fünf", "sechs")
)


def segments(*texts: str) -> tuple[Segment, ...]:
    """Return segments that say *texts*."""
    return tuple(Segment(0, Role.PARAGRAPH, text, text) for text in texts)


def asked(diary: Path, count: int) -> list[str]:
    """Return what the engine was asked for, as soon as that is *count* sentences; fails after two minutes."""
    for _ in range(2400):
        if len(lines := diary.read_text().splitlines()) >= count:
            return lines
        time.sleep(0.05)
    pytest.fail(f"never asked for {count}")


def test_what_was_heard_of_early_is_not_spoken_again(diary: Path, say: Any, tmp_path: Path) -> None:
    """Each sentence is asked for once, said twice or kept from an earlier run or not; the takes are the usual ones."""
    say(TEXTS[0], engine="moody")
    with prefetch(SpeakSettings(engine="moody"), tmp_path / "cache", jobs=2) as hear:
        for segment in segments(*TEXTS, TEXTS[1]):
            hear(segment)
        asked(diary, 4)
    takes = say(*TEXTS, engine="moody")
    assert sorted(diary.read_text().splitlines()) == sorted(TEXTS)
    idle.shut_down()
    (tmp_path / "cache").rename(tmp_path / "other")
    assert [take.key for take in say(*TEXTS, engine="moody")] == [take.key for take in takes]


def test_the_same_processes_go_on(diary: Path, say: Any, tmp_path: Path) -> None:
    """Those that have begun are those that speak the rest."""
    with prefetch(SpeakSettings(engine="moody"), tmp_path / "cache", jobs=2) as hear:
        for segment in segments(*TEXTS):
            hear(segment)
        asked(diary, 1)
    before = sorted(found._process.pid for found in idle._idle if found._process)
    say(*TEXTS, engine="moody")
    assert sorted(found._process.pid for found in idle._idle if found._process) == before
    assert len(before) == 2


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Der Baum stirbt.", "crashed twice on 'Der Baum stirbt"),
        ("Der Ofen schweigt.", "nothing but silence"),
        ("Der Ballon platzt.", "RuntimeError in the engine"),
    ],
)
def test_what_fails_is_told_by_speak(diary: Path, say: Any, tmp_path: Path, text: str, told: str) -> None:
    """The script is written to its end first; then the sentence is quoted, as without a head start."""
    with prefetch(SpeakSettings(engine="moody"), tmp_path / "cache", jobs=2) as hear:
        hear(*segments(text))
        asked(diary, 1)
        time.sleep(0.3)
        for segment in segments(*TEXTS):
            hear(segment)
    with pytest.raises(SpeechError, match=told):
        say(*TEXTS, text, engine="moody")
    assert len(say(*TEXTS, engine="moody")) == len(TEXTS)


def test_a_script_that_fails_ends_it(diary: Path, tmp_path: Path) -> None:
    """Whatever ends the block comes through; nobody goes on speaking, and nobody waits for the next script."""
    before = threading.active_count()

    def fails() -> None:
        with prefetch(SpeakSettings(engine="moody"), tmp_path / "cache", jobs=2) as hear:
            for segment in segments(*TEXTS):
                hear(segment)
            raise KeyError

    with pytest.raises(KeyError):
        fails()
    assert not idle._idle
    for _ in range(2400):
        if threading.active_count() <= before:
            break
        time.sleep(0.05)
    heard = diary.read_text()
    time.sleep(0.3)
    assert diary.read_text() == heard
    assert threading.active_count() <= before


@pytest.mark.parametrize(("engine", "jobs"), [("tone", 2), ("pico", 1)])
def test_only_where_processes_would_idle(tmp_path: Path, engine: str, jobs: int) -> None:
    """With another kind of engine, or when every core has an article of its own, nothing is begun."""
    with prefetch(SpeakSettings(engine=engine), tmp_path / "cache", jobs=jobs) as hear:
        hear(*segments(TEXTS[0]))
    assert not idle._idle
    assert not (tmp_path / "cache").exists()
