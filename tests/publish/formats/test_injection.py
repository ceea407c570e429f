"""Headlines, authors and addresses that carry code: each one harmless in each format."""

import json
import re
import xml.etree.ElementTree as ET
from html.parser import HTMLParser
from pathlib import Path

import feedparser
import pytest
import srt
from msgspec.structs import replace

import editions
from vorleser.catalogue import Show, catalogue
from vorleser.edition import Edition
from vorleser.publish import format_named, publish

ATTACKS = {
    "script": "<script>alert(1)</script>",
    "script-end": "</script><script>alert(1)</script>",
    "title-end": "</title><svg onload=alert(1)>",
    "attribute": '" onmouseover="alert(1)" x="',
    "attribute-single": "' onmouseover='alert(1)' x='",
    "cdata-end": "]]> & ]]&gt;",
    "comment": "--> <!-- -->",
    "arrow": "00:00:01.000 --> 00:00:09.000",
    "template": "{{ 7 * 7 }} {% raw %} ${7*7}",
    "controls": "a\x00b\x07c\x1bd\x85e\ufffef",
    "surrogate": "a\ud800b",
    "override": "a\u202etxt.exe\u2066b\u2069",
    "separators": "a\u2028b\u2029c",
    "lines": "a\r\n\r\n2\n00:00:01,000 --> 00:00:02,000\nb",
    "entity": "&lt;b&gt; &amp;amp; &#x3c;",
}
ADDRESSES = [
    "javascript:alert(1)",
    'https://x.example/"><script>alert(1)</script>',
    "data:text/html,x",
    "//x.example",
]


class Seen(HTMLParser):
    """Collects a page's elements and attributes, as a browser's tokenizer would."""

    def __init__(self) -> None:
        super().__init__()
        self.scripts: list[dict[str, str | None]] = []
        self.tags: list[str] = []
        self.handlers: list[str] = []
        self.addresses: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note an element."""
        self.tags.append(tag)
        self.handlers += [name for name, _ in attrs if name.startswith("on")]
        self.addresses += [value or "" for name, value in attrs if name in {"href", "src"}]
        if tag == "script":
            self.scripts.append(dict(attrs))


def seen(html: str) -> Seen:
    """Return what is in *html*."""
    parser = Seen()
    parser.feed(html)
    parser.close()
    return parser


def attacked(folder: Path, text: str) -> Edition:
    """Return an edition that carries *text* wherever text goes."""
    publication = replace(editions.PUBLICATION, name=text, author=text, description=text, copyright=text)
    return editions.edition(
        folder, editions.titled(text), publication=publication, notice=text, correction=text, version=2
    )


def text_of(edition: Edition, name: str) -> str:
    """Return the first file of a format; it is UTF-8 without what no reader takes."""
    file = next(iter(format_named(name).render(edition)))
    data = file.chunks if isinstance(file.chunks, bytes) else b"".join(file.chunks)
    text = data.decode()
    assert not re.search("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufffe]", text)
    return text


@pytest.fixture(params=ATTACKS.values(), ids=ATTACKS)
def edition(request: pytest.FixtureRequest, tmp_path: Path) -> Edition:
    """Return an edition under attack."""
    return attacked(tmp_path, request.param)


def test_page(edition: Edition, tmp_path: Path) -> None:
    """The page has the same elements and scripts as one with harmless words, and no handler."""
    plain = seen(text_of(attacked(tmp_path, "Wort"), "page"))
    found = seen(text_of(edition, "page"))
    assert found.scripts == plain.scripts
    assert set(found.tags) - {"thead", "th"} == set(plain.tags)
    assert found.handlers == []


def test_json_ld(edition: Edition) -> None:
    """The page's JSON-LD is JSON, and its headline is the title."""
    (data,) = re.findall(
        r'<script type="application/ld\+json">(.*?)</script>', text_of(edition, "page"), re.DOTALL
    )
    linked = json.loads(data)
    assert linked["@type"] == "NewsArticle"
    assert not set("<>&\u2028\u2029") & set(data)


def test_vtt(edition: Edition) -> None:
    """Only the file's own time lines have an arrow, and only its own tags a bracket."""
    text = text_of(edition, "vtt")
    times = re.findall(r"^\d\d:\d\d:\d\d\.\d{3} --> \d\d:\d\d:\d\d\.\d{3}$", text, re.MULTILINE)
    assert text.count("-->") == len(times)
    assert len(times) >= len(edition.timeline.cues)
    assert set(re.findall(r"<[^>]*", text)) <= set(re.findall(r"^<v [^<>]*", text, re.MULTILINE))


def test_srt(edition: Edition) -> None:
    """SRT has as many captions as VTT has sentences at the least, and no markup."""
    text = text_of(edition, "srt")
    found = list(srt.parse(text))
    assert len(found) == text.count(" --> ") >= len(edition.timeline.cues)
    assert not re.search(r"<[a-z/!]", text, re.IGNORECASE)


@pytest.mark.parametrize("name", ["transcript", "chapters"])
def test_json(edition: Edition, name: str) -> None:
    """JSON stays JSON, and nothing in it breaks a line."""
    assert json.loads(text_of(edition, name))["version"]


def test_feed(edition: Edition, tmp_path: Path) -> None:
    """The feed is well-formed, has its one item, and no script in what clients take for HTML."""
    if edition.manifest.correction.encode(errors="ignore").decode() != edition.manifest.correction:
        pytest.skip("an entry is JSON, which has no lone surrogates; ingest drops them")
    publish(edition, tmp_path / "shelf" / "a", ("vtt", "chapters"))
    show = Show(edition.manifest.publication)
    catalogue(tmp_path / "shelf", show, "2026-05-04T00:00:00+00:00")
    data = (tmp_path / "shelf" / "feed.xml").read_bytes()
    (item,) = ET.fromstring(data).iter("item")  # noqa: S314 -- our own output
    assert not seen(item.findtext("description") or "").scripts
    assert set(seen(item.findtext("description") or "").tags) <= {"p", "strong", "a"}
    found = feedparser.parse(data)
    assert not found.bozo
    assert found.entries[0].enclosures[0].href.endswith("/a/hafen.mp3?v=2")
    index = seen((tmp_path / "shelf" / "index.html").read_text("utf-8"))
    assert index.scripts == [
        {"src": "kept.js"},
        {"src": "colours.js"},
        {"src": "status.js", "defer": None},
        {"src": "index.js", "defer": None},
        {"src": "queue.js", "defer": None},
    ]
    assert index.handlers == []


OWN_SCRIPTS = {
    "kept.js",
    "status.js",
    "reading.js",
    "words.js",
    "cues.js",
    "sound.js",
    "view.js",
    "controls.js",
    "player.js",
    "listening.js",
    "colours.js",
    "index.js",
    "queue.js",
}
JSON_LD = {"type": "application/ld+json"}


@pytest.mark.parametrize("address", ADDRESSES)
def test_addresses(address: str, tmp_path: Path) -> None:
    """An address that is none becomes no link: not on the page, not in the feed."""
    article = replace(editions.ARTICLE, metadata=replace(editions.METADATA, url=address))
    publication = replace(editions.PUBLICATION, link=address)
    edition = editions.edition(tmp_path, article, publication=publication)
    publish(edition, tmp_path / "shelf" / "a", ("page",))
    catalogue(tmp_path / "shelf", Show(publication), "2026-05-04T00:00:00+00:00")
    for name in ("a/index.html", "index.html"):
        page = seen((tmp_path / "shelf" / name).read_text("utf-8"))
        assert page.scripts
        assert page.addresses
        assert all(one.get("src") in OWN_SCRIPTS or one == JSON_LD for one in page.scripts)
        assert not [one for one in page.addresses if re.match("javascript:|//|data:text", one)]
    feed = ET.fromstring((tmp_path / "shelf" / "feed.xml").read_bytes())  # noqa: S314 -- our own output
    links = [element.text or "" for element in feed.iter("link")]
    assert links
    assert all(link.startswith("https://audio.uferblatt.example/") for link in links), links
