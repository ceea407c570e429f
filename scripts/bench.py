"""Measure Vorleser against the serial way and the naive one, in turns, and write docs/performance.md."""

import argparse
import os
import platform
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable
from importlib.metadata import version
from pathlib import Path

import msgspec

from bench_plot import Line, figure
from bench_text import article

ROOT = Path(__file__).parents[1]
HOUR, FOUR_MINUTES, EDITED = 142, 10, 70  # paragraphs
ARTICLES = 50
SHORT = 3  # runs a round of what takes two seconds: other work weighs more on these
TICK_S, SELDOM_S = 0.02, 0.5


class Run(msgspec.Struct, frozen=True):
    """One run: seconds by the wall and on cores, the most memory in MB of the process and of its largest child."""

    seconds: float
    cores: float
    own_mb: float
    child_mb: float


def measured(argv: list[str], cache: Path) -> Run:
    """Run *argv* and watch its memory; raises CalledProcessError when it fails."""
    start, before = time.perf_counter(), _spent()
    # Modules are compiled once, as where a user installed them; a machine for tests may forbid it.
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    process = subprocess.Popen(argv, env=kept | {"VORLESER_CACHE": str(cache)}, stdout=subprocess.DEVNULL)
    most: dict[int, float] = {}
    over = threading.Event()
    watcher = threading.Thread(target=_watch, args=(process.pid, most, over))
    watcher.start()
    process.wait()
    seconds = time.perf_counter() - start
    over.set()
    watcher.join()
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, argv)
    return Run(seconds, _spent() - before, most.pop(process.pid, 0.0), max(most.values(), default=0.0))


def _watch(root: int, most: dict[int, float], over: threading.Event) -> None:
    """Note the most memory of each process from *root* down; the kernel keeps the peaks, so that polling may be rare.

    Polls often at first, for short runs, then rarely: it takes time from the measured process if all cores are busy.
    """
    pause = TICK_S
    while not over.wait(pause):
        for pid in (root, *_children(root)):
            most[pid] = max(most.get(pid, 0.0), _peak_mb(pid))
        pause = min(pause * 1.2, SELDOM_S)


def _spent() -> float:
    """Return the CPU seconds of all ended child processes and their descendants."""
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


def _children(pid: int) -> list[int]:
    """Return the processes that *pid* has started, and theirs."""
    try:
        threads = list(Path(f"/proc/{pid}/task").iterdir())
        found = [int(child) for thread in threads for child in (thread / "children").read_text().split()]
    except OSError:
        return []
    return found + [below for child in found for below in _children(child)]


def _peak_mb(pid: int) -> float:
    """Return the peak memory of process *pid* in MB; 0 if it can't be read."""
    try:
        status = Path(f"/proc/{pid}/status").read_text()
    except OSError:
        return 0.0
    return next(
        (int(line.split()[1]) / 1024 for line in status.splitlines() if line.startswith("VmHWM")), 0.0
    )


class Bench:
    """The rows, and what each run of them took."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.runs: dict[str, list[Run]] = {}
        self.texts = {
            "hour": self._text("hour", article("Eine Stunde", HOUR)),
            "edited": self._text("edited/hour", article("Eine Stunde", HOUR, edited=EDITED)),
            "four": self._text("four", article("Vier Minuten", FOUR_MINUTES)),
            "ten": self._text("ten", article("Zehn Stunden", HOUR * 10)),
        }
        self.many = [
            self._text(f"many{n}", article(f"Artikel {n}", FOUR_MINUTES, first=3000 + 100 * n))
            for n in range(ARTICLES)
        ]

    def _text(self, name: str, text: str) -> Path:
        path = self.folder / "texts" / f"{name}.md"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
        return path

    def _note(self, row: str, run: Run) -> None:
        self.runs.setdefault(row, []).append(run)
        took = f"{run.seconds:7.2f} s  {run.cores:7.2f} s on cores"
        print(f"{row:24} {took}  {run.own_mb:5.0f} MB  workers {run.child_mb:4.0f} MB", flush=True)

    def script(self, row: str, name: str, *texts: Path) -> None:
        """Run a reference program and note its measurements."""
        target = self.folder / "other.mp3"
        argv = [sys.executable, str(ROOT / "scripts" / name), str(target), *map(str, texts)]
        self._note(row, measured(argv, self.folder))

    def twice(self, row: str, text: Path) -> None:
        """Run the serial way two times at once: what two cores are worth of one, just now."""
        both = '"$0" "$1" "$2" "$4" & "$0" "$1" "$3" "$4" && wait $!'
        targets = [str(self.folder / name) for name in ("other", "another")]
        way = [sys.executable, str(ROOT / "scripts" / "bench_serial.py"), *targets, str(text)]
        self._note(row, measured(["sh", "-c", both, *way], self.folder))

    def vorleser(self, row: str, *texts: Path, cold: bool = True) -> None:
        """Run Vorleser, with an empty cache when *cold*."""
        cache, output = self.folder / "cache", self.folder / "output"
        if cold:
            shutil.rmtree(cache, ignore_errors=True)
            shutil.rmtree(output, ignore_errors=True)
        argv = [sys.executable, "-m", "vorleser", "make", "-q", "-o", str(output), *map(str, texts)]
        self._note(row, measured(argv, cache))

    def round(self) -> None:
        """Run every row that is short enough to be run five times."""
        self.script("S, an hour", "bench_serial.py", self.texts["hour"])
        self.vorleser("an hour, cold", self.texts["hour"])
        self.twice("S twice at once, an hour", self.texts["hour"])
        self.vorleser("one sentence changed", self.texts["edited"], cold=False)
        self.vorleser("nothing changed", self.texts["edited"], cold=False)
        self.script("naive pydub, an hour", "bench_naive.py", self.texts["hour"])
        for _ in range(SHORT):
            self.script("S, 4 minutes", "bench_serial.py", self.texts["four"])
            self.vorleser("4 minutes, cold", self.texts["four"])
            self.twice("S twice at once, 4 minutes", self.texts["four"])

    def long(self) -> None:
        """Run the rows that take minutes."""
        self.script("S, 50 articles", "bench_serial.py", *self.many)
        self.vorleser("50 articles, cold", *self.many)
        self.vorleser("ten hours, cold", self.texts["ten"])

    def seconds(self, row: str) -> float:
        """Return the median of a row's seconds."""
        return statistics.median(run.seconds for run in self.runs[row])

    def share(self, row: str, other: str, factor: float = 1.0, extra: float = 0.0) -> float:
        """Return a row's share of *factor* × *other* + *extra* seconds: the median of each run's own.

        Each is compared with the run of *other* that stood beside it, as a machine's speed changes by the minute.
        """
        beside = zip(self.runs[row], self.runs[other], strict=True)
        return statistics.median(run.seconds / (factor * serial.seconds + extra) for run, serial in beside)

    def cores(self, row: str) -> float:
        """Return the median of a row's seconds on cores."""
        return statistics.median(run.cores for run in self.runs[row])

    def memory(self, row: str) -> tuple[float, float]:
        """Return the most memory a row ever took: its own and its largest worker's."""
        return max(run.own_mb for run in self.runs[row]), max(run.child_mb for run in self.runs[row])


def rows(bench: Bench) -> list[str]:
    """Return the table's lines."""
    goals = [
        ("an hour, cold", "0.50 × S", "S, an hour", 0.50, 0.0),
        ("4 minutes, cold", "0.65 × S + 0.3 s", "S, 4 minutes", 0.65, 0.3),
        ("50 articles, cold", "0.50 × S", "S, 50 articles", 0.50, 0.0),
        ("one sentence changed", "0.08 × S", "S, an hour", 0.08, 0.0),
        ("nothing changed", "0.5 s", "S, an hour", 0.0, 0.5),
    ]
    heads = ("work", "S", "goal", "took", "of S", "of the goal", "kept", "of S by two cores", "runs")
    lines = [f"| {' | '.join(heads)} |", "|" + " --- |" * len(heads)]
    for row, words, other, factor, extra in goals:
        if row not in bench.runs:
            continue
        pair = other.replace("S,", "S twice at once,")
        beside = row.endswith("cold") and pair in bench.runs
        most = factor * bench.seconds(other) + extra
        share = bench.share(row, other, factor, extra)
        cells = (
            row,
            f"{bench.seconds(other):.1f} s",
            f"{words} = {most:.1f} s" if factor else words,
            f"{bench.seconds(row):.2f} s",
            f"{bench.share(row, other):.2f}",
            f"{share:.2f}",
            "yes" if share <= 1 else "no",
            f"{bench.share(row, pair, 0.5):.2f}" if beside else "",
            str(len(bench.runs[row])),
        )
        lines.append(f"| {' | '.join(cells)} |")
    return lines


def memory_rows(bench: Bench) -> list[str]:
    """Return the lines of the table of time and memory."""
    lines = ["| work | took | on cores | the process | its largest worker |", "|" + " --- |" * 5]
    for row in bench.runs:
        own, child = bench.memory(row)
        worker = f"{child:.0f} MB" if child else "none"
        lines.append(
            f"| {row} | {bench.seconds(row):.1f} s | {bench.cores(row):.1f} s | {own:.0f} MB | {worker} |"
        )
    return lines


def machine() -> str:
    """Return what this was measured on."""
    told = Path("/proc/cpuinfo").read_text().splitlines()
    model = next(
        (line.split(":")[1].strip() for line in told if line.startswith("model name")), platform.machine()
    )
    cores = len(os.sched_getaffinity(0))
    names = ("lameenc", "soxr", "soundfile", "numpy", "py-nanotts")
    return f"{model}, {cores} cores, Python {platform.python_version()}, " + ", ".join(
        f"{n} {version(n)}" for n in names
    )


def report(bench: Bench, load: float) -> str:
    """Return docs/performance.md."""
    way = "ffmpeg" if shutil.which("ffmpeg") else "LAME in one piece (no ffmpeg here)"
    return "\n".join(
        [
            "# How fast, and in how much memory",
            "",
            "Written by `scripts/bench`; nothing here is typed by hand.",
            "",
            f"Measured on: {machine()}.",
            "The rows were run in turns; while they ran, the machine's average load was",
            f"{load:.1f} (other work on it makes everything slower, and what uses two cores most).",
            "",
            "S is the CPU-bound serial way: one process, `NanoTTS.speak` for each paragraph into lameenc (quality 3,",
            "96 kbit/s, 44.1 kHz mono), nothing else. Vorleser does the same work with loudness, limiter, jingles,",
            "tags, chapters, captions and the measuring of what it encoded. Seconds are medians; each share is the",
            "median of what every single run took of the S, or of the goal, that was measured beside it, since the",
            "machine's speed changes by the minute. Two cores of a shared machine are seldom worth two: S by two cores",
            "is half of what two of S take at once, the work of S without a moment's idling.",
            "",
            *rows(bench),
            "",
            "## Time and memory against length",
            "",
            f"The naive way adds paragraphs with pydub's `+=` and exports them with {way}.",
            "",
            *memory_rows(bench),
            "",
            "![Time and memory against length](performance.svg)",
            "",
        ]
    )


def plot(bench: Bench) -> str:
    """Return the picture: time against length, memory against length."""
    hours = {"4 minutes": 4 / 60, "an hour": 1.0, "ten hours": 10.0}

    def line(name: str, row: Callable[[str], str], figure_of: Callable[[str], float]) -> Line:
        points = [(hours[each], figure_of(row(each))) for each in hours if row(each) in bench.runs]
        return Line(name, tuple(points))

    def both(figure_of: Callable[[str], float]) -> list[Line]:
        ways = {"Vorleser": "{}, cold", "S, the serial way": "S, {}", "naive pydub": "naive pydub, {}"}
        return [line(name, pattern.format, figure_of) for name, pattern in ways.items()]

    return figure(
        ("seconds", both(bench.seconds)),
        ("MB, the process", both(lambda row: bench.memory(row)[0])),
    )


def main() -> None:
    """Run everything and write the page and its picture."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--short", action="store_true", help="leave out what takes minutes")
    told = parser.parse_args()
    loads = []
    with tempfile.TemporaryDirectory(prefix="vorleser-bench-") as folder:
        bench = Bench(Path(folder))
        for number in range(told.rounds):
            bench.round()
            loads.append(os.getloadavg()[0])
            if number == 0 and not told.short:
                bench.long()
    (ROOT / "docs" / "performance.md").write_text(report(bench, statistics.mean(loads)), "utf-8")
    (ROOT / "docs" / "performance.svg").write_text(plot(bench), "utf-8")


if __name__ == "__main__":
    main()
