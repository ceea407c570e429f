"""A faster-whisper model that transcribes a sound, or measures how well a given text fits it.

Whisper pads each sound to 30 s, which is most of its work. Its encoder accepts shorter windows without hearing less:
a sentence of 3 s costs a twentieth of the time.
"""

import hashlib
import re
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

import msgspec
import numpy as np
from numpy.typing import NDArray

from vorleser.errors import EngineError
from vorleser.meter import Floats
from vorleser.text.regex import compile_late

if TYPE_CHECKING:
    from faster_whisper import WhisperModel

RATE = 16_000  # hertz
LONGEST_SECONDS = 29.0
"""Seconds of sound that a model hears at once."""

_HOP = 160  # samples of a frame
_STEP = 100  # frames: windows are whole seconds long
_TAIL = 100  # frames of silence after the sound, at the least: a model that hears none invents an end
_MOST_FRAMES = 3000  # of a window: 30 s
_BATCH = 16  # texts that are judged at once
_FLOOR = 1e-9  # of a probability, whose logarithm is taken
_REPEATED = compile_late(
    r"(.{8,}?[.!?,])( \1)+.*", re.DOTALL
)  # models repeat themselves if a sound breaks off
_ENDS = compile_late(r"[.!?] ")
_LOOP = 8  # letters of a beginning that are written again by no chance
_STUTTER = compile_late(r"(\b[^\s.]+)([ .,]+\1){3,}.*", re.DOTALL)
ENCODER_STEP = 0.02  # seconds between two features of the encoder

Tokens = list[int]


class Encoded:
    """A sound as the model has heard it: ``features`` has shape (1, frames / 2, size); ``frames`` are of 10 ms."""

    def __init__(self, features: Floats, frames: int) -> None:
        self.features = features
        self.frames = frames

    @property
    def seconds(self) -> float:
        """The length of the sound."""
        return max(1, self.frames) * _HOP / RATE


class Aligned(msgspec.Struct, frozen=True, eq=False):
    """A text laid along a sound: how likely each token is (natural logarithm), and when it begins, in seconds."""

    likelihoods: Floats
    starts: Floats


class Transcript(msgspec.Struct, frozen=True):
    """What is heard freely, and its log-likelihood."""

    text: str
    likelihood: float


class Recogniser:
    """The model in *folder*, loaded at once; raises EngineError where it can't be.

    ``fingerprint_model`` names the model, so that what it heard of a clip can be kept.
    """

    def __init__(self, folder: Path, threads: int) -> None:
        self.fingerprint = fingerprint_model(folder)
        self._model = _load(folder, threads)
        token = self._model.hf_tokenizer.token_to_id
        self._token = token
        self._plain = int(token("<|notimestamps|>"))

    def encode(self, sound: Floats) -> Encoded:
        """Return *sound* (mono, 16 kHz, full scale 1.0, at most `LONGEST_SECONDS`) as the model hears it."""
        frames = len(sound) // _HOP
        window = min(_MOST_FRAMES, -(-(frames + _TAIL) // _STEP) * _STEP)
        padded = np.zeros(window * _HOP, np.float32)
        padded[: len(sound)] = sound[: len(padded)]
        mel = self._model.feature_extractor(padded, padding=0)[..., :window]
        heard = self._model.model.encode(_view(mel[None]), to_cpu=True)
        return Encoded(np.asarray(heard), frames)

    def transcribe(self, encoded: Encoded, lang: str) -> Transcript:
        """Return what the model hears in *encoded*, taken for the language *lang*."""
        prompt = [*self._start(lang), self._plain]
        longest = min(
            16 + encoded.frames // 8, 400
        )  # tokens: twelve a second are twice what a fast reader says
        found = self._model.model.generate(
            _view(encoded.features),
            [prompt],
            beam_size=1,
            max_length=len(prompt) + longest,
            return_scores=True,
        )[0]
        tokens = found.sequences_ids[0]
        text = str(self._model.hf_tokenizer.decode(tokens)).strip()
        return Transcript(cut_loops(text), float(found.scores[0]) * (len(tokens) + 1))

    def tokens(self, words: Sequence[str]) -> list[Tokens]:
        """Return the tokens of each of *words*."""
        encode = self._model.hf_tokenizer.encode
        return [list(encode(f" {word}", add_special_tokens=False).ids) for word in words]

    def align(self, encoded: Encoded, texts: Sequence[Tokens], lang: str) -> list[Aligned]:
        """Return each of *texts* laid along *encoded*; a token's likelihood is that after those before it."""
        found: list[Aligned] = []
        for first in range(0, len(texts), _BATCH):
            batch = list(map(list, texts[first : first + _BATCH]))
            features = _view(np.repeat(encoded.features, len(batch), axis=0))
            frames = [max(1, encoded.frames)] * len(batch)
            results = self._model.model.align(features, self._start(lang), batch, frames)
            found += map(_align, results)
        return found

    def _start(self, lang: str) -> Tokens:
        spoken = self._token(f"<|{lang.lower().partition('-')[0]}|>") or self._token("<|de|>")
        return [
            int(each)
            for each in (self._token("<|startoftranscript|>"), spoken, self._token("<|transcribe|>"))
        ]


def cut_loops(text: str) -> str:
    """Return *text* without what a model has written again and again: a word, a sentence, or the beginning of all.

    The last time it may have been stopped in the middle.
    """
    text = _STUTTER.sub(r"\1", _REPEATED.sub(r"\1", text))
    for end in (found.end() for found in _ENDS.finditer(text)):
        if len(text) - end >= _LOOP and text.startswith(text[end:]):
            return text[:end].rstrip()
    return text


def _align(result: Any) -> Aligned:  # noqa: ANN401 -- ctranslate2's
    probabilities = np.array(result.text_token_probs, np.float32)
    starts = np.full(len(probabilities), np.inf, np.float32)
    for token, step in reversed(result.alignments):
        if token < len(starts):
            starts[token] = step * ENCODER_STEP
    return Aligned(np.log(np.maximum(probabilities, _FLOOR)), starts)


def fingerprint_model(folder: Path) -> str:
    """Return a string that identifies the model in *folder*; raises EngineError if a file is missing or unreadable."""
    digest = hashlib.blake2b(digest_size=8)
    try:
        for name in ("config.json", "tokenizer.json"):
            digest.update((folder / name).read_bytes())
        with (folder / "model.bin").open("rb") as model:
            size = model.seek(0, 2)
            digest.update(str(size).encode())
            for place in (0, size // 2, max(0, size - 4096)):
                model.seek(place)
                digest.update(model.read(4096))
    except OSError as error:
        missing = Path(error.filename or folder).name
        raise EngineError(
            f"the recogniser in {str(folder)!r} is not whole ({missing}: {error.strerror})",
            "get it again, or name another in [speech] listen_model",
        ) from error
    return f"whisper {digest.hexdigest()}"


def _view(values: NDArray[np.float32]) -> Any:  # noqa: ANN401 -- ctranslate2's
    from ctranslate2 import StorageView

    return StorageView.from_array(np.ascontiguousarray(values))


def _load(folder: Path, threads: int) -> "WhisperModel":
    from faster_whisper import WhisperModel

    try:
        return cast(
            "WhisperModel", WhisperModel(str(folder), device="cpu", compute_type="int8", cpu_threads=threads)
        )
    except Exception as error:  # whatever ctranslate2 and the tokenizer raise for a file that is no model
        raise EngineError(
            f"the recogniser in {str(folder)!r} can't be loaded ({type(error).__name__})",
            "get it again, or name another in [speech] listen_model",
        ) from error
