"""VTT, SRT, JSON transcript, chapters: read back by other people's parsers, and equal to each other."""

import json
import subprocess
from pathlib import Path
from typing import Any

import pytest
import srt
from msgspec.structs import replace

import editions
from vorleser.edition import Detail, Edition
from vorleser.publish import format_named

LINES = {"vtt": 65, "srt": 32}


@pytest.fixture
def edition(tmp_path: Path) -> Edition:
    """Return the hand-made edition."""
    return editions.edition(tmp_path)


def rendered(edition: Edition, name: str) -> bytes:
    """Return the one file of a format."""
    (file,) = format_named(name).render(edition)
    return file.chunks if isinstance(file.chunks, bytes) else b"".join(file.chunks)


def parsed_vtt(data: bytes, folder: Path) -> dict[str, Any]:
    """Return what the W3C's parser reads; it must find no error."""
    editions.npm("webvtt-parser")
    path = folder / "a.vtt"
    path.write_bytes(data)
    program = [editions.tool("node"), editions.NPM.parent / "read_vtt.cjs", path]
    return json.loads(subprocess.run(program, check=True, capture_output=True).stdout)


def test_vtt_by_its_own_parser(edition: Edition, tmp_path: Path) -> None:
    """The W3C's parser finds no error, and the timeline's times to the millisecond."""
    found = parsed_vtt(rendered(edition, "vtt"), tmp_path)
    assert found["errors"] == []
    starts = {round(cue["startTime"] * 1000) for cue in found["cues"]}
    assert {edition.timeline.ms(cue.start) for cue in edition.timeline.cues} <= starts
    assert [cue["id"] for cue in found["cues"]] == [str(number + 1) for number in range(len(found["cues"]))]
    assert any(cue["text"].startswith("<v Jonas Feld>") for cue in found["cues"])


def test_srt_by_srt(edition: Edition) -> None:
    """The srt library reads it, and nothing is lost on the way there and back."""
    text = rendered(edition, "srt").decode()
    found = list(srt.parse(text))
    assert srt.compose(found, reindex=False).strip() == text.strip()
    assert {edition.timeline.ms(cue.start) for cue in edition.timeline.cues} <= {
        round(one.start.total_seconds() * 1000) for one in found
    }
    assert any(one.content.startswith("Jonas Feld:") for one in found)


def test_short_lines(edition: Edition) -> None:
    """No line is longer than players show."""
    for name, width in LINES.items():
        lines = rendered(edition, name).decode().split("\n")
        assert len(lines) > len(edition.timeline.cues)
        assert all(len(line) <= width + len("<v Herta Lindqvist>") for line in lines)


def test_json_says_the_same(edition: Edition) -> None:
    """The JSON transcript has the VTT's captions, times and speakers."""
    document = json.loads(rendered(edition, "transcript"))
    assert document["version"] == "1.0.0"
    segments = document["segments"]
    vtt = rendered(edition, "vtt").decode()
    assert len(segments) == vtt.count(" --> ")
    assert all(segment["startTime"] < segment["endTime"] for segment in segments)
    assert {segment.get("speaker", "") for segment in segments} == {
        cue.speaker for cue in edition.timeline.cues
    }


def test_chapters(edition: Edition) -> None:
    """Chapters cover the edition without gaps, at the timeline's milliseconds."""
    document = json.loads(rendered(edition, "chapters"))
    assert document["version"] == "1.2.0"
    found = document["chapters"]
    timeline = edition.timeline
    expected = [timeline.ms(chapter.start) / 1000 for chapter in timeline.chapters]
    assert [chapter["startTime"] for chapter in found] == expected
    assert [chapter["endTime"] for chapter in found] == [*expected[1:], timeline.ms(timeline.length) / 1000]
    assert found[1]["title"] == "Was sich ändert"


def test_languages_stand_in_vtt_by_word(edition: Edition, tmp_path: Path) -> None:
    """What is of another language is marked there, line by line, where players know marks within a line."""
    number, cue = next((n, c) for n, c in enumerate(edition.timeline.cues) if "dauern" in c.shown)
    start = cue.shown.index("dauern")
    foreign = ((start, len(cue.shown), "en"),)
    cues = (
        *edition.timeline.cues[:number],
        replace(cue, foreign=foreign),
        *edition.timeline.cues[number + 1 :],
    )
    told = replace(edition, timeline=replace(edition.timeline, cues=cues))
    assert b"<lang" not in rendered(told, "vtt")
    by_word = rendered(replace(told, detail=Detail(captions="word")), "vtt")
    assert b"<lang en>" in by_word
    assert parsed_vtt(by_word, tmp_path)["errors"] == []
