"""What was decided and why, on standard error: each module logs to a logger of its own name, and -v shows them."""

import logging
import os
import sys

from vorleser.redaction import redact

VARIABLE = "VORLESER_VERBOSE"  # in the environment, so that worker processes show as much as the program
_LEVELS = {1: logging.INFO, 2: logging.DEBUG}


def show(verbosity: int) -> None:
    """Show decisions from now on (1), or details as well (2), here and in processes started from here."""
    os.environ[VARIABLE] = str(verbosity)
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(_Formatter("%(name)s: %(message)s"))
    logger = logging.getLogger("vorleser")
    logger.handlers[:] = [handler]
    logger.setLevel(_LEVELS[min(verbosity, 2)])
    logger.propagate = False
    logging.raiseExceptions = False  # a standard error that has been closed is no reason to print there


class _Formatter(logging.Formatter):
    """Shows no secret in an address."""

    def format(self, record: logging.LogRecord) -> str:
        """Return the line for *record*."""
        return redact(super().format(record))


def show_as_parent() -> None:
    """Show in a worker process as much as the program that started it."""
    if (wanted := os.environ.get(VARIABLE, "")).isdigit() and int(wanted):
        show(int(wanted))
