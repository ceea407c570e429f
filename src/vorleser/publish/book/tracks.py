"""The recording as a book's audio files: whole, or cut at chapters where it is long.

Players lose the place in very long files, and readers on the web load a file whole. So a recording of more than an
hour is cut where a page begins, at MP3 frames, without encoding it again. Each cut gets an Info frame of its own,
whose delay says where in its first frames the page begins: players that honour it are right to the sample, others
by less than 55 ms. Source: the LAME tag's specification (http://gabriel.mp3-tech.org/mp3infotag.html).
"""

import mmap
import struct
from collections.abc import Callable, Iterable, Iterator
from itertools import pairwise
from pathlib import Path

import msgspec

from vorleser.edition import Edition
from vorleser.publish.book.pages import Page
from vorleser.publish.format import CHUNK, chunks

LONGEST_WHOLE_MS = 3_600_000
SHORTEST_MS = 600_000
FRAME = 1152  # samples of an MPEG-1 layer III frame
DECODER_DELAY = 529
_RATES = (44_100, 48_000, 32_000)
_BITRATES = (0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320)
_WARM_UP = 1  # frames before the page's first: a decoder needs the one before to be right
_INFO = 4 + 4 + 4 + 4 + 100 + 4  # name, flags, frames, bytes, table of contents, quality
_LONGEST_DELAY = 4095


class Track(msgspec.Struct, frozen=True):
    """An audio file of the book: milliseconds ``begin`` to ``end`` of the timeline, ``size`` bytes from ``chunks``."""

    name: str
    begin: int
    end: int
    size: int
    chunks: Callable[[], Iterable[bytes]]


def tracks(edition: Edition, pages: tuple[Page, ...]) -> tuple[Track, ...]:
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


def track_of(page: Page, found: tuple[Track, ...]) -> Track:
    """Return the one of the tracks *found* in which *page* is heard."""
    return next(track for track in reversed(found) if track.begin <= page.begin)


def _begins(pages: tuple[Page, ...], end: int) -> list[int]:
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
        head = _after_tag(data)
        size = _frame_size(data, head)
        tag = _info_at(data[head : head + size])
        if tag < 0:
            return []
        info, first = data[head : head + size], head + size
        offsets = list(_frames(data, first))
    delay = int.from_bytes(info[tag + 21 : tag + 24], "big") >> 12
    return [
        _part(path, (info, tag), offsets, span)
        for span in pairwise([*(sample + delay for sample in samples), (len(offsets) - 1) * FRAME])
    ]


def _part(path: Path, model: tuple[bytes, int], offsets: list[int], span: tuple[int, int]) -> _Part:
    """Return the part that holds samples *span* of what the frames at *offsets* decode to."""
    begin, end = span
    first = max(0, begin // FRAME - _WARM_UP)
    last = min(len(offsets) - 1, -(-(end + DECODER_DELAY) // FRAME))
    delay = begin - first * FRAME
    padding = min(_LONGEST_DELAY, max(0, (last - first) * FRAME - delay - (end - begin)))
    size = offsets[last] - offsets[first]
    return _Part(path, _info(model, last - first, size, (delay, padding)), offsets[first], offsets[last])


def _info(model: tuple[bytes, int], count: int, size: int, silence: tuple[int, int]) -> bytes:
    """Return the Info frame *model* (and where its LAME part begins), rewritten for *count* frames of *size* bytes."""
    frame, tag = bytearray(model[0]), model[1]
    delay, padding = silence
    whole = size + len(frame)
    toc = bytes(percent * 256 // 100 for percent in range(100))
    frame[tag - _INFO + 8 : tag - 4] = struct.pack(">II", count, whole) + toc
    frame[tag + 21 : tag + 24] = (delay << 12 | padding).to_bytes(3, "big")
    frame[tag + 28 : tag + 34] = struct.pack(">IH", whole, 0)
    frame[tag + 34 : tag + 36] = struct.pack(">H", _crc(frame[: tag + 34]))
    return bytes(frame)


def _after_tag(data: mmap.mmap) -> int:
    """Return where the sound begins: after the ID3v2 tag, if there is one."""
    if data[:3] != b"ID3":
        return 0
    size = 0
    for byte in data[6:10]:
        size = size << 7 | byte & 0x7F
    return 10 + size


def _info_at(frame: bytes) -> int:
    """Return where in *frame* the LAME part of a full Info tag begins; -1 where it is no such frame."""
    at = frame.find(b"Info", 0, 40)
    whole = at > 0 and len(frame) >= at + _INFO + 36 and frame[at + 4 : at + 8] == b"\0\0\0\x0f"
    return at + _INFO if whole else -1


def _frames(data: mmap.mmap, first: int) -> Iterator[int]:
    """Yield where each frame from *first* on begins, and last where the last one ends."""
    at = first
    while (size := _frame_size(data, at)) and at + size <= len(data):
        yield at
        at += size
    yield at


def _frame_size(data: mmap.mmap, at: int) -> int:
    """Return the bytes of the MPEG-1 layer III frame at *at*; 0 where none begins."""
    word = int.from_bytes(data[at : at + 4], "big")
    bitrate, rate = word >> 12 & 15, word >> 10 & 3
    if word >> 17 != 0x7FFD or bitrate in (0, 15) or rate == 3:
        return 0
    return 144_000 * _BITRATES[bitrate] // _RATES[rate] + (word >> 9 & 1)


def _crc(data: bytes | bytearray) -> int:
    """Return the CRC-16 (polynomial 0x8005, reflected) that closes a LAME tag."""
    value = 0
    for byte in data:
        value ^= byte
        for _ in range(8):
            value = value >> 1 ^ (0xA001 if value & 1 else 0)
    return value
