"""Microsoft Edge's voices by edge-tts: natural, with word times; the text goes to Microsoft. ``vorleser[edge]``."""

import asyncio
import os
import threading
from concurrent.futures import ThreadPoolExecutor
from importlib.metadata import PackageNotFoundError, version
from typing import TYPE_CHECKING
from urllib.parse import quote

from vorleser.clip import Clip, TimedClip, Word
from vorleser.errors import ConfigError, EngineError
from vorleser.network import route
from vorleser.network.deadline import Deadline, open_deadline
from vorleser.runtime.extras import name_install
from vorleser.scripts import Segment
from vorleser.speak.voice.engine import EngineInfo
from vorleser.speak.voice.settings import SpeakSettings

if TYPE_CHECKING:
    import edge_tts

EDGE_HOST = "speech.platform.bing.com"
_PACE = 0.2  # seconds between two questions
_LARGEST = 50_000_000  # bytes, more than any sentence
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
        from vorleser.speak.voice.answers import decode_and_validate
        from vorleser.speak.voice.hints import respell
        from vorleser.speak.voice.retry import ask_patiently

        text = respell(segment)

        sentence = open_deadline(self._settings.sentence_seconds)

        def ask() -> Clip:
            self._rest(_PACE)
            body, times = self._ask(text, sentence.within(self._settings.answer_seconds))
            clip = decode_and_validate(body, segment.spoken, self._settings.speed)
            words = _words(times, text, clip.rate) if text == segment.spoken else ()
            return TimedClip(clip.samples, clip.rate, words)

        return ask_patiently(ask, self._settings.attempts, self._rest, sentence)

    def stop(self) -> None:
        """Send no more requests, and end all waiting."""
        self._stopped.set()

    def _rest(self, seconds: float) -> None:
        if self._stopped.wait(seconds):
            raise EngineError(f"{EDGE_HOST!r} is not asked any more", "run the same command again later")

    def _ask(self, text: str, answer: Deadline) -> tuple[bytes, list[tuple[int, int, str]]]:
        """Return the MP3 for *text*, and start, length (in ticks) and text of its words."""
        import aiohttp

        from vorleser.speak.voice.retry import RefusedError, UnansweredError

        try:
            question = self._question(text)
            with ThreadPoolExecutor(1) as thread:  # the caller's own thread may be running a loop already
                return thread.submit(lambda: asyncio.run(_collect(question, answer.left()))).result()
        except ConfigError as error:
            raise RefusedError(error.what, error.way_out) from None
        except aiohttp.ClientSSLError:
            raise RefusedError(
                f"{EDGE_HOST!r} shows a certificate that can't be verified",
                "if a proxy of your network signs connections anew, name its certificate in REQUESTS_CA_BUNDLE",
            ) from None
        except Exception as error:  # noqa: BLE001 -- edge-tts ends in any error, as the server pleases
            raise UnansweredError(f"{EDGE_HOST!r} gave no sound ({type(error).__name__})") from None

    def _question(self, text: str) -> "edge_tts.Communicate":
        """Return the request for *text*, with the environment's proxy and certificates, and no password from .netrc."""
        from edge_tts import Communicate, communicate

        communicate._SSL_CTX = route.load_trust()  # noqa: SLF001 -- edge-tts knows certifi's authorities only
        os.environ["NETRC"] = os.devnull  # aiohttp would send a password that stands there for the host
        seconds = max(1, round(self._settings.timeout))
        return Communicate(
            text,
            self._voice,
            rate=f"{round(100 * (self._settings.speed - 1)):+d}%",
            boundary="WordBoundary",
            proxy=_proxy(),
            connect_timeout=seconds,
            receive_timeout=seconds,
        )


async def _collect(
    question: "edge_tts.Communicate", seconds: float
) -> tuple[bytes, list[tuple[int, int, str]]]:
    """Return the MP3 and the words' times that come within *seconds*; edge-tts's own stream_sync hangs on errors."""
    body, times = bytearray(), []
    async with asyncio.timeout(seconds):
        async for chunk in question.stream():
            if chunk["type"] == "audio":
                body += chunk["data"]
                if len(body) > _LARGEST:
                    raise ValueError("sound without end")
            else:
                times.append((int(chunk["offset"]), int(chunk["duration"]), str(chunk["text"])))
    return bytes(body), times


def _proxy() -> str | None:
    """Return the proxy as aiohttp takes it, with its user name and password."""
    if (proxy := route.find_proxy(f"https://{EDGE_HOST}")) is None:
        return None
    if proxy.auth is None:
        return proxy.url
    user = ":".join(quote(part, safe="") for part in proxy.auth)
    return proxy.url.replace("://", f"://{user}@", 1)


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
        raise EngineError("engine 'edge' is not installed", name_install("edge")) from error


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
    word_times=True,
    package="edge-tts",
)
