"""The feed, as other people's podcast libraries read it."""

import json
import re
import shutil
import subprocess
import uuid
import xml.etree.ElementTree as ET
from io import BytesIO
from pathlib import Path
from typing import Any

import feedparser
import podcastparser
import pytest
from msgspec.structs import replace

import editions
from shelves import FILES, NOW, PUBLICATION, put
from vorleser.article import Metadata
from vorleser.catalogue import Show, catalogue
from vorleser.catalogue.listings import opml
from vorleser.catalogue.listings.feed import render_feed
from vorleser.catalogue.show import check_show
from vorleser.catalogue.tombstones import Tombstone
from vorleser.errors import ConfigError

BASE = "https://audio.uferblatt.example/hoeren"


@pytest.fixture
def feed(tmp_path: Path) -> Path:
    """Return the feed of two editions."""
    put(
        tmp_path,
        "kraene",
        Metadata("Kräne & Lärm", ("Marlene Osterkamp", "Jonas Feld"), "2026-05-03T06:30:00+02:00"),
    )
    put(tmp_path, "fluss", Metadata("Wie der Fluss zurückkam", date="2026-05-01", summary="Ein Fluss."))
    catalogue(tmp_path, Show(replace(PUBLICATION, description="Artikel.", author="Redaktion")), NOW)
    return tmp_path / "feed.xml"


def judged(feed: Path, *packages: str) -> dict[str, Any]:
    """Return what the parsers from npm read."""
    for package in packages:
        editions.npm(package)
    program = [editions.tool("node"), editions.NPM.parent / "read_feed.cjs", feed]
    return json.loads(subprocess.run(program, check=True, capture_output=True).stdout)


def test_feedparser(feed: Path) -> None:
    """The library feedparser finds a well-formed feed, its items, sounds and lengths."""
    found = feedparser.parse(feed.read_bytes())
    assert not found.bozo
    assert found.feed.title == "Uferblatt"
    assert found.feed.language == "de"
    assert [entry.title for entry in found.entries] == ["Kräne & Lärm", "Wie der Fluss zurückkam"]
    first = found.entries[0]
    assert first.id == "guid-kraene"
    assert not first.guidislink
    assert first.published_parsed[:6] == (2026, 5, 3, 4, 30, 0)
    assert first.enclosures == [{"href": f"{BASE}/kraene/kraene.mp3", "length": "3", "type": "audio/mpeg"}]
    assert first.itunes_duration == "62"


def test_podcastparser(feed: Path) -> None:
    """The library podcastparser, which is gPodder's, finds episodes with time, sound and transcript."""
    found = podcastparser.parse(f"{BASE}/feed.xml", BytesIO(feed.read_bytes()))
    assert found["title"] == "Uferblatt"
    assert found["itunes_author"] == "Redaktion"
    assert found["cover_url"] == f"{BASE}/cover.jpg"
    first = found["episodes"][0]
    assert first["guid"] == "guid-kraene"
    assert first["total_time"] == 62
    assert first["published"] == 1_777_782_600
    assert first["enclosures"] == [
        {"url": f"{BASE}/kraene/kraene.mp3", "file_size": 3, "mime_type": "audio/mpeg"}
    ]


def test_feedsmith(feed: Path) -> None:
    """The library feedsmith finds every podcast: tag that is promised."""
    found = judged(feed, "feedsmith")["feedsmith"]
    assert found["format"] == "rss"
    channel = found["feed"]["podcast"]
    assert channel["guid"] == str(
        uuid.uuid5(
            uuid.UUID("ead4c236-bf58-58c6-a2c6-a6b28d128cb6"), "audio.uferblatt.example/hoeren/feed.xml"
        )
    )
    assert channel["locked"] == {"value": True, "owner": "audio@uferblatt.example"}
    assert channel["medium"] == "podcast"
    assert {"display": "true", "purpose": "ai-content"} in channel["txts"]
    item = found["feed"]["items"][0]["podcast"]
    assert {one["url"].removeprefix(f"{BASE}/kraene/kraene") for one in item["transcripts"]} == set(FILES[:3])
    assert {one["type"] for one in item["transcripts"]} == {
        "text/vtt",
        "application/x-subrip",
        "application/json",
    }
    assert item["chapters"] == {
        "url": f"{BASE}/kraene/kraene.chapters.json",
        "type": "application/json+chapters",
    }
    assert [one["display"] for one in item["persons"]] == ["Marlene Osterkamp", "Jonas Feld"]
    assert {"display": "true", "purpose": "ai-content"} in item["txts"]


def test_partytime(feed: Path) -> None:
    """The library podcast-partytime, the Podcast Index's own, finds the same."""
    found = judged(feed, "podcast-partytime")["partytime"]
    assert found["title"] == "Uferblatt"
    assert found["locked"] is True
    assert found["medium"] == "podcast"
    first = found["items"][0]
    assert first["enclosure"] == {"url": f"{BASE}/kraene/kraene.mp3", "length": 3, "type": "audio/mpeg"}
    assert len(first["podcastTranscripts"]) == 3
    assert first["podcastChapters"]["type"] == "application/json+chapters"
    assert first["duration"] == 62


def test_unmarked_without_a_machine(tmp_path: Path) -> None:
    """What a human spoke is not marked as made by a machine."""
    folder = put(tmp_path, "a")
    entry = folder / "a.edition.json"
    entry.write_text(entry.read_text("utf-8").replace("trainedAlgorithmicMedia", "digitalCapture"), "utf-8")
    catalogue(tmp_path, Show(PUBLICATION), NOW)
    assert "ai-content" not in (tmp_path / "feed.xml").read_text("utf-8")
    assert "künstliche" not in (tmp_path / "feed.xml").read_text("utf-8")


def test_unlocked_without_owner(tmp_path: Path) -> None:
    """Without an address the feed has no owner and is not locked."""
    put(tmp_path, "a")
    catalogue(tmp_path, Show(replace(PUBLICATION, email="")), NOW)
    text = (tmp_path / "feed.xml").read_text("utf-8")
    assert "<podcast:locked>no</podcast:locked>" in text
    assert "itunes:owner" not in text


def test_subcategory(tmp_path: Path) -> None:
    """Of ``News > Daily News`` the second is within the first."""
    put(tmp_path, "a")
    catalogue(tmp_path, Show(replace(PUBLICATION, category="News > Daily News")), NOW)
    found = feedparser.parse((tmp_path / "feed.xml").read_bytes())
    assert [tag.term for tag in found.feed.tags] == ["News", "Daily News"]


def test_opml() -> None:
    """An OPML file names each feed, with what it is called and where it is."""
    shows = [Show(PUBLICATION), Show(replace(PUBLICATION, name="Kultur & mehr", url="https://b.example/"))]
    data = opml.render_opml(shows)
    assert data.count(b"<outline ") == 2
    assert b'xmlUrl="https://b.example/feed.xml"' in data
    assert b'text="Kultur &amp; mehr"' in data


@pytest.mark.parametrize(
    "url",
    [
        "",
        "audio.example",
        "ftp://a.example/",
        "javascript:alert(1)",
        "https://a b/",
        "https://a.example/?x=1",
        "https:///x",
        "https://[x/",
        "https://a.example:99999/",
        "https://a.example:abc/",
    ],
)
def test_no_base_url(url: str) -> None:
    """A base URL that is missing or none is named, with what to do."""
    with pytest.raises(ConfigError, match=r"base URL.*vorleser\.toml"):
        check_show(Show(replace(PUBLICATION, url=url)))


CHANNEL = [
    ("title", "Uferblatt", {}),
    ("link", f"{BASE}/index.html", {}),
    ("description", "Artikel.", {}),
    ("language", "de", {}),
    ("generator", "Vorleser", {}),
    ("pubDate", "Sun, 03 May 2026 04:30:00 GMT", {}),
    ("image", "", {}),
    ("url", f"{BASE}/cover.jpg", {}),
    ("title", "Uferblatt", {}),
    ("link", f"{BASE}/index.html", {}),
    ("itunes:image", "", {"href": f"{BASE}/cover.jpg"}),
    ("itunes:author", "Redaktion", {}),
    ("itunes:explicit", "false", {}),
    ("itunes:type", "episodic", {}),
    ("itunes:category", "", {"text": "News"}),
    ("itunes:owner", "", {}),
    ("itunes:name", "Redaktion", {}),
    ("itunes:email", "audio@uferblatt.example", {}),
    ("podcast:locked", "yes", {"owner": "audio@uferblatt.example"}),
    ("podcast:guid", "4b1bbb6c-bc3a-5709-89d0-7187c8c7575e", {}),
    ("podcast:medium", "podcast", {}),
    ("podcast:txt", "true", {"purpose": "ai-content"}),
    ("atom:link", "", {"href": f"{BASE}/feed.xml", "rel": "self", "type": "application/rss+xml"}),
]
ITEM = [
    ("title", "Kräne & Lärm", {}),
    ("link", f"{BASE}/kraene/index.html", {}),
    ("guid", "guid-kraene", {"isPermaLink": "false"}),
    ("pubDate", "Sun, 03 May 2026 04:30:00 GMT", {}),
    ("description", "<p>Diesen Beitrag liest eine künstliche Stimme.</p>", {}),
    ("enclosure", "", {"length": "3", "type": "audio/mpeg", "url": f"{BASE}/kraene/kraene.mp3"}),
    ("itunes:title", "Kräne & Lärm", {}),
    ("itunes:author", "Marlene Osterkamp, Jonas Feld", {}),
    ("itunes:duration", "62", {}),
    ("itunes:explicit", "false", {}),
    ("itunes:episodeType", "full", {}),
    ("podcast:person", "Marlene Osterkamp", {"group": "writing", "role": "author"}),
    ("podcast:person", "Jonas Feld", {"group": "writing", "role": "author"}),
    ("podcast:transcript", "", {"language": "de", "type": "text/vtt", "url": f"{BASE}/kraene/kraene.vtt"}),
    (
        "podcast:transcript",
        "",
        {"language": "de", "type": "application/x-subrip", "url": f"{BASE}/kraene/kraene.srt"},
    ),
    (
        "podcast:transcript",
        "",
        {"language": "de", "type": "application/json", "url": f"{BASE}/kraene/kraene.transcript.json"},
    ),
    (
        "podcast:chapters",
        "",
        {"type": "application/json+chapters", "url": f"{BASE}/kraene/kraene.chapters.json"},
    ),
    ("podcast:txt", "true", {"purpose": "ai-content"}),
]


def elements(parent: ET.Element) -> list[tuple[str, str, dict[str, str]]]:
    """Return name, text and attributes of what *parent* holds, without items; namespaces by their prefixes."""
    prefixes = {
        "http://www.itunes.com/dtds/podcast-1.0.dtd": "itunes:",
        "https://podcastindex.org/namespace/1.0": "podcast:",
        "http://www.w3.org/2005/Atom": "atom:",
    }
    found = []
    for element in parent.iter():
        space, _, name = element.tag.rpartition("}")
        if element is not parent and name != "item":
            found.append(
                (prefixes.get(space[1:], "") + name, (element.text or "").strip(), dict(element.attrib))
            )
    return found


def test_every_element_of_a_feed(feed: Path) -> None:
    """All that the channel and an item say, in order: nothing is missing, nothing is more."""
    rss = ET.fromstring(feed.read_bytes())  # noqa: S314 -- our own feed
    assert (rss.tag, rss.attrib) == ("rss", {"version": "2.0"})
    (channel,) = rss
    items = channel.findall("item")
    for item in items:
        channel.remove(item)
    assert elements(channel) == CHANNEL
    assert elements(items[0]) == ITEM


def test_prefixes_are_the_usual_ones(tmp_path: Path) -> None:
    """Some readers know namespaces by their prefixes only; they stand on the root, each element on a line."""
    folder = put(tmp_path, "a")
    put(tmp_path, "b")
    catalogue(tmp_path, Show(PUBLICATION), NOW)
    shutil.rmtree(folder)
    catalogue(tmp_path, Show(PUBLICATION), NOW)
    declaration, root, *lines = (tmp_path / "feed.xml").read_text("utf-8").splitlines()
    assert declaration == '<?xml version="1.0" encoding="utf-8"?>'
    for prefix in ("atom", "at", "itunes", "podcast"):
        assert f'xmlns:{prefix}="http' in root
    for element in ("<itunes:image ", "<podcast:guid>", "<atom:link ", "<at:deleted-entry "):
        assert sum(line.strip().startswith(element) for line in lines) == 1, element


def test_what_the_publication_says_of_itself(tmp_path: Path) -> None:
    """Its copyright, its own page, whether it is explicit, in the channel and in each item."""
    put(tmp_path, "a")
    changes = {
        "copyright": "© Uferblatt",
        "link": "https://uferblatt.example/",
        "explicit": True,
        "author": "",
    }
    catalogue(tmp_path, Show(replace(PUBLICATION, **changes)), NOW)
    (channel,) = ET.fromstring((tmp_path / "feed.xml").read_bytes())  # noqa: S314 -- our own feed
    told = elements(channel)
    assert [text for name, text, _ in told if name == "copyright"] == ["© Uferblatt"]
    assert [text for name, text, _ in told if name == "link"][:2] == ["https://uferblatt.example/"] * 2
    assert [text for name, text, _ in told if name == "itunes:explicit"] == ["true", "true"]
    assert ("itunes:author", "Uferblatt", {}) in told, "a show without an author is its own"


def test_the_newest_tombstones_are_shown() -> None:
    """A hundred of them, the newest first, on the first page only."""
    stones = [Tombstone(f"g{number}", "Titel", f"2026-01-01T00:00:{number:03}") for number in range(130)]
    pages = dict(render_feed([], stones, Show(PUBLICATION), "cover.jpg"))
    assert list(pages) == ["feed.xml"]
    found = re.findall(rb'ref="g(\d+)"', pages["feed.xml"])
    assert [int(number) for number in found] == list(range(129, 29, -1))


def test_an_item_says_what_it_is(tmp_path: Path) -> None:
    """Excerpt, correction, the way to the article, and the notice, each a paragraph; else the title."""
    meta = Metadata("Kran & Kai", url="https://uferblatt.example/kran?a=1&b=2", summary="Ein <Kran>.")
    put(tmp_path, "a", meta, correction="Korrektur: Es sind 40 & nicht 14 Meter.")
    put(
        tmp_path,
        "b",
        Metadata("Nur ein Titel <b>"),
        voice={"engine": "", "name": "", "speed": 1.0, "kind": "digitalCapture"},
    )
    catalogue(tmp_path, Show(PUBLICATION), NOW)
    (channel,) = ET.fromstring((tmp_path / "feed.xml").read_bytes())  # noqa: S314 -- our own feed
    told = {item.findtext("title"): item.findtext("description") for item in channel.iter("item")}
    assert told["Kran & Kai"] == (
        "<p>Ein &lt;Kran&gt;.</p><p><strong>Korrektur:</strong> Es sind 40 &amp; nicht 14 Meter.</p>"
        '<p><a href="https://uferblatt.example/kran?a=1&amp;b=2">Zum Artikel</a></p>'
        "<p>Diesen Beitrag liest eine künstliche Stimme.</p>"
    )
    assert told["Nur ein Titel <b>"] == "Nur ein Titel &lt;b&gt;"


def test_without_a_page_an_item_leads_to_the_article(tmp_path: Path) -> None:
    """To the edition's page where there is one, else to the article's, else to the show's."""
    for name, url in (("a", "https://uferblatt.example/a"), ("b", ""), ("c", "javascript:alert(1)")):
        put(tmp_path, name, Metadata(name, url=url), files=(f"{name}.mp3",))
    catalogue(tmp_path, Show(PUBLICATION), NOW)
    (channel,) = ET.fromstring((tmp_path / "feed.xml").read_bytes())  # noqa: S314 -- our own feed
    told = {item.findtext("title"): item.findtext("link") for item in channel.iter("item")}
    assert told == {"a": "https://uferblatt.example/a", "b": f"{BASE}/index.html", "c": f"{BASE}/index.html"}


def test_the_language_is_that_of_most(tmp_path: Path) -> None:
    """Of a channel; where there are as many of two, the first of the alphabet, and German where nothing is said."""
    for name, language in (("a", "en"), ("b", "en"), ("c", "de"), ("d", "")):
        put(tmp_path, name, Metadata(name, language=language))
    catalogue(tmp_path, Show(PUBLICATION), NOW)
    text = (tmp_path / "feed.xml").read_text("utf-8")
    assert "<language>de</language>" in text
    shutil.rmtree(tmp_path / "d")
    catalogue(tmp_path, Show(PUBLICATION), NOW)
    assert "<language>en</language>" in (tmp_path / "feed.xml").read_text("utf-8")


def test_a_page_of_a_long_feed_leads_to_all_others(tmp_path: Path) -> None:
    """The second of three pages names itself, the first, the last, the one before and the one after (RFC 5005)."""
    for name in ("a", "b", "c"):
        put(tmp_path, name)
    catalogue(tmp_path, Show(PUBLICATION, limit=1), NOW)
    (channel,) = ET.fromstring((tmp_path / "feed-2.xml").read_bytes())  # noqa: S314 -- our own feed
    links = {link.get("rel"): link.get("href") for link in channel.iter("{http://www.w3.org/2005/Atom}link")}
    pages = {"self": "feed-2", "first": "feed", "last": "feed-3", "previous": "feed", "next": "feed-3"}
    assert links == {relation: f"{BASE}/{page}.xml" for relation, page in pages.items()}
