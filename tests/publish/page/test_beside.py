"""What lies beside the page is linked from it, and nothing else."""

from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import urljoin

import pytest
from msgspec.structs import replace

import editions
from vorleser.catalogue import Show, catalogue
from vorleser.edition import Publication
from vorleser.publish import publish


class Links(HTMLParser):
    """Notes what a page offers for download, and the feeds it names."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.downloads: list[str] = []
        self.feeds: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note a link."""
        known = dict(attrs)
        if tag == "a" and "download" in known:
            self.downloads.append(str(known["href"]))
        if tag == "link" and known.get("rel") == "alternate":
            self.feeds.append(str(known["href"]))


def links(folder: Path) -> Links:
    """Return the links of the page in *folder*."""
    return Links((folder / "index.html").read_text("utf-8"))


@pytest.mark.parametrize(
    ("formats", "suffixes"),
    [
        (("page",), {".mp3"}),
        ((), {".mp3", ".vtt", ".srt", ".transcript.json"}),
        (("epub", "daisy", "page", "vtt"), {".mp3", ".epub", ".daisy.zip", ".vtt"}),
    ],
)
def test_links_what_is_there(tmp_path: Path, formats: tuple[str, ...], suffixes: set[str]) -> None:
    """The page links the MP3, books and transcripts of its edition's formats: each once, each is there."""
    publish(editions.edition(tmp_path), tmp_path / "edition", formats)
    found = links(tmp_path / "edition").downloads
    assert sorted(found) == sorted(f"hafen{suffix}" for suffix in suffixes)
    assert all((tmp_path / "edition" / name).stat().st_size for name in found)


def test_names_the_feed(tmp_path: Path) -> None:
    """It is the one that is written, named from the page on: a subscriber's page leads to the subscriber's own feed.

    Without a base URL it names none.
    """
    made = editions.edition(tmp_path)
    publish(made, tmp_path / "shelf" / "edition", ("page",))
    catalogue(tmp_path / "shelf", Show(editions.PUBLICATION), "2026-05-04T00:00:00+00:00")
    [feed] = links(tmp_path / "shelf" / "edition").feeds
    page = f"{editions.PUBLICATION.url}/edition/index.html"
    assert f'href="{urljoin(page, feed)}"' in (tmp_path / "shelf" / "feed.xml").read_text("utf-8")
    assert (tmp_path / "shelf" / "edition" / feed).samefile(tmp_path / "shelf" / "feed.xml")
    bare = replace(made, manifest=replace(made.manifest, publication=Publication()))
    publish(bare, tmp_path / "bare", ("page",))
    assert links(tmp_path / "bare").feeds == []


def test_same_bytes(tmp_path: Path) -> None:
    """The same edition in the same formats gives the same page."""
    pages = []
    for name in ("one", "two"):
        publish(editions.edition(tmp_path), tmp_path / name, ())
        pages.append((tmp_path / name / "index.html").read_bytes())
    assert pages[0] == pages[1]
