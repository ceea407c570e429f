"""Read a source's bytes."""

import io
import os
from pathlib import Path
from types import SimpleNamespace

import pytest

from vorleser.errors import SourceError
from vorleser.ingest.load import LARGEST, load


def test_a_file_and_standard_input_are_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Bytes come as they are, under the source's name."""
    file = tmp_path / "a.txt"
    file.write_bytes(b"Hallo")
    assert load(str(file)).data == b"Hallo"
    monkeypatch.setattr("sys.stdin", SimpleNamespace(buffer=io.BytesIO(b"Guten Tag")))
    assert load("-").data == b"Guten Tag"


@pytest.mark.parametrize("name", ["fehlt.txt", "", "a\0b.txt", "x" * 5000 + ".txt"])
def test_what_cannot_be_opened_is_one_clear_error(tmp_path: Path, name: str) -> None:
    """A missing, impossible or empty name is a SourceError, never a traceback."""
    with pytest.raises(SourceError):
        load(str(tmp_path / name) if name else str(tmp_path))


def test_what_is_too_large_is_refused(tmp_path: Path) -> None:
    """A huge file is refused without being read as a whole."""
    file = tmp_path / "gross.txt"
    with file.open("wb") as opened:
        os.truncate(opened.fileno(), LARGEST + 1)
    with pytest.raises(SourceError, match="larger than"):
        load(str(file))
