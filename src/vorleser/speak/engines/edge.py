"""Microsoft Edge's voices by edge-tts: natural, with word times; the text goes to Microsoft. ``vorleser[edge]``."""

import asyncio
import os
import threading
from concurrent.futures import ThreadPoolExecutor
from importlib.metadata import PackageNotFoundError, version
from typing import TYPE_CHECKING
from urllib.request import getproxies, proxy_bypass

from vorleser.clip import Clip, TimedClip, Word
from vorleser.errors import EngineError
from vorleser.scripts import Segment
from vorleser.speak.voice.engine import EngineInfo
from vorleser.speak.voice.settings import SpeakSettings

if TYPE_CHECKING:
    import edge_tts

EDGE_HOST = "speech.platform.bing.com"
_PACE = 0.2  # seconds between two questions
_TICKS = 10_000_000  # of Microsoft's times in a second


class Edge:
    """One of Edge's voices, MP3, 24 kHz mono; it tells when each word sounds."""

    def __init__(self, voice: str, settings: SpeakSettings) -> None:
        self.fingerprint = f"edge edge-tts {version('edge-tts')} {voice} speed {settings.speed:g}"
        self._voice = voice
        self._settings = settings
        self._stopped = threading.Event()

    def speak(self, segment: Segment) -> Clip:
        """Return the sound of *segment* with the places of its words; "no audio", which comes and goes, is retried."""
        from vorleser.speak.voice.hints import respell
        from vorleser.speak.voice.online import ask_patiently, decode_and_validate

        text = respell(segment)

        def ask() -> Clip:
            self._rest(_PACE)
            body, times = self._asked(text)
            clip = decode_and_validate(body, segment.spoken, self._settings.speed)
            words = _words(times, text, clip.rate) if text == segment.spoken else ()
            return TimedClip(clip.samples, clip.rate, words)

        return ask_patiently(ask, self._settings.attempts, self._rest)

    def stop(self) -> None:
        """Ask nothing any more, and end all waiting."""
        self._stopped.set()

    def _rest(self, seconds: float) -> None:
        if self._stopped.wait(seconds):
            raise EngineError(f"{EDGE_HOST!r} is not asked any more", "run the same command again later")

    def _asked(self, text: str) -> tuple[bytes, list[tuple[int, int, str]]]:
        """Return the MP3 for *text*, and start, length (in ticks) and text of its words."""
        import aiohttp
        import edge_tts
        from edge_tts.exceptions import EdgeTTSException

        from vorleser.speak.voice.online import RefusedError, UnansweredError

        _trust_the_users_authorities()
        seconds = max(1, round(self._settings.timeout))
        asked = edge_tts.Communicate(
            text,
            self._voice,
            rate=f"{round(100 * (self._settings.speed - 1)):+d}%",
            boundary="WordBoundary",
            proxy=None if proxy_bypass(EDGE_HOST) else getproxies().get("https"),
            connect_timeout=seconds,
            receive_timeout=seconds,
        )
        try:
            with ThreadPoolExecutor(1) as thread:  # the caller's own thread may be running a loop already
                return thread.submit(lambda: asyncio.run(_collected(asked, 6.0 * seconds))).result()
        except aiohttp.ClientSSLError as error:
            raise RefusedError(
                f"{EDGE_HOST!r} shows a certificate that can't be verified",
                "if a proxy of your network signs connections anew, name its certificate in REQUESTS_CA_BUNDLE",
            ) from error
        except (EdgeTTSException, aiohttp.ClientError, OSError, TimeoutError) as error:
            raise UnansweredError(f"{EDGE_HOST!r} gave no sound ({type(error).__name__})") from error


async def _collected(
    asked: "edge_tts.Communicate", seconds: float
) -> tuple[bytes, list[tuple[int, int, str]]]:
    """Return the MP3 and the words' times that come within *seconds*; edge-tts's own stream_sync hangs on errors."""
    body, times = bytearray(), []
    async with asyncio.timeout(seconds):
        async for chunk in asked.stream():
            if chunk["type"] == "audio":
                body += chunk["data"]
            else:
                times.append((int(chunk["offset"]), int(chunk["duration"]), str(chunk["text"])))
    return bytes(body), times


def _trust_the_users_authorities() -> None:
    """Add REQUESTS_CA_BUNDLE or SSL_CERT_FILE to what edge-tts trusts: it knows certifi's authorities only."""
    from edge_tts import communicate

    bundle = os.environ.get("REQUESTS_CA_BUNDLE") or os.environ.get("SSL_CERT_FILE")
    context = getattr(communicate, "_SSL_CTX", None)
    if bundle and context is not None:
        context.load_verify_locations(bundle)


def _words(times: list[tuple[int, int, str]], text: str, rate: int) -> tuple[Word, ...]:
    """Return where in *text* and when in the sound each word is; a word that is not found in order is left out."""
    words, place = [], 0
    for offset, duration, word in times:
        start = text.find(word, place)
        if start >= 0:
            place = start + len(word)
            begin, end = offset * rate // _TICKS, (offset + duration) * rate // _TICKS
            words.append(Word(start, place, begin, end))
    return tuple(words)


def _open(settings: SpeakSettings) -> Edge:
    try:
        return Edge(settings.voice or ENGINE.voices[0], settings)
    except PackageNotFoundError as error:
        raise EngineError("engine 'edge' is not installed", "run 'pip install vorleser[edge]'") from error


ENGINE = EngineInfo(
    name="edge",
    summary="Microsoft Edge's voices: natural, with word times; the text goes to Microsoft, under Microsoft's terms",
    needs=f"vorleser[edge] and a way to {EDGE_HOST}",
    scaling="threads",
    open=_open,
    network=True,
    voices=(
        "de-DE-KatjaNeural",
        "de-DE-ConradNeural",
        "de-DE-AmalaNeural",
        "de-DE-KillianNeural",
        "de-AT-IngridNeural",
        "de-AT-JonasNeural",
        "de-CH-LeniNeural",
        "de-CH-JanNeural",
    ),
    more_voices=True,
)
