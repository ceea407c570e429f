"""The ZIP file as a stream."""

import subprocess
import sys
import zipfile
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vorleser.errors import OutputError
from vorleser.publish.book import archive
from vorleser.publish.book.archive import Member, whole_member, zip_members

NAMES = st.text(
    st.characters(codec="utf-8", exclude_characters="/\\\0:", exclude_categories=("Cs", "Cc")), min_size=1
)


@given(st.dictionaries(NAMES, st.lists(st.binary(), max_size=3), max_size=5))
def test_what_goes_in_comes_out(files: dict[str, list[bytes]]) -> None:
    """Python's zipfile reads every member back, in order, at a day that never changes."""
    members = [Member(name, lambda pieces=pieces: pieces) for name, pieces in files.items()]  # type: ignore[misc]
    with zipfile.ZipFile(BytesIO(b"".join(zip_members(members)))) as read:
        assert read.testzip() is None
        assert {info.filename: read.read(info) for info in read.infolist()} == {
            name: b"".join(pieces) for name, pieces in files.items()
        }
        assert {info.date_time for info in read.infolist()} <= {(1980, 1, 1, 0, 0, 0)}


def test_sizes_stand_before_the_data(tmp_path: Path) -> None:
    """No data descriptor: readers that stream can't handle one behind stored data; and unzip has no complaint."""
    data = b"".join(zip_members([whole_member("a.txt", "Ä"), whole_member("b", b"")]))
    assert data[6] & 0x08 == 0
    assert data[18:26] == b"\x02\0\0\0\x02\0\0\0"
    (tmp_path / "x.zip").write_bytes(data)
    done = subprocess.run(
        [sys.executable, "-m", "zipfile", "-t", tmp_path / "x.zip"], capture_output=True, check=True
    )
    assert b"Done testing" in done.stdout


def test_more_than_players_read_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """Beyond what ZIP holds without its 64-bit extension, one line says so and a way out."""
    monkeypatch.setattr(archive, "_LARGEST", 1000)
    with pytest.raises(OutputError, match="make several editions"):
        list(zip_members([whole_member("a", bytes(600)), whole_member("b", bytes(600))]))
    monkeypatch.setattr(archive, "_LARGEST", 2**32 - 1)
    monkeypatch.setattr(archive, "_MOST", 2)
    with pytest.raises(OutputError, match="65,535 files"):
        list(zip_members([whole_member(str(number), b"") for number in range(3)]))
