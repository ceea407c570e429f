"""The desk with a real Dask cluster: drafts are made there, though it goes away and comes back."""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from importlib.util import find_spec
from pathlib import Path

import pytest
from desks import RunningDesk, serving

import places
from vorleser.config import Config
from vorleser.desk import making, open_desk
from vorleser.errors import ConfigError

pytestmark = pytest.mark.skipif(
    not find_spec("distributed"), reason="distributed is not installed (extra dask)"
)
SHORT = "# Meldung {0}\n\nDas ist die Meldung mit der Nummer {0}."


@contextmanager
def dask(*argv: str) -> Iterator[subprocess.Popen[bytes]]:
    """Run a program of Dask until the end of the block."""
    command = [sys.executable, "-m", "distributed.cli." + argv[0], *argv[1:]]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        yield process
    finally:
        process.kill()
        process.wait()


@contextmanager
def scheduler(port: int) -> Iterator[str]:
    """Run a scheduler at *port* with one worker; yield its address."""
    address = f"tcp://127.0.0.1:{port}"
    with (
        dask("dask_scheduler", "--host", "127.0.0.1", "--port", str(port), "--no-dashboard"),
        dask("dask_worker", address, "--nthreads", "1", "--no-dashboard", "--death-timeout", "60"),
    ):
        yield address


@contextmanager
def run_desk_on(root: Path, address: str) -> Iterator[RunningDesk]:
    """Run a desk that has its drafts made on the cluster at *address*, once that is there."""
    desk = open_desk(root, Config())
    while True:
        try:
            making.start_cluster(desk, address)
        except ConfigError:
            continue
        break
    with serving(desk, work=False) as running:
        yield running


def test_a_cluster_that_goes_away_and_comes_back(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What was sent is made there; without a scheduler it waits, and the desk says so; with one again it is made."""
    monkeypatch.setattr(making, "_REST", 0.2)
    monkeypatch.setattr("vorleser.batch.dask.WAIT", "10s")
    monkeypatch.setenv("VORLESER_CACHE", str(tmp_path / "cache-there"))
    port = places.free_port()
    with ExitStack() as stack:
        with scheduler(port) as address:
            running = stack.enter_context(run_desk_on(tmp_path / "desk", address))
            made = [running.post(SHORT.format(number))["id"] for number in range(3)]
            assert {running.wait(each)["state"] for each in made} == {"review"}
        later = running.post(SHORT.format(9))["id"]
        kinds = running.until(
            lambda: [each["kind"] for each in running.client.get("/v1/status").json()["troubles"]] or None
        )
        assert kinds == ["making"]
        with scheduler(port):
            edition = running.wait(later)
            assert (edition["state"], edition["version"]) == ("review", 1)
            running.until(lambda: None if running.client.get("/v1/status").json()["troubles"] else True)


def test_a_cluster_that_is_not_there_is_told_at_the_start(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No desk starts that could make nothing."""
    monkeypatch.setattr("vorleser.batch.dask.WAIT", "0.5s")
    desk = open_desk(tmp_path, Config())
    with pytest.raises(ConfigError, match="no Dask scheduler"):
        making.start_cluster(desk, "tcp://127.0.0.1:9")
    desk.stop()
