"""Find the clips that are far from the pace of their run, and have them spoken again."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from vorleser.clip import Take
from vorleser.errors import SpeechError
from vorleser.speak.cache import Cache
from vorleser.speak.pool.dispatch import Recorder, record_all
from vorleser.speak.record import OTHER_WAYS, Line, quoted
from vorleser.speak.sound import validate


def even_out(
    lines: Mapping[str, Line], takes: dict[str, Take], cache: Cache, hands: Sequence[Recorder]
) -> None:
    """Replace those of *takes* that last too long or too short beside the others; raises SpeechError if some still do.

    *lines* and *takes* have the same keys; what a voice's usual pace is, is learned from the run itself.
    """
    doubtful = _doubtful(lines, takes)
    for line in doubtful:
        cache.drop(line.key)
    takes.update({line.key: take for line, take in record_all(doubtful, hands)})
    for line in _doubtful(lines, takes) if doubtful else ():
        cache.drop(line.key)
        take = takes[line.key]
        raise SpeechError(
            f"{quoted(line.segment.spoken)} lasts {take.frames / take.rate:.1f} s, far from the pace of the rest",
            OTHER_WAYS,
        )


def _doubtful(lines: Mapping[str, Line], takes: Mapping[str, Take]) -> list[Line]:
    by_voice = defaultdict(list)
    for line in lines.values():
        by_voice[line.voice].append(line)
    doubtful = []
    for group in by_voice.values():
        spoken = [(line.segment.spoken, takes[line.key].frames / takes[line.key].rate) for line in group]
        doubtful += [group[index] for index in validate.outliers(spoken)]
    return doubtful
