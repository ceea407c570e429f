"""Odd machines: whatever the program is started with, it ends in a result or in one line, with the right exit code."""

import errno
import logging
import os
import resource
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from program import Program
from vorleser import cli
from vorleser.cli._exits import explain_error

COMMAND = [sys.executable, "-m", "vorleser"]


def start(
    *argv: str | bytes,
    env: Mapping[str, str] | None = None,
    limit: Callable[[], None] | None = None,
    out: int | None = subprocess.PIPE,
) -> subprocess.CompletedProcess[str]:
    """Return what came of the program, started as another program would."""
    return subprocess.run(
        [*COMMAND, *argv],
        env=env,
        preexec_fn=limit,
        stdout=out,
        stderr=subprocess.PIPE,
        text=True,
        errors="surrogateescape",
        check=False,
    )


def lines(ran: subprocess.CompletedProcess[str]) -> list[str]:
    """Return the program's own lines; no traceback is among what it printed."""
    assert "Traceback" not in ran.stderr, ran.stderr
    return [line for line in ran.stderr.splitlines() if line.startswith("vorleser: ")]


def test_an_empty_environment_is_enough(article: Path, tmp_path: Path) -> None:
    """No PATH, no HOME, no locale: an edition is made."""
    ran = start(
        "make", str(article), "-q", "-o", str(tmp_path / "out"), env={"VORLESER_CACHE": str(tmp_path / "c")}
    )
    assert (ran.returncode, lines(ran)) == (0, [])
    assert [*(tmp_path / "out").rglob("*.mp3")]


def test_a_working_folder_that_is_gone_is_told(article: Path, tmp_path: Path) -> None:
    """A folder removed under the program's feet is one line of wrong usage."""
    gone = tmp_path / "gone"
    gone.mkdir()
    code = f"import os; os.chdir({str(gone)!r}); os.rmdir({str(gone)!r}); from vorleser.__main__ import main; main()"
    ran = subprocess.run(
        [sys.executable, "-c", code, "make", str(article)], capture_output=True, text=True, check=False
    )
    assert ran.returncode == cli.USAGE
    assert lines(ran) == ["vorleser: the working folder is gone: change to one that exists"]


@pytest.mark.parametrize(
    "argv", [["--help"], ["engines"], ["script", "hafen.txt"], ["make", "hafen.txt", "--engine", "tone"]]
)
def test_a_full_standard_output_is_one_line(article: Path, argv: list[str]) -> None:
    """Where what is printed can't be written, the program says so, and fails."""
    assert article.exists()
    if not Path("/dev/full").exists():
        pytest.skip("needs /dev/full")
    full = os.open("/dev/full", os.O_WRONLY)
    try:
        ran = start(*argv, out=full)
    finally:
        os.close(full)
    assert ran.returncode == cli.FAILED
    assert lines(ran) == ["vorleser: can't write to standard output: no space left on device"]


@pytest.mark.parametrize("locale", ["C.UTF-8", "C"])
def test_names_in_no_charset_are_names(place: Path, locale: str) -> None:
    """A source and an output folder whose names are not UTF-8, or not the locale's, are read and written."""
    name = b"stra\xdfe.txt"
    try:
        (place / os.fsdecode(name)).write_text("Ein Titel\n\nEin Satz.\n", "utf-8")
    except OSError:
        pytest.skip("this file system takes UTF-8 names only")
    env = {**os.environ, "LC_ALL": locale, "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    out = "ausgäbe".encode()
    for state in (False, True):
        ran = start("make", name, "-o", out, "--engine", "tone", "--json", "-q", env=env)
        assert (ran.returncode, lines(ran)) == (0, [])
        assert f'"unchanged":{str(state).lower()}' in ran.stdout
    assert len([*Path(os.fsdecode(out)).rglob("*.mp3")]) == 1


def test_too_little_memory_is_one_line(article: Path) -> None:
    """Sixty megabytes are too few; the program says that memory ran out, and no more."""

    def limit() -> None:
        resource.setrlimit(resource.RLIMIT_AS, (60_000_000, 60_000_000))

    ran = start("make", str(article), "-q", "--jobs", "1", limit=limit)
    assert ran.returncode == cli.FAILED
    assert "memory" in lines(ran)[-1]


def test_a_fault_of_the_program_is_told_apart(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """What nobody foresaw is one line that asks for a report; --debug adds the traceback, once."""
    monkeypatch.delenv("VORLESER_DEBUG", raising=False)
    assert explain_error(LookupError("no such thing")) == cli.FAILED
    plain = capsys.readouterr().err
    assert plain == (
        "vorleser: LookupError: no such thing: this is a fault of the program, "
        "please report it with what --debug prints\n"
    )
    monkeypatch.setenv("VORLESER_DEBUG", "1")
    explain_error(LookupError("no such thing"))
    assert capsys.readouterr().err.count("LookupError: no such thing") == 2


def test_only_a_full_output_is_called_full(capsys: pytest.CaptureFixture[str]) -> None:
    """An error of the system with a file's name is not taken for one of standard output."""
    explain_error(OSError(errno.ENOENT, "No such file", "x"))
    assert "standard output" not in capsys.readouterr().err


def test_debug_prints_the_traceback_once(
    vorleser: Program, place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """--debug shows where an error came from; without it there is only the line."""
    monkeypatch.setenv("VORLESER_DEBUG", "")
    (place / "leer.txt").write_bytes(b"")
    assert "Traceback" not in vorleser("make", "leer.txt").err
    result = vorleser("make", "leer.txt", "--debug")
    assert result.err.count("Traceback") == 1
    assert len(result.lines) == 1


def test_verbose_says_why(vorleser: Program, article: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """-v tells on standard error what was decided and why; standard output stays as it is."""
    monkeypatch.setenv("VORLESER_VERBOSE", "")
    logger = logging.getLogger("vorleser")
    monkeypatch.setattr(logger, "handlers", [])
    monkeypatch.setattr(logger, "propagate", True)
    monkeypatch.setattr(logger, "level", logging.NOTSET)
    vorleser("make", article.name, "--engine", "tone", "-q")
    again = vorleser("make", article.name, "--engine", "tone", "--speed", "1.1", "-v", "-q")
    assert "made anew, because settings changed" in again.err
    assert again.out == ""


def test_a_warm_cache_that_may_only_be_read_is_used(article: Path, tmp_path: Path) -> None:
    """On a file system that is read-only, what is kept counts: the edition is made anew, the same byte for byte."""
    unshare, cache = shutil.which("unshare"), tmp_path / "cache"
    made = [tmp_path / "out" / name for name in ("first", "second")]
    assert start("make", str(article), "-q", "-o", str(made[0])).returncode == 0
    mount = f"mount --bind {cache} {cache} && mount -o remount,ro,bind {cache} {cache}"
    if (
        not unshare
        or subprocess.run([unshare, "-m", "sh", "-c", mount], capture_output=True, check=False).returncode
    ):
        pytest.skip("this machine lets nobody mount a folder read-only")
    again = f"{mount} && exec {sys.executable} -m vorleser make {article} -q -o {made[1]}"
    ran = subprocess.run([unshare, "-m", "sh", "-c", again], capture_output=True, text=True, check=False)
    assert (ran.returncode, lines(ran)) == (0, [])
    first, second = (next(folder.rglob("*.mp3")).read_bytes() for folder in made)
    assert first == second


@pytest.mark.parametrize("cache", ["x" * 300, "/dev/null", "/dev/null/x"])
def test_a_cache_that_can_be_no_folder_is_one_line(article: Path, tmp_path: Path, cache: str) -> None:
    """Its name and the reason are said, and nothing is published."""
    told = os.environ | {"VORLESER_CACHE": cache}
    ran = start("make", str(article), "-q", "-o", str(tmp_path / "out"), env=told)
    assert ran.returncode == 1
    assert [cache in line for line in lines(ran)] == [True], ran.stderr
    assert not [*tmp_path.rglob("*.mp3")]
