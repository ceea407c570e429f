"""Record the first sentences while the rest of the script is still being written.

The takes go into the clip cache, where the speak stage looks first. An error here is ignored: the speak stage meets
it again and reports it.
"""

import queue
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from vorleser.scripts import Segment
from vorleser.speak.pool.idle import borrow_processes
from vorleser.speak.pool.process import WorkerProcess
from vorleser.speak.pool.recorder import Recorder
from vorleser.speak.record import NextUtterance, Utterance
from vorleser.speak.voice.settings import SpeakSettings


@contextmanager
def prefetch_segments(settings: SpeakSettings, cache: Path, jobs: int) -> Iterator[Callable[[Segment], None]]:
    """Yield a function that takes segments to be recorded by *jobs* processes.

    After the block, utterances already begun are awaited; the others are left to the speak stage.
    """
    todo = queue.SimpleQueue[Utterance | None]()
    ended = threading.Event()
    known: set[str] = set()

    def next_utterance(early: bool) -> Utterance | None:  # noqa: FBT001 -- its only argument
        return None if early or ended.is_set() else todo.get()

    with Recorder(settings, cache) as recorder, borrow_processes(settings, cache, jobs) as processes:

        def add(segment: Segment) -> None:
            utterance = recorder.utterance(segment)
            if utterance.key not in known and not recorder.cache.find([utterance.key], count=False):
                todo.put(utterance)
            known.add(utterance.key)

        threads = [
            threading.Thread(target=_record_ahead, args=(process, next_utterance), daemon=True)
            for process in processes
        ]
        for thread in threads:
            thread.start()
        try:
            yield add
        finally:
            ended.set()
            for _ in processes:
                todo.put(None)
        for thread in threads:
            thread.join()


def _record_ahead(process: WorkerProcess, next_utterance: NextUtterance) -> None:
    try:
        for _ in process.record_all(next_utterance):
            pass
    except BaseException:  # noqa: BLE001 -- the speak stage meets it again and reports it
        process.stop()
