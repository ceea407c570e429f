"""``vorleser subscribers`` and ``vorleser downloads``: a real client gets a private feed, and is counted."""

import json
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

import editions
from places import free_port
from podcast_client import gpo
from program import Program
from vorleser import publish
from vorleser.audience.downloads import CountedFile, DownloadCounter

CONFIG = """[publication]
name = "Uferblatt"
url = "http://127.0.0.1:PORT"
"""


class Shop(NamedTuple):
    """A folder served to subscribers, and what the server has logged."""

    folder: Path
    address: str
    log: Path


@pytest.fixture
def shop(place: Path, tmp_path: Path) -> Iterator[Shop]:
    """Serve a folder with an edition to subscribers only, and count."""
    port = free_port()
    (place / "vorleser.toml").write_text(CONFIG.replace("PORT", str(port)), "utf-8")
    folder, log = place / "output", tmp_path / "log"
    publish.publish(editions.edition(place), folder / "2026-05-03-hafen", ())
    argv = [
        sys.executable,
        "-m",
        "vorleser",
        "serve",
        str(folder),
        "--port",
        str(port),
        "--private",
        "--count",
    ]
    with (
        log.open("w") as err,
        subprocess.Popen(argv, stdout=subprocess.PIPE, stderr=err, text=True) as process,
    ):
        assert process.stdout is not None
        assert "Ctrl-C" in process.stdout.readline()
        yield Shop(folder, f"http://127.0.0.1:{port}/", log)
        process.send_signal(signal.SIGINT)
        assert process.wait(120) == 0


def test_gpodder_subscribes_to_a_private_feed(vorleser: Program, shop: Shop, tmp_path: Path) -> None:
    """By the address that ``add`` prints: it downloads the very MP3, is counted once, and loses it when revoked."""
    assert vorleser("feed", shop.folder).code == 0
    added = vorleser("subscribers", "add", shop.folder, "4711")
    (address,) = added.out.split()
    key = address.removeprefix(f"{shop.address}abo/").removesuffix("/feed.xml")
    home = tmp_path / "gpodder"
    assert "Successfully added" in gpo(home, "subscribe", address)
    gpo(home, "download")
    (sound,) = home.glob("Downloads/*/*.mp3")
    assert sound.read_bytes() == (shop.folder / "2026-05-03-hafen" / "hafen.mp3").read_bytes()
    assert "\tworks" in vorleser("subscribers", "list", shop.folder).out
    while not (told := vorleser("downloads", shop.folder, "--json").out):
        time.sleep(0.02)
    assert json.loads(told)["count"] == 1
    assert vorleser("downloads", shop.folder, "--csv").out.splitlines()[0] == "day,guid,title,count"
    assert "Der Hafen lernt leise zu sein" in vorleser("downloads", shop.folder).out
    assert vorleser("downloads", shop.folder, "--since", "2999-01-01").out == ""
    assert vorleser("downloads", shop.folder, "--since", "gestern").code == 2
    assert vorleser("subscribers", "revoke", shop.folder, "4711").out == "4711: revoked\n"
    assert "resource is gone" in gpo(home, "update"), "what a client says of 410"
    logged = shop.log.read_text()
    assert "/abo/…/2026-05-03-hafen/hafen.mp3" in logged
    assert key not in logged


def test_what_can_not_be_revoked(vorleser: Program, place: Path) -> None:
    """A name that is not known is one line; a folder without subscribers lists none."""
    (place / "output").mkdir()
    result = vorleser("subscribers", "revoke", "output", "niemand")
    assert result.code == 2
    assert result.lines == ["vorleser: no subscriber 'niemand': 'vorleser subscribers list' shows them"]
    assert vorleser("subscribers", "list", "output").out == ""


def test_no_title_of_a_feed_is_a_formula(vorleser: Program, place: Path) -> None:
    """What the command prints for a spreadsheet holds none."""
    counter = DownloadCounter(place)
    counter.note("192.0.2.1", "AntennaPod/3.4.0", CountedFile("g", "=HYPERLINK(1)", 1000, 1000), (0, 1000))
    header, row = vorleser("downloads", place, "--csv").out.splitlines()
    assert header == "day,guid,title,count"
    assert row.endswith(",g,'=HYPERLINK(1),1")
