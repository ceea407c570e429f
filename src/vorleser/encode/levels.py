"""What a finished MP3 measures: decoded and metered as it streams by."""

from pathlib import Path

import soundfile

from vorleser import meter

_WINDOW = 1 << 18


def measure(path: Path) -> tuple[float, float]:
    """Return the integrated loudness in LUFS and the true peak in dBTP of the MP3 at *path*, two decimals each."""
    with soundfile.SoundFile(path) as file:
        loudness, peak = meter.Meter(file.samplerate), meter.TruePeak()
        for window in file.blocks(_WINDOW, dtype="float32"):
            loudness.feed(window)
            peak.feed(window)
    return round(meter.loudness(loudness.energies()), 2), round(meter.to_db(peak.end()), 2)
