"""Measure what docs/desk.md promises of `vorleser desk`, and write its table; takes about ten minutes.

Four parts: an article of four minutes against `vorleser make` in turns, a thousand jobs under `kill -9`, clicks while
200 clients download ranges, and a sentence at a click.
"""

import argparse
import asyncio
import json
import os
import random
import re
import signal
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx

ROOT = Path(__file__).parents[1]
PAGE = ROOT / "docs" / "desk.md"
MARKS = ("<!-- measured -->", "<!-- /measured -->")
CLIENTS = 200
SECONDS = 15.0
WORDS = (
    "Der Rat der Stadt hat am Abend über den neuen Radweg am Fluss beraten. "
    "Er soll 4,5 Kilometer lang werden und rund 1,2 Millionen Euro kosten. "
    "Die Arbeiten beginnen am 3. Mai und dauern bis zum Herbst. "
    "Anwohnerinnen und Anwohner hatten sich mehr Bäume gewünscht. "
)


def write_article(seed: int, paragraphs: int = 10) -> str:
    """Return an article of about four minutes that nobody has spoken before: every sentence has a number of its own."""
    draw = random.Random(seed)  # noqa: S311 -- no secret
    sentences = [each for each in re.split(r"(?<=\.) ", WORDS) if each]
    parts = [f"# Bericht Nummer {seed}\n"]
    parts.extend(
        " ".join(f"Punkt {draw.randrange(10**6)}: {draw.choice(sentences)}" for _ in range(3)) + "\n"
        for _ in range(paragraphs)
    )
    return "\n".join(parts)


@contextmanager
def run_desk(folder: Path) -> Iterator[tuple[subprocess.Popen[bytes], str]]:
    """Start a desk as a program; yield it, and its address."""
    argv = [sys.executable, "-m", "vorleser", "desk", str(folder), "--port", "0"]
    process = subprocess.Popen(argv, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    assert process.stdout is not None  # noqa: S101 -- it is a pipe
    url = process.stdout.readline().decode().split()[2].rstrip("/")
    try:
        yield process, url
    finally:
        process.kill()
        process.wait()
        process.stdout.close()


def wait_until_warm(client: httpx.Client) -> None:
    """Return once the desk has made one article."""
    answer = client.post("/v1/editions", json={"markdown": "# Probe\n\nEin Satz zum Warmwerden."}).json()
    wait_for(client, answer["id"])


def wait_for(client: httpx.Client, edition: str) -> dict[str, object]:
    """Return the edition once it is made."""
    while True:
        told: dict[str, object] = client.get(f"/v1/editions/{edition}").json()
        if told["state"] in {"review", "failed"}:
            return told
        time.sleep(0.02)


def measure_article(folder: Path, rounds: int) -> list[tuple[str, str]]:
    """Return how long an article of four minutes takes from POST to finished, and `vorleser make` beside it."""
    desk_times, make_times, lengths = [], [], []
    with run_desk(folder / "desk") as (_, url), httpx.Client(base_url=url, timeout=600) as client:
        wait_until_warm(client)
        for number in range(rounds):
            text = write_article(number)
            begun = time.perf_counter()
            made = client.post("/v1/editions", json={"markdown": text}).json()
            told = wait_for(client, made["id"])
            desk_times.append(time.perf_counter() - begun)
            lengths.append(int(str(told["duration_ms"])) / 60_000)
            path = folder / f"{number}.md"
            path.write_text(write_article(number + 1000), "utf-8")
            begun = time.perf_counter()
            argv = [sys.executable, "-m", "vorleser", "make", str(path), "-q", "-o", str(folder / "output")]
            subprocess.run(argv, check=True, env={**os.environ, "VORLESER_CACHE": str(folder / "cache")})
            make_times.append(time.perf_counter() - begun)
    ratio = statistics.median(one / other for one, other in zip(desk_times, make_times, strict=True))
    desk, make = statistics.median(desk_times), statistics.median(make_times)
    return [
        (
            f"an article of {statistics.median(lengths):.1f} minutes, POST to finished",
            f"{desk:.2f} s; `vorleser make` in turns {make:.2f} s: ratio {ratio:.2f} (median of {rounds})",
        )
    ]


def measure_kills(folder: Path, jobs: int, kills: int) -> list[tuple[str, str]]:
    """Return what came of *jobs* queued at once while the desk was killed *kills* times."""
    draw = random.Random(7)  # noqa: S311 -- no secret
    sent: dict[int, str] = {}
    begun = time.perf_counter()
    for kill in range(kills + 1):
        with run_desk(folder / "desk") as (process, url), httpx.Client(base_url=url, timeout=600) as client:
            for number in range(jobs):
                if number not in sent:
                    body = {"markdown": f"# Meldung {number}\n\nDas ist die Meldung mit der Nummer {number}."}
                    answer = client.post("/v1/editions", json=body, headers={"Idempotency-Key": str(number)})
                    sent[number] = answer.json()["id"]
            if kill < kills:
                target = (kill + 1) * jobs // (kills + 1)
                while jobs - client.get("/v1/status").json()["waiting"] < target:
                    time.sleep(0.05)
                time.sleep(draw.random() * 0.5)
                process.send_signal(signal.SIGKILL)
                process.wait()
            else:
                while client.get("/v1/status").json()["waiting"] or _is_working(client):
                    time.sleep(0.1)
    took = time.perf_counter() - begun
    lost, twice, broken = _count(folder / "desk", set(sent.values()))
    return [
        (
            f"{jobs:,} jobs queued, `kill -9` at {kills} moments",
            f"{lost} lost, {twice} made twice, {broken} broken files; {took:.0f} s in all",
        )
    ]


def _is_working(client: httpx.Client) -> bool:
    return bool(client.get("/v1/editions?state=working&limit=1").json()["editions"])


def _count(folder: Path, sent: set[str]) -> tuple[int, int, int]:
    """Return how many editions are missing, were made more than once, or have an MP3 that is not whole."""
    database = sqlite3.connect(folder / "desk.sqlite")
    made = Counter(row[0] for row in database.execute("select edition from events where kind = 'made'"))
    versions = [json.loads(row[0]).get("version") for row in database.execute("select record from editions")]
    broken = 0
    for entry in folder.glob("drafts/*/r1/*/*.edition.json"):
        told = json.loads(entry.read_bytes())
        broken += (entry.parent / told["mp3"]).stat().st_size != told["size"]
    twice = sum(count > 1 for count in made.values()) + sum(version != 1 for version in versions)
    return len(sent - set(made)), twice, broken


def measure_load(folder: Path) -> list[tuple[str, str]]:
    """Return how long a GET takes while many clients download ranges, and with nobody else; and how long a click."""
    with run_desk(folder / "desk") as (_, url), httpx.Client(base_url=url, timeout=600) as client:
        made = client.post("/v1/editions", json={"markdown": write_article(5)}).json()
        told = wait_for(client, made["id"])
        name = next(file["href"] for file in told["files"] if file["name"].endswith(".mp3"))  # type: ignore[attr-defined]
        alone = _time_gets(client, f"/v1/editions/{made['id']}")
        argv = [sys.executable, __file__, "--download", url + name]
        downloads = subprocess.Popen(argv, stdout=subprocess.PIPE)
        assert downloads.stdout is not None  # noqa: S101 -- it is a pipe
        downloads.stdout.readline()  # all have had their first range
        busy = _time_gets(client, f"/v1/editions/{made['id']}")
        downloads.terminate()
        rate = (downloads.communicate()[0] or b"0").decode().strip()
        clicks = []
        for number in range(8):
            begun = time.perf_counter()
            client.get(f"/v1/editions/{made['id']}/sentences/{number}/sound").raise_for_status()
            clicks.append(time.perf_counter() - begun)
        begun = time.perf_counter()
        client.get(f"/v1/editions/{made['id']}/sentences/3/sound").raise_for_status()
        again = time.perf_counter() - begun
    return [
        ("a GET, nobody else there", f"median {alone[0]:.1f} ms, 99 % within {alone[1]:.1f} ms"),
        (
            f"a GET while {CLIENTS} clients download ranges as fast as they can ({rate} MB/s)",
            f"median {busy[0]:.1f} ms, 99 % within {busy[1]:.1f} ms",
        ),
        (
            "a click on a sentence",
            f"{statistics.median(clicks) * 1000:.0f} ms; once more {again * 1000:.0f} ms",
        ),
    ]


def _time_gets(client: httpx.Client, asked: str) -> tuple[float, float]:
    """Return the median and the 99th percentile of GETs made for some seconds, in milliseconds."""
    times = []
    end = time.monotonic() + SECONDS
    while time.monotonic() < end:
        begun = time.perf_counter()
        client.get(asked).raise_for_status()
        times.append((time.perf_counter() - begun) * 1000)
        time.sleep(0.01)
    ordered = sorted(times)
    return statistics.median(ordered), ordered[int(len(ordered) * 0.99)]


async def download_ranges(address: str) -> None:
    """Have many clients download ranges of the file at *address* until the process is told to end; print MB/s."""
    url = httpx.URL(address)
    taken, over = [0], asyncio.Event()
    asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, over.set)
    tasks = [asyncio.create_task(_download(url, taken, number)) for number in range(CLIENTS)]
    while taken[0] < CLIENTS * 262_144:  # noqa: ASYNC110 -- the clients only count
        await asyncio.sleep(0.1)
    print("ready", flush=True)
    taken[0], begun = 0, time.monotonic()
    await over.wait()
    print(f"{taken[0] / 1e6 / (time.monotonic() - begun):.0f}")
    for task in tasks:
        task.cancel()


async def _download(url: httpx.URL, taken: list[int], number: int) -> None:
    """Ask for one range after another on one connection, as a player does that fills its buffer."""
    reader, writer = await asyncio.open_connection(url.host, url.port)
    at = number * 10_000
    while True:
        head = f"GET {url.path} HTTP/1.1\r\nHost: {url.host}:{url.port}\r\nRange: bytes={at}-{at + 262_143}\r\n\r\n"
        writer.write(head.encode())
        answer = (await reader.readuntil(b"\r\n\r\n")).lower()
        size = int(re.search(rb"content-length: (\d+)", answer)[1])  # type: ignore[index] # our server sends it
        await reader.readexactly(size)
        taken[0] += size
        at = at + size if answer.startswith(b"http/1.1 206") else 0


def write_page(rows: list[tuple[str, str]]) -> None:
    """Put *rows* into the table of the page; those of parts that were not measured now stay."""
    before, _, rest = PAGE.read_text("utf-8").partition(MARKS[0])
    old, _, after = rest.partition(MARKS[1])
    kept = [
        tuple(cell.strip() for cell in line.strip("|").split("|")) for line in old.strip().split("\n")[2:]
    ]
    table = {_name_row(what): f"| {what} | {found} |" for what, found in (*kept, *rows)}
    lines = "\n".join(["| | measured |", "| --- | --- |", *table.values()])
    PAGE.write_text(f"{before}{MARKS[0]}\n\n{lines}\n\n{MARKS[1]}{after}", "utf-8")


def _name_row(what: str) -> str:
    """Return what a row measures, without its numbers."""
    return re.sub(r"[\d.,]+", "", what)


def main() -> None:
    """Measure, print, and write the page."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=5, help="articles for the first part")
    parser.add_argument("--jobs", type=int, default=1000)
    parser.add_argument("--kills", type=int, default=10)
    parser.add_argument(
        "parts", nargs="*", choices=["article", "load", "kills", []], help="all if none is named"
    )
    parser.add_argument("--no-page", action="store_true", help="print only")
    parser.add_argument("--download", metavar="URL", help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.download:
        asyncio.run(download_ranges(given.download))
        return
    parts: dict[str, Callable[[Path], list[tuple[str, str]]]] = {
        "article": lambda folder: measure_article(folder, given.rounds),
        "load": measure_load,
        "kills": lambda folder: measure_kills(folder, given.jobs, given.kills),
    }
    rows = []
    for name in given.parts or parts:
        with tempfile.TemporaryDirectory(prefix="desk-") as folder:
            for row in parts[name](Path(folder)):
                print(*row, sep=": ", flush=True)
                rows.append(row)
    if not given.no_page:
        write_page(rows)


if __name__ == "__main__":
    main()
