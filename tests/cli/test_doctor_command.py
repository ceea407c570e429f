"""``vorleser doctor``: lines for people, JSON for programs, and the exit code."""

import json
from pathlib import Path

import pytest

from program import Program


def test_a_new_installation(vorleser: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing must be mended where nothing was made yet; what could be had is noted with the way to it."""
    monkeypatch.chdir(tmp_path)
    result = vorleser("doctor")
    assert (result.code, result.err) == (0, "")
    assert "vorleser feed FOLDER" in result.out


def test_what_must_be_mended_is_the_exit_code(
    vorleser: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A host that can't be reached is a fault; each finding is an object."""
    monkeypatch.chdir(tmp_path)
    result = vorleser("doctor", "--url", "http://127.0.0.1:1", "--json")
    found = [json.loads(line) for line in result.out.splitlines()]
    assert result.code == 1
    assert [one["what"] for one in found if one["state"] == "fault"] == ["public host"]
