"""How much longer a call takes with more to do."""

import time
from collections.abc import Callable


def grows_with_length(call: Callable[[str], object], make: Callable[[int], str], length: int) -> bool:
    """Return whether *call* takes at most three times as long per character for ten times the text.

    *make* returns a text of about as many characters as it is given; *length* is the short one's. What takes time that
    grows with the square takes ten times as long per character, and another ten milliseconds are free.
    """

    def seconds(text: str) -> float:
        begin = time.thread_time()  # of this thread on its core: others don't count
        call(text)
        return time.thread_time() - begin

    short, long = make(length), make(10 * length)
    least = min(seconds(short) for _ in range(3))
    return any(seconds(long) < 30 * least + 0.01 for _ in range(3))
