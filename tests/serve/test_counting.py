"""Downloads over real HTTP: who is counted, who is not, and by which address."""

import http.client
import os
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from shelves import NOW, PUBLICATION, change, put
from vorleser.audience.downloads import list_downloads
from vorleser.audience.subscribers import add_subscriber
from vorleser.catalogue import Show, catalogue
from vorleser.serve import Listeners, bind, build_server
from vorleser.serve.client import find_client
from vorleser.serve.counting import load_crawlers

SOUND = bytes(4_000_000)
APP = "AntennaPod/3.4.0"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Return a folder with an edition of four minutes."""
    folder = put(tmp_path, "oper")
    (folder / "oper.mp3").write_bytes(SOUND)
    change(folder, size=len(SOUND), duration_ms=240_000)
    catalogue(tmp_path, Show(PUBLICATION), NOW)
    return tmp_path


@pytest.fixture
def place(root: Path) -> Iterator[str]:
    """Serve it to everybody and to subscribers, and count."""
    listener = bind("127.0.0.1", 0)
    listeners = Listeners(public=True, private=True, counted=True, show=Show(PUBLICATION))
    server = build_server(root, (), listeners, log=False)
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]})
    thread.start()
    yield f"127.0.0.1:{listener.getsockname()[1]}"
    server.should_exit = True
    thread.join()


def fetch(
    place: str, path: str = "/oper/oper.mp3", method: str = "GET", *, read: int | None = None, **headers: str
) -> int:
    """Ask for *path*, read so many bytes of it, hang up, and return the status."""
    connection = http.client.HTTPConnection(place, timeout=120)
    told = {"User-Agent": APP, **{name.replace("_", "-"): value for name, value in headers.items()}}
    connection.request(method, path, headers=told)
    response = connection.getresponse()
    response.read(read)
    response.close()
    connection.close()
    return response.status


def count_with_another(root: Path, place: str, before: int) -> int:
    """Return the downloads once another listener has made one more than *before*; they are noted once they are sent."""
    assert fetch(place, User_Agent="Castbox/8.20") == 200
    while (found := sum(one.count for one in list_downloads(root))) <= before:
        time.sleep(0.02)
    return found


def test_a_listener_counts_once(root: Path, place: str) -> None:
    """By the public address and by a private one, together."""
    assert fetch(place) == 200
    assert fetch(place) == 200
    assert fetch(place, f"/abo/{add_subscriber(root, '4711')}/oper/oper.mp3") == 200
    assert count_with_another(root, place, 1) == 2


@pytest.mark.parametrize(
    "asked",
    [
        {"method": "HEAD"},
        {"Range": "bytes=0-1"},
        {"Range": "bytes=0-999990"},
        {"User_Agent": "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)"},
        {"User_Agent": "curl/8.5.0"},
        {"User_Agent": ""},
        {"path": "/oper/oper.vtt"},
        {"path": "/gibtesnicht.mp3"},
    ],
    ids=str,
)
def test_what_is_no_download(root: Path, place: str, asked: dict[str, Any]) -> None:
    """HEAD, probes, less than a minute, crawlers, programs that name themselves as such, other files."""
    fetch(place, **asked)
    assert count_with_another(root, place, 0) == 1


def test_who_hangs_up_did_not_hear_it(root: Path, place: str) -> None:
    """A browser asks for all and takes a little: what was not sent does not count.

    A minute of this sound is 20 MB, more than the buffers of a connection take.
    """
    os.truncate(root / "oper" / "oper.mp3", 80_000_000)
    change(root / "oper", size=80_000_000)
    catalogue(root, Show(PUBLICATION), "2026-06-01T12:00:01+00:00")
    assert fetch(place, read=1000) == 200
    assert count_with_another(root, place, 0) == 1


def test_ranges_count_together(root: Path, place: str) -> None:
    """As players ask for them."""
    for at in range(0, 1_500_000, 250_000):
        assert fetch(place, Range=f"bytes={at}-{at + 249_999}") == 206
    assert count_with_another(root, place, 1) == 2


def test_behind_a_proxy_listeners_are_several(root: Path, place: str) -> None:
    """Only a proxy on this machine is believed, and of what it passes on only its own word."""
    for forwarded in ("192.0.2.1", "192.0.2.2", "198.51.100.9, 192.0.2.1"):
        assert fetch(place, X_Forwarded_For=forwarded) == 200
    assert count_with_another(root, place, 2) == 3
    headers = [(b"x-forwarded-for", b"192.0.2.1")]
    assert find_client({"type": "http", "client": ("203.0.113.5", 1), "headers": headers}) == "203.0.113.5"


@pytest.mark.parametrize(
    ("agent", "crawls"),
    [
        ("AppleCoreMedia/1.0.0.21F90 (iPhone; U; CPU OS 17_5_1 like Mac OS X; de_de)", False),
        ("Podcasts/1650.20 CFNetwork/1333.0.4 Darwin/21.5.0", False),
        ("gPodder/3.11.4 (http://gpodder.org/) Linux", False),
        ("Spotify/8.9.42 Android/33 (SM-G991B)", False),
        ("PodcastAddict/v5 (+https://podcastaddict.com/; Android podcast app)", False),
        ("Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0", False),
        ("Mozilla/5.0 AppleWebKit/537.36 (compatible; GPTBot/1.2; +https://openai.com/gptbot)", True),
        ("python-requests/2.31", True),
        ("facebookexternalhit/1.1", True),
        ("  ", True),
    ],
)
def test_who_crawls(agent: str, crawls: bool) -> None:  # noqa: FBT001 -- a table's column
    """Podcast apps are listeners, also those that name their web site."""
    assert load_crawlers()(agent) is crawls
