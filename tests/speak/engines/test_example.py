"""The engine of docs/engines.md, taken from the page, installed as a package, found and heard."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from vorleser.cli import __file__ as program

PAGE = Path(__file__).parents[3] / "docs" / "engines.md"
FLITE = """#!{python}
import sys, wave
from py_nanotts import NanoTTS
data = NanoTTS().speak(sys.argv[sys.argv.index("-t") + 1], voice="de-DE", volume=0.4)
file = wave.open(sys.stdout.buffer, "wb")
file.setparams((1, 2, 16000, 0, "NONE", ""))
file.setnframes(len(data) // 2)
file.writeframesraw(data)
"""


def examples() -> dict[str, str]:
    """Return the files that the page shows."""
    found = re.findall(r"<!-- example: (\S+) -->\n```\w+\n(.*?)```", PAGE.read_text("utf-8"), re.DOTALL)
    return dict(found)


@pytest.fixture
def installed(tmp_path: Path) -> dict[str, str]:
    """Install the example with pip into a folder of its own, and return an environment that sees it."""
    source, site, commands = (tmp_path / name for name in ("source", "site", "bin"))
    for folder in (source, commands):
        folder.mkdir()
    for name, text in examples().items():
        (source / name).write_text(text, "utf-8")
    flite = commands / "flite"
    flite.write_text(FLITE.format(python=sys.executable))
    flite.chmod(0o755)
    pip = [
        sys.executable,
        "-m",
        "pip",
        "install",
        "-q",
        "--no-deps",
        "--no-build-isolation",
        "--target",
        str(site),
    ]
    done = subprocess.run([*pip, str(source)], capture_output=True, text=True, check=False)
    if "setuptools" in done.stderr:
        done = subprocess.run(
            [*(a for a in pip if "isolation" not in a), str(source)],
            capture_output=True,
            text=True,
            check=False,
        )
    assert done.returncode == 0, done.stderr
    path = os.pathsep.join([str(site), str(Path(program).parents[2])])
    return {
        **os.environ,
        "PYTHONPATH": path,
        "PATH": f"{commands}{os.pathsep}{os.environ['PATH']}",
        "VORLESER_CACHE": str(tmp_path / "cache"),
    }


def test_the_example_is_as_short_as_promised() -> None:
    """Thirty lines and a project file."""
    text = examples()["vorleser_flite.py"]
    assert len([line for line in text.splitlines() if line.strip()]) <= 30


@pytest.mark.skipif(os.name == "nt", reason="the stand-in for flite is a script")
def test_the_example_speaks(installed: dict[str, str], tmp_path: Path) -> None:
    """It is listed without a word of ours about it, and an article can be read by it."""
    run = [sys.executable, "-m", "vorleser"]
    listed = subprocess.run([*run, "engines"], env=installed, capture_output=True, text=True, check=True)
    assert re.search(r"^flite +ready +stays on this machine", listed.stdout, re.MULTILINE)
    target = tmp_path / "hallo.mp3"
    said = [*run, "say", "Guten Tag, hier spricht ein fremdes Paket.", "--engine", "flite", "-o", str(target)]
    subprocess.run(said, env=installed, capture_output=True, text=True, check=True, cwd=tmp_path)
    assert target.stat().st_size > 10_000
