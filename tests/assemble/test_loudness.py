"""Gains: from the beginning where that levels the whole, from the whole where not, and from nothing but the sound."""

import itertools
from pathlib import Path

import numpy as np
import pytest
import soundfile
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from sounds import Studio, babble, script
from vorleser import meter
from vorleser.assemble import BEGINNING_S, AssembleSettings, assemble
from vorleser.clip import Take
from vorleser.encode import parts
from vorleser.mix import Mix
from vorleser.scripts import Script

SAID = script(40)  # about 100 segments
RATE = 16_000


def take(number: int, decibels: float, seconds: float = 4.0) -> Take:
    """Return a take that measures *decibels*, up and down by some tenths; it has no sound, which nothing here reads."""
    chance = np.random.default_rng(number)
    levels = decibels + 0.691 + chance.normal(0, 0.3, round(seconds * 10))
    energies = (10 ** (levels / 10)).astype("<f4").tobytes()
    return Take(f"{number} {decibels:.3f}", "", round(seconds * RATE), RATE, energies, 0.5)


def takes(levels: list[float]) -> tuple[Take, ...]:
    """Return a take for each segment, at *levels*, the last of which is that of all that follow."""
    return tuple(take(number, levels[min(number, len(levels) - 1)]) for number in range(len(SAID.segments)))


def mixed(folder: Path, spoken: tuple[Take, ...], said: Script = SAID, **house: object) -> Mix:
    """Return the mix of the takes of a script's beginning."""
    beginning = replace(said, segments=said.segments[: len(spoken)])
    return assemble(beginning, spoken, AssembleSettings(**house), folder)  # type: ignore[arg-type]


def whole(mix: Mix) -> float:
    """Return what *mix* measures."""
    return meter.programme([*mix.speech, *mix.music], mix.timeline.rate, mix.timeline.length)


def test_what_follows_a_beginning_that_serves_changes_no_gain(tmp_path: Path) -> None:
    """An edit after the first 90 s, however long and a little louder or softer, leaves all gains as they were."""
    spoken = takes([-22.0])
    before = mixed(tmp_path, spoken)
    for at, decibels, seconds in ((30, -21.0, 4.0), (60, -26.0, 9.0), (len(spoken) - 1, -20.0, 2.0)):
        edited = (*spoken[:at], take(999, decibels, seconds), *spoken[at + 1 :])
        after = mixed(tmp_path, edited)
        assert [place.gain_db for place in after.speech] == [place.gain_db for place in before.speech]
        assert [place.gain_db for place in after.music] == [place.gain_db for place in before.music]


@pytest.mark.parametrize("level", [-22.0, -22.05, -22.1, -22.15])  # one of them is near a step's border
def test_a_beginning_has_the_gains_of_the_whole(tmp_path: Path, level: float) -> None:
    """From 90 s of speech on, the mix of a beginning is the beginning of the mix, though levels vary a little."""
    spoken = takes([level] * 25 + [level + 0.06] * 20 + [level - 0.06])
    full = mixed(tmp_path, spoken)
    for count in (round(BEGINNING_S / 4) + 1, 40, 71, len(spoken) - 1):
        assert mixed(tmp_path, spoken[:count]).speech == full.speech[:count]


@pytest.mark.parametrize("jingles", [True, False])
@pytest.mark.parametrize("step", [-12.0, -3.0, -1.0, -0.4, 0.0, 0.3, 0.6, 2.0, 12.0])
def test_the_whole_is_level_whatever_the_beginning_was(tmp_path: Path, step: float, *, jingles: bool) -> None:
    """All that follows 100 s of speech may be louder or softer: the whole is within 0.15 LU of its target."""
    mix = mixed(tmp_path, takes([-22.0] * 25 + [-22.0 + step]), jingles=jingles)
    assert whole(mix) == pytest.approx(-16, abs=0.15)
    assert len({place.gain_db for place in mix.speech}) == 1


@settings(max_examples=60, deadline=None)
@given(st.lists(st.floats(-45, -12), min_size=1, max_size=12), st.integers(1, 25))
def test_any_course_of_levels_is_brought_to_the_target(
    tmp_path_factory: pytest.TempPathFactory, levels: list[float], run: int
) -> None:
    """Runs of sentences at any level, one voice, no music: within 0.15 LU."""
    spread = list(itertools.chain.from_iterable([level] * run for level in levels))
    mix = mixed(tmp_path_factory.getbasetemp(), takes(spread), jingles=False)
    assert whole(mix) == pytest.approx(-16, abs=0.15)


@pytest.mark.parametrize("enters", [0, 5, 60])
@pytest.mark.parametrize(("soft", "drift"), [(-40.0, 0.0), (-25.0, 0.0), (-30.0, 3.0)])
def test_voices_stay_within_one_lu_of_each_other(
    tmp_path: Path, enters: int, soft: float, drift: float
) -> None:
    """Two voices that take turns, the second from anywhere on, itself steady or not: level, and the whole as well."""
    second = [number >= enters and number % 2 == 1 for number in range(len(SAID.segments))]
    spoken = tuple(
        take(number, (soft + drift * (number > 50)) if its else -20.0) for number, its in enumerate(second)
    )
    said = replace(
        SAID,
        segments=tuple(
            replace(segment, speaker="B" if its else "A")
            for segment, its in zip(SAID.segments, second, strict=True)
        ),
    )
    mix = mixed(tmp_path, spoken, said)
    heard = []
    for its in (False, True):
        found = [
            np.frombuffer(place.take.energies, "<f4") * 10 ** (place.gain_db / 10)
            for place, whose in zip(mix.speech, second, strict=True)
            if whose is its
        ]
        heard.append(meter.loudness(np.concatenate(found)))
    assert abs(heard[0] - heard[1]) < 1
    assert whole(mix) == pytest.approx(-16, abs=0.25)


def test_a_silent_beginning_decides_nothing(tmp_path: Path) -> None:
    """Where 100 s hold no sound, the gains are those of what is heard after; where all is silent, they are finite."""
    mix = mixed(tmp_path, takes([-120.0] * 25 + [-25.0]), jingles=False)
    assert whole(mix) == pytest.approx(-16, abs=0.15)
    silent = mixed(tmp_path, takes([-120.0]))
    assert all(abs(place.gain_db) <= 120 for place in (*silent.speech, *silent.music))


def test_the_parts_of_a_beginning_are_those_of_the_whole(tmp_path: Path) -> None:
    """With jingles and a bed: all parts of a beginning but its last are parts of the whole, wherever it ends."""
    bed = tmp_path / "bed.wav"
    soundfile.write(bed, babble(3, 2.0, 44_100), 44_100)
    spoken = takes([-22.0])
    final = {part.key("") for part in parts.cut_mix(mixed(tmp_path, spoken, bed=str(bed)))}
    found = 0
    for count in range(round(BEGINNING_S / 4) + 1, len(spoken), 7):
        *some, last = parts.cut_mix(mixed(tmp_path, spoken[:count], bed=str(bed)))
        assert {part.key("") for part in some} <= final
        assert last.last
        found = max(found, len(some))
    assert found > len(final) // 2


def test_a_loud_end_is_delivered_at_the_target(tmp_path: Path) -> None:
    """Decoded, an edition whose beginning does not hold measures what was asked for, within 0.3 LU."""
    from sounds import heard
    from sounds import take as kept

    studio = Studio(tmp_path)
    said = script(16)
    spoken = tuple(
        kept(tmp_path, babble(number, 4.0, RATE, 0.05 if number < 24 else 0.6))
        for number in range(len(said.segments))
    )
    sound = heard(studio.edition(studio.mix(said, spoken)))
    measured = meter.loudness(np.frombuffer(meter.energies(sound, 44_100), "<f4"))
    assert measured == pytest.approx(-16, abs=0.3)
