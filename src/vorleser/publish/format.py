"""The types that every output format uses."""

import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path

import msgspec

from vorleser.edition import Edition
from vorleser.errors import OutputError

CHUNK = 2**20


class File(msgspec.Struct, frozen=True):
    """One file of an edition: its ``name`` in the edition's folder, with ``/`` for folders below it, and its bytes.

    ``chunks`` is the whole as bytes, or an iterable of pieces for what would not fit into memory.
    """

    name: str
    chunks: bytes | Iterable[bytes]


class Format(msgspec.Struct, frozen=True):
    """An output format: ``render`` reads the edition's own sound and pictures, and writes nothing.

    ``suffix`` is what its file is called after the edition's stem, empty for files with names of their own;
    ``others`` are the media types of the files beside it, by suffix. ``feed_element`` is the element of the podcast
    namespace by which a feed names the file, empty where it names none. ``download`` is what the page calls the file
    in German where it offers it to the listener, empty where it does not. A ``usual`` format costs little, and is
    written where no format is asked for. ``load`` does beforehand what takes time and needs no edition.
    """

    summary: str
    media_type: str
    render: Callable[[Edition], Iterable[File]]
    suffix: str = ""
    others: Mapping[str, str] = {}
    feed_element: str = ""
    download: str = ""
    usual: bool = False
    load: Callable[[], object] = lambda: None


def chunks(path: Path, sha256: str = "") -> Iterator[bytes]:
    """Yield the bytes of the file at *path*, a chunk at a time; at the end raises OutputError if *sha256* differs."""
    digest = hashlib.sha256()
    with path.open("rb") as file:
        while chunk := file.read(CHUNK):
            digest.update(chunk)
            yield chunk
    if sha256 and digest.hexdigest() != sha256:
        raise OutputError(
            f"{path.name!r} has changed before it was published",
            "run again, and see that disk and memory are sound",
        )
