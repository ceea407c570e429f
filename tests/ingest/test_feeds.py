"""Feeds of every kind, as they are out there."""

import gzip
import json
from xml.sax.saxutils import escape

import pytest

from growth import grows_with_length
from vorleser.errors import SourceError
from vorleser.ingest import rss
from vorleser.ingest.feed import (
    Feed,
    FeedItem,
    is_usable,
    is_whole,
    unwrap_markup,
    without_more,
    without_tail,
)
from vorleser.ingest.feeds import parse_feed
from vorleser.ingest.subscriptions import find_feed, is_list, is_page, list_feeds

URL = "https://tagblatt.example/feed"
WORDS = "<p>" + "Der Weg ist frei und führt bis zum Hafen. " * 30 + "</p>"


def _rss(*items: str, head: str = "") -> Feed:
    inside = "".join(f"<item>{item}</item>" for item in items)
    return parse_feed(
        f'<rss version="2.0" {head}><channel><title>T</title>{inside}</channel></rss>'.encode(), URL
    )


def test_items_without_link_and_guid_have_an_id_of_their_own() -> None:
    """Nothing is lost; the id is the same each time, and other words are another item."""
    first, second = _rss("<title>Eins</title><description>a</description>", "<title>Zwei</title>").items
    again = _rss("<title>Neu</title>", "<title>Eins</title><description>b</description>").items[1]
    assert first.id.startswith("urn:sha256:")
    assert first.id != second.id
    assert first.id == again.id
    assert _rss("<pubDate>Sun, 03 May 2026 08:00:00 GMT</pubDate>").items == ()


def test_two_items_with_one_guid_are_two() -> None:
    """Each is known by its link; the same item twice is one."""
    same = '<guid isPermaLink="false">1</guid><link>https://t.example/{0}</link><title>{0}</title>'
    items = _rss(same.format("a"), same.format("b"), same.format("a")).items
    assert {item.id for item in items} == {"https://t.example/a", "https://t.example/b"}
    assert [item.id for item in _rss(same.format("a"), same.format("a")).items] == ["1", "1"]


@pytest.mark.parametrize(
    ("written", "date"),
    [
        ("So, 03 Mai 2026 08:00:00 +0200", "2026-05-03T06:00:00+00:00"),
        ("Mi, 07 Okt 2026 08:00:00 +0200", "2026-10-07T06:00:00+00:00"),
        ("Sonntag, 3. Mai 2026, 08:00 Uhr", "2026-05-03T08:00:00"),
        ("03.05.2026 08:00 MESZ", "2026-05-03T06:00:00+00:00"),
        ("3. März 2026", "2026-03-03"),
        ("Sun, 03 May 2026 08:00:00 +0200", "2026-05-03T06:00:00+00:00"),
        ("Sun, 03 May 2026 08:00:00 CEST", "2026-05-03T06:00:00+00:00"),
        ("2026-05-03T08:00:00+02:00", "2026-05-03T06:00:00+00:00"),
        ("So, 3. Mai 2026, 08:00 Uhr, Tel. +4930 12345", "2026-05-03T08:00:00"),
        ("0001-01-01T00:00:00+01:00", ""),
        ("Fri, 31 Dec 9999 23:59:59 -0500", ""),
        ("demnächst", ""),
        ("So, 33 Mai 2026 08:00:00 +0200", ""),
    ],
)
def test_german_dates_are_read(written: str, date: str) -> None:
    """Publishing systems set to German write German months, which no standard knows."""
    (item,) = _rss(f"<title>T</title><pubDate>{written}</pubDate>").items
    assert item.date == date


@pytest.mark.parametrize("never", ["0001-01-01T00:00:00+01:00", "9999-12-31T23:59:59-05:00"])
def test_an_item_of_no_year_keeps_no_feed_away(never: str) -> None:
    """In a JSON Feed or a sitemap, too, an item whose date lies in no year of the calendar has none."""
    json_feed = {
        "version": "https://jsonfeed.org/version/1.1",
        "items": [{"id": "1", "date_published": never}],
    }
    json_feed["items"][0]["content_text"] = "Ein Satz."
    sitemap = f"<urlset><url><loc>https://t.example/a</loc><lastmod>{never}</lastmod></url></urlset>"
    for data in (json.dumps(json_feed), sitemap):
        assert [item.date for item in parse_feed(data.encode(), URL).items] == [""]


@pytest.mark.parametrize(
    "tail",
    [
        '<p>Der Beitrag <a href="https://t.example/a">Ein Weg</a> erschien zuerst auf <a href="/">Tagblatt</a>.</p>',
        '<p>The post <a href="https://t.example/a">Ein Weg</a> appeared first on <a href="/">Tagblatt</a>.</p>\n',
        "<p>The post Ein Weg first appeared on Tagblatt.</p></div>",
        "<p><em>Dieser Artikel ist zuerst im Tagblatt erschienen.</em></p>",
        "<br/>Dieser Text wurde ursprünglich vom Tagblatt veröffentlicht.",
    ],
)
def test_the_tail_of_publishing_systems_is_dropped(tail: str) -> None:
    """What stands below every item of a feed is no part of the article."""
    assert without_tail(f"<div>{WORDS}{tail}").rstrip() == f"<div>{WORDS}"
    (item,) = _rss(f"<title>T</title><description>{escape(WORDS + tail)}</description>").items
    assert item.content == WORDS


@pytest.mark.parametrize(
    "text", [WORDS, "<p>Der Beitrag ist gut.</p>", "Nur Text", "", "<p>Er erschien zuerst.</p>"]
)
def test_other_endings_stay(text: str) -> None:
    """Only a line that says where the article comes from goes."""
    assert without_tail(text) == text


def test_a_text_that_was_cut_is_a_teaser() -> None:
    """However long it is, the page has more; without a page there is nothing else."""
    link = "https://t.example/a"
    assert is_whole(FeedItem("1", "T", link, content=WORDS))
    for end in ("[…]", "…", "[...]</p>", "<a>Weiterlesen</a>", "Mehr lesen »"):
        assert not is_whole(FeedItem("1", "T", link, content=WORDS + end))
    assert is_whole(FeedItem("1", "T", content="Kurz …"))


def test_markup_that_was_escaped_twice_is_markup() -> None:
    """Some systems escape once too often; an article about HTML keeps its examples."""
    (item,) = _rss(
        f"<title>T</title><description>{escape(escape('<p>Für</p><p>alle</p>'))}</description>"
    ).items
    assert item.content == "<p>Für</p><p>alle</p>"
    about = "<p>Ein Absatz beginnt mit &lt;p&gt; und endet mit &lt;/p&gt;.</p>"
    assert unwrap_markup(about) == about


def test_shortcodes_are_not_heard() -> None:
    """A caption's becomes a figure, others go with their attributes; brackets in a text stay."""
    caption = '[caption id="a_9" width="600"]<img src="x.jpg"/> Die Straße im März[/caption]'
    assert (
        unwrap_markup(caption)
        == '<figure><img src="x.jpg"/><figcaption> Die Straße im März</figcaption></figure>'
    )
    assert unwrap_markup('<p>Vor [gallery ids="1,2"]nach [box]drin[/box]</p>') == "<p>Vor nach drin</p>"
    text = "<p>„Das ist [sic] so“, sagte er [der Rat].</p>"
    assert unwrap_markup(text) == text


def test_the_link_to_the_rest_is_no_text() -> None:
    """It goes from the end of a text, with the dots before it; within the text, links stay."""
    assert without_more('<p>Es regnet … <a href="/a">Weiterlesen →</a></p>') == "<p>Es regnet</p>"
    text = '<p>Wer <a href="/a">weiterlesen</a> will, braucht Zeit.</p>'
    assert without_more(text) == text


def test_json_feed() -> None:
    """Items with HTML or plain text, authors in either spelling; a field of a wrong type counts as missing."""
    told = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": "Tagblatt",
        "language": "de-AT",
        "items": [
            {
                "id": 7,
                "url": "https://t.example/7",
                "title": "Ein <b>Weg</b>",
                "content_html": WORDS,
                "date_published": "2026-05-03T08:00:00+02:00",
                "authors": [{"name": "Maria Muster"}],
                "tags": ["Lokales"],
            },
            {
                "content_text": "Eins & zwei.\n\nDrei.",
                "author": {"name": "Max Beispiel"},
                "tags": 3,
                "title": None,
            },
            "kein Eintrag",
        ],
    }
    found = parse_feed(json.dumps(told).encode(), URL)
    assert (found.title, found.language, found.is_podcast) == ("Tagblatt", "de-AT", False)
    assert found.items[0] == FeedItem(
        "7",
        "Ein Weg",
        "https://t.example/7",
        "2026-05-03T06:00:00+00:00",
        ("Maria Muster",),
        WORDS,
        "Lokales",
        is_content=True,
    )
    assert found.items[1].content == "<p>Eins &amp; zwei.</p><p>Drei.</p>"
    for wrong in (b"{}", b"{", b'{"version": 1}', b"{" * 100_000):
        with pytest.raises(SourceError, match="JSON"):
            parse_feed(wrong, URL)


NEWS = """<?xml version="1.0" encoding="UTF-8"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
 xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"><url><loc>https://t.example/a</loc><news:news>
<news:publication><news:name>Tagblatt</news:name><news:language>de</news:language></news:publication>
<news:publication_date>2026-05-03T08:00:00+02:00</news:publication_date><news:title>Ein Weg</news:title></news:news>
</url>
<url><loc> https://t.example/b </loc><lastmod>2026-05-02</lastmod></url></urlset>"""


@pytest.mark.parametrize("packed", [False, True])
def test_a_news_sitemap(*, packed: bool) -> None:
    """Each address is an item, with the title and date that the sitemap has; compressed ones are read, too."""
    data = gzip.compress(NEWS.encode()) if packed else NEWS.encode()
    found = parse_feed(data, URL)
    assert (found.title, found.language) == ("Tagblatt", "de")
    assert found.items == (
        FeedItem("https://t.example/a", "Ein Weg", "https://t.example/a", "2026-05-03T06:00:00+00:00"),
        FeedItem("https://t.example/b", "", "https://t.example/b", "2026-05-02"),
    )


def test_an_index_of_sitemaps_names_one_to_follow() -> None:
    """Nobody wants the whole of a site; the news are pointed at."""
    inner = "".join(f"<sitemap><loc>https://t.example/{name}.xml</loc></sitemap>" for name in ("alt", "news"))
    with pytest.raises(SourceError, match=r"lists 2 sitemaps: .*news\.xml"):
        parse_feed(f"<sitemapindex>{inner}</sitemapindex>".encode(), URL)


@pytest.mark.parametrize("kind", ["json", "rss"])
def test_a_podcast_is_known_as_one(kind: str) -> None:
    """Its items are sounds already."""
    if kind == "rss":
        sound = '<title>T</title><enclosure url="https://t.example/a.mp3" type="audio/mpeg" length="1"/>'
        itunes = 'xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"'
        assert _rss(sound, head=itunes).is_podcast
        assert not _rss(sound, "<title>A</title>", "<title>B</title>", head=itunes).is_podcast
        assert not _rss(sound).is_podcast
        return
    item = {"id": "1", "url": "https://t.example/1", "attachments": [{"mime_type": "audio/mpeg", "url": "x"}]}
    told = {"version": "https://jsonfeed.org/version/1", "items": [item]}
    assert parse_feed(json.dumps(told).encode(), URL).is_podcast


def test_a_list_of_subscriptions() -> None:
    """Each feed once, in folders or not; a list without feeds is named."""
    inner = '<outline xmlUrl="https://a.example/f"/><outline xmlurl="https://b.example/f"/>'
    outlines = f'<outline text="Presse">{inner}</outline>'
    opml = f'<?xml version="1.0"?><opml version="2.0"><body>{outlines}<outline xmlUrl="https://a.example/f"/></body></opml>'
    assert is_list(opml.encode())
    assert not is_list(NEWS.encode())
    assert list_feeds(opml.encode(), "f.opml") == ("https://a.example/f", "https://b.example/f")
    with pytest.raises(SourceError, match="lists no feed"):
        list_feeds(b"<opml><body/></opml>", "f.opml")


def test_a_page_names_its_feed() -> None:
    """The articles' feed goes before that of the comments; a page that names none is no feed."""
    link = '<link rel="alternate" type="application/{}" title="{}" href="{}">'
    head = (
        link.format("rss+xml", "Tagblatt » Kommentar-Feed", "/comments/feed/")
        + link.format("json", "JSON", "https://tagblatt.example/wp-json/x")
        + link.format("atom+xml", "Tagblatt", "/feed/")
    )
    page = f"<!DOCTYPE html><html><head>{head}</head></html>".encode()
    assert is_page(page)
    assert not is_page(b'<?xml version="1.0"?><rss/>')
    assert find_feed(page, "https://tagblatt.example/start") == "https://tagblatt.example/feed/"
    with pytest.raises(SourceError, match="names none"):
        find_feed(b"<html><body>Kein Feed</body></html>", URL)


@pytest.mark.parametrize("tag", ["dc:creator", "author", "dc:creator xml:lang='de'"])
def test_an_author_without_end_is_cut(tag: str) -> None:
    """Feedparser would look for an address in it for minutes; what follows is read all the same."""
    data = f"""<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>T</title>
    <item><title>Eins</title><link>https://x.example/1</link><{tag}>{"a" * 900_000}</{tag.split(maxsplit=1)[0]}></item>
    <item><title>Zwei</title><link>https://x.example/2</link><{tag}>Erika</{tag.split(maxsplit=1)[0]}></item></channel></rss>"""
    found = rss.parse_rss(data.encode(), "https://x.example/feed", "")
    assert [item.title for item in found.items] == ["Eins", "Zwei"]


@pytest.mark.parametrize("end", ["<item><title>Drei</ti", "<item><description>&lt;p>Hier bri", "<item>"])
def test_a_feed_that_breaks_off_gives_its_whole_items(end: str) -> None:
    """What is whole is read, the rest is not, and the feed says that it is broken."""
    items = (
        f"<item><title>Eins</title><description>{WORDS}</description></item><item><title>Zwei</title></item>"
    )
    begin = f'<rss version="2.0"><channel><title>T</title>{items}'
    found = parse_feed(f"{begin}{end}".encode(), URL)
    assert [item.title for item in found.items] == ["Eins", "Zwei"]
    assert found.broken
    assert not parse_feed(f"{begin}</channel></rss>".encode(), URL).broken


@pytest.mark.parametrize(
    ("above", "piece", "below"),
    [
        ("", "<", ""),
        ("", "<p>", ""),
        ("x", " ", "x"),
        ("Weiterlesen", " ", "x"),
        ("…", " ", "x"),
        ("", "[caption]<img>", ""),
    ],
)
def test_time_grows_with_length_only(above: str, piece: str, below: str) -> None:
    """Whatever an item's text is made of, it is looked through once."""

    def follow(content: str) -> None:
        item = {"id": "1", "url": "https://t.example/a", "content_html": content}
        feed = {"version": "https://jsonfeed.org/version/1.1", "items": [item]}
        (found,) = parse_feed(json.dumps(feed).encode(), URL).items
        is_whole(found)
        without_more(found.content)

    assert grows_with_length(follow, lambda length: above + piece * (length // len(piece)) + below, 3000)


def test_an_author_of_many_addresses_is_looked_through_once() -> None:
    """A name in brackets behind one address is the author's; a row of @ is no trap."""
    (item,) = _rss("<title>T</title><author>post@t.example (Maria Muster)</author>").items
    assert item.authors == ("Maria Muster",)
    assert grows_with_length(
        lambda author: _rss(f"<title>T</title><author>{author}</author>"), lambda length: "@" * length, 2000
    )


@pytest.mark.parametrize(
    ("written", "date"),
    [
        ("Tue, 05 May 2026 00:30:00 CEST", "2026-05-04T22:30:00+00:00"),
        ("Mon, 05 Jan 2026 00:30:00 MEZ", "2026-01-04T23:30:00+00:00"),
        ("Tue, 05 May 2026 00:30:00 MESZ", "2026-05-04T22:30:00+00:00"),
        ("Tue, 05 May 2026 00:30:00 GMT", "2026-05-05T00:30:00+00:00"),
    ],
)
def test_a_zone_may_have_a_name(written: str, date: str) -> None:
    """Zones of Central Europe are no UTC, whatever the day's other words are."""
    item = f"<item><title>Weg</title><guid>a</guid><pubDate>{written}</pubDate></item>"
    feed = f'<rss version="2.0"><channel><title>Bote</title>{item}</channel></rss>'
    assert parse_feed(feed.encode(), "https://bote.example/").items[0].date == date


def test_authors_of_a_feed() -> None:
    """Atom and JSON Feed name those of all items; an RSS feed's managing editor writes none of them."""
    entry = "<entry><id>a</id><title>Weg</title><updated>2026-05-03T08:00:00Z</updated></entry>"
    other = entry.replace("<title>", "<source><author><name>Otto Wehr</name></author></source><title>")
    head = (
        '<feed xmlns="http://www.w3.org/2005/Atom"><title>Bote</title><author><name>Nora Kahn</name></author>'
    )
    atom = parse_feed(f"{head}{entry}{other.replace('>a<', '>b<')}</feed>".encode(), "https://bote.example/")
    assert atom.authors == ("Nora Kahn",)
    assert [item.authors for item in atom.items] == [(), ("Otto Wehr",)]
    version = '{"version": "https://jsonfeed.org/version/1.1", "title": "Bote", "items": [], '
    for named in ('"authors": [{"name": "Nora Kahn"}]}', '"author": {"name": "Nora Kahn"}}'):
        assert parse_feed((version + named).encode(), "https://bote.example/").authors == ("Nora Kahn",)
    editor = "<managingEditor>chef@bote.example (Chef)</managingEditor>"
    rss = f'<rss version="2.0"><channel><title>Bote</title>{editor}<item><title>Weg</title></item></channel></rss>'
    assert parse_feed(rss.encode(), "https://bote.example/").authors == ()


SHORT = "Der Steg ist frei. Am Abend legt die Fähre ab, " + "und die Leute winken vom Ufer. " * 3


def test_a_short_content_is_usable_and_a_summary_is_not() -> None:
    """What a feed calls its content stands for the page, unless it is a mere sentence, or was cut off."""
    kinds = {
        f"<content:encoded>{SHORT}</content:encoded>": True,
        f"<content:encoded>{SHORT} […]</content:encoded>": False,
        "<content:encoded>Kurz und gut.</content:encoded>": False,
        f"<description>{SHORT}</description>": False,
    }
    for content, usable in kinds.items():
        item = f"<item><title>Weg</title><link>https://bote.example/a</link>{content}</item>"
        space = 'xmlns:content="http://purl.org/rss/1.0/modules/content/"'
        feed = f'<rss version="2.0" {space}><channel><title>Bote</title>{item}</channel></rss>'
        assert is_usable(parse_feed(feed.encode(), "https://bote.example/").items[0]) is usable
