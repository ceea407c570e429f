"""Kyutai's Pocket TTS with its German model, on this machine; the extra ``vorleser[pocket]``, which needs torch.

Source: the package pocket-tts-timestamped, which is pocket-tts with word times. The weights are Kyutai's, CC BY 4.0.
"""

import hashlib
import os
from functools import cached_property
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import TYPE_CHECKING, Any

from vorleser.clip import Clip, TimedClip, Word, frame_at
from vorleser.errors import ConfigError, EngineError
from vorleser.runtime.extras import name_install
from vorleser.runtime.progress import Progress, ignore_progress
from vorleser.scripts import Segment
from vorleser.speak.voice.consent import check_consent
from vorleser.speak.voice.engine import EngineInfo, VoiceFacts
from vorleser.speak.voice.hub import RemoteFile, fetch_files
from vorleser.speak.voice.hugging_face import list_files
from vorleser.speak.voice.settings import SpeakSettings
from vorleser.speak.voice.store import voices_folder
from vorleser.speak.voice.transfer import Patience

if TYPE_CHECKING:
    from collections.abc import Iterable

    import torch

_REPOSITORY = "kyutai/pocket-tts-without-voice-cloning"
_LANGUAGE = "german"
_REVISIONS = {  # as the package pins them
    "model.safetensors": "1e08e6a23401048648a9fdcfde2f89348215c2a7",
    "tokenizer.json": "4e1e0a3e611c51c0b4ed8174fc10f32a54644303",
}
_VOICES_REVISION = "a7056f505a4a8ca72d8b5fb1440071d6f1a35739"
_BELOW = f"languages/{_LANGUAGE}"
_LONGEST = 1000  # characters; the package cuts sentences apart by itself
_RECORDINGS = (".wav", ".mp3", ".flac", ".safetensors")
VOICES = (
    "juergen",
    *"alba anna azelma bill_boerst caro_davy charles cosette daan eponine estelle eve fantine george".split(),
    *"giovanni jane javert jean lola marius mary michael paul peter_yearsley rafael stuart_bell vera".split(),
)
"""By name: Jürgen speaks German, all others learned it from somebody else."""


class Pocket:
    """One voice of Pocket TTS, loaded once per process, on one core; 24 kHz mono, with word times."""

    def __init__(self, folder: Path, voice: Path, weights: Path) -> None:
        self.fingerprint = f"pocket 1 {version('pocket-tts-timestamped')} {_digest(voice)} {_digest(weights)}"
        self._folder = folder
        self._voice = voice
        self._weights = weights

    def speak(self, segment: Segment) -> Clip:
        """Return the sound of *segment*, with the places of its words where it is spoken as it stands, in one piece."""
        from vorleser.speak.sound.join import join
        from vorleser.speak.voice.hints import respell
        from vorleser.speak.voice.split import split

        texts = [text for text in split(respell(segment), _LONGEST) if text.strip()]
        clip = join([self._say(text) for text in texts], texts)
        return clip if texts == [segment.spoken] else Clip(clip.samples, clip.rate)

    def _say(self, text: str) -> Clip:
        import numpy as np
        import torch

        model, state = self._loaded
        if not any(map(str.isalnum, text)):
            return Clip(np.zeros(0, np.int16), model.sample_rate)
        seed = hashlib.blake2b(text.encode("utf-8", "replace"), digest_size=4).digest()
        torch.manual_seed(int.from_bytes(seed, "big"))  # so that the same text sounds the same
        result = model.generate_audio_with_timestamps(state, text)
        samples = (result.audio.clamp(-1, 1) * 32767).to(torch.int16).cpu().numpy().reshape(-1)
        return TimedClip(
            samples, model.sample_rate, find_words(result.words, text, len(samples), model.sample_rate)
        )

    @cached_property
    def _loaded(self) -> tuple[Any, Any]:
        """The model, and what it knows of the voice."""
        import logging

        import torch
        from pocket_tts_timestamped import TTSModel

        logging.getLogger("pocket_tts_timestamped").setLevel(logging.ERROR)
        torch.set_num_threads(1)
        try:
            model = TTSModel.load_model(config=_write_config(self._folder))
            _map_weights(model, self._weights)
            return model, model.get_state_for_audio_prompt(self._voice, truncate=True)
        except Exception as error:  # torch's errors have no class in common
            raise EngineError(
                f"the voice {self._voice.stem!r} can't be loaded ({type(error).__name__})",
                "get it again; a recording of one's own needs the weights with voice cloning, see docs/voices.md",
            ) from error


def find_words(words: "Iterable[Any]", text: str, frames: int, rate: int) -> tuple[Word, ...]:
    """Return where in *text* and when each of *words* is; what is not found in order is left out."""
    found: list[Word] = []
    place = sounding = 0
    for word in words:
        start = text.find(word.word, place)
        begin, end = frame_at(word.start_time, rate), min(frame_at(word.end_time, rate), frames)
        if word.word and start >= 0 and sounding <= begin < end:
            place, sounding = start + len(word.word), begin
            found.append(Word(start, place, begin, end))
    return tuple(found)


def _map_weights(model: "torch.nn.Module", path: Path) -> None:
    """Give *model* the weights in the file at *path*, as pages of that file.

    The package copies them, so that they are in memory twice while it loads, and once more for each process.
    """
    from safetensors.torch import load_file

    own = model.state_dict()
    weights = {
        name: tensor.to(own[name].dtype) if name in own else tensor
        for name, tensor in load_file(path).items()
    }
    model.load_state_dict(weights, strict=True, assign=True)


def _write_config(folder: Path) -> Path:
    """Return the package's settings of the German model, with its tokenizer in *folder* and without weights."""
    import pocket_tts_timestamped
    import yaml

    from vorleser.files import atomic

    package = Path(pocket_tts_timestamped.__file__).parent
    settings = yaml.safe_load((package / "config" / f"{_LANGUAGE}.yaml").read_text("utf-8"))
    own = folder / _BELOW / "model.yaml"
    if own.is_file():  # a model of other proportions has its own
        settings = yaml.safe_load(own.read_text("utf-8"))
    for name in ("weights_path", "weights_path_without_voice_cloning"):
        settings.pop(name, None)
    settings["flow_lm"]["lookup_table"]["tokenizer_path"] = os.fspath(folder / _BELOW / "tokenizer.json")
    path = folder / f"{_LANGUAGE}-local.yaml"
    atomic.write(path, yaml.safe_dump(settings).encode())
    return path


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, lambda: hashlib.blake2b(digest_size=8)).hexdigest()


class PocketFolder:
    """The German model and its voices in *folder*."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.weights = folder / _BELOW / "model.safetensors"

    def voices(self) -> tuple[str, ...]:
        """Return the names of the voices that are there."""
        if not all((self.folder / _BELOW / name).is_file() for name in _REVISIONS):
            return ()
        return tuple(name for name in VOICES if self.voice(name).is_file())

    def voice(self, name: str) -> Path:
        """Return where what is known of voice *name* lies."""
        return self.folder / _BELOW / "embeddings" / f"{name}.safetensors"

    def offers(self) -> tuple[str, ...]:
        """Return the names of all voices."""
        return VOICES

    def get(self, name: str, settings: SpeakSettings, progress: Progress = ignore_progress) -> Path:
        """Return where voice *name* lies, after downloading it and the model."""
        from vorleser.runtime import plugins

        if name not in VOICES:
            raise ConfigError(f"Pocket TTS has no voice {name!r}", plugins.nearest(name, VOICES))
        patience = Patience.of(settings)
        wanted = {
            **{f"{_BELOW}/{file}": revision for file, revision in _REVISIONS.items()},
            f"{_BELOW}/embeddings/{name}.safetensors": _VOICES_REVISION,
        }
        files: list[RemoteFile] = []
        for path, revision in wanted.items():
            files += list_files(_REPOSITORY, revision, [path], patience)
        fetch_files(files, self.folder, patience, progress)
        return self.voice(name)


def downloads() -> PocketFolder:
    """Return where the model and its voices lie."""
    return PocketFolder(voices_folder("pocket"))


def _describe(_: str) -> VoiceFacts:
    return VoiceFacts(
        licence="CC-BY-4.0",
        licence_url=f"https://huggingface.co/{_REPOSITORY}",
        size=440_000_000,
        credit="Pocket TTS von Kyutai (CC BY 4.0)",
    )


def _open(settings: SpeakSettings) -> Pocket:
    try:
        version("pocket-tts-timestamped")
    except PackageNotFoundError as error:
        raise EngineError("engine 'pocket' is not installed", name_install("pocket")) from error
    if settings.speed != 1:
        raise ConfigError(
            f"engine 'pocket' can't speak at speed {settings.speed:g}", "it knows its own pace only"
        )
    store = downloads()
    there = store.voices()
    if not there:
        raise EngineError("engine 'pocket' has no voice yet", f"run 'vorleser voices get {VOICES[0]}'")
    name = settings.voice or there[0]
    voice = store.voice(name)
    if name.endswith(_RECORDINGS):
        voice = Path(name)
        check_consent(voice)
    weights = Path(settings.model) if settings.model else store.weights
    for file in (voice, weights):
        if not file.is_file():
            raise EngineError(
                f"no Pocket voice {name!r} here" if file is voice else f"no weights {settings.model!r}",
                f"run 'vorleser voices get {name}'" if file is voice else "see 'model' in the table [speech]",
            )
    return Pocket(store.folder, voice, weights)


ENGINE = EngineInfo(
    name="pocket",
    summary="Kyutai's Pocket TTS, on this machine: natural German, with word times; needs torch",
    needs=f"vorleser[pocket] and a voice: 'vorleser voices get {VOICES[0]}'",
    scaling="processes",
    open=_open,
    voices=VOICES,
    more_voices=True,
    downloads=downloads,
    describe=_describe,
    package="pocket-tts-timestamped",
    word_times=True,
    generative=True,
    natural=0.9,
)
