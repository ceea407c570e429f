"""argv to config to run to messages and exit code: the only place that prints. One command, one file."""

import gc
import os
import sys
from importlib import import_module
from pathlib import Path

import click

from vorleser import __version__, interrupt, plugins
from vorleser.errors import ConfigError, VorleserError

FAILED, USAGE, INTERRUPTED = 1, 2, 130


class _Commands(click.Group):
    """Finds its commands by folder, and imports only the one that is called."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 -- click's signature
        return [name for name in plugins.names(__name__) if not name.startswith("_")]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in self.list_commands(ctx):
            return None
        command = import_module(f"{__name__}.{cmd_name}").command
        assert isinstance(command, click.Command)  # noqa: S101 -- a command file without it is a programming error
        return command

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


def main() -> None:
    """Run the program; exit with 0 all done, 1 some source failed, 2 wrong usage, 130 interrupted, 143 terminated."""
    interrupt.listen()
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # threads of its own would only wait on cores at work
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:  # who started us has closed it
            setattr(sys, name, Path(os.devnull).open(mode))  # noqa: SIM115 -- for as long as we run
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(errors="backslashreplace")  # type: ignore[union-attr] # a terminal may know no umlaut
    try:
        sys.exit(program.main(prog_name="vorleser", standalone_mode=False) or 0)
    except click.ClickException as error:
        error.show()
        sys.exit(error.exit_code)
    except (KeyboardInterrupt, click.Abort):
        _say("interrupted")
        sys.exit(INTERRUPTED)
    except ConfigError as error:
        _say(str(error))
        sys.exit(USAGE)
    except VorleserError as error:
        _say(str(error))
        sys.exit(FAILED)
    except BrokenPipeError:
        sys.stderr.close()  # the reader has gone; so do we, without Python's complaint at exit
        sys.exit(FAILED)
    finally:
        gc.freeze()  # at exit Python would look through all that it holds, for a tenth of a second


def _say(line: str) -> None:
    click.echo(f"vorleser: {line}", err=True)
