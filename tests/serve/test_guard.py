"""What holds for every answer of `vorleser serve`: for whom it is, what may be done with it, and that it ends."""

import logging
import os
import socket
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from vorleser.serve import bind, build_server, connection
from vorleser.serve.guard import AnswerGuard
from vorleser.serve.names import answers_to, list_own_names

LARGE = 32 * 2**20  # bytes: more than two machines' buffers take between them
Open = Callable[[], socket.socket]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder to be served."""
    root = tmp_path / "root"
    (root / "plain").mkdir(parents=True)
    (root / "plain" / "a.txt").write_text("x")
    (root / "page.html").write_text("<!DOCTYPE html><title>T</title>")
    with (root / "large.mp3").open("wb") as file:
        file.truncate(LARGE)
    return root


@pytest.fixture
def connect(folder: Path, caplog: pytest.LogCaptureFixture) -> Iterator[Open]:
    """Serve the folder; return what opens a connection. At the end, nothing was logged as an error."""
    listener = bind("127.0.0.1", 0)
    server = build_server(folder, ("tunnel.example",), log=False)
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]})
    thread.start()
    yield lambda: socket.create_connection(listener.getsockname(), timeout=120)
    server.should_exit = True
    thread.join()
    assert [record.message for record in caplog.records if record.levelno >= logging.ERROR] == []


def _all(line: socket.socket) -> bytes:
    """Return what comes until the server hangs up."""
    data = bytearray()
    try:
        while chunk := line.recv(65536):
            data += chunk
    except ConnectionResetError:
        pass
    return bytes(data)


def _answer(line: socket.socket, path: str, host: str = "127.0.0.1", method: str = "GET") -> bytes:
    line.sendall(f"{method} {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n".encode())
    return _all(line)


@pytest.mark.parametrize(
    "host", ["127.0.0.1", "127.0.0.1:8000", "[::1]:8000", "localhost", "LOCALHOST:1", "192.168.7.7"]
)
def test_numbers_and_own_names_are_answered(connect: Open, host: str) -> None:
    """No DNS can turn a number or this machine's own name to us for somebody else's page."""
    assert _answer(connect(), "/page.html", host).startswith(b"HTTP/1.1 200")


@pytest.mark.parametrize(
    "host", ["evil.example", "evil.example:8000", "localhost.evil.example", "127.0.0.1.evil.example"]
)
def test_another_name_that_leads_here_is_refused(connect: Open, host: str) -> None:
    """A page of somebody else's that gives its own name our address reads nothing (DNS rebinding)."""
    for path in ("/page.html", "/plain/", "/nothing"):
        answer = _answer(connect(), path, host)
        assert answer.startswith(b"HTTP/1.1 421")
        assert b"a.txt" not in answer


def test_a_name_that_was_given_is_answered(connect: Open) -> None:
    """A tunnel's name, given with --name, is answered, and one beside it is not."""
    assert _answer(connect(), "/page.html", "tunnel.example").startswith(b"HTTP/1.1 200")
    assert not answers_to("other.tunnel.example", list_own_names("tunnel.example"))


@pytest.mark.parametrize(
    ("path", "method"),
    [
        ("/page.html", "GET"),
        ("/plain/", "GET"),
        ("/plain", "GET"),
        ("/nothing", "GET"),
        ("/page.html", "POST"),
        ("/plain/a.txt", "HEAD"),
    ],
)
def test_every_answer_says_what_may_be_done_with_it(connect: Open, path: str, method: str) -> None:
    """Pages, lists, redirects, refusals and what is not there: all have the policy, and none is to be guessed at."""
    head = _answer(connect(), path, method=method).lower()
    assert b"content-security-policy: default-src 'self'" in head
    assert b"x-content-type-options: nosniff" in head


def test_a_file_cut_short_while_served_ends_the_line(connect: Open, folder: Path) -> None:
    """Who reads gets less than was announced and sees that the line was cut; nothing is logged as a fault."""
    line = connect()
    line.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 65536)
    line.sendall(b"GET /large.mp3 HTTP/1.1\r\nHost: localhost\r\n\r\n")
    begun = line.recv(1000)
    assert f"content-length: {LARGE}".encode() in begun.lower()
    os.truncate(folder / "large.mp3", 1000)
    assert len(_all(line)) < LARGE


def test_a_file_that_grows_while_served_ends_where_it_was_announced(connect: Open, folder: Path) -> None:
    """What is added meanwhile is not sent, and the connection goes on."""
    line = connect()
    line.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 65536)
    line.sendall(b"GET /large.mp3 HTTP/1.1\r\nHost: localhost\r\n\r\n")
    data = bytearray(line.recv(1000))
    os.truncate(folder / "large.mp3", LARGE + 5000)
    whole = data.index(b"\r\n\r\n") + 4 + LARGE
    while len(data) < whole:
        data += line.recv(min(65536, whole - len(data)))
    line.sendall(b"GET /plain/a.txt HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
    assert _all(line).endswith(b"\r\n\r\nx")


@pytest.mark.parametrize("begun", [b"", b"GET / HT", b"GET / HTTP/1.1\r\nX: "])
def test_a_request_without_end_is_not_waited_for(
    connect: Open, monkeypatch: pytest.MonkeyPatch, begun: bytes
) -> None:
    """Silence, half a line, headers that drip: the server hangs up by itself."""
    monkeypatch.setattr(connection, "REQUEST_SECONDS", 0.2)
    line = connect()
    line.sendall(begun)
    assert _all(line) == b""


def test_a_body_without_end_is_not_waited_for(connect: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    """A request is answered, and what never ends behind it is cut."""
    monkeypatch.setattr(connection, "REQUEST_SECONDS", 0.2)
    line = connect()
    line.sendall(b"POST /page.html HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000000\r\n\r\nx")
    assert _all(line).startswith(b"HTTP/1.1 405")


def test_an_answer_that_nobody_takes_in_is_cut(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A client that asks and does not read holds nothing for ever."""
    monkeypatch.setattr(AnswerGuard.__init__, "__defaults__", (0.2,))
    listener = bind("127.0.0.1", 0)
    server = build_server(folder, log=False)
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]})
    thread.start()
    lost = threading.Event()
    monkeypatch.setattr(connection.Connection, "_stop_waiting", lambda _: None)
    real = connection.Connection.connection_lost

    def connection_lost(self: connection.Connection, error: Exception | None) -> None:
        real(self, error)
        lost.set()

    monkeypatch.setattr(connection.Connection, "connection_lost", connection_lost)
    with socket.create_connection(listener.getsockname()) as line:
        line.sendall(b"GET /large.mp3 HTTP/1.1\r\nHost: localhost\r\n\r\n")
        assert lost.wait(120), "the line is still held"
    server.should_exit = True
    thread.join()
