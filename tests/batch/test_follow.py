"""Following a feed, as cron does."""

import json
from collections.abc import Iterator
from html import escape
from pathlib import Path
from shutil import rmtree
from urllib.parse import quote
from zipfile import ZipFile

import pytest
from PIL import Image

from program import Program
from vorleser import ingest
from vorleser.article import Article
from vorleser.batch.follow import TRIES
from vorleser.entry import parse_entry
from vorleser.ingest.rss import ITUNES
from vorleser.ingest.settings import IngestSettings
from web import Server, moved, page, served_directly

WHOLE = "<p>" + "Der Weg ist frei und führt bis zum Hafen. " * 18 + "</p>"
SHORT = "<p>Der Steg ist frei. " + "Am Abend legt die Fähre ab. " * 5 + "</p>"
RSS = """<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Tagblatt</title>
<link>{url}</link><language>de-AT</language>{items}</channel></rss>"""
ITEM = """<item><title>{title}</title><link>{url}/{name}</link><guid isPermaLink="false">id-{name}</guid>
<pubDate>{day:02} May 2026 08:00:00 +0200</pubDate><author>redaktion@tagblatt.example (Maria Muster)</author>
<description>Kurz.</description><content:encoded><![CDATA[{content}]]></content:encoded></item>"""
PAGE = "<!DOCTYPE html><html lang=de><article><h1>{0}</h1><p>Auf der Seite steht mehr über {0}.</p></article></html>"


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch, place: Path) -> Iterator[Server]:
    """Yield a server, and a working folder whose settings make small editions."""
    (place / "vorleser.toml").write_text(
        '[speech]\nengine = "tone"\n[sound]\njingles = false\n[output]\nformats = ["mp3"]\n'
        "[ingest]\nallow_private = true\n",
        "utf-8",
    )
    with served_directly(monkeypatch) as running:
        yield running


def _feed(server: Server, *items: dict[str, object], **headers: str) -> None:
    told = "".join(ITEM.format(**({"url": server.url, "content": WHOLE, "day": 3} | item)) for item in items)
    body = RSS.format(url=server.url, items=told).encode()
    server.replies["/feed"] = page(body, Content_Type="application/rss+xml", **headers)


def _item(name: str, **more: object) -> dict[str, object]:
    return {"name": name, "title": f"Titel {name}"} | more


def test_what_is_new_is_made_once(server: Server, vorleser: Program, place: Path) -> None:
    """The first run makes all, the second nothing, the third what came since; identity is the item's own."""
    feed = f"{server.url}/feed"
    _feed(server, _item("b", day=4), _item("a", day=3))
    first = vorleser("follow", feed)
    assert first.code == 0
    assert "Titel a: speaking" in first.err.splitlines()
    entries = {entry.metadata.title: entry for entry in map(_entry, sorted(place.rglob("*.edition.json")))}
    assert {title: entry.guid for title, entry in entries.items()} == {"Titel a": "id-a", "Titel b": "id-b"}
    known = entries["Titel a"].metadata
    assert (known.authors, known.date, known.language) == (
        ("Maria Muster",),
        "2026-05-03T06:00:00+00:00",
        "de-AT",
    )
    assert vorleser("follow", feed, "--json").out == ""
    _feed(server, _item("c", day=5), _item("b", day=4), _item("a", day=3))
    third = vorleser("follow", feed, "--json").out.splitlines()
    assert [json.loads(line)["guid"] for line in third] == ["id-c"]


def _entry(path: Path):  # noqa: ANN202 -- an Entry
    return parse_entry(path.read_bytes())


def test_what_is_edited_is_made_again_with_the_same_identity(
    server: Server, vorleser: Program, place: Path
) -> None:
    """An item whose text changed is remade in its place, as version 2."""
    feed = f"{server.url}/feed"
    for title in ("Titel a", "Ein neuer Titel"):
        _feed(server, _item("a", title=title, content=WHOLE + title))
        vorleser("follow", feed)
    (path,) = place.rglob("*.edition.json")
    assert (_entry(path).guid, _entry(path).version, _entry(path).metadata.title) == (
        "id-a",
        2,
        "Ein neuer Titel",
    )


def test_a_corrected_day_is_a_correction(server: Server, vorleser: Program, place: Path) -> None:
    """The day is said and orders the feed; another time of the same day, as some feeds have hourly, is no news."""
    feed = f"{server.url}/feed"
    for day, made in ((3, 1), (5, 1), (5, 0)):
        _feed(server, _item("a", day=day))
        assert len(vorleser("follow", feed, "--json").out.splitlines()) == made
    (path,) = place.rglob("*.edition.json")
    assert _entry(path).metadata.date[:10] == "2026-05-05"
    later = ITEM.format(url=server.url, content=WHOLE, day=5, **_item("a")).replace("08:00:00", "09:30:00")
    body = RSS.format(url=server.url, items=later).encode()
    server.replies["/feed"] = page(body, Content_Type="application/rss+xml")
    assert vorleser("follow", feed, "--json").out == ""


def test_a_feed_that_has_not_changed_is_not_sent_again(server: Server, vorleser: Program) -> None:
    """ETag and Last-Modified are kept and shown to the server."""
    _feed(server, _item("a"), ETag='"eins"', Last_Modified="Sun, 03 May 2026 08:00:00 GMT")
    vorleser("follow", f"{server.url}/feed")
    server.replies["/feed"] = lambda handler: handler.send_response(304) or handler.end_headers()
    again = vorleser("follow", f"{server.url}/feed")
    assert (again.code, again.out) == (0, "")
    sent = server.asked[-1][1]
    assert (sent["if-none-match"], sent["if-modified-since"]) == ('"eins"', "Sun, 03 May 2026 08:00:00 GMT")


def test_limits_are_honoured_and_the_rest_comes_next_time(server: Server, vorleser: Program) -> None:
    """--max takes the newest, and the ETag waits until all is made; --since leaves out the old."""
    feed = f"{server.url}/feed"
    _feed(server, *(_item(name, day=day) for day, name in enumerate("abcd", 1)), ETag='"x"')
    made = [
        json.loads(line)["guid"] for line in vorleser("follow", feed, "--max", "2", "--json").out.splitlines()
    ]
    assert made == ["id-c", "id-d"]
    left = vorleser("follow", feed, "--since", "2026-05-02", "--json").out.splitlines()
    assert [json.loads(line)["guid"] for line in left] == ["id-b"]
    assert "if-none-match" not in server.asked[-1][1]
    assert vorleser("follow", feed, "--since", "gestern").code == 2


def test_an_item_without_a_date_is_as_young_as_any(server: Server, vorleser: Program) -> None:
    """What some systems write for no date, the first day of all, ends no run with --since."""
    feed, item = f"{server.url}/feed", ITEM.replace("{day:02} May 2026 08:00:00 +0200", "{date}")
    items = (
        item.format(url=server.url, name=name, title=name, content=WHOLE, date=date)
        for name, date in {"a": "2026-05-01T08:00:00+02:00", "b": "0001-01-01T00:00:00"}.items()
    )
    body = RSS.format(url=server.url, items="".join(items)).encode()
    server.replies["/feed"] = page(body, Content_Type="application/rss+xml")
    made = vorleser("follow", feed, "--since", "2026-05-02", "--json").out.splitlines()
    assert [json.loads(line)["guid"] for line in made] == ["id-b"]


def test_a_teaser_leads_to_its_page(server: Server, vorleser: Program, place: Path) -> None:
    """Where the feed holds no article, the linked page does; --content says otherwise."""
    server.replies["/a"] = page(PAGE.format("Titel a").encode())
    _feed(server, _item("a", content="Nur ein Anreißer."))
    vorleser("follow", f"{server.url}/feed")
    (path,) = place.rglob("*.edition.json")
    assert "Auf der Seite steht mehr über Titel a." in [cue.shown for cue in _entry(path).timeline.cues]
    vorleser("follow", f"{server.url}/feed", "--content", "feed", "-o", "anders")
    (path,) = (place / "anders").rglob("*.edition.json")
    assert "Nur ein Anreißer." in [cue.shown for cue in _entry(path).timeline.cues]


def test_an_item_that_fails_is_tried_in_three_runs(server: Server, vorleser: Program) -> None:
    """It does not stop the others; it may heal; after three runs it is left alone."""
    feed = f"{server.url}/feed"
    _feed(server, _item("fehlt", content="kurz"), _item("a"))
    ran = [vorleser("follow", feed) for _ in range(4)]
    assert [one.code for one in ran] == [1, 1, 1, 0]
    assert "--content feed" in ran[0].err
    assert [path for path, _ in server.asked].count("/fehlt") == 3


@pytest.mark.parametrize("body", [b"<html><body>Kein Feed</body></html>", b"", b"\x00\x01"])
def test_what_is_no_feed_is_one_clear_line(server: Server, vorleser: Program, body: bytes) -> None:
    """A page where a feed should be is named as such."""
    server.replies["/feed"] = page(body)
    result = vorleser("follow", f"{server.url}/feed")
    assert result.code == 1
    assert "is no feed" in result.lines[0]


def test_an_xml_bomb_is_stopped(server: Server, vorleser: Program) -> None:
    """Entities that multiply do not fill the memory."""
    levels = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
    begin = f'<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY l0 "ha">{levels}]>'
    bomb = f"{begin}<rss version='2.0'><channel><title>&l9;</title></channel></rss>"
    server.replies["/feed"] = page(bomb.encode(), Content_Type="application/rss+xml")
    assert vorleser("follow", f"{server.url}/feed").code in {0, 1}


def test_atom_is_read_too(server: Server, vorleser: Program) -> None:
    """The other kind of feed."""
    atom = f"""<feed xmlns="http://www.w3.org/2005/Atom"><title>T</title><id>f</id><entry><id>tag:a</id><title>Titel</title>
    <link href="{server.url}/a"/><updated>2026-05-03T08:00:00Z</updated><author><name>Max Beispiel</name></author>
    <content type="html">{WHOLE.replace("<", "&lt;")}</content></entry></feed>"""
    server.replies["/feed"] = page(atom.encode(), Content_Type="application/atom+xml")
    (line,) = vorleser("follow", f"{server.url}/feed", "--json").out.splitlines()
    assert json.loads(line)["guid"] == "tag:a"


def test_a_page_stands_for_its_feed_and_a_list_for_all(
    server: Server, vorleser: Program, place: Path
) -> None:
    """A homepage names its feed; a list of feeds may be a file or an address; one that fails does not stop the rest."""
    _feed(server, _item("a"))
    link = '<link rel="alternate" type="application/rss+xml" href="/feed">'
    server.replies["/"] = page(f"<!DOCTYPE html><html><head>{link}</head></html>".encode())
    outlines = "".join(f'<outline xmlUrl="{server.url}{path}"/>' for path in ("/fehlt", "/"))
    opml = f"<opml version='2.0'><body>{outlines}</body></opml>"
    server.replies["/list"] = page(opml.encode(), Content_Type="text/x-opml")
    (place / "feeds.opml").write_text(opml, "utf-8")
    for source in (f"{server.url}/", "feeds.opml", f"{server.url}/list"):
        result = vorleser("follow", source, "-o", source[-8:].strip("/"), "--json")
        told = [json.loads(line) for line in result.out.splitlines()]
        assert [each["guid"] for each in told if "guid" in each] == ["id-a"]
        assert result.code == (1 if "error" in told[0] else 0)
    article = place / "a.txt"
    article.write_text("Kein Feed, nur ein Satz.", "utf-8")
    assert "is no feed" in vorleser("follow", article).lines[0]


def test_a_first_run_does_not_make_hundreds_unasked(server: Server, vorleser: Program) -> None:
    """More than a hundred new items want a number or a day; after that, every run goes on by itself."""
    _feed(server, *(_item(f"n{number}", day=3) for number in range(101)))
    feed = f"{server.url}/feed"
    assert "holds 101 items" in vorleser("follow", feed).lines[0]
    assert len(vorleser("follow", feed, "--max", "1", "--json").out.splitlines()) == 1


def test_a_podcast_is_not_spoken_again(server: Server, vorleser: Program) -> None:
    """Its own feed is sounds already; who wants its pages says so."""
    sound = '<enclosure url="https://t.example/a.mp3" type="audio/mpeg" length="1"/>'
    item = ITEM.format(url=server.url, content=WHOLE, **_item("a", day=3)).replace(
        "</item>", f"{sound}</item>"
    )
    body = RSS.format(url=server.url, items=item).replace("<rss ", f'<rss xmlns:itunes="{ITUNES}" ')
    server.replies["/feed"] = page(body.encode(), Content_Type="application/rss+xml")
    assert "is a podcast" in vorleser("follow", f"{server.url}/feed").lines[0]
    assert vorleser("follow", f"{server.url}/feed", "--content", "feed", "-q").code == 0


@pytest.mark.parametrize("link", ["", "<link href='{picture}'/>", "<link href='{url}/a'/>"])
def test_a_feed_reads_no_file_of_this_machine(
    server: Server, vorleser: Program, place: Path, link: str
) -> None:
    """Whatever base, link or picture an item names: nothing of this machine is published."""
    picture = place / "privat.png"
    Image.new("RGB", (40, 30), "red").save(picture)
    (place / "vorleser.toml").write_text(
        (place / "vorleser.toml").read_text("utf-8").replace('["mp3"]', '["page", "epub"]'), "utf-8"
    )
    pictures = "".join(
        f"<img src='{source}' alt='Bild'>"
        for source in (picture, picture.as_uri(), "privat.png", f"//localhost{picture}")
    )
    atom = f"""<feed xmlns="http://www.w3.org/2005/Atom" xml:base="{place.as_uri()}/"><title>T</title><id>f</id>
    <entry><id>a</id><title>Titel</title>{link.format(picture=picture.as_uri(), url=server.url)}
    <content type="html">{escape(WHOLE + pictures)}</content></entry></feed>"""
    server.replies["/feed"] = page(atom.encode(), Content_Type="application/atom+xml")
    assert vorleser("follow", f"{server.url}/feed").code == 0
    made = [path for path in (place / "output").rglob("*") if path.is_file()]
    assert any(path.suffix == ".epub" for path in made)
    assert [path.name for path in made if path.name.startswith("bild-")] == []
    for path in made:
        assert str(place).encode() not in path.read_bytes(), path
        names = ZipFile(path).namelist() if path.suffix == ".epub" else []
        assert [name for name in names if "bild-" in name] == []


def test_an_item_that_leads_nowhere_keeps_no_other_from_being_made(server: Server, vorleser: Program) -> None:
    """Each is one line; the others are made, and known to the next run."""
    feed = f"{server.url}/feed"
    targets = ["http://[", "http://①②⑦.⓪.⓪.①:1/", "http://x.example/" + "a" * 70_000, "file:///etc/passwd"]
    for number, target in enumerate(targets):
        server.replies[f"/n{number}"] = moved(quote(target, safe=":/[]"))
    broken = [_item(f"n{number}", content="kurz", day=number + 3) for number in range(len(targets))]
    _feed(server, _item("a", day=1), *broken, _item("b", day=20))
    first = vorleser("follow", feed, "-q")
    assert first.code == 1
    assert len(first.lines) == len(targets)
    assert "fault of the program" not in first.err
    again = vorleser("follow", feed, "--json")
    assert {json.loads(line)["source"] for line in again.out.splitlines()} == {
        f"{server.url}/n{n}" for n in range(4)
    }


def test_an_error_nobody_thought_of_stops_no_feed(
    server: Server, vorleser: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An item that ends in a fault of the program is told as one, and the state is written all the same."""
    real = ingest.read_article

    def article(raw: ingest.Raw, settings: IngestSettings) -> Article:
        if raw.name.endswith("/a"):
            raise ZeroDivisionError
        return real(raw, settings)

    monkeypatch.setattr(ingest, "read_article", article)
    _feed(server, _item("a", day=1), _item("b", day=2))
    first = vorleser("follow", f"{server.url}/feed", "--json")
    assert [("error" in json.loads(line)) for line in first.out.splitlines()] == [True, False]
    assert len(vorleser("follow", f"{server.url}/feed", "--json").out.splitlines()) == 1


def test_what_has_neither_link_nor_name_is_made_once(server: Server, vorleser: Program) -> None:
    """It is known by its title and date."""
    item = f"<item><title>Titel</title><description>{escape(WHOLE)}</description></item>"
    body = f"<rss version='2.0'><channel><title>T</title>{item}</channel></rss>"
    server.replies["/feed"] = page(body.encode(), Content_Type="application/rss+xml")
    assert len(vorleser("follow", f"{server.url}/feed", "--json").out.splitlines()) == 1
    assert vorleser("follow", f"{server.url}/feed", "--json").out == ""


def test_a_feed_that_breaks_off_is_told_in_one_line(server: Server, vorleser: Program, place: Path) -> None:
    """What is whole becomes an edition, the run says that the rest is missing, and the next run asks again."""
    whole = RSS.format(url=server.url, items=ITEM.format(**_item("a"), url=server.url, content=WHOLE, day=3))
    cut = whole.partition("</channel>")[0] + "<item><title>Titel b</title><descr"
    server.replies["/feed"] = page(cut.encode(), Content_Type="application/rss+xml", ETag='"1"')
    done = vorleser("follow", f"{server.url}/feed")
    assert done.code != 0
    assert "breaks off" in done.err
    assert len([*place.rglob("*.edition.json")]) == 1
    server.replies["/feed"] = page(whole.encode(), Content_Type="application/rss+xml", ETag='"2"')
    assert vorleser("follow", f"{server.url}/feed").code == 0


def test_a_short_text_stands_for_a_page_that_is_gone(server: Server, vorleser: Program) -> None:
    """A page that answers 404 is replaced by the feed's own text, with a note; a summary replaces none."""
    _feed(server, _item("a", content=SHORT), _item("b", content="", day=4))
    run = vorleser("follow", f"{server.url}/feed", "--json")
    told = [json.loads(line) for line in run.out.splitlines()]
    assert "the text is the feed's, since its page can't be read" in told[0]["note"]
    assert "HTTP 404" in told[1]["error"]
    assert run.code == 1


def test_a_page_out_of_reach_is_tried_again_first(server: Server, vorleser: Program) -> None:
    """The feed's shorter text stands for it in the last run only."""
    server.replies["/a"] = lambda handler: handler.send_error(503)
    _feed(server, _item("a", content=SHORT))
    runs = [vorleser("follow", f"{server.url}/feed", "--json").out for _ in range(TRIES)]
    assert ["error" in json.loads(run) for run in runs] == [True, True, False]


def test_a_run_without_news_says_what_is_known(server: Server, vorleser: Program, place: Path) -> None:
    """It makes nothing, also where the editions are gone, and says how to make them again."""
    feed = f"{server.url}/feed"
    _feed(server, _item("a"), _item("b"), ETag='"1"')
    vorleser("follow", feed)
    made = sorted(path.name for path in place.rglob("*.mp3"))
    rmtree(place / "output")
    again = vorleser("follow", feed)
    assert "nothing new: 2 items known from earlier runs (--afresh makes them again)" in again.err
    assert vorleser("follow", feed, "--quiet").err == ""
    assert vorleser("follow", feed, "--afresh").code == 0
    assert sorted(path.name for path in place.rglob("*.mp3")) == made


def test_a_feed_that_was_saved_is_followed(server: Server, vorleser: Program, place: Path) -> None:
    """The advice for a feed that is no article works for a file; a saved page is no feed."""
    items = "".join(ITEM.format(url=server.url, **_item(name, content=WHOLE, day=3)) for name in "ab")
    (place / "feed.xml").write_text(RSS.format(url=server.url, items=items), "utf-8")
    assert "vorleser follow feed.xml" in vorleser("script", "feed.xml").err
    assert vorleser("follow", "feed.xml").code == 0
    assert len([*place.rglob("*.mp3")]) == 2
    assert "2 items known" in vorleser("follow", "feed.xml").err
    (place / "seite.html").write_bytes(b"<!DOCTYPE html><html><p>Der Steg ist frei.</p></html>")
    assert "is a page, no feed" in vorleser("follow", "seite.html").err
