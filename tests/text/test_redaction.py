"""No secret in what is shown: passwords, keys and tokens in addresses, on whatever way they go out."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from growth import grows_with_length
from program import Program
from vorleser.errors import ConfigError, VorleserError
from vorleser.text.redaction import quote_address, redact, strip_secrets
from web import Server, page, served_directly

ARTICLE = (
    "<!DOCTYPE html><html lang=de><article><h1>Ein Titel</h1><p>Am Montag beginnen im Hafen die Arbeiten an zwei "
    "neuen Kränen, und sie sollen bis zum Herbst fertig sein.</p></article></html>"
)
FEED = """<rss version="2.0"><channel><title>T</title>
<item><title>Eins</title><link>{url}/a?token={token}</link><guid>eins</guid></item>
<item><title>Zwei</title><link>{url}/fehlt?token={token}</link><guid>zwei</guid></item></channel></rss>"""
PASSWORD, TOKEN = "Wasserturm", "Leuchtfeuer8"


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("https://me:secret@h.example/a", "https://…@h.example/a"),
        ("https://me@h.example/a", "https://…@h.example/a"),
        ("http://me:sec/ret@h.example:3128/", "http://…@h.example:3128/"),
        ("http://me:sec@ret@h.example/", "http://…@h.example/"),
        ("can't ask 'ftp://me:secret@h.example/a': try later", "can't ask 'ftp://…@h.example/a': try later"),
        ("https://h.example/a?api_key=x1&b=2", "https://h.example/a?api_key=…&b=2"),
        ("https://h.example/a?b=2&access_token=abc#c", "https://h.example/a?b=2&access_token=…#c"),
        ("https://h.example/a?X-Amz-Signature=abc", "https://h.example/a?X-Amz-Signature=…"),
        ("https://h.example/#token=abc", "https://h.example/#token=…"),
        ("https://h.example/a?v=sk-abcdefghijk", "https://h.example/a?v=…"),
        ("https://h.example/a?v=eyJhbGciOiJIUzI1NiJ9.eyJzdWI", "https://h.example/a?v=…"),
        ("https://h.example/a?key=longerthaneight", "https://h.example/a?key=…"),
        (
            "https://a:b@h.example/ and https://c:d@i.example/",
            "https://…@h.example/ and https://…@i.example/",
        ),
    ],
)
def test_what_is_secret_goes(written: str, shown: str) -> None:
    """User names, passwords, keys and tokens, by their names or by how they look; twice is as once."""
    assert redact(written) == shown
    assert redact(shown) == shown


@pytest.mark.parametrize(
    "text",
    [
        "https://h.example/artikel/die-neuen-kraene-im-hafen-2026.html?seite=2&ref=start#absatz",
        "https://h.example:8080/@redaktion/a",
        "http://[::1]:8000/",
        "https://h.example/a?key=42",
        "s3://bucket/folder",
        "redaktion@h.example",
        "Um 8:30 Uhr // 50 % mehr",
    ],
)
def test_what_is_none_stays(text: str) -> None:
    """Ordinary addresses and words are shown as they are."""
    assert redact(text) == text
    assert strip_secrets(text) == text


@pytest.mark.parametrize("piece", ["://a:", "://a:b@", "://", "@", "a:1@://", "?a=", "&token="])
def test_time_grows_with_length_only(piece: str) -> None:
    """A page names its own address, of any length: whatever it is made of, ten times of it takes ten times as long."""
    for work in (redact, strip_secrets):
        assert grows_with_length(work, lambda length: f"x://{piece * (length // len(piece))}", 4000)


def test_what_is_published_leads_to_the_page_without_its_secret() -> None:
    """A link for readers keeps all but the secret."""
    written = f"https://me:{PASSWORD}@h.example/a?seite=2&token={TOKEN}#absatz"
    assert strip_secrets(written) == "https://h.example/a?seite=2#absatz"
    assert strip_secrets(f"https://h.example/a?token={TOKEN}") == "https://h.example/a"


def test_errors_hold_no_secret_whoever_words_them() -> None:
    """Both halves of a message, its arguments, and what a pickle would carry."""
    error = ConfigError(f"can't ask 'https://me:{PASSWORD}@h/'", f"see https://h/?token={TOKEN}")
    assert PASSWORD not in repr((str(error), error.what, error.args))
    assert TOKEN not in repr((str(error), error.way_out, error.args))
    assert isinstance(error, VorleserError)


def test_a_long_address_is_quoted_in_part() -> None:
    """A message stays a line."""
    assert len(quote_address("https://h.example/" + "a" * 70_000)) < 400


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch, place: Path) -> Iterator[Server]:
    """Yield a server with a page and a feed, and a working folder whose settings make small editions."""
    (place / "vorleser.toml").write_text(
        '[speech]\nengine = "tone"\n[sound]\njingles = false\n[output]\nformats = ["page", "vtt"]\n'
        "[ingest]\nallow_private = true\n",
        "utf-8",
    )
    with served_directly(monkeypatch) as running:
        running.replies |= {
            f"/a?token={TOKEN}": page(ARTICLE.encode()),
            "/feed": page(
                FEED.format(url=running.url, token=TOKEN).encode(), Content_Type="application/rss+xml"
            ),
            f"/feed?token={TOKEN}": page(b"kein Feed"),
        }
        yield running


def test_no_way_leads_out(server: Server, vorleser: Program, place: Path) -> None:
    """Standard output and error, JSON, reports, tags, pages, feeds, the cache: nothing that is left holds a secret."""
    host = server.url.removeprefix("http://")
    sources = [
        f"{server.url}/a?token={TOKEN}",
        f"{server.url}/fehlt?token={TOKEN}",
        f"http://me:{PASSWORD}@{host}/a",
        f"http://me:{PASSWORD}@[",
        f"http://127.0.0.1:1/?token={TOKEN}",
        f"ftp://me:{PASSWORD}@{host}/a",
    ]
    (place / "liste.txt").write_text("\n".join(sources), "utf-8")
    calls = (
        ("make", *sources, "--json", "--report", "bericht"),
        ("make", *sources, "-vv"),
        ("make", "@liste.txt", "--debug"),
        ("follow", f"{server.url}/feed", "--json"),
        ("follow", f"{server.url}/feed?token={TOKEN}", f"http://me:{PASSWORD}@{host}/feed", "--debug"),
        ("say", "Ja.", "--engine", "openai", "--url", f"http://me:{PASSWORD}@{host}/v1"),
        ("say", "Ja.", "--engine", "openai", "--url", f"{server.url}/v1?api_key={TOKEN}"),
        ("make", sources[0], "-o", f"ftp://me:{PASSWORD}@127.0.0.1:1/x"),
        ("make", "a.txt", "-o", f"memory://me:{PASSWORD}@host/x", "--report", "fern", "--json"),
        ("make", "a.txt", "b.txt", "c.txt", "-o", f"memory://me:{PASSWORD}@host/x"),
        ("make", "a.txt", "b.txt", "c.txt", "-o", f"memory://me:{PASSWORD}@host/x", "--json"),
        ("feed", "output", "--url", f"https://me:{PASSWORD}@h.example/"),
    )
    for name in "abc":
        (place / f"{name}.txt").write_text(f"Titel {name}\n\nEin kurzer Satz über den Hafen.\n", "utf-8")
    for call in calls:
        result = vorleser(*call, *(("--jobs", "1") if call[0] == "make" else ()))
        assert PASSWORD not in result.out + result.err, call
        assert TOKEN not in result.out + result.err, call
    (place / "liste.txt").unlink()
    told = json.loads((place / "bericht" / "report.json").read_text("utf-8"))
    assert (told["made"], told["failed"]) == (1, 5)
    kept = [path for path in place.parent.rglob("*") if path.is_file()]
    assert any(path.suffix == ".mp3" for path in kept)
    for path in kept:
        data = path.read_bytes() + str(path).encode()
        for secret in (PASSWORD, TOKEN):
            assert secret.encode() not in data, path
            assert secret.encode("utf-16-le") not in data, path
