"""ElevenLabs by its REST API, with word times from its characters' times; the text goes to ElevenLabs.

Source: elevenlabs.io/docs, "Create speech with timing" and "Errors".
"""

from typing import TYPE_CHECKING
from urllib.parse import quote, urlsplit

import msgspec

from vorleser.clip import Clip, TimedClip, Word, frame_at
from vorleser.errors import ConfigError, EngineError
from vorleser.scripts import Segment
from vorleser.speak.voice.credentials import check_address, check_encrypted, find_credential
from vorleser.speak.voice.engine import EngineInfo
from vorleser.speak.voice.online_voice import OnlineVoice
from vorleser.speak.voice.settings import SpeakSettings
from vorleser.text.regex import compile_late

if TYPE_CHECKING:
    from vorleser.network.deadline import Deadline
    from vorleser.speak.voice.online import Server

_URL = "https://api.elevenlabs.io"
_KEY = "ELEVENLABS_API_KEY"
_MODEL = "eleven_multilingual_v2"
_FORMAT = "mp3_44100_128"  # the best that every plan has; its frames show whether it is whole
_LONGEST = 4000  # characters; the strictest model takes 5,000
_SLOWEST, _FASTEST = 0.7, 1.2
_WORD = compile_late(r"\w+(?:[-'’.]\w+)*")
_CODE = compile_late(rb'"(?:status|code)"\s*:\s*"(\w+)"')


class _Alignment(msgspec.Struct, frozen=True):
    """When each character sounds, in seconds."""

    characters: list[str]
    character_start_times_seconds: list[float]
    character_end_times_seconds: list[float]


class _Answer(msgspec.Struct, frozen=True):
    audio_base64: str
    alignment: msgspec.Raw = msgspec.Raw(b"null")


class ElevenLabs(OnlineVoice):
    """One voice of ElevenLabs, 44.1 kHz mono; it tells when each word sounds."""

    def __init__(self, url: str, key: str, settings: SpeakSettings) -> None:
        self._voice = settings.voice or ENGINE.voices[0]
        self._model = settings.model or _MODEL
        self.url = url
        self.key = key
        super().__init__(
            f"elevenlabs 1 {urlsplit(url).hostname} {self._model} {self._voice} speed {settings.speed:g}",
            settings,
        )

    def speak(self, segment: Segment) -> Clip:
        """Return the sound of *segment*, with the places of its words where it is spoken as it stands, in one piece."""
        from vorleser.speak.voice.hints import respell

        text = respell(segment)
        clip = self.speak_pieces(text, _LONGEST, lambda start, end, left: self._ask(text[start:end], left))
        return clip if text == segment.spoken else Clip(clip.samples, clip.rate)

    def _ask(self, text: str, sentence: "Deadline") -> Clip:
        from vorleser.speak.voice.answers import as_json

        question: dict[str, object] = {"text": text, "model_id": self._model}
        question["apply_text_normalization"] = "off"  # the text is written out already
        if "multilingual_v2" not in self._model:  # that model guesses the language, and refuses the field
            question["language_code"] = "de"
        if self.settings.speed != 1:
            question["voice_settings"] = {"speed": self.settings.speed}
        return self.server.ask(
            as_json(question), "application/json", lambda body: self._read(body, text), sentence
        )

    def _read(self, body: bytes, text: str) -> TimedClip:
        """Return the sound and the words in *body*; raises UnansweredError where they are not those of *text*."""
        from vorleser.speak.voice.answers import decode_and_validate, decode_base64, parse_json
        from vorleser.speak.voice.retry import UnansweredError

        answer = parse_json(body, _Answer)
        if answer is None:
            raise UnansweredError("the server sent no sound")
        clip = decode_and_validate(decode_base64(answer.audio_base64), text, self.settings.speed)
        words = find_words(answer.alignment, text, clip)
        return TimedClip(clip.samples, clip.rate, words)

    def open_server(self) -> "Server":
        """Return the server that speaks."""
        from vorleser.speak.voice.online import Manners, Server

        voice = quote(self._voice, safe="")
        url = f"{self.url.rstrip('/')}/v1/text-to-speech/{voice}/with-timestamps?output_format={_FORMAT}"
        headers = {"xi-api-key": self.key}
        return Server(url, headers, Manners.of(self.settings), self.advise)

    def advise(self, status: int, body: bytes) -> str:
        """Return what to do about an error, by the code that ElevenLabs gives it, else by its *status*."""
        found = _CODE.findall(body)
        voice = (
            f"see that voice {self._voice!r} is one of your account's; it is named by its id, not its name"
        )
        paid = "this voice, or all use from this network, needs a paid plan"
        advice = {
            "quota_exceeded": "the account's credits are used up; what was spoken is kept: buy more, or take another "
            "--engine",
            "missing_permissions": "allow the key to use 'Text to Speech', in ElevenLabs's settings of keys",
            "voice_not_found": voice,
            "model_not_found": f"see that there is a model {self._model!r}",
            "paid_plan_required": paid,
            "payment_required": paid,
            "detected_unusual_activity": paid,
            "too_many_concurrent_requests": "the plan allows fewer questions at a time: run the same command again "
            "with --jobs 1",
            "invalid_api_key": f"see that the key in {_KEY} is valid",
        }
        known = [words for code, words in advice.items() if code.encode() in found]
        usual = {401: advice["invalid_api_key"], 402: paid, 404: voice}
        return known[0] if known else usual.get(status, "")


def find_words(told: bytes, text: str, clip: Clip) -> tuple[Word, ...]:
    """Return where in *text* and when in *clip* each word of the alignment *told* is, those found in order only."""
    from vorleser.speak.voice.answers import parse_json

    if (alignment := parse_json(told, _Alignment)) is None:  # the sound is good all the same
        return ()
    characters = alignment.characters
    starts, ends = alignment.character_start_times_seconds, alignment.character_end_times_seconds
    if not len(characters) == len(starts) == len(ends):
        return ()
    begins = [time for character, time in zip(characters, starts, strict=True) for _ in character]
    stops = [time for character, time in zip(characters, ends, strict=True) for _ in character]
    words: list[Word] = []
    place = sounding = 0
    for found in _WORD.finditer("".join(characters)):
        start = text.find(found[0], place)
        begin = frame_at(begins[found.start()], clip.rate)
        end = min(frame_at(stops[found.end() - 1], clip.rate), len(clip.samples))
        if start >= 0 and sounding <= begin < end:
            place, sounding = start + len(found[0]), begin
            words.append(Word(start, place, begin, end))
    return tuple(words)


def _open(settings: SpeakSettings) -> ElevenLabs:
    key = find_credential(_KEY, "elevenlabs")
    if not key:
        raise EngineError("engine 'elevenlabs' has no key", f"set {_KEY}")
    url = check_address(settings.url or _URL, "elevenlabs", _KEY)
    check_encrypted(url, _KEY)
    if not _SLOWEST <= settings.speed <= _FASTEST:
        raise ConfigError(
            f"engine 'elevenlabs' can't speak at speed {settings.speed:g}",
            f"take one from {_SLOWEST} to {_FASTEST}",
        )
    return ElevenLabs(url, key, settings)


class _Voice(msgspec.Struct, frozen=True):
    """A voice, as the list of voices describes it."""

    voice_id: str
    name: str
    labels: dict[str, str | None] | None = None


class _Voices(msgspec.Struct, frozen=True):
    voices: list[_Voice]


def _list_voices(settings: SpeakSettings) -> dict[str, str]:
    """Return the voices of the key's account: id, name, and what labels say of its language and kind."""
    opened = _open(settings)
    url = opened.url.rstrip("/") + "/v1/voices"
    found = opened.get(url, {"xi-api-key": opened.key}, _Voices).voices
    return {
        voice.voice_id: ", ".join(
            filter(None, (voice.name, *((voice.labels or {}).get(label) for label in ("language", "gender"))))
        )
        for voice in found
    }


ENGINE = EngineInfo(
    name="elevenlabs",
    summary="ElevenLabs: natural, with word times; the text goes to ElevenLabs",
    needs=f"a key in {_KEY} or the keyring",
    scaling="threads",
    open=_open,
    network=True,
    voices=(
        "JBFqnCBsd6RMkjVDRZzb",
        "EXAVITQu4vr4xnSDxMaL",
        "Xb7hH8MSUJpSbSDYk0k2",
        "nPczCjzI2devNBz1zQrb",
        "onwK4e9ZLuTAKqWW03F9",
        "pFZP5JQG7iQjIQuC4Bku",
    ),
    more_voices=True,
    list_voices=_list_voices,
    word_times=True,
    generative=True,
)
