"""Clips whose word times are known, to train and to measure the search for words: scripts/train_words, bench_words.

Pico is made to tell: the same text is spoken twice, and the second time each second word is softer. Where the ratio of
the two changes, a word begins, to some 2 ms; tags alone move nothing, so the clip is as good as any. espeak tells by
its events.
"""

import random
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
from msgspec.structs import replace
from numpy.typing import NDArray
from py_nanotts import NanoTTS

from vorleser.article import Article, Block, Metadata, Role
from vorleser.clip import Clip, TimedClip
from vorleser.config import Config
from vorleser.ingest import load, read_article
from vorleser.pipeline import write_script
from vorleser.runtime import malloc
from vorleser.scripts import Segment
from vorleser.speak import SpeakSettings, engine_info
from vorleser.speak.engines.pico import PICO_RATE, mark_up
from vorleser.speak.sound.trim import window_levels
from vorleser.speak.words.align import WORD

DATA = Path(__file__).parents[1] / "tests" / "data"
LEARNED = (
    "articles",
    "counted",
    "later",
    "magazine",
    "mixed",
    "news",
    "official",
    "prose",
    "science",
    "talk",
)
LONGEST = 200  # characters that Pico says in one piece
LOUD, SOFT, HALF = 40, 12, 0.55  # volumes, and the ratio between them
_BLOCK = 32  # samples in which the ratio is taken: 2 ms
_FEWEST = 2  # blocks in a row that count
_HEARD = 10.0  # root mean square of 16-bit steps
_SILENT, _PAUSE, _DYING = (
    0.01,
    0.09,
    0.1,
)  # of the loudest 5 ms; seconds; seconds that the word before may still sound

Onsets = tuple[tuple[tuple[int, int], float], ...]


class Known(NamedTuple):
    """A clip of *segment*, and at which second each word begins whose place is known."""

    voice: str
    segment: Segment
    clip: Clip
    onsets: Onsets


def learned_segments() -> list[Segment]:
    """Return the sentences that tables are made of."""
    paths = [DATA / "sentences" / f"{name}.txt" for name in LEARNED]
    kept = {segment.spoken for segment in measured_segments()}
    return [segment for segment in _distinct(_segments(_lines(paths))) if segment.spoken not in kept]


def measured_segments() -> list[Segment]:
    """Return the sentences that are measured, none of which the tables have seen."""
    config = Config()
    articles = (
        read_article(load(str(path), config.ingest), config.ingest)
        for path in sorted((DATA / "articles").iterdir())
    )
    return _distinct([*_segments(articles), *_segments(_lines([DATA / "prose.txt"]))])


def _lines(paths: Sequence[Path]) -> Iterator[Article]:
    for path in paths:
        lines = [line for line in path.read_text("utf-8").splitlines() if line.strip() and line[0] != "#"]
        for first in range(0, len(lines), 40):
            blocks = tuple(Block(Role.PARAGRAPH, line) for line in lines[first : first + 40])
            yield Article(Metadata(title="Sätze"), blocks)


def _segments(articles: Iterable[Article]) -> list[Segment]:
    config = Config()
    return [one for article in articles for one in write_script(article, config).segments if one.block >= 0]


def _distinct(segments: Iterable[Segment]) -> list[Segment]:
    found = list({segment.spoken: segment for segment in segments}.values())
    random.Random(1).shuffle(found)  # noqa: S311 -- so that the first hundred are of all kinds
    return found


def pico(segment: Segment) -> Known | None:
    """Return *segment* as Pico says it; None where it is too long, or a word can't be told from its neighbours."""
    places = [match.span() for match in WORD.finditer(segment.spoken)]
    if len(segment.spoken) > LONGEST or not places:
        return None
    usual, softened = (_pico_sound(segment, places, soft) for soft in (LOUD, SOFT))
    if len(usual) != len(softened):
        return None
    begins = _changes(usual, softened)
    clip = Clip(usual, PICO_RATE)
    if len(begins) != len(places):
        return None
    return Known(
        "pico", segment, clip, onsets_after_pauses(clip, places, [begin / PICO_RATE for begin in begins])
    )


def _pico_sound(segment: Segment, places: Sequence[tuple[int, int]], soft: int) -> NDArray[np.int16]:
    """Return Pico's sound with each second word at volume *soft*."""
    starts = [0, *(start for start, _ in places[1:])]
    ends = [*starts[1:], len(segment.spoken)]
    parts = []
    for number, (start, end) in enumerate(zip(starts, ends, strict=True)):
        hints = [hint for hint in segment.hints if start <= hint.start and hint.end <= end]
        shifted = tuple(replace(hint, start=hint.start - start, end=hint.end - start) for hint in hints)
        word = replace(segment, spoken=segment.spoken[start:end], hints=shifted)
        text = " ".join(marked for _, marked in mark_up(word, LONGEST))
        volume = soft if number % 2 else LOUD
        parts.append(f'<volume level="{volume}">{text.removesuffix(".")}</volume>')
    with malloc.zero_memory():
        pcm = NanoTTS().speak(" ".join(parts), voice="de-DE", volume=1.0)
    return np.frombuffer(pcm, "<i2").astype(np.int16)


def _changes(usual: NDArray[np.int16], softened: NDArray[np.int16]) -> list[int]:
    """Return at which samples *softened* becomes softer than *usual*, or as loud again; the first one first."""
    whole, part = (_powers(sound) for sound in (usual, softened))
    runs: list[tuple[bool, int]] = []
    for block in np.flatnonzero(whole > _HEARD):
        soft = bool(part[block] < HALF * whole[block])
        if not runs or runs[-1][0] != soft:
            runs.append((soft, int(block)))
    ends = [begin for _, begin in runs[1:]] + [len(whole)]
    lasting = [run for run, end in zip(runs, ends, strict=True) if end - run[1] >= _FEWEST]
    changed = [run for number, run in enumerate(lasting) if not number or run[0] != lasting[number - 1][0]]
    return [begin * _BLOCK for _, begin in changed]


def _powers(sound: NDArray[np.int16]) -> NDArray[np.float64]:
    blocks = sound[: len(sound) // _BLOCK * _BLOCK].reshape(-1, _BLOCK).astype(np.float64)
    return np.sqrt(np.square(blocks).mean(axis=1))


def piper(segment: Segment, model: Path) -> Known | None:
    """Return *segment* as Piper's *model* says it, which tells how long its sounds last; None without times."""
    clip = engine_info("piper").open(SpeakSettings(engine="piper", voice=str(model))).speak(segment)
    assert isinstance(clip, TimedClip)  # noqa: S101 -- what this engine returns
    spans = [(word.spoken_start, word.spoken_end) for word in clip.words]
    bare = Clip(clip.samples, clip.rate)
    begins = [word.start / clip.rate for word in clip.words]
    return Known("piper", segment, bare, onsets_after_pauses(bare, spans, begins)) if spans else None


def espeak(segment: Segment, voice: str) -> Known | None:
    """Return *segment* as espeak's *voice* says it; words that it says in one breath with others have no time."""
    clip = engine_info("espeak").open(SpeakSettings(engine="espeak", voice=voice)).speak(segment)
    assert isinstance(clip, TimedClip)  # noqa: S101 -- what this engine returns
    places = {match.start(): match.span() for match in WORD.finditer(segment.spoken)}
    words = [word for word in clip.words if word.spoken_start in places]
    if not words:
        return None
    spans = [places[word.spoken_start] for word in words]
    bare = Clip(clip.samples, clip.rate)
    return Known(
        f"espeak {voice}",
        segment,
        bare,
        onsets_after_pauses(bare, spans, [word.start / clip.rate for word in words]),
    )


def onsets_after_pauses(clip: Clip, places: Sequence[tuple[int, int]], begins: Sequence[float]) -> Onsets:
    """Return the onsets, those at or just before a pause at its end: engines count a pause to the word after it."""
    pauses = rests(clip, _PAUSE)
    return tuple(
        (place, next((end for start, end in pauses if start - _DYING < begin < end), begin))
        for place, begin in zip(places, begins, strict=True)
    )


def rests(clip: Clip, least: float) -> list[tuple[float, float]]:
    """Return beginning and end, in seconds, of the silence before *clip*'s words, and of that of *least* within."""
    levels = window_levels(clip.samples, clip.rate)
    window = round(clip.rate * 0.005) / clip.rate
    loud = np.flatnonzero(levels > levels.max(initial=0) * _SILENT) * window
    inside = np.flatnonzero(np.diff(loud) > least)
    return [(0.0, float(loud[0])), *((float(loud[at]) + window, float(loud[at + 1])) for at in inside)]
