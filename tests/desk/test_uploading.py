"""What a desk publishes reaches its public place by itself, and nobody is told of it before it is there."""

import shutil
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import httpx
import msgspec
import pytest
from desks import RunningDesk, run_desk
from msgspec.structs import replace

import places
from vorleser.config import Config
from vorleser.desk import open_desk, uploading, webhooks
from vorleser.edition import Publication
from vorleser.errors import ConfigError
from vorleser.serve import bind, build_server

pytest_plugins = ("browser",)
SHORT = "# Kurz\n\nEin Satz steht hier."
UNCHECKED = "[publish]\nto = '{}'\ncheck = false\ngrace_days = 0\n"


class Taker(BaseHTTPRequestHandler):
    """Takes webhooks."""

    def do_POST(self) -> None:
        """Take one."""
        body = self.rfile.read(int(self.headers["content-length"]))
        self.server.taken.append(body)  # type: ignore[attr-defined]
        self.send_response(204)
        self.end_headers()

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture
def taker() -> Iterator[ThreadingHTTPServer]:
    """Return a server that takes webhooks."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), Taker)
    server.taken = []  # type: ignore[attr-defined]
    threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True).start()
    yield server
    server.shutdown()
    server.server_close()


@pytest.fixture(autouse=True)
def short_waits(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have what failed tried again soon, and a store of objects know its user."""
    monkeypatch.setattr(uploading, "_WAITS", (0.1,))
    monkeypatch.setenv("AWS_ACCESS_KEY_ID", "test")
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", "test")


def hooks(server: ThreadingHTTPServer) -> str:
    """Return settings that have every edition told to *server*."""
    address = f"http://127.0.0.1:{server.server_port}/"
    return f'[webhooks]\nallow = ["{address}"]\nalways = "{address}"\nprivate = true\n'


def publish(running: RunningDesk) -> dict[str, Any]:
    """Have an edition made and published; return it."""
    told = running.wait(running.post(SHORT, id="kurz")["id"])
    running.act(told["id"], "approve")
    return running.act(told["id"], "publish").json()  # type: ignore[no-any-return]


def upload_status(running: RunningDesk) -> dict[str, Any]:
    """Return what the desk says of its uploads."""
    return running.client.get("/v1/status").json()["upload"]  # type: ignore[no-any-return]


def state_of_published(running: RunningDesk) -> str:
    """Return how far the callback of the publication is."""
    return state_of(running, "edition.published")


def state_of(running: RunningDesk, event: str, edition: str = "") -> str:
    """Return how far the newest callback of *event* is."""
    found = running.client.get("/v1/deliveries", params={"edition": edition}).json()
    return next((str(each["state"]) for each in found if each["event"] == event), "")


def test_a_store_that_comes_later_gets_all(
    tmp_path: Path, taker: ThreadingHTTPServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    """S3: while the bucket is missing the callback is held; once it is there, all is, seen in public, and told."""
    import boto3

    with places.object_store("anderer") as url:
        monkeypatch.setenv("AWS_ENDPOINT_URL", url)
        base = f"{url}/hoeren/audio"
        config = replace(Config(), publication=Publication(name="Bote", author="Redaktion", url=base))
        settings = f"[publish]\nto = 's3://hoeren/audio'\n{hooks(taker)}"
        with run_desk(tmp_path, config, settings) as running:
            told = publish(running)
            running.until(lambda: upload_status(running)["error"] or None)
            identity = running.client.get("/v1/deliveries").json()[0]["id"]
            running.client.post(f"/v1/deliveries/{identity}/replay")
            assert state_of_published(running) == "held"
            assert not [body for body in taker.taken if b"edition.published" in body]  # type: ignore[attr-defined]
            boto3.client("s3", region_name="us-east-1").create_bucket(Bucket="hoeren", ACL="public-read")
            running.until(lambda: True if state_of_published(running) == "delivered" else None)
            feed = httpx.get(f"{base}/feed.xml")
            assert "kurz" in feed.text
            assert httpx.get(told["url"]).status_code == 200
            status = running.until(lambda: found if not (found := upload_status(running))["error"] else None)
            assert status["last"] > 0


def test_a_public_host_that_fails_keeps_the_feed_back(tmp_path: Path) -> None:
    """Files that nobody can get yet are named by no feed, and called published by none, until the host answers."""
    target, port = tmp_path / "web", places.free_port()
    target.mkdir()
    publication = Publication(name="Bote", author="Redaktion", url=f"http://127.0.0.1:{port}")
    config = replace(Config(), publication=publication)
    hook = '[webhooks]\nallow = ["https://cms.example.org/"]\nalways = "https://cms.example.org/"\n'
    with run_desk(tmp_path / "desk", config, f"[publish]\nto = '{target}'\n{hook}") as running:
        publish(running)
        running.until(lambda: True if "can't reach" in upload_status(running)["error"] else None)
        assert state_of_published(running) == "held"
        assert not (target / "feed.xml").exists()
        server = build_server(target, log=False)
        thread = threading.Thread(target=server.run, kwargs={"sockets": [bind("127.0.0.1", port)]})
        thread.start()
        running.until(lambda: True if state_of_published(running) != "held" else None)
        assert "kurz" in (target / "feed.xml").read_text("utf-8")
        server.should_exit = True
        thread.join()


def test_a_folder_gets_all_after_a_restart(tmp_path: Path) -> None:
    """A desk that ended before the target could be written goes on at its next start; what is withdrawn goes there."""
    root, target = tmp_path / "desk", tmp_path / "web"
    target.write_text("a file stands where the folder should be")
    hook = '[webhooks]\nallow = ["https://cms.example.org/"]\nalways = "https://cms.example.org/"\n'
    with run_desk(root, settings=UNCHECKED.format("../web") + hook) as running:
        told = publish(running)
        running.until(lambda: upload_status(running)["error"] or None)
        assert state_of_published(running) == "held"
    target.unlink()
    with run_desk(root) as running:
        running.until(lambda: True if list(target.glob("*/*.mp3")) else None)
        running.until(lambda: True if state_of_published(running) != "held" else None)
        here = {path.name for path in running.desk.folder.published.rglob("*") if path.is_file()}
        there = {path.name for path in target.rglob("*") if path.is_file()}
        assert {name for name in here if not name.startswith(".")} == there
        running.client.delete(f"/v1/editions/{told['id']}")
        running.until(lambda: None if list(target.glob("*/*.mp3")) else True)


def test_what_is_withdrawn_before_it_was_there_is_never_told(tmp_path: Path) -> None:
    """A publication that did not reach the public is not called one."""
    target = tmp_path / "web"
    target.write_text("a file stands where the folder should be")
    hook = '[webhooks]\nallow = ["https://cms.example.org/"]\nalways = "https://cms.example.org/"\n'
    with run_desk(tmp_path / "desk", settings=UNCHECKED.format(target) + hook) as running:
        told = publish(running)
        assert state_of_published(running) == "held"
        running.client.delete(f"/v1/editions/{told['id']}")
        assert state_of_published(running) == ""


def test_what_was_public_is_called_withdrawn_when_it_is_gone(
    tmp_path: Path, taker: ThreadingHTTPServer
) -> None:
    """While the target fails, the callback of the withdrawal is held; of what never was public it goes at once."""
    target = tmp_path / "web"
    target.mkdir()
    with run_desk(tmp_path / "desk", settings=UNCHECKED.format(target) + hooks(taker)) as running:
        edition = publish(running)
        running.until(lambda: True if state_of(running, "edition.published") == "delivered" else None)
        draft = running.wait(running.post("# Anderes\n\nEin Satz steht hier.")["id"])
        shutil.rmtree(target)
        target.write_text("a file stands where the folder should be")
        running.client.delete(f"/v1/editions/{edition['id']}")
        assert state_of(running, "edition.withdrawn") == "held"
        running.client.delete(f"/v1/editions/{draft['id']}")
        found = running.client.get("/v1/deliveries", params={"edition": draft["id"]}).json()
        assert {each["state"] for each in found} <= {"waiting", "delivered"}
        target.unlink()
        running.until(
            lambda: True if state_of(running, "edition.withdrawn", edition["id"]) == "delivered" else None
        )
        body = next(body for body in taker.taken if edition["id"].encode() in body and b"withdrawn" in body)  # type: ignore[attr-defined]
        assert msgspec.json.decode(body)["data"]["published"] == 0


def test_a_desk_without_target_holds_nothing(tmp_path: Path) -> None:
    """Where the target was taken out of the settings, what waited for it is sent."""
    target = tmp_path / "web"
    target.write_text("a file stands where the folder should be")
    hook = '[webhooks]\nallow = ["https://cms.example.org/"]\nalways = "https://cms.example.org/"\n'
    with run_desk(tmp_path / "desk", settings=UNCHECKED.format(target) + hook) as running:
        publish(running)
        assert state_of_published(running) == "held"
    with run_desk(tmp_path / "desk", settings=hook) as running:
        assert state_of_published(running) != "held"
        assert running.client.get("/v1/status").json()["upload"] is None
        assert webhooks.list_held(running.desk.database) == []


def test_no_password_is_shown(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    """A password in the target stands neither in the status nor in the log, and what is wrong is one line."""
    target = f"webdav://redaktion:sehrgeheim@127.0.0.1:{places.free_port()}/x"
    with run_desk(tmp_path, settings=UNCHECKED.format(target), work=False) as running:
        (running.desk.folder.published / "index.html").write_text("<p>", "utf-8")
        running.desk.upload_wanted.set()
        status = running.until(lambda: found if (found := upload_status(running))["error"] else None)
        assert "127.0.0.1" in status["to"]
        assert "\n" not in status["error"]
        assert "sehrgeheim" not in f"{status}{caplog.text}"


def test_the_page_says_how_it_goes(tmp_path: Path, chromium: Any) -> None:
    """One German line: what is wrong while it is, and that all is there as soon as it is, without a reload."""
    target = tmp_path / "web"
    target.write_text("a file stands where the folder should be")
    with run_desk(tmp_path / "desk", settings=UNCHECKED.format(target), work=False) as running:
        (running.desk.folder.published / "index.html").write_text("<p>", "utf-8")
        running.desk.upload_wanted.set()
        page = chromium.new_page()
        page.goto(running.url)
        page.get_by_text("Noch nicht alles ist im Netz").wait_for()
        target.unlink()
        page.get_by_text("Alles Veröffentlichte ist im Netz").wait_for(
            timeout=150_000
        )  # the second wait is 30 s
        assert (target / "index.html").read_text() == "<p>"
        page.close()


@pytest.mark.parametrize(
    ("line", "message"),
    [("to = 's3://hoeren'", "address is not set"), ("to = 'published/x'\ncheck = false", "own folder")],
)
def test_a_target_that_can_not_be_is_told_at_the_start(tmp_path: Path, line: str, message: str) -> None:
    """No desk starts that could never upload."""
    (tmp_path / "desk.toml").write_text(f"[publish]\n{line}\n", "utf-8")
    with pytest.raises(ConfigError, match=message):
        open_desk(tmp_path, Config())
