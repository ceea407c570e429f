"""Ordinary German prose passes untouched."""

from pathlib import Path

from vorleser.normalize import say
from vorleser.normalize.settings import NormalizeSettings

PROSE = Path(__file__).parent.parent / "data" / "prose.txt"


def test_prose_is_unchanged() -> None:
    """Names, compounds, quotations and dashes stay, character for character."""
    lines = [line for line in PROSE.read_text("utf-8").splitlines() if not line.startswith("#")]
    said = [(line, say(line, NormalizeSettings()).text) for line in lines]
    changed = [f"{line}\n  {got}" for line, got in said if got != line]
    assert len(lines) >= 500
    assert not changed, f"{len(changed)} of {len(lines)} changed\n" + "\n".join(changed)
