"""Kokoro-82M as ONNX, with espeak's German sounds: natural, and with an accent; the extra ``vorleser[kokoro]``.

No voice of the public model learned German, so it is an experiment: a fine-tune of one's own is named by ``model``.
"""

import hashlib
import math
import os
from functools import cached_property
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import TYPE_CHECKING, Any

from vorleser.clip import Clip
from vorleser.errors import ConfigError, EngineError
from vorleser.runtime.extras import name_install
from vorleser.runtime.progress import Progress, ignore_progress
from vorleser.scripts import Segment
from vorleser.speak.sound.habits import Habits
from vorleser.speak.voice.engine import EngineInfo, VoiceFacts
from vorleser.speak.voice.hub import fetch_files, is_there
from vorleser.speak.voice.kokoro_sounds import VOCABULARY, kokoro_sounds
from vorleser.speak.voice.settings import SpeakSettings
from vorleser.speak.voice.store import read_pinned_files, voices_folder
from vorleser.speak.voice.transfer import Patience
from vorleser.text.regex import compile_late

if TYPE_CHECKING:
    import numpy as np
    import onnxruntime
    from numpy.typing import NDArray

_MODEL = "kokoro-v1.0.int8.onnx"
_RATE = 24_000  # hertz
_LONGEST = 300  # characters at a time, so that their sounds fit into …
_TOKENS = 509  # … what the model takes; its styles are by the number of sounds, too
_STYLE = 256  # numbers of a style
_MAP = 2  # raise it when text becomes other sounds
_VOLUME = 0.7  # it comes up to full scale and a little beyond; headroom for what comes after
_BLEND = compile_late(r"(?P<name>[^*+]+?)(?:\*(?P<share>[0-9]+(?:\.[0-9]+)?))?")
_LANGUAGES = {
    "a": "en-US",
    "b": "en-GB",
    "e": "es",
    "f": "fr",
    "h": "hi",
    "i": "it",
    "j": "ja",
    "p": "pt-BR",
    "z": "zh",
}
"""What a voice learned, by the first letter of its name."""


class Kokoro:
    """One voice, or a blend of several, loaded once per process, on one core; 24 kHz mono."""

    def __init__(self, model: Path, voice: str, speed: float) -> None:
        self._model = model
        self._speed = speed
        self._style = _blend(model, voice)
        digest = _digest(model)
        style = hashlib.blake2b(self._style.tobytes(), digest_size=8).hexdigest()
        self.fingerprint = f"kokoro {_MAP} {digest} {style} speed {speed:g} volume {_VOLUME:g}"

    def speak(self, segment: Segment) -> Clip:
        """Return the sound of *segment*, 16 bit at 24 kHz."""
        from vorleser.speak.sound.join import join
        from vorleser.speak.voice.split import split

        texts, clips, start = split(segment.spoken, _LONGEST), [], 0
        for text in texts:
            clips.append(self._say(kokoro_sounds(segment, start, start + len(text))))
            start += len(text)
        return join(clips, texts)

    def _say(self, said: str) -> Clip:
        import numpy as np

        numbers = [VOCABULARY[sound] for sound in said if sound in VOCABULARY]
        if not numbers:
            return Clip(np.zeros(0, np.int16), _RATE)
        samples = np.concatenate(
            [self._run(numbers[start : start + _TOKENS]) for start in range(0, len(numbers), _TOKENS)]
        )
        return Clip((np.clip(samples * _VOLUME, -1, 1) * 32767).astype(np.int16), _RATE)

    def _run(self, numbers: list[int]) -> "NDArray[np.float32]":
        import numpy as np

        given = {entry.name: entry.type for entry in self._session.get_inputs()}
        tokens = next(name for name in given if name in {"tokens", "input_ids"})
        whole = "int" in given["speed"]
        inputs = {
            tokens: np.array([[0, *numbers, 0]], np.int64),
            "style": self._style[len(numbers)].reshape(1, _STYLE),
            "speed": np.array([self._speed], np.int32 if whole else np.float32),
        }
        sound: NDArray[np.float32] = np.asarray(self._session.run(None, inputs)[0]).reshape(-1)
        return sound

    @cached_property
    def _session(self) -> "onnxruntime.InferenceSession":
        import onnxruntime

        options: Any = onnxruntime.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        options.log_severity_level = 3
        try:
            session = onnxruntime.InferenceSession(
                os.fspath(self._model), sess_options=options, providers=["CPUExecutionProvider"]
            )
            names = {entry.name for entry in session.get_inputs()}
        except Exception as error:  # the runtime's errors have no class in common
            raise EngineError(
                f"{os.fspath(self._model)!r} is no Kokoro model ({type(error).__name__})",
                "get the voice again, or see 'model' in the table [speech]",
            ) from error
        if not {"style", "speed"} <= names or not {"tokens", "input_ids"} & names:
            raise EngineError(
                f"{os.fspath(self._model)!r} is no Kokoro model (it wants {', '.join(sorted(names))})",
                "see 'model' in the table [speech]",
            )
        return session


def _blend(model: Path, voice: str) -> "NDArray[np.float32]":
    """Return the styles of *voice*, by the number of sounds; ``a*0.6+b*0.4`` is a blend."""
    import numpy as np

    parts = [_BLEND.fullmatch(part.strip()) for part in voice.split("+")]
    if not all(parts):
        raise ConfigError(
            f"{voice!r} is no voice of Kokoro", "write it like 'if_sara' or 'if_sara*0.6+ff_siwis*0.4'"
        )
    shares = [(part["name"].strip(), float(part["share"] or 1)) for part in parts if part]
    weight = sum(share for _, share in shares)
    if not weight:
        raise ConfigError(f"nothing is left of {voice!r}", "give a part of it more than 0")
    mixed = sum(_styles(model, name) * np.float32(share / weight) for name, share in shares)
    return np.asarray(mixed, np.float32)


def _styles(model: Path, name: str) -> "NDArray[np.float32]":
    """Return the styles of the voice *name* beside *model*: ``NAME.bin``, or in a ``voices….bin`` of all of them."""
    import numpy as np

    folder = model.parent
    single = folder / f"{name}.bin"
    try:
        if single.is_file():
            return np.fromfile(single, np.float32).reshape(-1, 1, _STYLE)
        for file in sorted({*folder.glob("voices*.bin"), *folder.glob("*.npz")}):
            with np.load(file) as voices:
                if name in voices:
                    return np.asarray(voices[name], np.float32).reshape(-1, 1, _STYLE)
    except (OSError, ValueError) as error:
        raise EngineError(f"the voice {name!r} can't be read", "get it again") from error
    raise EngineError(f"no Kokoro voice {name!r} here", f"run 'vorleser voices get {name}'")


def _digest(model: Path) -> str:
    with model.open("rb") as file:
        return hashlib.file_digest(file, lambda: hashlib.blake2b(digest_size=16)).hexdigest()


class KokoroFolder:
    """The public model and its voices in *folder*."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def voices(self) -> tuple[str, ...]:
        """Return the names of the voices that are there."""
        files = read_pinned_files("kokoro")
        if not is_there(files[_MODEL], self.folder):
            return ()
        return tuple(name for name in self.offers() if is_there(files[f"{name}.bin"], self.folder))

    def offers(self) -> tuple[str, ...]:
        """Return the names of all voices of the public model."""
        names = [path.removesuffix(".bin") for path in read_pinned_files("kokoro") if path.endswith(".bin")]
        return tuple(sorted(names, key=lambda name: (name not in {"if_sara", "ff_siwis"}, name)))

    def get(self, name: str, settings: SpeakSettings, progress: Progress = ignore_progress) -> Path:
        """Return the model, after downloading it and the voice *name*, or all those that *name* blends."""
        files = read_pinned_files("kokoro")
        parts = [part.partition("*")[0].strip() for part in name.split("+")]
        from vorleser.runtime import plugins

        for part in parts:
            if part not in self.offers():
                raise ConfigError(f"Kokoro has no voice {part!r}", plugins.nearest(part, self.offers()))
        wanted = [files[_MODEL], *(files[f"{part}.bin"] for part in dict.fromkeys(parts))]
        fetch_files(wanted, self.folder, Patience.of(settings), progress)
        return self.folder / _MODEL


def downloads() -> KokoroFolder:
    """Return where the model and its voices lie."""
    return KokoroFolder(voices_folder("kokoro"))


def _describe(name: str) -> VoiceFacts:
    files = read_pinned_files("kokoro")
    voice = files.get(f"{name.partition('+')[0].partition('*')[0]}.bin")
    return VoiceFacts(
        languages=(_LANGUAGES.get(name[:1], ""),),
        licence="Apache-2.0",
        licence_url="https://huggingface.co/hexgrad/Kokoro-82M",
        size=files[_MODEL].size + (voice.size if voice else 0),
    )


def _open(settings: SpeakSettings) -> Kokoro:
    try:
        version("onnxruntime"), version("espeakng-loader")
    except PackageNotFoundError as error:
        raise EngineError("engine 'kokoro' is not installed", name_install("kokoro")) from error
    if settings.model:
        model = Path(settings.model)
        if not model.is_file():
            raise EngineError(
                f"no model {settings.model!r}", "'model' in [speech] is the path of an .onnx file"
            )
        return Kokoro(model, settings.voice or ENGINE.voices[0], settings.speed)
    store = downloads()
    there = store.voices()
    if not there:
        raise EngineError("engine 'kokoro' has no voice yet", f"run 'vorleser voices get {ENGINE.voices[0]}'")
    usual = ENGINE.voices[0] if {"if_sara", "ff_siwis"} <= set(there) else there[0]
    return Kokoro(store.folder / _MODEL, settings.voice or usual, settings.speed)


ENGINE = EngineInfo(
    name="kokoro",
    summary="Kokoro-82M, on this machine; experimental: natural, with an accent, since no voice of it learned German",
    needs="vorleser[kokoro] and a voice: 'vorleser voices get if_sara+ff_siwis'",
    scaling="processes",
    open=_open,
    habits=Habits(lead=(0.05, math.inf), attack=-0.2),
    voices=("if_sara+ff_siwis", "if_sara", "ff_siwis", "im_nicola"),
    more_voices=True,
    downloads=downloads,
    describe=_describe,
    package="espeakng-loader",
    natural=0.7,
)
