"""Names of files are bytes: one that is no UTF-8 is a name to every command; text that is none is refused."""

import json
import os
import shutil
from pathlib import Path

import pytest
from PIL import Image

import web
from program import ARTICLE, Program

ODD = os.fsdecode(b"stra\xdfe")
TEXT = f"{ODD}-text/{ODD}.md"
SETTINGS = '[publication]\nname = "Uferblatt"\nurl = "https://ufer.example"\n[speech]\nengine = "tone"\n'
FEED = (
    "<rss version='2.0'><channel><title>F</title><item><title>Eins</title><guid>1</guid>"
    f"<description>{'Ein Satz steht hier. ' * 60}</description></item></channel></rss>"
)


@pytest.fixture
def odd(place: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a working folder with an odd name, with settings, an article, and a cache of an odd name, too."""
    folder = place / ODD
    try:
        folder.mkdir()
    except OSError:
        pytest.skip("this file system takes UTF-8 names only")
    monkeypatch.chdir(folder)
    monkeypatch.setenv("VORLESER_CACHE", str(place / f"{ODD}-cache"))
    Path("vorleser.toml").write_text(SETTINGS, "utf-8")
    Path(TEXT).parent.mkdir()
    Path(TEXT).write_text(f"{ARTICLE}\n![Zwei Kräne](bild.jpg)\n", "utf-8")
    Image.new("RGB", (900, 900), "red").save(Path(TEXT).with_name("bild.jpg"))
    return folder


@pytest.fixture
def made(odd: Path, vorleser: Program) -> Path:
    """Return an odd folder with an edition and its feed."""
    assert odd.is_dir()
    result = vorleser("make", TEXT, "-o", ODD, "-q")
    assert (result.code, result.lines) == (0, [])
    assert vorleser("feed", ODD).code == 0
    return Path(ODD)


def test_an_edition_is_made_of_odd_files_alone(odd: Path, vorleser: Program) -> None:
    """Source, output, jingle, bed, cover, lexicon and settings: each is read, and a second run changes nothing."""
    shutil.copy(Path(__file__).parents[2] / "audio" / "intro.flac", f"{ODD}.flac")
    Image.new("RGB", (900, 900), "red").save(f"{ODD}.jpg", "JPEG")
    (odd / ODD).mkdir()
    Path(ODD, "l.toml").write_text('[[entry]]\nword = "Kran"\nrespelling = "Kraan"\n', "utf-8")
    Path(ODD, "vorleser.toml").write_text(f'{SETTINGS}[text]\nlexicon = ["l.toml"]\n', "utf-8")
    options = ["-o", f"{ODD}-aus", "--intro", f"{ODD}.flac", "--bed", f"{ODD}.flac", "--cover", f"{ODD}.jpg"]
    options += ["--format", "page,epub,daisy", "--config", f"{ODD}/vorleser.toml", "--json", "-q"]
    for state in (False, True):
        result = vorleser("make", TEXT, *options)
        assert (result.code, result.lines) == (0, [])
        assert json.loads(result.out)["unchanged"] is state


def test_a_finished_edition_is_looked_at(made: Path, vorleser: Program) -> None:
    """Check, plot and audition take odd names; in JSON their bytes are escapes, which every reader takes."""
    (sound,) = made.rglob("*.mp3")
    odd_sound = f"{ODD}.mp3"
    shutil.copy(sound, odd_sound)
    assert vorleser("check", odd_sound).code == 0
    told = json.loads(vorleser("check", odd_sound, "--json").out.encode())
    assert told["path"] == "stra\\xdfe.mp3"
    Path(f"{ODD}-2.mp3").write_bytes(b"x" * 3000)
    broken = json.loads(vorleser("check", f"{ODD}-2.mp3", "--json").out.encode())
    assert (broken["path"], broken["measured"]) == ("stra\\xdfe-2.mp3", None)
    assert vorleser("plot", odd_sound).code == 0
    assert Path(f"{ODD}.png").exists()
    assert vorleser("audition", TEXT, "-o", f"{ODD}.html", "--voice", "tone:a", "-q").code == 0
    assert Path(f"{ODD}.html").exists()


def test_a_feed_is_followed_into_an_odd_folder(odd: Path, vorleser: Program) -> None:
    """And what is known of it is kept for the next run, also of a list of an odd name."""
    assert odd.is_dir()
    with web.served() as server:
        server.replies["/feed"] = web.page(FEED.encode(), Content_Type="application/rss+xml")
        followed = f'<opml version="2.0"><body><outline xmlUrl="{server.url}/feed"/></body></opml>'
        Path(f"{ODD}.opml").write_text(followed, "utf-8")
        for made in (1, 0):
            result = vorleser("follow", f"{ODD}.opml", "-o", ODD, "--allow-private", "--json", "-q")
            assert (result.code, result.lines) == (0, [])
            assert len(result.out.splitlines()) == made


def test_an_odd_folder_goes_out_to_an_odd_target(made: Path, vorleser: Program) -> None:
    """What was sent is remembered; what is printed is JSON."""
    for sent in (True, False):
        result = vorleser("publish", made, "--to", f"{ODD}-web", "--unchecked", "--json")
        assert (result.code, result.lines) == (0, [])
        told = json.loads(result.out.encode())
        assert (told["target"], told["sent"] > 0) == ("stra\\xdfe-web", sent)
    assert json.loads(vorleser("publish", made, "--to", f"{ODD}-web", "--unchecked", "-n", "--json").out)


def test_what_has_no_address_is_told(made: Path, vorleser: Program) -> None:
    """An edition or a file whose name is no UTF-8 can't be linked: one line says so, and the way out."""
    (made / ODD).write_text("x")
    result = vorleser("publish", made, "--to", "web", "--unchecked")
    assert (result.code, len(result.lines)) == (1, 1)
    assert "has no address" in result.err
    assert not Path("web").exists()
    (made / ODD).unlink()
    (edition,) = {path.parent for path in made.rglob("*.mp3")}
    edition.rename(made / ODD)
    result = vorleser("feed", made)
    assert (result.code, len(result.lines)) == (1, 1)
    assert "rename it" in result.err


def test_an_odd_folder_is_examined(made: Path, vorleser: Program) -> None:
    """The doctor reads the feed there, and its JSON can be read."""
    assert "fault of the program" not in vorleser("doctor", made, "--url", "").err
    for line in vorleser("doctor", made, "--json").out.splitlines():
        json.loads(line.encode())


def test_a_word_is_spoken_into_an_odd_file(odd: Path, vorleser: Program) -> None:
    """Of an odd lexicon, too."""
    assert odd.is_dir()
    options = ("--like", "Kraan", "--file", f"{ODD}.toml", "-o", f"{ODD}.mp3")
    assert vorleser("lexicon", "add", "Kran", *options).code == 0
    assert Path(f"{ODD}.mp3").exists()
    assert vorleser("lexicon", "check", f"{ODD}.toml").code == 0


@pytest.mark.parametrize(
    "argv",
    [
        ("say", ODD),
        ("audition", ODD),
        ("make", "hafen.txt", "--edition", ODD),
        ("make", "hafen.txt", "--voice", ODD),
        ("feed", ".", "--url", f"https://ufer.example/{ODD}"),
        ("subscribers", "add", ".", ODD),
        ("lexicon", "add", ODD, "--like", "Wort"),
        ("desk", "key", "add", "pult", ODD),
    ],
)
def test_text_that_is_no_utf_8_is_refused(place: Path, vorleser: Program, argv: tuple[str, ...]) -> None:
    """As wrong usage, with the bytes shown, and nothing is written."""
    result = vorleser(*argv)
    assert result.code == 2
    assert "stra\\xdfe' is" in result.err
    assert "in UTF-8" in result.err
    assert not any(place.iterdir())


def test_text_in_utf_8_is_text_whatever_the_locale_says(place: Path, vorleser: Program) -> None:
    """Where the locale is C, arguments come undecoded."""
    (place / "vorleser.toml").write_text(SETTINGS, "utf-8")
    raw = "Häuser".encode().decode("ascii", "surrogateescape")
    assert vorleser("say", raw, "-o", "a.mp3").code == 0
    assert vorleser("say", "Häuser", "-o", "b.mp3").code == 0
    assert Path("a.mp3").read_bytes() == Path("b.mp3").read_bytes()
