"""Encode the beginning of an edition while a server still speaks the rest.

This is only a head start: the parts go into the part cache, where the encode stage looks first. A part whose gain or
take changes later is never used; what fails here fails in the encode stage again, and is reported there.
"""

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from typing import Self

from vorleser.clip import Take
from vorleser.encode.parts import Part, cut_mix
from vorleser.encode.settings import EncodeSettings
from vorleser.mix import Mix

_MORE_S = 15.0  # of new speech, at least, before the mix is made again: about one part
_MORE = 0.05  # share of the speech so far: keeps the total work linear in its length


class PreEncoder:
    """Encodes the beginning of a mix in *jobs* threads into the part cache in *folder*, as far as it has been spoken.

    *lay* returns the mix of a script's first takes; it is called by one thread at a time, and first when these takes
    last *beginning* seconds. Leaving the context cancels the parts not yet begun and waits for the others.
    """

    def __init__(
        self,
        lay: Callable[[tuple[Take, ...]], Mix],
        settings: EncodeSettings,
        folder: Path,
        *,
        jobs: int,
        beginning: float,
    ) -> None:
        self._lay, self._settings, self._folder = lay, settings, folder
        self._layer = ThreadPoolExecutor(1, thread_name_prefix="ahead")
        self._encoders = ThreadPoolExecutor(jobs, thread_name_prefix="ahead-mp3")
        self._takes: list[Take] = []
        self._seconds, self._due = 0.0, beginning
        self._laying: Future[None] | None = None
        self._parts: dict[str, Future[None]] = {}
        self._over = False

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._over = True
        self._layer.shutdown(cancel_futures=True)
        self._encoders.shutdown(cancel_futures=True)

    def add(self, takes: tuple[Take, ...]) -> None:
        """Add the *takes* that were spoken next; returns at once."""
        self._takes += takes
        self._seconds += sum(take.frames / take.rate for take in takes)
        if self._seconds >= self._due:
            self._due = self._seconds + max(_MORE_S, self._seconds * _MORE)
            if self._laying:
                self._laying.cancel()  # has an effect only if it has not begun: a newer mix replaces it
            self._laying = self._layer.submit(self._begin, tuple(self._takes))

    def _begin(self, takes: tuple[Take, ...]) -> None:
        """Submit all parts of *takes* but the last, which may still change; cancel waiting parts that are outdated."""
        mix = self._lay(takes)
        final = {part.key(""): part for part in cut_mix(mix) if not part.last}
        for key in [key for key in self._parts if key not in final and self._parts[key].cancel()]:
            del self._parts[key]
        for key, part in final.items():
            if key not in self._parts and not self._over:
                self._parts[key] = self._encoders.submit(self._encode, part, mix.timeline.rate)

    def _encode(self, part: Part, rate: int) -> None:
        from vorleser.encode import mp3

        mp3.encode_cached(part, rate, self._settings, self._folder)
