"""Put files at a target, delete files there, and remember what was done."""

import time
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from types import TracebackType
from typing import Self

from msgspec.structs import replace

from vorleser.catalogue.media_types import media_type_of
from vorleser.runtime.progress import StageProgress
from vorleser.upload.files import LocalFile, UploadState
from vorleser.upload.target import Target

_STATE_SECONDS = 1.0  # between writes of the state: what a killed run sent since the last one is sent again
_SHORT, _LONG = "public, max-age=300", "public, max-age=86400"
_LISTINGS = ("text/html", "application/rss+xml")  # files that change with every edition


class Sender:
    """Sends files of *folder* to *target*.

    ``state`` records which files are there. It is written to *path* about every second, and at the end.
    """

    def __init__(self, folder: Path, target: Target, path: Path, progress: StageProgress) -> None:
        self._folder = folder
        self._target = target
        self._path = path
        self.progress = progress
        self.state = UploadState.read(path)
        self._written = time.monotonic()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.state.write(self._path)

    def send(self, files: list[LocalFile]) -> None:
        """Put *files* at the target, ``target.jobs`` at a time.

        Raises OutputError at the first failure; then no other file is begun.
        """
        pool = ThreadPoolExecutor(self._target.jobs)
        try:
            for number, file in enumerate(pool.map(self._put, files), 1):
                self.state.sent[file.name] = replace(file.sent, seen=False)
                self._keep()
                self.progress("send", number, len(files))
        finally:
            pool.shutdown(cancel_futures=True)

    def delete(self, names: Iterable[str]) -> None:
        """Delete the files called *names* at the target; raises OutputError."""
        for name in names:
            self._target.delete(name)
            del self.state.sent[name], self.state.missing[name]
            self._keep()

    def mark_seen(self, file: LocalFile) -> None:
        """Record that *file* passed the checks at its public address."""
        self.state.sent[file.name] = replace(self.state.sent[file.name], seen=True)
        self._keep()

    def _put(self, file: LocalFile) -> LocalFile:
        kind = media_type_of(file.name)
        cache = _SHORT if kind.startswith(_LISTINGS) else _LONG
        self._target.put(self._folder / file.name, file.name, kind, cache)
        return file

    def _keep(self) -> None:
        if time.monotonic() - self._written >= _STATE_SECONDS:
            self.state.write(self._path)
            self._written = time.monotonic()
