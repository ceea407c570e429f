"""The tags of an edition: ID3v2.3, as podcast players read them.

Version 2.3 with UTF-16, no ID3v1, no APE, chapter titles of at most 120 bytes and without pictures: with
2.4, FFmpeg 5.1 and mpv lose all chapters when one of them has a longer title or a picture. Frames lie in the order in
which they are listed here, chapters by time: many players list them as they lie.
"""

from collections.abc import Iterable, Sequence
from contextlib import suppress
from io import BytesIO

from mutagen import id3

from vorleser import disclosure
from vorleser.article import Article, Role
from vorleser.edition import Manifest
from vorleser.mix import Timeline

LANGUAGES = {"de": "deu", "en": "eng", "fr": "fra", "it": "ita", "es": "spa"}
_NAMELESS = "Vorleser"  # players group by author and album: without them an edition is lost among others
_TITLE_BYTES = 120
MOST_ENTRIES = 255  # of a table of contents: one byte counts them
_UTF16 = id3.Encoding.UTF16
_UNSPOKEN = frozenset({Role.IMAGE, Role.RELATED})


def render_tag(manifest: Manifest, timeline: Timeline, cover: bytes) -> bytes:
    """Return the ID3v2.3 tag of an edition with *cover* (a JPEG) as its picture."""
    picture = id3.APIC(encoding=id3.Encoding.LATIN1, mime="image/jpeg", type=3, desc="", data=cover)
    return lay_out_tag(
        [*_texts(manifest, timeline), *_chapters(timeline), *_long_texts(manifest, timeline), picture], 3
    )


def lay_out_tag(frames: Iterable[id3.Frame], version: int) -> bytes:
    """Return an ID3v2 tag of *version* 3 or 4 with *frames* in the given order; mutagen would sort them by size."""
    body = b"".join(_frame_bytes(frame, version) for frame in frames)
    size = bytes(len(body) >> shift & 0x7F for shift in (21, 14, 7, 0))
    return b"ID3" + bytes((version, 0, 0)) + size + body


def _frame_bytes(frame: id3.Frame, version: int) -> bytes:
    """Return *frame* as bytes for a tag of *version*; one frame may become several that the version knows."""
    tag, out = id3.ID3(), BytesIO()
    tag.add(frame)
    if version == 3:
        tag.update_to_v23()
    tag.save(out, v1=0, v2_version=version, padding=lambda _: 0)
    return out.getvalue()[10:]


def _language(manifest: Manifest) -> str:
    """Return the article's language as an ISO 639-2 code; "deu" if it is not in LANGUAGES."""
    return LANGUAGES.get(manifest.article.metadata.language[:2].lower(), "deu")


def _texts(manifest: Manifest, timeline: Timeline) -> list[id3.Frame]:
    metadata, publication = manifest.article.metadata, manifest.publication
    show = publication.name or _NAMELESS
    author = ", ".join(metadata.authors) or publication.author or show
    texts = {
        id3.TIT2: metadata.title,
        id3.TPE1: author,
        id3.TALB: show,
        id3.TCON: "Podcast",
        id3.TLAN: _language(manifest),
        id3.TPUB: publication.name,
        id3.TCOP: publication.copyright,
        id3.TDRC: metadata.date[:10],
        id3.TLEN: str(timeline.ms(timeline.length)),
    }
    frames: list[id3.Frame] = []
    frames += [kind(encoding=_UTF16, text=[text]) for kind, text in texts.items() if text]  # type: ignore[no-untyped-call]
    frames.append(
        id3.TXXX(encoding=_UTF16, desc=disclosure.TXXX, text=[disclosure.source_type(manifest.voice)])
    )
    frames.append(id3.PRIV(owner=disclosure.XMP_OWNER, data=disclosure.xmp_packet(manifest)))
    with suppress(UnicodeEncodeError):  # a URL frame holds Latin-1 only; ingest gives nothing else
        metadata.url.encode("latin-1")
        frames += [id3.WOAF(url=metadata.url)] if metadata.url else []
    return frames


def _long_texts(manifest: Manifest, timeline: Timeline) -> list[id3.Frame]:
    metadata = manifest.article.metadata
    lang = _language(manifest)
    comment = "\n".join(filter(None, (metadata.summary, manifest.notice, manifest.correction)))
    frames: list[id3.Frame] = [id3.USLT(encoding=_UTF16, lang=lang, desc="", text=text_of(manifest.article))]
    lines = [(cue.shown, timeline.ms(cue.start)) for cue in timeline.cues]
    frames.append(id3.SYLT(encoding=_UTF16, lang=lang, format=2, type=1, desc="", text=lines))
    if comment:
        frames.append(id3.COMM(encoding=_UTF16, lang=lang, desc="", text=[comment]))
    return frames


def text_of(article: Article) -> str:
    """Return the article's blocks as text, separated by blank lines, without pictures and related links."""
    return "\n\n".join(block.text for block in article.blocks if block.role not in _UNSPOKEN)


def _chapters(timeline: Timeline) -> list[id3.Frame]:
    names = [f"chp{number}" for number in range(len(timeline.chapters))]
    chapters: list[id3.Frame] = [
        id3.CHAP(
            element_id=name,
            start_time=timeline.ms(chapter.start),
            end_time=timeline.ms(chapter.end),
            start_offset=0xFFFFFFFF,
            end_offset=0xFFFFFFFF,
            sub_frames=[id3.TIT2(encoding=_UTF16, text=[short(chapter.title) or name])],
        )
        for name, chapter in zip(names, timeline.chapters, strict=True)
    ]
    return [*_tables(names), *chapters]


def _tables(names: Sequence[str]) -> list[id3.Frame]:
    """Return the tables of contents for the chapters *names*, the top-level table first.

    A table holds at most MOST_ENTRIES; more chapters are listed in nested tables, as the standard allows. Players
    that don't support nesting still find the chapters themselves. Source: ID3v2 Chapter Frame Addendum, 3.2.
    """
    tables: list[id3.Frame] = []
    while len(names) > MOST_ENTRIES:
        groups = [names[at : at + MOST_ENTRIES] for at in range(0, len(names), MOST_ENTRIES)]
        names = [f"toc{len(tables) + number}" for number in range(len(groups))]
        tables += [_table(name, group) for name, group in zip(names, groups, strict=True)]
    return [_table("toc", names, top=True), *tables]


def _table(name: str, entries: Sequence[str], *, top: bool = False) -> id3.Frame:
    flags = id3.CTOCFlags.ORDERED | (id3.CTOCFlags.TOP_LEVEL if top else 0)
    title = id3.TIT2(encoding=_UTF16, text=["Kapitel"])
    return id3.CTOC(element_id=name, flags=flags, child_element_ids=list(entries), sub_frames=[title])


def short(title: str) -> str:
    """Return *title* cut to at most 120 bytes of UTF-16; between words if that keeps more than half of the text."""
    if len(title.encode("utf-16-le")) <= _TITLE_BYTES:
        return title
    kept = title.encode("utf-16-le")[: _TITLE_BYTES - 2].decode("utf-16-le", "ignore")
    words = kept.rsplit(None, 1)[0]
    return (words if len(words) > len(kept) // 2 else kept).rstrip(" ,;:–-") + "…"
