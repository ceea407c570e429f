"""The varied editions as books, each made once."""

from functools import cache
from pathlib import Path
from tempfile import mkdtemp

from bookshelf import varied
from vorleser.edition import Edition
from vorleser.publish import format_named


@cache
def edition(name: str) -> Edition:
    """Return the edition called *name*; its MP3 and pictures lie in a folder that stays until the run ends."""
    return varied.MAKERS[name](Path(mkdtemp(prefix=f"vorleser-{name}-")))


@cache
def rendered(name: str, kind: str) -> dict[str, bytes]:
    """Return the files of the edition called *name* in format *kind*."""
    files = format_named(kind).render(edition(name))
    return {
        file.name: file.chunks if isinstance(file.chunks, bytes) else b"".join(file.chunks) for file in files
    }


def epub(name: str) -> bytes:
    """Return the EPUB of the edition called *name*."""
    return rendered(name, "epub")["edition.epub"]
