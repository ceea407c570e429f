"""The command line: parses arguments, runs a command, prints messages, sets the exit code. One file a command."""

import gc
import os
import sys
import time
from importlib import import_module
from pathlib import Path

import click

from vorleser.cli._common import add_options
from vorleser.cli._exits import DONE, FAILED, INTERRUPTED, USAGE, explain_error, flush_output
from vorleser.errors import ConfigError
from vorleser.runtime import interrupt, plugins
from vorleser.version import __version__

__all__ = ["FAILED", "INTERRUPTED", "USAGE", "program", "run_cli"]


class _Commands(click.Group):
    """Finds the commands in this folder, and imports only the one that is called."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 -- click's signature
        return [name for name in plugins.names(__name__) if not name.startswith("_")]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in self.list_commands(ctx):
            return None
        command = import_module(f"{__name__}.{cmd_name}").command
        assert isinstance(command, click.Command)  # noqa: S101 -- a command file without it is a programming error
        return add_options(command)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        if args and self.get_command(ctx, args[0]) is None and not args[0].startswith("-"):
            ctx.fail(f"no command {args[0]!r}: {plugins.nearest(args[0], self.list_commands(ctx))}")
        return super().resolve_command(ctx, args)


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="vorleser")
def program() -> None:
    """Turn German articles into audio editions."""


def run_cli() -> None:
    """Run the program and exit; the exit codes are listed in docs/cli.md."""
    interrupt.install_handler()
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # its own threads would only compete with our workers
    os.environ.setdefault("PATH", os.defpath)  # libraries search it for programs, and fail if it is missing
    os.environ.setdefault(
        "VORLESER_RUN", f"{os.getpid()}-{time.time_ns()}"
    )  # names the run, so that workers share its budget
    _open_streams()
    try:
        _check_working_folder()
        code = program.main(prog_name="vorleser", standalone_mode=False) or DONE
        flush_output()
    except BaseException as error:  # noqa: BLE001 -- every error ends in one line and an exit code
        code = explain_error(error)
    finally:
        gc.freeze()  # else Python collects garbage at exit, which takes a tenth of a second
    sys.exit(code)


def _open_streams() -> None:
    """Open standard streams that the caller has closed on the null device, and escape what a terminal can't show."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, Path(os.devnull).open(mode))  # noqa: SIM115 -- for as long as we run
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(errors="backslashreplace")  # type: ignore[union-attr] # a terminal may know no umlaut


def _check_working_folder() -> None:
    """Raise ConfigError if the working folder is gone; otherwise each relative path would fail in its own way."""
    try:
        Path.cwd()
    except OSError as error:
        raise ConfigError("the working folder is gone", "change to one that exists") from error
