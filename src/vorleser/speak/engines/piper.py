"""Piper: neural voices on this machine, downloaded once; the extra ``vorleser[piper]``.

A model that was patched by ``python -m piper.patch_voice_with_alignment`` tells how long each of its sounds lasts.
"""

import hashlib
import os
from collections.abc import Iterable, Sequence
from functools import cached_property
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import TYPE_CHECKING, Any

from vorleser.clip import Clip, TimedClip, Word
from vorleser.errors import EngineError
from vorleser.runtime.extras import name_install
from vorleser.scripts import Hint, Segment
from vorleser.speak.sound.habits import Habits
from vorleser.speak.voice.engine import EngineInfo, VoiceFacts
from vorleser.speak.voice.piper_folder import GERMAN_VOICES, PiperFolder
from vorleser.speak.voice.settings import SpeakSettings
from vorleser.speak.voice.store import voices_folder
from vorleser.text.regex import compile_late

if TYPE_CHECKING:
    from piper import AudioChunk, PiperVoice

_LONGEST = 400  # characters at a time: the model's memory grows with the square of a sentence
_WORD = compile_late(r"\S*\w\S*")
_VOLUME = 0.7  # Piper brings each sentence to full scale; headroom for what comes after


class Piper:
    """One voice, loaded once per process, on one core: the processes share the cores.

    Its pace and melody are drawn at random inside the model, so two runs differ unless the clips are kept.
    """

    def __init__(self, model: Path, speed: float) -> None:
        with model.open("rb") as file:
            digest = hashlib.file_digest(file, lambda: hashlib.blake2b(digest_size=16)).hexdigest()
        self.fingerprint = (
            f"piper piper-tts {version('piper-tts')} {digest} speed {speed:g} volume {_VOLUME:g}"
        )
        self._model = model
        self._speed = speed

    def speak(self, segment: Segment) -> Clip:
        """Return the sound of *segment*, 16 bit at the voice's rate, mostly 22,050 Hz; with word times where it can."""
        import numpy as np
        from piper import SynthesisConfig

        from vorleser.speak.sound.join import join
        from vorleser.speak.voice.split import split

        voice = self._voice
        settings = SynthesisConfig(length_scale=voice.config.length_scale / self._speed, volume=_VOLUME)
        texts = [text for text in split(_mark_up(segment), _LONGEST) if text.strip()]
        clips = []
        for text in texts:
            chunks = list(voice.synthesize(text, settings, include_alignments=self._tells))
            sound = np.concatenate([np.zeros(0, np.int16), *(chunk.audio_int16_array for chunk in chunks)])
            words = _find_words(chunks, segment.spoken) if self._tells and len(texts) == 1 else ()
            clips.append(TimedClip(sound, voice.config.sample_rate, words))
        return join(clips, texts)

    @cached_property
    def _tells(self) -> bool:
        """Whether the model has a second output: how many samples each of its sounds lasts."""
        return len(self._voice.session.get_outputs()) > 1

    @cached_property
    def _voice(self) -> "PiperVoice":
        import json

        import onnxruntime
        from piper import PiperConfig, PiperVoice

        options: Any = onnxruntime.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        try:
            config = PiperConfig.from_dict(json.loads(Path(f"{self._model}.json").read_bytes()))
            session = onnxruntime.InferenceSession(
                os.fspath(self._model), sess_options=options, providers=["CPUExecutionProvider"]
            )
        except Exception as error:  # the runtime's errors have no class in common
            raise EngineError(
                f"{os.fspath(self._model)!r} is no Piper voice ({type(error).__name__})",
                "get the voice again",
            ) from error
        return PiperVoice(session=session, config=config)


def _find_words(chunks: "Iterable[AudioChunk]", text: str) -> tuple[Word, ...]:
    """Return when each word of *text* sounds, by the alignments of *chunks*; () where they have more words, or fewer.

    A word is what stands between two spaces; its sounds begin with a letter or a sign of stress, and end with the last.
    It is heard from the space on that parts it from the word before, since nothing is silent between the two (measured
    by where the spectrum changes before fricatives: 10 ms off, and else 60); behind a sign the space is a pause.
    """
    spans: list[list[int]] = []
    at, lead, inside = 0, 0, False
    for chunk in chunks:
        for part in chunk.phoneme_alignments or ():
            sounds = part.phoneme.isalpha()
            if sounds and not inside:
                spans.append([at - lead, at])
            lead = int(part.num_samples) if inside and part.phoneme == " " else 0
            at += int(part.num_samples)
            if sounds:
                spans[-1][1] = at
            inside = sounds or (inside and part.phoneme != " ")
        lead, inside = 0, False
    places = [found.span() for found in _WORD.finditer(text)]
    if len(places) != len(spans):
        return ()
    return tuple(Word(*place, *span) for place, span in zip(places, spans, strict=True))


def _mark_up(segment: Segment) -> str:
    """Return the spoken text with the lexicon's phonemes in Piper's brackets, and no other brackets like them."""
    from vorleser.speak.voice.hints import render_hints

    def phonemes_of(hint: Hint, _: str) -> str:
        return f"[[ {hint.ipa} ]]" if hint.ipa else hint.respelling

    def plain(text: str) -> str:
        return text.replace("[[", "[ [").replace("]]", "] ]")

    return render_hints(segment, 0, len(segment.spoken), phonemes_of, plain)


def downloads() -> PiperFolder:
    """Return where Piper's voices lie: VORLESER_VOICES, or the platform's folder for a program's data."""
    return PiperFolder(voices_folder())


_LICENCES = {"thorsten": "CC0-1.0", "kerstin": "CC0-1.0"}
_SIZES = {"high": 114_000_000, "medium": 63_200_000, "low": 63_200_000, "x_low": 20_600_000}
"""About how many bytes a model of each quality has."""


def _describe(name: str) -> VoiceFacts:
    language, _, rest = name.partition("-")
    speaker, _, quality = rest.rpartition("-")
    return VoiceFacts(
        languages=(language.replace("_", "-"),),
        licence=_LICENCES.get(speaker, "see its MODEL_CARD"),
        licence_url="https://huggingface.co/rhasspy/piper-voices",
        size=_SIZES.get(quality, 0),
    )


def _model(voice: str, there: Sequence[str]) -> Path:
    if voice.endswith(".onnx") and Path(voice).is_file():
        return Path(voice)
    if not voice and not there:
        raise EngineError("engine 'piper' has no voice yet", f"run 'vorleser voices get {GERMAN_VOICES[0]}'")
    return downloads().model(voice or there[0])


def _open(settings: SpeakSettings) -> Piper:
    try:
        version("piper-tts")
    except PackageNotFoundError as error:
        raise EngineError("engine 'piper' is not installed", name_install("piper")) from error
    return Piper(_model(settings.voice, downloads().voices()), settings.speed)


ENGINE = EngineInfo(
    name="piper",
    summary="Piper's neural voices, on this machine: better than pico, and much slower",
    needs=f"vorleser[piper] and a voice: 'vorleser voices get {GERMAN_VOICES[0]}'",
    scaling="processes",
    open=_open,
    habits=Habits(start=-18.0, end=-44.0, fade=-26.0, attack=-0.2),
    voices=GERMAN_VOICES,
    more_voices=True,
    downloads=downloads,
    describe=_describe,
    package="piper-tts",
    natural=0.6,
)
