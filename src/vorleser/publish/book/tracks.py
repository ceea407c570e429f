"""The recording as a book's audio files: whole, or cut at chapters where it is long.

Players lose the place in very long files, and readers on the web load a file whole. So a recording of more than an
hour is cut where a page begins, at MP3 frames, without encoding it again. Each cut gets an Info frame of its own,
whose delay says where in its first frames the page begins: players that honour it are right to the sample, others
by less than 80 ms. Source: the LAME tag's specification (http://gabriel.mp3-tech.org/mp3infotag.html).
"""

import mmap
from array import array
from collections.abc import Callable, Iterable, Iterator
from itertools import pairwise
from pathlib import Path

import msgspec

from vorleser import mpeg
from vorleser.edition import Edition
from vorleser.mono import CHANNELS
from vorleser.mpeg import DELAY, ENCODER_DELAY, FRAME
from vorleser.publish.book.pages import BookPage
from vorleser.publish.format import CHUNK, chunks

LONGEST_WHOLE_MS = 3_600_000
SHORTEST_MS = 600_000
_DECODER_DELAY = DELAY - ENCODER_DELAY
_WARM_UP = (
    2  # frames before the page's first, which lean on the bits of those before; the delay field holds no more
)


class Track(msgspec.Struct, frozen=True):
    """An audio file of the book: milliseconds ``begin`` to ``end`` of the timeline, ``size`` bytes from ``chunks``."""

    name: str
    begin: int
    end: int
    size: int
    chunks: Callable[[], Iterable[bytes]]


def tracks(edition: Edition, pages: tuple[BookPage, ...]) -> tuple[Track, ...]:
    """Return the audio files of *edition*, in order; a page never lies in two of them."""
    path, timeline = Path(edition.sound.path), edition.timeline
    end = timeline.ms(timeline.length)
    begins = _begins(pages, end) if end > LONGEST_WHOLE_MS else [0]
    parts = _parts(path, [begin * timeline.rate // 1000 for begin in begins]) if begins[1:] else []
    if not parts:
        return (Track("audio1.mp3", 0, end, path.stat().st_size, lambda: chunks(path)),)
    spans = zip(pairwise([*begins, end]), parts, strict=True)
    return tuple(
        Track(f"audio{number}.mp3", *span, part.size, part.chunks)
        for number, (span, part) in enumerate(spans, start=1)
    )


def track_of(page: BookPage, found: tuple[Track, ...]) -> Track:
    """Return the one of the tracks *found* in which *page* is heard."""
    return next(track for track in reversed(found) if track.begin <= page.begin)


def _begins(pages: tuple[BookPage, ...], end: int) -> list[int]:
    """Return where tracks begin: with the first page, then with one as soon as the last is long enough."""
    begins = [0]
    for page in pages:
        if page.begin - begins[-1] >= SHORTEST_MS and end - page.begin >= SHORTEST_MS:
            begins.append(page.begin)
    return begins


class _Part(msgspec.Struct, frozen=True):
    """Bytes ``first`` to ``last`` of the file at ``path``, after an Info frame of their own."""

    path: Path
    info: bytes
    first: int
    last: int

    @property
    def size(self) -> int:
        """How many bytes it has."""
        return len(self.info) + self.last - self.first

    def chunks(self) -> Iterator[bytes]:
        """Yield the part's bytes."""
        yield self.info
        with self.path.open("rb") as file:
            file.seek(self.first)
            left = self.last - self.first
            while left and (chunk := file.read(min(CHUNK, left))):
                left -= len(chunk)
                yield chunk


def _parts(path: Path, samples: list[int]) -> list[_Part]:
    """Return the parts of the MP3 at *path* that begin at *samples*; none where it is not as Vorleser writes it."""
    with path.open("rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as data:
        frames = mpeg.walk_frames(data, mpeg.sound_begin(data))
        begin, head = next(frames, (0, None))
        info = mpeg.read_info(data[begin : begin + head.size]) if head else None
        if head is None or info is None or (head.rate, head.channels) != (mpeg.RATES[0], CHANNELS):
            return []
        offsets, bitrate, end = array("Q"), 0, 0
        for at, found in frames:
            offsets.append(at)
            bitrate, end = found.bitrate, at + found.size
    if len(offsets) != info.frames:
        return []
    offsets.append(end)
    borders = [*(sample + info.delay for sample in samples), info.delay + info.length]
    return [_part(path, bitrate, offsets, span) for span in pairwise(borders)]


def _part(path: Path, bitrate: int, offsets: "array[int]", span: tuple[int, int]) -> _Part:
    """Return the part that holds samples *span* of what the frames at *offsets* decode to."""
    begin, end = span
    first = max(0, begin // FRAME - _WARM_UP)
    last = min(len(offsets) - 1, -(-(end + _DECODER_DELAY) // FRAME))
    size = offsets[last] - offsets[first]
    info = mpeg.info_frame(bitrate, last - first, end - begin, size, begin - first * FRAME)
    return _Part(path, info, offsets[first], offsets[last])
