"""Lay out the timeline: when each sentence and jingle sounds, in whole samples.

Pauses are as long as the script says. At the start of a block, and at every eighth sentence of a long block, the pause
is rounded to a whole MP3 frame (by 13 ms at most), so that the encoded bytes after it do not depend on what came before
and an edit costs only what it changes.
"""

import msgspec

from vorleser.article import Role
from vorleser.assemble.foreign import foreign_ranges
from vorleser.assemble.shown import cue_words
from vorleser.clip import Take
from vorleser.mix import Chapter, Cue, Timeline
from vorleser.mpeg import FRAME
from vorleser.scripts import Script, Segment

TIMELINE_RATE = 44_100  # hertz
LONGEST_PAUSE_MS = 2400  # with the quiet edges of the sentences around it, still no dead air
_ALIGNED_SENTENCES = 8
_OUTRO_AFTER_MS = 600


class Lengths(msgspec.Struct, frozen=True):
    """The lengths of the jingles in samples, 0 for a missing one; the voice enters at sample ``entry``."""

    intro: int = 0
    entry: int = 0
    separator: int = 0
    outro: int = 0


class TimelinePlan(msgspec.Struct, frozen=True):
    """The timeline, and the samples at which the separators and the outro begin; the intro begins at 0."""

    timeline: Timeline
    lengths: Lengths
    separators: tuple[int, ...]
    outro: int


def samples(ms: float) -> int:
    """Return *ms* milliseconds in samples, rounded."""
    return round(ms * TIMELINE_RATE / 1000)


def frames_of(take: Take) -> int:
    """Return the length of *take* in samples of the timeline, rounded up."""
    return -(-take.frames * TIMELINE_RATE // take.rate)


def lay_out(script: Script, takes: tuple[Take, ...], lengths: Lengths) -> TimelinePlan:
    """Return the plan of *script* spoken as *takes*, with jingles of the given *lengths*."""
    starts, separators, end = _places(script.segments, takes, lengths)
    cues = tuple(map(_cue, script.segments, takes, starts))
    outro = max(end + samples(_OUTRO_AFTER_MS), lengths.intro)
    length = max(outro + lengths.outro if lengths.outro else end, lengths.intro)
    chapters = _chapters(script, cues, length)
    return TimelinePlan(Timeline(TIMELINE_RATE, length, cues, chapters), lengths, tuple(separators), outro)


def _places(
    segments: tuple[Segment, ...], takes: tuple[Take, ...], lengths: Lengths
) -> tuple[list[int], list[int], int]:
    """Return the start of each sentence, of each separator, and the end of the last sentence, in samples."""
    starts: list[int] = []
    separators: list[int] = []
    end, pause, run = 0, 0, 0
    for number, (segment, take) in enumerate(zip(segments, takes, strict=True)):
        new = number == 0 or segment.block != segments[number - 1].block
        run = 0 if new else run + 1
        start = end + pause if number else lengths.entry
        if new and number and segment.role is Role.SUBHEAD and lengths.separator:
            separators.append(end + pause // 2)
            start += lengths.separator
        if run % _ALIGNED_SENTENCES == 0:
            start = _align_to_frame(start, end)
        starts.append(start)
        end = start + frames_of(take)
        pause = samples(min(segment.pause_ms, LONGEST_PAUSE_MS))
    return starts, separators, end


def _align_to_frame(sample: int, least: int) -> int:
    """Return the start of the MP3 frame nearest to *sample*, at or after *least*."""
    nearest = (sample + FRAME // 2) // FRAME * FRAME
    return nearest if nearest >= least else -(-least // FRAME) * FRAME


def _cue(segment: Segment, take: Take, start: int) -> Cue:
    return Cue(
        start=start,
        end=start + frames_of(take),
        block=segment.block,
        role=segment.role,
        shown=segment.shown,
        spoken=segment.spoken,
        lang=segment.lang,
        anchor=segment.anchor,
        speaker=segment.speaker,
        words=tuple(cue_words(segment, take, start, TIMELINE_RATE)),
        foreign=tuple(foreign_ranges(segment)),
    )


def _chapters(script: Script, cues: tuple[Cue, ...], length: int) -> tuple[Chapter, ...]:
    """Return the chapters: one from sample 0 for the headline, then one from each subhead."""
    heads: list[list[Cue]] = []
    for number, cue in enumerate(cues):
        if cue.role is not Role.SUBHEAD:
            continue
        if number and heads and cues[number - 1] is heads[-1][-1] and cue.block == heads[-1][-1].block:
            heads[-1].append(cue)
        else:
            heads.append([cue])
    headline = [cue for cue in cues if cue.role is Role.HEADLINE]
    title = script.metadata.title or " ".join(cue.shown for cue in headline) or cues[0].shown
    anchor = (headline or list(cues))[0].anchor
    starts = [0, *(head[0].start for head in heads)]
    names = [(title, anchor), *((" ".join(cue.shown for cue in head), head[0].anchor) for head in heads)]
    return tuple(
        Chapter(start, end, *name)
        for start, end, name in zip(starts, [*starts[1:], length], names, strict=True)
        if end > start
    )
