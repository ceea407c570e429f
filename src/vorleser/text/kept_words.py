"""Keep what was found of single words for the next run: an article shares most of its words with those before it.

The words are those of articles, so they lie in the user's cache, never beside the bytecode, and go with it.
"""

import atexit
import sys
from collections.abc import Callable, Sequence
from functools import cache, cached_property, wraps
from pathlib import Path
from typing import Generic, TypeVar

from vorleser.text.kept import find_kept_folder, read_stamped, stamp_files, write_stamped

MOST_WORDS = 16_384
"""Words that are kept, the first that came: the frequent ones are among them. They are read in some 3 ms."""
_WORTH = 20
"""A run writes the file if it adds at least one word to so many: to write it takes longer than to judge a few words."""

_Found = TypeVar("_Found", bool, str, bytes)


class KeptWords(Generic[_Found]):
    """What *find* finds of a word by itself, kept under *name* as long as the files *sources* stay as they are."""

    def __init__(
        self, find: Callable[[str], _Found], name: str, sources: Callable[[], Sequence[str | Path]]
    ) -> None:
        self._find: Callable[[str], _Found] = find
        self._name = name
        self._sources = sources
        self._new: dict[str, _Found] = {}

    def look_up(self, word: str) -> _Found:
        """Return what is found of *word*, by an earlier run if it met it."""
        known = self._known
        found = known.get(word)
        if found is None:
            found = self._find(word)
            if len(known) < MOST_WORDS:
                known[word] = self._new[word] = found
        return found

    @cached_property
    def _stamp(self) -> str:
        return _stamp_sources(self._sources)

    @property
    def _file(self) -> Path:
        return find_kept_folder() / f"{self._name}.{sys.implementation.cache_tag}.words"

    @cached_property
    def _known(self) -> dict[str, _Found]:
        atexit.register(self.write)
        found = read_stamped(self._file, self._stamp) if self._stamp else None
        return found if isinstance(found, dict) else {}

    def write(self) -> None:
        """Write what this run has found beside what it has read, if that is worth it."""
        if self._stamp and self._new and len(self._new) * _WORTH >= len(self._known):
            write_stamped(self._file, self._stamp, self._known)
            self._new.clear()


@cache
def _stamp_sources(sources: Callable[[], Sequence[str | Path]]) -> str:
    """Return the stamp of the files *sources*, which several kinds of findings share."""
    return stamp_files(sources())


def keep_by_word(
    name: str, sources: Callable[[], Sequence[str | Path]]
) -> Callable[[Callable[[str], _Found]], Callable[[str], _Found]]:
    """Let a function of a word by itself be asked once for each word, see `KeptWords`; it never returns None."""

    def decorate(find: Callable[[str], _Found]) -> Callable[[str], _Found]:
        kept = KeptWords(find, name, sources)

        @wraps(find)
        def look_up(word: str) -> _Found:
            return kept.look_up(word)

        return look_up

    return decorate
