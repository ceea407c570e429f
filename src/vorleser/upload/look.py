"""Fetch uploaded files at their public addresses, and check them."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from urllib.parse import quote

from vorleser.catalogue.media_types import media_type_of
from vorleser.mpeg import MEDIA_TYPE
from vorleser.text.redaction import redact
from vorleser.upload.check import PublicFile, find_public_fault
from vorleser.upload.files import LocalFile, reading_files
from vorleser.upload.public import RANGE_BYTES, PublicAnswer, PublicHost


def find_faults(folder: Path, public: str, files: Iterable[LocalFile]) -> Iterator[tuple[LocalFile, str]]:
    """Yield each of *files* below *folder* with its fault at its address below the base URL *public*.

    The fault names the address, and is "" if there is none. Raises OutputError if the host can't be reached.
    """
    host = PublicHost()
    try:
        for file in files:
            url = f"{public.rstrip('/')}/{quote(file.name)}"
            fault = find_public_fault(look_at(host, url, folder / file.name))
            yield file, f"{redact(url)}: {fault}" if fault else ""
    finally:
        host.close()


def look_at(host: PublicHost, url: str, path: Path) -> PublicFile:
    """Return the file at *path* with the answers of *host* for it at *url*; raises OutputError."""
    with reading_files():
        size = path.stat().st_size
    kind = media_type_of(path.name)
    is_sound = kind == MEDIA_TYPE
    length = min(RANGE_BYTES, size)
    with reading_files(), path.open("rb") as file:
        begins = file.read(length)
        file.seek(size - length)
        ends = file.read(length)
    head = host.ask(url, "HEAD")
    first = host.ask(url, span=(0, length - 1)) if size else PublicAnswer(url, head.status, {})
    last = host.ask(url, span=(size - length, size - 1)) if is_sound and size else first
    return PublicFile(kind, size, is_sound, begins, ends, head, first, last)
