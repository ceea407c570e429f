"""The kokoro engine with its real model: sounds, voices, blends, and what is none."""

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kokoro_voice import kokoro_folder, kokoro_model
from vorleser.article import Role
from vorleser.errors import ConfigError, EngineError, SpeechError
from vorleser.scripts import Hint, Segment
from vorleser.speak import SpeakSettings, engine_info
from vorleser.speak.engines import kokoro
from vorleser.speak.voice.kokoro_sounds import VOCABULARY, kokoro_sounds, kokoro_symbols
from vorleser.text import phonemes

TEXT = "Der Trainer heißt Guardiola und lacht."


def _sounds(text: str, *hints: Hint) -> str:
    return kokoro_sounds(Segment(0, Role.PARAGRAPH, text, text, hints=hints), 0, len(text))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("fünf Häuser", "fˈynf hˈɔøzɐ"),
        ("der Lehrer", "dɛɐ lˈeːʁɐ"),
        ("zwei Züge, vier Tore.", "ʦvˈaɪ ʦˈyːɡə, fˈiːɐ tˈoːʁə."),
        ("„Köln“ – ja!", "“kˈœln” — jˈɑː!"),
        ("Deutsch", "dˈɔøʧ"),
    ],
)
def test_text_becomes_german_sounds(text: str, said: str) -> None:
    """As espeak says it, in the model's symbols: final r as a vowel, z as one sound, signs kept."""
    assert _sounds(text) == said


@pytest.mark.parametrize("sound", phonemes.SOUNDS)
def test_every_sound_of_the_lexicon_can_be_said(sound: str) -> None:
    """What is not among the model's symbols would be swallowed."""
    said = kokoro_symbols([sound])
    assert said
    assert set(said) <= set(VOCABULARY)


@given(st.text(st.characters(max_codepoint=0x2FF), max_size=60))
def test_nothing_is_missing_from_the_vocabulary(text: str) -> None:
    """Whatever Latin text is said, all its sounds have a number; the others are left out by name."""
    assert {sign for sign in _sounds(text) if sign not in VOCABULARY} <= set("\u0329\u032f-'˥ᵻ\u0361")


def test_the_lexicon_comes_first() -> None:
    """Its phonemes are taken as they are, a respelling is read by espeak, what can't be said is left to espeak."""
    start = TEXT.index("Guardiola")
    known = _sounds(TEXT, Hint(start, start + 9, ipa="ɡu̯aʁˈdi̯oːla"))
    assert "ɡwaʁdjˈoːla" in known
    assert "ɡˈuːaʁdjˌoːlɑː" in _sounds(TEXT, Hint(start, start + 9, respelling="Guardjola"))
    assert _sounds(TEXT, Hint(start, start + 9, ipa="ǂǂ")) == _sounds(TEXT)


def test_it_is_spoken_and_kept(say: Any) -> None:
    """Through the whole stage, in a process of its own, and the same again."""
    first, again = (
        say("Guten Tag.", engine="kokoro", model=kokoro_model(), voice="if_sara") for _ in range(2)
    )
    assert first == again
    assert first[0].rate == 24_000


def test_a_blend_is_between_its_voices() -> None:
    """Shares are relative, and a blend of one is that one."""
    model = Path(kokoro_model())
    one, other = (kokoro._blend(model, name) for name in ("if_sara", "ff_siwis"))
    assert np.allclose(kokoro._blend(model, "if_sara*3+ff_siwis"), one * 0.75 + other * 0.25, atol=1e-6)
    assert np.array_equal(kokoro._blend(model, "if_sara*0.3"), one)


def test_all_voices_may_lie_in_one_file(tmp_path: Path) -> None:
    """As other programs keep them: an archive of arrays beside the model."""
    voices = {name: kokoro._blend(Path(kokoro_model()), name) for name in ("if_sara", "ff_siwis")}
    with (tmp_path / "voices-v1.0.bin").open("wb") as file:
        np.savez(file, **voices)
    (tmp_path / "own.onnx").touch()
    assert np.array_equal(kokoro._blend(tmp_path / "own.onnx", "ff_siwis"), voices["ff_siwis"])


@pytest.mark.parametrize("voice", ["", "+", "a*b", "if_sara*0", "if_sara+", "a**1"])
def test_what_is_no_voice_is_named(voice: str) -> None:
    """Before anything is loaded."""
    with pytest.raises(
        (ConfigError, EngineError), match=r"is no voice of Kokoro|nothing is left|no Kokoro voice"
    ):
        kokoro._blend(Path(kokoro_model()), voice)


def test_a_voice_that_is_not_there_says_how_to_get_it() -> None:
    """The way out is a command."""
    with pytest.raises(EngineError, match="vorleser voices get am_adam"):
        engine_info("kokoro").open(SpeakSettings(engine="kokoro", model=kokoro_model(), voice="am_adam"))


def test_without_a_voice_the_way_to_one_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A fresh installation."""
    monkeypatch.setenv("VORLESER_VOICES", str(tmp_path))
    with pytest.raises(EngineError, match=r"vorleser voices get if_sara\+ff_siwis"):
        engine_info("kokoro").open(SpeakSettings(engine="kokoro"))


def test_a_broken_model_is_named(say: Any, tmp_path: Path) -> None:
    """A file that is no model is an error, not a crash; so is a model of something else."""
    model = tmp_path / "broken.onnx"
    model.write_bytes(b"no model")
    (tmp_path / "if_sara.bin").write_bytes((kokoro_folder() / "if_sara.bin").read_bytes())
    with pytest.raises(SpeechError, match="is no Kokoro model"):
        say("Ja.", engine="kokoro", model=str(model), voice="if_sara")


def test_the_summary_says_that_it_is_an_experiment() -> None:
    """No voice of the public model learned German, and the list of voices says what they learned."""
    info = engine_info("kokoro")
    assert "experimental" in info.summary
    assert {info.describe(name).languages for name in ("if_sara", "ff_siwis")} == {("it",), ("fr",)}
    assert "de" not in json.dumps([info.describe(name).languages for name in info.voices])
