"""A folder goes to its public place: only what changed, seen there as clients get it, the feed last."""

import getpass
import http.server
import os
import threading
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

import pytest

import places
import shelves
import unprivileged
from vorleser.catalogue import withdraw
from vorleser.catalogue.media_types import media_type_of
from vorleser.errors import ConfigError, OutputError, VorleserError
from vorleser.serve import bind, build_server
from vorleser.upload import UploadPlace, plan_upload, upload
from vorleser.upload.target import PASSWORD, USER

NOW, TOMORROW, NEXT_MONTH = (
    "2026-05-03T08:00:00+00:00",
    "2026-05-04T08:00:00+00:00",
    "2026-06-03T08:00:00+00:00",
)
SOUND = bytes(range(256)) * 64
EDITION = "2026-05-03-kraene"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder as make and feed leave it: an edition, listings, a feed of two pages, hidden state."""
    root = tmp_path / "output"
    (root / EDITION).mkdir(parents=True)
    (root / EDITION / "kraene.mp3").write_bytes(SOUND)
    (root / EDITION / "kraene.vtt").write_text("WEBVTT\n", "utf-8")
    (root / EDITION / "index.html").write_text("<!DOCTYPE html><title>Kräne</title>", "utf-8")
    for name in ("index.html", "feed.xml", "feed-2.xml"):
        (root / name).write_text(f"<p>{name}</p>", "utf-8")
    (root / ".vorleser-catalogue").write_bytes(b"state")
    return root


@pytest.fixture
def web(tmp_path: Path) -> Iterator[tuple[str, str]]:
    """Serve an empty folder; yield its path, as a target, and its address."""
    target = tmp_path / "web"
    target.mkdir()
    listener = bind("127.0.0.1", 0)
    server = build_server(target, log=False)
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]})
    thread.start()
    yield str(target), f"http://127.0.0.1:{listener.getsockname()[1]}"
    server.should_exit = True
    thread.join()


def below(root: str | Path) -> dict[str, bytes]:
    """Return what lies below *root* by name."""
    return {p.relative_to(root).as_posix(): p.read_bytes() for p in Path(root).rglob("*") if p.is_file()}


def shown(folder: Path) -> dict[str, bytes]:
    """Return what of *folder* belongs on the web."""
    return {name: data for name, data in below(folder).items() if not name.startswith(".")}


def test_all_is_sent_once_and_seen_in_public(folder: Path, web: tuple[str, str]) -> None:
    """What is there is what was here, nothing hidden; a second run sends nothing and asks for nothing."""
    place = UploadPlace(folder, *web)
    first = upload(place, NOW)
    assert below(web[0]) == shown(folder)
    assert (first.sent, first.seen, first.unchanged) == (6, 6, 0)
    second = upload(place, NOW)
    assert (second.sent, second.seen, second.unchanged) == (0, 0, 6)


def test_only_what_changed_is_sent(folder: Path, web: tuple[str, str]) -> None:
    """By content: a file that was only touched stays, one that was edited goes."""
    place = UploadPlace(folder, *web)
    upload(place, NOW)
    os.utime(folder / EDITION / "kraene.mp3", (1, 1))
    (folder / EDITION / "kraene.vtt").write_text("WEBVTT\n\nNOTE neu\n", "utf-8")
    assert [file.name for file in plan_upload(place, NOW).changed] == [f"{EDITION}/kraene.vtt"]
    assert upload(place, NOW).sent == 1
    assert below(web[0]) == shown(folder)


def test_the_feed_goes_last(folder: Path, web: tuple[str, str]) -> None:
    """First editions, then listings, then older pages of the feed, then its first page."""
    names = [file.name for file in plan_upload(UploadPlace(folder, *web), NOW).changed]
    assert names[-3:] == ["index.html", "feed-2.xml", "feed.xml"]
    assert all(name.startswith(EDITION) for name in names[:-3])


def test_what_is_gone_goes_after_its_grace(folder: Path, web: tuple[str, str]) -> None:
    """A client may still be at it; what comes back in time stays."""
    place = UploadPlace(folder, *web, grace_days=7)
    upload(place, NOW)
    subtitles = folder / EDITION / "kraene.vtt"
    kept = subtitles.read_bytes()
    subtitles.unlink()
    (folder / EDITION / "kraene.mp3").unlink()
    assert upload(place, TOMORROW).deleted == 0
    subtitles.write_bytes(kept)
    assert plan_upload(place, NEXT_MONTH).deleted == (f"{EDITION}/kraene.mp3",)
    assert upload(place, NEXT_MONTH).deleted == 1
    assert below(web[0]) == shown(folder)


def test_a_run_that_was_killed_goes_on(folder: Path, web: tuple[str, str]) -> None:
    """Of what was sent before nothing is sent again, and the public feed is the old one until all is there."""
    sent = []

    def interrupt(stage: str, done: int, steps: int) -> None:
        sent.append((stage, done, steps))
        if len(sent) == 2:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        upload(UploadPlace(folder, *web), NOW, interrupt)
    assert "feed.xml" not in below(web[0])
    assert upload(UploadPlace(folder, *web), NOW).sent == 4
    assert below(web[0]) == shown(folder)


def test_two_runs_at_once_are_one(folder: Path, web: tuple[str, str]) -> None:
    """The second says that the first is at it."""
    place = UploadPlace(folder, *web)

    def begin_another(_stage: str, _done: int, _steps: int) -> None:
        with pytest.raises(OutputError, match="another run publishes"):
            upload(place, NOW)

    upload(place, NOW, begin_another)


FAULTS = {
    "missing": "the answer is 404",
    "head": "HEAD is answered with 405",
    "type": "its type is application/octet-stream: let the server send",
    "length": "bytes, not 16384",
    "no ranges": "a range is answered with 200",
    "wrong range": "let the server answer the one that is asked for",
    "old bytes": "other bytes are there",
    "loop": "redirects again and again",
}


SPOILED = {"length": lambda data: data[:-10], "old bytes": lambda data: bytes(len(data))}


@contextmanager
def faulty_host(root: Path, fault: str) -> Iterator[str]:  # noqa: C901 -- one host, and its faults side by side
    """Serve *root* with one *fault*; yield the address."""

    class Handler(http.server.BaseHTTPRequestHandler):
        """Answers like a good host, but for the fault."""

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002 -- its name in the library
            """Say nothing."""

        def do_HEAD(self) -> None:
            """Answer without the body."""
            if fault == "head":
                self.send_error(405)
            else:
                self._answer(body=False)

        def do_GET(self) -> None:
            """Answer with the body."""
            self._answer(body=True)

        def _answer(self, *, body: bool) -> None:
            if fault == "loop":
                self.send_response(302)
                self.send_header("Location", self.path)
                self.send_header("Content-Length", "0")
                self.end_headers()
                return
            path = root / self.path.lstrip("/")
            if fault == "missing" or not path.is_file():
                self.send_error(404)
            else:
                kind = media_type_of("x" if fault == "type" else path.name)
                self._send(SPOILED.get(fault, bytes)(path.read_bytes()), kind, body=body)

        def _send(self, data: bytes, kind: str, *, body: bool) -> None:
            wanted = self.headers.get("Range", "").removeprefix("bytes=").partition("-")
            if wanted[0] and fault != "no ranges":
                first, last = int(wanted[0]), int(wanted[2])
                said = (first + 1, last + 1) if fault == "wrong range" else (first, last)
                self.send_response(206)
                self.send_header("Content-Range", f"bytes {said[0]}-{said[1]}/{len(data)}")
                data = data[first : last + 1]
            else:
                self.send_response(200)
            self.send_header("Content-Type", kind)
            self.send_header("Content-Length", str(len(data)))
            self.end_headers()
            if body:
                self.wfile.write(data)

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, args=(0.05,))
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


@pytest.mark.parametrize("fault", FAULTS)
def test_the_feed_waits_for_what_is_not_right(folder: Path, tmp_path: Path, fault: str) -> None:
    """Each fault of a host is named with the address; the public feed stays the old one until it is mended."""
    target = tmp_path / "web"
    target.mkdir()
    (target / "feed.xml").write_text("old")
    with faulty_host(target, fault) as url, pytest.raises(OutputError) as caught:
        upload(UploadPlace(folder, str(target), url), NOW)
    assert FAULTS[fault] in str(caught.value)
    assert (target / "feed.xml").read_text() == "old"
    with faulty_host(target, "") as url:
        done = upload(UploadPlace(folder, str(target), url), NOW)
    assert done.sent == 2  # both pages of the feed
    assert done.seen >= 3  # and what was wrong before
    assert below(target) == shown(folder)


def test_a_host_that_is_not_there(folder: Path, tmp_path: Path) -> None:
    """Is told in one line, and the feed waits."""
    with pytest.raises(OutputError, match=r"can't reach 'http://127\.0\.0\.1:"):
        upload(UploadPlace(folder, str(tmp_path / "web"), f"http://127.0.0.1:{places.free_port()}"), NOW)
    assert not (tmp_path / "web" / "feed.xml").exists()


def test_a_store_of_objects(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """S3: types and cache headers are set, and the objects are seen in public."""
    monkeypatch.setenv("AWS_ACCESS_KEY_ID", "test")
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", "test")
    with places.object_store("hoeren") as url:
        monkeypatch.setenv("AWS_ENDPOINT_URL", url)
        done = upload(UploadPlace(folder, "s3://hoeren/audio", f"{url}/hoeren/audio"), NOW)
        with urllib.request.urlopen(f"{url}/hoeren/audio/{EDITION}/kraene.mp3") as answer:  # noqa: S310 -- http, on this machine
            assert answer.headers["content-type"] == "audio/mpeg"
            assert answer.headers["cache-control"] == "public, max-age=86400"
            assert answer.read() == SOUND
    assert (done.sent, done.seen) == (6, 6)


@pytest.mark.parametrize(
    "server",
    [
        places.webdav_server,
        pytest.param(
            places.rclone_server,
            marks=pytest.mark.skipif(places.RCLONE is None, reason="rclone is not installed (tests/apt.txt)"),
        ),
    ],
    ids=["wsgidav", "rclone"],
)
def test_a_webdav_server(
    folder: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    server: Callable[[Path], AbstractContextManager[str]],
) -> None:
    """User and password come from the environment; a wrong one is told without being shown."""
    root = tmp_path / "dav"
    root.mkdir()
    monkeypatch.setenv(USER, "redaktion")
    with server(root) as place:
        monkeypatch.setenv(PASSWORD, "falsch")
        with pytest.raises(OutputError, match="can't put") as caught:
            upload(UploadPlace(folder, f"webdav://{place}/"), NOW)
        assert "falsch" not in str(caught.value)
        monkeypatch.setenv(PASSWORD, "geheim")
        assert upload(UploadPlace(folder, f"webdav://{place}/"), NOW).sent == 6
        assert below(root) == shown(folder)
        (folder / EDITION / "kraene.vtt").unlink()
        upload(UploadPlace(folder, f"webdav://{place}/", grace_days=0), TOMORROW)
        assert below(root) == shown(folder)


@pytest.mark.skipif(places.SSHD is None, reason="OpenSSH's server is not installed (tests/apt.txt)")
def test_sftp(folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A known host is written to with the user's key; one whose key is not known is refused."""
    root, home = tmp_path / "sftp", tmp_path / "home"
    root.mkdir()
    home.mkdir()
    monkeypatch.setenv("HOME", str(home))
    with places.ssh_server(tmp_path, home) as place:
        url = f"sftp://{getpass.getuser()}@{place}{root}"
        assert upload(UploadPlace(folder, url), NOW).sent == 6
        assert below(root) == shown(folder)
        (home / ".ssh" / "known_hosts").unlink()
        with pytest.raises(OutputError, match=r"host key of .* is not in"):
            upload(UploadPlace(folder, url.replace("sftp://", "ssh://")), NOW)


@pytest.mark.parametrize(
    ("url", "message"),
    [
        ("gibtesnicht://x/y", "no way to write to 'gibtesnicht://x/y'"),
        ("s3:///", "can't put"),
        ("webdav://", "can't"),
        ("sftp://[", r"no way to write to 'sftp://\['"),
        ("s3:/eimer/audio", "an address has two strokes"),
        ("/proc/nirgends", "can't put"),
    ],
)
def test_a_target_that_is_none(folder: Path, url: str, message: str) -> None:
    """Each ends in a line."""
    with pytest.raises(VorleserError, match=message):
        upload(UploadPlace(folder, url), NOW)


def test_what_was_withdrawn_and_made_again_is_not_sent(tmp_path: Path) -> None:
    """An edition that lies there again after its withdrawal stays away, and what was sent of it goes."""
    root, target = tmp_path / "output", tmp_path / "web"
    for name in "ab":
        shelves.put(root, name)
    place = UploadPlace(root, str(target), grace_days=0)
    upload(place, NOW)
    withdraw(root, "b", NOW)
    shelves.put(root, "b")
    assert all(not file.name.startswith("b/") for file in plan_upload(place, NOW).changed)
    assert upload(place, NOW).deleted > 0
    assert {path.parts[0] for path in map(Path, below(target))} == {"a", "tombstones.json"}


@pytest.mark.parametrize("target", ["", ".", "./web", "file://{}/web", "link/web"])
def test_no_folder_is_sent_into_itself(
    folder: Path, target: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A target that is the folder, lies in it, or is not named is refused, by whatever path; nothing is written."""
    (tmp_path / "link").symlink_to(folder)
    monkeypatch.chdir(tmp_path if target.startswith("link") else folder)
    before = below(folder)
    place = UploadPlace(folder, target.format(folder))
    for call in (upload, plan_upload):
        with pytest.raises(ConfigError, match=r"lies in the folder|is named"):
            call(place, NOW)
    assert below(folder) == before


def test_a_target_beside_the_folder_is_none_in_it(folder: Path) -> None:
    """A name that begins alike is another folder."""
    assert upload(UploadPlace(folder, f"{folder}-web"), NOW).sent == 6


def test_a_file_that_nobody_may_read_is_named(folder: Path) -> None:
    """One line, and no feed goes out that names it; a volume's own folder is none of ours."""
    (folder / "lost+found").mkdir(mode=0)
    path = folder / EDITION / "kraene.vtt"
    path.chmod(0)
    told = unprivileged.call("publish", ".", "--to", "../web", "--unchecked", folder=folder)
    assert (told.returncode, told.stderr.count("vorleser: ")) == (1, 1)
    assert "kraene.vtt': permission denied; then run again" in told.stderr
    assert not (folder.parent / "web" / "feed.xml").exists()
    path.chmod(0o644)
    assert unprivileged.call("publish", ".", "--to", "../web", "--unchecked", folder=folder).returncode == 0
    assert not (folder.parent / "web" / "lost+found").exists()
