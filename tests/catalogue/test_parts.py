"""Feeds of parts, an address that counts, and a hub."""

from pathlib import Path

import feedparser
import pytest
from msgspec.structs import replace

from shelves import NOW, PUBLICATION, put
from vorleser.article import Metadata
from vorleser.catalogue import Show, catalogue
from vorleser.catalogue.listings.opml import render_opml
from vorleser.catalogue.show import check_show
from vorleser.errors import ConfigError
from vorleser.feed_settings import FeedPart, FeedSettings

PARTS = (
    FeedPart("kultur", sections=("Kultur", "Feuilleton")),
    FeedPart("osterkamp", "Marlene Osterkamp liest", authors=("marlene osterkamp",)),
)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Return a folder with editions of two sections by two authors."""
    put(tmp_path, "oper", Metadata("Oper", ("Jonas Feld",), "2026-05-03", section="kultur"))
    put(tmp_path, "rat", Metadata("Rat", ("Marlene Osterkamp",), "2026-05-02", section="Politik"))
    put(tmp_path, "buch", Metadata("Buch", ("Marlene Osterkamp",), "2026-05-01", section="Feuilleton"))
    return tmp_path


def titles(root: Path, name: str) -> list[str]:
    """Return the items of a feed by title."""
    return [entry.title for entry in feedparser.parse((root / name).read_bytes()).entries]


def test_a_part_has_a_feed_of_its_own(root: Path) -> None:
    """With its own title and guid; an edition may belong to several; the whole feed holds all."""
    catalogue(root, Show(PUBLICATION, settings=FeedSettings(parts=PARTS)), NOW)
    assert titles(root, "feed.xml") == ["Oper", "Rat", "Buch"]
    assert titles(root, "feed-kultur.xml") == ["Oper", "Buch"]
    assert titles(root, "feed-osterkamp.xml") == ["Rat", "Buch"]
    feeds = [feedparser.parse((root / name).read_bytes()).feed for name in ("feed.xml", "feed-kultur.xml")]
    assert feeds[1].title == "Uferblatt: Kultur, Feuilleton"
    assert feeds[0].podcast_guid != feeds[1].podcast_guid


def test_parts_have_pages_and_go(root: Path) -> None:
    """A long part has pages; when it is no part any more its files go, and nobody else's."""
    (root / "feed-fremd.xml").write_text("<rss/>")
    show = Show(PUBLICATION, 1, FeedSettings(parts=PARTS))
    catalogue(root, show, NOW)
    assert titles(root, "feed-kultur-2.xml") == ["Buch"]
    catalogue(root, replace(show, limit=0, settings=FeedSettings()), NOW)
    assert sorted(path.name for path in root.glob("feed*.xml")) == ["feed-fremd.xml", "feed.xml"]


def test_an_opml_names_the_parts(root: Path) -> None:
    """Whoever imports it may choose."""
    show = Show(PUBLICATION, settings=FeedSettings(parts=PARTS))
    assert [
        name in render_opml([show]) for name in (b"/feed.xml", b"/feed-kultur.xml", b"/feed-osterkamp.xml")
    ] == [True] * 3
    assert root.is_dir()


def test_a_prefix_counts_the_sound_only(root: Path) -> None:
    """The sound's address stands behind that of the service without its scheme; transcripts are not counted."""
    catalogue(root, Show(PUBLICATION, settings=FeedSettings("https://op3.example/e/")), NOW)
    (first, *_) = feedparser.parse((root / "feed.xml").read_bytes()).entries
    assert first.enclosures[0].href == "https://op3.example/e/audio.uferblatt.example/hoeren/oper/oper.mp3"
    assert (root / "feed.xml").read_text("utf-8").count("op3.example") == 3


def test_a_hub_is_named(root: Path) -> None:
    """So that clients can subscribe there."""
    catalogue(root, Show(PUBLICATION, settings=FeedSettings(hub="https://hub.example/")), NOW)
    links = feedparser.parse((root / "feed.xml").read_bytes()).feed.links
    assert [link.href for link in links if link.rel == "hub"] == ["https://hub.example/"]


@pytest.mark.parametrize(
    "settings",
    [
        FeedSettings(prefix="javascript:alert(1)"),
        FeedSettings(hub="/hub"),
        FeedSettings(parts=(FeedPart("../feed"),)),
        FeedSettings(parts=(FeedPart("2"),)),
        FeedSettings(parts=(FeedPart("a"), FeedPart("a"))),
    ],
)
def test_what_can_not_be(settings: FeedSettings) -> None:
    """Addresses and names that can not be used are refused before anything is written."""
    with pytest.raises(ConfigError):
        check_show(Show(PUBLICATION, settings=settings))
