"""The edge engine against a server on loopback that speaks its protocol: a WebSocket over TLS, behind a proxy.

edge-tts itself is not touched. Only Microsoft can show that it takes the token and sends these messages.
"""

import base64
import hashlib
import json
import re
import struct
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import servers
import trustme

from vorleser.article import Role
from vorleser.clip import TimedClip
from vorleser.errors import SpeechError
from vorleser.scripts import Segment
from vorleser.speak import SpeakSettings, engine_info
from vorleser.speak.engines.edge import EDGE_HOST

TEXT = "Guten Tag, Frau Köhler."
_MAGIC = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11"  # RFC 6455


class Microsoft(servers.Google):
    """Answers each SSML with an MP3 as long as its text, and the times of its words."""

    host = EDGE_HOST

    def do_GET(self) -> None:  # noqa: N802 -- the name http.server calls
        """Shake hands, hear settings and SSML, then play."""
        digest = hashlib.sha1(
            (self.headers["Sec-WebSocket-Key"] + _MAGIC).encode(), usedforsecurity=False
        ).digest()
        accept = base64.b64encode(digest)
        self.send_response(101)
        for name, value in {
            "Upgrade": "websocket",
            "Connection": "Upgrade",
            "Sec-WebSocket-Accept": accept.decode(),
        }.items():
            self.send_header(name, value)
        self.end_headers()
        self.close_connection = True
        self.server.headers.append(dict(self.headers))
        self.hear()
        ssml = self.hear().decode()
        text = re.sub(r"<[^>]+>", "", ssml.partition("\r\n\r\n")[2]).strip()
        self.server.asked[text] += 1
        fault = self.server.faults.pop(0) if self.server.faults else ""
        if fault == "reset":
            self.connection.close()
            return
        if fault != "no audio":
            spoken = servers.spoken(text)
            share = 10_000_000 * len(spoken.samples) / spoken.rate / len(text)
            for word in re.finditer(r"\w+", text):
                self.tell(round(share * word.start()), round(share * len(word[0])), word[0])
            sound = servers.mp3(text)
            head = b"X-RequestId:1\r\nContent-Type:audio/mpeg\r\nPath:audio\r\n"
            part = sound[: len(sound) // 2 + 9] if fault == "half" else sound
            self.frame(2, struct.pack(">H", len(head)) + head + part)
        self.frame(1, b"Path:turn.end\r\n\r\n{}")

    def tell(self, offset: int, duration: int, word: str) -> None:
        """Send a WordBoundary."""
        data = {"Offset": offset, "Duration": duration, "text": {"Text": word, "Length": len(word)}}
        body = json.dumps({"Metadata": [{"Type": "WordBoundary", "Data": data}]}, ensure_ascii=False)
        self.frame(1, b"Path:audio.metadata\r\n\r\n" + body.encode())

    def hear(self) -> bytes:
        """Return the next message of the client, unmasked."""
        _, length = self.rfile.read(2)
        size = length & 127
        if size == 126:
            (size,) = struct.unpack(">H", self.rfile.read(2))
        mask, data = self.rfile.read(4), self.rfile.read(size)
        return bytes(byte ^ mask[index % 4] for index, byte in enumerate(data))

    def frame(self, kind: int, data: bytes) -> None:
        """Send one message."""
        head = bytes([0x80 | kind])
        size = bytes([len(data)]) if len(data) < 126 else b"\x7e" + struct.pack(">H", len(data))
        self.wfile.write(head + size + data)
        self.wfile.flush()


@pytest.fixture
def microsoft(
    authority: trustme.CA, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[servers.Stand]:
    """Yield the server, reached through HTTPS_PROXY and REQUESTS_CA_BUNDLE."""
    yield from servers.behind_a_proxy(Microsoft, authority, tmp_path, monkeypatch)


@pytest.mark.usefixtures("microsoft")
def test_words_have_their_places() -> None:
    """Each word of the text, in order, at its time."""
    said = Segment(0, Role.PARAGRAPH, TEXT, TEXT)
    clip = engine_info("edge").open(SpeakSettings(engine="edge")).speak(said)
    assert isinstance(clip, TimedClip)
    assert [TEXT[word.spoken_start : word.spoken_end] for word in clip.words] == [
        "Guten",
        "Tag",
        "Frau",
        "Köhler",
    ]
    assert all(0 <= word.start < word.end <= len(clip.samples) for word in clip.words)
    assert [word.start for word in clip.words] == sorted(word.start for word in clip.words)


@pytest.mark.parametrize("fault", ["no audio", "reset", "half"])
def test_a_fault_that_passes_costs_one_more_question(microsoft: servers.Stand, say: Any, fault: str) -> None:
    """What comes and goes, "no audio" above all, is asked for again, like everything else that is not whole."""
    microsoft.faults = [fault]
    say(TEXT, engine="edge", timeout=30.0)
    assert microsoft.asked[TEXT] == 2


def test_a_fault_that_stays_names_the_sentence(microsoft: servers.Stand, say: Any) -> None:
    """And how to go on."""
    microsoft.faults = ["no audio"] * 9
    with pytest.raises(SpeechError, match="Frau Köhler"):
        say(TEXT, engine="edge", attempts=2)
    assert microsoft.asked[TEXT] == 2


@pytest.mark.usefixtures("microsoft")
def test_a_certificate_nobody_trusts_is_refused(say: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """An impostor gets no text."""
    impostor = servers.start(Microsoft, trustme.CA(), EDGE_HOST)
    monkeypatch.setenv("https_proxy", impostor.url)
    with pytest.raises(SpeechError, match="certificate that can't be verified"):
        say(TEXT, engine="edge")
    assert not impostor.asked
    impostor.shutdown()


def test_no_password_of_netrc_leaves(
    microsoft: servers.Stand, say: Any, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Neither for Microsoft nor for the proxy is anything taken from ~/.netrc."""
    (tmp_path / ".netrc").write_text(
        f"machine {EDGE_HOST} login leser password geheim\ndefault login a password b\n"
    )
    (tmp_path / ".netrc").chmod(0o600)
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("NETRC", str(tmp_path / ".netrc"))
    say(TEXT, engine="edge")
    assert microsoft.headers
    assert not [headers for headers in microsoft.headers if "Authorization" in headers]
