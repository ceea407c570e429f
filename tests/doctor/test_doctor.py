"""The doctor: what it finds of a feed, a host and an installation that are right, and of those that are not."""

import ssl
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
import trustme
import uvicorn
from msgspec.structs import replace
from PIL import Image

from shelves import NOW, PUBLICATION, put
from vorleser.catalogue import Show, catalogue
from vorleser.config import Config
from vorleser.doctor import Finding, Subject, look_over
from vorleser.doctor.finding import State
from vorleser.feed_categories import is_category
from vorleser.serve import bind, build_server


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder with an edition and its feed."""
    root = tmp_path / "output"
    put(root, "kraene")
    catalogue(root, Show(PUBLICATION), NOW)
    return root


def findings(folder: Path, what: str, url: str = "") -> list[Finding]:
    """Return what is found of *what* in *folder*, whose public place is at *url*."""
    subject = Subject(Config(), folder, Show(replace(PUBLICATION, url=url)))
    return [one for one in look_over(subject) if one.what == what]


def test_what_is_right(folder: Path) -> None:
    """A feed as `vorleser feed` writes it has nothing that a directory rejects, and the core is whole."""
    (feed,) = findings(folder, "feed")
    (packages,) = findings(folder, "packages")
    (pico,) = findings(folder, "engine pico")
    assert (feed.state, packages.state, pico.state) == (State.OK, State.OK, State.OK)


DAMAGES = {
    "no owner": ("itunes:owner", "owner_", "names no owner"),
    "no title": ("<title>Uferblatt</title>", "<title/>", "has no title"),
    "no address": ('href="https://', 'href="https://[', "not at an https address"),
    "no sound's address": ('enclosure url="https://', 'enclosure url="https://[', "not at an https address"),
    "no https": ('href="https://', 'href="http://', "not at an https address"),
    "a category of one's own": ('text="News"', 'text="Nachrichten"', "none of Apple's categories"),
    "no item": ("item>", "thing>", "has no item"),
    "no guid": ("guid-kraene", "", "guid is missing"),
    "no length": ('length="3"', 'length="0"', "no sound with type and length"),
    "not sound": ('type="audio/mpeg"', 'type="audio/ogg"', "no sound with type and length"),
    "tomorrow": ("2026", "2926", "lies in the future"),
    "no date": ("pubDate", "day", "has no date"),
    "no feed": ("<rss", "<html><<", "is no feed"),
}


@pytest.mark.parametrize("damage", DAMAGES)
def test_what_a_directory_rejects(folder: Path, damage: str) -> None:
    """Each is named in a line of its own, with a way out."""
    before, after, message = DAMAGES[damage]
    path = folder / "feed.xml"
    text = path.read_text("utf-8")
    assert before in text
    path.write_text(text.replace(before, after), "utf-8")
    found = findings(folder, "feed")
    assert all(one.state is State.FAULT and one.way_out for one in found)
    assert any(message in one.found for one in found), found


def test_items_of_one_title_are_counted_one_by_one(folder: Path) -> None:
    """A column's editions may all be called alike; what is wrong with each is told, or counted."""
    path = folder / "feed.xml"
    item = "<item><title>Glosse</title><guid>{}</guid></item>"
    items = "".join(map(item.format, range(5)))
    path.write_text(path.read_text("utf-8").replace("</channel>", f"{items}</channel>"), "utf-8")
    told = [one.found for one in findings(folder, "feed")]
    assert told == ["'Glosse': it names no sound with type and length"] * 3 + ["2 more items are wrong"]


def test_a_cover_that_is_too_small(folder: Path) -> None:
    """Is told with its size."""
    Image.new("RGB", (600, 500)).save(folder / "cover.jpg")
    assert "600 × 500" in findings(folder, "feed")[0].found


def test_categories() -> None:
    """A subcategory belongs to its category."""
    assert is_category("News")
    assert is_category("News > Daily News")
    assert not is_category("News > Books")
    assert not is_category("Daily News")


@contextmanager
def served(folder: Path, tls: trustme.LeafCert | None = None) -> Iterator[str]:
    """Serve *folder*, over TLS with a certificate; yield the address."""
    listener = bind("127.0.0.1", 0)
    server = build_server(folder, log=False)
    if tls:
        config = uvicorn.Config(server.config.app, log_config=None)
        config.load()
        config.ssl = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
        tls.configure_cert(config.ssl)
        server = uvicorn.Server(config)
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]})
    thread.start()
    try:
        yield f"http{'s' if tls else ''}://127.0.0.1:{listener.getsockname()[1]}"
    finally:
        server.should_exit = True
        thread.join()


def test_a_public_host(folder: Path) -> None:
    """Feed and newest sound are asked for; a feed that is another, and sound that is, are told."""
    with served(folder) as url:
        assert [
            one.state
            for what in ("public feed", "public sound", "clock")
            for one in findings(folder, what, url)
        ] == [State.OK] * 3
        assert findings(folder, "public host", url) == []
    with served(folder.parent) as url:
        (feed,) = findings(folder, "public feed", url)
        (sound,) = findings(folder, "public sound", url)
    assert (feed.state, sound.state) == (State.FAULT, State.FAULT)
    assert "404" in sound.found


@pytest.mark.parametrize(("days", "state"), [(300, State.OK), (5, State.NOTE), (-1, State.FAULT)])
def test_a_certificate(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, days: int, state: State
) -> None:
    """One that ends soon is a thing to know, one that has ended a fault."""
    authority = trustme.CA()
    authority.cert_pem.write_to_path(str(tmp_path / "ca.pem"))
    monkeypatch.setenv("REQUESTS_CA_BUNDLE", str(tmp_path / "ca.pem"))
    ends = datetime.now(UTC) + timedelta(days=days, hours=1)
    leaf = authority.issue_cert("127.0.0.1", not_after=ends, not_before=ends - timedelta(days=400))
    with served(folder, leaf) as url:
        (found,) = findings(folder, "certificate", url)
    assert found.state is state
    assert bool(found.way_out) == (state is not State.OK)


def test_a_host_that_is_not_there(folder: Path) -> None:
    """Is told in a line; everything else is looked at all the same."""
    (found,) = findings(folder, "public host", "http://127.0.0.1:1")
    assert (found.state, found.found) == (State.FAULT, "can't reach 'http://127.0.0.1:1/feed.xml'")
