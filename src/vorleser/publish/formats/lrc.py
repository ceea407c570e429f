"""LRC, enhanced: a line for each sentence and in it the time of each word, as players of music show lyrics."""

import re
from collections.abc import Iterator

from vorleser.edition import Edition
from vorleser.mix import Cue, Timeline
from vorleser.publish.format import File, Format
from vorleser.publish.spoken import find_spoken_words
from vorleser.text.characters import fit, one_line

_LASTS = 2000  # milliseconds after a line that it may stay on the screen
_TAGS = str.maketrans("[]<>", "()‹›")  # what would be a time or a tag; LRC knows no escapes


def _render(edition: Edition) -> Iterator[File]:
    """Yield the edition's lines, after who made it and how long it is."""
    manifest, timeline = edition.manifest, edition.timeline
    about = {
        "ti": manifest.article.metadata.title,
        "ar": ", ".join(manifest.article.metadata.authors),
        "al": manifest.publication.name,
        "length": _time(timeline.ms(timeline.length))[:-3],
        "re": "Vorleser",
    }
    head = [f"[{tag}:{_plain(value)}]" for tag, value in about.items() if _plain(value)]
    lines = "\n".join([*head, *_lines(timeline), ""])
    yield File(f"{manifest.stem}{FORMAT.suffix}", lines.encode())


def _lines(timeline: Timeline) -> Iterator[str]:
    """Yield a line for each cue; an empty one where nothing is said for a while."""
    starts = [timeline.ms(cue.start) for cue in timeline.cues[1:]] + [timeline.ms(timeline.length)]
    for cue, following in zip(timeline.cues, starts, strict=True):
        if text := _words(timeline, cue):
            yield f"[{_time(timeline.ms(cue.start))}]{text}"
            if following - timeline.ms(cue.end) > _LASTS:
                yield f"[{_time(timeline.ms(cue.end))}]"


def _words(timeline: Timeline, cue: Cue) -> str:
    words = find_spoken_words(timeline, cue)
    texts = [_plain(cue.shown[word.first : word.last]) for word in words]
    if len(words) < 2 or not any(texts):
        return " ".join(filter(None, texts))
    timed = (f"<{_time(word.start)}> {text}" for word, text in zip(words, texts, strict=True) if text)
    return " ".join((*timed, f"<{_time(words[-1].end)}>"))


def _plain(text: str) -> str:
    return re.sub(r"\s+", " ", one_line(fit(text)).translate(_TAGS)).strip()


def _time(ms: int) -> str:
    """Return *ms* as minutes, seconds and hundredths, rounded down, so that no time is later than it should be."""
    return f"{ms // 60_000:02}:{ms // 1000 % 60:02}.{ms % 1000 // 10:02}"


FORMAT = Format(
    summary="LRC lyrics by sentence and word",
    media_type="text/plain",
    render=_render,
    suffix=".lrc",
)
