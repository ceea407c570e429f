"""What becomes of silences where none should be: make such clips of the sentences of ARTICLES, and count.

    python scripts/bench_silences.py [--most N] [--engines pico,espeak,kokoro] ARTICLE …

A silence inside is refused, or not; one at the end is refused, trimmed to nothing, or left.
"""

import argparse
import random
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import numpy as np

import bench_listen as bench
from vorleser import api
from vorleser.clip import Clip
from vorleser.scripts import Segment
from vorleser.speak import engine_info
from vorleser.speak.sound.rests import find_heard_windows
from vorleser.speak.sound.trim import find_heard_span, trim_silence, window_levels
from vorleser.speak.sound.validate import examine
from vorleser.speak.voice.hints import foreign_words, respell

RESTS, TAILS = (1.0, 1.5, 2.0), (None, -70, -60, -52, -47, -42, -36)  # seconds; decibels below the loudest
_TAIL, _LEFT = 3.0, 0.2  # seconds at the end, and of them, what is left


class Found(NamedTuple):
    """Of a kind of clip: whether it is refused, and whether it has silence left."""

    kind: str
    refused: bool
    left: bool = True


def rests_in(clip: Clip, segment: Segment, engine: str, chance: random.Random) -> Iterator[tuple[str, Clip]]:
    """Yield *clip* with silences of `RESTS` before one of its words, and what stands in the text before that."""
    trimmed, start = trim_silence(clip), find_heard_span(clip)[0]
    words = bench.time_words(trimmed, segment, "pico" if engine == "pico" else "voices").words[1:]
    if not words:
        return
    word = chance.choice(words)
    before = segment.spoken[: word.spoken_start].rstrip()
    where = "at a sign" if not before[-1:].isalnum() else "where no sign is"
    at = start + word.start
    for seconds in RESTS:
        silence = np.zeros(round(seconds * clip.rate), np.int16)
        samples = np.concatenate((clip.samples[:at], silence, clip.samples[at:]))
        yield f"a pause of {seconds} s {where}", Clip(samples, clip.rate)


def tails_of(clip: Clip) -> Iterator[tuple[str, Clip]]:
    """Yield *clip* with silence behind it, digital or of a room."""
    loudest = float(window_levels(clip.samples, clip.rate).max()) * 32768
    for decibels in TAILS:
        level = 0.0 if decibels is None else loudest * 10 ** (decibels / 20)
        noise = np.random.default_rng(1).normal(0, level, round(_TAIL * clip.rate)).astype(np.int16)
        name = "digital silence" if decibels is None else f"noise at {decibels} dB"
        yield f"{_TAIL:.0f} s of {name} at the end", Clip(np.concatenate((clip.samples, noise)), clip.rate)


def try_silences(engine: str, voice: str, text: str) -> Iterator[Found]:
    """Yield what becomes of each clip of *text*."""
    segment, info = bench.segment_of(text), engine_info(engine)
    clip = bench.open_engine(engine, voice, 1.0).speak(segment)
    length = len(trim_silence(clip).samples)

    def refused(made: Clip) -> bool:
        return bool(examine(made, respell(segment), 1.0, info.habits, foreign_words(segment)).fault)

    yield Found(bench.GOOD, refused(clip), left=False)
    for kind, made in rests_in(clip, segment, engine, random.Random(engine + text)):  # noqa: S311 -- no secret
        yield Found(kind, refused(made))
    for kind, made in tails_of(clip):
        left = (len(trim_silence(made).samples) - length) / clip.rate
        yield Found(kind, refused(made), left > _LEFT)


def longest_rest(engine: str, voice: str, text: str) -> float:
    """Return how long the longest silence in a good clip of *text* is, in seconds."""
    clip = bench.open_engine(engine, voice, 1.0).speak(bench.segment_of(text))
    heard = find_heard_windows(window_levels(clip.samples, clip.rate))
    return float(np.diff(heard).max(initial=1) - 1) * 0.005


def main() -> None:
    """Measure, and print a table."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("articles", nargs="+", type=Path)
    parser.add_argument("--most", type=int, default=1_000_000, help="so many sentences at the most")
    parser.add_argument("--engines", default="pico,espeak,kokoro")
    chosen = parser.parse_args()
    texts = dict.fromkeys(segment.shown for path in chosen.articles for segment in api.script(path).segments)
    found = defaultdict(list)
    longest = 0.0
    for plan in (plan for plan in bench.PLANS if plan.engine in chosen.engines.split(",")):
        for number, text in enumerate(list(texts)[: chosen.most]):
            voice = plan.voices[number % len(plan.voices)]
            longest = max(longest, longest_rest(plan.engine, voice, text))
            for each in try_silences(plan.engine, voice, text):
                found[each.kind].append(each)
    print("| clip | clips | refused | neither refused nor trimmed |\n| --- | --- | --- | --- |")
    for kind, all_of in found.items():
        bad = sum(each.left and not each.refused for each in all_of) / len(all_of)
        print(
            f"| {kind} | {len(all_of)} | {sum(each.refused for each in all_of) / len(all_of):.0%} | {bad:.0%} |"
        )
    print(f"\nlongest silence inside a good clip: {longest:.2f} s")


if __name__ == "__main__":
    main()
