"""Which reader reads what."""

import pytest

from vorleser.article import Role
from vorleser.errors import SourceError
from vorleser.ingest import Raw, read_article, suffixes
from vorleser.ingest.reader import PACKAGE, Reader, choose_reader
from vorleser.ingest.settings import IngestSettings
from vorleser.ingest.subscriptions import is_page
from vorleser.runtime import plugins

NAMES = plugins.names(PACKAGE)


@pytest.mark.parametrize("name", NAMES)
def test_every_file_in_the_folder_is_a_reader(name: str) -> None:
    """One constant, suffixes and media types in lower case."""
    reader = plugins.load_constant(PACKAGE, name, "READER")
    assert isinstance(reader, Reader)
    assert reader.suffixes
    assert all(suffix == suffix.lower() and suffix.startswith(".") for suffix in reader.suffixes)
    assert all(kind == kind.lower() and "/" in kind for kind in reader.media_types)


def test_no_suffix_has_two_readers() -> None:
    """What a file is called says who reads it."""
    counted = sum(len(plugins.load_constant(PACKAGE, name, "READER").suffixes) for name in NAMES)  # type: ignore[attr-defined]
    assert counted == len(suffixes())


@pytest.mark.parametrize(
    ("name", "media_type", "data", "suffix"),
    [
        ("a.md", "", b"x", ".md"),
        ("a.MD", "", b"x", ".md"),
        ("https://x.example/a.php?b=c.md", "text/html", b"x", ".html"),
        ("https://x.example/a.md?raw=1", "text/plain", b"x", ".md"),
        ("https://x.example/a.pdf", "application/octet-stream", b"%PDF-1", ".pdf"),
        ("https://x.example/", "", b"\n <!DOCTYPE HTML><p>x", ".html"),
        ("https://x.example/1.0", "text/plain", b"x", ".txt"),
        ("-", "", b"<html><p>x", ".html"),
        ("-", "", b"%PDF-1.4", ".pdf"),
        ("-", "", b"Ein Titel", ".txt"),
        ("LIESMICH", "", b"Ein Titel", ".txt"),
    ],
)
def test_media_type_then_suffix_then_beginning(name: str, media_type: str, data: bytes, suffix: str) -> None:
    """What a server says counts most, unless it says nothing; then the name; then how it begins."""
    assert suffix in choose_reader(Raw(name, data, media_type)).suffixes


@pytest.mark.parametrize(("name", "media_type"), [("a.xyz", ""), ("https://x.example/a", "image/png")])
def test_what_nobody_reads_is_named(name: str, media_type: str) -> None:
    """The line says what it is, and what can be read."""
    with pytest.raises(SourceError, match="no reader for"):
        choose_reader(Raw(name, b"x", media_type))


@pytest.mark.parametrize("data", [b"", b" \n\t\n", "😀 🎉".encode(), b"--- --- !!!"])
def test_what_has_no_words_is_refused(data: bytes) -> None:
    """Empty, blank, emoji or punctuation only: one clear line."""
    with pytest.raises(SourceError, match=r"is empty|nothing that can be said"):
        read_article(Raw("a.txt", data), IngestSettings())


def test_what_is_too_long_is_refused_with_its_length() -> None:
    """A line of megabytes is no article, and nobody waits a day to learn so."""
    with pytest.raises(SourceError, match="hours of speech"):
        read_article(Raw("a.txt", b"Wort " * 1_000_000), IngestSettings())


def test_an_article_has_at_least_its_text() -> None:
    """The roles come through."""
    found = read_article(Raw("a.txt", b"Titel\n\nEin Satz."), IngestSettings())
    assert [block.role for block in found.blocks] == [Role.HEADLINE, Role.PARAGRAPH]


def test_an_article_that_is_not_german_is_read_with_a_note() -> None:
    """It is made, and whoever makes it hears that it is in another language; a German one with a quotation is not."""
    english = (
        "The path is open, and the city expects that there will be less noise. It was about time for them."
    )
    (note,) = read_article(Raw("a.txt", english.encode()), IngestSettings()).notes
    assert "English" in note
    german = f"Der Weg ist frei, und das freut nicht nur die Leute am Ufer. Der Rat sagt: „{english[:40]}“"
    assert read_article(Raw("a.txt", german.encode()), IngestSettings()).notes == ()


HALVES = r"""<!DOCTYPE html><html lang=de><head><link rel=canonical href="https://пример.рф/статья?seite=2&token=geheim">
<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Kräne \ud83d\ude00 im \ud83d Hafen",
"author": {"name": "Eva \udc00Muster"}}</script></head><body><article><h1>Kräne</h1>
<p>Am Montag beginnen im Hafen die Arbeiten an zwei neuen Kränen, und das freut alle.</p></article></body></html>"""
FRONT = """---
title: "Ein Emoji \\ud83d\\ude00"
author: "Eva \\udc00Muster"
url: https://пример.рф/статья?seite=2&token=geheim
---

Am Montag beginnen im Hafen die Arbeiten an zwei neuen Kränen.
"""


@pytest.mark.parametrize(("name", "text"), [("a.html", HALVES), ("a.md", FRONT)])
def test_halves_of_characters_and_foreign_addresses_are_read(name: str, text: str) -> None:
    """Emoji as two escapes, a half alone, an address in another script: all can be written as UTF-8, URLs as ASCII."""
    metadata = read_article(Raw(name, text.encode()), IngestSettings()).metadata
    assert metadata.url == "https://xn--e1afmkfd.xn--p1ai/%D1%81%D1%82%D0%B0%D1%82%D1%8C%D1%8F?seite=2"
    assert metadata.authors == ("Eva Muster",)
    assert "\ud83d" not in metadata.title
    assert name == "a.html" or metadata.title.endswith("😀")
    repr(metadata).encode()


GERMAN = (
    "Am Montag beginnen im Hafen die Arbeiten an zwei neuen Kränen. Sie dauern bis zum Herbst, und dann ist Ruhe.",
    "Die Stadt rechnet mit weniger Lärm für alle, die am Nordufer wohnen. Der Rat hat den Plan im Mai beschlossen.",
    "Auch der Verein der Anwohner ist zufrieden. Er will nun messen, wie laut es in den Nächten noch wird.",
)


@pytest.mark.parametrize("declared", ["en-US", "en", "en_GB", "fr", "und", "x-default"])
def test_a_german_text_is_german_whatever_is_declared(declared: str) -> None:
    """Templates declare languages that nobody looks at; what is read is what is written there."""
    text = "".join(f"<p>{paragraph}</p>" for paragraph in GERMAN)
    page = (
        f'<html lang="{declared}"><title>Ein Titel</title><article><h1>Ein Titel</h1>{text}</article></html>'
    )
    found = read_article(Raw("a.html", page.encode()), IngestSettings())
    assert found.metadata.language == "de"
    assert all("the German that it is" in note for note in found.notes)


@pytest.mark.parametrize(
    "begin", ["<html><title>x</title>", "<!DOCTYPE html><title>x</title>", "<title>x</title><main>", ""]
)
def test_a_page_may_leave_out_its_body(begin: str) -> None:
    """As HTML allows, and minifiers do: what stands behind the title is the page."""
    text = "".join(f"<p>{paragraph}</p>" for paragraph in GERMAN)
    found = read_article(
        Raw("a.html", f"{begin}<article><h1>Ein Titel</h1>{text}</article>".encode()), IngestSettings()
    )
    assert [block.text for block in found.blocks] == ["Ein Titel", *GERMAN]


@pytest.mark.parametrize("piece", ["<!---->", "<!-- -->\n", "<?x?>"])
def test_what_begins_with_comments_is_recognised_in_time(piece: str) -> None:
    """However many there are: they are passed over one after the other, and in one way."""
    begun = f"{piece * 150}<p>Ein Satz.".encode()
    assert ".html" in choose_reader(Raw("https://x.example/a", begun, "text/html")).suffixes
    assert ".txt" in choose_reader(Raw("-", begun)).suffixes
    with pytest.raises(SourceError, match="is a feed"):
        choose_reader(Raw("-", f"{piece * 50}<rss>".encode()))
    assert not is_page(f"{piece * 500}x".encode())
    assert is_page(f"{piece * 100}<html>".encode()) == piece.startswith("<!--")


@pytest.mark.parametrize(
    "begin",
    [
        '{"version": "https://jsonfeed.org/version/1.1",',
        '{ "title": "x", "version": "https:\\/\\/jsonfeed.org\\/version\\/1"',
    ],
)
def test_a_json_feed_is_a_feed(begin: str) -> None:
    """A feed in a file is followed, whatever it is written in; other JSON is not known."""
    with pytest.raises(SourceError, match=r"is a feed.*vorleser follow news\.json"):
        choose_reader(Raw("news.json", begin.encode()))
    with pytest.raises(SourceError, match="no reader"):
        choose_reader(Raw("news.json", b'{"version": "1"}'))
