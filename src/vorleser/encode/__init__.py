"""Encode a mix as an edition: a tagged MP3, and the levels measured on it."""

import zlib
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from msgspec.structs import replace

from vorleser import mpeg
from vorleser.edition import Edition, Manifest, Sound
from vorleser.encode.read_back import Meant, read_back
from vorleser.encode.settings import EncodeSettings
from vorleser.files import atomic
from vorleser.mix import Mix
from vorleser.runtime.progress import Progress, ignore_progress

if TYPE_CHECKING:
    from collections.abc import Iterable

    from vorleser.encode.mp3 import EncodedPart
    from vorleser.encode.parts import Part

_MISSING = 0.4  # LU that the limiter may take from the whole
_AGAIN = 3  # times that the edition is encoded louder
_SHARE = 0.7  # of what is added that the limiter leaves
_STEP_DB = 0.5  # so that an edit does not slightly change all parts

__all__ = ["EncodeSettings", "encode", "prepare_encoding"]


def prepare_encoding(manifest: Manifest, settings: EncodeSettings) -> None:
    """Import the modules that `encode` needs and make the cover; raises SoundError if the given cover can't be used."""
    from vorleser.encode import cover, id3, levels, mp3, part_cache  # noqa: F401 -- heavy: not for `vorleser --help`

    cover.make_cover(manifest.cover, manifest.article.metadata.title, manifest.publication.name)
    mp3.makeup(mpeg.RATES[0], settings.bitrate)


def encode(  # noqa: PLR0913 -- a stage's whole signature
    mix: Mix,
    manifest: Manifest,
    settings: EncodeSettings,
    spool: Path,
    *,
    jobs: int,
    parts_cache: Path | None,
    progress: Progress = ignore_progress,
) -> Edition:
    """Return the edition of *mix*; its tagged MP3 is written to *spool*.

    Encodes in *jobs* threads and reuses the parts found in *parts_cache*; *progress* counts samples of the timeline.
    Where limiting a voice's peaks makes the whole quieter than it was to be, its speech is encoded again, louder.
    Raises SoundError if a cover or the finished MP3 is faulty, DamagedTakeError if a take differs from what was kept,
    and OutputError on a full disk.
    """
    from vorleser.encode import levels

    planned, raised = levels.plan_loudness(mix), 0.0
    encode_once = partial(
        _encode, manifest=manifest, settings=settings, spool=spool, jobs=jobs, parts_cache=parts_cache
    )
    edition = encode_once(mix, progress=progress)
    for _ in range(_AGAIN):
        missing = planned - edition.sound.levels.loudness
        if missing <= _MISSING:
            break
        raised += max(_STEP_DB, round(missing / _SHARE / _STEP_DB) * _STEP_DB)
        speech = tuple(replace(one, gain_db=round(one.gain_db + raised, 1)) for one in mix.speech)
        edition = encode_once(replace(mix, speech=speech), progress=ignore_progress)
    return edition


def _encode(  # noqa: PLR0913 -- as `encode`
    mix: Mix,
    *,
    manifest: Manifest,
    settings: EncodeSettings,
    spool: Path,
    jobs: int,
    parts_cache: Path | None,
    progress: Progress,
) -> Edition:
    from vorleser.encode import cover, id3, levels, mp3, part_cache

    metadata = manifest.article.metadata
    picture = cover.make_cover(manifest.cover, metadata.title, manifest.publication.name)
    path = spool / f"{manifest.stem}.mp3"
    tag = id3.render_tag(manifest, mix.timeline, picture)
    with atomic.whole(path) as file:
        file.write(tag)
        found = levels.LevelMeter(mix)
        parts = found.watch(mp3.encode_parts(mix, settings, jobs, parts_cache))
        meant = _write(file, mix, settings, parts, progress)
    if parts_cache:
        part_cache.prune_parts(parts_cache)
    size, digest = read_back(path, replace(meant, head=tag + meant.head))
    sound = Sound(str(path), size, digest, settings.bitrate, found.levels(), found.energies())
    return Edition(manifest, mix.timeline, sound)


def _write(
    file: BinaryIO,
    mix: Mix,
    settings: EncodeSettings,
    parts: "Iterable[tuple[Part, EncodedPart]]",
    progress: Progress,
) -> Meant:
    """Write the Info frame and *parts* to *file*, and return what was written; the Info frame is filled in last."""
    begin = file.tell()
    length = mix.timeline.length
    file.write(mpeg.info_frame(settings.bitrate, 0, 0, 0))
    count = size = checksum = 0
    progress(0, length)
    for part, encoded in parts:
        file.write(encoded.data)
        count, size = count + part.frames, size + len(encoded.data)
        checksum = zlib.crc32(encoded.data, checksum)
        progress(part.end, length)
    file.seek(begin)
    info = mpeg.info_frame(settings.bitrate, count, length, size)
    file.write(info)
    return Meant(info, count, checksum)
