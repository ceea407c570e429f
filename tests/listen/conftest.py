"""What tests of listening share: a recogniser, loaded once, and clips of sentences by local voices."""

import shutil
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

import pytest

from vorleser.listen.models import open_recogniser
from vorleser.listen.recogniser import Encoded, Recogniser
from vorleser.meter import Floats


@pytest.fixture(scope="session")
def recogniser(whisper: Path) -> Recogniser:
    """Return a small recogniser that does not ask its model twice what the same sound comes to."""
    return _remember(open_recogniser(str(whisper), 1))


def _remember(recogniser: Recogniser) -> Recogniser:
    """Return *recogniser*, whose answers are kept: the clip of a good voice is beside many clips of another one."""

    def once(answer: Callable[..., object], key: Callable[..., object]) -> Callable[..., object]:
        known: dict[object, object] = {}

        def recall(*asked: object) -> object:
            name = key(*asked)
            if name not in known:
                known[name] = answer(*asked)
            return known[name]

        return recall

    def digest(sound: Floats | Encoded) -> tuple[bytes, int]:
        if isinstance(sound, Encoded):
            return sha256(sound.features.tobytes()).digest(), sound.frames
        return sha256(sound.tobytes()).digest(), 0

    keys = {
        "encode": digest,
        "transcribe": lambda encoded, lang: (digest(encoded), lang),
        "align": lambda encoded, texts, lang: (digest(encoded), tuple(map(tuple, texts)), lang),
    }
    for name, key in keys.items():
        setattr(recogniser, name, once(getattr(recogniser, name), key))
    return recogniser


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
