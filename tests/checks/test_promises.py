"""A check finds what is wrong, and nothing where nothing is."""

import sys
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import numpy as np
import pytest
import soundfile
from mutagen import id3
from PIL import Image

from sounds import Studio, script
from vorleser import checks, entry, mpeg
from vorleser.edition import Edition
from vorleser.errors import SoundError


@pytest.fixture(scope="module")
def edition(tmp_path_factory: pytest.TempPathFactory) -> Edition:
    """Return an edition in which nothing is wrong."""
    studio = Studio(tmp_path_factory.mktemp("check"))
    said = script(9)
    return studio.edition(studio.mix(said, studio.takes(said)))


@pytest.fixture
def mp3(edition: Edition, tmp_path: Path) -> Path:
    """Return a copy of the edition's MP3 with its ``.edition.json`` beside it."""
    path = tmp_path / "pruefung.mp3"
    path.write_bytes(Path(edition.sound.path).read_bytes())
    (tmp_path / f"pruefung{entry.ENTRY_SUFFIX}").write_bytes(entry.dump_entry(entry.make_entry(edition)))
    return path


def faults(path: Path, **promise: float) -> set[str]:
    """Return the names of what is wrong with *path*."""
    return {fault.what for fault in checks.check(path, checks.Promise(**promise)).faults}


def alone(path: Path) -> Path:
    """Return *path* without the ``.edition.json`` beside it."""
    path.with_name(f"{path.stem}{entry.ENTRY_SUFFIX}").unlink()
    return path


def test_nothing_is_wrong_with_what_we_make(mp3: Path, edition: Edition) -> None:
    """Our own edition keeps every promise, and measures what it says of itself."""
    found = checks.check(mp3)
    assert found.faults == ()
    assert found.measured.length == edition.timeline.length
    assert found.measured.duration_ms == edition.timeline.ms(edition.timeline.length)
    assert found.measured.loudness == pytest.approx(edition.sound.levels.loudness, abs=0.15)
    assert found.measured.chapters == len(edition.timeline.chapters)


def test_level_and_peak_are_measured(mp3: Path) -> None:
    """Another promise is not kept."""
    assert faults(mp3, loudness=-19.0) == {"loudness"}
    assert faults(mp3, true_peak=-9.0) == {"true-peak"}
    assert faults(mp3, silence_ms=300) == {"silence"}


def _bits(data: bytes) -> bytes:
    return data[: len(data) // 2] + bytes(50) + data[len(data) // 2 + 50 :]


DAMAGE: dict[str, tuple[Callable[[bytes], bytes], str]] = {
    "cut": (lambda data: data[:-100], "frames"),
    "a frame less": (lambda data: data[: len(data) - 313], "info"),
    "a hole": (lambda data: data[: len(data) // 2] + data[len(data) // 2 + 1000 :], "frames"),
    "zeros": (lambda data: data[: len(data) // 2] + bytes(700) + data[len(data) // 2 + 700 :], "frames"),
    "ID3v1": (lambda data: data + b"TAG" + bytes(125), "tags"),
    "APE": (lambda data: data + b"APETAGEX" + bytes(24), "tags"),
    "rubbish": (lambda data: data + b"rubbish", "frames"),
    "no tag": (lambda data: data[data.index(b"Info") - 21 :], "tags"),
}


@pytest.mark.parametrize("kind", DAMAGE)
def test_damage_is_found(mp3: Path, kind: str) -> None:
    """Whatever happens to a file on its way is seen in the file itself, and against what stands beside it."""
    damage, what = DAMAGE[kind]
    mp3.write_bytes(damage(mp3.read_bytes()))
    assert "edition" in faults(mp3)
    assert what in faults(alone(mp3))


def retagged(path: Path, change: Callable[[id3.ID3], None], version: int = 3) -> Path:
    """Return *path* with its tag changed."""
    tag = id3.ID3(path, translate=False)
    change(tag)
    tag.save(path, v1=0, v2_version=version, padding=lambda _: 0)
    return alone(path)


def _big(tag: id3.ID3) -> None:
    out = BytesIO()
    Image.new("RGB", (700, 700)).save(out, "JPEG")
    tag.getall("APIC")[0].data = out.getvalue()


def _gap(tag: id3.ID3) -> None:
    tag["CHAP:chp1"].start_time += 500


def _broken(tag: id3.ID3) -> None:
    tag.getall("APIC")[0].data = b"\xff\xd8\xff nothing"


CHANGES: dict[str, tuple[Callable[[id3.ID3], object], str]] = {
    "no title": (lambda tag: tag.delall("TIT2"), "tags"),
    "no text": (lambda tag: tag.delall("USLT"), "tags"),
    "no cover": (lambda tag: tag.delall("APIC"), "tags"),
    "no mark": (lambda tag: tag.delall("TXXX:DigitalSourceType"), "ai-mark"),
    "a wrong length": (lambda tag: tag.add(id3.TLEN(encoding=1, text=["1234"])), "length"),
    "a chapter less": (lambda tag: tag.delall("CHAP:chp1"), "chapters"),
    "a gap": (_gap, "chapters"),
    "an end too soon": (lambda tag: setattr(tag["CHAP:chp2"], "end_time", 9000), "chapters"),
    "a broken cover": (_broken, "cover"),
    "a big cover": (_big, "cover"),
}


@pytest.mark.parametrize("kind", CHANGES)
def test_wrong_tags_are_found(mp3: Path, kind: str) -> None:
    """Each thing a player or the law wants is missed when it is gone."""
    change, what = CHANGES[kind]
    assert faults(retagged(mp3, lambda tag: change(tag) and None)) == {what}


def test_another_version_of_the_tag_is_found(mp3: Path) -> None:
    """ID3v2.4 loses chapters in some players."""
    assert "tags" in faults(retagged(mp3, lambda _: None, version=4))


def test_dead_air_is_found(edition: Edition, tmp_path: Path) -> None:
    """Three seconds of silence are named with their place."""
    sound, rate = soundfile.read(edition.sound.path)
    path = tmp_path / "silent.mp3"
    with_hole = np.concatenate((sound[: rate * 5], np.zeros(rate * 3), sound[rate * 5 :]))
    soundfile.write(path, with_hole, rate, format="MP3", subtype="MPEG_LAYER_III")
    (fault,) = [fault for fault in checks.check(path).faults if fault.what == "silence"]
    assert float(fault.message.split(", ")[1].split()[0]) == pytest.approx(5, abs=0.5)


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux lists what is mapped")
def test_a_file_that_can_not_be_checked_is_let_go(tmp_path: Path) -> None:
    """While its error is told, nothing holds its bytes, so that it can be replaced on every system."""
    path = tmp_path / "x.mp3"
    path.write_bytes(b"nothing" * 1000)
    with pytest.raises(SoundError) as error:
        checks.check(path)
    assert error.tb is not None
    assert str(path) not in Path("/proc/self/maps").read_text("utf-8")


@pytest.mark.parametrize("kind", ["missing", "empty", "text", "folder"])
def test_what_is_no_mp3_is_an_error(tmp_path: Path, kind: str) -> None:
    """What can't be read as sound is one clear line."""
    path = tmp_path / "x.mp3"
    if kind == "empty":
        path.touch()
    elif kind == "text":
        path.write_text("Das ist kein Klang. " * 100, "utf-8")
    elif kind == "folder":
        path.mkdir()
    with pytest.raises(SoundError, match=r"x\.mp3"):
        checks.check(path)


def test_a_broken_edition_file_is_found(mp3: Path) -> None:
    """An ``.edition.json`` that can't be read is a fault, not a crash."""
    mp3.with_name(f"pruefung{entry.ENTRY_SUFFIX}").write_bytes(b"{")
    assert faults(mp3) == {"edition"}


def test_an_info_frame_says_what_was_written() -> None:
    """What goes into an Info frame comes out of it, at every bitrate."""
    for bitrate in mpeg.BITRATES[1:]:
        frame = mpeg.info_frame(bitrate, 1000, 1_150_000, 313_000)
        header = mpeg.header(frame)
        assert header is not None
        assert header.size == len(frame)
        found = mpeg.read_info(frame)
        assert found is not None
        assert (found.frames, found.size, found.length) == (1000, 313_000 + len(frame), 1_150_000)
