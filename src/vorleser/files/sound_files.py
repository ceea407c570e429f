"""Open sound files, whatever their names are."""

import os
from pathlib import Path

import soundfile


def open_sound_file(path: str | Path) -> soundfile.SoundFile:
    """Return the sound file at *path*, opened for reading; raises OSError or soundfile.SoundFileError.

    A name may be no UTF-8, or not in the locale's charset, as those of all other files.
    """
    name = os.fspath(path)
    return soundfile.SoundFile(name if os.name == "nt" else os.fsencode(name))
