"""Amazon Polly by its REST API, with SSML and word times from speech marks; the text goes to Amazon.

Source: docs.aws.amazon.com/polly, SynthesizeSpeech, DescribeVoices, "Speech marks", and Signature Version 4.
"""

import datetime as dt
import hashlib
import hmac
import re
from functools import partial
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import msgspec

from vorleser.clip import Clip, TimedClip, Word
from vorleser.errors import ConfigError, EngineError
from vorleser.scripts import Hint, Segment
from vorleser.speak.voice import ssml
from vorleser.speak.voice.credentials import check_address, check_encrypted, find_credential
from vorleser.speak.voice.engine import EngineInfo
from vorleser.speak.voice.online_voice import OnlineVoice
from vorleser.speak.voice.settings import SpeakSettings

if TYPE_CHECKING:
    from vorleser.network.deadline import Deadline
    from vorleser.speak.voice.online import Server

_ID, _SECRET, _TOKEN, _REGION = (
    "AWS_ACCESS_KEY_ID",
    "AWS_SECRET_ACCESS_KEY",
    "AWS_SESSION_TOKEN",
    "AWS_REGION",
)
_SPEECH, _VOICES = "/v1/speech", "/v1/voices"
_LONGEST = 2500  # characters; 3,000 are billed at the most, tags are not
_NEAREST = {"ai": "aɪ", "au": "aʊ", "ɔy": "ɔʏ", "ʤ": "dʒ"}


class Signer:
    """Signs requests to Polly in one region, as Signature Version 4 asks."""

    def __init__(self, url: str, region: str, key: tuple[str, str, str]) -> None:
        self._place = urlsplit(url)
        self._region = region
        self._id, self._secret, self._token = key

    def sign(self, body: bytes, method: str = "POST", now: dt.datetime | None = None) -> dict[str, str]:
        """Return the headers that prove who asks for *body*."""
        now = now or dt.datetime.now(dt.UTC)
        stamp, day = now.strftime("%Y%m%dT%H%M%SZ"), now.strftime("%Y%m%d")
        headers = {"host": self._place.netloc, "x-amz-date": stamp}
        if self._token:
            headers["x-amz-security-token"] = self._token
        names = ";".join(sorted(headers))
        lines = "".join(f"{name}:{headers[name]}\n" for name in sorted(headers))
        asked = [method, self._place.path, self._place.query, lines, names, hashlib.sha256(body).hexdigest()]
        scope = f"{day}/{self._region}/polly/aws4_request"
        digest = hashlib.sha256("\n".join(asked).encode()).hexdigest()
        key = f"AWS4{self._secret}".encode()
        for part in (day, self._region, "polly", "aws4_request"):
            key = hmac.digest(key, part.encode(), "sha256")
        words = f"AWS4-HMAC-SHA256\n{stamp}\n{scope}\n{digest}"
        signature = hmac.digest(key, words.encode(), "sha256").hex()
        proof = (
            f"AWS4-HMAC-SHA256 Credential={self._id}/{scope}, SignedHeaders={names}, Signature={signature}"
        )
        del headers["host"]
        return headers | {"Authorization": proof}


class _Mark(msgspec.Struct, frozen=True):
    """When a word begins, in ms, and where in the UTF-8 of what was sent."""

    time: int
    type: str
    start: int
    end: int
    value: str = ""


class Polly(OnlineVoice):
    """One voice of Amazon Polly, 24 kHz mono; it tells when each word sounds."""

    def __init__(self, url: str, region: str, key: tuple[str, str, str], settings: SpeakSettings) -> None:
        self._voice = settings.voice or ENGINE.voices[0]
        self._model = settings.model or "neural"
        super().__init__(f"polly 1 {region} {self._model} {self._voice} speed {settings.speed:g}", settings)
        self.url = url
        self.region = region
        self.key = key

    def speak(self, segment: Segment) -> Clip:
        """Return the sound of *segment*, 16 bit at 24 kHz, with its words' places where it is sent in one piece."""
        return self.speak_pieces(segment.spoken, _LONGEST, partial(self._say, segment))

    def mark_up(self, segment: Segment, start: int, end: int) -> str:
        """Return ``spoken[start:end]`` as SSML, with the pronunciations that are known."""
        from vorleser.speak.voice.hints import render_hints

        text = render_hints(segment, start, end, self._pronounce, ssml.escape_ssml)
        if self.settings.speed != 1:
            text = f'<prosody rate="{round(100 * self.settings.speed)}%">{text}</prosody>'
        return f"<speak>{text}</speak>"

    def _pronounce(self, hint: Hint, text: str) -> str:
        said = ssml.german_phones(hint.ipa) if self._model != "generative" else ""
        for sound, own in _NEAREST.items():
            said = said.replace(sound, own)
        return ssml.pronounce(said, text) if said else ssml.respell_hint(hint, text)

    def _say(self, segment: Segment, start: int, end: int, sentence: "Deadline") -> Clip:
        from vorleser.speak.voice.answers import as_json

        ssml, text = self.mark_up(segment, start, end), segment.spoken[start:end]
        question = {"Engine": self._model, "LanguageCode": "de-DE", "VoiceId": self._voice}
        question |= {"Text": ssml, "TextType": "ssml"}
        if self._voice in {"Hannah", "Sabrina"}:  # of Austria and Switzerland
            del question["LanguageCode"]
        sound = {"OutputFormat": "pcm", "SampleRate": "16000" if self._model == "standard" else "24000"}
        rate = int(sound["SampleRate"])
        server = self.server
        clip = server.ask(
            as_json(question | sound), "application/json", lambda body: self._read(body, text, rate), sentence
        )
        if (start, end) != (0, len(segment.spoken)):
            return clip
        marks = {"OutputFormat": "json", "SpeechMarkTypes": ["word"]}
        found = server.ask(as_json(question | marks), "application/json", _read_marks, sentence)
        return TimedClip(clip.samples, clip.rate, _find_words(found, ssml, text, clip))

    def _read(self, body: bytes, text: str, rate: int) -> Clip:
        """Return the raw samples in *body* as a clip; raises UnansweredError where they are not those of *text*."""
        import numpy as np

        from vorleser.speak.sound import validate
        from vorleser.speak.voice.retry import UnansweredError

        if len(body) % 2 or body[:1] in {b"{", b"<"}:
            raise UnansweredError("the server sent no sound")
        clip = Clip(np.frombuffer(body, "<i2").astype(np.int16), rate)
        if fault := validate.examine(clip, text, self.settings.speed).fault:
            raise UnansweredError(f"the server sent {fault}")
        return clip

    def open_server(self) -> "Server":
        """Return the server that speaks."""
        from vorleser.speak.voice.online import Manners, Server

        url = self.url + _SPEECH
        signer = Signer(url, self.region, self.key)
        return Server(url, {}, Manners.of(self.settings), self.advise, signer.sign)

    def advise(self, status: int, body: bytes) -> str:
        """Return what to do about *status*."""
        if status == 400 and b"hrottl" in body:
            return "Amazon limits how often it is asked: set 'per_minute' for polly in the table [limits]"
        key = f"see that {_ID} and {_SECRET} are valid, not expired, and may use polly:SynthesizeSpeech"
        return {
            400: f"see that region {self.region!r} has voice {self._voice!r} for engine {self._model!r} ('model')",
            401: key,
            403: key,
            404: f"see that {_REGION} is a region with Polly",
            429: "the account's rate is used up for now; what was spoken is kept: run the same command again later",
        }.get(status, "")


def _read_marks(body: bytes) -> list[_Mark]:
    """Return the speech marks in *body*; none where it is anything else, since the sound is good all the same."""
    from vorleser.speak.voice.answers import parse_json

    marks = [parse_json(line, _Mark) for line in body.splitlines() if line.strip()]
    return [mark for mark in marks if mark] if all(marks) else []


def _find_words(marks: list[_Mark], ssml: str, text: str, clip: Clip) -> tuple[Word, ...]:
    """Return where in *text* and when in *clip* each word of *marks* is; it ends where the next one begins."""
    sent, place, words = ssml.encode(), 0, list[Word]()
    spoken = [mark for mark in marks if mark.type == "word"]
    ends = [round(mark.time * clip.rate / 1000) for mark in spoken[1:]] + [len(clip.samples)]
    for mark, end in zip(spoken, ends, strict=False):  # without marks there is one end too many
        word = _unescape(sent[mark.start : mark.end].decode("utf-8", "replace"))
        start, begin = text.find(word, place), round(mark.time * clip.rate / 1000)
        if word and start >= 0 and 0 <= begin < end <= len(clip.samples):
            place = start + len(word)
            words.append(Word(start, place, begin, end))
    return tuple(words)


def _unescape(text: str) -> str:
    from xml.sax.saxutils import unescape

    return unescape(text)


def _open(settings: SpeakSettings) -> Polly:
    key = (
        find_credential(_ID, "polly-id"),
        find_credential(_SECRET, "polly"),
        find_credential(_TOKEN, "polly-token"),
    )
    if not (key[0] and key[1]):
        raise EngineError("engine 'polly' has no key", f"set {_ID} and {_SECRET}, and {_REGION}")
    region = find_credential(_REGION, "polly-region") or find_credential("AWS_DEFAULT_REGION", "polly-region")
    if not region:
        raise EngineError("engine 'polly' has no region", f"set {_REGION}, to 'eu-central-1' perhaps")
    if not re.fullmatch("[a-z0-9-]+", region):  # it would name another host
        raise ConfigError(f"{_REGION} is no region of Amazon", "write it like 'eu-central-1'")
    url = check_address(settings.url or f"https://polly.{region}.amazonaws.com", "polly", _SECRET).rstrip("/")
    check_encrypted(url, _SECRET)
    return Polly(url, region, key, settings)


class _Voice(msgspec.Struct, frozen=True, rename="pascal"):
    """A voice, as the list of voices describes it."""

    id: str
    gender: str = ""
    language_code: str = ""
    supported_engines: tuple[str, ...] = ()


class _Voices(msgspec.Struct, frozen=True, rename="pascal"):
    voices: list[_Voice]


def _list_voices(settings: SpeakSettings) -> dict[str, str]:
    """Return the German voices of the region, with the engines that speak them."""
    opened = _open(settings)
    url = opened.url + _VOICES
    signer = Signer(url, opened.region, opened.key)
    voices = opened.get(url, {}, _Voices, partial(signer.sign, method="GET")).voices
    return {
        voice.id: f"{voice.gender}, {voice.language_code}, {'/'.join(voice.supported_engines)}"
        for voice in voices
        if voice.language_code[:2] == "de"
    }


ENGINE = EngineInfo(
    name="polly",
    summary="Amazon Polly, with word times; the text goes to Amazon",
    needs=f"a key in {_ID} and {_SECRET}, and its region in {_REGION}",
    scaling="threads",
    open=_open,
    network=True,
    voices=("Vicki", "Daniel", "Hannah", "Sabrina", "Marlene", "Hans"),
    more_voices=True,
    list_voices=_list_voices,
    word_times=True,
)
