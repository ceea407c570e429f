"""``vorleser cache`` tells what is kept of earlier runs, and clears it."""

import re
from pathlib import Path

from program import Program
from vorleser.encode import part_cache
from vorleser.files import atomic

NOTHING = ["0 clips, 0.0 MB of 2,000 MB; not asked yet", "0 encoded parts, 0.0 MB of 1,074 MB"]


def test_what_is_kept_is_shown_and_cleared(vorleser: Program, place: Path) -> None:
    """Clips, encoded parts, their sizes and limits, hits; clearing leaves none, and what was made stays."""
    folder, *lines = vorleser("cache").out.splitlines()
    assert (Path(folder), lines) == (place.parent / "cache", NOTHING)
    said = ("say", "Guten Tag.", "--engine", "tone", "-o", "a.mp3")
    assert vorleser(*said).code == 0
    assert vorleser(*said).code == 0
    _, clips, parts = vorleser("cache").out.splitlines()
    assert re.fullmatch(r"1 clip, 0\.\d MB of 2,000 MB; 50 % of 2 sentences were there", clips)
    assert re.fullmatch(r"1 encoded part, 0\.\d MB of 1,074 MB", parts)
    cleared = vorleser("cache", "clear").out
    own = r"(cleared \d+\.\d MB that the program keeps for a quicker start\n)?"  # where Python writes no bytecode
    assert re.fullmatch(rf"cleared 1 clip, 0\.\d MB\ncleared 1 encoded part, 0\.\d MB\n{own}", cleared)
    assert vorleser("cache").out.splitlines()[1:] == NOTHING
    assert (place / "a.mp3").exists()


def test_what_was_cleared_is_made_again(vorleser: Program, place: Path, article: Path) -> None:
    """The same article gives the same bytes, whether its parts were kept or not."""
    for folder in ("kept", "made"):
        assert vorleser("make", article, "--engine", "tone", "-o", folder).code == 0
        vorleser("cache", "clear")
    (kept,), (made,) = ([*(place / folder).rglob("*.mp3")] for folder in ("kept", "made"))
    assert kept.read_bytes() == made.read_bytes()


def test_clearing_takes_nothing_from_a_run_that_is_writing(vorleser: Program, place: Path) -> None:
    """A part that is half written when the cache is cleared is whole afterwards."""
    folder = place.parent / "cache" / "parts"
    atomic.write(part_cache.part_path(folder, "done"), bytes(10))
    with atomic.whole(part_cache.part_path(folder, "half")) as file:
        file.write(b"half")
        assert "cleared 1 encoded part" in vorleser("cache", "clear").out
    assert [(path.name, path.read_bytes()) for path in folder.iterdir()] == [("half.part", b"half")]
