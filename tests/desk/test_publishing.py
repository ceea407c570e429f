"""Publishing and withdrawing, when something else happens to the edition meanwhile."""

import shutil
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Any

import httpx
import pytest
from desks import RunningDesk, run_desk
from msgspec.structs import replace

from vorleser.desk import making, publishing
from vorleser.desk.outcomes import finish, settle_draft
from vorleser.desk.store import editions, events, jobs
from vorleser.desk.work import make_draft
from vorleser.entry import ENTRY_SUFFIX, dump_entry, parse_entry

SHORT = "# Kurz\n\nEin Satz steht hier."


class WatchedLock:
    """A lock that says when somebody wants it."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self.wanted = threading.Semaphore(0)

    def __enter__(self) -> None:
        self.wanted.release()
        self._lock.acquire()

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._lock.release()


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningDesk]:
    """Return a desk that works, with a lock that tells who waits for it."""
    with run_desk(tmp_path_factory.mktemp("desk")) as running:
        running.desk.publishing = WatchedLock()  # type: ignore[assignment] # it does what a lock does
        yield running


@contextmanager
def asked_meanwhile(running: RunningDesk, *asks: Callable[[], Any]) -> Iterator[list[Future[Any]]]:
    """Run the block while all of *asks* wait for the lock; yield what they return once it is over."""
    lock: Any = running.desk.publishing
    with ThreadPoolExecutor(len(asks)) as threads, lock:
        while lock.wanted.acquire(blocking=False):
            pass
        answers = [threads.submit(ask) for ask in asks]
        for _ in asks:
            lock.wanted.acquire()
        yield answers


def approve(running: RunningDesk, title: str) -> str:
    """Have an article with *title* made and approved; return its id."""
    told = running.wait(running.post(SHORT.replace("Kurz", title))["id"])
    assert running.act(told["id"], "approve").status_code == 200
    return str(told["id"])


def list_kinds(running: RunningDesk, edition: str) -> list[str]:
    """Return what has happened to *edition*."""
    return [event.kind for event in events.since(running.desk.database, 0, edition)]


def test_what_is_withdrawn_meanwhile_is_not_published(desk: RunningDesk) -> None:
    """A request to publish that waits for a withdrawal finds the edition gone, and nothing becomes public."""
    edition = approve(desk, "Zurückgezogen")
    with asked_meanwhile(desk, lambda: desk.act(edition, "publish")) as answers:
        record = editions.find(desk.desk.database, edition)
        assert record
        publishing.withdraw_record(desk.desk, record, "")
    assert answers[0].result().status_code == 410
    told = desk.get(edition)
    assert (told["state"], told["published"]) == ("withdrawn", 0)
    assert list_kinds(desk, edition)[-1] == "withdrawn"
    assert not list(desk.desk.folder.published.glob("*zurueckgezogen*"))


@pytest.mark.parametrize("method", ["POST", "DELETE"])
def test_what_is_changed_meanwhile_is_looked_at_again(desk: RunningDesk, method: str) -> None:
    """Neither published nor withdrawn by somebody who has seen the revision before."""
    edition = approve(desk, f"Geändert {method}")
    address = f"/v1/editions/{edition}{'/publish' if method == 'POST' else ''}"
    headers = {"If-Match": '"1"'}

    def ask() -> httpx.Response:
        return desk.client.request(method, address, headers=headers)

    with asked_meanwhile(desk, ask) as answers:
        change = {"title": "Ganz anders"}
        assert desk.client.patch(f"/v1/editions/{edition}", json=change, headers=headers).status_code == 202
    assert answers[0].result().status_code == 412
    assert desk.wait(edition)["revision"] == 2


def test_two_requests_publish_once(desk: RunningDesk) -> None:
    """The second one is told that it is published; listeners and callbacks get one."""
    edition = approve(desk, "Doppelt")
    twice = [lambda: desk.act(edition, "publish")] * 2
    with asked_meanwhile(desk, *twice) as answers:
        pass
    assert sorted(answer.result().status_code for answer in answers) == [200, 409]
    assert list_kinds(desk, edition).count("published") == 1


def test_nothing_of_an_older_version_stays_public(desk: RunningDesk) -> None:
    """What a public edition had and its next version lacks goes when that is published."""
    edition = approve(desk, "Berichtigt")
    assert desk.act(edition, "publish").status_code == 200
    (public,) = desk.desk.folder.published.glob("*berichtigt")
    (path,) = public.glob(f"*{ENTRY_SUFFIX}")
    entry = parse_entry(path.read_bytes())
    path.write_bytes(dump_entry(replace(entry, files=(*entry.files, "bild.jpg"))))
    (public / "bild.jpg").write_bytes(b"old")
    told = desk.get(edition)
    headers = {"If-Match": f'"{told["revision"]}"'}
    change = {"title": "Berichtigt, und neu"}
    assert desk.client.patch(f"/v1/editions/{edition}", json=change, headers=headers).status_code == 202
    desk.wait(edition)
    assert desk.act(edition, "approve").status_code == 200
    assert desk.act(edition, "publish").status_code == 200
    assert parse_entry(path.read_bytes()).metadata.title == "Berichtigt, und neu"
    assert not (public / "bild.jpg").exists()


@pytest.mark.parametrize("teaser", ["", "[listeners]\nteaser = 1\nprivate = true"])
def test_a_new_headline_keeps_the_place(tmp_path: Path, teaser: str) -> None:
    """A public edition whose headline changes is the next version of itself, not a second one of its name."""
    with run_desk(tmp_path, settings=teaser) as desk:
        edition = approve(desk, "Erste Fassung")
        desk.act(edition, "publish").raise_for_status()
        headers = {"If-Match": f'"{desk.get(edition)["revision"]}"'}
        change = {"title": "Ganz anders"}
        desk.client.patch(f"/v1/editions/{edition}", json=change, headers=headers).raise_for_status()
        desk.wait(edition)
        desk.act(edition, "approve").raise_for_status()
        desk.act(edition, "publish").raise_for_status()
        for folder in {desk.desk.folder.published, desk.desk.public}:
            (path,) = folder.rglob(f"*{ENTRY_SUFFIX}")
            entry = parse_entry(path.read_bytes())
            assert (entry.metadata.title, entry.version) == ("Ganz anders", 2)
            assert len(list(folder.rglob("*.mp3"))) == 1


def test_a_draft_without_sound_is_not_published(desk: RunningDesk) -> None:
    """A draft that is gone from the disk: the answer says what to do, and the edition stays as it was."""
    edition = approve(desk, "Ohne Ton")
    shutil.rmtree(desk.desk.folder.drafts / edition)
    answer = desk.act(edition, "publish")
    assert (answer.status_code, answer.json()["type"]) == (409, "urn:vorleser:problem:draft-gone")
    assert "has no sound" in answer.json()["detail"]
    assert (desk.get(edition)["state"], desk.get(edition)["published"]) == ("approved", 0)


def test_a_change_outlives_a_publication_that_fails(desk: RunningDesk) -> None:
    """What an editor changes while an edition is about to be published at once is kept and made, not overwritten."""
    for place in ("erst", "dann"):
        (desk.desk.folder.published / f"undatiert-{place}-so").write_text("no folder can be made here")
    with desk.desk.publishing:
        edition = desk.wait(desk.post(SHORT.replace("Kurz", "Erst so"), publish=True)["id"], "approved")["id"]
        change = {"title": "Dann so"}
        headers = {"If-Match": '"1"'}
        assert desk.client.patch(f"/v1/editions/{edition}", json=change, headers=headers).status_code == 202
    told = desk.until(lambda: one if "publish" in (one := desk.get(edition))["note"] else None)
    assert (told["state"], told["revision"], told["title"]) == ("approved", 2, "Dann so")
    assert "can't write" in told["note"]


def test_what_is_to_be_published_at_once_outlives_the_desk(tmp_path: Path) -> None:
    """Ended between the end of the making and the publication, the desk publishes at its next start."""
    with run_desk(tmp_path, work=False) as running:
        edition = running.post(SHORT, publish=True)["id"]
        claimed = making.claim_job(running.desk)
        assert claimed
        finish(running.desk, claimed, make_draft(making.order_draft(running.desk, claimed)))
        assert running.get(edition)["state"] == "approved"
    with run_desk(tmp_path) as running:
        assert running.wait(edition, "published")["published"] == 1


def test_nothing_stays_of_what_is_withdrawn_while_it_is_made(tmp_path: Path) -> None:
    """The maker writes its draft after the withdrawal: it is removed with the outcome, or when the job is met again."""
    with run_desk(tmp_path, work=False) as running:
        for name in ("Fertig", "Abgebrochen"):
            edition = running.post(SHORT.replace("Kurz", name))["id"]
            claimed = making.claim_job(running.desk)
            assert claimed
            job = making.order_draft(running.desk, claimed)
            assert running.client.delete(f"/v1/editions/{edition}").status_code == 200
            outcome = make_draft(job)
            assert list((running.desk.folder.drafts / edition).glob("r1/*/*.mp3"))
            if name == "Fertig":
                finish(running.desk, claimed, outcome)
                settle_draft(running.desk, claimed.queued)
            else:
                with running.desk.database.change() as change:
                    jobs.recover(change)
                assert making.claim_job(running.desk) is None
            assert not (running.desk.folder.drafts / edition).exists()
