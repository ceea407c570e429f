"""Serve a folder over HTTP, to try a feed in a real client before it is published."""

import socket
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from vorleser.errors import OutputError, reason_of

if TYPE_CHECKING:
    import uvicorn
    from starlette.types import ASGIApp

__all__ = ["application", "bind", "build_server", "serve_folder"]
_MOST_CONNECTIONS = 256


def application(folder: Path, names: Iterable[str] = ()) -> "ASGIApp":
    """Return an ASGI application that serves *folder* to requests for this machine's names or *names*."""
    from starlette.applications import Starlette
    from starlette.routing import Mount

    from vorleser.serve.files import Editions
    from vorleser.serve.guard import AnswerGuard
    from vorleser.serve.names import list_own_names

    return AnswerGuard(
        Starlette(routes=[Mount("/", Editions(directory=folder, html=True))]), list_own_names(*names)
    )


def bind(host: str, port: int) -> socket.socket:
    """Return a socket listening on *host* and *port* (0: any free one); raises OutputError if that fails."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    listener = socket.socket(
        family, socket.SOCK_STREAM, socket.IPPROTO_TCP
    )  # else asyncio sets no TCP_NODELAY
    try:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind((host, port))
        listener.listen()
    except OSError as error:
        listener.close()
        raise OutputError(
            f"can't listen on {host!r}, port {port}", f"{reason_of(error)}; give another --port"
        ) from error
    return listener


def build_server(folder: Path, names: Iterable[str] = (), *, log: bool) -> "uvicorn.Server":
    """Return a server for *folder*, to be run on a listening socket; *log* prints each request."""
    import uvicorn

    from vorleser.serve.connection import Connection

    config = uvicorn.Config(
        application(folder, names),
        lifespan="off",
        ws="none",
        http=Connection,
        loop="asyncio",
        access_log=log,
        log_level="info" if log else "error",
        server_header=False,
        limit_concurrency=_MOST_CONNECTIONS,
        timeout_graceful_shutdown=2,
    )
    return uvicorn.Server(config)


def serve_folder(folder: Path, listener: socket.socket, names: Iterable[str] = (), *, log: bool) -> None:
    """Serve *folder* on *listener* until SIGINT or SIGTERM; *log* prints each request."""
    build_server(folder, names, log=log).run(sockets=[listener])
