"""What is decoded in part measures as all of it does."""

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import settings as rules
from hypothesis import strategies as st

from sounds import Sound, Studio, script
from vorleser import meter, mpeg
from vorleser.encode import mixdown, mp3, parts
from vorleser.encode import verify as hearing
from vorleser.encode.limiter import Limiter
from vorleser.encode.settings import EncodeSettings

RATE = 44_100
FRAMES = 120
LENGTH = FRAMES * mpeg.FRAME
ALLOWED = -1.0  # dBTP


def encoded(sound: Sound, bitrate: int) -> tuple[bytes, hearing.EncoderInput]:
    """Return *sound*, LENGTH samples below the ceiling, as MP3 frames, and what is taken down of it."""
    feeding = hearing.InputMeter(FRAMES)
    limiter = Limiter(1.0, RATE, meter.from_db(ALLOWED - hearing.WATCHED_DB))
    encoder = mp3._encoder(RATE, bitrate)
    for given_on in (limiter.feed(sound), limiter.end()):
        feeding.watch(given_on)
    data = encoder.encode(mp3._integers(sound)) + encoder.encode(np.zeros(2304, np.int16)) + encoder.flush()
    return mpeg.take_frames(bytes(data), FRAMES), feeding.result(*limiter.crests())


def decoded_seconds(monkeypatch: pytest.MonkeyPatch, measure: Callable[[], object]) -> float:
    """Return how much is decoded while *measure* runs."""
    taken = 0
    feed = meter.TruePeak.feed

    def counted(self: meter.TruePeak, samples: Sound) -> None:
        nonlocal taken
        taken += len(samples)
        feed(self, samples)

    with monkeypatch.context() as patch:
        patch.setattr(meter.TruePeak, "feed", counted)
        measure()
    return taken / RATE


@rules(max_examples=30, deadline=None)
@given(st.lists(st.integers(0, LENGTH - 4000), min_size=1, max_size=6, unique=True), st.integers(0, 50))
def test_a_peak_is_found_wherever_it_lies(places: list[int], seed: int) -> None:
    """Words in a murmur: the loudest is found, and as loud, whether all is decoded or what is near the peak allowed."""
    chance = np.random.default_rng(seed)
    time = np.arange(LENGTH) / RATE
    sound = 0.1 * np.sin(2 * np.pi * 140 * time)
    for number, place in enumerate(places):
        word = np.hanning(3000) * np.sin(2 * np.pi * (200 + 90 * number) * time[:3000])
        sound[place : place + 3000] += word * chance.uniform(0.5, 0.8)
    data, fed = encoded((sound / np.abs(sound).max() * 0.88).astype(np.float32), 96)
    ratio, peak = hearing.verify(data, 96, fed, voice=True)
    whole_ratio, whole_peak = hearing.verify(data, 96, fed, voice=False)
    assert peak == pytest.approx(whole_peak, abs=1e-6)
    assert ratio == pytest.approx(whole_ratio, rel=0.1)


def test_of_a_voice_most_is_left_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where a voice is far from the peak allowed nothing is decoded; of music, and where nothing is near, all is."""
    time = np.arange(LENGTH) / RATE
    murmur = (0.1 * np.sin(2 * np.pi * 140 * time)).astype(np.float32)
    data, fed = encoded(murmur, 96)
    whole = LENGTH / RATE
    assert decoded_seconds(monkeypatch, lambda: hearing.verify(data, 96, fed, voice=True)) == pytest.approx(
        whole, abs=0.1
    )
    murmur[50_000:53_000] *= 8.5
    data, fed = encoded(murmur, 96)
    assert 0.05 < decoded_seconds(monkeypatch, lambda: hearing.verify(data, 96, fed, voice=True)) < 0.3
    assert decoded_seconds(monkeypatch, lambda: hearing.verify(data, 96, fed, voice=False)) == pytest.approx(
        whole, abs=0.1
    )


def test_all_is_decoded_where_the_encoder_moves_peaks() -> None:
    """A square wave comes out of LAME a decibel higher, a click far lower: then what was far from the peak counts."""
    time = np.arange(LENGTH) / RATE
    square = (0.68 * np.sign(np.sin(2 * np.pi * 1000 * time))).astype(np.float32)
    square[LENGTH // 2 :] *= 0.6
    click = (0.3 * np.sin(2 * np.pi * 140 * time)).astype(np.float32)
    click[LENGTH // 2] = 0.88
    for sound, sign in ((square, 1), (click, -1)):
        data, fed = encoded(sound, 64)
        assert 0 < fed.near.sum() <= FRAMES // 2
        measured = [hearing.verify(data, 64, fed, voice=voice) for voice in (True, False)]
        assert measured[0] == measured[1]
        assert sign * (meter.to_db(measured[0][1]) - meter.to_db(fed.crest)) > hearing.WATCHED_DB / 2


def test_a_part_is_a_voice_unless_it_has_music(tmp_path: Path) -> None:
    """Parts with a jingle are told from those without, and both measure what their samples are."""
    studio = Studio(tmp_path)
    said = script(14)
    mix = studio.mix(said, studio.takes(said, peak=0.98))
    music = {placed.take.key for placed in mix.music}
    cut = list(parts.cut_mix(mix))
    for part in cut:
        assert part.voice == (not any(placed.take.key in music for placed in part.sounds))
    assert {part.voice for part in cut} == {True, False}
    quiet = EncodeSettings(true_peak=-6.0)
    for part in cut:
        data, left, fed = mp3._frames(part, mix.timeline.rate, quiet, -6.7)
        sound = np.concatenate(list(mixdown.windows(part, mix.timeline.rate)))
        assert float(fed.powers.sum(dtype=np.float64)) == pytest.approx(left * float(sound @ sound), rel=1e-3)
        ratio, peak = hearing.verify(data, quiet.bitrate, fed, voice=part.voice)
        assert (ratio, peak) == pytest.approx(hearing.verify(data, quiet.bitrate, fed, voice=False), rel=0.01)
