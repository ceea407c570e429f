"""The show of a folder, for the commands that put it on the web, and the moment at which they do."""

import os
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from vorleser.catalogue import Show


def read_show(folder: Path, config: str | None, url: str = "", limit: int = 0) -> "Show":
    """Return the show of *folder*: from *config*, or the vorleser.toml nearest to it, or to the working folder.

    *url* is its base URL, where it is not empty. Raises ConfigError.
    """
    from msgspec.structs import replace

    from vorleser.catalogue import Show
    from vorleser.cli._options import load_config
    from vorleser.config import find_config

    near = find_config(Path(os.path.realpath(folder)))
    found = load_config(config or (str(near) if near else None), {})
    publication = replace(found.publication, url=url) if url else found.publication
    return Show(publication, limit, found.feed)


def now() -> str:
    """Return this moment in ISO 8601, UTC: the one place of feed and publishing that asks a clock."""
    from datetime import UTC, datetime

    return datetime.now(UTC).isoformat(timespec="seconds")
