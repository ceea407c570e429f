"""Piper's voices: a folder of models, each with its settings beside it."""

import re
from pathlib import Path

import msgspec

from vorleser.errors import ConfigError, EngineError
from vorleser.runtime import plugins
from vorleser.runtime.progress import Progress, ignore_progress
from vorleser.speak.voice.answers import parse_json
from vorleser.speak.voice.hub import RemoteFile, fetch_files, fetch_text
from vorleser.speak.voice.hugging_face import resolve
from vorleser.speak.voice.settings import SpeakSettings
from vorleser.speak.voice.transfer import Patience
from vorleser.text.regex import compile_late


class _File(msgspec.Struct, frozen=True):
    size_bytes: int
    md5_digest: str


class _Listed(msgspec.Struct, frozen=True):
    files: dict[str, _File] = {}


VoiceCatalogue = dict[str, _Listed]

_REPOSITORY, _REVISION = "rhasspy/piper-voices", "main"
_ONE = compile_late(r"[a-z]{2,3}_[A-Z]{2}-[^-/\\]+-[^-/\\]+")
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
        """Return the names of the complete voices, German ones first."""
        found = (
            path.stem for path in self.folder.glob("*.onnx") if path.with_name(path.name + ".json").is_file()
        )
        return tuple(sorted(found, key=lambda name: (not name.startswith("de_"), name)))

    def model(self, name: str) -> Path:
        """Return the model of voice *name*; raises EngineError with the way to get it."""
        if name in self.voices():
            return self.folder / f"{name}.onnx"
        raise EngineError(f"no Piper voice {name!r} here", f"run 'vorleser voices get {name}'")

    def offers(self) -> tuple[str, ...]:
        """Return the names of German voices; ``get`` also knows the others in Piper's list."""
        return GERMAN_VOICES

    def get(self, name: str, settings: SpeakSettings, progress: Progress = ignore_progress) -> Path:
        """Return the model of voice *name*, fetched and checked against the checksums of Piper's list.

        Raises ConfigError for a name that Piper does not have, EngineError if it can't be downloaded.
        """
        if not _ONE.fullmatch(name):
            raise ConfigError(
                f"{name!r} is no Piper voice", f"write it like {plugins.nearest(name, GERMAN_VOICES)}"
            )
        patience = Patience.of(settings)
        listed = _catalogue(resolve(_REPOSITORY, _REVISION, "voices.json"), patience)
        if name not in listed:
            raise ConfigError(f"Piper has no voice {name!r}", plugins.nearest(name, listed))
        fetch_files(_files(name, listed), self.folder, patience, progress)
        return self.model(name)


def _catalogue(url: str, patience: Patience) -> VoiceCatalogue:
    """Return Piper's list of voices, with the size and MD5 of each file."""
    catalogue = parse_json(fetch_text(url, patience), dict[str, _Listed])
    if catalogue is None:
        raise EngineError("the list of Piper's voices is none", "run the same command again later")
    return catalogue


def _files(name: str, listed: VoiceCatalogue) -> list[RemoteFile]:
    """Return the files of voice *name*; the model comes last, since a voice without it counts as missing."""
    files = [
        RemoteFile(
            path.rpartition("/")[2],
            resolve(_REPOSITORY, _REVISION, path),
            entry.size_bytes,
            f"md5:{entry.md5_digest}",
        )
        for path, entry in listed[name].files.items()
        if re.fullmatch(r"[\w./+-]+\.onnx(?:\.json)?", path)
        and re.fullmatch("[0-9a-f]{32}", entry.md5_digest)
    ]
    if not files:
        raise EngineError(f"the list of Piper's voices has no files for {name!r}", "take another voice")
    return sorted(files, key=lambda file: file.path.endswith(".onnx"))
