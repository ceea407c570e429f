"""Jingles of every kind: a result, or one clear line."""

import gc
import weakref
from pathlib import Path

import numpy as np
import pytest
import soundfile

from sounds import Studio, babble, script
from vorleser import meter
from vorleser.assemble import AssembleSettings, jingles
from vorleser.assemble.timeline import TIMELINE_RATE
from vorleser.errors import SoundError
from vorleser.mix import Mix


def music(
    seconds: float, rate: int, channels: int = 1, peak: float = 0.5
) -> "np.ndarray[tuple[int, int], np.dtype[np.float64]]":
    """Return a falling chord."""
    time = np.arange(int(seconds * rate)) / rate
    sound = sum(np.sin(2 * np.pi * hertz * time) for hertz in (220, 277.2, 329.6)) * np.exp(
        -time / max(seconds, 0.1)
    )
    return np.repeat((sound / 3 * peak)[:, None], channels, axis=1)


KINDS = {
    "8bit.wav": (3, 22_050, 1, 0.5, "PCM_U8"),
    "96k.flac": (3, 96_000, 2, 0.5, "PCM_24"),
    "surround.wav": (3, 48_000, 6, 0.5, "PCM_16"),
    "quiet.wav": (3, 44_100, 2, 0.001, "PCM_24"),
    "clipped.wav": (3, 44_100, 2, 4.0, "PCM_16"),
    "float.wav": (3, 44_100, 1, 3.0, "FLOAT"),
    "low.ogg": (3, 8_000, 1, 0.5, "VORBIS"),
    "podcast.mp3": (3, 44_100, 2, 0.5, "MPEG_LAYER_III"),
    "hour.wav": (3600, 8_000, 1, 0.5, "PCM_U8"),
    "blink.wav": (0.03, 44_100, 1, 0.5, "PCM_16"),
}


@pytest.fixture
def studio(tmp_path: Path) -> Studio:
    """Return a studio in an empty folder."""
    return Studio(tmp_path)


@pytest.fixture(scope="module")
def shelf(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with a sound file of each kind."""
    folder = tmp_path_factory.mktemp("shelf")
    for name, (seconds, rate, channels, peak, subtype) in KINDS.items():
        minute = music(min(60, seconds), rate, channels, peak)
        with soundfile.SoundFile(folder / name, "w", rate, channels, subtype) as file:
            for _ in range(max(1, int(seconds // 60))):
                file.write(minute)
    return folder


def mixed(studio: Studio, **settings: object) -> Mix:
    """Return the mix of a short script."""
    said = script(5)
    return studio.mix(said, studio.takes(said), **settings)


@pytest.mark.parametrize("name", KINDS)
@pytest.mark.parametrize("place", ["intro", "outro", "separator", "bed"])
def test_any_sound_file_becomes_a_jingle(studio: Studio, shelf: Path, name: str, place: str) -> None:
    """Any rate, depth, channels, level and length: it is heard, level with the speech, and never long."""
    mix = mixed(studio, **{place: str(shelf / name)})
    assert mix.music
    for tune in mix.music:
        assert tune.take.frames / tune.take.rate <= 61
        sound, _ = soundfile.read(tune.take.path)
        assert np.abs(sound).max() > 0.05
        assert abs(sound[0]) < 0.01
        assert abs(sound[-1]) < 0.01


@pytest.mark.parametrize("place", ["intro", "outro", "separator", "bed"])
def test_a_file_that_was_replaced_is_read_again(studio: Studio, place: str) -> None:
    """A process that lives for weeks plays what lies there now, as its editions' entries say."""
    path, new = studio.folder / "jingle.wav", studio.folder / "new.wav"
    soundfile.write(path, music(3, 44_100), 44_100)
    before = mixed(studio, **{place: str(path)})
    tune = jingles.read_tune(str(path), 8.0)
    assert jingles.read_tune(str(path), 8.0) is tune
    soundfile.write(new, music(3, 44_100)[::-1], 44_100)
    new.replace(path)
    after = mixed(studio, **{place: str(path)})
    changed = {one.take.key for one in after.music} - {one.take.key for one in before.music}
    assert changed


def test_few_tunes_are_kept(studio: Studio) -> None:
    """A minute of music takes ten megabytes: what was read long ago is given up."""
    path = studio.folder / "jingle.wav"
    soundfile.write(path, music(3, 44_100), 44_100)
    first = weakref.ref(jingles.read_tune(str(path), 3.0))
    for count in range(20):
        copy = studio.folder / f"{count}.wav"
        copy.write_bytes(path.read_bytes())
        jingles.read_tune(str(copy), 3.0)
    gc.collect()
    assert first() is None


@pytest.mark.parametrize("place", ["intro", "outro", "separator", "bed"])
@pytest.mark.parametrize("kind", ["missing", "empty file", "no sound", "silent", "text", "cut", "folder"])
def test_what_can_not_be_a_jingle_is_named(studio: Studio, place: str, kind: str) -> None:
    """The error names the file, says why, and the way out."""
    path = studio.folder / "jingle.wav"
    if kind == "empty file":
        path.touch()
    elif kind in {"no sound", "silent"}:
        soundfile.write(path, np.zeros(44_100 if kind == "silent" else 0), 44_100)
    elif kind == "text":
        path.write_text("Das ist kein Klang.", "utf-8")
    elif kind == "cut":
        soundfile.write(path, music(1, 44_100), 44_100)
        path.write_bytes(path.read_bytes()[:30])
    elif kind == "folder":
        path.mkdir()
    with pytest.raises(SoundError) as caught:
        mixed(studio, **{place: str(path)})
    assert repr(str(path)) in str(caught.value)
    assert "another file" in str(caught.value)


def test_the_intro_is_ducked_under_the_voice(studio: Studio) -> None:
    """Music plays alone, then far softer under the entering voice, and the voice enters before it ends."""
    path = studio.folder / "steady.wav"
    time = np.arange(44_100 * 5) / 44_100
    soundfile.write(path, 0.3 * np.sin(2 * np.pi * 440 * time), 44_100)
    mix = mixed(studio, intro=str(path))
    intro, voice = mix.music[0], mix.timeline.cues[0].start
    sound, _ = soundfile.read(intro.take.path)
    assert intro.start == 0
    assert voice < len(sound)
    alone = np.sqrt(np.mean(sound[voice - 44_100 : voice - 22_050] ** 2))
    under = np.sqrt(np.mean(sound[voice : voice + 4410] ** 2))
    assert meter.to_db(under / alone) < -9
    assert np.abs(sound[-100:]).max() < 0.01


def test_no_jingles_means_the_voice_begins_at_once(studio: Studio) -> None:
    """Without jingles there is no music, and no waiting for it."""
    mix = mixed(studio, jingles=False)
    assert mix.music == ()
    assert mix.timeline.cues[0].start == 0
    assert mix.timeline.length == mix.timeline.cues[-1].end


def test_the_bed_lies_under_opening_and_closing(studio: Studio) -> None:
    """Far below the voice, looped where it is short, over before the outro begins."""
    path = studio.folder / "bed.wav"
    soundfile.write(path, music(2, 44_100), 44_100)
    said = script(20)
    mix = studio.mix(said, studio.takes(said), bed=str(path))
    plain = studio.mix(said, studio.takes(said))
    beds = [tune for tune in mix.music if tune.take.key not in {other.take.key for other in plain.music}]
    opening, closing = beds
    assert opening.start == mix.timeline.cues[0].start
    assert opening.take.frames == pytest.approx(mix.timeline.cues[2].start - opening.start, abs=2)
    assert closing.start + closing.take.frames < mix.music[-1].start + 2
    found = meter.loudness(np.frombuffer(opening.take.energies, "<f4")) + opening.gain_db
    assert found == pytest.approx(-36, abs=1)


def test_the_house_jingles_are_there() -> None:
    """A checkout finds what a wheel carries."""
    house = jingles.load_jingles(AssembleSettings())
    assert {name: round(len(tune.sound) / TIMELINE_RATE) for name, tune in house.tunes.items()} == {
        "intro": 4,
        "outro": 4,
        "separator": 1,
    }


def test_an_edition_without_speech_is_refused(studio: Studio) -> None:
    """Nothing to say, or a take missing: an error, never an edition."""
    said = script(2)
    for takes in ((), studio.takes(said)[:-1]):
        with pytest.raises(SoundError, match="something to say"):
            studio.mix(said, takes)
    with pytest.raises(SoundError, match="something to say"):
        studio.mix(type(said)(said.metadata, ()), ())


def test_babble_is_not_silent() -> None:
    """The tests' own voice is heard."""
    assert np.abs(babble(0, 1)).max() == pytest.approx(0.4, abs=0.01)
