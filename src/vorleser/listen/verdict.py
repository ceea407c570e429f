"""From what a recogniser tells of a clip to a verdict: heard as written, or which words are missing or doubled."""

import math
import operator
import re
from functools import cache
from importlib.resources import files
from typing import Literal

import msgspec

from vorleser.listen.evidence import Evidence, Heard

What = Literal["missing", "doubled", "other"]

_ANOTHER = -2.2  # of the fit beside the reference's: hardly a word is the text's
_NAMED = 5.0  # a gain from which on the word is named
SUSPECT = 0.5
"""From this suspicion on a sentence is spoken again."""
LIMITS = {
    "without": (-5.0, 25.0),
    "twice": (-8.0, 12.0),
    "drop": (-15.0, 0.0),
    "fit": (-3.0, 1.0),
    "longer": (0.0, 1.0),
    "shorter": (-0.6, 0.0),
    "squeezed": (-2.0, 0.0),
    "pace": (-0.5, 0.5),
    "first": (-15.0, 0.0),
    "mean": (-6.0, 0.0),
    "distance": (-0.5, 1.0),
    "lost": (-4.0, 6.0),
    "invented": (-4.0, 4.0),
    "inserted": (-5.0, 15.0),
    "gap": (-5.0, 25.0),
}
"""What tells, and between which limits: what lies beyond says no more."""
_BENDS = (0.0, 0.25, 0.5, 0.75)
NEUTRAL = {"inserted": -5.0, "gap": 0.0}
"""What a transcript would tell, where none is needed."""


class Weights(msgspec.Struct, frozen=True):
    """A logistic regression, bent at each quarter: what each of `features` weighs, and where the sum begins."""

    bias: float
    features: tuple[float, ...]


class Difference(msgspec.Struct, frozen=True):
    """Some ``words`` of the text that are missing or doubled in the sound, or "other" where it is another text's."""

    what: What
    words: str = ""

    def __str__(self) -> str:
        """Return it in words: ``missing: 'nicht'``."""
        return f"{self.what}: {self.words!r}" if self.words else "another text"


class Hearing(msgspec.Struct, frozen=True):
    """What was ``heard`` of a sentence, as the recogniser spells it; without ``differences`` it is as written.

    ``suspicion`` is how likely it is not, 0 to 1.
    """

    heard: str = ""
    differences: tuple[Difference, ...] = ()
    suspicion: float = 0.0

    @property
    def summary(self) -> str:
        """The differences in words."""
        return ", ".join(map(str, self.differences))


def is_doubtful(evidence: Evidence) -> bool:
    """Return whether *evidence* leaves it in doubt that the sentence was said, so that transcripts are needed."""
    return (
        evidence.without > -2
        or evidence.twice > -4
        or evidence.drop < -3
        or evidence.fit < -1
        or evidence.longer > 0.25
        or evidence.shorter < -0.22
    )


def judge(heard: Heard, pace: float) -> Hearing:
    """Return the verdict on what was *heard* of a clip; *pace* is how far it is from its voice's own."""
    suspicion = weigh(heard, pace, load_weights())
    transcript = heard.transcripts.heard if heard.transcripts else ""
    if suspicion <= SUSPECT:
        return Hearing(transcript, (), suspicion)
    return Hearing(transcript, name_differences(heard.evidence), suspicion)


def name_differences(evidence: Evidence) -> tuple[Difference, ...]:
    """Return what differs, as far as *evidence* shows it."""
    if evidence.fit < _ANOTHER:
        return (Difference("other"),)
    missing = (Difference("missing", _bare(evidence.missing)),) if evidence.without > _NAMED else ()
    doubled = (Difference("doubled", _bare(evidence.doubled)),) if evidence.twice > 0 else ()
    return (*missing, *doubled) or (Difference("other"),)


def _bare(word: str) -> str:
    return re.sub(r"^\W+|\W+$", "", word) or word


def features(heard: Heard, pace: float) -> list[float]:
    """Return all that tells: of each of `LIMITS` the place within them, 0 to 1, and how far it is beyond each bend."""
    transcripts = msgspec.structs.asdict(heard.transcripts) if heard.transcripts else {}
    told = {**NEUTRAL, **msgspec.structs.asdict(heard.evidence), **transcripts, "pace": pace}
    found: list[float] = []
    for name, (low, high) in LIMITS.items():
        place = (min(max(told.get(name, 0.0), low), high) - low) / (high - low)
        found += (max(0.0, place - bend) for bend in _BENDS)
    return found


def weigh(heard: Heard, pace: float, weights: Weights) -> float:
    """Return how likely it is that the sentence was not said as written, 0 to 1."""
    total = weights.bias + sum(map(operator.mul, weights.features, features(heard, pace)))
    return 1 / (1 + math.exp(-total))


@cache
def load_weights() -> Weights:
    """Return the weights that ``scripts/bench_listen --learn`` has written."""
    return msgspec.json.decode((files("vorleser.listen") / "weights.json").read_bytes(), type=Weights)
