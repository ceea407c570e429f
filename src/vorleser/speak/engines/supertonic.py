"""Supertonic 3: neural voices on this machine, 44.1 kHz; the extra ``vorleser[supertonic]``.

Source: the package supertonic, by which it is loaded and spoken. Its weights come under OpenRAIL-M, which forbids some
uses; they are shown before they are fetched.
"""

import hashlib
from functools import cached_property
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

from vorleser.clip import Clip
from vorleser.errors import ConfigError, EngineError
from vorleser.runtime.extras import name_install
from vorleser.runtime.progress import Progress, ignore_progress
from vorleser.scripts import Segment
from vorleser.speak.voice.consent import check_consent
from vorleser.speak.voice.engine import EngineInfo, VoiceFacts
from vorleser.speak.voice.hub import fetch_files
from vorleser.speak.voice.hugging_face import list_files
from vorleser.speak.voice.settings import SpeakSettings
from vorleser.speak.voice.store import voices_folder
from vorleser.speak.voice.transfer import Patience

_REPOSITORY, _REVISION = "Supertone/supertonic-3", "724fb5abbf5502583fb520898d45929e62f02c0b"
_MODEL = (
    "onnx/tts.json",
    "onnx/unicode_indexer.json",
    "onnx/duration_predictor.onnx",
    "onnx/text_encoder.onnx",
    "onnx/vector_estimator.onnx",
    "onnx/vocoder.onnx",
)
_LONGEST = 280  # characters; the package cuts at 300, and knows no German abbreviations
_STEPS = 8  # of the model's denoising; more take longer
_PACE = 1.05  # the package's own pace
_SLOWEST, _FASTEST = 0.7, 1.9
_TERMS = (
    "OpenRAIL-M: not for unlawful use, harming or deceiving people, false information, imitating somebody without "
    "their consent, medical advice, or decisions about people's rights; who passes the voice on passes these terms on"
)


class Supertonic:
    """One voice of Supertonic 3, loaded once per process, on one core; 44.1 kHz mono."""

    def __init__(self, folder: Path, voice: Path, speed: float) -> None:
        style = hashlib.blake2b(voice.read_bytes(), digest_size=8).hexdigest()
        self.fingerprint = (
            f"supertonic 1 {version('supertonic')} {_REVISION[:12]} {style} steps {_STEPS} speed {speed:g}"
        )
        self._folder = folder
        self._voice = voice
        self._speed = speed

    def speak(self, segment: Segment) -> Clip:
        """Return the sound of *segment*, 16 bit; the same text sounds the same."""
        from vorleser.speak.sound.join import join
        from vorleser.speak.voice.hints import respell
        from vorleser.speak.voice.split import split

        texts = [text for text in split(respell(segment), _LONGEST) if text.strip()]
        return join([self._say(text) for text in texts], texts)

    def _say(self, text: str) -> Clip:
        import numpy as np

        model, style = self._loaded
        sayable = _spell(text, set(model.model.text_processor.supported_character_set))
        if not any(map(str.isalnum, sayable)):
            return Clip(np.zeros(0, np.int16), model.sample_rate)
        seed = int.from_bytes(hashlib.blake2b(text.encode("utf-8", "replace"), digest_size=4).digest(), "big")
        np.random.seed(seed)  # noqa: NPY002 -- the package draws from this generator
        sound, _ = model.synthesize(
            sayable, style, total_steps=_STEPS, speed=_PACE * self._speed, max_chunk_length=400, lang="de"
        )
        samples = np.clip(np.asarray(sound, np.float32).reshape(-1), -1, 1)
        return Clip((samples * 32767).astype(np.int16), model.sample_rate)

    @cached_property
    def _loaded(self) -> tuple[Any, Any]:
        """The model and the voice's style."""
        import logging

        import supertonic

        logging.getLogger("supertonic").setLevel(logging.ERROR)
        try:
            model = supertonic.TTS(
                model="supertonic-3",
                model_dir=self._folder,
                auto_download=False,
                intra_op_num_threads=1,
                inter_op_num_threads=1,
            )
            return model, model.get_voice_style_from_path(self._voice)
        except Exception as error:  # the runtime's errors have no class in common
            raise EngineError(
                f"the voices in {str(self._folder)!r} can't be loaded ({type(error).__name__})",
                "remove the folder, and get the voice again",
            ) from error


def _spell(text: str, supported: set[str]) -> str:
    """Return *text* in characters that the model knows, foreign letters in Latin ones."""
    import unicodedata

    from anyascii import anyascii

    def known(character: str) -> bool:
        return set(unicodedata.normalize("NFKD", character)) <= supported

    found = "".join(character if known(character) else anyascii(character) for character in text)
    return "".join(character if known(character) else " " for character in found)


class SupertonicFolder:
    """The model and its ten voices in *folder*."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def voices(self) -> tuple[str, ...]:
        """Return the names of the voices that are there."""
        if not all((self.folder / path).is_file() for path in _MODEL):
            return ()
        return tuple(name for name in self.offers() if self.style(name).is_file())

    def style(self, name: str) -> Path:
        """Return where the style of voice *name* lies."""
        return self.folder / "voice_styles" / f"{name}.json"

    def offers(self) -> tuple[str, ...]:
        """Return the names of all voices."""
        return tuple(f"{letter}{number}" for letter in "FM" for number in range(1, 6))

    def get(self, name: str, settings: SpeakSettings, progress: Progress = ignore_progress) -> Path:
        """Return the style of voice *name*, after downloading it and the model."""
        from vorleser.runtime import plugins

        if name not in self.offers():
            raise ConfigError(f"Supertonic has no voice {name!r}", plugins.nearest(name, self.offers()))
        patience = Patience.of(settings)
        wanted = (*_MODEL, f"voice_styles/{name}.json")
        fetch_files(list_files(_REPOSITORY, _REVISION, wanted, patience), self.folder, patience, progress)
        return self.style(name)


def downloads() -> SupertonicFolder:
    """Return where the model and its voices lie."""
    return SupertonicFolder(voices_folder("supertonic"))


def _describe(_: str) -> VoiceFacts:
    return VoiceFacts(
        licence="OpenRAIL-M",
        licence_url=f"https://huggingface.co/{_REPOSITORY}/blob/{_REVISION}/LICENSE",
        size=380_000_000,
        terms=_TERMS,
        credit="Supertonic 3 von Supertone (OpenRAIL-M)",
    )


def _open(settings: SpeakSettings) -> Supertonic:
    try:
        version("supertonic")
    except PackageNotFoundError as error:
        raise EngineError("engine 'supertonic' is not installed", name_install("supertonic")) from error
    if not _SLOWEST <= settings.speed <= _FASTEST:
        raise ConfigError(
            f"engine 'supertonic' can't speak at speed {settings.speed:g}",
            f"take one from {_SLOWEST} to {_FASTEST}",
        )
    store = downloads()
    there = store.voices()
    if not there:
        raise EngineError("engine 'supertonic' has no voice yet", "run 'vorleser voices get F1'")
    voice = settings.voice or there[0]
    style = store.style(voice)
    if voice.endswith(".json"):
        style = Path(voice)
        check_consent(style)
    if not style.is_file():
        raise EngineError(f"no Supertonic voice {voice!r} here", f"run 'vorleser voices get {voice}'")
    return Supertonic(store.folder, style, settings.speed)


ENGINE = EngineInfo(
    name="supertonic",
    summary="Supertonic 3, on this machine: natural, 44.1 kHz; its licence forbids some uses",
    needs="vorleser[supertonic] and a voice: 'vorleser voices get F1'",
    scaling="processes",
    open=_open,
    voices=tuple(f"{letter}{number}" for letter in "FM" for number in range(1, 6)),
    more_voices=True,
    downloads=downloads,
    describe=_describe,
    package="supertonic",
    natural=0.8,
)
