"""The tags of an edition: ID3v2.3, as podcast players read them.

Version 2.3 with UTF-16, no ID3v1, no APE, chapter titles of at most 120 bytes and without pictures: with
2.4, FFmpeg 5.1 and mpv lose all chapters when one of them has a longer title or a picture.
"""

from io import BytesIO

from mutagen import id3

from vorleser import mark
from vorleser.article import Article, Role
from vorleser.edition import Imprint
from vorleser.mix import Timeline

LANGUAGES = {"de": "deu", "en": "eng", "fr": "fra", "it": "ita", "es": "spa"}
_NAMELESS = "Vorleser"  # players group by author and album: without them an edition is lost among others
_TITLE_BYTES = 120
_UTF16 = id3.Encoding.UTF16
_UNSPOKEN = frozenset({Role.IMAGE, Role.RELATED})


def render(imprint: Imprint, timeline: Timeline, cover: bytes) -> bytes:
    """Return the ID3v2.3 tag of an edition with *cover* (a JPEG) as its picture."""
    tag = id3.ID3()
    for frame in (*_texts(imprint, timeline), *_long_texts(imprint, timeline), *_chapters(timeline)):
        tag.add(frame)
    tag.add(id3.APIC(encoding=id3.Encoding.LATIN1, mime="image/jpeg", type=3, desc="", data=cover))
    out = BytesIO()
    tag.update_to_v23()
    tag.save(out, v1=0, v2_version=3, padding=lambda _: 0)
    return out.getvalue()


def language(imprint: Imprint) -> str:
    """Return the article's language as ID3 writes it (ISO 639-2)."""
    return LANGUAGES.get(imprint.article.metadata.language[:2].lower(), "deu")


def _texts(imprint: Imprint, timeline: Timeline) -> list[id3.Frame]:
    metadata, publication = imprint.article.metadata, imprint.publication
    show = publication.name or _NAMELESS
    author = ", ".join(metadata.authors) or publication.author or show
    texts = {
        id3.TIT2: metadata.title,
        id3.TPE1: author,
        id3.TALB: show,
        id3.TCON: "Podcast",
        id3.TLAN: language(imprint),
        id3.TPUB: publication.name,
        id3.TCOP: publication.copyright,
        id3.TDRC: metadata.date[:10],
        id3.TLEN: str(timeline.ms(timeline.length)),
    }
    frames: list[id3.Frame] = []
    frames += [kind(encoding=_UTF16, text=[text]) for kind, text in texts.items() if text]  # type: ignore[no-untyped-call]
    frames.append(id3.TXXX(encoding=_UTF16, desc=mark.TXXX, text=[mark.source_type(imprint.voice)]))
    frames.append(id3.PRIV(owner=mark.XMP_OWNER, data=mark.xmp(imprint)))
    if metadata.url:
        frames.append(id3.WOAF(url=metadata.url))
    return frames


def _long_texts(imprint: Imprint, timeline: Timeline) -> list[id3.Frame]:
    metadata = imprint.article.metadata
    lang = language(imprint)
    comment = "\n".join(filter(None, (metadata.summary, imprint.notice, imprint.correction)))
    frames: list[id3.Frame] = [id3.USLT(encoding=_UTF16, lang=lang, desc="", text=text_of(imprint.article))]
    lines = [(cue.shown, timeline.ms(cue.start)) for cue in timeline.cues]
    frames.append(id3.SYLT(encoding=_UTF16, lang=lang, format=2, type=1, desc="", text=lines))
    if comment:
        frames.append(id3.COMM(encoding=_UTF16, lang=lang, desc="", text=[comment]))
    return frames


def text_of(article: Article) -> str:
    """Return the whole article as text, its blocks parted by blank lines."""
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
    flags = id3.CTOCFlags.TOP_LEVEL | id3.CTOCFlags.ORDERED
    title = id3.TIT2(encoding=_UTF16, text=["Kapitel"])
    return [id3.CTOC(element_id="toc", flags=flags, child_element_ids=names, sub_frames=[title]), *chapters]


def short(title: str) -> str:
    """Return *title* with at most 120 bytes of UTF-16, cut between words where one ends in reach."""
    if len(title.encode("utf-16-le")) <= _TITLE_BYTES:
        return title
    kept = title.encode("utf-16-le")[: _TITLE_BYTES - 2].decode("utf-16-le", "ignore")
    words = kept.rsplit(None, 1)[0]
    return (words if len(words) > len(kept) // 2 else kept).rstrip(" ,;:–-") + "…"
