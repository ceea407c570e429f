"""Any server with the OpenAI speech API; the text goes to that server."""

import threading
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from vorleser.clip import Clip
from vorleser.errors import EngineError
from vorleser.scripts import Segment
from vorleser.speak.voice.credentials import check_address, check_encrypted, find_credential
from vorleser.speak.voice.engine import EngineInfo
from vorleser.speak.voice.settings import SpeakSettings

if TYPE_CHECKING:
    from vorleser.network.deadline import Deadline
    from vorleser.speak.voice.online import Server

URL = "https://api.openai.com/v1"
_KEY = "OPENAI_API_KEY"
_LONGEST = 4000  # characters; the API takes 4,096
_FORMAT = "flac"  # whole and lossless, or noticeably not; what else a server sends is recognised


class OpenAI:
    """A voice behind ``POST …/audio/speech``; answers are read as they stream in."""

    def __init__(self, url: str, voice: str, key: str, settings: SpeakSettings) -> None:
        place = urlsplit(url)
        model = settings.model or "tts-1"
        self.fingerprint = (
            f"openai {place.hostname}:{place.port} {place.path} {model} {voice} speed {settings.speed:g}"
        )
        self._url = url.rstrip("/") + "/audio/speech"
        self._question = {"model": model, "voice": voice, "response_format": _FORMAT}
        self._key = key
        self._settings = settings
        self._lock = threading.Lock()
        self._server: Server | None = None

    def __repr__(self) -> str:
        return f"<{self.fingerprint}>"  # never the key

    def speak(self, segment: Segment) -> Clip:
        """Return the sound of *segment*, at whatever rate the server speaks."""
        from vorleser.speak.sound.join import join
        from vorleser.speak.voice.hints import respell
        from vorleser.speak.voice.split import split

        texts = split(respell(segment), _LONGEST)
        sentence = self._connect().sentence()
        return join([self._ask(text, sentence) for text in texts], texts)

    def stop(self) -> None:
        """Ask the server nothing any more."""
        if self._server is not None:
            self._server.stop()

    def _ask(self, text: str, sentence: "Deadline") -> Clip:
        from vorleser.speak.voice.online import as_json, decode_and_validate

        speed = self._settings.speed
        question = {**self._question, "input": text.strip()} | ({"speed": speed} if speed != 1 else {})
        return self._connect().ask(
            as_json(question),
            "application/json",
            lambda body: decode_and_validate(body, text, speed),
            sentence,
        )

    def _connect(self) -> "Server":
        from vorleser.speak.voice.online import Manners, Server

        with self._lock:
            if self._server is None:
                headers = {"Authorization": f"Bearer {self._key}"} if self._key else {}
                manners = Manners.of(self._settings)
                self._server = Server(self._url, headers, manners)
            return self._server


def _open(settings: SpeakSettings) -> OpenAI:
    url = check_address(settings.url or URL, "openai", _KEY)
    key = find_credential(_KEY, "openai")
    if key:
        check_encrypted(url, _KEY)
    elif not settings.url:
        raise EngineError(
            "engine 'openai' has no key", f"set {_KEY}, or name a server of your own with --url"
        )
    return OpenAI(url, settings.voice or "alloy", key, settings)


ENGINE = EngineInfo(
    name="openai",
    summary="any server with the OpenAI speech API; the text goes there",
    needs=f"a key in {_KEY} or the keyring, or a server of your own (--url)",
    scaling="threads",
    open=_open,
    network=True,
    voices=("alloy", "ash", "ballad", "coral", "echo", "fable", "nova", "onyx", "sage", "shimmer", "verse"),
    more_voices=True,
    generative=True,
)
