"""A desk that runs while a test lasts, and what tests ask of it."""

import ssl
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext
from pathlib import Path
from typing import Any

import httpx

from vorleser.config import Config
from vorleser.desk import build_desk_server, deliver, making, open_desk, uploading
from vorleser.desk.core import Desk
from vorleser.desk.processes import ChildProcess
from vorleser.serve import bind

TEXT = """# Die Bücherei zieht um

Die Stadtbücherei in Wiesental bekommt ein neues Haus. Rund 120.000 Bände ziehen um.

Architektin Tjarvild O'Leary hat den Umbau geplant.
"""
DEFAULTS = Config()
MARKDOWN = {"Content-Type": "text/markdown"}


NO_TLS = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
"""Trusts nobody, for clients that ask by plain HTTP: to load all authorities takes each 20 ms."""


class LentProcess(ChildProcess):
    """A process that goes on to the next desk, unless its own ends it during a call."""

    def close(self) -> None:
        """Kill the process if it is at work."""
        if self._turn.locked():
            super().close()


FREE: list[LentProcess] = []
"""What no desk has at the moment: starting them takes longer than making a short edition."""


@contextmanager
def lend_processes(desk: Desk) -> Iterator[None]:
    """Give *desk* the processes that earlier ones have left, until the end of the block."""
    lent = [FREE.pop() if FREE else LentProcess() for _ in (*desk.makers, desk.speaker)]
    desk.speaker, *desk.makers = lent
    try:
        yield
    finally:
        FREE.extend(lent)


class RunningDesk:
    """A desk, its address, and a client of this machine."""

    def __init__(self, desk: Desk, url: str) -> None:
        self.desk = desk
        self.url = url
        fresh = httpx.Limits(max_keepalive_connections=0)  # the server may close a kept one as it is asked
        self.client = httpx.Client(base_url=url, timeout=60, limits=fresh, verify=NO_TLS)

    def post(self, text: str = TEXT, **fields: Any) -> dict[str, Any]:
        """Send an article, and return the edition that is queued."""
        answer = self.client.post("/v1/editions", json={"markdown": text, **fields})
        assert answer.status_code == 202, answer.text
        return answer.json()  # type: ignore[no-any-return]

    def get(self, edition: str) -> dict[str, Any]:
        """Return what is known of an edition."""
        return self.client.get(f"/v1/editions/{edition}").json()  # type: ignore[no-any-return]

    def wait(self, edition: str, *states: str) -> dict[str, Any]:
        """Return the edition once it is in one of *states*: in review, or failed, if none is named."""
        wanted = states or ("review", "failed")
        return self.until(lambda: told if (told := self.get(edition))["state"] in wanted else None)

    def until(self, ask: Callable[[], Any]) -> Any:
        """Return the first answer of *ask* that is something; the test's own timeout bounds it.

        It is asked again once the desk has changed, or a while later: an answer takes longer than what it tells of.
        """
        while True:
            seen = self.desk.notifier.count
            if (found := ask()) is not None:
                return found
            time.sleep(0.03)
            self.desk.notifier.wait(seen, 0.2)

    def act(self, edition: str, what: str, **options: Any) -> httpx.Response:
        """Approve, publish or retry the edition as it is now."""
        revision = self.get(edition)["revision"]
        return self.client.post(
            f"/v1/editions/{edition}/{what}", headers={"If-Match": f'"{revision}"'}, **options
        )


@contextmanager
def run_desk(
    root: Path, config: Config = DEFAULTS, settings: str = "", *, work: bool = True, lent: bool = True
) -> Iterator[RunningDesk]:
    """Run a desk in *root* with *settings* in TOML; without *work* nothing is made, and all that comes waits.

    Where its processes must have this test's environment, they may not be *lent*.
    """
    root.mkdir(parents=True, exist_ok=True)
    if settings:
        (root / "desk.toml").write_text(settings, "utf-8")
    desk = open_desk(root, config)
    with lend_processes(desk) if lent else nullcontext(), serving(desk, work=work) as running:
        yield running


@contextmanager
def serving(desk: Desk, *, work: bool) -> Iterator[RunningDesk]:
    """Have *desk* answer until the end of the block, and if it is to *work*, make what is sent."""
    threads = making.start_making(desk) if work else []
    listener = bind("127.0.0.1", 0)
    deliverer = threading.Thread(target=deliver.deliver_forever, args=(desk,), daemon=True)
    deliverer.start()
    threads += uploading.start_uploading(desk)
    server = build_desk_server(desk, log=False)
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]})
    thread.start()
    try:
        yield RunningDesk(desk, f"http://127.0.0.1:{listener.getsockname()[1]}")
    finally:
        desk.stop()
        server.should_exit = True
        for each in (thread, deliverer, *threads):
            each.join()
