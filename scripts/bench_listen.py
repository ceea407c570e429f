"""How well listening tells good clips from sabotaged ones: speak sentences, sabotage them in every way, and count.

`--learn` learns the weights from one half of the sentences; else the other half, no sentence of which was looked at
when all this was built, is judged by them.
"""

import argparse
import random
import re
import resource
import sys
import tempfile
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import cache, lru_cache
from hashlib import blake2b
from pathlib import Path

import msgspec
import numpy as np
import soxr
from numpy.typing import NDArray

from vorleser import api
from vorleser.article import Role
from vorleser.clip import Clip
from vorleser.listen.evidence import Heard
from vorleser.listen.listener import habit_of, hear_sounds
from vorleser.listen.recogniser import RATE, Floats, Recogniser
from vorleser.listen.sounds import sounds_of
from vorleser.listen.verdict import (
    SURE,
    SUSPECT,
    Habit,
    Weights,
    features,
    is_cleared,
    load_weights,
    unclear,
    weigh,
)
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
REFERENCE = {"pico": "espeak"}  # of all others it is Pico
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
_GOOD_COUNTS, _PENALTY, _ROUNDS = 3.0, 0.1, 3000
_PARTS, _MOST_AGAIN = 5, 0.03
_FEWEST = 3  # words of a sentence that is sabotaged
_AUDIBLE = 0.12  # seconds of a word that is cut from the sound, or repeated in it


class Case(msgspec.Struct, frozen=True):
    """One clip: what a voice of an engine was to say, and of which ``kind`` the clip is."""

    engine: str
    voice: str
    kind: str
    text: str


class Result(msgspec.Struct, frozen=True):
    """What was found of a case: processor seconds, and seconds of sound."""

    case: Case
    said: str
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


def is_for_learning(text: str) -> bool:
    """Return whether *text* is of the half from which the weights are learned."""
    return blake2b(text.encode(), digest_size=1).digest()[0] % 2 == 0


@cache
def segment_of(text: str) -> Segment:
    """Return *text* as it is said."""
    return say_segment(Segment(0, Role.PARAGRAPH, text, text), NormalizeSettings(), ())


@lru_cache(maxsize=50)
def speak(engine: str, voice: str, segment: Segment) -> Clip:
    """Return *segment* as a voice of *engine* says it; in another language where it has a voice for that."""
    if engine == "espeak" and segment.lang != "de":
        voice = segment.lang
    return trim_silence(_engine(engine, voice).speak(segment))


def as_heard(clip: Clip) -> Floats:
    """Return *clip* as a recogniser takes it, at 16 kHz."""
    return np.asarray(soxr.resample(clip.samples.astype(np.float32) / 32768, clip.rate, RATE), np.float32)


@cache
def _engine(engine: str, voice: str) -> Engine:
    model = kokoro_model() if engine == "kokoro" else ""
    return engine_info(engine).open(SpeakSettings(engine=engine, voice=voice, model=model))


@cache
def reference_of(engine: str, text: str) -> Floats:
    """Return *text* as the reference voice of *engine* says it."""
    return as_heard(speak(REFERENCE.get(engine, "pico"), "", segment_of(text)))


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


def sabotage(case: Case, others: Sequence[str]) -> tuple[str, Floats] | None:
    """Return what is said in a clip of *case*, and the clip; None where the sentence is too short for it."""
    segment = segment_of(case.text)
    words = segment.spoken.split()
    if case.kind == GOOD:
        return segment.spoken, as_heard(speak(case.engine, case.voice, segment))
    chance = random.Random(f"{case.engine} {case.kind} {case.text}")  # noqa: S311 -- no secret
    if sum(bool(sounds_of(word)) for word in words) < _FEWEST:
        return None
    if case.kind == "another language":
        lang = chance.choice(sorted(FOREIGN))
        text = chance.choice(FOREIGN[lang])
        return text, as_heard(speak(case.engine, case.voice, Segment(0, Role.PARAGRAPH, text, text, lang)))
    if case.kind in OTHER_WORDS:
        said = OTHER_WORDS[case.kind](words, others, chance)
        text = " ".join(said).rstrip(",;:– ")
        sound = as_heard(speak(case.engine, case.voice, Segment(0, Role.PARAGRAPH, text, text)))
        return (text, sound) if said != words else None
    clip = speak(case.engine, case.voice, segment)
    if case.kind == "the end cut off":
        sound = as_heard(clip)
        return segment.spoken, sound[: int(len(sound) * chance.uniform(0.6, 0.85))]
    return cut_or_repeat(case, clip, segment, chance)


def cut_or_repeat(
    case: Case, clip: Clip, segment: Segment, chance: random.Random
) -> tuple[str, Floats] | None:
    """Return *clip* without one of its words, or with one sounding twice, where it is long enough to be found."""
    table = "pico" if case.engine == "pico" else "voices"
    found = time_words(clip, segment, table)
    long = [word for word in found if word.end - word.start > _AUDIBLE * clip.rate]
    if not long:
        return None
    word = chance.choice(long)
    samples = clip.samples
    pieces = samples[: word.start], samples[word.end :]
    if case.kind == "a word repeated":
        pieces = samples[: word.end], samples[word.start :]
    sound = as_heard(Clip(np.concatenate(pieces), clip.rate))
    return f"{segment.spoken} [{segment.spoken[word.spoken_start : word.spoken_end]}]", sound


_recognisers: list[Recogniser] = []


def load(folder: str) -> None:
    """Load the recogniser of a process."""
    _recognisers.append(Recogniser(Path(folder), 1))


def examine(case: Case) -> Result | None:
    """Return what is found of *case*, None where it can't be made."""
    recogniser = _recognisers[0]
    others = [segment_of(text).spoken for text in sentences()[:100]]
    made = sabotage(case, others)
    if made is None or not RATE // 4 < len(made[1]) < 29 * RATE:
        return None
    said, sound = made
    reference = reference_of(case.engine, case.text)
    begun = _processor_seconds()
    heard = hear_sounds(recogniser, (sound, reference), segment_of(case.text))
    return Result(case, said, heard, len(sound) / RATE, _processor_seconds() - begun)


def _processor_seconds() -> float:
    used = resource.getrusage(resource.RUSAGE_SELF)
    return used.ru_utime + used.ru_stime


def say(text: str) -> str:
    """Return *text* as it is said."""
    return say_text(text, NormalizeSettings()).text


class Plan(msgspec.Struct, frozen=True):
    """Which voices of an engine speak: of each half so many sentences in all kinds of sabotage, and so many well.

    The first `_SEEN` sentences of the half that is judged are left out: they were looked at when this was built.
    """

    engine: str
    learned: tuple[int, int]
    judged: tuple[int, int]
    voices: tuple[str, ...] = ("",)
    judged_voices: tuple[str, ...] = ("",)


PLANS = (
    Plan("pico", (50, 140), (45, 130)),
    Plan("espeak", (50, 140), (45, 130)),
    Plan("kokoro", (30, 90), (40, 110), ("if_sara", "ff_siwis"), ("ff_siwis", "im_nicola", "ef_dora")),
)
_SEEN = 150


def cases(*, learning: bool) -> list[Case]:
    """Return all cases to learn from or to judge, in an order that chance has made."""
    texts = [text for text in sentences() if is_for_learning(text) is learning]
    found: list[Case] = []
    for plan in PLANS:
        (sabotaged, well), voices = (
            (plan.learned, plan.voices) if learning else (plan.judged, plan.judged_voices)
        )
        for number, text in enumerate(texts[0 if learning else _SEEN :][: max(sabotaged, well)]):
            voice = voices[number % len(voices)]
            kinds = (GOOD, *KINDS) if number < sabotaged else (GOOD,)
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


def fit(table: NDArray[np.float64], wrong: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return the weights that tell *wrong* rows of *table* best: a logistic regression whose steps are never below 0.

    By Nesterov's projected gradient. A good clip counts for some more, since to speak one again costs time.
    """
    counts = np.where(wrong, 1.0, _GOOD_COUNTS)
    slope = 0.25 * np.linalg.eigvalsh((table * counts[:, None]).T @ table)[-1] + _PENALTY
    weights = ahead = np.zeros(table.shape[1])
    speed = 1.0
    for _ in range(_ROUNDS):
        likely = 1 / (1 + np.exp(-table @ ahead))
        gradient = table.T @ (counts * (likely - wrong))
        gradient[:-2] += _PENALTY * ahead[:-2]
        after = ahead - gradient / slope
        after[:-2] = np.maximum(after[:-2], 0)
        faster = (1 + (1 + 4 * speed**2) ** 0.5) / 2
        ahead = after + (speed - 1) / faster * (after - weights)
        weights, speed = after, faster
    return weights


def learn(results: Sequence[Result]) -> Weights:
    """Return the weights that tell good clips of *results* from sabotaged ones.

    The bias is such that of good clips whose sentences were not learned from `_MOST_AGAIN` are suspected.
    """
    usual = habits(results)
    rows = [
        (*features(each.heard, usual[voice_of(each.case)]), unclear(usual[voice_of(each.case)]), 1.0)
        for each in results
    ]
    table = np.array(rows)
    wrong = np.array([each.case.kind != GOOD for each in results], float)
    parts = np.array([blake2b(each.case.text.encode()).digest()[1] % _PARTS for each in results])
    totals = np.zeros(len(results))
    for part in range(_PARTS):
        totals[parts == part] = table[parts == part] @ fit(table[parts != part], wrong[parts != part])
    cleared = [is_cleared(each.heard, segment_of(each.case.text).spoken, say) for each in results]
    totals[cleared] = -np.inf
    highest = np.sort(totals[wrong == 0])[::-1]
    weights = fit(table, wrong)
    weights[-1] -= max(0.0, highest[int(_MOST_AGAIN * len(highest))])
    rounded = [round(float(weight), 3) for weight in weights]
    return Weights(rounded[-1], rounded[-2], tuple(rounded[:-2]))


def judge(results: Sequence[Result], weights: Weights) -> dict[Case, float]:
    """Return the suspicion of the clip of each case."""
    usual = habits(results)
    return {
        each.case: 0.0
        if is_cleared(each.heard, segment_of(each.case.text).spoken, say)
        else weigh(each.heard, usual[voice_of(each.case)], weights)
        for each in results
    }


def table_of(results: Sequence[Result], suspicions: dict[Case, float]) -> str:
    """Return the figures as a table in Markdown: a row a kind, a column an engine, shares of all clips of it."""
    engines = [plan.engine for plan in PLANS if any(plan.engine == each.case.engine for each in results)]
    lines = [f"| | {' | '.join(engines)} | all |", f"| --- |{' --- |' * (len(engines) + 1)}"]
    wanted = [(kind, SUSPECT, kind) for kind in (*KINDS, ANY)]
    wanted += [(ANY, SURE, "so surely that an edition fails"), (GOOD, SUSPECT, "good ones spoken again")]
    wanted.append((GOOD, SURE, "good ones refused"))
    for kind, least, name in wanted:
        cells = []
        for engine in (*engines, ""):
            chosen = [
                suspicions[each.case] > least
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
    folder = join_parts(Path(tempfile.gettempdir()) / "vorleser-whisper-base")
    results = examine_all(cases(learning=chosen.learn)[: chosen.most], chosen.keep, folder, chosen.jobs)
    if chosen.learn:
        target = ROOT / "src" / "vorleser" / "listen" / "weights.json"
        target.write_bytes(msgspec.json.encode(learn(results)) + b"\n")
        return
    print(table_of(results, judge(results, load_weights())))
    cost = sum(each.cost for each in results) / sum(each.seconds for each in results)
    print(f"\nprocessor seconds for a second of sound: {cost:.2f}")


if __name__ == "__main__":
    main()
