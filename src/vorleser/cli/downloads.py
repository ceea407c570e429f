"""``vorleser downloads``: how often each edition was downloaded from here."""

from datetime import datetime
from pathlib import Path

import click


@click.command("downloads", short_help="Show how often each edition was downloaded.")
@click.argument("folder", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option(
    "--since", type=click.DateTime(["%Y-%m-%d"]), metavar="DATE", help="From this day on, e.g. 2026-05-01."
)
@click.option("--csv", "as_csv", is_flag=True, help="Print CSV: day, guid, title, count.")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object a line.")
def command(folder: Path, since: datetime | None, *, as_csv: bool, as_json: bool) -> None:
    """Show the downloads of each edition and day from FOLDER, a folder of editions or a desk's.

    'vorleser serve --count' counts them, and a desk whose 'listeners' are counted. A listener counts once a day and
    edition, when a minute of it was sent; crawlers don't. No address is kept.
    """
    from vorleser.audience.downloads import merge_downloads, to_csv
    from vorleser.cli._exits import print_line
    from vorleser.cli._show import public_below

    first = since.date().isoformat() if since else ""
    found = merge_downloads(public_below(folder), first)
    if as_json:
        import msgspec

        for one in found:
            click.echo(msgspec.json.encode(one).decode())
        return
    if as_csv:
        click.echo(to_csv(found, "\n"), nl=False)
        return
    for one in found:
        click.echo(f"{one.day}  {one.count:>6}  {one.title}")
    if not found:
        print_line(f"no downloads of {str(folder)!r} are counted: 'vorleser serve --count' counts them")
