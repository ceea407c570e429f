"""Logs on standard error of decisions and their reasons: each module has a logger of its name, and -v shows them."""

import logging
import os
import sys

from vorleser.text.redaction import redact

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
    logging.raiseExceptions = False  # else a closed standard error would cause tracebacks


class _Formatter(logging.Formatter):
    """Removes secrets from addresses in log lines."""

    def format(self, record: logging.LogRecord) -> str:
        """Return the redacted line for *record*."""
        return redact(super().format(record))


def show_as_parent() -> None:
    """Show as many logs in a worker process as in the process that started it."""
    if (wanted := os.environ.get(VARIABLE, "")) in set("123456789"):  # no more counts
        show(int(wanted))
