"""A server on the loopback that answers what a test tells it to."""

import os
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from vorleser.ingest import fetch

Reply = Callable[[BaseHTTPRequestHandler], None]


class Server(ThreadingHTTPServer):
    """Answers each path of ``replies``, and notes what it was ``asked``; ``over`` is set when it ends."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.replies: dict[str, Reply] = {}
        self.asked: list[tuple[str, dict[str, str]]] = []
        self.over = threading.Event()
        self.url = f"http://127.0.0.1:{self.server_port}"


class _Handler(BaseHTTPRequestHandler):
    server: Server

    def do_GET(self) -> None:
        self.server.asked.append((self.path, {name.lower(): value for name, value in self.headers.items()}))
        reply = self.server.replies.get(self.path)
        with suppress(
            BrokenPipeError, ConnectionResetError
        ):  # we hang up on who sends too much or too slowly
            reply(self) if reply else self.send_error(404)

    def log_message(self, *_args: object) -> None:
        """Say nothing."""


@contextmanager
def served() -> Iterator["Server"]:
    """Run a server while the block lasts."""
    running = Server()
    threading.Thread(target=running.serve_forever, args=(0.02,), daemon=True).start()
    try:
        yield running
    finally:
        running.over.set()
        running.shutdown()
        running.server_close()


@contextmanager
def served_directly(monkeypatch: pytest.MonkeyPatch) -> Iterator["Server"]:
    """Run a server while the block lasts, asked without a proxy and without remembered rules for robots."""
    for name in [name for name in os.environ if name.lower().endswith("_proxy")]:
        monkeypatch.delenv(name)
    fetch._ROBOTS.clear()
    with served() as running:
        yield running


def page(body: bytes, **headers: str) -> Reply:
    """Return a reply of *body*, with *headers*."""

    def reply(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(200)
        for name, value in ({"Content-Type": "text/html"} | headers).items():
            handler.send_header(name.replace("_", "-"), value)
        handler.end_headers()
        handler.wfile.write(body)

    return reply


def moved(to: str, status: int = 302) -> Reply:
    """Return a reply that passes on *to* another address."""

    def reply(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(status)
        handler.send_header("Location", to)
        handler.end_headers()

    return reply
