"""Editions made by hand, with a real MP3: what the formats' tests render."""

import hashlib
import re
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import lameenc
import numpy as np
from msgspec.structs import replace

from vorleser import disclosure
from vorleser.article import Article, Block, Metadata, Role
from vorleser.batch.digest import digest
from vorleser.edition import Detail, Edition, Levels, Manifest, Publication, Sound, Voice
from vorleser.mix import Chapter, Cue, Timeline
from vorleser.mpeg import DELAY, FRAME, info_frame, walk_frames

RATE = 44_100
BITRATE = 96
SILENT = {Role.IMAGE, Role.CODE, Role.RELATED}
PUBLICATION = Publication(name="Mühlbacher Bote", author="Redaktion", copyright="© Mühlbacher Bote")


def edition(
    folder: Path,
    article: Article,
    *,
    intro_ms: int = 0,
    separator_ms: int = 0,
    silent: bool = False,
    **more: object,
) -> Edition:
    """Return *article* as an edition whose MP3 lies in *folder*: as long as its cues, a tone for each sentence.

    *intro_ms* of music come before the first word, *separator_ms* before each subhead; a *silent* one
    is made sooner; *more* changes the manifest.
    """
    timeline = laid(article, intro_ms, separator_ms, notice=bool(more.get("notice", disclosure.SPOKEN)))
    fields = {
        "guid": "0f0a4a3e-5c41-5f7e-9d0e-8a2b3c4d5e6f",
        "stem": "edition",
        "notice": disclosure.SPOKEN,
        "cover": "",
    }
    manifest = Manifest(
        **{**fields, **more},  # type: ignore[arg-type]
        article=article,
        publication=PUBLICATION,
        voice=Voice("pico", "de-DE", 1.0, "trainedAlgorithmicMedia"),
        text_hash="",
        settings_hash="",
        versions={},
    )
    return Edition(manifest, timeline, (silence if silent else sound)(folder / "edition.mp3", timeline))


def with_words(edition: Edition, **detail: Any) -> Edition:
    """Return *edition* with its words said in equal time, and files as fine as *detail* says."""
    cues = tuple(replace(cue, words=_even(cue)) for cue in edition.timeline.cues)
    return replace(edition, timeline=replace(edition.timeline, cues=cues), detail=Detail(**detail))


def _even(cue: Cue) -> tuple[tuple[int, int, int, int], ...]:
    places = [match.span() for match in re.finditer(r"\w+", cue.shown)]
    length = (cue.end - cue.start) // len(places)
    return tuple(
        (cue.start + length * number, cue.start + length * (number + 1), *place)
        for number, place in enumerate(places)
    )


def laid(article: Article, intro_ms: int = 0, separator_ms: int = 0, *, notice: bool = True) -> Timeline:
    """Return a timeline of *article*: 20 ms for each character, 300 ms between sentences."""
    cues: list[Cue] = []
    at = intro_ms * RATE // 1000
    for block, role, text, lang, anchor in _sentences(article, notice=notice):
        if role is Role.SUBHEAD and cues and cues[-1].block != block:
            at += separator_ms * RATE // 1000
        end = at + 20 * len(text) * RATE // 1000 + 7
        cues.append(Cue(at, end, block, role, text, text, lang, anchor))
        at = end + 300 * RATE // 1000
    length = at + separator_ms * RATE // 1000
    return Timeline(RATE, length, tuple(cues), tuple(_chapters(article, cues, length)))


def _sentences(article: Article, *, notice: bool) -> Iterator[tuple[int, Role, str, str, str]]:
    told = not notice
    for number, block in enumerate(article.blocks):
        if not told and block.role not in {Role.KICKER, Role.HEADLINE}:
            told = True
            yield -1, Role.NOTICE, disclosure.SPOKEN, "de", "notice"
        if block.role in SILENT or not block.text.strip():
            continue
        table = block.role is Role.TABLE
        parts = block.text.split("\n") if table else re.split(r"(?<=[.!?]) ", block.text)
        for position, part in enumerate(parts):
            text = "; ".join(part.split("\t")) if table else part
            yield number, block.role, text, block.lang or "de", f"b{number}s{position}"


def _chapters(article: Article, cues: list[Cue], length: int) -> Iterator[Chapter]:
    heads = [cue for cue in cues if cue.role is Role.SUBHEAD and cue.anchor.endswith("s0")]
    starts = [0, *(cue.start for cue in heads), length]
    titles = [article.metadata.title, *(article.blocks[cue.block].text for cue in heads)]
    levels = [1, *(article.blocks[cue.block].level for cue in heads)]
    for title, level, (start, end) in zip(titles, levels, pairwise(starts), strict=True):
        if end > start:
            yield Chapter(start, end, title, level=level)


def sound(path: Path, timeline: Timeline) -> Sound:
    """Write the MP3 of *timeline* to *path*, with a tone in each cue, and return what it is."""
    encoder = lameenc.Encoder()
    encoder.set_bit_rate(BITRATE)
    encoder.set_in_sample_rate(RATE)
    encoder.set_channels(1)
    encoder.set_quality(9)
    encoder.silence()
    frames = bytearray()
    heard = 0
    for cue in timeline.cues:
        frames += encoder.encode(bytes(2 * (cue.start - heard)))
        frames += encoder.encode(tone(cue.end - cue.start, 200 + len(cue.shown)).tobytes())
        heard = cue.end
    frames += encoder.encode(bytes(2 * (timeline.length - heard))) + encoder.flush()
    begins = [at for at, _ in walk_frames(bytes(frames))]
    if b"Info" in frames[:64] or b"Xing" in frames[:64]:
        frames, begins = frames[begins[1] :], begins[1:]
    whole = info_frame(BITRATE, len(begins), timeline.length, len(frames)) + bytes(frames)
    path.write_bytes(whole)
    return Sound(str(path), len(whole), hashlib.sha256(whole).hexdigest(), BITRATE, Levels(-16.0, -1.0))


def silence(path: Path, timeline: Timeline) -> Sound:
    """Write an MP3 as long as *timeline* to *path*, of silence and in no time, and return what it is."""
    quiet = b"\xff\xfb\x70\xc4".ljust(313, b"\0")
    count = -(-(timeline.length + DELAY) // FRAME)
    with path.open("wb") as file:
        file.write(info_frame(BITRATE, count, timeline.length, 313 * count))
        for begin in range(0, count, 10_000):
            file.write(quiet * min(10_000, count - begin))
    return Sound(str(path), path.stat().st_size, "", BITRATE, Levels(-16.0, -1.0))


def tone(length: int, hertz: float) -> "np.ndarray[tuple[int], np.dtype[np.int16]]":
    """Return *length* samples of a quiet tone."""
    return (2000 * np.sin(np.arange(length) * (2 * np.pi * hertz / RATE))).astype(np.int16)


def article(title: str, *blocks: Block, **metadata: object) -> Article:
    """Return an article of *blocks* after its headline, dated unless *metadata* says otherwise."""
    fields = {"date": "2026-05-04", "authors": ("Clara Beispiel",)} | metadata
    return Article(Metadata(title, **fields), (Block(Role.HEADLINE, title), *blocks))  # type: ignore[arg-type]


def paragraph(text: str, **more: object) -> Block:
    """Return a paragraph."""
    return Block(Role.PARAGRAPH, text, **more)  # type: ignore[arg-type]


def subhead(text: str, level: int = 2) -> Block:
    """Return a subhead."""
    return Block(Role.SUBHEAD, text, level=level)


def ausgabe(articles: int, each: int = 6) -> Article:
    """Return an Ausgabe of *articles* articles, joined as batch joins them, in up to five sections of *each*."""
    return digest("Mühlbacher Bote vom 4. Mai", [_report(number, each) for number in range(articles)])


def _report(number: int, each: int) -> Article:
    section = ("Stadt", "Land", "Kultur", "Sport", "Wetter")[number // each]
    text = paragraph(f"Der Bericht {number + 1} beginnt hier. Er ist kurz.")
    more = (subhead("Wie es weitergeht"), paragraph("Morgen mehr davon.")) if number % each == 0 else ()
    return article(f"Bericht {number + 1} aus dem Tal", text, *more, section=section)
