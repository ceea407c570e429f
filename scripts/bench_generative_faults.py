"""How many faults of generative voices are heard: speak the sentences of ARTICLES with each of them, and count.

    python scripts/bench_generative_faults.py [--keep FILE] [--most N] [--every] ARTICLE …

The weights are those of `listen/weights.json`; take articles that they were not learned from. With `--every` each
sentence is said well by each engine, and once with a fault, one of `bench_listen`'s or one of these. Silences, which
take no word away, are not heard but measured: see `scripts/bench_silences.py`.
"""

import argparse
import random
import re
import tempfile
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import msgspec

import bench_listen as bench
from generative_faults import FAULTS, NEGATIONS, UNITS, Voice
from vorleser import api
from vorleser.listen.verdict import SURE, SUSPECT, Habit, load_weights

SEVERAL, GOOD_TIMES = 16, 4
ENOUGH = 6  # good clips tell how a voice is heard


def voice_of(case: bench.Case) -> Voice:
    """Return what the faults of *case* are made with."""
    table = "pico" if case.engine == "pico" else "voices"
    return Voice(
        lambda segment: bench.speak(case.engine, case.voice, segment),
        bench.as_heard,
        lambda clip, segment: bench.time_words(clip, segment, table).words,
    )


def examine(case: bench.Case) -> bench.Result | None:
    """Return what is found of *case*, None where it can't be made."""
    if case.kind in bench.KINDS:
        return bench.examine(case)
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


def cases_of_every(texts: list[str]) -> list[bench.Case]:
    """Return a good case of each of *texts* by each engine, and one with a fault that chance chooses."""
    found = []
    for plan in bench.PLANS:
        for number, text in enumerate(texts):
            chance = random.Random(f"{plan.engine} {text}")  # noqa: S311 -- no secret
            fault = chance.choice([*bench.KINDS, *(kind for kind in FAULTS if may_have(kind, text))])
            voice = plan.voices[number % len(plan.voices)]
            found += [bench.Case(plan.engine, voice, kind, text) for kind in (bench.GOOD, fault)]
    random.Random(2).shuffle(found)  # noqa: S311 -- no secret
    return found


def known_habits(results: Sequence[bench.Result]) -> dict[bench.Voice, Habit]:
    """Return how each voice is heard of which there are as many good clips as an edition learns from."""
    good = Counter(bench.voice_of(each.case) for each in results if each.case.kind == bench.GOOD)
    return {voice: habit for voice, habit in bench.habits(results).items() if good[voice] >= ENOUGH}


def print_table(results: Sequence[bench.Result]) -> None:
    """Print of each kind how many clips are spoken again, and how many so surely that an edition fails."""
    verdicts = bench.judge(results, known_habits(results), load_weights())
    rows = {kind: [each for each in results if each.case.kind == kind] for kind in (*bench.KINDS, *FAULTS)}
    rows["any of bench_listen's"] = [each for each in results if each.case.kind in bench.KINDS]
    rows["any other"] = [each for each in results if each.case.kind in FAULTS]
    good = [each for each in results if each.case.kind == bench.GOOD]
    rows |= {
        f"good, {plan.engine}": [each for each in good if each.case.engine == plan.engine]
        for plan in bench.PLANS
    }
    print("| fault | clips | spoken again | surely |\n| --- | --- | --- | --- |")
    for name, chosen in (rows | {"good": good}).items():
        again, surely = (
            sum(verdicts[each.case][which] > least for each in chosen)
            for which, least in enumerate((SUSPECT, SURE))
        )
        if chosen:
            print(f"| {name} | {len(chosen)} | {again / len(chosen):.1%} | {surely / len(chosen):.1%} |")


def main() -> None:
    """Measure, and print a table."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("articles", nargs="+", type=Path)
    parser.add_argument("--most", type=int, default=1_000_000, help="so many clips at the most")
    parser.add_argument("--keep", type=Path, help="a file for what was found, to go on from")
    parser.add_argument("--every", action="store_true", help="each sentence well, and with one fault")
    chosen = parser.parse_args()
    bench.load(str(bench.join_parts(Path(tempfile.gettempdir()) / "vorleser-whisper-base")))
    texts = list(
        dict.fromkeys(segment.shown for path in chosen.articles for segment in api.script(path).segments)
    )
    kept = chosen.keep.read_bytes().splitlines() if chosen.keep and chosen.keep.exists() else []
    results = [msgspec.json.decode(line, type=bench.Result) for line in kept]
    known = {each.case for each in results}
    wanted = cases_of_every(texts) if chosen.every else cases(texts)
    for case in [case for case in wanted if case not in known][: chosen.most]:
        if (result := examine(case)) is None:
            continue
        results.append(result)
        if chosen.keep:
            with chosen.keep.open("ab") as file:
                file.write(msgspec.json.encode(result) + b"\n")
    print_table(results)


if __name__ == "__main__":
    main()
