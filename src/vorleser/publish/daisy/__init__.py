"""DAISY 2.02, full text and full audio: a navigation centre, and text, times and sound of each page.

Source: the DAISY 2.02 recommendation (https://daisy.org/activities/standards/daisy/daisy-2/daisy-format-2-02-specification/).
"""

from collections.abc import Iterator

from vorleser.edition import Edition
from vorleser.publish.book.archive import Member, whole_member
from vorleser.publish.daisy.centre import centre
from vorleser.publish.daisy.content import daisy_page
from vorleser.publish.daisy.smil import master, page_smil
from vorleser.publish.daisy.volume import CENTRE, MASTER, DaisyVolume, daisy_volume

__all__ = ["daisy_members"]


def daisy_members(edition: Edition) -> Iterator[Member]:
    """Yield the files of the book, the navigation centre first."""
    book = daisy_volume(edition)
    texts = list(_texts(book))
    size = sum(len(data) for _, data in texts) + sum(track.size for track in book.tracks)
    yield whole_member(CENTRE, centre(book, len(texts) + len(book.tracks) + 1, size))
    for name, data in texts:
        yield whole_member(name, data)
    for track in book.tracks:
        yield Member(track.name, track.chunks)


def _texts(book: DaisyVolume) -> Iterator[tuple[str, bytes]]:
    yield MASTER, master(book).encode()
    elapsed = 0
    for page in book.pages:
        yield book.text(page), daisy_page(book, page).encode()
        yield book.times(page), page_smil(book, page, elapsed).encode()
        elapsed += page.end - page.begin
    for image in book.inside.values():
        yield image.name, image.data
