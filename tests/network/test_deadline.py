"""A deadline, and the connections that keep it."""

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress

import httpcore
import pytest

from vorleser.network.deadline import Deadline, TimeBudget, current_deadline, open_deadline
from vorleser.network.guard import Guard


class Clock:
    """A clock that stands where it is set."""

    now = 0.0

    def __call__(self) -> float:
        """Return the time."""
        return self.now


def test_a_deadline_passes_by_its_clock() -> None:
    """What is left grows less, and never becomes nothing: a socket that is given nothing waits for ever."""
    clock = Clock()
    deadline = Deadline(10.0, clock)
    clock.now = 4.0
    assert (deadline.left(), deadline.over()) == (6.0, False)
    clock.now = 10.0
    assert deadline.over()
    assert 0 < deadline.left() < 0.1


def test_a_deadline_within_another_is_never_later() -> None:
    """An answer's deadline ends with the sentence's."""
    clock = Clock()
    sentence = Deadline(10.0, clock)
    assert sentence.within(3.0).left() == 3.0
    clock.now = 9.0
    assert sentence.within(3.0).left() == 1.0


def test_a_deadline_applies_to_its_own_thread() -> None:
    """Two sentences that are asked for at once have a deadline each; after it, what was before applies again."""
    outer, inner, seen = Deadline(10.0), Deadline(5.0), []
    with outer.apply():
        with inner.apply():
            thread = threading.Thread(target=lambda: seen.append(current_deadline()))
            thread.start()
            thread.join()
            assert current_deadline() is inner
        assert current_deadline() is outer
    assert current_deadline() is None
    assert seen == [None]


def test_a_budget_is_spent_in_several_goes() -> None:
    """What was spent before is gone, also where it ended in an error; what passes in between costs nothing."""
    clock = Clock()
    budget = TimeBudget(clock)
    with suppress(KeyError), budget.spend():
        assert open_deadline(10.0).left() == 10.0
        clock.now = 4.0
        assert open_deadline(10.0).left() == 6.0
        raise KeyError
    clock.now = 1000.0
    with budget.spend():
        assert open_deadline(10.0).left() == 6.0
        clock.now = 1005.0
        deadline = open_deadline(10.0)
        assert deadline.left() == 1.0
        clock.now = 1006.0
        assert deadline.over()
        assert open_deadline(10.0).over()


def test_a_budget_belongs_to_its_thread_and_block() -> None:
    """Whoever speaks another sentence meanwhile, or later, has all of the time."""
    clock, seen = Clock(), []
    budget = TimeBudget(clock)
    with budget.spend():
        clock.now = 7.0
        thread = threading.Thread(target=lambda: seen.append(open_deadline(1e6).left()))
        thread.start()
        thread.join()
    seen.append(open_deadline(1e6).left())
    assert seen == pytest.approx([1e6, 1e6], abs=1e5)


@contextmanager
def _silent() -> Iterator[int]:
    """Listen on a port of the loopback and say nothing."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        yield listener.getsockname()[1]


def test_nothing_is_read_or_written_after_the_deadline() -> None:
    """A connection that is open does not help who is late."""
    clock = Clock()
    with _silent() as port, Deadline(10.0, clock).apply():
        stream = Guard(allow_private=True).connect_tcp("127.0.0.1", port)
        stream.write(b"x")
        clock.now = 10.0
        for action in (lambda: stream.read(1), lambda: stream.write(b"x")):
            with pytest.raises(httpcore.ReadTimeout, match="deadline"):
                action()
        stream.close()


def test_a_read_waits_no_longer_than_the_deadline() -> None:
    """Whatever time a library allows for one read: what is left is the limit."""
    clock = Clock()
    with _silent() as port, Deadline(3600.0, clock).apply():
        stream = Guard(allow_private=True).connect_tcp("127.0.0.1", port)
        clock.now = 3599.9
        with pytest.raises(httpcore.ReadTimeout):
            stream.read(1, timeout=3600.0)
        stream.close()


def test_the_second_address_is_tried_where_the_first_is_dead() -> None:
    """A name with several addresses is reached by whichever answers."""
    with _silent() as port:
        guard = Guard(allow_private=True, resolve=lambda *_: ["127.0.0.2", "127.0.0.1"])
        with socket.socket() as taken:
            taken.bind(("127.0.0.2", port))  # bound, but nobody listens
            stream = guard.connect_tcp("name.example", port)
            assert stream.get_extra_info("server_addr") == ("127.0.0.1", port)
            stream.close()
