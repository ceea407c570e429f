"""Serve a folder over HTTP, to try a feed in a real client before it is published."""

import socket
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from vorleser.errors import OutputError, reason_of

if TYPE_CHECKING:
    import uvicorn
    from starlette.routing import Mount
    from starlette.types import ASGIApp

    from vorleser.catalogue import Show

__all__ = ["Listeners", "application", "bind", "build_server", "list_mounts"]
_MOST_CONNECTIONS = 256


class Listeners(msgspec.Struct, frozen=True):
    """Who is served, and whether downloads are ``counted``.

    ``public``: everybody; ``private``: subscribers, below ``/abo/``, with the feeds of ``show``.
    """

    public: bool = True
    private: bool = False
    counted: bool = False
    show: "Show | None" = None


def application(folder: Path, names: Iterable[str] = (), listeners: Listeners | None = None) -> "ASGIApp":
    """Return an ASGI application that serves *folder* to requests for this machine's names or *names*.

    Without *listeners*, everybody is served and nothing is counted. Raises ConfigError if downloads are to be counted
    and the list of crawlers is missing.
    """
    from starlette.applications import Starlette

    from vorleser.serve.guard import AnswerGuard
    from vorleser.serve.names import list_own_names

    return AnswerGuard(
        Starlette(routes=list_mounts(folder, listeners or Listeners())), list_own_names(*names)
    )


def list_mounts(folder: Path, listeners: Listeners, public_at: str = "/") -> "list[Mount]":
    """Return the routes of *folder*: its private feeds below ``/abo``, and what is public below *public_at*."""
    from starlette.routing import Mount

    from vorleser.audience.subscribers import PRIVATE
    from vorleser.catalogue import Show
    from vorleser.edition import Publication
    from vorleser.serve.counting import CountedDownloads
    from vorleser.serve.files import Editions
    from vorleser.serve.listed import ListedFolder
    from vorleser.serve.private import PrivateFeeds

    listed = ListedFolder(folder, listeners.show or Show(Publication()))
    files: ASGIApp = Editions(directory=folder, html=True)
    if listeners.counted:
        files = CountedDownloads(files, listed)
    private = [Mount(f"/{PRIVATE}", PrivateFeeds(listed, files))] if listeners.private else []
    return [*private, *([Mount(public_at, files)] if listeners.public else [])]


def bind(host: str, port: int) -> socket.socket:
    """Return a socket listening on *host* and *port* (0: any free one); raises OutputError if that fails."""
    if not host:  # to a socket, every address of this machine
        raise OutputError("can't listen on ''", "give an address as --host, or leave it out")
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    listener = socket.socket(
        family, socket.SOCK_STREAM, socket.IPPROTO_TCP
    )  # else asyncio sets no TCP_NODELAY
    try:
        if sys.platform != "win32":  # there it would let two programs listen on one port
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind((host, port))
        listener.listen()
    except OSError as error:
        listener.close()
        raise OutputError(
            f"can't listen on {host!r}, port {port}", f"{reason_of(error)}; give another --port"
        ) from error
    return listener


def build_server(
    folder: Path, names: Iterable[str] = (), listeners: Listeners | None = None, *, log: bool
) -> "uvicorn.Server":
    """Return a server for *folder*, to be run on a listening socket; *log* prints each request."""
    import uvicorn

    from vorleser.serve.connection import configure_server

    served = application(folder, names, listeners)
    return uvicorn.Server(configure_server(served, _MOST_CONNECTIONS, log=log, proxied=True))
