"""The types of a campaign, and the functions that its trials call."""

import contextlib
import gc
import os
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from random import Random
from typing import NamedTuple

from campaigns.peak import run

MEGABYTES = 500  # of memory that a process of the program may take
CODES = {0, 1, 2, 130, 143}  # what docs/ promise: made, failed, wrong usage, interrupted, terminated


class WrongError(AssertionError):
    """The program did what it must not do."""


class Trial(NamedTuple):
    """One trial: all chance comes from *random*, all files lie in *folder*, which is empty."""

    random: Random
    folder: Path


Fault = Callable[[Trial], str]


class Campaign(NamedTuple):
    """Trials of one kind; a file in ``kinds/`` ends in ``CAMPAIGN = Campaign(…)``, and its docstring goes to the docs.

    ``faults`` says by name what each fault does: a function that injects it, lets the program run, and returns what
    came of it in a few words ("made", "refused"). It raises WrongError (or fails an assert) where the program was
    wrong. A trial that takes more than ``seconds`` or ``megabytes`` is wrong, too, as is one that prints a traceback.
    What is ``by_hand`` runs only where it is named.
    """

    faults: Mapping[str, Fault]
    seconds: float = 60.0
    megabytes: int = 500
    by_hand: bool = False


class Result(NamedTuple):
    """The exit code and the output of one call of the program, and its memory where it had a process of its own."""

    code: int
    out: str
    err: str
    megabytes: float = 0.0

    @property
    def lines(self) -> list[str]:
        """The program's own lines among what it printed on standard error."""
        return [line for line in self.err.splitlines() if line.startswith("vorleser: ")]


def program(trial: Trial, *argv: str | Path, **env: str) -> Result:
    """Call ``vorleser ARGV`` in this process, in the trial's folder; raises WrongError where it ends as it must not.

    Its cache lies in ``cache`` below the folder. A failure must be told on a line of the program's own, with nothing
    about a fault of the program.
    """
    from vorleser import cli

    out, err = trial.folder / ".stdout", trial.folder / ".stderr"
    code = 0
    with _in(trial.folder, {"VORLESER_CACHE": str(trial.folder / "cache")} | env), redirected(out, err):
        sys.argv = ["vorleser", *map(str, argv)]
        try:
            cli.run_cli()
        except SystemExit as ended:
            code = int(ended.code or 0)
        gc.unfreeze()  # the program freezes what it leaves to the end of its process; this one goes on
        gc.collect()
    result = Result(code, out.read_text("utf-8", "replace"), err.read_text("utf-8", "replace"))
    judge(result)
    return result


def process(
    trial: Trial,
    *argv: str | bytes | Path,
    stdin: bytes | None = b"",
    env: Mapping[str, str | None] | None = None,
    seconds: float = 50.0,
    before: Callable[[], None] | None = None,
) -> Result:
    """Call ``vorleser ARGV`` in a process of its own, as a shell would; raises WrongError as `program` does.

    Variables in *env* are set, or taken away where they are None; what is given as *stdin* can be read there, and None
    closes it. *before* runs in the process first. A run of more than so many *seconds*, or of more than `MEGABYTES`, is
    wrong.
    """
    told = os.environ | {"VORLESER_CACHE": str(trial.folder / "cache")} | (env or {})
    environment = {name: value for name, value in told.items() if value is not None}
    words: list[str | bytes | Path] = [sys.executable, "-m", "vorleser", *argv]
    try:
        ended = run(
            words,
            stdin,
            seconds,
            cwd=trial.folder,
            env=environment,
            preexec_fn=before,  # nothing that a thread may hold is touched there
        )
    except subprocess.TimeoutExpired as late:
        raise WrongError(f"no end after {seconds:.0f} s of {argv!r}") from late
    if ended.megabytes > MEGABYTES:
        raise WrongError(f"{ended.megabytes:.0f} MB of memory for {argv!r}")
    out, err = (said.decode("utf-8", "replace") for said in (ended.out, ended.err))
    result = Result(ended.code, out, err, ended.megabytes)
    judge(result)
    return result


def judge(result: Result) -> None:
    """Raise WrongError if a call of the program ended in a way that is never allowed."""
    if "Traceback (most recent call last)" in result.err:
        raise WrongError(f"a traceback: {result.err[-2000:]}")
    if "fault of the program" in result.err + result.out:
        raise WrongError(f"called a fault of the program: {result.err[-1000:]}")
    if result.code not in CODES:
        raise WrongError(f"exit code {result.code}: {result.err[-1000:]}")
    if result.code in {1, 2} and not result.lines and "Error:" not in result.err and not result.out.strip():
        raise WrongError(f"exit code {result.code} and no word: {result.err[-1000:]!r}")


@contextlib.contextmanager
def redirected(out: Path, err: Path) -> Iterator[None]:
    """Redirect the output of this process and its children to two files."""
    streams, numbers = (sys.stdout, sys.stderr), (os.dup(1), os.dup(2))
    with out.open("w", encoding="utf-8") as out_file, err.open("w", encoding="utf-8") as err_file:
        sys.stdout, sys.stderr = out_file, err_file
        os.dup2(out_file.fileno(), 1)
        os.dup2(err_file.fileno(), 2)
        try:
            yield
        finally:
            sys.stdout, sys.stderr = streams
            for number, before in enumerate(numbers, 1):
                os.dup2(before, number)
                os.close(before)


@contextlib.contextmanager
def _in(folder: Path, env: Mapping[str, str]) -> Iterator[None]:
    """Work in *folder* with *env* added to the environment."""
    before, environment, argv = Path.cwd(), dict(os.environ), sys.argv
    os.chdir(folder)
    os.environ.update(env)
    try:
        yield
    finally:
        os.chdir(before)
        sys.argv = argv
        os.environ.clear()
        os.environ.update(environment)
