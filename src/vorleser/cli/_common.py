"""What every command has: the options -v, -vv and --debug, and text in UTF-8."""

import os
from typing import Any

import click

from vorleser.cli._exits import DEBUG
from vorleser.text.characters import printable


def add_options(command: click.Command) -> click.Command:
    """Return *command* with the common options added to it and its subcommands, and its text checked."""
    if not any(option.name == "debug" for option in command.params):
        command.params += [_verbose(), _debug()]
        for given in command.params:
            if type(given.type) is click.types.StringParamType:
                given.type = _Text()
    if isinstance(command, click.Group):
        for name in command.list_commands(click.Context(command)):
            if subcommand := command.commands.get(name):
                add_options(subcommand)
    return command


class _Text(click.types.StringParamType):
    """Text in UTF-8; what may be the name of a file, which is bytes, has the type click.Path."""

    def convert(
        self,
        value: Any,  # noqa: ANN401 -- click's own
        param: click.Parameter | None,
        ctx: click.Context | None,
    ) -> str:
        """Return *value* as text; raises BadParameter if it is no UTF-8."""
        text: str = super().convert(value, param, ctx)
        try:
            return as_text(text)
        except UnicodeError:
            self.fail(f"'{printable(text)}' is not in UTF-8", param, ctx)


def as_text(argument: str) -> str:
    """Return the *argument*, decoded by whatever the locale says, as UTF-8; raises UnicodeError if it is none."""
    return argument.encode("utf-8", "surrogateescape").decode()


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
        from vorleser.runtime import logs

        logs.show(times)


def _set_debugging(_context: click.Context, _option: click.Parameter, wanted: bool) -> None:  # noqa: FBT001 -- click's signature
    if wanted:
        os.environ[DEBUG] = "1"
