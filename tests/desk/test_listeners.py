"""A desk serves what it publishes: to everybody, to subscribers, and counts what they download."""

import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import feedparser
import httpx
import pytest
from desks import RunningDesk, run_desk

from vorleser.config import Config
from vorleser.desk import open_desk
from vorleser.desk.notify_hub import notify_hub
from vorleser.desk.store import editions
from vorleser.edition import Publication
from vorleser.errors import ConfigError
from vorleser.feed_settings import FeedSettings

pytest_plugins = ("browser",)
APP = {"User-Agent": "AntennaPod/3.4.0"}
SHORT = "# Kurz\n\nEin Satz steht hier."
ALL = "review = false\n[listeners]\npublic = true\nprivate = true\ncount = true\nnames = ['abo.uferblatt.example']\n"
SHOW = Config(publication=Publication(name="Uferblatt", url="https://abo.uferblatt.example/hoeren"))


@pytest.fixture(scope="module")
def running(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningDesk]:
    """Run a desk that serves and counts, with an edition published."""
    config = Config(
        publication=SHOW.publication, feed=FeedSettings(private_url="https://abo.uferblatt.example/abo")
    )
    with run_desk(tmp_path_factory.mktemp("listeners") / "desk", config, ALL) as desk:
        desk.wait(desk.post(SHORT, id="kurz", publish=True)["id"], "published")
        desk.until(lambda: (desk.desk.folder.published / "feed.xml").exists() or None)
        yield desk


def ask(running: RunningDesk, address: str, **headers: str) -> httpx.Response:
    """Ask for *address* as the proxy of that host would."""
    path = urlsplit(address)._replace(scheme="", netloc="").geturl()
    host = {"Host": urlsplit(address).netloc} if "://" in address else {}
    return running.client.get(path, headers={**APP, **host, **headers})


def test_everybody_and_subscribers_are_served(running: RunningDesk) -> None:
    """By their own addresses; a download counts once for both, and is told as JSON and CSV."""
    public = feedparser.parse(ask(running, "https://abo.uferblatt.example/hoeren/feed.xml").content)
    added = running.client.post("/v1/subscribers", json={"name": "4711"})
    assert added.status_code == 201
    private = feedparser.parse(ask(running, added.json()["feeds"][0]).content)
    sounds = [feed.entries[0].enclosures[0].href for feed in (public, private)]
    assert sounds[0] != sounds[1]
    bodies = [ask(running, sound).content for sound in sounds]
    assert bodies[0] == bodies[1]
    assert len(bodies[0]) > 10_000
    (count,) = running.until(lambda: running.client.get("/v1/downloads").json() or None)
    assert (count["title"], count["count"]) == ("Kurz", 1)
    told = running.client.get("/v1/downloads.csv").text.splitlines()
    assert told[0] == "day,guid,title,count"
    assert told[1].endswith("Kurz,1")
    assert running.client.get("/v1/downloads", params={"since": "2999-01-01"}).json() == []


def test_a_key_is_revoked_by_the_api(running: RunningDesk) -> None:
    """A shop's system gives and takes it; a name may have one key at a time."""
    made = running.client.post("/v1/subscribers", json={"name": "4712"}).json()
    assert running.client.post("/v1/subscribers", json={"name": "4712"}).status_code == 409
    assert "4712" in [one["name"] for one in running.client.get("/v1/subscribers").json()]
    assert running.client.delete(f"/v1/subscribers/{made['id']}").status_code == 204
    assert running.client.delete(f"/v1/subscribers/{made['id']}").status_code == 404
    assert ask(running, made["feeds"][0]).status_code == 410


def test_listeners_never_reach_the_api(running: RunningDesk) -> None:
    """Their host name opens what is published, and nothing of the desk; other names open neither."""
    for path in ("/v1/status", "/v1/editions", "/v1/subscribers"):
        assert ask(running, f"https://abo.uferblatt.example{path}").status_code == 421
    assert ask(running, "https://fremd.example/hoeren/feed.xml").status_code == 421


@pytest.mark.parametrize("name", ["desk.sqlite", ".vorleser-audience", "../desk.sqlite", "%2e%2e/desk.toml"])
def test_only_what_is_published_is_served(running: RunningDesk, name: str) -> None:
    """Neither the desk's database nor its subscribers."""
    assert ask(running, f"/hoeren/{name}").status_code == 404


def test_a_desk_serves_nobody_unless_it_is_told(tmp_path: Path) -> None:
    """Nothing below /hoeren and /abo, and no subscriber can be made."""
    with run_desk(tmp_path / "desk", SHOW, work=False) as running:
        (running.desk.folder.published / "feed.xml").write_text("<rss/>")
        assert ask(running, "/hoeren/feed.xml").status_code == 404
        assert running.client.post("/v1/subscribers", json={"name": "4711"}).status_code == 409


def test_a_desk_of_subscribers_uploads_nothing(tmp_path: Path) -> None:
    """What only subscribers get must not go where everybody gets it: such a desk does not start."""
    settings = "[listeners]\nprivate = true\n[publish]\nto = '../web'\ncheck = false\n"
    with pytest.raises(ConfigError, match="subscribers"), run_desk(tmp_path / "desk", settings=settings):
        pass


def test_the_page_shows_downloads(running: RunningDesk, chromium: Any) -> None:
    """By edition, of the week and in all, in German."""
    ask(running, feedparser.parse(ask(running, "/hoeren/feed.xml").content).entries[0].enclosures[0].href)
    running.until(lambda: running.client.get("/v1/downloads").json() or None)
    page = chromium.new_page()
    page.goto(f"{running.url}/#/abrufe")
    page.get_by_role("heading", name="Abrufe").wait_for()
    assert page.locator("tbody td").all_inner_texts()[:3] == ["Kurz", "1", "1"]
    page.close()


class Hub(BaseHTTPRequestHandler):
    """A WebSub hub."""

    def do_POST(self) -> None:
        """Take a notification."""
        body = self.rfile.read(int(self.headers["content-length"])).decode()
        self.server.taken.append(parse_qs(body))  # type: ignore[attr-defined]
        self.send_response(204)
        self.end_headers()

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.mark.parametrize("target", ["../web", ""])
def test_the_hub_is_told(tmp_path: Path, target: str) -> None:
    """Of the feed that has changed, once it is public: uploaded, or served by the desk itself."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), Hub)
    server.taken = []  # type: ignore[attr-defined]
    threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True).start()
    config = Config(
        publication=SHOW.publication, feed=FeedSettings(hub=f"http://127.0.0.1:{server.server_port}/")
    )
    settings = f"review = false\n[listeners]\npublic = true\n[publish]\nto = '{target}'\ncheck = false\n"
    with run_desk(tmp_path / "desk", config, settings) as running:
        running.wait(running.post(SHORT, id="kurz", publish=True)["id"], "published")
        while not server.taken:  # type: ignore[attr-defined]
            time.sleep(0.02)
    server.shutdown()
    server.server_close()
    told = server.taken[0]  # type: ignore[attr-defined]
    assert told["hub.mode"] == ["publish"]
    assert told["hub.url"] == ["https://abo.uferblatt.example/hoeren/feed.xml"]


def test_a_hub_that_cannot_be_asked_is_logged(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """All is public by then: a proxy that is written wrongly ends neither the publishing nor the upload."""
    monkeypatch.setenv("https_proxy", "http://[")
    monkeypatch.setenv("no_proxy", "")
    config = Config(publication=SHOW.publication, feed=FeedSettings(hub="https://hub.example/"))
    notify_hub(open_desk(tmp_path, config), ["feed.xml"])
    assert "all is public, but HTTPS_PROXY names no proxy" in caplog.text


LONG = "# Lang\n\nEins steht hier. Zwei steht hier. Drei steht hier. Vier steht hier. Fünf steht hier. Sechs auch."


def test_everybody_gets_a_teaser_and_subscribers_all(tmp_path: Path) -> None:
    """One article, two editions: what is uploaded and served to everybody ends early, what subscribers get does not."""
    config = Config(
        publication=SHOW.publication, feed=FeedSettings(private_url="https://abo.uferblatt.example/abo")
    )
    settings = f"{ALL}teaser = 2\n[publish]\nto = '../web'\ncheck = false\ngrace_days = 0\n"
    with run_desk(tmp_path / "desk", config, settings) as running:
        identity = running.post(LONG, id="lang", publish=True)["id"]
        running.wait(identity, "published")
        record = editions.find(running.desk.database, identity)
        assert record is not None
        assert 0 < record.teaser_ms < record.duration_ms
        web = tmp_path / "web"
        running.until(lambda: (web / "feed.xml").exists() or None)
        assert texts(web) == ["Zwei steht hier."]
        feed = feedparser.parse(ask(running, "/hoeren/feed.xml").content)
        assert feed.entries[0].id == "lang-teaser"
        made = running.client.post("/v1/subscribers", json={"name": "4711"}).json()
        private = feedparser.parse(ask(running, made["feeds"][0]).content)
        assert private.entries[0].id == "lang"
        sounds = [len(ask(running, one.entries[0].enclosures[0].href).content) for one in (feed, private)]
        assert sounds[0] < sounds[1]
        put = running.client.put(
            f"/v1/editions/{identity}", json={"markdown": LONG.replace("Zwei", "Nun zwei"), "publish": True}
        )
        assert put.status_code == 202, put.text
        running.until(lambda: True if texts(web) == ["Nun zwei steht hier."] else None)
        running.until(
            lambda: True if "?v=2" in (web / "feed.xml").read_text("utf-8") else None
        )  # uploaded last
        again = feedparser.parse((web / "feed.xml").read_bytes())
        assert (again.entries[0].id, again.entries[0].enclosures[0].href[-4:]) == ("lang-teaser", "?v=2")
        assert running.client.delete(f"/v1/editions/{identity}").status_code in {200, 204}
        running.until(lambda: None if list(web.rglob("*.mp3")) else True)


def texts(folder: Path) -> list[str]:
    """Return the sentences before the hint of all transcripts below *folder*."""
    found = [path.read_text("utf-8").strip().split("\n\n") for path in sorted(folder.rglob("*.srt"))]
    return [blocks[-3].splitlines()[-1] for blocks in found]
