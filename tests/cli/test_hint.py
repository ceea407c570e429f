"""After an edition by Pico one line says what would sound better: seldom, and only to somebody who sees it."""

import os
import sys
import time
from pathlib import Path
from types import SimpleNamespace

import pytest

from program import Program
from vorleser.cli import _hint
from vorleser.cli._hint import hint_at_voices
from vorleser.runtime import plugins
from vorleser.runtime.machine import cache_folder
from vorleser.speak import engine_info
from web import page, served


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Have somebody sit before a terminal, without any voices of their own."""
    watched = SimpleNamespace(stderr=SimpleNamespace(isatty=lambda: True))
    monkeypatch.setattr(_hint, "sys", watched)  # the program's own sys.stderr is captured
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


ENGINE = """
from vorleser.speak.voice.engine import EngineInfo

ENGINE = EngineInfo("sprecherin", "of a newsroom", "nothing", "none", lambda settings: None, voices=("eva",), {more})
"""


@pytest.mark.usefixtures("terminal")
@pytest.mark.parametrize(
    ("more", "named"),
    [("natural=0.95", True), ("natural=0.0", False), ("natural=0.95, network=True", False), ("1 / 0", False)],
)
def test_an_engine_of_another_package_is_named_by_what_it_says_of_itself(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, more: str, *, named: bool
) -> None:
    """If it is the most natural one of this machine; one that can't be loaded spoils nothing."""
    site = tmp_path / "site"
    information = site / "sprecherin-1.0.dist-info"
    information.mkdir(parents=True)
    (site / "sprecherin.py").write_text(
        ENGINE.replace("{more}", more if "=" in more else f"natural={more}"), "utf-8"
    )
    (information / "METADATA").write_text("Metadata-Version: 2.1\nName: sprecherin\nVersion: 1.0\n")
    (information / "entry_points.txt").write_text("[vorleser.engines]\nsprecherin = sprecherin:ENGINE\n")
    monkeypatch.syspath_prepend(str(site))
    monkeypatch.delitem(sys.modules, "sprecherin", raising=False)
    plugins.entry_points_in.cache_clear()
    hint = hint_at_voices("pico", tmp_path, quiet=False)
    plugins.entry_points_in.cache_clear()
    assert ("'sprecherin' sounds more natural than 'pico'" in hint) is named
    assert named or "e.g. juergen of 'pocket'" in hint


def test_neural_engines_of_this_machine_say_how_natural_they_are() -> None:
    """Each above the usual one, and none like another, so that the best is known."""
    told = [engine_info(name).natural for name in ("pico", "piper", "kokoro", "supertonic", "pocket")]
    assert told == sorted(set(told))


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
    result = vorleser("make", article.name, flag)
    assert result.code == 0
    assert "sound more natural" not in result.err


@pytest.mark.usefixtures("terminal")
def test_one_joined_edition_is_followed_by_it_too(vorleser: Program, article: Path) -> None:
    """How an edition comes about does not matter."""
    assert "sound more natural" in vorleser("make", article.name, "--edition", "Die Woche").err


@pytest.mark.usefixtures("terminal")
def test_what_was_new_in_a_feed_is_followed_by_it_too(
    vorleser: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A feed that a person follows by hand; a run in which nothing is new says nothing."""
    for name in [name for name in os.environ if name.lower().endswith("_proxy")]:
        monkeypatch.delenv(name)
    Path("vorleser.toml").write_text("[ingest]\nallow_private = true\n", "utf-8")
    text = "Am Nordufer wird die Brücke erneuert, und alle sehen zu. " * 12
    item = f"<item><title>Die Brücke</title><guid>1</guid><description>{text}</description></item>"
    with served() as server:
        feed = f"<rss version='2.0'><channel><title>Kurier</title>{item}</channel></rss>"
        server.replies["/feed"] = page(feed.encode(), Content_Type="application/rss+xml")
        command = ("follow", f"{server.url}/feed", "--content", "feed")
        assert "sound more natural" in vorleser(*command).err
        (cache_folder() / "voices-hint").unlink()
        assert "sound more natural" not in vorleser(*command).err
