"""The navigation document: contents, nested as the headings are, and landmarks."""

from collections.abc import Iterable, Iterator

from vorleser.publish.book.markup import escape_text
from vorleser.publish.book.pages import Heading, headings
from vorleser.publish.epub.content import epub_document
from vorleser.publish.epub.volume import EpubVolume
from vorleser.text.characters import one_line


def navigation(book: EpubVolume) -> str:
    """Return the navigation document of *book*."""
    contents = "\n".join(_nest(book, headings(book.pages)))
    begin = book.text(book.pages[0])
    inner = f"""<body>
<nav epub:type="toc" role="doc-toc" id="inhalt" aria-labelledby="inhalt-titel">
<h1 id="inhalt-titel">Inhalt</h1>
{contents}
</nav>
<nav epub:type="landmarks" id="orte" aria-labelledby="orte-titel" hidden="">
<h2 id="orte-titel">Orte im Buch</h2>
<ol>
<li><a epub:type="titlepage" href="titel.xhtml">Titelseite</a></li>
<li><a epub:type="toc" href="nav.xhtml#inhalt">Inhalt</a></li>
<li><a epub:type="bodymatter" href="{begin}">Text</a></li>
</ol>
</nav>
</body>"""
    return epub_document(book.lang, f"Inhalt: {book.manifest.article.metadata.title}", inner)


def _nest(book: EpubVolume, entries: Iterable[Heading]) -> Iterator[str]:
    depth = 0
    for entry in entries:
        if entry.depth > depth:
            yield "<ol>"
        else:
            yield "</li>" + "</ol></li>" * (depth - entry.depth)
        depth = entry.depth
        label = escape_text(one_line(entry.title) or str(entry.page.number))
        yield f'<li><a href="{book.text(entry.page)}#{entry.piece.id}">{label}</a>'
    yield "</li></ol>" * depth
