"""A mix becomes an edition: MP3 frames, tags in front of them, and what was measured on the result."""

import zlib
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from msgspec.structs import replace

from vorleser import atomic, mpeg
from vorleser.edition import Edition, Imprint, Sound
from vorleser.encode.read_back import Meant, read_back
from vorleser.encode.settings import EncodeSettings
from vorleser.mix import Mix

if TYPE_CHECKING:
    from vorleser.encode.mp3 import Encoded
    from vorleser.encode.parts import Part

__all__ = ["EncodeSettings", "encode", "get_ready"]


def get_ready(imprint: Imprint, settings: EncodeSettings) -> None:
    """Do what encode does first; raises SoundError where the cover that was given can't be used."""
    from vorleser.encode import cover, id3, levels, mp3, part_cache  # noqa: F401 -- heavy: not for `vorleser --help`

    cover.cover(imprint.cover, imprint.article.metadata.title, imprint.publication.name)
    mp3.makeup(mpeg.RATES[0], settings.bitrate)


def encode(  # noqa: PLR0913 -- a stage's whole signature: what, how, where, and who is told
    mix: Mix,
    imprint: Imprint,
    settings: EncodeSettings,
    spool: Path,
    *,
    jobs: int,
    parts_cache: Path | None,
    progress: Callable[[int], None],
) -> Edition:
    """Return the edition of *mix*; its tagged MP3 lies in *spool*.

    *jobs* threads encode; parts found in *parts_cache* are taken from there. *progress* is told how many
    samples of the timeline have been encoded since the last time. Raises SoundError, DamagedTakeError for a
    take that is not what was kept, and OutputError on a full disk.
    """
    from vorleser.encode import cover, id3, levels, mp3, part_cache

    metadata = imprint.article.metadata
    picture = cover.cover(imprint.cover, metadata.title, imprint.publication.name)
    path = spool / f"{imprint.stem}.mp3"
    tag = id3.render(imprint, mix.timeline, picture)
    with atomic.whole(path) as file:
        file.write(tag)
        found = levels.Tally(mix)
        parts = found.watch(mp3.encoded(mix, settings, jobs, parts_cache))
        meant = _write(file, mix, settings, parts, progress)
    if parts_cache:
        part_cache.prune(parts_cache)
    size, digest = read_back(path, replace(meant, head=tag + meant.head))
    sound = Sound(str(path), size, digest, settings.bitrate, found.levels(), found.energies())
    return Edition(imprint, mix.timeline, sound)


def _write(
    file: BinaryIO,
    mix: Mix,
    settings: EncodeSettings,
    parts: "Iterable[tuple[Part, Encoded]]",
    progress: Callable[[int], None],
) -> Meant:
    """Write the Info frame and the *parts* to *file*, and return what it holds then; the frame is known at the end."""
    begin = file.tell()
    length = mix.timeline.length
    file.write(mpeg.info(settings.bitrate, 0, 0, 0))
    count = size = checksum = 0
    for part, encoded in parts:
        file.write(encoded.data)
        count, size = count + part.frames, size + len(encoded.data)
        checksum = zlib.crc32(encoded.data, checksum)
        progress(part.end - part.start)
    file.seek(begin)
    info = mpeg.info(settings.bitrate, count, length, size)
    file.write(info)
    return Meant(info, count, checksum)
