"""Call a program and tell, of it alone, how it ended and the most memory that one of its processes had.

The kernel counts for a program also what the process had that started it. So a small process stands between: this file,
called with the number of an open descriptor and the program's words, writes what came of it there.
"""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple


class Ended(NamedTuple):
    """The exit code of a program, or a signal's number below zero; its output; the most *megabytes* of a process."""

    code: int
    out: bytes
    err: bytes
    megabytes: float


def run(
    words: list[str | bytes | Path],
    stdin: bytes | None = b"",
    seconds: float | None = None,
    **options: object,
) -> Ended:
    """Run the program *words*; raises `subprocess.TimeoutExpired` where it has not ended after *seconds*.

    What is given as *stdin* can be read there, and None closes it; `subprocess.Popen` gets the other *options*.
    """
    told, telling = os.pipe()
    with os.fdopen(told, "rb") as end, os.fdopen(telling, "wb") as other:
        with subprocess.Popen(
            [sys.executable, "-I", "-S", __file__, str(telling), *words],
            stdin=subprocess.DEVNULL if stdin is None else subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            pass_fds=[telling],
            start_new_session=True,
            **options,
        ) as running:
            try:
                out, err = running.communicate(stdin, timeout=seconds)
            except subprocess.TimeoutExpired:
                os.killpg(running.pid, signal.SIGKILL)
                raise
        other.close()
        status, kilobytes = json.loads(end.read() or "[1, 0]")
    return Ended(os.waitstatus_to_exitcode(status), out, err, kilobytes / 1024)


def _stand_between(telling: int, words: list[str]) -> None:
    """Run the program *words*, and write its status and its most memory, in KB, to *telling*."""
    os.set_inheritable(telling, False)  # noqa: FBT003 -- takes it by place only
    own = {signal.SIGPIPE, signal.SIGXFSZ}  # Python ignores them, and what it starts would as well
    started = os.posix_spawn(words[0], words, os.environ, setsigdef=own)
    _, status, used = os.wait4(started, 0)
    os.write(telling, json.dumps([status, used.ru_maxrss]).encode())


if __name__ == "__main__":
    _stand_between(int(sys.argv[1]), sys.argv[2:])
