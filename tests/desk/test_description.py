"""The API does what its description says, and takes nothing else: asked by schemathesis, all checks."""

import subprocess
import sys
from pathlib import Path

import httpx
import pytest
from desks import NO_TLS, run_desk

from vorleser.desk.http.application import load_routes
from vorleser.desk.store.keys import Scope, add_key

CONFIGURATION = Path(__file__).parent / "schemathesis.toml"
EXAMPLES = 2  # for each operation; scripts/test_desk_api asks for hundreds


def ask_everything(url: str, key: str, examples: int, folder: Path) -> subprocess.CompletedProcess[str]:
    """Return what schemathesis says of the desk at *url*."""
    argv = [str(Path(sys.executable).with_name("schemathesis")), "--config-file", str(CONFIGURATION), "run"]
    argv += [
        f"{url}/v1/openapi.json",
        "-H",
        f"Authorization: Bearer {key}",
        "--checks",
        "all",
        "-n",
        str(examples),
    ]
    argv += ["--generation-deterministic", "--no-color"]
    return subprocess.run(argv, capture_output=True, text=True, check=False, cwd=folder)


@pytest.mark.timeout(900)  # a thousand requests, on a machine with other work
def test_the_api_is_as_described(tmp_path: Path) -> None:
    """No answer but those described, nothing invalid taken, no fault of the program; without a key nothing at all."""
    settings = "loopback = false\nreports = true\nrequests = 1000000\npublic_requests = 1000000\n"
    with run_desk(tmp_path / "desk", settings=settings, work=False) as running:
        key = add_key(running.desk.database, "alles", list(Scope))
        asked = ask_everything(running.url, key, EXAMPLES, tmp_path)
        assert asked.returncode == 0, asked.stdout[-6000:] + asked.stderr[-2000:]


def test_every_operation_has_its_key(tmp_path: Path) -> None:
    """What is not public answers 401 without a key, whatever it is."""
    with run_desk(tmp_path / "desk", settings="loopback = false\n", work=False) as running:
        routes = [*load_routes()]
        assert {route.public for route in routes} == {True, False}
        for route in routes:
            path = route.path.format(id="a", number=1, take=1, name="a")
            answer = httpx.request(route.method, running.url + path, json={}, timeout=60, verify=NO_TLS)
            assert (answer.status_code == 401) is not route.public, (path, answer.text)
