"""``vorleser publish``: what it prints, and what it refuses before anything is sent."""

import http.server
import json
import threading
from pathlib import Path

import pytest

from program import Program
from vorleser.config import Config
from vorleser.desk import open_desk


@pytest.fixture
def output(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a folder with an edition's file and a feed, in a working folder without settings."""
    monkeypatch.chdir(tmp_path)
    folder = tmp_path / "output"
    (folder / "a").mkdir(parents=True)
    (folder / "a" / "a.mp3").write_bytes(bytes(5000))
    (folder / "feed.xml").write_text("<rss/>")
    return folder


def test_it_needs_to_know_the_public_address(vorleser: Program, output: Path) -> None:
    """Without one nothing can be looked at: the way out is said, and nothing is sent."""
    result = vorleser("publish", str(output), "--to", "web")
    assert (result.code, len(result.lines)) == (2, 1)
    assert "--url" in result.err
    assert not Path("web").exists()


def test_a_dry_run_sends_nothing(vorleser: Program, output: Path) -> None:
    """What would be sent is named, the feed last."""
    result = vorleser("publish", str(output), "--to", "web", "--unchecked", "--dry-run")
    assert [line.split()[:2] for line in result.out.splitlines()[:2]] == [
        ["send", "a/a.mp3"],
        ["send", "feed.xml"],
    ]
    assert not Path("web").exists()


def test_what_was_sent_is_told(vorleser: Program, output: Path) -> None:
    """In a line, or as JSON; a second run finds all unchanged."""
    result = vorleser("publish", str(output), "--to", "web", "--unchecked")
    assert (result.code, result.out) == (
        0,
        "web  2 sent (0.0 MB), 0 deleted, 0 unchanged, 0 checked in public\n",
    )
    again = json.loads(vorleser("publish", str(output), "--to", "web", "--unchecked", "--json").out)
    assert again == {
        "target": "web",
        "sent": 0,
        "size": 0,
        "deleted": 0,
        "seen": 0,
        "unchanged": 2,
        "feeds": [],
    }


def test_what_is_for_subscribers_is_not_sent_by_a_slip(vorleser: Program, output: Path) -> None:
    """Unless it is said; once nobody has a key any more, it is a folder like others."""
    vorleser("subscribers", "add", output, "4711")
    result = vorleser("publish", output, "--to", "web", "--unchecked")
    assert (result.code, len(result.lines)) == (2, 1)
    assert "--everybody" in result.err
    assert not Path("web").exists()
    assert vorleser("publish", output, "--to", "web", "--unchecked", "--everybody").code == 0
    assert not list(Path("web").glob(".*")), "nothing of the subscribers goes along"
    vorleser("subscribers", "revoke", output, "4711")
    assert vorleser("publish", output, "--to", "web", "--unchecked").code == 0


def test_no_password_is_shown(vorleser: Program, output: Path) -> None:
    """A target that can't be reached is named without what stands before the @."""
    result = vorleser("publish", str(output), "--to", "webdav://u:geheim@127.0.0.1:1/x", "--unchecked")
    assert (result.code, len(result.lines)) == (1, 1)
    assert "geheim" not in result.err
    assert "127.0.0.1:1" in result.err


def test_a_hub_is_told(vorleser: Program, output: Path) -> None:
    """Once for each feed that is new; a hub that does not listen is named, and spoils nothing."""
    heard: list[bytes] = []

    class Hub(http.server.BaseHTTPRequestHandler):
        """Notes what it is told."""

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002 -- its name in the library
            """Say nothing."""

        def do_POST(self) -> None:
            """Take in a form."""
            heard.append(self.rfile.read(int(self.headers["Content-Length"])))
            self.send_response(204)
            self.end_headers()

    server = http.server.HTTPServer(("127.0.0.1", 0), Hub)
    thread = threading.Thread(target=server.serve_forever, args=(0.05,))
    thread.start()
    try:
        Path("vorleser.toml").write_text(
            f'feed.hub = "http://127.0.0.1:{server.server_address[1]}/"\n'
            'publication.url = "https://uferblatt.example/audio"\n'
        )
        call = ("publish", str(output), "--to", "web", "--unchecked")
        assert [vorleser(*call).code, vorleser(*call).code] == [0, 0]
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
    (form,) = heard
    assert b"hub.mode=publish&hub.url=https%3A%2F%2Fuferblatt.example%2Faudio%2Ffeed.xml" in form
    (output / "feed.xml").write_text("<rss><new/></rss>")
    result = vorleser(*call)
    assert (result.code, len(result.lines)) == (0, 1)
    assert "all is published, but can't reach" in result.err


@pytest.mark.parametrize("named", ["pult", "."])
@pytest.mark.parametrize(
    "arguments",
    [("publish", "--to", "../web", "--unchecked"), ("serve",), ("feed", "--url", "https://abo.example")],
)
def test_no_desk_becomes_public(
    vorleser: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, named: str, arguments: tuple[str, ...]
) -> None:
    """A desk's folder, or one around it, holds hashes of keys, the webhooks' secret and drafts: it is refused."""
    (tmp_path / "all").mkdir()
    monkeypatch.chdir(tmp_path / "all")
    open_desk(Path("pult"), Config()).database.rows("select 1")
    before = sorted(Path().rglob("*"))
    command, *options = arguments
    result = vorleser(command, named, *options)
    assert (result.code, len(result.lines)) == (2, 1)
    assert "is a desk's folder" in result.err
    assert "'pult/published'" in result.err
    assert sorted(Path().rglob("*")) == before
    assert not Path("../web").exists()


def test_a_folder_around_subscribers_is_not_sent_by_a_slip(vorleser: Program, output: Path) -> None:
    """What is theirs lies deeper, and would be public all the same."""
    vorleser("subscribers", "add", output, "4711")
    result = vorleser("publish", output.parent, "--to", "../web", "--unchecked")
    assert (result.code, len(result.lines)) == (2, 1)
    assert "--everybody" in result.err
    assert not Path("../web").exists()


@pytest.mark.parametrize("to", ["", "output", "output/web"])
def test_a_target_in_the_folder_is_refused(vorleser: Program, output: Path, to: str) -> None:
    """Also in a dry run: one line, and nothing is written."""
    for more in ((), ("--dry-run",)):
        result = vorleser("publish", "output", "--to", to, "--unchecked", *more)
        assert (result.code, len(result.lines)) == (2, 1)
    assert {path.name for path in output.iterdir()} == {"a", "feed.xml"}


def test_days_of_grace_are_a_number(vorleser: Program, output: Path) -> None:
    """With 'nan' nothing would ever be deleted there."""
    result = vorleser("publish", str(output), "--to", "web", "--unchecked", "--grace", "nan")
    assert result.code == 2
    assert "no number of days" in result.err


@pytest.mark.parametrize("name", ["entwurf.md", "sub/entwurf.docx", "entwurf.txt"])
@pytest.mark.parametrize("more", [(), ("--dry-run",)])
def test_no_manuscript_becomes_public(
    vorleser: Program, output: Path, name: str, more: tuple[str, ...]
) -> None:
    """Beside editions, below them or alone: nothing is sent; what robots and readers are given may lie there."""
    manuscript = output / name
    manuscript.parent.mkdir(exist_ok=True)
    manuscript.write_text("Noch geheim.", "utf-8")
    (output / "robots.txt").write_text("User-agent: *", "utf-8")
    (output / "impressum.html").write_text("<p>Uferblatt", "utf-8")
    result = vorleser("publish", output, "--to", "web", "--unchecked", *more)
    assert (result.code, len(result.lines)) == (2, 1)
    assert f"{name}' would be public" in result.err
    assert not Path("web").exists()
    manuscript.unlink()
    assert vorleser("publish", output, "--to", "web", "--unchecked", *more).code == 0


def test_a_folder_without_editions_is_not_sent(vorleser: Program, place: Path) -> None:
    """One of manuscripts, named by mistake, stays where it is."""
    (place / "texte").mkdir()
    (place / "texte" / "a.html").write_text("<p>Noch geheim.", "utf-8")
    result = vorleser("publish", "texte", "--to", "web", "--unchecked")
    assert (result.code, len(result.lines)) == (2, 1)
    assert "no edition in 'texte'" in result.err
    assert not Path("web").exists()
