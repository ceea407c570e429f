"""The server, asked over real HTTP: ranges, dates, tags, types, and what it must not show."""

import http.client
import socket
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from vorleser.errors import OutputError
from vorleser.serve import bind, build_server

SOUND = bytes(range(256)) * 4


class Answer(NamedTuple):
    """What came back."""

    status: int
    headers: dict[str, str]
    body: bytes


Ask = Callable[..., Answer]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder to be served; beside it lies what nobody may see."""
    above = tmp_path_factory.mktemp("served")
    (above / "secret.txt").write_text("secret")
    root = above / "root"
    edition = root / "2026-05-03-kraene"
    edition.mkdir(parents=True)
    (edition / "kraene.mp3").write_bytes(SOUND)
    (edition / "index.html").write_text("<!DOCTYPE html><title>Kräne</title>", "utf-8")
    for suffix in (".vtt", ".srt", ".transcript.json", ".chapters.json"):
        (edition / f"kraene{suffix}").write_text("x")
    (root / "feed.xml").write_text("<rss/>")
    (root / "plain").mkdir()
    (root / "plain" / "a&b <c>.txt").write_text("x")
    (root / "plain" / ".hidden").write_text("secret")
    (root / ".git").mkdir()
    (root / ".git" / "config").write_text("secret")
    (root / "out").symlink_to(above / "secret.txt")
    (root / "up").symlink_to(above)
    (root / "inner").symlink_to(root / ".git")
    (root / "again.mp3").symlink_to(edition / "kraene.mp3")
    return root


@pytest.fixture(scope="module")
def port(folder: Path) -> Iterator[int]:
    """Serve the folder on a free port of the loopback interface and yield the port."""
    listener = bind("127.0.0.1", 0)
    server = build_server(folder, log=False)
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]})
    thread.start()  # the socket listens already: a request waits until the server takes it
    yield listener.getsockname()[1]
    server.should_exit = True
    thread.join()


@pytest.fixture
def ask(port: int) -> Ask:
    """Return what sends a request as it is: no client mends the path."""

    def request(path: str, method: str = "GET", **headers: str) -> Answer:
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=120)
        connection.request(
            method, path, headers={name.replace("_", "-"): value for name, value in headers.items()}
        )
        response = connection.getresponse()
        body = response.read()
        connection.close()
        return Answer(response.status, {name.lower(): value for name, value in response.getheaders()}, body)

    return request


MP3 = "/2026-05-03-kraene/kraene.mp3"
RANGES = {
    "bytes=0-99": (0, 100),
    "bytes=1000-": (1000, 1024),
    "bytes=-24": (1000, 1024),
    "bytes=-5000": (0, 1024),
    "bytes=1000-9999": (1000, 1024),
    "bytes=0-0": (0, 1),
}


@pytest.mark.parametrize("asked", RANGES)
@pytest.mark.parametrize("method", ["GET", "HEAD"])
def test_ranges(ask: Ask, asked: str, method: str) -> None:
    """A range, from the beginning, to the end, or the last bytes, is what comes back; HEAD gives the same headers."""
    start, end = RANGES[asked]
    answer = ask(MP3, method, Range=asked)
    assert answer.status == 206
    assert answer.headers["content-range"] == f"bytes {start}-{end - 1}/1024"
    assert answer.headers["content-length"] == str(end - start)
    assert answer.headers["content-type"] == "audio/mpeg"
    assert answer.body == (SOUND[start:end] if method == "GET" else b"")


@pytest.mark.parametrize("asked", ["bytes=1024-", "bytes=5000-6000", "bytes=-0"])
def test_beyond(ask: Ask, asked: str) -> None:
    """A range beyond the end can't be satisfied, and the answer says how long the file is."""
    answer = ask(MP3, Range=asked)
    assert answer.status == 416
    assert answer.headers["content-range"] == "bytes */1024"


@pytest.mark.parametrize(
    "asked", ["bytes", "bytes=", "bytes=a-b", "bytes=5-2", "lines=0-1", "bytes=--1", "bytes=0-1,x"]
)
def test_no_range(ask: Ask, asked: str) -> None:
    """What is no range is as if it were not there (RFC 9110, 14.2)."""
    answer = ask(MP3, Range=asked)
    assert (answer.status, answer.body) == (200, SOUND)


def test_several_ranges(ask: Ask) -> None:
    """Several ranges come as parts."""
    answer = ask(MP3, Range="bytes=0-1,100-101")
    assert answer.status == 206
    assert answer.headers["content-type"].startswith("multipart/byteranges")
    assert SOUND[100:102] in answer.body


def test_head(ask: Ask) -> None:
    """HEAD says all that GET says, and that ranges are taken."""
    got, head = ask(MP3), ask(MP3, "HEAD")
    assert head.body == b""
    changing = {"date"}
    assert {k: v for k, v in head.headers.items() if k not in changing} == {
        k: v for k, v in got.headers.items() if k not in changing
    }
    assert head.headers["accept-ranges"] == "bytes"
    assert head.headers["content-length"] == "1024"


def test_not_modified(ask: Ask, folder: Path) -> None:
    """With its ETag or its date a file need not come again; when it has changed, it comes."""
    path = folder / "changing.mp3"
    path.write_bytes(b"one")
    first = ask("/changing.mp3")
    tag, date = first.headers["etag"], first.headers["last-modified"]
    assert ask("/changing.mp3", If_None_Match=tag).status == 304
    assert ask("/changing.mp3", If_None_Match=f'"x", W/{tag}').status == 304
    assert ask("/changing.mp3", If_Modified_Since=date).status == 304
    assert ask("/changing.mp3", If_Modified_Since="Mon, 01 Jan 2001 00:00:00 GMT").status == 200
    assert ask("/changing.mp3", Range="bytes=0-0", If_Range=tag).status == 206
    assert ask("/changing.mp3", Range="bytes=0-0", If_Range=date).status == 206
    path.write_bytes(b"two!")
    assert ask("/changing.mp3", If_None_Match=tag).status == 200
    assert ask("/changing.mp3", Range="bytes=0-0", If_Range=tag).status == 200


TYPES = {
    "/feed.xml": "application/rss+xml; charset=utf-8",
    MP3: "audio/mpeg",
    "/2026-05-03-kraene/kraene.vtt": "text/vtt; charset=utf-8",
    "/2026-05-03-kraene/kraene.srt": "application/x-subrip; charset=utf-8",
    "/2026-05-03-kraene/kraene.transcript.json": "application/json; charset=utf-8",
    "/2026-05-03-kraene/kraene.chapters.json": "application/json+chapters; charset=utf-8",
    "/2026-05-03-kraene/": "text/html; charset=utf-8",
}


@pytest.mark.parametrize("path", TYPES)
def test_media_types(ask: Ask, path: str) -> None:
    """Every kind of file has its media type, on every machine the same."""
    assert ask(path).headers["content-type"] == TYPES[path]


def test_transcripts_may_be_fetched_from_elsewhere(ask: Ask) -> None:
    """Players on other sites may read transcripts, chapters and feed, and are told so when they ask."""
    for suffix in (".vtt", ".srt", ".transcript.json", ".chapters.json"):
        answer = ask(f"/2026-05-03-kraene/kraene{suffix}", Origin="https://player.example")
        assert answer.headers["access-control-allow-origin"] == "*"
    assert "access-control-allow-origin" not in ask("/2026-05-03-kraene/").headers
    asked = ask(
        "/2026-05-03-kraene/kraene.vtt",
        "OPTIONS",
        Origin="https://x.example",
        Access_Control_Request_Method="GET",
    )
    assert asked.status == 204
    assert "GET" in asked.headers["access-control-allow-methods"]


DOTS = "/../secret.txt /%2e%2e/secret.txt /..%2fsecret.txt /plain/../../secret.txt /..\\secret.txt /%5c..%5csecret.txt"
LINKS = "/out /up/secret.txt /up/root/feed.xml/../../secret.txt"
TRICKS = "//secret.txt /%00 /a%00b /%ff ///etc/passwd //etc/passwd /C:/secret.txt /feed.xml/x"
OUTSIDE = [*DOTS.split(), *LINKS.split(), *TRICKS.split(), f"/{'a' * 5000}"]


@pytest.mark.parametrize("path", OUTSIDE, ids=lambda path: path[:30])
def test_nothing_outside(ask: Ask, path: str) -> None:
    """No path leads out of the folder, by dots, by links or by tricks, and none ends in a server's error."""
    answer = ask(path)
    assert answer.status in {400, 404}
    assert b"secret" not in answer.body.replace(b"secret.txt", b"")


@pytest.mark.parametrize(
    "path", ["/.git/config", "/.git/", "/plain/.hidden", "/inner/config", "/%2egit/config"]
)
def test_nothing_hidden(ask: Ask, path: str) -> None:
    """What is hidden stays so, even behind a link."""
    assert ask(path).status == 404


def test_lists(ask: Ask) -> None:
    """A folder without a page is listed: names escaped, nothing hidden; without its slash it is redirected."""
    answer = ask("/plain/")
    assert answer.status == 200
    assert b'href="./a%26b%20%3Cc%3E.txt"' in answer.body
    assert b"a&amp;b &lt;c&gt;.txt" in answer.body
    assert b"hidden" not in answer.body
    assert ask("/plain/a%26b%20%3Cc%3E.txt").status == 200
    assert ask("/plain").headers["location"].endswith("/plain/")
    assert b".git" not in ask("/").body


def test_a_link_within(ask: Ask) -> None:
    """A link that stays within the folder works."""
    assert ask("/again.mp3").body == SOUND


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE"])
def test_read_only(ask: Ask, method: str) -> None:
    """Nothing can be changed."""
    assert ask(MP3, method).status == 405


def test_port_taken() -> None:
    """A port that is taken is named, with the way out."""
    with socket.create_server(("127.0.0.1", 0)) as taken:
        number = taken.getsockname()[1]
        with pytest.raises(OutputError, match=f"port {number}.*give another --port"):
            bind("127.0.0.1", number)
