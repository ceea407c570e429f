"""Find the clips that are unlike the others of their voice, and have them spoken again."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from vorleser.clip import Take
from vorleser.errors import SpeechError
from vorleser.speak.pool.dispatch import Worker, dispatch
from vorleser.speak.pool.recorder import Recorder
from vorleser.speak.record import ALIKE_IN_LENGTH, OTHER_WAYS, Utterance, quote
from vorleser.speak.sound import validate
from vorleser.speak.sound.habits import Habits
from vorleser.speak.voice.hints import foreign_words, respell

_TRIES = 2  # besides the first: asking again is cheap, refusing a good edition is not


def respeak_outliers(
    utterances: Mapping[str, Utterance], takes: dict[str, Take], recorder: Recorder, workers: Sequence[Worker]
) -> None:
    """Have those of *takes* spoken again that are unlike the others; raises SpeechError if one still is.

    *utterances* and *takes* have the same keys; how a voice speaks is learned from the run itself. A take that is a
    little too long or short is accepted if it is equally so twice.
    """
    earlier = defaultdict[str, list[float]](list)
    doubtful = _find_outliers(utterances, takes, recorder.info.habits)
    for _ in range(_TRIES):
        if not doubtful:
            return
        for utterance in doubtful:
            recorder.cache.drop(utterance.key)
            earlier[utterance.key].append(takes[utterance.key].sounding)
        takes.update({utterance.key: take for utterance, take in dispatch(list(doubtful), workers)})
        found = _find_outliers(utterances, takes, recorder.info.habits)
        doubtful = {
            utterance: surely
            for utterance, surely in found.items()
            if surely or not _alike(takes[utterance.key].sounding, earlier[utterance.key])
        }
    for utterance in doubtful:
        recorder.cache.drop(utterance.key)
    for utterance in doubtful:
        raise SpeechError(
            f"{quote(utterance.segment.spoken)} sounds for {takes[utterance.key].sounding:.1f} s, and unlike the rest",
            OTHER_WAYS,
        )


def _alike(seconds: float, earlier: Sequence[float]) -> bool:
    """Return whether a clip of so many *seconds* came before."""
    return any(abs(seconds - before) <= ALIKE_IN_LENGTH * before for before in earlier)


def _find_outliers(
    utterances: Mapping[str, Utterance], takes: Mapping[str, Take], habits: Habits
) -> dict[Utterance, bool]:
    """Return the utterances whose takes are unlike the rest, and whether surely so."""
    by_voice = defaultdict(list)
    for utterance in utterances.values():
        by_voice[utterance.voice].append(utterance)
    found = dict[Utterance, bool]()
    for group in by_voice.values():
        spoken = [
            validate.Said(respell(each.segment), take.sounding, foreign_words(each.segment), take.mismatch)
            for each, take in ((each, takes[each.key]) for each in group)
        ]
        found |= {group[index]: surely for index, surely in validate.find_outliers(spoken, habits).items()}
    return found
