"""Check a finished MP3 against what is promised: frames, tags, chapters, level, peak, silence, length."""

import hashlib
from collections.abc import Iterator
from mmap import ACCESS_READ, mmap
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec

from vorleser import entry
from vorleser.checks.findings import Fault, Findings, Measured, Promise
from vorleser.errors import SoundError, reason_of

if TYPE_CHECKING:
    from vorleser.checks.sound import MeasuredSound

__all__ = ["Fault", "Findings", "Measured", "Promise", "check"]


def check(mp3: Path, promise: Promise = Promise()) -> Findings:  # noqa: B008 -- frozen
    """Return the measured values of *mp3*, and a fault for each promise that it does not keep.

    If an ``.edition.json`` lies beside it, its timeline is a promise, too. Raises SoundError if *mp3* can't be decoded
    at all.
    """
    from vorleser.checks import layers, sound, stream, tags

    with _map_file(mp3) as data:
        found = stream.read_stream(data)
    heard = sound.measure_sound(mp3)
    tag, faults = tags.read_tag(mp3)
    measured = Measured(
        loudness=round(heard.loudness, 2),
        true_peak=round(heard.true_peak, 2),
        length=heard.length,
        rate=heard.rate,
        bitrate=found.bitrate,
        frames=found.frames,
        chapters=len(tags.chapter_marks(tag)),
        longest_silence_ms=heard.silence * 1000 // heard.rate,
    )
    return Findings(
        measured,
        (
            *found.faults,
            *faults,
            *tags.chapters(tag, measured.duration_ms),
            *_length(tag, found.info, measured),
            *_level_faults(measured, heard, promise),
            *_timeline(mp3, tag, measured),
            *layers.layers(mp3, tag),
        ),
    )


def _map_file(mp3: Path) -> mmap:
    """Return the bytes of *mp3* as a memory map to be closed; raises SoundError if it can't be read or is empty."""
    try:
        with mp3.open("rb") as file:
            return mmap(file.fileno(), 0, access=ACCESS_READ)
    except OSError as error:
        raise SoundError(f"can't read {str(mp3)!r}", reason_of(error)) from error
    except ValueError as error:
        raise SoundError(f"can't read {str(mp3)!r}", "the file is empty") from error


def _digest(mp3: Path) -> str:
    with mp3.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _length(tag: Any, info: Any, measured: Measured) -> Iterator[Fault]:  # noqa: ANN401 -- mutagen's; mpeg.Info
    """Yield a fault if the tag or the Info frame give another length than the decoded sound has."""
    told = [str(frame.text[0]) for frame in tag.getall("TLEN") if frame.text]
    if told and told[0] != str(measured.duration_ms):
        yield Fault("length", f"the tag tells of {told[0]} ms, heard are {measured.duration_ms} ms")
    if info is not None and info.length != measured.length:
        yield Fault("length", f"the Info frame tells of {info.length} samples, heard are {measured.length}")


def _level_faults(measured: Measured, heard: "MeasuredSound", promise: Promise) -> Iterator[Fault]:
    """Yield a fault if loudness, peak or the longest silence is not as promised."""
    if abs(measured.loudness - promise.loudness) > promise.tolerance:
        yield Fault("loudness", f"{measured.loudness:.1f} LUFS where {promise.loudness:.1f} were promised")
    if measured.true_peak > promise.true_peak:
        yield Fault("true-peak", f"{measured.true_peak:.2f} dBTP where {promise.true_peak:.1f} are the most")
    if measured.longest_silence_ms > promise.silence_ms:
        yield Fault(
            "silence",
            f"{measured.longest_silence_ms} ms of silence, "
            f"{heard.silence_at / heard.rate:.1f} s in: {promise.silence_ms} ms are the most",
        )


def _timeline(mp3: Path, tag: Any, measured: Measured) -> Iterator[Fault]:  # noqa: ANN401 -- mutagen's
    """Yield a fault if the ``.edition.json`` beside *mp3* describes another file, title, length or other chapters."""
    from vorleser.checks import tags

    beside = mp3.with_name(mp3.stem + entry.ENTRY_SUFFIX)
    if not beside.exists():
        return
    try:
        told = entry.parse_entry(beside.read_bytes())
    except (OSError, msgspec.MsgspecError) as error:
        yield Fault("edition", f"{beside.name!r} can't be read: {error}")
        return
    if told.size != mp3.stat().st_size or told.sha256 != _digest(mp3):
        yield Fault("edition", f"{beside.name!r} tells of another file: make the edition again with --afresh")
    titles = [str(frame.text[0]) for frame in tag.getall("TIT2") if frame.text]
    if titles and titles[0] != told.metadata.title:
        calls = f"the tag calls it {titles[0]!r}, {beside.name!r} {told.metadata.title!r}"
        yield Fault("edition", f"{calls}: make the edition again with --afresh")
    if (told.timeline.length, told.timeline.rate) != (measured.length, measured.rate):
        yield Fault("length", f"the timeline has {told.timeline.length} samples, heard are {measured.length}")
    starts = [told.timeline.ms(chapter.start) for chapter in told.timeline.chapters]
    if starts != [mark.start for mark in tags.chapter_marks(tag)]:
        yield Fault("chapters", f"the chapters are not those of {beside.name!r}")
