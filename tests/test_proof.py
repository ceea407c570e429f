"""Proof by listening: what a voice leaves out is spoken again, or nothing is published; finished files are heard."""

import inspect
import json
import logging
import shutil
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from msgspec.structs import replace

import forgetful_engine
from program import Program
from spoken_scripts import script_of
from vorleser import proof
from vorleser.clip import Take
from vorleser.errors import ConfigError, EngineError
from vorleser.listen import editions, models, stage
from vorleser.proof import Speakers, find_misheard, listen_to_file, prove
from vorleser.runtime import plugins
from vorleser.scripts import Script
from vorleser.speak import SpeakSettings, cache, keep_take, speak

pytest_plugins = ["heard_once"]
pytestmark = pytest.mark.usefixtures("heard_once")
ARTICLE = """Neues aus dem Hafen

In diesem Jahr fahren im Hafen keine großen Schiffe mehr.
"""
WRITTEN = "In diesem Jahr fahren im Hafen keine großen Schiffe mehr."

Install = Callable[[int], Path]


@pytest.fixture
def forgetful(place: Path, monkeypatch: pytest.MonkeyPatch, whisper: Path) -> Iterator[Install]:
    """Return what installs the forgetful engine, and set it and the recogniser up in the working folder."""
    (place / "hafen.txt").write_text(ARTICLE, "utf-8")
    (place / "vorleser.toml").write_text(
        f'[speech]\nengine = "forgetful"\nlisten_model = "{whisper.as_posix()}"\n'
        "[script]\nopening = false\n[sound]\njingles = false\n"
    )

    def install(times: int) -> Path:
        diary = forgetful_engine.install(place.parent / "site", times=times)
        monkeypatch.syspath_prepend(str(place.parent / "site"))
        monkeypatch.delitem(sys.modules, "forgetful", raising=False)
        plugins.entry_points_in.cache_clear()
        return diary

    yield install
    sys.modules.pop("forgetful", None)
    plugins.entry_points_in.cache_clear()


def _hearings(place: Path) -> list[Path]:
    return sorted(place.parent.glob("cache/clips/*/*.heard"))


def test_what_was_left_out_is_spoken_again(vorleser: Program, forgetful: Install, place: Path) -> None:
    """What is left out once is heard to be missing, and the edition holds the clip that has it."""
    diary = forgetful(1)
    result = vorleser("make", "-v", "hafen.txt")
    assert result.code == 0, result.err
    assert "(missing: " in result.err
    assert len(diary.read_text().splitlines()) == 2
    mp3 = next(place.glob("output/*/*.mp3"))
    checked = vorleser("check", "--listen", "--json", mp3)
    assert checked.code == 0, checked.out
    assert json.loads(checked.out)["listened"] == {"sentences": 3, "different": []}


def test_nothing_is_heard_twice(vorleser: Program, forgetful: Install, place: Path) -> None:
    """What was heard is kept beside the clip: a second run adds nothing, and changes nothing."""
    forgetful(0)
    assert vorleser("make", "hafen.txt").code == 0
    before = {path: path.stat().st_mtime_ns for path in _hearings(place)}
    assert vorleser("make", "--afresh", "hafen.txt").code == 0
    assert {path: path.stat().st_mtime_ns for path in _hearings(place)} == before
    assert len(before) == 3


def test_what_is_left_out_each_time_fails_the_edition(
    vorleser: Program, forgetful: Install, place: Path
) -> None:
    """After the tries that the settings allow nothing is published, and both texts are quoted."""
    diary = forgetful(99)
    result = vorleser("make", "hafen.txt")
    assert result.code == 1
    assert repr(WRITTEN) in result.err
    assert "was heard as 'In diesem Jahr fahren" in result.err
    assert "(missing: " in result.err
    assert len(result.lines) == 1
    assert len(diary.read_text().splitlines()) in {2, 3}  # no more than the settings allow
    assert not list(place.glob("output/*"))


def test_a_finished_file_is_heard(vorleser: Program, forgetful: Install, place: Path) -> None:
    """Where nobody listened while it was made, check --listen finds what the MP3 does not say."""
    forgetful(99)
    assert vorleser("make", "--listen", "none", "hafen.txt").code == 0
    mp3 = next(place.glob("output/*/*.mp3"))
    assert vorleser("check", mp3).code == 0
    result = vorleser("check", "--listen", mp3)
    assert result.code == 1
    assert f"{WRITTEN!r} was heard as 'In diesem Jahr fahren" in result.out
    told = json.loads(vorleser("check", "--listen", "--json", mp3).out)["listened"]["different"]
    assert [(one["spoken"], one["differences"][0]["what"]) for one in told] == [(WRITTEN, "missing")]
    mp3.with_name(mp3.stem + ".edition.json").unlink()
    alone = vorleser("check", "--listen", mp3)
    assert (alone.code, len(alone.lines)) == (1, 1)
    assert "edition.json' is needed beside it" in alone.err


@pytest.mark.parametrize(
    ("listen", "engine", "wanted"),
    [
        ("generative", "pico", False),
        ("generative", "elevenlabs", True),
        ("all", "pico", True),
        ("none", "elevenlabs", False),
    ],
)
def test_who_is_listened_to(listen: str, engine: str, *, wanted: bool) -> None:
    """By default engines that may invent words, where something can listen; all or none if so set."""
    assert proof.is_wanted(SpeakSettings(engine=engine, listen=listen)) is wanted  # type: ignore[arg-type]


TEXTS = ("Der Hafen ist laut.", "Die Fähre legt ab.")
SCRIPT = script_of(*TEXTS)
MUTE = "…"  # which no voice can say


def _lengths(takes: tuple[Take, ...]) -> list[tuple[int, float]]:
    """Return the sample rate of each of *takes*, and how long it is, which may differ a little from time to time."""
    return [(take.rate, pytest.approx(take.frames, rel=0.02)) for take in takes]


@pytest.mark.parametrize(
    ("engine", "references"),
    [
        ("pico", (("espeak", 1.0), ("pico", 0.88))),
        ("espeak", (("pico", 1.0), ("espeak", 0.88))),
        ("elevenlabs", (("pico", 1.0), ("espeak", 1.0))),
    ],
)
def test_references_are_voices_that_speak_by_rules(
    engine: str, references: tuple[tuple[str, float], ...], tmp_path: Path
) -> None:
    """All of them, at their own pace, the edition's own last and at another one; what none can say has none."""
    speakers = Speakers(SpeakSettings(engine=engine, speed=1.7), tmp_path, 1)
    found = speakers.speak_references(script_of(*TEXTS, MUTE).segments)
    usual = [
        _lengths(speak(SCRIPT, SpeakSettings(engine=name, speed=pace), tmp_path / "other", jobs=1))
        for name, pace in references
    ]
    for takes, lengths in zip(zip(*found[:2], strict=True), usual, strict=True):
        assert [(take.rate, take.frames) for take in takes] == lengths
    assert found[2] == ()
    assert speakers.speak_references(SCRIPT.segments) == found[:2]


@pytest.mark.parametrize(("speed", "pace"), [(0.8, 1.0), (0.92, 1.0), (0.93, 0.88), (1.0, 0.88)])
def test_an_engine_is_its_own_reference_at_another_pace(speed: float, pace: float, tmp_path: Path) -> None:
    """It is slower than usual, except where the edition is about as slow; at its own pace it would hear itself."""
    found = Speakers(SpeakSettings(engine="pico", speed=speed), tmp_path, 1).speak_references(SCRIPT.segments)
    usual = speak(SCRIPT, SpeakSettings(engine="pico", speed=pace), tmp_path / "other", jobs=1)
    assert [(takes[-1].rate, takes[-1].frames) for takes in found] == _lengths(usual)


def test_without_a_voice_by_rules_there_is_no_reference(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One that can't speak here is none."""
    monkeypatch.setattr(proof, "REFERENCES", ("elevenlabs",))
    monkeypatch.delenv("ELEVENLABS_API_KEY", raising=False)
    assert Speakers(SpeakSettings(), tmp_path, 1).speak_references(SCRIPT.segments) == ((), ())


def test_a_reference_is_kept_within_the_same_bounds(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Clips of the references count among those that the settings bound."""
    monkeypatch.setattr(cache, "_IN_USE_SECONDS", -60)  # a clip is old at once
    Speakers(SpeakSettings(engine="espeak", cache_mb=0), tmp_path, 1).speak_references(SCRIPT.segments)
    assert not list(tmp_path.rglob("*.wav"))
    Speakers(SpeakSettings(engine="espeak"), tmp_path, 1).speak_references(SCRIPT.segments)
    assert len(list(tmp_path.rglob("*.wav"))) == 4


def test_what_is_spoken_again_is_new(tmp_path: Path) -> None:
    """What was kept is not used, and what is spoken is kept in its place; an older take can be kept once more."""
    settings = SpeakSettings(engine="pico")
    speakers = Speakers(settings, tmp_path, 1)
    (segment,) = script_of("Der Hafen ist laut.").segments
    (wrong,) = speak(script_of("Der Kran ist laut."), settings, tmp_path / "other", jobs=1)
    keep_take(segment, wrong, settings, tmp_path)
    (kept,) = speak(Script(SCRIPT.metadata, (segment,)), settings, tmp_path, jobs=1)
    assert kept.frames == wrong.frames
    (again,) = speakers.speak_again((segment,))
    assert again.frames != wrong.frames
    speakers.keep(segment, wrong)
    assert speak(Script(SCRIPT.metadata, (segment,)), settings, tmp_path, jobs=1)[0].frames == wrong.frames


@pytest.fixture
def damaged(whisper: Path, tmp_path: Path) -> str:
    """Return the folder of a recogniser that can't be opened."""
    folder = tmp_path / "damaged"
    shutil.copytree(whisper, folder, copy_function=lambda one, two: Path(two).symlink_to(one))
    (folder / "model.bin").unlink()
    (folder / "model.bin").write_bytes(b"no model")
    return str(folder)


def _prove(settings: SpeakSettings, cache: Path) -> tuple[Take, ...]:
    takes = speak(SCRIPT, settings, cache, jobs=1)
    heard = prove(SCRIPT, list(takes), settings, cache, jobs=1, progress=lambda *_: pytest.fail("it listens"))
    assert heard == takes
    return heard


def test_nobody_listens_unless_asked_to(tmp_path: Path) -> None:
    """Then no recogniser is opened, and the takes are those that were given."""
    settings = SpeakSettings(listen="none", listen_model="there/is/none")
    _prove(settings, tmp_path)
    assert find_misheard(SCRIPT, settings, tmp_path, jobs=1) == {}


def test_a_recogniser_that_fails_stops_who_asked_for_it(
    forgetful: Install, damaged: str, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """Whoever wants all heard gets an error; where it is only the default a warning says that nobody listens."""
    with pytest.raises(EngineError, match="damaged"):
        _prove(SpeakSettings(listen="all", listen_model=damaged), tmp_path)
    forgetful(0)
    settings = SpeakSettings(engine="forgetful", listen_model=damaged)
    with caplog.at_level(logging.WARNING):
        _prove(settings, tmp_path)
    (warning,) = [each for each in caplog.messages if each.startswith("nobody listens to what was spoken: ")]
    assert damaged in warning
    assert find_misheard(SCRIPT, settings, tmp_path, jobs=1) == {}
    with pytest.raises(ConfigError):
        _prove(SpeakSettings(engine="forgetful", listen_model="nobody"), tmp_path)


def test_without_the_extra_nobody_listens_by_default(monkeypatch: pytest.MonkeyPatch) -> None:
    """A generative engine's clips are heard where something can hear them; who asks for all is told the way out."""
    monkeypatch.setattr(models, "is_installed", lambda: False)
    assert not proof.is_wanted(SpeakSettings(engine="elevenlabs"))
    assert proof.is_wanted(SpeakSettings(listen="all"))


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, int]]:
    """Return which recognisers are opened, and for how many threads; none is loaded."""
    found: list[tuple[str, int]] = []
    monkeypatch.setattr(models, "open_recogniser", lambda *told: found.append(told) or "ears")
    monkeypatch.setattr(models, "is_installed", lambda: True)
    return found


Given = dict[str, Any]


def _record(module: ModuleType, name: str, monkeypatch: pytest.MonkeyPatch) -> list[Given]:
    """Return what the function *name* of *module* is given, by its parameters; it returns its second argument."""
    calls: list[Given] = []
    signature = inspect.signature(getattr(module, name))

    def stand_in(*told: object, **more: object) -> object:
        calls.append(signature.bind(*told, **more).arguments)
        return told[1]

    monkeypatch.setattr(module, name, stand_in)
    return calls


def test_proving_listens_as_the_settings_say(
    opened: list[tuple[str, int]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Model, threads, tries and progress reach the stage; a transcript is said as the edition is, figures in words."""
    calls = _record(stage, "listen", monkeypatch)
    settings = SpeakSettings(listen="all", listen_model="gross", listen_tries=5)
    takes = speak(SCRIPT, settings, tmp_path, jobs=1)
    counts: list[tuple[int, int]] = []
    heard = prove(SCRIPT, takes, settings, tmp_path, jobs=3, progress=lambda *told: counts.append(told))
    (given,) = calls
    assert (heard, opened) == (takes, [("gross", 3)])
    assert (given["script"], given["takes"], given["recogniser"]) == (SCRIPT, takes, "ears")
    assert (given["tries"], given["jobs"], given["say"]("3 Boote")) == (5, 3, "drei Boote")
    given["progress"](1, 2)
    assert counts == [(1, 2)]
    assert given["voices"].speak_again(SCRIPT.segments) == takes


def test_a_finished_file_is_heard_beside_the_references_of_its_own_engine(
    vorleser: Program, opened: list[tuple[str, int]], place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever engine the settings name: the edition's own speaks last, at another pace; figures are said in words."""
    calls = _record(editions, "listen_to_edition", monkeypatch)
    (place / "hafen.txt").write_text(ARTICLE, "utf-8")
    assert vorleser("make", "--engine", "espeak", "hafen.txt").code == 0
    mp3 = next(place.glob("output/*/*.mp3"))
    counts: list[tuple[int, int]] = []
    settings = SpeakSettings(engine="pico", listen_model="klein")
    listen_to_file(mp3, settings, place, jobs=2, progress=lambda *told: counts.append(told))
    (given,) = calls
    assert (given["mp3"], given["recogniser"], opened) == (mp3, "ears", [("klein", 2)])
    assert given["timeline"] == editions.read_beside(mp3).timeline
    assert (given["jobs"], given["say"]("3 Boote")) == (2, "drei Boote")
    given["progress"](1, 2)
    assert counts == [(1, 2)]
    own = Speakers(replace(settings, engine="espeak"), place, 1)
    assert given["speak_references"](SCRIPT.segments) == own.speak_references(SCRIPT.segments)


def test_what_is_misheard_is_found_and_proved(
    whisper: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Among good sentences the wrong one is found by its number; proving replaces it, unless there is one try only."""
    settings = SpeakSettings(listen="all", listen_model=str(whisper), listen_tries=2)
    script = script_of("Die Fähre legt ab.", WRITTEN)
    (wrong,) = speak(script_of(WRITTEN.replace("keine großen ", "")), settings, tmp_path / "other", jobs=1)
    keep_take(script.segments[1], wrong, settings, tmp_path)
    assert list(find_misheard(script, settings, tmp_path, jobs=1)) == [1]
    takes = speak(script, settings, tmp_path, jobs=1)
    counts: list[tuple[int, int]] = []
    monkeypatch.setattr(stage, "SURE", 1.0)  # so that one try is no error
    once = replace(settings, listen_tries=1)
    assert prove(script, takes, once, tmp_path, jobs=1, progress=lambda *told: counts.append(told)) == takes
    assert counts == [(1, 2), (2, 2)]
    proved = prove(script, takes, settings, tmp_path, jobs=1, progress=lambda *_: None)
    assert proved[0] == takes[0]
    assert proved[1].frames > takes[1].frames
    assert find_misheard(script, settings, tmp_path, jobs=1) == {}
