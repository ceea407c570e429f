"""``kill -9`` at any moment costs what was not yet spoken, and changes no byte; two runs at once share a cache."""

import hashlib
import os
import random
import subprocess
import sys
import time
from pathlib import Path

import pytest

from vorleser.speak.cache import ClipCache

PROGRAM = """
import hashlib, sys
from pathlib import Path
sys.path.insert(0, sys.argv[2])
from spoken_scripts import script_of
from vorleser.speak import SpeakSettings, speak
texts = [f"Das ist der Satz Nummer {n} von vielen, die bei diesem Versuch gesprochen werden." for n in range(24)]
takes = speak(script_of(*texts), SpeakSettings(), Path(sys.argv[1]), jobs=2, progress=lambda n, _: print(n, flush=True))
digest = hashlib.sha256()
for take in takes:
    digest.update(Path(take.path).read_bytes())
    digest.update(take.energies + repr((take.frames, take.peak, take.key)).encode())
print(digest.hexdigest())
"""
KILLS = 12


def start(cache: Path) -> "subprocess.Popen[str]":
    """Start a run of some sentences on *cache*, in a process group of its own."""
    command = [sys.executable, "-c", PROGRAM, str(cache), str(Path(__file__).parents[2])]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True, start_new_session=True)


def finish(run: "subprocess.Popen[str]") -> str:
    """Return what a run that is not disturbed says of its takes."""
    said, _ = run.communicate(timeout=250)
    assert run.returncode == 0
    return said.split()[-1]


def kill(run: "subprocess.Popen[str]", draw: random.Random) -> None:
    """Kill *run* at a random moment: while it starts, or after some of its sentences."""
    assert run.stdout is not None
    for _ in range(draw.choice([0, 0, 1, 3, 8, 15, 23])):
        run.stdout.readline()
    time.sleep(draw.uniform(0, 0.1))
    os.killpg(run.pid, 9)
    run.communicate()


@pytest.fixture(scope="module")
def undisturbed(tmp_path_factory: pytest.TempPathFactory) -> str:
    """Return what a run says of its takes that is alone and never killed."""
    return finish(start(tmp_path_factory.mktemp("calm") / "cache"))


def test_killed_twelve_times_the_bytes_are_the_same(tmp_path: Path, undisturbed: str) -> None:
    """At random moments of start, speaking and end; each run goes on where the last one was."""
    draw = random.Random(20)  # noqa: S311 -- no secret
    left = []
    for number in range(KILLS):
        cache = tmp_path / f"stormy{number // 4}"
        kill(start(cache), draw)
        with ClipCache(cache / "clips", 10**9) as opened:
            left.append(opened.statistics().clips)
    for number in range(KILLS // 4):
        assert finish(start(tmp_path / f"stormy{number}")) == undisturbed
    assert any(0 < clips < 24 for clips in left)


def test_two_runs_at_once_on_one_cache(tmp_path: Path, undisturbed: str) -> None:
    """Both end well, with the same takes, which are those of a run alone."""
    one, other = start(tmp_path / "shared"), start(tmp_path / "shared")
    assert finish(one) == finish(other) == undisturbed
    with ClipCache(tmp_path / "shared" / "clips", 10**9) as opened:
        assert opened.statistics().clips == 24


def test_damaged_clips_are_made_again(tmp_path: Path) -> None:
    """Whatever happened to the files meanwhile, the same command gives the same bytes."""
    first = finish(start(tmp_path / "cache"))
    files = sorted((tmp_path / "cache").glob("clips/??/*.wav"))
    files[0].write_bytes(b"")
    files[1].write_bytes(files[1].read_bytes()[:-100])
    files[2].write_bytes(bytes(len(files[2].read_bytes())))
    files[3].unlink()
    assert finish(start(tmp_path / "cache")) == first
    assert (
        hashlib.sha256(files[2].read_bytes()).digest()
        != hashlib.sha256(bytes(files[2].stat().st_size)).digest()
    )
