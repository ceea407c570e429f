"""Editions made by hand, small and exact, for tests of what comes after the sound."""

import hashlib
import math
import re
import shutil
import struct
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import lameenc
import pytest
from msgspec.structs import replace

from vorleser.article import Article, Block, Metadata, Role
from vorleser.edition import Edition, Levels, Manifest, Publication, Sound, Voice
from vorleser.mix import Chapter, Cue, Timeline

RATE = 44_100
OPENING = 1.0  # seconds before the first sentence
PAUSE = 0.4
NOTICE = "Diesen Beitrag liest eine künstliche Stimme."
NPM = Path(__file__).parent / "npm" / "node_modules"
PUBLICATION = Publication(
    name="Uferblatt",
    author="Redaktion Uferblatt",
    email="audio@uferblatt.example",
    url="https://audio.uferblatt.example/hoeren",
    link="https://uferblatt.example/",
    description="Artikel des Uferblatts zum Hören.",
)
BLOCKS = (
    Block(Role.KICKER, "Stadtentwicklung"),
    Block(Role.HEADLINE, "Der Hafen lernt leise zu sein"),
    Block(Role.LEAD, "Zwei neue Kräne sollen den Lärm halbieren. Wer dort wohnt, hört es schon."),
    Block(Role.PARAGRAPH, "Am Montag haben die Arbeiten begonnen. Sie dauern bis zum Herbst. Dann ist Ruhe."),
    Block(Role.IMAGE, "Drei Hafenkräne im Abendlicht.", link="kraene.jpg"),
    Block(Role.CAPTION, "Die alten Kräne am Nordufer."),
    Block(Role.SUBHEAD, "Was sich ändert", level=2),
    Block(Role.LIST_ITEM, "1. Die Kräne werden elektrisch.", level=1),
    Block(Role.LIST_ITEM, "Auch nachts.", level=2),
    Block(Role.LIST_ITEM, "2. Am Kai entsteht eine Wand.", level=1),
    Block(Role.TABLE, "Stelle\tnachts\nNordkai\t63 dB\nWerft\t49 dB"),
    Block(Role.QUOTE, "Man gewöhnt sich an alles, nur nicht an das Quietschen.", speaker="Herta Lindqvist"),
    Block(Role.SUBHEAD, "Drei Fragen", level=3),
    Block(Role.QUESTION, "Wird es leiser?", speaker="Uferblatt"),
    Block(Role.ANSWER, "Ja. Wir messen jede Nacht.", speaker="Jonas Feld"),
    Block(Role.PARAGRAPH, "The quiet crane is its name.", lang="en"),
    Block(Role.CODE, "laerm = messen()"),
    Block(Role.FOOTNOTE, "Gemessen an vier Stellen."),
    Block(Role.RELATED, "Wie der Fluss zurückkam"),
)
METADATA = Metadata(
    title="Der Hafen lernt leise zu sein",
    authors=("Marlene Osterkamp", "Jonas Feld"),
    date="2026-05-03",
    url="https://uferblatt.example/hafen",
    summary="Zwei neue Kräne sollen den Lärm halbieren.",
    keywords=("Hafen", "Lärm"),
    kicker="Stadtentwicklung",
    section="Lokales",
)
ARTICLE = Article(METADATA, BLOCKS)
SILENT = {Role.IMAGE, Role.CAPTION, Role.CODE, Role.FOOTNOTE, Role.RELATED}


def sentences(block: Block) -> list[str]:
    """Return what is said of *block*: simple texts need no more than this to be parted."""
    if block.role is Role.TABLE:
        return [row.replace("\t", "; ") for row in block.text.split("\n") if row.strip()]
    if block.role is Role.LIST_ITEM:
        return [block.text]
    return re.findall(r"\S.*?[.?!](?=\s|$)|\S.*$", block.text)


def cues(article: Article) -> Iterator[Cue]:
    """Yield the notice and every sentence that is read, 60 ms a character, in the article's order."""
    at = OPENING

    def cue(number: int, block: Block, shown: str, anchor: str) -> Cue:
        nonlocal at
        start, at = at, at + max(0.5, 0.06 * len(shown))
        lang = block.lang or article.metadata.language
        made = Cue(
            round(start * RATE),
            round(at * RATE),
            number,
            block.role,
            shown,
            shown,
            lang,
            anchor,
            block.speaker,
        )
        at += PAUSE
        return made

    yield cue(-1, Block(Role.NOTICE, NOTICE), NOTICE, "notice")
    for number, block in enumerate(article.blocks):
        for position, shown in enumerate(sentences(block)) if block.role not in SILENT else ():
            yield cue(number, block, shown, f"b{number}s{position}")


def timeline(article: Article) -> Timeline:
    """Return the timeline of *article*: a chapter at its beginning and at each subhead."""
    said = tuple(cues(article))
    length = said[-1].end + RATE
    heads = [cue for cue in said if cue.role is Role.SUBHEAD]
    starts = [0, *(cue.start for cue in heads)]
    titles = [article.metadata.title, *(cue.shown for cue in heads)]
    anchors = ["", *(cue.anchor for cue in heads)]
    ends = [*starts[1:], length]
    return Timeline(RATE, length, said, tuple(map(Chapter, starts, ends, titles, anchors)))


@cache
def mp3(seconds: int) -> bytes:
    """Return an MP3 of a tone that swells and fades every second."""
    samples = (
        int(9000 * math.sin(2 * math.pi * 220 * n / RATE) * math.sin(math.pi * n / RATE) ** 2)
        for n in range(RATE)
    )
    encoder = lameenc.Encoder()
    encoder.silence()
    encoder.set_bit_rate(96)
    encoder.set_in_sample_rate(RATE)
    encoder.set_channels(1)
    encoder.set_quality(7)
    return bytes(encoder.encode(struct.pack(f"<{RATE}h", *samples) * seconds) + encoder.flush())


def edition(folder: Path, article: Article = ARTICLE, **changes: object) -> Edition:
    """Return an edition of *article*, its sound in *folder*; *changes* go to its manifest."""
    times = timeline(article)
    data = mp3(math.ceil(times.length / RATE))
    path = folder / "sound.mp3"
    path.write_bytes(data)
    manifest = Manifest(
        guid="5f6ca346-1dc1-50bb-b710-b03ec4e7cd52",
        stem="hafen",
        article=article,
        publication=PUBLICATION,
        voice=Voice("tone", "a", 1.0, "algorithmicMedia"),
        cover="",
        notice=NOTICE,
        text_hash="t",
        settings_hash="s",
        versions={"vorleser": "0"},
    )
    sound = Sound(str(path), len(data), hashlib.sha256(data).hexdigest(), 96, Levels(-16.0, -1.5))
    return Edition(replace(manifest, **changes), times, sound)


def titled(title: str) -> Article:
    """Return an article whose every place for text carries *title*."""
    metadata = replace(
        METADATA, title=title, authors=(title,), summary=title, kicker=title, keywords=(title,), section=title
    )
    blocks = tuple(replace(block, text=title, speaker=title if block.speaker else "") for block in BLOCKS)
    return Article(metadata, blocks)


def tool(name: str) -> str:
    """Return the path of a program; skips the test, saying why, where it is not installed."""
    found = shutil.which(name)
    if not found:
        pytest.skip(f"{name} is not installed (tests/apt.txt)")
    return found


def npm(package: str) -> Path:
    """Return the folder of an npm package; skips the test, saying why, where it is not installed."""
    tool("node")
    if not (NPM / package).is_dir():
        pytest.skip(f"the npm package {package} is not installed (npm ci --prefix tests/npm)")
    return NPM / package
