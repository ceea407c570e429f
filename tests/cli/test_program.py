"""The program as a whole: its help, its exit codes, what it must not load."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from program import Program
from vorleser import cli
from vorleser.runtime import plugins

HEAVY = (
    "numpy",
    "PIL",
    "mutagen",
    "soundfile",
    "yaml",
    "rich",
    "msgspec",
    "regex",
    "choppa",
    "requests",
    "gtts",
)


def test_help_loads_nothing_heavy() -> None:
    """--help answers at once, because no library is imported that it does not need."""
    code = f"""
import sys
from collections.abc import Iterator
from vorleser import cli
sys.argv = ["vorleser", "--help"]
try:
    cli.run_cli()
except SystemExit:
    loaded = [name for name in {HEAVY!r} if name in sys.modules]
    assert not loaded, loaded
"""
    subprocess.run([sys.executable, "-c", code], check=True, stdout=subprocess.DEVNULL)


@pytest.mark.parametrize("closed", ["<&-", ">&-", "2>&-", "<&- >&- 2>&-"])
def test_closed_streams_are_no_reason_to_fail(article: Path, place: Path, closed: str) -> None:
    """A service may start the program with nothing to read from or to write to; the edition is made."""
    command = f'exec "{sys.executable}" -m vorleser make "{article}" -q --jobs 3 {closed}'
    subprocess.run(["/bin/sh", "-c", command], check=True, timeout=200)
    assert [*place.rglob("*.mp3")]


def test_every_command_has_help(vorleser: Program) -> None:
    """Each command file holds a command that explains itself."""
    names = [name for name in plugins.names("vorleser.cli") if not name.startswith("_")]
    assert {"make", "feed", "desk"} <= set(names)
    listed = vorleser("--help").out
    for name in names:
        assert f"\n  {name}" in listed
        result = vorleser(name, "--help")
        assert result.code == 0
        assert "Usage: vorleser" in result.out


def test_an_unknown_command_names_the_nearest(vorleser: Program) -> None:
    """A typing mistake in a command is wrong usage, with what was meant."""
    result = vorleser("mak")
    assert result.code == cli.USAGE
    assert "did you mean 'make'?" in result.err


def test_version(vorleser: Program) -> None:
    """--version tells the version."""
    assert vorleser("--version").out.startswith("vorleser, version ")


def _groups(command: click.Command, context: click.Context) -> Iterator[tuple[click.Context, click.Group]]:
    """Yield every group of commands below *command*, and itself."""
    if isinstance(command, click.Group):
        yield context, command
        for name in command.list_commands(context):
            inner = command.get_command(context, name)
            if inner is not None:
                yield from _groups(inner, click.Context(inner, info_name=name, parent=context))


def test_no_line_of_help_is_cut() -> None:
    """Click ends a command's line in dots where it does not fit: a short one is written for it."""
    top = click.Context(cli.program, info_name="vorleser")
    groups = [*_groups(cli.program, top)]
    assert len(groups) > 1
    for context, group in groups:
        assert group.list_commands(context)
        for name in group.list_commands(context):
            command = group.get_command(context, name)
            assert command is not None
            assert not command.get_short_help_str(limit=55).endswith("..."), (group.name, name)
