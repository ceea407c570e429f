"""MP3 headers and tags as they lie in files."""

import lameenc
import numpy as np
import pytest

from vorleser import mpeg


@pytest.mark.parametrize("channels", [1, 2])
@pytest.mark.parametrize("rate", [8_000, 12_000, 16_000, 22_050, 24_000, 32_000, 44_100, 48_000])
def test_frames_follow_each_other_in_every_version(rate: int, channels: int) -> None:
    """What LAME writes at any rate is frame after frame, to the last byte, and all of them announced hold the sound."""
    encoder = lameenc.Encoder()
    encoder.set_in_sample_rate(rate)
    encoder.set_out_sample_rate(rate)
    encoder.set_channels(channels)
    encoder.set_bit_rate(64)
    encoder.silence()
    noise = np.random.default_rng(1).integers(-9000, 9000, rate * channels, np.int16)
    data = bytes(encoder.encode(noise) + encoder.flush())
    at = samples = 0
    while found := mpeg.any_header(data, at):
        assert (found.rate, found.channels) == (rate, channels)
        at, samples = at + found.size, samples + found.samples
    assert at == len(data)
    assert rate <= samples <= rate + 4 * mpeg.FRAME
    assert bool(mpeg.header(data)) is (rate >= 32_000)


@pytest.mark.parametrize(("footer", "end"), [(0, 1290), (0x10, 1300)])
def test_a_tag_is_skipped_whole(footer: int, end: int) -> None:
    """An ID3v2 tag's length has seven bits a byte, and its footer is not part of it."""
    assert mpeg.sound_begin(b"ID3\x04\x00" + bytes((footer, 0, 0, 10, 0)) + bytes(2000)) == end


@pytest.mark.parametrize("data", [b"", b"ID3", b"\xff\xfb\x90\x64", b"ID3\x03\x00"])
def test_where_no_tag_is_the_sound_begins_at_once(data: bytes) -> None:
    """Half a tag is none."""
    assert mpeg.sound_begin(data) == 0
