"""EPUB 3 with Media Overlays."""

import re
import zipfile
from io import BytesIO

import pytest
from msgspec.structs import replace

from bookshelf import books, overlays, varied
from vorleser import disclosure
from vorleser.publish import format_named

NAMES = sorted(varied.MAKERS)


@pytest.mark.parametrize("name", NAMES)
def test_every_visible_word_is_narrated_once_and_in_order(name: str) -> None:
    """All clips lie inside their audio, follow each other without a gap, and sum up to what the package says."""
    assert overlays.findings(books.epub(name)) == []


@pytest.mark.parametrize(
    ("pattern", "instead", "finding"),
    [
        (r"<par id=\"par-b1s0\">.*?</par>", "", "but"),
        (r"(<par .*?</par>)\n(<par .*?</par>)", r"\2\n\1", "does not follow"),
        (r'clipEnd="0:0', 'clipEnd="9:0', "not inside its audio"),
        (r'(refines="#zeiten1">0:00:)\d\d', r"\g<1>59", "media:duration is"),
        (r' media-overlay="zeiten2"', "", "has no overlay"),
        (r"(<h1 id=\"block[^>]*>)", r"\1Ungehört ", "Ungehört"),
    ],
)
def test_the_structural_check_finds_faults(pattern: str, instead: str, finding: str) -> None:
    """A book that is broken on purpose does not pass."""
    assert finding in str(overlays.findings(overlays.without(books.epub("news"), pattern, instead)))


@pytest.mark.parametrize("name", NAMES)
def test_the_clips_begin_where_the_timeline_says(name: str) -> None:
    """Each sentence's clip begins at the timeline's millisecond; all clips together last as long as the recording."""
    edition = books.edition(name)
    book = overlays.files(books.epub(name))
    clips = [clip for path in sorted(book) if path.endswith(".smil") for clip in overlays.clips(book, path)]
    texts = b"".join(data for path, data in book.items() if path.endswith(".xhtml")).decode()
    music = set(re.findall(r'<hr class="musik" id="([^"]+)"', texts))
    spoken = [clip for clip in clips if clip.fragment not in music]
    assert [clip.begin for clip in spoken] == [
        edition.timeline.ms(cue.start) for cue in edition.timeline.cues
    ]
    assert sum(clip.end - clip.begin for clip in clips) == edition.timeline.ms(edition.timeline.length)


def test_captions_and_clips_begin_at_the_same_millisecond() -> None:
    """What is read on the screen and in the book begins at once."""
    edition = books.edition("news")
    [captions] = books.rendered("news", "vtt").values()
    begins = {overlays.milliseconds(start) for start in re.findall(r"([\d:.]+) -->", captions.decode())}
    book = overlays.files(books.epub("news"))
    clips = {clip.begin for path in book if path.endswith(".smil") for clip in overlays.clips(book, path)}
    assert {edition.timeline.ms(cue.start) for cue in edition.timeline.cues} <= begins & clips


def test_the_media_type_comes_first_and_plain() -> None:
    """OCF 3.3, 4.3: the file called mimetype is first, stored, without extra field."""
    with zipfile.ZipFile(BytesIO(books.epub("plain"))) as archive:
        first = archive.infolist()[0]
    assert (first.filename, first.compress_type, first.extra, first.header_offset) == ("mimetype", 0, b"", 0)
    assert books.epub("plain")[30:58] == b"mimetypeapplication/epub+zip"


def test_the_same_edition_gives_the_same_bytes() -> None:
    """No clock, no chance."""
    again = b"".join(next(iter(format_named("epub").render(books.edition("pictured")))).chunks)  # type: ignore[arg-type]
    assert again == books.epub("pictured")


def test_a_later_version_is_another_release() -> None:
    """EPUB 3.3, 5.5.5: identifier and modification date together name a release."""
    edition = books.edition("plain")
    later = replace(edition, manifest=replace(edition.manifest, version=2))
    dates = []
    for one in (edition, later):
        [file] = format_named("epub").render(one)
        package = overlays.files(b"".join(file.chunks))["EPUB/package.opf"].decode()  # type: ignore[arg-type]
        dates += re.findall(r"dcterms:modified\">([^<]+)<", package)
    assert dates == ["2026-05-04T00:00:00Z", "2026-05-04T00:00:01Z"]


def test_the_contents_nest_as_the_headings_do() -> None:
    """In an Ausgabe, sections hold articles, and articles their subheads."""
    nav = overlays.files(books.epub("ausgabe"))["EPUB/nav.xhtml"].decode()
    flat = re.sub(r"\s+", "", nav)
    assert re.search(
        r"Stadt</a><ol><li><ahref=[^>]*>Bericht1ausdemTal</a><ol><li><a[^>]*>Wieesweitergeht</a></li></ol>",
        flat,
    )
    assert flat.count("<li><ahref=") == 1 + 2 + 4 + 2


def test_the_book_says_that_the_voice_is_artificial() -> None:
    """Title page and package say it, even where no spoken notice does."""
    for name in ("news", "interview"):
        book = overlays.files(books.epub(name))
        notice = disclosure.statement(books.edition(name).manifest)
        assert notice in book["EPUB/titel.xhtml"].decode()
        package = book["EPUB/package.opf"].decode()
        assert f'refines="#ton1">{disclosure.IPTC}trainedAlgorithmicMedia<' in package
        assert "Künstliche Stimme (pico, de-DE)" in package


def test_foreign_words_carry_their_language() -> None:
    """Words in another language are marked, words in the book's own are not, and no invented tag is written."""
    page = overlays.files(books.epub("languages"))["EPUB/seite0001.xhtml"].decode()
    assert set(re.findall(r"<span[^>]* lang=\"([^\"]+)\"", page)) == {"de", "en", "fr-CA"}
    assert 'lang="de-AT"' in page


def test_conformance_is_not_claimed_where_a_picture_lacks_words() -> None:
    """WCAG 1.1.1 is part of what would be claimed."""
    claims = {
        name: overlays.files(books.epub(name))["EPUB/package.opf"].decode()
        for name in ("pictured", "undescribed")
    }
    assert "WCAG 2.2 Level AA" in claims["pictured"]
    assert "alternativeText" in claims["pictured"]
    assert "WCAG 2.2" not in claims["undescribed"]
    assert "Nicht alle Bilder sind beschrieben" in claims["undescribed"]
