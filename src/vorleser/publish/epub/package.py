"""The package document: what the book is, what it is made of, in which order it is read."""

import uuid
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

from vorleser import disclosure, mpeg
from vorleser.edition import Manifest
from vorleser.publish.book.markup import escape_text
from vorleser.publish.book.pages import language
from vorleser.publish.epub.overlay import clock
from vorleser.publish.epub.volume import EpubVolume
from vorleser.text.characters import one_line

CONFORMS = "EPUB Accessibility 1.1 - WCAG 2.2 Level AA"
_UNDATED = datetime(2000, 1, 1, tzinfo=UTC)


def package(book: EpubVolume) -> str:
    """Return the package document of *book*."""
    metadata = "\n".join((*_describe(book.manifest), *_accessible(book), *_times(book)))
    manifest, spine = "\n".join(_items(book)), "\n".join(_spine(book))
    return f"""<?xml version="1.0" encoding="utf-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="kennung" xml:lang="{book.lang}"
 prefix="Iptc4xmpExt: {disclosure.XMP_NAMESPACE}">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
{metadata}
</metadata>
<manifest>
{manifest}
</manifest>
<spine>
{spine}
</spine>
</package>
"""


def _describe(manifest: Manifest) -> Iterator[str]:
    """Yield what the book is called, who made it, and when it was changed."""
    metadata, publication = manifest.article.metadata, manifest.publication
    yield f'<dc:identifier id="kennung">{escape_text(_identifier(manifest.guid))}</dc:identifier>'
    yield f"<dc:title>{escape_text(one_line(metadata.title) or 'Ohne Titel')}</dc:title>"
    for name, values in (
        ("language", (language(metadata.language),)),
        ("creator", metadata.authors or (publication.author or publication.name,)),
        ("publisher", (publication.name,)),
        ("date", (_day(metadata.date),)),
        ("description", (metadata.summary,)),
        ("subject", metadata.keywords),
        ("source", (metadata.url,)),
        ("rights", (publication.copyright,)),
    ):
        for value in filter(None, map(one_line, values)):
            yield f"<dc:{name}>{escape_text(value)}</dc:{name}>"
    yield f'<meta property="dcterms:modified">{_change_date(manifest):%Y-%m-%dT%H:%M:%SZ}</meta>'


def _accessible(book: EpubVolume) -> Iterator[str]:
    """Yield the metadata of EPUB Accessibility 1.1; conformance is claimed only where every picture is described."""
    pictured = bool(book.inside)
    features = ["structuralNavigation", "tableOfContents", "readingOrder", "synchronizedAudioText"]
    features += ["displayTransformability", "unlocked"]
    if pictured and book.described:
        features.append("alternativeText")
    if book.described:
        yield f'<meta property="dcterms:conformsTo" id="konform">{CONFORMS}</meta>'
        yield '<meta property="a11y:certifiedBy" refines="#konform">Vorleser (selbst geprüft)</meta>'
    for mode in ("textual", *(("visual",) if pictured else ())):
        yield f'<meta property="schema:accessMode">{mode}</meta>'
    sufficient = "textual" if book.described else "textual,visual"
    yield f'<meta property="schema:accessModeSufficient">{sufficient}</meta>'
    for feature in features:
        yield f'<meta property="schema:accessibilityFeature">{feature}</meta>'
    yield '<meta property="schema:accessibilityHazard">none</meta>'
    yield f'<meta property="schema:accessibilitySummary" xml:lang="de">{escape_text(_summary(book))}</meta>'


def _summary(book: EpubVolume) -> str:
    """Return in German what a reader who can't see may expect."""
    by_word = any(passage.words for page in book.pages for passage in page.passages)
    step = "Wort für Wort" if by_word else "Satz für Satz"
    words = [
        f"Der ganze Text ist {step} mit der Tonaufnahme verbunden und mit einem Vorleseprogramm lesbar.",
        "Überschriften und Inhaltsverzeichnis führen durch das Buch; Seitenzahlen gibt es nicht.",
    ]
    if book.inside and book.described:
        words.append("Alle Bilder haben einen Alternativtext.")
    elif book.inside:
        words.append("Nicht alle Bilder sind beschrieben.")
    return " ".join((*words, disclosure.statement(book.manifest))).strip()


def _times(book: EpubVolume) -> Iterator[str]:
    """Yield what the overlays last, who reads, and by what kind of source the sound was made."""
    for page in book.pages:
        last = clock(page.end - page.begin)
        yield f'<meta property="media:duration" refines="#zeiten{page.number}">{last}</meta>'
    yield f'<meta property="media:duration">{clock(sum(page.end - page.begin for page in book.pages))}</meta>'
    yield f'<meta property="media:narrator">{escape_text(one_line(disclosure.narrator(book.manifest.voice)))}</meta>'
    yield '<meta property="media:active-class">-epub-media-overlay-active</meta>'
    yield '<meta property="media:playback-active-class">-epub-media-overlay-playing</meta>'
    for number in range(1, len(book.tracks) + 1):
        uri = escape_text(disclosure.source_type(book.manifest.voice))
        yield f'<meta property="Iptc4xmpExt:DigitalSourceType" refines="#ton{number}">{uri}</meta>'


def _items(book: EpubVolume) -> Iterator[str]:
    yield _item("nav", "nav.xhtml", "application/xhtml+xml", ' properties="nav"')
    yield _item("titel", "titel.xhtml", "application/xhtml+xml")
    yield _item("stil", "stil.css", "text/css")
    for page in book.pages:
        timed = f' media-overlay="zeiten{page.number}"'
        yield _item(f"seite{page.number}", book.text(page), "application/xhtml+xml", timed)
        yield _item(f"zeiten{page.number}", book.times(page), "application/smil+xml")
    for image in book.images:
        cover = ' properties="cover-image"' if image is book.cover else ""
        yield _item(image.name.partition(".")[0], image.name, image.media_type, cover)
    for number, track in enumerate(book.tracks, start=1):
        yield _item(f"ton{number}", track.name, mpeg.MEDIA_TYPE)


def _item(name: str, href: str, media_type: str, more: str = "") -> str:
    return f'<item id="{name}" href="{href}" media-type="{media_type}"{more}/>'


def _spine(book: EpubVolume) -> Iterator[str]:
    yield '<itemref idref="titel"/>'
    for page in book.pages:
        yield f'<itemref idref="seite{page.number}"/>'
    yield '<itemref idref="nav" linear="no"/>'


def _identifier(guid: str) -> str:
    """Return *guid* as a URN where it is a UUID, else as it is."""
    try:
        return uuid.UUID(guid).urn
    except ValueError:
        return one_line(guid) or "vorleser"


def _day(date: str) -> str:
    return f"{moment:%Y-%m-%d}" if (moment := _moment(date)) else ""


def _change_date(manifest: Manifest) -> datetime:
    """Return when the book was changed: the article's date, a second later for each later version.

    No clock is read, so that the same article gives the same bytes; and two versions differ, as EPUB 3.3, 5.5.5 wants.
    """
    moment = _moment(manifest.article.metadata.date) or _UNDATED
    return moment + timedelta(seconds=manifest.version - 1)


def _moment(date: str) -> datetime | None:
    """Return an ISO 8601 *date* as a moment in UTC; None where it is none."""
    try:
        moment = datetime.fromisoformat(date)
        return moment.replace(tzinfo=moment.tzinfo or UTC).astimezone(UTC)
    except (ValueError, OverflowError):
        return None
