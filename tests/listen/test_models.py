"""Where a recogniser comes from, and what is said where there is none."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from vorleser.errors import ConfigError, EngineError
from vorleser.listen import models
from vorleser.listen.recogniser import fingerprint_model


def test_a_folder_is_taken_as_it_is(whisper: Path) -> None:
    """A folder is a recogniser, and its fingerprint is that of its files."""
    assert models.find_model(str(whisper)) == whisper
    assert fingerprint_model(whisper) == fingerprint_model(whisper)


def test_a_damaged_folder_is_one_line(damaged: Path, tmp_path: Path) -> None:
    """Weights that end early, or a folder without them, name the folder and the way out."""
    with pytest.raises(EngineError, match=r"damaged.* can't be loaded .*: get it again"):
        models.open_recogniser(str(damaged), 1)
    (damaged / "model.bin").unlink()
    with pytest.raises(EngineError, match=r"damaged.* is not whole \(model.bin: "):
        models.open_recogniser(str(damaged), 1)
    with pytest.raises(EngineError, match=r"is not whole \(config.json: "):
        models.open_recogniser(str(tmp_path), 1)


@pytest.mark.parametrize(
    ("name", "way_out"), [("bas", "'base'"), ("/nirgends/modell", "known are"), ("", "known are")]
)
def test_an_unknown_name_names_the_nearest(name: str, way_out: str) -> None:
    """A name that no recogniser can have is refused before anything is asked of the network."""
    with pytest.raises(ConfigError, match="no recogniser") as raised:
        models.find_model(name)
    assert way_out in raised.value.way_out


def test_without_the_extra_the_way_to_it_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where faster-whisper is not installed, the message says how to install it."""
    monkeypatch.setattr(models, "find_spec", lambda _: None)
    with pytest.raises(ConfigError, match=r"pip install .*\[listen\]'"):
        models.open_recogniser("base", 7)


def test_without_a_network_a_name_is_one_line(tmp_path: Path) -> None:
    """A model that is not here and can't be downloaded is an error that names it, and a folder as the way out."""
    code = (
        "from vorleser.listen.models import find_model\n"
        "from vorleser.errors import EngineError\n"
        "try: find_model('base')\n"
        "except EngineError as error: print(error)\n"
    )
    environment = {**os.environ, "HF_HOME": str(tmp_path), "HF_ENDPOINT": "http://127.0.0.1:9"}
    ran = subprocess.run(
        [sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=True
    )
    assert ran.stdout.startswith("the recogniser 'base' can't be downloaded (")
    assert "name a folder" in ran.stdout
    assert len(ran.stdout.splitlines()) == 1
