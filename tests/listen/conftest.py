"""What tests of listening share: a recogniser, loaded once, and clips of sentences by local voices."""

import shutil
from pathlib import Path

import pytest

from heard_once import remembering
from vorleser.listen.recogniser import Recogniser


@pytest.fixture(scope="session")
def recogniser(whisper: Path) -> Recogniser:
    """Return a small recogniser that does not ask its model twice what the same sound comes to."""
    return remembering(str(whisper))


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
