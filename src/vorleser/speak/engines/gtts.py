"""Google Translate's voice by gTTS: the text goes to Google."""

import base64
import binascii
import re
import threading
from contextlib import suppress
from importlib.metadata import PackageNotFoundError, version
from typing import TYPE_CHECKING

from vorleser.clip import Clip
from vorleser.errors import ConfigError, EngineError
from vorleser.scripts import Segment
from vorleser.speak.voice.engine import EngineInfo
from vorleser.speak.voice.settings import SpeakSettings
from vorleser.text.regex import compile_late

if TYPE_CHECKING:
    from vorleser.network.deadline import Deadline
    from vorleser.speak.voice.online import Server

_LONGEST = 100  # characters Google takes at a time
_PACE = 0.2  # seconds between two questions
_FORM = "application/x-www-form-urlencoded;charset=utf-8"
_AUDIO = compile_late(rb'jQ1olc","\[\\"([^"\\]*)\\"')


class Gtts:
    """Google's voice, MP3, 24 kHz mono; gTTS packs the questions, the connection and the cutting are ours."""

    def __init__(self, language: str, settings: SpeakSettings) -> None:
        self._slow = settings.speed < 1
        pace = "slow" if self._slow else "normal"
        self.fingerprint = f"gtts gTTS {version('gTTS')} {language} {pace}"
        self._language = language
        self._settings = settings
        self._lock = threading.Lock()
        self._server: Server | None = None

    def speak(self, segment: Segment) -> Clip:
        """Return the sound of *segment*, asked for in pieces of at most 100 characters."""
        from vorleser.speak.sound.join import join
        from vorleser.speak.voice.hints import respell
        from vorleser.speak.voice.split import split

        texts = [text for text in split(respell(segment), _LONGEST) if re.search(r"\w", text)]
        if not texts:
            raise EngineError(f"gtts can't say {segment.spoken!r}", "it needs letters or digits")
        sentence = self._connect().sentence()
        return join([self._ask(text, sentence) for text in texts], texts)

    def stop(self) -> None:
        """Send no more requests to Google."""
        if self._server is not None:
            self._server.stop()

    def _ask(self, text: str, sentence: "Deadline") -> Clip:
        from gtts import gTTS

        request = gTTS(
            text.strip(), lang=self._language, slow=self._slow, lang_check=False, pre_processor_funcs=[]
        )
        (body,) = request.get_bodies()
        return self._connect().ask(
            body.encode(),
            _FORM,
            lambda answer: _proven(answer, text, 0.6 if self._slow else 1.0),
            sentence,
        )

    def _connect(self) -> "Server":
        from gtts import gTTS
        from gtts.utils import _translate_url  # where gTTS itself asks

        from vorleser.speak.voice.online import Manners, Server

        with self._lock:
            if self._server is None:
                url = _translate_url("com", "_/TranslateWebserverUi/data/batchexecute")
                manners = Manners.of(self._settings, _PACE)
                self._server = Server(url, gTTS.GOOGLE_TTS_HEADERS, manners)
            return self._server


def _proven(answer: bytes, text: str, speed: float) -> Clip:
    """Return the sound of *text* in Google's answer: MP3 as base64 in a line of JSON inside JSON."""
    from vorleser.speak.voice.answers import decode_and_validate

    with suppress(binascii.Error):
        parts = [base64.b64decode(part, validate=True) for part in _AUDIO.findall(answer)]
        return decode_and_validate(b"".join(parts) if parts else answer, text, speed)
    return decode_and_validate(b"", text, speed)


def _open(settings: SpeakSettings) -> Gtts:
    if settings.speed > 1:
        raise ConfigError(
            "gtts can't speak faster than its own pace", "use --speed 1, or less for its slow pace"
        )
    try:
        return Gtts(settings.voice or "de", settings)
    except PackageNotFoundError as error:
        raise EngineError("engine 'gtts' is not installed", "run 'pip install gTTS'") from error


ENGINE = EngineInfo(
    name="gtts",
    summary="Google Translate's voice: natural; the text goes to Google, under Google's terms",
    needs="a way to translate.google.com",
    scaling="threads",
    open=_open,
    network=True,
    voices=("de",),
)
