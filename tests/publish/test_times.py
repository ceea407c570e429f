"""One timeline: what every format says of an edition that was really made, to the millisecond."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from mutagen.id3 import ID3
from mutagen.mp3 import MP3

from bookshelf import daisies, overlays
from vorleser import entry

Program = Callable[..., Any]  # the fixture vorleser, of tests/conftest.py

TEXT = """---
title: Der Wächter vom Mühlbach
date: 2026-05-04
---

Er wacht seit 30 Jahren. »Ich kenne jeden Stein«, sagt er.

## Ein langer Tag

- Um 6 Uhr geht er los.
- Um 18 Uhr kommt er heim.

## Was bleibt

Am Ende steht ein Satz.
"""


@pytest.fixture
def folder(vorleser: Program, place: Path) -> Path:
    """Return the folder of an edition in every format that tells times."""
    (place / "waechter.md").write_text(TEXT, "utf-8")
    kinds = [word for kind in ("epub", "daisy", "vtt", "chapters") for word in ("--format", kind)]
    done = vorleser("make", "waechter.md", *kinds)
    assert done.code == 0, done.err
    [found] = place.glob("output/*")
    return found


def one(folder: Path, pattern: str) -> Path:
    """Return the only file of *folder* that fits *pattern*."""
    [found] = folder.glob(pattern)
    return found


def test_every_format_tells_the_same_milliseconds(folder: Path) -> None:
    """Sentences begin together in EPUB, DAISY and VTT, chapters in EPUB, DAISY and ID3, and all end with the sound."""
    timeline = entry.parse_entry(one(folder, f"*{entry.ENTRY_SUFFIX}").read_bytes()).timeline
    mp3 = one(folder, "*.mp3")
    epub = overlays.files(one(folder, "*.epub").read_bytes())
    daisy = overlays.files(one(folder, "*.daisy.zip").read_bytes())
    pages = [list(overlays.clips(epub, name)) for name in sorted(epub) if name.endswith(".smil")]
    names = sorted(name for name in daisy if re.fullmatch(r"seite\d+\.smil", name))
    others = [list(daisies.clips(daisies._parsed(daisy[name]))) for name in names]
    assert [[clip[-2:] for clip in page] for page in pages] == [
        [clip[-2:] for clip in page] for page in others
    ]
    begins = {clip.begin for page in pages for clip in page}
    captions = re.findall(r"^([\d:.]+) -->", one(folder, "*.vtt").read_text("utf-8"), re.MULTILINE)
    sentences = {timeline.ms(cue.start) for cue in timeline.cues}
    assert sentences <= begins
    assert sentences <= set(map(overlays.milliseconds, captions))
    chapters = sorted(frame.start_time for frame in ID3(mp3).getall("CHAP"))
    assert [page[0].begin for page in pages] == chapters
    assert pages[-1][-1].end == timeline.ms(timeline.length) == round(MP3(mp3).info.length * 1000)


def test_the_books_of_a_real_edition_hold(folder: Path) -> None:
    """Every word heard once and in order, in both; and the sound inside is the published MP3."""
    assert overlays.findings(one(folder, "*.epub").read_bytes()) == []
    daisy = overlays.files(one(folder, "*.daisy.zip").read_bytes())
    assert daisies.findings(daisy) == []
    assert daisy["audio1.mp3"] == one(folder, "*.mp3").read_bytes()
