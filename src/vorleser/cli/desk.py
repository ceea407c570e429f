"""``vorleser desk``: an API, a queue and a review page for a newsroom."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from vorleser.cli._options import config_option, quiet_option

if TYPE_CHECKING:
    from vorleser.desk.core import Desk

_SCOPES = ("create", "review", "publish", "read")


def _folder_argument(function: Any) -> Any:  # noqa: ANN401 -- click's decorators take and give any function
    kind = click.Path(file_okay=False, path_type=Path)
    return click.argument("folder", type=kind)(function)


class _Desk(click.Group):
    """Takes a folder where no subcommand is named: ``vorleser desk FOLDER``."""

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        return super().resolve_command(ctx, args if args[0] in self.commands else ["serve", *args])


@click.group("desk", cls=_Desk, short_help="Serve an API and a review page for a newsroom.")
def command() -> None:
    """Take articles in over HTTP, have them made, reviewed and published: 'vorleser desk FOLDER'.

    FOLDER holds all that the desk knows. 'desk key' makes and revokes keys, 'desk secret' shows what webhooks are
    signed with.
    """


@command.command("serve")
@_folder_argument
@click.option(
    "--host", default="127.0.0.1", show_default=True, help="Listen here; 0.0.0.0 for the whole network."
)
@click.option(
    "--port", type=click.IntRange(0, 65535), default=8100, show_default=True, help="0 takes a free one."
)
@click.option("--scheduler", metavar="URL", help="Make editions on the Dask cluster at tcp://HOST:8786.")
@quiet_option
@config_option
def _serve(folder: Path, host: str, port: int, *, quiet: bool, **flags: str | None) -> None:
    """Work in FOLDER, and answer there until Ctrl-C. Settings: FOLDER/desk.toml and FOLDER/vorleser.toml.

    Programs of this machine need no key; nothing else is answered without one.
    """
    from vorleser.desk import serve_desk
    from vorleser.serve import bind

    desk = _open(folder, flags["config"])
    listener = bind(host, port)
    named = f"[{host}]" if ":" in host else host
    if not quiet:
        click.echo(f"{folder} at http://{named}:{listener.getsockname()[1]}/ (Ctrl-C ends)")
    try:
        serve_desk(desk, listener, scheduler=flags["scheduler"] or "", log=not quiet)
    except KeyboardInterrupt:
        return


@command.group("key")
def _key() -> None:
    """Make, list and revoke the keys that clients send."""


@_key.command("add", short_help="Make a key called NAME, and print it.")
@_folder_argument
@click.argument("name")
@click.option(
    "--scope", "scopes", multiple=True, type=click.Choice(_SCOPES), help="What it opens; all if not said."
)
def _add(folder: Path, name: str, scopes: tuple[str, ...]) -> None:
    """Make a key called NAME and print it: it is kept as a hash, and can't be shown again."""
    from vorleser.desk.store.keys import Scope, add_key

    database = _open(folder, None).database
    click.echo(add_key(database, name, map(Scope, scopes or _SCOPES)))


@_key.command("list", short_help="List the keys.")
@_folder_argument
def _list(folder: Path) -> None:
    """List the keys: name, id, scopes, since when, whether revoked."""
    from datetime import UTC, datetime

    from vorleser.desk.store.keys import list_keys

    for key in list_keys(_open(folder, None).database):
        since = datetime.fromtimestamp(key.created, UTC).date().isoformat()
        state = "revoked" if key.revoked else "works"
        click.echo(f"{key.name}\t{key.id}\t{' '.join(key.scopes)}\t{since}\t{state}")


@_key.command("revoke", short_help="Have a key open nothing any more.")
@_folder_argument
@click.argument("name")
def _revoke(folder: Path, name: str) -> None:
    """Have the key called NAME, or with that id, open nothing any more; at once."""
    from vorleser.desk.store.keys import revoke_key

    click.echo(f"{revoke_key(_open(folder, None).database, name).name}: revoked")


@command.command("secret", short_help="Print the secret that webhooks are signed with.")
@_folder_argument
def _secret(folder: Path) -> None:
    """Print the secret that webhooks are signed with, for the program that takes them."""
    from vorleser.desk.webhooks import read_secret

    click.echo(read_secret(_open(folder, None).database))


def _open(folder: Path, config: str | None) -> "Desk":
    """Return the desk in *folder*, with its own vorleser.toml, or the one that *config* names."""
    from vorleser.cli._options import load_config
    from vorleser.desk import open_desk

    own = folder / "vorleser.toml"
    return open_desk(folder, load_config(config or (str(own) if own.is_file() else None), {}))
