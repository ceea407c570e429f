"""espeak-ng's library, by espeakng-loader: loaded once in a process, for its voice and for the sounds of a text."""

import ctypes
from functools import cache

from vorleser.errors import EngineError
from vorleser.text.regex import compile_late

# of espeak-ng's speak_lib.h
_SYNCHRONOUS, _UTF8, _IPA = 2, 1, 2
_GERMAN = "de"
_SWITCH = compile_late(r"\([a-z-]+\)|[0-9]")
"""What espeak writes where it changes its language, and tones of that other language."""


@cache
def load_espeak() -> tuple[ctypes.CDLL, int]:
    """Return the library and its rate in hertz; raises EngineError where it can't be loaded."""
    import espeakng_loader

    try:
        library = ctypes.CDLL(espeakng_loader.get_library_path())
        data = str(espeakng_loader.get_data_path()).encode()
    except (OSError, RuntimeError) as error:
        raise EngineError("espeak-ng can't be loaded", "install espeakng-loader again") from error
    rate = library.espeak_Initialize(_SYNCHRONOUS, 0, data, 0)
    if rate <= 0:
        raise EngineError("espeak-ng does not start", "install espeakng-loader again")
    library.espeak_TextToPhonemes.restype = ctypes.c_char_p
    return library, int(rate)


_CHOSEN = [""]
"""The voice that was chosen last."""


def choose_voice(name: str) -> None:
    """Have the library speak as *name* from the next sentence on.

    It notes each choice in a queue that only a spoken sentence empties: of some twenty choices without one, the next
    sentence loses the times of its first words.
    """
    load_espeak()[0].espeak_SetVoiceByName(name.encode())
    _CHOSEN[0] = name


def transcribe(text: str) -> str:
    """Return *text* as espeak's German voice says it, in IPA, stress before the vowel; without punctuation."""
    library, _ = load_espeak()
    if _CHOSEN[0] != _GERMAN:
        choose_voice(_GERMAN)
    rest = ctypes.c_char_p(text.replace("\0", " ").encode("utf-8", "replace"))
    said = []
    while rest.value:
        said.append(library.espeak_TextToPhonemes(ctypes.byref(rest), _UTF8, _IPA) or b"")
    return _SWITCH.sub("", b" ".join(said).decode("utf-8", "replace")).strip()
