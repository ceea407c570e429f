"""What is sent to a desk that means it no good, or comes at a bad moment: it ends in an answer, and nothing leaks."""

import socket
import sqlite3
import threading
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from itertools import cycle, islice
from pathlib import Path
from types import SimpleNamespace

import httpx
import pytest
from desks import NO_TLS, RunningDesk, run_desk
from msgspec.structs import replace
from standardwebhooks import Webhook

import web
from vorleser.batch import Outcome
from vorleser.config import Config
from vorleser.desk import deliver, health, making, open_desk, webhooks
from vorleser.desk.core import Desk
from vorleser.desk.folder import occupy
from vorleser.desk.health import find_troubles
from vorleser.desk.http import limits
from vorleser.desk.http.routes import events as streaming
from vorleser.desk.outcomes import ClaimedJob, finish
from vorleser.desk.settings import WebhookSettings
from vorleser.desk.store import events, jobs
from vorleser.desk.store.database import Database
from vorleser.desk.store.editions import EditionRecord, EditionState
from vorleser.desk.store.keys import Scope, add_key, revoke_key
from vorleser.errors import ConfigError, OutputError
from vorleser.speak.voice.settings import SpeakSettings

SHORT = "# Kurz\n\nEin Satz steht hier."


@pytest.fixture(scope="module")
def idle(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningDesk]:
    """Return a desk that takes all in and makes nothing."""
    with run_desk(tmp_path_factory.mktemp("desk"), work=False) as running:
        yield running


def test_a_page_of_another_site_changes_nothing(idle: RunningDesk) -> None:
    """Neither by its origin, nor by a name of its own that leads here (CSRF, DNS rebinding)."""
    origins = ({"Origin": origin} for origin in ("https://evil.example", "null", "https://["))
    for headers in (*origins, {"Sec-Fetch-Site": "cross-site"}):
        answer = idle.client.post("/v1/editions", json={"text": "Ein Satz."}, headers=headers)
        assert answer.status_code == 403
    for path in ("/v1/editions", "/v1/status"):
        assert idle.client.get(path, headers={"Host": "evil.example"}).status_code == 421
    assert (
        idle.client.post("/v1/editions", json={"text": "Ein Satz."}, headers={"Origin": idle.url}).status_code
        == 202
    )


@pytest.mark.parametrize("header", ["X-Forwarded-For", "Forwarded", "Via", "X-Real-IP"])
def test_what_a_proxy_passes_on_is_not_of_this_machine(idle: RunningDesk, header: str) -> None:
    """Behind a proxy all clients come from the loopback: without a key, none is answered."""
    assert idle.client.get("/v1/editions", headers={header: "203.0.113.7"}).status_code == 401


def test_keys_open_their_scopes_only(tmp_path: Path) -> None:
    """Each route wants its scope; a revoked key opens nothing at once; what is kept is no key."""
    with run_desk(tmp_path, settings="loopback = false\n", work=False) as running:
        database = running.desk.database
        keys = {scope: add_key(database, scope.value, [scope]) for scope in Scope}
        asked = {
            Scope.READ: ("GET", "/v1/editions", None),
            Scope.CREATE: ("POST", "/v1/editions", {"text": "Ein Satz."}),
            Scope.REVIEW: ("GET", "/v1/reports", None),
        }
        for needed, (method, path, body) in asked.items():
            for scope, key in keys.items():
                answer = running.client.request(
                    method, path, json=body, headers={"Authorization": f"Bearer {key}"}
                )
                assert (answer.status_code < 300) == (scope is needed), (needed, scope, answer.text)
        assert running.client.get("/v1/editions").status_code == 401
        kept = b"".join(path.read_bytes() for path in tmp_path.glob("desk.sqlite*"))
        assert not any(key.split("_", 2)[2].encode() in kept for key in keys.values())
        revoke_key(database, "read")
        headers = {"Authorization": f"Bearer {keys[Scope.READ]}"}
        assert running.client.get("/v1/editions", headers=headers).status_code == 401


def test_a_key_in_an_address_is_refused_and_not_logged(
    idle: RunningDesk, caplog: pytest.LogCaptureFixture
) -> None:
    """Even a right one: it would stand in every log on the way."""
    key = add_key(idle.desk.database, "adresse", [Scope.READ])
    for name in ("key", "api_key", "access_token"):
        answer = idle.client.get("/v1/editions", params={name: key})
        assert answer.status_code == 400
        assert key not in answer.text
    assert key not in caplog.text


def test_publishing_at_once_needs_the_right(tmp_path: Path) -> None:
    """A key that may only create can't have its article published without a person."""
    with run_desk(tmp_path, settings="loopback = false\n", work=False) as running:
        for scopes, status in (
            ([Scope.CREATE], 403),
            ([Scope.CREATE, Scope.PUBLISH], 403),
            ([Scope.CREATE, Scope.REVIEW], 403),
            ([Scope.CREATE, Scope.REVIEW, Scope.PUBLISH], 202),
        ):
            key = add_key(running.desk.database, "-".join(scopes), scopes)
            headers = {"Authorization": f"Bearer {key}"}
            sent = {"text": "Ein Satz.", "publish": True}
            assert running.client.post("/v1/editions", json=sent, headers=headers).status_code == status


def test_without_review_the_right_to_publish_is_enough(tmp_path: Path) -> None:
    """A desk whose owner wants no person to look has nobody's approval to wait for."""
    with run_desk(tmp_path, settings="loopback = false\nreview = false\n", work=False) as running:
        key = add_key(running.desk.database, "cms", [Scope.CREATE, Scope.PUBLISH])
        headers = {"Authorization": f"Bearer {key}"}
        sent = {"text": "Ein Satz.", "publish": True}
        assert running.client.post("/v1/editions", json=sent, headers=headers).status_code == 202


def test_bodies_and_rates_are_bounded(tmp_path: Path) -> None:
    """Too large, announced or not; too often; too many that wait: each is told plainly, with when to come back."""
    with run_desk(tmp_path, settings="body_mb = 1\nrequests = 8\nqueue = 2\n", work=False) as running:
        large = b"x" * (2**20 + 1)
        sent = running.client.post(
            "/v1/editions", content=iter([large]), headers={"Content-Type": "text/plain"}
        )
        assert sent.status_code == 413
        answers = [running.client.post("/v1/editions", json={"text": "Ein Satz."}) for _ in range(9)]
        assert [answer.status_code for answer in answers[:4]] == [202, 202, 503, 503]
        assert answers[2].json()["type"] == "urn:vorleser:problem:queue-full"
        assert answers[2].headers["retry-after"]
        assert answers[-1].status_code == 429


def test_log_ins_behind_a_proxy_are_counted_by_client(tmp_path: Path) -> None:
    """Who fails too often locks nobody else out, though all come from the proxy's address."""
    with run_desk(tmp_path, settings="public_requests = 1\n", work=False) as running:

        def log_in(*forwarded: str) -> int:
            headers = [("X-Forwarded-For", each) for each in forwarded]
            return running.client.post("/v1/session", json={"key": "falsch"}, headers=headers).status_code

        assert [log_in("203.0.113.7") for _ in range(2)] == [401, 429]
        assert log_in("198.51.100.1") == 401
        assert log_in("198.51.100.1, 203.0.113.7") == 429
        assert log_in("198.51.100.1", "203.0.113.7") == 429
        assert log_in() == 401


def test_a_body_that_drips_is_not_waited_for(idle: RunningDesk, monkeypatch: pytest.MonkeyPatch) -> None:
    """A client that sends a byte now and then is answered, and cut."""
    monkeypatch.setattr(limits, "BODY_SECONDS", 0.3)
    host, port = idle.url.removeprefix("http://").split(":")
    with socket.create_connection((host, int(port)), timeout=60) as line:
        head = "POST /v1/editions HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/plain\r\n"
        head += "Content-Length: 100\r\n\r\n"
        line.sendall(head.encode() + b"E")
        data = b""
        while chunk := line.recv(4096):
            data += chunk
    assert data.startswith(b"HTTP/1.1 408")


def test_ten_thousand_blocks(tmp_path: Path) -> None:
    """A very long article is made, all of it: its sentences, its list and its page are had, one block is changed."""
    config = replace(Config(), speech=SpeakSettings(engine="tone"))
    texts = cycle(("Hier steht ein Satz.", "Hier auch.", "Danach ist Ruhe."))
    blocks = [{"role": "paragraph", "text": text} for text in islice(texts, 10_000)]
    with run_desk(tmp_path, config) as running:
        body = {
            "article": {"metadata": {"title": "Lang"}, "blocks": blocks},
            "settings": {"output": {"formats": ["mp3"]}},
        }
        edition = running.wait(running.client.post("/v1/editions", json=body).json()["id"])
        assert edition["state"] == "review", edition["error"]
        listed = running.client.get(f"/v1/editions/{edition['id']}/sentences").json()
        assert len(listed["article"]["blocks"]) == 10_000
        assert len([each for each in listed["sentences"] if each["block"] >= 0]) >= 10_000
        change = {"blocks": [{"number": number, "read": False} for number in range(10_000 - 1)]}
        headers = {"If-Match": '"1"'}
        assert (
            running.client.patch(f"/v1/editions/{edition['id']}", json=change, headers=headers).status_code
            == 202
        )


def test_an_article_that_is_too_long_is_told(tmp_path: Path) -> None:
    """The owner bounds it; the edition says by how much, and what to do."""
    config = replace(Config(), ingest=replace(Config().ingest, longest=1000))
    with run_desk(tmp_path, config) as running:
        told = running.wait(running.post("# Lang\n\n" + "Ein Satz steht hier. " * 100)["id"])
        assert told["state"] == "failed"
        assert "characters" in told["error"]
        assert "longest" in told["way_out"]


def test_files_of_this_machine_are_not_read(tmp_path: Path) -> None:
    """A picture's path in an article that was sent is no path of the desk's machine."""
    secret = tmp_path / "geheim.png"
    from PIL import Image

    Image.new("RGB", (700, 700), "#123456").save(secret)
    text = f"---\ntitle: Bild\nimage: {secret}\n---\n\n# Bild\n\nEin Satz.\n\n![Bild]({secret})\n\nNoch ein Satz."
    with run_desk(tmp_path / "desk") as running:
        told = running.wait(running.post(text)["id"])
        assert told["state"] == "review"
        assert all(name.endswith("jpg") or "." in name for name in (file["name"] for file in told["files"]))
        names = {file["name"] for file in told["files"]}
        assert not any(name.endswith(".png") for name in names)
        listed = running.client.get(f"/v1/editions/{told['id']}/sentences").json()["article"]
        assert str(secret) not in str(listed)


def test_a_date_is_no_path(tmp_path: Path) -> None:
    """An article whose date is a path is refused; nothing is written beside the desk's folder."""
    sent = {
        "metadata": {"title": "Titel", "date": f"{tmp_path}/fremd/x"},
        "blocks": [{"role": "paragraph", "text": "Ein Satz."}],
    }
    with run_desk(tmp_path / "desk") as running:
        told = running.client.post("/v1/editions", json={"article": sent}).json()
        assert "is no date" in running.wait(told["id"], "failed")["error"]
    assert [path.name for path in tmp_path.iterdir()] == ["desk"]


@pytest.mark.parametrize(
    "path", ["../../../desk.sqlite", "..%2f..%2freview.json", ".hidden", "a/../../review.json", "%00"]
)
def test_only_an_editions_own_files_are_sent(idle: RunningDesk, path: str) -> None:
    """No name leads out of its folder."""
    edition = idle.post(SHORT)["id"]
    assert idle.client.get(f"/v1/editions/{edition}/files/{path}").status_code in {404, 421}


def test_two_desks_on_one_folder(tmp_path: Path) -> None:
    """The second says that there is one; keys can be made all the same."""
    desk = open_desk(tmp_path, Config())
    lock = occupy(desk.folder)
    assert lock >= 0
    with pytest.raises(OutputError, match="another desk works"):
        occupy(open_desk(tmp_path, Config()).folder)
    add_key(open_desk(tmp_path, Config()).database, "neu", [Scope.READ])


def test_a_full_disk_is_told(idle: RunningDesk, monkeypatch: pytest.MonkeyPatch) -> None:
    """With too little left nothing is taken in, and the status says why."""
    monkeypatch.setattr(health, "shutil", SimpleNamespace(disk_usage=lambda _: SimpleNamespace(free=1)))
    answer = idle.client.post("/v1/editions", json={"text": "Ein Satz."})
    assert (answer.status_code, answer.json()["type"]) == (507, "urn:vorleser:problem:disk-full")
    assert [each["kind"] for each in idle.client.get("/v1/status").json()["troubles"]] == ["disk-full"]


def _fill(database: Database) -> None:
    for _ in range(1000):
        with database.change() as change:
            change.execute("insert into secrets values (hex(randomblob(8)), hex(randomblob(9000)))")


def test_a_database_that_can_grow_no_more(tmp_path: Path) -> None:
    """SQLite's own bound stands for a full disk: the request fails plainly, nothing half-written stays."""
    desk = open_desk(tmp_path, Config())
    desk.database.rows("pragma max_page_count = 40")
    with pytest.raises(OutputError, match="the disk is full"):
        _fill(desk.database)
    ((count,),) = sqlite3.connect(tmp_path / "desk.sqlite").execute("select count(*) from secrets").fetchall()
    assert 0 < count < 40


def test_a_voice_that_is_missing_is_told(tmp_path: Path) -> None:
    """The edition fails with what is missing and how to get it; the desk goes on."""
    config = replace(Config(), speech=SpeakSettings(engine="piper", voice="de_DE-fehlt-medium"))
    with run_desk(tmp_path, config) as running:
        told = running.wait(running.post(SHORT)["id"])
        assert told["state"] == "failed"
        assert "de_DE-fehlt-medium" in told["error"]
        assert running.client.get("/v1/status").json()["waiting"] == 0


class Receiver(BaseHTTPRequestHandler):
    """Takes webhooks, and answers with what the server is told to."""

    def do_POST(self) -> None:
        """Take one."""
        body = self.rfile.read(int(self.headers["content-length"]))
        self.server.taken.append((dict(self.headers.items()), body))  # type: ignore[attr-defined]
        statuses = self.server.statuses  # type: ignore[attr-defined]
        self.send_response_only(statuses.pop(0) if statuses else 204)
        self.send_header("Date", self.server.date or self.date_time_string())  # type: ignore[attr-defined]
        self.send_header("Location", "http://169.254.169.254/")
        self.end_headers()

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture
def receiver() -> Iterator[ThreadingHTTPServer]:
    """Return a server that takes webhooks."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), Receiver)
    server.taken, server.statuses, server.date = [], [], ""  # type: ignore[attr-defined]
    threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True).start()
    yield server
    server.shutdown()
    server.server_close()


def test_a_webhook_is_signed_tried_again_and_replayed(
    tmp_path: Path, receiver: ThreadingHTTPServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    """After Standard Webhooks: their own library verifies it; a 500 and a redirect are tried again with the same id."""
    monkeypatch.setattr(deliver, "WAITS", (0, 0))
    address = f"http://127.0.0.1:{receiver.server_port}/hook"
    receiver.statuses += [500, 302]  # type: ignore[attr-defined]
    settings = f'[webhooks]\nallow = ["http://127.0.0.1:{receiver.server_port}/"]\nprivate = true\n'
    with run_desk(tmp_path, settings=settings) as running:
        told = running.wait(running.post(SHORT, webhook=address)["id"])
        taken = receiver.taken  # type: ignore[attr-defined]
        running.until(lambda: taken if len(taken) == 3 else None)
        headers, body = taken[-1]
        data = Webhook(webhooks.read_secret(running.desk.database)).verify(body, headers)
        assert (data["type"], data["data"]["id"]) == ("edition.made", told["id"])
        assert len({each[0]["webhook-id"] for each in taken}) == 1
        (delivery,) = running.until(
            lambda: (
                found
                if (found := running.client.get("/v1/deliveries").json())[0]["state"] == "delivered"
                else None
            )
        )
        assert delivery["tries"] == 3
        assert running.client.post(f"/v1/deliveries/{delivery['id']}/replay").status_code == 202
        running.until(lambda: taken if len(taken) == 4 else None)


@pytest.mark.parametrize("host", ["169.254.169.254", "[::ffff:169.254.169.254]", "127.0.0.1", "[fe80::1]"])
def test_a_webhook_to_the_inside_is_not_sent(tmp_path: Path, host: str) -> None:
    """Even an address that the owner allowed by mistake: the guard refuses it, and the delivery says so."""
    settings = f'[webhooks]\nallow = ["http://{host}/"]\nprivate = {str(host != "127.0.0.1").lower()}\n'
    with run_desk(tmp_path, settings=settings, work=False) as running:
        answer, good = deliver.send_delivery(running.desk, "msg_1", f"http://{host}/latest", b"{}")
        assert not good
        assert "address of this link" in answer or "inside a network" in answer


def test_a_name_that_leads_inside_is_not_called(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What a name stands for is looked up once and guarded: DNS can't lead a webhook to the cloud's credentials."""
    real = socket.getaddrinfo

    def lookup(host: str, port: int, *args: object, **options: object) -> object:
        inside = host == "hook.example"
        return real("169.254.169.254" if inside else host, port, *args, **options)  # type: ignore[arg-type]

    monkeypatch.setattr(socket, "getaddrinfo", lookup)
    settings = '[webhooks]\nallow = ["http://hook.example/"]\nprivate = true\n'
    with run_desk(tmp_path, settings=settings, work=False) as running:
        answer, good = deliver.send_delivery(running.desk, "msg_1", "http://hook.example/x", b"{}")
        assert not good
        assert "address of this link" in answer


def test_a_webhook_is_tried_for_a_day(tmp_path: Path, receiver: ThreadingHTTPServer) -> None:
    """Seven waits, 24 hours in all; then it is given up, stays listed, and can be sent again."""
    address = f"http://127.0.0.1:{receiver.server_port}/"
    receiver.statuses += [500] * 8  # type: ignore[attr-defined]
    desk = open_desk_with(
        tmp_path, f'[webhooks]\nallow = ["{address}"]\nalways = "{address}"\nprivate = true\n'
    )
    now = begun = enqueue(desk)
    moments = []
    while (delivery := webhooks.select_deliveries(desk.database)[0]).state == "waiting":
        moments.append(now - begun)
        assert deliver.deliver_due(desk, now) == 1
        assert deliver.deliver_due(desk, now) == 0, "it is not sent again before its time"
        now += deliver.WAITS[delivery.tries] + 60 if delivery.tries < len(deliver.WAITS) else 0
    assert (delivery.state, delivery.tries, delivery.answer) == ("failed", 8, "HTTP 500")
    assert sum(deliver.WAITS) == pytest.approx(24 * 3600, rel=0.05)
    assert moments[-1] >= sum(deliver.WAITS)
    assert webhooks.replay(desk.database, delivery.id) is not None
    assert deliver.deliver_due(desk, now) == 1
    assert webhooks.select_deliveries(desk.database)[0].state == "delivered"


def test_a_clock_that_was_wrong_stops_nothing(tmp_path: Path, receiver: ThreadingHTTPServer) -> None:
    """Set back by a day: what waits is done at once, and the desk says so; set forward, nothing is lost either."""
    address = f"http://127.0.0.1:{receiver.server_port}/"
    receiver.statuses += [500]  # type: ignore[attr-defined]
    desk = open_desk_with(
        tmp_path, f'[webhooks]\nallow = ["{address}"]\nalways = "{address}"\nprivate = true\n'
    )
    now = enqueue(desk)
    assert deliver.deliver_due(desk, now) == 1
    assert deliver.deliver_due(desk, now - 86_400) == 1
    assert webhooks.select_deliveries(desk.database)[0].state == "delivered"
    with desk.database.change() as change:
        jobs.enqueue(change, "a", 1)
        job = jobs.claim(change, now - 86_400)
        assert job is not None
        jobs.put_back(change, job, 60.0, 1)
        assert jobs.claim(change, now) is None, "it waits its minute"
        again = jobs.claim(change, now - 86_400)
        assert again is not None
        jobs.put_back(change, again, 60.0, 2)
        assert jobs.claim(change, now + 86_400) is not None
    assert not find_troubles(desk)
    with desk.database.change() as change:
        change.execute("update events set at = at + 7200")
    assert [each.kind for each in find_troubles(desk)] == ["clock"]


def test_a_receiver_with_another_clock_is_told_apart(idle: RunningDesk) -> None:
    """A refused signature may be a matter of clocks: the delivery says how far they are apart."""
    early = format_datetime(datetime.now(UTC) - timedelta(hours=2), usegmt=True).encode()
    assert "120 minutes ahead" in deliver.compare_clocks([(b"Date", early)])
    assert deliver.compare_clocks([(b"Date", format_datetime(datetime.now(UTC), usegmt=True).encode())]) == ""
    assert deliver.compare_clocks([(b"Date", b"gestern")]) == ""
    assert idle.client.get("/v1/status").json()["troubles"] == []


@pytest.mark.parametrize(
    "date", ["Fri, 31 Dec 9999 23:59:59 -2359", f"Sun, 03 May 2026 08:00:00 +{'9' * 20}"]
)
def test_a_receiver_with_an_impossible_clock_is_as_any_other(
    tmp_path: Path, receiver: ThreadingHTTPServer, date: str
) -> None:
    """Its answer is told, and it is tried again."""
    address = f"http://127.0.0.1:{receiver.server_port}/"
    receiver.statuses += [500]  # type: ignore[attr-defined]
    receiver.date = date  # type: ignore[attr-defined]
    desk = open_desk_with(tmp_path, f'[webhooks]\nallow = ["{address}"]\nprivate = true\n')
    assert deliver.send_delivery(desk, "msg_1", address, b"{}") == ("HTTP 500", False)


def test_a_proxy_that_refuses_is_an_answer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A delivery that gets through no proxy is tried for a day like any other, and says what stands in its way."""
    settings = '[webhooks]\nallow = ["https://192.0.2.1/"]\nalways = "https://192.0.2.1/"\nprivate = true\n'
    desk = open_desk_with(tmp_path, settings)
    for name in ("HTTPS_PROXY", "ALL_PROXY", "all_proxy", "NO_PROXY"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("no_proxy", "")
    with web.served() as proxy:
        monkeypatch.setenv("https_proxy", proxy.url)
        assert deliver.deliver_due(desk, enqueue(desk)) == 1
    (delivery,) = webhooks.select_deliveries(desk.database)
    assert (delivery.state, delivery.tries) == ("waiting", 1)
    assert "the proxy refuses" in delivery.answer


def test_no_delivery_holds_up_the_others(tmp_path: Path, receiver: ThreadingHTTPServer) -> None:
    """One that can't be sent for a reason that nobody foresaw is tried like any other, and the next ones go out."""
    address = f"http://127.0.0.1:{receiver.server_port}/"
    desk = open_desk_with(
        tmp_path, f'[webhooks]\nallow = ["{address}"]\nalways = "{address}"\nprivate = true\n'
    )
    enqueue(desk)
    with desk.database.change() as change:
        change.execute("update deliveries set url = x'ff'")
    assert deliver.deliver_due(desk, enqueue(desk)) == 2
    found = {each.state: each.answer for each in webhooks.select_deliveries(desk.database)}
    assert found["delivered"] == "HTTP 204"
    assert found["waiting"].startswith("a fault of the program: ")


def test_a_desk_that_can_send_nothing_says_so_and_goes_on(
    tmp_path: Path, receiver: ThreadingHTTPServer
) -> None:
    """While the database can't be used, the status tells it; as soon as it can, what waits is sent."""
    address = f"http://127.0.0.1:{receiver.server_port}/"
    hook = f'[webhooks]\nallow = ["{address}"]\nalways = "{address}"\nprivate = true\n'
    with run_desk(tmp_path, settings=hook, work=False) as running:
        with running.desk.database.change() as change:
            change.execute("alter table deliveries rename to lost")
        running.until(lambda: [each.kind for each in find_troubles(running.desk)] or None)
        assert [each.kind for each in find_troubles(running.desk)] == ["webhooks"]
        with running.desk.database.change() as change:
            change.execute("alter table lost rename to deliveries")
        enqueue(running.desk)
        taken = receiver.taken  # type: ignore[attr-defined]
        running.until(lambda: taken or None)
        running.until(lambda: None if find_troubles(running.desk) else True)


def open_desk_with(root: Path, settings: str) -> Desk:
    """Return a desk with *settings* that does nothing by itself."""
    (root / "desk.toml").write_text(settings, "utf-8")
    return open_desk(root, Config())


def enqueue(desk: Desk) -> float:
    """Queue a callback; return a moment at which it is due."""
    record = EditionRecord("a", EditionState.REVIEW, 0.0, 0.0)
    with desk.database.change() as change:
        events.add_event(change, "a", "made", {})
        webhooks.enqueue_delivery(desk, change, record, "edition.made")
    return time.time()


@pytest.mark.parametrize(
    "url",
    [
        "https://cms.example.evil/",
        "https://cms.example@evil/",
        "http://cms.example/hook",
        "https://cms.example/hooks",
        "https://cms.example/hook/../x",
        "https://cms.example/hook/%2e%2E/x",
        "https://cms.example/hook/..%2fx",
        "https://cms.example/hook/..\\x",
    ],
)
def test_a_webhook_stays_below_what_is_allowed(url: str) -> None:
    """Another host, scheme or path that only begins alike is refused."""
    settings = WebhookSettings(allow=("https://cms.example/hook",))
    assert webhooks.check_webhook("https://cms.example/hook/1", settings)
    assert webhooks.check_webhook("https://cms.example/hook/a..b", settings)
    with pytest.raises(ConfigError):
        webhooks.check_webhook(url, settings)


def test_reports_are_taken_where_the_owner_says_so(tmp_path: Path) -> None:
    """Off by default; on, for what is published only, with its sentence, and bounded a minute."""
    with run_desk(tmp_path, settings="reports = true\n") as running:
        told = running.wait(running.post(SHORT, publish=True)["id"], "published")
        report = {"guid": told["guid"], "anchor": "b1s0", "shown": "Ein Satz steht hier.", "note": "falsch"}
        anonymous = httpx.Client(base_url=running.url, verify=NO_TLS)
        assert anonymous.post("/v1/reports", json=report).status_code == 204
        assert anonymous.post("/v1/reports", json={**report, "guid": "nichts"}).status_code == 404
        (found,) = running.client.get("/v1/reports").json()
        assert found["shown"] == "Ein Satz steht hier."
        statuses = {anonymous.post("/v1/reports", json=report).status_code for _ in range(40)}
        assert 429 in statuses
        assert running.client.post(f"/v1/reports/{found['id']}/done").status_code == 204


def test_reports_are_off_by_default(idle: RunningDesk) -> None:
    """Nothing is taken unasked."""
    assert idle.client.post("/v1/reports", json={"guid": "x"}).status_code == 403


def test_events_are_streamed_and_resumed(idle: RunningDesk) -> None:
    """A client that comes back with the last id that it has seen misses nothing."""
    first = idle.post(SHORT)
    with idle.client.stream("GET", "/v1/events", params={"after": 0}) as stream:
        lines = []
        for line in stream.iter_lines():
            lines.append(line)
            if first["id"] in line:
                break
    number = next(line for line in reversed(lines) if line.startswith("id: ")).removeprefix("id: ")
    second = idle.post(SHORT)
    with idle.client.stream("GET", "/v1/events", headers={"Last-Event-ID": number}) as stream:
        data = next(line for line in stream.iter_lines() if line.startswith("data: "))
    assert second["id"] in data


def test_streams_are_bounded_for_each_desk(
    idle: RunningDesk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One more than a desk has is told to come back later; another desk of the process has its own."""
    monkeypatch.setattr(streaming, "MOST_STREAMS", 1)

    def first_line(running: RunningDesk) -> str:
        with running.client.stream("GET", "/v1/events") as stream:
            return next(stream.iter_lines())

    with (
        run_desk(tmp_path, work=False) as other,
        idle.client.stream("GET", "/v1/events") as stream,
    ):
        lines = stream.iter_lines()  # kept, since the stream ends with it
        assert next(lines) == "retry: 2000"
        assert first_line(idle) == "retry: 10000"
        assert first_line(other) == "retry: 2000"


def test_the_house_lexicon_is_changed_and_undone(tmp_path: Path) -> None:
    """A change is kept with who made it; undone, the file says what it said before."""
    with run_desk(tmp_path, work=False) as running:
        put = running.client.put("/v1/lexicon", json={"word": "Wiesental", "respelling": "Wiesntal"}).json()
        running.client.put("/v1/lexicon", json={"word": "Wiesental", "respelling": "Wiesendaal"})
        newest = running.client.get("/v1/lexicon/changes").json()[0]
        assert newest["before"]["respelling"] == "Wiesntal"
        running.client.post(f"/v1/lexicon/changes/{newest['id']}/undo")
        assert [entry["respelling"] for entry in running.client.get("/v1/lexicon").json()] == ["Wiesntal"]
        running.client.post(f"/v1/lexicon/changes/{put['id']}/undo")
        assert running.client.get("/v1/lexicon").json() == []
        assert running.client.put("/v1/lexicon", json={"word": "X", "ipa": "∂∂"}).status_code == 422


def test_a_word_of_the_house_reaches_what_is_being_made(tmp_path: Path) -> None:
    """An edition that is spoken with the lexicon of before is made anew; one without the word goes on as it is."""
    with run_desk(tmp_path, work=False) as running:
        first = running.post("# Tal\n\nIn Wiesental regnet es.")
        other = running.post("# Berg\n\nAm Berg schneit es.")
        before, _ = _claim(running), _claim(running)
        spoken = making.order_draft(running.desk, before).config.text.lexicon
        running.client.put("/v1/lexicon", json={"word": "Wiesental", "respelling": "Wiesntal"})
        told = running.get(first["id"])
        assert (told["state"], told["revision"]) == ("queued", 2)
        assert running.get(other["id"])["revision"] == 1
        finish(running.desk, before, Outcome(first["id"]))
        after = _claim(running)
        assert after.record.id == first["id"]
        assert making.order_draft(running.desk, after).config.text.lexicon != spoken


def _claim(running: RunningDesk) -> ClaimedJob:
    claimed = making.claim_job(running.desk)
    assert claimed
    assert claimed.record.state is EditionState.WORKING
    return claimed


def test_other_words_hold_in_their_sentence_only(tmp_path: Path) -> None:
    """An entry for one place changes what is said there; what is shown stays, and the other place too."""
    text = "# Orte\n\nDer Rat tagt heute. Der Rat tagt morgen."
    with run_desk(tmp_path) as running:
        told = running.wait(running.post(text)["id"])
        entry = {"words": ["Rat"], "spoken": "Stadtrat", "sentence": "Der Rat tagt morgen."}
        changed = running.client.patch(
            f"/v1/editions/{told['id']}", json={"lexicon": [entry]}, headers={"If-Match": '"1"'}
        )
        assert changed.status_code == 202
        running.wait(told["id"])
        listed = running.client.get(f"/v1/editions/{told['id']}/sentences").json()["sentences"]
        spoken = {each["shown"]: each["spoken"] for each in listed}
        assert spoken["Der Rat tagt heute."] == "Der Rat tagt heute."
        assert spoken["Der Rat tagt morgen."] == "Der Stadtrat tagt morgen."
