"""The varied editions as books, each made once."""

from functools import cache
from pathlib import Path
from tempfile import mkdtemp

import editions
from bookshelf import handmade, varied
from vorleser.edition import Edition
from vorleser.publish import format_named, publish


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


@cache
def put_all() -> tuple[Path, ...]:
    """Return every book as a file, for other makers' judges: one of each edition, and one that follows each word."""
    folder = Path(mkdtemp(prefix="vorleser-books-"))
    paths = tuple(folder / f"{name}.epub" for name in varied.MAKERS)
    for path in paths:
        path.write_bytes(epub(path.stem))
    by_word = handmade.with_words(editions.edition(folder), overlays="word")
    publish(by_word, folder / "by-word", ("epub",))
    return (*paths, folder / "by-word" / "hafen.epub")
