"""Find the takes that are pace outliers among those of their voice, and have them spoken again."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from vorleser.clip import Take
from vorleser.errors import SpeechError
from vorleser.speak.cache import ClipCache
from vorleser.speak.pool.dispatch import Worker, dispatch
from vorleser.speak.record import OTHER_WAYS, Utterance, quote
from vorleser.speak.sound import validate


def respeak_outliers(
    utterances: Mapping[str, Utterance], takes: dict[str, Take], cache: ClipCache, workers: Sequence[Worker]
) -> None:
    """Replace those of *takes* that are far too long or too short beside the others of their voice.

    *utterances* and *takes* have the same keys. A voice's usual pace is learned from its takes. Raises SpeechError
    quoting an utterance that is an outlier when spoken again, too.
    """
    outliers = _find_outliers(utterances, takes)
    for utterance in outliers:
        cache.drop(utterance.key)
    takes.update({utterance.key: take for utterance, take in dispatch(outliers, workers)})
    for utterance in _find_outliers(utterances, takes) if outliers else ():
        cache.drop(utterance.key)
        take = takes[utterance.key]
        raise SpeechError(
            f"{quote(utterance.segment.spoken)} lasts {take.frames / take.rate:.1f} s, far from the pace of the rest",
            OTHER_WAYS,
        )


def _find_outliers(utterances: Mapping[str, Utterance], takes: Mapping[str, Take]) -> list[Utterance]:
    by_voice = defaultdict(list)
    for utterance in utterances.values():
        by_voice[utterance.voice].append(utterance)
    outliers = []
    for group in by_voice.values():
        spoken = [(each.segment.spoken, takes[each.key].frames / takes[each.key].rate) for each in group]
        outliers += [group[index] for index in validate.pace_outliers(spoken)]
    return outliers
