"""Settings of glibc's memory allocator; they have no effect on systems with another allocator.

Source: mallopt(3).
"""

import ctypes
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from functools import cache

_TRIM_THRESHOLD, _MMAP_THRESHOLD, _PERTURB = -1, -3, -6
_LARGEST_KEPT = 1 << 25  # bytes; the most that glibc allows
_KEPT = 1 << 28  # bytes


@cache
def keep_what_is_freed() -> None:
    """Make malloc reuse freed memory instead of returning it to the system.

    For sound processed in windows of half a megabyte: otherwise each window is new memory, which the system clears
    page by page.
    """
    _mallopt()(_MMAP_THRESHOLD, _LARGEST_KEPT)
    _mallopt()(_TRIM_THRESHOLD, _KEPT)


@contextmanager
def zero_memory() -> Iterator[None]:
    """Make malloc return zeroed memory inside the block, for native code that reads memory before writing it.

    M_PERTURB fills new memory with the complement of its value. With other allocators, large blocks come fresh from the
    system and are zero anyway.
    """
    _mallopt()(_PERTURB, 0xFF)
    try:
        yield
    finally:
        _mallopt()(_PERTURB, 0)


@cache
def _mallopt() -> Callable[[int, int], object]:
    with suppress(AttributeError, OSError, TypeError):
        found: Callable[[int, int], object] = ctypes.CDLL(None).mallopt
        return found
    return lambda _parameter, _value: 0
