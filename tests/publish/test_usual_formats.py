"""Which files an edition gets: the usual ones, or those asked for."""

import re
from pathlib import Path

import pytest

import editions
from vorleser.errors import ConfigError
from vorleser.publish import format_named, format_names, publish

USUAL = {"hafen.mp3", "hafen.vtt", "hafen.srt", "hafen.transcript.json", "hafen.chapters.json", "index.html"}


def names(folder: Path) -> set[str]:
    """Return the files in *folder*."""
    return {path.name for path in folder.iterdir()}


def test_usual(tmp_path: Path) -> None:
    """Where no format is asked for the MP3, all transcripts, chapters and the page land in the folder."""
    entry = publish(editions.edition(tmp_path), tmp_path / "a", ())
    assert names(tmp_path / "a") >= USUAL
    assert set(entry.files) == names(tmp_path / "a") - {"hafen.edition.json"}


@pytest.mark.parametrize("wanted", [("mp3",), ("mp3", "mp3")])
def test_the_mp3_alone(tmp_path: Path, wanted: tuple[str, ...]) -> None:
    """Asked for alone, the MP3 is alone."""
    publish(editions.edition(tmp_path), tmp_path / "a", wanted)
    assert names(tmp_path / "a") == {"hafen.mp3", "hafen.edition.json"}


def test_one_more(tmp_path: Path) -> None:
    """What is asked for stands beside the MP3."""
    publish(editions.edition(tmp_path), tmp_path / "a", ("vtt",))
    assert names(tmp_path / "a") == {"hafen.mp3", "hafen.vtt", "hafen.edition.json"}


def test_same_bytes(tmp_path: Path) -> None:
    """The same edition gives the same bytes in every usual format."""
    edition = editions.edition(tmp_path)
    for folder in ("a", "b"):
        publish(edition, tmp_path / folder, ())
    assert len(names(tmp_path / "a")) > 5
    for name in names(tmp_path / "a"):
        assert (tmp_path / "a" / name).read_bytes() == (tmp_path / "b" / name).read_bytes(), name


@pytest.mark.parametrize("name", format_names())
def test_every_format_says_what_it_is(name: str) -> None:
    """Each format has a summary in a few words and a media type."""
    found = format_named(name)
    assert 0 < len(found.summary) < 60
    assert found.media_type.count("/") == 1


def test_unknown() -> None:
    """An unknown format is answered with the nearest."""
    with pytest.raises(ConfigError, match=r"no format 'vttt'.*'vtt'"):
        format_named("vttt")


def test_the_documented_formats_are_all() -> None:
    """docs/settings.md names every format, and which are usual."""
    text = (Path(__file__).parents[2] / "docs" / "settings.md").read_text("utf-8")
    table = text.partition("## What lies beside the MP3")[2]
    rows = [line.split("|") for line in table.splitlines() if line.startswith("| `")]
    named = {name for row in rows for name in re.findall(r"`(\w+)`", row[1])}
    assert named == set(format_names())
    usual = {name for row in rows if "yes" in row[3] for name in re.findall(r"`(\w+)`", row[1])}
    assert usual == {"mp3", *(name for name in format_names() if format_named(name).usual)}
