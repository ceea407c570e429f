"""What tests of listening share: a recogniser, loaded once, and clips of sentences by local voices."""

import shutil
from pathlib import Path

import pytest

from vorleser.listen.models import open_recogniser
from vorleser.listen.recogniser import Recogniser


@pytest.fixture(scope="session")
def recogniser(whisper: Path) -> Recogniser:
    """Return a small recogniser."""
    return open_recogniser(str(whisper), 1)


@pytest.fixture
def damaged(whisper: Path, tmp_path: Path) -> Path:
    """Return the folder of a recogniser whose weights end early."""
    folder = tmp_path / "damaged"
    folder.mkdir()
    for name in ("config.json", "tokenizer.json", "vocabulary.txt"):
        shutil.copy(whisper / name, folder)
    with (whisper / "model.bin").open("rb") as model:
        (folder / "model.bin").write_bytes(model.read(100_000))
    return folder
