"""The house's own jingles."""

import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
import soundfile

from vorleser import meter

ROOT = Path(__file__).parents[1]
NAMES = {"intro": (3.0, 5.0), "outro": (3.0, 5.0), "separator": (0.5, 1.5)}


def test_the_same_script_makes_the_same_bytes(tmp_path: Path) -> None:
    """Nothing in them is chance; what is shipped is what the script makes."""
    folders = [tmp_path / "one", tmp_path / "two"]
    for folder in folders:
        subprocess.run(
            [sys.executable, ROOT / "scripts" / "make_jingles.py", folder], check=True, capture_output=True
        )
    for name in NAMES:
        one, two = ((folder / f"{name}.flac").read_bytes() for folder in folders)
        assert one == two
        made, _ = soundfile.read(folders[0] / f"{name}.flac", dtype="int16")
        kept, _ = soundfile.read(ROOT / "audio" / f"{name}.flac", dtype="int16")
        assert len(made) == len(kept)
        assert np.abs(made.astype(int) - kept).max() <= 1  # another processor may round a sine otherwise


@pytest.mark.parametrize("name", NAMES)
def test_they_are_short_small_and_soft(name: str) -> None:
    """Their length, their size, a soft beginning and end, no clipping, no offset."""
    path = ROOT / "audio" / f"{name}.flac"
    sound, rate = soundfile.read(path)
    shortest, longest = NAMES[name]
    assert shortest <= len(sound) / rate <= longest
    assert path.stat().st_size < 300_000
    top = np.abs(sound).max()
    assert 0.2 < top < 0.9
    assert np.abs(sound[: rate // 1000]).max() < 0.05 * top
    assert np.abs(sound[-rate // 100 :]).max() < 0.01 * top
    assert abs(sound.mean()) < 1e-3
    peak = meter.TruePeak()
    peak.feed(sound)
    assert meter.to_db(peak.end()) < -3
