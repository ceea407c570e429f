"""Takes to takes: each is listened to, and what is not heard as written is spoken again, or nothing is made of it."""

import logging
from collections.abc import Sequence

from vorleser.clip import Take
from vorleser.errors import SpeechError
from vorleser.listen.listener import Listener, Voices
from vorleser.listen.recogniser import Recogniser
from vorleser.listen.stretch import of_take
from vorleser.listen.verdict import Hearing
from vorleser.progress import Progress, ignore_progress
from vorleser.scripts import Script, Segment

_OTHER_WAYS = "change the sentence, take another --engine, or hear it yourself and say --listen none"
_logger = logging.getLogger(__name__)


def listen(  # noqa: PLR0913 -- a stage's whole signature
    script: Script,
    takes: Sequence[Take],
    recogniser: Recogniser,
    voices: Voices,
    *,
    tries: int,
    jobs: int,
    progress: Progress = ignore_progress,
) -> tuple[Take, ...]:
    """Return *takes*, each of which is heard as *script* has it written; some may be new ones.

    What is not heard as written is spoken again, until it has been spoken *tries* times in all, or comes out the same.
    Raises SpeechError, which quotes what was to be said and what was heard.
    """
    listener = Listener(recogniser, voices.speak_reference, jobs)
    result = list(takes)
    todo = list(range(len(result)))
    for spoken in range(1, tries + 1):
        soundings = [(script.segments[number], of_take(result[number])) for number in todo]
        hearings = listener.hear(soundings, progress if spoken == 1 else ignore_progress)
        wrong = {
            number: hearing for number, hearing in zip(todo, hearings, strict=True) if hearing.differences
        }
        if not wrong:
            return tuple(result)
        for number, hearing in wrong.items():
            _logger.info("%s", _describe(script.segments[number], hearing))
        todo = list(wrong)
        if spoken == tries:
            break
        before = [result[number].key for number in todo]
        for number, take in zip(
            todo, voices.speak_again(tuple(script.segments[each] for each in todo)), strict=True
        ):
            result[number] = take
        if before == [result[number].key for number in todo]:  # a voice that says it the same way each time
            break
    raise SpeechError(
        f"{_describe(script.segments[todo[0]], wrong[todo[0]])}, spoken {spoken} times", _OTHER_WAYS
    )


def _describe(segment: Segment, hearing: Hearing) -> str:
    """Return what was to be said, what was heard instead, and where they differ."""
    return f"{_quote(segment.spoken)} was heard as {_quote(hearing.heard)} ({hearing.summary})"


def _quote(text: str) -> str:
    return repr(text if len(text) <= 300 else text[:299] + "…")
