"""The newsroom's desk: a server that takes articles over HTTP, and makes, reviews and publishes their editions."""

import socket
import threading
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import uvicorn

    from vorleser.config import Config
    from vorleser.desk.core import Desk

__all__ = ["open_desk", "serve_desk"]

_MOST_CONNECTIONS = 1024


def open_desk(root: Path, config: "Config") -> "Desk":
    """Return the desk in the folder at *root*; raises ConfigError for wrong settings, OutputError for the folder."""
    from vorleser.desk.core import Desk
    from vorleser.desk.folder import open_folder
    from vorleser.desk.settings import read_settings
    from vorleser.desk.uploading import check_target

    folder = open_folder(root)
    settings = read_settings(folder.root / "desk.toml")
    check_target(folder, settings, config)
    return Desk(folder, settings, config)


def serve_desk(desk: "Desk", listener: socket.socket, *, scheduler: str = "", log: bool = False) -> None:
    """Run the desk and answer on *listener* until SIGINT or SIGTERM.

    Editions are made on the Dask cluster at *scheduler*, if it is given. Raises OutputError if another desk runs in
    the same folder.
    """
    import os

    from vorleser.desk import deliver, making, uploading
    from vorleser.desk.folder import occupy

    lock = occupy(desk.folder)
    try:
        if scheduler:
            making.start_cluster(desk, scheduler)
        else:
            making.start_making(desk)
        threading.Thread(target=deliver.deliver_forever, args=(desk,), daemon=True).start()
        uploading.start_uploading(desk)
        build_desk_server(desk, log=log).run(sockets=[listener])
    finally:
        desk.stop()
        os.close(lock)


def build_desk_server(desk: "Desk", *, log: bool) -> "uvicorn.Server":
    """Return a server for *desk*, to be run on a listening socket; *log* prints each request."""
    import uvicorn

    from vorleser.desk.http.application import build_application
    from vorleser.serve.connection import configure_server

    class Server(uvicorn.Server):
        """Ends open event streams when it receives a signal to stop."""

        def handle_exit(self, sig: int, frame: object) -> None:
            desk.stopping.set()
            desk.notifier.notify()
            super().handle_exit(sig, frame)  # type: ignore[arg-type] # the frame is handed through

    return Server(configure_server(build_application(desk), _MOST_CONNECTIONS, log=log, proxied=False))
