"""The Podcasting 2.0 JSON transcript (podcast-namespace, transcripts/transcripts.md)."""

from collections.abc import Iterator

import msgspec

from vorleser.edition import Edition
from vorleser.publish.captions import Caption, Shape, captions
from vorleser.publish.format import File, Format

_SHAPE = Shape(width=65, height=2)


def _render(edition: Edition) -> Iterator[File]:
    """Yield the edition's JSON transcript."""
    segments = [_segment(caption) for caption in captions(edition.timeline, _SHAPE)]
    data = msgspec.json.encode({"version": "1.0.0", "segments": segments})
    yield File(f"{edition.manifest.stem}{FORMAT.suffix}", msgspec.json.format(data, indent=1))


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
