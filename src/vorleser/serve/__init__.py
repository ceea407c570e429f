"""A folder over HTTP, for trying a feed in a real client before it is published."""

import socket
from pathlib import Path
from typing import TYPE_CHECKING

from vorleser.errors import OutputError

if TYPE_CHECKING:
    from starlette.applications import Starlette

__all__ = ["application", "bind", "serve_folder"]


def application(folder: Path) -> "Starlette":
    """Return the server of *folder* as an ASGI application."""
    from starlette.applications import Starlette
    from starlette.routing import Mount

    from vorleser.serve.files import Editions

    return Starlette(routes=[Mount("/", Editions(directory=folder, html=True))])


def bind(host: str, port: int) -> socket.socket:
    """Return a socket listening on *host* and *port*, 0 for any free one; raises OutputError where it can't be had."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    listener = socket.socket(family, socket.SOCK_STREAM)
    try:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind((host, port))
        listener.listen()
    except OSError as error:
        listener.close()
        raise OutputError(
            f"can't listen on {host!r}, port {port}", f"{error.strerror}; give another --port"
        ) from error
    return listener


def serve_folder(folder: Path, listener: socket.socket, *, log: bool) -> None:
    """Serve *folder* on *listener* until the process is told to stop; *log* tells each request on standard error."""
    import uvicorn

    config = uvicorn.Config(
        application(folder),
        lifespan="off",
        ws="none",
        http="h11",
        loop="asyncio",
        access_log=log,
        log_level="info" if log else "error",
        server_header=False,
        timeout_graceful_shutdown=2,
    )
    uvicorn.Server(config).run(sockets=[listener])
