"""``vorleser serve``: a folder over HTTP."""

import ipaddress
from pathlib import Path

import click

from vorleser.cli._options import quiet_option


@click.command("serve")
@click.argument("folder", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option(
    "--host", default="127.0.0.1", show_default=True, help="Listen here; 0.0.0.0 for the whole network."
)
@click.option(
    "--port", type=click.IntRange(0, 65535), default=8000, show_default=True, help="0 takes a free one."
)
@click.option(
    "--name",
    "names",
    multiple=True,
    metavar="NAME",
    help="Answer to this name, too: a tunnel's, or this machine's in your network.",
)
@quiet_option
def command(folder: Path, host: str, port: int, names: tuple[str, ...], *, quiet: bool) -> None:
    """Serve FOLDER for trying its feed in a real client; Ctrl-C ends it.

    Only this machine is answered, unless --host says otherwise. The server answers to numbers, localhost and this
    machine's own name, so that no page of somebody else's can read it by a name that leads here; --name adds others.
    """
    from vorleser.serve import bind, serve_folder

    listener = bind(host, port)
    try:
        if not _loopback(host):
            click.echo("vorleser: everyone who can reach this machine can read the folder", err=True)
        if not quiet:
            named = f"[{host}]" if ":" in host else host
            click.echo(f"{folder} at http://{named}:{listener.getsockname()[1]}/ (Ctrl-C ends)")
        serve_folder(folder, listener, (host, *names), log=not quiet)
    except KeyboardInterrupt:
        return


def _loopback(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"
