"""How well listening tells good clips from sabotaged ones: speak sentences, sabotage them in every way, and count.

Half of the sentences are for learning the weights (`--learn` writes them), the other half for the figures.
"""

import argparse
import random
import re
import resource
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import cache
from hashlib import blake2b
from pathlib import Path

import msgspec
import numpy as np
import soxr
from numpy.typing import NDArray

from vorleser import api
from vorleser.article import Role
from vorleser.errors import EngineError
from vorleser.listen.evidence import Heard, Pair
from vorleser.listen.laid import lay_along
from vorleser.listen.recogniser import RATE, Floats, Recogniser
from vorleser.listen.spellings import spellings
from vorleser.listen.verdict import LIMITS, SUSPECT, Weights, features, is_doubtful, load_weights, weigh
from vorleser.normalize import say_segment
from vorleser.normalize.settings import NormalizeSettings
from vorleser.scripts import Segment
from vorleser.speak import SpeakSettings, engine_info
from vorleser.speak.sound.trim import trim_silence

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT / "tests"))
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
GOOD = "good"
_AUDIBLE = (
    0.2  # seconds of a word that is cut from the sound: where it begins and ends is known to a tenth only
)


class Case(msgspec.Struct, frozen=True):
    """One clip: what an engine was to say, and of which ``kind`` the clip is."""

    engine: str
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


def speak(engine: str, segment: Segment, lang: str = "de") -> Floats:
    """Return *segment* as *engine* says it, 16 kHz; in another language where it has a voice for that."""
    voice = lang if engine == "espeak" and lang != "de" else ""
    clip = trim_silence(_engine(engine, voice).speak(segment))
    return np.asarray(soxr.resample(clip.samples.astype(np.float32) / 32768, clip.rate, RATE), np.float32)


@cache
def _engine(engine: str, voice: str):  # noqa: ANN202 -- an engine
    return engine_info(engine).open(SpeakSettings(engine=engine, voice=voice))


@cache
def reference_of(engine: str, text: str) -> Floats:
    """Return *text* as the reference voice of *engine* says it."""
    return speak(REFERENCE.get(engine, "pico"), segment_of(text))


def changed_words(kind: str, words: list[str], others: Sequence[str], chance: random.Random) -> list[str]:
    """Return what is said instead of *words*; the same where *kind* does not change the words."""
    number = chance.randrange(len(words))
    if kind == "a word left out":
        return words[:number] + words[number + 1 :]
    if kind == "a word doubled":
        return [*words[:number], re.sub(r"\W+$", "", words[number]), *words[number:]]
    if kind == "words invented":
        other = [re.sub(r"\W", "", word) for word in chance.choice(others).split()]
        return words[:number] + other[: chance.randint(1, 4)] + words[number:]
    if kind == "a clause dropped":
        clauses = re.split(r"(?<=[,;:–]) ", " ".join(words))
        if len(clauses) > 1:
            del clauses[chance.randrange(len(clauses))]
            return " ".join(clauses).split()
        length = max(2, len(words) // 3)
        number = chance.randrange(len(words) - length)
        return words[:number] + words[number + length :]
    if kind == "another sentence":
        return chance.choice([other for other in others if other != " ".join(words)]).split()
    return words


def sabotage(recogniser: Recogniser, case: Case, others: Sequence[str]) -> tuple[str, Floats] | None:
    """Return what is said in a clip of *case*, and the clip; None where the sentence is too short for it."""
    segment = segment_of(case.text)
    words = segment.spoken.split()
    if case.kind == GOOD:
        return segment.spoken, speak(case.engine, segment)
    chance = random.Random(f"{case.engine} {case.kind} {case.text}")  # noqa: S311 -- no secret
    if len(words) < (6 if case.kind == "a clause dropped" else 3):
        return None
    if case.kind == "another language":
        lang = chance.choice(sorted(FOREIGN))
        text = chance.choice(FOREIGN[lang])
        return text, speak(case.engine, Segment(0, Role.PARAGRAPH, text, text, lang), lang)
    said = changed_words(case.kind, words, others, chance)
    if said != words:
        text = " ".join(said).rstrip(",;:– ")
        return text, speak(case.engine, Segment(0, Role.PARAGRAPH, text, text))
    sound = speak(case.engine, segment)
    if case.kind == "the end cut off":
        return segment.spoken, sound[: int(len(sound) * chance.uniform(0.6, 0.85))]
    begins = lay_along(recogniser, recogniser.encode(sound), words, "de").begins
    audible = np.flatnonzero(np.diff(begins) > _AUDIBLE)
    if not len(audible):
        return None
    number = chance.choice(audible.tolist())
    begin, end = (int(second * RATE) for second in begins[number : number + 2])
    pieces = (sound[:begin], sound[end:]) if case.kind == "a word cut out" else (sound[:end], sound[begin:])
    return f"{segment.spoken} [{words[number]}]", np.concatenate(pieces)


_recognisers: list[Recogniser] = []


def load(folder: str) -> None:
    """Load the recogniser of a process."""
    _recognisers.append(Recogniser(Path(folder), 1))


def examine(case: Case) -> Result | None:
    """Return what is found of *case*, None where it can't be made."""
    recogniser = _recognisers[0]
    others = [segment_of(text).spoken for text in sentences()[:100]]
    made = sabotage(recogniser, case, others)
    if made is None or not RATE // 4 < len(made[1]) < 29 * RATE:
        return None
    said, sound = made
    reference = reference_of(case.engine, case.text)
    begun = _processor_seconds()
    pair = Pair(recogniser, sound, reference, spellings(segment_of(case.text)), "de")
    evidence = pair.evidence()
    heard = Heard(evidence, pair.transcripts() if is_doubtful(evidence) else None)
    return Result(case, said, heard, len(sound) / RATE, _processor_seconds() - begun)


def _processor_seconds() -> float:
    used = resource.getrusage(resource.RUSAGE_SELF)
    return used.ru_utime + used.ru_stime
