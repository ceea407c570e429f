"""A head start costs little, holds nobody up, and can't fail a run."""

from pathlib import Path

import pytest

from sounds import Studio, script
from vorleser.clip import Take
from vorleser.encode.pre_encode import PreEncoder
from vorleser.encode.settings import EncodeSettings
from vorleser.errors import SoundError
from vorleser.mix import Mix, Timeline

SAID = script(16)


def test_an_hour_is_laid_few_times(tmp_path: Path) -> None:
    """However many sentences come one by one, what is laid in all is a fixed multiple of what there is."""
    laid: list[int] = []

    def lay(takes: tuple[Take, ...]) -> Mix:
        laid.append(len(takes))
        return Mix(Timeline(44_100, 1, (), ()), (), ())

    sentence = Take("k", "", 16_000 * 4, 16_000, b"", 0.5)
    with PreEncoder(lay, EncodeSettings(), tmp_path, jobs=1, beginning=90.0) as encoder:
        for _ in range(9000):
            encoder.add((sentence,))
            if encoder._laying:
                encoder._laying.result()
    assert laid[0] == 23
    assert laid[-1] > 8500
    assert sum(laid) < 25 * 9000


def test_parts_go_to_the_shelf_once_and_are_those_of_the_whole(tmp_path: Path) -> None:
    """What was encoded ahead is what the encode stage looks for: it adds the rest, and the bytes are the same."""
    studio = Studio(tmp_path)
    takes = studio.takes(SAID, seconds=3.0)
    whole = studio.mix(SAID, takes)
    shelf, alone = tmp_path / "parts", tmp_path / "alone"

    def lay(some: tuple[Take, ...]) -> Mix:
        speech = whole.speech[: len(some)]
        return Mix(whole.timeline, speech, whole.music)

    with PreEncoder(lay, EncodeSettings(), shelf, jobs=2, beginning=60.0) as encoder:
        for begin in range(0, len(takes) - 4, 4):
            encoder.add(takes[begin : begin + 4])
            if encoder._laying:
                encoder._laying.result()
        for done in list(encoder._parts.values()):
            done.result()
    before = {path.name: path.stat().st_ino for path in shelf.iterdir()}
    made = studio.edition(whole, parts=shelf)
    after = {path.name: path.stat().st_ino for path in shelf.iterdir()}
    assert studio.edition(whole, parts=alone).sound.sha256 == made.sound.sha256
    assert set(after) == {path.name for path in alone.iterdir()}
    assert before.items() <= after.items()
    assert len(after) > len(before) >= len(after) - 3


def test_nothing_that_fails_ahead_is_heard_of(tmp_path: Path) -> None:
    """A mix that can't be made, takes that are gone, and a folder that can't be written: the run goes on."""
    studio = Studio(tmp_path)
    takes = studio.takes(SAID)
    mix = studio.mix(SAID, takes)
    (tmp_path / "file").touch()

    def unable(_: tuple[Take, ...]) -> Mix:
        raise SoundError("can't", "don't")

    for lay, folder in ((unable, tmp_path / "parts"), (lambda _: mix, tmp_path / "file")):
        with PreEncoder(lay, EncodeSettings(), folder, jobs=1, beginning=1.0) as encoder:
            encoder.add(takes)
            assert encoder._laying is not None
            assert (encoder._laying.exception() is None) is (lay is not unable)
            assert all(part.exception() for part in encoder._parts.values())
            encoder.add(takes)
        assert bool(encoder._parts) is (lay is not unable)
    assert not (tmp_path / "parts").exists()


@pytest.mark.parametrize("error", [SoundError("can't", "don't"), KeyboardInterrupt()])
def test_what_has_not_begun_when_speaking_fails_never_begins(tmp_path: Path, error: BaseException) -> None:
    """The error is the one that was raised; no thread of ours is left, and no half of a part."""
    studio = Studio(tmp_path)
    takes = studio.takes(SAID)
    mix = studio.mix(SAID, takes)
    encoder = PreEncoder(lambda _: mix, EncodeSettings(), tmp_path / "parts", jobs=1, beginning=1)

    def speaking() -> None:
        with encoder:
            encoder.add(takes)
            assert encoder._laying is not None
            encoder._laying.result()
            raise error

    with pytest.raises(type(error)):
        speaking()
    assert all(part.done() for part in encoder._parts.values())
    assert any(part.cancelled() for part in encoder._parts.values())
    assert not [path for path in tmp_path.rglob("*") if path.name.startswith(".")]
