"""Only whole sounds decode; everything else is named."""

import io

import numpy as np
import pytest
import servers
import soundfile
from hypothesis import given
from hypothesis import strategies as st

from vorleser.speak.sound.decode import UnsoundError, decode

TEXT = "Guten Tag zusammen"
MP3 = servers.mp3(TEXT)


def encoded(kind: str, subtype: str) -> bytes:
    """Return a second of noise in a format."""
    file = io.BytesIO()
    noise = np.random.default_rng(1).normal(0, 3000, (22050, 2)).astype(np.int16)
    soundfile.write(file, noise, 22050, format=kind, subtype=subtype)
    return file.getvalue()


def test_an_mp3_decodes_to_its_length() -> None:
    """An MP3 at 24 kHz keeps its rate and, but for its encoder's padding, its length."""
    clip = decode(MP3)
    assert clip.rate == 24000
    assert abs(len(clip.samples) - len(servers.spoken(TEXT).samples) * 24 / 16) < 3 * 1152


@given(st.integers(1, len(MP3) - 1))
def test_an_mp3_cut_anywhere_is_noticed(end: int) -> None:
    """A cut in mid-frame is an error; a cut between two frames may only be told by its length."""
    try:
        clip = decode(MP3[:end])
    except UnsoundError:
        return
    assert len(clip.samples) < len(decode(MP3).samples) * (end / len(MP3) + 0.1)


@pytest.mark.parametrize(("kind", "subtype"), [("WAV", "PCM_16"), ("FLAC", "PCM_16"), ("OGG", "VORBIS")])
def test_other_formats_become_mono(kind: str, subtype: str) -> None:
    """WAV, FLAC and Ogg decode, two channels become one."""
    clip = decode(encoded(kind, subtype))
    assert clip.samples.shape == (22050,)
    assert clip.samples.dtype == np.int16


@pytest.mark.parametrize("subtype", ["FLOAT", "DOUBLE"])
def test_a_wav_of_floats_is_as_loud(subtype: str) -> None:
    """Servers that run a model may send its floats: full scale is 1.0, and what is no number is silence."""
    file = io.BytesIO()
    soundfile.write(file, np.array([0.5, -0.5, np.nan, 2.0]), 22050, format="WAV", subtype=subtype)
    assert decode(file.getvalue()).samples.tolist() == [16383, -16383, 0, 32767]


@pytest.mark.parametrize("rate", [1, 3_999, 192_001, 2**31 - 1])
def test_a_rate_at_which_nobody_speaks_is_refused(rate: int) -> None:
    """A WAV's head may name any rate; what follows divides by it."""
    body = encoded("WAV", "PCM_16")
    with pytest.raises(UnsoundError, match=f"{rate} samples a second"):
        decode(body[:24] + rate.to_bytes(4, "little") + body[28:])


def test_some_bytes_that_unpack_into_hours_are_refused() -> None:
    """Silence packs well: a FLAC says how long it is, and is not unpacked if that is longer than any sentence."""
    body = bytearray(encoded("FLAC", "PCM_16"))
    body[22:26] = (2**31 - 1).to_bytes(4, "big")  # the lower bits of its number of samples
    with pytest.raises(UnsoundError, match="minutes"):
        decode(bytes(body))


@pytest.mark.parametrize("length", [b"\0\0\0\0", b"\xff\xff\xff\xff"])
def test_a_streamed_wav_decodes_to_its_end(length: bytes) -> None:
    """A server that streams writes the head before it knows the length: 0, or one beyond measure."""
    body = encoded("WAV", "PCM_16")
    place = body.index(b"data") + 4
    streamed = body[:4] + length + body[8:place] + length + body[place + 4 :]
    assert np.array_equal(decode(streamed).samples, decode(body).samples)


@pytest.mark.parametrize(("kind", "subtype"), [("WAV", "PCM_16"), ("FLAC", "PCM_16")])
def test_half_a_sound_is_noticed(kind: str, subtype: str) -> None:
    """What ends before its own length is no sound."""
    body = encoded(kind, subtype)
    with pytest.raises(UnsoundError):
        decode(body[: len(body) // 2])


@pytest.mark.parametrize(
    "body", [b"", b"<!DOCTYPE html><html>", b'{"error": 1}', b"\xff\xfb", b"ID3", b"RIFF", b"x" * 999]
)
def test_what_is_no_sound_is_named(body: bytes) -> None:
    """HTML, JSON, nothing and rubbish: one short description each."""
    with pytest.raises(UnsoundError, match=r"\w"):
        decode(body)


@given(st.binary(max_size=300))
def test_no_bytes_break_the_decoder(body: bytes) -> None:
    """Whatever a server sends, the answer is a clip or an UnsoundError."""
    try:
        clip = decode(body)
    except UnsoundError:
        return
    else:
        assert clip.samples.ndim == 1
        assert clip.rate > 0
