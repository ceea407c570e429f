"""The Podcasting 2.0 JSON transcript (podcast-namespace, transcripts/transcripts.md)."""

from collections.abc import Iterator

import msgspec

from vorleser.edition import Edition
from vorleser.mix import Timeline
from vorleser.publish.captions import Caption, Shape, captions
from vorleser.publish.format import File, Format
from vorleser.publish.spoken import find_spoken_words
from vorleser.text.characters import fit, one_line

_SHAPE = Shape(width=65, height=2)


def _render(edition: Edition) -> Iterator[File]:
    """Yield the edition's JSON transcript."""
    if edition.detail.transcript == "word":
        segments = list(_words(edition.timeline))
    else:
        segments = [_segment(caption) for caption in captions(edition.timeline, _SHAPE)]
    data = msgspec.json.encode({"version": "1.0.0", "segments": segments})
    yield File(f"{edition.manifest.stem}{FORMAT.suffix}", msgspec.json.format(data, indent=1))


def _words(timeline: Timeline) -> Iterator[dict[str, object]]:
    """Yield a segment for each word, as the namespace's own example has them."""
    for cue in timeline.cues:
        for word in find_spoken_words(timeline, cue):
            text = one_line(fit(cue.shown[word.first : word.last]))
            if text:
                yield _segment(Caption(word.start, word.end, (text,), one_line(cue.speaker)))


def _segment(caption: Caption) -> dict[str, object]:
    speaker = {"speaker": caption.speaker} if caption.speaker else {}
    times = {"startTime": caption.start / 1000, "endTime": caption.end / 1000}
    return {**speaker, **times, "body": " ".join(caption.lines)}


FORMAT = Format(
    summary="Podcasting 2.0 transcript by sentence",
    media_type="application/json",
    render=_render,
    suffix=".transcript.json",
    download="Transkript (JSON)",
    feed_element="transcript",
    usual=True,
)
