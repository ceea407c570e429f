"""How many faults of generative voices are heard: speak the sentences of ARTICLES with each of them, and count.

    python scripts/bench_generative_faults.py [--keep FILE] [--most N] ARTICLE …

The weights are those of `listen/weights.json`; take articles that they were not learned from. Silences, which take no
word away, are not heard but measured: see `scripts/bench_silences.py`.
"""

import argparse
import random
import re
import tempfile
from pathlib import Path

import msgspec

import bench_listen as bench
from generative_faults import FAULTS, NEGATIONS, UNITS, Voice
from vorleser import api
from vorleser.listen.verdict import SUSPECT, load_weights

SEVERAL, GOOD_TIMES = 16, 4


def voice_of(case: bench.Case) -> Voice:
    """Return what the faults of *case* are made with."""
    table = "pico" if case.engine == "pico" else "voices"
    return Voice(
        lambda segment: bench.speak(case.engine, case.voice, segment),
        bench.as_heard,
        lambda clip, segment: bench.time_words(clip, segment, table),
    )


def examine(case: bench.Case) -> bench.Result | None:
    """Return what is found of *case*, None where it can't be made."""
    segment, voice = bench.segment_of(case.text), voice_of(case)
    if case.kind == bench.GOOD:
        said, sound = segment.spoken, voice.as_heard(voice.speak(segment))
    else:
        chance = random.Random(f"{case.engine} {case.kind} {case.text}")  # noqa: S311 -- no secret
        made = FAULTS[case.kind](segment, voice, chance)
        if made is None or len(made.sound) > 29 * bench.RATE:
            return None
        said, sound = made.said, made.sound
    sounds = sound, *bench.references_of(case.engine, case.text)
    heard = bench.hear_sounds(bench.recogniser(), sounds, segment)
    return bench.Result(case, said, (), (), heard, len(sound) / bench.RATE, 0.0)


def may_have(kind: str, text: str) -> bool:
    """Return whether *text* has what *kind* needs."""
    words = {re.sub(r"\W", "", word) for word in bench.segment_of(text).spoken.split()}
    if "number" in kind:
        return bool(re.search(r"\d", text))
    needed = {"a negation dropped or turned": NEGATIONS, "another unit, day or month": UNITS}.get(kind)
    return bool(words & set(needed)) if needed else True


def cases(texts: list[str]) -> list[bench.Case]:
    """Return the cases: of each kind some by each engine."""
    found = []
    for plan in bench.PLANS:
        for kind in (*FAULTS, bench.GOOD):
            fit = [text for text in texts if may_have(kind, text)]
            random.Random(kind + plan.engine).shuffle(fit)  # noqa: S311 -- no secret
            most = SEVERAL * (GOOD_TIMES if kind == bench.GOOD else 1)
            voices = plan.voices
            found += [
                bench.Case(plan.engine, voices[at % len(voices)], kind, text)
                for at, text in enumerate(fit[:most])
            ]
    random.Random(2).shuffle(found)  # noqa: S311 -- no secret
    return found


def main() -> None:
    """Measure, and print a table."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("articles", nargs="+", type=Path)
    parser.add_argument("--most", type=int, default=1_000_000, help="so many clips at the most")
    parser.add_argument("--keep", type=Path, help="a file for what was found, to go on from")
    chosen = parser.parse_args()
    bench.load(str(bench.join_parts(Path(tempfile.gettempdir()) / "vorleser-whisper-base")))
    texts = list(
        dict.fromkeys(segment.shown for path in chosen.articles for segment in api.script(path).segments)
    )
    kept = chosen.keep.read_bytes().splitlines() if chosen.keep and chosen.keep.exists() else []
    results = [msgspec.json.decode(line, type=bench.Result) for line in kept]
    known = {each.case for each in results}
    for case in [case for case in cases(texts) if case not in known][: chosen.most]:
        if (result := examine(case)) is None:
            continue
        results.append(result)
        if chosen.keep:
            with chosen.keep.open("ab") as file:
                file.write(msgspec.json.encode(result) + b"\n")
    verdicts = bench.judge(results, bench.habits(results), load_weights())
    print("| fault | clips | caught |\n| --- | --- | --- |")
    for kind in (*FAULTS, bench.GOOD):
        caught = [verdicts[each.case][0] > SUSPECT for each in results if each.case.kind == kind]
        if caught:
            print(f"| {kind} | {len(caught)} | {sum(caught) / len(caught):.0%} |")


if __name__ == "__main__":
    main()
