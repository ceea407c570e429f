"""A podcast in a store of objects: a real client subscribes there, and every address in its feed is answered."""

import re
import urllib.request
from pathlib import Path

import pytest

import editions
import places
from podcast_client import gpo
from program import Program
from vorleser import publish
from vorleser.errors import OutputError
from vorleser.upload import UploadPlace, upload

NOW = "2026-05-03T08:00:00+00:00"


def test_gpodder_reads_what_was_published(
    vorleser: Program, place: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """S3 has no index documents: each address that the feed names is that of a file, and the sound is the very MP3."""
    monkeypatch.setenv("AWS_ACCESS_KEY_ID", "test")
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", "test")
    folder = place / "output"
    made = publish.publish(editions.edition(place), folder / "2026-05-03-hafen", ())
    with places.object_store("hoeren") as store:
        monkeypatch.setenv("AWS_ENDPOINT_URL", store)
        base = f"{store}/hoeren/audio"
        (place / "vorleser.toml").write_text(
            f'[publication]\nname = "Uferblatt"\nurl = "{base}"\n[[feed.parts]]\nname = "hafen"\n', "utf-8"
        )
        assert vorleser("feed", folder).code == 0
        done = vorleser("publish", folder, "--to", "s3://hoeren/audio")
        assert done.code == 0, done.err
        for name in ("feed.xml", "feed-hafen.xml"):
            with urllib.request.urlopen(f"{base}/{name}") as answer:  # noqa: S310 -- http, on this machine
                text = answer.read().decode()
            named = set(re.findall(rf'{re.escape(base)}[^"<]*', text))
            assert f"{base}/2026-05-03-hafen/index.html" in named
            for address in named:
                with urllib.request.urlopen(address) as answer:  # noqa: S310 -- as above
                    assert answer.status == 200
        home = tmp_path / "gpodder"
        assert "Successfully added" in gpo(home, "subscribe", f"{base}/feed.xml")
        gpo(home, "download")
    (sound,) = home.glob("Downloads/*/*.mp3")
    assert sound.read_bytes() == (folder / "2026-05-03-hafen" / made.mp3).read_bytes()


def test_a_run_that_ends_at_any_step_goes_on(tmp_path: Path) -> None:
    """Killed after each file in turn: no feed is ever there before what it names, nothing is sent twice, all comes."""
    folder, target = tmp_path / "output", tmp_path / "web"
    edition = folder / "2026-05-03-hafen"
    edition.mkdir(parents=True)
    names = ["hafen.mp3", "hafen.vtt", "index.html"]
    for name in names:
        (edition / name).write_text(name)
    for name in ("index.html", "feed-2.xml", "feed.xml"):
        (folder / name).write_text(name)
    sent, ended = 0, 0
    while True:
        begun: list[int] = []

        def end_after_one(_stage: str, done: int, _steps: int, begun: list[int] = begun) -> None:
            begun.append(done)
            raise OutputError("the line is cut", "")

        there = {path.name for path in target.rglob("*.*")} if target.exists() else set()
        assert "feed.xml" not in there or {*names, "feed-2.xml"} <= there
        try:
            sent += upload(UploadPlace(folder, str(target)), NOW, end_after_one).sent
        except OutputError:
            ended += 1
            sent += 1
            continue
        break
    assert (ended, sent) == (6, 6)
    here = {
        path.relative_to(folder).as_posix() for path in folder.rglob("*") if not path.name.startswith(".")
    }
    assert {path.relative_to(target).as_posix() for path in target.rglob("*")} == here
