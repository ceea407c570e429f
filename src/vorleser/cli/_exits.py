"""How the program ends: the exit code and the one line for each way in which a command can fail.

The table of codes stands in docs/cli.md.
"""

import errno
import os
import re
import sys
import traceback

import click

from vorleser import interrupt
from vorleser.errors import ConfigError, VorleserError, reason_of
from vorleser.redaction import redact

DONE, FAILED, USAGE, INTERRUPTED, _TERMINATED = 0, 1, 2, 130, interrupt.TERMINATED
DEBUG = "VORLESER_DEBUG"  # in the environment, so that worker processes know it, too


def debugging() -> bool:
    """Return whether tracebacks are wanted: ``--debug`` was given."""
    return bool(os.environ.get(DEBUG))


def explain(error: BaseException) -> int:
    """Print what *error* means in one line on standard error, and return the exit code that goes with it.

    With ``--debug`` the traceback comes first. A fault of the program is told apart from everything else.
    """
    if isinstance(error, SystemExit):
        return error.code if isinstance(error.code, int) else FAILED
    if isinstance(error, KeyboardInterrupt | click.Abort):
        print_line("interrupted")
        return INTERRUPTED
    if debugging():
        click.echo(redact("".join(traceback.format_exception(error))), err=True, nl=False)
    if isinstance(error, click.ClickException):
        error.show()
        return error.exit_code
    if isinstance(error, BrokenPipeError):
        _leave_quietly()
        return FAILED
    print_line(_message(error))
    return USAGE if isinstance(error, ConfigError) else FAILED


def print_line(line: str) -> None:
    """Print *line* on standard error, behind the program's name."""
    click.echo(f"vorleser: {redact(line)}", err=True)


def flush_output() -> None:
    """Write out what standard output still holds; raises OSError where it can't be: Python would only grumble."""
    try:
        sys.stdout.flush()
    except OSError:
        _leave_quietly()
        raise


def _message(error: BaseException) -> str:
    """Return what happened and the way out."""
    if isinstance(error, VorleserError):
        return str(error)
    if isinstance(error, MemoryError) or (isinstance(error, ImportError) and _NO_ROOM.search(str(error))):
        return "memory ran out: give the program more, or use fewer --jobs"
    if isinstance(error, OSError) and error.filename is None and error.errno in _OUTPUT_ERRORS:
        _leave_quietly()
        return f"can't write to standard output: {reason_of(error)}"
    told = f"{type(error).__name__}: {' '.join(str(error).split())}".strip(": ")
    return f"{told}: this is a fault of the program, please report it with what --debug prints"


_NO_ROOM = re.compile("failed to map segment|annot allocate memory")  # what the loader says of a library
_OUTPUT_ERRORS = {errno.ENOSPC, errno.EIO, errno.EFBIG, errno.EDQUOT}


def _leave_quietly() -> None:
    """Point standard output nowhere, so that Python does not complain at exit about what it still holds."""
    try:
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)
    except (OSError, ValueError):  # there is no standard output
        return
