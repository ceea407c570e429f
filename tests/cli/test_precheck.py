"""What can be known early is said early: before a worker starts and the first word is spoken."""

import json
from pathlib import Path

import pytest

from program import Program
from vorleser import cli


@pytest.fixture(autouse=True)
def no_speech(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have every attempt to start a worker fail."""

    def refuse(*_args: object, **_more: object) -> None:
        raise AssertionError("a worker was started")

    monkeypatch.setattr("vorleser.pipeline.prestart", refuse)


def test_an_unknown_format(vorleser: Program, article: Path) -> None:
    """A format that there isn't is wrong usage, with the nearest name."""
    result = vorleser("make", article.name, "--format", "vttt")
    assert (result.code, result.err) == (cli.USAGE, "vorleser: no format 'vttt': did you mean 'vtt'?\n")
    assert vorleser("make", article.name, "--format", "chapters,vttt").err == result.err


@pytest.mark.parametrize("folder", ["datei/unter", "kreis/unter", "x" * 300])
def test_an_output_folder_that_can_not_be(vorleser: Program, article: Path, place: Path, folder: str) -> None:
    """A file in the way, a loop of links, a name that is too long: one line, before anything is done."""
    (place / "datei").write_bytes(b"")
    (place / "kreis").symlink_to("kreis")
    result = vorleser("make", article.name, "-o", folder)
    assert result.code == cli.FAILED
    assert result.err.startswith(f"vorleser: can't write to {folder!r}: ")
    assert len(result.err.splitlines()) == 1


@pytest.mark.parametrize(
    ("option", "what"), [("--cover", "cover"), ("--intro", "jingle"), ("--bed", "jingle")]
)
def test_a_picture_or_jingle_that_is_not_there(
    vorleser: Program, article: Path, option: str, what: str
) -> None:
    """A path to nothing is wrong usage, told before anything is done."""
    result = vorleser("make", article.name, option, "fehlt.bin")
    assert result.code == cli.USAGE
    assert result.err == f"vorleser: can't use {what} 'fehlt.bin': no such file\n"


@pytest.mark.parametrize(
    ("option", "what", "kind"),
    [
        ("--cover", "cover", "picture (JPEG, PNG or WebP)"),
        ("--intro", "jingle", "sound file (WAV, FLAC, Ogg or MP3)"),
        ("--bed", "jingle", "sound file (WAV, FLAC, Ogg or MP3)"),
    ],
)
def test_a_picture_or_jingle_that_is_text(
    vorleser: Program, article: Path, option: str, what: str, kind: str
) -> None:
    """The article itself as its jingle: told before anything is done."""
    result = vorleser("make", article.name, option, article.name)
    assert (result.code, result.err) == (
        cli.USAGE,
        f"vorleser: can't use {what} {article.name!r}: it is no {kind}\n",
    )


@pytest.mark.skipif(not Path("/proc/self").is_dir(), reason="only Linux has a /proc")
def test_an_output_folder_that_holds_no_files(vorleser: Program, article: Path) -> None:
    """The administrator may write there, but nothing can be."""
    result = vorleser("make", article.name, "-o", "/proc/vorleser")
    assert result.code == cli.FAILED
    assert result.err.startswith("vorleser: can't write to '/proc/vorleser': ")
    assert len(result.err.splitlines()) == 1


@pytest.mark.parametrize("command", ["make", "script"])
def test_a_source_that_may_not_be_read_stops_no_other(
    vorleser: Program, article: Path, monkeypatch: pytest.MonkeyPatch, command: str
) -> None:
    """It is its own failure, as one that is not there is, and no wrong usage of the command."""
    # who tests may be root, who may read all
    monkeypatch.setattr("os.access", lambda path, *_args, **_more: not str(path).endswith(".txt"))
    result = vorleser(command, "fehlt.md", article.name)
    assert "not readable" not in result.err
    assert "can't read 'fehlt.md'" in result.err


def test_a_source_that_is_not_there(vorleser: Program, place: Path) -> None:
    """A path to nothing is named at once."""
    assert place.is_dir()
    result = vorleser("make", "fehlt.md")
    assert (result.code, result.err) == (1, "vorleser: can't read 'fehlt.md': no such file or directory\n")
    assert vorleser("script", "fehlt.md").err == result.err


def test_a_dry_run_tells_what_would_be(vorleser: Program, article: Path, place: Path) -> None:
    """Each source is new, changed, unchanged or refused; nothing is spoken or written."""
    (place / "leer.txt").write_bytes(b"")
    result = vorleser("make", article.name, "leer.txt", "fehlt.md", "--dry-run", "--json")
    assert result.code == 1
    found = [json.loads(line) for line in result.out.splitlines()]
    assert [one["source"] for one in found] == ["fehlt.md", "hafen.txt", "leer.txt"]
    assert [one.get("state") for one in found] == [None, "new", None]
    assert found[1]["segments"] > 3
    assert not (place / "output").exists()
