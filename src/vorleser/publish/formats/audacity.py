"""Audacity's label track: start and end in seconds, and text, of every chapter and every sentence."""

from collections.abc import Iterator

from vorleser.characters import fit, one_line
from vorleser.edition import Edition
from vorleser.mix import Chapter, Cue, Timeline
from vorleser.publish.format import File, Format


def _render(edition: Edition) -> Iterator[File]:
    """Yield the edition's labels by their start, a chapter before the sentence that begins with it."""
    timeline = edition.timeline
    marks: list[Chapter | Cue] = [*timeline.chapters, *timeline.cues]
    lines = (_label(timeline, mark) for mark in sorted(marks, key=lambda mark: mark.start))
    yield File(f"{edition.manifest.stem}{FORMAT.suffix}", "".join(lines).encode())


def _label(timeline: Timeline, mark: Chapter | Cue) -> str:
    text = f"# {mark.title}" if isinstance(mark, Chapter) else mark.shown
    start, end = (timeline.ms(sample) / 1000 for sample in (mark.start, mark.end))
    return f"{start:.3f}\t{end:.3f}\t{one_line(fit(text))}\n"


FORMAT = Format(
    summary="Audacity label track of sentences and chapters",
    media_type="text/plain",
    render=_render,
    suffix=".labels.txt",
)
