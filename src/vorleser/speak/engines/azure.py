"""Azure Speech by its REST API, with the lexicon's phonemes; the text goes to Microsoft.

Source: learn.microsoft.com/azure/ai-services/speech-service, rest-text-to-speech and speech-ssml-phonetic-sets (de-DE).
The API returns no word times; only the SDK's own protocol does.
"""

import re
import threading
from typing import TYPE_CHECKING
from urllib.parse import urlsplit
from xml.sax.saxutils import escape, quoteattr

import msgspec

from vorleser.clip import Clip
from vorleser.errors import ConfigError, EngineError
from vorleser.scripts import Hint, Segment
from vorleser.speak.voice.credentials import check_address, check_encrypted, find_credential
from vorleser.speak.voice.engine import EngineInfo
from vorleser.speak.voice.settings import SpeakSettings

if TYPE_CHECKING:
    from vorleser.network.deadline import Deadline
    from vorleser.speak.voice.online import Server

_KEY, _REGION = "AZURE_SPEECH_KEY", "AZURE_SPEECH_REGION"
_FORMAT = "riff-48khz-16bit-mono-pcm"
_LONGEST = 4000  # characters; an answer holds ten minutes at the most
_NAMESPACE = "http://www.w3.org/2001/10/synthesis"
_LOCALE = re.compile(r"[a-z]{2,3}-[A-Z]{2}(?=-)")
_NOT_IN_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
NEAREST = {
    **dict.fromkeys(("ɑ", "ʌ"), "a"),
    "ɑː": "aː",
    "ɚ": "ɐ",
    "ɐ\u032f": "ɐ",
    "æ": "ɛ",
    "e\u032f": "e",
    **dict.fromkeys(("eɪ", "ɛɪ"), "eː"),
    "i": "iː",
    "ɨ": "ɪ",
    **dict.fromkeys(("oʊ", "əʊ", "ɔʊ"), "oː"),
    **dict.fromkeys(("ɔː", "ɒ"), "ɔ"),
    **dict.fromkeys(("u", "ɯ"), "uː"),
    **dict.fromkeys(("u\u032f", "ʊ\u032f", "o\u032f", "w", "ʍ"), "ʊ"),
    "y": "yː",
    **dict.fromkeys(("y\u032f", "ʏ\u032f", "ɥ"), "ʏ"),
    **dict.fromkeys(("ø", "ɜː"), "øː"),
    **dict.fromkeys(("œː", "ɜ", "ɤ"), "œ"),
    **dict.fromkeys(("a\u0303", "ɑ\u0303"), "aŋ"),
    **dict.fromkeys(("ɛ\u0303", "e\u0303", "æ\u0303"), "ɛŋ"),
    "œ\u0303": "œŋ",
    **dict.fromkeys(("ɔ\u0303", "o\u0303"), "ɔŋ"),
    "aɪ": "ai",
    "aʊ": "au",
    **dict.fromkeys(("ɔʏ", "ɔɪ", "ɔi", "ɔø"), "ɔy"),
    **dict.fromkeys(("i\u032f", "ɪ\u032f", "ʝ"), "j"),
    **dict.fromkeys(("q", "c"), "k"),
    "ʈ": "t",
    "ɖ": "d",
    "ɲ": "nj",
    "ɱ": "m",
    **dict.fromkeys(("ʋ", "β"), "v"),
    "ɸ": "f",
    "θ": "s",
    "ð": "z",
    **dict.fromkeys(("ʂ", "ɕ"), "ʃ"),
    **dict.fromkeys(("ʐ", "ʑ"), "ʒ"),
    "χ": "x",
    "ɣ": "g",
    **dict.fromkeys(("ħ", "ɦ"), "h"),
    "ɫ": "l",
    "ʎ": "lj",
    **dict.fromkeys(("r", "ɾ", "ɹ", "ɻ", "ʀ"), "ʁ"),
    **dict.fromkeys(("tɕ", "tʂ"), "tʃ"),
    **dict.fromkeys(("dʒ", "dʑ"), "ʤ"),
    "l\u0329": "əl",
    "m\u0329": "əm",
    "n\u0329": "ən",
    "ŋ\u0329": "əŋ",
}
"""Sounds of ``vorleser.phonemes`` that Azure's German lacks, and what is next to them; it takes all others as they are.

One unknown sound, and Azure refuses the whole sentence.
"""


class Azure:
    """One voice of Azure Speech, 48 kHz mono."""

    def __init__(self, url: str, key: str, settings: SpeakSettings) -> None:
        self._voice = settings.voice or ENGINE.voices[0]
        self._settings = settings
        self.url = url
        self.key = key
        self._lock = threading.Lock()
        self._server: Server | None = None
        self.fingerprint = f"azure 1 {urlsplit(url).hostname} {self._voice} speed {settings.speed:g}"

    def __repr__(self) -> str:
        return f"<{self.fingerprint}>"  # never the key

    def speak(self, segment: Segment) -> Clip:
        """Return the sound of *segment*, 16 bit at 48 kHz."""
        from vorleser.speak.sound.join import join
        from vorleser.speak.voice.split import split

        sentence, clips, start = self._connect().sentence(), [], 0
        texts = split(segment.spoken, _LONGEST)
        for text in texts:
            ssml = self.mark_up(segment, start, start + len(text))
            clips.append(self._ask(ssml, text, sentence))
            start += len(text)
        return join(clips, texts)

    def stop(self) -> None:
        """Send no more requests to the server."""
        if self._server is not None:
            self._server.stop()

    def mark_up(self, segment: Segment, start: int, end: int) -> str:
        """Return ``spoken[start:end]`` as SSML, with the pronunciations that are known."""
        from vorleser.speak.voice.hints import render_hints

        found = _LOCALE.match(self._voice)
        text = render_hints(segment, start, end, self._pronounce, _plain)
        if self._settings.speed != 1:
            text = f'<prosody rate="{round(100 * (self._settings.speed - 1)):+d}%">{text}</prosody>'
        return (
            f'<speak version="1.0" xmlns="{_NAMESPACE}" xml:lang="{found[0] if found else "de-DE"}">'
            f"<voice name={quoteattr(_NOT_IN_XML.sub('', self._voice))}>{text}</voice></speak>"
        )

    def _pronounce(self, hint: Hint, text: str) -> str:
        """Return *text* as *hint* says it: by phonemes where this voice takes German ones, else respelled."""
        from vorleser.speak.voice.hints import hint_respelling

        if self._voice.startswith("de-") and ":" not in self._voice and (said := phones(hint.ipa)):
            return f'<phoneme alphabet="ipa" ph={quoteattr(said)}>{_plain(text)}</phoneme>'
        respelled = hint_respelling(hint)
        return (
            f"<sub alias={quoteattr(_NOT_IN_XML.sub(' ', respelled))}>{_plain(text)}</sub>"
            if respelled
            else ""
        )

    def _ask(self, ssml: str, text: str, sentence: "Deadline") -> Clip:
        from vorleser.speak.voice.online import decode_and_validate

        return self._connect().ask(
            ssml.encode(),
            "application/ssml+xml",
            lambda body: decode_and_validate(body, text, self._settings.speed),
            sentence,
        )

    def _connect(self) -> "Server":
        from vorleser.speak.voice.online import Manners, Server

        with self._lock:
            if self._server is None:
                url = self.url.rstrip("/") + "/cognitiveservices/v1"
                headers = {"Ocp-Apim-Subscription-Key": self.key, "X-Microsoft-OutputFormat": _FORMAT}
                self._server = Server(url, headers, Manners.of(self._settings), self.advise)
            return self._server

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


def phones(ipa: str) -> str:
    """Return *ipa* in the phones of Azure's German voices, '' if it can't be said."""
    from vorleser import phonemes

    if not ipa or phonemes.unknown(ipa):
        return ""
    return "".join(NEAREST.get(sound, sound) for sound in phonemes.tokens(ipa))


def _plain(text: str) -> str:
    return escape(_NOT_IN_XML.sub(" ", text))


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
    from vorleser.speak.voice.online import Manners, Server, read_json

    opened = _open(settings)
    url = opened.url.rstrip("/") + "/cognitiveservices/voices/list"
    headers = {"Ocp-Apim-Subscription-Key": opened.key}
    server = Server(url, headers, Manners.of(settings), opened.advise)
    voices = server.get(lambda body: read_json(body, list[_Voice]))
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
