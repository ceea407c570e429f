"""Google Cloud Text-to-Speech by its REST API, with SSML and word times from its marks; the text goes to Google.

Source: cloud.google.com/text-to-speech/docs, text.synthesize (v1beta1), voices.list, "SSML", "API keys".
"""

from functools import partial
from typing import TYPE_CHECKING

import msgspec

from vorleser.clip import Clip, TimedClip, Word, frame_at
from vorleser.errors import ConfigError, EngineError
from vorleser.scripts import Segment
from vorleser.speak.voice import ssml
from vorleser.speak.voice.credentials import check_address, check_encrypted, find_credential
from vorleser.speak.voice.engine import EngineInfo
from vorleser.speak.voice.online_voice import OnlineVoice
from vorleser.speak.voice.settings import SpeakSettings
from vorleser.text.regex import compile_late

if TYPE_CHECKING:
    from vorleser.network.deadline import Deadline
    from vorleser.speak.voice.online import Server

_URL = "https://texttospeech.googleapis.com"
_KEY, _TOKEN = "GOOGLE_TTS_API_KEY", "GOOGLE_OAUTH_ACCESS_TOKEN"
_RATE = 24_000  # hertz
_LONGEST = 1200  # characters; 5,000 bytes are taken, with all tags and marks
_SLOWEST, _FASTEST = 0.25, 2.0
_WORD = compile_late(r"\w+(?:[-'’.]\w+)*")
_LOCALE = compile_late(r"[a-z]{2,3}-[A-Z]{2}(?=-)")
_PLACE = compile_late("[0-9]{1,6}")
_TEXT_ALONE = compile_late("Chirp|Journey|Studio")
"""Voices that take no marks, or no SSML at all."""


class _Timepoint(msgspec.Struct, frozen=True, rename="camel"):
    mark_name: str
    time_seconds: float = 0.0


class _Answer(msgspec.Struct, frozen=True, rename="camel"):
    audio_content: str
    timepoints: msgspec.Raw = msgspec.Raw(b"[]")


class Google(OnlineVoice):
    """One voice of Google Cloud, 24 kHz mono; most tell when each word sounds."""

    def __init__(self, url: str, headers: dict[str, str], settings: SpeakSettings) -> None:
        self._voice = settings.voice or ENGINE.voices[0]
        super().__init__(f"google 1 {self._voice} speed {settings.speed:g}", settings)
        self.url = url
        self.headers = headers

    def speak(self, segment: Segment) -> Clip:
        """Return the sound of *segment*, 16 bit at 24 kHz, with its words' places where it is sent in one piece."""
        return self.speak_pieces(segment.spoken, _LONGEST, partial(self._ask, segment))

    def mark_up(self, segment: Segment, start: int, end: int) -> str:
        """Return ``spoken[start:end]`` as SSML with a mark before each word, named by its place."""
        out, place = [], start
        for hint in sorted(segment.hints, key=lambda hint: hint.start):
            # phonemes that a voice lacks make Google refuse the whole sentence
            said = ssml.respell_hint(hint, segment.spoken[hint.start : hint.end])
            if said and place <= hint.start < hint.end <= end:
                out += [_mark_words(segment.spoken, place, hint.start), f'<mark name="{hint.start}"/>{said}']
                place = hint.end
        return "".join(["<speak>", *out, _mark_words(segment.spoken, place, end), "</speak>"])

    def _ask(self, segment: Segment, start: int, end: int, sentence: "Deadline") -> Clip:
        from vorleser.speak.voice.answers import as_json
        from vorleser.speak.voice.hints import render_hints

        locale = _LOCALE.match(self._voice)
        question: dict[str, object] = {
            "voice": {"languageCode": locale[0] if locale else "de-DE", "name": self._voice},
            "audioConfig": {
                "audioEncoding": "LINEAR16",
                "sampleRateHertz": _RATE,
                "speakingRate": self.settings.speed,
            },
        }
        if _TEXT_ALONE.search(self._voice):
            from vorleser.speak.voice.hints import hint_respelling

            question["input"] = {"text": render_hints(segment, start, end, hint_respelling)}
        else:
            question |= {
                "input": {"ssml": self.mark_up(segment, start, end)},
                "enableTimePointing": ["SSML_MARK"],
            }
        whole = (start, end) == (0, len(segment.spoken))
        text = segment.spoken[start:end]
        return self.server.ask(
            as_json(question), "application/json", lambda body: self._read(body, text, whole=whole), sentence
        )

    def _read(self, body: bytes, text: str, *, whole: bool) -> Clip:
        """Return the sound and the words in *body*; raises UnansweredError where they are not those of *text*."""
        from vorleser.speak.voice.answers import decode_and_validate, decode_base64, parse_json
        from vorleser.speak.voice.retry import UnansweredError

        answer = parse_json(body, _Answer)
        if answer is None:
            raise UnansweredError("the server sent no sound")
        clip = decode_and_validate(decode_base64(answer.audio_content), text, self.settings.speed)
        words = find_words(answer.timepoints, text, clip) if whole else ()
        return TimedClip(clip.samples, clip.rate, words)

    def open_server(self) -> "Server":
        """Return the server that speaks."""
        from vorleser.speak.voice.online import Manners, Server

        url = self.url + "/v1beta1/text:synthesize"
        return Server(url, self.headers, Manners.of(self.settings), self.advise)

    def advise(self, status: int, body: bytes) -> str:
        """Return what to do about *status*, by the reason that Google gives where it gives one."""
        key = f"see that the key in {_KEY}, or the token in {_TOKEN}, is valid and not expired"
        reasons = {
            b"API_KEY_INVALID": key,
            b"BILLING_DISABLED": "the project has no billing; see the Google Cloud console",
            b"SERVICE_DISABLED": "switch the Cloud Text-to-Speech API on, in the Google Cloud console",
            b"LOCATION": "the key may not be used from here, or not for this region",
        }
        known = [words for reason, words in reasons.items() if reason in body]
        usual = {
            400: f"see that there is a voice {self._voice!r}: 'vorleser voices --engine google'",
            401: key,
            403: "the key may not use Cloud Text-to-Speech: see its restrictions in the Google Cloud console",
            429: "the project's quota is used up for now; what was spoken is kept: run the same command again later",
        }
        return known[0] if known else usual.get(status, "")


def _mark_words(text: str, start: int, end: int) -> str:
    """Return ``text[start:end]`` for SSML, each word behind a mark of its place."""
    out, last = [], start
    for found in _WORD.finditer(text, start, end):
        out += [
            ssml.escape_ssml(text[last : found.start()]),
            f'<mark name="{found.start()}"/>',
            ssml.escape_ssml(found[0]),
        ]
        last = found.end()
    return "".join([*out, ssml.escape_ssml(text[last:end])])


def find_words(told: bytes, text: str, clip: Clip) -> tuple[Word, ...]:
    """Return where in *text* and when in *clip* each word marked by the time points *told* is, until the next one."""
    from vorleser.speak.voice.answers import parse_json

    timepoints = parse_json(told, list[_Timepoint]) or []  # none, or not as they should be: the sound is good
    marks = [
        (int(point.mark_name), frame_at(point.time_seconds, clip.rate))
        for point in timepoints
        if _PLACE.fullmatch(point.mark_name)
    ]
    ends = [begin for _, begin in marks[1:]] + [len(clip.samples)]
    words: list[Word] = []
    for (start, begin), end in zip(marks, ends, strict=False):  # without marks there is one end too many
        found = _WORD.match(text, start)
        if found and 0 <= begin < end <= len(clip.samples) and (not words or words[-1].spoken_end <= start):
            words.append(Word(start, found.end(), begin, end))
    return tuple(words)


def _open(settings: SpeakSettings) -> Google:
    key, token = find_credential(_KEY, "google"), find_credential(_TOKEN, "google-token")
    if not (key or token):
        raise EngineError("engine 'google' has no key", f"set {_KEY}, or {_TOKEN}")
    url = check_address(settings.url or _URL, "google", _KEY).rstrip("/")
    check_encrypted(url, _KEY)
    if not _SLOWEST <= settings.speed <= _FASTEST:
        raise ConfigError(
            f"engine 'google' can't speak at speed {settings.speed:g}",
            f"take one from {_SLOWEST} to {_FASTEST}",
        )
    return Google(url, {"X-Goog-Api-Key": key} if key else {"Authorization": f"Bearer {token}"}, settings)


class _Voice(msgspec.Struct, frozen=True, rename="camel"):
    """A voice, as the list of voices describes it."""

    name: str
    ssml_gender: str = ""
    language_codes: tuple[str, ...] = ()


class _Voices(msgspec.Struct, frozen=True):
    voices: list[_Voice] = []


def _list_voices(settings: SpeakSettings) -> dict[str, str]:
    """Return Google's German voices."""
    opened = _open(settings)
    url = opened.url + "/v1/voices?languageCode=de-DE"
    voices = opened.get(url, opened.headers, _Voices).voices
    return {voice.name: voice.ssml_gender.lower() for voice in sorted(voices, key=lambda voice: voice.name)}


ENGINE = EngineInfo(
    name="google",
    summary="Google Cloud Text-to-Speech, with word times for most voices; the text goes to Google",
    needs=f"a key in {_KEY} or the keyring",
    scaling="threads",
    open=_open,
    network=True,
    voices=("de-DE-Neural2-G", "de-DE-Neural2-H", "de-DE-Chirp3-HD-Kore", "de-DE-Chirp3-HD-Charon"),
    more_voices=True,
    list_voices=_list_voices,
    word_times=True,
)
