"""gPodder, the podcast client, by its command line."""

import subprocess
from pathlib import Path

import editions


def gpo(home: Path, *argv: str) -> str:
    """Run gPodder's command line in a home of its own, and return what it prints."""
    program = [editions.tool("gpo"), *argv]
    environment = {"GPODDER_HOME": str(home), "PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8"}
    done = subprocess.run(
        program,
        env=environment,
        check=False,
        capture_output=True,
        text=True,
        timeout=200,
        stdin=subprocess.DEVNULL,
    )
    return done.stdout + done.stderr
