"""``vorleser serve``: a real podcast client subscribes to what it serves."""

import http.client
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import editions
from podcast_client import gpo
from program import Program
from vorleser import publish

CONFIG = '[publication]\nname = "Uferblatt"\n'


@pytest.fixture
def served(place: Path) -> Iterator[tuple[Path, str]]:
    """Serve a folder with an edition on a free port; yield the folder and its address."""
    (place / "vorleser.toml").write_text(CONFIG, "utf-8")
    folder = place / "output"
    publish.publish(editions.edition(place), folder / "2026-05-03-hafen", ())
    program = [sys.executable, "-m", "vorleser", "serve", str(folder), "--port", "0"]
    with subprocess.Popen(program, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as process:
        assert process.stdout is not None
        line = process.stdout.readline()
        yield folder, line.split(" at ")[1].split(" ")[0]
        process.send_signal(signal.SIGINT)
        assert process.wait(120) == 0, "Ctrl-C is how it ends: that is no failure"


def test_gpodder_subscribes_and_downloads(
    vorleser: Program, served: tuple[Path, str], tmp_path: Path
) -> None:
    """The client gPodder subscribes, sees the episode, and downloads the very MP3."""
    folder, address = served
    assert address.startswith("http://127.0.0.1:")
    home = tmp_path / "gpodder"
    assert vorleser("feed", folder, "--url", address, "--opml", "feeds.opml").code == 0
    gpo(home, "import", str(Path("feeds.opml").absolute()))
    assert f"{address}feed.xml" in gpo(home, "list")
    gpo(home, "unsubscribe", f"{address}feed.xml")
    assert "Successfully added" in gpo(home, "subscribe", f"{address}feed.xml")
    assert "Der Hafen lernt leise zu sein" in gpo(home, "episodes", f"{address}feed.xml")
    gpo(home, "download")
    (sound,) = home.glob("Downloads/*/*.mp3")
    assert sound.read_bytes() == (folder / "2026-05-03-hafen" / "hafen.mp3").read_bytes()


def test_page_from_the_server(served: tuple[Path, str]) -> None:
    """The edition's page comes with a policy that allows no foreign thing."""
    connection = http.client.HTTPConnection(served[1].removeprefix("http://").rstrip("/"), timeout=120)
    connection.request("GET", "/2026-05-03-hafen/")
    policy = connection.getresponse().getheader("Content-Security-Policy", "")
    connection.close()
    assert policy.startswith("default-src 'self'")


def test_port_taken(vorleser: Program, served: tuple[Path, str]) -> None:
    """A port that is taken is one clear line."""
    folder, address = served
    result = vorleser("serve", folder, "--port", address.rstrip("/").rpartition(":")[2])
    assert result.code == 1
    assert "give another --port" in result.lines[0]


def test_an_empty_host_is_no_address(vorleser: Program, served: tuple[Path, str]) -> None:
    """To a socket it would be every address of the machine."""
    result = vorleser("serve", served[0], "--host", "")
    assert result.code == 1
    assert "give an address as --host" in result.lines[0]


@pytest.mark.parametrize("argv", [("missing",), (), ("output", "--port", "99999")])
def test_wrong_usage(vorleser: Program, place: Path, argv: tuple[str, ...]) -> None:
    """What is no folder, or no port, is wrong usage."""
    (place / "output").mkdir()
    assert vorleser("serve", *argv).code == 2
