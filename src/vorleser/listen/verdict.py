"""Judge the evidence of a clip: heard as written, or with words missing, doubled or invented."""

import math
import operator
from collections.abc import Callable, Iterator
from functools import cache
from importlib.resources import files
from typing import Literal

import msgspec
import numpy as np
from msgspec.structs import replace

from vorleser.listen.by_word import Worst, fill_steps, find_worst, most_echoed
from vorleser.listen.evidence import Evidence, Heard
from vorleser.listen.match import COSTS
from vorleser.listen.sounds import compare_words, sounds_of, weight
from vorleser.listen.spellings import without_signs

What = Literal["missing", "doubled", "invented", "changed", "unclear", "other"]

_ANOTHER = -2.2  # of the fit beside the reference's: hardly a word is the text's
_USUAL_FIT = -0.1  # and how far that is from the reference's
_USUAL = -0.6  # the mean log-likelihood of a token of a voice that is well understood
USUALLY_UNLIKE = 0.35
"""How much the frames of a clip and of a reference differ that do match."""
_PACED = 6  # words from which on a clip's pace is its voice's
_SAME, _FOUND = 0.05, 0.7  # of the sounds of a sentence may differ; of each word's must be found
_TWICE, _LONGER = -1.0, 0.3  # a word may be doubled, though a transcript has it once
_ECHOED = 0.1  # how much the sound repeats itself where a word is likely said twice
_UNMATCHED = 0.1  # seconds without a counterpart up to which a transcript proves that all was said
_NAMED = 5.0  # a gain from which on the word is named
_CHANGED = 5.0  # and that of another word in its place
_DOUBT = 3.0  # of that gain counts only as a reason to speak again: a voice may slur a number
SUSPECT, SURE = 0.5, 0.995
"""From this suspicion on a sentence is spoken again, and from this certainty on an edition fails."""
TELLING = {
    "without": (-5.0, 25.0),
    "twice": (-8.0, 12.0),
    "drop": (0.0, -16.0),
    "fit": (0.5, -4.0),
    "longer": (0.0, 0.8),
    "shorter": (0.0, -0.6),
    "squeezed": (0.0, -2.0),
    "slower": (0.0, 0.4),
    "faster": (0.0, 0.4),
    "first": (0.0, -16.0),
    "mean": (0.5, -4.0),
    "distance": (-0.2, 0.8),
    "lost": (-2.0, 6.0),
    "invented": (-2.0, 6.0),
    "inserted": (-5.0, 15.0),
    "gap": (0.0, 24.0),
    **{f"{name} {number}": (0.0, 0.32) for number in range(len(COSTS)) for name in ("lacking", "surplus")},
    **{f"gained {number}": (0.0, 12.0) for number in range(len(COSTS))},
    "unlike": (0.0, 0.3),
    **dict.fromkeys(("word missing", "word surplus", "word wrong"), (-6.0, 6.0)),
    "instead": (5.5, 11.5),
    "echoed": (0.07, 0.15),
}
"""What tells, from where it says nothing to where more says no more; between lie `STEPS` steps."""
_BY_HEARING = ("without", "gap", "inserted", "drop", "first")
"""What is the less telling, the worse a voice is understood as a whole."""


class Weights(msgspec.Struct, frozen=True):
    """A logistic regression: what each step of `TELLING` adds, never less than 0; the sum begins with ``bias``.

    ``unclear`` is what it adds for each unit by which a voice is understood worse than usual: less than 0.
    ``missing`` and ``surplus`` are those of words, as `find_worst` takes them.
    """

    bias: float
    unclear: float
    steps: tuple[float, ...]
    missing: tuple[float, ...]
    surplus: tuple[float, ...]


class Habit(msgspec.Struct, frozen=True):
    """How a voice is usually heard: the medians of ``pace``, ``fit``, ``mean`` and ``unlike`` of its clips."""

    pace: float
    fit: float
    mean: float
    unlike: float = USUALLY_UNLIKE


_IN_WORDS = {"other": "another text", "unclear": "heard otherwise"}


class Difference(msgspec.Struct, frozen=True):
    """Some ``words`` of the text that are missing or doubled in the sound, invented there, or changed to ``other``.

    Without words it is "other" where the sound is another text's, "unclear" where it only seems not to be the text's.
    """

    what: What
    words: str = ""
    other: str = ""

    def __str__(self) -> str:
        """Return it in words: ``missing: 'nicht'``, ``changed: 'vierzehn' to 'vierzig'``."""
        if self.other:
            return f"{self.what}: {self.words!r} to {self.other!r}"
        return f"{self.what}: {self.words!r}" if self.words else _IN_WORDS.get(self.what, self.what)


class Hearing(msgspec.Struct, frozen=True):
    """What was ``heard`` of a sentence, as the recogniser spells it; without ``differences`` it is as written.

    ``suspicion`` is how likely it is not, 0 to 1; ``certainty`` the same by that reference alone that says it least.
    """

    heard: str = ""
    differences: tuple[Difference, ...] = ()
    suspicion: float = 0.0
    certainty: float = 0.0

    @property
    def summary(self) -> str:
        """The differences in words."""
        return ", ".join(map(str, self.differences))


def judge_heard(heard: Heard, habit: Habit | None) -> Hearing:
    """Return the verdict on what was *heard* of a clip of a voice with such a *habit*, where that is known."""
    weights = load_weights()
    worst = find_worst(heard, weights.missing, weights.surplus)
    suspicion = weigh(heard, habit, weights, worst)
    transcript = heard.transcripts.heard if heard.transcripts else ""
    if suspicion <= SUSPECT:
        return Hearing(transcript, (), suspicion)
    certainty = weigh_least(heard, habit, weights)
    return Hearing(transcript, name_differences(heard, worst), suspicion, certainty)


def weigh_least(heard: Heard, habit: Habit | None, weights: Weights) -> float:
    """Return how likely it is that the sentence was not said as written, by that reference alone that says it least.

    A reference may say a word unlike all others; hardly ever do two of them in the same way. It is 0 where only
    likelihoods tell it: a word that is missing or too many takes time from the sound or adds some.
    """
    if not _leaves_trace(heard):
        return 0.0
    alone = [
        replace(each, other=None, evidence=replace(each.evidence, instead=each.evidence.instead - _DOUBT))
        for each in heard.beside
    ]
    return min(
        weigh(each, habit, weights, find_worst(each, weights.missing, weights.surplus)) for each in alone
    )


def _leaves_trace(heard: Heard) -> bool:
    """Return whether the sound lacks a piece of a reference's, has one too many or repeats one; or it says otherwise.

    Another word or another text may fill the same time.
    """
    otherwise = heard.evidence.fit < _ANOTHER or least_changed(heard).instead > _CHANGED
    repeated = most_echoed(heard)[0] > _ECHOED
    return otherwise or repeated or any(_measure_unmatched(each) > _UNMATCHED for each in heard.beside)


def is_cleared(heard: Heard, spoken: str, say: Callable[[str], str]) -> bool:
    """Return whether the transcript, figures said by *say*, sounds as *spoken* does, and nothing seems damaged.

    Then it was *spoken*, however unlikely its spelling is. Recognisers write a word once that is said twice, and may
    write one that is cut off.
    """
    changed = least_changed(heard).instead > _CHANGED or most_echoed(heard)[0] > _ECHOED
    if heard.transcripts is None or changed or any(map(_seems_damaged, heard.beside)):
        return False
    words, others = spoken.split(), say(heard.transcripts.heard).split()
    found = compare_words(words, others)
    total = sum(weight(sounds_of(word)) for word in words) or 1.0
    return found.distance < _SAME * total and min((*found.expected, *found.heard), default=0.0) > _FOUND


def _seems_damaged(heard: Heard) -> bool:
    if heard.evidence.twice > _TWICE or heard.evidence.longer > _LONGER:
        return True
    return heard.match is not None and _measure_unmatched(heard) > _UNMATCHED


def _measure_unmatched(heard: Heard) -> float:
    """Return how many seconds of the clip or of the reference have no counterpart at one place, 0 to infinity.

    Where there is no reference, nothing is known to have one.
    """
    return max(*heard.match.lacking, *heard.match.surplus) if heard.match else math.inf


def name_differences(heard: Heard, worst: Worst) -> tuple[Difference, ...]:
    """Return what differs, as far as what was *heard* shows it; *worst* are the words that are least as written."""
    evidence, transcripts = heard.evidence, heard.transcripts
    if evidence.fit < _ANOTHER:
        return (Difference("other"),)
    found = list(_name_changed(least_changed(heard)))
    if evidence.without > _NAMED and without_signs(evidence.missing) not in {each.words for each in found}:
        found.append(Difference("missing", without_signs(evidence.missing)))
    if evidence.twice > 0:
        found.append(Difference("doubled", without_signs(evidence.doubled)))
    if transcripts and transcripts.inserted > 0:
        found.append(Difference("invented", without_signs(transcripts.extra)))
    return tuple(found) or _name_worst(heard, worst) or (Difference("unclear"),)


def _name_changed(evidence: Evidence) -> Iterator[Difference]:
    """Yield the word that was changed, unless it is likelier missing."""
    missing = evidence.missing == evidence.changed and evidence.without > evidence.instead
    if evidence.instead > _CHANGED and not missing:
        word, other = without_signs(evidence.changed), without_signs(evidence.other)
        yield Difference("changed", word, other) if other else Difference("missing", word)


def _name_worst(heard: Heard, worst: Worst) -> tuple[Difference, ...]:
    """Return the word that is more likely missing, or doubled, than not, or at which the sound repeats itself."""
    if worst.missing > max(worst.surplus, 0):
        return (Difference("missing", without_signs(heard.words[worst.missing_at])),)
    if worst.surplus > 0:
        return (Difference("doubled", without_signs(heard.words[worst.surplus_at])),)
    if worst.echoed > _ECHOED:
        return (Difference("doubled", without_signs(heard.words[worst.echoed_at])),)
    return ()


def fill_all_steps(heard: Heard, habit: Habit | None, worst: Worst) -> list[float]:
    """Return, for each value of `TELLING`, how much of each of its steps it fills, 0 to 1."""
    told = _correct_measures(heard, habit)
    told |= {"word missing": worst.missing, "word surplus": worst.surplus, "echoed": worst.echoed}
    told["word wrong"] = max(worst.missing, worst.surplus)
    found: list[float] = []
    for name, ends in TELLING.items():
        found += fill_steps(np.array([told.get(name, ends[0])]), *ends)[0].tolist()
    return found


def average(heard: Heard) -> dict[str, float]:
    """Return the measured values of what was *heard* by name: the means of what each reference tells.

    ``instead`` is the least of them: another word in a word's place sounds so beside every reference.
    """
    told = [_list_measures(each) for each in heard.beside]
    means = {name: sum(each[name] for each in told) / len(told) for name in told[0]}
    return means | {"instead": least_changed(heard).instead}


def least_changed(heard: Heard) -> Evidence:
    """Return the evidence beside the reference that says least that a word was changed."""
    return min((each.evidence for each in heard.beside), key=lambda each: each.instead)


def _list_measures(heard: Heard) -> dict[str, float]:
    told = msgspec.structs.asdict(heard.evidence)
    if heard.transcripts:
        told |= msgspec.structs.asdict(heard.transcripts)
    if heard.match:
        for name in ("lacking", "surplus", "gained"):
            told |= {f"{name} {number}": value for number, value in enumerate(getattr(heard.match, name))}
        told["unlike"] = heard.match.unlike
    return {name: value for name, value in told.items() if not isinstance(value, str)}


def _correct_measures(heard: Heard, habit: Habit | None) -> dict[str, float]:
    """Return the measured values by name, corrected for the voice's *habit*."""
    told = average(heard)
    if "unlike" in told:
        told["unlike"] -= habit.unlike if habit else USUALLY_UNLIKE
    habit = habit or Habit(told["pace"], _USUAL_FIT, _USUAL)
    told |= {name: told[name] * 2 / (1 - habit.mean) for name in _BY_HEARING if name in told}
    told["fit"] -= habit.fit
    told["mean"] -= habit.mean
    told["slower"] = (told["pace"] - habit.pace) * min(1.0, told["words"] / _PACED)
    told["faster"] = -told["slower"]
    return told


def unclear(habit: Habit | None) -> float:
    """Return how much worse a voice of such a *habit* is understood than usual."""
    return max(0.0, _USUAL - habit.mean) if habit else 0.0


def weigh(heard: Heard, habit: Habit | None, weights: Weights, worst: Worst) -> float:
    """Return how likely it is that the sentence was not said as written, 0 to 1."""
    total = weights.bias + weights.unclear * unclear(habit)
    total += sum(map(operator.mul, weights.steps, fill_all_steps(heard, habit, worst)))
    return 1 / (1 + math.exp(-total))


@cache
def load_weights() -> Weights:
    """Return the weights that ``scripts/bench_listen --learn`` has written."""
    return msgspec.json.decode((files("vorleser.listen") / "weights.json").read_bytes(), type=Weights)
