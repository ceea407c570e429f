"""Pages that a desk fetches: what may heal is tried again after a while, what is refused is not."""

from http.server import BaseHTTPRequestHandler
from pathlib import Path

import pytest
from desks import RunningDesk, run_desk
from msgspec.structs import replace

from vorleser.config import Config
from vorleser.desk import outcomes
from vorleser.desk.store import events
from vorleser.ingest.settings import IngestSettings
from web import Reply, page, served

ARTICLE = (
    "<html lang=de><title>Hafen</title><article><h1>Hafen</h1>"
    + "<p>Im Hafen liegen heute viele Boote.</p>" * 30
)


def _at_second(first: Reply, *, lasts: int = 1) -> Reply:
    """Return a reply that is *first* as often as it *lasts*, then an article."""
    left = [first] * lasts

    def reply(handler: BaseHTTPRequestHandler) -> None:
        (left.pop() if left else page(ARTICLE.encode()))(handler)

    return reply


def _hang_up(handler: BaseHTTPRequestHandler) -> None:
    handler.connection.close()


def _fail(handler: BaseHTTPRequestHandler) -> None:
    handler.send_error(503)


def _dawdle(handler: BaseHTTPRequestHandler) -> None:
    handler.server.over.wait(60)  # type: ignore[attr-defined]


def _list_kinds(running: RunningDesk, edition: str) -> list[str]:
    return [event.kind for event in events.since(running.desk.database, 0, edition)]


@pytest.mark.parametrize("first", [_hang_up, _fail, _dawdle])
def test_a_server_that_comes_back_is_waited_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, first: Reply
) -> None:
    """Whether it is not there, fails or is too slow: the article is made at the next try."""
    monkeypatch.setattr(outcomes, "RETRIES", (0.0, 0.0))
    ingest = IngestSettings(allow_private=True, robots=False, seconds=2.0)
    with served() as server, run_desk(tmp_path, replace(Config(), ingest=ingest)) as running:
        server.replies["/a"] = _at_second(first)
        told = running.client.post("/v1/editions", json={"url": f"{server.url}/a"}).json()
        made = running.wait(told["id"])
        assert (made["state"], made["title"]) == ("review", "Hafen")
        assert _list_kinds(running, told["id"]).count("retry") >= 1


def test_what_never_comes_is_given_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """After as many tries as there are waits, and as a fault that its reader can tell from a refusal."""
    monkeypatch.setattr(outcomes, "RETRIES", (0.0, 0.0))
    ingest = IngestSettings(allow_private=True, robots=False)
    with served() as server, run_desk(tmp_path, replace(Config(), ingest=ingest)) as running:
        server.replies["/a"] = _fail
        told = running.client.post("/v1/editions", json={"url": f"{server.url}/a"}).json()
        failed = running.wait(told["id"])
        assert (failed["state"], failed["error_kind"]) == ("failed", "unavailable")
        assert [path for path, _ in server.asked] == ["/a"] * 3


def test_a_refusal_is_not_asked_again(tmp_path: Path) -> None:
    """Whatever its address says."""
    ingest = IngestSettings(allow_private=True, robots=False)
    with served() as server, run_desk(tmp_path, replace(Config(), ingest=ingest)) as running:
        told = running.client.post("/v1/editions", json={"url": f"{server.url}/fetch/try-again"}).json()
        failed = running.wait(told["id"])
        assert (failed["state"], failed["error_kind"]) == ("failed", "source")
        assert "retry" not in _list_kinds(running, told["id"])
