"""What the doctor says of hosts as they are met: each is broken in one way, and told in one line with a way out."""

import gzip
import http.server
import socket
import ssl
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import NamedTuple

import pytest
import trustme
from msgspec.structs import replace
from PIL import Image

from shelves import NOW, PUBLICATION, change, put
from vorleser.catalogue import Show, catalogue
from vorleser.catalogue.media_types import media_type_of
from vorleser.config import Config
from vorleser.doctor import Finding, Subject
from vorleser.doctor.examinations import directories, host
from vorleser.doctor.finding import State

SOUND = b"ID3\x04\0\0\0\0\0\0" + bytes(range(256)) * 60


class Reply(NamedTuple):
    """What a host answers before ranges are cut: nothing that is None is sent."""

    data: bytes
    status: int = 200
    kind: str | None = ""
    headers: tuple[tuple[str, str], ...] = ()
    ranges: bool = True
    shared: bool = True


Spoil = Callable[[Reply, str, bool], Reply]
LOGIN = Reply(b"<!DOCTYPE html><title>Anmelden</title>", kind="text/html", ranges=False)


def only(ending: str, change_reply: Callable[[Reply], Reply]) -> Spoil:
    """Return what spoils the files with that ending."""
    return lambda reply, path, _head: change_reply(reply) if path.endswith(ending) else reply


def compressed(reply: Reply) -> Reply:
    """Return *reply* as a careless cache passes it on."""
    return reply._replace(data=gzip.compress(reply.data), headers=(("Content-Encoding", "gzip"),))


OLD = b'<?xml version="1.0"?><rss><channel><title>old</title></channel></rss>'
HOSTS: dict[str, tuple[Spoil, str, str]] = {
    "no ranges": (
        only("mp3", lambda r: r._replace(ranges=False)),
        "answered with 200",
        "answer ranges (206)",
    ),
    "a wrong type": (
        only("mp3", lambda r: r._replace(kind="application/octet-stream")),
        "its type is application/octet-stream",
        "send audio/mpeg",
    ),
    "no type": (only("mp3", lambda r: r._replace(kind=None)), "its type is not told", "send audio/mpeg"),
    "gzip on sound": (only("mp3", compressed), "comes compressed (gzip)", "leave audio/mpeg as it is"),
    "a loop": (
        lambda r, path, _: r._replace(status=302, headers=(("Location", f"/{path}"),)),
        "redirects again and again",
        "mend the server's redirects",
    ),
    "403 for HEAD": (
        lambda r, _, head: r._replace(status=403) if head else r,
        "HEAD is answered with 403",
        "answer HEAD as it answers GET",
    ),
    "an old feed from a cache": (
        only("feed.xml", lambda r: r._replace(data=OLD, headers=(("Age", "86400"),))),
        "a cache has kept for 24 hours",
        "clear the cache",
    ),
    "another feed": (
        only("feed.xml", lambda r: r._replace(data=OLD)),
        "is not the one in the folder",
        "send it",
    ),
    "an empty feed": (only("feed.xml", lambda r: r._replace(data=b"")), "it is empty", "send it"),
    "a feed as a page": (
        only("feed.xml", lambda r: r._replace(kind="text/html")),
        "its type is text/html",
        "send application/rss+xml",
    ),
    "a feed with other guids": (
        only("feed.xml", lambda r: r._replace(data=r.data.replace(b"guid-oper", b"an-older"))),
        "guids have changed, e.g. of 'Titel oper'",
        "the id or address that it had",
    ),
    "another charset": (
        only("feed.xml", lambda r: r._replace(kind="application/rss+xml; charset=ISO-8859-1")),
        "umlauts are shown wrong",
        "charset=utf-8",
    ),
    "a transcript for nobody else": (
        only("vtt", lambda r: r._replace(shared=False)),
        "players on other web sites",
        "Access-Control-Allow-Origin",
    ),
    "HEAD without GET": (
        lambda r, path, head: r._replace(status=404) if path.endswith("mp3") and not head else r,
        "GET is answered with 404",
        "as it does HEAD",
    ),
    "a missing cover": (
        only("jpg", lambda r: r._replace(status=404)),
        "cover.jpg': the answer is 404",
        "base URL",
    ),
    "a missing transcript": (
        only("vtt", lambda r: r._replace(status=404)),
        "oper.vtt': the answer is 404",
        "base URL",
    ),
    "a wrong length": (
        only("mp3", lambda r: r._replace(data=r.data[:-9])),
        "bytes, not 15370",
        "clear the cache",
    ),
    "a login": (lambda *_: LOGIN, "a web page comes instead", "ask for a login"),
    "a password": (lambda r, *_: r._replace(status=401), "401", "clients send no password"),
    "a host that fails": (lambda r, *_: r._replace(status=500), "500", "its log says why"),
}


class Host(http.server.BaseHTTPRequestHandler):
    """Answers as *spoil* says."""

    spoil: Spoil
    root: Path

    def log_message(self, *_: object) -> None:
        """Say nothing."""

    def do_HEAD(self) -> None:
        """Answer without the body."""
        self._answer(head=True)

    def do_GET(self) -> None:
        """Answer with the body."""
        self._answer(head=False)

    def _answer(self, *, head: bool) -> None:
        name = self.path.partition("?")[0].lstrip("/")
        path = self.root / name
        found = Reply(path.read_bytes(), kind=media_type_of(name)) if path.is_file() else Reply(b"", 404)
        reply = type(self).spoil(found, name, head)
        data, status, extra = reply.data, reply.status, list(reply.headers)
        asked = self.headers.get("Range", "").removeprefix("bytes=").partition("-")
        if asked[0] and reply.ranges and status == 200 and data:
            first, last = int(asked[0]), min(int(asked[2]), len(data) - 1)
            extra.append(("Content-Range", f"bytes {first}-{last}/{len(data)}"))
            status, data = 206, data[first : last + 1]
        self.send_response(status)
        for field, value in (*extra, ("Content-Length", str(len(data)))):
            self.send_header(field, value)
        if reply.shared:
            self.send_header("Access-Control-Allow-Origin", "*")
        if reply.kind is not None:
            self.send_header("Content-Type", reply.kind)
        self.end_headers()
        if not head:
            self.wfile.write(data)


class SixHost(http.server.ThreadingHTTPServer):
    """A server that has an address of IPv6 only."""

    address_family = socket.AF_INET6


@contextmanager
def hosted(
    root: Path, spoil: Spoil, kind: type[http.server.ThreadingHTTPServer], tls: trustme.LeafCert | None
) -> Iterator[int]:
    """Serve *root*; yield the port."""
    handler = type("Handler", (Host,), {"spoil": staticmethod(spoil), "root": root})
    server = kind(("::1" if kind is SixHost else "127.0.0.1", 0), handler)
    if tls is not None:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        tls.configure_cert(context)
        server.socket = context.wrap_socket(server.socket, server_side=True)
    thread = threading.Thread(target=server.serve_forever, args=(0.02,))
    thread.start()
    try:
        yield int(server.server_address[1])
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def examine(
    root: Path,
    spoil: Spoil = lambda reply, *_: reply,
    *,
    place: str = "127.0.0.1",
    scheme: str = "http",
    kind: type[http.server.ThreadingHTTPServer] = http.server.ThreadingHTTPServer,
    tls: trustme.LeafCert | None = None,
    damage: Callable[[Path], object] = lambda _: None,
) -> list[Finding]:
    """Return what is wrong with the feed and its host."""
    edition = put(root, "oper")
    (edition / "oper.mp3").write_bytes(SOUND)
    change(edition, size=len(SOUND))
    for suffix in (".vtt", ".srt", ".transcript.json", ".chapters.json"):
        (edition / f"oper{suffix}").write_text("WEBVTT")
    with hosted(root, spoil, kind, tls) as port:
        show = Show(replace(PUBLICATION, url=f"{scheme}://{place}:{port}"))
        catalogue(root, show, NOW)
        damage(root)
        subject = Subject(Config(), root, show)
        found = [*directories.EXAMINATION.find(subject), *host.EXAMINATION.find(subject)]
    http_here = "it is not at an https address"  # said of every host on this machine
    return [one for one in found if one.state is not State.OK and one.found != http_here]


@pytest.mark.parametrize("broken", HOSTS)
def test_a_broken_host(tmp_path: Path, broken: str) -> None:
    """What is wrong is said, once, with what to do, and nothing else is said that is not so."""
    spoil, what, way_out = HOSTS[broken]
    found = examine(tmp_path, spoil)
    (told,) = [one for one in found if what in one.found][:1] or [None]
    assert told is not None, found
    assert way_out in told.way_out
    assert len(found) <= 2, "feed and files at most, and of files that are wrong in the same way only one"


def test_a_good_host(tmp_path: Path) -> None:
    """Nothing is wrong."""
    assert examine(tmp_path) == []


CERTIFICATES = {
    "expired": ("localhost", -3, "certificate has expired", "renew it"),
    "another's": ("andere.example", 300, "not valid for 'localhost'", "one for this name"),
    "soon": ("localhost", 3, "good for 2 days", "renew it"),
    "nobody's": ("localhost", 300, "unable to get local issuer", "an authority that clients trust"),
}


@pytest.mark.parametrize("broken", CERTIFICATES)
def test_a_broken_certificate(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, broken: str) -> None:
    """One line, and nothing of what no client gets to."""
    name, days, what, way_out = CERTIFICATES[broken]
    authority = trustme.CA()
    if broken != "nobody's":
        authority.cert_pem.write_to_path(str(tmp_path / "ca.pem"))
        monkeypatch.setenv("REQUESTS_CA_BUNDLE", str(tmp_path / "ca.pem"))
    leaf = authority.issue_cert(name, not_after=datetime.now(UTC) + timedelta(days=days))
    (told,) = examine(tmp_path / "output", place="localhost", scheme="https", tls=leaf)
    assert what in told.found
    assert way_out in told.way_out


def test_a_host_of_ipv6_only(tmp_path: Path) -> None:
    """Many listeners can't reach it."""
    (told,) = examine(tmp_path, place="[::1]", kind=SixHost)
    assert "IPv6 only" in told.found
    assert "A record" in told.way_out


@pytest.mark.parametrize(
    "url", ["https://host:99999", "https://host:abc", "https://[", "https://ho st", "host"]
)
def test_a_base_url_that_is_none(tmp_path: Path, url: str) -> None:
    """The setting is what must be mended: one line says so, and nothing is looked up."""
    subject = Subject(Config(), tmp_path, Show(replace(PUBLICATION, url=url)))
    (told,) = host.EXAMINATION.find(subject)
    assert (told.state, told.what) == (State.FAULT, "public host")
    assert "is no address" in told.found
    assert "'url' in [publication]" in told.way_out


def test_a_host_without_tls(tmp_path: Path) -> None:
    """With a base URL of https."""
    (told,) = examine(tmp_path, scheme="https")
    assert "no TLS is spoken there" in told.found


def rewrite(before: str, after: str) -> Callable[[Path], object]:
    """Return what changes the folder's feed."""

    def change_feed(root: Path) -> None:
        text = (root / "feed.xml").read_text("utf-8")
        assert before in text
        (root / "feed.xml").write_text(text.replace(before, after), "utf-8")

    return change_feed


def cover(size: int, mode: str) -> Callable[[Path], object]:
    """Return what puts another cover into the folder."""
    return lambda root: Image.new(mode, (size, size)).save(root / "cover.jpg")


REJECTED = {
    "a small cover": (cover(600, "RGB"), "600 × 600", "1400 to 3000"),
    "a large cover": (cover(3100, "RGB"), "3100 × 3100", "1400 to 3000"),
    "a cover for print": (cover(1500, "CMYK"), "in CMYK", "RGB"),
    "a grey cover": (cover(1500, "L"), "in L", "RGB"),
    "sound without TLS": (
        rewrite('<enclosure url="http://127.0.0.1', '<enclosure url="http://audio.uferblatt.example'),
        "not at an https address: clients",
        "vorleser feed",
    ),
    "no title": (
        rewrite("<title>Titel oper</title>", "<title> </title>"),
        "it has no title",
        "vorleser feed",
    ),
    "no enclosure": (rewrite("<enclosure ", "<sound "), "no sound with type and length", "vorleser feed"),
    "no cover named": (rewrite("itunes:image", "itunes:picture"), "names no cover", "vorleser feed"),
    "another length": (
        rewrite('length="15370"', 'length="4"'),
        "has 15370 bytes, and the feed says 4",
        "vorleser feed",
    ),
    "a length in words": (
        rewrite('length="15370"', 'length="viel"'),
        "no sound with type and length",
        "vorleser feed",
    ),
    "explicit is not said": (
        rewrite("itunes:explicit", "itunes:e"),
        "whether it is explicit",
        "vorleser feed",
    ),
    "a category by habit": (rewrite('text="News"', 'text="news"'), "'news' is none", "e.g. 'News'"),
    "a category without its parent": (
        rewrite('text="News"', 'text="Daily News"'),
        "is none",
        "'News > Daily News'",
    ),
    "a date without a zone": (
        rewrite("2026 00:00:00 GMT", "2926 00:00:00 -0000"),
        "in the future",
        "vorleser feed",
    ),
    "no language": (rewrite("<language>de<", "<language>Deutsch (Hochdeutsch)<"), "is no language", "de-AT"),
    "a character that XML forbids": (
        rewrite("Titel oper", "Titel \x0c oper"),
        "is no feed: ",
        "vorleser feed",
    ),
    "a guid twice": (
        rewrite("</item>", "</item><item><guid>guid-oper</guid></item>"),
        "another item's",
        "vorleser feed",
    ),
}


@pytest.mark.parametrize("wrong", REJECTED)
def test_what_directories_reject(tmp_path: Path, wrong: str) -> None:
    """Apple and Spotify would say it days later, or nothing."""
    damage, what, way_out = REJECTED[wrong]
    found = examine(tmp_path, damage=damage)
    assert any(what in one.found and way_out in one.way_out for one in found), found
