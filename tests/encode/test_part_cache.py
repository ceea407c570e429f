"""What is kept stays small, and what is used stays."""

import os
from pathlib import Path

import pytest

from vorleser.encode import part_cache


def test_what_was_not_used_for_longest_goes(tmp_path: Path) -> None:
    """A part that was fetched again outlives younger ones; other files are left alone."""
    paths = [part_cache.part_path(tmp_path, name) for name in "abcd"]
    (tmp_path / "other").write_bytes(bytes(5000))
    for number, path in enumerate(paths):
        part_cache.keep(path, bytes(84))
        os.utime(path, (number, number))
    assert part_cache.read_part(paths[0]) == bytes(84)
    part_cache.prune_parts(tmp_path, 250)
    assert [path.exists() for path in paths] == [True, False, False, True]
    assert (tmp_path / "other").exists()
    part_cache.prune_parts(tmp_path, 250)
    assert paths[0].exists()


def test_no_shelf_is_no_fault(tmp_path: Path) -> None:
    """A folder that is not there has nothing to prune."""
    part_cache.prune_parts(tmp_path / "nothing")
    assert not list(tmp_path.iterdir()), "and nothing is made of it"


def test_what_is_being_written_is_left_alone(tmp_path: Path) -> None:
    """A part that another run has not finished is neither counted nor removed."""
    part_cache.part_path(tmp_path, "a").write_bytes(bytes(100))
    unfinished = part_cache.part_path(tmp_path, ".b")
    unfinished.write_bytes(bytes(50))
    assert part_cache.part_sizes(tmp_path) == [100]
    assert part_cache.prune_parts(tmp_path, 0) == [100]
    assert [*tmp_path.iterdir()] == [unfinished]


@pytest.mark.parametrize("damage", [b"", b"short", bytes(100), bytes(99) + b"1"])
def test_what_was_damaged_is_as_good_as_gone(tmp_path: Path, damage: bytes) -> None:
    """A part is fetched as it was kept, or not at all."""
    path = part_cache.part_path(tmp_path, "a")
    part_cache.keep(path, b"frames")
    assert part_cache.read_part(path) == b"frames"
    path.write_bytes(damage)
    with pytest.raises(OSError, match="not what was kept"):
        part_cache.read_part(path)
