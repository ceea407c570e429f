"""Files appear whole or not at all."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from vorleser.errors import OutputError
from vorleser.files import atomic


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


@pytest.mark.parametrize("name", ["", "folder"])
def test_a_file_that_is_a_folder_is_told_so(tmp_path: Path, name: str) -> None:
    """Whatever the folder is called, also the one where we are, and before anything is made."""
    (tmp_path / "folder").mkdir()

    def chunks() -> Iterator[bytes]:
        pytest.fail("made for nothing")
        yield b""

    with pytest.raises(OutputError, match="is a directory"):
        atomic.write(tmp_path / name, chunks())
    assert [path.name for path in tmp_path.iterdir()] == ["folder"]


def test_a_full_disk_is_one_clear_error_and_leaves_nothing(tmp_path: Path) -> None:
    """Where the device is full, the error says so."""
    if not Path("/dev/full").exists():
        pytest.skip("needs /dev/full")

    def full() -> Iterator[bytes]:
        with Path("/dev/full").open("wb", buffering=0) as device:
            device.write(b"x")
        yield b""

    with pytest.raises(OutputError, match="no space left"):
        atomic.write(tmp_path / "x", full())
    assert not list(tmp_path.iterdir())


def test_a_set_appears_together(tmp_path: Path) -> None:
    """Until the block ends no file of it is seen; then all are, folders included."""
    folder = tmp_path / "edition"
    with atomic.WholeSet(folder) as files:
        files.add("a.mp3", b"sound")
        files.add("book/ncc.html", iter([b"<p>", b"</p>"]))
        assert not [path for path in folder.rglob("*") if path.is_file() and not path.name.startswith(".")]
    found = {str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file()}
    assert found == {"a.mp3", "book/ncc.html"}


def test_a_set_takes_the_place_of_the_former_one(tmp_path: Path) -> None:
    """What the former set had and this one lacks goes, with folders that become empty; what is not named stays."""
    folder = tmp_path / "edition"
    for name in ("a.mp3", "a.epub", "book/ncc.html", "notes.txt"):
        atomic.write(folder / name, b"old")
    with atomic.WholeSet(folder, ("a.mp3", "a.epub", "book/ncc.html", "gone.srt")) as files:
        files.add("a.mp3", b"new")
        assert (folder / "a.epub").read_bytes() == b"old"
    left = {path.name: path.read_bytes() for path in folder.iterdir()}
    assert left == {"a.mp3": b"new", "notes.txt": b"old"}


def test_a_set_that_fails_keeps_the_former_one(tmp_path: Path) -> None:
    """Nothing of the former set goes before all of the new one is there."""
    folder = tmp_path / "edition"
    atomic.write(folder / "a.epub", b"old")

    def write() -> None:
        with atomic.WholeSet(folder, ("a.epub",)) as files:
            files.add("a.mp3", b"new")
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        write()
    assert [path.name for path in folder.iterdir()] == ["a.epub"]


@pytest.mark.parametrize("there", [True, False])
def test_a_set_that_fails_leaves_leaves_what_was_there(tmp_path: Path, *, there: bool) -> None:
    """A disk that is full at the third file leaves the old first two, and no folder that was not there."""
    folder = tmp_path / "edition"
    if there:
        folder.mkdir()
        (folder / "a.mp3").write_bytes(b"old")

    def chunks() -> Iterator[bytes]:
        yield b"new"
        raise OSError(28, "No space left on device")

    def write() -> None:
        with atomic.WholeSet(folder) as files:
            files.add("a.mp3", b"new")
            files.add("deep/b.vtt", b"new")
            files.add("c.srt", chunks())

    with pytest.raises(OutputError, match="no space left"):
        write()
    left = {path.name: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    assert left == ({"a.mp3": b"old"} if there else {})
    assert folder.exists() == there
    assert not (folder / "deep").exists()
