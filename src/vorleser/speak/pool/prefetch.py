"""Have the first sentences spoken while the rest of the script is still being written.

A head start, and nothing else: the takes go where speak looks first. What fails here fails there again, and is told
there.
"""

import queue
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from vorleser.scripts import Segment
from vorleser.speak.pool.process import WorkerProcess, borrow_processes
from vorleser.speak.pool.recorder import Recorder
from vorleser.speak.record import NextUtterance, Utterance
from vorleser.speak.voice.settings import SpeakSettings


@contextmanager
def prefetch_segments(settings: SpeakSettings, cache: Path, jobs: int) -> Iterator[Callable[[Segment], None]]:
    """Yield who hears of segments; what *jobs* processes have not begun when the block ends is left to speak."""
    lines = queue.SimpleQueue[Utterance | None]()
    over = threading.Event()
    known: set[str] = set()

    def next_line(early: bool) -> Utterance | None:  # noqa: FBT001 -- its only argument
        return None if early or over.is_set() else lines.get()

    with Recorder(settings, cache) as studio, borrow_processes(settings, cache, jobs) as hands:

        def hear(segment: Segment) -> None:
            line = studio.line(segment)
            if line.key not in known and not studio.cache.find([line.key], count=False):
                lines.put(line)
            known.add(line.key)

        threads = [
            threading.Thread(target=_record_until_done, args=(hand, next_line), daemon=True) for hand in hands
        ]
        for thread in threads:
            thread.start()
        try:
            yield hear
        finally:
            over.set()
            for _ in hands:
                lines.put(None)
        for thread in threads:
            thread.join()


def _record_until_done(hand: WorkerProcess, next_line: NextUtterance) -> None:
    try:
        for _ in hand.records(next_line):
            pass
    except BaseException:  # noqa: BLE001 -- speak will meet it again, and say it
        hand.dismiss()
