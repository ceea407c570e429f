"""Servers on loopback that stand in for Google and for a speech API: real HTTPS, and faults on a script."""

# ruff: noqa: D102 -- the methods are named by the faults they play

import base64
import io
import json
import re
import socket
import ssl
import struct
import threading
import time
from collections import Counter
from collections.abc import Iterator
from functools import cache
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qs
from xml.etree import ElementTree as ET

import lameenc
import numpy as np
import pytest
import soundfile
import trustme

from vorleser.article import Role
from vorleser.clip import Clip
from vorleser.scripts import Segment
from vorleser.speak import SpeakSettings
from vorleser.speak.engines import pico

if TYPE_CHECKING:
    from collections.abc import Callable

RATE = 24000
GOOGLE = "translate.google.com"


_CHUNKED = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
DRIPS = {  # what a server sends first, and then without end
    "status": (b"HTTP/1.1 200 ", b"x"),
    "headers": (b"HTTP/1.1 200 OK\r\nX: ", b"x"),
    "continue": (b"", b"HTTP/1.1 100 Continue\r\n\r\n"),
    "body": (b"HTTP/1.1 200 OK\r\n\r\n", b"x"),
    "chunks": (_CHUNKED, b"1\r\nx\r\n"),
    "extension": (_CHUNKED + b"1;", b"x"),
    "trailer": (_CHUNKED + b"1\r\nx\r\n0\r\nX: ", b"x"),
}


@cache
def spoken(text: str, speed: float = 0.8) -> Clip:
    """Return *text* as Pico says it, in no hurry if nothing else is said."""
    return pico.ENGINE.open(SpeakSettings(speed=speed)).speak(Segment(0, Role.PARAGRAPH, text, text))


@cache
def mp3(text: str, loud: float = 0.3, speed: float = 0.8) -> bytes:
    """Return an MP3 of *text*; its peak is *loud*."""
    clip = spoken(text, speed)
    sound = clip.samples * (loud / max(1, int(np.abs(clip.samples.astype(int)).max())))
    encoder = lameenc.Encoder()
    encoder.set_bit_rate(48)
    encoder.set_in_sample_rate(clip.rate)
    encoder.set_out_sample_rate(RATE)
    encoder.set_channels(1)
    encoder.silence()
    return bytes(encoder.encode((sound * 32767).astype("<i2").tobytes()) + encoder.flush())


class Clock:
    """A clock that goes on when it is told to; it stands in for the module time."""

    def __init__(self) -> None:
        self.now = 1000.0

    def monotonic(self) -> float:
        return self.now

    def time(self) -> float:
        return 1_800_000_000 + self.now


class Stand(ThreadingHTTPServer):
    """A server with a script: *faults* are played in order, one for each request; then all is well.

    ``asked`` counts the texts it was asked for, ``answered`` those it answered well; ``at_once`` is the most
    requests it ever held together, ``connections`` how many were opened. ``meanwhile`` is called with a text before
    it is answered well, and may take its time; ``sound`` makes the answer. Each byte that drips takes a second of
    ``clock``, 61 seconds for one answer.
    """

    daemon_threads = True

    def __init__(self, handler: type["Handler"], context: ssl.SSLContext | None) -> None:
        super().__init__(("127.0.0.1", 0), handler)
        self.context = context
        self.faults: list[str] = []
        self.asked: Counter[str] = Counter()
        self.answered: Counter[str] = Counter()
        self.times: list[float] = []
        self.headers: list[dict[str, str]] = []
        self.bodies: list[dict[str, Any]] = []
        self.paths: list[str] = []
        self.connects: list[dict[str, str]] = []  # a proxy's headers
        self.connections = 0
        self.at_once = self.now = 0
        self.meanwhile: Callable[[str], None] = lambda _: time.sleep(0.02)
        self.voices: dict[str, Any] | None = None
        self.models: dict[str, Any] | None = {"data": [{"id": "tts-1"}, {"id": "chat-9"}]}
        self.clock = Clock()
        self.sound: Callable[[str], bytes] = mp3
        self.lock = threading.Lock()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}"

    def handle_error(self, *_: Any) -> None:
        """Clients that hang up are part of the play."""


class Handler(BaseHTTPRequestHandler):
    """Plays one fault, or answers."""

    protocol_version = "HTTP/1.1"
    server: Stand

    def setup(self) -> None:
        super().setup()
        with self.server.lock:
            self.server.connections += 1

    def log_message(self, *_: Any) -> None:
        """Stay silent."""

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"]))
        with self.server.lock:
            text = self.text(body)
            self.server.asked[text] += 1
            self.server.times.append(time.monotonic())
            self.server.headers.append(dict(self.headers))
            fault = self.server.faults.pop(0) if self.server.faults else "well"
            self.server.now += 1
            self.server.at_once = max(self.server.at_once, self.server.now)
        try:
            self.play(fault, text)
        finally:
            with self.server.lock:
                self.server.now -= 1

    def play(self, fault: str, text: str) -> None:
        name, _, value = fault.partition(":")
        getattr(self, f"play_{name}")(text, value)

    def play_well(self, text: str, _: str) -> None:
        self.server.meanwhile(text)
        with self.server.lock:
            self.server.answered[text] += 1
        self.send(self.packed(self.server.sound(text)))

    def play_status(self, _: str, value: str) -> None:
        code, _, after = value.partition(",")
        self.send(b"no", int(code), {"Retry-After": after} if after else {})

    def play_echo(self, *_: str) -> None:
        self.wfile.write(
            f"HTTP/1.1 401 no {self.headers['Authorization']}\r\nContent-Length: 0\r\n\r\n".encode()
        )

    def play_html(self, *_: str) -> None:
        self.send(b"<!DOCTYPE html><html><body>Please sign in</body></html>", kind="text/html")

    def play_empty(self, *_: str) -> None:
        self.send(b"")

    def play_half(self, text: str, _: str) -> None:
        sound = mp3(text)
        self.send(self.packed(sound[: len(sound) // 2 + 7]))

    def play_silence(self, text: str, _: str) -> None:
        self.send(self.packed(mp3(text, 0.0)))

    def play_short(self, *_: str) -> None:
        self.send(self.packed(mp3("ab")))

    def play_long(self, text: str, _: str) -> None:
        self.send(self.packed(mp3(text * 4)))

    def play_stall(self, _: str, value: str) -> None:
        time.sleep(float(value))
        self.close_connection = True

    def play_reset(self, text: str, _: str) -> None:
        body = self.packed(mp3(text))
        self.begin(len(body))
        self.wfile.write(body[: len(body) // 2])
        self.wfile.flush()
        self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        self.close_connection = True
        self.connection.close()

    def play_drip(self, _: str, value: str) -> None:
        before, drip = DRIPS[value]
        self.wfile.write(before)
        for number in range(20_000):  # until we are hung up on
            self.wfile.write(drip)
            self.server.clock.now += number <= 60
            time.sleep(0.02 if number > 60 else 0)

    def begin(
        self, size: int, code: int = 200, headers: dict[str, str] | None = None, kind: str = "audio/mpeg"
    ) -> None:
        self.send_response(code)
        for name, value in {"Content-Length": str(size), "Content-Type": kind, **(headers or {})}.items():
            self.send_header(name, value)
        self.end_headers()

    def send(
        self, body: bytes, code: int = 200, headers: dict[str, str] | None = None, kind: str = "audio/mpeg"
    ) -> None:
        self.begin(len(body), code, headers, kind)
        self.wfile.write(body)
        self.wfile.flush()

    def text(self, body: bytes) -> str:
        raise NotImplementedError

    def packed(self, sound: bytes) -> bytes:
        return sound


class Google(Handler):
    """Google Translate behind a proxy: CONNECT, TLS with our certificate, then batchexecute."""

    host = GOOGLE

    def do_CONNECT(self) -> None:
        if self.server.faults and self.server.faults[0].startswith("proxy"):
            self.server.asked["CONNECT"] += 1
            self.play_drip("", self.server.faults[0].partition(":")[2])
        self.server.connects.append(dict(self.headers))
        assert self.path == f"{self.host}:443"
        assert self.server.context is not None
        self.send_response(200)
        self.end_headers()
        self.wfile.flush()
        self.connection = self.server.context.wrap_socket(self.connection, server_side=True)
        self.rfile = self.connection.makefile("rb", -1)  # type: ignore[assignment]
        self.wfile = self.connection.makefile("wb", 0)  # type: ignore[assignment]
        self.close_connection = False

    def text(self, body: bytes) -> str:
        outer = json.loads(parse_qs(body.decode())["f.req"][0])
        return str(json.loads(outer[0][0][1])[0])

    def packed(self, sound: bytes) -> bytes:
        inner = json.dumps([base64.b64encode(sound).decode()])
        line = json.dumps([["wrb.fr", "jQ1olc", inner, None, None, None, "generic"]], separators=(",", ":"))
        return b")]}'\n\n" + line.encode() + b"\n"


class Speech(Handler):
    """A server with the OpenAI speech API."""

    def text(self, body: bytes) -> str:
        return str(json.loads(body)["input"])

    def do_GET(self) -> None:
        if self.server.faults:
            self.play(self.server.faults.pop(0), "")
            return
        listed = {"/v1/audio/voices": self.server.voices, "/v1/models": self.server.models}.get(self.path)
        self.send(json.dumps(listed).encode() if listed else b"no", 200 if listed else 404)

    def play_refuse(self, _: str, value: str) -> None:
        """As OpenAI does: its message quotes a part of the key."""
        status, code = value.split(",")
        message = f"Incorrect API key provided: {self.headers['Authorization']}"
        error = {"message": message, "type": "invalid_request_error", "param": None, "code": code}
        self.send(json.dumps({"error": error}).encode(), int(status), kind="application/json")


class Listing(Google):
    """A service behind a proxy that also lists its voices."""

    listing: tuple[str, object]
    key_header: str
    key: str

    def do_GET(self) -> None:
        path, voices = self.listing
        fault = self.server.faults.pop(0) if self.server.faults else "well"
        assert self.path == path
        assert not {"Content-Type", "Content-Length"} & set(self.headers)
        if fault != "well":
            self.play(fault, "")
        else:
            self.send(json.dumps(voices).encode(), 200 if self.headers[self.key_header] == self.key else 401)


class Azure(Listing):
    """Azure Speech in one region, reached through a proxy, or straight: takes SSML, gives WAV.

    Refuses what the real one refuses: another key, no name of a program, another format, SSML that is none.
    """

    host = "westeurope.tts.speech.microsoft.com"
    key_header = "Ocp-Apim-Subscription-Key"
    key = "azure-this-is-a-secret"
    listing = (
        "/cognitiveservices/voices/list",
        [
            {"ShortName": "de-DE-ElkeNeural", "Locale": "de-DE", "LocalName": "Elke", "Gender": "Female"},
            {"ShortName": "fr-FR-DeniseNeural", "Locale": "fr-FR", "LocalName": "Denise", "Gender": "Female"},
        ],
    )

    def text(self, body: bytes) -> str:
        self.ssml = ET.fromstring(body)  # noqa: S314 -- what our own engine wrote
        return "".join(self.ssml.itertext())

    def play_well(self, text: str, _: str) -> None:
        headers = self.headers
        space = "{http://www.w3.org/2001/10/synthesis}"
        assert self.path == "/cognitiveservices/v1"
        assert (self.ssml.tag, [child.tag for child in self.ssml]) == (f"{space}speak", [f"{space}voice"])
        if headers["Ocp-Apim-Subscription-Key"] != self.key:
            self.send(b"", 401)
        elif headers["Content-Type"] != "application/ssml+xml" or not headers["User-Agent"]:
            self.send(b"", 400)
        else:
            super().play_well(text, "")

    def play_half(self, text: str, _: str) -> None:
        whole = self.packed(mp3(text))
        self.send(whole[: len(whole) // 2 + 7])

    def packed(self, sound: bytes) -> bytes:
        """Return the MP3 *sound* as a WAV in the format that was asked for."""
        assert self.headers["X-Microsoft-OutputFormat"] == "riff-48khz-16bit-mono-pcm"
        samples, rate = soundfile.read(io.BytesIO(sound), dtype="int16")
        file = io.BytesIO()
        soundfile.write(file, np.repeat(samples, 48000 // rate), 48000, format="WAV", subtype="PCM_16")
        return file.getvalue()


class ElevenLabs(Listing):
    """ElevenLabs, reached through a proxy: gives an MP3 and the times of its characters, in JSON."""

    host = "api.elevenlabs.io"
    key_header = "xi-api-key"
    key = "elevenlabs-this-is-a-secret"
    listing = (
        "/v1/voices",
        {
            "voices": [
                {"voice_id": "a1", "name": "Anna", "labels": {"language": "de", "age": None}},
                {"voice_id": "b2", "name": "Ben", "labels": None},
            ]
        },
    )

    def text(self, body: bytes) -> str:
        self.question = json.loads(body)
        self.server.bodies.append(self.question)
        self.server.paths.append(self.path)
        return str(self.question["text"])

    def play_well(self, text: str, _: str) -> None:
        assert self.path.startswith("/v1/text-to-speech/")
        assert self.path.endswith("/with-timestamps?output_format=mp3_44100_128")
        if self.headers["xi-api-key"] == self.key and self.headers["Content-Type"] == "application/json":
            super().play_well(text, "")
        else:
            self.play_refuse(text, "401,invalid_api_key")

    def play_timeless(self, text: str, alignment: str) -> None:
        told = alignment or None
        answer = {"audio_base64": base64.b64encode(mp3(text)).decode(), "alignment": told}
        self.send(json.dumps(answer).encode())

    def play_refuse(self, _: str, value: str) -> None:
        status, code = value.split(",")
        detail = {"status": code, "message": f"The key {self.headers['xi-api-key']} is not welcome"}
        self.send(json.dumps({"detail": detail}).encode(), int(status), kind="application/json")

    def play_say(self, _: str, value: str) -> None:
        self.send(value.encode(), kind="application/json")

    def packed(self, sound: bytes) -> bytes:
        text = self.question["text"]
        clip = spoken(text)
        times = np.linspace(0.02, len(clip.samples) / clip.rate, len(text) + 1).round(3).tolist()
        alignment = {
            "characters": list(text),
            "character_start_times_seconds": times[:-1],
            "character_end_times_seconds": times[1:],
        }
        answer = {"audio_base64": base64.b64encode(sound).decode(), "alignment": alignment}
        return json.dumps(answer | {"normalized_alignment": alignment}).encode()


class Polly(Listing):
    """Amazon Polly in one region: gives raw samples, and speech marks for the same text."""

    host = "polly.eu-central-1.amazonaws.com"
    key_header = "Authorization"
    key = "polly-this-is-a-secret"
    listing = (
        "/v1/voices",
        {
            "Voices": [
                {"Id": "Vicki", "Gender": "Female", "LanguageCode": "de-DE", "SupportedEngines": ["neural"]},
                {"Id": "Joanna", "Gender": "Female", "LanguageCode": "en-US", "SupportedEngines": ["neural"]},
            ]
        },
    )

    def do_GET(self) -> None:
        if "AKIDEXAMPLE/" in self.headers["Authorization"]:
            self.headers.replace_header("Authorization", self.key)
        super().do_GET()

    def text(self, body: bytes) -> str:
        self.question = json.loads(body)
        self.server.bodies.append(self.question)
        return "".join(ET.fromstring(self.question["Text"]).itertext())  # noqa: S314 -- what our own engine wrote

    def play_well(self, text: str, _: str) -> None:
        assert self.path == "/v1/speech"
        assert self.question["TextType"] == "ssml"
        if "AKIDEXAMPLE/" in self.headers["Authorization"] and self.headers["X-Amz-Date"]:
            super().play_well(text, "")
        else:
            self.send(b'{"message":"The security token included in the request is invalid."}', 403)

    def packed(self, sound: bytes) -> bytes:
        ssml = self.question["Text"].encode()
        if self.question["OutputFormat"] == "json":
            assert self.question["SpeechMarkTypes"] == ["word"]
            length = len(spoken(self.text(json.dumps(self.question).encode())).samples) / 16
            found = list(re.finditer(rb"(?<![<\w/=\"])[\w\x80-\xff]+(?![^<]*>)", ssml))
            marks = [
                {
                    "time": int(length * number / len(found)),
                    "type": "word",
                    "start": word.start(),
                    "end": word.end(),
                }
                for number, word in enumerate(found)
            ]
            return b"\n".join(json.dumps(mark).encode() for mark in marks)
        samples, _ = soundfile.read(io.BytesIO(sound), dtype="int16")
        return bytes(samples.astype("<i2").tobytes())


class GoogleCloud(Listing):
    """Google Cloud Text-to-Speech: gives a WAV and the times of the marks, in JSON."""

    host = "texttospeech.googleapis.com"
    key_header = "X-Goog-Api-Key"
    key = "google-this-is-a-secret"
    listing = (
        "/v1/voices?languageCode=de-DE",
        {"voices": [{"name": "de-DE-Neural2-G", "ssmlGender": "FEMALE", "languageCodes": ["de-DE"]}]},
    )

    def text(self, body: bytes) -> str:
        self.question = json.loads(body)
        self.server.bodies.append(self.question)
        given = self.question["input"]
        return str(given.get("text") or "".join(ET.fromstring(given["ssml"]).itertext()))  # noqa: S314 -- as above

    def play_well(self, text: str, _: str) -> None:
        assert self.path == "/v1beta1/text:synthesize"
        if self.headers["X-Goog-Api-Key"] == self.key:
            super().play_well(text, "")
        else:
            self.play_refuse(text, "400,API_KEY_INVALID")

    def play_refuse(self, _: str, value: str) -> None:
        status, reason = value.split(",")
        error = {
            "code": int(status),
            "message": f"no {self.headers['X-Goog-Api-Key']}",
            "details": [{"reason": reason}],
        }
        self.send(json.dumps({"error": error}).encode(), int(status), kind="application/json")

    def packed(self, sound: bytes) -> bytes:
        samples, rate = soundfile.read(io.BytesIO(sound), dtype="int16")
        file = io.BytesIO()
        soundfile.write(file, samples, rate, format="WAV", subtype="PCM_16")
        marks = re.findall(r'<mark name="(\d+)"/>', self.question["input"].get("ssml", ""))
        times = np.linspace(0.02, len(samples) / rate, len(marks) + 1)[:-1].round(3).tolist()
        points = [{"markName": mark, "timeSeconds": at} for mark, at in zip(marks, times, strict=True)]
        content = base64.b64encode(file.getvalue()).decode()
        return json.dumps({"audioContent": content, "timepoints": points}).encode()


def start(handler: type[Handler], authority: trustme.CA | None = None, host: str = GOOGLE) -> Stand:
    """Return a running server, with a certificate for *host* by *authority* if there is one."""
    context = None
    if authority is not None:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        authority.issue_cert(host).configure_cert(context)
    server = Stand(handler, context)
    if context is not None and not issubclass(handler, Google):
        server.socket = context.wrap_socket(server.socket, server_side=True)
    threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True).start()
    return server


def behind_a_proxy(
    handler: type[Google], authority: trustme.CA, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Stand]:
    """Yield the host of *handler*, reached as a user reaches it, through HTTPS_PROXY and REQUESTS_CA_BUNDLE."""
    server = start(handler, authority, handler.host)
    authority.cert_pem.write_to_path(str(folder / "ca.pem"))
    monkeypatch.setenv("HTTPS_PROXY", server.url)
    monkeypatch.setenv("REQUESTS_CA_BUNDLE", str(folder / "ca.pem"))
    for name in ("https_proxy", "NO_PROXY", "no_proxy"):  # in small letters a proxy outweighs the other
        monkeypatch.delenv(name, raising=False)
    yield server
    server.shutdown()
    server.server_close()
