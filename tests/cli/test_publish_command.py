"""``vorleser publish``: what it prints, and what it refuses before anything is sent."""

import json
from pathlib import Path

import pytest

from program import Program


@pytest.fixture
def output(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a folder with an edition's file and a feed, in a working folder without settings."""
    monkeypatch.chdir(tmp_path)
    folder = tmp_path / "output"
    (folder / "a").mkdir(parents=True)
    (folder / "a" / "a.mp3").write_bytes(bytes(5000))
    (folder / "feed.xml").write_text("<rss/>")
    return folder


def test_it_needs_to_know_the_public_address(vorleser: Program, output: Path) -> None:
    """Without one nothing can be looked at: the way out is said, and nothing is sent."""
    result = vorleser("publish", str(output), "--to", "web")
    assert (result.code, len(result.lines)) == (2, 1)
    assert "--url" in result.err
    assert not Path("web").exists()


def test_a_dry_run_sends_nothing(vorleser: Program, output: Path) -> None:
    """What would be sent is named, the feed last."""
    result = vorleser("publish", str(output), "--to", "web", "--unchecked", "--dry-run")
    assert [line.split()[:2] for line in result.out.splitlines()[:2]] == [
        ["send", "a/a.mp3"],
        ["send", "feed.xml"],
    ]
    assert not Path("web").exists()


def test_what_was_sent_is_told(vorleser: Program, output: Path) -> None:
    """In a line, or as JSON; a second run finds all unchanged."""
    result = vorleser("publish", str(output), "--to", "web", "--unchecked")
    assert (result.code, result.out) == (
        0,
        "web  2 sent (0.0 MB), 0 deleted, 0 unchanged, 0 checked in public\n",
    )
    again = json.loads(vorleser("publish", str(output), "--to", "web", "--unchecked", "--json").out)
    assert again == {"target": "web", "sent": 0, "size": 0, "deleted": 0, "seen": 0, "unchanged": 2}


def test_no_password_is_shown(vorleser: Program, output: Path) -> None:
    """A target that can't be reached is named without what stands before the @."""
    result = vorleser("publish", str(output), "--to", "webdav://u:geheim@127.0.0.1:1/x", "--unchecked")
    assert (result.code, len(result.lines)) == (1, 1)
    assert "geheim" not in result.err
    assert "127.0.0.1:1" in result.err
