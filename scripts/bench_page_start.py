"""Measure the processor time of ``vorleser script`` for pages of about 200 KB, start included.

usage: python scripts/bench_page_start.py VORLESER FOLDER      (FOLDER holds publishers/COUNTRY/PAGE.html.gz)

Each page is read in turns with a reference: a Python that imports trafilatura and extracts the same page. Prints the
median of both, and their ratio, which holds on other machines, too.
"""

import gzip
import resource
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

SIZE, PAGES, ROUNDS = 200_000, 5, 5
REFERENCE = "import sys, trafilatura; trafilatura.extract(open(sys.argv[1], encoding='utf-8', errors='replace').read())"


def spent(argv: list[str]) -> float:
    """Return the seconds of processor time, user and system, that *argv* takes."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(argv, check=True, capture_output=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def pages(folder: Path) -> list[tuple[str, bytes]]:
    """Return the names and bytes of the pages nearest to 200 KB."""
    found = [(path.stem, gzip.decompress(path.read_bytes())) for path in folder.glob("publishers/*/*.gz")]
    return sorted(found, key=lambda page: abs(len(page[1]) - SIZE))[:PAGES]


def main() -> None:
    """Print a line for each page."""
    vorleser, folder = sys.argv[1], Path(sys.argv[2])
    print("page, KB: script, reference (seconds of processor time), ratio")
    with tempfile.TemporaryDirectory() as room:
        for name, data in pages(folder):
            path = Path(room, name)
            path.write_bytes(data)
            commands = ([vorleser, "script", str(path)], [sys.executable, "-c", REFERENCE, str(path)])
            turns = [[spent(command) for command in commands] for _ in range(ROUNDS + 1)][1:]
            script, reference = (statistics.median(column) for column in zip(*turns, strict=True))
            print(f"{name}, {len(data) // 1000}: {script:.2f}, {reference:.2f}, {script / reference:.2f}")


if __name__ == "__main__":
    main()
