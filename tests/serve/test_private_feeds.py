"""Private feeds over real HTTP: each subscriber's own address for feed, sound, cover and transcript."""

import http.client
import logging
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import feedparser
import pytest
from msgspec.structs import replace

from shelves import FILES, NOW, PUBLICATION, put
from vorleser.article import Metadata
from vorleser.audience.subscribers import add_subscriber, revoke_subscriber
from vorleser.catalogue import Show, catalogue, read_catalogue
from vorleser.feed_settings import FeedPart, FeedSettings
from vorleser.serve import Listeners, bind, build_server, listed
from vorleser.serve.log import RedactAddresses

SETTINGS = FeedSettings(
    prefix="https://op3.dev/e/", hub="https://hub.example/", parts=(FeedPart("kultur", sections=("Kultur",)),)
)


class Subscribed(NamedTuple):
    """A served folder, its address, and a subscriber's key."""

    folder: Path
    place: str
    key: str

    def ask(self, path: str, method: str = "GET", **headers: str) -> tuple[int, dict[str, str], bytes]:
        """Return status, headers and body."""
        connection = http.client.HTTPConnection(self.place, timeout=120)
        connection.request(method, path, headers={n.replace("_", "-"): v for n, v in headers.items()})
        response = connection.getresponse()
        body = response.read()
        connection.close()
        return response.status, {name.lower(): value for name, value in response.getheaders()}, body


@pytest.fixture
def subscribed(tmp_path: Path) -> Iterator[Subscribed]:
    """Serve a folder of two editions to subscribers only."""
    root = tmp_path / "output"
    for name, section in (("oper", "Kultur"), ("rat", "Politik")):
        folder = put(root, name, Metadata(f"Titel {name}", (), "2026-05-03", section=section))
        for suffix in (*FILES, ""):
            (folder / (f"{name}{suffix}" if suffix else "index.html")).write_text("x")
    listener = bind("127.0.0.1", 0)
    place = f"127.0.0.1:{listener.getsockname()[1]}"
    show = Show(replace(PUBLICATION, url=f"http://{place}"), settings=SETTINGS)
    catalogue(root, show, NOW)
    server = build_server(root, (), Listeners(public=False, private=True, show=show), log=True)
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]})
    thread.start()
    yield Subscribed(root, place, add_subscriber(root, "4711"))
    server.should_exit = True
    thread.join()


def test_all_that_the_feed_names_is_had_by_its_own_address(subscribed: Subscribed) -> None:
    """Feed, sound, cover, transcripts, chapters and page; nothing in the feed lies elsewhere; no prefix sees a key."""
    status, headers, body = subscribed.ask(f"/abo/{subscribed.key}/feed.xml")
    assert (status, headers["content-type"]) == (200, "application/rss+xml; charset=utf-8")
    base = f"http://{subscribed.place}/abo/{subscribed.key}/"
    text = body.decode()
    assert "op3.dev" not in text
    assert "hub.example" not in text
    here = [part.split('"')[0].split("<")[0] for part in text.split(base)[1:]]
    assert {
        "cover.jpg",
        "feed.xml",
        "oper/oper.mp3",
        "rat/rat.vtt",
        "rat/rat.chapters.json",
        "oper/index.html",
    } <= set(here)
    for name in set(here):
        assert subscribed.ask(f"/abo/{subscribed.key}/{name}")[0] == 200, name
    assert text.count(f"http://{subscribed.place}/") == text.count(base)


def test_no_directory_lists_it(subscribed: Subscribed) -> None:
    """itunes:block and podcast:block; all subscribers have one podcast:guid, and it is not the public feed's."""
    other = add_subscriber(subscribed.folder, "4712")
    texts = [subscribed.ask(f"/abo/{key}/feed.xml")[2].decode() for key in (subscribed.key, other)]
    for text in texts:
        assert "<itunes:block>Yes</itunes:block>" in text
        assert "<podcast:block>yes</podcast:block>" in text
    public = (subscribed.folder / "feed.xml").read_text("utf-8")
    assert "block>" not in public
    guids = {text.split("<podcast:guid>")[1].split("<")[0] for text in (*texts, texts[0].replace("x", "x"))}
    assert len(guids) == 1
    assert public.split("<podcast:guid>")[1].split("<")[0] not in guids


def test_parts_are_private_too(subscribed: Subscribed) -> None:
    """A part's feed holds the part's editions, by the subscriber's own address."""
    found = feedparser.parse(subscribed.ask(f"/abo/{subscribed.key}/feed-kultur.xml")[2])
    assert [entry.title for entry in found.entries] == ["Titel oper"]
    assert subscribed.key in found.entries[0].enclosures[0].href


@pytest.mark.parametrize(
    "path", ["/feed.xml", "/", "/oper/oper.mp3", "/abo/", "/abo/x/feed.xml", "/abo/x/oper/oper.mp3"]
)
def test_without_a_key_there_is_nothing(subscribed: Subscribed, path: str) -> None:
    """404, and no word of what there is: with 401, apps would ask for a password that does not exist."""
    status, headers, body = subscribed.ask(path)
    assert (status, body) == (404, b"Not Found")
    assert "www-authenticate" not in headers


def test_what_is_revoked_is_gone_at_once(subscribed: Subscribed) -> None:
    """Feed, sound and transcript; 410, upon which apps stop asking. Others are not touched."""
    other = add_subscriber(subscribed.folder, "4712")
    revoke_subscriber(subscribed.folder, "4711")
    for name in ("feed.xml", "oper/oper.mp3", "rat/rat.vtt", "cover.jpg"):
        assert subscribed.ask(f"/abo/{subscribed.key}/{name}")[0] == 410
        assert subscribed.ask(f"/abo/{other}/{name}")[0] == 200


@pytest.mark.parametrize("name", ["feed.xml", "oper/oper.mp3", "cover.jpg", "index.html", "gibtesnicht"])
def test_nobody_in_between_keeps_it(subscribed: Subscribed, name: str) -> None:
    """No shared cache holds it, no search engine lists it, no link takes the key along."""
    headers = subscribed.ask(f"/abo/{subscribed.key}/{name}")[1]
    assert headers["cache-control"] == "private, no-cache"
    assert headers["referrer-policy"] == "no-referrer"
    assert headers["x-robots-tag"] == "noindex"


def test_unchanged_is_told_by_its_tag(subscribed: Subscribed) -> None:
    """Apps ask every hour: 304, until an edition comes."""
    path = f"/abo/{subscribed.key}/feed.xml"
    tag = subscribed.ask(path)[1]["etag"]
    assert subscribed.ask(path, If_None_Match=tag)[::2] == (304, b"")
    put(subscribed.folder, "neu")
    catalogue(subscribed.folder, Show(PUBLICATION), NOW)
    status, _, body = subscribed.ask(path, If_None_Match=tag)
    assert status == 200
    assert b"Titel neu" in body


def test_asking_renders_nothing_anew(subscribed: Subscribed, monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither a subscriber who asks nor one who is added: the feed is rendered when it has changed."""
    rendered = []
    monkeypatch.setattr(
        listed, "read_catalogue", lambda folder: rendered.append(folder) or read_catalogue(folder)
    )
    for number in range(3):
        key = add_subscriber(subscribed.folder, f"nr-{number}")
        assert subscribed.ask(f"/abo/{key}/feed.xml")[0] == 200
    assert len(rendered) == 1


def test_a_damaged_store_is_no_open_door(subscribed: Subscribed) -> None:
    """503, for those with a key and those without: apps come again, and nothing is shown."""
    for path in subscribed.folder.glob(".vorleser-audience*"):
        path.write_bytes(b"no database at all, but long enough" * 300)
    for key in (subscribed.key, "x"):
        assert subscribed.ask(f"/abo/{key}/feed.xml")[0] == 503


def test_without_a_base_url_the_address_is_the_one_that_was_asked(subscribed: Subscribed) -> None:
    """For trying it on this machine."""
    listener = bind("127.0.0.1", 0)
    place = f"127.0.0.1:{listener.getsockname()[1]}"
    server = build_server(subscribed.folder, (), Listeners(public=False, private=True), log=False)
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]})
    thread.start()
    found = feedparser.parse(subscribed._replace(place=place).ask(f"/abo/{subscribed.key}/feed.xml")[2])
    server.should_exit = True
    thread.join()
    assert found.entries[0].enclosures[0].href.startswith(f"http://{place}/abo/{subscribed.key}/")


def test_ranges_and_head(subscribed: Subscribed) -> None:
    """A private sound can be sought in, and a private feed be asked for by HEAD."""
    status, headers, body = subscribed.ask(f"/abo/{subscribed.key}/oper/oper.mp3", Range="bytes=1-1")
    assert (status, headers["content-range"], body) == (206, "bytes 1-1/3", b"p")
    status, headers, body = subscribed.ask(f"/abo/{subscribed.key}/feed.xml", "HEAD")
    assert (status, body) == (200, b"")
    assert int(headers["content-length"]) > 1000


@pytest.mark.parametrize(
    "path", [".vorleser-audience", "../vorleser.toml", "%2e%2e/vorleser.toml", ".vorleser-catalogue"]
)
def test_a_key_opens_nothing_else(subscribed: Subscribed, path: str) -> None:
    """Not the store of keys, not what lies above."""
    assert subscribed.ask(f"/abo/{subscribed.key}/{path}")[0] == 404


@pytest.mark.parametrize(
    ("path", "shown"),
    [
        ("/abo/wrong/oper/oper.mp3?v=2", "/abo/…/oper/oper.mp3?v=2"),
        ("/abo/KEY", "/abo/…"),
        ("/hoeren/abo/KEY/feed.xml", "/hoeren/abo/…/feed.xml"),
        ("/abo/x/../KEY/feed.xml", "/abo/…/../…/feed.xml"),
        ("/KEY/feed.xml?k=KEY", "/…/feed.xml?k=…"),
        ("/2026-05-03-ein-recht-langer-titel-einer-geschichte/x.mp3", None),
    ],
)
def test_no_key_in_the_log(tmp_path: Path, path: str, shown: str | None) -> None:
    """A line says which file was asked for, not by whom, however somebody wrote the address."""
    path = path.replace("KEY", add_subscriber(tmp_path, "4711"))
    record = logging.LogRecord("uvicorn.access", 20, "", 0, "%s %s", ("GET", path), None)
    assert RedactAddresses().filter(record)
    assert record.getMessage() == f"GET {shown or path}"


def test_a_key_without_an_end_is_led_to_its_page(subscribed: Subscribed) -> None:
    """By 308, at its own address; other methods are refused."""
    status, headers, _ = subscribed.ask(f"/abo/{subscribed.key}")
    assert (status, headers["location"]) == (308, f"/abo/{subscribed.key}/")
    assert subscribed.ask(f"/abo/{subscribed.key}/feed.xml", "POST")[0] == 405
