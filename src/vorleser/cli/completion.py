"""``vorleser completion``: commands, options, engines and formats at the press of Tab."""

import click

SHELLS = ("bash", "zsh", "fish")


@click.command("completion", short_help="Print what completes commands in your shell.")
@click.argument("shell", type=click.Choice(SHELLS))
def command(shell: str) -> None:
    """Print the script that completes vorleser's commands, options, engines, voices and formats in SHELL.

    \b
    bash:  vorleser completion bash > ~/.local/share/bash-completion/completions/vorleser
    zsh:   vorleser completion zsh > ~/.zfunc/_vorleser   (with fpath+=~/.zfunc before compinit)
    fish:  vorleser completion fish > ~/.config/fish/completions/vorleser.fish
    """  # noqa: D301 -- click takes a backspace for "leave these lines as they are"
    from click.shell_completion import get_completion_class

    from vorleser.cli import program

    found = get_completion_class(shell)
    assert found is not None  # noqa: S101 -- SHELLS are those that click knows
    click.echo(found(program, {}, "vorleser", "_VORLESER_COMPLETE").source())
