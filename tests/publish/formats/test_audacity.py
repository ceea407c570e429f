"""Audacity's label track."""

from pathlib import Path

from msgspec.structs import replace

import editions
from vorleser.edition import Edition
from vorleser.publish import format_named


def labels(edition: Edition) -> list[list[str]]:
    """Return the fields of every label."""
    file, _ = format_named("audacity").render(edition)
    assert isinstance(file.chunks, bytes)
    return [line.split("\t") for line in file.chunks.decode().split("\n")[:-1]]


def test_labels(tmp_path: Path) -> None:
    """Each chapter and each sentence has one label, by its start, at the timeline's milliseconds."""
    edition = editions.edition(tmp_path)
    timeline = edition.timeline
    found = [(round(float(start) * 1000), round(float(end) * 1000)) for start, end, _ in labels(edition)]
    marks = [*timeline.chapters, *timeline.cues]
    assert sorted(found) == sorted((timeline.ms(mark.start), timeline.ms(mark.end)) for mark in marks)
    assert [start for start, _ in found] == sorted(start for start, _ in found)


def test_one_line_each(tmp_path: Path) -> None:
    """A text with tabs and line breaks stays within its label."""
    edition = editions.edition(tmp_path)
    cues = tuple(replace(cue, shown="a\tb\r\nc\u2028d\ud800") for cue in edition.timeline.cues)
    found = labels(replace(edition, timeline=replace(edition.timeline, cues=cues)))
    assert len(found) == len(cues) + len(edition.timeline.chapters)
    assert all(len(fields) == 3 for fields in found)
