"""Podcasting 2.0 JSON chapters 1.2.0 (podcast-namespace, chapters/jsonChapters.md)."""

from collections.abc import Iterator

import msgspec

from vorleser.edition import Edition
from vorleser.mix import Chapter, Timeline
from vorleser.publish.format import File, Format
from vorleser.text.characters import one_line


def _render(edition: Edition) -> Iterator[File]:
    """Yield the edition's chapters, at the same milliseconds as in the MP3's ID3 tag."""
    manifest = edition.manifest
    title = one_line(manifest.article.metadata.title)
    about = {
        "title": title,
        "author": one_line(", ".join(manifest.article.metadata.authors)),
        "podcastName": one_line(manifest.publication.name),
        "fileName": f"{manifest.stem}.mp3",
    }
    document = {
        "version": "1.2.0",
        **{key: value for key, value in about.items() if value},
        "chapters": [_chapter(edition.timeline, chapter, title) for chapter in edition.timeline.chapters],
    }
    data = msgspec.json.format(msgspec.json.encode(document), indent=1)
    yield File(f"{manifest.stem}{FORMAT.suffix}", data)


def _chapter(timeline: Timeline, chapter: Chapter, otherwise: str) -> dict[str, object]:
    return {
        "startTime": timeline.ms(chapter.start) / 1000,
        "endTime": timeline.ms(chapter.end) / 1000,
        "title": one_line(chapter.title) or otherwise,
    }


FORMAT = Format(
    summary="Podcasting 2.0 chapters",
    media_type="application/json+chapters",
    render=_render,
    suffix=".chapters.json",
    feed_element="chapters",
    usual=True,
)
