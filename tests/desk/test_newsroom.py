"""From the CMS to the listener: an article comes in, is reviewed in a browser, and reaches a podcast client."""

import getpass
import threading
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any

import httpx
import pytest
from desks import RunningDesk, run_desk

import places
from podcast_client import gpo
from vorleser.config import Config
from vorleser.edition import Publication
from vorleser.serve import bind, build_server

pytest_plugins = ("browser",)


@pytest.fixture(autouse=True)
def credentials(monkeypatch: pytest.MonkeyPatch) -> None:
    """Set users and passwords as an owner does: in the environment."""
    for name in ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"):
        monkeypatch.setenv(name, "test")
    monkeypatch.setenv("VORLESER_PUBLISH_PASSWORD", "geheim")


@contextmanager
def web(root: Path) -> Iterator[str]:
    """Serve *root* as a web server does; yield its address."""
    listener = bind("127.0.0.1", 0)
    server = build_server(root, log=False)
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]})
    thread.start()
    try:
        yield f"http://127.0.0.1:{listener.getsockname()[1]}"
    finally:
        server.should_exit = True
        thread.join()


@contextmanager
def public_place(kind: str, folder: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[tuple[str, str]]:
    """Yield a target of that *kind*, and the address at which everybody gets what lies there."""
    with ExitStack() as stack:
        if kind == "s3":
            store = stack.enter_context(places.object_store("hoeren"))
            monkeypatch.setenv("AWS_ENDPOINT_URL", store)
            yield "s3://hoeren/audio", f"{store}/hoeren/audio"
            return
        root, home = folder / "web", folder / "home"
        root.mkdir()
        home.mkdir()
        address = stack.enter_context(web(root))
        if kind == "sftp":
            monkeypatch.setenv("HOME", str(home))
            place = stack.enter_context(places.ssh_server(folder, home))
            yield f"sftp://{getpass.getuser()}@{place}{root}", address
            return
        monkeypatch.setenv("VORLESER_PUBLISH_USER", "redaktion")
        serve = places.rclone_server if places.RCLONE else places.webdav_server
        yield f"webdav://{stack.enter_context(serve(root))}/", address


def review(running: RunningDesk, chromium: Any) -> dict[str, Any]:
    """Mend a doubt in the browser, approve and publish there; return the edition."""
    told = running.wait(running.post()["id"])
    page = chromium.new_page()
    page.goto(f"{running.url}/#/beitrag/{told['id']}")
    page.locator("button[aria-label='Tjarvild: so sprechen']").first.click()
    page.wait_for_selector("dialog[open]")
    page.keyboard.type("Schiwonn")
    page.get_by_text("So klingt es.").wait_for()
    page.locator("#merken").click()
    running.until(lambda: True if running.get(told["id"])["revision"] == 2 else None)
    running.wait(told["id"])
    page.locator("#freigeben").click()
    page.locator("#veroeffentlichen").click()
    return running.wait(told["id"], "published")


@pytest.mark.parametrize(
    "kind",
    [
        "s3",
        pytest.param(
            "sftp",
            marks=pytest.mark.skipif(
                places.SSHD is None, reason="OpenSSH's server is missing (tests/apt.txt)"
            ),
        ),
        "webdav",
    ],
)
def test_an_article_reaches_a_podcast_client(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, chromium: Any, kind: str
) -> None:
    """It hears what the editor approved, at an address that was looked at before the feed named it."""
    with public_place(kind, tmp_path, monkeypatch) as (target, address):
        config = Config(publication=Publication(name="Uferblatt", author="Redaktion", url=address))
        with run_desk(tmp_path / "desk", config, f"[publish]\nto = '{target}'\n") as running:
            told = review(running, chromium)
            running.until(
                lambda: True if "Die Bücherei zieht um" in httpx.get(f"{address}/feed.xml").text else None
            )
            running.until(lambda: running.client.get("/v1/status").json()["upload"]["last"] or None)
            assert running.client.get("/v1/status").json()["upload"]["error"] == ""
            draft = running.desk.folder.published
            home = tmp_path / "gpodder"
            assert "Successfully added" in gpo(home, "subscribe", f"{address}/feed.xml")
            assert "Die Bücherei zieht um" in gpo(home, "episodes", f"{address}/feed.xml")
            gpo(home, "download")
            (sound,) = home.glob("Downloads/*/*.mp3")
            (published,) = draft.rglob("*.mp3")
            assert sound.read_bytes() == published.read_bytes()
            assert told["version"] == 1
