"""The program of a worker process, in which native code may crash without ending the run.

Started as ``python -m vorleser.speak.pool.worker``, not forked: it imports nothing of the program that wants it,
is the same on every system, and a run with threads can start one. It reads messages from stdin and answers on
stdout: four bytes of length (little-endian), then MessagePack. It ends when stdin ends, so it can't outlive
the run. Each argument is the pair of pipe ends for a fork of itself, which it makes when it has loaded what takes
time; a fork first sends its process number, in four bytes.
"""

import os
import signal
import sys
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

import msgspec

from vorleser.clip import Take
from vorleser.errors import VorleserError
from vorleser.runtime import malloc
from vorleser.speak.record import Utterance
from vorleser.speak.voice.settings import SpeakSettings
from vorleser.text import regex

if TYPE_CHECKING:
    from vorleser.speak.pool.recorder import Recorder


class Setup(msgspec.Struct, frozen=True, tag=True):
    """What a worker gets before the first utterance of a script; ``path`` is the parent's ``sys.path``."""

    path: tuple[str, ...]
    settings: SpeakSettings
    cache: str


class Reply(msgspec.Struct, frozen=True):
    """The take of an utterance, or the error's class name, text and way out."""

    take: Take | None = None
    error: str = ""
    what: str = ""
    way_out: str = ""


def send(pipe: BinaryIO, message: msgspec.Struct) -> None:
    """Write *message* to *pipe*."""
    body = msgspec.msgpack.encode(message)
    pipe.write(len(body).to_bytes(4, "little") + body)
    pipe.flush()


def receive(pipe: BinaryIO) -> bytes:
    """Return the next message's bytes; empty at the end of *pipe*."""
    size = int.from_bytes(pipe.read(4), "little")
    body = pipe.read(size)
    return body if len(body) == size else b""


def _serve(source: BinaryIO, sink: BinaryIO) -> None:
    recorder: Recorder | None = None
    while body := receive(source):
        message = msgspec.msgpack.decode(body, type=Setup | Utterance)
        if isinstance(message, Setup):
            recorder = _open_recorder(message, recorder)
        else:
            assert recorder is not None  # noqa: S101 -- a setup comes first
            send(sink, _reply(recorder, message))


def _open_recorder(setup: Setup, earlier: "Recorder | None") -> "Recorder":
    """Return the recorder that *setup* asks for; it keeps the voices of an *earlier* one with the same settings."""
    sys.path[:] = setup.path
    from vorleser.speak.pool.recorder import Recorder  # the parent's sys.path must be set first

    if earlier:
        earlier.cache.close()
    recorder = Recorder(setup.settings, Path(setup.cache))
    if earlier and earlier.settings == setup.settings:
        recorder.reuse_engines(earlier)
    return recorder


def _reply(recorder: "Recorder", utterance: Utterance) -> Reply:
    try:
        return Reply(recorder.record(utterance))
    except VorleserError as error:
        return Reply(None, type(error).__name__, error.what, error.way_out)


def run_worker() -> None:
    """Answer the messages on stdin until it ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent handles Ctrl-C
    sink = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # whatever native code prints must not end up among the replies
    malloc.keep_what_is_freed()
    from vorleser.speak.pool import recorder  # noqa: F401 -- loaded now, while the process has nothing to do
    from vorleser.speak.sound import join, trim, validate  # noqa: F401 -- as above
    from vorleser.speak.words import align, told  # noqa: F401 -- as above

    pipes = [tuple(map(int, pipe.split(","))) for pipe in sys.argv[1:]]
    _fork(sink, pipes)
    _serve(sys.stdin.buffer, sink)
    with suppress(ChildProcessError):
        for _ in pipes:
            os.wait()  # for the forks: the processor time they took counts as ours
    regex.keep_patterns()
    os._exit(0)  # without Python's clean-up, since the parent waits for the end


def _fork(sink: BinaryIO, pipes: list[tuple[int, ...]]) -> None:
    """Fork once for each of *pipes*: there, stdin and *sink* are its two ends; returns in each process."""
    for number, (source, answers) in enumerate(pipes, 1):
        if not os.fork():
            os.dup2(source, 0)
            os.dup2(answers, sink.fileno())
            for end in (end for pipe in pipes[number - 1 :] for end in pipe):
                os.close(end)
            sink.write(os.getpid().to_bytes(4, "little"))
            sink.flush()
            return
        os.close(source)
        os.close(answers)


if __name__ == "__main__":
    run_worker()
