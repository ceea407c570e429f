"""Listen to each take; speak those not heard as written again, and raise SpeechError if that does not help."""

import logging
from collections.abc import Sequence

from vorleser.clip import Take
from vorleser.errors import SpeechError
from vorleser.listen.listener import Listener, ProofVoices, Rewrite
from vorleser.listen.recogniser import Recogniser
from vorleser.listen.stretch import of_take
from vorleser.listen.verdict import SURE, Hearing
from vorleser.runtime.progress import Progress, ignore_progress
from vorleser.scripts import Script, Segment

_OTHER_WAYS = "change the sentence, take another --engine, or hear it yourself and say --listen none"
_logger = logging.getLogger(__name__)


def listen(  # noqa: PLR0913 -- a stage's whole signature
    script: Script,
    takes: Sequence[Take],
    recogniser: Recogniser,
    voices: ProofVoices,
    *,
    tries: int,
    jobs: int,
    say: Rewrite = str,
    progress: Progress = ignore_progress,
) -> tuple[Take, ...]:
    """Return *takes*, each of which is heard as *script* has it written; some may be new ones.

    What is not heard as written is spoken again, until it has been spoken *tries* times in all, or comes out the same;
    of those the least suspicious counts. Raises SpeechError, which quotes what was to be said and what was heard, where
    that is surely not the sentence.
    """
    listener = Listener(recogniser, voices.speak_references, jobs, say)
    segments = script.segments
    hearings = listener.hear([*zip(segments, map(of_take, takes), strict=True)], progress)
    best = [*zip(takes, hearings, strict=True)]
    todo = [number for number, hearing in enumerate(hearings) if hearing.differences]
    for _ in range(1, tries):
        todo = _speak_again(todo, segments, best, listener, voices)
    sure = next((number for number, (_, hearing) in enumerate(best) if hearing.certainty > SURE), None)
    if sure is not None:
        raise SpeechError(f"{_describe(segments[sure], best[sure][1])}, also when spoken again", _OTHER_WAYS)
    return tuple(take for take, _ in best)


def _speak_again(
    todo: Sequence[int],
    segments: Sequence[Segment],
    best: list[tuple[Take, Hearing]],
    listener: Listener,
    voices: ProofVoices,
) -> list[int]:
    """Have the segments *todo* spoken once more, put what is heard better into *best*, and return what is left to do.

    A voice that says a sentence the same way each time is not asked for it again.
    """
    if not todo:
        return []
    for number in todo:
        _logger.info("%s: it is spoken again", _describe(segments[number], best[number][1]))
    again = voices.speak_again(tuple(segments[number] for number in todo))
    hearings = listener.hear(
        [(segments[each], of_take(take)) for each, take in zip(todo, again, strict=True)]
    )
    left = []
    for number, take, hearing in zip(todo, again, hearings, strict=True):
        before, earlier = best[number]
        if hearing.suspicion < earlier.suspicion:
            best[number] = take, hearing
        elif take.key != before.key:
            voices.keep(segments[number], before)
        if hearing.differences and take.key != before.key:
            left.append(number)
    return left


def _describe(segment: Segment, hearing: Hearing) -> str:
    """Return what was to be said, what was heard instead, and where they differ."""
    return f"{_quote(segment.spoken)} was heard as {_quote(hearing.heard)} ({hearing.summary})"


def _quote(text: str) -> str:
    return repr(text if len(text) <= 300 else text[:299] + "…")
