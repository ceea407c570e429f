"""A server on loopback that answers with whatever bytes a trial wants, as slowly as it wants."""

import socket
import struct
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress

Reply = Callable[["Line"], None]
MOST = 4000  # drips of one answer: longer than any deadline of a trial


class Line:
    """One connection, on which one request was read: its ``head`` and ``body``."""

    def __init__(self, connection: socket.socket, over: threading.Event) -> None:
        self._connection = connection
        self._over = over
        self.head = b""
        self.body = b""

    @property
    def path(self) -> str:
        """The request target: path and query."""
        parts = self.head.split(b" ", 2)
        return parts[1].decode("latin-1") if len(parts) > 1 else ""

    def read(self) -> bool:
        """Read one request; return False if the connection ended before one."""
        data = b""
        while b"\r\n\r\n" not in data:
            more = self._connection.recv(65536)
            if not more:
                return False
            data += more
        self.head, _, self.body = data.partition(b"\r\n\r\n")
        length = next(
            (
                int(line[15:])
                for line in self.head.lower().split(b"\r\n")
                if line.startswith(b"content-length:")
            ),
            0,
        )
        while len(self.body) < length:
            self.body += self._connection.recv(65536)
        return True

    def send(self, data: bytes) -> None:
        """Send *data* at once."""
        self._connection.sendall(data)

    def answer(self, body: bytes, status: str = "200 OK", *headers: str) -> None:
        """Send a whole answer."""
        head = "\r\n".join([f"HTTP/1.1 {status}", f"Content-Length: {len(body)}", *headers])
        self.send(head.encode("latin-1") + b"\r\n\r\n" + body)

    def drip(self, data: bytes, every: float = 0.05) -> None:
        """Send the bytes of *data* one at a time, over and over, until the other side hangs up."""
        for number in range(MOST):
            if self._over.wait(every):
                return
            at = number % len(data)
            self.send(data[at : at + 1])

    def hold(self, seconds: float) -> None:
        """Send nothing for *seconds*, or until the server stops."""
        self._over.wait(seconds)

    def close(self) -> None:
        """Hang up."""
        self._connection.shutdown(socket.SHUT_RDWR)

    def reset(self) -> None:
        """Break the connection off."""
        self._connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        self._connection.close()


@contextmanager
def serving(reply: Reply) -> Iterator[int]:
    """Answer each request with *reply* while the block lasts; yields the port."""
    listener = socket.create_server(("127.0.0.1", 0))
    over = threading.Event()

    def serve(connection: socket.socket) -> None:
        with suppress(OSError, ValueError), connection:
            line = Line(connection, over)
            while line.read():
                reply(line)

    def accept() -> None:
        with suppress(OSError):
            while True:
                connection, _ = listener.accept()
                threading.Thread(target=serve, args=(connection,), daemon=True).start()

    threading.Thread(target=accept, daemon=True).start()
    try:
        yield listener.getsockname()[1]
    finally:
        over.set()
        listener.close()
