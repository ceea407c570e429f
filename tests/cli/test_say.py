"""``vorleser say``: a line, spoken."""

from pathlib import Path

import pytest
import soundfile

from program import Program
from vorleser.publish.formats import page as pages


def test_a_line_becomes_an_mp3(vorleser: Program, place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The file holds the line and nothing else: no jingle, no notice; what only pages need is not asked for."""
    monkeypatch.setattr(pages, "_typeface", lambda: pytest.fail("no page is written"))
    result = vorleser("say", "Am 3. Mai um 14:30 Uhr.", "-o", "a.mp3")
    assert (result.code, result.out) == (0, "a.mp3\n")
    assert 2 < soundfile.info(place / "a.mp3").duration < 6


def test_nothing_to_say_is_one_line(vorleser: Program, place: Path) -> None:
    """An emoji alone can't be spoken, and no file appears."""
    result = vorleser("say", "🎉", "-o", "a.mp3")
    assert result.code == 1
    assert len(result.lines) == 1
    assert not (place / "a.mp3").exists()


def test_an_empty_line_is_told(vorleser: Program) -> None:
    """An empty line is no fault of the program."""
    result = vorleser("say", "")
    assert result.code == 1
    assert "has nothing to say" in result.err
    assert len(result.err.splitlines()) == 1


def test_what_is_written_is_called_by_its_kind(vorleser: Program, place: Path) -> None:
    """A name that says another kind of sound would lie: nothing is written."""
    result = vorleser("say", "Hallo", "-o", "s.wav")
    assert result.code == 2
    assert "'s.mp3'" in result.err
    assert not list(place.glob("s.*"))
