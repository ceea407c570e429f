"""Another package with an engine, as it lies on a disk after 'pip install --target'."""

from pathlib import Path

ENGINE = '''
import os
from pathlib import Path

import numpy as np

from vorleser.clip import Clip
from vorleser.errors import EngineError
from vorleser.speak.sound.habits import Habits
from vorleser.speak.voice.engine import EngineInfo

DIARY = Path({diary!r})


class Moody:
    """Hums; crashes, refuses or hangs at its word."""

    fingerprint = "moody 1"

    def speak(self, segment):
        with DIARY.open("a") as diary:
            diary.write(segment.spoken + "\\n")
        if "stirbt" in segment.spoken or ("stolpert" in segment.spoken and DIARY.read_text().count("stolpert") < 2):
            os.abort()
        if "schweigt" in segment.spoken:
            return Clip(np.zeros(9000, np.int16), 16000)
        if "weigert" in segment.spoken:
            raise EngineError("no mood", "ask later")
        if "platzt" in segment.spoken:
            raise RuntimeError("nobody foresaw this")
        length = 1100 * len(segment.spoken) + 2000
        if "eilt" in segment.spoken:
            length //= 2
        return Clip((8000 * np.sin(np.arange(length) / 16)).astype(np.int16), 16000)


ENGINE = EngineInfo("moody", "hums", "nothing", {scaling!r}, lambda settings: Moody(), voices=("one",),
    habits=Habits(speech=False))
'''


def install(folder: Path, *, scaling: str = "processes") -> Path:
    """Put the package into *folder* and return the diary of what its engine was asked."""
    diary = folder / "diary.txt"
    diary.touch()
    (folder / "moody.py").write_text(ENGINE.format(diary=str(diary), scaling=scaling))
    information = folder / "moody-1.0.dist-info"
    information.mkdir()
    (information / "METADATA").write_text("Metadata-Version: 2.1\nName: moody\nVersion: 1.0\n")
    (information / "entry_points.txt").write_text("[vorleser.engines]\nmoody = moody:ENGINE\n")
    return diary
