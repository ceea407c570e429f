"""What many tests need: the program, called as a user calls it, with a cache and a working folder of its own."""

import gc
import io
import logging
import os
import signal
import sys
from collections.abc import Generator, Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

import workers
from program import ARTICLE, Program, Result
from vorleser import cli
from vorleser.cli._exits import DEBUG
from vorleser.runtime import logs
from whisper_base import join_parts


def pytest_configure() -> None:
    """Have Ctrl-C reach the programs that tests start, also where a shell in the background has it ignored."""
    signal.signal(signal.SIGINT, signal.default_int_handler)
    os.environ["HF_HUB_OFFLINE"] = "1"  # no test downloads a recogniser
    busy = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
    settings.register_profile("busy", busy)  # other work on the machine fails no test
    settings.load_profile("busy")


def pytest_sessionstart(session: pytest.Session) -> None:
    """Have no test ask another process before it begins."""
    workers.count_tries_alone(session.config)


@pytest.hookimpl(wrapper=True)
def pytest_collection() -> Generator[None, object, object]:
    """Look for no garbage while the tests are collected, nor ever among them: ten thousand stay until the end."""
    gc.disable()
    try:
        return (yield)
    finally:
        gc.freeze()
        gc.enable()


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: object) -> workers.SlowestFileFirst:
    """Give pytest-xdist our way to share out the tests."""
    return workers.SlowestFileFirst(config, log)


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return an empty working folder, entered; the cache lies beside it."""
    folder = tmp_path / "place"
    folder.mkdir()
    monkeypatch.chdir(folder)
    monkeypatch.setenv("VORLESER_CACHE", str(tmp_path / "cache"))
    return folder


@pytest.fixture
def vorleser(
    place: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> Iterator[Program]:
    """Return the program: ``vorleser("make", "a.txt", stdin=b"…")``; logs that it shows end with the test."""
    assert place.is_dir()
    for variable in (logs.VARIABLE, DEBUG):  # what an option sets there would reach the next test
        monkeypatch.setenv(variable, "")

    def call(*argv: str | Path, stdin: bytes = b"") -> Result:
        monkeypatch.setattr(sys, "argv", ["vorleser", *map(str, argv)])
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        capfd.readouterr()
        with pytest.raises(SystemExit) as ended:
            cli.run_cli()
        return Result(int(ended.value.code or 0), *capfd.readouterr())

    yield call
    logger = logging.getLogger("vorleser")
    logger.handlers.clear()
    logger.setLevel(logging.NOTSET)
    logger.propagate = True


@pytest.fixture
def article(place: Path) -> Path:
    """Return a short article's file."""
    path = place / "hafen.txt"
    path.write_text(ARTICLE, "utf-8")
    return path


@pytest.fixture(scope="session")
def whisper(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of a small recogniser, the same for all processes of a run."""
    base = tmp_path_factory.getbasetemp()
    shared = base.parent if os.environ.get("PYTEST_XDIST_WORKER") else base
    return join_parts(shared / "whisper-base")
