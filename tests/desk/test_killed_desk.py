"""A desk that is killed at any moment loses nothing, and makes nothing twice."""

import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx
import msgspec

from vorleser.desk.folder import open_folder
from vorleser.desk.store import events
from vorleser.desk.store.database import Database

ARTICLES = 12
KILLS = 4


@contextmanager
def run_program(folder: Path) -> Iterator[tuple[subprocess.Popen[bytes], httpx.Client]]:
    """Start a desk as a program, and yield it once it answers."""
    argv = [sys.executable, "-m", "vorleser", "desk", str(folder), "--port", "0"]
    process = subprocess.Popen(argv, stdout=subprocess.PIPE, stderr=(folder.parent / "log").open("ab"))
    assert process.stdout is not None
    url = process.stdout.readline().decode().split()[2]
    try:
        yield process, httpx.Client(base_url=url, timeout=60)
    finally:
        process.kill()
        process.wait()


def test_nothing_is_lost_or_made_twice(tmp_path: Path) -> None:
    """Articles come in while the desk is killed again and again: each is made, once, and each file is whole."""
    folder = tmp_path / "desk"
    sent: dict[str, str] = {}
    for kill in range(KILLS):
        with run_program(folder) as (process, client):
            for number in range(ARTICLES):
                body = f"# Beitrag {number}\n\nDas ist der Beitrag mit der Nummer {number}. Mehr steht nicht darin."
                headers = {"Content-Type": "text/markdown", "Idempotency-Key": f"k{number}"}
                answer = client.post("/v1/editions", content=body.encode(), headers=headers)
                assert sent.setdefault(f"k{number}", answer.json()["id"]) == answer.json()["id"]
                if number == 2 * kill + 1:
                    time.sleep(kill * 0.7)
                    process.send_signal(signal.SIGKILL)
                    process.wait()
                    break
    with run_program(folder) as (_, client):
        for number in range(ARTICLES):
            body = (
                f"# Beitrag {number}\n\nDas ist der Beitrag mit der Nummer {number}. Mehr steht nicht darin."
            )
            headers = {"Content-Type": "text/markdown", "Idempotency-Key": f"k{number}"}
            sent.setdefault(
                f"k{number}", client.post("/v1/editions", content=body.encode(), headers=headers).json()["id"]
            )
        while len(client.get("/v1/editions?state=review&limit=200").json()["editions"]) < ARTICLES:
            time.sleep(0.1)
        found = client.get("/v1/editions?limit=200").json()["editions"]
    assert sorted(one["id"] for one in found) == sorted(sent.values())
    assert {one["version"] for one in found} == {1}
    made = [
        event.edition
        for event in events.since(Database(folder / "desk.sqlite"), 0, limit=10_000)
        if event.kind == "made"
    ]
    assert sorted(made) == sorted(sent.values())
    drafts = [*open_folder(folder).drafts.glob("*/r1/*/*.mp3")]
    assert len(drafts) == ARTICLES
    for mp3 in drafts:
        entry = msgspec.json.decode(mp3.with_name(mp3.name.replace(".mp3", ".edition.json")).read_bytes())
        assert entry["size"] == mp3.stat().st_size


def test_no_key_in_the_log(tmp_path: Path) -> None:
    """A key that somebody wrote into an address is refused, and the log of requests does not keep it."""
    with run_program(tmp_path / "desk") as (_, client):
        for name in ("key", "access_token"):
            assert client.get(f"/v1/editions?{name}=vdk_12345678_geheimGEHEIM&limit=7").status_code == 400
        while (log := (tmp_path / "log").read_text()).count("limit=7") < 2:
            time.sleep(0.05)
    assert "geheim" not in log
