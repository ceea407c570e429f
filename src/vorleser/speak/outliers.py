"""Find the clips that are far from the pace of their run, and have them spoken again."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from vorleser.clip import Take
from vorleser.errors import SpeechError
from vorleser.speak.cache import ClipCache
from vorleser.speak.pool.dispatch import Worker, dispatch
from vorleser.speak.record import OTHER_WAYS, Utterance, quote
from vorleser.speak.sound import validate


def respeak_outliers(
    lines: Mapping[str, Utterance], takes: dict[str, Take], cache: ClipCache, hands: Sequence[Worker]
) -> None:
    """Replace those of *takes* that last too long or too short beside the others; raises SpeechError if some still do.

    *lines* and *takes* have the same keys; what a voice's usual pace is, is learned from the run itself.
    """
    doubtful = _find_outliers(lines, takes)
    for line in doubtful:
        cache.drop(line.key)
    takes.update({line.key: take for line, take in dispatch(doubtful, hands)})
    for line in _find_outliers(lines, takes) if doubtful else ():
        cache.drop(line.key)
        take = takes[line.key]
        raise SpeechError(
            f"{quote(line.segment.spoken)} lasts {take.frames / take.rate:.1f} s, far from the pace of the rest",
            OTHER_WAYS,
        )


def _find_outliers(lines: Mapping[str, Utterance], takes: Mapping[str, Take]) -> list[Utterance]:
    by_voice = defaultdict(list)
    for line in lines.values():
        by_voice[line.voice].append(line)
    doubtful = []
    for group in by_voice.values():
        spoken = [(line.segment.spoken, takes[line.key].frames / takes[line.key].rate) for line in group]
        doubtful += [group[index] for index in validate.pace_outliers(spoken)]
    return doubtful
