"""The folder of downloaded voices, and the tables of their files, sizes and digests."""

import os
from functools import cache
from pathlib import Path

from vorleser.speak.voice.hub import RemoteFile
from vorleser.text.small_tables import read_small_table


def voices_folder(engine: str = "") -> Path:
    """Return the folder for voices of *engine*: below VORLESER_VOICES, or in the platform's program data."""
    named = os.environ.get("VORLESER_VOICES")
    if named:
        return Path(named) / engine
    import platformdirs

    return platformdirs.user_data_path("vorleser", appauthor=False) / "voices" / engine


@cache
def read_pinned_files(engine: str) -> dict[str, RemoteFile]:
    """Return the files of *engine*'s voices by their paths, as pinned by the table in ``weights/``."""
    table = Path(__file__).with_name("weights") / f"{engine}.tsv"
    _, *rows = read_small_table(table, cells=4)
    return {path: RemoteFile(path, url, int(size), digest) for path, size, digest, url in rows}
