"""``vorleser engines`` and ``voices`` say what is there."""

import json
import re
from pathlib import Path
from typing import Any

import pytest


def test_every_engine_is_listed_with_what_it_needs(vorleser: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """Ready or not, where the text goes, and the way to make it ready."""
    monkeypatch.delenv("OPENAI_API_KEY", raising=False)
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.null.Keyring")
    out = vorleser("engines").out
    assert re.search(r"^pico +ready +stays on this machine$", out, re.MULTILINE)
    assert re.search(r"^gtts +ready +the text leaves the machine$", out, re.MULTILINE)
    assert re.search(r"^openai +not ready +the text leaves the machine$", out, re.MULTILINE)
    assert "set OPENAI_API_KEY" in out


def test_engines_as_json(vorleser: Any) -> None:
    """One object a line, for programs."""
    told = {row["name"]: row for row in map(json.loads, vorleser("engines", "--json").out.splitlines())}
    assert told["pico"] | {"summary": "", "needs": ""} == {
        "name": "pico",
        "ready": True,
        "network": False,
        "summary": "",
        "needs": "",
        "missing": "",
        "voices": ["de-DE"],
    }


def test_voices_are_listed(vorleser: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """All engines, or one; Piper's are those on the shelf, German ones first."""
    monkeypatch.setenv("VORLESER_VOICES", str(tmp_path))
    for name in ("en_US-joe-medium", "de_DE-thorsten-medium", "de_DE-half-medium"):
        (tmp_path / f"{name}.onnx").touch()
        if "half" not in name:
            (tmp_path / f"{name}.onnx.json").touch()
    out = vorleser("voices").out
    assert re.search(r"^pico +de-DE +ready +de +free +free$", out, re.MULTILINE)
    lines = vorleser("voices", "--engine", "piper").out.splitlines()
    assert [line.split()[1:3] for line in lines[1:3]] == [
        ["de_DE-thorsten-medium", "ready"],
        ["en_US-joe-medium", "ready"],
    ]
    assert lines[3].endswith("vorleser voices get de_DE-thorsten-high --engine piper")


@pytest.mark.parametrize("name", ["../../etc/passwd", "thorsten", "de_DE-thorsten", ""])
def test_what_is_no_voice_is_not_fetched(vorleser: Any, name: str) -> None:
    """A name that can't be one is wrong usage; what looks like Piper's shows how one looks."""
    result = vorleser("voices", "get", name)
    assert result.code == 2
    assert len(result.lines) == 1
    assert "de_DE-" in vorleser("voices", "get", name, "--engine", "piper").lines[0]
