"""After an edition by Pico one line says what would sound better: seldom, and only to somebody who sees it."""

import os
import sys
import time
from pathlib import Path

import pytest

from program import Program
from vorleser.cli._hint import hint_at_voices
from vorleser.machine import cache_folder


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Have somebody sit before a terminal, without any voices of their own."""
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    monkeypatch.setenv("VORLESER_VOICES", str(tmp_path / "voices"))


@pytest.mark.usefixtures("terminal")
def test_once_a_week(tmp_path: Path) -> None:
    """Not twice in seven days, and again on the eighth."""
    assert "vorleser voices" in hint_at_voices("pico", tmp_path, quiet=False)
    assert not hint_at_voices("pico", tmp_path, quiet=False)
    week_ago = time.time() - 8 * 86_400
    os.utime(tmp_path / "voices-hint", (week_ago, week_ago))
    assert hint_at_voices("pico", tmp_path, quiet=False)


@pytest.mark.usefixtures("terminal")
@pytest.mark.parametrize(("engine", "quiet"), [("kokoro", False), ("azure", False), ("pico", True)])
def test_never_to_others(tmp_path: Path, engine: str, *, quiet: bool) -> None:
    """Who chose a voice needs no hint, nor who wants quiet; and the week does not begin."""
    assert not hint_at_voices(engine, tmp_path, quiet=quiet)
    assert not list(tmp_path.iterdir())


def test_without_a_terminal_nothing_is_said(vorleser: Program, article: Path) -> None:
    """A job at night has nobody to read it."""
    result = vorleser("make", article.name)
    assert result.code == 0
    assert "sound more natural" not in result.err
    assert not (cache_folder() / "voices-hint").exists()


@pytest.mark.usefixtures("terminal")
@pytest.mark.parametrize("flag", ["--json", "-q"])
def test_no_hint_beside_json(vorleser: Program, article: Path, flag: str) -> None:
    """A program reads it, or nobody wants it."""
    assert "sound more natural" not in vorleser("make", article.name, flag).err


@pytest.mark.usefixtures("terminal")
def test_one_joined_edition_is_followed_by_it_too(vorleser: Program, article: Path) -> None:
    """How an edition comes about does not matter."""
    assert "sound more natural" in vorleser("make", article.name, "--edition", "Die Woche").err


@pytest.mark.usefixtures("terminal")
def test_what_was_new_in_a_feed_is_followed_by_it_too(vorleser: Program, tmp_path: Path) -> None:
    """A feed that a person follows by hand; one without anything new says nothing."""
    text = "Am Nordufer wird die Brücke erneuert. " * 12
    item = f"<item><title>Brücke</title><guid>1</guid><description>{text}</description></item>"
    feed = tmp_path / "feed.xml"
    feed.write_text(f"<rss version='2.0'><channel><title>Kurier</title>{item}</channel></rss>", "utf-8")
    assert "sound more natural" in vorleser("follow", str(feed), "--content", "feed").err
    (cache_folder() / "voices-hint").unlink()
    assert "sound more natural" not in vorleser("follow", str(feed), "--content", "feed").err
