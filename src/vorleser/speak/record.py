"""Record an utterance: have it spoken, validate, trim and measure the clip, and keep it in the cache."""

import io
import logging
import wave
from collections.abc import Callable
from hashlib import blake2b
from typing import TYPE_CHECKING

import msgspec
from msgspec.structs import replace

from vorleser.article import Role
from vorleser.clip import Clip, Take, TimedClip
from vorleser.errors import EngineError, SpeechError
from vorleser.mono import CHANNELS
from vorleser.scripts import Segment
from vorleser.speak.cache import ClipCache
from vorleser.speak.voice.engine import Engine, EngineInfo, Varying
from vorleser.text.regex import compile_late

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from vorleser.speak.sound.validate import Examined

_logger = logging.getLogger(__name__)

_FORMAT = 5  # raise it when trimming or what is measured changes: kept clips are then made again
_UNSPEAKABLE = compile_late("[\x00-\x1f\x7f-\x9f\ud800-\udfff\u2028\u2029\ufffe\uffff]")
_TRIES = 2  # for one utterance: what is wrong twice stays wrong; network engines retry by themselves
ALIKE_IN_LENGTH = 0.15  # of its seconds: so much two good clips of a sentence differ where the pace is random
OTHER_WAYS = "change the sentence, or take another --engine or --speed"


class Utterance(msgspec.Struct, frozen=True, tag=True):
    """What an engine is asked to say, and the *key* its sound is kept under."""

    key: str
    voice: str
    segment: Segment


NextUtterance = Callable[[bool], Utterance | None]
"""Gives the next utterance to record, None where there is none.

True asks for one that would have to wait: there is none then as long as another worker may be free sooner.
"""


def make_utterance(segment: Segment, voice: str, fingerprint: str) -> Utterance:
    """Return *segment* reduced to what may shape its sound; equal utterances have equal keys.

    Control characters and lone surrogates become spaces, one for one, since engines fail on them.
    """
    spoken = _UNSPEAKABLE.sub(" ", segment.spoken)
    hints = tuple(replace(hint, source="") for hint in segment.hints)
    bare = Segment(0, Role.PARAGRAPH, "", spoken, segment.lang, hints=hints)
    content = msgspec.json.encode((_FORMAT, fingerprint, bare.spoken, bare.lang, bare.hints))
    return Utterance(blake2b(content, digest_size=16).hexdigest(), voice, bare)


def quote(text: str) -> str:
    """Return *text* in repr for messages, cut to 80 characters."""
    return repr(text if len(text) <= 80 else text[:79] + "…")


def record(engine: Engine, info: EngineInfo, utterance: Utterance, speed: float, cache: ClipCache) -> Take:
    """Return *utterance* as *engine* says it, kept in *cache*; raises SpeechError quoting what it can't say.

    A doubtful clip, a little longer or shorter than expected, is accepted if the engine makes it as long twice.
    """
    from vorleser.speak.sound import trim, validate
    from vorleser.speak.voice.hints import foreign_words, respell
    from vorleser.speak.words import believe_times, time_words
    from vorleser.speak.words.fit import find_misfit

    segment = utterance.segment
    text, as_said, foreign = segment.spoken, respell(segment), foreign_words(segment)
    before = 0.0
    for tried in range(_TRIES):
        speak = engine.speak_otherwise if tried and isinstance(engine, Varying) else engine.speak
        clip = _speak(speak, utterance)
        found = validate.examine(clip, as_said, speed, info.habits, foreign)
        fault = found.fault
        if not fault and (not found.doubt or abs(found.sounding - before) <= ALIKE_IN_LENGTH * before):
            clip = trim.trim_silence(believe_times(clip, text))
            words, fit = time_words(clip, segment, info.habits.sounds)
            if not (fault := find_misfit(fit, segment, as_said, info.habits, foreign)):
                room = 0.0 if info.habits.digital else trim.room_level(clip)
                return keep_clip(TimedClip(clip.samples, clip.rate, words), utterance.key, cache, found, room)
        _logger.info("%s is spoken again: %s", quote(text), fault or found.doubt)
        before = 0.0 if fault else found.sounding
    fault = fault or found.doubt
    raise SpeechError(f"{quote(text)} was not spoken as it must be ({fault}, {_TRIES} times)", OTHER_WAYS)


def _speak(speak: Callable[[Segment], Clip], utterance: Utterance) -> Clip:
    text = quote(utterance.segment.spoken)
    try:
        return speak(utterance.segment)
    except EngineError as error:
        raise SpeechError(f"{text} was not spoken ({error.what})", error.way_out) from error
    except Exception as error:  # its message may hold anything, even a key
        raise SpeechError(
            f"{text} was not spoken ({type(error).__name__} in the engine)", OTHER_WAYS
        ) from error


def keep_clip(
    clip: Clip, key: str, cache: ClipCache, found: "Examined | None" = None, room: float = 0.0
) -> Take:
    """Return the take of *clip*, kept in *cache* under *key*, with what was *found*; *room* is its room's level."""
    from vorleser.meter import energies

    take = Take(
        key="",
        path="",
        frames=len(clip.samples),
        rate=clip.rate,
        energies=energies(clip.samples, clip.rate),
        peak=max(int(clip.samples.max(initial=0)), -int(clip.samples.min(initial=0))) / 32768,
        words=clip.words if isinstance(clip, TimedClip) else (),
        sounding=found.sounding if found else 0.0,
        mismatch=found.mismatch if found else 0.0,
        room=room,
    )
    return cache.add(key, _wav(clip.samples, clip.rate), take)


def _wav(samples: "NDArray[np.int16]", rate: int) -> bytes:
    file = io.BytesIO()
    with wave.open(file, "wb") as sound:
        sound.setparams((CHANNELS, 2, rate, len(samples), "NONE", ""))
        sound.writeframesraw(samples.astype("<i2", copy=False).data)
    return file.getvalue()
