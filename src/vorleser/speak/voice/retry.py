"""Ask a server again: when that is of use, how long it is waited for, and how often."""

import time
from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING, TypeVar

from vorleser.errors import EngineError
from vorleser.network.deadline import Deadline

if TYPE_CHECKING:
    from tenacity import RetryCallState

_T = TypeVar("_T")

FIRST_WAIT, _LONGEST_WAIT = 0.5, 30.0  # seconds between two tries; doubled each time, half of it at random
_LONG = 1e6  # seconds: a longer Retry-After is cut to this
LATER = "what was spoken is kept: run the same command again later, or take another --engine"


class OnlyWayOut(str):
    """What to do about an answer that stays the same however often it is asked for."""

    __slots__ = ()


class RefusedError(EngineError):
    """The server refuses this request, so that a retry is of no use."""


class UnansweredError(EngineError):
    """No good answer this time; ``wait`` is how many seconds the server asked to wait before a retry."""

    def __init__(self, what: str, way_out: str = LATER, wait: float = 0.0) -> None:
        super().__init__(what, way_out)
        self.args = (what, way_out, wait)
        self.wait = wait


def ask_patiently(
    ask: Callable[[], _T], attempts: int, rest: Callable[[float], None], sentence: Deadline
) -> _T:
    """Return what *ask* returns, calling it again while it raises UnansweredError, up to *attempts* times.

    Between two calls *rest* waits as long as the server asked for, plus a backoff that doubles each time, partly at
    random so that many clients do not return together. The last error is raised at once if the wait would pass the
    deadline of the *sentence*.
    """
    from tenacity import Retrying, retry_if_exception_type

    retrying = Retrying(
        retry=retry_if_exception_type(UnansweredError),
        stop=lambda state: state.attempt_number >= attempts or state.upcoming_sleep >= sentence.left(),
        wait=_wait,
        sleep=rest,
        reraise=True,
    )
    return retrying(ask)


def parse_wait(retry_after: str) -> float:
    """Return a Retry-After header, a number or a date, as seconds from now; 0 if it is neither."""
    with suppress(ValueError):
        seconds = float(retry_after)
        return min(max(0.0, seconds), _LONG) if seconds == seconds else 0.0  # noqa: PLR0124 -- "nan" is a number, too
    from vorleser.network.exchange import read_moment

    moment = read_moment(retry_after)
    return min(max(0.0, moment.timestamp() - time.time()), _LONG) if moment else 0.0


def _wait(state: "RetryCallState") -> float:
    import random

    backoff = min(_LONGEST_WAIT, FIRST_WAIT * 2 ** (state.attempt_number - 1))
    return _last(state).wait + float(backoff * random.uniform(0.5, 1.0))  # noqa: S311 -- jitter is no secret


def _last(state: "RetryCallState") -> UnansweredError:
    error = state.outcome.exception() if state.outcome else None
    assert isinstance(error, UnansweredError)  # noqa: S101 -- nothing else is tried again
    return error
