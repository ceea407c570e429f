"""espeak-ng by espeakng-loader: small and robotic; the extra ``vorleser[espeak]``."""

import ctypes
from functools import cache
from importlib.metadata import PackageNotFoundError, version

from vorleser.clip import Clip
from vorleser.errors import EngineError
from vorleser.scripts import Hint, Segment
from vorleser.speak.sound.habits import Habits
from vorleser.speak.voice.engine import EngineInfo
from vorleser.speak.voice.settings import SpeakSettings

# of espeak-ng's speak_lib.h
_UTF8, _PHONEMES, _RATE, _BY_CHARACTER = 1, 0x100, 1, 1
_WORDS_PER_MINUTE = 160
_CALLBACK = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.POINTER(ctypes.c_short), ctypes.c_int, ctypes.c_void_p)

_KEPT: list[object] = []


class Espeak:
    """One voice of espeak-ng, 22.05 kHz mono; the library's state is global, so it lives in its own process.

    What it said before colours what it says next, a little: two runs differ unless the clips are kept.
    """

    def __init__(self, voice: str, speed: float) -> None:
        self.fingerprint = f"espeak espeakng-loader {version('espeakng-loader')} {voice} speed {speed:g}"
        self._voice = voice
        self._speed = speed

    def speak(self, segment: Segment) -> Clip:
        """Return the sound of *segment*, 16 bit at 22.05 kHz."""
        import numpy as np

        library, rate, heard = _library()
        heard.clear()
        library.espeak_SetVoiceByName(self._voice.encode())
        library.espeak_SetParameter(_RATE, round(_WORDS_PER_MINUTE * self._speed), 0)
        text = _mark_up(segment).encode() + b"\0"
        failed = library.espeak_Synth(text, len(text), 0, _BY_CHARACTER, 0, _UTF8 | _PHONEMES, None, None)
        if failed:
            raise EngineError(
                f"espeak can't say {segment.spoken[:80]!r} (error {failed})", "change the sentence"
            )
        return Clip(np.frombuffer(b"".join(heard), np.int16).copy(), rate)


def _mark_up(segment: Segment) -> str:
    """Return the spoken text with the lexicon's phonemes in espeak's brackets, and no other brackets like them."""
    from vorleser import phonemes
    from vorleser.speak.voice.hints import render_hints

    def phonemes_of(hint: Hint, _: str) -> str:
        return (phonemes.espeak(hint.ipa) if hint.ipa else "") or hint.respelling

    def plain(text: str) -> str:
        return text.replace("[[", "[ [").replace("]]", "] ]").replace("\0", " ")

    return (
        render_hints(segment, 0, len(segment.spoken), phonemes_of, plain).encode("utf-8", "replace").decode()
    )


@cache
def _library() -> tuple[ctypes.CDLL, int, list[bytes]]:
    """Return the library, its rate in hertz, and the list that its sound arrives in."""
    from vorleser.speak.voice.espeak_library import load_espeak

    library, rate = load_espeak()
    heard: list[bytes] = []

    def receive(samples: "ctypes._Pointer[ctypes.c_short]", count: int, _: int) -> int:
        if samples and count > 0:
            heard.append(ctypes.string_at(samples, 2 * count))
        return 0

    _KEPT.append(_CALLBACK(receive))  # ctypes keeps no reference, and the library calls it for ever
    library.espeak_SetSynthCallback(_KEPT[-1])
    return library, rate, heard


def _open(settings: SpeakSettings) -> Espeak:
    try:
        return Espeak(settings.voice or ENGINE.voices[0], settings.speed)
    except PackageNotFoundError as error:
        raise EngineError("engine 'espeak' is not installed", "run 'pip install vorleser[espeak]'") from error


ENGINE = EngineInfo(
    name="espeak",
    summary="espeak-ng: speaks German like a robot, and fast",
    needs="vorleser[espeak]",
    scaling="processes",
    open=_open,
    habits=Habits(end=-48.0),
    kind="algorithmicMedia",
    voices=("de", "de+f2", "de+f4", "de+m3", "de+m7"),
    package="espeakng-loader",
)
