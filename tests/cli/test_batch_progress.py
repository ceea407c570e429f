"""What a run over many sources says."""

import pytest

from vorleser.batch.outcome import Outcome
from vorleser.cli import _batch_progress
from vorleser.cli._batch_progress import BatchProgress

MADE, FAILED, SAME = Outcome("a"), Outcome("b", error="x"), Outcome("c", unchanged=True)


def test_the_last_line_counts_everything() -> None:
    """Made, unchanged, failed."""
    with BatchProgress(4, quiet=True) as many:
        for outcome in (MADE, MADE, FAILED, SAME):
            many.count(outcome)
    assert many.last_line() == "2 made, 1 unchanged, 1 failed"


def test_without_a_terminal_lines_say_how_far_it_is(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Now and then a line with counts, rate and time left; nothing when quiet."""
    monkeypatch.setattr(_batch_progress, "_EVERY", -1.0)
    with BatchProgress(2, quiet=False, bar=False) as many:
        many.count(MADE)
    assert capsys.readouterr().err.startswith("1 of 2, 0 failed, ")
    with BatchProgress(2, quiet=True, bar=False) as many:
        many.count(MADE)
    assert capsys.readouterr().err == ""


def test_on_a_terminal_a_bar_shows_it(capsys: pytest.CaptureFixture[str]) -> None:
    """Counts, failures, rate and the time left; it is gone at the end."""
    with BatchProgress(3, quiet=False, bar=True) as many:
        many.count(FAILED)
        many.live.refresh()
    assert many.failed == 1
    assert capsys.readouterr().out == ""
