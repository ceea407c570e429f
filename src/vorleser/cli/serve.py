"""``vorleser serve``: a folder over HTTP."""

import ipaddress
from pathlib import Path
from typing import Any

import click

from vorleser.cli._options import config_option, quiet_option


@click.command("serve", short_help="Serve FOLDER for trying its feed in a real client.")
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
@click.option("--private", is_flag=True, help="Answer subscribers only, each below an address of their own.")
@click.option("--count", is_flag=True, help="Count downloads; 'vorleser downloads' shows them.")
@quiet_option
@config_option
def command(folder: Path, host: str, port: int, names: tuple[str, ...], *, quiet: bool, **flags: Any) -> None:  # noqa: ANN401 -- click hands over whatever the options are
    """Serve FOLDER for trying its feed in a real client; Ctrl-C ends it.

    Only this machine is answered, unless --host says otherwise. The server answers to numbers, localhost and this
    machine's own name, so that no page of somebody else's can read it by a name that leads here; --name adds others.
    Subscribers are made by 'vorleser subscribers add'.
    """
    from vorleser.cli._show import check_no_desk, read_show
    from vorleser.serve import Listeners, bind, build_server

    check_no_desk(folder)
    listeners = None
    if flags["private"] or flags["count"]:
        show = read_show(folder, flags["config"])
        listeners = Listeners(not flags["private"], flags["private"], flags["count"], show)
    listener = bind(host, port)
    server = build_server(
        folder, (host, *names), listeners, log=not quiet
    )  # imports all before Ctrl-C is invited
    try:
        if not _loopback(host) and not flags["private"]:
            click.echo("vorleser: everyone who can reach this machine can read the folder", err=True)
        if not quiet:
            named = f"[{host}]" if ":" in host else host
            click.echo(f"{folder} at http://{named}:{listener.getsockname()[1]}/ (Ctrl-C ends)")
        server.run(sockets=[listener])
    except KeyboardInterrupt:
        return


def _loopback(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"
