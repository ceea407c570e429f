"""Laws of the feed's pages, from values: what stands on which page, and what a subscriber's own feed says."""

import uuid
import xml.etree.ElementTree as ET
from collections.abc import Sequence
from pathlib import Path
from urllib.parse import urlsplit

from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from shelves import PUBLICATION
from vorleser.article import Metadata
from vorleser.catalogue import Show
from vorleser.catalogue.listings.feed import clear_pages, render_feed
from vorleser.catalogue.state import ListedEdition
from vorleser.catalogue.tombstones import Tombstone
from vorleser.edition import Voice
from vorleser.feed_settings import FeedSettings

ITUNES = "{http://www.itunes.com/dtds/podcast-1.0.dtd}"
PODCAST = "{https://podcastindex.org/namespace/1.0}"
LINK = "{http://www.w3.org/2005/Atom}link"
MACHINE = Voice("pico", "de-DE", 1.0, "trainedAlgorithmicMedia")


def listed(name: str, metadata: Metadata | None = None) -> ListedEdition:
    """Return an edition called *name* as listings show it."""
    return ListedEdition(
        f"guid-{name}", name, metadata or Metadata(name), f"{name}.mp3", 3, 61_500, MACHINE, "", folder=name
    )


def pages(
    editions: Sequence[ListedEdition], show: Show, stones: Sequence[Tombstone] = ()
) -> dict[str, ET.Element]:
    """Return the channel of each page of the feed, by its file name."""
    rendered = render_feed(editions, stones, show, "cover.jpg")
    return {name: ET.fromstring(data)[0] for name, data in rendered}  # noqa: S314 -- our own feed


@given(st.integers(0, 7), st.integers(0, 4))
@settings(max_examples=40)
def test_each_edition_stands_on_one_page(count: int, limit: int) -> None:
    """In their order, as many on a page as are allowed but on the last one, all on one where there is no bound."""
    editions = [listed(f"e{number}") for number in range(count)]
    found = pages(editions, Show(PUBLICATION, limit=limit))
    told = [[item.findtext("guid") for item in page.iter("item")] for page in found.values()]
    assert [guid for each in told for guid in each] == [one.guid for one in editions]
    assert all(len(one) == limit for one in told[:-1])
    assert len(told[-1]) <= (limit or count)
    assert count == 0 or told[-1], "no page is empty, but that of an empty feed"
    assert [*found] == ["feed.xml", *(f"feed-{number}.xml" for number in range(2, len(told) + 1))]


@given(st.integers(1, 5))
@settings(max_examples=5)
def test_pages_are_a_chain(count: int) -> None:
    """Each names itself and its neighbours, the first and the last; one page alone names itself only."""
    found = pages([listed(f"e{number}") for number in range(count)], Show(PUBLICATION, limit=1))
    names = [*found]
    for at, page in enumerate(found.values()):
        links = {link.get("rel"): str(link.get("href")).rpartition("/")[2] for link in page.iter(LINK)}
        beside = {"previous": names[at - 1]} if at else {}
        beside |= {"next": names[at + 1]} if at < count - 1 else {}
        ends = {"first": names[0], "last": names[-1]} if count > 1 else {}
        assert links == {"self": names[at]} | ends | beside


def test_a_hub_and_what_is_gone_are_named() -> None:
    """Where to ask for news stands on each page; what was deleted, and when, on the first."""
    show = Show(PUBLICATION, limit=1, settings=FeedSettings(hub="https://hub.example/"))
    found = pages([listed("a"), listed("b")], show, [Tombstone("gone", "Weg", "2026-05-01T08:00:00Z")])
    for page in found.values():
        assert [link.attrib for link in page.iter(LINK) if link.get("rel") == "hub"] == [
            {"rel": "hub", "href": "https://hub.example/"}
        ]
    stones = [
        page.findall("{http://purl.org/atompub/tombstones/1.0}deleted-entry") for page in found.values()
    ]
    assert [[stone.attrib for stone in each] for each in stones] == [
        [{"ref": "gone", "when": "2026-05-01T08:00:00Z"}],
        [],
    ]


def test_a_subscribers_feed_is_nobody_elses() -> None:
    """It is in no directory, counts no downloads, tells no hub; all subscribers' have one guid, which never changes."""
    told = FeedSettings(hub="https://hub.example/", prefix="https://count.example/e/")
    public = Show(PUBLICATION, settings=told)
    (open_feed,) = pages([listed("a")], public).values()
    guids = set()
    for base, origin in (("https://a.example/abo/1", ""), ("https://a.example/abo/2", "/")):
        show = replace(public, publication=replace(PUBLICATION, url=PUBLICATION.url.rstrip("/") + origin))
        (page,) = pages([listed("a")], show.of_subscriber(base)).values()
        assert (page.findtext(f"{ITUNES}block"), page.findtext(f"{PODCAST}block")) == ("Yes", "yes")
        assert [link.get("href") for link in page.iter(LINK)] == [f"{base}/feed.xml"]
        assert [one.get("url") for one in page.iter("enclosure")] == [f"{base}/a/a.mp3"]
        guids.add(page.findtext(f"{PODCAST}guid"))
    root = uuid.UUID("ead4c236-bf58-58c6-a2c6-a6b28d128cb6")  # the podcast namespace's
    assert guids == {str(uuid.uuid5(root, "audio.uferblatt.example/hoeren/feed.xml#private"))}
    assert open_feed.findtext(f"{PODCAST}guid") not in guids
    assert open_feed.find(f"{ITUNES}block") is open_feed.find(f"{PODCAST}block") is None
    assert [one.get("url") for one in open_feed.iter("enclosure")] == [
        "https://count.example/e/audio.uferblatt.example/hoeren/a/a.mp3"
    ]


@given(st.sampled_from(["https", "http"]), st.sampled_from(["", "/", "//"]))
def test_the_guid_is_that_of_the_address(scheme: str, end: str) -> None:
    """Whatever its scheme, and slashes at its end, a feed keeps its guid, by which apps know it."""
    show = Show(replace(PUBLICATION, url=f"{scheme}://{urlsplit(PUBLICATION.url).netloc}/hoeren{end}"))
    assert pages([], show)["feed.xml"].findtext(f"{PODCAST}guid") == "4b1bbb6c-bc3a-5709-89d0-7187c8c7575e"


def test_quotation_marks_stay_what_they_are() -> None:
    """In HTML inside of XML they need no sign of their own; what would be a tag does, and an ampersand."""
    said = 'Er sagt: "Ja & <nein>"'
    show = Show(replace(PUBLICATION, description=said))
    one = replace(
        listed("a", Metadata("Titel", url="https://a.example/?q=1&r=2")),
        excerpt=said,
        correction=said,
        notice=said,
    )
    (page,) = pages([one], show).values()
    html = 'Er sagt: "Ja &amp; &lt;nein&gt;"'
    assert page.findtext("description") == html
    assert page.findtext("item/description") == (
        f"<p>{html}</p><p><strong>Korrektur:</strong> {html}</p>"
        f'<p><a href="https://a.example/?q=1&amp;r=2">Zum Artikel</a></p><p>{html}</p>'
    )


def test_an_item_that_was_corrected_has_addresses_of_its_own() -> None:
    """From the second version on, of its sound and of all that belongs to it, so that no app keeps the old ones."""
    files = ("a.mp3", "a.vtt", "a.chapters.json")
    english = Metadata("A", language="en")
    for version, end in ((1, ""), (2, "?v=2"), (3, "?v=3")):
        one = replace(listed("a", english), version=version, files=files)
        (page,) = pages([one], Show(PUBLICATION)).values()
        found = [
            one.attrib
            for tag in ("enclosure", f"{PODCAST}transcript", f"{PODCAST}chapters")
            for one in page.iter(tag)
        ]
        base = "https://audio.uferblatt.example/hoeren/a/a"
        assert found == [
            {"url": f"{base}.mp3{end}", "length": "3", "type": "audio/mpeg"},
            {"url": f"{base}.vtt{end}", "type": "text/vtt", "language": "en"},
            {"url": f"{base}.chapters.json{end}", "type": "application/json+chapters"},
        ]


def test_who_and_what_is_unsaid_has_no_element() -> None:
    """Without authors none is named; without editions there is no date; without a language it is German."""
    one = replace(listed("a", Metadata("A", language="")), files=("a.vtt",))
    (page,) = pages([one], Show(PUBLICATION)).values()
    assert page.find(f"item/{ITUNES}author") is None
    assert not [*page.iter(f"{PODCAST}person")]
    assert [one.get("language") for one in page.iter(f"{PODCAST}transcript")] == ["de"]
    (empty,) = pages([], Show(PUBLICATION)).values()
    assert empty.find("pubDate") is None
    assert empty.findtext("language") == "de"
    assert not [*empty.iter(f"{PODCAST}txt")]


def test_pages_of_a_longer_feed_are_deleted(tmp_path: Path) -> None:
    """Those that this program wrote and that are not of this feed; what others wrote stays."""
    editions = [listed(f"e{number}") for number in range(3)]
    for name, data in render_feed(editions, [], Show(PUBLICATION, limit=1), "cover.jpg"):
        (tmp_path / name).write_bytes(data)
    (tmp_path / "feed-of-others.xml").write_bytes(b"<rss><generator>Other</generator></rss>")
    (tmp_path / "feed-4.txt").write_bytes(b"<generator>Vorleser</generator>")
    clear_pages(tmp_path, {"feed.xml", "feed-2.xml"})
    assert {path.name for path in tmp_path.iterdir()} == {
        "feed.xml",
        "feed-2.xml",
        "feed-of-others.xml",
        "feed-4.txt",
    }
