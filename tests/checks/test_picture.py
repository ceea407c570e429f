"""A picture shows what is heard."""

from io import BytesIO
from pathlib import Path

import numpy as np
import pytest
import soundfile
from mutagen import id3
from PIL import Image

from sounds import Studio, script
from vorleser.checks.picture import HEIGHT, WIDTH, draw
from vorleser.checks.sound import measure_sound
from vorleser.checks.trace import trace
from vorleser.errors import SoundError


def test_an_edition_is_drawn(tmp_path: Path) -> None:
    """Chapters, pauses and length are those of the edition, and the picture is whole."""
    studio = Studio(tmp_path)
    said = script(9)
    mix = studio.mix(said, studio.takes(said))
    found = trace(Path(studio.edition(mix).sound.path))
    assert found.seconds == pytest.approx(mix.timeline.length / mix.timeline.rate)
    assert [mark.title for mark in found.chapters] == [chapter.title for chapter in mix.timeline.chapters]
    gaps = [two.start - one.end for one, two in zip(mix.timeline.cues, mix.timeline.cues[1:], strict=False)]
    assert len(found.pauses) >= sum(gap > 44_100 * 0.3 for gap in gaps)
    with Image.open(BytesIO(draw(found, -16.0))) as image:
        image.load()
        assert image.size == (WIDTH, HEIGHT + 24 * len(found.chapters)), "a line for each chapter's title"
        assert len(image.getcolors(1 << 20) or ()) > 5


@pytest.mark.parametrize("rest_ms", [510, 1_234, 2_990])
def test_the_longest_pause_is_the_silence_that_is_checked(tmp_path: Path, rest_ms: int) -> None:
    """What `plot` draws and what `check` measures is one thing: a rest has one beginning and one length."""
    path = tmp_path / "x.mp3"
    tone = np.sin(np.arange(88_200) * 0.05) * 0.3
    sound = np.concatenate((tone, np.zeros(44_100 * rest_ms // 1000), tone))
    soundfile.write(path, sound, 44_100, format="MP3", subtype="MPEG_LAYER_III")
    measured = measure_sound(path)
    [(begin, end)] = [pause for pause in trace(path).pauses if pause[1] - pause[0] > 0.4]
    assert measured.silence_at / measured.rate == pytest.approx(begin)
    assert measured.silence / measured.rate == pytest.approx(end - begin)
    assert end - begin == pytest.approx(rest_ms / 1000, abs=0.1)


@pytest.mark.parametrize("seconds", [0.05, 1.0, 130.0])
def test_any_length_is_drawn(tmp_path: Path, seconds: float) -> None:
    """Untagged, short or silent: there is a picture."""
    path = tmp_path / "x.mp3"
    soundfile.write(path, np.zeros(int(44_100 * seconds)), 44_100, format="MP3", subtype="MPEG_LAYER_III")
    with Image.open(BytesIO(draw(trace(path), -16.0))) as image:
        image.load()
        assert len(image.getcolors(1 << 20) or ()) > 1


@pytest.mark.parametrize(
    "title", ["Zwei\nZeilen", "Ein\0anderer", "Wort " * 20_000, "\t", "\u202eknil", "字" * 500]
)
def test_any_title_is_drawn(tmp_path: Path, title: str) -> None:
    """Of several lines, of several values, without end or of nothing: it stands on one line, cut where it must be."""
    path = tmp_path / "x.mp3"
    soundfile.write(path, np.zeros(44_100), 44_100, format="MP3", subtype="MPEG_LAYER_III")
    tag = id3.ID3()
    tag.add(id3.TIT2(text=title.split("\0")))
    named = id3.TIT2(text=title.partition("\0")[0])
    tag.add(id3.CHAP(element_id="c", start_time=0, end_time=1000, sub_frames=[named]))
    tag.save(path, v2_version=3)
    found = trace(path)
    for shown in (found.title, found.chapters[0].title):
        assert shown == " ".join(shown.split())
        assert shown.isprintable()
    assert found.title
    with Image.open(BytesIO(draw(found, -16.0))) as image:
        image.load()


def test_what_is_no_mp3_can_not_be_drawn(tmp_path: Path) -> None:
    """One clear line."""
    path = tmp_path / "x.mp3"
    path.write_bytes(b"nothing")
    with pytest.raises(SoundError, match="decode"):
        trace(path)
