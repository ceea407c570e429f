"""The supertonic engine through its real package, with weights that the test makes."""

from pathlib import Path
from typing import Any

import numpy as np
import pytest

from tiny_supertonic import write_supertonic
from vorleser.article import Role
from vorleser.errors import ConfigError, EngineError, SpeechError
from vorleser.scripts import Hint, Segment
from vorleser.speak import SpeakSettings, engine_info
from vorleser.speak.pool import idle

TEXT = "Die Fähre am Nordufer fährt heute nicht, und morgen auch nicht."
TEXTS = (
    TEXT,
    "Tom & Jerry <b>fett</b> \0 {x} /* 5 < 6 */",
    "Łódź, Straẞe, Ελλάδα, Я люблю",
    "Ein Lächeln 🙂 dazu.",
)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the folder of voices, with the tiny model in it."""
    monkeypatch.setenv("VORLESER_VOICES", str(tmp_path))
    idle.shut_down()  # processes that wait know another folder
    return write_supertonic(tmp_path / "supertonic")


def _segment(text: str, *hints: Hint) -> Segment:
    return Segment(0, Role.PARAGRAPH, text, text, hints=hints)


def _open(**settings: Any) -> Any:
    return engine_info("supertonic").open(SpeakSettings(engine="supertonic", **settings))


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize("text", TEXTS)
def test_it_speaks_what_it_is_given(text: str) -> None:
    """Markup, controls, emoji and other scripts are no error; the same text sounds the same, in any order."""
    one, other = _open(), _open()
    one.speak(_segment("Vorher etwas anderes."))
    clip = one.speak(_segment(text))
    assert clip.rate == 44_100
    assert len(clip.samples) > 0.5 * clip.rate
    assert np.array_equal(clip.samples, other.speak(_segment(text)).samples)


@pytest.mark.usefixtures("folder")
def test_a_sentence_is_spoken_through_the_whole_stage(say: Any) -> None:
    """Validated, trimmed and kept."""
    first, again = (say(TEXT, engine="supertonic") for _ in range(2))
    assert first == again
    assert first[0].rate == 44_100


@pytest.mark.usefixtures("folder")
def test_voice_speed_and_hints_are_heard() -> None:
    """Each of them changes the sound, and voice and speed the fingerprint."""
    usual = _open()
    plain = usual.speak(_segment(TEXT)).samples
    slow = _open(speed=0.8)
    assert len(slow.speak(_segment(TEXT)).samples) > 1.1 * len(plain)
    assert len({usual.fingerprint, slow.fingerprint, _open(voice="M1").fingerprint}) == 3
    hinted = usual.speak(_segment(TEXT, Hint(4, 9, respelling="Fäh-re"))).samples
    assert not np.array_equal(plain, hinted)


@pytest.mark.usefixtures("folder")
def test_a_long_text_is_cut_by_our_own_rules() -> None:
    """A sentence beyond what the model takes is spoken whole."""
    long = "Die Fähre fährt heute nicht, und morgen fährt sie auch nicht, " * 12
    clip = _open().speak(_segment(long))
    assert len(clip.samples) / clip.rate > 0.04 * len(long)


@pytest.mark.parametrize("speed", [0.5, 2.5])
def test_a_pace_it_has_not_is_refused(speed: float) -> None:
    """Before anything is spoken."""
    with pytest.raises(ConfigError, match=r"take one from 0\.7 to 1\.9"):
        _open(speed=speed)


def test_a_voice_of_ones_own_needs_consent(folder: Path) -> None:
    """A style that Voice Builder made is somebody's voice."""
    own = folder.parent / "anna.json"
    own.write_bytes((folder / "voice_styles" / "F1.json").read_bytes())
    with pytest.raises(ConfigError, match="no note of consent"):
        _open(voice=str(own))
    (folder.parent / "consent.toml").write_text(
        'speaker = "Anna Muster"\nagreed = 2026-05-03\npurpose = "Vorlesen"\nfiles = ["anna.json"]\n'
    )
    assert len(_open(voice=str(own)).speak(_segment(TEXT)).samples)


def test_what_is_missing_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    """No voices yet, no such voice, weights that are none."""
    with pytest.raises(EngineError, match="vorleser voices get F3"):
        _open(voice="F3")
    (folder / "onnx" / "vocoder.onnx").write_bytes(b"no model")
    with pytest.raises(EngineError, match="get the voice again"):
        _open().speak(_segment(TEXT))
    monkeypatch.setenv("VORLESER_VOICES", str(tmp_path / "empty"))
    with pytest.raises(EngineError, match="vorleser voices get F1"):
        _open()


def test_broken_weights_end_a_run_with_one_line(say: Any, folder: Path) -> None:
    """In the worker process, too."""
    idle.shut_down()  # they have loaded good ones
    (folder / "onnx" / "vocoder.onnx").write_bytes(b"no model")
    with pytest.raises(SpeechError, match="can't be loaded") as error:
        say("Ja.", engine="supertonic")
    assert "\n" not in str(error.value)
