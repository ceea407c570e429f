"""Where downloaded voices lie, and the lists of what they must be."""

import os
from functools import cache
from pathlib import Path

from vorleser.speak.voice.hub import RemoteFile


def voices_folder(engine: str = "") -> Path:
    """Return where the voices of *engine* lie: in VORLESER_VOICES, or in the platform's folder for program data."""
    named = os.environ.get("VORLESER_VOICES")
    if named:
        return Path(named) / engine
    import platformdirs

    return platformdirs.user_data_path("vorleser", appauthor=False) / "voices" / engine


@cache
def pinned_files(engine: str) -> dict[str, RemoteFile]:
    """Return the files of *engine*'s voices by their paths, as the table in ``weights/`` pins them."""
    table = Path(__file__).with_name("weights") / f"{engine}.tsv"
    rows = [line.split("\t") for line in table.read_text("utf-8").splitlines()[1:]]
    return {path: RemoteFile(path, url, int(size), digest) for path, size, digest, url in rows}
