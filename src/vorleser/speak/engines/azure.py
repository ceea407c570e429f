"""Azure Speech by its REST API, with the lexicon's phonemes; the text goes to Microsoft.

Source: learn.microsoft.com/azure/ai-services/speech-service, rest-text-to-speech and speech-ssml-phonetic-sets (de-DE).
The API returns no word times; only the SDK's own protocol does.
"""

import re
from functools import partial
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import msgspec

from vorleser.clip import Clip
from vorleser.errors import ConfigError, EngineError
from vorleser.scripts import Hint, Segment
from vorleser.speak.voice import ssml
from vorleser.speak.voice.credentials import check_address, check_encrypted, find_credential
from vorleser.speak.voice.engine import EngineInfo
from vorleser.speak.voice.online_voice import OnlineVoice
from vorleser.speak.voice.settings import SpeakSettings
from vorleser.text.regex import compile_late

if TYPE_CHECKING:
    from vorleser.network.deadline import Deadline
    from vorleser.speak.voice.online import Server

_KEY, _REGION = "AZURE_SPEECH_KEY", "AZURE_SPEECH_REGION"
_FORMAT = "riff-48khz-16bit-mono-pcm"
_LONGEST = 4000  # characters; an answer holds ten minutes at the most
_NAMESPACE = "http://www.w3.org/2001/10/synthesis"
_LOCALE = compile_late(r"[a-z]{2,3}-[A-Z]{2}(?=-)")


class Azure(OnlineVoice):
    """One voice of Azure Speech, 48 kHz mono."""

    def __init__(self, url: str, key: str, settings: SpeakSettings) -> None:
        self._voice = settings.voice or ENGINE.voices[0]
        super().__init__(f"azure 1 {urlsplit(url).hostname} {self._voice} speed {settings.speed:g}", settings)
        self.url = url
        self.key = key

    def speak(self, segment: Segment) -> Clip:
        """Return the sound of *segment*, 16 bit at 48 kHz."""
        return self.speak_pieces(segment.spoken, _LONGEST, partial(self._ask, segment))

    def mark_up(self, segment: Segment, start: int, end: int) -> str:
        """Return ``spoken[start:end]`` as SSML, with the pronunciations that are known."""
        from vorleser.speak.voice.hints import render_hints

        found = _LOCALE.match(self._voice)
        text = render_hints(segment, start, end, self._pronounce, ssml.escape_ssml)
        if self.settings.speed != 1:
            text = f'<prosody rate="{round(100 * (self.settings.speed - 1)):+d}%">{text}</prosody>'
        return (
            f'<speak version="1.0" xmlns="{_NAMESPACE}" xml:lang="{found[0] if found else "de-DE"}">'
            f"<voice name={ssml.quote_attribute(self._voice)}>{text}</voice></speak>"
        )

    def _pronounce(self, hint: Hint, text: str) -> str:
        """Return *text* as *hint* says it: by phonemes where this voice takes German ones, else respelled."""
        takes_phones = self._voice.startswith("de-") and ":" not in self._voice
        if takes_phones and (said := ssml.german_phones(hint.ipa)):
            return ssml.pronounce(said, text)
        return ssml.respell_hint(hint, text)

    def _ask(self, segment: Segment, start: int, end: int, sentence: "Deadline") -> Clip:
        from vorleser.speak.voice.answers import decode_and_validate

        text = segment.spoken[start:end]
        return self.server.ask(
            self.mark_up(segment, start, end).encode(),
            "application/ssml+xml",
            lambda body: decode_and_validate(body, text, self.settings.speed),
            sentence,
        )

    def open_server(self) -> "Server":
        """Return the server that speaks."""
        from vorleser.speak.voice.online import Manners, Server

        url = self.url.rstrip("/") + "/cognitiveservices/v1"
        headers = {"Ocp-Apim-Subscription-Key": self.key, "X-Microsoft-OutputFormat": _FORMAT}
        return Server(url, headers, Manners.of(self.settings), self.advise)

    def advise(self, status: int, _: bytes) -> str:
        """Return what to do about *status*."""
        return {
            400: f"see that voice {self._voice!r} exists in this region",
            401: f"see that the key in {_KEY} is valid, and of the region in {_REGION}",
            403: "the key's quota is used up, or it may not use this region or voice; see the Azure portal",
            404: f"see that {_REGION}, or the url, is right",
            429: "the key's quota or rate is used up for now; what was spoken is kept: "
            "run the same command again later",
        }.get(status, "")


def _open(settings: SpeakSettings) -> Azure:
    key = find_credential(_KEY, "azure")
    if not key:
        raise EngineError("engine 'azure' has no key", f"set {_KEY} and {_REGION}")
    url = check_address(settings.url or _endpoint(), "azure", _KEY)
    check_encrypted(url, _KEY)
    return Azure(url, key, settings)


def _endpoint() -> str:
    """Return the address of the user's region; raises where it is not known, or can't be one."""
    region = find_credential(_REGION, "azure-region")
    if not region:
        raise EngineError("engine 'azure' has no region", f"set {_REGION}, to 'westeurope' perhaps")
    if not re.fullmatch("[a-z0-9]+", region):  # it would name another host
        raise ConfigError(f"{_REGION} is no region of Azure", "write it like 'germanywestcentral'")
    return f"https://{region}.tts.speech.microsoft.com"


class _Voice(msgspec.Struct, frozen=True, rename="pascal"):
    """A voice, as the list of voices describes it."""

    short_name: str
    locale: str = ""
    local_name: str = ""
    gender: str = ""


def _list_voices(settings: SpeakSettings) -> dict[str, str]:
    """Return the German voices of the key's region."""
    opened = _open(settings)
    url = opened.url.rstrip("/") + "/cognitiveservices/voices/list"
    voices = opened.get(url, {"Ocp-Apim-Subscription-Key": opened.key}, list[_Voice])
    return {
        voice.short_name: f"{voice.local_name}, {voice.gender}"
        for voice in voices
        if voice.locale[:2] == "de"
    }


ENGINE = EngineInfo(
    name="azure",
    summary="Azure Speech: natural, with the lexicon's phonemes; the text goes to Microsoft",
    needs=f"a key in {_KEY} and its region in {_REGION}, or both in the keyring",
    scaling="threads",
    open=_open,
    network=True,
    voices=(
        "de-DE-KatjaNeural",
        "de-DE-ConradNeural",
        "de-DE-SeraphinaMultilingualNeural",
        "de-DE-FlorianMultilingualNeural",
        "de-DE-AmalaNeural",
        "de-DE-BerndNeural",
        "de-DE-ChristophNeural",
        "de-DE-ElkeNeural",
        "de-DE-KasperNeural",
        "de-DE-KillianNeural",
        "de-DE-KlarissaNeural",
        "de-DE-KlausNeural",
        "de-DE-LouisaNeural",
        "de-DE-MajaNeural",
        "de-DE-RalfNeural",
        "de-DE-TanjaNeural",
        "de-AT-IngridNeural",
        "de-AT-JonasNeural",
        "de-CH-LeniNeural",
        "de-CH-JanNeural",
    ),
    more_voices=True,
    list_voices=_list_voices,
)
