"""Any server with the OpenAI speech API; the text goes to that server.

Source: platform.openai.com/docs, "Create speech" and "Error codes".
"""

import re
from typing import TYPE_CHECKING, TypeVar
from urllib.parse import urlsplit

import msgspec

from vorleser.clip import Clip
from vorleser.errors import EngineError
from vorleser.scripts import Segment
from vorleser.speak.voice.credentials import check_address, check_encrypted, find_credential
from vorleser.speak.voice.engine import EngineInfo
from vorleser.speak.voice.online_voice import OnlineVoice
from vorleser.speak.voice.settings import SpeakSettings
from vorleser.text.regex import compile_late

if TYPE_CHECKING:
    from vorleser.network.deadline import Deadline
    from vorleser.speak.voice.online import Server

_T = TypeVar("_T")

_URL = "https://api.openai.com/v1"
_KEY = "OPENAI_API_KEY"
_NO_CREDIT = "the account's credit is used up; what was spoken is kept: buy more, or take another --engine"
_WRONG_KEY = f"see that the key in {_KEY} is valid"
_SPEAKING = compile_late(r"tts|speech|kokoro|piper|voice|audio|orpheus|chatterbox|bark|dia", re.IGNORECASE)
_LONGEST = 4000  # characters; the API takes 4,096
_FORMAT = "flac"  # whole and lossless, or noticeably not; what else a server sends is recognised


class OpenAI(OnlineVoice):
    """A voice behind ``POST …/audio/speech``; answers are read as they stream in."""

    def __init__(self, url: str, voice: str, key: str, settings: SpeakSettings) -> None:
        place = urlsplit(url)
        model = settings.model or "tts-1"
        super().__init__(
            f"openai {place.hostname}:{place.port} {place.path} {model} {voice} speed {settings.speed:g}",
            settings,
        )
        self._base = url.rstrip("/")
        self._url = self._base + "/audio/speech"
        self._headers = {"Authorization": f"Bearer {key}"} if key else {}
        self._question = {"model": model, "voice": voice, "response_format": _FORMAT}

    def speak(self, segment: Segment) -> Clip:
        """Return the sound of *segment*, at whatever rate the server speaks."""
        from vorleser.speak.voice.hints import respell

        text = respell(segment)
        return self.speak_pieces(text, _LONGEST, lambda start, end, left: self._ask(text[start:end], left))

    def _ask(self, text: str, sentence: "Deadline") -> Clip:
        from vorleser.speak.voice.answers import as_json, decode_and_validate

        speed = self.settings.speed
        question = {**self._question, "input": text.strip()} | ({"speed": speed} if speed != 1 else {})
        return self.server.ask(
            as_json(question),
            "application/json",
            lambda body: decode_and_validate(body, text, speed),
            sentence,
        )

    def read_list(self, path: str, shape: type[_T]) -> _T:
        """Return what the server has at *path*, in JSON of that *shape*; raises EngineError."""
        return self.get(self._base + path, self._headers, shape)

    def open_server(self) -> "Server":
        """Return the server that speaks."""
        from vorleser.speak.voice.online import Manners, Server

        return Server(self._url, self._headers, Manners.of(self.settings), self.advise)

    def advise(self, status: int, body: bytes) -> str:
        """Return what to do about an error, by the code that the server gives it, else by its *status*."""
        from vorleser.speak.voice.retry import OnlyWayOut

        reasons = {
            b"invalid_api_key": _WRONG_KEY,
            b"insufficient_quota": OnlyWayOut(_NO_CREDIT),
            b"unsupported_country_region_territory": "the service may not be used from this country or region",
            b"model_not_found": f"see that there is a model {self._question['model']!r}, and that the key may use it",
        }
        known = [words for reason, words in reasons.items() if b'"%b"' % reason in body]
        return known[0] if known else {401: _WRONG_KEY}.get(status, "")


def _open(settings: SpeakSettings) -> OpenAI:
    url = check_address(settings.url or _URL, "openai", _KEY)
    key = find_credential(_KEY, "openai")
    if key:
        check_encrypted(url, _KEY)
    elif not settings.url:
        raise EngineError(
            "engine 'openai' has no key", f"set {_KEY}, or name a server of your own with --url"
        )
    return OpenAI(url, settings.voice or "alloy", key, settings)


class _Model(msgspec.Struct, frozen=True):
    """A model, as the list of models names it."""

    id: str


class _Models(msgspec.Struct, frozen=True):
    data: list[_Model] = []


class _Named(msgspec.Struct, frozen=True):
    """A voice, as some servers describe it."""

    name: str = ""
    id: str = ""
    voice_id: str = ""


class _Voices(msgspec.Struct, frozen=True):
    """The voices of Kokoro-FastAPI, vLLM and others; Speaches calls the list ``data``."""

    voices: list[str | _Named] = []
    data: list[str | _Named] = []


def _list_voices(settings: SpeakSettings) -> dict[str, str]:
    """Return the server's voices where it lists them, else those of the API; then the models that may speak."""
    opened = _open(settings)
    try:
        listed = opened.read_list("/audio/voices", _Voices)
        names = [
            each if isinstance(each, str) else each.voice_id or each.id or each.name
            for each in (*listed.voices, *listed.data)
        ]
    except EngineError:  # OpenAI's own, for one, has no such list
        names = []
    voices = dict.fromkeys(filter(None, names), "voice") or dict.fromkeys(
        ENGINE.voices, "voice of OpenAI's API"
    )
    models = [model.id for model in opened.read_list("/models", _Models).data]
    speaking = [name for name in models if _SPEAKING.search(name)] or models
    return voices | {f"model = {name}": "for 'model' in the table [speech]" for name in speaking}


ENGINE = EngineInfo(
    name="openai",
    summary="any server with the OpenAI speech API; the text goes there",
    needs=f"a key in {_KEY} or the keyring, or a server of your own (--url)",
    scaling="threads",
    open=_open,
    network=True,
    voices=("alloy", "ash", "ballad", "coral", "echo", "fable", "nova", "onyx", "sage", "shimmer", "verse"),
    more_voices=True,
    list_voices=_list_voices,
    generative=True,
)
