"""Audacity's label tracks: start and end in seconds, and text, of chapters and sentences, and in another of words."""

from collections.abc import Iterator

from vorleser.edition import Edition
from vorleser.mix import Chapter, Cue, Timeline
from vorleser.publish.format import File, Format
from vorleser.publish.spoken import find_spoken_words
from vorleser.text.characters import fit, one_line


def _render(edition: Edition) -> Iterator[File]:
    """Yield the edition's labels by their start, a chapter before the sentence that begins with it; then the words'."""
    timeline = edition.timeline
    marks: list[Chapter | Cue] = [*timeline.chapters, *timeline.cues]
    lines = (_label(timeline, mark) for mark in sorted(marks, key=lambda mark: mark.start))
    yield File(f"{edition.manifest.stem}{FORMAT.suffix}", "".join(lines).encode())
    words = (_line(*span, text) for span, text in _words(timeline))
    yield File(f"{edition.manifest.stem}.words{FORMAT.suffix}", "".join(words).encode())


def _label(timeline: Timeline, mark: Chapter | Cue) -> str:
    text = f"# {mark.title}" if isinstance(mark, Chapter) else mark.shown
    return _line(timeline.ms(mark.start), timeline.ms(mark.end), text)


def _words(timeline: Timeline) -> Iterator[tuple[tuple[int, int], str]]:
    for cue in timeline.cues:
        for word in find_spoken_words(timeline, cue):
            yield (word.start, word.end), cue.shown[word.first : word.last]


def _line(start: int, end: int, text: str) -> str:
    return f"{start / 1000:.3f}\t{end / 1000:.3f}\t{one_line(fit(text))}\n"


FORMAT = Format(
    summary="Audacity label tracks of sentences, chapters and words",
    media_type="text/plain",
    render=_render,
    suffix=".labels.txt",
)
