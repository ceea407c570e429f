"""Voices behind hostile servers.

`vorleser make` speaks an article of three sentences with engine `openai`, whose server plays the fault in some of its
answers, at a random place in them, and answers the others well. What must come of it: the MP3 that an undisturbed run
makes, byte for byte; or one line, and nothing published. Afterwards the server is well, and the same command must make
that MP3. The wrong environments are tried in the same way.
"""

import io
import json
from collections.abc import Callable
from functools import cache, partial
from pathlib import Path
from random import Random

import numpy as np
import soundfile

from campaigns.server import Line, serving
from campaigns.trial import Campaign, Fault, Trial, WrongError, program

RATE = 16_000
ARTICLE = """Der Weg am Ufer

Seit gestern ist der Weg am Ufer wieder frei. Die Stadt hat zwei neue Bänke aufgestellt. Wer mag, geht bis zum Hafen.
"""
SETTINGS = """[speech]
engine = "openai"
attempts = 3
timeout = 0.6
answer_seconds = 1.0
sentence_seconds = 5.0
[sound]
jingles = false
[output]
formats = ["mp3"]
"""
Answer = Callable[[Line, bytes, Random], None]  # is given the whole of a good answer


@cache
def _sound(text: str) -> bytes:
    """Return *text* as Pico says it, as FLAC: what is served must pass for speech."""
    from vorleser.article import Role
    from vorleser.scripts import Segment
    from vorleser.speak.engines.pico import ENGINE
    from vorleser.speak.voice.settings import SpeakSettings

    clip = ENGINE.open(SpeakSettings()).speak(Segment(0, Role.PARAGRAPH, text, text))
    file = io.BytesIO()
    soundfile.write(file, clip.samples, clip.rate, "PCM_16", format="FLAC")
    return file.getvalue()


def _whole(body: bytes, kind: str = "audio/flac") -> bytes:
    return f"HTTP/1.1 200 OK\r\nContent-Type: {kind}\r\nContent-Length: {len(body)}\r\n\r\n".encode() + body


def _chunked(body: bytes, sizes: int) -> bytes:
    parts = [body[start : start + sizes] for start in range(0, len(body), sizes)]
    chunks = b"".join(b"%x\r\n%b\r\n" % (len(part), part) for part in parts)
    return b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" + chunks + b"0\r\n\r\n"


def _make(trial: Trial, name: str, port: int, **env: str) -> Path | None:
    """Make the article and return its MP3, None where it was refused; raises where half of something is left."""
    home = trial.folder / name
    result = program(
        trial, "make", "a.txt", "-q", "--url", f"http://127.0.0.1:{port}/v1", "-o", str(home), **env
    )
    found = sorted(home.rglob("*.mp3"))
    left = [path for path in home.rglob("*") if path.is_file()] if home.exists() else []
    if result.code == 0 and len(found) != 1:
        raise WrongError(f"exit code 0 and {len(found)} editions")
    if result.code != 0 and left:
        raise WrongError(f"exit code {result.code}, and {left} is left")
    if any(secret in result.err + result.out for secret in ("geheim", "Wasserturm")):
        raise WrongError(f"a secret is shown: {result.err}")
    return found[0] if found else None


def _tried(trial: Trial, reply: Callable[[Line, bytes], None], **env: str) -> str:
    """Make the edition with a server that answers by *reply*, and then with one that is well."""
    from vorleser.speak.voice import retry

    retry.FIRST_WAIT = 0.02  # seconds: what is tried is not how long one waits
    (trial.folder / "a.txt").write_text(ARTICLE, "utf-8")
    (trial.folder / "vorleser.toml").write_text(SETTINGS, "utf-8")

    def good(line: Line) -> bytes:
        if b"geheim" in line.head or b"Basic" in line.head:
            raise WrongError("a password that nobody gave us was sent")
        return _whole(_sound(json.loads(line.body)["input"]))

    with serving(lambda line: reply(line, good(line))) as port:
        made = _make(trial, "disturbed", port, **env)
    with serving(lambda line: line.send(good(line))) as port:
        again = _make(trial, "disturbed", port, OPENAI_API_KEY="Wasserturm")
        (trial.folder / "cache").rename(trial.folder / "cache-of-before")
        undisturbed = _make(trial, "undisturbed", port, OPENAI_API_KEY="Wasserturm")
    if again is None or undisturbed is None:
        raise WrongError("not made by a server that is well")
    for path in filter(None, (made, again)):
        if path.read_bytes() != undisturbed.read_bytes():
            raise WrongError("another edition than that of an undisturbed run")
    return "refused, then made" if made is None else "made"


def _sometimes(play: Answer, trial: Trial) -> str:
    """Have the server play the fault in some of its answers."""
    chance = trial.random
    often = chance.choice([0.2, 0.5, 1.0])

    def reply(line: Line, answer: bytes) -> None:
        if chance.random() < often:
            play(line, answer, chance)
        else:
            line.send(answer)

    return _tried(trial, reply, OPENAI_API_KEY="Wasserturm")


def _at(answer: bytes, chance: Random) -> int:
    """Return a place in *answer*: in its head as often as in its body."""
    head = answer.index(b"\r\n\r\n") + 4
    return chance.randrange(head) if chance.random() < 0.5 else chance.randrange(head, len(answer))


def _drips(line: Line, answer: bytes, chance: Random) -> None:
    at = _at(answer, chance)
    line.send(answer[:at])
    line.drip(answer[at:], every=chance.choice([0.001, 0.02, 0.3]))


def _ends(line: Line, answer: bytes, chance: Random) -> None:
    line.send(answer[: _at(answer, chance)])
    line.close()


def _resets(line: Line, answer: bytes, chance: Random) -> None:
    line.send(answer[: _at(answer, chance)])
    line.reset()


def _stalls(line: Line, answer: bytes, chance: Random) -> None:
    line.send(answer[: _at(answer, chance)])
    line.hold(3.0)
    line.close()


def _refuses(line: Line, _answer: bytes, chance: Random) -> None:
    status = chance.choice(
        [*range(400, 418), 425, 426, 429, 431, 451, 499, *range(500, 512), 599, 300, 302, 307, 204, 206]
    )
    after = chance.choice(
        ["", "0", "1", "119", "1e9", "-3", "bald", "9" * 400, "Thu, 01 Jan 2099 00:00:00 GMT"]
    )
    line.answer(
        b"no",
        f"{status} Wasserturm",
        *([f"Retry-After: {after}"] if after else []),
        "Location: http://127.0.0.1:9/",
    )


def _floods(line: Line, answer: bytes, chance: Random) -> None:
    flood = chance.choice(
        [b"HTTP/1.1 100 Continue\r\n\r\n", b"HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n"]
    )
    count = chance.choice([1, 3, 100, 10**9])
    for _ in range(min(count, 2000)):
        line.send(flood)
    if count == 10**9:
        line.drip(flood, every=0.001)
    line.send(answer)


def _talks_nonsense(line: Line, _answer: bytes, chance: Random) -> None:
    line.send(
        chance.choice(
            [
                chance.randbytes(chance.randrange(1, 5000)),
                b"HTTP/9.9 200 OK\r\n\r\n",
                b"HTTP/1.1 2000 OK\r\n\r\n",
                b"HTTP/1.1 200 OK\r\nX" + b"x" * 200_000 + b"\r\n\r\n",
                b"HTTP/1.1 200 OK\r\n" + b"X: y\r\n" * 20_000 + b"\r\n",
                b"HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\n",
                b"HTTP/1.1 200 OK\r\nContent-Length: 5\r\nContent-Length: 7\r\n\r\n1234567",
                b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nffffffffffffffffffff\r\nx",
                b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n-1\r\nx",
                b"HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\n\r\n",
            ]
        )
    )
    line.close()


def _lies_about_length(line: Line, answer: bytes, chance: Random) -> None:
    body = answer.partition(b"\r\n\r\n")[2]
    told = chance.choice([0, len(body) // 2, len(body) - 1, len(body) + 1, len(body) * 2, 10**15])
    line.send(b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n" % told + body)
    line.close()


def _sends_something_else(line: Line, answer: bytes, chance: Random) -> None:
    body = answer.partition(b"\r\n\r\n")[2]
    silence = io.BytesIO()
    soundfile.write(silence, np.zeros(RATE * 3), RATE, "PCM_16", format="FLAC")
    other = chance.choice(
        [
            b"",
            b"<!DOCTYPE html><html><body>Please sign in</body></html>",
            b'{"error": "Wasserturm"}',
            chance.randbytes(chance.randrange(1, 50_000)),
            silence.getvalue(),
            _sound("Ja."),
            body[: chance.randrange(len(body))],
            body * 2,
            b"RIFF" + b"\xff" * 4 + b"WAVEfmt " + chance.randbytes(40),
        ]
    )
    line.send(_whole(other))


def _damages(line: Line, answer: bytes, chance: Random) -> None:
    head, _, body = answer.partition(b"\r\n\r\n")
    damaged = bytearray(body)
    for _ in range(chance.choice([1, 1, 5, 200])):
        damaged[chance.randrange(len(damaged))] ^= 1 << chance.randrange(8)
    line.send(head + b"\r\n\r\n" + bytes(damaged))


def _wraps(line: Line, answer: bytes, chance: Random) -> None:
    line.send(_chunked(answer.partition(b"\r\n\r\n")[2], chance.choice([1, 7, 1000, 65536])))


def _environment(variable: str, values: tuple[str, ...], trial: Trial) -> str:
    """Run with a *variable* of the environment that is wrong, against a server that is well."""
    netrc = trial.folder / ".netrc"
    netrc.write_text("default login leser password geheim\n")
    netrc.chmod(0o600)
    env = {
        "HOME": str(trial.folder),
        "NETRC": str(netrc),
        "OPENAI_API_KEY": "Wasserturm",
        variable: trial.random.choice(values),
    }
    return _tried(trial, lambda line, answer: line.send(answer), **env)


PROXIES = (
    "http://leser:geheim@[",
    "://geheim@",
    "socks5://leser:geheim@127.0.0.1:1",
    "leser:geheim@127.0.0.1:99999",
    "http://leser:geheim@127.0.0.1:1",
)
FAULTS: dict[str, Fault] = {
    "drips from some byte on": partial(_sometimes, _drips),
    "ends at some byte": partial(_sometimes, _ends),
    "resets at some byte": partial(_sometimes, _resets),
    "is silent from some byte on": partial(_sometimes, _stalls),
    "any status, any Retry-After": partial(_sometimes, _refuses),
    "1xx answers before, few or without end": partial(_sometimes, _floods),
    "no HTTP, or broken HTTP": partial(_sometimes, _talks_nonsense),
    "a wrong Content-Length": partial(_sometimes, _lies_about_length),
    "something else than the sound": partial(_sometimes, _sends_something_else),
    "damaged sound": partial(_sometimes, _damages),
    "chunks of any size": partial(_sometimes, _wraps),
    "a password in ~/.netrc": partial(_environment, "NO_COLOR", ("1",)),
    "a proxy that is none": partial(_environment, "http_proxy", PROXIES),
    "a proxy for all that is none": partial(_environment, "all_proxy", PROXIES),
    "a certificate bundle that is none": partial(
        _environment, "REQUESTS_CA_BUNDLE", ("/fehlt", "/etc/passwd", "/proc/self/mem")
    ),
    "a key that no header can hold": partial(
        _environment, "OPENAI_API_KEY", ("Wasserturm\nX: y", "Wässerturm", "Wasserturm\x00"[:-1] + "\u2028")
    ),
}
CAMPAIGN = Campaign(FAULTS, seconds=120.0)
