"""Files appear whole or not at all."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from vorleser import atomic
from vorleser.errors import OutputError


def test_a_file_appears_whole(tmp_path: Path) -> None:
    """What is written lies under its name, folders included, and nothing else stays."""
    atomic.write(tmp_path / "a" / "b.txt", iter([b"eins ", b"zwei"]))
    assert (tmp_path / "a" / "b.txt").read_bytes() == b"eins zwei"
    assert [path.name for path in (tmp_path / "a").iterdir()] == ["b.txt"]


@pytest.mark.parametrize("broken", [ValueError, KeyboardInterrupt, SystemExit])
def test_a_failure_leaves_the_old_file(tmp_path: Path, broken: type[BaseException]) -> None:
    """Whatever interrupts a write, the old file stays as it was and no part of the new one does."""

    def chunks() -> Iterator[bytes]:
        yield b"new"
        raise broken

    path = tmp_path / "x.txt"
    path.write_bytes(b"old")
    with pytest.raises(broken):
        atomic.write(path, chunks())
    assert path.read_bytes() == b"old"
    assert [path.name for path in tmp_path.iterdir()] == ["x.txt"]


def test_a_folder_that_is_a_file_is_one_clear_error(tmp_path: Path) -> None:
    """An unwritable place is named."""
    (tmp_path / "f").write_bytes(b"")
    with pytest.raises(OutputError, match="can't write"):
        atomic.write(tmp_path / "f" / "x", b"")


def test_a_full_disk_is_one_clear_error_and_leaves_nothing(tmp_path: Path) -> None:
    """Where the device is full, the error says so."""
    if not Path("/dev/full").exists():
        pytest.skip("needs /dev/full")

    def full() -> Iterator[bytes]:
        with Path("/dev/full").open("wb", buffering=0) as device:
            device.write(b"x")
        yield b""

    with pytest.raises(OutputError, match="No space left"):
        atomic.write(tmp_path / "x", full())
    assert not list(tmp_path.iterdir())
