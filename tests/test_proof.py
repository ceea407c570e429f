"""Proof by listening: what a voice leaves out is spoken again, or nothing is published; finished files are heard."""

import json
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

import forgetful_engine
from program import Program
from vorleser import plugins, proof
from vorleser.speak import SpeakSettings

ARTICLE = """Neues aus dem Hafen

In diesem Jahr fahren im Hafen keine großen Schiffe mehr.
"""
WRITTEN = "In diesem Jahr fahren im Hafen keine großen Schiffe mehr."

Install = Callable[[int], Path]


@pytest.fixture
def forgetful(place: Path, monkeypatch: pytest.MonkeyPatch, whisper: Path) -> Iterator[Install]:
    """Return what installs the forgetful engine, and set it and the recogniser up in the working folder."""
    (place / "hafen.txt").write_text(ARTICLE, "utf-8")
    (place / "vorleser.toml").write_text(
        f'[speech]\nengine = "forgetful"\nlisten_model = "{whisper.as_posix()}"\n'
        "[script]\nopening = false\n[sound]\njingles = false\n"
    )

    def install(times: int) -> Path:
        diary = forgetful_engine.install(place.parent / "site", times=times)
        monkeypatch.syspath_prepend(str(place.parent / "site"))
        monkeypatch.delitem(sys.modules, "forgetful", raising=False)
        plugins.entry_points_in.cache_clear()
        return diary

    yield install
    sys.modules.pop("forgetful", None)
    plugins.entry_points_in.cache_clear()


def _hearings(place: Path) -> list[Path]:
    return sorted(place.parent.glob("cache/clips/*/*.heard"))


def test_what_was_left_out_is_spoken_again(vorleser: Program, forgetful: Install, place: Path) -> None:
    """What is left out once is heard to be missing, and the edition holds the clip that has it."""
    diary = forgetful(1)
    result = vorleser("make", "-v", "hafen.txt")
    assert result.code == 0, result.err
    assert "(missing: " in result.err
    assert len(diary.read_text().splitlines()) == 2
    mp3 = next(place.glob("output/*/*.mp3"))
    checked = vorleser("check", "--listen", "--json", mp3)
    assert checked.code == 0, checked.out
    assert json.loads(checked.out)["listened"] == {"sentences": 3, "different": []}


def test_nothing_is_heard_twice(vorleser: Program, forgetful: Install, place: Path) -> None:
    """What was heard is kept beside the clip: a second run adds nothing, and changes nothing."""
    forgetful(0)
    assert vorleser("make", "hafen.txt").code == 0
    before = {path: path.stat().st_mtime_ns for path in _hearings(place)}
    assert vorleser("make", "--afresh", "hafen.txt").code == 0
    assert {path: path.stat().st_mtime_ns for path in _hearings(place)} == before
    assert len(before) == 3


def test_what_is_left_out_each_time_fails_the_edition(
    vorleser: Program, forgetful: Install, place: Path
) -> None:
    """After the tries that the settings allow nothing is published, and both texts are quoted."""
    diary = forgetful(99)
    result = vorleser("make", "hafen.txt")
    assert result.code == 1
    assert repr(WRITTEN) in result.err
    assert "was heard as 'In diesem Jahr fahren" in result.err
    assert "(missing: " in result.err
    assert len(result.lines) == 1
    assert len(diary.read_text().splitlines()) in {2, 3}  # no more than the settings allow
    assert not list(place.glob("output/*"))


def test_a_finished_file_is_heard(vorleser: Program, forgetful: Install, place: Path) -> None:
    """Where nobody listened while it was made, check --listen finds what the MP3 does not say."""
    forgetful(99)
    assert vorleser("make", "--listen", "none", "hafen.txt").code == 0
    mp3 = next(place.glob("output/*/*.mp3"))
    assert vorleser("check", mp3).code == 0
    result = vorleser("check", "--listen", mp3)
    assert result.code == 1
    assert f"{WRITTEN!r} was heard as 'In diesem Jahr fahren" in result.out
    told = json.loads(vorleser("check", "--listen", "--json", mp3).out)["listened"]["different"]
    assert [(one["spoken"], one["differences"][0]["what"]) for one in told] == [(WRITTEN, "missing")]
    mp3.with_name(mp3.stem + ".edition.json").unlink()
    alone = vorleser("check", "--listen", mp3)
    assert (alone.code, len(alone.lines)) == (1, 1)
    assert "edition.json' is needed beside it" in alone.err


@pytest.mark.parametrize(
    ("listen", "engine", "wanted"),
    [
        ("generative", "pico", False),
        ("generative", "elevenlabs", True),
        ("all", "pico", True),
        ("none", "elevenlabs", False),
    ],
)
def test_who_is_listened_to(listen: str, engine: str, *, wanted: bool) -> None:
    """By default engines that may invent words, where something can listen; all or none if so set."""
    assert proof.is_wanted(SpeakSettings(engine=engine, listen=listen)) is wanted  # type: ignore[arg-type]
