"""The texts of an EPUB: its title page and its pages, as XHTML."""

from collections.abc import Iterator

from vorleser import disclosure
from vorleser.article import Role
from vorleser.publish.book.markup import body_markup, escape_text
from vorleser.publish.book.pages import SECTION, BookPage
from vorleser.publish.epub.volume import EpubVolume
from vorleser.text.characters import one_line

_TYPES = {
    Role.FOOTNOTE: ' epub:type="footnote" role="doc-footnote"',
    Role.NOTICE: ' epub:type="notice" role="doc-notice"',
}


def epub_document(lang: str, title: str, inner: str) -> str:
    """Return an XHTML document in *lang*; *inner* is the body element."""
    return f"""<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="{lang}" xml:lang="{lang}">
<head>
<meta charset="utf-8"/>
<title>{escape_text(title)}</title>
<link rel="stylesheet" type="text/css" href="stil.css"/>
</head>
{inner}
</html>
"""


def epub_page(book: EpubVolume, page: BookPage) -> str:
    """Return the text of *page*."""
    elements = "\n".join(filter(None, body_markup(page, book.inside, _TYPES)))
    inner = f'<body epub:type="bodymatter">\n<section id="{SECTION}">\n{elements}\n</section>\n</body>'
    return epub_document(book.lang, page.title, inner)


def title_page(book: EpubVolume) -> str:
    """Return the title page: cover, title, who, when, and that the voice is artificial. It has no sound."""
    inner = "\n".join(_title_page(book))
    section = f'<section id="titel" epub:type="titlepage">\n{inner}\n</section>'
    title = one_line(book.manifest.article.metadata.title) or "Ohne Titel"
    return epub_document(book.lang, title, f'<body epub:type="frontmatter">\n{section}\n</body>')


def _title_page(book: EpubVolume) -> Iterator[str]:
    manifest = book.manifest
    metadata, publication = manifest.article.metadata, manifest.publication
    if book.cover:
        yield f'<p><img src="{book.cover.name}" alt="Titelbild"/></p>'
    yield f"<h1>{escape_text(one_line(metadata.title) or 'Ohne Titel')}</h1>"
    facts = (", ".join(metadata.authors), publication.name, metadata.date[:10], publication.copyright)
    for words in filter(None, map(one_line, facts)):
        yield f"<p>{escape_text(words)}</p>"
    if notice := disclosure.statement(manifest):
        yield f'<p id="hinweis" class="notice"{_TYPES[Role.NOTICE]}>{escape_text(one_line(notice))}</p>'
    if manifest.correction:
        yield f'<p class="correction">{escape_text(one_line(manifest.correction))}</p>'
