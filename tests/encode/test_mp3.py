"""What is encoded in parts is the one sound: exact, seamless, level, and the same however it was made."""

import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import cycle, pairwise
from pathlib import Path
from typing import BinaryIO

import numpy as np
import pytest
import soundfile
import soxr
from msgspec.structs import replace

from sounds import Studio, babble, heard, lag, script, take
from vorleser import meter, mpeg
from vorleser.edition import Edition
from vorleser.encode import mixdown, mp3, parts
from vorleser.encode.settings import EncodeSettings
from vorleser.errors import DamagedTakeError, SoundError
from vorleser.files import atomic
from vorleser.mix import Chapter, Mix, Placed, Timeline

BLOCKS = 14  # of the mix that most tests share


@pytest.fixture(scope="module")
def studio(tmp_path_factory: pytest.TempPathFactory) -> Studio:
    """Return a studio whose takes and parts are kept for all tests here."""
    return Studio(tmp_path_factory.mktemp("studio"))


@pytest.fixture(scope="module")
def mix(studio: Studio) -> Mix:
    """Return a mix of two minutes, with jingles."""
    said = script(BLOCKS)
    return studio.mix(said, studio.takes(said))


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return where the parts of that mix are kept once it is encoded; who changes them works on a copy."""
    return tmp_path_factory.mktemp("kept")


@pytest.fixture(scope="module")
def edition(studio: Studio, mix: Mix, kept: Path) -> Edition:
    """Return that mix encoded by three threads."""
    return studio.edition(mix, jobs=3, parts=kept)


@pytest.fixture
def own_parts(edition: Edition, kept: Path, tmp_path: Path) -> Path:
    """Return a copy of the kept parts, of the test's own."""
    assert edition.sound.size
    return shutil.copytree(kept, tmp_path / "parts")


def raw(mix: Mix) -> "np.ndarray[tuple[int], np.dtype[np.float32]]":
    """Return the sound of a whole mix before it is encoded."""
    rate = mix.timeline.rate
    return np.concatenate([window for part in parts.cut_mix(mix) for window in mixdown.windows(part, rate)])


def test_every_onset_is_where_the_timeline_says(mix: Mix, edition: Edition) -> None:
    """Each clip's first second is found in the decoded MP3 within a few samples of its cue, to the last clip."""
    sound = heard(edition)
    assert len(sound) == mix.timeline.length
    assert len(mix.speech) > 10
    for cue, placed in zip(mix.timeline.cues, mix.speech, strict=True):
        clip, rate = soundfile.read(placed.take.path, dtype="float32")
        second = soxr.resample(clip[:rate], rate, mix.timeline.rate)
        assert abs(lag(sound, cue.start, second)) <= 4


def test_the_seams_are_not_there(studio: Studio, mix: Mix, edition: Edition) -> None:
    """Parts joined frame by frame sound like the same mix encoded in one piece: at no seam is the difference larger."""
    joined = heard(edition)
    sounds = tuple(sorted((*mix.speech, *mix.music), key=lambda placed: placed.start))
    whole = parts.Part(0, mix.timeline.length, sounds, voice=False, last=True)
    data = mp3.encode_part(whole, mix.timeline.rate, EncodeSettings()).data
    path = studio.folder / "one.mp3"
    path.write_bytes(mpeg.info_frame(96, whole.frames, mix.timeline.length, len(data)) + data)
    single, _ = soundfile.read(path, dtype="float32")
    source = raw(mix)
    seams = [part.start for part in parts.cut_mix(mix)][1:]
    assert len(seams) >= 4
    for seam in seams:
        around = slice(seam - 3000, seam + 3000)
        assert np.abs(joined[around] - single[around]).max() < 0.002
        assert np.abs(joined[around] - source[around]).max() < 0.02


def test_parts_cover_the_timeline_and_cut_in_silence(mix: Mix) -> None:
    """Each part begins where the last one ends, on a whole frame, and nothing sounds around the cut."""
    cut = list(parts.cut_mix(mix))
    source = raw(mix)
    assert len(cut) > 4
    assert cut[0].start == 0
    assert cut[-1].end == mix.timeline.length
    assert [part.last for part in cut] == [False] * (len(cut) - 1) + [True]
    for one, two in pairwise(cut):
        assert one.end == two.start
        assert one.end % mpeg.FRAME == 0
        assert not source[one.end - mpeg.DELAY - mpeg.FRAME : one.end + mpeg.FRAME].any()
    assert sum(len(part.sounds) for part in cut) == len(mix.speech) + len(mix.music)


def test_the_same_bytes_however_it_was_made(
    studio: Studio, mix: Mix, edition: Edition, own_parts: Path
) -> None:
    """One thread or three, cold or from kept parts, even when a kept part is broken: the same MP3."""
    digests = [edition.sound.sha256, studio.edition(mix, jobs=1).sound.sha256]
    digests.append(studio.edition(mix, jobs=3, parts=own_parts).sound.sha256)
    for number, path in enumerate(sorted(own_parts.iterdir())[:2]):
        path.write_bytes(b"" if number % 2 else path.read_bytes()[:-7])
    digests.append(studio.edition(mix, parts=own_parts).sound.sha256)
    assert len(set(digests)) == 1


def test_an_edit_costs_what_it_changes(studio: Studio, own_parts: Path) -> None:
    """When one sentence changes its sound and length, one part is encoded, and all others are kept."""
    said = script(BLOCKS)
    edited = list(studio.takes(said))
    before = {path.name for path in own_parts.iterdir()}
    edited[20] = take(studio.folder, babble(20, 4.444))
    studio.edition(studio.mix(said, tuple(edited)), parts=own_parts)
    assert len(before) > 6
    assert len({path.name for path in own_parts.iterdir()} - before) == 1


def test_frames_follow_each_other_to_the_end(mix: Mix, edition: Edition) -> None:
    """The Info frame tells the truth, and behind it stands frame after frame of one bitrate."""
    data = Path(edition.sound.path).read_bytes()
    begin = data.index(b"Info") - 21
    walked = list(mpeg.walk_frames(data, begin))
    at, last = walked[-1]
    assert at + last.size == len(data)
    assert {(header.bitrate, header.channels) for _, header in walked} == {(96, 1)}
    info = mpeg.read_info(data[begin : begin + walked[0][1].size])
    assert info is not None
    assert info.frames == len(walked) - 1
    assert info.size == len(data) - begin
    assert info.length == mix.timeline.length
    assert info.delay == 576


@pytest.mark.parametrize("bitrate", [32, 64, 128, 192, 320])
def test_every_bitrate_is_level_and_exact(studio: Studio, bitrate: int) -> None:
    """The length is the timeline's and the level the target's at every bitrate."""
    said = script(3)
    mix = studio.mix(said, studio.takes(said))
    edition = studio.edition(mix, bitrate=bitrate)
    sound = heard(edition)
    assert len(sound) == mix.timeline.length
    measured = meter.loudness(np.frombuffer(meter.energies(sound, 44_100), "<f4"))
    assert measured == pytest.approx(-16, abs=0.3)
    assert edition.sound.levels.loudness == pytest.approx(measured, abs=0.15)


VARIED = [
    (rate, peak, {"jingles": jingles, "loudness": loudness})
    for rate, jingles in ((8_000, True), (16_000, False), (22_050, True), (24_000, False), (44_100, True))
    for peak, loudness in ((0.02, -16.0), (0.3, -19.0), (0.98, -16.0), (0.98, -14.0))
]


@pytest.mark.parametrize(("rate", "peak", "settings"), VARIED)
def test_twenty_editions_are_level(
    studio: Studio, rate: int, peak: float, settings: dict[str, float]
) -> None:
    """Whatever the voice's level and rate: the target within 0.3 LU, -1 dBTP kept, and both told truly."""
    said = script(2)
    mix = studio.mix(said, studio.takes(said, rate, peak, seconds=1.2), **settings)
    edition = studio.edition(mix)
    sound = heard(edition)
    measured = meter.loudness(np.frombuffer(meter.energies(sound, 44_100), "<f4"))
    peaks = meter.TruePeak()
    peaks.feed(sound)
    top = meter.to_db(peaks.end())
    assert measured == pytest.approx(settings["loudness"], abs=0.3)
    assert top <= -1.0
    assert edition.sound.levels.loudness == pytest.approx(measured, abs=0.15)
    assert edition.sound.levels.true_peak == pytest.approx(top, abs=0.1)
    assert abs(sound.mean()) < 1e-3
    if ffmpeg := shutil.which("ffmpeg"):
        assert _ebur128(ffmpeg, edition.sound.path) == pytest.approx(measured, abs=0.15)


def _ebur128(ffmpeg: str, path: str) -> float:
    """Return what ffmpeg measures."""
    told = subprocess.run(
        [ffmpeg, "-nostats", "-i", path, "-af", "ebur128", "-f", "null", "-"],
        capture_output=True,
        text=True,
        check=True,
    ).stderr
    return float(told.rsplit("I:", 1)[1].split()[0])


def test_voices_of_one_edition_are_level(studio: Studio) -> None:
    """A loud and a soft voice of different rates come out within 1 LU."""
    said = script(6)
    segments = tuple(replace(s, speaker="AB"[n % 2]) for n, s in enumerate(said.segments))
    said = replace(said, segments=segments)
    takes = tuple(
        take(
            studio.folder,
            babble(n, 2.5, (16_000, 24_000)[n % 2], (0.9, 0.05)[n % 2]),
            (16_000, 24_000)[n % 2],
        )
        for n in range(len(segments))
    )
    mix = studio.mix(said, takes, jingles=False)
    sound = heard(studio.edition(mix))
    levels = []
    for speaker in "AB":
        spoken = [sound[cue.start : cue.end] for cue in mix.timeline.cues if cue.speaker == speaker]
        levels.append(meter.loudness(np.frombuffer(meter.energies(np.concatenate(spoken), 44_100), "<f4")))
    assert abs(levels[0] - levels[1]) < 1


@pytest.mark.parametrize("tool", ["mp3val", "mp3check"])
def test_other_makers_find_no_fault(studio: Studio, edition: Edition, tool: str) -> None:
    """mp3val and mp3check are content with the joined frames."""
    if not shutil.which(tool):
        pytest.skip(f"{tool} is not installed")
    path = Path(edition.sound.path)
    argv = [tool, str(path)]
    if tool == "mp3check":  # which takes every tag for junk
        data = path.read_bytes()
        path = studio.folder / "bare.mp3"
        path.write_bytes(data[data.index(b"Info") - 21 :])
        argv = [tool, "-e", str(path)]
    told = subprocess.run(argv, capture_output=True, text=True, check=False)
    said = (told.stdout + told.stderr).lower()
    assert not any(
        word in said for word in ("warning", "error", "junk", "invalid", "truncated", "missing")
    ), said


def test_an_end_without_sound_is_still_there(studio: Studio) -> None:
    """Silence at the end of a timeline is part of the file, to the sample."""
    spoken = take(studio.folder, babble(5, 1.0))
    for length in (60_000, 88_200, 88_201, 1152 * 90, 1152 * 90 - 1105):
        timeline = Timeline(44_100, length, (), (Chapter(0, length, "T"),))
        mix = Mix(timeline, (Placed(0, spoken, -6.0),), ())
        assert len(heard(studio.edition(mix))) == length


def test_a_broken_take_is_told(studio: Studio, tmp_path: Path) -> None:
    """A take that is gone, cut short, of another length or with one bit flipped is an error, never another sound."""
    good = take(tmp_path, babble(7, 1.0))
    data = Path(good.path).read_bytes()
    flipped = bytearray(data)
    flipped[len(data) // 2] ^= 1
    broken = [replace(good, frames=good.frames * 2), replace(good, path=str(tmp_path / "gone.wav"))]
    for name, content in (("cut", data[:-100]), ("flipped", bytes(flipped)), ("empty", b"")):
        (tmp_path / name).write_bytes(content)
        broken.append(replace(good, path=str(tmp_path / name)))
    for one in broken:
        timeline = Timeline(44_100, 200_000, (), (Chapter(0, 200_000, "T"),))
        with pytest.raises(DamagedTakeError) as told:
            studio.edition(Mix(timeline, (Placed(0, one),), ()))
        assert told.value.path == one.path
    assert not list(studio.folder.glob("*.part"))


@pytest.mark.parametrize("place", [0, 5000, 60_000, -1])
def test_an_mp3_that_is_not_what_was_written_is_not_published(
    studio: Studio, mix: Mix, own_parts: Path, place: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever a disk or a memory makes of the finished file, one bit of it ends the run."""
    whole = atomic.whole

    @contextmanager
    def broken(path: Path) -> Iterator[BinaryIO]:
        with whole(path) as file:
            yield file
        if path.suffix == ".mp3":
            data = bytearray(path.read_bytes())
            data[place] ^= 4
            path.write_bytes(data)

    monkeypatch.setattr(atomic, "whole", broken)
    with pytest.raises(SoundError, match="is not what was written"):
        studio.edition(mix, parts=own_parts)


def test_a_kept_part_that_was_damaged_is_encoded_anew(
    studio: Studio, mix: Mix, edition: Edition, own_parts: Path
) -> None:
    """Whichever bytes of the kept parts are flipped or missing, the edition's bytes are the same."""
    good = Path(edition.sound.path).read_bytes()
    places = (0, 20, 400, -1)
    for path, place in zip(sorted(own_parts.iterdir()), cycle(places), strict=False):
        data = bytearray(path.read_bytes())
        data[place] ^= 16
        path.write_bytes(data[: -1000 if place == 400 else None])
    again = Path(studio.edition(mix, parts=own_parts).sound.path).read_bytes()
    assert again[again.index(b"Info") :] == good[good.index(b"Info") :]
