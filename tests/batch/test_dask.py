"""The same batch on a cluster: real dask.distributed, two worker processes."""

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from vorleser.batch import dask
from vorleser.batch.dask import _key, cluster
from vorleser.batch.outcome import Job
from vorleser.config import Config
from vorleser.errors import ConfigError

if TYPE_CHECKING:
    import distributed

SHORT = "---\ntitle: Meldung {0}\ndate: 2026-05-01\n---\n\nNummer {0} ist kurz. Sie hat zwei Sätze.\n"
ARTICLES = 14


@pytest.fixture
def two_workers(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator["distributed.LocalCluster"]:
    """Yield a cluster of this machine with two worker processes, one thread each."""
    distributed = pytest.importorskip("distributed")  # not before: it takes a second in every worker
    monkeypatch.setenv("VORLESER_CACHE", str(tmp_path / "cache-there"))
    with distributed.LocalCluster(
        n_workers=2, threads_per_worker=1, processes=True, dashboard_address=None, host="127.0.0.1"
    ) as local:
        yield local


def _vorleser(folder: Path, *arguments: str) -> subprocess.Popen[str]:
    environment = os.environ | {"VORLESER_CACHE": str(folder / f"cache-{time.monotonic_ns()}")}
    command = [sys.executable, "-m", "vorleser", *arguments]
    return subprocess.Popen(
        command, cwd=folder, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )


def test_a_cluster_makes_the_same_bytes_though_a_worker_is_killed(
    tmp_path: Path, two_workers: "distributed.LocalCluster"
) -> None:
    """Two workers, one killed in the middle: all articles are there, byte for byte what one machine makes."""
    (tmp_path / "artikel").mkdir()
    for number in range(ARTICLES):
        (tmp_path / "artikel" / f"{number:02}.md").write_text(SHORT.format(number), "utf-8")
    (tmp_path / "vorleser.toml").write_text(
        '[speech]\nengine = "tone"\n[output]\nformats = ["mp3"]\n', "utf-8"
    )
    there = ("-o", str(tmp_path / "dort"), "--scheduler", two_workers.scheduler_address)
    running = _vorleser(tmp_path, "make", str(tmp_path / "artikel"), *there)
    victim = next(iter(two_workers.workers.values())).pid

    def kill_in_the_middle() -> None:
        while len([*(tmp_path / "dort").glob("*/*.edition.json")]) < 3 and running.poll() is None:
            time.sleep(0.02)
        os.kill(victim, signal.SIGKILL)

    killer = threading.Thread(target=kill_in_the_middle)
    killer.start()
    out, err = running.communicate(timeout=250)
    killer.join()
    assert running.returncode == 0, err
    assert len(out.splitlines()) == ARTICLES
    _, err = _vorleser(tmp_path, "make", "artikel", "-o", "hier", "--jobs", "2").communicate()
    files = sorted(path.relative_to(tmp_path / "hier") for path in (tmp_path / "hier").glob("*/*"))
    assert len(files) == 2 * ARTICLES, err
    for file in files:
        assert (tmp_path / "hier" / file).read_bytes() == (tmp_path / "dort" / file).read_bytes(), file


def test_a_cluster_of_another_version_is_refused(
    two_workers: "distributed.LocalCluster", monkeypatch: pytest.MonkeyPatch
) -> None:
    """The line names both versions, and what is to be installed where."""
    monkeypatch.setattr("vorleser.batch.dask.__version__", "99.0")
    with (
        pytest.raises(ConfigError, match=r"here is 99\.0.*install 99\.0 there"),
        cluster(two_workers.scheduler_address),
    ):
        pass


def test_no_scheduler_is_one_clear_line(monkeypatch: pytest.MonkeyPatch) -> None:
    """An address where nobody answers is refused with the way out."""
    monkeypatch.setattr(dask, "WAIT", "0.5s")
    with pytest.raises(ConfigError, match="no Dask scheduler"), cluster("tcp://127.0.0.1:9"):
        pass


def test_a_missing_library_is_one_clear_line(monkeypatch: pytest.MonkeyPatch) -> None:
    """The line names the command that installs it."""
    monkeypatch.setitem(sys.modules, "distributed", None)
    with pytest.raises(ConfigError, match=r"pip install .*\[dask\]'"), cluster("tcp://127.0.0.1:9"):
        pass


def test_tasks_have_names_that_people_can_read() -> None:
    """The dashboard shows what is made; two sources never share a name."""
    first, second = (_key(Job(source, Config(), "c")) for source in ("texte/hafen.txt", "andere/hafen.txt"))
    assert first.startswith("make-hafen-")
    assert first != second
