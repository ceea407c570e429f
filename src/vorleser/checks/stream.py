"""Check the bytes of an MP3: frames must follow the tag without a gap to the end, and match the Info frame."""

import mmap
from collections.abc import Iterable, Iterator

import msgspec

from vorleser import mpeg
from vorleser.checks.findings import Fault
from vorleser.mono import CHANNELS

_HELD = 16_000_000  # bytes of a mapped file that are held in memory at a time


class Stream(msgspec.Struct, frozen=True):
    """The frames of an MP3: the byte where they ``begin``, their number without the Info frame, and that frame.

    ``bitrate`` and ``rate`` are those of the first frame, as `mpeg.Header` has them.
    """

    begin: int
    frames: int
    bitrate: int
    rate: int
    info: mpeg.Info | None
    faults: tuple[Fault, ...]


def read_stream(data: mpeg.Bytes) -> Stream:
    """Walk the frames in the bytes of an MP3 file and return what they show."""
    begin = end = mpeg.sound_begin(data)
    info: mpeg.Info | None = None
    count, kinds, held = 0, dict[tuple[int, int, int], None](), 0
    for at, header in mpeg.walk_frames(data, begin):
        end = at + header.size
        if end - held > _HELD:
            held = end
            _let_go(data)
        if at == begin and (info := mpeg.read_info(data[at:end])):
            continue
        count += 1
        kinds[header.bitrate, header.rate, header.channels] = None
    told = _info_faults(info, count, end - begin) if end > begin else ()
    faults = (*_gaps(data, begin, end), *_uneven(kinds), *told)
    bitrate, rate, _ = next(iter(kinds), (0, mpeg.RATES[0], 1))
    return Stream(begin, count, bitrate, rate, info, faults)


def _let_go(data: mpeg.Bytes) -> None:
    """Release the pages read so far of a mapped file from this process's memory; the system may cache them."""
    if isinstance(data, mmap.mmap) and hasattr(data, "madvise"):  # not on Windows
        data.madvise(mmap.MADV_DONTNEED)


def _gaps(data: mpeg.Bytes, begin: int, end: int) -> Iterator[Fault]:
    """Yield a fault if there is no frame, or anything follows the last whole one."""
    rest = data[end : end + 128]
    if begin == end:
        yield Fault("frames", "no MP3 frame follows the tag")
    elif rest[:3] == b"TAG" and end + 128 == len(data):
        yield Fault("tags", "an ID3v1 tag stands at the end")
    elif rest[:8] == b"APETAGEX":
        yield Fault("tags", "an APE tag stands at the end")
    elif mpeg.header(rest):
        yield Fault("frames", f"the last frame, at byte {end}, is cut short")
    elif rest:
        yield Fault("frames", f"what stands from byte {end} on are no MP3 frames: the file is damaged there")


def _uneven(kinds: Iterable[tuple[int, int, int]]) -> Iterator[Fault]:
    """Yield a fault for frames that are not all of one bitrate, one rate, and mono."""
    bitrates, rates, channels = (set(each) for each in zip(*kinds, strict=True)) if kinds else ({0}, {0}, {1})
    if len(bitrates) > 1:
        yield Fault("bitrate", "the bitrate changes: players show wrong times")
    if len(rates) > 1:
        yield Fault("rate", "the sample rate changes")
    if channels != {CHANNELS}:
        yield Fault("channels", "the sound is not mono")


def _info_faults(info: mpeg.Info | None, count: int, size: int) -> Iterator[Fault]:
    """Yield a fault if the Info frame is missing, or its counts of frames and bytes are wrong."""
    if info is None:
        yield Fault("info", "no Info frame tells delay and length")
    elif (info.frames, info.size) != (count, size):
        told = f"the Info frame tells of {info.frames} frames and {info.size} bytes"
        yield Fault("info", f"{told}; there are {count} and {size}")
