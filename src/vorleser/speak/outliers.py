"""Find the clips that are unlike the others of their voice, and have them spoken again."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from vorleser.clip import Take
from vorleser.errors import SpeechError
from vorleser.speak.pool.dispatch import Worker, dispatch
from vorleser.speak.pool.recorder import Recorder
from vorleser.speak.record import ALIKE, OTHER_WAYS, Utterance, quote
from vorleser.speak.sound import validate
from vorleser.speak.sound.habits import Habits
from vorleser.speak.voice.hints import foreign_words, respell


def respeak_outliers(
    utterances: Mapping[str, Utterance], takes: dict[str, Take], recorder: Recorder, workers: Sequence[Worker]
) -> None:
    """Have those of *takes* spoken again that are unlike the others; raises SpeechError if one still is.

    *utterances* and *takes* have the same keys; how a voice speaks is learned from the run itself. A take that is a
    little too long or short is accepted if it is equally so both times.
    """
    before, habits = dict(takes), recorder.info.habits
    doubtful = _find_outliers(utterances, takes, habits)
    for utterance in doubtful:
        recorder.cache.drop(utterance.key)
    takes.update({utterance.key: take for utterance, take in dispatch(list(doubtful), workers)})
    for utterance, surely in (_find_outliers(utterances, takes, habits) if doubtful else {}).items():
        seconds, earlier = (which[utterance.key].sounding for which in (takes, before))
        if surely or abs(seconds - earlier) > ALIKE * earlier:
            recorder.cache.drop(utterance.key)
            raise SpeechError(
                f"{quote(utterance.segment.spoken)} sounds for {seconds:.1f} s, and unlike the rest",
                OTHER_WAYS,
            )


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
