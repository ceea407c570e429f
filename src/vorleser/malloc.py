"""Settings of glibc's memory allocator; on systems with another allocator nothing happens.

Source: mallopt(3).
"""

import ctypes
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from functools import cache

_TRIM_THRESHOLD, _MMAP_THRESHOLD, _PERTURB = -1, -3, -6
_LARGEST_KEPT = 1 << 25  # bytes; the most that glibc takes
_KEPT = 1 << 28  # bytes


@cache
def keep_what_is_freed() -> None:
    """Have memory that is given back used again, instead of being returned to the system and asked for anew.

    For sound that goes by in windows of half a megabyte: else each of them is new memory, which the system clears
    first, page by page.
    """
    _mallopt()(_MMAP_THRESHOLD, _LARGEST_KEPT)
    _mallopt()(_TRIM_THRESHOLD, _KEPT)


@contextmanager
def zero_memory() -> Iterator[None]:
    """Have malloc return zeros for a while, for native code that reads what it never wrote.

    M_PERTURB fills new memory with the complement of its value. Elsewhere large blocks come fresh from the system, and
    are zero.
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
