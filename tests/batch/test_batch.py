"""Many sources at once, with the tone engine."""

import json
import os
import resource
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterable
from pathlib import Path

import pytest

from program import Program
from vorleser.batch import Job, Outcome, local, run_jobs
from vorleser.batch.local import workers
from vorleser.config import Config
from vorleser.entry import parse_entry
from vorleser.errors import ConfigError

MANY = 160
BROKEN = 10
SHORT = "---\ntitle: Meldung {0}\ndate: 2026-05-{1:02}\n---\n\nNummer {0} ist kurz.\n"


def _articles(folder: Path, count: int) -> None:
    folder.mkdir(exist_ok=True)
    for number in range(count):
        (folder / f"{number:04}.md").write_text(SHORT.format(number, number % 28 + 1), "utf-8")


def _settings(folder: Path) -> None:
    (folder / "vorleser.toml").write_text(
        '[speech]\nengine = "tone"\n[sound]\njingles = false\n[script]\nnotice = false\nopening = false\n'
        '[output]\nformats = ["mp3"]\n',
        "utf-8",
    )


def _vorleser(folder: Path, *arguments: str) -> subprocess.Popen[str]:
    environment = os.environ | {"VORLESER_CACHE": str(folder / "cache")}
    return subprocess.Popen(
        [sys.executable, "-m", "vorleser", *arguments],
        cwd=folder,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )


def _children(process: int) -> list[int]:
    """Return the worker processes of *process* (Linux)."""
    found = []
    for path in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = path.read_text().rpartition(")")[2].split()
            command = (path.parent / "cmdline").read_bytes()
        except OSError:
            continue
        if int(fields[1]) == process and b"spawn_main" in command:
            found.append(int(path.parent.name))
    return found


needs_proc = pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="looks for processes in /proc")


@needs_proc
def test_many_articles(tmp_path: Path) -> None:
    """All are made, broken ones are reported, memory does not grow, a second run reads no sound."""
    _articles(tmp_path / "artikel", MANY)
    _settings(tmp_path)
    for number in range(BROKEN):
        (tmp_path / "artikel" / f"{number * 13:04}.md").write_text("---\ntitle: 'offen\n---\n", "utf-8")
    first = _vorleser(tmp_path, "make", "artikel", "--jobs", "2")
    sizes: list[int] = []
    watch = threading.Thread(target=_watch, args=(first, sizes))
    watch.start()
    out, err = first.communicate()
    watch.join()
    assert first.returncode == 1
    assert len(out.splitlines()) == MANY - BROKEN
    errors = [line for line in err.splitlines() if line.startswith("vorleser: ")]
    assert len(errors) == BROKEN
    assert all("front matter" in line for line in errors)
    told = json.loads((tmp_path / "output" / "report.json").read_text("utf-8"))
    assert (told["made"], told["failed"], told["sources"]) == (MANY - BROKEN, BROKEN, MANY)
    assert len([*(tmp_path / "output").rglob("*.mp3")]) == MANY - BROKEN
    half = [size for size in sizes if size]
    early, late = max(half[: len(half) // 3]), max(half[-len(half) // 3 :])
    assert late < early * 1.25, f"workers grew from {early / 1e6:.0f} to {late / 1e6:.0f} MB"

    for path in (tmp_path / "output").rglob("*.mp3"):
        path.chmod(0)  # who opens a sound now, fails (unless root)
    again = _vorleser(tmp_path, "make", "artikel", "--jobs", "2", "--json")
    assert again.communicate()[0].count('"unchanged":true') == MANY - BROKEN


def _watch(running: subprocess.Popen[str], sizes: list[int]) -> None:
    """Note the memory of the workers of *running*, in bytes, until it ends."""
    while running.poll() is None:
        sizes.append(sum(_memory(worker) for worker in _children(running.pid)))
        time.sleep(0.2)


def _memory(process: int) -> int:
    try:
        return int(Path(f"/proc/{process}/statm").read_text().split()[1]) * resource.getpagesize()
    except (OSError, IndexError):
        return 0


@needs_proc
def test_a_killed_worker_costs_its_articles_time_only(tmp_path: Path) -> None:
    """Kill -9 in the middle: every article is made all the same, and no process stays."""
    _articles(tmp_path / "artikel", 24)
    _settings(tmp_path)
    running = _vorleser(tmp_path, "make", "artikel", "--jobs", "2")
    while not [*(tmp_path / "output").rglob("*.edition.json")] and running.poll() is None:
        time.sleep(0.02)
    victims = _children(running.pid)
    os.kill(victims[0], signal.SIGKILL)
    out, err = running.communicate()
    assert running.returncode == 0, err
    assert len(out.splitlines()) == 24
    assert not _children(running.pid)


@needs_proc
def test_ctrl_c_stops_cleanly_and_the_next_run_goes_on(tmp_path: Path) -> None:
    """Interrupted, the exit code says so, the report tells what is missing; what was made is not made again."""
    _articles(tmp_path / "artikel", 30)
    _settings(tmp_path)
    running = _vorleser(tmp_path, "make", "artikel", "--jobs", "2")
    while len([*(tmp_path / "output").rglob("*.edition.json")]) < 4 and running.poll() is None:
        time.sleep(0.02)
    assert running.stdout is not None
    assert "unchanged" not in running.stdout.readline()  # one at least has been told of
    os.killpg(running.pid, signal.SIGINT)  # as a terminal does: to all of them
    _, err = running.communicate(timeout=200)
    assert running.returncode == 130
    assert "Traceback" not in err
    left = [path for path in tmp_path.rglob("*") if path.name.startswith(".") or "spool-" in path.name]
    assert not left
    told = json.loads((tmp_path / "output" / "report.json").read_text("utf-8"))
    assert told["missing"] > 0
    assert told["made"] > 0  # what a worker had published, but not yet told of, is not among them
    out, _ = _vorleser(tmp_path, "make", "artikel", "--jobs", "2").communicate()
    assert out.count("(unchanged)") >= told["made"]
    assert len(out.splitlines()) == 30


def _poisoned(job: Job) -> Outcome:
    if "gift" in job.source:
        os.kill(os.getpid(), signal.SIGKILL)
    return Outcome(source=job.source)


def test_a_source_that_kills_its_worker_is_given_up() -> None:
    """It costs two workers, and nobody else anything."""
    jobs = [Job(f"{number}.txt", Config(), "cache") for number in range(6)] + [
        Job("gift.txt", Config(), "cache")
    ]
    found = {outcome.source: outcome for outcome in workers(2)(_poisoned, jobs)}
    assert len(found) == 7
    assert [source for source, outcome in found.items() if outcome.error] == ["gift.txt"]
    assert "signal 9" in found["gift.txt"].error


REFUSED, BUSY = "https://example.org/401", "https://example.org/503"


def _named(job: Job) -> Outcome:
    return Outcome(job.source)


def test_workers_need_no_signals_to_block(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where signals can't be blocked, no tracker of resources can be started, and pipes are of another kind."""

    def refuse() -> None:
        raise ModuleNotFoundError("No module named '_posixsubprocess'")

    monkeypatch.delattr(signal, "pthread_sigmask")
    monkeypatch.setattr(local.resource_tracker, "ensure_running", refuse)
    monkeypatch.setattr(local, "Connection", type("Connection", (), {}))
    jobs = [Job(f"{number}.txt", Config(), "") for number in range(6)]
    found = {outcome.source for outcome in workers(2)(_named, jobs)}
    assert found == {job.source for job in jobs}


def test_failures_are_tried_once_more_at_the_end() -> None:
    """A network that came back is noticed; what a file holds or a server refuses is not asked twice."""
    tries: list[str] = []

    def flaky(function: object, jobs: Iterable[Job], /) -> list[Outcome]:
        del function
        outcomes = []
        for job in jobs:
            tries.append(job.source)
            heals = job.source == "b" and tries.count("b") == 2
            kind = kinds.get(job.source, "SourceError")
            wrong = job.source != "a" and not heals
            outcomes.append(
                Outcome(
                    source=job.source,
                    error="kaputt" if wrong else "",
                    kind=kind if wrong else "",
                )
            )
        return outcomes

    kinds = {"b": "EngineError", "c": "EngineError", BUSY: "UnavailableError"}
    found = [*run_jobs([Job(name, Config(), "cache") for name in (*"abcd", REFUSED, BUSY)], flaky)]
    assert tries == ["a", "b", "c", "d", REFUSED, BUSY, "b", "c", BUSY]
    assert {(outcome.source, bool(outcome.error), outcome.tries) for outcome in found} == {
        ("a", False, 1),
        ("b", False, 2),
        ("c", True, 2),
        ("d", True, 1),
        (REFUSED, True, 1),
        (BUSY, True, 2),
    }


def test_no_edition_is_replaced_in_silence() -> None:
    """Of two files with one headline and day the second is an error that names both; addresses are one article."""

    def make(_: object, jobs: Iterable[Job]) -> list[Outcome]:
        return [Outcome(job.source, guid=max(job.source, "x")) for job in jobs]

    def errors(*sources: str) -> list[str]:
        return [one.error for one in run_jobs([Job(source, Config(), "") for source in sources], make)]

    assert errors("a.txt", "x.txt", "b.txt") == [
        "",
        "",
        "the edition of 'b.txt' took the place of that of 'a.txt'",
    ]
    assert errors("a.txt", "https://a.example/", "http://a.example/?from=feed") == ["", "", ""]


def test_what_is_tried_again_is_checked_like_all_else() -> None:
    """A file whose voice comes back takes nobody's place either, is not remembered, and settings end all."""
    asked: list[str] = []
    kept: list[str] = []

    def heal(_: object, jobs: Iterable[Job]) -> list[Outcome]:
        asked.extend(job.source for job in jobs)
        return [
            Outcome(
                job.source, error="" if asked.count(job.source) == 2 else "weg", kind="EngineError", guid="x"
            )
            if job.source != "a.txt"
            else Outcome("a.txt", guid="x")
            for job in jobs
        ]

    class Known:
        """Remembers nothing of earlier runs."""

        def find_left_behind(self, _job: Job, _outcome: Outcome) -> str:
            """Return that none is known."""
            return ""

        def find_unchanged(self, _: Job) -> None:
            """Return None."""

        def keep(self, job: Job, _: Outcome) -> None:
            """Note the source."""
            kept.append(job.source)

    found = [*run_jobs([Job("a.txt", Config(), ""), Job("b.txt", Config(), "")], heal, Known())]
    assert [(one.source, one.error, one.tries) for one in found] == [
        ("a.txt", "", 1),
        ("b.txt", "the edition of 'b.txt' took the place of that of 'a.txt'", 2),
    ]
    assert kept == ["a.txt"]

    def unset(_: object, jobs: Iterable[Job]) -> list[Outcome]:
        kinds = ["EngineError", "ConfigError"]
        asked.extend(job.source for job in jobs)
        return [Outcome(job.source, error="weg", kind=kinds[asked.count("c.txt") - 1]) for job in jobs]

    with pytest.raises(ConfigError, match="weg"):
        [*run_jobs([Job("c.txt", Config(), "")], unset)]


def test_local_workers_make_the_same_bytes_as_one_process(vorleser: Program, place: Path) -> None:
    """How the work is shared out changes nothing."""
    _articles(place / "artikel", 6)
    _settings(place)
    for name, jobs in (("eins", "1"), ("zwei", "2")):
        assert vorleser("make", "artikel", "-o", name, "--jobs", jobs, "--afresh").code == 0
    files = sorted(path.relative_to(place / "eins") for path in (place / "eins").glob("*/*"))
    assert len(files) == 12
    for file in files:
        assert (place / "eins" / file).read_bytes() == (place / "zwei" / file).read_bytes()


def test_articles_of_one_name_do_not_meet(vorleser: Program, place: Path) -> None:
    """Same day, same headline, another address: another folder, the same one in every run."""
    _settings(place)
    for name in "ab":
        text = f"---\ntitle: Wetter\ndate: 2026-05-03\nurl: https://{name}.example/\n---\n\nText {name}.\n"
        (place / f"{name}.md").write_text(text, "utf-8")
    for _ in range(2):
        out = vorleser("make", "a.md", "b.md").out
        folders = [Path(line.split()[0]).parent.name for line in out.splitlines()]
        assert folders[0] == "2026-05-03-wetter"
        assert folders[1].startswith("2026-05-03-wetter-")


def test_an_edit_keeps_identity_and_place_and_carries_its_version(vorleser: Program, place: Path) -> None:
    """An address is who it is: a new headline and a correction change the text, not the GUID, nor the file's name."""
    _settings(place)
    source = place / "a.md"
    head = "---\ntitle: {}\ndate: 2026-05-03\nurl: https://a.example/\n{}---\n\nText.\n"
    entries = []
    for title, extra in (("Wetter", ""), ("Wetter", ""), ("Das Wetter", "correction: Es regnet nicht.\n")):
        source.write_text(head.format(title, extra), "utf-8")
        assert vorleser("make", "a.md").code == 0
        (found,) = (place / "output").rglob("*.edition.json")
        entries.append(parse_entry(found.read_bytes()))
    assert len({entry.guid for entry in entries}) == 1
    assert [entry.version for entry in entries] == [1, 1, 2]
    assert entries[2].correction == "Korrektur: Es regnet nicht."
    assert entries[2].metadata.title == "Das Wetter"
    assert entries[2].mp3 == entries[0].mp3


def test_other_settings_are_no_new_version(vorleser: Program, place: Path) -> None:
    """A version is the article's; another voice makes the same version anew."""
    _settings(place)
    (place / "a.md").write_text(SHORT.format(1, 1), "utf-8")
    for speed in ("1.0", "1.2"):
        assert vorleser("make", "a.md", "--speed", speed).code == 0
    (found,) = (place / "output").rglob("*.edition.json")
    entry = parse_entry(found.read_bytes())
    assert (entry.version, entry.correction, entry.voice.speed) == (1, "", 1.2)


def test_many_articles_become_one_edition(vorleser: Program, place: Path) -> None:
    """By section, each article a chapter, with a table of contents; what can't be read is named, the rest is made."""
    _settings(place)
    for name, section in (("a", "Lokales"), ("b", "Sport"), ("c", "Lokales")):
        head = f"title: Titel {name}\ndate: 2026-05-03\nsection: {section}\nauthor: Maria Muster"
        text = f"---\n{head}\n---\n\nText {name}.\n"
        (place / f"{name}.md").write_text(text, "utf-8")
    made = vorleser("make", "a.md", "b.md", "c.md", "fehlt.md", "--edition", "Der Morgen")
    assert made.code == 1
    assert "fehlt.md" in made.err
    assert "2026-05-03-der-morgen" in made.out
    (found,) = (place / "output").rglob("*.edition.json")
    entry = parse_entry(found.read_bytes())
    titles = [chapter.title for chapter in entry.timeline.chapters]
    assert titles[0] == "Der Morgen"
    assert titles[1:] == ["Lokales", "Titel a", "Titel c", "Sport", "Titel b"]
    said = [cue.shown for cue in entry.timeline.cues]
    assert "Drei Beiträge in dieser Ausgabe." in said
    assert said.index("Titel b.") < said.index("Text a.")


def test_an_fsspec_address_takes_the_files(vorleser: Program, place: Path) -> None:
    """Editions land where fsspec writes, the entry last; a second run knows them."""
    _settings(place)
    _articles(place / "artikel", 3)
    target = f"file://{place}/dort"
    for said in ("new", "unchanged"):
        _, out, err = vorleser("make", "artikel", "-o", target)
        assert len(out.splitlines()) == 3, err
        assert ("(unchanged)" in out) == (said == "unchanged")
    assert len([*(place / "dort").glob("*/*.mp3")]) == 3
    assert not (place / "output").exists()


def test_a_note_on_reading_is_told_once(vorleser: Program, place: Path) -> None:
    """An article whose headline has a colon is unchanged like any other in the next run, and nothing is said of it."""
    (place / "a.md").write_text(
        "---\ntitle: Hafen: fertig\n---\nDer Hafen ist fertig. Alle freuen sich.\n", "utf-8"
    )
    first, second = (vorleser("make", "a.md", "--engine", "tone", "-q") for _ in range(2))
    assert (first.code, len(first.lines)) == (0, 1)
    assert (second.code, second.lines) == (0, [])
    assert "(unchanged)" in vorleser("make", "a.md", "--engine", "tone").out


def test_an_edition_is_taken_over_by_a_copy_alone(vorleser: Program, place: Path) -> None:
    """Another text of the same headline and day is refused in each run; a corrected copy elsewhere is the same one."""
    written = "---\ntitle: Polizeibericht\ndate: 2026-12-01\n---\n{}\n"
    stolen = "In Altena wurde ein Auto gestohlen. Es ist rot. Die Polizei sucht Zeugen."
    for folder in ("gestern", "heute"):
        (place / folder).mkdir()
    (place / "gestern" / "a.md").write_text(written.format(stolen), "utf-8")
    (place / "heute" / "a.md").write_text(written.format(stolen.replace("rot", "blau")), "utf-8")
    (place / "b.md").write_text(
        written.format("In Werdohl brannte eine Scheune. Niemand wurde verletzt."), "utf-8"
    )
    assert vorleser("make", "gestern/a.md", "--engine", "tone", "-q").code == 0
    for _ in range(2):
        refused = vorleser("make", "b.md", "--engine", "tone", "-q")
        assert (refused.code, len(refused.lines)) == (1, 1)
        assert "would take the place of that of 'gestern/a.md'" in refused.lines[0]
    taken = vorleser("make", "heute/a.md", "--engine", "tone", "-q")
    assert (taken.code, taken.lines) == (0, [])
    (entry,) = place.rglob("*.edition.json")
    assert "blau" in entry.read_text("utf-8")
