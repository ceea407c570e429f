"""Properties of this machine: the cache folder, the file of the user's settings, the number of cores, and the time."""

import os
from pathlib import Path

from vorleser.text import kept


def cache_folder() -> Path:
    """Return the folder for clips and parts: VORLESER_CACHE, or the platform's cache folder."""
    return kept.user_cache()


def user_config() -> Path:
    """Return the file of the user's own settings, which each project's override; it need not exist."""
    import platformdirs

    named = os.environ.get("VORLESER_CONFIG")
    return (
        Path(named)
        if named
        else Path(platformdirs.user_config_dir("vorleser", appauthor=False), "vorleser.toml")
    )


def cores() -> int:
    """Return how many cores this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def utc_now() -> str:
    """Return the time as ISO 8601, UTC, to the second; what is published gets it as an argument."""
    from datetime import UTC, datetime

    return datetime.now(UTC).isoformat(timespec="seconds")
