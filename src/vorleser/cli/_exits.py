"""The exit code and the one-line message for each way in which a command can fail.

The codes are listed in docs/cli.md.
"""

import errno
import os
import sys
import traceback

import click

from vorleser.errors import ConfigError, VorleserError, reason_of
from vorleser.text.redaction import redact
from vorleser.text.regex import compile_late

DONE, FAILED, USAGE, INTERRUPTED = 0, 1, 2, 130
DEBUG = "VORLESER_DEBUG"  # an environment variable, so that worker processes inherit it


def debugging() -> bool:
    """Return whether tracebacks are wanted: ``--debug`` was given."""
    return bool(os.environ.get(DEBUG))


def explain_error(error: BaseException) -> int:
    """Print one line about *error* on standard error, and return its exit code.

    With ``--debug`` the traceback comes first. Faults of the program are reported differently from other errors.
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
    """Print *line* on standard error after the program's name, without secrets."""
    click.echo(f"vorleser: {redact(line)}", err=True)


def flush_output() -> None:
    """Flush standard output; raises OSError if that fails, which Python at exit would only report in passing."""
    try:
        sys.stdout.flush()
    except OSError:
        _leave_quietly()
        raise


def _message(error: BaseException) -> str:
    """Return what happened and the way out, on one line."""
    if isinstance(error, VorleserError):
        return str(error)
    if isinstance(error, MemoryError) or (isinstance(error, ImportError) and _NO_ROOM.search(str(error))):
        return "memory ran out: give the program more, or use fewer --jobs"
    if isinstance(error, OSError) and error.filename is None and error.errno in _OUTPUT_ERRORS:
        _leave_quietly()
        return f"can't write to standard output: {reason_of(error)}"
    told = f"{type(error).__name__}: {' '.join(str(error).split())}".strip(": ")
    return f"{told}: this is a fault of the program, please report it with what --debug prints"


_NO_ROOM = compile_late("failed to map segment|annot allocate memory")  # what the loader says of a library
_OUTPUT_ERRORS = {errno.ENOSPC, errno.EIO, errno.EFBIG, errno.EDQUOT}


def _leave_quietly() -> None:
    """Redirect standard output to the null device, so that Python does not fail to flush it at exit."""
    try:
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)
    except (OSError, ValueError):  # there is no standard output
        return
