"""The options of every command: -v, -vv and --debug."""

import os

import click

from vorleser.cli._exits import DEBUG


def add_options(command: click.Command) -> click.Command:
    """Return *command* with the common options added to it and its subcommands."""
    if not any(option.name == "debug" for option in command.params):
        command.params += [_verbose(), _debug()]
    if isinstance(command, click.Group):
        for name in command.list_commands(click.Context(command)):
            if subcommand := command.commands.get(name):
                add_options(subcommand)
    return command


def _verbose() -> click.Option:
    return click.Option(
        ["-v", "--verbose"],
        count=True,
        expose_value=False,
        callback=_set_verbosity,
        help="Say what is decided and why; -vv says more.",
    )


def _debug() -> click.Option:
    return click.Option(
        ["--debug"],
        is_flag=True,
        expose_value=False,
        callback=_set_debugging,
        help="Print the traceback of an error.",
    )


def _set_verbosity(_context: click.Context, _option: click.Parameter, times: int) -> None:
    if times:
        from vorleser import logs

        logs.show(times)


def _set_debugging(_context: click.Context, _option: click.Parameter, wanted: bool) -> None:  # noqa: FBT001 -- click's signature
    if wanted:
        os.environ[DEBUG] = "1"
