"""Read a source's bytes."""

import io
import os
from pathlib import Path
from types import SimpleNamespace

import pytest

from vorleser.errors import SourceError
from vorleser.ingest.load import load
from vorleser.ingest.settings import IngestSettings
from vorleser.text.bounded import LARGEST

SETTINGS = IngestSettings()


def test_a_file_and_standard_input_are_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Bytes come as they are, under the source's name."""
    file = tmp_path / "a.txt"
    file.write_bytes(b"Hallo")
    assert load(str(file), SETTINGS).data == b"Hallo"
    monkeypatch.setattr("sys.stdin", SimpleNamespace(buffer=io.BytesIO(b"Guten Tag")))
    assert load("-", SETTINGS).data == b"Guten Tag"


@pytest.mark.parametrize("name", ["fehlt.txt", "", "a\0b.txt", "x" * 5000 + ".txt"])
def test_what_cannot_be_opened_is_one_clear_error(tmp_path: Path, name: str) -> None:
    """A missing, impossible or empty name is a SourceError, never a traceback."""
    with pytest.raises(SourceError):
        load(str(tmp_path / name) if name else str(tmp_path), SETTINGS)


def test_what_is_too_large_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A huge file is refused without being read as a whole, and so is standard input."""
    file = tmp_path / "gross.txt"
    with file.open("wb") as opened:
        os.truncate(opened.fileno(), LARGEST + 1)
    with pytest.raises(SourceError, match="larger than"):
        load(str(file), SETTINGS)
    monkeypatch.setattr("sys.stdin", SimpleNamespace(buffer=io.BytesIO(bytes(LARGEST + 1))))
    with pytest.raises(SourceError, match="'-' is larger than 64 MB: split it"):
        load("-", SETTINGS)
