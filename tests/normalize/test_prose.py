"""Ordinary German prose passes untouched."""

import plain
from vorleser.normalize import say_text
from vorleser.normalize.settings import NormalizeSettings


def test_prose_is_unchanged() -> None:
    """Of 2,000 plain sentences none loses or changes a character: names, compounds, quotations, dashes stay."""
    lines = plain.sentences(2000)
    said = [(line, say_text(line, NormalizeSettings()).text) for line in lines]
    changed = [f"{line}\n  {got}" for line, got in said if got != line]
    assert len(set(lines)) == 2000
    assert not changed, f"{len(changed)} of {len(lines)} changed\n" + "\n".join(changed)
