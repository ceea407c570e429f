"""How well listening tells good clips from sabotaged ones: speak sentences, sabotage them in every way, and count.

Each clip is judged by weights and by a threshold that were learned from the clips of other sentences. `--learn` writes
what is learned from all of them.
"""

import argparse
import itertools
import math
import random
import re
import resource
import sys
import tempfile
from collections.abc import Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from difflib import SequenceMatcher
from functools import cache, lru_cache
from hashlib import blake2b
from pathlib import Path
from typing import NamedTuple

import msgspec
import numpy as np
import pytest
import soxr
from numpy.typing import NDArray

from vorleser import api
from vorleser.article import Role
from vorleser.clip import Clip
from vorleser.listen.by_word import MISSING, STEPS, SURPLUS, find_worst, steps_of
from vorleser.listen.evidence import Heard
from vorleser.listen.listener import habit_of, hear_sounds
from vorleser.listen.recogniser import RATE, Recogniser
from vorleser.listen.sounds import sounds_of
from vorleser.listen.spellings import words_of
from vorleser.listen.verdict import (
    SURE,
    SUSPECT,
    TELLING,
    Habit,
    Weights,
    fill_all_steps,
    is_cleared,
    unclear,
    weigh,
    weigh_least,
)
from vorleser.meter import Floats
from vorleser.normalize import say_segment, say_text
from vorleser.normalize.settings import NormalizeSettings
from vorleser.scripts import Segment
from vorleser.speak import SpeakSettings, engine_info
from vorleser.speak.sound.trim import trim_silence
from vorleser.speak.voice.engine import Engine
from vorleser.speak.words import time_words

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT / "tests"))
from kokoro_voice import kokoro_model  # noqa: E402 -- as the tests' voice
from whisper_base import join_parts  # noqa: E402 -- the tests' recogniser

DATA = ROOT / "tests" / "data"
REFERENCES = ("pico", "espeak")
FOREIGN = {
    "en": (
        "The harbour is getting two new cranes before the autumn.",
        "Nobody knows who owns the house at the end of the street.",
        "She put the letter in her pocket and walked home.",
    ),
    "fr": (
        "Le port recevra deux nouvelles grues avant l'automne.",
        "Personne ne sait à qui appartient la maison.",
    ),
    "it": ("Il treno parte domani mattina alle sette.", "Nessuno sa chi abita in questa casa da anni."),
}
KINDS = (
    "a word left out", "a word cut out", "a word doubled", "a word repeated", "a clause dropped", "words invented",
    "another sentence", "another language", "the end cut off",
)  # fmt: skip
GOOD, ANY = "good", "any of these"
_PENALTY, _ROUNDS = 1.0, 500
_PARTS, _MOST_AGAIN, _BEYOND = 5, 0.005, 0.4
_CHANGED_STEP = 0.44
_COLUMNS = [*(name for name in TELLING for _ in range(STEPS)), "unclear", "bias"]
_CHANGED, _MATCHED = (
    np.array([name.startswith(of) for name in _COLUMNS])
    for of in ("instead", ("lacking", "surplus", "gained", "unlike"))
)
_UNPLACED = ("another sentence", "another language", "the end cut off")  # no word of it is wrong alone
OWN_PACE = 0.88  # of an engine that is its own reference
_FEWEST = 3  # words of a sentence that is sabotaged
_AUDIBLE = 0.12  # seconds of a word that is cut from the sound, or repeated in it


class Case(msgspec.Struct, frozen=True):
    """One clip: what a voice of an engine was to say, and of which ``kind`` the clip is."""

    engine: str
    voice: str
    kind: str
    text: str


class Result(msgspec.Struct, frozen=True):
    """What was found of a case, its words that are missing or too many; seconds of sound, and processor seconds."""

    case: Case
    said: str
    missing: tuple[int, ...]
    surplus: tuple[int, ...]
    heard: Heard
    seconds: float
    cost: float


@cache
def sentences() -> list[str]:
    """Return the sentences of the test data, in an order that chance has made."""
    found = [line for line in (DATA / "prose.txt").read_text("utf-8").splitlines() if line and line[0] != "#"]
    for path in sorted((DATA / "articles").iterdir()):
        found += [segment.shown for segment in api.script(path).segments]
    found = list(dict.fromkeys(found))
    random.Random(7).shuffle(found)  # noqa: S311 -- no secret
    return found


def part_of(text: str) -> int:
    """Return to which of `_PARTS` parts *text* belongs; what is learned from the others is tried on it."""
    return blake2b(text.encode()).digest()[1] % _PARTS


@cache
def segment_of(text: str) -> Segment:
    """Return *text* as it is said."""
    return say_segment(Segment(0, Role.PARAGRAPH, text, text), NormalizeSettings(), ())


@lru_cache(maxsize=50)
def speak(engine: str, voice: str, segment: Segment, speed: float = 1.0) -> Clip:
    """Return *segment* as a voice of *engine* says it; in another language where it has a voice for that."""
    if engine == "espeak" and segment.lang != "de":
        voice = segment.lang
    return trim_silence(open_engine(engine, voice, speed).speak(segment))


def as_heard(clip: Clip) -> Floats:
    """Return *clip* as a recogniser takes it, at 16 kHz."""
    return np.asarray(soxr.resample(clip.samples.astype(np.float32) / 32768, clip.rate, RATE), np.float32)


@cache
def open_engine(engine: str, voice: str, speed: float) -> Engine:
    """Return *engine* with *voice*, opened once."""
    model = kokoro_model() if engine == "kokoro" else ""
    return engine_info(engine).open(SpeakSettings(engine=engine, voice=voice, model=model, speed=speed))


@lru_cache(maxsize=50)
def references_of(engine: str, text: str) -> tuple[Floats, ...]:
    """Return *text* as the reference voices of *engine* say it, another engine's first, its own at another pace."""
    names = sorted(REFERENCES, key=lambda name: name == engine)
    return tuple(
        as_heard(speak(name, "", segment_of(text), OWN_PACE if name == engine else 1.0)) for name in names
    )


def choose(words: list[str], chance: random.Random) -> int:
    """Return the number of one of *words* that is more than a sign."""
    return chance.choice([number for number, word in enumerate(words) if sounds_of(word)])


def leave_out(words: list[str], _: Sequence[str], chance: random.Random) -> list[str]:
    """Return *words* without one of them."""
    number = choose(words, chance)
    return words[:number] + words[number + 1 :]


def double(words: list[str], _: Sequence[str], chance: random.Random) -> list[str]:
    """Return *words* with one of them twice."""
    number = choose(words, chance)
    return [*words[:number], re.sub(r"\W+$", "", words[number]), *words[number:]]


def invent(words: list[str], others: Sequence[str], chance: random.Random) -> list[str]:
    """Return *words* with one to four of another sentence among them."""
    number = chance.randrange(len(words))
    other = [re.sub(r"\W", "", word) for word in chance.choice(others).split()]
    return words[:number] + other[: chance.randint(1, 4)] + words[number:]


def drop_clause(words: list[str], _: Sequence[str], chance: random.Random) -> list[str]:
    """Return *words* without a clause, or without a third of them where there is but one; all, where they are few."""
    clauses = re.split(r"(?<=[,;:–]) ", " ".join(words))
    if len(clauses) > 1:
        del clauses[chance.randrange(len(clauses))]
        return " ".join(clauses).split()
    length = max(2, len(words) // 3)
    number = chance.randrange(max(1, len(words) - length))
    return words[:number] + words[number + length :] if len(words) > length + 3 else words


def exchange(words: list[str], others: Sequence[str], chance: random.Random) -> list[str]:
    """Return another sentence's words."""
    return chance.choice([other for other in others if other != " ".join(words)]).split()


OTHER_WORDS = {
    "a word left out": leave_out,
    "a word doubled": double,
    "words invented": invent,
    "a clause dropped": drop_clause,
    "another sentence": exchange,
}


class Made(NamedTuple):
    """A clip: what is said in it, how it sounds, and the numbers of the words that are missing or too many."""

    said: str
    sound: Floats
    missing: tuple[int, ...] = ()
    surplus: tuple[int, ...] = ()


def sabotage(case: Case, others: Sequence[str]) -> Made | None:
    """Return a clip of *case*; None where the sentence is too short for it."""
    segment = segment_of(case.text)
    words = segment.spoken.split()
    if case.kind == GOOD:
        return Made(segment.spoken, as_heard(speak(case.engine, case.voice, segment)))
    chance = random.Random(f"{case.engine} {case.kind} {case.text}")  # noqa: S311 -- no secret
    if sum(bool(sounds_of(word)) for word in words) < _FEWEST:
        return None
    if case.kind == "another language":
        lang = chance.choice(sorted(FOREIGN))
        text = chance.choice(FOREIGN[lang])
        return Made(
            text, as_heard(speak(case.engine, case.voice, Segment(0, Role.PARAGRAPH, text, text, lang)))
        )
    if case.kind in OTHER_WORDS:
        said = OTHER_WORDS[case.kind](words, others, chance)
        text = " ".join(said).rstrip(",;:– ")
        sound = as_heard(speak(case.engine, case.voice, Segment(0, Role.PARAGRAPH, text, text)))
        wrong = ((), ()) if case.kind == "another sentence" else changes(words, said)
        return Made(text, sound, *wrong) if said != words else None
    clip = speak(case.engine, case.voice, segment)
    if case.kind == "the end cut off":
        sound = as_heard(clip)
        end = int(len(sound) * chance.uniform(0.6, 0.85))
        return Made(segment.spoken, sound[:end], (len(words_of(segment.spoken)) - 1,))
    return cut_or_repeat(case, clip, segment, chance)


def changes(words: Sequence[str], said: Sequence[str]) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Return the numbers of the *words* that are not *said*, and of those behind which something else is."""
    missing: list[int] = []
    surplus: list[int] = []
    numbers = list(itertools.accumulate((any(map(str.isalnum, word)) for word in words), initial=0))
    bare = [[re.sub(r"\W", "", word) for word in text] for text in (words, said)]
    for what, start, end, other, other_end in SequenceMatcher(
        a=bare[0], b=bare[1], autojunk=False
    ).get_opcodes():
        if what in ("delete", "replace"):
            missing += range(numbers[start], numbers[end])
        if what in ("insert", "replace") and other_end > other:
            surplus.append(max(0, numbers[start] - 1))
    return tuple(missing), tuple(surplus)


def cut_or_repeat(case: Case, clip: Clip, segment: Segment, chance: random.Random) -> Made | None:
    """Return *clip* without one of its words, or with one sounding twice, where it is long enough to be found."""
    table = "pico" if case.engine == "pico" else "voices"
    found = time_words(clip, segment, table).words
    long = [word for word in found if word.end - word.start > _AUDIBLE * clip.rate]
    if not long:
        return None
    word = chance.choice(long)
    samples = clip.samples
    pieces = samples[: word.start], samples[word.end :]
    if case.kind == "a word repeated":
        pieces = samples[: word.end], samples[word.start :]
    sound = as_heard(Clip(np.concatenate(pieces), clip.rate))
    said = f"{segment.spoken} [{segment.spoken[word.spoken_start : word.spoken_end]}]"
    before = segment.spoken[: word.spoken_start]
    number = len(words_of(before)) if any(map(str.isalnum, before)) else 0
    return Made(said, sound, *(((), (number,)) if case.kind == "a word repeated" else ((number,), ())))


_recognisers: list[Recogniser] = []


def load(folder: str) -> None:
    """Load the recogniser of a process."""
    _recognisers.append(Recogniser(Path(folder), 1))


def recogniser() -> Recogniser:
    """Return the recogniser of this process."""
    return _recognisers[0]


def examine(case: Case) -> Result | None:
    """Return what is found of *case*, None where it can't be made."""
    others = [segment_of(text).spoken for text in sentences()[:100]]
    made = sabotage(case, others)
    if made is None or not RATE // 4 < len(made.sound) < 29 * RATE:
        return None
    sounds = made.sound, *references_of(case.engine, case.text)
    begun = _processor_seconds()
    heard = hear_sounds(recogniser(), sounds, segment_of(case.text))
    cost = _processor_seconds() - begun
    return Result(case, made.said, made.missing, made.surplus, heard, len(made.sound) / RATE, cost)


def _processor_seconds() -> float:
    used = resource.getrusage(resource.RUSAGE_SELF)
    return used.ru_utime + used.ru_stime


def say(text: str) -> str:
    """Return *text* as it is said."""
    return say_text(text, NormalizeSettings()).text


class Plan(msgspec.Struct, frozen=True):
    """Which voices of an engine speak: so many sentences in all kinds of sabotage, and so many well."""

    engine: str
    sabotaged: int
    well: int
    voices: tuple[str, ...] = ("",)


PLANS = (
    Plan("pico", 95, 270),
    Plan("espeak", 95, 270),
    Plan("kokoro", 70, 200, ("if_sara", "ff_siwis", "im_nicola", "ef_dora")),
)


def cases() -> list[Case]:
    """Return all cases in an order that chance has made."""
    found: list[Case] = []
    for plan in PLANS:
        for number, text in enumerate(sentences()[: max(plan.sabotaged, plan.well)]):
            voice = plan.voices[number % len(plan.voices)]
            kinds = (GOOD, *KINDS) if number < plan.sabotaged else (GOOD,)
            found += (Case(plan.engine, voice, kind, text) for kind in kinds)
    random.Random(3).shuffle(found)  # noqa: S311 -- no secret
    return found


def examine_all(wanted: Sequence[Case], kept: Path | None, folder: Path, jobs: int) -> list[Result]:
    """Return what is found of each of *wanted*; what the file *kept* holds already is not done again."""
    found: list[Result] = []
    if kept and kept.exists():
        found = [msgspec.json.decode(line, type=Result) for line in kept.read_bytes().splitlines()]
    known = {result.case for result in found}
    todo = [case for case in wanted if case not in known][: max(0, len(wanted) - len(known))]
    with ProcessPoolExecutor(jobs, initializer=load, initargs=(str(folder),)) as pool:
        for number, result in enumerate(pool.map(examine, todo, chunksize=10), 1):
            if sys.stderr.isatty():
                print(f"\r{number} of {len(todo)}", end="", file=sys.stderr)
            if result is None:
                continue
            found.append(result)
            if kept:
                with kept.open("ab") as file:
                    file.write(msgspec.json.encode(result) + b"\n")
    return found


Voice = tuple[str, str]
Floats64 = NDArray[np.float64]
Ends = Mapping[str, tuple[float, float]]
Verdicts = dict[Case, tuple[float, float]]
"""The suspicion and the certainty of the clip of each case."""


def voice_of(case: Case) -> Voice:
    """Return the engine and voice of *case*."""
    return case.engine, case.voice


def habits(results: Sequence[Result]) -> dict[Voice, Habit]:
    """Return how each voice is heard, as a run of its good clips would tell."""
    good = [each for each in results if each.case.kind == GOOD]
    return {
        voice: habit_of([each.heard for each in good if voice_of(each.case) == voice])
        for voice in {voice_of(each.case) for each in good}
    }


def fit(table: Floats64, wrong: Floats64) -> Floats64:
    """Return the weights that tell *wrong* rows of *table* best: a logistic regression whose steps are never below 0.

    By Nesterov's projected gradient. The last weight, the bias, may be anything.
    """
    slope = 0.25 * np.linalg.eigvalsh(table.T @ table)[-1] + _PENALTY
    weights = ahead = np.zeros(table.shape[1])
    speed = 1.0
    for _ in range(_ROUNDS):
        likely = 1 / (1 + np.exp(-table @ ahead))
        gradient = table.T @ (likely - wrong)
        gradient[:-1] += _PENALTY * ahead[:-1]
        after = ahead - gradient / slope
        after[:-1] = np.maximum(after[:-1], 0)
        faster = (1 + (1 + 4 * speed**2) ** 0.5) / 2
        ahead = after + (speed - 1) / faster * (after - weights)
        weights, speed = after, faster
    return weights


def odds_of_words(learned: Sequence[Result], names: Ends, which: str) -> tuple[float, ...]:
    """Return the weights of *names* that tell which words of *learned* are missing or surplus, a bias behind."""
    tables, wrong = [], []
    for each in learned:
        told = steps_of(each.heard, names)
        if each.case.kind in _UNPLACED or len(told) != len(words_of(segment_of(each.case.text).spoken)):
            continue
        places = np.zeros(len(told))
        places[[number for number in getattr(each, which) if number < len(told)]] = 1
        tables.append(told)
        wrong.append(places)
    return tuple(round(float(each), 3) for each in fit(np.vstack(tables), np.concatenate(wrong)))


def row_of(each: Result, usual: dict[Voice, Habit], words: Sequence[tuple[float, ...]]) -> list[float]:
    """Return what tells of a clip, with the weights of *words*: features, how unclear its voice is, and a one."""
    habit = usual[voice_of(each.case)]
    return [*fill_all_steps(each.heard, habit, find_worst(each.heard, *words)), unclear(habit), 1.0]


def learn(results: Sequence[Result], usual: dict[Voice, Habit]) -> Weights:
    """Return the weights that tell good clips of *results* from sabotaged ones.

    What tells of words is learned without the sentences of whose clips it then tells.
    """
    parts = [part_of(each.case.text) for each in results]
    words = {
        part: words_from([each for each in results if part_of(each.case.text) != part]) for part in set(parts)
    }
    table = np.array([row_of(each, usual, words[part]) for each, part in zip(results, parts, strict=True)])
    good = np.array([each.case.kind == GOOD for each in results])
    clear = [is_cleared(each.heard, segment_of(each.case.text).spoken, say) for each in results]
    weights = set_threshold(table, learn_steps(table, good), good, np.array(clear))
    rounded = [round(float(weight), 3) for weight in weights]
    return Weights(rounded[-1], rounded[-2], tuple(rounded[:-2]), *words_from(results))


def learn_steps(table: Floats64, good: NDArray[np.bool_]) -> Floats64:
    """Return the weights of the columns of *table* that tell *good* rows from others; those of `_CHANGED` are 0.

    Each row counts once more without what the match with a reference tells, since there may be none.
    """
    signs = np.where(np.array(_COLUMNS) == "unclear", -1.0, 1.0)
    learned = table * signs * ~_CHANGED
    twice = np.vstack([learned, learned * ~_MATCHED])
    return signs * fit(twice, np.tile(~good, 2).astype(float))


def set_threshold(
    table: Floats64, weights: Floats64, good: NDArray[np.bool_], clear: NDArray[np.bool_]
) -> Floats64:
    """Return *weights* so moved that `_MOST_AGAIN` of the *good* rows of *table* that are not *clear* are suspected.

    They are so scaled that `SURE` is `_BEYOND` times as far from there as half of them are on the other side. No clip
    here has another word in place of one, so what that adds is set: each of its steps, `_CHANGED_STEP` times that way.
    """
    for _ in range(2):  # what is set depends on the threshold, and that on what is set
        totals = table @ weights
        highest = np.sort(np.where(clear, -np.inf, totals)[good])[::-1]
        allowed = highest[int(_MOST_AGAIN * len(highest))]
        way = allowed - np.median(totals[good])
        weights = np.where(_CHANGED, _CHANGED_STEP * way, weights)
    weights[-1] -= allowed
    return weights * (math.log(SURE / (1 - SURE)) / (_BEYOND * way))


def words_from(results: Sequence[Result]) -> tuple[tuple[float, ...], tuple[float, ...]]:
    """Return the weights by which words are missing, and by which too much is behind them."""
    return odds_of_words(results, MISSING, "missing"), odds_of_words(results, SURPLUS, "surplus")


def judge_apart(results: Sequence[Result]) -> Verdicts:
    """Return the verdict on the clip of each case, by weights that were learned from all other parts."""
    usual = habits(results)
    found: Verdicts = {}
    for part in range(_PARTS):
        weights = learn([each for each in results if part_of(each.case.text) != part], usual)
        found |= judge([each for each in results if part_of(each.case.text) == part], usual, weights)
    return found


def judge(results: Sequence[Result], usual: dict[Voice, Habit], weights: Weights) -> Verdicts:
    """Return the suspicion and the certainty of the clip of each case."""
    found: Verdicts = {}
    for each in results:
        worst = find_worst(each.heard, weights.missing, weights.surplus)
        cleared = is_cleared(each.heard, segment_of(each.case.text).spoken, say)
        habit = usual.get(voice_of(each.case))
        suspicion = weigh(each.heard, habit, weights, worst)
        certainty = weigh_least(each.heard, habit, weights) if suspicion > SUSPECT else 0.0
        found[each.case] = (0.0, 0.0) if cleared else (suspicion, certainty)
    return found


def table_of(results: Sequence[Result], verdicts: Verdicts) -> str:
    """Return the figures as a table in Markdown: a row a kind, a column an engine, shares of all clips of it."""
    engines = [plan.engine for plan in PLANS if any(plan.engine == each.case.engine for each in results)]
    lines = [f"| | {' | '.join(engines)} | all |", f"| --- |{' --- |' * (len(engines) + 1)}"]
    wanted = [(kind, 0, kind) for kind in (*KINDS, ANY)]
    wanted += [(ANY, 1, "so surely that an edition fails"), (GOOD, 0, "good ones spoken again")]
    wanted.append((GOOD, 1, "good ones refused"))
    for kind, which, name in wanted:
        cells = []
        for engine in (*engines, ""):
            chosen = [
                verdicts[each.case][which] > (SUSPECT, SURE)[which]
                for each in results
                if engine in ("", each.case.engine)
                and (each.case.kind == kind or (kind == ANY and each.case.kind != GOOD))
            ]
            cells.append(f"{sum(chosen) / len(chosen):.1%} of {len(chosen)}" if chosen else "–")
        lines.append(f"| {name} | {' | '.join(cells)} |")
    return "\n".join(lines)


def main() -> None:
    """Measure, and print the figures; learn before, if wanted."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("--most", type=int, default=1_000_000, help="so many clips at the most")
    parser.add_argument("--learn", action="store_true", help="learn the weights anew, and write them")
    parser.add_argument("--jobs", type=int, default=2, help="processes")
    parser.add_argument("--keep", type=Path, help="a file for what was found, to go on from")
    chosen = parser.parse_args()
    try:
        kokoro_model()
    except pytest.skip.Exception as missing:
        parser.exit(1, f"{missing}: scripts/test brings what is missing\n")
    folder = join_parts(Path(tempfile.gettempdir()) / "vorleser-whisper-base")
    results = examine_all(cases()[: chosen.most], chosen.keep, folder, chosen.jobs)
    if chosen.learn:
        target = ROOT / "src" / "vorleser" / "listen" / "weights.json"
        target.write_bytes(msgspec.json.encode(learn(results, habits(results))) + b"\n")
    found = judge_apart(results)
    print(table_of(results, found))
    cost = sum(each.cost for each in results) / sum(each.seconds for each in results)
    print(f"\nprocessor seconds for a second of sound: {cost:.2f}")


if __name__ == "__main__":
    main()
