"""The pocket engine: through its real package with weights that the test makes, where torch is installed."""

import importlib.util
import math
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest

from vorleser.article import Role
from vorleser.clip import TimedClip
from vorleser.errors import ConfigError, EngineError
from vorleser.scripts import Hint, Segment
from vorleser.speak import SpeakSettings, engine_info
from vorleser.speak.engines import pocket

TEXT = "Die Fähre am Nordufer fährt heute nicht."
with_torch = pytest.mark.skipif(
    importlib.util.find_spec("pocket_tts_timestamped") is None,
    reason="pocket-tts-timestamped brings torch, 2 GB and more, and is no package of the extra dev: "
    "pip install 'vorleser[pocket]' to run this",
)


@pytest.fixture(scope="module")
def voices(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of voices, with the tiny model in it."""
    from tiny_pocket import write_pocket

    folder = tmp_path_factory.mktemp("voices")
    write_pocket(folder / "pocket")
    return folder


def _segment(text: str, *hints: Hint) -> Segment:
    return Segment(0, Role.PARAGRAPH, text, text, hints=hints)


def _open(**settings: Any) -> Any:
    return engine_info("pocket").open(SpeakSettings(engine="pocket", **settings))


@with_torch
def test_it_speaks_and_tells_its_words(voices: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """24 kHz, words in order and in the clip; the same text sounds the same, whatever was said before.

    To the last digit of a sample: how torch's sums are rounded depends on where in memory they lie.
    """
    monkeypatch.setenv("VORLESER_VOICES", str(voices))
    one, other = _open(), _open()
    one.speak(_segment("Morgen auch nicht."))
    clip, again = one.speak(_segment(TEXT)), other.speak(_segment(TEXT))
    assert isinstance(clip, TimedClip)
    assert clip.rate == 24_000
    assert len(clip.samples) > 6 * 1920  # no end is heard in its first frames
    np.testing.assert_allclose(clip.samples, again.samples, rtol=0, atol=1)
    assert all(0 <= word.start < word.end <= len(clip.samples) for word in clip.words)
    assert [TEXT[word.spoken_start : word.spoken_end] for word in clip.words] == sorted(
        (TEXT[word.spoken_start : word.spoken_end] for word in clip.words), key=TEXT.index
    )


@with_torch
@pytest.mark.parametrize(
    "text", ["Tom & <b>Jerry</b> \0 {x} „ja“ – nein", "Łódź, Ελλάδα, Я люблю", "Ein 🙂."]
)
def test_it_speaks_what_it_is_given(voices: Path, monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    """Markup, controls, emoji and other scripts are no error."""
    monkeypatch.setenv("VORLESER_VOICES", str(voices))
    assert len(_open().speak(_segment(text)).samples)


@with_torch
def test_a_respelled_sentence_has_no_word_times(voices: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """They would be those of another text."""
    monkeypatch.setenv("VORLESER_VOICES", str(voices))
    assert not isinstance(_open().speak(_segment(TEXT, Hint(4, 9, respelling="Fäh-re"))), TimedClip)


@with_torch
def test_a_recording_needs_consent_then_it_is_spoken(
    voices: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A state or a recording of somebody's voice."""
    monkeypatch.setenv("VORLESER_VOICES", str(voices))
    own = tmp_path / "anna.safetensors"
    own.write_bytes((voices / "pocket" / "languages/german/embeddings/juergen.safetensors").read_bytes())
    with pytest.raises(ConfigError, match="no note of consent"):
        _open(voice=str(own))
    (tmp_path / "consent.toml").write_text(
        'speaker = "Anna Muster"\nagreed = 2026-05-03\npurpose = "Vorlesen"\nfiles = ["anna.safetensors"]\n'
    )
    assert len(_open(voice=str(own)).speak(_segment(TEXT)).samples)


@with_torch
def test_what_is_missing_is_named(voices: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No voices yet, no such voice, another pace, weights that are none."""
    monkeypatch.setenv("VORLESER_VOICES", str(tmp_path))
    with pytest.raises(EngineError, match="vorleser voices get juergen"):
        _open()
    monkeypatch.setenv("VORLESER_VOICES", str(voices))
    with pytest.raises(EngineError, match="vorleser voices get anna"):
        _open(voice="anna")
    with pytest.raises(ConfigError, match="its own pace only"):
        _open(speed=1.2)
    (tmp_path / "none.safetensors").write_bytes(b"no weights")
    with pytest.raises(EngineError, match="can't be loaded"):
        _open(model=str(tmp_path / "none.safetensors")).speak(_segment(TEXT))


@with_torch
def test_weights_are_pages_of_their_file(voices: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """All that the file holds is what the model speaks with, and none of it is copied."""
    from safetensors.torch import load_file

    monkeypatch.setenv("VORLESER_VOICES", str(voices))
    file = voices / "pocket" / "languages/german/model.safetensors"
    model, _ = _open()._loaded
    own, weights = model.state_dict(), load_file(file)
    assert own.keys() == weights.keys()
    assert all(own[name].equal(tensor) for name, tensor in weights.items())
    (begin, end) = _mapped(file)
    assert all(begin <= tensor.data_ptr() < end for tensor in own.values())


def _mapped(file: Path) -> tuple[int, int]:
    """Return the lowest and the highest address that *file* is mapped at."""
    lines = Path("/proc/self/maps").read_text().splitlines()
    places = [line.split()[0].split("-") for line in lines if line.endswith(str(file))]
    return min(int(low, 16) for low, _ in places), max(int(high, 16) for _, high in places)


@with_torch
def test_weights_that_lack_a_part_are_refused(
    voices: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Half a model would speak with what chance put into its memory."""
    from safetensors.torch import load_file, save_file

    monkeypatch.setenv("VORLESER_VOICES", str(voices))
    weights = load_file(voices / "pocket" / "languages/german/model.safetensors")
    weights.pop(next(iter(weights)))
    save_file(weights, tmp_path / "half.safetensors")
    with pytest.raises(EngineError, match="can't be loaded"):
        _open(model=str(tmp_path / "half.safetensors")).speak(_segment(TEXT))


def test_words_are_found_in_order() -> None:
    """Those that are not in the text, or out of time, are left out."""
    told = [
        ("Die", 0.0, 0.2),
        ("Fähre", 0.2, 0.5),
        ("nie", 0.5, 0.6),
        ("am", 0.4, 0.4),
        ("Nordufer", 0.6, 9.0),
        ("fährt", math.nan, math.inf),
    ]
    words = [SimpleNamespace(word=word, start_time=start, end_time=end) for word, start, end in told]
    found = pocket.find_words(words, TEXT, 24_000, 24_000)
    assert [TEXT[word.spoken_start : word.spoken_end] for word in found] == ["Die", "Fähre", "Nordufer"]
    assert found[-1].end == 24_000


def test_without_the_package_the_way_to_it_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """The extra, by name."""
    from importlib.metadata import PackageNotFoundError

    def none(name: str) -> str:
        raise PackageNotFoundError(name)

    monkeypatch.setattr(pocket, "version", none)
    with pytest.raises(EngineError, match=r"pip install .*\[pocket\]'"):
        _open()


def test_the_credit_of_the_weights_reaches_the_edition() -> None:
    """CC BY 4.0 wants its author named: in what is shown of the voice."""
    assert "Kyutai" in engine_info("pocket").describe("juergen").credit
    assert engine_info("pocket").generative
