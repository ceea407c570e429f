"""The navigation control centre, ncc.html: what the book is, and its headings, each a way into the sound."""

from collections.abc import Iterator

from vorleser import disclosure
from vorleser.publish.book.markup import escape_text
from vorleser.publish.book.pages import Heading, headings
from vorleser.publish.daisy.content import daisy_document
from vorleser.publish.daisy.volume import GENERATOR, DaisyVolume, hours, metas
from vorleser.text.characters import one_line


def centre(book: DaisyVolume, files: int, size: int) -> str:
    """Return ncc.html of a book of *files* files, which without this one have *size* bytes."""
    entries = list(headings(book.pages))
    inner = "\n".join(_entry(book, number, entry) for number, entry in enumerate(entries))
    head = metas(iter((*_describe(book), *_counts(book, entries), *_production(book, files, size))))
    return daisy_document(book.lang, book.title, head, inner)


def _entry(book: DaisyVolume, number: int, entry: Heading) -> str:
    """Return a heading of the contents; the first is the book's title."""
    label = one_line(entry.title) if number else book.title
    first = entry.piece.passages[0].id
    kind = "section" if number else "title"
    href = f"{book.times(entry.page)}#par-{first}"
    opening = f'<h{entry.depth} class="{kind}" id="ncc{number + 1:04d}">'
    return f'{opening}<a href="{href}">{escape_text(label or str(number))}</a></h{entry.depth}>'


def _describe(book: DaisyVolume) -> Iterator[tuple[str, str, str]]:
    metadata, publication = book.manifest.article.metadata, book.manifest.publication
    maker = publication.author or publication.name or "unbekannt"
    yield "dc:title", book.title, ""
    for author in metadata.authors or (maker,):
        yield "dc:creator", one_line(author), ""
    yield "dc:date", book.day, "yyyy-mm-dd"
    yield "dc:format", "Daisy 2.02", ""
    yield "dc:identifier", one_line(book.manifest.guid), ""
    yield "dc:language", book.lang, "ISO 639"
    yield "dc:publisher", one_line(publication.name or maker), ""
    yield "dc:source", one_line(metadata.url), ""
    yield "dc:subject", one_line(", ".join(metadata.keywords)), ""
    yield "dc:rights", one_line(publication.copyright), ""
    yield "dc:description", one_line(f"{metadata.summary} {disclosure.statement(book.manifest)}"), ""


def _counts(book: DaisyVolume, entries: list[Heading]) -> Iterator[tuple[str, str, str]]:
    yield "ncc:charset", "utf-8", ""
    yield "ncc:depth", str(max(entry.depth for entry in entries)), ""
    yield "ncc:tocItems", str(len(entries)), ""
    yield "ncc:totalTime", hours(sum(page.end - page.begin for page in book.pages)), "hh:mm:ss"
    for name in (
        "pageFront",
        "pageNormal",
        "pageSpecial",
        "maxPageNormal",
        "footnotes",
        "prodNotes",
        "sidebars",
    ):
        yield f"ncc:{name}", "0", ""
    yield "ncc:setInfo", "1 of 1", ""


def _production(book: DaisyVolume, files: int, size: int) -> Iterator[tuple[str, str, str]]:
    yield "ncc:multimediaType", "audioFullText", ""
    yield "ncc:narrator", one_line(disclosure.narrator(book.manifest.voice)), ""
    yield "ncc:generator", GENERATOR, ""
    yield "ncc:producedDate", book.day, "yyyy-mm-dd"
    yield "ncc:revision", str(book.manifest.version), ""
    yield "ncc:files", str(files), ""
    yield "ncc:kByteSize", str(-(-size // 1024)), ""
    yield "prod:DigitalSourceType", disclosure.source_type(book.manifest.voice), ""
