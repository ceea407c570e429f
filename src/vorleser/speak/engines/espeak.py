"""espeak-ng by espeakng-loader: small and robotic; the extra ``vorleser[espeak]``."""

import ctypes
from collections.abc import Sequence
from functools import cache
from importlib.metadata import PackageNotFoundError, version

from vorleser.clip import Clip, TimedClip, Word
from vorleser.errors import EngineError
from vorleser.runtime.extras import name_install
from vorleser.scripts import Hint, Segment
from vorleser.speak.sound.habits import Habits
from vorleser.speak.voice.engine import EngineInfo
from vorleser.speak.voice.settings import SpeakSettings
from vorleser.text.regex import compile_late

# of espeak-ng's speak_lib.h
_UTF8, _PHONEMES, _RATE, _BY_CHARACTER = 1, 0x100, 1, 1
_END_OF_LIST, _WORD_EVENT = 0, 1
_WORDS_PER_MINUTE = 160
_WORD = compile_late(r"\S*\w\S*")


class _Event(ctypes.Structure):
    """espeak_EVENT: of a word, where it stands in the text, in characters from 1, and when it is heard."""

    _fields_ = (
        ("type", ctypes.c_int),
        ("identifier", ctypes.c_uint),
        ("place", ctypes.c_int),
        ("length", ctypes.c_int),
        ("milliseconds", ctypes.c_int),
        ("sample", ctypes.c_int),
        ("user_data", ctypes.c_void_p),
        ("name", ctypes.c_char * 8),
    )


_CALLBACK = ctypes.CFUNCTYPE(
    ctypes.c_int, ctypes.POINTER(ctypes.c_short), ctypes.c_int, ctypes.POINTER(_Event)
)

_KEPT: list[object] = []


class Espeak:
    """One voice of espeak-ng, 22.05 kHz mono, with word times; its state is global, so it lives in its own process.

    Earlier sentences change the sound of later ones a little, so two runs differ unless the clips are kept.
    """

    def __init__(self, voice: str, speed: float) -> None:
        self.fingerprint = f"espeak 2 espeakng-loader {version('espeakng-loader')} {voice} speed {speed:g}"
        self._voice = voice
        self._speed = speed

    def speak(self, segment: Segment) -> Clip:
        """Return the sound of *segment*, 16 bit at 22.05 kHz, with the times of its words."""
        import numpy as np

        from vorleser.speak.voice.espeak_library import choose_voice

        library, rate, heard, events = _library()
        heard.clear()
        events.clear()
        choose_voice(self._voice)
        library.espeak_SetParameter(_RATE, round(_WORDS_PER_MINUTE * self._speed), 0)
        text = _mark_up(segment, len(segment.spoken)).encode() + b"\0"
        failed = library.espeak_Synth(text, len(text), 0, _BY_CHARACTER, 0, _UTF8 | _PHONEMES, None, None)
        if failed:
            raise EngineError(
                f"espeak can't say {segment.spoken[:80]!r} (error {failed})", "change the sentence"
            )
        samples = np.frombuffer(b"".join(heard), np.int16).copy()
        return TimedClip(samples, rate, _words(segment, events, len(samples), rate))


def _words(segment: Segment, events: Sequence[tuple[int, int]], length: int, rate: int) -> tuple[Word, ...]:
    """Return the words of *segment*, by espeak's events: places in the text and milliseconds.

    Words that espeak runs together have one event, and count as one word.
    """
    found: list[list[int]] = []  # where they stand, and when they begin
    waiting = list(events)
    for word in _WORD.finditer(segment.spoken):
        until = len(_mark_up(segment, word.end()))
        here = [milliseconds for place, milliseconds in waiting if place < until]
        if here:
            found.append([*word.span(), min(length, here[0] * rate // 1000)])
            waiting = waiting[len(here) :]
        elif found:
            found[-1][1] = word.end()
    ends = [start for _, _, start in found[1:]] + [length]
    return tuple(
        Word(first, last, start, end) for (first, last, start), end in zip(found, ends, strict=False)
    )


def _mark_up(segment: Segment, end: int) -> str:
    """Return ``spoken[:end]`` with the lexicon's phonemes in espeak's brackets, and no other brackets like them.

    A space goes before phonemes that follow a sign, as in quotation marks: espeak would skip the word.
    """
    from vorleser.speak.voice.hints import render_hints
    from vorleser.text import phonemes

    def phonemes_of(hint: Hint, _: str) -> str:
        before = segment.spoken[: hint.start][-1:]
        joined = not before or before.isalnum() or before.isspace() or before == "-"
        said = phonemes.espeak(hint.ipa) if hint.ipa else ""
        return f"{'' if joined else ' '}{said}" if said else hint.respelling

    def plain(text: str) -> str:
        return text.replace("[[", "[ [").replace("]]", "] ]").replace("\0", " ")

    return render_hints(segment, 0, end, phonemes_of, plain).encode("utf-8", "replace").decode()


@cache
def _library() -> tuple[ctypes.CDLL, int, list[bytes], list[tuple[int, int]]]:
    """Return the library, its rate in hertz, and the lists that its sound and its words' places and times arrive in."""
    from vorleser.speak.voice.espeak_library import load_espeak

    library, rate = load_espeak()
    heard: list[bytes] = []
    words: list[tuple[int, int]] = []

    def receive(
        samples: "ctypes._Pointer[ctypes.c_short]", count: int, events: "ctypes._Pointer[_Event]"
    ) -> int:
        if samples and count > 0:
            heard.append(ctypes.string_at(samples, 2 * count))
        at = 0
        while events and events[at].type != _END_OF_LIST:
            if events[at].type == _WORD_EVENT:
                words.append((events[at].place - 1, events[at].milliseconds))
            at += 1
        return 0

    _KEPT.append(_CALLBACK(receive))  # ctypes keeps no reference, and the library calls it at any time
    library.espeak_SetSynthCallback(_KEPT[-1])
    return library, rate, heard, words


def _open(settings: SpeakSettings) -> Espeak:
    try:
        return Espeak(settings.voice or ENGINE.voices[0], settings.speed)
    except PackageNotFoundError as error:
        raise EngineError("engine 'espeak' is not installed", name_install("espeak")) from error


ENGINE = EngineInfo(
    name="espeak",
    summary="espeak-ng: speaks German like a robot, and fast",
    needs="vorleser[espeak]",
    scaling="processes",
    open=_open,
    habits=Habits(
        pace=1.0,
        table="espeak",
        slowest=0.9,
        fastest=1.1,
        start=-6.0,
        end=-48.0,
        rest=0.004,
        silent_before=("stop", "hiss", "glide", "affricate"),
        fit=-8.0,
        digital=True,
    ),
    kind="algorithmicMedia",
    voices=("de", "de+f2", "de+f4", "de+m3", "de+m7"),
    package="espeakng-loader",
)
