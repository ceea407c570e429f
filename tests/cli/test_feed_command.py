"""``vorleser feed``: what it writes, what it says, how it fails."""

from pathlib import Path

import feedparser
import pytest

import editions
from program import Program
from vorleser import publish

CONFIG = """[publication]
name = "Uferblatt"
email = "audio@uferblatt.example"
url = "https://audio.uferblatt.example/hoeren"
"""


@pytest.fixture
def shelf(place: Path) -> Path:
    """Return a folder with an edition, in a place with a configuration."""
    (place / "vorleser.toml").write_text(CONFIG, "utf-8")
    publish.publish(editions.edition(place), place / "output" / "2026-05-03-hafen", ())
    return place / "output"


def test_feed(vorleser: Program, shelf: Path) -> None:
    """It writes feed and index page, says where and how many, and takes the show's data from vorleser.toml."""
    result = vorleser("feed", "output")
    assert (result.code, result.out) == (0, "output/feed.xml  1 edition\n")
    found = feedparser.parse((shelf / "feed.xml").read_bytes())
    assert found.feed.title == "Uferblatt"
    assert len(found.entries) == 1
    assert (shelf / "index.html").is_file()
    assert vorleser("feed", "-q", "output").out == ""


def test_all_that_the_feed_names_is_there(vorleser: Program, shelf: Path) -> None:
    """Every address below the base URL is a file in the folder, with the length that is told."""
    vorleser("feed", "output")
    entry = feedparser.parse((shelf / "feed.xml").read_bytes()).entries[0]
    base = "https://audio.uferblatt.example/hoeren/"
    text = (shelf / "feed.xml").read_text("utf-8")
    addresses = {part.split('"')[0].split("<")[0] for part in text.split(base)[1:]}
    assert len(addresses) >= 8
    assert [name for name in addresses if not (shelf / name).is_file()] == []
    sound = entry.enclosures[0]
    assert (shelf / sound.href.removeprefix(base)).stat().st_size == int(sound.length)


def test_url_overrides(vorleser: Program, shelf: Path) -> None:
    """A base URL on the command line goes before the configured one."""
    vorleser("feed", "output", "--url", "http://127.0.0.1:8000/")
    entry = feedparser.parse((shelf / "feed.xml").read_bytes()).entries[0]
    assert entry.enclosures[0].href == "http://127.0.0.1:8000/2026-05-03-hafen/hafen.mp3"


def test_no_base_url(vorleser: Program, shelf: Path) -> None:
    """Without a base URL nothing is written, and it is said what to set."""
    (shelf.parent / "vorleser.toml").unlink()
    result = vorleser("feed", "output")
    assert result.code == 2
    assert "set 'url' in the table [publication] of vorleser.toml" in result.lines[0]
    assert not (shelf / "feed.xml").exists()


def test_faults(vorleser: Program, shelf: Path) -> None:
    """A fault is one clear line, exit code 1, and the old feed stays."""
    vorleser("feed", "output")
    before = (shelf / "feed.xml").read_bytes()
    (shelf / "2026-05-03-hafen" / "hafen.mp3").unlink()
    result = vorleser("feed", "output")
    assert result.code == 1
    (line,) = result.lines
    assert "the feed of 'output' is as it was: 2026-05-03-hafen: no 'hafen.mp3'" in line
    assert "Traceback" not in result.err
    assert (shelf / "feed.xml").read_bytes() == before


def test_withdraw(vorleser: Program, shelf: Path) -> None:
    """A withdrawn edition's files go, and a tombstone stays."""
    vorleser("feed", "output")
    result = vorleser("feed", "output", "--withdraw", "hafen", "--reason", "Irrtum")
    assert result.out.splitlines() == [
        "withdrawn: Der Hafen lernt leise zu sein",
        "output/feed.xml  0 editions, 1 tombstone",
    ]
    assert not (shelf / "2026-05-03-hafen").exists()
    assert "Irrtum" in (shelf / "tombstones.json").read_text("utf-8")
    assert vorleser("feed", "output", "--withdraw", "hafen").code == 2


def test_several_feeds_and_opml(vorleser: Program, shelf: Path) -> None:
    """Each folder's feed has the configuration nearest to the folder; the OPML names them all."""
    kultur = shelf.parent / "kultur"
    kultur.mkdir()
    (kultur / "vorleser.toml").write_text(
        CONFIG.replace("Uferblatt", "Kultur").replace("hoeren", "kultur"), "utf-8"
    )
    result = vorleser("feed", "output", "kultur", "--opml", "feeds.opml")
    assert result.code == 0
    opml = Path("feeds.opml").read_text("utf-8")
    assert 'text="Kultur"' in opml
    assert 'xmlUrl="https://audio.uferblatt.example/kultur/feed.xml"' in opml
    assert 'xmlUrl="https://audio.uferblatt.example/hoeren/feed.xml"' in opml
    assert vorleser("feed", "output", "kultur", "--url", "https://x.example/").code == 2


@pytest.mark.parametrize("argv", [("missing",), ("vorleser.toml",), (), ("output", "--limit", "0")])
def test_wrong_usage(vorleser: Program, shelf: Path, argv: tuple[str, ...]) -> None:
    """What is no folder, or no limit, is wrong usage."""
    assert shelf.is_dir()
    assert vorleser("feed", *argv).code == 2


def test_unwritable(vorleser: Program, shelf: Path) -> None:
    """Where nothing can be written that is said in a line."""
    (shelf / "feed.xml").mkdir()
    result = vorleser("feed", "output")
    assert result.code == 1
    assert "can't write" in result.lines[0]


def test_withdrawing_nothing_is_refused(vorleser: Program, shelf: Path) -> None:
    """An empty name, as of a variable that is not set, is none of an edition; nobody believes it withdrawn."""
    result = vorleser("feed", "output", "--withdraw", "")
    assert (result.code, len(result.lines)) == (2, 1)
    assert "no edition ''" in result.err
    assert not (shelf / "feed.xml").exists()


def test_what_was_withdrawn_and_is_there_again_is_told(vorleser: Program, shelf: Path, place: Path) -> None:
    """The line says where it lies and how it comes back."""
    vorleser("feed", "output", "--withdraw", "hafen", "-q")
    publish.publish(editions.edition(place), shelf / "2026-05-03-hafen", ())
    result = vorleser("feed", "output")
    assert (result.code, len(result.lines)) == (0, 1)
    assert "'output/2026-05-03-hafen' was withdrawn" in result.lines[0]


def test_a_folder_of_articles_is_no_show(vorleser: Program, place: Path) -> None:
    """Named by mistake, it stays as it is."""
    folder = place / "texte"
    folder.mkdir()
    (folder / "hafen.md").write_text("# Der Hafen\n\nEr ist leise.\n", "utf-8")
    (folder / "vorleser.toml").write_text(CONFIG, "utf-8")
    result = vorleser("feed", "texte")
    assert (result.code, len(result.lines)) == (2, 1)
    assert "articles and no edition in 'texte'" in result.lines[0]
    assert sorted(path.name for path in folder.iterdir()) == ["hafen.md", "vorleser.toml"]
