"""Voices that are downloaded: a folder of Piper models, each with its settings beside it."""

import hashlib
import json
import os
import re
import shutil
import socket
import time
from pathlib import Path
from tempfile import TemporaryDirectory
from urllib.error import URLError
from urllib.request import urlopen

from vorleser import plugins
from vorleser.errors import ConfigError, EngineError, OutputError, reason_of

VoiceCatalogue = dict[str, dict[str, dict[str, dict[str, str | int]]]]

_ONE = re.compile(r"[a-z]{2,3}_[A-Z]{2}-[^-/\\]+-[^-/\\]+")
_SECONDS = 30.0  # without a byte
_LEFT_SECONDS = 3600  # a download this old was killed
GERMAN_VOICES = (
    "de_DE-thorsten-medium",
    "de_DE-thorsten-high",
    "de_DE-kerstin-low",
    "de_DE-ramona-low",
    "de_DE-eva_k-x_low",
)


class PiperFolder:
    """The voices in *folder*: ``NAME.onnx`` with ``NAME.onnx.json``."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def voices(self) -> tuple[str, ...]:
        """Return the names of the voices that are there whole, German ones first."""
        found = (
            path.stem for path in self.folder.glob("*.onnx") if path.with_name(path.name + ".json").is_file()
        )
        return tuple(sorted(found, key=lambda name: (not name.startswith("de_"), name)))

    def model(self, name: str) -> Path:
        """Return the model of voice *name*; raises EngineError with the way to get it."""
        if name in self.voices():
            return self.folder / f"{name}.onnx"
        raise EngineError(f"no Piper voice {name!r} here", f"run 'vorleser voices get {name}'")

    def get(self, name: str) -> Path:
        """Return the model of voice *name*, downloaded by Piper's own downloader and checked against its checksums.

        It comes into the folder whole or not at all. Raises ConfigError for a name that can't be one, EngineError where
        the download fails or is damaged.
        """
        if not _ONE.fullmatch(name):
            raise ConfigError(
                f"{name!r} is no Piper voice", f"write it like {plugins.nearest(name, GERMAN_VOICES)}"
            )
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            self._sweep()
            with TemporaryDirectory(dir=self.folder, prefix=".get-") as folder:
                self._download(name, Path(folder))
                for suffix in (".onnx.json", ".onnx"):  # the model last: it is what makes the voice be there
                    shutil.move(Path(folder) / (name + suffix), self.folder / (name + suffix))
        except URLError as error:  # an OSError too, but the network's
            raise EngineError(
                f"can't download {name!r} ({error.reason})",
                "see that the network is up and the name is right",
            ) from error
        except OSError as error:
            raise OutputError(
                f"can't keep {name!r} in {os.fspath(self.folder)!r}", reason_of(error)
            ) from error
        return self.model(name)

    def _sweep(self) -> None:
        """Remove what killed downloads left behind."""
        for folder in self.folder.glob(".get-*"):
            if folder.stat().st_mtime < time.time() - _LEFT_SECONDS:
                shutil.rmtree(folder, ignore_errors=True)

    def _download(self, name: str, folder: Path) -> None:
        try:
            from piper import download_voices
        except ImportError as error:
            raise EngineError(
                "engine 'piper' is not installed", "run 'pip install vorleser[piper]'"
            ) from error
        told = _catalogue(download_voices.VOICES_JSON)
        if name not in told:
            raise ConfigError(f"Piper has no voice {name!r}", plugins.nearest(name, told))
        before = socket.getdefaulttimeout()
        socket.setdefaulttimeout(_SECONDS)  # Piper's downloader sets none, and would wait for ever
        try:
            download_voices.download_voice(name, folder)
        finally:
            socket.setdefaulttimeout(before)
        _verify(folder, name, told)


def _catalogue(url: str) -> VoiceCatalogue:
    """Return Piper's list of voices, with the size and MD5 of each file."""
    with urlopen(url, timeout=_SECONDS) as answer:  # noqa: S310 -- Piper's own https address
        catalogue: VoiceCatalogue = json.loads(answer.read())
        return catalogue


def _verify(folder: Path, name: str, told: VoiceCatalogue) -> None:
    """Raise EngineError unless the files are those of the list."""
    for path, expected in told[name]["files"].items():
        file = folder / Path(path).name
        if not file.name.endswith((".onnx", ".onnx.json")):
            continue
        with file.open("rb") as opened:
            digest = hashlib.file_digest(opened, lambda: hashlib.md5(usedforsecurity=False)).hexdigest()
        if digest != expected["md5_digest"] or file.stat().st_size != expected["size_bytes"]:
            raise EngineError(f"the download of {name!r} is damaged", "run the same command again")
