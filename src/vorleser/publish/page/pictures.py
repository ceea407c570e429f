"""The pictures of a page: the article's own, and the edition's cover."""

from collections.abc import Iterable
from pathlib import Path

from vorleser.publish.pictures import Picture, picture_path, read_picture


def page_pictures(links: Iterable[str]) -> dict[str, Picture]:
    """Return the pictures that lie on this machine, by link.

    A picture elsewhere is not fetched, and one that can't be read is left out: its alternative text stays on the page.
    """
    paths = {link: path for link in links if (path := picture_path(link))}
    return {link: found for link, path in paths.items() if (found := read_picture(path))}


def cover_inside(sound: Path) -> bytes:
    """Return the JPEG inside the MP3 at *sound*, empty where it has none: every client shows the same picture."""
    from mutagen.id3 import APIC, ID3, ID3NoHeaderError

    try:
        frames = ID3(sound, known_frames={"APIC": APIC}).getall(
            "APIC"
        )  # the sentences of hours need not be parsed
    except (ID3NoHeaderError, OSError):
        return b""
    return next((bytes(frame.data) for frame in frames if frame.mime == "image/jpeg"), b"")
