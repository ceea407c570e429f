"""``vorleser subscribers``: who gets the private feeds of a folder."""

from pathlib import Path

import click

from vorleser.cli._options import config_option

_FOLDER = click.argument("folder", type=click.Path(exists=True, file_okay=False, path_type=Path))


@click.group("subscribers", short_help="Give private feeds to subscribers, and take them back.")
def command() -> None:
    """Make, list and revoke the keys of private feeds.

    FOLDER is a folder of editions, or a desk's. 'vorleser serve --private' and a desk whose 'listeners' are private
    answer these keys. Each subscriber has addresses of their own, so that one can be revoked without the others.
    """


@command.command("add", short_help="Make a key for the subscriber NAME.")
@_FOLDER
@click.argument("name")
@config_option
def _add(folder: Path, name: str, config: str | None) -> None:
    """Make a key for the subscriber NAME (a customer number will do), and print the addresses of the feeds.

    The key is kept as a hash, and can't be shown again.
    """
    from vorleser.audience.subscribers import PRIVATE, add_subscriber
    from vorleser.catalogue.listings.feed import page_name
    from vorleser.cli._show import editions_below, read_show
    from vorleser.serve.private import private_base

    show = read_show(folder, config)
    base = private_base(show) or f"http://127.0.0.1:8000/{PRIVATE}"
    key = add_subscriber(editions_below(folder), name)
    for each in (show, *map(show.of_part, show.settings.parts)):
        click.echo(f"{base}/{key}/{page_name(1, each.stem)}")


@command.command("list", short_help="List the subscribers.")
@_FOLDER
def _list(folder: Path) -> None:
    """List the subscribers: name, id, since when, whether revoked."""
    from datetime import UTC, datetime

    from vorleser.audience.subscribers import list_subscribers
    from vorleser.cli._show import editions_below

    for one in list_subscribers(editions_below(folder)):
        since = datetime.fromtimestamp(one.created, UTC).date().isoformat()
        click.echo(f"{one.name}\t{one.id}\t{since}\t{'works' if one.revoked is None else 'revoked'}")


@command.command("revoke", short_help="Have a subscriber's key open nothing any more.")
@_FOLDER
@click.argument("name")
def _revoke(folder: Path, name: str) -> None:
    """Have the key of the subscriber NAME, or with that id, open nothing any more; at once."""
    from vorleser.audience.subscribers import revoke_subscriber
    from vorleser.cli._show import editions_below

    click.echo(f"{revoke_subscriber(editions_below(folder), name).name}: revoked")
