"""A hub on loopback that holds weights as Hugging Face does, over real HTTP, with every fault a hub may have."""

import hashlib
import json
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any
from urllib.parse import unquote, urlsplit


class Hub(ThreadingHTTPServer):
    """Serves *files* by their paths; *faults* are played in order, one for each request, then all is well."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.files: dict[str, bytes] = {}
        self.faults: list[str] = []
        self.ranges: list[str] = []
        self.trees: dict[str, bytes] = {}

    @property
    def url(self) -> str:
        """Its address."""
        return f"http://127.0.0.1:{self.server_address[1]}"

    def handle_error(self, *_: Any) -> None:
        """Clients that hang up are part of the play."""

    def host(self, repository: str, files: dict[str, bytes], large: int = 1000) -> None:
        """Hold *files* as Hugging Face holds a repository: a list for each commit, digests of two kinds."""
        tree: list[dict[str, object]] = [{"type": "directory", "path": "onnx", "oid": "1"}]
        for path, data in files.items():
            self.files[f"/{repository}/{path}"] = data
            git = hashlib.sha1(b"blob %d\0" % len(data) + data, usedforsecurity=False).hexdigest()
            entry: dict[str, object] = {"type": "file", "path": path, "oid": git, "size": len(data)}
            if len(data) > large:
                entry["lfs"] = {"oid": hashlib.sha256(data).hexdigest(), "size": len(data)}
            tree.append(entry)
        self.trees[repository] = json.dumps(tree).encode()


class Handler(BaseHTTPRequestHandler):
    """Answers, or plays one fault."""

    protocol_version = "HTTP/1.1"
    server: Hub

    def log_message(self, *_: Any) -> None:
        """Stay silent."""

    def do_GET(self) -> None:
        """Answer with the list or the file that the path names."""
        path = unquote(urlsplit(self.path).path)
        if path.startswith("/api/models/"):
            self._send(self.server.trees.get("/".join(path.split("/")[3:5]), b""))
            return
        repository, _, rest = path.partition("/resolve/")
        name = f"{repository}/{rest.partition('/')[2]}" if rest else path
        asked = self.headers.get("Range", "")
        self.server.ranges.append(asked)
        fault, _, value = (self.server.faults.pop(0) if self.server.faults else "").partition(":")
        self._play(fault, value, self.server.files[name], int(asked[6:-1]) if asked else 0)

    def _play(self, fault: str, value: str, data: bytes, start: int) -> None:
        part = {"Content-Range": f"bytes {start}-{len(data) - 1}/{len(data)}"} if start else {}
        if fault == "half":
            self._send(data[start:], 206 if start else 200, part, cut=(len(data) - start) // 2)
        elif fault == "stall":
            self._send(data[start:], 206 if start else 200, part, cut=1000, hold=60)
        elif fault == "status":
            self._send(b"", int(value.partition(",")[0]), {"Retry-After": value.partition(",")[2] or "0"})
        elif fault == "moved":
            self._send(b"", 302, {"Location": value or self.path})
        elif fault == "other":
            self._send(b"!" * (len(data) - start), 206 if start else 200, part)
        elif fault == "more":
            self._send(data[start:] + b"more", 206 if start else 200, part)
        elif fault == "whole":
            self._send(data)
        elif fault == "shifted":
            self._send(data[1:], 206, {"Content-Range": f"bytes 1-{len(data) - 1}/{len(data)}"})
        else:
            self._send(data[start:], 206 if start else 200, part)

    def _send(
        self,
        body: bytes,
        status: int = 200,
        headers: dict[str, str] | None = None,
        cut: int = 0,
        hold: float = 0,
    ) -> None:
        self.send_response(status)
        for name, value in {"Content-Length": str(len(body)), **(headers or {})}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body[:cut] if cut else body)
        self.wfile.flush()
        if hold:
            self.connection.settimeout(hold)
            self.rfile.read(1)  # until we are hung up on
        self.close_connection = bool(cut)


@contextmanager
def serve_hub() -> Iterator[Hub]:
    """Yield a hub that answers until the block ends."""
    started = Hub()
    Thread(target=started.serve_forever, args=(0.05,), daemon=True).start()
    try:
        yield started
    finally:
        started.shutdown()
        started.server_close()
