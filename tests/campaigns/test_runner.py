"""The runner of scripts/campaign: what it finds, and what it calls wrong."""

import subprocess
import sys
from pathlib import Path
from random import Random

import pytest

from memory import measured

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT / "scripts"))

from campaigns import report, trial, worker  # noqa: E402 -- scripts are no package
from campaigns.peak import run  # noqa: E402 -- as above
from campaigns.trial import Campaign, Trial, WrongError, process, program  # noqa: E402 -- the skip must come first

KINDS = sorted(path.stem for path in (ROOT / "scripts" / "campaigns" / "kinds").glob("*.py"))


def _raise() -> str:
    raise WrongError("half an edition was published")


FAULTS = {
    "passes": lambda trial: f"refused {trial.random.random()}",
    "fails": lambda _: _raise(),
    "asserts": lambda _: str(int("x")),
    "prints": lambda _: str(sys.stderr.write("Traceback (most recent call last)")),
    "grows": lambda _: str(len(bytearray(300 * 2**20)) > 0),
}


@pytest.fixture(autouse=True)
def _only_these(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(worker, "campaign", lambda _: Campaign(FAULTS, megabytes=250))


def _ran(fault: str, number: int = 0) -> worker.Verdict:
    return worker.ran(worker.Task("probe", fault, number, 7))


def test_the_same_seed_gives_the_same_trial() -> None:
    """A failure can be repeated: all chance follows from seed, campaign, fault and number."""
    assert _ran("passes").came_to == _ran("passes").came_to != _ran("passes", 1).came_to


@pytest.mark.parametrize(
    ("fault", "told"),
    [("fails", "half an edition"), ("asserts", "ValueError"), ("prints", "a traceback"), ("grows", "MB")],
)
def test_what_is_wrong_is_told(fault: str, told: str) -> None:
    """An error of any kind, a traceback on standard error, and memory beyond bounds are wrong."""
    assert told in _ran(fault).wrong


def test_what_a_bomb_is_made_of_is_not_the_programs_memory() -> None:
    """Archives that unpack to hundreds of MB are written in pieces: a trial's memory is that of what it tries."""
    code = (
        f"import sys; sys.path.insert(0, {str(ROOT / 'scripts')!r})\n"
        "from campaigns.kinds.odd_media import ARCHIVES\n"
        "print(*(made(None)[:4] for made in ARCHIVES[:2]))\n"
    )
    begins, megabytes = measured(code)
    assert begins.split() == [repr(b"PK\x03\x04")] * 2
    assert megabytes < 100


def test_a_programs_memory_is_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What the campaign's own process holds is no memory of the program that it starts; what that one takes is."""
    held = bytearray(b"x" * 300 * 2**20)
    attempt = Trial(Random(1), tmp_path)  # noqa: S311 -- no secret
    own = process(attempt, "--version").megabytes
    assert 5 < own < len(held) / 2**20
    monkeypatch.setattr(trial, "MEGABYTES", own / 2)
    for _ in range(2):  # the second is wrong as the first was
        with pytest.raises(WrongError, match="MB of memory"):
            process(attempt, "--version")


@pytest.mark.parametrize("ending", [0, 3, -9, -15])
def test_how_a_program_ended_is_its_own(tmp_path: Path, ending: int) -> None:
    """An exit code, a signal's number, both streams and what is read come through the process between."""
    code = (
        "import os, sys; print(sys.stdin.read()); print(os.getcwd(), file=sys.stderr, flush=True)\n"
        f"sys.stdout.flush(); os.kill(os.getpid(), {-ending}) if {ending} < 0 else sys.exit({ending})"
    )
    ended = run([sys.executable, "-c", code], "größer".encode(), cwd=tmp_path)
    assert (ended.code, ended.out.decode(), ended.err.decode()) == (ending, "größer\n", f"{tmp_path}\n")


def test_the_command_of_a_failure_names_the_trial() -> None:
    """What is printed beside a failure runs that trial again."""
    assert report.command(_ran("fails", 3)) == "scripts/campaign probe --seed 7 --fault fails --number 3"


def test_what_is_kept_is_read_again_and_a_line_cut_short_is_not(tmp_path: Path) -> None:
    """A campaign in pieces: a kill in the middle of a line loses that trial only."""
    file = tmp_path / "kept.jsonl"
    assert list(report.kept(file)) == []
    verdicts = [_ran("passes"), _ran("fails", 2)]
    for verdict in verdicts:
        report.keep(verdict, file)
    file.write_bytes(file.read_bytes() + b'[["probe", "pas')
    assert list(report.kept(file)) == verdicts


def test_a_call_of_the_program_is_judged(tmp_path: Path) -> None:
    """A clear line is a good end; the result tells code and lines."""
    result = program(Trial(Random(1), tmp_path), "make", "fehlt.txt")  # noqa: S311 -- no secret
    assert (result.code, len(result.lines)) == (1, 1)


@pytest.mark.parametrize("name", KINDS)
def test_every_campaign_is_found_and_documented(name: str) -> None:
    """A file in kinds/ is a campaign, with a docstring whose first line is its heading."""
    told = subprocess.run(
        [
            sys.executable,
            "-c",
            f"from campaigns.kinds import {name} as kind; print(len(kind.CAMPAIGN.faults)); print(kind.__doc__)",
        ],
        cwd=ROOT / "scripts",
        capture_output=True,
        text=True,
        check=True,
    ).stdout.splitlines()
    assert int(told[0]) > 0
    assert len(told) > 3
    assert told[1]
    assert told[2] == ""
