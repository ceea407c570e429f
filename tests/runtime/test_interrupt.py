"""Ctrl-C ends a run, whatever swallows it, and does not end the workers before they are told to."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import nullcontext

import pytest

from vorleser.runtime import interrupt

SLEEPER = "import sys; print('here', flush=True); sys.stdin.read(); print('done')"


@pytest.fixture(autouse=True)
def as_before() -> Iterator[None]:
    """Let the signals do what they did before the test."""
    kept = {number: signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM)}
    yield
    interrupt.install_handler()
    for number, handler in kept.items():
        signal.signal(number, handler)


@pytest.mark.parametrize(
    ("number", "kind"), [(signal.SIGINT, KeyboardInterrupt), (signal.SIGTERM, SystemExit)]
)
def test_what_was_swallowed_is_raised_again(number: int, kind: type[BaseException]) -> None:
    """A library may clear the error that a signal raises; the next check brings it back, until a new run listens."""
    interrupt.install_handler()
    interrupt.raise_if_interrupted()
    with pytest.raises(kind):
        os.kill(os.getpid(), number)
    with pytest.raises(kind) as again:
        interrupt.raise_if_interrupted()
    if isinstance(again.value, SystemExit):
        assert again.value.code == interrupt.TERMINATED
    interrupt.install_handler()
    interrupt.raise_if_interrupted()


@pytest.mark.skipif(not hasattr(signal, "pthread_sigmask"), reason="Windows knows no signal masks")
@pytest.mark.parametrize(("shield", "code"), [(interrupt.block_sigint, 0), (nullcontext, -signal.SIGINT)])
def test_workers_do_not_hear_ctrl_c(shield: type[nullcontext[None]], code: int) -> None:
    """A process started inside goes on when its group is interrupted; one started outside ends."""
    with shield():
        child = subprocess.Popen(
            [sys.executable, "-c", SLEEPER],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
    assert child.stdout is not None
    assert child.stdout.readline() == b"here\n"
    os.killpg(child.pid, signal.SIGINT)
    child.communicate(timeout=200)
    assert child.returncode == code


@pytest.mark.skipif(not hasattr(signal, "pthread_sigmask"), reason="Windows knows no signal masks")
def test_ctrl_c_while_a_worker_starts_is_not_lost() -> None:
    """The program itself hears what came while it started a worker, when that is done at the latest."""
    interrupt.install_handler()

    def start() -> None:
        with interrupt.block_sigint():
            os.kill(os.getpid(), signal.SIGINT)

    with pytest.raises(KeyboardInterrupt):
        start()
    assert signal.SIGINT not in signal.pthread_sigmask(signal.SIG_BLOCK, ())
