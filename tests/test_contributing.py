"""CONTRIBUTING.md: each recipe, followed to the letter on a copy of the code, does what it promises."""

import base64
import json
import os
import re
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import numpy as np
import pytest

from vorleser.scripts import Role, Segment
from vorleser.speak.engines.pico import ENGINE as PICO
from vorleser.speak.record import _wav
from vorleser.speak.voice.settings import SpeakSettings

ROOT = Path(__file__).parents[1]
RECIPES = dict(
    re.findall(
        r"^## (.*?)\n(.*?)(?=^## |\Z)",
        (ROOT / "CONTRIBUTING.md").read_text("utf-8"),
        re.MULTILINE | re.DOTALL,
    )
)
SEEN = {
    "An engine behind HTTP": "anna  Anna, ruhig\nbert  Bert\n",
    "A reader for a format": "headline   Die Fähre fährt wieder",
    "A written form": "mit S neun plus zwanzig an",
    "A file beside the MP3": "\tDie Brücke am Mühlbach ist wieder offen\n",
    "A command": "\n",
    "A setting": ".mp3",
    "A metadata field": "<podcast:location>Musterhafen</podcast:location>",
}
ARTICLE = "# Die Brücke am Mühlbach ist wieder offen\n\nAm Montag fuhren die Busse. Sie halten am Markt.\n"
FILES = {"A setting": 2, "A metadata field": 3}  # besides docs/settings.md; the others are one


class _Voice(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        self._answer({"voices": {"anna": "Anna, ruhig", "bert": "Bert"}})

    def do_POST(self) -> None:
        question = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        text = question["text"]
        clip = PICO.open(SpeakSettings()).speak(
            Segment(block=0, role=Role.PARAGRAPH, shown=text, spoken=text)
        )
        sound = _wav(np.asarray(clip.samples), clip.rate)
        each = len(clip.samples) / clip.rate / len(text)
        words = [
            {
                "start": word.start(),
                "end": word.end(),
                "begins": word.start() * each,
                "ends": word.end() * each,
            }
            for word in re.finditer(r"\w+", text)
        ]
        self._answer({"wav": base64.b64encode(sound).decode(), "words": words})

    def _answer(self, answer: dict[str, object]) -> None:
        """Answer with JSON, or 401 where the key is missing."""
        known = self.headers["Authorization"] == "Bearer geheim"
        body = json.dumps(answer if known else {}).encode()
        self.send_response(200 if known else 401)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Stay silent."""


@pytest.fixture(scope="module")
def voice() -> Iterator[str]:
    """Return the address of a speech server: Pico's voice behind HTTP."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Voice)
    threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()


def test_there_is_a_recipe_for_each_kind() -> None:
    """Every recipe of the page is followed here."""
    assert set(RECIPES) == set(SEEN)


@pytest.mark.parametrize("name", SEEN)
def test_the_recipe_works(name: str, tmp_path: Path, voice: str) -> None:
    """With the files of the recipe in place, its commands print what they should; no more files are touched."""
    shutil.copytree(ROOT / "src", tmp_path / "src")
    shutil.copytree(ROOT / "audio", tmp_path / "audio")
    (tmp_path / "docs").mkdir()
    for page in ("settings.md", "beispiel.md"):
        shutil.copy(ROOT / "docs" / page, tmp_path / "docs")
    touched = _follow(RECIPES[name], tmp_path)
    assert len([path for path in touched if not path.startswith("docs/")]) == FILES.get(name, 1)
    place = tmp_path / "place"
    place.mkdir()
    (place / "artikel.md").write_text(ARTICLE, "utf-8")
    (command,) = re.findall(r"```sh\n(.*?)```", RECIPES[name], re.DOTALL)
    shim = tmp_path / "bin" / "vorleser"
    shim.parent.mkdir()
    shim.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m vorleser "$@"\n', "utf-8")
    shim.chmod(0o755)
    environment = {
        **os.environ,
        "PATH": f"{shim.parent}:{os.environ['PATH']}",
        "PYTHONPATH": str(tmp_path / "src"),
        "VORLESER_CACHE": str(tmp_path / "cache"),
        "HAUS_URL": voice,
    }
    ran = subprocess.run(
        ["/bin/sh", "-ec", command], cwd=place, env=environment, capture_output=True, text=True, check=False
    )
    assert ran.returncode == 0, ran.stderr
    assert SEEN[name] in ran.stdout


def _follow(recipe: str, root: Path) -> list[str]:
    """Write the files of *recipe* below *root* and apply its changes; return their paths."""
    files = re.findall(r"^`(\S+)`:\n\n```python\n(.*?)```", recipe, re.MULTILINE | re.DOTALL)
    for path, text in files:
        assert not (root / path).exists()
        (root / path).write_text(text, "utf-8")
    changed = [_apply(change, root) for change in re.findall(r"```diff\n(.*?)```", recipe, re.DOTALL)]
    return [path for path, _ in files] + [path for paths in changed for path in paths]


def _apply(change: str, root: Path) -> list[str]:
    """Apply the diff *change*: each hunk adds lines behind one that stands once in its file."""
    paths = []
    for part in re.split(r"^--- a/\S+\n", change, flags=re.MULTILINE)[1:]:
        head, *hunks = part.split("@@\n")
        path = root / head.split()[1].removeprefix("b/")
        paths.append(str(path.relative_to(root)))
        text = path.read_text("utf-8")
        for hunk in hunks:
            lines = hunk.splitlines(keepends=True)
            before = "".join(line[1:] for line in lines if line[0] == " ")
            after = "".join(line[1:] for line in lines)
            assert text.count(before) == 1, before
            text = text.replace(before, after)
        path.write_text(text, "utf-8")
    return paths
