"""Encode the parts of a mix as MP3 frames: in threads, each with its own encoder, cached by content."""

import importlib.metadata
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from functools import cache
from io import BytesIO
from pathlib import Path

import lameenc
import msgspec
import numpy as np
import soundfile

from vorleser import meter, mpeg
from vorleser.encode import mixdown, part_cache
from vorleser.encode.limiter import Limiter
from vorleser.encode.parts import Part, cut_mix
from vorleser.encode.settings import EncodeSettings
from vorleser.encode.verify import WATCHED_DB, EncoderInput, InputMeter, verify
from vorleser.mix import Mix
from vorleser.mono import CHANNELS
from vorleser.mpeg import FRAME
from vorleser.runtime import malloc

_QUALITY = 3  # LAME's scale: 0 best, 9 fastest
_MARGIN_DB = 0.7  # for what an encoder's noise adds to a peak
_TRIES = 5
_AHEAD = 4  # parts for each thread that are being encoded or wait for one before them: half a megabyte each
_FORMAT = 4  # of what is kept; higher when the same part would become other bytes


class EncodedPart(msgspec.Struct, frozen=True):
    """A part's MP3 frames, joined, and what was measured on them after decoding.

    ``ratio`` is the power of the decoded sound divided by that of the part, ``peak`` the true peak, full scale 1.0.
    """

    data: bytes
    ratio: float
    peak: float


@cache
def _fingerprint(rate: int, settings: EncodeSettings) -> str:
    """Return a string that names all that shapes a part's bytes besides its content: versions and settings."""
    versions = [importlib.metadata.version(name) for name in ("lameenc", "soxr")]
    return "/".join(map(str, [_FORMAT, *versions, rate, settings, _QUALITY, _MARGIN_DB]))


def _encoder(rate: int, bitrate: int) -> lameenc.Encoder:
    encoder = lameenc.Encoder()
    encoder.set_in_sample_rate(rate)
    encoder.set_out_sample_rate(rate)  # LAME would choose a lower one for a low bitrate
    encoder.set_channels(CHANNELS)
    encoder.set_bit_rate(bitrate)
    encoder.set_quality(_QUALITY)
    encoder.silence()
    return encoder


@cache
def makeup(rate: int, bitrate: int) -> float:
    """Return the factor that makes up for LAME's lowering of the sound (5 % at 96 kbit/s), measured on a tone."""
    tone = 0.25 * np.sin(np.arange(rate) * (2 * np.pi * 997 / rate), dtype=np.float32)
    encoder = _encoder(rate, bitrate)
    data = bytes(encoder.encode(_integers(tone)) + encoder.flush())
    decoded, _ = soundfile.read(BytesIO(data), dtype="float32")
    middle = slice(rate // 4, rate * 3 // 4)
    return round(float(np.sqrt(np.square(tone[middle]).mean() / np.square(decoded[middle]).mean())), 3)


def encode_part(part: Part, rate: int, settings: EncodeSettings) -> EncodedPart:
    """Return *part* as MP3 frames, its sound delayed by DELAY samples.

    The frames are decoded and measured. While the encoder's noise lifts a peak above the allowed true peak, the part is
    encoded again under a lower ceiling, at most _TRIES times in all.
    """
    ceiling = settings.true_peak - _MARGIN_DB
    for _ in range(_TRIES):
        data, left, fed = _frames(part, rate, settings, ceiling)
        ratio, peak = verify(data, settings.bitrate, fed, voice=part.voice)
        if meter.to_db(peak) <= settings.true_peak:
            break
        ceiling -= meter.to_db(peak) - settings.true_peak + _MARGIN_DB
    return EncodedPart(data, left * ratio, peak)


def _frames(
    part: Part, rate: int, settings: EncodeSettings, ceiling: float
) -> tuple[bytes, float, EncoderInput]:
    """Return the MP3 frames of *part* limited to *ceiling* (dB), the share of power left, and its output."""
    encoder, feeding = _encoder(rate, settings.bitrate), InputMeter(part.frames)
    limiter = Limiter(meter.from_db(ceiling), rate, meter.from_db(settings.true_peak - WATCHED_DB))
    data, power = bytearray(), 0.0

    def feed(limited: meter.Floats) -> None:
        feeding.watch(limited)
        data.extend(encoder.encode(_integers(limited, makeup(rate, settings.bitrate))))

    for window in mixdown.windows(part, rate):
        power += float(window @ window)
        feed(limiter.feed(window))
    feed(limiter.end())
    data += encoder.encode(np.zeros(2 * FRAME, np.int16)) + encoder.flush()
    fed = feeding.result(*limiter.crests())
    left = float(fed.powers.sum(dtype=np.float64)) / power if power else 1.0
    return mpeg.take_frames(bytes(data), part.frames), left, fed


def _integers(window: meter.Floats, gain: float = 1.0) -> "np.ndarray[tuple[int, ...], np.dtype[np.int16]]":
    window = window * np.float32(32768 * gain)
    np.rint(window, out=window)
    return np.clip(window, -32768, 32767, out=window).astype(np.int16)


def encode_cached(part: Part, rate: int, settings: EncodeSettings, folder: Path | None) -> EncodedPart:
    """Return *part* encoded: read from *folder* if an undamaged copy is there, else encoded and kept there."""
    if folder is None:
        return encode_part(part, rate, settings)
    path = part_cache.part_path(folder, part.key(_fingerprint(rate, settings)))
    try:
        return msgspec.msgpack.decode(part_cache.read_part(path), type=EncodedPart)
    except (OSError, msgspec.DecodeError):
        encoded = encode_part(part, rate, settings)
        part_cache.keep(path, msgspec.msgpack.encode(encoded))
        return encoded


def encode_parts(
    mix: Mix, settings: EncodeSettings, jobs: int, folder: Path | None
) -> Iterator[tuple[Part, EncodedPart]]:
    """Yield the parts of *mix* in order, encoded by *jobs* threads; at most _AHEAD per thread are in memory."""
    malloc.keep_what_is_freed()
    parts = list(cut_mix(mix))
    todo = iter(_order(parts, jobs))
    under_way: dict[int, Future[EncodedPart]] = {}
    with ThreadPoolExecutor(jobs, thread_name_prefix="mp3") as pool:
        try:
            for number, part in enumerate(parts):
                while number not in under_way or len(under_way) <= _AHEAD * jobs:
                    if (begun := next(todo, None)) is None:
                        break
                    under_way[begun] = pool.submit(
                        encode_cached, parts[begun], mix.timeline.rate, settings, folder
                    )
                yield part, under_way.pop(number).result()
        finally:
            for future in under_way.values():
                future.cancel()


def _order(parts: Sequence[Part], jobs: int) -> list[int]:
    """Return the order of encoding: as in *parts*, but the last ones longest first, so that threads end together."""
    numbers = range(len(parts))
    first = max(0, len(parts) - _AHEAD * jobs)
    return [*numbers[:first], *sorted(numbers[first:], key=lambda number: -parts[number].frames)]
