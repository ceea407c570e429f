"""The bounds of a desk hold when several hand in at the same moment."""

import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path

import httpx
import pytest
from desks import NO_TLS, RunningDesk, run_desk
from msgspec.structs import replace

from vorleser.desk.http.routes import reports
from vorleser.desk.store import editions
from vorleser.desk.store.editions import EditionState
from vorleser.desk.store.keys import Scope, add_key
from vorleser.errors import ConfigError


def ask_at_once(running: RunningDesk, many: int, ask: Callable[[httpx.Client, int], int]) -> list[int]:
    """Return the statuses of *many* requests that all begin at the same moment, each with a client of its own."""
    gate = threading.Barrier(many)

    def one(number: int) -> int:
        with httpx.Client(base_url=running.url, timeout=60, verify=NO_TLS) as client:
            gate.wait()
            return ask(client, number)

    with ThreadPoolExecutor(many) as threads:
        return sorted(threads.map(one, range(many)))


def test_the_queue_holds_when_all_send_at_once(tmp_path: Path) -> None:
    """However many hand in at the same moment, no more wait than may; what waits already may be corrected."""
    with run_desk(tmp_path, settings="queue = 5\n", work=False) as running:
        sent = ask_at_once(
            running,
            30,
            lambda client, number: client.post("/v1/editions", json={"text": f"Satz {number}."}).status_code,
        )
        assert sent == [202] * 5 + [503] * 25
        assert running.client.get("/v1/status").json()["waiting"] == 5
        one = running.client.get("/v1/editions").json()["editions"][0]["id"]
        assert running.client.put(f"/v1/editions/{one}", json={"text": "Neuer Satz."}).status_code == 202
        assert running.client.get("/v1/status").json()["waiting"] == 5


def test_a_request_that_was_taken_in_is_known_though_the_queue_is_full(tmp_path: Path) -> None:
    """A program that asks again with its key after a lost answer gets its edition, and no refusal."""
    with run_desk(tmp_path, settings="queue = 1\n", work=False) as running:
        ask = partial(
            running.client.post,
            "/v1/editions",
            json={"text": "Ein Satz."},
            headers={"Idempotency-Key": "1"},
        )
        first, again = ask(), ask()
        assert (first.status_code, again.status_code) == (202, 202)
        assert first.json()["id"] == again.json()["id"]


def test_reports_hold_when_all_send_at_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """However many listeners report at the same moment, no more are kept than may be."""
    monkeypatch.setattr(reports, "_MOST_REPORTS", 3)
    with run_desk(tmp_path, settings="reports = true\npublic_requests = 1000\n", work=False) as running:
        told = running.post()
        record = editions.find(running.desk.database, told["id"])
        assert record
        with running.desk.database.change() as change:
            public = replace(record, state=EditionState.PUBLISHED, published=1, guid="g")
            editions.save(change, public, "published")
        report = {"guid": "g", "anchor": "b1s0", "shown": "Ein Satz.", "note": ""}
        sent = ask_at_once(running, 20, lambda client, _: client.post("/v1/reports", json=report).status_code)
        assert sent == [204] * 3 + [503] * 17
        assert len(running.client.get("/v1/reports").json()) == 3


def test_a_name_is_given_to_one_key_only(tmp_path: Path) -> None:
    """Two who make a key of one name at the same moment: one gets it, the other is told."""
    with run_desk(tmp_path, work=False) as running:
        gate = threading.Barrier(8)

        def add(_: int) -> bool:
            gate.wait()
            try:
                return bool(add_key(running.desk.database, "cms", [Scope.CREATE]))
            except ConfigError:
                return False

        with ThreadPoolExecutor(8) as threads:
            assert sum(threads.map(add, range(8))) == 1
